"""One pass over a text: its words, and where the words stand that rules begin with.

Every finder starts only at words it knows, so the text is read once and rules are tried at few
places. Belongs here: cutting words and looking them up. Does not belong here: any rule.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

_WORD: Final = re.compile(
    r"((?=[A-Za-z0-9\x80-\U0010ffff])"
    r"(?:[A-Za-z]++(?=[ ,.])|[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*[^\W\d_]*))"
)
"""Letters ("People's"), or a number with its separators and glued letters ("1,200", "19.11.20",
"5G"). The first choice is the second for most words, only quicker, as is the look ahead at what
words begin with. Between words are gaps."""

BLANKS: Final = frozenset({" ", "\u00a0", "\u202f"})
"""Gaps that are one blank: plain, no-break, narrow no-break."""

POSSESSIVE: Final = frozenset({"'s", "’s"})
"""Ends of a word that are no part of the name before them: "the Alliance's review"."""


_NOTHING: Final = [""] * 16
"""Behind the last word and, as lists are read from the end, before the first."""


def owner(word: str) -> str:
    """The word without its possessive."""
    return word[:-2] if word[-2:] in POSSESSIVE else word


def forms(word: str) -> tuple[str, ...]:
    """The word, bare and possessive."""
    return word, *(word + ending for ending in POSSESSIVE)


@dataclass(frozen=True, slots=True)
class Scan:
    """The words of a text, in order.

    `starts[i]:ends[i]` is word i in code points, `words[i]` as written and `lower[i]` in lower
    case; `gaps[i]` is what stands between it and the next word, "" behind the last. Both go on
    with "" for some words past the ends, so that `lower[-1]` is "" too. `numbers` has
    the indexes of words that begin with a digit, `capitals` of those that may be part of a proper
    name ("Orhan", "4Paradigm"), as does `capital`, `role(r)` of those that the lexicon gives role
    r. `folded` is the text in lower case, of the same length.
    """

    text: str
    folded: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    lower: list[str]
    gaps: list[str]
    numbers: list[int]
    capitals: list[int]
    capital: frozenset[int]
    _roles: dict[str, list[int]]
    _found: dict[str, re.Match[str] | None]

    def once(
        self, name: str, search: Callable[[str], re.Match[str] | None]
    ) -> re.Match[str] | None:
        """What a search of the text in lower case finds; it is made once, when first asked for."""
        if name not in self._found:
            self._found[name] = search(self.folded)
        return self._found[name]

    def role(self, name: str) -> list[int]:
        """Indexes of the words with this role, in order."""
        return self._roles.get(name, [])

    def role_in(self, name: str, first: int, last: int) -> list[int]:
        """Of these indexes the ones from `first` to `last`."""
        indexes = self.role(name)
        return indexes[bisect_left(indexes, first) : bisect_right(indexes, last)]


def scan(text: str, lexicon: Mapping[str, tuple[str, ...]]) -> Scan:
    """Cut `text` into words and index those in `lexicon` (lower-case word -> roles). Linear."""
    pieces = _WORD.split(text)  # gap, word, gap, ..., word, gap
    bounds = list(accumulate(map(len, pieces)))
    words, gaps = pieces[1::2], [*pieces[2:-1:2], "", *_NOTHING]
    lower = [word.lower() for word in words]
    numbers, roles = list[int](), defaultdict[str, list[int]](list)
    for i, word in enumerate(lower):
        if word in lexicon:
            for role in lexicon[word]:
                roles[role].append(i)
        elif "0" <= word < ":":
            numbers.append(i)
    capitals = [i for i, word in enumerate(words) if word[0].isupper()]
    capitals += [i for i in numbers if words[i] != lower[i] and words[i][-1].islower()]
    capitals.sort()
    lower += _NOTHING
    starts, ends = bounds[:-1:2], bounds[1::2]
    folded = text.replace("\u0130", "I").lower()  # the one letter that is longer in lower case
    capital = frozenset(capitals)
    return Scan(
        text, folded, starts, ends, words, lower, gaps, numbers, capitals, capital, roles, {}
    )
