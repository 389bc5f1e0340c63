"""Organisations: names of companies, authorities, institutes and alliances, as written.

Belongs here: well-known names, those that a place or a list tells, and all of them together. Does
not belong here: names that their own words tell (`headed`) or the text around them
(`proper`), who takes part in what (`events`), words of any language (`language`).
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.nodes.networks import NetworkMention
from pipeline.extract.organisations.checks import may_name, trimmed, written
from pipeline.extract.organisations.headed import headed_names
from pipeline.extract.organisations.mentions import (
    OrganisationMention,
    Run,
    before_owner,
    ends_a_thing,
    is_capital,
    mention_of,
    run_end,
    run_start,
)
from pipeline.extract.organisations.proper import proper_names
from pipeline.extract.organisations.repeats import ToldNames
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.text.scan import POSSESSIVE, Scan
from pipeline.extract.text.spans import longest, within
from pipeline.extract.text.tables import Cell

MAX_KNOWN_WORDS: Final = 6
"""Words of the longest well-known name that is looked for."""

MAX_ARM: Final = 3
"""Words behind a possessive that an arm's name has."""

MAX_LISTED: Final = 8
"""Names that stand in one list with an organisation's, on either side of it."""


def find_organisations(
    words: Scan,
    places: list[PlaceMention],
    networks: list[NetworkMention],
    cells: list[Cell],
    lang: Language,
) -> list[OrganisationMention]:
    """The organisations of a scanned text, sorted, none overlapping.

    News sources and networks are left out.
    """
    place_words = {i for place in places for i in range(place.first, place.last + 1)}
    own = longest(
        [
            *headed_names(words, places, lang),
            *_known(words, lang),
            *_branches(words, places, lang),
            *_local_arms(words, places, lang),
            *_local_authorities(words, places, lang),
        ]
    )
    own = longest([*own, *_arms(words, own, lang)])
    named = longest([*own, *proper_names(words, own, place_words, cells, lang)])
    beside = ToldNames(words)
    for run in _beside(words, named, place_words, lang):
        beside.add(run, sure=True)
    return [
        mention
        for mention in longest([*named, *beside.everywhere(lang)])
        if mention.quote.lower() not in lang.organisations.NEWS_SOURCES
        and not _is_network(mention, networks)
    ]


def _is_network(mention: OrganisationMention, networks: list[NetworkMention]) -> bool:
    """True when the mention lies in a network's name."""
    at = bisect_right(networks, mention.char_start, key=lambda network: network.char_start) - 1
    return at >= 0 and within(mention, networks[at])


def _known(words: Scan, lang: Language) -> Iterator[OrganisationMention]:
    """Names of the list, longest first."""
    for i in words.role("organisation:known"):
        if not words.words[i][0].isupper():
            continue
        first = words.lower[i][:-2] if words.words[i][-2:] in POSSESSIVE else words.lower[i]
        longest = lang.organisations.WORDS_OF_KNOWN[first]
        for last in range(min(i + longest, len(words.words)) - 1, i - 1, -1):
            quote = written(words, (i, last))
            name = quote.lower()
            if name in lang.organisations.KNOWN or quote in lang.organisations.ACRONYMS:
                if not ends_a_thing(words, last, lang):
                    yield mention_of(words, i, last)
                break


def _branches(
    words: Scan, places: list[PlaceMention], lang: Language
) -> Iterator[OrganisationMention]:
    """A place and a brand: "Gansu Mobile"."""
    branches = set(words.role("organisation:branch"))
    for place in places:
        i = place.last + 1
        if i in branches and words.gap(place.last) == " " and words.words[i][0].isupper():
            yield mention_of(words, place.first, i)


