"""English dates: month names, weekdays, relative words, and the words around dates.

Belongs here: words with an example each. Does not belong here: the rules that read dates
(`date_rules`), calendar arithmetic (`pipeline.extract.dates.calendars`).
"""

import re
from typing import Final

from pipeline.extract.language.alternatives import by_letter
from pipeline.extract.language.en.numbers import ORDINALS
from pipeline.extract.language.phrases import phrases
from pipeline.extract.text.scan import owner

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
    "the current": 0, "the next": 1,
}  # fmt: skip
"""Steps from the year told before: "in May of the following year"."""

DAY_ORDINALS: Final = {
    **ORDINALS,
    **{f"{tens} {ones}": base + ORDINALS[ones] for tens, base in (("twenty", 20), ("thirty", 30))
       for ones in list(ORDINALS)[: 9 if base == 20 else 1]},
    "thirtieth": 30,
}  # fmt: skip
"""Days of the month in words; a hyphen may stand for the blank."""

DAY_WORDS: Final = {
    "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1, "tomorrows": 1,
    "day before yesterday": -2, "day after tomorrow": 2, "this morning": 0, "this afternoon": 0,
    "this evening": 0, "last night": -1,
}  # fmt: skip

UNITS: Final = {
    "day": "day", "days": "day", "week": "week", "weeks": "week", "wk": "week", "month": "month",
    "months": "month", "quarter": "quarter", "quarters": "quarter", "half-year": "half_year",
    "half year": "half_year", "qtr": "quarter", "calendar year": "year", "year": "year",
    "years": "year", "yr": "year", "yrs": "year",
    "fortnight": "fortnight", "fortnights": "fortnight", "weekend": "weekend",
    "decade": "decade", "decades": "decade",
}  # fmt: skip

DIRECTIONS: Final = {
    "ago": -1, "back": -1, "from now": 1, "from today": 1, "hence": 1,
}  # fmt: skip
"""Count from the reference date: "two years ago"."""

ANCHORED_DIRECTIONS: Final = {
    "later": 1, "earlier": -1, "before that": -1, "after that": 1,
}  # fmt: skip
"""Count from the date told before: "three days later"."""

FROM_DAYS: Final = {"from": 1, "after": 1, "before": -1}
"""Count from yesterday, today or tomorrow: "two days from tomorrow"."""

PARTS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
    "fifth": 5, "5th": 5, "last": -1, "final": -1, "1": 1, "2": 2, "3": 3, "4": 4,
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
    "through than whole years fiscal fy cy calendar around circa end late early mid beyond "
    "starting ending established founded built opened launched".split()
)
"""A bare year is a date only behind one of these: not in "the 2020 work report"."""

YEAR_INTRODUCERS_AT_ENDS: Final = frozenset({"not"})
"""Introduce a year only where the clause ends with it: "but not 1998"."""

YEAR_RANGE_BEHIND: Final = re.compile(
    r" ?[-–—~] ?(?P<y>(?:19|20)\d\d)(?![-–\d%/]|[.,]\d)"
    r"(?=[^\sa-z]|\s*$|\n| (?:and|or|in|on|at|was|were|is|to|by|for|with|the)\b)",
    re.IGNORECASE,
)
"""Behind a year it makes both years, whatever introduces them: "2014~2018"."""

FUTURE: Final = phrases(
    r"will|shall|scheduled|slated|due|upcoming|is to|are to|plans? to|"
    r"planned(?= (?:for|to|in|on|by)\b)|expected|"
    r"set to|set for|fixed for|put (?:off|back) (?:to|until|till)|(?:postponed|deferred|delayed|"
    r"ordered|booked) (?:to|until|till|for)|going to|aims? to|deadline|target|remains? valid|"
    r"expires?|next (?:round|meeting|session|issue|edition|phase|bulletin)|intends? to|"
    r"(?:i|you|he|she|it|we|they|that|there|this|who)'ll",
    behind=r"\b",
)
"""Words by which a sentence looks ahead: a yearless date in it is the next one, not the last."""

BEGINS: Final = re.compile(
    r"\b(?:begins|starts|opens|launches|convenes|closes|ends|resumes|kicks off|takes effect|"
    r"comes into force|goes live|goes online)\b"
)
"""Before a weekday it is the next one: "trial service begins on Monday"."""

PERIOD_LABEL: Final = re.compile(
    rf"\s*(?:(?:the )?week (?:to|ending|ended|of)|as (?:of|at)|dated|updated)?"
    rf"(?:\s*(?:{'|'.join(day for day in WEEKDAYS if day.endswith('day'))}))?,?\s*",
    re.IGNORECASE,
)
"""Before the day of a paper: "Week to Sunday 23 July 2023"."""

