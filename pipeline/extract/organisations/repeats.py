"""Names told somewhere in a text, and where else in it they stand.

Belongs here: repeats of a name, and dropping it where the text makes it a person's or a place's.
Does not belong here: what tells a name (`proper`).
"""

from collections.abc import Iterator, Set

from pipeline.extract.language import Language
from pipeline.extract.organisations.checks import begins_none, opens, people, tells_against, written
from pipeline.extract.organisations.mentions import (
    RUN_GAPS,
    OrganisationMention,
    Run,
    mention_of,
)
from pipeline.extract.text.scan import POSSESSIVE, Scan, owner


class ToldNames:
    """The names that some place of a text tells; `spellings` are all words as written in it."""

    def __init__(self, words: Scan, spellings: Set[str]) -> None:
        self._words = words
        self._spellings = spellings
        self._sure: dict[str, bool] = {}
        self._lengths: dict[str, set[int]] = {}
        self._all_capital = True

    def add(self, run: Run, *, sure: bool) -> None:
        """Keep a name; a `sure` one may stand only at the beginning of sentences."""
        name, first = written(self._words, run), owner(self._words.words[run[0]])
        self._sure[name] = self._sure.get(name, False) or sure
        self._all_capital &= run[0] in self._words.capital
        lengths = self._lengths.setdefault(first, set())
        lengths.add(run[1] - run[0])
        self._lengths |= dict.fromkeys((first + "'s", first + "’s"), lengths)

    def everywhere(self, lang: Language) -> Iterator[OrganisationMention]:
        """Where the names stand, of those that nothing in the text tells against."""
        words = self._words
        found = self._found(lang) if self._sure else {}
        if not found:
            return
        persons = people(words, lang)
        for name, runs in found.items():
            if name in persons:
                continue
            small = name.lower()
            if runs[0][0] == runs[0][1] and name != small and small in self._spellings:
                continue
            if not self._sure[name] and all(opens(words, first) for first, _ in runs):
                continue
            if not any(tells_against(words, run, lang) for run in runs):
                for first, last in runs:
                    yield mention_of(words, first, last)

    def _found(self, lang: Language) -> dict[str, list[Run]]:
        """Each name with the words where it stands alone."""
        words, found = self._words, dict[str, list[Run]]()
        lengths, end = self._lengths, len(words.words)
        places = words.capitals if self._all_capital else range(end)
        for i in [i for i in places if words.words[i] in lengths]:
            for more in sorted(lengths[words.words[i]], reverse=True):
                last = i + more
                if last < end and (name := written(words, (i, last))) in self._sure:
                    if _stands_alone(words, i, last, lang):
                        found.setdefault(name, []).append((i, last))
                    break
        return found


def _stands_alone(words: Scan, first: int, last: int, lang: Language) -> bool:
    """True when the name is no part of a longer one."""
    if first - 1 in words.capital and words.gaps[first - 1] in RUN_GAPS:
        before = words.lower[first - 1]
        known = before in lang.sentences.OPENERS or before in lang.things.NOT_PROPER
        known = known or (opens(words, first - 1) and begins_none(before, lang))
        if not (known or before in lang.names.NOUNS or words.words[first - 1][-2:] in POSSESSIVE):
            return False
    if words.words[last][-2:] in POSSESSIVE:
        return True
    if last + 1 in words.capital and words.gaps[last] in RUN_GAPS:
        behind = words.lower[last + 1]
        return behind in lang.things.NOT_PROPER or behind in lang.people.PERSONS
    return True
