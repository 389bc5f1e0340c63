"""Of which node a unit speaks that names no place of its own.

"The node there opened", "Both went live", "It was admitted": the place is that of what was told
before. Belongs here: whether and of what a unit goes on. Does not belong here: which units tell of
nodes (`sentences`), further places (`signs`), words of any language (`language`).
"""

from collections.abc import Sequence

from pipeline.extract.language import Language
from pipeline.extract.nodes.places import (
    is_told,
    only_wished,
    standing_places,
    staying_places,
)
from pipeline.extract.nodes.status import stages
from pipeline.extract.nodes.topics import of_others
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.places.roles import HEADLINE, is_city_state
from pipeline.extract.text.scan import Scan
from pipeline.extract.text.stretches import Stretch, stretch
from pipeline.extract.told import Told


def asked_about(told: Told, part: Stretch, lang: Language) -> tuple[PlaceMention, ...]:
    """The places of nodes that a question takes for granted: "What does the Sanya node cost?"."""
    if lang.nodes.OPEN_QUESTION.match(part.said) or only_wished(part, lang):
        return ()
    text, begin, end = part.words.folded, part.char_start, part.char_end
    return tuple(
        place
        for place in staying_places(part.words, told, lang)
        if lang.nodes.KNOWN_NODE_IN.search(
            text, max(begin, place.char_start - 50), place.char_start
        )
        or (
            text[max(begin, place.char_start - 4) : place.char_start] == lang.nodes.THE
            and lang.nodes.NODE_OF_PLACE.match(text, place.char_end, end)
        )
    )


def denied(words: Scan, told: Sequence[Told], at: int, lang: Language) -> bool:
    """True where what an item opens with its place says that no node is there."""
    if at + 1 == len(told) or told[at + 1].unit.paragraph != told[at].unit.paragraph:
        return False
    return not is_told(told[at + 1].stretch(words), lang)


def of_all(told: Told, part: Stretch, places: Sequence[PlaceMention], lang: Language) -> bool:
    """True for what all nodes of the sentence before did: "Both went live in May"."""
    counted = None if told.unit.kind == "heading" else lang.nodes.OF_THEM.search(part.said)
    if counted is None or next(staying_places(part.words, told, lang), None):
        return False
    many = 2 if counted["both"] else lang.numbers.CARDINALS.get(counted["n"], len(places))
    return many == len(places) and bool(stages(part, lang)) and not only_wished(part, lang)


def spoken_of(
    told: Sequence[Told], at: int, spoken: int, told_in: int, part: Stretch, lang: Language
) -> PlaceMention | None:
    """The place that a unit on a node without one stands at: that which the text just spoke of.

    A node "there", or "the node" where the paragraph told of none yet (`told_in`), stands where
    the paragraph last was (`told[spoken]`); "a node" where the unit before was.
    """
    unit, words = told[at], part.words
    if unit.unit.kind != "sentence" or not at:
        return None
    there = lang.nodes.THERE.search(part.said) is not None
    new = told_in != unit.unit.paragraph and lang.nodes.THE_NODE.search(part.said)
    before = spoken if there or new else -1
    if before < 0 and lang.nodes.A_NODE.search(part.said):
        before = at - 1
    if before < 0 or next(staying_places(words, unit, lang), None):
        return None
    if lang.nodes.CITIES.search(part.said):
        return None
    if not (there or stages(part, lang)) or only_wished(part, lang):
        return None
    places = standing_places(told[before], told[before].stretch(words), lang)[1]
    return places[0] if len(places) == 1 else None


def of_subject(
    told: Told,
    part: Stretch,
    subject: PlaceMention,
    lang: Language,
    *,
    names: bool,
    item: bool,
) -> bool:
    """True when a unit that names no place goes on about the node of the one before."""
    said = part.said
    if names:
        on_it = bool(lang.nodes.THE_NODE.search(said)) or _owned(told, part, lang)
    else:
        on_it = (
            (item and bool(stages(part, lang)))
            or bool(lang.nodes.GOES_ON.match(said) or lang.nodes.OPERATES_IT.search(part))
            or (
                told.unit.kind != "heading"
                and not told.organisations
                and bool(lang.nodes.PART_OF_NODE.search(part))
                and bool(stages(_headline(part), lang))
            )
        )
    return (
        on_it
        and _nowhere_else(part.words, told, subject, lang)
        and not of_others(part, lang)
        and not only_wished(part, lang)
        and not lang.nodes.NOT_THIS.match(said)
    )


def _owned(told: Told, part: Stretch, lang: Language) -> bool:
    """True where an organisation has the node: "Guangxi Unicom's node was shut down"."""
    text, end = part.words.text, part.char_end
    return any(lang.nodes.ITS_OWN_NODE.match(text, o.char_end, end) for o in told.organisations)


def _nowhere_else(words: Scan, told: Told, subject: PlaceMention, lang: Language) -> bool:
    """True where all places of nodes that the unit names are in the city of the subject."""
    city = subject.place.city_code if subject.place else None
    places = staying_places(words, told, lang)
    return all(
        (city and place.place and place.place.city_code == city)
        or (is_city_state(place) and place.country_code == subject.country_code)
        for place in places
    )


def _headline(part: Stretch) -> Stretch:
    """What would be a headline's length of the unit."""
    return stretch(part.words, part.char_start, min(part.char_end, part.char_start + HEADLINE))
