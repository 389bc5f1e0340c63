"""Amounts: money, counts, percentages, durations and measures with their exact expression.

Belongs here: joining figures to spans, units of table columns, qualifiers. Does not belong here:
single figures and what is none (`figures`), units told elsewhere (`lending`), words of any language
(`language`).
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from pipeline.extract.amounts.bare_counts import looks_like_year, word_before
from pipeline.extract.amounts.compounds import joined
from pipeline.extract.amounts.figures import Figure, read_figures
from pipeline.extract.amounts.header_units import HeaderUnit, read_header_unit
from pipeline.extract.amounts.lending import with_lent_units
from pipeline.extract.amounts.units import Unit
from pipeline.extract.dates.mentions import RawDate
from pipeline.extract.dates.reading import read_dates
from pipeline.extract.language import Language, language_of
from pipeline.extract.text.clauses import alone
from pipeline.extract.text.records import record
from pipeline.extract.text.scan import Scan, scan
from pipeline.extract.text.sentences import text_units
from pipeline.extract.text.spans import Span
from pipeline.extract.text.tables import Cell, table_cells


@record
class AmountMention(Span):
    """A quantity as written: `kind`, `currency`, `unit` and `qualifier` as in the contract.

    `value` and `value_high` are exact, scale words resolved; `rule` says
    where the unit was read, as "money:sign".
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
    figures = joined(read_figures(words, dates, lang), words, lang)
    figures = _below_headers(figures, cells, words, lang)
    figures = with_lent_units(figures, words, lang)
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


def _below_headers(
    figures: list[Figure], cells: Sequence[Cell], words: Scan, lang: Language
) -> list[Figure]:
    """The figures, those alone in a cell with the header's unit; ranks and codes dropped.

    What a header says is read once for all the cells below it.
    """
    result, said = list[Figure](), dict[tuple[str, str, str], HeaderUnit | None]()
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
            continue
        cell = cells[at]
        heads = cell.header, cell.caption, cell.corner
        if heads not in said:
            said[heads] = read_header_unit(cell.header, cell.caption, lang, cell.corner)
        unit = said[heads]
        if unit and not (unit.kind == "count" and looks_like_year(figure.number, words)):
            value = figure.number.value * unit.scale
            found = Unit(unit.kind, unit.currency, unit.noun)
            number = figure.number._replace(value=value)
            result.append(figure._replace(number=number, unit=found, bare=False))
    return result


# -- spans and qualifiers ------------------------------------------------------------------------


def _is_span(low: Figure, high: Figure, words: Scan, lang: Language) -> bool:
    """True for "3 to 5", "between 3 and 5"; a change "from 3 to 5" is two quantities."""
    amounts = lang.amounts
    if low.unit.kind == "percentage" and low.unit.noun != high.unit.noun:
        return False
    if low.unit.kind != high.unit.kind or low.number.value >= high.number.value:
        return False
    if low.unit.kind == "duration" and low.unit.noun != high.unit.noun:
        return False
    join = words.text[low.char_end : high.char_start].strip(" \u00a0").lower()
    if join == "and":
        return words.lower[word_before(words, low, lang)] in amounts.BETWEEN
    if join == "or":
        return low.unit == high.unit
    if join not in amounts.RANGE_JOINS:
        return False
    before = words.lower[word_before(words, low, lang)]
    if before in amounts.CHANGE_FROM:
        at = word_before(words, low, lang)
        return alone(words, at, high.last) or words.lower[at - 1] in amounts.SPREAD
    return True


def _in_unit_of(low: Figure, high: Figure, lang: Language) -> Figure:
    """The second figure in the first one's unit of time: "3 months to 2 years" ends at 24."""
    if low.unit.kind != "duration":
        return high
    units, smaller, larger = lang.amounts.SMALLER_UNITS, low.unit.noun or "", high.unit.noun or ""
    ratio = units.get(larger, {}).get(smaller)
    if ratio is None:
        return high
    number = high.number._replace(value=high.number.value * ratio)
    return high._replace(number=number, unit=high.unit._replace(noun=smaller))


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
        rule=f"{last.unit.kind}:{_source_of_unit(last)}",
    )


