"""Lengths of time whose number is no number word: "for an hour", "half a day", "1/2 hour".

Belongs here: where "a" or a part with a unit of time is a length of time at all ("an hour" is,
"6,000 yuan a month" is not). Does not belong here: numbers (`text.numbers`), units (`units`), sums
of several lengths (`compounds`).
"""

import re
from decimal import Decimal
from typing import Final

from pipeline.extract.amounts.units import UnitMention, time_unit
from pipeline.extract.language import Language
from pipeline.extract.text.clauses import alone
from pipeline.extract.text.numbers import Number
from pipeline.extract.text.scan import BLANKS, Scan

_ONE: Final = Decimal(1)

_ABOVE: Final = re.compile(r"[1-9]\d?")
_BELOW: Final = re.compile(r"([1-9]\d?)([a-z]*)", re.IGNORECASE)
"""The numbers of a part written with a slash, the lower one with a unit glued on: "1/2h"."""


def read_length(
    words: Scan, i: int, free: int, lang: Language
) -> tuple[Number, UnitMention] | None:
    """The length of time whose unit, in the singular, is word i; None where it is none.

    The code points before `free` belong to the figure before.
    """
    numbers, amounts = lang.numbers, lang.amounts
    j = i - 1
    if words.lower[j] in amounts.DURATION_MODIFIERS:
        j -= 1
    parts = j == i - 1
    first, value = j, _ONE
    if words.lower[j] == amounts.ANOTHER or words.lower[j] in numbers.ARTICLES:
        if parts and words.lower[j - 1] in numbers.PARTS:
            first, value = j - 1, numbers.PARTS[words.lower[j - 1]]
        elif parts and words.lower[j - 1] == numbers.OF and words.lower[j - 2] in numbers.PARTS:
            first, value = j - 2, numbers.PARTS[words.lower[j - 2]]
            counted = numbers.COUNTS_OF_PARTS.get(words.lower[j - 3])
            if counted and words.starts[j - 3] >= free:
                first, value = j - 3, value * counted
    elif parts and words.lower[j] in numbers.PARTS and words.lower[j - 1] not in amounts.PARTED:
        value = numbers.PARTS[words.lower[j]]
        counted = numbers.COUNTS_OF_PARTS.get(words.lower[j - 1], 1)
        if counted > 1 and words.starts[j - 1] >= free:  # "three-quarter hour"
            first, value = j - 1, value * counted
    else:
        return None
    if (
        first < 0
        or words.starts[first] < free
        or any(words.gaps[k] not in {" ", "-"} for k in range(first, i))
    ):
        return None
    if not _is_length(words, first, i, free, lang, whole=value == 1):
        return None
    number = Number(first, i - 1, value, _ONE, words.starts[first], words.ends[i - 1], spelled=True)
    unit = time_unit(words.lower[i], words, i, lang)
    return (number, unit) if unit else None


def _is_length(words: Scan, first: int, i: int, free: int, lang: Language, *, whole: bool) -> bool:
    """True where the words around show a length of time: "for an hour", "half a day"."""
    amounts = lang.amounts
    after, behind = words.lower[i + 1], words.gaps[i]
    beside = words.lower[i - 1] in lang.numbers.PARTS  # "half-day tour", "half hour call"
    if not whole and beside and words.lower[i] not in amounts.PERIODS_WHEN_HALVED:
        return after not in amounts.WHEN
    if not whole and words.gaps[i - 1] == "-":
        return False
    if behind in BLANKS | {"-"} and after and after not in amounts.NOUN_ENDS | {amounts.LONG}:
        return False  # "a week trip", "a year-on-year rise"
    if behind in BLANKS and after in amounts.WHEN:
        return False  # "a year ago", "half an hour later"
    if not whole:
        return True
    if words.lower[i] == amounts.SECOND:
        return False  # a rank more often than a length of time
    if after == "or" and words.lower[i + 2] in lang.numbers.CARDINALS:
        return False  # "a day or two"
    if _leads_to_more(words, i, lang) or after == amounts.LONG:
        return True
    j = first - 1
    if words.lower[j] == "and" and j and words.ends[j - 1] == free:
        return words.lower[j - 1] in amounts.DURATIONS  # "a year and a month"
    if alone(words, first, i):
        return True
    for length in (2, 1):
        phrase = " ".join(words.lower[max(0, first - length) : first])
        if phrase in amounts.LENGTH_QUALIFIERS:
            return True
        if phrase in amounts.QUALIFIERS_BEFORE:
            j = first - length - 1
            break
    return words.lower[j] in amounts.LASTING and words.gaps[first - 1] in BLANKS


def _leads_to_more(words: Scan, i: int, lang: Language) -> bool:
    """True before "and a half", "and three months", "and 10 days"."""
    if words.lower[i + 1] != "and" or words.gaps[i] != " ":
        return False
    parts = lang.numbers.PARTS
    if words.lower[i + 2] in parts or words.lower[i + 3] in parts:
        return words.lower[i + 2] in parts or words.lower[i + 2] in lang.numbers.ARTICLES
    counted = words.lower[i + 2].isdigit() or words.lower[i + 2] in lang.numbers.CARDINALS
    return counted and words.lower[i + 3] in lang.amounts.DURATIONS


def read_slashed(words: Scan, number: Number, lang: Language) -> tuple[Number, UnitMention] | None:
    """ "1/2 hour", "1/2h", "1 1/2 hours": a part of a unit of time that begins at a number."""
    whole, upper = Decimal(0), number.last
    if words.gaps[upper] == " ":
        whole, upper = number.value, upper + 1
    if words.gaps[upper] != "/" or number.first != number.last:
        return None
    above, below = _ABOVE.fullmatch(words.words[upper]), _BELOW.fullmatch(words.words[upper + 1])
    if above is None or below is None:
        return None
    glued = bool(below[2])
    at = upper + 1 if glued else upper + 2
    unit = time_unit(below[2].lower() if glued else words.lower[at], words, at, lang)
    value = Decimal(above[0]) / Decimal(below[1])
    exact = value < 1 and value * Decimal(below[1]) == Decimal(above[0])
    if unit is None or not exact or (not glued and words.gaps[upper + 1] not in BLANKS | {"-"}):
        return None
    end = words.starts[upper + 1] + len(below[1])
    return Number(number.first, upper + 1, whole + value, _ONE, number.char_start, end), unit
