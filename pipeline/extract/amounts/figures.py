"""Figures: one number each, with its unit, where it is a quantity at all.

Belongs here: joining a number with the unit beside it. Does not belong here: what is no quantity
(`lookalikes`), reading the number (`text.numbers`) or the unit (`units`, `counted`), ranges and
qualifiers (`finding`).
"""

from typing import Final, NamedTuple

from pipeline.extract.amounts.counted import counted_noun
from pipeline.extract.amounts.currencies import Prefix, read_currency_before
from pipeline.extract.amounts.durations import read_length, read_slashed
from pipeline.extract.amounts.lookalikes import (
    DAYS_APART,
    goes_on,
    inside_code,
    is_fraction,
    is_label,
    is_list_number,
    is_multiple,
    is_no_duration,
    is_part_of_code,
    is_version,
    is_year,
)
from pipeline.extract.amounts.units import PERCENT, Unit, UnitMention, read_unit
from pipeline.extract.dates.mentions import RawDate
from pipeline.extract.language import Language
from pipeline.extract.text.clauses import alone
from pipeline.extract.text.numbers import Number, read_number
from pipeline.extract.text.scan import Scan


class Figure(NamedTuple):
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
            number = None if inside_code(words, i) else read_number(words, i, lang)
            if number is None or number.last in taken:
                continue
            past = number.last
            figure = _figure(words, number, free, lang)
            counts = figure is None or figure.unit.kind == "count"
            bare = figure is None or figure.bare
            if counts and (is_label(words, number, bare, lang) or goes_on(words, name, number)):
                name, figure = number.last, None
        if figure:
            figures.append(figure)
            past, free = figure.last, figure.char_end
    return figures


def _of_unit(number: Number, found: UnitMention) -> Figure:
    """The figure of a number whose unit stands behind it."""
    unit, end, last = found
    if unit.scale != 1:
        number = number._replace(value=number.value * unit.scale)
    return Figure(number, number.char_start, end, last, unit)


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
        while first.isdigit() and words.lower[i - 2].isdigit() and len(words.lower[i - 2]) < 3:
            if not _joins_days(words, i - 1, lang):
                break
            i -= 2
            taken.add(i)
        if first.isdigit() and words.gaps[i - 1] in DAYS_APART and len(words.lower[i - 1]) < 3:
            taken.add(i - 1)
        i = date.word
        while i < len(words.starts) and words.starts[i] < date.char_end:
            taken.add(i)
            i += 1
    return taken


def _joins_days(words: Scan, at: int, lang: Language) -> bool:
    """True for the "and" of "8 and 9 September"."""
    blank = words.gaps[at - 1] == " " == words.gaps[at]
    joins = lang.amounts.COORDINATORS | lang.amounts.RANGE_WORDS
    return blank and words.lower[at] in joins and words.lower[at - 2] not in joins


def _figure(words: Scan, number: Number, free: int, lang: Language) -> Figure | None:
    """The number with its unit, or bare; None for what is no quantity."""
    if length := _slashed(words, number, lang):
        return _of_unit(*length)
    if is_part_of_code(words, number, lang) or is_fraction(words, number, lang):
        return None
    if lang.amounts.CLOCK.match(words.text, number.char_end):
        return None
    prefix = read_currency_before(words, number, free, lang)
    if prefix:
        number = prefix.number
        named = read_unit(words, number, lang)
        if named and _repeats(words, prefix, named):
            money = Unit("money", named.unit.currency or prefix.code, None)
            return Figure(number, prefix.char_start, named.char_end, named.last, money)
        money = Unit("money", prefix.code, None)
        return Figure(number, prefix.char_start, number.char_end, number.last, money)
    found = _unit_behind(words, number, lang)
    if found:
        if _scales_column(words, number, found):
            return None
        if found.unit.kind == "duration" and is_no_duration(words, number, found.last, lang):
            return None
        return _of_unit(number, found)
    if is_version(words, number, lang) or is_list_number(words, number):
        return None
    if words.lower[number.first] in lang.numbers.VULGAR:
        return None
    if number.glued:
        return _with_borrowed_scale(words, number, lang)
    if words.gaps[number.last] == "-" and not _may_follow(words, number.last + 1, lang):
        return None  # "six-digit", "twenty-first"
    noun = counted_noun(words, number.last, lang)
    if noun:
        single = number.value == 1 and number.first == number.last  # "one node" counts nothing
        if is_year(words, number, lang):  # "the 2021 report lists"
            return None
        pair = words.lower[number.first] == "two" and words.lower[number.first - 1] == "the"
        if pair and noun.text.lower() in lang.amounts.WELL_KNOWN_PAIRS:
            return None
        if single or is_multiple(words, noun.last, noun.text, lang):
            return None
        unit = Unit("count", None, noun.text)
        return Figure(number, number.char_start, noun.char_end, noun.last, unit)
    if percentage := _after_percent_of(words, number, lang):
        return percentage
    return _bare(number, number.char_end)


