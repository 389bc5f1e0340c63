"""Units of quantities: what stands before and behind a number.

Belongs here: currencies, percent signs, units of time and measure beside a number. Does not belong
here: counted nouns (`counted`), the words themselves (`language`).
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from pipeline.extract.amounts.currencies import adjoin, code_of
from pipeline.extract.language import Language
from pipeline.extract.text.clauses import clause_ends
from pipeline.extract.text.numbers import Number
from pipeline.extract.text.scan import BLANKS, Scan


class Unit(NamedTuple):
    """What a number is of.

    `kind` is the kind of amount it makes, `currency` an ISO 4217 code of money where the text
    decides it, `noun` the unit as the contract writes it. `scale` is how much of that unit it is:
    a cent is 0.01 of a dollar, a fortnight 2 weeks.
    """

    kind: str
    currency: str | None
    noun: str | None
    scale: Decimal = Decimal(1)


class UnitMention(NamedTuple):
    """A unit as it stands beside a number: up to `char_end`, with word `last`."""

    unit: Unit
    char_end: int
    last: int


PERCENT: Final = Unit("percentage", None, "%")
POINTS: Final = Unit("percentage", None, "percentage points")


def read_unit(words: Scan, number: Number, lang: Language) -> UnitMention | None:
    """The unit behind a number, or against it; None when there is none that the language knows."""
    if number.glued:
        return _glued_unit(words, number, lang)
    gap, i = words.gaps[number.last], number.last + 1
    if gap not in BLANKS and gap != "-":
        return _sign_behind(words, number, lang)
    if words.lower[i] == lang.numbers.OF and words.lower[number.last] in lang.numbers.PARTS:
        i += 1 + (words.lower[i + 1] in lang.numbers.ARTICLES)
        found = _unit_at(words, i, number, lang)  # "one and three quarters of an hour"
        return found if found and found.unit.kind == "duration" else None
    return _unit_at(words, i, number, lang)


def time_unit(word: str, words: Scan, i: int, lang: Language) -> UnitMention | None:
    """The unit of time that `word` names, ending with word i."""
    unit = _table(lang).units.get(word)
    if unit is None or unit.kind != "duration":
        return None
    return UnitMention(unit, words.ends[i], i)


def _sign_behind(words: Scan, number: Number, lang: Language) -> UnitMention | None:
    """The sign behind a number, or behind one blank: "5%", "5 €", "43¢"."""
    text, money, at = words.text, lang.currencies, number.char_end
    if text[at : at + 1] in {" ", "\u00a0"}:
        at += 1
    sign, end = text[at : at + 1], at + 1
    if sign and sign in lang.amounts.PERCENT_SIGNS:
        return _percentage(words, number, end, lang)
    symbol = sign in money.CURRENCY_SYMBOLS and not sign.isalnum()
    if symbol and not text[end : end + 1].isdigit():
        return UnitMention(Unit("money", money.CURRENCY_SYMBOLS[sign], None), end, number.last)
    if sign == "¢":
        code, scale = money.SUBUNITS[sign]
        return UnitMention(Unit("money", code, None, scale), end, number.last)
    return None


def _percentage(words: Scan, number: Number, end: int, lang: Language) -> UnitMention:
    """A percent sign, or one with "points" behind it."""
    i = number.last + 1
    if (
        words.lower[i] in {"point", "points"}
        and i < len(words.starts)
        and words.starts[i] <= end + 1
    ):
        return UnitMention(POINTS, words.ends[i], i)
    return UnitMention(PERCENT, end, number.last)


def _unit_at(words: Scan, i: int, number: Number, lang: Language) -> UnitMention | None:
    """The longest unit that begins at word i."""
    if i >= len(words.words):
        return None
    table, first, written = _table(lang), words.lower[i], words.words[i]
    if first == written and len(first) > 1 and first not in table.first_words:
        return None
    if first[0].isdigit():
        return None
    for length in range(table.longest.get(first, 0), 0, -1):
        last = i + length - 1
        if last >= len(words.words) or not adjoin(words, i, last):
            continue
        if first in lang.currencies.VERBS_TOO and _has_object(words, last, lang):
            return None
        found = table.units.get(" ".join(words.lower[i : last + 1]))
        of_next = written in lang.amounts.NO_UNITS or _is_of_next(words, last, number)
        if found and not of_next:
            return UnitMention(found, words.ends[last], last)
    code = code_of(written, number, lang, ends=clause_ends(words, i))
    if code and not _is_of_next(words, i, number):
        end = words.ends[i] + (words.text[words.ends[i] : words.ends[i] + 1] == "$")
        return UnitMention(Unit("money", code, None), end, i)
    return _odd_unit(words, i, number, lang)


def _has_object(words: Scan, verb: int, lang: Language) -> bool:
    """True where an article or a number follows: "the top 10 won 3 prizes"."""
    after = words.lower[verb + 1]
    numbered = after[:1].isdigit() or after in lang.numbers.CARDINALS
    return numbered or after in lang.numbers.ARTICLES or after in lang.dates.ARTICLES


def _is_of_next(words: Scan, i: int, number: Number) -> bool:
    """True for the unit in "in 2020 CNY 211 million": a year stands before it, a sum behind."""
    if number.char_end - number.char_start != 4 or number.scale != 1:
        return False
    return 1900 <= number.value < 2100 and words.lower[i + 1][:1].isdigit()


def _odd_unit(words: Scan, i: int, number: Number, lang: Language) -> UnitMention | None:
    """ "working days", "US$", "U.S. dollars", "MUSD", "43 c": units that no table lists."""
    amounts, money, table = lang.amounts, lang.currencies, _table(lang)
    word, written, gap = words.lower[i], words.words[i], words.gaps[i]
    end = words.ends[i]
    if word in amounts.DURATION_MODIFIERS and (gap in BLANKS or gap == "-"):
        unit = table.units.get(words.lower[i + 1])
        if unit and unit.kind == "duration" and len(words.lower[i + 1]) > 2:
            noun = f"{word} {unit.noun}" if word in amounts.KINDS_OF_DAY else unit.noun
            return UnitMention(unit._replace(noun=noun), words.ends[i + 1], i + 1)
    if written == amounts.METRE and gap == " " and words.lower[i + 1] in amounts.BEHIND_METRES:
        return UnitMention(Unit("measure", None, amounts.METRE), end, i)
    if word in money.DOLLAR_PREFIXES and words.text[end : end + 1] == "$":
        return UnitMention(Unit("money", money.DOLLAR_PREFIXES[word], None), end + 1, i)
    if gap[:1] == "." and len(word) == 1 and i + 1 < len(words.words):
        dotted = f"{word}.{words.lower[i + 1]}"
        if gap == "." and dotted in money.CURRENCY_WORDS:
            end = words.ends[i + 1] + (words.text[words.ends[i + 1] : words.ends[i + 1] + 1] == ".")
            return UnitMention(Unit("money", money.CURRENCY_WORDS[dotted], None), end, i + 1)
        name = f"{dotted} {words.lower[i + 2]}"
        if gap == "." and name in money.CURRENCY_WORDS:
            found = Unit("money", money.CURRENCY_WORDS[name], None)
            return UnitMention(found, words.ends[i + 2], i + 2)
    if len(written) == 4 and written[0] in money.CODE_SCALES:
        code = code_of(written[1:], number, lang) if written[1:].isupper() else None
        if code:
            return UnitMention(Unit("money", code, None, money.CODE_SCALES[written[0]]), end, i)
    if written in money.SHORT_SUBUNITS:
        return _short_subunit(words, number, written, i, lang)
    return None


def _short_subunit(
    words: Scan, number: Number, letter: str, last: int, lang: Language
) -> UnitMention | None:
    """ "43c", "50p" where the clause ends behind them."""
    if number.value >= 100 or number.spelled or not clause_ends(words, last):
        return None
    if words.lower[number.first - 1] in lang.amounts.LABELS:
        return None  # "page 50p"
    code, scale = lang.currencies.SUBUNITS[letter]
    return UnitMention(Unit("money", code, None, scale), words.ends[last], last)


def _glued_unit(words: Scan, number: Number, lang: Language) -> UnitMention | None:
    """A unit against the digits: "300MW", "115USD", "100元", "3.14US$"."""
    amounts, money, glued, last = lang.amounts, lang.currencies, number.glued, number.last
    end, word = words.ends[last], glued.lower()
    if glued in money.CURRENCY_SYMBOLS:
        return UnitMention(Unit("money", money.CURRENCY_SYMBOLS[glued], None), end, last)
    if code := code_of(glued, number, lang):
        return UnitMention(Unit("money", code, None), end, last)
    if word in money.DOLLAR_PREFIXES and words.text[end : end + 1] == "$":
        return UnitMention(Unit("money", money.DOLLAR_PREFIXES[word], None), end + 1, last)
    if glued in money.SHORT_SUBUNITS:
        return _short_subunit(words, number, glued, last, lang)
    if word in amounts.GLUED_TIMES:
        spans = words.lower[number.first - 1] in amounts.LASTING
        if spans and clause_ends(words, last):
            return UnitMention(Unit("duration", None, amounts.GLUED_TIMES[word]), end, last)
    if word in amounts.NOT_GLUED:
        return None
    found = _table(lang).units.get(word)
    return UnitMention(found, end, last) if found else None


@dataclass(frozen=True, slots=True)
class _Table:
    """Every unit by its words, and for each first word how many words its longest unit has.

    `first_words` are all that units begin with, in small letters.
    """

    units: dict[str, Unit]
    longest: dict[str, int]
    first_words: frozenset[str]


@cache
def _table(lang: Language) -> _Table:
    amounts, money = lang.amounts, lang.currencies
    units: dict[str, Unit] = {}
    for word, noun in amounts.DURATIONS.items():
        scale = amounts.DURATION_MULTIPLES.get(word, Decimal(1))
        units[word] = Unit("duration", None, noun, scale)
    for word, noun in amounts.MEASURES.items():
        units[word] = Unit("measure", None, noun)
    for word, noun in amounts.PERCENT_WORDS.items():
        units[word] = Unit("percentage", None, noun)
    for word, (code, scale) in money.SUBUNITS.items():
        if word not in money.SHORT_SUBUNITS:
            units[word] = Unit("money", code, None, scale)
    for word, code in money.CURRENCY_WORDS.items():
        units[word] = Unit("money", code, None)
    longest: dict[str, int] = {}
    for phrase in units:
        first = phrase.split()[0]
        longest[first] = max(longest.get(first, 0), len(phrase.split()))
    odd = amounts.DURATION_MODIFIERS | money.DOLLAR_PREFIXES.keys()
    codes = money.LOWER_CODES | money.CASED_ALIASES
    return _Table(units, longest, frozenset(longest.keys() | odd | codes))
