"""Nodes: individual network nodes that a text places somewhere.

Belongs here: what is told of a node (status, date, site, operator, rank) and merging its mentions
into one. Does not belong here: which sentences tell of nodes (`node_sentences`), nodes that follow
from a count (`node_inference`), places, dates and names (their finders).
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.extract.events import Event
from pipeline.extract.language import Language
from pipeline.extract.node_sentences import (
    AROUND,
    network_in,
    network_of_all,
    node_places,
    only_wished,
    segment,
    speaks_of_nodes,
    stands_there,
    telling,
)
from pipeline.extract.places import PlaceMention
from pipeline.extract.scan import Scan
from pipeline.extract.spans import Span
from pipeline.extract.told import Told
from pipeline.reference.gazetteer import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Node(Span):
    """A node, grounded on the first sentence that tells it; columns as in the contract.

    `event` is the event that dates its status; `level` is the gazetteer's level of its place, and
    `locality` its county or area, by code or name. `kind` is the sort of node ("super"), `further`
    True where the text calls it one more.
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
    level: str
    locality: str | None
    kind: str | None
    further: bool
    event: Event | None
    rule: str


def find_nodes(words: Scan, told: list[Told], events: list[Event], lang: Language) -> list[Node]:
    """The nodes that a text names, first told first; a node told several times is one."""
    if not speaks_of_nodes(words, told, lang):
        return []
    network, spoken_of = network_of_all(told), _spoken_of(told)
    nodes = _Merged()
    by_start: dict[int, list[Event]] = {}
    for event in events:
        by_start.setdefault(event.char_start, []).append(event)
    for unit, is_row in telling(words, told, lang):
        here = network_in(unit, network)
        start = unit.unit.char_start
        dated, actor = by_start.get(start, []), spoken_of[start]
        for node in _stated(words, unit, dated, here, actor, lang, is_row=is_row):
            nodes.add(node)
    return nodes.in_order()


class _Merged:
    """The nodes told so far, each once.

    A city told without its district means the node told in it before, a country told without a
    city likewise. Two districts of one city are two nodes, and so are two networks, two kinds of
    node, and one more node that the text calls so.
    """

    def __init__(self) -> None:
        self._nodes: list[Node] = []
        self._by_city: dict[tuple[str | None, str], list[int]] = {}
        self._by_country: dict[str | None, int] = {}

    def add(self, node: Node) -> None:
        """Merge `node` with what was told of it before, or keep it as a new one."""
        city = self._by_city.setdefault((node.country_code, node.city_code or node.place), [])
        at = next((known for known in city if _may_be_one(self._nodes[known], node)), None)
        if node.level == "country":
            at = self._by_country.get(node.country_code, at)
        if at is None:
            at = len(self._nodes)
            self._nodes.append(node)
            city.append(at)
        else:
            self._nodes[at] = _merged(self._nodes[at], node)
        self._by_country.setdefault(node.country_code, at)

    def in_order(self) -> list[Node]:
        """The nodes, first told first."""
        return self._nodes


def _may_be_one(known: Node, node: Node) -> bool:
    """True when nothing told of the two nodes of one city tells them apart."""
    if node.further and (node.locality or node.kind) and node.locality != known.locality:
        return False
    pairs = (
        (known.network, node.network),
        (known.kind, node.kind),
        (known.locality, node.locality),
    )
    return all(a == b or a is None or b is None for a, b in pairs)


def _spoken_of(told: list[Told]) -> dict[int, str | None]:
    """Start of each unit -> the one organisation named in the unit before it."""
    names: dict[int, str | None] = {}
    before: str | None = None
    for unit in told:
        names[unit.unit.char_start] = before
        before = unit.organisations[0].quote if len(unit.organisations) == 1 else None
    return names


