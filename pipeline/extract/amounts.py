"""Amounts: money, counts, percentages, durations and measures with their exact expression.

Belongs here: joining figures to spans, lending units from one figure to the next, qualifiers. Does
not belong here: single figures and what is none (`figures`), words of any language (`language`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from pipeline.extract.clauses import alone
from pipeline.extract.compounds import joined
from pipeline.extract.date_reading import RawDate, read_dates
from pipeline.extract.figures import Figure, read_figures
from pipeline.extract.language import Language, language_of
from pipeline.extract.numbers import Number
from pipeline.extract.scan import BLANKS, Scan, scan
from pipeline.extract.sentences import text_units
from pipeline.extract.spans import Span
from pipeline.extract.text_tables import Cell, table_cells
from pipeline.extract.units import Unit, read_header_unit

LENDING: Final = 160
"""Code points over which a noun is lent within a sentence: "69 nodes ... and 14 in Gansu"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountMention(Span):
    """A quantity as written: `kind`, `currency`, `unit` and `qualifier` as in the contract.

    `value` and `value_high` are exact, scale words resolved; `rule` names what read it.
    """

    kind: str
    value: Decimal
    value_high: Decimal | None
    currency: str | None
    unit: str | None
    qualifier: str
    rule: str


def find_amounts(text: str, language: str = "en") -> list[AmountMention]:
    """Every quantity of `text`, sorted by position, none overlapping.

    Raises ValueError for a language without a grammar.
    """
    lang = language_of(language)
    words = scan(text, lang.LEXICON)
    cells = table_cells(text, text_units(text, lang))
    return read_amounts(words, read_dates(words, lang), cells, lang)


def read_amounts(
    words: Scan, dates: list[RawDate], cells: Sequence[Cell], lang: Language
) -> list[AmountMention]:
    """The quantities of a scanned text, leaving out the numbers of its dates.

    A number alone in a cell has the unit and scale of its header.
    """
    figures = _below_headers(joined(read_figures(words, dates, lang), words, lang), cells, lang)
    figures = _with_lent_units(figures, words, lang)
    mentions: list[AmountMention] = []
    at = 0
    while at < len(figures):
        low, high = figures[at], figures[at + 1] if at + 1 < len(figures) else None
        high = high and _in_unit_of(low, high, lang)
        if high and not _is_span(low, high, words, lang):
            high = None
        mentions.append(_mention(low, high, words, lang))
        at += 2 if high else 1
    return mentions


# -- units of table columns ----------------------------------------------------------------------


def _below_headers(figures: list[Figure], cells: Sequence[Cell], lang: Language) -> list[Figure]:
    """The figures, those alone in a cell with the header's unit; ranks and codes dropped."""
    result: list[Figure] = []
    at = 0
    for figure in figures:
        while at < len(cells) and cells[at].char_end <= figure.char_start:
            at += 1
        alone = (
            figure.bare
            and at < len(cells)
            and cells[at].char_start == figure.char_start
            and cells[at].char_end == figure.char_end
        )
        if not alone:
            result.append(figure)
        elif unit := read_header_unit(cells[at].header, cells[at].caption, lang):
            value = figure.number.value * unit.scale
            found = Unit(unit.kind, unit.currency, unit.noun, figure.char_end, figure.last)
            number = replace(figure.number, value=value)
            result.append(replace(figure, number=number, unit=found, bare=False))
    return result


# -- units lent by neighbours --------------------------------------------------------------------


def _with_lent_units(figures: list[Figure], words: Scan, lang: Language) -> list[Figure]:
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


# -- spans and qualifiers ------------------------------------------------------------------------


def _is_span(low: Figure, high: Figure, words: Scan, lang: Language) -> bool:
    """True for "3 to 5", "between 3 and 5"; a change "from 3 to 5" is two quantities."""
    amounts = lang.amounts
    before = words.word(low.number.first - 1)
    if low.unit.kind != high.unit.kind or low.number.value >= high.number.value:
        return False
    if low.unit.kind == "duration" and low.unit.noun != high.unit.noun:
        return False
    join = words.text[low.char_end : high.char_start].strip().lower()
    if join == "and":
        return before in amounts.BETWEEN
    if join == "or":
        return low.unit == replace(high.unit, char_end=low.char_end, last=low.last)
    if join not in amounts.RANGE_WORDS | amounts.RANGE_SIGNS:
        return False
    if before in amounts.CHANGE_FROM:
        told_alone = alone(words, low.number.first - 1, high.last)
        return told_alone or words.word(low.number.first - 2) in amounts.SPREAD
    return True


def _in_unit_of(low: Figure, high: Figure, lang: Language) -> Figure:
    """The second figure in the first one's unit of time: "3 months to 2 years" ends at 24."""
    units, smaller, larger = lang.amounts.SMALLER_UNITS, low.unit.noun or "", high.unit.noun or ""
    ratio = units.get(larger, {}).get(smaller) if low.unit.kind == "duration" else None
    if ratio is None:
        return high
    number = replace(high.number, value=high.number.value * ratio)
    return replace(high, number=number, unit=replace(high.unit, noun=smaller))


def _mention(low: Figure, high: Figure | None, words: Scan, lang: Language) -> AmountMention:
    last = high or low
    start, qualifier = _qualifier_before(low, last.unit, words, lang)
    end = last.char_end
    if qualifier == "exact":
        end, qualifier = _qualifier_behind(last, words, lang)
    return AmountMention(
        char_start=start,
        char_end=end,
        quote=words.text[start:end],
        kind=last.unit.kind,
        value=low.number.value,
        value_high=high.number.value if high else None,
        currency=last.unit.currency,
        unit=last.unit.noun,
        qualifier=qualifier,
        rule=f"{last.unit.kind}{'_lent' if low.bare else ''}",
    )


def _qualifier_before(figure: Figure, unit: Unit, words: Scan, lang: Language) -> tuple[int, str]:
    """Start of the expression with its qualifier, and the qualifier."""
    first = figure.number.first
    while first > 0 and words.starts[first - 1] >= figure.char_start:
        first -= 1  # the currency before the number
    for begin in range(max(0, first - lang.amounts.LONGEST_QUALIFIER), first):
        phrase = " ".join(words.lower[begin:first])
        if phrase not in lang.amounts.QUALIFIERS_BEFORE:
            continue
        gaps = [words.gap(j) for j in range(begin, first - 1)]
        gaps.append(words.text[words.ends[first - 1] : figure.char_start])
        if any(gap.strip(" \u00a0(") for gap in gaps):
            continue
        when = phrase == "over" and unit.kind == "duration"
        if when and words.word(begin - 1) not in lang.amounts.SPAN_OF_TIME:
            continue
        return words.starts[begin], lang.amounts.QUALIFIERS_BEFORE[phrase]
    return figure.char_start, "exact"


def _qualifier_behind(figure: Figure, words: Scan, lang: Language) -> tuple[int, str]:
    """End of the expression with a qualifier behind number or unit, and the qualifier."""
    behind = lang.amounts.QUALIFIERS_BEHIND
    for last in sorted({figure.number.last, figure.last}):
        gap = words.gap(last)
        if gap.startswith("+"):
            return max(figure.char_end, words.ends[last] + 1), "more_than"
        for length in (2, 1):
            phrase = " ".join(words.lower[last + 1 : last + 1 + length])
            if phrase in behind and gap in {" ", "-"}:
                return max(figure.char_end, words.ends[last + length]), behind[phrase]
    return figure.char_end, "exact"
