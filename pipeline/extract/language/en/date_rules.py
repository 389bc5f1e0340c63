"""English dates: the rules that read them.

A rule is a pattern tried, on the text in lower case, where one of its leading words stands. What
its named groups mean is the same in every language:

    y, yy    year in four or two digits        m, mn   month by name or number
    d, ord   day of the month                  q, h    quarter or half of a year
    wd       weekday                           rel     "last", "this", "next" ... of unit `u`
    ry       "last", "this" ... of the year    n, dir  "three" units `u` "ago"
    word     yesterday, today, tomorrow        same    "same", "following" unit of the last date
    d2       last day of a range in one month  fu      "year" in "the end of the year"
    more     several units: "1 month 2 days"   from    the day that `n` units count from
    nth      which weekday `wd` of a month     wk      the week that holds the day
    until_*  the same of the other end of a range

Belongs here: patterns with an example each, and what they begin with. Does not belong here: lists
of words (`dates`), calendar arithmetic (`pipeline.extract.dates.calendars`).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pipeline.extract.language.en.dates import (
    DAY_ORDINALS,
    FUZZY,
    MONTHS,
    RANGE_JOIN,
    SEASONS,
    SHIFTS,
    UNITS,
    WEEKDAYS,
)
from pipeline.extract.language.en.numbers import CARDINALS, ORDINALS
from pipeline.extract.text.scan import forms

_FULL_MONTHS = [name for name in MONTHS if len(name) > 4 or name in {"may", "june", "july"}]
_SHORT_MONTHS = sorted(set(MONTHS) - set(_FULL_MONTHS), key=len, reverse=True)
_MONTH = (
    r"(?P<{}>" + "|".join([*_FULL_MONTHS, *_SHORT_MONTHS]) + r")(?![a-z])"
    r"(?:(?:(?<=\b[a-z]{{3}})(?<!may)|(?<=\bsept))\.)?"
)
_DAY = (
    r"(?P<{}>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"
    r"(?![.,]\d| ?(?:%|percent|per cent|hundred|thousand|million|billion|trillion|yuan|bn)\b)"
)
_YEAR = r"(?P<{}>(?:19|20)\d\d)(?![\d%]|[.,]\d|\w)"
_SHORT_YEAR = r"(?:['’]|(?<=-)|(?<=of ))(?P<{}>\d\d)\b(?![.,]\d|%)"
_SHIFT_YEAR = (
    r"(?:(?:of|in) )?(?P<ry>last|this|next|the same|that|the current|the previous|"
    r"the following|the next|the coming) (?:calendar )?year\b"
)
_COUNT = r"(?P<n>\d{1,3}|an?|" + "|".join(sorted(CARDINALS, key=len, reverse=True)) + r")"
_UNIT = (
    r"(?P<u>days?|weekend|weeks?|wk|fortnights?|months?|quarters?|qtr|half[- ]year|"
    r"(?:calendar )?year|years|yrs?|decades?)\b"
)
_WEEKDAY = r"(?P<wd>" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")\b\.?"

M = _MONTH.format("m")
D, D2 = _DAY.format("d"), _DAY.format("d2")
Y = _YEAR.format("y")
YY = _SHORT_YEAR.format("yy")
OF_YEAR = rf"(?:(?: ?,)?[ /-]?(?:of |in |the year )?(?:{Y}|{YY})| ?,? {_SHIFT_YEAR})"
"""The year behind a month, a day or a part of a year: ", 2020", " of 2020", " last year"."""


@dataclass(frozen=True, slots=True)
class DateRule:
    """One way to write a date: tried where a word of `lead` stands.

    `lead` is a group of words of LEADS; for numbers, "number" and the shapes it may begin with:
    how many digits (4 for a year of this or the last century), and what follows them, with "a" for
    a letter, "-" for any dash, "_" for a blank and ".." for points between more digits. A shape
    without that stands for all that follow.
    """

    name: str
    lead: str
    pattern: re.Pattern[str]
    example: str
    shapes: tuple[str, ...] = ()


def _rule(name: str, lead: str, pattern: str, example: str) -> DateRule:
    return DateRule(name, lead, re.compile(pattern), example)


def _number(name: str, shapes: str, pattern: str, example: str) -> DateRule:
    return DateRule(name, "number", re.compile(pattern), example, tuple(shapes.split()))


_NUMERIC_YEAR = r"(?P<y>(?:19|20)\d\d)"
_NUMERIC_MONTH = r"(?P<mn>1[0-2]|0?[1-9])"
_NUMERIC_DAY = r"(?P<d>3[01]|[12]\d|0?[1-9])"
_NUMBER_ENDS = r"(?!\d|[./]\d|%|-\d+(?![\d.]))"
_CLAUSE_ENDS = r"(?=\s*$| ?[,;:!?)\n]| ?\.(?!\d)|\s*\n)"
_SENTENCE_ENDS = r"(?=\s*$|[.!?](?!\d)|\s*\n)"
_QUARTER_OR_HALF = r"(?P<unit>quarter|qtr|half)\b"
_PARTS = r"(?P<part>first|second|third|fourth|last|final|1st|2nd|3rd|4th)"
_NTH = r"(?P<nth>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)"
_DAY_ORDINAL = (
    r"(?P<ord>" + "|".join(sorted(DAY_ORDINALS, key=len, reverse=True)).replace(" ", "[ -]") + ")"
)
_ORDINAL_DATE = rf"{_DAY_ORDINAL} (?:day )?of {M}(?:{OF_YEAR})?"
_NTH_WEEKDAY = rf"{_NTH} {_WEEKDAY} (?:of|in) {M}(?:{OF_YEAR})?"
_COUNTED = _COUNT.replace("?P<n>", "?:") + " " + _UNIT.replace("?P<u>", "?:")
COUNTED: Final = re.compile(f"{_COUNT} {_UNIT}", re.IGNORECASE)
"""One of several counted units: "1 month", "21 days"."""

_COUNTED_ON = rf"(?:,? and |, ?| ){_COUNTED}"
_COUNTS = (
    rf"(?P<more>{_COUNTED}{_COUNTED_ON}(?:{_COUNTED_ON})?) "
    r"(?:(?P<dir>ago|back|from now|from today|hence)|(?P<adir>later|earlier)(?! than))\b"
)
_COUNT_FROM = rf"{_COUNT} {_UNIT} (?P<from>from|after|before) (?P<word>yesterday|today|tomorrow)\b"
_UNTIL_YEAR = r"(?:(?P<until_y>(?:19|20)\d\d)|(?P<until_yy>\d\d))(?!\d|[./]\d|%)"
_UNTIL_MONTH, _UNTIL_DAY = (
    part.replace("?P<", "?P<until_") for part in (_NUMERIC_MONTH, _NUMERIC_DAY)
)
_FIRST_YEAR = rf"(?:(?P=sep)(?:{_NUMERIC_YEAR}|(?P<yy>\d\d)))?"
_UNTIL_YEAR_BEHIND = rf"(?:(?P=sep)|, ?){_UNTIL_YEAR}"
_COUNT_AGO = rf"{_COUNT} {_UNIT} (?P<dir>ago|back|from now|from today|hence)\b"
_COUNT_LATER = rf"{_COUNT} {_UNIT} (?P<adir>later|earlier|before that|after that)\b(?! than)"

RULES: Final = (
    # -- begin with a digit
    _number("short_year_month_day", "2..",
          rf"(?P<yy>[0-4]\d)\.{_NUMERIC_MONTH}\.{_NUMERIC_DAY}{_NUMBER_ENDS}", "19.11.20"),
    _number("year_month_day", "4.. 4- 4/",
          rf"{_NUMERIC_YEAR}(?P<sep>[-./]){_NUMERIC_MONTH}(?P=sep){_NUMERIC_DAY}{_NUMBER_ENDS}",
          "2020.2.10"),
    _number("chinese_day", "4a 4_a",
          rf"{_NUMERIC_YEAR}\s?年\s?{_NUMERIC_MONTH}\s?月(?:\s?{_NUMERIC_DAY}\s?日)?",
          "2020年3月26日"),
    _number("year_month_name", "4- 4. 4/ 4_a",
          rf"{_NUMERIC_YEAR}(?P<sep>[-./ ]){M}(?:(?P=sep){_NUMERIC_DAY})?(?!\d)", "2019-Sep-01"),
    _number("month_of_year", "2- 2/ 2_- 2_/", rf"{_NUMERIC_MONTH} ?[-/] ?{Y}", "3/2015"),
    _number("compact_day", "8",
          r"(?P<y>(?:19|20)\d\d)(?P<mn>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)", "20161016"),
    _number("month_day_year", "2- 2.. 2/",
          rf"{_NUMERIC_MONTH}(?P<sep>[-./]){_NUMERIC_DAY}(?P=sep)(?:{_NUMERIC_YEAR}|(?P<yy>\d\d))"
          rf"{_NUMBER_ENDS}", "3/26/2020"),
    _number("day_month_year_numeric", "2- 2.. 2/",
          rf"{_NUMERIC_DAY}(?P<sep>[-./]){_NUMERIC_MONTH}(?P=sep)(?:{_NUMERIC_YEAR}|(?P<yy>\d\d))"
          rf"{_NUMBER_ENDS}", "26/3/2020"),
    _number("numeric_range", "2- 2.. 2/",
            rf"{_NUMERIC_MONTH}(?P<sep>[-./]){_NUMERIC_DAY}{_FIRST_YEAR}{RANGE_JOIN}"
            rf"{_UNTIL_MONTH}(?P=sep){_UNTIL_DAY}{_UNTIL_YEAR_BEHIND}", "5/1-5/7/2020"),
    _number("numeric_range_days_first", "2- 2.. 2/",
            rf"{_NUMERIC_DAY}(?P<sep>[-./]){_NUMERIC_MONTH}{_FIRST_YEAR}{RANGE_JOIN}"
            rf"{_UNTIL_DAY}(?P=sep){_UNTIL_MONTH}{_UNTIL_YEAR_BEHIND}", "25/4-3/5/2020"),
    _number("numeric_range_years_first", "4- 4.. 4/",
            rf"{_NUMERIC_YEAR}(?P<sep>[-./]){_NUMERIC_MONTH}(?P=sep){_NUMERIC_DAY}{RANGE_JOIN}"
            rf"(?:(?P<until_y>(?:19|20)\d\d)(?P=sep))?{_UNTIL_MONTH}(?P=sep){_UNTIL_DAY}"
            rf"{_NUMBER_ENDS}", "2020/5/1-5/7"),
    _number("month_day_comma_year", "2- 2/",
            rf"{_NUMERIC_MONTH}[-/]{_NUMERIC_DAY}, ?{Y}", "5/7, 2020"),
    _number("day_month_name_year", "2- 2. 2/",
            rf"{_NUMERIC_DAY}(?P<sep>[-./]){M}(?P=sep)(?:{Y}|(?P<yy>\d\d)\b)", "31/Oct/1994"),
    _number("day_month_glued", "2a", rf"{_NUMERIC_DAY}{M}(?: ?,? ?{Y})?", "14april 2015"),
    _number("day_month_short_year", "2a 2_a",
            rf"{D}(?: of)? {M} (?P<yy>\d\d)\b{_CLAUSE_ENDS}", "14th April 15"),
    _number("day_to_month_day", "2- 2a 2_a 2_-", rf"{D}{RANGE_JOIN}{M} {D2}(?:{OF_YEAR})?",
            "from 4 to January 22, 1995"),
    _number("nth_weekday_number", "2a", _NTH_WEEKDAY, "1st Monday of May"),
    _number("year_part", "4_a 4, 4'",
            rf"{_NUMERIC_YEAR}(?:['’]s|,)? (?:the )?{_PARTS}[ -]{_QUARTER_OR_HALF}",
            "2016, the third quarter"),
    _number("short_year_quarter", "2a", r"(?P<yy>\d\d)q(?P<q>[1-4])\b", "18Q4"),
    _number("year_month_spaced", "4- 4/ 4_- 4_/",
            rf"{_NUMERIC_YEAR} ?[-/] ?{_NUMERIC_MONTH}{_NUMBER_ENDS}{_CLAUSE_ENDS}", "2016 / 11"),
    _number("counts_ago", "2_a 3_a", _COUNTS, "1 month 21 days ago"),
    _number("count_from", "2_a 3_a", _COUNT_FROM, "2 days from tomorrow"),
    _number("day_range_month", "2- 2a 2_a 2_-", rf"{D}{RANGE_JOIN}{D2} (?:of )?{M}(?:{OF_YEAR})?",
          "3 to 5 June 2021"),
    _number("between_days", "2a 2_a", rf"{D} and {D2} (?:of )?{M}(?:{OF_YEAR})?",
          "between 12 and 30 October"),
    _number("day_alone", "2a",
          r"(?P<od>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\b"
          r"(?:(?: day)? of (?:that|the same) month)?", "the 21st"),
    _number("month_of_year_dotted", "2.", rf"(?P<mn>0[1-9]|1[0-2])\.{_NUMERIC_YEAR}{_NUMBER_ENDS}",
          "04.2021"),
    _number("month_day_item", "2.",
          r"(?P<mn>0[1-9]|1[0-2])(?P<sep>\.)(?P<d>3[01]|[12]\d|0[1-9])(?=\s?[:：]|\t)", "03.18:"),
    _number("day_month_item", "2.",
          r"(?P<d>3[01]|[12]\d|0[1-9])(?P<sep>\.)(?P<mn>0[1-9]|1[0-2])(?=\s?[:：]|\t)", "18.03:"),
    _number("day_range_month_item", "2-",
          r"(?P<d>3[01]|[12]\d|0[1-9])[-–](?P<d2>3[01]|[12]\d|0[1-9])\.(?P<mn>0[1-9]|1[0-2])"
          r"(?=\s?[:：]|\t)", "23-24.11:"),
    _number("month_day_range_item", "2. 2..",
          r"(?P<mn>0[1-9]|1[0-2])\.(?P<d>3[01]|[12]\d|0[1-9]) ?[-–~] ?"
          r"(?P<until_mn>0[1-9]|1[0-2])\.(?P<until_d>3[01]|[12]\d|0[1-9])(?=\s?[:：])",
          "08.11-08.13:"),
    _number("short_year_range", "2..",
          rf"(?P<yy>[0-4]\d)\.{_NUMERIC_MONTH}\.{_NUMERIC_DAY} ?[-–~] ?(?:(?P<until_yy>[0-4]\d)\.)?"
          rf"{_UNTIL_MONTH}\.{_UNTIL_DAY}(?!\d|[./-]\d|%)", "20.8.20-8.22"),
    _number("short_year_month", "2.", rf"(?P<yy>[0-4]\d)\.{_NUMERIC_MONTH}(?![\d.%])", "19.12"),
    _number("short_day_range", "2..",
          rf"(?P<yy>[0-4]\d)\.{_NUMERIC_MONTH}\.{_NUMERIC_DAY} ?[-–~] ?(?P<d2>3[01]|[12]\d|0?[1-9])"
          r"(?!\d|[./-]\d|%)", "19.10.24-25"),
    _number("numeric_day_range", "4.. 4/",
          rf"{_NUMERIC_YEAR}(?P<sep>[./]){_NUMERIC_MONTH}(?P=sep){_NUMERIC_DAY} ?[-–~] ?"
          r"(?P<d2>3[01]|[12]\d|0?[1-9])(?!\d|[./-]\d|%)", "2020.6.3-5"),
    _number("quarter_glued_alone", "2a", r"(?P<q>[1-4])q\b(?! ?\d)", "4Q"),
    _number("day_month", "2_a 2a 2- 2, 2_,", rf"{D}(?: of|-| ?,)? ?{M}(?:{OF_YEAR})?",
          "26 March 2020"),
    _number("ordinal_day_of_unit", "2a",
          r"(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th) (?:day )?of (?:(?P<rel>last|this|next)|"
          r"(?:the )?(?P<same>same|that|following)) (?P<u>month)\b", "the 21st of this month"),
    _number("year_quarter", "4a 4_a 4-", rf"{_NUMERIC_YEAR}[ -]?q(?P<q>[1-4])\b", "2020 Q3"),
    _number("year_half", "4a 4_a 4-", rf"{_NUMERIC_YEAR}[ -]?h(?P<h>[12])\b", "2020H1"),
    _number("half_year_glued", "2a", rf"(?P<h>[12])h ?(?:{Y}|['’]?(?P<yy>\d\d)\b)", "1H 2020"),
    _number("quarter_glued", "2a", rf"(?P<q>[1-4])q ?(?:{Y}|['’]?(?P<yy>\d\d)\b)", "3Q20"),
    _number("numeric_part", "2a",
          rf"{_PARTS}[ -]{_QUARTER_OR_HALF}(?:{OF_YEAR})?",
          "1st half of 2020"),
    _number("year_month", "4. 4/ 4-",
          rf"{_NUMERIC_YEAR}(?:[./]|-(?=0[1-9]|1[0-2])){_NUMERIC_MONTH}{_NUMBER_ENDS}"
          r"(?! ?(?:million|billion|trillion|yuan|percent|per cent|km|mw))", "2020.1"),
    _number("count_ago", "2_a 3_a 4_a", _COUNT_AGO, "3 years ago"),
    _number("count_later", "2_a 3_a 4_a", _COUNT_LATER, "3 days later"),
    _number("year", "4", Y, "2019"),
    # -- begin with a month
    _rule("month_day_range", "month", rf"{M} ?{D}{RANGE_JOIN}{D2}(?:{OF_YEAR})?",
          "June 3 to 5, 2021"),
    _rule("month_two_days", "month", rf"{M} ?{D} and {D2}(?:{OF_YEAR})?(?! ?\w*[a-z])",
          "July 21 and 22"),
    _rule("month_ordinal", "month",
          rf"{M} (?:the )?{_DAY_ORDINAL}\b(?:{OF_YEAR})?", "January first 2000"),
    _rule("month_short_year", "month", rf"{M} (?P<yy>[7-9]\d)\b{_SENTENCE_ENDS}", "August 99"),
    _rule("between_month_days", "month", rf"{M} ?{D} and {D2}(?:{OF_YEAR})?",
          "between June 3 and 5, 2021"),
    _rule("month_day", "month", rf"{M}[ -]?(?:the )?{D}(?: ?{OF_YEAR})?", "March 26, 2020"),
    _rule("month_year", "month", rf"{M}[ -]?{OF_YEAR}", "May 2019"),
    _rule("month", "month", rf"{M}(?! ?\d{{1,2}}\b)", "May"),
    # -- begin with a weekday
    _rule("weekday_of_week", "weekday",
          rf"{_WEEKDAY} (?:of )?(?P<rel>last|this|next) (?P<u>week)\b", "Friday last week"),
    _rule("weekday", "weekday", _WEEKDAY, "Friday"),
    # -- begin with a relative word
    _rule("same_unit", "relative",
          r"(?P<same>same|that|following|next|previous|preceding) "
          r"(?P<u>day|week|month|quarter|year)\b", "the same day"),
    _rule("following_month", "relative", rf"(?P<same>following|next|same|that) {M}(?! ?\d)",
          "the following May"),
    _rule("following_weekday", "relative", rf"(?P<same>following|next|same) {_WEEKDAY}",
          "the following Monday"),
    _rule("shifted_weekday", "relative", rf"(?P<rel>last|past|this|next|coming) {_WEEKDAY}",
          "last Friday"),
    _rule("shifted_month_day", "relative", rf"(?P<ry>last|this|next) {M} {D}", "last March 5"),
    _rule("shifted_month", "relative", rf"(?P<rel>last|past|this|next|coming) {M}(?! ?\d)",
          "last March"),
    _rule("shifted_units", "relative",
          rf"(?P<rel>last|past|previous|next|coming|following) {_COUNT} {_UNIT}", "last two weeks"),
    _rule("shifted_unit", "relative",
          r"(?P<rel>last|past|previous|this|current|present|next|coming|upcoming|following) "
          + _UNIT + rf"(?! of (?:{'|'.join(MONTHS)}|(?:19|20)\d\d)\b)", "last year"),
    _rule("unit_before_last", "relative", r"(?P<u>week|month|year) (?P<rel>before last)\b",
          "the year before last"),
    _rule("unit_beside", "relative",
          r"(?P<u>day|week|month|year) (?P<side>before|after)(?=[,.;:]|$)", "the day before"),
    _rule("day_word", "relative",
          r"(?P<word>yesterday|(?:today|tonight|tomorrows?|tmrw)\b(?!['’]s))\b", "yesterday"),
    _rule("distant_day_word", "relative",
          r"(?P<word>day (?:before yesterday|after tomorrow)|this (?:morning|afternoon|evening)|"
          r"last night)\b", "the day before yesterday"),
    # -- begin with a part of a year
    _rule("first_units", "part",
          rf"(?P<first>first) {_COUNT} (?P<u>months|quarters)(?:{OF_YEAR})",
          "first nine months of 2020"),
    _rule("ordinal_of_month", "part",
          _ORDINAL_DATE, "fourth of July 1995"),
    _rule("nth_weekday", "part", _NTH_WEEKDAY, "last Sunday of March 2014"),
    _rule("fiscal_year", "part", rf"(?:fy|cy)(?: ?{Y}|['’]?(?P<yy>\d\d)\b(?![.,]\d|%))", "FY18"),
    _rule("last_day_of_year", "relative", rf"(?P<lastday>last day) of (?:the year )?{Y}",
          "last day of 2020"),
    _rule("last_day_of_month", "relative", rf"(?P<lastday>last day) of {M}(?:{OF_YEAR})?",
          "last day of October 2015"),
    _rule("week_of_day", "relative",
          rf"(?P<wk>week) of (?:the )?{M}[ -]?(?:the )?{D}(?:{OF_YEAR})?",
          "week of October 6th"),
    _rule("week_of_day_month", "relative",
          rf"(?P<wk>week) of (?:the )?{D}(?: of)? {M}(?:{OF_YEAR})?", "week of 6 October"),
    _rule("week_of_told_day", "relative",
          r"(?P<wk>week) of the (?P<od>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\b", "week of the 6th"),
    _rule("part_of_year", "part",
          rf"{_PARTS}[ -]{_QUARTER_OR_HALF}(?:{OF_YEAR})?"
          r"(?: of (?:the|this) year\b)?", "second half of last year"),
    _rule("quarter_code", "part", rf"q(?P<q>[1-4])\b(?:{OF_YEAR})?", "Q3 2020"),
    _rule("half_code", "part", rf"h(?P<h>[12])\b(?:{OF_YEAR})?", "H1 of 2020"),
    # -- begin with a fuzzy word or a season: the unit behind it counts
    _rule("fuzzy_this_unit", "fuzzy",
          r"(?:early|late|mid|middle|beginning|start|end|close|earlier|later) (?:of|in) "
          r"the (?P<fu>year|month|quarter)\b",
          "end of the year"),
    _rule("year_end", "fuzzy", rf"(?P<fu>year)-end(?: {Y})?", "year-end"),
    _rule("season", "fuzzy", rf"(?:spring|summer|autumn|fall|winter)(?:{OF_YEAR})", "spring 2021"),
    # -- begin with a number word
    _rule("count_word_ago", "count", _COUNT_AGO, "two years ago"),
    _rule("count_word_later", "count", _COUNT_LATER, "three days later"),
    _rule("count_words_ago", "count", _COUNTS, "a month and two days ago"),
    _rule("count_word_from", "count", _COUNT_FROM, "two days from tomorrow"),
    _rule("compound_ordinal_of_month", "count", _ORDINAL_DATE, "twenty-first of May 2018"),
)  # fmt: skip
"""Every way to write a date; of those that match at one place the longest wins,
of equals the first."""

RULES_BY_LEAD: Final = {
    lead: tuple(rule for rule in RULES if rule.lead == lead)
    for lead in ("number", "month", "weekday", "relative", "part", "fuzzy", "count")
}


BEFORE_WORDS: Final = tuple(
    rule for rule in RULES if rule.name in {"month_ordinal", "month_year", "month"}
)
"""The rules for a month before a word or a year."""

BEFORE_DAYS: Final = tuple(
    rule for rule in RULES_BY_LEAD["month"] if rule.name not in {"month_ordinal", "month_year"}
)
"""The rules for a month before any other number."""


def _with_possessives(words: Iterable[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in forms(word))


def _by_shape(rules: Iterable[DateRule]) -> dict[str, tuple[DateRule, ...]]:
    """For each shape its rules, those for all that follows the digits among them."""
    found: dict[str, tuple[DateRule, ...]] = {}
    rules = list(rules)
    for shape in {shape for rule in rules for shape in rule.shapes}:
        found[shape] = tuple(r for r in rules if {shape, shape[0]} & set(r.shapes))
    return found


RULES_BY_SHAPE: Final = _by_shape(RULES_BY_LEAD["number"])
"""The rules for numbers by shape; a shape that is not listed has the rules of its digits alone."""

_GROUPS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(MONTHS, ("month",)),
    **dict.fromkeys(WEEKDAYS, ("weekday",)),
    **dict.fromkeys(
        [
            *SHIFTS,
            "week",
            "month",
            "year",
            "same",
            "that",
            "yesterday",
            "today",
            "tonight",
            "tomorrow",
            "tomorrows",
            "tmrw",
            "day",
        ],
        ("relative",),
    ),
    **dict.fromkeys([*ORDINALS, "final", "q", "h", "fy", "cy"], ("part",)),
    "last": ("relative", "part"),
    **dict.fromkeys([*FUZZY, *SEASONS], ("fuzzy",)),
    "year": ("relative", "fuzzy"),
    **dict.fromkeys(["a", "an", *CARDINALS], ("count",)),
}
"""Which rules are tried at which word."""

GROUPS: Final = {form: groups for word, groups in _GROUPS.items() for form in forms(word)}
"""The same for the words bare and possessive."""

LEADS: Final[dict[str, tuple[str, ...]]] = dict.fromkeys(_GROUPS, ("date",))
"""Words that dates begin with, beside numbers."""

SELF_SUFFICIENT: Final = _with_possessives(
    "yesterday today tonight tomorrow tomorrows tmrw q h fy cy".split()
)
"""Words that rules begin with whatever follows."""

_COUNTERS = frozenset({*CARDINALS, "a", "an"})
_UNIT_WORDS = frozenset(word for unit in UNITS for word in re.split("[ -]", unit))

FOLLOWERS: Final = {
    group: _with_possessives(words)
    for group, words in {
        "relative": _UNIT_WORDS | MONTHS.keys() | WEEKDAYS.keys() | _COUNTERS
        | frozenset("of morning afternoon evening night before after".split()),
        "part": frozenset("quarter qtr half of day".split()) | WEEKDAYS.keys() | _COUNTERS,
        "count": _UNIT_WORDS | ORDINALS.keys(),
    }.items()
}  # fmt: skip
"""The words of which one must follow a leading word of the group; a number may too."""

FOLLOWERS_OF_NUMBERS: Final = (
    _UNIT_WORDS | MONTHS.keys() | WEEKDAYS.keys() | ORDINALS.keys()
    | frozenset("of to until till through thru and the last final q h 年".split())
)  # fmt: skip
"""The words of which one must follow a number and a blank."""

GLUED: Final = MONTHS.keys() | frozenset("st nd rd th q h 年".split())
"""What may stand against the digits that a rule begins with."""
