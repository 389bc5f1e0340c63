"""Extraction: pure text to facts, by rules, every fact grounded on its characters.

    find_dates, find_amounts     one kind of mention
    extract_document             nodes, events and amounts of a document
    read_metadata, find_reference_date, detect_language   what the document says of itself

How it is built: `text.scan` reads the text once into words; each finder (`dates`, `amounts`,
`places`, `organisations`) starts only at words that its language lists; `text.sentences` cuts the
text; `events` and `nodes` put together what was found in one sentence. Words and patterns live in
`language`.

Does not belong here: files, frames, identifiers, Dagster.
"""

from pipeline.extract.amounts.finding import AmountMention, find_amounts
from pipeline.extract.dates.finding import DateMention, find_dates
from pipeline.extract.dates.reference import ReferenceDate, find_reference_date
from pipeline.extract.document import DocumentFacts, extract_document
from pipeline.extract.events.finding import Event
from pipeline.extract.language import SUPPORTED_LANGUAGES
from pipeline.extract.metadata.reading import Metadata, detect_language, read_metadata
from pipeline.extract.nodes.merging import Node

__all__ = [
    "SUPPORTED_LANGUAGES",
    "AmountMention",
    "DateMention",
    "DocumentFacts",
    "Event",
    "Metadata",
    "Node",
    "ReferenceDate",
    "detect_language",
    "extract_document",
    "find_amounts",
    "find_dates",
    "find_reference_date",
    "read_metadata",
]
