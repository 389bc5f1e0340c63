"""Which places of a sentence a node stands in.

Belongs here: leaving out places that only tell where somebody comes from or what a name holds, and
places of which the sentence only wishes or denies. Does not belong here: which sentences tell of
nodes (`sentences`), words of any language (`language`).
"""

import re
from collections.abc import Iterator

from pipeline.extract.language import Language
from pipeline.extract.nodes.scopes import MAX_LISTED, scopes
from pipeline.extract.nodes.status import PLANNED, stages, told_stages
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.places.roles import (
    PHRASE,
    comes_from,
    is_city_state,
    saw_people,
    tells_of_others,
)
from pipeline.extract.text.scan import POSSESSIVE, Scan
from pipeline.extract.text.stretches import Stretch, stretch
from pipeline.extract.told import Told


def node_places(words: Scan, told: Told, lang: Language) -> list[PlaceMention]:
    """The places of the unit that are no parts of names: the smallest of each chain."""
    result: list[PlaceMention] = []
    if not told.places:
        return result
    named = {i for o in told.organisations for i in range(o.first, o.last + 1)}
    beside = told.places if len(told.places) > 1 else []
    cities = {p.country_code for p in beside if not _is_land(p)}
    states = {p.country_code for p in beside if is_city_state(p)}
    settled = any(p.place and p.level != "province" for p in beside)
    for place in told.places:
        if place.first in named or _modifies_name(words, place, lang):
            continue
        if is_city_state(place):
            result.append(place)
            continue
        if place.country_code in states or tells_of_others(words, place, lang):
            continue
        if _is_land(place) and (
            place.country_code in cities | {"CN", None}
            or not (_holds_node(words, told, place, lang) or _is_listed(words, result, place, lang))
        ):
            continue
        if _is_province(place):
            continue
        if place.place is None and place.suffix == "district" and settled:
            continue
        result.append(place)
    own = [place for place in result if not _opens_name(words, place, lang)]
    return _without_parents(words, own or result, lang)


def _opens_name(words: Scan, place: PlaceMention, lang: Language) -> bool:
    """True where a name goes on behind the place: "Zhoushan Digital Park", "Linchuan school"."""
    last = place.last
    if words.gaps[last] != " " or words.words[last][-2:] in POSSESSIVE:
        return False
    if words.words[last + 1][0].isupper():
        return True
    return not lang.nodes.SITE_NOUNS.isdisjoint(words.lower[last + 1 : last + 4])


def _is_land(place: PlaceMention) -> bool:
    """True for a country, and what is as large as one."""
    level = place.level
    return level in {"country", "region"} or (level == "province" and place.country_code == "TW")


def _is_province(place: PlaceMention) -> bool:
    """True for a province of many cities: where in it the node stands is not told."""
    found = place.place
    return bool(
        found and place.level == "province" and not found.city_code and found.country_code == "CN"
    )


def _holds_node(words: Scan, told: Told, place: PlaceMention, lang: Language) -> bool:
    """True for a country that the text puts one node in: "a node in Peru"."""
    before = words.text[max(told.unit.char_start, place.char_start - 30) : place.char_start]
    return bool(lang.nodes.NODE_IN.search(before.lower()))


def _is_listed(
    words: Scan, before: list[PlaceMention], place: PlaceMention, lang: Language
) -> bool:
    """True for the last of "Paris, Tokyo and the American state of California"."""
    if not before or not 0 < place.char_start - before[-1].char_end <= MAX_LISTED:
        return False
    gap = words.text[before[-1].char_end : place.char_start]
    return lang.nodes.LISTED_LAND.fullmatch(gap) is not None


def _modifies_name(words: Scan, place: PlaceMention, lang: Language) -> bool:
    """True for the "Gui'an" of "the Gui'an Huawei campus": it tells of something else."""
    last = place.last
    if words.gaps[last] != " " or not words.words[last + 1][0].isupper():
        return False
    if words.words[last][-2:] in POSSESSIVE:
        return False
    near = words.lower[last + 1 : last + PHRASE]
    nodes = lang.nodes
    return bool(nodes.NODE_WORDS.isdisjoint(near) and nodes.PARTS_OF_PLACES.isdisjoint(near))


