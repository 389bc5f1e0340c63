"""Organisations: names of companies, authorities, institutes and alliances, as written.

Belongs here: well-known names, those that a place or a list tells, and all of them together. Does
not belong here: names that their own words tell (`headed`) or the text around them
(`proper`), who takes part in what (`events`), words of any language (`language`).
"""

from collections.abc import Iterable, Iterator
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
    own = _joined(own, _arms(words, own, lang))
    named = _joined(own, proper_names(words, own, place_words, cells, spellings, lang))
    beside = ToldNames(words, spellings)
    for run in _beside(words, named, place_words, lang):
        beside.add(run, sure=True)
    news = lang.organisations.NEWS_SOURCES
    return [
        mention
        for mention in _outside(networks, _joined(named, beside.everywhere(lang)))
        if mention.quote.lower() not in news
    ]


def _joined(
    named: list[OrganisationMention], more: Iterable[OrganisationMention]
) -> list[OrganisationMention]:
    """The longest of the mentions, of which the first are sorted and do not overlap."""
    added = list(more)
    return longest([*named, *added]) if added else named


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
    data, gaps, capital = lang.organisations, words.gaps, words.capital
    for place in places:
        first, behind = place.first, place.last + 1
        if first and gaps[first - 1] == " ":
            known = known_before(words, first - 1, lang)
            if known is not None and (last := _arm_end(words, place, lang)) is not None:
                yield mention_of(words, known, last)
        if gaps[behind - 1] == " ":
            if behind in capital and owner(words.lower[behind]) in data.SUBSIDIARIES:
                yield mention_of(words, first, behind)  # "Gansu Mobile"
            if words.lower[behind] in data.LOCAL:
                last = _authority_end(words, place, lang)
                if last is not None:
                    yield mention_of(words, first, last)


def _arm_end(words: Scan, place: PlaceMention, lang: Language) -> int | None:
    """Last word of a name that ends with a place: "China Unicom Gansu", "... Gansu branch"."""
    data, last = lang.organisations, place.last
    noun = words.lower[last + 1] if words.gaps[last] == " " else ""
    if noun in data.ARMS:
        return last + 1
    owned = words.words[place.first - 1][-2:] in POSSESSIVE
    return None if owned or noun in data.ARM_HAS else last


def _authority_end(words: Scan, place: PlaceMention, lang: Language) -> int | None:
    """Last word of an authority in small letters: "the Lanzhou city government"."""
    data, gaps, first, last = lang.organisations, words.gaps, place.last, place.last
    while (
        gaps[last] == " " and words.lower[last + 1] in data.LOCAL_INNER and last - first < MAX_INNER
    ):
        last += 1
    if gaps[last] != " " or words.words[last + 1] not in data.LOCAL_HEADS:
        return None
    owned = words.words[first][-2:] in POSSESSIVE
    return None if owned and place.level == "country" else last + 1


def _arms(
    words: Scan, named: list[OrganisationMention], lang: Language
) -> Iterator[OrganisationMention]:
    """A name and its arm: "Gansu Mobile's Lanzhou branch", "Orhan Bank's credit committee"."""
    for mention in named:
        last = mention.last
        if words.words[last][-2:] not in POSSESSIVE:
            continue
        while last < mention.last + MAX_ARM and words.gaps[last] == " ":
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
    gap, first = words.gaps[i], i + 1
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
    gaps = words.gaps
    at = before_owner(words, i, lang) if gaps[i - 1] == " " else i - 1
    if not last:
        return at if gaps[at] == ", " and at in words.capital else None
    if gaps[at] != " " or words.lower[at] != "and" or gaps[at - 1] not in {" ", ", "}:
        return None
    return at - 1 if at - 1 in words.capital else None
