"""English dates: month names, weekdays, relative words, and the rules that read them.

A rule is a pattern tried where one of its leading words stands. What its named groups mean is the
same in every language:

    y, yy    year in four or two digits        m, mn   month by name or number
    d        day of the month                  q, h    quarter or half of a year
    wd       weekday                           rel     "last", "this", "next" ... of unit `u`
    ry       "last", "this" ... of the year    n, dir  "three" units `u` "ago"
    word     yesterday, today, tomorrow        same    "same", "following" unit of the last date
    d2       last day of a range in one month  fu    "year" in "the end of the year"

Belongs here: words and patterns with an example each. Does not belong here: calendar arithmetic
(`pipeline.extract.dates`).
"""

import re
from dataclasses import dataclass
from typing import Final

from pipeline.extract.language.en.numbers import CARDINALS, ORDINALS

MONTHS: Final = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

AMBIGUOUS_MONTHS: Final = frozenset({"may", "march", "mar", "jan", "dec", "sep", "apr", "jun"})
"""Also a verb or a name: alone they are a month only capitalised and behind one of
MONTH_INTRODUCERS ("may rise", "a march", "Jan Novak")."""

MONTH_INTRODUCERS: Final = frozenset(
    "in of since by during from to until till through before after between and around for "
    "last this next early late mid end ended beginning starting early-".split()
)

WEEKDAYS: Final = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6, "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3,
    "fri": 4,
}  # fmt: skip

SHIFTS: Final = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1,
    "this": 0, "current": 0, "present": 0,
    "next": 1, "coming": 1, "following": 1, "upcoming": 1, "before last": -2,
}  # fmt: skip
"""Steps from the unit that holds the reference date: "last month" is -1."""

ANCHORED_SHIFTS: Final = {
    "same": 0, "that": 0, "the same": 0, "following": 1, "next": 1, "previous": -1, "preceding": -1,
}  # fmt: skip
"""Steps from the date told before: "the same day", "the following month", "the next year"."""

ANCHORED_YEARS: Final = {
    "the same": 0, "that": 0, "the previous": -1, "the following": 1, "the coming": 1,
    "the current": 0,
}  # fmt: skip
"""Steps from the year told before: "in May of the following year"."""

DAY_WORDS: Final = {
    "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1,
    "day before yesterday": -2, "day after tomorrow": 2, "this morning": 0, "this afternoon": 0,
    "this evening": 0, "last night": -1,
}  # fmt: skip

UNITS: Final = {
    "day": "day", "days": "day", "week": "week", "weeks": "week", "wk": "week", "month": "month",
    "months": "month", "quarter": "quarter", "quarters": "quarter", "half-year": "half_year",
    "half year": "half_year", "qtr": "quarter", "calendar year": "year", "year": "year",
    "years": "year", "yr": "year", "yrs": "year",
    "weekend": "weekend", "decade": "decade", "decades": "decade",
}  # fmt: skip

DIRECTIONS: Final = {
    "ago": -1, "back": -1, "from now": 1, "from today": 1, "hence": 1,
}  # fmt: skip
"""Count from the reference date: "two years ago"."""

ANCHORED_DIRECTIONS: Final = {
    "later": 1, "earlier": -1, "before that": -1, "after that": 1,
}  # fmt: skip
"""Count from the date told before: "three days later"."""

PARTS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
    "last": -1, "final": -1, "1": 1, "2": 2, "3": 3, "4": 4,
}  # fmt: skip
"""Which quarter or half of the year; -1 is the last."""

FUZZY: Final = frozenset(
    "early late mid middle beginning start end close earlier later turn around".split()
)
"""Say less than a calendar unit and are dropped: "mid-April" is April, "late 2019" is 2019."""

SEASONS: Final = frozenset({"spring", "summer", "autumn", "fall", "winter"})
"""No calendar unit: "spring 2021" is the year."""

YEAR_INTRODUCERS: Final = frozenset(
    "in of since by during throughout for from to until till before after year and or between "
    "through than fiscal fy cy calendar around circa end late early mid beyond starting "
    "ending".split()
)
"""A bare year is a date only behind one of these: not in "the 2020 work report"."""

FUTURE: Final = re.compile(
    r"\b(?:will|shall|scheduled|slated|due|upcoming|is to|are to|plans? to|planned|expected|"
    r"set to|set for|going to|'ll|aims? to|deadline|target|remains? valid|expires?|"
    r"next (?:round|meeting|session|issue|edition|phase|bulletin)|intends? to)\b",
    re.IGNORECASE,
)
"""Words by which a sentence looks ahead: a yearless date in it is the next one, not the last."""

