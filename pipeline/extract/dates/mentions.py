"""What a date is: an expression as written, and the same resolved to days.

Belongs here: the two forms, and how an expression stands on its line. Does not belong here: finding
expressions (`reading`), what they mean (`resolution`).
"""

import datetime as dt
from typing import Final

from pipeline.extract.text.records import record
from pipeline.extract.text.spans import Span

BULLETS: Final = " \t#*-–—•·|>([（【"
"""What may stand between the start of a line and the date that heads it."""


@record
class RawDate(Span):
    """A date expression before its year and reference are known.

    `parts` are the named groups of the rule that read it, `word` is the index of its first word.
    `until` is the other end of a range. `room` is the span around it that belongs to no other
    date; `ahead` is True when its clause speaks of the future.
    """

    rule: str
    parts: dict[str, str]
    word: int
    until: "RawDate | None" = None
    room: tuple[int, int] = (0, 0)
    ahead: bool = False


@record
class DateMention(Span):
    """A date as written, resolved to the closed interval `date_start` to `date_end` of days.

    `date_precision` and `date_basis` are values of the contract's vocabularies; `rule` names the
    rule that read it.
    """

    date_start: dt.date
    date_end: dt.date
    date_precision: str
    date_basis: str
    rule: str


def begins_line(raw: RawDate, text: str) -> bool:
    """True when only bullets stand before the date on its line."""
    lead = text[max(0, raw.char_start - 8) : raw.char_start]
    if "\n" not in lead and raw.char_start > 8:
        return False
    return not lead.rpartition("\n")[2].strip(BULLETS)


def heads_section(raw: RawDate, text: str) -> bool:
    """True for a year alone on its line: it dates what stands below."""
    if raw.rule != "year" or not begins_line(raw, text):
        return False
    rest = text[raw.char_end : raw.char_end + 24].partition("\n")[0]
    return not rest.strip(" \t:：.)#*-–—|")
