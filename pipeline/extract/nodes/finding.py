"""Nodes: individual network nodes that a text places somewhere.

Belongs here: what each sentence and row tells of nodes, put together. Does not belong here: which
sentences tell of nodes (`sentences`), the reading of single facts (`details`,
`status`, `records`), merging (`merging`), nodes that follow from a count
(`inference`).
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.extract.events.finding import Event
from pipeline.extract.language import Language
from pipeline.extract.nodes.authors import author_of, run_by
from pipeline.extract.nodes.details import kind_in, operator_in, ordinal_in, site_in
from pipeline.extract.nodes.merging import MergedNodes, Node
from pipeline.extract.nodes.places import node_places, only_wished
from pipeline.extract.nodes.reading import (
    Facts,
    Reading,
    facts_of,
    is_elliptic,
    shared,
    with_brackets,
)
from pipeline.extract.nodes.records import Record, heads_operators, record_of, stage_of_cell
from pipeline.extract.nodes.scopes import Scope, scopes
from pipeline.extract.nodes.sentences import (
    Telling,
    telling,
)
from pipeline.extract.nodes.status import (
    BUILT,
    CLOSED,
    PLANNED,
)
from pipeline.extract.nodes.topics import network_in, network_of_all, speaks_of_nodes
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.places.roles import is_city_state
from pipeline.extract.text.scan import Scan
from pipeline.extract.text.stretches import stretch
from pipeline.extract.told import Told
from pipeline.reference.gazetteer import Place


def find_nodes(
    words: Scan, told: list[Told], events: list[Event], today: dt.date | None, lang: Language
) -> list[Node]:
    """The nodes that a text names, first told first; a node told several times is one.

    What a text of `today` dates later is planned.
    """
    if not speaks_of_nodes(words, told, lang):
        return []
    network, author = network_of_all(told), author_of(words, told, lang)
    nodes = MergedNodes()
    by_start: dict[int, list[Event]] = {}
    for event in events:
        by_start.setdefault(event.char_start, []).append(event)
    for at, how in telling(words, told, lang):
        unit = told[at]
        here = Reading(
            author=author.name if author else None,
            words=words,
            told=unit,
            part=unit.stretch(words),
            events=by_start.get(unit.unit.char_start, []),
            network=network_in(unit, network),
            spoken_of=_only_organisation(told[at - 1]) if at else None,
            today=today,
            lang=lang,
        )
        for node in _nodes(here, how):
            nodes.add(node)
    found = nodes.in_order()
    if author and author.release:
        return [run_by(node, author, lang) for node in found]
    return found


def _only_organisation(told: Told) -> str | None:
    """The one organisation that a unit names."""
    return told.organisations[0].quote if len(told.organisations) == 1 else None


def _nodes(here: Reading, how: Telling) -> Iterator[Node]:
    if how.record:
        yield _recorded(here, how.places[0], how.record)
    elif how.is_row:
        yield from _in_row(here)
    else:
        yield from _in_sentence(here, how)


def _recorded(here: Reading, place: PlaceMention, record: Record) -> Node:
    """The node of a record, and what its line tells beside."""
    return _node(
        here,
        place,
        Facts(
            status=record.stage,
            date=record.date,
            site=record.site,
            operator=record.operator,
            national_ordinal=ordinal_in(here.part, here.lang),
            kind=kind_in(here.part, here.lang),
            further=False,
        ),
    )


def _in_row(here: Reading) -> Iterator[Node]:
    """The nodes of a table row: its first place, those listed with it, what its cells tell."""
    lang, told = here.lang, here.told
    record = record_of(here.words, told, lang)
    if record.date and here.today and record.date.date_start > here.today:
        record = record._replace(stage=PLANNED, date=None)
    places = node_places(here.words, told, lang)
    if record.place:
        begin, end = record.place
        places = [p for p in told.places if begin <= p.char_start < end] or places
    if not places or only_wished(here.part, lang):
        return
    operator = record.operator or operator_in(here.part, told.organisations, lang)
    if operator is None and told.cells and not heads_operators(told, lang):
        operator = here.author
    if operator is None and not told.cells and told.organisations:
        operator = told.organisations[0].quote
    site = record.site or site_in(here.part, places, lang)
    for place in _listed(here, places):
        yield _recorded(here, place, record._replace(site=site, operator=operator))


def _listed(here: Reading, places: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """The first place, and those that one cell lists with it: "Jinan, Qingdao"."""
    yield places[0]
    for before, place in pairwise(places):
        gap = here.words.text[before.char_end : place.char_start]
        city = place.place.city_code if place.place else None
        same = before.place and before.place.city_code == city
        if city is None or same or gap.strip() not in here.lang.nodes.LIST_STOPS:
            return
        yield place


def _in_sentence(here: Reading, how: Telling) -> Iterator[Node]:
    """The nodes of a sentence, or what it goes on to tell of the node of `how.subject`."""
    lang, told = here.lang, here.told
    begin, end = told.unit.char_start, told.unit.char_end
    if how.is_asked:
        nothing = facts_of(here, Scope(begin, begin, begin, ()), [], only=True)
        yield from (_node(here, place, nothing) for place in how.places)
        return
    if how.subject:
        scope = Scope(begin, end, begin, (0,))
        facts = facts_of(here, scope, [], only=True)
        if facts.status or facts.operator or facts.site or facts.national_ordinal:
            yield _node(here, how.subject, replace(facts, further=False))
        return
    places = _of_item(how) if how.is_item else how.around
    parts = scopes(here.words.text, begin, end, places, lang)
    if how.is_item:
        parts = parts[:1]
    of_all = _of_all(here, parts, places)
    before: str | None = None
    for scope in parts:
        mine = [at for at in scope.of if places[at] in how.places]
        if not mine:
            continue
        facts = facts_of(here, scope, places, only=len(parts) == 1)
        if before and facts.status is None and is_elliptic(here, scope):
            facts = replace(facts, status=before)
        if how.is_item and facts.status is None:
            facts = replace(facts, status=_state(here, places[scope.of[-1]]))
        facts = facts if facts.status else replace(facts, status=how.stage)
        if facts.operator is None:
            facts = replace(facts, operator=_listed_with(here, how, places[scope.of[-1]]))
        if facts.operator is None:
            facts = replace(facts, operator=of_all)
        before = facts.status
        latter = None
        if len(scope.of) > 1:
            latter = lang.nodes.LATTER.search(here.words.folded, scope.char_start, scope.char_end)
        if latter:
            part = scope._replace(char_end=latter.start())
            others = facts_of(here, part, places, only=len(parts) == 1)
        for at in mine:
            if latter and at != scope.of[-1]:
                yield _node(here, places[at], shared(with_brackets(here, places[at], others)))
                continue
            own = with_brackets(here, places[at], facts)
            yield _node(here, places[at], own if len(scope.of) == 1 else shared(own))


def _of_item(how: Telling) -> tuple[PlaceMention, ...]:
    """The places of an item without those that name its city again: its scope is all of it."""
    first = how.around[0]
    return tuple(place for place in how.around if place is first or not _is_city_of(place, first))


def _is_city_of(place: PlaceMention, first: PlaceMention) -> bool:
    """True for another name of the first place's city."""
    if first.place and first.place.city_code:
        return bool(place.place and place.place.city_code == first.place.city_code)
    return place.country_code == first.country_code and is_city_state(first)


