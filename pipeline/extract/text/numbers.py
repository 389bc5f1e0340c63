"""Numbers: digits, number words and scale words to exact values.

Belongs here: reading one number at one word. Does not belong here: what is counted (`amounts`).
"""

import re
from decimal import Decimal
from typing import Final, NamedTuple

from pipeline.extract.language import Language
from pipeline.extract.text.scan import Scan

_LONGEST: Final = 24
"""Digits of the longest number that is read."""

_DIGITS: Final = re.compile(
    r"(\d{1,3}(?:,\d{3}){1,8}(?:\.\d{1,12})?|\d{1,2}(?:,\d{2}){1,6},\d{3}(?:\.\d{1,12})?|"
    r"\d{1,24}(?:\.\d{1,12})?)(.*)",
    re.S,
)
"""Digits with commas by thousands, by lakhs ("12,34,567"), or with none; and what is glued on."""


_ONE: Final = Decimal(1)

_TIED: Final = frozenset({" ", "-"})
"""Gaps inside a number of several words."""

_TENS: Final = frozenset(Decimal(tens) for tens in range(20, 100, 10))


class Number(NamedTuple):
    """A number at words `first` to `last` (inclusive) of a scan.

    `value` has its scale words resolved; `scale` is their product (1 when there is none), so that
    "3 to 5 million" can lend it to the 3. `glued` is what follows the digits without a gap ("m",
    "km"), where it is not a scale. `spelled` is True for number words. `char_end` is the end of
    the number itself, before `glued`.
    """

    first: int
    last: int
    value: Decimal
    scale: Decimal
    char_start: int
    char_end: int
    glued: str = ""
    spelled: bool = False


def parse_count(word: str, lang: Language) -> int:
    """A small whole number in digits or one word; "a" is 1. Raises KeyError for another word."""
    if word.isdigit():
        return int(word)
    return 1 if word.lower() in {"a", "an"} else int(lang.numbers.CARDINALS[word.lower()])


def read_number(words: Scan, i: int, lang: Language) -> Number | None:
    """The number that begins at word i, with the scale words behind it; None when there is none.

    "1,200", "1.62 billion", "three hundred million", "two hundred and fifty", "500m" (glued "m").
    """
    word = words.lower[i]
    if "0" <= word[0] <= "9":
        number = _digits(words, i, lang)
    elif word in lang.numbers.PARTS:
        return _part_of_scale(words, i, lang)
    elif word in lang.numbers.VULGAR:
        value, start, end = lang.numbers.VULGAR[word], words.starts[i], words.ends[i]
        return Number(i, i, value, Decimal(1), start, end)
    else:
        number = _spelled(words, i, lang)
    if number and words.lower[number.last + 1] in lang.numbers.BEFORE_PARTS:
        return _with_part(words, number, lang)
    return number


def _part_of_scale(words: Scan, i: int, lang: Language) -> Number | None:
    """ "half a million", "a quarter of a million": begins at "half" or "quarter"."""
    data, last = lang.numbers, i + 1
    while words.lower[last] in data.ARTICLES | {data.OF} and last - i < 3:
        last += 1
    scale = data.SCALES.get(words.lower[last])
    if scale is None or scale < 1000 or any(words.gaps[j] not in _TIED for j in range(i, last)):
        return None
    value = scale * data.PARTS[words.lower[i]]
    return Number(i, last, value, scale, words.starts[i], words.ends[last], spelled=True)


def _with_part(words: Scan, number: Number, lang: Language) -> Number:
    """The number with a part of one behind it: "and a half", "and three quarters", "½".

    A scale may stand behind that ("two and a half million") or before ("two million and a half").
    """
    data, at = lang.numbers, number.last + 1
    if words.lower[at] in data.VULGAR and words.gaps[number.last] == " ":
        value = number.value + data.VULGAR[words.lower[at]]
        return number._replace(last=at, value=value, char_end=words.ends[at])
    if words.lower[at] not in data.JOINERS or number.glued or 1 < number.scale < 1000:
        return number
    at += 1
    counted = 1
    if words.lower[at] in data.COUNTS_OF_PARTS:
        counted = data.COUNTS_OF_PARTS[words.lower[at]]
        at += 1
    elif not _leads_on(words, at, lang):
        return number
    if words.lower[at] not in data.PARTS:
        return number
    if any(words.gaps[j] not in {" ", "-"} for j in range(number.last, at)):
        return number
    value, scale = number.value + counted * data.PARTS[words.lower[at]] * number.scale, number.scale
    if scale == 1 and words.gaps[at] == " " and words.lower[at + 1] in data.SCALES:
        at += 1
        scale = data.SCALES[words.lower[at]]
        value *= scale
    return number._replace(last=at, value=value, scale=scale, char_end=words.ends[at])


