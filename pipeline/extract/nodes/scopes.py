"""Scopes: which stretch of a unit tells of which of its places.

"The Ningbo node opened in May; that of Wenzhou is being built": each place has its own part of the
sentence, places of one list share theirs. Belongs here: cutting a unit between its places. Does not
belong here: what is read in a part (`finding`, `events`).
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.extract.language import Language
from pipeline.extract.text.spans import Spanned

MAX_LISTED = 60
"""Code points between two places of one list."""


class Scope(NamedTuple):
    """The part `char_start:char_end` of a unit that tells of the places `of` (indexes).

    `head` ends the part before the first place, which all may share: "Gansu Mobile opened ...";
    `shares` is False behind a semicolon, where a new sentence begins.
    """

    char_start: int
    char_end: int
    head: int
    of: tuple[int, ...]
    shares: bool = True


def scopes(
    text: str, begin: int, end: int, places: Sequence[Spanned], lang: Language
) -> list[Scope]:
    """The scopes of `text[begin:end]` in order, one for each list of its places."""
    runs = _runs(text, places, lang)
    cuts = [begin]
    for before, behind in pairwise(runs):
        cuts.append(_cut(text, places[before[-1]].char_end, places[behind[0]].char_start, lang))
    cuts.append(end)
    head = places[0].char_start if places else end
    stop = lang.nodes.STRONG_STOP.search(text, head, end)
    shared = stop.start() if stop else end
    return [
        Scope(start, until, head if start < shared else begin, tuple(run), start < shared)
        for start, until, run in zip(cuts, cuts[1:], runs, strict=False)
    ]


def _runs(text: str, places: Sequence[Spanned], lang: Language) -> list[list[int]]:
    """Places that only commas and "and" stand between are told together."""
    runs: list[list[int]] = []
    for i, place in enumerate(places):
        if i:
            gap = text[places[i - 1].char_end : place.char_start]
            if "(" in gap:
                gap = lang.nodes.ASIDE.sub("", gap)
            if len(gap) <= MAX_LISTED and lang.nodes.LISTED.fullmatch(gap):
                runs[-1].append(i)
                continue
        runs.append([i])
    return runs


def _cut(text: str, begin: int, end: int, lang: Language) -> int:
    """Where the part of the next place begins: at the strongest stop between two."""
    for stop in lang.nodes.STOPS:
        found = [match.end() for match in stop.finditer(text, begin, end)]
        if found:
            return int(found[-1])
    lead = text.rfind(" ", begin, max(begin, end - 1))
    before = text[lead + 1 : end].strip()
    return lead if before in lang.places.PREPOSITIONS or before in lang.nodes.COMPARED else begin
