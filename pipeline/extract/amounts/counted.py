"""Counted nouns: the words behind a number that say what is counted.

Belongs here: where a noun phrase ends, told without a dictionary of nouns. Does not belong here:
words of any language (`language`), units (`units`).
"""

from typing import Final, NamedTuple

from pipeline.extract.language import Language
from pipeline.extract.text.scan import Scan

MAX_WORDS: Final = 8
"""A longer run of words before a plural is no noun phrase any more."""

JOINING: Final = frozenset({"and", "or"})

_JOINS: Final = frozenset(
    {" ", "-", "/", "\u00a0", " & ", "&", ' "', " “", '" ', "” ", "'", "’ ", " ‘"}
)


class CountedNoun(NamedTuple):
    """The noun phrase as written, up to word `last`, which ends at `char_end`."""

    text: str
    char_end: int
    last: int


def counted_noun(words: Scan, after: int, lang: Language) -> CountedNoun | None:
    """The counted noun that begins behind word `after`, with its modifiers; None for none.

    It runs to its head, the first plural, and on over further plurals and one "and" with a plural:
    "blockchain city nodes", "cities and prefectures".
    """
    first = after + 1
    if first >= len(words.words) or words.words[first][0].isdigit():
        return None
    gap = words.gaps[after]
    if gap == "-" and words.lower[first] in lang.amounts.HYPHENED_QUALIFIERS:
        gap, first = words.gaps[first], first + 1  # "30-odd operators"
    if gap == "-" or gap not in _JOINS:
        return None
    phrase = words.lower[first : first + 2]
    if phrase[0] in lang.amounts.STARTS_OF_QUALIFIERS:
        first += 2 * (" ".join(phrase) in lang.amounts.QUALIFIERS_BEHIND)  # "five or more patents"
    return noun_at(words, first, lang)


def noun_at(words: Scan, first: int, lang: Language) -> CountedNoun | None:
    """The plural noun phrase that begins at word `first`, with its modifiers; None for none."""
    head = _head(words, first, lang)
    if head is None:
        return None
    head = _contents(words, _coordinated(words, head, lang), lang)
    start = words.starts[first]
    return CountedNoun(words.text[start : words.ends[head]], words.ends[head], head)


def _head(words: Scan, first: int, lang: Language) -> int | None:
    amounts, nouns = lang.amounts, lang.nouns
    singular: int | None = None
    for i in range(first, min(first + MAX_WORDS, len(words.words))):
        word = words.lower[i]
        if i > first and words.gaps[i - 1] not in _JOINS:
            break
        if word in amounts.NOUN_ENDS and not _goes_on(words, i, first, lang):
            break
        if word[0].isdigit():
            break
        if is_plural(word, lang) and not (singular == i - 1 and word in nouns.NOUN_VERBS):
            return _further_plurals(words, i, lang)
        if i == first and word in nouns.PLAIN_VERBS:
            break
        if word in nouns.NOUN_VERBS and not _is_modifier(words, i, first, lang):
            break
        if word in nouns.COUNTABLE and words.gaps[i] != "-":
            singular = i
    return singular


def _goes_on(words: Scan, i: int, first: int, lang: Language) -> bool:
    """True for words that end most nouns, but not this one: "small and micro", "Class A"."""
    word = words.lower[i]
    if i == first:
        return word in lang.amounts.REMAINDERS
    if word in JOINING:
        return not _begins_anew(words, i + 1, lang)
    return words.words[i] == "A"


def _is_modifier(words: Scan, i: int, first: int, lang: Language) -> bool:
    """True in "200 registered companies", "37 open faults"; not in "200 companies registered"."""
    word = words.lower[i]
    return i == first and (word.endswith("ed") or word in lang.nouns.VERBLIKE_MODIFIERS)


def _further_plurals(words: Scan, head: int, lang: Language) -> int:
    """The head of "12 sports events": a plural that goes before another."""
    while (
        words.lower[head] in lang.nouns.PLURAL_MODIFIERS
        and words.gaps[head] in _JOINS
        and words.lower[head + 1] not in lang.nouns.NOUN_VERBS | lang.amounts.NOUN_ENDS
        and is_plural(words.lower[head + 1], lang)
    ):
        head += 1
    return head


def _contents(words: Scan, head: int, lang: Language) -> int:
    """The head of "12 pieces of evidence", one or two words behind the "of"."""
    if words.lower[head] not in lang.nouns.PORTIONS or words.lower[head + 1] != "of":
        return head
    if words.gaps[head] != " " or words.gaps[head + 1] != " ":
        return head
    last = head + 2
    barred = lang.amounts.NOUN_ENDS | lang.nouns.NOUN_VERBS
    if words.lower[last] in barred or not words.lower[last][:1].isalpha():
        return head
    return last


def _begins_anew(words: Scan, i: int, lang: Language) -> bool:
    """True when no modifier follows an "and": "small and micro enterprises" goes on."""
    word = words.lower[i]
    return (
        words.gaps[i - 1] != " "
        or not word
        or word[0].isdigit()
        or word in lang.numbers.CARDINALS
        or word in lang.amounts.NOUN_ENDS
        or word in lang.nouns.NOUN_VERBS
    )


def is_plural(word: str, lang: Language) -> bool:
    """True for a word that looks like the plural of a noun."""
    nouns = lang.nouns
    if word[-1:] != "s":
        return word in nouns.BARE_PLURALS
    if word in nouns.BARE_PLURALS or word.endswith(nouns.PLURALS_OF_NAMES):
        return True
    return (
        len(word) > 3
        and not word.endswith(("ss", "us", "is", "'s", "’s"))
        and word not in nouns.NOT_PLURAL
    )


def _coordinated(words: Scan, head: int, lang: Language) -> int:
    """The head of "cities and prefectures": one more plural behind "and"."""
    and_ = head + 1
    if words.lower[and_] not in {"and", "or"} or words.gaps[head] != " ":
        return head
    for i in range(and_ + 1, min(and_ + 3, len(words.words))):
        word = words.lower[i]
        if words.gaps[i - 1] != " " or word[0].isdigit() or word in lang.numbers.CARDINALS:
            return head
        if word in lang.amounts.NOUN_ENDS or word in lang.nouns.NOUN_VERBS:
            return head
        if is_plural(word, lang):
            return i
    return head