def _leads_on(words: Scan, at: int, lang: Language) -> bool:
    """True where a scale or a unit of time stands behind a part: "two and half million"."""
    after = words.lower[at + 1]
    if after == lang.numbers.OF:
        after = words.lower[at + 2]
    return after in lang.numbers.SCALES or after in lang.amounts.DURATIONS


def _digits(words: Scan, i: int, lang: Language) -> Number | None:
    digits, glued = words.words[i], ""
    plain = digits.isdecimal() and len(digits) <= _LONGEST
    if not plain:
        match = _DIGITS.fullmatch(digits)
        if match is None:
            return None
        digits, glued = match.groups()
        plain = digits.isdecimal()
    value, start, last = Decimal(digits.replace(",", "")), words.starts[i], i
    end = start + len(digits)
    if plain and _follows_point(words.text, start):
        value, start = Decimal(f"0.{digits}"), start - 1  # ".5 hours"
    scale, scales = _ONE, lang.numbers.SCALES
    if glued:
        character = next((c for c in lang.numbers.CHARACTER_SCALES if glued.startswith(c)), "")
        if character:
            scale, glued = scales[character], glued.removeprefix(character)
            end += len(character)
        elif glued.lower() in scales:
            scale, end, glued = scales[glued.lower()], words.ends[i], ""
        elif glued in lang.numbers.VULGAR:
            value, end, glued = value + lang.numbers.VULGAR[glued], words.ends[i], ""
    if not glued:
        while words.lower[last + 1] in scales and words.gaps[last] in {" ", "-", "\u00a0"}:
            last += 1
            scale *= scales[words.lower[last]]
            end = words.ends[last]
        ten, thousand = lang.numbers.TEN_THOUSAND
        if words.lower[last + 1] == ten and words.lower[last + 2] == thousand:
            last += 2
            scale *= 10_000
            end = words.ends[last]
    value = value * scale if scale is not _ONE else value
    return Number(i, last, value, scale, start, end, glued)


def _follows_point(text: str, start: int) -> bool:
    """True behind a point with nothing or a blank before it: ".5", "$.50"."""
    if text[start - 1 : start] != ".":
        return False
    return start == 1 or text[start - 2] in _BEFORE_POINTS


_BEFORE_POINTS: Final = frozenset(" \u00a0\n\t($€£¥<>~")


def _spelled(words: Scan, i: int, lang: Language) -> Number | None:
    """Adds cardinals, multiplies by scales: (2 * 100 + 50) * 1,000,000."""
    cardinals, scales = lang.numbers.CARDINALS, lang.numbers.SCALES
    total, group, last, at = Decimal(0), None, -1, i
    scale = Decimal(1)
    while at < len(words.words):
        word = words.lower[at]
        if at > i and words.gaps[at - 1] not in {" ", "-", "\u00a0"}:
            break
        if word == lang.numbers.DOZEN and group is not None and words.gaps[at] != "-":
            group, last = group * 12, at
        elif word in cardinals:
            value = Decimal(cardinals[word])
            if group is not None and not _continues(group, value, words.lower[at - 1], lang):
                break
            group = value if group is None else group + value
            last = at
        elif word in scales and (group is not None or (at == i and _opens(words, i, lang))):
            group, scale = _scaled(group, scales[word])
            if group >= 1000:
                total, group = total + group, Decimal(0)
            last = at
        elif not (
            word in lang.numbers.JOINERS
            and last == at - 1
            and group is not None
            and words.lower[at + 1] in cardinals
            and (words.lower[at - 1] in scales or _goes_on(group, cardinals[words.lower[at + 1]]))
        ):
            break
        at += 1
    if last < 0:
        return None
    return Number(
        i, last, total + (group or 0), scale, words.starts[i], words.ends[last], spelled=True
    )


def _opens(words: Scan, i: int, lang: Language) -> bool:
    """True for a scale that a number begins with: "hundred million", "a million"."""
    before = words.lower[i - 1]
    if before in lang.numbers.ARTICLES:
        return words.gaps[i - 1] == " "
    return words.lower[i] == "hundred" and before not in lang.numbers.VAGUE


def _goes_on(group: Decimal, following: int) -> bool:
    """True for "twenty and four"."""
    return group in _TENS and 0 < following < 10


def _continues(group: Decimal, value: Decimal, before: str, lang: Language) -> bool:
    """True when a cardinal goes on with the number: twenty-five, hundred (and) five."""
    if before in lang.numbers.SCALES or before in lang.numbers.JOINERS:
        return True
    return group % 100 >= 20 and group % 10 == 0 and 0 < value < 10


def _scaled(group: Decimal | None, factor: Decimal) -> tuple[Decimal, Decimal]:
    return (Decimal(1) if group is None else group) * factor, factor
