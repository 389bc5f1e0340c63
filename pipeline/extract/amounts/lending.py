"""Units that are told once for several figures: "69 nodes and 14 in Gansu", "from 74 days to 41".

Belongs here: which figure names the unit of a bare one. Does not belong here: a number's own unit
(`figures`), bare numbers that count (`bare_counts`), spans and qualifiers (`finding`).
"""

from typing import Final

from pipeline.extract.amounts.bare_counts import (
    counted,
    counts_something,
    is_one,
    is_whole,
    looks_like_year,
    text_between,
    word_before,
)
from pipeline.extract.amounts.counted import is_plural
from pipeline.extract.amounts.figures import Figure
from pipeline.extract.language import Language
from pipeline.extract.text.numbers import Number
from pipeline.extract.text.scan import BLANKS, Scan


def with_lent_units(figures: list[Figure], words: Scan, lang: Language) -> list[Figure]:
    """Bare figures take the unit of the one beside them, count for themselves, or are dropped."""
    result: list[Figure] = []
    for at in range(len(figures) - 1, -1, -1):  # "3, 4 or 5 nodes": lent from the right
        figure = figures[at]
        if figure.bare and at + 1 < len(figures):
            figures[at] = _lent_by_next(figure, figures[at + 1], words, lang)
    for at in range(1, len(figures)):
        low, high = figures[at - 1 : at + 1]
        money = high.bare or high.unit.kind == "money"
        if money and low.unit.kind == "money" and _joins(low, high, words, lang):
            figures[at - 1 : at + 1] = _sharing_currency(low, high)
    for figure in figures:
        if not figure.bare:
            result.append(figure)
            continue
        told = (
            _compared(figure, result, words, lang)
            or _as_money(figure, result, words, lang)
            or (counts_something(figure, words, lang) and counted(figure, result, words, lang))
        )
        if told:
            result.append(told)
    return result


def _joins(low: Figure, high: Figure, words: Scan, lang: Language) -> bool:
    """True for two ends of a span: "to", "-", and "and" behind "between"."""
    join = words.text[low.char_end : high.char_start].strip(" \u00a0").lower()
    if join == "and":
        return words.lower[word_before(words, low, lang)] in lang.amounts.BETWEEN
    return join in lang.amounts.RANGE_JOINS


def _sharing_currency(low: Figure, high: Figure) -> tuple[Figure, Figure]:
    """ "RMB 310-340 million": the currency of the first, the scale of the second."""
    if high.bare:
        unit = low.unit
        high = high._replace(unit=unit, bare=False)
    return low._replace(number=_scaled_like(low.number, high.number)), high


def _scaled_like(low: Number, high: Number) -> Number:
    """The first number with the scale of the second, where it has none and is the smaller."""
    if low.scale == 1 and high.scale > low.value and low.value < high.value / high.scale:
        return low._replace(value=low.value * high.scale)
    return low


def _lent_by_next(figure: Figure, following: Figure, words: Scan, lang: Language) -> Figure:
    """ "3 to 5 million yuan", "from 41 to 78 nodes": the unit stands behind the second number."""
    between = words.text[figure.char_end : following.char_start]
    join = between.strip(" \u00a0").lower()
    joins = lang.amounts.RANGE_JOINS | lang.amounts.COORDINATORS
    if not following.bare and join in lang.elided.PART_OF and figure.number.value >= 2:
        unit = following.unit
        return figure._replace(unit=unit, bare=False)
    if join not in joins or len(between) > 6:
        return figure
    if following.bare:
        spans = join not in lang.amounts.COORDINATORS or (
            words.lower[figure.number.first - 1] in lang.amounts.BETWEEN
        )
        scaled = _scaled_like(figure.number, following.number)
        return figure._replace(number=scaled) if spans else figure
    money = following.unit.kind == "money"
    spans = words.lower[figure.number.first - 1] in lang.amounts.BETWEEN
    if join == "and" and money and not spans and figure.number.value < _LARGE_SUM:
        return figure
    unit = following.unit
    number = _scaled_like(figure.number, following.number)
    return figure._replace(number=number, unit=unit, bare=False)


