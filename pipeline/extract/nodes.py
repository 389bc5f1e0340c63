"""Nodes: individual network nodes that a text places somewhere.

Belongs here: what each sentence and row tells of nodes, put together. Does not belong here: which
sentences tell of nodes (`node_sentences`), the reading of single facts (`node_details`,
`node_status`, `node_records`), merging (`node_merging`), nodes that follow from a count
(`node_inference`).
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pipeline.extract.date_mentions import DateMention
from pipeline.extract.events import Event
from pipeline.extract.language import Language
from pipeline.extract.node_details import kind_in, operator_in, ordinal_in, site_in
from pipeline.extract.node_merging import MergedNodes, Node
from pipeline.extract.node_places import node_places, only_wished
from pipeline.extract.node_records import Record, heads_operators, record_of
from pipeline.extract.node_scopes import Scope, scopes
from pipeline.extract.node_sentences import (
    Telling,
    network_in,
    network_of_all,
    speaks_of_nodes,
    telling,
)
from pipeline.extract.node_status import (
    BUILT,
    CLOSED,
    PLANNED,
    UNDER_CONSTRUCTION,
    Stage,
    latest,
    stages,
)
from pipeline.extract.places import PlaceMention
from pipeline.extract.scan import Scan
from pipeline.extract.told import Told
from pipeline.reference.gazetteer import Place

ELLIPSIS: Final = 80
"""Code points of the longest part of a sentence that may go without its verb."""


def find_nodes(
    words: Scan, told: list[Told], events: list[Event], today: dt.date | None, lang: Language
) -> list[Node]:
    """The nodes that a text names, first told first; a node told several times is one.

    What a text of `today` dates later is planned.
    """
    if not speaks_of_nodes(words, told, lang):
        return []
    network, spoken_of = network_of_all(told), _spoken_of(told)
    author = _author(words, told, lang)
    nodes = MergedNodes()
    by_start: dict[int, list[Event]] = {}
    for event in events:
        by_start.setdefault(event.char_start, []).append(event)
    for unit, how in telling(words, told, lang):
        here = _Reading(
            author=author,
            words=words,
            told=unit,
            events=by_start.get(unit.unit.char_start, []),
            network=network_in(unit, network),
            spoken_of=spoken_of[unit.unit.char_start],
            today=today,
            lang=lang,
        )
        for node in _nodes(here, how):
            nodes.add(node)
    return nodes.in_order()


def _author(words: Scan, told: list[Told], lang: Language) -> str | None:
    """The organisation that a text opens with, where the text speaks of its own nodes."""
    for unit in told:
        if words.role_in("node", unit.first, unit.last) and lang.nodes.OWN.search(
            unit.unit.text(words.text).lower()
        ):
            return next((unit.organisations[0].quote for unit in told if unit.organisations), None)
    return None


def _spoken_of(told: list[Told]) -> dict[int, str | None]:
    """Start of each unit -> the one organisation named in the unit before it."""
    names: dict[int, str | None] = {}
    before: str | None = None
    for unit in told:
        names[unit.unit.char_start] = before
        before = unit.organisations[0].quote if len(unit.organisations) == 1 else None
    return names


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """A unit that tells of nodes, with what is known around it."""

    words: Scan
    told: Told
    events: Sequence[Event]
    network: str | None
    spoken_of: str | None
    author: str | None
    today: dt.date | None
    lang: Language

    @property
    def text(self) -> str:
        return self.told.unit.text(self.words.text)

    @property
    def said(self) -> str:
        return self.text.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Facts:
    """What is told of one node beside its place."""

    status: str | None
    date: DateMention | None
    site: str | None
    operator: str | None
    national_ordinal: int | None
    kind: str | None
    further: bool


def _nodes(here: _Reading, how: Telling) -> Iterator[Node]:
    if how.record:
        yield _recorded(here, how.places[0], how.record)
    elif how.is_row:
        yield from _in_row(here)
    else:
        yield from _in_sentence(here, how)


def _recorded(here: _Reading, place: PlaceMention, record: Record) -> Node:
    """The node of a record, and what its line tells beside."""
    return _node(
        here,
        place,
        _Facts(
            status=record.stage,
            date=record.date,
            site=record.site,
            operator=record.operator,
            national_ordinal=ordinal_in(here.said, here.lang),
            kind=kind_in(here.said, here.lang),
            further=False,
        ),
    )


def _in_row(here: _Reading) -> Iterator[Node]:
    """The node of a table row: its first place, and what its cells tell."""
    lang, told, whole = here.lang, here.told, here.words.text
    record = record_of(whole, told, lang)
    if record.date and here.today and record.date.date_start > here.today:
        record = replace(record, stage=PLANNED, date=None)
    places = node_places(here.words, told, lang)
    if record.place:
        begin, end = record.place
        places = [p for p in told.places if begin <= p.char_start < end] or places
    if not places or only_wished(here.said, lang):
        return
    unit = told.unit
    operator = record.operator or operator_in(
        whole, unit.char_start, unit.char_end, told.organisations, lang
    )
    if operator is None and told.cells and not heads_operators(told, lang):
        operator = here.author
    if operator is None and not told.cells and told.organisations:
        operator = told.organisations[0].quote
    site = record.site or site_in(whole, unit.char_start, unit.char_end, places, lang)
    yield _recorded(here, places[0], replace(record, site=site, operator=operator))


def _in_sentence(here: _Reading, how: Telling) -> Iterator[Node]:
    """The nodes of a sentence, or what it goes on to tell of the node of `how.subject`."""
    lang, told = here.lang, here.told
    begin, end = told.unit.char_start, told.unit.char_end
    if how.subject:
        scope = Scope(begin, end, begin, (0,))
        facts = _facts(here, scope, [], only=True)
        if facts.status or facts.operator or facts.site or facts.national_ordinal:
            yield _node(here, how.subject, replace(facts, further=False))
        return
    places = how.around
    parts = scopes(here.words.text, begin, end, places, lang)
    if how.is_item:
        parts = parts[:1]
    before: str | None = None
    for scope in parts:
        mine = [at for at in scope.of if places[at] in how.places]
        if not mine:
            continue
        facts = _facts(here, scope, places, only=len(parts) == 1)
        if before and facts.status is None and _elliptic(here, scope):
            facts = replace(facts, status=before)
        before = facts.status
        latter = None
        if len(scope.of) > 1:
            whole = here.words.text.lower()
            latter = lang.nodes.LATTER.search(whole, scope.char_start, scope.char_end)
        if latter:
            part = replace(scope, char_end=latter.start())
            shared = _facts(here, part, places, only=len(parts) == 1)
        for at in mine:
            if latter and at != scope.of[-1]:
                yield _node(here, places[at], _shared(_in_brackets(here, places[at], shared)))
                continue
            own = _in_brackets(here, places[at], facts)
            yield _node(here, places[at], own if len(scope.of) == 1 else _shared(own))


def _facts(here: _Reading, scope: Scope, places: Sequence[PlaceMention], *, only: bool) -> _Facts:
    """What the scope tells of its nodes; what it leaves open may stand before the first place."""
    whole, lang = here.words.text, here.lang
    begin, end = scope.char_start, scope.char_end
    first = here.told.unit.char_start
    said = whole[begin:end].lower()
    if len(scope.of) > 1 and "(" in said:
        said = lang.nodes.ASIDE.sub(lambda aside: " " * len(aside.group()), said)
    stage = latest(stages(said, lang), lang)
    at = begin
    if stage is None and scope.head > first and not only:
        stage, at = latest(stages(whole[first : scope.head].lower(), lang), lang), first
    date = _date_of(here, scope, stage, at, only=only)
    status = stage.name if stage else None
    if stage and date and here.today and date.date_start > here.today:
        date = None
        if lang.statuses.PRESENT.match(said, stage.char_start) and status != UNDER_CONSTRUCTION:
            status = PLANNED
    organisations = here.told.organisations
    operator = operator_in(whole, begin, end, organisations, lang)
    if operator is None and not only:
        operator = operator_in(whole, first, scope.head, organisations, lang)
    return _Facts(
        status=status,
        date=date,
        site=site_in(whole, begin, end, places, lang),
        operator=operator or _pronoun(here, scope),
        national_ordinal=ordinal_in(said, lang),
        kind=kind_in(said, lang) or kind_in(here.said, lang),
        further=bool(lang.nodes.FURTHER.search(said)),
    )


def _elliptic(here: _Reading, scope: Scope) -> bool:
    """True for a short part with a day that leaves its verb out: "Wenzhou's on May 9"."""
    if scope.char_end - scope.char_start > ELLIPSIS or scope.char_start == scope.head:
        return False
    dates = here.told.dates
    return any(scope.char_start <= day.char_start < scope.char_end for day in dates)


def _shared(facts: _Facts) -> _Facts:
    """What holds of each node of a list: no rank is that of several."""
    return replace(facts, national_ordinal=None)


def _in_brackets(here: _Reading, place: PlaceMention, facts: _Facts) -> _Facts:
    """The facts with what brackets behind the place say: "Yantai (Shandong Mobile, closed)"."""
    whole, lang = here.words.text, here.lang
    aside = lang.nodes.ASIDE.match(whole, place.char_end, here.told.unit.char_end)
    if aside is None:
        return facts
    begin, end = aside.span("said")
    named = next((o for o in here.told.organisations if o.char_start == begin), None)
    stage = latest(stages(aside["said"].lower(), lang), lang)
    facts = replace(facts, operator=named.quote) if named else facts
    if stage is None:
        return facts
    day = next((d for d in here.told.dates if begin <= d.char_start < end), None)
    return replace(facts, status=stage.name, date=day)


def _pronoun(here: _Reading, scope: Scope) -> str | None:
    """The organisation of the sentence before, where "It built ..." goes on with it."""
    nodes, unit = here.lang.nodes, here.told.unit
    subject = nodes.PRONOUN_SUBJECT.match(here.text)
    if scope.char_start > unit.char_start or subject is None:
        return None
    behind = here.words.text[unit.char_start + subject.end() :][:60]
    return here.spoken_of if nodes.BUILDS.match(behind) else None


def _date_of(
    here: _Reading, scope: Scope, stage: Stage | None, at: int, *, only: bool
) -> DateMention | None:
    """The date of the scope that stands nearest to the stage; else one that opens the unit.

    Without a stage only a date that tells an event counts.
    """
    dates = here.told.dates
    if stage is None:
        told = {(e.date_start, e.date_end) for e in here.events}
        dates = [d for d in dates if (d.date_start, d.date_end) in told]
    inside = [d for d in dates if scope.char_start <= d.char_start < scope.char_end]
    before = [d for d in dates if d.char_start < scope.head]
    choice = inside or (before if not only else [])
    middle = at + (stage.char_start + stage.char_end) // 2 if stage else scope.char_start
    return min(choice, key=lambda d: _distance(here.words.text, middle, d, here.lang), default=None)


def _distance(text: str, middle: int, date: DateMention, lang: Language) -> int:
    """Code points from a stage to a date; clauses between them count for more."""
    begin, end = sorted((middle, date.char_start))
    return end - begin + 80 * len(lang.nodes.CLAUSE_STOP.findall(text, begin, end))


def _node(here: _Reading, place: PlaceMention, facts: _Facts) -> Node:
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
