"""Amounts: money, counts, percentages, durations and measures with their exact expression.

Belongs here: putting a number, its unit and its qualifier together, and telling quantities from
the numbers that are none. Does not belong here: reading the number (`numbers`), words of any
language (`language`).
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from pipeline.extract.counted import counted_noun
from pipeline.extract.date_reading import RawDate, read_dates
from pipeline.extract.language import Language, language_of
from pipeline.extract.numbers import Number, read_number
from pipeline.extract.scan import Scan, scan
from pipeline.extract.spans import Span
from pipeline.extract.units import Unit, read_currency_before, read_unit

BLANKS = frozenset({" ", "\u00a0", "\u202f"})


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


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number with what stands around it; `unit` is None while no unit is known."""

    number: Number
    char_start: int
    char_end: int
    last: int
    unit: Unit | None
    elided: bool = False


def find_amounts(text: str, language: str = "en") -> list[AmountMention]:
    """Every quantity of `text`, sorted by position, none overlapping.

    Raises ValueError for a language without a grammar.
    """
    lang = language_of(language)
    words = scan(text, lang.LEXICON)
    return read_amounts(words, read_dates(words, lang), lang)


def read_amounts(words: Scan, dates: list[RawDate], lang: Language) -> list[AmountMention]:
    """The quantities of a scanned text, leaving out the numbers of its dates."""
    figures = _figures(words, dates, lang)
    figures = _with_lent_units(figures, words, lang)
    return _mentions(figures, words, lang)


# -- figures: one number each --------------------------------------------------------------------


def _figures(words: Scan, dates: list[RawDate], lang: Language) -> list[_Figure]:
    places = sorted(words.numbers + words.role("number"))
    taken = _words_of_dates(words, dates)
    figures: list[_Figure] = []
    past = -1
    for i in places:
        if i <= past or i in taken:
            continue
        number = read_number(words, i, lang)
        if number is None:
            continue
        past = number.last
        if number.first <= number.last and any(j in taken for j in (number.first, number.last)):
            continue
        figure = _figure(words, number, lang)
        if figure:
            figures.append(figure)
    return figures


def _words_of_dates(words: Scan, dates: list[RawDate]) -> set[int]:
    """Indexes of the words inside dates, but for spans of time, which are quantities too."""
    taken: set[int] = set()
    for date in dates:
        if date.rule == "shifted_units":
            continue
        i = date.word
        while i < len(words.starts) and words.starts[i] < date.char_end:
            taken.add(i)
            i += 1
    return taken


def _figure(words: Scan, number: Number, lang: Language) -> _Figure | None:
    """The number with its unit, or without one where it counts something; None for no quantity."""
    if _is_part_of_code(words, number):
        return None
    prefix = read_currency_before(words, number, lang)
    if prefix:
        number = prefix.number
        unit = read_unit(words, number, lang)
        named = unit if unit and unit.kind == "money" else None
        end, last = (named.char_end, named.last) if named else (number.char_end, number.last)
        money = Unit("money", prefix.code, None, end, last)
        return _Figure(number, prefix.char_start, end, last, money)
    unit = read_unit(words, number, lang)
    if unit:
        if not _is_quantity(words, number, unit, lang):
            return None
        return _Figure(number, number.char_start, unit.char_end, unit.last, unit)
    if number.glued or _is_name(words, number, lang) or _is_list_number(words, number):
        return None
    noun = counted_noun(words, number.last, lang)
    if noun:
        if number.value == 1 and number.first == number.last and (
            words.word(number.first) in lang.amounts.SINGULAR or not number.spelled
        ):
            return None
        unit = Unit("count", None, noun.text, noun.char_end, noun.last)
        return _Figure(number, number.char_start, noun.char_end, noun.last, unit)
    return _Figure(number, number.char_start, number.char_end, number.last, None, elided=True)


def _is_part_of_code(words: Scan, number: Number) -> bool:
    """Glued to letters or to other digits: "BSN2", "COVID-19", "010-6839", "10:30", "1/3"."""
    gap, before = words.gap(number.first - 1), words.words[number.first - 1] if number.first else ""
    if gap == "" and before and number.first:
        return before.upper() not in _CODES_AGAINST_DIGITS
    if gap in {":", "."} and before[-1:].isdigit():
        return True
    behind = words.gap(number.last)
    after = words.word(number.last + 1)
    if behind in {":", "/"} and after[:1].isdigit():
        return True
    if gap == "/" and before[-1:].isdigit():
        return True
    if gap in {"-", "_", "/"} and before[:1].isalpha() and not number.spelled:
        return before[-1:].isupper() or len(before) == 1
    digits = words.words[number.first]
    return gap == "-" and before[-1:].isdigit() and digits[:1] == "0"


