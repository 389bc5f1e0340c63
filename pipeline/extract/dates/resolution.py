"""What a date expression means: the calendar days it stands for in its text.

Belongs here: resolving expressions in the order of the text, against a reference date and the
dates told before. Does not belong here: finding expressions (`reading`), years that are not
said (`years`), calendar units (`calendars`), choosing the reference date (`reference`).
"""

import datetime as dt
from dataclasses import replace
from typing import Final

from pipeline.extract.dates import calendars
from pipeline.extract.dates.calendars import ONE_DAY, Interval
from pipeline.extract.dates.day_items import RULE as DAY_ITEM
from pipeline.extract.dates.mentions import DateMention, RawDate, heads_section
from pipeline.extract.dates.years import InferredYears, part_of_year
from pipeline.extract.language import Language
from pipeline.extract.text.numbers import parse_count
from pipeline.extract.text.scan import Scan

_FROM_REFERENCE: Final = frozenset(
    {"word", "dir", "adir", "rel", "same", "side", "first", "fu", "more"}
)
"""Parts that make an expression relative."""

_WITHIN_YEAR: Final = frozenset({"m", "mn", "q", "h", "part"})
"""Parts that a year is wanted for."""

MONTH_NAMED: Final = frozenset({"m", "mn"})
"""Parts that name a month."""


def _year_of_all(words: Scan, lang: Language) -> int | None:
    """The year that a text gives all its dates."""
    patterns = lang.dates.ALL_DATES_IN
    for i in words.role("year of all"):
        pattern = patterns.get(words.lower[i])
        if pattern and (told := pattern.match(words.folded, words.starts[i])):
            return int(told["y"])
    return None


