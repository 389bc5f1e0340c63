"""Units that are told once for several figures: "69 nodes and 14 in Gansu", "from 74 days to 41".

Belongs here: which bare number is a quantity, and which figure beside it names its unit. Does not
belong here: a number's own unit (`figures`), spans and qualifiers (`amounts`).
"""

from dataclasses import replace
from typing import Final

from pipeline.extract.figures import Figure
from pipeline.extract.language import Language
from pipeline.extract.numbers import Number
from pipeline.extract.scan import BLANKS, Scan

LENDING: Final = 160
"""Code points over which a noun is lent within a sentence: "69 nodes ... and 14 in Gansu"."""


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
        elif _counts_something(figure, words, lang):
            result.append(_lent_by_previous(figure, result, words, lang))
    return result


def _joins(low: Figure, high: Figure, words: Scan, lang: Language) -> bool:
    join = words.text[low.char_end : high.char_start].strip().lower()
    return join in lang.amounts.RANGE_WORDS | lang.amounts.RANGE_SIGNS


def _sharing_currency(low: Figure, high: Figure) -> tuple[Figure, Figure]:
    """ "RMB 310-340 million": the currency of the first, the scale of the second."""
    if high.bare:
        unit = replace(low.unit, char_end=high.char_end, last=high.last)
        high = replace(high, unit=unit, bare=False)
    return replace(low, number=_scaled_like(low.number, high.number)), high


def _scaled_like(low: Number, high: Number) -> Number:
    """The first number with the scale of the second, where it has none and is the smaller."""
    if low.scale == 1 and high.scale > low.value and low.value < high.value / high.scale:
        return replace(low, value=low.value * high.scale)
    return low


def _lent_by_next(figure: Figure, following: Figure, words: Scan, lang: Language) -> Figure:
    """ "3 to 5 million yuan", "from 41 to 78 nodes": the unit stands behind the second number."""
    between = words.text[figure.char_end : following.char_start]
    join = between.strip().lower()
    joins = lang.amounts.RANGE_WORDS | lang.amounts.RANGE_SIGNS | lang.amounts.COORDINATORS
    if following.bare or join not in joins or len(between) > 6:
        return figure
    money = following.unit.kind == "money"
    if join == "and" and money and words.word(figure.number.first - 1) not in lang.amounts.BETWEEN:
        return figure
    unit = replace(following.unit, char_end=figure.char_end, last=figure.last)
    number = _scaled_like(figure.number, following.number)
    return replace(figure, number=number, unit=unit, bare=False)


def _counts_something(figure: Figure, words: Scan, lang: Language) -> bool:
    """True where the words around a bare number show that it counts what is named elsewhere."""
    amounts, number = lang.amounts, figure.number
    if _looks_like_year(number, words) or (number.spelled and number.value < 2):
        return False
    before, gap = words.word(number.first - 1), words.gap(number.first - 1)
    after, behind = words.word(figure.last + 1), words.gap(figure.last)
    ends = behind.strip() != "" or not after
    if ends and gap.strip() in {":", "："}:
        return before not in amounts.NO_AMOUNTS_BELOW
    if before in amounts.COPULAS and words.word(number.first - 2) in amounts.NO_AMOUNTS_BELOW:
        return False
    if gap in BLANKS and before in amounts.ELIDED_AFTER:
        return ends or after in amounts.ELIDED_BEFORE or after in amounts.NOUN_ENDS
    if after in amounts.REMAINDERS and behind in BLANKS:
        return True
    starts = gap.strip(" ") in {"", ",", ";", "("}
    return starts and after in amounts.ELIDED_BEFORE and behind in BLANKS


def _lent_by_previous(figure: Figure, done: list[Figure], words: Scan, lang: Language) -> Figure:
    """With the noun or currency of the figure before it in the sentence; else of nothing named.

    A large sum goes by the last currency told, however far: "the contract amount is 2.74 billion".
    """
    first = figure.number.first
    subject = lang.amounts.MONEY_SUBJECTS.intersection(words.lower[max(0, first - 3) : first])
    if subject and figure.number.scale > 1:
        money = next((f.unit for f in reversed(done) if f.unit.kind == "money"), None)
        if money:
            unit = replace(figure.unit, kind="money", currency=money.currency)
            return replace(figure, unit=unit)
    if done:
        gap = words.text[done[-1].char_end : figure.char_start]
        near = len(gap) < LENDING and not any(stop in gap for stop in (". ", "\n", "; "))
        before = done[-1].unit
        if near and before.kind == "money" and figure.number.scale > 1:
            lent = replace(figure.unit, kind="money", currency=before.currency)
            return replace(figure, unit=lent)
        if near and before.kind == "count":
            return replace(figure, unit=replace(figure.unit, noun=before.noun))
    return figure


def _looks_like_year(number: Number, words: Scan) -> bool:
    digits = words.words[number.first]
    return number.first == number.last and len(digits) == 4 and digits[:2] in {"19", "20"}
