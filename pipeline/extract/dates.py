"""Dates: from expressions to closed intervals of days.

Belongs here: what an expression means given a reference date and the dates told before it. Does
not belong here: finding expressions (`date_reading`), words of any language (`language`), choosing
the reference date (`reference_date`), deciding whether a date makes an event (`events`).
"""

import datetime as dt
from dataclasses import dataclass, replace

from pipeline.extract import calendars
from pipeline.extract.calendars import ONE_DAY, Interval
from pipeline.extract.date_reading import RawDate, heads_section, read_dates
from pipeline.extract.language import Language, language_of
from pipeline.extract.numbers import parse_count
from pipeline.extract.scan import Scan, scan
from pipeline.extract.spans import Span

_FROM_REFERENCE = frozenset({"word", "dir", "adir", "rel", "same", "first", "fu"})
"""Parts that make an expression relative."""

_OPENING = 25
"""Code points before a date that opens its sentence: "On", "But on the"."""

_SOON = dt.timedelta(days=120)
"""A yearless day no further ahead may be meant, when nothing in its clause looks back."""

_MONTH_NAMED = frozenset({"m", "mn"})


@dataclass(frozen=True, slots=True, kw_only=True)
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


def find_dates(
    text: str, reference_date: dt.date | None = None, language: str = "en"
) -> list[DateMention]:
    """Every date of `text` that can be resolved, sorted by position, none overlapping.

    Relative dates count from `reference_date`; when it is None, from the latest past date of the
    text itself. A date that neither decides is left out. Raises ValueError for a language without
    a grammar.
    """
    lang = language_of(language)
    words = scan(text, lang.LEXICON)
    return resolve_dates(words, read_dates(words, lang), reference_date, lang)


def resolve_dates(
    words: Scan, raws: list[RawDate], reference_date: dt.date | None, lang: Language
) -> list[DateMention]:
    """Resolve expressions in the order of the text; see `find_dates`."""
    given = reference_date is not None
    reference = reference_date or latest_told(words, raws, lang)
    resolver = _Resolver(words, lang, reference, reference_given=given)
    return [mention for raw in raws if (mention := resolver.resolve(raw))]


def latest_told(words: Scan, raws: list[RawDate], lang: Language) -> dt.date | None:
    """The latest past date that the text tells: explicit ones, and yearless ones near them.

    Days and months say when a text was written; years only where it has no other dates. Deadlines
    and sentences that look ahead do not count. None when no date has a year.
    """
    past = [raw for raw in raws if not _may_lie_ahead(raw, words.text, lang)]
    explicit = _Resolver(words, lang, None, reference_given=False)
    told = [mention for raw in past if (mention := explicit.resolve(raw))]
    exact = [mention for mention in told if mention.date_precision in {"day", "month"}]
    days = [_told_day(mention) for mention in exact or told]
    if not days:
        return None
    around = _Resolver(words, lang, max(days), reference_given=False)
    for raw in past:
        mention = around.resolve(raw)
        if mention and raw.parts.keys() & _MONTH_NAMED and not raw.parts.keys() & {"ry", "rel"}:
            days.append(_told_day(mention))
    return max(days)


def _may_lie_ahead(raw: RawDate, text: str, lang: Language) -> bool:
    """True for deadlines and in sentences that speak of the future."""
    before = text[max(0, raw.char_start - 40) : raw.char_start]
    return bool(lang.dates.DEADLINE.search(before)) or looks_ahead(raw, text, lang)


def looks_ahead(raw: RawDate, text: str, lang: Language) -> bool:
    """True when the clause around `raw` speaks of the future.

    What stands behind a date counts only where the date opens its sentence: "On May 5 it will".
    """
    before = text[max(raw.room[0], raw.char_start - 120) : raw.char_start]
    after = text[raw.char_end : min(raw.room[1], raw.char_end + 120)]
    for stop in (". ", "\n", "; ", "! ", "? "):
        before = before.rpartition(stop)[2]
        after = after.partition(stop)[0]
    future = lang.dates.FUTURE
    opens = len(before) <= _OPENING and raw.char_start - len(before) >= raw.room[0]
    return bool(future.search(before) or (opens and future.search(after)))


