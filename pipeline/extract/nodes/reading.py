"""What a sentence tells of each of its nodes.

Belongs here: stage and day, operator, site, rank and kind, each from the part of the sentence that
speaks of the node. Does not belong here: putting nodes together (`finding`), the single readings
(`details`, `status`).
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.extract.dates.mentions import DateMention
from pipeline.extract.events.finding import Event
from pipeline.extract.language import Language
from pipeline.extract.nodes.details import kind_in, operator_in, ordinal_in, site_in
from pipeline.extract.nodes.scopes import Scope
from pipeline.extract.nodes.status import (
    PLANNED,
    UNDER_CONSTRUCTION,
    Stage,
    latest,
    stages,
)
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.text.records import record
from pipeline.extract.text.scan import Scan
from pipeline.extract.text.stretches import Stretch, stretch
from pipeline.extract.told import Told

ASIDE: Final = 40
"""Code points before a date that may say that nothing came of it."""

ELLIPSIS: Final = 80
"""Code points of the longest part of a sentence that may go without its verb."""


@record
class Reading:
    """A unit that tells of nodes, with what is known around it."""

    words: Scan
    told: Told
    part: Stretch
    events: Sequence[Event]
    network: str | None
    spoken_of: str | None
    author: str | None
    today: dt.date | None
    lang: Language

    @property
    def text(self) -> str:
        """The unit as written."""
        return self.told.unit.text(self.words.text)


@record
class Facts:
    """What is told of one node beside its place."""

    status: str | None
    date: DateMention | None
    site: str | None
    operator: str | None
    national_ordinal: int | None
    kind: str | None
    further: bool


def facts_of(here: Reading, scope: Scope, places: Sequence[PlaceMention], *, only: bool) -> Facts:
    """What the scope tells of its nodes; what it leaves open may stand before the first place."""
    lang, begin, end = here.lang, scope.char_start, scope.char_end
    first = here.told.unit.char_start
    part = stretch(here.words, begin, end)
    head = None if only else stretch(here.words, first, scope.head)
    told, ranked = stages(part, lang), part
    if len(scope.of) > 1 and "(" in part.said:
        asides = [
            aside.span() for aside in lang.nodes.ASIDE.finditer(here.words.folded, begin, end)
        ]
        told = [s for s in told if not any(a <= s.char_start < b for a, b in asides)]
        plain = lang.nodes.ASIDE.sub(lambda aside: " " * len(aside.group()), part.said)
        ranked = part._replace(said=plain)
    stage = latest(told, lang)
    if stage is None and head and scope.head > first:
        stage = latest(stages(head, lang), lang)
    date = _date_of(here, scope, stage, only=only)
    status = stage.name if stage else None
    if stage and _announced(here, stage):
        status = PLANNED
    if stage and date and here.today and date.date_start > here.today:
        date = None
        if (
            lang.statuses.PRESENT.match(here.words.folded, stage.char_start, end)
            and status != UNDER_CONSTRUCTION
        ):
            status = PLANNED
    organisations = here.told.organisations
    operator = operator_in(part, organisations, lang)
    if operator is None and head:
        operator = operator_in(head, organisations, lang)
    return Facts(
        status=status,
        date=date,
        site=site_in(part, places, lang),
        operator=operator or _pronoun(here, scope),
        national_ordinal=ordinal_in(ranked, lang),
        kind=kind_in(part, lang) or (kind_in(here.part, lang) if part != here.part else None),
        further=bool(lang.nodes.FURTHER.search(part)),
    )


def is_elliptic(here: Reading, scope: Scope) -> bool:
    """True for a short part with a day that leaves its verb out: "Wenzhou's on May 9"."""
    if scope.char_end - scope.char_start > ELLIPSIS or not scope.shares:
        return False
    dates = here.told.dates
    return any(scope.char_start <= day.char_start < scope.char_end for day in dates)


def shared(facts: Facts) -> Facts:
    """What holds of each node of a list: no rank is that of several."""
    return replace(facts, national_ordinal=None)


def with_brackets(here: Reading, place: PlaceMention, facts: Facts) -> Facts:
    """The facts with what brackets behind the place say: "Yantai (Shandong Mobile, closed)"."""
    whole, lang = here.words.text, here.lang
    aside = lang.nodes.NODE_ASIDE.match(whole, place.char_end, here.told.unit.char_end)
    if aside is None:
        return facts
    begin, end = aside.span("said")
    named = next((o for o in here.told.organisations if o.char_start == begin), None)
    stage = latest(stages(stretch(here.words, begin, end), lang), lang)
    facts = replace(facts, operator=named.quote) if named else facts
    day = next((d for d in here.told.dates if begin <= d.char_start < end), None)
    if stage is None:
        return replace(facts, date=facts.date or day)
    return replace(facts, status=stage.name, date=day)


def _pronoun(here: Reading, scope: Scope) -> str | None:
    """The organisation of the sentence before, where "It built ..." goes on with it."""
    lang, text, unit = here.lang, here.words.text, here.told.unit
    if scope.char_start > unit.char_start:
        return None
    subject = lang.node_details.PRONOUN_SUBJECT.match(text, unit.char_start, unit.char_end)
    if subject is None:
        return None
    behind = text[subject.end() : subject.end() + 60]
    return here.spoken_of if lang.node_details.BUILDS.match(behind) else None


def _date_of(here: Reading, scope: Scope, stage: Stage | None, *, only: bool) -> DateMention | None:
    """The date of the scope that stands nearest to the stage; else one that opens the unit.

    Without a stage only a date that tells an event counts.
    """
    dates = here.told.dates
    if stage is None:
        told = {(e.date_start, e.date_end) for e in here.events}
        dates = [d for d in dates if (d.date_start, d.date_end) in told]
    dates = [d for d in dates if not _unreached(here, d)]
    inside = [d for d in dates if scope.char_start <= d.char_start < scope.char_end]
    before = [d for d in dates if d.char_start < scope.head]
    choice = inside or (before if not only else [])
    middle = (stage.char_start + stage.char_end) // 2 if stage else scope.char_start
    return min(choice, key=lambda d: _distance(here.words.text, middle, d, here.lang), default=None)


def _unreached(here: Reading, date: DateMention) -> bool:
    """True for a deadline, and for a day that was promised: "before the end of the year"."""
    begin = max(here.told.unit.char_start, date.char_start - ASIDE)
    return here.lang.nodes.UNREACHED.search(here.words.folded, begin, date.char_start) is not None


def _announced(here: Reading, stage: Stage) -> bool:
    """True for what a headline says that somebody is about to do: "Anhui Mobile to open"."""
    end = stage.char_start - len(here.lang.nodes.TO)
    if here.words.folded[end : stage.char_start] != here.lang.nodes.TO:
        return False
    return any(named.char_end == end for named in (*here.told.organisations, *here.told.places))


def _distance(text: str, middle: int, date: DateMention, lang: Language) -> int:
    """Code points from a stage to a date; clauses between them count for more."""
    begin, end = sorted((middle, date.char_start))
    return end - begin + 80 * len(lang.nodes.CLAUSE_STOP.findall(text, begin, end))