def _bare(number: Number, char_end: int) -> Figure:
    """The figure of a number without a unit."""
    return Figure(number, number.char_start, char_end, number.last, _NOTHING, bare=True)


_NOTHING: Final = Unit("count", None, None)


def _after_percent_of(words: Scan, number: Number, lang: Language) -> Figure | None:
    """ "per cent of 40" alone on a line: the word stands before its number."""
    if words.lower[number.first - 1] != lang.numbers.OF:
        return None
    for first in (number.first - 2, number.first - 3):
        phrase = " ".join(words.lower[max(first, 0) : number.first])
        if phrase in lang.amounts.PERCENT_OF and alone(words, first, number.last):
            return Figure(number, words.starts[first], number.char_end, number.last, PERCENT)
    return None


def _slashed(words: Scan, number: Number, lang: Language) -> tuple[Number, UnitMention] | None:
    behind = words.gaps[number.last]
    slash = behind == "/" or (behind == " " and words.gaps[number.last + 1] == "/")
    return read_slashed(words, number, lang) if slash else None


def _repeats(words: Scan, prefix: Prefix, found: UnitMention) -> bool:
    """True for a currency told again behind its number ("$5 dollars"), not one of the next."""
    unit = found.unit
    if unit.kind != "money" or unit.scale != 1:
        return False
    return unit.currency == prefix.code or not words.lower[found.last + 1][:1].isdigit()


def _unit_behind(words: Scan, number: Number, lang: Language) -> UnitMention | None:
    """The unit behind a number, or behind "odd": "8,000-odd kilometres"."""
    last = number.last + 1
    if words.gaps[number.last] == "-" and words.lower[last] in lang.amounts.HYPHENED_QUALIFIERS:
        number = number._replace(last=last, char_end=words.ends[last])
    return read_unit(words, number, lang)


def _scales_column(words: Scan, number: Number, found: UnitMention) -> bool:
    """True for the header "Price (ten thousand yuan)", which gives a scale."""
    bracketed = words.gaps[number.first - 1][-1:] == "(" and words.gaps[found.last][:1] == ")"
    return bracketed and found.unit.kind == "money" and str(number.value.normalize()) in _SCALES


_SCALES: Final = frozenset({"1E+3", "1E+4", "1E+6", "1E+8", "1E+9"})


def _may_follow(words: Scan, i: int, lang: Language) -> bool:
    """True for what goes on behind a number and a hyphen: "3-5", "3-to-5", "30-odd"."""
    word = words.lower[i]
    amounts = lang.amounts
    return not word[:1].isalpha() or word in amounts.HYPHENED_QUALIFIERS | amounts.RANGE_WORDS


def _with_borrowed_scale(words: Scan, number: Number, lang: Language) -> Figure | None:
    """ "8m" in "8m to 10m yuan": a scale letter whose currency stands behind the next number."""
    scale = lang.numbers.GLUED_SCALES.get(number.glued.lower())
    if scale is None:
        return None
    end = words.ends[number.last]
    scaled = Number(number.first, number.last, number.value * scale, scale, number.char_start, end)
    found = read_unit(words, scaled, lang)
    if found:
        return Figure(scaled, scaled.char_start, found.char_end, found.last, found.unit)
    return _bare(scaled, end)