RANGE_JOIN = r" ?(?:-|–|—|~|to|until|till|through|thru) ?"
RANGE_GAP: Final = re.compile(rf"{RANGE_JOIN}(?:the )?", re.IGNORECASE)
"""Between the two ends of a range of dates: "May 28 to June 2"."""

MOVED: Final = frozenset("moved postponed delayed shifted rescheduled off forward".split())
"""Before "from" they make two dates and no range: "moved from May 3 to June 9"."""

BETWEEN: Final = frozenset({"between"})
BETWEEN_GAP: Final = re.compile(r" and (?:the )?", re.IGNORECASE)
"""After "between", an "and" makes a range too: "between 2014 and 2018"."""

ARTICLES: Final = frozenset({"the"})

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
    r"the following|the coming) (?:calendar )?year\b"
)
_COUNT = r"(?P<n>\d{1,3}|an?|" + "|".join(sorted(CARDINALS, key=len, reverse=True)) + r")"
_UNIT = (
    r"(?P<u>days?|weekend|weeks?|wk|months?|quarters?|qtr|half[- ]year|(?:calendar )?year|years|"
    r"yrs?|decades?)\b"
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
    """One way to write a date: tried where a word of `lead` stands."""

    name: str
    lead: str
    pattern: re.Pattern[str]
    example: str


def _rule(name: str, lead: str, pattern: str, example: str) -> DateRule:
    return DateRule(name, lead, re.compile(pattern, re.IGNORECASE), example)


_NUMERIC_YEAR = r"(?P<y>(?:19|20)\d\d)"
_NUMERIC_MONTH = r"(?P<mn>1[0-2]|0?[1-9])"
_NUMERIC_DAY = r"(?P<d>3[01]|[12]\d|0?[1-9])"
_NUMBER_ENDS = r"(?!\d|[./]\d|%|-\d+(?![\d.]))"
_COUNT_AGO = rf"{_COUNT} {_UNIT} (?P<dir>ago|back|from now|from today|hence)\b"
_COUNT_LATER = rf"{_COUNT} {_UNIT} (?P<adir>later|earlier|before that|after that)\b(?! than)"

RULES: Final = (
    # -- begin with a digit
    _rule("short_year_month_day", "number",
          rf"(?P<yy>[0-4]\d)\.{_NUMERIC_MONTH}\.{_NUMERIC_DAY}{_NUMBER_ENDS}", "19.11.20"),
    _rule("year_month_day", "number",
          rf"{_NUMERIC_YEAR}(?P<sep>[-./]){_NUMERIC_MONTH}(?P=sep){_NUMERIC_DAY}{_NUMBER_ENDS}",
          "2020.2.10"),
    _rule("chinese_day", "number",
          rf"{_NUMERIC_YEAR}\s?年\s?{_NUMERIC_MONTH}\s?月(?:\s?{_NUMERIC_DAY}\s?日)?",
          "2020年3月26日"),
    _rule("year_month_name", "number",
          rf"{_NUMERIC_YEAR}(?P<sep>[-./ ]){M}(?:(?P=sep){_NUMERIC_DAY})?(?!\d)", "2019-Sep-01"),
    _rule("month_of_year", "number", rf"{_NUMERIC_MONTH} ?[-/] ?{Y}", "3/2015"),
    _rule("compact_day", "number",
          r"(?P<y>(?:19|20)\d\d)(?P<mn>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)", "20161016"),
    _rule("month_day_year", "number",
          rf"{_NUMERIC_MONTH}(?P<sep>[-./]){_NUMERIC_DAY}(?P=sep)(?:{_NUMERIC_YEAR}|(?P<yy>\d\d))"
          rf"{_NUMBER_ENDS}", "3/26/2020"),
    _rule("day_month_year_numeric", "number",
          rf"{_NUMERIC_DAY}(?P<sep>[-./]){_NUMERIC_MONTH}(?P=sep)(?:{_NUMERIC_YEAR}|(?P<yy>\d\d))"
          rf"{_NUMBER_ENDS}", "26/3/2020"),
    _rule("day_range_month", "number", rf"{D}{RANGE_JOIN}{D2} (?:of )?{M}(?:{OF_YEAR})?",
          "3 to 5 June 2021"),
    _rule("between_days", "number", rf"{D} and {D2} (?:of )?{M}(?:{OF_YEAR})?",
          "between 12 and 30 October"),
    _rule("day_alone", "number",
          r"(?P<od>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\b"
          r"(?:(?: day)? of (?:that|the same|this) month)?", "the 21st"),
    _rule("short_year_month", "number", rf"(?P<yy>[0-4]\d)\.{_NUMERIC_MONTH}(?![\d.%])", "19.12"),
    _rule("short_day_range", "number",
          rf"(?P<yy>[0-4]\d)\.{_NUMERIC_MONTH}\.{_NUMERIC_DAY} ?[-–~] ?(?P<d2>3[01]|[12]\d|0?[1-9])"
          r"(?!\d|[./-]\d|%)", "19.10.24-25"),
    _rule("numeric_day_range", "number",
          rf"{_NUMERIC_YEAR}(?P<sep>[./]){_NUMERIC_MONTH}(?P=sep){_NUMERIC_DAY} ?[-–~] ?"
          r"(?P<d2>3[01]|[12]\d|0?[1-9])(?!\d|[./-]\d|%)", "2020.6.3-5"),
    _rule("quarter_glued_alone", "number", r"(?P<q>[1-4])Q\b(?! ?\d)", "4Q"),
    _rule("day_month", "number", rf"{D}(?: of|-| ?,)? ?{M}(?:{OF_YEAR})?",
          "26 March 2020"),
    _rule("ordinal_day_of_unit", "number",
          r"(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th) (?:day )?of (?P<rel>last|this|next|the same|"
          r"that|the|the following) (?P<u>month)\b", "the 21st of this month"),
    _rule("year_quarter", "number", rf"{_NUMERIC_YEAR}[ -]?Q(?P<q>[1-4])\b", "2020 Q3"),
    _rule("year_half", "number", rf"{_NUMERIC_YEAR}[ -]?H(?P<h>[12])\b", "2020H1"),
    _rule("half_year_glued", "number", rf"(?P<h>[12])H ?(?:{Y}|['’]?(?P<yy>\d\d)\b)", "1H 2020"),
    _rule("quarter_glued", "number", rf"(?P<q>[1-4])Q ?(?:{Y}|['’]?(?P<yy>\d\d)\b)", "3Q20"),
    _rule("numeric_part", "number",
          rf"(?P<part>1st|2nd|3rd|4th)[ -](?P<unit>quarter|half)(?:{OF_YEAR})?",
          "1st half of 2020"),
    _rule("year_month", "number",
          rf"{_NUMERIC_YEAR}(?:[./]|-(?=0[1-9]|1[0-2])){_NUMERIC_MONTH}{_NUMBER_ENDS}"
          r"(?! ?(?:million|billion|trillion|yuan|percent|per cent|km|MW))", "2020.1"),
    _rule("count_ago", "number", _COUNT_AGO, "3 years ago"),
    _rule("count_later", "number", _COUNT_LATER, "3 days later"),
    _rule("year", "number", Y, "2019"),
    # -- begin with a month
    _rule("month_day_range", "month", rf"{M} ?{D}{RANGE_JOIN}{D2}(?:{OF_YEAR})?",
          "June 3 to 5, 2021"),
    _rule("month_two_days", "month", rf"{M} ?{D} and {D2}(?:{OF_YEAR})?(?! ?\w*[a-z])",
          "July 21 and 22"),
    _rule("month_ordinal", "month",
          rf"{M} (?:the )?(?P<ord>{'|'.join(ORDINALS)})\b(?:{OF_YEAR})?", "January first 2000"),
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
    _rule("shifted_weekday", "relative", rf"(?P<rel>last|past|this|next|coming) {_WEEKDAY}",
          "last Friday"),
    _rule("shifted_month_day", "relative", rf"(?P<ry>last|this|next) {M} {D}", "last March 5"),
    _rule("shifted_month", "relative", rf"(?P<rel>last|past|this|next|coming) {M}(?! ?\d)",
          "last March"),
    _rule("shifted_units", "relative",
          rf"(?P<rel>last|past|previous|next|coming|following) {_COUNT} {_UNIT}", "last two weeks"),
    _rule("shifted_unit", "relative",
          r"(?P<rel>last|past|previous|this|current|present|next|coming|upcoming|following) "
          + _UNIT, "last year"),
    _rule("unit_before_last", "relative", r"(?P<u>week|month|year) (?P<rel>before last)\b",
          "the year before last"),
    _rule("unit_beside", "relative",
          r"(?P<u>day|week|month|year) (?P<side>before|after)(?=[,.;:]|$)", "the day before"),
    _rule("day_word", "relative", r"(?P<word>yesterday|today|tonight|tomorrow|tmrw)\b(?!['’]s)",
          "yesterday"),
    _rule("distant_day_word", "relative",
          r"(?P<word>day (?:before yesterday|after tomorrow)|this (?:morning|afternoon|evening)|"
          r"last night)\b", "the day before yesterday"),
    # -- begin with a part of a year
    _rule("first_units", "part",
          rf"(?P<first>first) {_COUNT} (?P<u>months|quarters)(?:{OF_YEAR})",
          "first nine months of 2020"),
    _rule("ordinal_of_month", "part",
          rf"(?P<ord>{'|'.join(ORDINALS)}) (?:day )?of {M}(?:{OF_YEAR})?", "fourth of July 1995"),
    _rule("last_day_of_year", "relative", rf"(?P<lastday>last day) of (?:the year )?{Y}",
          "last day of 2020"),
    _rule("part_of_year", "part",
          rf"(?P<part>first|second|third|fourth|last|final)[ -](?P<unit>quarter|half)(?:{OF_YEAR})?"
          r"(?: of (?:the|this) year\b)?", "second half of last year"),
    _rule("quarter_code", "part", rf"Q(?P<q>[1-4])\b(?:{OF_YEAR})?", "Q3 2020"),
    _rule("half_code", "part", rf"H(?P<h>[12])\b(?:{OF_YEAR})?", "H1 of 2020"),
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
)  # fmt: skip
"""Every way to write a date, by leading word; of those that match at one place the longest wins,
of equals the first."""

NUMBERED_THINGS: Final = frozenset(
    "version v release section chapter article clause item no number".split()
)
"""Before numbers with points these announce no date: "version 2.10.20"."""

PAST: Final = re.compile(
    r"\b(?:was|were|been|had|did|[a-z]{3,15}ed|took|held|won|began|went|came|gave|got|put|made|"
    r"rose|"
    r"fell|sent|left|broke|lit|built|met|set)\b",
    re.IGNORECASE,
)
"""Tells that a clause looks back."""

DEADLINE: Final = re.compile(
    r"\b(?:by|before|no later than|not later than|until|till|through to|towards?|ahead of|beyond|"
    r"in time for|valid to|target)(?: the)?[ (]$",
    re.IGNORECASE,
)
"""Before a date it makes a deadline: "by 2025"."""

CHRONOLOGY: Final = re.compile(r"(?m)^\W{0,4}(?:20)?\d\d\.\d{1,2}\.\d{1,2}")
"""A line that begins with a dotted day: beside it, "19.12" at the start of a line is a month."""

DAY_INTRODUCERS: Final = frozenset("on of from until till by to between and since".split())
"""Before "the 21st" they show that it is a day."""

DAY_PREPOSITION: Final = "on"

APPOSITION: Final = re.compile(r",? (?:on )?\(?", re.IGNORECASE)
"""Between a relative date and the same day told again: "two weeks ago, on March 26"."""

ALL_DATES_IN: Final = re.compile(
    r"\ball (?:the )?dates[^.\n]{0,40}?\b(?P<y>(?:19|20)\d\d)\b|"
    r"^\W{0,4}(?:timeline|chronology|milestones|calendar|diary|log)[^.\n\d]{0,30}"
    r"(?P<y_>(?:19|20)\d\d)\s*$",
    re.IGNORECASE | re.MULTILINE,
)
"""Gives every yearless date its year: "All dates are in 2020", "Timeline 2020"."""

RULES_BY_LEAD: Final = {
    lead: tuple(rule for rule in RULES if rule.lead == lead)
    for lead in ("number", "month", "weekday", "relative", "part", "fuzzy", "count")
}

FUZZY_PREFIX: Final = re.compile(
    r"(?:early|late|mid|middle|beginning|start|end|close|earlier|later|turn)"
    r"(?:[- ](?:in|of|on|at|the))*[- ]{1,2}",
    re.IGNORECASE,
)
"""What may stand before a unit and is read over: "the end of", "mid-", "early in"."""

LEADS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(MONTHS, ("date:month",)),
    **dict.fromkeys(WEEKDAYS, ("date:weekday",)),
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
            "tmrw",
            "day",
        ],
        ("date:relative",),
    ),
    **dict.fromkeys([*ORDINALS, "final", "q", "h"], ("date:part",)),
    "last": ("date:relative", "date:part"),
    **dict.fromkeys([*FUZZY, *SEASONS], ("date:fuzzy",)),
    "year": ("date:relative", "date:fuzzy"),
    **dict.fromkeys(["a", "an", *CARDINALS], ("date:count",)),
}
"""Which rules are tried at which word."""
