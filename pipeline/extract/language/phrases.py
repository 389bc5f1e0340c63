"""Phrases by the word that they begin with, tried only where such a word stands.

A phrase is an alternative of a pattern on text in lower case; what words it may begin with is read
from the alternative itself, so that a list of phrases is all there is to write. Belongs here:
finding the phrases of a list in the words of a text. Does not belong here: the phrases.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pipeline.extract.language.alternatives import opened, repeated, split
from pipeline.extract.text.scan import POSSESSIVE
from pipeline.extract.text.stretches import Stretch

_BEFORE: Final = re.compile(r"\(\?<[=!][^()]*\)")
"""What must or must not stand before."""

_SIGNS: Final = re.compile(r"\[(?P<listed>[^]\\^-]+)\]|(?P<sign>[a-z'’])")
"""A sign of a word, or a class that lists some."""

_GAP: Final = re.compile(r"(?:\[[^]]+\]|[ -])\?")
"""What may end a word: in "on ?line" stand "on" and "online"."""

_ANY: Final = re.compile(r"\\[wdS.]|\[(?!\^)[^]]*[a-z]|\.|\((?!\?[=!])")
"""Goes on with a word that is not written out."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """First word -> pattern of the phrases that begin with it, each in a group of its name."""

    by_word: Mapping[str, re.Pattern[str]]

    def search(self, part: Stretch) -> re.Match[str] | None:
        """The first phrase in a stretch of text."""
        words, end, by_word = part.words, part.char_end, self.by_word
        for i, word in enumerate(words.lower[part.first : part.last + 1], part.first):
            if word in by_word and (
                match := by_word[word].match(words.folded, words.starts[i], end)
            ):
                return match
        return None

    def found(self, part: Stretch) -> list[re.Match[str]]:
        """All phrases in a stretch of text in order, none overlapping."""
        words, end, by_word = part.words, part.char_end, self.by_word
        found, past = list[re.Match[str]](), 0
        for i, word in enumerate(words.lower[part.first : part.last + 1], part.first):
            if word in by_word and (start := words.starts[i]) >= past:
                match = by_word[word].match(words.folded, start, end)
                if match:
                    past = match.end()
                    found.append(match)
        return found


def phrases(*listed: str, behind: str = "") -> Phrases:
    """The phrases listed, each an alternative or several ("a|b"), with what stands behind all."""
    return named_phrases({"phrase": listed}, behind)


def named_phrases(named: Mapping[str, Iterable[str]], behind: str = "") -> Phrases:
    """The phrases of all names; of those that match at one word, the first listed counts.

    The name of a match is its `lastgroup`.
    """
    by_word: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, listed in named.items():
        for phrase in (phrase for each in listed for phrase in split(each)):
            for word in set(first_words(phrase)):
                for form in (word, *(word + ending for ending in POSSESSIVE)):
                    by_word[form][name].append(phrase)
    return Phrases({word: _pattern(of, behind) for word, of in by_word.items()})


def _pattern(named: Mapping[str, Iterable[str]], behind: str) -> re.Pattern[str]:
    groups = "|".join(f"(?P<{name}>{'|'.join(listed)})" for name, listed in named.items())
    return re.compile(rf"\b(?:{groups}){behind}")


def first_words(phrase: str, begun: str = "") -> Iterator[str]:
    """The words that the phrase may begin with. Raises ValueError where that is left open."""
    for form in opened(phrase):
        before, sign = _BEFORE.match(form), _SIGNS.match(form)
        if before:
            yield from first_words(form[before.end() :], begun)
        elif sign:
            often, rest = repeated(form[sign.end() :])
            if often in {"*", "+"}:
                raise ValueError(f"a word of any length: {phrase!r}")
            for letter in sign["listed"] or sign["sign"]:
                yield from first_words(rest, begun + letter)
            if often == "?":
                yield from first_words(rest, begun)
        elif begun and (gap := _GAP.match(form)):
            yield begun
            yield from first_words(form[gap.end() :], begun)
        elif not begun or _ANY.match(form):
            raise ValueError(f"no word that the phrase begins with: {phrase!r}")
        else:
            yield begun
