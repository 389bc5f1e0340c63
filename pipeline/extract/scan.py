"""One pass over a text: its words, and where the words stand that rules begin with.

Every finder starts only at words it knows, so the text is read once and rules are tried at few
places. Belongs here: cutting words and looking them up. Does not belong here: any rule.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*[^\W\d_]*|[^\W\d_]+(?:['’][^\W\d_]+)?")
"""A number with its separators and glued letters ("1,200", "19.11.20", "5G"), or letters
("People's"). Everything between words is a gap."""


BLANKS: Final = frozenset({" ", "\u00a0", "\u202f"})
"""Gaps that are one blank: plain, no-break, narrow no-break."""

POSSESSIVE: Final = frozenset({"'s", "’s"})
"""Ends of a word that are no part of the name before them: "the Alliance's review"."""


@dataclass(frozen=True, slots=True)
class Scan:
    """The words of a text, in order.

    `starts[i]:ends[i]` is word i in code points, `words[i]` as written and `lower[i]` in lower
    case. `numbers` has the indexes of words that begin with a digit; `role(r)` those of the words
    that the lexicon gives role r.
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    lower: list[str]
    numbers: list[int]
    _roles: dict[str, list[int]]

    def role(self, name: str) -> list[int]:
        """Indexes of the words with this role, in order."""
        return self._roles.get(name, [])

    def role_in(self, name: str, first: int, last: int) -> list[int]:
        """Of these indexes the ones from `first` to `last`."""
        indexes = self.role(name)
        return indexes[bisect_left(indexes, first) : bisect_right(indexes, last)]

    def gap(self, i: int) -> str:
        """The characters between word i and word i + 1; "" past the ends."""
        if i < 0 or i + 1 >= len(self.starts):
            return ""
        return self.text[self.ends[i] : self.starts[i + 1]]

    def word(self, i: int) -> str:
        """Word i in lower case; "" past the ends."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""


def scan(text: str, lexicon: Mapping[str, tuple[str, ...]]) -> Scan:
    """Cut `text` into words and index those in `lexicon` (lower-case word -> roles). Linear."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        starts.append(start)
        ends.append(end)
        words.append(text[start:end])
    lower = [word.lower() for word in words]
    numbers: list[int] = []
    roles: dict[str, list[int]] = {}
    for i, word in enumerate(lower):
        if word[-2:] in POSSESSIVE:
            word = word[:-2]
        if word in lexicon:
            for role in lexicon[word]:
                roles.setdefault(role, []).append(i)
        elif "0" <= word[0] <= "9":
            numbers.append(i)
    return Scan(text, starts, ends, words, lower, numbers, roles)
