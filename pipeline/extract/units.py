"""Units of quantities: what stands before and behind a number.

Belongs here: currencies, percent signs, units of time and measure beside a number. Does not belong
here: counted nouns (`counted`), the words themselves (`language`).
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from pipeline.extract.counted import noun_at
from pipeline.extract.language import Language
from pipeline.extract.numbers import Number
from pipeline.extract.scan import BLANKS, Scan, scan

LONGEST_UNIT: Final = 3
"""Words of the longest unit: "hong kong dollars"."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that ends at `char_end`, with word `last`.

    `kind` is the kind of amount it makes, `currency` an ISO 4217 code of money where the text
    decides it, `noun` the unit as the contract writes it.
    """

    kind: str
    currency: str | None
    noun: str | None
    char_end: int
    last: int


@dataclass(frozen=True, slots=True)
class Prefix:
    """A currency before a number: where it begins, and the number with its glued scale resolved."""

    char_start: int
    code: str | None
    number: Number


def read_currency_before(words: Scan, number: Number, lang: Language) -> Prefix | None:
    """The currency written before a number: "$500m", "HK$ 3", "RMB 5 million", "CNY5"."""
    amounts, text, i = lang.amounts, words.text, number.first
    gap_start = words.ends[i - 1] if i else 0
    gap = text[gap_start : number.char_start]
    symbol = gap.rstrip(" \u00a0")[-1:]
    before = words.lower[i - 1] if i else ""
    if symbol in amounts.CURRENCY_SYMBOLS:
        start = gap_start + gap.rindex(symbol)
        code = amounts.CURRENCY_SYMBOLS[symbol]
        letters = gap.rstrip(" \u00a0")[:-1]
        if symbol == "$" and before in amounts.DOLLAR_PREFIXES and letters in {"", " ", "."}:
            spaced = letters == " " and len(before) == 1 and before != "c"
            if not spaced:
                start, code = words.starts[i - 1], amounts.DOLLAR_PREFIXES[before]
                if before == "s" and i > 1 and words.gap(i - 2) == "." and words.word(i - 2) == "u":
                    start, code = words.starts[i - 2], "USD"
    elif i and gap in {"", " ", "\u00a0", "-"} and _is_code(words.words[i - 1], lang):
        start, code = words.starts[i - 1], _code(words.words[i - 1], lang)
    elif i and gap in BLANKS and (name := _name_before(words, i, lang)):
        start, code = name
    else:
        return None
    return Prefix(start, code, _with_glued_scale(words, number, lang))


def read_unit(words: Scan, number: Number, lang: Language) -> Unit | None:
    """The unit behind a number, or against it; None when there is none that the language knows."""
    if number.glued:
        return _glued_unit(words, number, lang)
    gap, text = words.gap(number.last), words.text
    behind = text[number.char_end : number.char_end + 2].lstrip(" \u00a0")[:1]
    if behind and behind in lang.amounts.PERCENT_SIGNS:
        end = text.index(behind, number.char_end) + 1
        return _percentage(words, number, end, lang)
    if behind and behind in lang.amounts.CURRENCY_SYMBOLS and not behind.isalnum():
        after = text[text.index(behind, number.char_end) + 1 :][:1]
        if not after.isdigit():
            end = text.index(behind, number.char_end) + 1
            return Unit("money", lang.amounts.CURRENCY_SYMBOLS[behind], None, end, number.last)
    if gap not in BLANKS and gap != "-":
        return None
    return _unit_at(words, number.last + 1, lang)


def _percentage(words: Scan, number: Number, end: int, lang: Language) -> Unit:
    """A percent sign, or one with "points" behind it."""
    i = number.last + 1
    if (
        words.word(i) in {"point", "points"}
        and i < len(words.starts)
        and words.starts[i] <= end + 1
    ):
        return Unit("percentage", None, "percentage points", words.ends[i], i)
    return Unit("percentage", None, "%", end, number.last)


def _unit_at(words: Scan, i: int, lang: Language) -> Unit | None:
    """The longest unit that begins at word i."""
    amounts = lang.amounts
    if words.lower[i : i + 2] == ["u", "s"] and words.gap(i) == "." and i + 2 < len(words.words):
        dollars = amounts.CURRENCY_WORDS.get(f"us {words.lower[i + 2]}")
        if dollars:
            return Unit("money", dollars, None, words.ends[i + 2], i + 2)
    for length in range(LONGEST_UNIT, 0, -1):
        last = i + length - 1
        if last >= len(words.words) or not _adjoin(words, i, last):
            continue
        phrase = " ".join(words.lower[i : last + 1])
        end = words.ends[last]
        if phrase in amounts.CURRENCY_WORDS:
            return Unit("money", amounts.CURRENCY_WORDS[phrase], None, end, last)
        if phrase in amounts.SUBUNITS:
            return Unit("money", amounts.SUBUNITS[phrase], None, end, last)
        if phrase in amounts.PERCENT_WORDS:
            return Unit("percentage", None, amounts.PERCENT_WORDS[phrase], end, last)
        if phrase in amounts.MEASURES:
            return Unit("measure", None, amounts.MEASURES[phrase], end, last)
        if length == 1 and _is_code(words.words[i], lang):
            if words.text[end : end + 1] == "$":
                end += 1
            return Unit("money", _code(words.words[i], lang), None, end, last)
        if phrase in amounts.DURATIONS and words.words[i] != "H":
            return Unit("duration", None, amounts.DURATIONS[phrase], end, last)
    if words.word(i) in amounts.DURATION_MODIFIERS and words.gap(i) in BLANKS | {"-"}:
        unit = amounts.DURATIONS.get(words.word(i + 1))
        if unit and len(words.word(i + 1)) > 2:
            return Unit("duration", None, unit, words.ends[i + 1], i + 1)
    if words.word(i) == "us" and words.text[words.ends[i] : words.ends[i] + 1] == "$":
        return Unit("money", "USD", None, words.ends[i] + 1, i)
    return None


def _glued_unit(words: Scan, number: Number, lang: Language) -> Unit | None:
    """A unit against the digits: "300MW", "115USD", "100元", "3h"."""
    amounts, glued, last = lang.amounts, number.glued, number.last
    end = words.ends[last]
    if glued in amounts.CURRENCY_SYMBOLS:
        return Unit("money", amounts.CURRENCY_SYMBOLS[glued], None, end, last)
    if _is_code(glued, lang):
        return Unit("money", _code(glued, lang), None, end, last)
    word = glued.lower()
    if word in amounts.NOT_GLUED:
        return None
    if word in amounts.CURRENCY_WORDS:
        return Unit("money", amounts.CURRENCY_WORDS[word], None, end, last)
    if word in amounts.MEASURES:
        return Unit("measure", None, amounts.MEASURES[word], end, last)
    if word in amounts.DURATIONS:
        return Unit("duration", None, amounts.DURATIONS[word], end, last)
    return None


def _with_glued_scale(words: Scan, number: Number, lang: Language) -> Number:
    """ "500m" behind a currency is 500 million."""
    scale = lang.numbers.GLUED_SCALES.get(number.glued.lower(), Decimal(0))
    if not scale:
        return number
    end = number.char_end + len(number.glued)
    return replace(number, value=number.value * scale, scale=scale, char_end=end, glued="")


def _is_code(word: str, lang: Language) -> bool:
    upper = word.upper()
    if upper in {"RMB", "CNY", "USD", "RS"}:
        return True
    return word == upper and (upper in lang.amounts.CURRENCY_CODES or upper == "RM")


def _code(word: str, lang: Language) -> str:
    upper = word.upper()
    return str(lang.amounts.CODE_ALIASES.get(upper, upper))


def _name_before(words: Scan, i: int, lang: Language) -> tuple[int, str | None] | None:
    """ "ringgit 42", "yuan 300 million": a currency word that no number stands before."""
    for length in (2, 1):
        begin = i - length
        if begin < 0 or not _adjoin(words, begin, i):
            continue
        phrase = " ".join(words.lower[begin:i])
        if phrase in lang.amounts.CURRENCY_WORDS and not words.words[begin - 1][:1].isdigit():
            before = words.word(begin - 1)
            if before in lang.numbers.CARDINALS or before in lang.numbers.SCALES:
                return None
            return words.starts[begin], lang.amounts.CURRENCY_WORDS[phrase]
    return None


def _adjoin(words: Scan, first: int, last: int) -> bool:
    """True when only blanks or hyphens stand between the words."""
    return all(words.gap(j) in BLANKS or words.gap(j) == "-" for j in range(first, last))


# -- headers of table columns --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class HeaderUnit:
    """What the numbers below a header are, and the scale that the header gives them."""

    kind: str
    currency: str | None
    noun: str | None
    scale: Decimal


def read_header_unit(
    header: str, caption: str, lang: Language, corner: str = ""
) -> HeaderUnit | None:
    """The unit of bare numbers below `header`; None where they are ranks, codes or years.

    "Outlay (million yuan)", "Revenue, RMB m", "Share, %", "Build time (days)", "Cabinets". The
    caption helps out where it speaks of the header: "Table 1 (outlay in million yuan)"; the
    corner above the labels of rows where it names a currency: "RMB m".
    """
    amounts = lang.amounts
    words = scan(header, {})
    if not words.words or words.lower[0] in amounts.NO_AMOUNTS_BELOW:
        return None
    if amounts.RATIO_HEADERS.intersection(words.lower):
        return None
    unit = _unit_in(header, words, lang)
    at = caption.lower().find(header.lower())
    if unit is None and at >= 0:
        said = caption[at : at + _CAPTION_SPAN].split(",")[0].split(";")[0].split(")")[0]
        unit = _unit_in(said, scan(said, {}), lang)
    if len(words.words) == 1 and words.words[0].isupper() and words.lower[0] in amounts.MEASURES:
        unit = HeaderUnit("measure", None, amounts.MEASURES[words.lower[0]], Decimal(1))
    if scan(caption, {}).lower[:1] == [amounts.UNIT]:
        corner = caption
    if unit is None and corner and amounts.MONEY_SUBJECTS.intersection(words.lower):
        unit = _unit_in(corner, scan(corner, {}), lang)
    noun = noun_at(words, 0, lang)
    return unit or HeaderUnit("count", None, noun.text if noun else header, _scale_in(words, lang))


_CAPTION_SPAN: Final = 60
"""Code points of a caption that may speak of one header."""


def _unit_in(header: str, words: Scan, lang: Language) -> HeaderUnit | None:
    amounts, scale = lang.amounts, _scale_in(words, lang)
    if any(sign in header for sign in amounts.PERCENT_SIGNS):
        return HeaderUnit("percentage", None, "%", Decimal(1))
    symbols = [
        amounts.CURRENCY_SYMBOLS[char] for char in header if char in amounts.CURRENCY_SYMBOLS
    ]
    for i, word in enumerate(words.lower):
        if _is_code(words.words[i], lang):
            symbols.append(_code(words.words[i], lang))
        elif amounts.CURRENCY_WORDS.get(word):
            symbols.append(amounts.CURRENCY_WORDS[word])
        elif word in amounts.PERCENT_WORDS:
            return HeaderUnit("percentage", None, amounts.PERCENT_WORDS[word], Decimal(1))
    if symbols:
        return HeaderUnit("money", symbols[0], None, scale)
    for i in range(1, len(words.lower)):
        word = words.lower[i]
        bracketed = "(" in words.gap(i - 1) or "," in words.gap(i - 1) or words.word(i - 1) == "in"
        if bracketed and word in amounts.DURATIONS:
            return HeaderUnit("duration", None, amounts.DURATIONS[word], Decimal(1))
        if bracketed and word in amounts.MEASURES:
            return HeaderUnit("measure", None, amounts.MEASURES[word], scale)
    return None


def _scale_in(words: Scan, lang: Language) -> Decimal:
    """The scale that a header gives: "(thousand)", "million yuan", "RMB m", "10,000 yuan"."""
    scale = Decimal(1)
    for i, word in enumerate(words.lower):
        if word in lang.numbers.SCALES:
            scale *= lang.numbers.SCALES[word]
        elif word in lang.numbers.GLUED_SCALES and i and _is_code(words.words[i - 1], lang):
            scale *= lang.numbers.GLUED_SCALES[word]
        elif word.replace(",", "") == "10000":
            scale *= 10_000
        elif word == "ten" and words.word(i + 1) in lang.numbers.SCALES:
            scale *= 10
    return scale