def _of_all(here: Reading, parts: Sequence[Scope], places: Sequence[PlaceMention]) -> str | None:
    """The operator of all nodes of a unit: "both are run by Hubei Mobile"."""
    last, end = places[-1].char_end, here.told.unit.char_end
    if len(places) < 2 or not here.lang.node_details.OF_ALL.search(here.words.folded, last, end):
        return None
    return operator_in(stretch(here.words, last, end), here.told.organisations, here.lang)


def _state(here: Reading, place: PlaceMention) -> str | None:
    """The stage that stands for itself behind the place: "Wuhu: fitting out"."""
    lang, end = here.lang, here.told.unit.char_end
    stop = lang.nodes.ITEM_STOP.match(here.words.text, place.char_end, end)
    stage = stage_of_cell(stretch(here.words, stop.end(), end), lang) if stop else None
    return stage.name if stage else None


def _listed_with(here: Reading, how: Telling, place: PlaceMention) -> str | None:
    """The organisation that a list gives with the place, by itself: "Wuhu: Anhui Mobile; live"."""
    text, details, end = here.words.text, here.lang.node_details, here.told.unit.char_end
    for named in here.told.organisations:
        if named.char_end <= place.char_start:
            opens = details.OPENS_ITEM.fullmatch(text, here.told.unit.char_start, named.char_start)
            if opens and details.HEADS_ITEM.fullmatch(text, named.char_end, place.char_start):
                return named.quote  # "Anhui Mobile: Wuhu"
        elif how.is_item:
            lead = details.ITEM_LEAD.fullmatch(text, place.char_end, named.char_start)
            if lead and details.ENDS_NAME.match(text, named.char_end, end):
                return named.quote
            if (
                details.CLOSES_ITEM.fullmatch(text, named.char_end, end)
                and text[named.char_start - 1] == "("
            ):
                return named.quote  # "Wuhu: live since May (Anhui Mobile)"
    return None


def _node(here: Reading, place: PlaceMention, facts: Facts) -> Node:
    unit, found = here.told.unit, place.place
    dated = facts.date if facts.status not in {PLANNED, CLOSED} else None
    event = None
    if dated:
        days = (dated.date_start, dated.date_end)
        event = next((e for e in here.events if (e.date_start, e.date_end) == days), None)
    return Node(
        char_start=unit.char_start,
        char_end=unit.char_end,
        quote=here.text,
        network=here.network,
        place=place.quote,
        city=found.city if found else None,
        city_code=found.city_code if found else None,
        province=found.province if found else None,
        province_code=found.province_code if found else None,
        country_code=place.country_code,
        site=facts.site,
        operator=facts.operator,
        status=None if facts.status == CLOSED else facts.status or BUILT,
        told_stage=facts.status is not None,
        status_on=dated.date_start if dated else None,
        status_precision=dated.date_precision if dated else None,
        national_ordinal=facts.national_ordinal,
        basis="stated",
        level=place.level,
        locality=_locality(found),
        kind=facts.kind,
        further=facts.further,
        event=event,
        rule="node:stated",
    )


def _locality(place: Place | None) -> str | None:
    return (place.code or place.name) if place and place.level in {"county", "area"} else None