def _compared(figure: Figure, done: list[Figure], words: Scan, lang: Language) -> Figure | None:
    """With the unit of the figure that it is set against: "from 74 days to 41", "18 ms, not 20".

    Also in a row of shares: "62 percent are in Asia, 17 in Europe and 9 in Africa".
    """
    if not done or looks_like_year(figure.number, words) or is_one(figure.number):
        return None
    before = done[-1]
    between = text_between(before, figure, words)
    if between is None or any(stop in between for stop in (". ", "\n")):
        return None
    amounts, elided = lang.amounts, lang.elided
    at = word_before(words, figure, lang)
    word, earlier = words.lower[at], words.lower[at - 1]
    if word in elided.CHANGE_TO:
        start = word_before(words, before, lang)
        set_against = words.lower[start] in amounts.CHANGE_FROM or earlier in elided.COMPARED
    elif word in amounts.CHANGE_FROM:
        risen = words.lower[word_before(words, before, lang)] in elided.CHANGE_TO
        set_against = risen or earlier in elided.DIRECTIONS
    elif words.lower[at + 1] in elided.MORE_OR_LESS:
        set_against = False  # "not less than 80"
    else:
        set_against = word in elided.SET_AGAINST or (earlier, word) in elided.SET_AGAINST_PAIRS
    bracketed = words.gaps[figure.number.first - 1].strip() == ":" and "(" in between
    if set_against or (bracketed and words.words[figure.number.first - 1].isdigit()):
        return _with_unit_of(before, figure)
    if before.unit.kind == "count":
        return None
    if not is_whole(figure.number) or _in_row(before, figure, between, words, lang):
        return _with_unit_of(before, figure)
    return None


def _in_row(before: Figure, figure: Figure, between: str, words: Scan, lang: Language) -> bool:
    """True for two like figures, each with its place: "300 yuan in Anhui and 500 in Hubei"."""
    places = lang.elided.PLACING
    low, high = sorted((before.number.value, figure.number.value))
    lead = word_before(words, figure, lang)
    if (words.lower[lead - 1], words.lower[lead]) in lang.elided.TWO_WORD_QUALIFIERS:
        lead -= 2
    joined = words.gaps[lead].startswith(",") or words.lower[lead] in lang.elided.ROW_JOINERS
    each = words.lower[lead]  # "Alpha with 51 percent, Beta with 30"
    if each in lang.elided.EACH_WITH and words.lower[word_before(words, before, lang)] == each:
        return True
    return (
        joined
        and words.lower[figure.last + 1] in places
        and words.gaps[figure.last] in BLANKS
        and not places.isdisjoint(between.lower().split())
        and high <= low * _ALIKE
    )


_ALIKE: Final = 50
"""Figures of one row differ by no larger factor."""


def _with_unit_of(other: Figure, figure: Figure) -> Figure:
    unit = other.unit
    return figure._replace(unit=unit)


def _as_money(figure: Figure, done: list[Figure], words: Scan, lang: Language) -> Figure | None:
    """A sum without a currency, in the currency told before: "a credit line of five million"."""
    number, first = figure.number, figure.number.first
    amounts, elided = lang.amounts, lang.elided
    if number.value < _LEAST_SUM or looks_like_year(number, words):
        return None
    money = next((f for f in reversed(done[-_FIGURES_BACK:]) if f.unit.kind == "money"), None)
    after = tuple(words.lower[figure.last + 1 : figure.last + 3])
    if money is None or after[:1] == (amounts.TIMES,) or after[:1] == ("people",):
        return None
    if len(after) > 1 and after[0] == "of" and after[1] in elided.THINGS_TOLD:
        return None
    lead = set(words.lower[max(0, first - 4) : first])
    distance = figure.char_start - money.char_end
    between = words.text[money.char_end : figure.char_start] if distance < _MONEY_NEAR else "\n"
    told = not amounts.MONEY_SUBJECTS.isdisjoint(lead) and number.scale > 1
    paid = not elided.MONEY_VERBS.isdisjoint(lead) and distance < _MONEY_NEAR
    if not told and not paid:
        if money is not done[-1] or "\n" in between:
            return None
        same = ". " not in between
        alike = money.number.value <= number.value * _ALIKE
        joined = between.strip(" ,").lower() in {"and", "or"}
        joined = joined or (len(after) > 1 and after[0] in elided.PER and after[1] in elided.SPELLS)
        if not (same and (number.scale > 1 or joined)) and not (
            (number.scale > 1 or (same and alike and number.value >= _LARGE_SUM))
            and not _names_things(words, figure, lang)
        ):
            return None
    unit = figure.unit._replace(kind="money", currency=money.unit.currency, noun=None)
    return figure._replace(unit=unit)


_LEAST_SUM: Final = 100
_LARGE_SUM: Final = 200
_MONEY_NEAR: Final = 300
"""Code points over which a currency is lent to a sum that is paid or has a scale."""
_FIGURES_BACK: Final = 40


def _names_things(words: Scan, figure: Figure, lang: Language) -> bool:
    """True when a plural before a bare number in its sentence may be what it counts."""
    for at in range(figure.number.first - 1, max(-1, figure.number.first - 13), -1):
        if any(stop in words.gaps[at] for stop in ",.;\n"):
            return False
        if is_plural(words.lower[at], lang) and words.lower[at] not in lang.amounts.MONEY_SUBJECTS:
            return True
    return False
