"""Units of table columns: what a header says of the bare numbers below it.

Belongs here: kind, currency and scale that a header, a caption or a corner gives. Does not belong
here: units beside a number (`units`), which header stands above a cell (`text.tables`).
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from pipeline.extract.amounts.counted import noun_at
from pipeline.extract.amounts.currencies import code_of
from pipeline.extract.language import Language
from pipeline.extract.text.numbers import Number
from pipeline.extract.text.scan import Scan, scan


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
    amounts, money, scale = lang.amounts, lang.currencies, _scale_in(words, lang)
    if any(sign in header for sign in amounts.PERCENT_SIGNS):
        return HeaderUnit("percentage", None, "%", Decimal(1))
    symbols = [money.CURRENCY_SYMBOLS[char] for char in header if char in money.CURRENCY_SYMBOLS]
    for i, word in enumerate(words.lower[: len(words.words)]):
        if code := _header_code(words.words[i], lang):
            symbols.append(code)
        elif money.CURRENCY_WORDS.get(word):
            symbols.append(money.CURRENCY_WORDS[word])
        elif word in amounts.PERCENT_WORDS:
            return HeaderUnit("percentage", None, amounts.PERCENT_WORDS[word], Decimal(1))
    if symbols:
        return HeaderUnit("money", symbols[0], None, scale)
    for i in range(1, len(words.words)):
        word = words.lower[i]
        bracketed = (
            "(" in words.gaps[i - 1] or "," in words.gaps[i - 1] or words.lower[i - 1] == "in"
        )
        if bracketed and word in amounts.DURATIONS:
            return HeaderUnit("duration", None, amounts.DURATIONS[word], Decimal(1))
        if bracketed and word in amounts.MEASURES:
            return HeaderUnit("measure", None, amounts.MEASURES[word], scale)
    return None


def _header_code(word: str, lang: Language) -> str | None:
    """A currency code in a header, where no number stands beside it."""
    return None if word in lang.currencies.WORDLIKE_CODES else code_of(word, _NOTHING, lang)


_NOTHING: Final = Number(0, 0, Decimal(0), Decimal(1), 0, 0)


def _beside_currency(words: Scan, i: int, lang: Language) -> bool:
    """True for the "m" of "RMB m" and "m yuan"."""
    if i and _header_code(words.words[i - 1], lang):
        return True
    after = words.lower[i + 1]
    return after in lang.currencies.CURRENCY_WORDS or bool(after and _header_code(after, lang))


def _scale_in(words: Scan, lang: Language) -> Decimal:
    """The scale that a header gives: "(thousand)", "million yuan", "m yuan", "10,000 yuan"."""
    scale = Decimal(1)
    for i, word in enumerate(words.lower[: len(words.words)]):
        if word in lang.numbers.SCALES:
            scale *= lang.numbers.SCALES[word]
        elif word in lang.numbers.GLUED_SCALES and _beside_currency(words, i, lang):
            scale *= lang.numbers.GLUED_SCALES[word]
        elif word.replace(",", "") == "10000":
            scale *= 10_000
        elif word == "ten" and words.lower[i + 1] in lang.numbers.SCALES:
            scale *= 10
    return scale