def _source_of_unit(figure: Figure) -> str:
    """Where its unit stands: "sign" before it, "noun" or "unit" behind it, or "lent" by others."""
    if figure.char_start < figure.number.char_start:
        return "sign"
    if figure.char_end == figure.number.char_end:
        return "lent"
    return "noun" if figure.unit.kind == "count" else "unit"


def _qualifier_before(figure: Figure, unit: Unit, words: Scan, lang: Language) -> tuple[int, str]:
    """Start of the expression with its qualifier, and the qualifier."""
    first = figure.number.first
    while first > 0 and words.starts[first - 1] >= figure.char_start:
        first -= 1  # the currency before the number
    may_end = words.lower[first - 1] in lang.amounts.ENDS_OF_QUALIFIERS
    begins = range(max(0, first - lang.amounts.LONGEST_QUALIFIER), first) if may_end else ()
    for begin in begins:
        phrase = " ".join(words.lower[begin:first])
        if phrase not in lang.amounts.QUALIFIERS_BEFORE:
            continue
        gaps = [words.gaps[j] for j in range(begin, first - 1)]
        gaps.append(words.text[words.ends[first - 1] : figure.char_start])
        if any(gap.strip(" \u00a0(") for gap in gaps):
            continue
        when = phrase == "over" and unit.kind == "duration"
        if phrase == lang.amounts.OF_TIME_ONLY and unit.kind != "duration":
            continue
        if when and words.lower[begin - 1] not in lang.amounts.SPAN_OF_TIME:
            continue
        return words.starts[begin], lang.amounts.QUALIFIERS_BEFORE[phrase]
    if words.lower[first - 1] in lang.amounts.SHORT_ABOUT and words.gaps[first - 1] in {". ", "."}:
        return words.starts[first - 1], "approximately"
    return _sign_before(figure.char_start, words, lang)


def _sign_before(start: int, words: Scan, lang: Language) -> tuple[int, str]:
    """Start of the expression with a sign such as ">" or "~" before it, and the qualifier."""
    lead = words.text[max(0, start - 3) : start]
    sign = lead.rstrip(" ")[-1:]
    qualifier = lang.amounts.QUALIFIER_SIGNS.get(sign) if sign else None
    if qualifier is None:
        return start, "exact"
    at = start - len(lead) + lead.rindex(sign)
    opens = at == 0 or words.text[at - 1] in " \t\n(|:,"
    return (at, qualifier) if opens else (start, "exact")


def _adds(words: Scan, plus: int) -> bool:
    """True for the "plus" that adds another sum: "RMB 310,000 plus €12k"."""
    behind = words.text[words.ends[plus] : words.ends[plus] + 5].lstrip()
    return (
        words.lower[plus] == "plus"
        and not behind[:1].isalpha()
        and (any(char.isdigit() for char in behind))
    )


_BESIDE: Final = frozenset({" ", "-", "% "})


def _qualifier_behind(figure: Figure, words: Scan, lang: Language) -> tuple[int, str]:
    """End of the expression with a qualifier behind number or unit, and the qualifier."""
    behind, first_words = lang.amounts.QUALIFIERS_BEHIND, lang.amounts.STARTS_OF_QUALIFIERS
    number = figure.number
    for last in (number.last,) if number.last == figure.last else (number.last, figure.last):
        gap = words.gaps[last]
        if gap[:1] == "+":
            return max(figure.char_end, words.ends[last] + 1), "at_least"
        if words.lower[last + 1] not in first_words:
            continue
        for length in (2, 1):
            phrase = " ".join(words.lower[last + 1 : last + 1 + length])
            if phrase in behind and gap in _BESIDE and not _adds(words, last + length):
                return max(figure.char_end, words.ends[last + length]), behind[phrase]
    return figure.char_end, "exact"
