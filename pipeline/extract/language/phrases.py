"""Phrases by the word that they begin with, tried only where such a word stands.

A phrase is an alternative of a pattern on text in lower case; what words it may begin with is read
from the alternative itself, so that a list of phrases is all there is to write. Belongs here:
finding the phrases of a list in the words of a text. Does not belong here: the phrases.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from pipeline.extract.language.alternatives import by_letter, is_headed, opened, repeated, split
from pipeline.extract.text.scan import POSSESSIVE, owner
from pipeline.extract.text.stretches import Stretch

_BEFORE: Final = re.compile(r"(?P<look>\(\?<[=!])(?P<stands>(?:[^()]|\(\?:[^()]*\))*)\)")
"""What must or must not stand before."""

_LOOKS: Final = re.compile(rf"(?:{re.sub(r'[?]P<[a-z]+>', '?:', _BEFORE.pattern)})*")
"""All of that in a row."""

_SIGNS: Final = re.compile(r"\[(?P<listed>[^]\\^-]+)\]|(?P<sign>[a-z'’])")
"""A sign of a word, or a class that lists some."""

_GAP: Final = re.compile(r"(?:\[[^]]+\]|[ -])\?")
"""What may end a word: in "on ?line" stand "on" and "online"."""

_ANY: Final = re.compile(r"\\[wdS.]|\[(?!\^)[^]]*[a-z]|\.|\((?!\?[=!])")
"""Goes on with a word that is not written out."""


class Phrases(dict[str, Callable[[str, int, int], re.Match[str] | None]]):
    """First word -> match of the phrases that begin with it, each in a group of its name.

    `leads` are these words, bare and possessive. What matches at one is put together when it is
    first met, of what may follow it by the names of the phrases.
    """

    def __init__(self, follows: Mapping[str, Mapping[str, Sequence[str]]], behind: str) -> None:
        super().__init__()
        self._follows, self._behind = follows, behind
        self.leads = frozenset(word + end for word in follows for end in ("", *POSSESSIVE))

    def __missing__(self, form: str) -> Callable[[str, int, int], re.Match[str] | None]:
        word = owner(form)
        named = self._follows[word].items()
        groups = "|".join(f"(?P<{name}>{_sorted(rests)})" for name, rests in named)
        match = self[form] = re.compile(rf"\b{word}(?:{groups}){self._behind}").match
        return match

    def search(self, part: Stretch) -> bool:
        """True where any phrase stands in a stretch of text."""
        words, _, end, first, last, _ = part
        leads, written = self.leads, words.lower[first : last + 1]
        if leads.isdisjoint(written):
            return False
        for i, word in enumerate(written, first):
            if word in leads and self[word](words.folded, words.starts[i], end):
                return True
        return False

    def found(self, part: Stretch) -> list[re.Match[str]]:
        """All phrases in a stretch of text in order, none overlapping."""
        words, _, end, first, last, _ = part
        leads, written = self.leads, words.lower[first : last + 1]
        found, past = list[re.Match[str]](), 0
        if leads.isdisjoint(written):
            return found
        for i, word in enumerate(written, first):
            if word in leads and (start := words.starts[i]) >= past:
                match = self[word](words.folded, start, end)
                if match:
                    past = match.end()
                    found.append(match)
        return found


def phrases(*listed: str, behind: str = "", beyond: frozenset[str] = frozenset()) -> Phrases:
    """The phrases listed, each an alternative or several ("a|b"), with what stands behind all.

    They are tried behind the words `beyond`, of which texts are full, at the first word that is
    none of them: "of the kind" at "kind".
    """
    return Phrases(_by_word({"phrase": listed}, beyond), behind)


def named_phrases(named: Mapping[str, Iterable[str]], behind: str = "") -> Phrases:
    """The phrases of all names; of those that match at one word, the first listed counts.

    The name of a match is its `lastgroup`.
    """
    return Phrases(_by_word(named), behind)


def _by_word(
    named: Mapping[str, Iterable[str]], beyond: frozenset[str] = frozenset()
) -> dict[str, dict[str, list[str]]]:
    """Word that a phrase is tried at -> name -> what may follow the word."""
    follows: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, listed in named.items():
        for phrase in (phrase for each in listed for phrase in split(each)):
            for word, rest in openings(phrase):
                for lead, behind in _led(word, rest, beyond):
                    follows[lead][name].append(behind)
    return follows


def _led(word: str, rest: str, beyond: frozenset[str]) -> list[tuple[str, str]]:
    """The word with what follows it, or instead the words behind it where none is frequent."""
    stood = _LOOKS.match(rest)
    looks = stood.group() if stood else ""
    tail = rest[len(looks) :]
    if word not in beyond or tail[:1] != " ":
        return [(word, rest)]
    try:
        nexts = list(openings(tail[1:]))
    except ValueError:
        return [(word, rest)]
    looks += rf"(?<=\b{word})"
    led = [
        each
        for following, behind in nexts
        for each in _led(following, _behind(looks, f" {following}") + behind, beyond)
    ]
    return [(word, rest)] if any(lead in beyond for lead, _ in led) else led


def _sorted(rests: Iterable[str]) -> str:
    """The same alternatives; those side by side that go on with a word are sorted."""
    runs = [(spaced, list(run)) for spaced, run in groupby(rests, key=_goes_on)]
    return "|".join(
        " " + by_letter("|".join(rest[1:] for rest in run)) if spaced else "|".join(run)
        for spaced, run in runs
    )


def _goes_on(rest: str) -> bool:
    """True for what goes on with a blank and a sign that is written out."""
    return rest[:1] == " " and rest[1:2] not in {"", *"?*+{"} and is_headed(rest[1:])


def openings(phrase: str, begun: str = "", before: str = "") -> Iterator[tuple[str, str]]:
    """The words that the phrase may begin with, bare, each with a pattern of what follows it.

    What must stand before a word is looked for behind it, word and all. Raises ValueError where
    the word is left open.
    """
    for form in opened(phrase):
        look, sign, gap = _BEFORE.match(form), _SIGNS.match(form), begun and _GAP.match(form)
        if look and not begun:
            yield from openings(form[look.end() :], begun, before + look.group())
        elif sign:
            often, rest = repeated(form[sign.end() :])
            if often in {"*", "+"}:
                raise ValueError(f"a word of any length: {phrase!r}")
            for letter in sign["listed"] or sign["sign"]:
                yield from openings(rest, begun + letter, before)
            if often == "?":
                yield from openings(rest, begun, before)
        elif not begun or (not gap and _ANY.match(form)):
            raise ValueError(f"no word that the phrase begins with: {phrase!r}")
        else:
            word = owner(begun)
            yield word, _behind(before, word) + begun[len(word) :] + form
        if gap:
            yield from openings(form[gap.end() :], begun, before)


def _behind(looks: str, words: str) -> str:
    """What must stand before some words, looked for behind them."""
    return _BEFORE.sub(lambda each: f"{each['look']}{_whole(each['stands'])}{words})", looks)


def _whole(alternatives: str) -> str:
    return f"(?:{alternatives})" if len(split(alternatives)) > 1 else alternatives
