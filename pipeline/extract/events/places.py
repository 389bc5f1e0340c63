"""Where a dated happening took place: by its own words, its neighbours, or what the text is about.

Belongs here: choosing among the places of a unit and those told before. Does not belong here:
finding places (`places`), places of nodes (`nodes.places`).
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from pipeline.extract.dates.mentions import DateMention
from pipeline.extract.language import Language
from pipeline.extract.nodes.scopes import scopes
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.places.roles import comes_from, heading_place, tells_of_others
from pipeline.extract.text.scan import Scan
from pipeline.extract.told import Told

_NAME_BEHIND: Final = re.compile(r" [A-Z]")

LEADING: Final = 0.8
"""Share of a text's places that the city has which the text is about."""

ENOUGH: Final = 3
"""Mentions of such a city."""


class UnitPlaces(NamedTuple):
    """The places of a unit that are no part of a name, and the one to take when there is none."""

    free: list[PlaceMention]
    otherwise: PlaceMention | None


def unit_places(words: Scan, told: Sequence[Told], lang: Language) -> dict[int, UnitPlaces]:
    """Start of each unit with a date -> the places that its happenings may have.

    A unit goes on with the place of the unit before it in its paragraph or block, or of the
    short line above that is nothing but a place.
    """
    result: dict[int, UnitPlaces] = {}
    undated: list[Told] = []
    before: PlaceMention | None = None
    above: PlaceMention | None = None
    paragraph, end = -1, 0
    for unit in told:
        kind, start, stop, number = unit.unit
        if kind == "heading":
            above = heading_place(words, unit, lang)
        apart = number != paragraph and (before or undated)
        if apart and words.text.count("\n", end, start) != 1:
            undated, before = [], None
        paragraph, end = number, stop
        if unit.dates:
            own = _free(words, unit, lang)
            if not own:
                passed = (free for each in reversed(undated) if (free := _free(words, each, lang)))
                before = _left(next(passed, []), before)
            result[start] = UnitPlaces(own, before or above)
            before, undated = _left(own, before), []
        elif unit.places:
            undated.append(unit)
    if any(not (own or otherwise) for own, otherwise in result.values()):
        about = _subject(told)
        result = {
            at: UnitPlaces(own, otherwise or about) for at, (own, otherwise) in result.items()
        }
    return result


def _left(places: list[PlaceMention], before: PlaceMention | None) -> PlaceMention | None:
    """The place that a unit of these places leaves to the next one; without any, that before it."""
    if not places:
        return before
    return places[0] if _one_city(places) else None


def _subject(told: Sequence[Told]) -> PlaceMention | None:
    """The city that nearly all of a text's places are in."""
    first: dict[str, PlaceMention] = {}
    codes: list[str] = []
    for unit in told:
        for mention in unit.places:
            place = mention.place
            if place and place.city_code:
                codes.append(place.city_code)
                first.setdefault(place.city_code, mention)
    if not codes:
        return None
    code, most = Counter(codes).most_common(1)[0]
    return first[code] if most >= ENOUGH and most >= LEADING * len(codes) else None


def place_of(
    words: Scan, told: Told, date: DateMention, around: UnitPlaces, lang: Language
) -> PlaceMention | None:
    """The place of what happened on `date`; None where several are told, or none is."""
    places = around.free
    if not places:
        return _of_body(words, told, lang) or around.otherwise
    if len(places) == 1:
        return places[0]
    unit = told.unit
    parts = scopes(words.text, unit.char_start, unit.char_end, places, lang)
    part = next((s for s in parts if s.char_start <= date.char_start < s.char_end), parts[0])
    mine = [places[i] for i in part.of]
    return mine[0] if _one_city(mine) else None


def _one_city(places: Sequence[PlaceMention]) -> bool:
    codes = {place.place.city_code if place.place else None for place in places}
    return len(codes) == 1 or len(codes - {None}) == 1


def _free(words: Scan, told: Told, lang: Language) -> list[PlaceMention]:
    """The places that are no part of a name: not "Gansu" in "Gansu Provincial"."""
    return [
        place
        for place in told.places
        if place.level != "country"
        and not _is_in_name(words, told, place)
        and not tells_of_others(words, place, lang)
        and not comes_from(words, told, place, lang)
    ]


def _is_in_name(words: Scan, told: Told, place: PlaceMention) -> bool:
    """True for a place that is part of an organisation's name or of a capitalised one."""
    if place.level == "province" and _NAME_BEHIND.match(words.text, place.char_end):
        return True
    return any(
        o.char_start <= place.char_start and place.char_end <= o.char_end
        for o in told.organisations
    )


def _of_body(words: Scan, told: Told, lang: Language) -> PlaceMention | None:
    """The city that an authority of the unit is named after: "Hangzhou Internet Court"."""
    bodies = [
        place
        for place in told.places
        for o in told.organisations
        if o.char_start == place.char_start
        and place.place
        and place.place.city_code
        and not lang.organisations.SEATED.isdisjoint(words.lower[o.first : o.last + 1])
    ]
    return bodies[0] if bodies and _one_city(bodies) else None
