"""Dates that stand by themselves and date what comes next.

"3.12.2018. The court convenes a meeting.", "Mid-March. The fund is set up." and the days of a
programme, each above its hours.

Belongs here: handing such dates on to the units that they date. Does not belong here: reading
dates (`dates.reading`), what the units tell (`finding`).
"""

import re
from dataclasses import replace
from typing import Final

from pipeline.extract.dates.mentions import BULLETS, DateMention
from pipeline.extract.language import Language
from pipeline.extract.told import Told

MASTHEAD: Final = 2
"""Lines at the top of a text whose dates are its own."""

MAX_LINE: Final = 60
"""Code points of a date that stands by itself, with its number, weekday and place."""

_NUMBER: Final = re.compile(r"\(?[A-Za-z0-9]{1,3}(?:\.\d{1,2})?[.)]\s+")
_HOUR: Final = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d\b")
_NOTHING: Final = BULLETS + " \t.,;:：()–—"


def carry_dates(text: str, told: list[Told], lang: Language) -> list[Told]:
    """The units, with the dates that stand by themselves moved to what they date."""
    alone = [
        _alone(text, each, _goes_on(told, i) and each.unit.paragraph > 0, lang)
        if len(each.dates) == 1
        else None
        for i, each in enumerate(told)
    ]
    if not any(alone):
        return told
    all_ = sum(1 for i, date in enumerate(alone) if date and not _goes_on(told, i))
    tops = MASTHEAD if all_ <= MASTHEAD else 1
    headings = sum(
        1
        for i, date in enumerate(alone)
        if date and not _goes_on(told, i) and told[i].unit.paragraph >= tops
    )
    result: list[Told] = []
    heading: DateMention | None = None
    carried: DateMention | None = None
    paragraph = -1
    for i, each in enumerate(told):
        date = alone[i]
        if date:
            goes_on = _goes_on(told, i)
            carried = date if goes_on or (headings > 1 and each.unit.paragraph >= tops) else None
            heading = None if goes_on else carried
            paragraph = each.unit.paragraph
            result.append(each._replace(dates=[]))
            continue
        begins = each.unit.paragraph != paragraph
        paragraph = each.unit.paragraph
        hour = heading and begins and _HOUR.match(text, each.unit.char_start)
        given = carried or (heading if hour else None)
        carried = None
        if given and each.unit.kind != "row" and not _leads(each):
            at = each.unit.char_start
            each = each._replace(dates=[replace(given, char_start=at, char_end=at), *each.dates])
        result.append(each)
    return result


def _goes_on(told: list[Told], i: int) -> bool:
    """True when the next unit stands in the same line."""
    return i + 1 < len(told) and told[i + 1].unit.paragraph == told[i].unit.paragraph


def _leads(each: Told) -> bool:
    """True for a unit that opens with a date of its own."""
    return bool(each.dates) and each.dates[0].char_start - each.unit.char_start <= MAX_LINE // 4


def _alone(text: str, each: Told, is_item: bool, lang: Language) -> DateMention | None:
    """The one date of a unit that holds nothing else but its number, a weekday and a place.

    It is a day or some; at the head of an item also a month or more.
    """
    unit, date = each.unit, each.dates[0]
    if unit.kind in {"row", "dateline"} or unit.char_end - unit.char_start > MAX_LINE:
        return None
    if date.date_precision not in {"day", "range"} and not is_item:
        return None
    number = _NUMBER.match(text, unit.char_start, unit.char_end)
    start = number.end() if number and number.end() <= date.char_start else unit.char_start
    spans = [(date.char_start, date.char_end), *((p.char_start, p.char_end) for p in each.places)]
    rest = "".join(
        char
        for at, char in enumerate(text[start : unit.char_end], start)
        if not any(a <= at < b for a, b in spans)
    )
    return date if not lang.date_roles.DAY_NAMES.sub("", rest).strip(_NOTHING) else None
