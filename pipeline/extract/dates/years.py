"""Years that are not said: which one "March 26" and "the third quarter" are of.

Belongs here: the choice between going on from the date told before and counting from the reference
date. Does not belong here: years that are said, or counted from others (`resolution`).
"""

import datetime as dt
from typing import Final

from pipeline.extract.dates import calendars
from pipeline.extract.dates.calendars import Interval
from pipeline.extract.dates.mentions import DateMention, RawDate
from pipeline.extract.language import Language
from pipeline.extract.text.scan import Scan

PART_OF_YEAR: Final = frozenset({"part", "q", "h"})
"""Parts that name a quarter or half of a year."""

_FRESH: Final = dt.timedelta(days=45)
"""A yearless day so shortly before the reference date is its news."""

_OPENING: Final = 12
"""Code points before a year that opens its sentence."""

_OPENING_WORDS: Final = 25
"""Code points of a clause before a date that leave its verb to come behind: "It said on"."""

_LATER: Final = 1.25
"""How much farther a day counts as that lies behind the last one that the text dates."""

_SOON: Final = dt.timedelta(days=120)
"""A yearless day no further ahead may be meant, when nothing in its clause looks back."""


def part_of_year(parts: dict[str, str], year: int, lang: Language) -> Interval:
    """The quarter or half of a year that an expression names, else the year."""
    number = lang.dates.PARTS[parts["part"].lower()] if "part" in parts else 0
    unit = parts.get("unit", "").lower()
    if "q" in parts or unit in {"quarter", "qtr"}:
        return calendars.quarter(year, int(parts.get("q", 0)) or number % 5)
    if "h" in parts or unit == "half":
        return calendars.half_year(year, int(parts.get("h", 0)) or number % 3)
    return calendars.year(year)


class InferredYears:
    """The years of one text's yearless dates, against its reference date."""

    def __init__(
        self, words: Scan, lang: Language, reference: dt.date | None, *, reference_given: bool
    ) -> None:
        self._words = words
        self._lang = lang
        self._reference = reference
        self._reference_given = reference_given

    def inferred(
        self, raw: RawDate, month: int | None, day: int | None, anchor: DateMention | None
    ) -> int | None:
        """The year of a date behind `anchor`, the date told before; None when nothing decides."""
        reference = self._reference
        ahead = raw.ahead
        coming = anchor and reference and anchor.date_start > reference
        if anchor and (coming or not ahead) and self._goes_on(raw, anchor):
            year = _year_after(anchor, month)
            told = calendars.first_day(year, month, day)
            recent = self._recent(month, day) if reference and self._reference_given else None
            if recent and told < anchor.date_start:
                return recent.year  # rather fresh news than a step back in the story
            if coming or not self._reference_given or (reference and told <= reference):
                return year
        if reference is None:
            return None
        near = (reference.year - 1, reference.year, reference.year + 1)
        if raw.parts.keys() & PART_OF_YEAR:
            return self._year_of_part(raw, near, reference)
        days = [calendars.first_day(year, month, day) for year in near]
        if day and (fitting := self._on_their_weekday(raw, days)):
            return min(fitting, key=lambda d: abs(d - reference)).year
        if ahead:
            return min(d.year for d in days if d >= reference.replace(day=1))
        if self._reference_given:
            if self._lies_just_ahead(raw, days, reference):
                return min(d.year for d in days if d > reference)
            return max(d.year for d in days if d <= reference)
        return min(days, key=lambda d: (_distance(d, reference), d)).year

    def _on_their_weekday(self, raw: RawDate, days: list[dt.date]) -> list[dt.date]:
        """Those that are the weekday told before the date: "Fri 24 Sep"; none where none is."""
        told = self._lang.dates.WEEKDAYS.get(self._words.lower[raw.word - 1])
        beside = self._words.gaps[raw.word - 1] in {" ", ", ", ". "}
        return [each for each in days if each.weekday() == told] if beside else []

    def _year_of_part(self, raw: RawDate, near: tuple[int, ...], reference: dt.date) -> int:
        """The year of "the third quarter": the one that runs or comes, else that runs or ran."""
        spans = [part_of_year(raw.parts, year, self._lang) for year in near]
        if raw.ahead:
            return min(end for _, end, _ in spans if end >= reference).year
        return max(start for start, _, _ in spans if start <= reference).year

    def _recent(self, month: int | None, day: int | None) -> dt.date | None:
        """The day shortly before the reference date, where it lies so."""
        assert self._reference is not None
        for year in (self._reference.year, self._reference.year - 1):
            told = calendars.first_day(year, month, day)
            if dt.timedelta(0) <= self._reference - told <= _FRESH:
                return told
        return None

    def _lies_just_ahead(self, raw: RawDate, days: list[dt.date], reference: dt.date) -> bool:
        """True for a coming day in a clause that does not look back: "opens on 1 September"."""
        coming = min(d for d in days if d > reference)
        if coming - reference > _SOON:
            return False
        text, dates = self._words.text, self._lang.dates
        before = text[max(raw.room[0], raw.char_start - 120) : raw.char_start]
        for stop in (". ", "\n", "; ", ", "):
            before = before.rpartition(stop)[2]
        if len(before) > _OPENING_WORDS:
            return not dates.PAST.search(before)
        after = text[raw.char_end : min(raw.room[1], raw.char_end + 160)].partition(". ")[0]
        return not (dates.PAST.search(before) or dates.PAST.search(after.partition("\n")[0]))

    def _goes_on(self, raw: RawDate, anchor: DateMention) -> bool:
        """True in the sentence of the date told before; a new one counts from the text's day."""
        between = self._words.text[anchor.char_end : raw.char_start]
        if anchor.date_precision == "year" and between.startswith(", "):
            lead = self._words.text[max(0, anchor.char_start - _OPENING) : anchor.char_start]
            if ". " not in lead and "\n" not in lead and anchor.char_start > _OPENING:
                return False  # "which opened in 2016, was bought on May 3"
        return ". " not in between and "\n" not in between


def _distance(day: dt.date, told: dt.date) -> float:
    """How far a day is from one that the text tells; days behind it are less likely meant."""
    days = (day - told).days
    return _LATER * days if days > 0 else -days


def _year_after(anchor: DateMention, month: int | None) -> int:
    """The year in which the story goes on behind the date told before."""
    year = anchor.date_start.year
    if month is None or anchor.date_precision in {"year", "half_year", "quarter"}:
        return year
    # A few months back is told in hindsight; further back, the story has passed a new year.
    return year + 1 if anchor.date_start.month - month >= 6 else year
