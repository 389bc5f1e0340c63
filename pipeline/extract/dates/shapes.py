"""Which of a language's rules for dates are worth trying at a word.

Belongs here: telling it from how a number is written and from the next word. Does not belong here:
the rules (`language`), reading by them (`reading`).
"""

from typing import Any, Final

from pipeline.extract.language import Language
from pipeline.extract.text.scan import Scan

CENTURIES: Final = frozenset({"19", "20"})
"""First digits of a year."""


def rules_at(words: Scan, lang: Language, i: int, group: str) -> tuple[Any, ...]:
    """The rules of a group that word i and what follows it leave to be tried."""
    if group == "number":
        return _rules_for_number(words, lang, i)
    if group == "month" and words.gaps[i] == " ":
        return _rules_for_month(words.lower[i + 1], lang)
    rules, word = lang.date_rules, words.lower[i]
    followers = rules.FOLLOWERS.get(group)
    if followers and word not in rules.SELF_SUFFICIENT:
        after = words.lower[i + 1]
        if after not in followers and not "0" <= after[:1] <= "9":
            return ()
    all_: tuple[Any, ...] = rules.RULES_BY_LEAD[group]
    return all_


def _rules_for_month(after: str, lang: Language) -> tuple[Any, ...]:
    """The rules for a month by the word behind it and a blank."""
    rules = lang.date_rules
    found: tuple[Any, ...] = rules.BEFORE_DAYS
    if after in lang.dates.ARTICLES:
        found = rules.RULES_BY_LEAD["month"]
    elif after[0].isalpha() or (len(after) == _YEAR and after.isdecimal()):
        found = rules.BEFORE_WORDS
    return found


_YEAR: Final = 4
"""Digits of a year."""


def _rules_for_number(words: Scan, lang: Language, i: int) -> tuple[Any, ...]:
    """The rules for the number at word i, by how it is written."""
    rules, shape = lang.date_rules, _shape(words, i)
    before = words.words[i - 1] if i else ""
    if "0" <= before[-1:] <= "9" and (gap := words.gaps[i - 1]) in _WITHIN_NUMBERS:
        if gap != "-":
            return ()  # inside a longer number
        shape = shape if "." in before else shape[:1]
    behind = shape[1:]
    if (behind == "_a" and words.lower[i + 1] not in rules.FOLLOWERS_OF_NUMBERS) or (
        behind == "a" and words.lower[i].lstrip(_DIGITS) not in rules.GLUED
    ):
        shape = shape[:1]
    found: tuple[Any, ...] = rules.RULES_BY_SHAPE.get(shape)
    return rules.RULES_BY_SHAPE.get(shape[:1], ()) if found is None else found


_DIGITS: Final = "0123456789"
_WITHIN_NUMBERS: Final = frozenset("./-")

_SHAPES: Final = {
    **dict.fromkeys("–—~", "-"), "’": "'", **dict.fromkeys("-./,'", None),
}  # fmt: skip
"""Signs behind digits that count for a shape, and what stands for them where it is another."""


def _shape(words: Scan, i: int) -> str:
    """How the number at word i is written: see `DateRule`."""
    word, text, start = words.words[i], words.text, words.starts[i]
    digits = len(word) - len(word.lstrip(_DIGITS))
    kind = "2" if digits < 3 else str(digits)
    if digits == 4 and word[:2] not in CENTURIES:
        kind = "3"  # no year: it may only be counted
    at, blank = start + digits, ""
    after = text[at : at + 1]
    if after == " ":
        blank, after = "_", text[at + 1 : at + 2]
    if after == "." and word.count(".") > 1:
        return kind + ".."
    if after in _SHAPES:
        return kind + blank + (_SHAPES[after] or after)
    return kind + blank + ("a" if after.isalpha() else "")