_CODES_AGAINST_DIGITS = frozenset({"RMB", "CNY", "USD", "US", "HK", "EUR", "GBP", "JPY", "RS", "RM"})


def _is_quantity(words: Scan, number: Number, unit: Unit, lang: Language) -> bool:
    """False for fractions, multiples, ages and clock times that carry a unit."""
    amounts = lang.amounts
    after = words.word(unit.last + 1)
    if unit.kind == "duration":
        gap = words.gap(unit.last)
        if after in amounts.AGES and (gap in BLANKS or gap == "-"):
            return False
        if words.word(number.first - 1) in amounts.AGE_INTRODUCERS:
            return False
    return True


def _is_name(words: Scan, number: Number, lang: Language) -> bool:
    """The number of a thing or a rank: "Line 1", "Article 12", "Top 10", "No. 5"."""
    gap = words.gap(number.first - 1)
    before = words.word(number.first - 1)
    if gap in {" ", "-", ". ", " (", "\u00a0"} and before in lang.amounts.LABELS:
        return True
    return False


def _is_list_number(words: Scan, number: Number) -> bool:
    """ "5. The application ..." or "(2) ..." at the start of a line or sentence."""
    text = words.text
    behind = text[number.char_end : number.char_end + 2]
    lead = text[max(0, number.char_start - 3) : number.char_start]
    starts = number.char_start == 0 or lead[-1:] == "\n" or lead.rstrip(" \t(（")[-1:] in {
        "\n", ".", ";", ":", ""}
    if behind[:1] in {")", "）", "、"}:
        return starts or lead[-1:] in {"(", "（"}
    return behind[:1] == "." and behind[1:] in {" ", "\n", "\t"} and starts


# -- units lent by neighbours --------------------------------------------------------------------


def _with_lent_units(figures: list[_Figure], words: Scan, lang: Language) -> list[_Figure]:
    """Bare numbers take the unit of the quantity beside them, or are dropped."""
    result: list[_Figure] = []
    for at, figure in enumerate(figures):
        if not figure.elided:
            result.append(figure)
            continue
        following = figures[at + 1] if at + 1 < len(figures) else None
        lent = _lent_by_next(figure, following, words, lang)
        if lent is None and _counts_something(figure, words, lang):
            lent = _lent_by_previous(figure, result, words)
        if lent:
            result.append(lent)
    return result


def _lent_by_next(
    figure: _Figure, following: _Figure | None, words: Scan, lang: Language
) -> _Figure | None:
    """ "3 to 5 million yuan", "from 41 to 78 nodes": the unit stands behind the second number."""
    if following is None or following.unit is None:
        return None
    between = words.text[figure.char_end : following.char_start].strip().lower()
    joins = lang.amounts.RANGE_WORDS | lang.amounts.RANGE_SIGNS | {"and", "or"}
    if between not in joins or following.char_start - figure.char_end > 12:
        return None
    if between == "and" and words.word(figure.number.first - 1) not in lang.amounts.BETWEEN:
        if following.unit.kind in {"count"}:
            return replace(figure, unit=replace(following.unit, char_end=figure.char_end,
                                                last=figure.last))
        return None
    number = figure.number
    if number.scale == 1 and number.value < following.number.value / max(
        following.number.scale, Decimal(1)
    ) * 1 + 0 and following.number.scale > 1:
        number = replace(number, value=number.value * following.number.scale)
    unit = replace(following.unit, char_end=figure.char_end, last=figure.last)
    return replace(figure, number=number, unit=unit)


def _counts_something(figure: _Figure, words: Scan, lang: Language) -> bool:
    """True where the words around a bare number show that it counts what is named elsewhere."""
    before, gap = words.word(figure.number.first - 1), words.gap(figure.number.first - 1)
    if figure.number.spelled and figure.number.value < 2:
        return False
    after, behind = words.word(figure.last + 1), words.gap(figure.last)
    ends = not behind.strip() == "" or figure.last + 1 >= len(words.words)
    if gap in BLANKS and before in lang.amounts.ELIDED_AFTER:
        return ends or after in lang.amounts.ELIDED_BEFORE or after in lang.amounts.NOUN_ENDS
    return gap.strip() == "" and after in lang.amounts.ELIDED_BEFORE and behind in BLANKS


