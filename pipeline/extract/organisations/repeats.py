"""Names told somewhere in a text, and where else in it they stand.

Belongs here: repeats of a name, and dropping it where the text makes it a person's or a place's.
Does not belong here: what tells a name (`proper`).
"""

from collections.abc import Iterator

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
    """The names that some place of a text tells."""

    def __init__(self, words: Scan) -> None:
        self._words = words
        self._sure: dict[str, bool] = {}
        self._longest: dict[str, int] = {}
        self._all_capital = True

    def add(self, run: Run, *, sure: bool) -> None:
        """Keep a name; a `sure` one may stand only at the beginning of sentences."""
        name, first = written(self._words, run), owner(self._words.words[run[0]])
        self._sure[name] = self._sure.get(name, False) or sure
        self._all_capital &= run[0] in self._words.capital
        longest = max(self._longest.get(first, 0), run[1] - run[0])
        self._longest |= dict.fromkeys((first, first + "'s", first + "’s"), longest)

    def everywhere(self, lang: Language) -> Iterator[OrganisationMention]:
        """Where the names stand, of those that nothing in the text tells against."""
        words = self._words
        found = self._found(lang)
        if not found:
            return
        in_small, persons = set(words.words), people(words, lang)
        for name, runs in found.items():
            if name in persons:
                continue
            if runs[0][0] == runs[0][1] and name != name.lower() and name.lower() in in_small:
                continue
            if not self._sure[name] and all(opens(words, first) for first, _ in runs):
                continue
            if not any(tells_against(words, run, lang) for run in runs):
                for first, last in runs:
                    yield mention_of(words, first, last)

    def _found(self, lang: Language) -> dict[str, list[Run]]:
        """Each name with the words where it stands alone."""
        words, found = self._words, dict[str, list[Run]]()
        longest, end = self._longest, len(words.words) - 1
        places = words.capitals if self._all_capital else range(end + 1)
        for i in [i for i in places if words.words[i] in longest]:
            for last in range(min(i + longest[words.words[i]], end), i - 1, -1):
                name = written(words, (i, last))
                if name in self._sure:
                    if _stands_alone(words, i, last, lang):
                        found.setdefault(name, []).append((i, last))
                    break
        return found


def _stands_alone(words: Scan, first: int, last: int, lang: Language) -> bool:
    """True when the name is no part of a longer one."""
    data = lang.names
    before, behind = words.word(first - 1), words.word(last + 1)
    if first - 1 in words.capital and words.gap(first - 1) in RUN_GAPS:
        known = before in lang.sentences.OPENERS or before in lang.things.NOT_PROPER
        known = known or (opens(words, first - 1) and begins_none(before, lang))
        if not (known or before in data.NOUNS or words.words[first - 1][-2:] in POSSESSIVE):
            return False
    if words.words[last][-2:] in POSSESSIVE:
        return True
    if last + 1 in words.capital and words.gap(last) in RUN_GAPS:
        return behind in lang.things.NOT_PROPER or behind in lang.people.PERSONS
    return True
