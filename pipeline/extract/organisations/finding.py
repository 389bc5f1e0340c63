"""Organisations: names of companies, authorities, institutes and alliances, as written.

Belongs here: well-known names, those that a place or a list tells, and all of them together. Does
not belong here: names that their own words tell (`headed`) or the text around them
(`proper`), who takes part in what (`events`), words of any language (`language`).
"""

from collections.abc import Iterator
from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.nodes.networks import NetworkMention
from pipeline.extract.organisations.checks import may_name, trimmed
from pipeline.extract.organisations.headed import headed_names
from pipeline.extract.organisations.known import known_before, known_names
from pipeline.extract.organisations.mentions import (
    OrganisationMention,
    Run,
    before_owner,
    mention_of,
    run_end,
    run_start,
)
from pipeline.extract.organisations.proper import proper_names
from pipeline.extract.organisations.repeats import ToldNames
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.text.scan import POSSESSIVE, Scan, owner
from pipeline.extract.text.spans import longest, within
from pipeline.extract.text.tables import Cell

MAX_ARM: Final = 3
"""Words behind a possessive that an arm's name has."""

MAX_INNER: Final = 4
"""Words between a place and the head of its authority."""

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
    spellings = frozenset(words.words)
    own = longest(
        [
            *headed_names(words, places, lang),
            *known_names(words, lang),
            *_with_places(words, places, lang),
        ]
    )
    own = longest([*own, *_arms(words, own, lang)])
    named = longest([*own, *proper_names(words, own, place_words, cells, spellings, lang)])
    beside = ToldNames(words, spellings)
    for run in _beside(words, named, place_words, lang):
        beside.add(run, sure=True)
    news = lang.organisations.NEWS_SOURCES
    return [
        mention
        for mention in _outside(networks, longest([*named, *beside.everywhere(lang)]))
        if mention.quote.lower() not in news
    ]


def _outside(
    networks: list[NetworkMention], mentions: list[OrganisationMention]
) -> Iterator[OrganisationMention]:
    """The mentions that lie in no network's name; all are sorted."""
    at = -1
    for mention in mentions:
        while at + 1 < len(networks) and networks[at + 1].char_start <= mention.char_start:
            at += 1
        if at < 0 or not within(mention, networks[at]):
            yield mention


def _with_places(
    words: Scan, places: list[PlaceMention], lang: Language
) -> Iterator[OrganisationMention]:
    """Names that a place beside them tells: branches, local arms and authorities."""
    gaps, capital, branches = words.gaps, words.capital, lang.organisations.SUBSIDIARIES
    for place in places:
        first, behind = place.first, place.last + 1
        if first and gaps[first - 1] == " ":
            yield from _local_arm(words, place, lang)
        if gaps[behind - 1] == " ":
            if behind in capital and owner(words.lower[behind]) in branches:
                yield mention_of(words, first, behind)  # "Gansu Mobile"
            yield from _local_authority(words, place, lang)


def _local_arm(words: Scan, place: PlaceMention, lang: Language) -> Iterator[OrganisationMention]:
    """A well-known name and a place: "China Unicom Gansu", "China Mobile's Gansu branch"."""
    data, i, behind = lang.organisations, place.first - 1, place.last + 1
    first = known_before(words, i, lang)
    if first is None:
        return
    noun = words.word(behind) if words.gap(place.last) == " " else ""
    if noun in data.ARMS:
        yield mention_of(words, first, behind)
    elif words.words[i][-2:] not in POSSESSIVE and noun not in data.ARM_HAS:
        yield mention_of(words, first, place.last)


def _local_authority(
    words: Scan, place: PlaceMention, lang: Language
) -> Iterator[OrganisationMention]:
    """A place and an authority in small letters: "the Lanzhou city government"."""
    data, last = lang.organisations, place.last
    while (
        words.gap(last) == " "
        and words.word(last + 1) in data.LOCAL_INNER
        and last - place.last < MAX_INNER
    ):
        last += 1
    if words.gap(last) == " " and words.words[last + 1] in data.LOCAL_HEADS:
        owned = words.words[place.last][-2:] in POSSESSIVE
        if not (owned and place.level == "country"):
            yield mention_of(words, place.first, last + 1)


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
        following = _next_listed(words, mention.last)
        first, joined = mention.first, following is not None
        for _ in range(MAX_LISTED):
            if following is None or following in starts:
                break
            i = run_end(words, following)
            if not may_name(words, (following, i), place_words, lang):
                break
            yield following, i
            following = _next_listed(words, i)
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
    if gap != ", " and gap != " ":
        return None
    if words.lower[first] == "and":
        first += 1
    elif gap == " ":
        return None
    return first if first in words.capital else None


def _previous_listed(words: Scan, i: int, lang: Language, *, last: bool) -> int | None:
    """Last word of what stands before word i in a list.

    Before the `last` of a list is "and", before the others a comma: "A, B and South Korea's C".
    """
    at = before_owner(words, i, lang) if words.gap(i - 1) == " " else i - 1
    if not last:
        return at if words.gap(at) == ", " and at in words.capital else None
    if words.word(at) != "and" or words.gap(at) != " " or words.gap(at - 1) not in {" ", ", "}:
        return None
    return at - 1 if at - 1 in words.capital else None
