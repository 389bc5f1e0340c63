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
    cities = [
        (place.city_code, mention)
        for unit in told
        for mention in unit.places
        if (place := mention.place) and place.city_code
    ]
    if len(cities) < ENOUGH:
        return None
    code, most = Counter([code for code, _ in cities]).most_common(1)[0]
    if most < ENOUGH or most < LEADING * len(cities):
        return None
    return next(mention for own, mention in cities if own == code)


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
    if len(places) == 1:
        return True
    codes = {place.city_code if (place := mention.place) else None for mention in places}
    return len(codes) == 1 or len(codes - {None}) == 1


def _free(words: Scan, told: Told, lang: Language) -> list[PlaceMention]:
    """The places that are no part of a name: not "Gansu" in "Gansu Provincial"."""
    if not told.places:
        return []
    named = {i for o in told.organisations for i in range(o.first, o.last + 1)}
    return [
        place
        for place in told.places
        if not (place.first in named and place.last in named)
        and (level := place.level) != "country"
        and not (level == "province" and _NAME_BEHIND.match(words.text, place.char_end))
        and not tells_of_others(words, place, lang)
        and not comes_from(words, told, place, lang)
    ]


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
