"""Nodes: individual network nodes that a text places somewhere.

Belongs here: which sentences tell of a node, where it stands, its status, operator and site, and
merging its mentions into one. Does not belong here: places, dates and names (their finders), words
of any language (`language`).
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.extract.amounts import AmountMention
from pipeline.extract.events import Event, Told
from pipeline.extract.language import Language
from pipeline.extract.places import PlaceMention
from pipeline.extract.scan import Scan
from pipeline.extract.sentences import TextUnit
from pipeline.extract.spans import Span
from pipeline.reference.gazetteer import Place, gazetteer


@dataclass(frozen=True, slots=True, kw_only=True)
class Node(Span):
    """A node, grounded on the first sentence that tells it; columns as in the contract.

    `event` is the event that dates its status.
    """

    network: str | None
    place: str
    city: str | None
    city_code: str | None
    province: str | None
    province_code: str | None
    country_code: str | None
    site: str | None
    operator: str | None
    status: str | None
    status_on: dt.date | None
    status_precision: str | None
    national_ordinal: int | None
    basis: str
    event: Event | None
    rule: str


def find_nodes(
    words: Scan,
    told: list[Told],
    events: list[Event],
    amounts: list[AmountMention],
    lang: Language,
) -> list[Node]:
    """The nodes of a text, stated ones first told first, then the inferred."""
    named = [name for name, pattern in lang.nodes.NETWORKS if pattern.search(words.text)]
    if not named and not lang.nodes.TOPIC.search(words.text):
        return []
    network = named[0] if len(named) == 1 else None
    spoken_of = _spoken_of(told)
    stated: dict[tuple[str | None, str], Node] = {}
    for unit, rows in _telling(words, told, lang):
        for node in _stated(words, unit, events, network, spoken_of[unit.unit], lang, rows=rows):
            key = (node.country_code, node.city_code or node.place)
            stated[key] = _merged(stated[key], node) if key in stated else node
    nodes = list(stated.values())
    for unit in told:
        nodes += _inferred(words, unit, told, nodes, amounts, network, lang)
    return nodes


# -- which sentences tell of nodes ---------------------------------------------------------------


REACH = 3
"""Sentences behind one on nodes that may go on with them: "Loudi's was admitted"."""


def _telling(words: Scan, told: list[Told], lang: Language) -> Iterator[tuple[Told, bool]]:
    """The units that tell of nodes, with True for the rows of a table of nodes.

    A sentence without the word may go on with one just before it; the rows of a
    table are about nodes when its header or the lines above it are.
    """
    speaking, above = 0, False
    for unit in told:
        text = unit.unit.text(words.text)
        if unit.unit.kind == "row":
            above = above or speaking > 0 or _names_node(words, unit, text, lang)
            if above:
                yield unit, True
            continue
        if unit.unit.kind in {"heading", "dateline"}:
            above = above or _names_node(words, unit, text, lang)
            continue
        if text.endswith(lang.nodes.QUESTION):
            continue
        names = _names_node(words, unit, text, lang)
        above = names
        if names or _admits(text, lang) or (speaking > 0 and _goes_on(words, unit, text, lang)):
            speaking = REACH
            yield unit, False
        else:
            speaking -= 1


def _names_node(words: Scan, told: Told, text: str, lang: Language) -> bool:
    """True when the unit has the word "node" for a node of a network."""
    named = any(
        words.lower[i] in lang.nodes.NODE_WORDS and not _in_organisation(words.starts[i], told)
        for i in range(told.first, told.last + 1)
    )
    return named and not lang.nodes.OTHER_SYSTEMS.search(text)


def _admits(text: str, lang: Language) -> bool:
    """True for "the network in Dingxi passed the access review", which names no node."""
    admitted = dict(lang.nodes.STATUSES)["admitted"].search(text)
    return bool(admitted) and any(p.search(text) for _, p in lang.nodes.NETWORKS)


def _goes_on(words: Scan, told: Told, text: str, lang: Language) -> bool:
    """True when a sentence behind one on nodes tells of another: "Loudi's was admitted"."""
    if not told.places or lang.nodes.OTHER_SYSTEMS.search(text):
        return False
    place = told.places[0]
    opens = place.char_start - told.unit.char_start <= 25
    possessive = words.text[place.char_end : place.char_end + 2] in {"'s", "’s"}
    statuses = lang.nodes.STATUSES
    status = any(pattern.search(text) for name, pattern in statuses if name != "built")
    if possessive and opens:
        return True
    return status and (opens or bool(lang.nodes.CARRIED.search(text)))


def _spoken_of(told: list[Told]) -> dict[TextUnit, str | None]:
    """For each unit the one organisation named in the unit before it."""
    names: dict[TextUnit, str | None] = {}
    before: str | None = None
    for unit in told:
        names[unit.unit] = before
        before = unit.organisations[0].quote if len(unit.organisations) == 1 else None
    return names


def _in_organisation(position: int, told: Told) -> bool:
    return any(o.char_start <= position < o.char_end for o in told.organisations)


# -- stated --------------------------------------------------------------------------------------


def _stated(
    words: Scan,
    told: Told,
    events: list[Event],
    network: str | None,
    spoken_of: str | None,
    lang: Language,
    *,
    rows: bool,
) -> Iterator[Node]:
    text = told.unit.text(words.text)
    here = next((name for name, p in lang.nodes.NETWORKS if p.search(text)), network)
    places = [p for p in _node_places(told) if rows or _stands_there(words, told, p, lang)]
    for place in places[:1] if rows else places:
        clause = text if rows or len(places) == 1 else _segment(words, told, place)
        status = _status(clause, text, lang)
        event = _event_of(told, place, events)
        yield _node(words, told, place, here, status, event, spoken_of, lang)


def _node_places(told: Told) -> list[PlaceMention]:
    """The places of the unit that are no parts of names: the smallest of each chain."""
    result: list[PlaceMention] = []
    cities = {p.country_code for p in told.places if p.level not in {"country", "region"}}
    settled = any(p.place and p.level != "province" for p in told.places)
    for place in told.places:
        if _in_organisation(place.char_start, told):
            continue
        if place.level in {"country", "region"} and place.country_code in cities | {"CN", None}:
            continue
        if place.level == "province" and place.place and place.place.city_code is None:
            continue
        if place.place is None and place.suffix == "district" and settled:
            continue
        result.append(place)
    return _without_parents(result)


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


def _segment(words: Scan, told: Told, place: PlaceMention) -> str:
    """The characters around a place up to the next comma, semicolon or colon on either side."""
    before = words.text[told.unit.char_start : place.char_start]
    behind = words.text[place.char_end : told.unit.char_end]
    cut = max(before.rfind(stop) for stop in (", ", "; ", ": ", " but ")) + 1
    ends = [at for stop in (", ", "; ", ": ", " but ") if (at := behind.find(stop)) >= 0]
    return before[cut:] + place.quote + behind[: min(ends, default=len(behind))]


def _stands_there(words: Scan, told: Told, place: PlaceMention, lang: Language) -> bool:
    """True when the sentence puts a node at the place, and does not only wish or deny one."""
    nodes, unit = lang.nodes, told.unit
    before = words.text[max(unit.char_start, place.char_start - 30) : place.char_start]
    behind = words.text[place.char_end : min(unit.char_end, place.char_end + 30)]
    if nodes.AWAY.search(before) or nodes.AWAY_BEHIND.match(behind):
        return False
    text = unit.text(words.text)
    if not (nodes.WISHES.search(text) or nodes.NEGATIONS.search(text)):
        return True
    own = _segment(words, told, place)
    if nodes.WISHES.search(own) or nodes.NEGATIONS.search(own):
        return False
    return own != text and any(pattern.search(own) for _, pattern in nodes.STATUSES)


def _node(
    words: Scan,
    told: Told,
    place: PlaceMention,
    network: str | None,
    status: str,
    event: Event | None,
    spoken_of: str | None,
    lang: Language,
) -> Node:
    dated = event if status not in {"planned", "closed"} else None
    found = place.place
    return Node(
        char_start=told.unit.char_start,
        char_end=told.unit.char_end,
        quote=told.unit.text(words.text),
        network=network,
        place=place.quote,
        city=found.city if found else None,
        city_code=found.city_code if found else None,
        province=found.province if found else None,
        province_code=found.province_code if found else None,
        country_code=place.country_code,
        site=_site(words, told, lang),
        operator=_operator(words, told, spoken_of, lang),
        status=None if status == "closed" else status,
        status_on=dated.date_start if dated else None,
        status_precision=dated.date_precision if dated else None,
        national_ordinal=_ordinal(told.unit.text(words.text), lang),
        basis="stated",
        event=dated,
        rule="node:stated",
    )


def _status(clause: str, sentence: str, lang: Language) -> str:
    """What the clause tells of the node, else the sentence; a node that is only there is built."""
    for text in (clause, sentence):
        for name, pattern in lang.nodes.STATUSES:
            if pattern.search(text):
                return str(name)
    return "built"


def _event_of(told: Told, place: PlaceMention, events: Sequence[Event]) -> Event | None:
    """The event of the unit whose date stands nearest behind or before the place."""
    here = [e for e in events if e.char_start == told.unit.char_start]
    dates = {(d.date_start, d.date_end): d.char_start for d in told.dates}
    return min(
        here,
        key=lambda e: abs(dates.get((e.date_start, e.date_end), 0) - place.char_start),
        default=None,
    )


def _site(words: Scan, told: Told, lang: Language) -> str | None:
    match = lang.nodes.SITE.search(words.text, told.unit.char_start, told.unit.char_end)
    return str(match["site"]) if match else None


def _operator(words: Scan, told: Told, spoken_of: str | None, lang: Language) -> str | None:
    """The organisation that builds or runs the node, by the words beside its name.

    A sentence with "It" as its subject goes on with `spoken_of`, named in the sentence before.
    """
    unit = told.unit
    for named in told.organisations:
        before = words.text[max(unit.char_start, named.char_start - 40) : named.char_start]
        behind = words.text[named.char_end : min(unit.char_end, named.char_end + 60)]
        if lang.nodes.OPERATED_BY.search(before) or lang.nodes.BUILDS.search(behind):
            return named.quote
    subject = lang.nodes.PRONOUN_SUBJECT.match(unit.text(words.text))
    if subject and lang.nodes.BUILDS.match(words.text[unit.char_start + subject.end() :][:60]):
        return spoken_of
    return None


def _ordinal(text: str, lang: Language) -> int | None:
    """N of "the n-th node in the country"; other counts ("the province's second") are none."""
    for match in lang.nodes.ORDINAL_NODE.finditer(text):
        clause = text[max(0, match.start() - 16) : match.end() + 60]
        clause = clause.rpartition(", ")[2] if ", " in clause[:16] else clause
        clause = clause.partition(" and ")[0].partition(", ")[0]
        if lang.nodes.NATIONWIDE.search(clause):
            if match["n"]:
                return int(match["n"])
            return int(lang.numbers.ORDINALS[match["word"].lower()])
    return None


def _merged(first: Node, later: Node) -> Node:
    """One node told twice: the first sentence grounds it, the latest status holds."""
    update = later if later.status != "built" or later.event else first
    return replace(
        first,
        site=first.site or later.site,
        operator=first.operator or later.operator,
        network=first.network or later.network,
        national_ordinal=first.national_ordinal or later.national_ordinal,
        status=update.status,
        status_on=update.status_on,
        status_precision=update.status_precision,
        event=update.event,
    )


# -- inferred ------------------------------------------------------------------------------------


def _inferred(
    words: Scan,
    told: Told,
    everywhere: list[Told],
    nodes: list[Node],
    amounts: list[AmountMention],
    network: str | None,
    lang: Language,
) -> Iterator[Node]:
    """A node for every division of a province that a covering count leaves unnamed."""
    unit = told.unit
    text = unit.text(words.text)
    as_many = lang.nodes.AS_MANY.search(text)
    if unit.kind != "sentence" or not (as_many or lang.nodes.COVERING.search(text)):
        return
    if lang.nodes.ANNOUNCED.search(text) or lang.nodes.NEGATIONS.search(text):
        return
    here = next((name for name, p in lang.nodes.NETWORKS if p.search(text)), network)
    if not (here or _names_node(words, told, text, lang)):
        return
    provinces = _provinces([told]) or _provinces(everywhere)
    if len(provinces) != 1:
        return
    divisions = gazetteer().prefectures(str(provinces.pop().province_code))
    if len(divisions) < 2 or not (as_many or len(divisions) in _counts(told, amounts, lang)):
        return
    known = {node.city_code for node in nodes}
    status = _status(text, text, lang)
    for division in divisions:
        if division.code in known:
            continue
        yield Node(
            char_start=unit.char_start,
            char_end=unit.char_end,
            quote=text,
            network=here,
            place=division.name,
            city=division.city,
            city_code=division.city_code,
            province=division.province,
            province_code=division.province_code,
            country_code=division.country_code,
            site=None,
            operator=None,
            status=status,
            status_on=None,
            status_precision=None,
            national_ordinal=None,
            basis="inferred",
            event=None,
            rule="node:inferred",
        )


def _provinces(units: list[Told]) -> set[Place]:
    return {p.place for u in units for p in u.places if p.place and p.place.level == "province"}


def _counts(told: Told, amounts: list[AmountMention], lang: Language) -> set[int]:
    """The numbers of cities or nodes that the sentence tells."""
    return {
        int(amount.value)
        for amount in amounts
        if told.unit.char_start <= amount.char_start < told.unit.char_end
        and amount.kind == "count"
        and (amount.unit is None or lang.nodes.DIVISION_NOUNS.search(amount.unit))
    }