def _told_day(mention: DateMention) -> dt.date:
    """The day by which the text must have been written: of a long interval only its first."""
    exact = mention.date_precision in {"day", "range"}
    return mention.date_end if exact else mention.date_start


class _Resolver:
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
        self._reference_given = reference_given
        self._anchor: DateMention | None = None
        everywhere = lang.dates.ALL_DATES_IN.search(words.text)
        self._default_year = int(everywhere["y"]) if everywhere else None

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
        self._anchor = mention
        return mention

    def _range(self, first: RawDate, last: RawDate) -> tuple[Interval, str] | None:
        """Two expressions with a range word between them; the first borrows the last's year."""
        ends = self._interval(last)
        if ends is None:
            return None
        (last_start, last_end, _), basis = ends
        parts = first.parts
        if parts.keys().isdisjoint({"y", "yy", "ry"} | _FROM_REFERENCE) and "m" in parts:
            later = self._lang.dates.MONTHS[parts["m"].lower()] > last_end.month
            year = str(last_end.year - later)
            first = replace(first, parts=parts | {"y": year})
        begins = self._interval(first)
        if begins is None:
            return None
        start = begins[0][0]
        if not start <= last_start:
            return None
        return (start, last_end, "range"), basis if basis != "explicit" else begins[1]

    def _interval(self, raw: RawDate) -> tuple[Interval, str] | None:
        parts = raw.parts
        if parts.keys() & _FROM_REFERENCE:
            return self._relative(raw)
        if "wd" in parts:
            return self._weekday(raw)
        if "od" in parts:
            return self._day_of_told_month(int(parts["od"]))
        month = self._month_of(parts)
        year, basis = self._stated_year(parts), "explicit"
        if "ry" in parts:
            year, basis = self._shifted_year(parts["ry"]), "relative"
        elif year is None:
            year, basis = self._inferred_year(raw, month, self._day_of(parts)), "year_inferred"
        if year is None:
            return None
        if "lastday" in parts:
            return calendars.day(dt.date(year, 12, 31)), basis
        if month is None:
            return self._part_of_year(parts, year), basis
        day = self._day_of(parts)
        if day is None:
            return calendars.month(year, month), basis
        first = dt.date(year, month, day)
        if "d2" not in parts:
            return calendars.day(first), basis
        last = dt.date(year, month, int(parts["d2"]))
        return ((first, last, "range"), basis) if first < last else None

    def _part_of_year(self, parts: dict[str, str], year: int) -> Interval:
        number = self._lang.dates.PARTS[parts["part"].lower()] if "part" in parts else 0
        unit = parts.get("unit", "").lower()
        if "q" in parts or unit == "quarter":
            return calendars.quarter(year, int(parts.get("q", 0)) or number % 5)
        if "h" in parts or unit == "half":
            return calendars.half_year(year, int(parts.get("h", 0)) or number % 3)
        return calendars.year(year)

    # -- relative expressions

    def _relative(self, raw: RawDate) -> tuple[Interval, str] | None:
        parts, dates = raw.parts, self._lang.dates
        if "same" in parts:
            return self._from_anchor(raw)
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
        found = self._stepped(reference, parts["u"], step)
        if found and "d" in parts:
            return calendars.day(found[0][0].replace(day=int(parts["d"]))), "relative"
        return found

    def _count(self, parts: dict[str, str]) -> int:
        return parse_count(parts["n"], self._lang)

    def _stepped(self, base: dt.date, word: str, steps: int) -> tuple[Interval, str] | None:
        """The calendar unit `steps` from the one that holds `base`."""
        unit = self._lang.dates.UNITS[word.lower()]
        if unit == "decade":
            return None
        return calendars.unit_of(calendars.shift(base, unit, steps), unit), "relative"

    def _from_anchor(self, raw: RawDate) -> tuple[Interval, str] | None:
        """ "the same day", "the following month": counted from the date told before."""
        word = raw.parts["same"].lower()
        if self._anchor is not None:
            steps = self._lang.dates.ANCHORED_SHIFTS[word]
            return self._stepped(self._anchor.date_start, raw.parts["u"], steps)
        if self._reference is None or word not in self._lang.dates.SHIFTS:
            return None
        return self._stepped(self._reference, raw.parts["u"], self._lang.dates.SHIFTS[word])

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
        if self._reference is None or unit == "decade":
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
        number = dates.WEEKDAYS[raw.parts["wd"].lower().rstrip(".")]
        back = (reference.weekday() - number) % 7
        if "rel" not in raw.parts:
            ahead = back and looks_ahead(raw, self._words.text, self._lang)
            return calendars.day(reference + (7 - back if ahead else -back) * ONE_DAY), "relative"
        step = dates.SHIFTS[raw.parts["rel"].lower()]
        if step < 0 and "u" not in raw.parts:
            return calendars.day(reference - (back or 7) * ONE_DAY), "relative"
        monday = calendars.monday_of(reference) + 7 * step * ONE_DAY
        return calendars.day(monday + number * ONE_DAY), "relative"

    def _day_of_told_month(self, day: int) -> tuple[Interval, str] | None:
        """ "the 21st": in the month of the date told before, else of the reference date."""
        base = self._anchor.date_start if self._anchor else self._reference
        if base is None:
            return None
        return calendars.day(base.replace(day=day)), "year_inferred"

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
            return int(self._lang.numbers.ORDINALS[parts["ord"].lower()])
        return int(parts["d"]) if "d" in parts else None

    def _stated_year(self, parts: dict[str, str]) -> int | None:
        if "y" in parts:
            return int(parts["y"])
        if "yy" in parts:
            short = int(parts["yy"])
            return 2000 + short if short < 70 else 1900 + short
        return None

    def _shifted_year(self, words: str) -> int | None:
        dates, words = self._lang.dates, words.lower()
        if words in dates.ANCHORED_YEARS:
            step = dates.ANCHORED_YEARS[words]
            return self._anchor.date_start.year + step if self._anchor else None
        return self._reference.year + dates.SHIFTS[words] if self._reference else None

    def _inferred_year(self, raw: RawDate, month: int | None, day: int | None) -> int | None:
        """The year of a date that does not say it; None when nothing decides."""
        if self._default_year is not None:
            return self._default_year
        reference, anchor = self._reference, self._anchor
        ahead = looks_ahead(raw, self._words.text, self._lang)
        if anchor and not ahead and not self._new_paragraph(raw, anchor):
            year = _year_after(anchor, month)
            if not self._reference_given or (
                reference and calendars.first_day(year, month, day) <= reference
            ):
                return year
        if reference is None:
            return None
        near = (reference.year - 1, reference.year, reference.year + 1)
        days = [calendars.first_day(year, month, day) for year in near]
        if ahead:
            return min(d.year for d in days if d >= reference.replace(day=1))
        if self._reference_given:
            if self._lies_just_ahead(raw, days, reference):
                return min(d.year for d in days if d > reference)
            return max(d.year for d in days if d <= reference)
        return min(days, key=lambda d: (abs(d - reference), d)).year

    def _lies_just_ahead(self, raw: RawDate, days: list[dt.date], reference: dt.date) -> bool:
        """True for a coming day in a clause that does not look back: "opens on 1 September"."""
        coming = min(d for d in days if d > reference)
        if coming - reference > _SOON:
            return False
        text, dates = self._words.text, self._lang.dates
        before = text[max(raw.room[0], raw.char_start - 120) : raw.char_start]
        for stop in (". ", "\n", "; "):
            before = before.rpartition(stop)[2]
        after = text[raw.char_end : min(raw.room[1], raw.char_end + 60)].partition(". ")[0]
        return not (dates.PAST.search(before) or dates.PAST.search(after.partition("\n")[0]))

    def _new_paragraph(self, raw: RawDate, anchor: DateMention) -> bool:
        return self._words.text.find("\n", anchor.char_end, raw.char_start) >= 0


def _year_after(anchor: DateMention, month: int | None) -> int:
    """The year in which the story goes on behind the date told before."""
    year = anchor.date_start.year
    if month is None or anchor.date_precision in {"year", "half_year", "quarter"}:
        return year
    # A few months back is told in hindsight; further back, the story has passed a new year.
    return year + 1 if anchor.date_start.month - month >= 6 else year
