"""Look-alikes: numbers that are no quantities.

Belongs here: codes, names, list numbers, versions, years, ages, fractions, ratios, multiples. Does
not belong here: what is a quantity (`figures`).
"""

from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.text.numbers import Number
from pipeline.extract.text.scan import BLANKS, Scan

DAYS_APART: Final = frozenset({", ", "-", "–", " - ", " – ", "/"})
"""Between the numbers of one list: "2, 3", "8-9"."""


def inside_code(words: Scan, i: int) -> bool:
    """True for digits behind other digits and a sign, or between two hyphens: "1:30", "1-800-1"."""
    before = words.words[i - 1][-1:] if i else ""
    if not "0" <= before <= "9":
        return False
    gap = words.text[words.ends[i - 1] : words.starts[i]]
    if gap != "-":
        return gap in _CODE_SIGNS
    return words.gaps[i] == "-" and words.words[i + 1][0].isdigit()


_CODE_JOINS: Final = frozenset(":/+")
_CODE_SIGNS: Final = frozenset(":./")


def is_part_of_code(words: Scan, number: Number, lang: Language) -> bool:
    """Glued to letters or to other digits: "BSN2", "COVID-19", "010-6839", "10:30", "1/3"."""
    gap, behind = words.gaps[number.first - 1], words.gaps[number.last]
    digits = words.words[number.first]
    leading_zero = digits[:1] == "0" and digits[1:2].isdigit()
    if gap == " " and behind not in _CODE_JOINS:
        return leading_zero
    before = words.words[number.first - 1] if number.first else ""
    if before and gap == "":
        return before.upper() not in lang.currencies.GLUED_BEFORE
    after = words.lower[number.last + 1] if behind in _CODE_JOINS else ""
    if after and (behind == "+" or after[0].isdigit()):
        return True
    if before and gap == "+":
        return True
    if before[:1].isalpha() and gap in {"-", "_", "/"} and not number.spelled:
        return before[-1:].isupper() or len(before) == 1
    return leading_zero or (gap == "-" and before[-1:].isdigit() and before[:1] == "0")


def is_fraction(words: Scan, number: Number, lang: Language) -> bool:
    """ "one-fifth", "two thirds", "one in eight", "9 out of 10"."""
    amounts = lang.amounts
    after = words.lower[number.last + 1]
    if after in amounts.FRACTIONS and (gap := words.gaps[number.last]) in {" ", "-"}:
        quarters = after == "quarters" and not number.spelled and gap == " "
        return not quarters or words.lower[number.last + 2] == lang.numbers.OF
    if after in amounts.RATIO_WORDS and words.gaps[number.last] == " ":
        following = number.last + 2
        if words.lower[following] == "of" and after == "out":
            following += 1
        elif after == "out":
            return False
        of = words.lower[following]
        year = len(of) == _DIGITS_OF_YEAR and of.isdigit()  # "8 in 2020"
        is_number = not year and (of[:1].isdigit() or of in lang.numbers.CARDINALS)
        if is_number and (number.value == 1 or _is_small_ratio(words, number, following, lang)):
            return True
        return (
            is_number
            and number.value < 100
            and words.lower[following + 1] in {"", *amounts.NOUN_ENDS, *amounts.RATIO_NOUNS}
        )
    before = words.lower[number.first - 1]
    if before not in amounts.RATIO_WORDS:
        return False
    if words.lower[number.first - 2] in amounts.ONE:
        return True
    part = next(
        (
            words.lower[number.first - 2 - k]
            for k in range(3)
            if words.lower[number.first - 2 - k] in lang.numbers.CARDINALS
        ),
        "",
    )
    whole = number.spelled and number.value <= _LARGEST_RATIO and after not in amounts.PLACES
    if words.lower[number.first - 2] == part and whole:
        return bool(part) and lang.numbers.CARDINALS[part] < number.value
    return whole and part in amounts.ONE


_LARGEST_RATIO: Final = 10
_DIGITS_OF_YEAR: Final = 4


def _is_small_ratio(words: Scan, number: Number, whole: int, lang: Language) -> bool:
    """ "two in five users": both in words and small; places are counted: "two in five cities"."""
    of = lang.numbers.CARDINALS.get(words.lower[whole], 0)
    if not number.spelled or not number.value < of <= _LARGEST_RATIO:
        return False
    return words.lower[whole + 1] not in lang.amounts.PLACES