def _without_parents(words: Scan, places: list[PlaceMention], lang: Language) -> list[PlaceMention]:
    """ "Guazhou County, Jiuquan City" is one place: the first of a chain stands for it."""
    kept: list[PlaceMention] = []
    for place in places:
        if kept and place.place and kept[-1].place:
            same_city = place.place.city_code and place.place.city_code == kept[-1].place.city_code
            gap = words.text[kept[-1].char_end : place.char_start] if same_city else None
            if (
                gap
                and ":" not in gap
                and (len(gap) <= PHRASE or lang.places.INNER_FIRST.fullmatch(gap))
            ):
                continue
        kept.append(place)
    return kept


def only_wished(part: Stretch, lang: Language) -> bool:
    """True for a stretch with a wish or a denial somewhere."""
    return bool(lang.nodes.WISHES.search(part) or lang.nodes.NEGATIONS.search(part))


def standing_places(
    told: Told, part: Stretch, lang: Language
) -> tuple[tuple[PlaceMention, ...], tuple[PlaceMention, ...]]:
    """The places of the unit, the stretch `part`, and those of them that it puts a node at."""
    words, unit = part.words, told.unit
    places = tuple(staying_places(words, told, lang))
    if not places or not only_wished(part, lang):
        return places, places
    cut = scopes(words.text, unit.char_start, unit.char_end, places, lang)
    standing = [
        places[i]
        for scope in cut
        if is_told(stretch(words, scope.char_start, scope.char_end), lang)
        for i in scope.of
    ]
    return places, tuple(standing)


def staying_places(words: Scan, told: Told, lang: Language) -> Iterator[PlaceMention]:
    """The places of nodes without those that somebody comes from: "from Changsha and Yueyang"."""
    away: PlaceMention | None = None
    for place in node_places(words, told, lang):
        gap = words.text[away.char_end : place.char_start] if away else ""
        listed = away and len(gap) <= MAX_LISTED and lang.nodes.LISTED.fullmatch(gap)
        if (
            (listed and " in " not in gap)
            or gap == " to "
            or (comes_from(words, told, place, lang) and not _is_there(words, told, place, lang))
        ):
            away = place
        elif not saw_people(words, told, place, lang):
            away = None
            yield place


def _is_there(words: Scan, told: Told, place: PlaceMention, lang: Language) -> bool:
    """True where a node "there" stands at the place: "From Lima: the node there is open"."""
    near = told.places[0] is place and lang.nodes.HERE in words.lower[place.last : told.last + 1]
    return near and bool(lang.nodes.THERE.search(words.folded, place.char_end, told.unit.char_end))


def is_told(part: Stretch, lang: Language) -> bool:
    """True unless the part only wishes or denies: a clause without either tells a stage."""
    said = part.said
    if not only_wished(part, lang):
        return True
    wished = lang.nodes.WISHES.search(part)
    if not wished and lang.nodes.THE_NODE.search(said):
        denied = {s.name for s in told_stages(part, lang) if s.mood == "unreal"}
        if denied & {"live", "admitted"}:
            return lang.nodes.NO_NODE.search(said) is None
    stop = lang.nodes.SENTENCE_STOP if wished else lang.nodes.CLAUSE_STOP
    clauses = _clauses(part, stop)
    return any(
        stage.name != PLANNED
        for clause in clauses
        if not only_wished(clause, lang)
        for stage in stages(clause, lang)
    )


def _clauses(part: Stretch, stop: re.Pattern[str]) -> Iterator[Stretch]:
    """What stands between the stops of a stretch."""
    begin = part.char_start
    for match in stop.finditer(part.words.folded, begin, part.char_end):
        yield stretch(part.words, begin, match.start())
        begin = match.end()
    yield stretch(part.words, begin, part.char_end)
