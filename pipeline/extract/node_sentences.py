"""Which sentences and table rows tell of nodes, and which of their places a node stands in.

Belongs here: telling nodes of the networks from other nodes, from wishes and from denials. Does not
belong here: what else is told of a node (`nodes`), words of any language (`language`).
"""

from collections.abc import Iterator
from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.places import PlaceMention
from pipeline.extract.scan import POSSESSIVE, Scan
from pipeline.extract.told import Told


def speaks_of_nodes(words: Scan, told: list[Told], lang: Language) -> bool:
    """False for a text that names no network and has another topic: its nodes are others."""
    return any(unit.networks for unit in told) or any(
        lang.nodes.TOPIC.match(words.text, words.starts[i]) for i in words.role("topic")
    )


def network_of_all(told: list[Told]) -> str | None:
    """The network of nodes that are told without one: the only one that the text names."""
    named = {mention.network for unit in told for mention in unit.networks}
    return named.pop() if len(named) == 1 else None


def network_in(told: Told, otherwise: str | None) -> str | None:
    """The first network that the unit names, else `otherwise`."""
    return told.networks[0].network if told.networks else otherwise


REACH: Final = 3
"""Sentences behind one on nodes that may go on with them: "Loudi's was admitted"."""


def telling(words: Scan, told: list[Told], lang: Language) -> Iterator[tuple[Told, bool]]:
    """The units that tell of nodes, with True for the rows of a table of nodes.

    A sentence without the word may go on with one just before it; the rows of a
    table are about nodes when its header or the lines above it are.
    """
    speaking, above, spoke = 0, False, False
    for unit in told:
        said = unit.unit.text(words.text).lower()
        if unit.unit.kind == "row":
            above = above or speaking > 0 or names_node(words, unit, said, lang)
            if above or (spoke and _has_status(said, lang)):
                yield unit, True
            continue
        if unit.unit.kind in {"heading", "dateline"}:
            if speaking > 0 and lang.nodes.LIST_ITEM.match(said):
                yield unit, True
            above = above or names_node(words, unit, said, lang)
            continue
        if said.endswith(lang.nodes.QUESTION):
            continue
        names = names_node(words, unit, said, lang)
        above = names
        if (
            names
            or _admits(unit, said, lang)
            or (speaking > 0 and _goes_on(words, unit, said, lang))
        ):
            speaking, spoke = REACH, True
            yield unit, False
        else:
            speaking -= 1


def names_node(words: Scan, told: Told, said: str, lang: Language) -> bool:
    """True when the unit has the word "node" for a node of a network.

    `said`, here and below, is the unit's text in lower case.
    """
    nodes = words.role_in("node", told.first, told.last)
    named = any(not _in_organisation(words.starts[i], told) for i in nodes)
    return named and not lang.nodes.OTHER_SYSTEMS.search(said)


def _admits(told: Told, said: str, lang: Language) -> bool:
    """True for "the network in Dingxi passed the access review", which names no node."""
    return bool(told.networks and dict(lang.nodes.STATUSES)["admitted"].search(said))


def _goes_on(words: Scan, told: Told, said: str, lang: Language) -> bool:
    """True when a sentence behind one on nodes tells of another: "Loudi's was admitted"."""
    if not told.places or lang.nodes.OTHER_SYSTEMS.search(said):
        return False
    place = told.places[0]
    opens = place.char_start - told.unit.char_start <= 25
    possessive = words.text[place.char_end : place.char_end + 2] in {"'s", "’s"}
    if (possessive and opens) or lang.nodes.LOCATES.search(said):
        return True
    return (opens or bool(lang.nodes.CARRIED.search(said))) and _has_status(said, lang)


def _has_status(said: str, lang: Language) -> bool:
    """True where a node's status is told by more than its existence."""
    statuses = lang.nodes.STATUSES
    return any(pattern.search(said) for name, pattern in statuses if name != "built")


def _in_organisation(position: int, told: Told) -> bool:
    return any(o.char_start <= position < o.char_end for o in told.organisations)


def node_places(words: Scan, told: Told, lang: Language) -> list[PlaceMention]:
    """The places of the unit that are no parts of names: the smallest of each chain."""
    result: list[PlaceMention] = []
    named = {i for o in told.organisations for i in range(o.first, o.last + 1)}
    cities = {p.country_code for p in told.places if p.level not in {"country", "region"}}
    settled = any(p.place and p.level != "province" for p in told.places)
    for place in told.places:
        if place.first in named or _modifies_name(words, place, lang):
            continue
        if place.level in {"country", "region"} and place.country_code in cities | {"CN", None}:
            continue
        if place.level == "province" and place.place and place.place.city_code is None:
            continue
        if place.place is None and place.suffix == "district" and settled:
            continue
        result.append(place)
    return _without_parents(result)


def _modifies_name(words: Scan, place: PlaceMention, lang: Language) -> bool:
    """True for the "Gui'an" of "the Gui'an Huawei campus": it tells of something else."""
    behind = words.words[place.last + 1 : place.last + 2]
    possessive = words.words[place.last][-2:] in POSSESSIVE
    if possessive or not behind or words.gap(place.last) != " " or behind[0][0].islower():
        return False
    near = words.lower[place.last + 1 : place.last + 6]
    return not {*lang.nodes.NODE_WORDS, *lang.nodes.PARTS_OF_PLACES}.intersection(near)


def _without_parents(places: list[PlaceMention]) -> list[PlaceMention]:
    """ "Guazhou County, Jiuquan City" is one place: the first of a chain stands for it."""
    kept: list[PlaceMention] = []
    for place in places:
        if kept and place.place and kept[-1].place:
            same_city = place.place.city_code and place.place.city_code == kept[-1].place.city_code
            if same_city and place.char_start - kept[-1].char_end <= 6:
                continue
        kept.append(place)
    return kept


AROUND: Final = 240
"""Code points around a place that may belong to what is told of it."""


def segment(words: Scan, told: Told, place: PlaceMention) -> str:
    """The characters around a place up to the next comma, semicolon or colon on either side."""
    unit = told.unit
    before = words.text[max(unit.char_start, place.char_start - AROUND) : place.char_start]
    behind = words.text[place.char_end : min(unit.char_end, place.char_end + AROUND)]
    cut = max(before.rfind(stop) for stop in (", ", "; ", ": ", " but ")) + 1
    ends = [at for stop in (", ", "; ", ": ", " but ") if (at := behind.find(stop)) >= 0]
    return before[cut:] + place.quote + behind[: min(ends, default=len(behind))]


def only_wished(said: str, lang: Language) -> bool:
    """True for a unit with a wish or a denial somewhere."""
    return bool(lang.nodes.WISHES.search(said) or lang.nodes.NEGATIONS.search(said))


def stands_there(
    words: Scan, told: Told, place: PlaceMention, lang: Language, *, wished: bool
) -> bool:
    """True when the sentence puts a node at the place; in one that is `only_wished` elsewhere."""
    nodes, unit = lang.nodes, told.unit
    before = words.text[max(unit.char_start, place.char_start - 30) : place.char_start]
    behind = words.text[place.char_end : min(unit.char_end, place.char_end + 30)]
    if nodes.AWAY.search(before) or nodes.AWAY_BEHIND.match(behind):
        return False
    if not wished:
        return True
    own = segment(words, told, place)
    if len(own) == unit.char_end - unit.char_start:
        return False
    own = own.lower()
    if only_wished(own, lang):
        return False
    return any(pattern.search(own) for _, pattern in nodes.STATUSES)