def _lent_by_previous(figure: _Figure, done: list[_Figure], words: Scan) -> _Figure | None:
    """The noun or currency of the quantity before it in the sentence; else a count of null."""
    unit = Unit("count", None, None, figure.char_end, figure.last)
    if done and done[-1].unit:
        gap = words.text[done[-1].char_end : figure.char_start]
        if len(gap) < 160 and not any(stop in gap for stop in (". ", "\n", "; ")):
            before = done[-1].unit
            if before.kind == "money" and figure.number.scale > 1:
                unit = replace(unit, kind="money", currency=before.currency)
            elif before.kind == "count":
                unit = replace(unit, noun=before.noun)
    if figure.number.value.is_signed() or _looks_like_year(figure.number, words):
        return None
    return replace(figure, unit=unit)


def _looks_like_year(number: Number, words: Scan) -> bool:
    digits = words.words[number.first]
    return number.first == number.last and len(digits) == 4 and digits[:2] in {"19", "20"}


# -- mentions ------------------------------------------------------------------------------------


def _mentions(figures: list[_Figure], words: Scan, lang: Language) -> list[AmountMention]:
    mentions: list[AmountMention] = []
    at = 0
    while at < len(figures):
        figure = figures[at]
        high = figures[at + 1] if at + 1 < len(figures) else None
        if high and _is_span(figure, high, words, lang):
            mentions.append(_mention(figure, high, words, lang))
            at += 2
        else:
            mentions.append(_mention(figure, None, words, lang))
            at += 1
    return mentions


def _is_span(low: _Figure, high: _Figure, words: Scan, lang: Language) -> bool:
    """True for "3 to 5", "between 3 and 5"; a change "from 3 to 5" is two quantities."""
    assert low.unit and high.unit
    amounts = lang.amounts
    gap = words.text[low.char_end : high.char_start]
    before = words.word(low.number.first - 1)
    if low.unit.kind != high.unit.kind or low.number.value >= high.number.value:
        return False
    join = gap.strip().lower()
    if join == "and":
        return before in amounts.BETWEEN
    if join not in amounts.RANGE_WORDS and join not in amounts.RANGE_SIGNS:
        return False
    if before in amounts.CHANGE_FROM:
        return words.word(low.number.first - 2) in amounts.SPREAD
    return True


def _mention(
    low: _Figure, high: _Figure | None, words: Scan, lang: Language
) -> AmountMention:
    last = high or low
    unit = last.unit
    assert unit
    start, qualifier = _qualifier_before(low, unit, words, lang)
    end = last.char_end
    if qualifier == "exact":
        end, qualifier = _qualifier_behind(last, words, lang)
    return AmountMention(
        char_start=start,
        char_end=end,
        quote=words.text[start:end],
        kind=unit.kind,
        value=low.number.value,
        value_high=high.number.value if high else None,
        currency=unit.currency,
        unit=unit.noun,
        qualifier=qualifier,
        rule=unit.kind if not low.elided else f"{unit.kind}_elided",
    )


def _qualifier_before(
    figure: _Figure, unit: Unit, words: Scan, lang: Language
) -> tuple[int, str]:
    """Start of the expression with its qualifier, and the qualifier."""
    first = figure.number.first
    while first > 0 and words.starts[first - 1] >= figure.char_start:
        first -= 1  # the currency before the number
    for length in (4, 3, 2, 1):
        begin = first - length
        if begin < 0:
            continue
        phrase = " ".join(words.lower[begin:first])
        if phrase not in lang.amounts.QUALIFIERS_BEFORE:
            continue
        if any(words.gap(j).strip(" \u00a0") for j in range(begin, first - 1)):
            continue
        if words.text[words.ends[first - 1] : figure.char_start].strip(" \u00a0"):
            continue
        if phrase == "over" and unit.kind == "duration" and (
            words.word(begin - 1) not in lang.amounts.SPAN_OF_TIME
        ):
            continue
        return words.starts[begin], lang.amounts.QUALIFIERS_BEFORE[phrase]
    return figure.char_start, "exact"


def _qualifier_behind(figure: _Figure, words: Scan, lang: Language) -> tuple[int, str]:
    """End of the expression with a qualifier behind number or unit, and the qualifier."""
    for last in {figure.number.last, figure.last}:
        behind = words.gap(last)
        if behind.startswith("+"):
            return max(figure.char_end, words.ends[last] + 1), "more_than"
        for length in (2, 1):
            phrase = " ".join(words.lower[last + 1 : last + 1 + length])
            if phrase in lang.amounts.QUALIFIERS_BEHIND and behind in {" ", "-"}:
                return (
                    max(figure.char_end, words.ends[last + length]),
                    lang.amounts.QUALIFIERS_BEHIND[phrase],
                )
    return figure.char_end, "exact"
