"""Currencies beside a number: signs, codes and names, before it or against it.

Belongs here: what currency a sign or a word stands for, and a scale glued to its number. Does not
belong here: other units, and currencies behind a number (`units`), the words (`language`).
"""

from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from pipeline.extract.language import Language
from pipeline.extract.text.numbers import Number
from pipeline.extract.text.scan import BLANKS, Scan

_ONE: Final = Decimal(1)

_LETTERS: Final = 3
"""Of a code."""


class Prefix(NamedTuple):
    """A currency before a number: where it begins, and the number with its glued scale resolved."""

    char_start: int
    code: str | None
    number: Number


def read_currency_before(words: Scan, number: Number, free: int, lang: Language) -> Prefix | None:
    """The currency written before a number: "$500m", "HK$ 3", "RMB 5 million", "CNY5".

    The code points before `free` belong to the figure before: the code in "17 USD 25" to the 17.
    """
    money, i = lang.currencies, number.first
    gap = words.text[max(free, words.ends[i - 1] if i else 0) : number.char_start]
    no_code = gap == " " and len(words.words[i - 1]) > _LETTERS
    if no_code and words.lower[i - 1] not in _last_words(lang):
        return None
    symbol = "" if gap == " " else gap.rstrip(" \u00a0")[-1:]
    if symbol in money.CURRENCY_SYMBOLS:
        start, code = _symbol_before(words, number, gap, symbol, lang)
    elif i == 0 or words.starts[i - 1] < free:
        return None
    elif gap in {"", " ", "\u00a0", "-"} and (found := code_of(words.words[i - 1], number, lang)):
        start, code = words.starts[i - 1], found
    elif gap in {". ", "."} and words.lower[i - 1] in money.DOTTED_ALIASES:
        start, code = words.starts[i - 1], money.CODE_ALIASES[words.words[i - 1].upper()]
    elif gap in BLANKS and (name := _name_before(words, i, free, lang)):
        start, code, scale = name
        number = number._replace(value=number.value * scale) if scale != 1 else number
    else:
        return None
    return Prefix(start, code, _with_glued_scale(number, lang))


def _symbol_before(
    words: Scan, number: Number, gap: str, symbol: str, lang: Language
) -> tuple[int, str | None]:
    """Start and code of a sign before a number, with the letters before it: "HK$", "U.S. $"."""
    money, i = lang.currencies, number.first
    start = number.char_start - len(gap) + gap.rindex(symbol)
    code = money.CURRENCY_SYMBOLS[symbol]
    before = words.lower[i - 1] if i else ""
    letters = gap.rstrip(" \u00a0")[:-1]
    if symbol != "$" or before not in money.DOLLAR_PREFIXES or letters not in {"", " ", ".", ". "}:
        return start, code
    if before == "s" and i > 1 and words.gaps[i - 2] == "." and words.lower[i - 2] == "u":
        return words.starts[i - 2], "USD"
    if letters[-1:] == " " and len(before) == 1 and before != "c":
        return start, code
    return words.starts[i - 1], money.DOLLAR_PREFIXES[before]


def code_of(word: str, number: Number, lang: Language, *, ends: bool = False) -> str | None:
    """The ISO 4217 code that a word of capitals beside a number is; None when it is no code.

    `ends` tells that the clause ends with the word: that makes it no adjective.
    """
    money = lang.currencies
    if len(word) > _LETTERS:
        return None
    upper = word.upper()
    if upper not in money.CURRENCY_CODES or (
        word != upper and word.lower() not in money.LOWER_CODES
    ):
        return money.CODE_ALIASES[upper] if word in money.CASED_ALIASES else None
    if upper in money.WORDLIKE_CODES and not ends and not _looks_like_sum(number):
        return None
    return str(money.CODE_ALIASES.get(upper, upper))


def _looks_like_sum(number: Number) -> bool:
    """True for a number with a scale, or as long as one with a comma."""
    return number.scale > 1 or (not number.spelled and number.char_end - number.char_start > 4)


def _name_before(
    words: Scan, i: int, free: int, lang: Language
) -> tuple[int, str | None, Decimal] | None:
    """ "ringgit 42", "yuan 300 million": a currency word that no number stands before."""
    money = lang.currencies
    if words.lower[i - 1] not in _last_words(lang):
        return None
    for length in (2, 1):
        begin = i - length
        if begin < 0 or words.starts[begin] < free or not adjoin(words, begin, i):
            continue
        phrase = " ".join(words.lower[begin:i])
        if phrase in money.NEVER_BEFORE or words.words[begin - 1][:1].isdigit():
            continue
        before = words.lower[begin - 1]
        if phrase in money.CURRENCY_WORDS or phrase in money.SUBUNITS:
            if before in lang.numbers.CARDINALS or before in lang.numbers.SCALES:
                return None
            if phrase in money.CURRENCY_WORDS:
                return words.starts[begin], money.CURRENCY_WORDS[phrase], _ONE
            code, scale = money.SUBUNITS[phrase]
            return words.starts[begin], code, scale
    return None


@cache
def _last_words(lang: Language) -> frozenset[str]:
    """The words that names of currencies end with."""
    money = lang.currencies
    names = {*money.CURRENCY_WORDS, *money.SUBUNITS} - money.SHORT_SUBUNITS
    return frozenset(name.rpartition(" ")[2] for name in names)


def adjoin(words: Scan, first: int, last: int) -> bool:
    """True when only blanks or hyphens stand between the words."""
    return all(gap in BLANKS or gap == "-" for gap in words.gaps[first:last])


def _with_glued_scale(number: Number, lang: Language) -> Number:
    """ "500m" behind a currency is 500 million."""
    scale = lang.numbers.GLUED_SCALES.get(number.glued.lower(), Decimal(0))
    if not scale:
        return number
    end = number.char_end + len(number.glued)
    return number._replace(value=number.value * scale, scale=scale, char_end=end, glued="")