def _stated(
    words: Scan,
    told: Told,
    events: list[Event],
    network: str | None,
    spoken_of: str | None,
    lang: Language,
    *,
    is_row: bool,
) -> Iterator[Node]:
    places = node_places(words, told, lang)
    if not places:
        return
    text = told.unit.text(words.text)
    said = text.lower()
    if not is_row:
        wished = only_wished(said, lang)
        places = [p for p in places if stands_there(words, told, p, lang, wished=wished)]
        if not places:
            return
    of_unit = _Told(
        site=_site(words, told, lang),
        operator=_operator(words, told, spoken_of, lang),
        national_ordinal=_ordinal(said, lang),
        network=network,
        kind=_kind(said, lang),
        further=bool(lang.nodes.FURTHER.search(said)),
    )
    for place in places[:1] if is_row else places:
        clause = text if is_row or len(places) == 1 else segment(words, told, place)
        begin = max(told.unit.char_start, place.char_start - AROUND)
        status = status_of(clause, words.text[begin : place.char_start], lang)
        event = _event_of(told, place, events)
        yield _node(text, told, place, of_unit, status, event)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a unit tells of all the nodes that it names."""

    network: str | None
    site: str | None
    operator: str | None
    national_ordinal: int | None
    kind: str | None
    further: bool


def _node(
    text: str,
    told: Told,
    place: PlaceMention,
    of_unit: _Told,
    status: str,
    event: Event | None,
) -> Node:
    dated = event if status not in {"planned", "closed"} else None
    found = place.place
    return Node(
        char_start=told.unit.char_start,
        char_end=told.unit.char_end,
        quote=text,
        network=of_unit.network,
        place=place.quote,
        city=found.city if found else None,
        city_code=found.city_code if found else None,
        province=found.province if found else None,
        province_code=found.province_code if found else None,
        country_code=place.country_code,
        site=of_unit.site,
        operator=of_unit.operator,
        status=None if status == "closed" else status,
        status_on=dated.date_start if dated else None,
        status_precision=dated.date_precision if dated else None,
        national_ordinal=of_unit.national_ordinal,
        basis="stated",
        level=place.level,
        locality=_locality(found),
        kind=of_unit.kind,
        further=of_unit.further,
        event=dated,
        rule="node:stated",
    )


def _kind(said: str, lang: Language) -> str | None:
    """The one sort of node that the unit names; None for several or none."""
    kinds = {match["kind"] for match in lang.nodes.KINDS.finditer(said)}
    return kinds.pop() if len(kinds) == 1 else None


def _locality(place: Place | None) -> str | None:
    return (place.code or place.name) if place and place.level in {"county", "area"} else None


def status_of(clause: str, before: str, lang: Language) -> str:
    """What the clause tells of the node, else what stands nearest `before` it.

    A node that is only there is built.
    """
    statuses, clause, before = lang.nodes.STATUSES, clause.lower(), before.lower()
    for name, pattern in statuses:
        if pattern.search(clause):
            return str(name)
    told = [(match.start(), name) for name, p in statuses for match in p.finditer(before)]
    return str(max(told)[1]) if told else "built"


def _event_of(told: Told, place: PlaceMention, events: Sequence[Event]) -> Event | None:
    """Of the unit's events the one whose date stands nearest to the place."""
    dates = {(d.date_start, d.date_end): d.char_start for d in told.dates}
    return min(
        events,
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
    if unit.kind == "row" and told.organisations:
        return told.organisations[0].quote
    subject = lang.nodes.PRONOUN_SUBJECT.match(unit.text(words.text))
    if subject and lang.nodes.BUILDS.match(words.text[unit.char_start + subject.end() :][:60]):
        return spoken_of
    return None


def _ordinal(said: str, lang: Language) -> int | None:
    """N of "the n-th node in the country"; other counts ("the province's second") are none."""
    for match in lang.nodes.ORDINAL_NODE.finditer(said):
        before = said[max(0, match.start() - 16) : match.start()].rpartition(", ")[2]
        behind = said[match.end() : match.end() + 60].partition(" and ")[0].partition(", ")[0]
        of_nodes = lang.nodes.RANKED.match(behind)
        if of_nodes and lang.nodes.NATIONWIDE.search(before + behind):
            if match["n"]:
                return int(match["n"])
            return int(lang.numbers.ORDINALS[match["word"]])
    return None


def _merged(first: Node, later: Node) -> Node:
    """One node told twice: the first sentence grounds it, the latest status holds."""
    update = later if later.status != "built" or later.event else first
    return replace(
        first,
        site=first.site or later.site,
        locality=first.locality or later.locality,
        kind=first.kind or later.kind,
        operator=first.operator or later.operator,
        network=first.network or later.network,
        national_ordinal=first.national_ordinal or later.national_ordinal,
        status=update.status,
        status_on=update.status_on,
        status_precision=update.status_precision,
        event=update.event,
    )
