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
from pipeline.extract.spans import Span
from pipeline.reference.gazetteer import gazetteer


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
    network = _network_of(words.text, lang)
    stated: dict[tuple[str | None, str], Node] = {}
    for unit in told:
        for node in _stated(words, unit, events, network, lang):
            key = (node.country_code, node.city_code or node.place)
            stated[key] = _merged(stated[key], node) if key in stated else node
    nodes = list(stated.values())
    for unit in told:
        nodes += _inferred(words, unit, nodes, amounts, network, lang)
    return nodes


def _network_of(text: str, lang: Language) -> str | None:
    """The network that the text names, when it names one only."""
    named = [name for name, pattern in lang.nodes.NETWORKS if pattern.search(text)]
    return named[0] if len(named) == 1 else None


# -- stated --------------------------------------------------------------------------------------


def _stated(
    words: Scan, told: Told, events: list[Event], network: str | None, lang: Language
) -> Iterator[Node]:
    text = told.unit.text(words.text)
    if told.unit.kind == "heading" or not _tells_node(words, told, text, lang):
        return
    here = next((name for name, p in lang.nodes.NETWORKS if p.search(text)), network)
    places = _node_places(words, told, lang)
    status = _status(text, lang)
    event = _event_of(told, events)
    for place in places:
        yield _node(words, told, place, here, status, event, lang)


def _tells_node(words: Scan, told: Told, text: str, lang: Language) -> bool:
    """True when the sentence speaks of a node of a network that exists or is on its way."""
    nodes = lang.nodes
    named = any(w in nodes.NODE_WORDS for w in words.lower[told.first : told.last + 1])
    if named:
        if nodes.OTHER_SYSTEMS.search(text) and not nodes.NETWORKS[0][1].search(text):
            return False
    else:
        admitted = dict(nodes.STATUSES)["admitted"].search(text)
        if not (admitted and any(p.search(text) for _, p in nodes.NETWORKS)):
            return False
    return not (nodes.WISHES.search(text) or nodes.NEGATIONS.search(text))


def _node_places(words: Scan, told: Told, lang: Language) -> list[PlaceMention]:
    """The places of the sentence that a node stands in: the smallest of each chain, no provinces."""
    result: list[PlaceMention] = []
    for place in told.places:
        if _in_name(place, told):
            continue
        if place.level in {"country", "region"} and place.country_code in {"CN", None}:
            continue
        if place.level == "province" and place.place and place.place.city_code is None:
            continue
        result.append(place)
    return _without_parents(result)


def _in_name(place: PlaceMention, told: Told) -> bool:
    return any(
        o.char_start <= place.char_start and place.char_end <= o.char_end
        for o in told.organisations
    )


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


def _node(
    words: Scan,
    told: Told,
    place: PlaceMention,
    network: str | None,
    status: str | None,
    event: Event | None,
    lang: Language,
) -> Node:
    dated = event if event and status not in {None, "planned"} else None
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
        operator=_operator(words, told, lang),
        status=None if status == "closed" else status,
        status_on=dated.date_start if dated and status != "closed" else None,
        status_precision=dated.date_precision if dated and status != "closed" else None,
        national_ordinal=_ordinal(told.unit.text(words.text), lang),
        basis="stated",
        event=dated if status != "closed" else None,
        rule="node:stated",
    )


def _status(text: str, lang: Language) -> str:
    for name, pattern in lang.nodes.STATUSES:
        if pattern.search(text):
            return str(name)
    return "built"


def _event_of(told: Told, events: Sequence[Event]) -> Event | None:
    """The first event of the sentence."""
    return next((e for e in events if e.char_start == told.unit.char_start), None)


def _site(words: Scan, told: Told, lang: Language) -> str | None:
    match = lang.nodes.SITE.search(words.text, told.unit.char_start, told.unit.char_end)
    return str(match["site"]) if match else None


def _operator(words: Scan, told: Told, lang: Language) -> str | None:
    """The organisation that builds or runs the node, by the words beside its name."""
    unit = told.unit
    for organisation in told.organisations:
        before = words.text[max(unit.char_start, organisation.char_start - 40) : organisation.char_start]
        behind = words.text[organisation.char_end : min(unit.char_end, organisation.char_end + 60)]
        if lang.nodes.OPERATED_BY.search(before) or lang.nodes.BUILDS.search(behind):
            return organisation.quote
    return None


def _ordinal(text: str, lang: Language) -> int | None:
    if not lang.nodes.NATIONWIDE.search(text):
        return None
    for match in lang.nodes.ORDINAL_NODE.finditer(text):
        behind = text[match.end() : match.end() + 60].lower()
        if "node" in behind.partition(",")[0] or "in the country" in behind[:20]:
            if match["n"]:
                return int(match["n"])
            return int(lang.numbers.ORDINALS[match["word"].lower()])
    return None


def _merged(first: Node, later: Node) -> Node:
    """One node told twice: the first sentence grounds it, the latest status holds."""
    update = later if later.status or later.event else first
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
    nodes: list[Node],
    amounts: list[AmountMention],
    network: str | None,
    lang: Language,
) -> Iterator[Node]:
    """A node for every division of a province that a covering count leaves unnamed."""
    unit = told.unit
    text = unit.text(words.text)
    if unit.kind == "heading" or not lang.nodes.COVERING.search(text):
        return
    if lang.nodes.ANNOUNCED.search(text) or lang.nodes.NEGATIONS.search(text):
        return
    if not (network or any(p.search(text) for _, p in lang.nodes.NETWORKS)):
        return
    provinces = {p.place for p in told.places if p.place and p.place.level == "province"}
    counts = {
        int(a.value)
        for a in amounts
        if unit.char_start <= a.char_start < unit.char_end
        and a.kind == "count"
        and a.unit
        and lang.nodes.DIVISION_NOUNS.search(a.unit)
    }
    if len(provinces) != 1:
        return
    province = provinces.pop()
    divisions = gazetteer().prefectures(str(province.province_code))
    if len(divisions) not in counts or len(divisions) < 2:
        return
    known = {node.city_code for node in nodes}
    status = _status(text, lang)
    for division in divisions:
        if division.code in known:
            continue
        yield Node(
            char_start=unit.char_start,
            char_end=unit.char_end,
            quote=text,
            network=network,
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
