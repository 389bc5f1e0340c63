"""Date expressions that belong together: two ends of a range, a day told twice, days of one form.

Belongs here: what two expressions of a text make of each other. Does not belong here: reading one
(`reading`), what it means (`resolution`).
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pipeline.extract.dates.mentions import RawDate
from pipeline.extract.language import Language
from pipeline.extract.text.scan import Scan

_FARTHEST: Final = 16
"""Code points of the longest words that join two dates: " through the "."""

DAY_FIRST: Final = {
    "month_day_year": "day_month_year_numeric",
    "month_day_item": "day_month_item",
}
"""Rules that put the month first, and those that put the day: "2.6.2021" may be either."""


MONTH_FIRST: Final = {rule: month_first for month_first, rule in DAY_FIRST.items()}


def joined(raws: list[RawDate], words: Scan, lang: Language) -> Iterator[RawDate]:
    """The expressions, two with a range word between them as one, none told twice."""
    done: RawDate | None
    at, done = 0, None
    while at < len(raws):
        raw = raws[at]
        other = raws[at + 1] if at + 1 < len(raws) else None
        if other and other.char_start - raw.char_end > _FARTHEST:
            other = None
        if other and _told_again(raw, other, words, lang):
            at += 1
            continue
        if done and _names_weekday(raw, done, words, lang):
            at += 1
            continue
        if other and _may_begin(raw) and _may_end(raw, other):
            gap = words.text[raw.char_end : other.char_start]
            between = words.lower[raw.word - 1] in lang.dates.BETWEEN
            moved = words.lower[raw.word - 2] in lang.dates.MOVED
            if (lang.dates.RANGE_GAP.fullmatch(gap) and not moved) or (
                (between or _next_weekday(raw, other, lang))
                and lang.dates.BETWEEN_GAP.fullmatch(gap)
            ):
                quote = words.text[raw.char_start : other.char_end]
                yield replace(raw, char_end=other.char_end, quote=quote, until=other)
                at += 2
                done = other
                continue
        yield raw
        at, done = at + 1, raw


def _may_begin(raw: RawDate) -> bool:
    """False for a range, and for what is counted from another day."""
    return raw.until is None and raw.parts.keys().isdisjoint({"d2", "dir", "adir"})


def _may_end(raw: RawDate, other: RawDate) -> bool:
    """False for the number of a paper before its day: "Brief 2022/09 - 18 May 2022"."""
    to_day = "d" in other.parts and "d" not in raw.parts and "mn" in raw.parts
    return other.until is None and not to_day


def _next_weekday(raw: RawDate, other: RawDate, lang: Language) -> bool:
    """True for two days in a row: "Monday and Tuesday"."""
    if not raw.rule == other.rule == "weekday":
        return False
    one, two = (lang.dates.WEEKDAYS[each.parts["wd"].lower().rstrip(".")] for each in (raw, other))
    return bool(two == one + 1)


def _told_again(raw: RawDate, other: RawDate, words: Scan, lang: Language) -> bool:
    """True when the next date says the same day exactly: "two weeks ago, on March 26"."""
    if "d" not in other.parts or not raw.parts.keys() & {"dir", "wd", "word"}:
        return False
    gap = words.text[raw.char_end : other.char_start]
    return bool(lang.dates.APPOSITION.fullmatch(gap))


def _names_weekday(raw: RawDate, before: RawDate, words: Scan, lang: Language) -> bool:
    """True for the weekday behind a full day: "9 April 2020 (Thursday)"."""
    if raw.rule != "weekday" or "d" not in before.parts:
        return False
    return bool(lang.dates.APPOSITION.fullmatch(words.text[before.char_end : raw.char_start]))


def with_days_first(raws: list[RawDate]) -> list[RawDate]:
    """Numeric days read as the others of the text: "2.6.2021" beside "28.5.2021" is in June.

    Where no other tells, points put the day first, slashes and hyphens the month, and an item
    without its year ("03.05:") too.
    """
    if not any(raw.rule in DAY_FIRST for raw in raws):
        return raws
    days_first = {(rule, raw.parts["sep"]) for raw in raws if (rule := MONTH_FIRST.get(raw.rule))}
    months_first = {
        (raw.rule, raw.parts["sep"])
        for raw in raws
        if raw.rule in DAY_FIRST and int(raw.parts["d"]) > 12
    }
    swapped = (days_first | {("month_day_year", ".")}) - months_first
    return [_with_day_first(raw) if _may_swap(raw, swapped) else raw for raw in raws]


def _may_swap(raw: RawDate, swapped: set[tuple[str, str]]) -> bool:
    return raw.rule in DAY_FIRST and raw.until is None and (raw.rule, raw.parts["sep"]) in swapped


def _with_day_first(raw: RawDate) -> RawDate:
    month, day = raw.parts["d"], raw.parts["mn"]
    return replace(raw, rule=DAY_FIRST[raw.rule], parts={**raw.parts, "mn": month, "d": day})