def _local_arms(
    words: Scan, places: list[PlaceMention], lang: Language
) -> Iterator[OrganisationMention]:
    """A well-known name and a place: "China Unicom Gansu", "China Mobile's Gansu branch"."""
    data = lang.organisations
    for place in places:
        i, behind = place.first - 1, place.last + 1
        if i < 0 or words.gap(i) != " ":
            continue
        owner = words.ends[i] - 2 if words.words[i][-2:] in POSSESSIVE else words.ends[i]
        first = _known_before(words, i, owner, lang)
        if first is None:
            continue
        noun = words.word(behind) if words.gap(place.last) == " " else ""
        if noun in data.ARMS:
            yield mention_of(words, first, behind)
        elif owner == words.ends[i] and noun not in data.ARM_HAS:
            yield mention_of(words, first, place.last)


def _arms(
    words: Scan, named: list[OrganisationMention], lang: Language
) -> Iterator[OrganisationMention]:
    """A name and its arm: "Gansu Mobile's Lanzhou branch", "Orhan Bank's credit committee"."""
    for mention in named:
        last = mention.last
        if words.words[last][-2:] not in POSSESSIVE:
            continue
        while last < mention.last + MAX_ARM and words.gap(last) == " ":
            last += 1
            if words.words[last] in lang.organisations.ARMS:
                yield mention_of(words, mention.first, last)
                break


def _known_before(words: Scan, last: int, end: int, lang: Language) -> int | None:
    """First word of the well-known name that ends with word `last`, at code point `end`."""
    for first in range(max(0, last - MAX_KNOWN_WORDS + 1), last + 1):
        if words.words[first][0].isupper():
            name = words.text[words.starts[first] : end].lower()
            if name in lang.organisations.KNOWN:
                return first
    return None


def _local_authorities(
    words: Scan, places: list[PlaceMention], lang: Language
) -> Iterator[OrganisationMention]:
    """A place and an authority in small letters: "the Lanzhou city government"."""
    data = lang.organisations
    for place in places:
        last = place.last
        if place.level == "country" and words.words[last][-2:] in POSSESSIVE:
            continue
        while (
            words.gap(last) == " "
            and words.word(last + 1) in data.LOCAL_INNER
            and last - place.last < 4
        ):
            last += 1
        if words.gap(last) == " " and words.words[last + 1] in data.LOCAL_HEADS:
            yield mention_of(words, place.first, last + 1)


def _beside(
    words: Scan,
    known: list[OrganisationMention],
    place_words: set[int],
    lang: Language,
) -> Iterator[Run]:
    """Capitalised names in one list with organisations: "with A Bank, B Cloud, and Gansu C"."""
    starts = {mention.first for mention in known}
    ends = {mention.last for mention in known}
    for mention in known:
        i = mention.last
        for _ in range(MAX_LISTED):
            first = _next_listed(words, i)
            if first is None or first in starts:
                break
            i = run_end(words, first)
            if not may_name(words, (first, i), place_words, lang):
                break
            yield first, i
        first, joined = mention.first, _next_listed(words, mention.last) is not None
        for _ in range(MAX_LISTED):
            before = _previous_listed(words, first, lang, last=not joined)
            if before is None:
                break
            first, joined = run_start(words, before), True
            run = trimmed(words, (first, before), place_words, lang)
            if before not in ends and run:
                if not may_name(words, run, place_words, lang):
                    break
                yield run


def _next_listed(words: Scan, i: int) -> int | None:
    """First word of what follows word i in a list."""
    gap, first = words.gap(i), i + 1
    if gap not in {", ", " "}:
        return None
    if words.word(first) == "and":
        first += 1
    elif gap == " ":
        return None
    return first if is_capital(words, first) else None


def _previous_listed(words: Scan, i: int, lang: Language, *, last: bool) -> int | None:
    """Last word of what stands before word i in a list.

    Before the `last` of a list is "and", before the others a comma: "A, B and South Korea's C".
    """
    at = before_owner(words, i, lang)
    if not last:
        return at if words.gap(at) == ", " and is_capital(words, at) else None
    if words.word(at) != "and" or words.gap(at) != " " or words.gap(at - 1) not in {" ", ", "}:
        return None
    return at - 1 if is_capital(words, at - 1) else None
