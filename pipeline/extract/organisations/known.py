"""Well-known names: those that the language lists, as they stand in a text.

Belongs here: looking for a listed name from its first word or its last. Does not belong here: the
names (`language`), branches and arms that a name has with a place (`finding`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.extract.language import Language
from pipeline.extract.organisations.checks import written
from pipeline.extract.organisations.mentions import OrganisationMention, ends_a_thing, mention_of
from pipeline.extract.text.scan import Scan, owner, scan


@dataclass(frozen=True, slots=True)
class _Table:
    """How many words the longest name has that begins with two words, and the `most` of all.

    `alone` are the names of one word, `last_words` are those that any name ends with.
    """

    longest: dict[tuple[str, str], int]
    most: int
    alone: frozenset[str]
    last_words: frozenset[str]


def known_names(words: Scan, lang: Language) -> Iterator[OrganisationMention]:
    """Names of the list, longest first."""
    table, data = _table(lang), lang.organisations
    for i in words.role("organisation:known"):
        if i not in words.capital:
            continue
        word = words.lower[i]
        reach = table.longest.get((word, owner(words.lower[i + 1])), 1)
        if reach == 1 and owner(word) not in table.alone:
            continue
        for last in range(min(i + reach, len(words.words)) - 1, i - 1, -1):
            quote = written(words, (i, last))
            if quote.lower() in data.KNOWN or quote in data.ACRONYMS:
                if not ends_a_thing(words, last, lang):
                    yield mention_of(words, i, last)
                break


def known_before(words: Scan, last: int, lang: Language) -> int | None:
    """First word of the well-known name that ends with word `last`, possessive or not."""
    word, table = owner(words.lower[last]), _table(lang)
    if word not in table.last_words:
        return None
    end = words.starts[last] + len(word)
    for first in range(max(0, last - table.most + 1), last + 1):
        name = words.text[words.starts[first] : end].lower()
        if name in lang.organisations.KNOWN and words.words[first][0].isupper():
            return first
    return None


@cache
def _table(lang: Language) -> _Table:
    names = lang.organisations.KNOWN | lang.organisations.ACRONYMS
    cut = [tuple(map(str.lower, scan(name, {}).words)) for name in names]
    longest: dict[tuple[str, str], int] = {}
    for name in sorted((name for name in cut if len(name) > 1), key=len):
        longest[name[0], owner(name[1])] = len(name)
    alone = frozenset(name[0] for name in cut if len(name) == 1)
    return _Table(longest, len(max(cut, key=len)), alone, frozenset(name[-1] for name in cut))