def is_no_duration(words: Scan, number: Number, last: int, lang: Language) -> bool:
    """ "35-year-old", "aged 35 years", "two years ago", "Five-Year Plan".

    The unit ends with word `last`.
    """
    amounts = lang.amounts
    plan = words.lower[last + 1] == amounts.PLAN
    if words.lower[last + 1] == "and" and words.lower[last + 3] in amounts.DURATIONS:
        last += 3  # "2 years and 3 months old"
    if words.lower[last + 1] in amounts.AGO_OR_OLD and words.gaps[last] in BLANKS | {"-"}:
        return True
    if words.lower[number.first - 1] in amounts.AGE_INTRODUCERS:
        return True
    return number.spelled and plan and number.value == amounts.YEARS_OF_PLAN


def is_label(words: Scan, number: Number, bare: bool, lang: Language) -> bool:
    """The number of a thing or a rank: "Line 1", "Articles 16", "Top 10"."""
    before, gap = words.lower[number.first - 1], words.gaps[number.first - 1]
    if before in lang.amounts.LABELS or (bare and before in lang.amounts.WEAK_LABELS):
        return gap in (_LABEL_GAPS if bare else _TIGHT_GAPS) and number.scale == 1
    singular = before[:-1] if before[-1:] == "s" else ""
    return singular in lang.amounts.LABELS and gap in BLANKS and not number.spelled


_TIGHT_GAPS: Final = BLANKS | {"-", ". "}
_LABEL_GAPS: Final = _TIGHT_GAPS | {" ("}


def goes_on(words: Scan, name: int, number: Number) -> bool:
    """True for the 3 of "Lots 1, 2 and 3", where word `name` is the last number of a name."""
    if name < 0 or number.first - name > 2 or number.spelled:
        return False
    if number.first == name + 1:
        return words.gaps[name] in DAYS_APART
    blanks = words.gaps[name] == " " == words.gaps[name + 1]
    return blanks and words.lower[name + 1] in {"and", "or", "to"}


def is_version(words: Scan, number: Number, lang: Language) -> bool:
    """ "TradeSeal 2.0", "the 3.2 version"; and proper names of number words: "Two Rivers"."""
    gap, written = words.gaps[number.first - 1], words.words[number.first - 1]
    first = words.words[number.first]
    version = "." in first and number.value < _LEAST_NO_VERSION and number.last == number.first
    if version and words.lower[number.last + 1] in lang.amounts.VERSIONS:
        return True
    if gap != " " or not number.first:
        return False
    if number.spelled and first[0].isupper() and (written.islower() or written == "The"):
        return words.gaps[number.last] == " " and words.words[number.last + 1][:1].isupper()
    return (
        version
        and written[:1].isupper()
        and written.lower() not in lang.sentences.OPENERS
        and written.lower() not in lang.amounts.QUALIFIERS_BEFORE
    )


_LEAST_NO_VERSION: Final = 20


def is_list_number(words: Scan, number: Number) -> bool:
    """ "5. The application ...", "(2) ..." or "3.2 Names" at the start of a line or sentence."""
    text, dotted = words.text, "." in words.words[number.first]
    behind = text[number.char_end : number.char_end + 2]
    if not dotted and behind[:1] not in _LIST_SIGNS:
        return False
    lead = text[max(0, number.char_start - 4) : number.char_start]
    before = lead.rstrip(" \t(（")
    line = not before or "\n" in lead[len(before) - 1 :] or before[-1] == "\n"
    starts = line or before[-1] in ".;" or (before[-1] == ":" and number.value == 1)
    if behind[:1] in {")", "）", "、"}:
        named = words.words[number.first - 1][:1].isupper() and not starts
        return starts or (lead[-1:] in {"(", "（"} and not named)
    if line and dotted and number.last == number.first:
        return (
            behind[:1] in {" ", "\t"}
            and words.words[number.last + 1 :][:1] != []
            and (words.words[number.last + 1][0].isupper())
        )
    return behind[:1] == "." and behind[1:] in {" ", "\n", "\t"} and starts


_LIST_SIGNS: Final = frozenset(".)）、")
"""Behind the numbers of a list."""


def is_year(words: Scan, number: Number, lang: Language) -> bool:
    """A year before a noun: "the 2021 results"; round ones may count: "2000 users"."""
    digits = words.words[number.first]
    if number.last > number.first or not digits.isdigit() or not 1949 <= number.value <= 2049:
        return False
    before = words.lower[number.first - 1]
    return number.value % 100 != 0 or before in lang.amounts.BEFORE_YEARS


def is_multiple(words: Scan, last: int, noun: str, lang: Language) -> bool:
    """ "three times as many", "ten times of the current": no count of times."""
    if noun.lower().split()[-1] != lang.amounts.TIMES:
        return False
    return words.lower[last + 1] in lang.amounts.COMPARISONS and words.gaps[last] in BLANKS
