"""Days that head the items below a month: "JANUARY", and under it "6. The node opens".

Belongs here: telling such numbers from those of a plain list. Does not belong here: reading dates
(`reading`), the year of the month (`resolution`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from pipeline.extract.dates.mentions import RawDate, begins_line
from pipeline.extract.text.scan import Scan

RULE: Final = "day_item"

_ITEM: Final = re.compile(
    r"^[ \t*•-]{0,4}(?P<day>(?P<d>3[01]|[12]\d|[1-9])(?:[-–](?P<d2>3[01]|[12]\d|[1-9]))?)"
    r"(?:st|nd|rd|th)?[.:][ \t]",
    re.MULTILINE,
)
_NO_MORE: Final = " \t:：.*#=-–—"


def with_days_of_months(raws: list[RawDate], words: Scan) -> list[RawDate]:
    """The expressions and the days below months that stand alone on a line, in order.

    Numbers are days where they rise below each month, in one of them by more than one.
    """
    months = [raw for raw in raws if _heads_days(raw, words.text)]
    if not months:
        return raws
    ends = [*(raw.char_start for raw in months[1:]), len(words.text)]
    sections = [list(_days(each, end, words)) for each, end in zip(months, ends, strict=True)]
    if not any(_leaps(days) for days in sections) and not _restarts(sections):
        return raws
    found = [day for days in sections for day in days]
    taken = {day.char_start for day in found}
    kept = [raw for raw in raws if raw.char_start not in taken]
    return sorted([*kept, *found], key=lambda raw: raw.char_start)


def _heads_days(raw: RawDate, text: str) -> bool:
    """True for a month alone on its line, with or without its year."""
    if "m" not in raw.parts or not raw.parts.keys() <= {"m", "y"} or not begins_line(raw, text):
        return False
    rest = text[raw.char_end : raw.char_end + 8].partition("\n")
    return bool(rest[1]) and not rest[0].strip(_NO_MORE)


def _days(month: RawDate, end: int, words: Scan) -> Iterator[RawDate]:
    """The days that head lines between a month and `end`, as long as they rise."""
    last = 0
    for item in _ITEM.finditer(words.text, month.char_end, end):
        day = int(item["d"])
        if day <= last:
            return
        last = int(item["d2"] or day)
        start, stop = item.span("day")
        parts = {**month.parts, **{k: v for k, v in item.groupdict().items() if v and k != "day"}}
        yield RawDate(
            char_start=start,
            char_end=stop,
            quote=item["day"],
            rule=RULE,
            parts=parts,
            word=bisect_left(words.starts, start),
        )


def _leaps(days: Sequence[RawDate]) -> bool:
    """True where a number is not the next one: no plain list counts so."""
    return any(
        int(b.parts["d"]) > int(a.parts.get("d2", a.parts["d"])) + 1 for a, b in pairwise(days)
    )


def _restarts(sections: Sequence[Sequence[RawDate]]) -> bool:
    """True where the numbers below a month neither begin at 1 nor go on from those before."""
    last = 0
    for days in sections:
        if days and int(days[0].parts["d"]) not in {1, last + 1}:
            return True
        last = int(days[-1].parts["d"]) if days else last
    return False
