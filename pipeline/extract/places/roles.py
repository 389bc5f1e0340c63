"""What a place does in its sentence: whether anything happens there.

Belongs here: places that only tell where somebody comes from, or how far something is. Does not
belong here: finding places (`finding`), what happens at them (`nodes.places`, `events.places`).
"""

from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.text.scan import POSSESSIVE, Scan
from pipeline.extract.told import Told

CITY_STATES: Final = frozenset({"SG", "MC", "HK", "MO"})
"""Countries that are one city: a quarter of theirs is no other place."""

PHRASE: Final = 6
"""Words behind a place that may say what it belongs to."""

HEADLINE: Final = 60
"""Code points of the longest line that may say which place the lines below it are about."""


def tells_of_others(words: Scan, place: PlaceMention, lang: Language) -> bool:
    """True for "Beijing's engineers" and "a Hamburg coffee broker": no node is there."""
    nodes, last = lang.nodes, place.last
    if words.gaps[last] not in {" ", "-"} or not words.words[last + 1][0].islower():
        return False
    behind = words.lower[last + 1 : last + 1 + PHRASE]
    if not nodes.PLACE_NOUNS.isdisjoint(behind) or behind[0] in nodes.PLACE_VERBS:
        return False
    before = words.lower[place.first - 1]
    if words.words[last][-2:] in POSSESSIVE:
        return before not in nodes.INSIDE
    return before in nodes.DETERMINERS


def comes_from(words: Scan, told: Told, place: PlaceMention, lang: Language) -> bool:
    """True for a place that only tells a distance or an origin: "400 km from Xi'an"."""
    before = words.folded[max(told.unit.char_start, place.char_start - 40) : place.char_start]
    behind = words.text[place.char_end : place.char_end + 30]
    if lang.nodes.AWAY_BEHIND.match(behind):
        return True
    away = lang.nodes.AWAY.search(before)
    if away is None:
        return False
    standing = lang.nodes.INSIDE_OF.search(before, 0, away.end())
    return not (standing or lang.nodes.OWN_BEHIND.match(behind))


def saw_people(words: Scan, told: Told, place: PlaceMention, lang: Language) -> bool:
    """True for a place where people only met: "by a letter exchanged in The Hague"."""
    before = words.folded[max(told.unit.char_start, place.char_start - 40) : place.char_start]
    return lang.nodes.HAPPENED_IN.search(before) is not None


def is_city_state(place: PlaceMention) -> bool:
    """True for Hong Kong or Singapore, country or region and city at once."""
    return place.country_code in CITY_STATES and place.level in {"country", "province"}


def only_lists(words: Scan, told: Told, lang: Language) -> bool:
    """True for a unit that from its first place on only lists: "Nanning (April), Liuzhou"."""
    rest, at = "", told.places[0].char_end
    for place in told.places[1:]:
        rest += words.text[at : place.char_start]
        at = place.char_end
    return bool(lang.nodes.LIST_REST.fullmatch(rest + words.text[at : told.unit.char_end]))


def heading_place(words: Scan, told: Told, lang: Language) -> PlaceMention | None:
    """The place that a short line or the opening of an item is nothing but: "2. Jilin City."."""
    if not told.places or told.unit.char_end - told.unit.char_start > HEADLINE:
        return None
    rest, at = "", told.unit.char_start
    for place in told.places:
        rest += words.text[at : place.char_start]
        at = place.char_end
    rest += words.text[at : told.unit.char_end]
    place = told.places[0]
    if place.level in {"province", "country", "region"} and not is_city_state(place):
        return None
    return place if lang.nodes.HEADLINE_REST.fullmatch(rest) else None
