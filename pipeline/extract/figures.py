"""Figures: one number each, with its unit, where it is a quantity at all.

Belongs here: joining a number with the unit beside it, and the look-alikes that are no quantities:
codes, names, list numbers, years, ages, fractions, ratios, multiples. Does not belong here:
reading the number (`numbers`) or the unit (`units`, `counted`), ranges and qualifiers (`amounts`).
"""

from dataclasses import dataclass, replace
from typing import Final

from pipeline.extract.clauses import alone
from pipeline.extract.counted import counted_noun
from pipeline.extract.currencies import Prefix, read_currency_before
from pipeline.extract.date_reading import RawDate
from pipeline.extract.durations import read_length, read_slashed
from pipeline.extract.language import Language
from pipeline.extract.numbers import Number, read_number
from pipeline.extract.scan import BLANKS, Scan
from pipeline.extract.units import Unit, read_unit


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit: code points `char_start` to `char_end`, up to word `last`.

    A `bare` figure has no unit of its own: it counts something named elsewhere, or nothing.
    """

    number: Number
    char_start: int
    char_end: int
    last: int
    unit: Unit
    bare: bool = False


def read_figures(words: Scan, dates: list[RawDate], lang: Language) -> list[Figure]:
    """The figures of a scanned text in order, without the numbers of its dates."""
    taken = _words_of_dates(words, dates, lang)
    figures: list[Figure] = []
    past, name, free = -1, -1, 0
    times = set(words.role("time"))
    for i in sorted(words.numbers + words.role("number") + words.role("time")):
        if i <= past or i in taken:
            continue
        if i in times:
            length = read_length(words, i, free, lang)
            figure = _of_unit(*length) if length else None
        else:
            number = None if _inside_code(words, i) else read_number(words, i, lang)
            if number is None or number.last in taken:
                continue
            past = number.last
            figure = _figure(words, number, free, lang)
            counts = figure is None or figure.unit.kind == "count"
            bare = figure is None or figure.bare
            if counts and (_is_label(words, number, bare, lang) or _goes_on(words, name, number)):
                name, figure = number.last, None
        if figure:
            figures.append(figure)
            past, free = figure.last, figure.char_end
    return figures


def _of_unit(number: Number, unit: Unit) -> Figure:
    """The figure of a number whose unit stands behind it."""
    if unit.scale != 1:
        number = replace(number, value=number.value * unit.scale)
    return Figure(number, number.char_start, unit.char_end, unit.last, unit)


def _words_of_dates(words: Scan, dates: list[RawDate], lang: Language) -> set[int]:
    """Indexes of the words inside dates, but for spans of time, which are quantities too.

    With the days told before a date: "8 and 9 September".
    """
    taken: set[int] = set()
    for date in dates:
        if date.rule in lang.amounts.QUANTITY_DATES:
            continue
        i = date.word
        first = words.lower[i]
        while first.isdigit() and words.word(i - 2).isdigit() and len(words.word(i - 2)) < 3:
            if not _joins_days(words, i - 1, lang):
                break
            i -= 2
            taken.add(i)
        if first.isdigit() and words.gap(i - 1) in _DAYS_APART and len(words.word(i - 1)) < 3:
            taken.add(i - 1)
        i = date.word
        while i < len(words.starts) and words.starts[i] < date.char_end:
            taken.add(i)
            i += 1
    return taken


_DAYS_APART: Final = frozenset({", ", "-", "–", " - ", " – ", "/"})


def _joins_days(words: Scan, at: int, lang: Language) -> bool:
    """True for the "and" of "8 and 9 September"."""
    blank = words.gap(at - 1) == " " == words.gap(at)
    joins = lang.amounts.COORDINATORS | lang.amounts.RANGE_WORDS
    return blank and words.word(at) in joins and words.word(at - 2) not in joins


def _figure(words: Scan, number: Number, free: int, lang: Language) -> Figure | None:
    """The number with its unit, or bare; None for what is no quantity."""
    if length := _slashed(words, number, lang):
        return _of_unit(*length)
    if _is_part_of_code(words, number, lang) or _is_fraction(words, number, lang):
        return None
    if lang.amounts.CLOCK.match(words.text, number.char_end):
        return None
    prefix = read_currency_before(words, number, free, lang)
    if prefix:
        number = prefix.number
        unit = read_unit(words, number, lang)
        named = unit if unit and _repeats(words, prefix, unit) else None
        end, last = (named.char_end, named.last) if named else (number.char_end, number.last)
        code = (named.currency if named else None) or prefix.code
        money = Unit("money", code, None, end, last)
        return Figure(number, prefix.char_start, end, last, money)
    unit = _unit_behind(words, number, lang)
    if unit:
        if _scales_column(words, number, unit):
            return None
        if unit.kind == "duration" and _is_no_duration(words, number, unit, lang):
            return None
        return _of_unit(number, unit)
    if _is_version(words, number, lang) or _is_list_number(words, number):
        return None
    if words.lower[number.first] in lang.numbers.VULGAR:
        return None
    if number.glued:
        return _with_borrowed_scale(words, number, lang)
    if words.gap(number.last) == "-" and not _may_follow(words, number.last + 1, lang):
        return None  # "six-digit", "twenty-first"
    noun = counted_noun(words, number.last, lang)
    if noun:
        single = number.value == 1 and number.first == number.last  # "one node" counts nothing
        if _is_year(words, number, lang):  # "the 2021 report lists"
            return None
        pair = words.word(number.first) == "two" and words.word(number.first - 1) == "the"
        if pair and noun.text.lower() in lang.amounts.WELL_KNOWN_PAIRS:
            return None
        if single or _is_multiple(words, noun.last, noun.text, lang):
            return None
        unit = Unit("count", None, noun.text, noun.char_end, noun.last)
        return Figure(number, number.char_start, noun.char_end, noun.last, unit)
    if percentage := _after_percent_of(words, number, lang):
        return percentage
    nothing = Unit("count", None, None, number.char_end, number.last)
    return Figure(number, number.char_start, number.char_end, number.last, nothing, bare=True)


def _after_percent_of(words: Scan, number: Number, lang: Language) -> Figure | None:
    """ "per cent of 40" alone on a line: the word stands before its number."""
    if words.word(number.first - 1) != lang.numbers.OF:
        return None
    for first in (number.first - 2, number.first - 3):
        phrase = " ".join(words.lower[max(first, 0) : number.first])
        if phrase in lang.amounts.PERCENT_OF and alone(words, first, number.last):
            unit = Unit("percentage", None, "%", number.char_end, number.last)
            return Figure(number, words.starts[first], number.char_end, number.last, unit)
    return None


def _slashed(words: Scan, number: Number, lang: Language) -> tuple[Number, Unit] | None:
    behind = words.gap(number.last)
    slash = behind == "/" or (behind == " " and words.gap(number.last + 1) == "/")
    return read_slashed(words, number, lang) if slash else None


def _repeats(words: Scan, prefix: Prefix, unit: Unit) -> bool:
    """True for a currency told again behind its number ("$5 dollars"), not one of the next."""
    if unit.kind != "money" or unit.scale != 1:
        return False
    return unit.currency == prefix.code or not words.word(unit.last + 1)[:1].isdigit()


def _unit_behind(words: Scan, number: Number, lang: Language) -> Unit | None:
    """The unit behind a number, or behind "odd": "8,000-odd kilometres"."""
    last = number.last + 1
    if words.gap(number.last) == "-" and words.word(last) in lang.amounts.HYPHENED_QUALIFIERS:
        number = replace(number, last=last, char_end=words.ends[last])
    return read_unit(words, number, lang)


def _scales_column(words: Scan, number: Number, unit: Unit) -> bool:
    """True for the header "Price (ten thousand yuan)", which gives a scale."""
    bracketed = words.gap(number.first - 1)[-1:] == "(" and words.gap(unit.last)[:1] == ")"
    return bracketed and unit.kind == "money" and str(number.value.normalize()) in _SCALES


_SCALES: Final = frozenset({"1E+3", "1E+4", "1E+6", "1E+8", "1E+9"})


def _may_follow(words: Scan, i: int, lang: Language) -> bool:
    """True for what goes on behind a number and a hyphen: "3-5", "3-to-5", "30-odd"."""
    word = words.word(i)
    amounts = lang.amounts
    return not word[:1].isalpha() or word in amounts.HYPHENED_QUALIFIERS | amounts.RANGE_WORDS


def _with_borrowed_scale(words: Scan, number: Number, lang: Language) -> Figure | None:
    """ "8m" in "8m to 10m yuan": a scale letter whose currency stands behind the next number."""
    scale = lang.numbers.GLUED_SCALES.get(number.glued.lower())
    if scale is None:
        return None
    end = words.ends[number.last]
    scaled = Number(number.first, number.last, number.value * scale, scale, number.char_start, end)
    unit = read_unit(words, scaled, lang)
    if unit:
        return Figure(scaled, scaled.char_start, unit.char_end, unit.last, unit)
    nothing = Unit("count", None, None, end, number.last)
    return Figure(scaled, scaled.char_start, end, number.last, nothing, bare=True)


# -- no quantities -------------------------------------------------------------------------------


def _inside_code(words: Scan, i: int) -> bool:
    """True for digits behind other digits and a sign, or between two hyphens: "1:30", "1-800-1"."""
    before = words.words[i - 1][-1:] if i else ""
    if not "0" <= before <= "9":
        return False
    gap = words.text[words.ends[i - 1] : words.starts[i]]
    if gap != "-":
        return gap in _CODE_SIGNS
    return words.gap(i) == "-" and words.words[i + 1][0].isdigit()


_CODE_SIGNS: Final = frozenset(":./")


def _is_part_of_code(words: Scan, number: Number, lang: Language) -> bool:
    """Glued to letters or to other digits: "BSN2", "COVID-19", "010-6839", "10:30", "1/3"."""
    gap = words.gap(number.first - 1)
    before = words.words[number.first - 1] if number.first else ""
    behind, after = words.gap(number.last), words.word(number.last + 1)
    if before and gap == "":
        return before.upper() not in lang.currencies.GLUED_BEFORE
    if (after[:1].isdigit() and behind in {":", "/"}) or (after and behind == "+"):
        return True
    if before and gap == "+":
        return True
    if before[:1].isalpha() and gap in {"-", "_", "/"} and not number.spelled:
        return before[-1:].isupper() or len(before) == 1
    digits = words.words[number.first]
    leading_zero = digits[:1] == "0" and digits[1:2].isdigit()
    return leading_zero or (gap == "-" and before[-1:].isdigit() and before[:1] == "0")


def _is_fraction(words: Scan, number: Number, lang: Language) -> bool:
    """ "one-fifth", "two thirds", "one in eight", "9 out of 10"."""
    amounts = lang.amounts
    after = words.word(number.last + 1)
    if after in amounts.FRACTIONS and (gap := words.gap(number.last)) in {" ", "-"}:
        quarters = after == "quarters" and not number.spelled and gap == " "
        return not quarters or words.word(number.last + 2) == lang.numbers.OF
    if after in amounts.RATIO_WORDS and words.gap(number.last) == " ":
        following = number.last + 2
        if words.word(following) == "of" and after == "out":
            following += 1
        elif after == "out":
            return False
        of = words.word(following)
        year = len(of) == _DIGITS_OF_YEAR and of.isdigit()  # "8 in 2020"
        is_number = not year and (of[:1].isdigit() or of in lang.numbers.CARDINALS)
        if is_number and (number.value == 1 or _is_small_ratio(words, number, following, lang)):
            return True
        return (
            is_number
            and number.value < 100
            and words.word(following + 1) in {"", *amounts.NOUN_ENDS, *amounts.RATIO_NOUNS}
        )
    before = words.word(number.first - 1)
    if before not in amounts.RATIO_WORDS:
        return False
    if words.word(number.first - 2) in amounts.ONE:
        return True
    part = next(
        (
            words.word(number.first - 2 - k)
            for k in range(3)
            if words.word(number.first - 2 - k) in lang.numbers.CARDINALS
        ),
        "",
    )
    whole = number.spelled and number.value <= _LARGEST_RATIO and after not in amounts.PLACES
    if words.word(number.first - 2) == part and whole:
        return bool(part) and lang.numbers.CARDINALS[part] < number.value
    return whole and part in amounts.ONE


_LARGEST_RATIO: Final = 10
_DIGITS_OF_YEAR: Final = 4


def _is_small_ratio(words: Scan, number: Number, whole: int, lang: Language) -> bool:
    """ "two in five users": both in words and small; places are counted: "two in five cities"."""
    of = lang.numbers.CARDINALS.get(words.word(whole), 0)
    if not number.spelled or not number.value < of <= _LARGEST_RATIO:
        return False
    return words.word(whole + 1) not in lang.amounts.PLACES


def _is_no_duration(words: Scan, number: Number, unit: Unit, lang: Language) -> bool:
    """ "35-year-old", "aged 35 years", "two years ago", "Five-Year Plan"."""
    amounts, last = lang.amounts, unit.last
    if words.word(last + 1) == "and" and words.word(last + 3) in amounts.DURATIONS:
        last += 3  # "2 years and 3 months old"
    if words.word(last + 1) in amounts.AGO_OR_OLD and words.gap(last) in BLANKS | {"-"}:
        return True
    if words.word(number.first - 1) in amounts.AGE_INTRODUCERS:
        return True
    plan = words.word(unit.last + 1) == amounts.PLAN
    return number.spelled and plan and number.value == amounts.YEARS_OF_PLAN


def _is_label(words: Scan, number: Number, bare: bool, lang: Language) -> bool:
    """The number of a thing or a rank: "Line 1", "Articles 16", "Top 10"."""
    before, gap = words.word(number.first - 1), words.gap(number.first - 1)
    if before in lang.amounts.LABELS or (bare and before in lang.amounts.WEAK_LABELS):
        return gap in (_LABEL_GAPS if bare else _TIGHT_GAPS) and number.scale == 1
    singular = before[:-1] if before[-1:] == "s" else ""
    return singular in lang.amounts.LABELS and gap in BLANKS and not number.spelled


_TIGHT_GAPS: Final = BLANKS | {"-", ". "}
_LABEL_GAPS: Final = _TIGHT_GAPS | {" ("}


def _goes_on(words: Scan, name: int, number: Number) -> bool:
    """True for the 3 of "Lots 1, 2 and 3", where word `name` is the last number of a name."""
    if name < 0 or number.first - name > 2 or number.spelled:
        return False
    if number.first == name + 1:
        return words.gap(name) in _DAYS_APART
    blanks = words.gap(name) == " " == words.gap(name + 1)
    return blanks and words.word(name + 1) in {"and", "or", "to"}


def _is_version(words: Scan, number: Number, lang: Language) -> bool:
    """ "TradeSeal 2.0", "the 3.2 version"; and proper names of number words: "Two Rivers"."""
    gap, written = words.gap(number.first - 1), words.words[number.first - 1]
    first = words.words[number.first]
    version = "." in first and number.value < _LEAST_NO_VERSION and number.last == number.first
    if version and words.word(number.last + 1) in lang.amounts.VERSIONS:
        return True
    if gap != " " or not number.first:
        return False
    if number.spelled and first[0].isupper() and (written.islower() or written == "The"):
        return words.gap(number.last) == " " and words.words[number.last + 1][:1].isupper()
    return (
        version
        and written[:1].isupper()
        and written.lower() not in lang.sentences.OPENERS
        and written.lower() not in lang.amounts.QUALIFIERS_BEFORE
    )


_LEAST_NO_VERSION: Final = 20


def _is_list_number(words: Scan, number: Number) -> bool:
    """ "5. The application ...", "(2) ..." or "3.2 Names" at the start of a line or sentence."""
    text = words.text
    behind = text[number.char_end : number.char_end + 2]
    lead = text[max(0, number.char_start - 4) : number.char_start]
    before = lead.rstrip(" \t(（")
    line = not before or "\n" in lead[len(before) - 1 :] or before[-1] == "\n"
    starts = line or before[-1] in ".;" or (before[-1] == ":" and number.value == 1)
    if behind[:1] in {")", "）", "、"}:
        named = words.words[number.first - 1][:1].isupper() and not starts
        return starts or (lead[-1:] in {"(", "（"} and not named)
    if line and "." in words.words[number.first] and number.last == number.first:
        return (
            behind[:1] in {" ", "\t"}
            and words.words[number.last + 1 :][:1] != []
            and (words.words[number.last + 1][0].isupper())
        )
    return behind[:1] == "." and behind[1:] in {" ", "\n", "\t"} and starts


def _is_year(words: Scan, number: Number, lang: Language) -> bool:
    """A year before a noun: "the 2021 results"; round ones may count: "2000 users"."""
    digits = words.words[number.first]
    if number.last > number.first or not digits.isdigit() or not 1949 <= number.value <= 2049:
        return False
    before = words.word(number.first - 1)
    return number.value % 100 != 0 or before in lang.amounts.BEFORE_YEARS


def _is_multiple(words: Scan, last: int, noun: str, lang: Language) -> bool:
    """ "three times as many", "ten times of the current": no count of times."""
    if noun.lower().split()[-1] != lang.amounts.TIMES:
        return False
    return words.word(last + 1) in lang.amounts.COMPARISONS and words.gap(last) in BLANKS
