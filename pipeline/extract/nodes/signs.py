"""Signs that a sentence goes on with the nodes spoken of before, although it does not name them.

"Loudi's was admitted", "Anqing followed, as did Ma'anshan", "The other five are in Wuhan ...": no
single wording tells it, several weak signs together do. Belongs here: weighing the signs. Does not
belong here: which sentences stand near one on nodes (`sentences`), words of any language
(`language`).
"""

from collections.abc import Sequence
from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.nodes.scopes import MAX_LISTED
from pipeline.extract.nodes.status import ADMITTED, stages
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.text.scan import POSSESSIVE, Scan
from pipeline.extract.text.stretches import Stretch
from pipeline.extract.told import Told

OPENING: Final = 25
"""Code points before a place that opens its sentence: "In the far south, Sanya"."""

BEHIND: Final = 160
"""Code points behind a place that are read for what became of it."""

ENOUGH: Final = 3
"""Weight of the signs that together tell of a node."""


def goes_on(told: Told, part: Stretch, lang: Language, *, near: bool) -> bool:
    """True where the unit, the stretch `part`, tells of further nodes.

    `near` is True close behind a sentence on nodes; further off one strong sign is needed.
    """
    signs, places = lang.node_signs, told.places
    words = part.words
    first = places[0]
    lead = words.text[told.unit.char_start : first.char_start]
    opens = len(lead) <= OPENING
    strong = (
        2 * _stands_for_node(words, told, lang)
        + 2 * bool(signs.HEADLESS.search(part) or signs.SO.match(part.said))
        + 2 * _succeeds(words, told, lang)
        + 2 * _has_its_turn(words, told, lang)
    )
    admits = near or bool(told.networks)
    if not (strong or admits):
        return False
    told_stages = {stage.name for stage in stages(part, lang)}
    strong += 2 * (ADMITTED in told_stages and admits)
    if not (strong or near):
        return False
    weak = (
        bool(told_stages)
        + bool(signs.PARTS.search(part))
        + bool(signs.KEEPERS.search(part))
        + (len(places) > 1 and lead[-2:] == ": ")
    )
    signed = strong + weak
    if not signed or signed + opens + near < ENOUGH:
        return False
    against = 2 * bool(signs.OTHER_MATTERS.search(part)) + 2 * bool(signs.OTHER_WORKS.search(part))
    return signed + opens + near - against >= ENOUGH


def repeats(told: Told, part: Stretch, lang: Language) -> bool:
    """True where the unit only says that its places did the same: "Tokyo and Sydney followed"."""
    words, signs = part.words, lang.node_signs
    end = _listed(words, told.places, lang).char_end
    followed = signs.FOLLOWS.match(words.folded, end, min(told.unit.char_end, end + BEHIND))
    return bool(followed or signs.SO.match(part.said))


def _stands_for_node(words: Scan, told: Told, lang: Language) -> bool:
    """True where a place stands for its node: "Loudi's was", "the saddest is Wuhai's"."""
    for place in told.places:
        if words.text[place.char_end : place.char_end + 2] in POSSESSIVE and (
            words.gaps[place.last] != " " or words.lower[place.last + 1] in lang.nodes.PLACE_VERBS
        ):
            return True
    return False


def _has_its_turn(words: Scan, told: Told, lang: Language) -> bool:
    """True where nothing but a turn stands before the first place: "then", "next came"."""
    lead = words.lower[told.first : told.places[0].first]
    signs = lang.node_signs
    return signs.LEAD_WORDS.issuperset(lead) and not signs.TURNS.isdisjoint(lead)


def _succeeds(words: Scan, told: Told, lang: Language) -> bool:
    """True where behind the places that open the unit comes what a node does after others."""
    last = _listed(words, told.places, lang)
    end = min(told.unit.char_end, last.char_end + BEHIND)
    return lang.node_signs.SUCCEEDS.match(words.folded, last.char_end, end) is not None


def _listed(words: Scan, places: Sequence[PlaceMention], lang: Language) -> PlaceMention:
    """The last place of the list that the first opens."""
    last = places[0]
    for place in places[1:]:
        gap = words.text[last.char_end : place.char_start]
        if len(gap) > MAX_LISTED or not lang.nodes.LISTED.fullmatch(gap):
            break
        last = place
    return last
