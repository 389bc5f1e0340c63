"""Quantities told in parts: "2 years and 3 months", "13 dollars 45 cents", "an hour and a half".

Belongs here: which neighbouring figures are parts of one quantity, and their sum. Does not belong
here: single figures (`figures`), spans (`finding`).
"""

from decimal import Decimal
from typing import Final

from pipeline.extract.amounts.figures import Figure
from pipeline.extract.language import Language
from pipeline.extract.text.clauses import clause_ends
from pipeline.extract.text.scan import Scan

_AND: Final = frozenset({" and ", ", and "})
_SIDE_BY_SIDE: Final = frozenset({" ", "\u00a0"})
_JOINS: Final = _AND | _SIDE_BY_SIDE | {", "}

_BASE: Final = 60
"""Minutes and seconds left without a unit are fewer: "2 hours and 10"."""


def joined(figures: list[Figure], words: Scan, lang: Language) -> list[Figure]:
    """The figures, parts of one quantity as one; each is looked at once."""
    result: list[Figure] = []
    parts: list[Figure] = []
    for figure in figures:
        if parts and _goes_on(parts, figure, words, lang):
            parts.append(figure)
            continue
        if parts:
            result.append(_whole(parts, lang))
        parts = [_with_part_behind(figure, words, lang)]
    if parts:
        result.append(_whole(parts, lang))
    return result


def _goes_on(parts: list[Figure], figure: Figure, words: Scan, lang: Language) -> bool:
    """True when a figure is one more part of the quantity that the parts make."""
    last = parts[-1]
    if last.bare or last.unit.kind not in {"duration", "money"}:
        return False
    join = words.text[last.char_end : figure.char_start]
    if join not in _JOINS:
        return False
    if last.unit.kind == "money":
        return len(parts) == 1 and _are_hundredths(last, figure, join, words, lang)
    return _is_time_more(last, figure, join, words, lang)


def _whole(parts: list[Figure], lang: Language) -> Figure:
    """The parts as one figure, in the smallest unit told."""
    first, last = parts[0], parts[-1]
    if len(parts) == 1:
        return first
    value, noun = first.number.value, None
    if first.unit.kind == "money":
        value += last.number.value / (100 if last.bare else 1)
    else:
        units, nouns = lang.amounts.SMALLER_UNITS, [part.unit.noun or "" for part in parts]
        if last.bare:
            nouns[-1] = lang.amounts.NEXT_UNIT[nouns[-2]]
        noun = max(nouns, key=[*units, "millisecond"].index)
        if noun == "week":
            noun = "day"  # no whole number of weeks makes a month
        ratios = [1 if unit == noun else units[unit][noun] for unit in nouns]
        values = zip(parts, ratios, strict=True)
        value = sum((part.number.value * ratio for part, ratio in values), Decimal(0))
    return _extended(first, value, noun, last.char_end, last.last)


def _with_part_behind(figure: Figure, words: Scan, lang: Language) -> Figure:
    """ "an hour and a half", "one year and a quarter": a part of the unit behind it."""
    at = figure.last + 1
    if figure.bare or figure.unit.kind != "duration" or words.lower[at] != "and":
        return figure
    data, counted, at = lang.numbers, 1, at + 1
    if words.lower[at] in data.COUNTS_OF_PARTS:
        counted = data.COUNTS_OF_PARTS[words.lower[at]]
        at += 1
    elif words.lower[at + 1] in lang.amounts.OF_PARTS and words.gaps[at] == " ":
        return figure  # "one hour and half of the staff"
    part = data.PARTS.get(words.lower[at])
    if part is None or any(words.gaps[k] != " " for k in range(figure.last, at)):
        return figure
    if words.lower[at + 1] == data.OF and words.gaps[at] == " ":
        return figure
    value = figure.number.value + counted * part * figure.unit.scale
    return _extended(figure, value, figure.unit.noun, words.ends[at], at)


def _extended(figure: Figure, value: Decimal, noun: str | None, char_end: int, last: int) -> Figure:
    """The figure with a new value and unit, up to word `last`."""
    number = figure.number._replace(value=value)
    unit = figure.unit._replace(noun=noun, scale=Decimal(1))
    return Figure(number, figure.char_start, char_end, last, unit)


def _is_time_more(whole: Figure, part: Figure, join: str, words: Scan, lang: Language) -> bool:
    """True for a smaller unit of time behind a larger; side by side, for any other unit."""
    larger = whole.unit.noun or ""
    if part.bare:
        return larger in lang.amounts.NEXT_UNIT and _is_rest(part, _BASE, join, words)
    if part.unit.kind != "duration":
        return False
    units, smaller = lang.amounts.SMALLER_UNITS, part.unit.noun or ""
    if smaller in units.get(larger, {}):
        return bool(part.number.value < units[larger][smaller])
    return join in _SIDE_BY_SIDE and larger in units.get(smaller, {})


def _are_hundredths(whole: Figure, part: Figure, join: str, words: Scan, lang: Language) -> bool:
    """True for "43 cents", or 43 that ends the clause, behind whole units of money."""
    value, unit = whole.number.value, part.unit
    if value != value.to_integral_value() or value < 1:
        return False
    if words.lower[whole.number.first - 1] in lang.amounts.BETWEEN:
        return False
    if part.bare:
        return whole.number.scale == 1 and _is_rest(part, 100, join, words)
    if unit.kind != "money" or unit.scale == 1 or part.number.value >= 1:
        return False
    word = words.lower[part.last].lstrip("0123456789")
    same = unit.currency in {None, whole.unit.currency}
    return same or word in lang.currencies.SUBUNITS_OF_ANY


def _is_rest(part: Figure, base: int, join: str, words: Scan) -> bool:
    """True for a small whole number that ends the clause: "2 hours and 10."."""
    value = part.number.value
    if join == ", " or value != value.to_integral_value() or not 0 < value < base:
        return False
    return part.number.scale == 1 and clause_ends(words, part.last)