class Resolver:
    """Resolves one text's expressions in order; remembers the date told before.

    Without a given reference date, the text's own latest date stands in for it: then a yearless
    date is the one nearest to it, since the text may well have been written later.
    """

    def __init__(
        self, words: Scan, lang: Language, reference: dt.date | None, *, reference_given: bool
    ) -> None:
        self._words = words
        self._lang = lang
        self._reference = reference
        self._years = InferredYears(words, lang, reference, reference_given=reference_given)
        self._anchor: DateMention | None = None
        self._default_year = _year_of_all(words, lang)

    def resolve(self, raw: RawDate) -> DateMention | None:
        """The mention, or None when the text does not decide its days."""
        try:
            found = self._range(raw, raw.until) if raw.until else self._interval(raw)
        except (ValueError, OverflowError):  # 31 April, year 0: no day of the calendar
            return None
        if found is None:
            return None
        (start, end, precision), basis = found
        mention = DateMention(
            char_start=raw.char_start,
            char_end=raw.char_end,
            quote=raw.quote,
            date_start=start,
            date_end=end,
            date_precision=precision,
            date_basis=basis,
            rule=raw.rule,
        )
        if heads_section(raw, self._words.text):
            self._default_year = start.year
        if not self._is_beside_the_story(raw):
            self._anchor = mention
        return mention

    def _is_beside_the_story(self, raw: RawDate) -> bool:
        """True for a period of accounts, and for the year of "a scheme of 2018"."""
        if raw.rule != "year":
            return raw.rule == "fiscal_year"
        return self._words.lower[raw.word - 1] in self._lang.dates.BESIDE_THE_STORY

    def _range(self, first: RawDate, last: RawDate) -> tuple[Interval, str] | None:
        """Two expressions with a range word between them; the first borrows the last's year."""
        last = replace(last, ahead=first.ahead, room=first.room)
        told, month = self._stated_year(first.parts), self._month_of(last.parts)
        if told and month and _lacks_year(last):
            earlier = month < (self._month_of(first.parts) or 1)
            last = replace(last, parts=last.parts | {"y": str(told + earlier)})
        ends = self._interval(last)
        if ends is None:
            return None
        (last_start, last_end, _), basis = ends
        if _lacks_year(first) and first.parts.keys() & _WITHIN_YEAR:
            month = self._month_of(first.parts)
            year = last_end.year - (month is not None and month > last_end.month)
            first = replace(first, parts=first.parts | {"y": str(year)})
        begins = self._interval(first)
        if begins is None:
            return None
        start = begins[0][0]
        if not start <= last_start:
            return None
        return (start, last_end, "range"), basis if basis != "explicit" else begins[1]

    def _interval(self, raw: RawDate) -> tuple[Interval, str] | None:
        """The days of one expression, a range's end apart."""
        parts, dates = raw.parts, self._lang.dates
        if parts.keys() & _FROM_REFERENCE:
            found = self._relative(raw)
            if found and "d" in parts:  # "the 21st of last month"
                return calendars.day(found[0][0].replace(day=int(parts["d"]))), found[1]
            return found
        if "wd" in parts and "nth" not in parts:
            return self._weekday(raw)
        if "od" in parts:
            return self._day_of_told_month(raw)
        month = self._month_of(parts)
        year = self._stated_year(parts)
        basis = "explicit" if raw.rule != DAY_ITEM else "year_inferred"
        if "ry" in parts:
            year, basis = self._shifted_year(parts["ry"]), "relative"
        elif year is None:
            year, basis = self._year_of(raw, month, self._day_of(parts)), "year_inferred"
        if year is None:
            return None
        if "lastday" in parts:
            return calendars.day(calendars.month(year, month or 12)[1]), basis
        if "nth" in parts and month:
            number, weekday = dates.PARTS[parts["nth"].lower()], self._number_of_weekday(parts)
            return calendars.day(calendars.nth_weekday(year, month, weekday, number)), basis
        if month is None:
            return part_of_year(parts, year, self._lang), basis
        day = self._day_of(parts)
        if day is None:
            return calendars.month(year, month), basis
        first = dt.date(year, month, day)
        if "wk" in parts:
            return calendars.week(first), basis
        if "d2" not in parts:
            return calendars.day(first), basis
        last = dt.date(year, month, int(parts["d2"]))
        return ((first, last, "range"), basis) if first < last else None

    # -- relative expressions

    def _relative(self, raw: RawDate) -> tuple[Interval, str] | None:
        parts, dates = raw.parts, self._lang.dates
        if "same" in parts:
            return self._from_anchor(raw)
        if "side" in parts:
            if self._anchor is None:
                return None
            steps = -1 if parts["side"].lower() == "before" else 1
            return self._stepped(self._anchor.date_start, parts["u"], steps)
        if "more" in parts:
            return self._counted_units(parts)
        if "adir" in parts:
            if self._anchor is None:
                return None
            steps = dates.ANCHORED_DIRECTIONS[parts["adir"].lower()] * self._count(parts)
            return self._stepped(self._anchor.date_start, parts["u"], steps)
        if "first" in parts:
            return self._first_units(parts)
        reference = self._reference
        if reference is None:
            return None
        if "from" in parts:
            days = dates.DAY_WORDS[parts["word"].lower()]
            steps = dates.FROM_DAYS[parts["from"].lower()] * self._count(parts)
            return self._stepped(reference + days * ONE_DAY, parts["u"], steps)
        if "word" in parts:
            days = dates.DAY_WORDS[parts["word"].lower()]
            return calendars.day(reference + days * ONE_DAY), "relative"
        if "dir" in parts:
            steps = dates.DIRECTIONS[parts["dir"].lower()] * self._count(parts)
            return self._stepped(reference, parts["u"], steps)
        if "fu" in parts:
            return self._stepped(reference, parts["fu"], 0)
        step = dates.SHIFTS[parts["rel"].lower()]
        if "wd" in parts:
            return self._weekday(raw)
        if "m" in parts:
            return self._shifted_month(dates.MONTHS[parts["m"].lower()], step), "relative"
        if "n" in parts:
            return self._adjoining_units(parts, step)
        return self._stepped(reference, parts["u"], step)

    def _count(self, parts: dict[str, str]) -> int:
        return parse_count(parts["n"], self._lang)

    def _stepped(self, base: dt.date, word: str, steps: int) -> tuple[Interval, str] | None:
        """The calendar unit `steps` from the one that holds `base`."""
        unit = self._lang.dates.UNITS[word.lower()]
        if unit == "decade":
            return None
        if unit == "fortnight":
            unit, steps = "week", 2 * steps
        return calendars.unit_of(calendars.shift(base, unit, steps), unit), "relative"

    def _counted_units(self, parts: dict[str, str]) -> tuple[Interval, str] | None:
        """ "1 month and 21 days ago": stepped by each unit, the smallest one named."""
        dates = self._lang.dates
        anchor = self._anchor.date_start if self._anchor else None
        day = self._reference if "dir" in parts else anchor
        if day is None:
            return None
        directions = dates.DIRECTIONS if "dir" in parts else dates.ANCHORED_DIRECTIONS
        sign = directions[parts.get("dir", parts.get("adir", "")).lower()]
        steps = [
            (dates.UNITS[told["u"].lower()], sign * parse_count(told["n"], self._lang))
            for told in self._lang.date_rules.COUNTED.finditer(parts["more"])
        ]
        if any(unit not in calendars.UNITS for unit, _ in steps):
            return None
        steps.sort(key=lambda step: calendars.UNITS.index(step[0]))
        for unit, count in steps:
            day = calendars.shift(day, unit, count)
        return calendars.unit_of(day, steps[-1][0]), "relative"

    def _from_anchor(self, raw: RawDate) -> tuple[Interval, str] | None:
        """ "the same day", "the following month": counted from the date told before."""
        word = raw.parts["same"].lower()
        if "wd" in raw.parts:
            return self._told_weekday(raw.parts)
        if "m" in raw.parts:
            return self._told_month(raw.parts)
        if self._anchor is not None:
            steps = self._lang.dates.ANCHORED_SHIFTS[word]
            return self._stepped(self._anchor.date_start, raw.parts["u"], steps)
        if self._reference is None or word not in self._lang.dates.SHIFTS:
            return None
        return self._stepped(self._reference, raw.parts["u"], self._lang.dates.SHIFTS[word])

    def _told_weekday(self, parts: dict[str, str]) -> tuple[Interval, str] | None:
        """ "the following Monday": the first behind the day told before; "same": of its week."""
        if self._anchor is None:
            return None
        told, number = self._anchor.date_start, self._number_of_weekday(parts)
        if self._lang.dates.ANCHORED_SHIFTS[parts["same"].lower()] == 0:
            return calendars.day(calendars.monday_of(told) + number * ONE_DAY), "relative"
        ahead = (number - told.weekday() - 1) % 7 + 1
        return calendars.day(told + ahead * ONE_DAY), "relative"

    def _told_month(self, parts: dict[str, str]) -> tuple[Interval, str] | None:
        """ "that May", of the year told before; "the following May", the first one behind it."""
        if self._anchor is None:
            return None
        told, month = self._anchor.date_start, self._lang.dates.MONTHS[parts["m"].lower()]
        later = self._lang.dates.ANCHORED_SHIFTS[parts["same"].lower()] and month <= told.month
        return calendars.month(told.year + later, month), "relative"

    def _first_units(self, parts: dict[str, str]) -> tuple[Interval, str] | None:
        """ "the first nine months of 2020": from the year's first day."""
        year, basis = self._stated_year(parts), "explicit"
        if year is None and "ry" in parts:
            year, basis = self._shifted_year(parts["ry"]), "relative"
        if year is None:
            return None
        quarters = self._lang.dates.UNITS[parts["u"].lower()] == "quarter"
        months = self._count(parts) * (3 if quarters else 1)
        return (dt.date(year, 1, 1), calendars.month(year, months)[1], "range"), basis

    def _adjoining_units(self, parts: dict[str, str], step: int) -> tuple[Interval, str] | None:
        """ "the last two weeks": up to the day before the reference date, or from the day after."""
        unit = self._lang.dates.UNITS[parts["u"].lower()]
        if self._reference is None or unit not in calendars.UNITS:
            return None
        edge = calendars.shift(self._reference, unit, step * self._count(parts))
        if step < 0:
            return (edge, self._reference - ONE_DAY, "range"), "relative"
        return (self._reference + ONE_DAY, edge, "range"), "relative"

    def _weekday(self, raw: RawDate) -> tuple[Interval, str] | None:
        """The last such weekday up to the reference date; the next one when looking ahead."""
        reference = self._reference
        if reference is None:
            return None
        dates = self._lang.dates
        number = self._number_of_weekday(raw.parts)
        back = (reference.weekday() - number) % 7
        if "rel" not in raw.parts:
            ahead = back and raw.ahead
            return calendars.day(reference + (7 - back if ahead else -back) * ONE_DAY), "relative"
        step = dates.SHIFTS[raw.parts["rel"].lower()]
        if step < 0 and "u" not in raw.parts:
            return calendars.day(reference - (back or 7) * ONE_DAY), "relative"
        monday = calendars.monday_of(reference) + 7 * step * ONE_DAY
        return calendars.day(monday + number * ONE_DAY), "relative"

    def _number_of_weekday(self, parts: dict[str, str]) -> int:
        return int(self._lang.dates.WEEKDAYS[parts["wd"].lower().rstrip(".")])

    def _day_of_told_month(self, raw: RawDate) -> tuple[Interval, str] | None:
        """ "the 21st": in the month of the date told before, else the last one up to the reference.

        A date told before that has not come yet counts for a day that has not come either.
        """
        number, reference = int(raw.parts["od"]), self._reference
        base = self._anchor.date_start if self._anchor else reference
        if base is None:
            return None
        if reference and base > reference and not raw.ahead:
            base = reference.replace(day=1)
            base = base if number <= reference.day else calendars.shift(base, "month", -1)
        day = base.replace(day=number)
        return (calendars.week(day) if "wk" in raw.parts else calendars.day(day)), "year_inferred"

    def _shifted_month(self, month: int, step: int) -> Interval:
        """ "last March": the nearest one on that side of the reference date's month."""
        assert self._reference is not None
        year = self._reference.year
        if step < 0 and month >= self._reference.month:
            year -= 1
        if step > 0 and month <= self._reference.month:
            year += 1
        return calendars.month(year, month)

    # -- years and months

    def _month_of(self, parts: dict[str, str]) -> int | None:
        if "m" in parts:
            return int(self._lang.dates.MONTHS[parts["m"].lower()])
        return int(parts["mn"]) if "mn" in parts else None

    def _day_of(self, parts: dict[str, str]) -> int | None:
        if "ord" in parts:
            return int(self._lang.dates.DAY_ORDINALS[parts["ord"].lower().replace("-", " ")])
        return int(parts["d"]) if "d" in parts else None

    def _stated_year(self, parts: dict[str, str]) -> int | None:
        if "y" in parts:
            return int(parts["y"])
        if "yy" in parts:
            short = int(parts["yy"])
            return 2000 + short if short < 70 else 1900 + short
        return None

    def _year_of(self, raw: RawDate, month: int | None, day: int | None) -> int | None:
        """The year of a date that does not say it; None when nothing decides."""
        if self._default_year is not None:
            return self._default_year
        return self._years.inferred(raw, month, day, self._anchor)

    def _shifted_year(self, words: str) -> int | None:
        dates, words = self._lang.dates, words.lower()
        if words in dates.ANCHORED_YEARS:
            step = dates.ANCHORED_YEARS[words]
            return self._anchor.date_start.year + step if self._anchor else None
        return self._reference.year + dates.SHIFTS[words] if self._reference else None


def _lacks_year(raw: RawDate) -> bool:
    return raw.parts.keys().isdisjoint({"y", "yy", "ry"} | _FROM_REFERENCE)
