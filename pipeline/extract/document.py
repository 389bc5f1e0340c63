"""A document to its facts: the one entry of extraction.

Belongs here: the order in which the finders are called. Does not belong here: any rule.
"""

import datetime as dt
import gc
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from pipeline.extract.amounts.finding import AmountMention, read_amounts
from pipeline.extract.dates.finding import DateMention, resolve_dates
from pipeline.extract.dates.reading import read_dates
from pipeline.extract.dates.reference import dateline_end, heading_day, stated_day
from pipeline.extract.events.finding import Event, find_events
from pipeline.extract.language import Language, language_of
from pipeline.extract.nodes.finding import find_nodes
from pipeline.extract.nodes.inference import infer_nodes
from pipeline.extract.nodes.merging import Node
from pipeline.extract.nodes.networks import NetworkMention, find_networks
from pipeline.extract.organisations.finding import find_organisations
from pipeline.extract.organisations.mentions import OrganisationMention
from pipeline.extract.places.finding import find_places
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.text.scan import Scan, scan
from pipeline.extract.text.sentences import TextUnit, text_units
from pipeline.extract.text.spans import group_by
from pipeline.extract.text.tables import Cell, table_cells
from pipeline.extract.told import Told


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What one document tells, each in the order of the text."""

    nodes: tuple[Node, ...]
    events: tuple[Event, ...]
    amounts: tuple[AmountMention, ...]


def extract_document(
    text: str, reference_date: dt.date | None = None, language: str = "en"
) -> DocumentFacts:
    """The nodes, events and amounts of a text, every one grounded on its characters.

    A pure function: the same text gives the same facts. `reference_date` is the day that relative
    dates count from; None lets the text decide. Raises ValueError for a language without a grammar.
    """
    lang = language_of(language)
    with _uncollected():
        return _facts(text, reference_date, lang)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No walks of the cyclic collector meanwhile.

    What a document makes holds no cycles and goes by itself; walking it again and again takes up
    to a third of the time on a text of a million facts.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _facts(text: str, reference_date: dt.date | None, lang: Language) -> DocumentFacts:
    words = scan(text, lang.LEXICON)
    raws = read_dates(words, lang)
    published_on = stated_day(words, raws, None, lang)
    today = reference_date or published_on or heading_day(words, raws, lang)
    dates = resolve_dates(words, raws, today, lang)
    units = text_units(text, lang, dateline_end(words, raws))
    cells = table_cells(text, units)
    amounts = read_amounts(words, raws, cells, lang)
    places = find_places(words, units, lang)
    networks = find_networks(words, lang)
    organisations = find_organisations(words, places, networks, cells, lang)
    told = _told(words, units, dates, places, organisations, cells, networks)
    events = find_events(words, told, published_on, lang)
    stated = find_nodes(words, told, events, today, lang)
    inferred = infer_nodes(words, told, stated, amounts, lang)
    return DocumentFacts((*stated, *inferred), tuple(events), tuple(amounts))


def _told(
    words: Scan,
    units: list[TextUnit],
    dates: list[DateMention],
    places: list[PlaceMention],
    organisations: list[OrganisationMention],
    cells: list[Cell],
    networks: list[NetworkMention],
) -> list[Told]:
    """Each unit with what was found in it. No word stands between two units."""
    first = [bisect_left(words.starts, unit.char_start) for unit in units]
    last = [index - 1 for index in (*first[1:], len(words.words))]
    found = (dates, places, organisations, cells, networks)
    return list(map(Told, units, *(group_by(mentions, units) for mentions in found), first, last))