RANGE_JOIN = r" ?(?:-|–|—|~|to|until|till|through|thru) ?"
RANGE_GAP: Final = re.compile(rf"{RANGE_JOIN}(?:the )?", re.IGNORECASE)
"""Between the two ends of a range of dates: "May 28 to June 2"."""

MONTH_RANGE_BEHIND: Final = re.compile(rf"{RANGE_JOIN}(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
"""Behind a month's name it shows that it is one: "Jan-Feb 2016"."""

RANGE_OPENERS: Final = frozenset({"from", "between"})

MOVED: Final = frozenset("moved postponed delayed shifted rescheduled off forward back".split())
"""Before "from" they make two dates and no range: "moved from May 3 to June 9"."""

BETWEEN: Final = frozenset({"between"})
BETWEEN_GAP: Final = re.compile(r" and (?:the )?", re.IGNORECASE)
"""After "between", an "and" makes a range too: "between 2014 and 2018"."""

ARTICLES: Final = frozenset({"the"})

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

ASIDES: Final = (", which ", ", who ", ", where ", ", to which ", ", for which ", ", of which ")
"""Begin what a clause says by the way: it may look ahead where the clause does not."""

BESIDE_THE_STORY: Final = frozenset("of since than until till before".split())
"""Before a bare year they make it one that the story does not go on from: "a scheme of 2018"."""

_DEADLINES: Final = (
    "by", "before", "no later than", "not later than", "until", "till", "through to", "toward",
    "towards", "ahead of", "beyond", "in time for", "valid to", "target",
)  # fmt: skip

DEADLINE: Final = re.compile(rf"\b{by_letter('|'.join(_DEADLINES))}(?: the)?[ (]$")
"""Before a date it makes a deadline: "by 2025"."""

DEADLINE_ENDS: Final = frozenset(phrase.split()[-1] for phrase in _DEADLINES)
"""Last words of what makes a deadline."""

CHRONOLOGY: Final = re.compile(r"(?m)^\W{0,4}(?:20)?\d\d\.\d{1,2}\.\d{1,2}")
"""A line that begins with a dotted day: beside it, "19.12" at the start of a line is a month."""

SHORT_YEARS: Final = re.compile(r"(?m)^\W{0,4}(?:1[3-9]|[2-4]\d)\.\d{1,2}\.\d{1,2}\b")
"""A line that begins with a dotted day, its year of two digits in front: so does every such."""

DAY_INTRODUCERS: Final = frozenset("on of from until till by to between and since".split())
"""Before "the 21st" they show that it is a day."""

ITEMS: Final = frozenset(
    "month_day_item day_month_item month_day_range_item day_range_month_item".split()
)
"""Rules for days that only head a line: "03.18: ground was broken"."""

DAY_JOINS: Final = frozenset({"to", "until", "till", "through", "and"})
"""Between two days of a month: "from the 16th to the 18th"."""

DAY_PREPOSITION: Final = "on"

APPOSITION: Final = re.compile(r",? (?:on )?\(?", re.IGNORECASE)
"""Between a relative date and the same day told again: "two weeks ago, on March 26"."""

_OPENS_LINE: Final = "|".join(rf"(?<=^\W{{{signs}}})" for signs in range(5))
_HEADING: Final = re.compile(
    rf"(?:{_OPENS_LINE})[a-z]+[^.\n\d]{{0,30}}(?P<y>(?:19|20)\d\d)\s*$", re.MULTILINE
)

ALL_DATES_IN: Final = {
    "all": re.compile(r"all (?:the )?(?:dates|days)[^.\n]{0,40}?\b(?P<y>(?:19|20)\d\d)\b"),
    "dates": re.compile(r"dates (?:are|refer to|relate to)[^.\n]{0,20}?\b(?P<y>(?:19|20)\d\d)\b"),
    **dict.fromkeys("timeline chronology milestones calendar diary log".split(), _HEADING),
}
"""By its first word what gives every yearless date its year: "All dates are in 2020", and
"Timeline 2020" as a heading."""

FUZZY_PREFIX: Final = re.compile(
    r"(?:early|late|mid|middle|beginning|start|end|close|earlier|later|turn)"
    r"(?:[- ](?:in|of|on|at|the))*[- ]{1,2}",
    re.IGNORECASE,
)
"""What may stand before a unit and is read over: "the end of", "mid-", "early in"."""

LEADS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(map(owner, FUTURE.leads), ("future",)),
    **dict.fromkeys(ALL_DATES_IN, ("year of all",)),
}
"""Words around dates; those that dates begin with stand in `date_rules`."""
