"""The value of a header statement: a person's name, a publisher's, a day, or nothing.

Belongs here: deciding where a value ends and whether it is a name. Does not belong here: finding
the label before it (`header_line`), the words (`language.<tag>.metadata`).
"""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.dates.finding import DateMention, find_dates
from pipeline.extract.language.en import metadata as english
from pipeline.extract.language.en.date_rules import GROUPS

MAX_VALUE: Final = 100
"""Code points of the longest name."""

DIGITS_OF_A_DAY: Final = 3
"""The fewest digits of a day with its year: "5 May 20"."""

HAS_DIGITS_OF_A_DAY: Final = re.compile(rf"(?:\d\D*+){{{DIGITS_OF_A_DAY}}}")

MAX_DATED: Final = 160
"""Code points of the longest piece that holds no more than a day with its hour and an outlet."""

ANY_DAY: Final = dt.date(2000, 1, 1)
"""A reference date for values of which only the explicit days are taken, which need none."""

_BLANKS: Final = "".join(filter(str.isspace, map(chr, range(0x3001))))

EDGES: Final = _BLANKS + "*_|;,，；、-–—)）]】■●◆▲"
"""What may stand around a value and is no part of it."""

_AUTHOR_END: Final = re.compile(
    r"\s{0,2}[(（\[【]|\s(?:on|in|for|at|from)\s|[\s,;]\s{0,2}(?=\d)"
    rf"|[\s,;]\s{{0,2}}(?={english.MONTH}\s\d|(?:{'|'.join(english.OTHER_WORK)})\b)",
    re.IGNORECASE,
)
_PUBLISHER_END: Final = re.compile(
    r"\s{0,2}[(（\[【]|[,，;；]\s{0,2}(?=[a-z\d\"“”'‘])|\son\s(?=\d|[A-Z])"
    rf"|[,，;；]\s{{0,2}}(?={english.MONTH}\s\d)"
)
_NAME_SEPARATOR: Final = re.compile(r"[,;&/、，；]|\s(?:and|with)\s")
_ADDRESS: Final = re.compile(r"://|@|^www\.", re.IGNORECASE)
_QUOTES: Final = "\"'“”"
_WORD: Final = re.compile(r"[^\W\d_][\w.'’]*")
_SMALL: Final = english.CLOCK | english.PARTICLES | GROUPS.keys() | frozenset({"in", "year"})
"""Words in small letters that days, hours and names may have."""


def author_of(value: str) -> str | None:
    """The names at the start of `value`: "Xinhua writers Li Wei, Wang Lin" -> "Li Wei, Wang Lin".

    None when it does not start with capitalised names of persons.
    """
    if role := english.ROLES.match(value):
        value = value[role.end() :]
    if end := _AUTHOR_END.search(value):
        value = value[: end.start()]
    value = value.strip(EDGES)
    head, comma, last = value.rpartition(",")
    if comma and (is_outlet(last.strip()) or _is_generic(last)):
        value = head.strip(EDGES)
    names = [name.strip() for name in _NAME_SEPARATOR.split(value) if name.strip()]
    persons = bool(names) and all(is_name(name) and name.count(" ") < 5 for name in names)
    if not persons or any(map(str.isdigit, value)):
        return None
    return None if value.split()[-1].lower() in english.STAFF else value


def labelled_author_of(value: str) -> str | None:
    """An author behind "Author:", who may also write in lower case or with digits."""
    name = author_of(value)
    if name:
        return name
    plain = value.strip(EDGES)
    words = plain.lower().split()
    odd = not words or len(words) > 3 or _ADDRESS.search(plain) or not _WORD.search(plain)
    return None if odd or _is_generic(plain) else plain


def publisher_of(value: str) -> str | None:
    """The name at the start of `value`: 'Firebird Finance, the original title "..."'."""
    if carrier := english.CARRIER_BEFORE.match(value):
        value = value[carrier.end() :].strip(EDGES + _QUOTES)
    if end := _PUBLISHER_END.search(value) or english.CARRIER_BEHIND.search(value):
        value = value[: end.start()]
    value = value.strip(EDGES).strip(_QUOTES)
    if not value.lower().endswith(english.ABBREVIATIONS):
        value = value.rstrip(".。")
    return value if is_name(value) else None


def outlet_of(value: str) -> str | None:
    """The whole of `value` when it is an outlet's name."""
    return value if is_outlet(value) else None


def is_outlet(value: str) -> bool:
    """True for a known outlet and for a name whose last word says that it is one."""
    words = value.lower().split()
    known = value.lower() in english.AGENCIES or (
        1 < len(words) <= 6 and words[-1] in english.MEDIA_NOUNS
    )
    return known and is_name(value)


def _is_generic(value: str) -> bool:
    """True when no word of `value` names anybody."""
    return all(word.strip("\"'“”(),") in english.GENERIC for word in value.lower().split())


def is_name(value: str) -> bool:
    """True when `value` reads as a proper name: its words are capitalised, some are not generic.

    Lower-case particles ("of", "van") may stand between. Calendar words, addresses and values
    longer than `MAX_VALUE` are no names.
    """
    words = value.split()
    if not words or len(value) > MAX_VALUE or _ADDRESS.search(value):
        return False
    calendar = words[0].lower().strip(",.") in english.CALENDAR
    capital = all(
        not word[0].islower() or any(map(str.isupper, word)) or word in english.PARTICLES
        for word in words
    )
    return (
        (capital or ("." in value and len(words) == 1))
        and words[0] not in english.PARTICLES
        and any(map(str.isalpha, value))
        and not (calendar and (len(words) == 1 or any(map(str.isdigit, value))))
        and not _is_generic(value)
    )


def may_be_dated(value: str) -> bool:
    """False for what has no day, and for running text: its small words are of no day or outlet."""
    if len(value) > MAX_DATED or not HAS_DIGITS_OF_A_DAY.search(value):
        return False
    return all(word in _SMALL or not word.islower() for word in _WORD.findall(value))


def explicit_days(value: str) -> list[DateMention]:
    """The days that `value` writes out with their year."""
    if not HAS_DIGITS_OF_A_DAY.search(value):
        return []
    mentions = find_dates(value, ANY_DAY)
    return [m for m in mentions if (m.date_precision, m.date_basis) == ("day", "explicit")]


def day_of(value: str, *, alone: bool = False) -> dt.date | None:
    """The one day that `value` writes out; with `alone` only when it holds nothing else."""
    return one_day(value, explicit_days(value), alone=alone)


def one_day(value: str, mentions: Sequence[DateMention], *, alone: bool) -> dt.date | None:
    """See `day_of`; `mentions` are the explicit days of `value`."""
    if len({mention.date_start for mention in mentions}) != 1:
        return None
    if alone:
        rest = value
        for mention in mentions:
            rest = rest.replace(mention.quote, " ")
        if any(word.lower() not in english.CLOCK for word in _WORD.findall(rest)):
            return None
    return mentions[0].date_start
