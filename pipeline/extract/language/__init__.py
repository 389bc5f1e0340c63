"""Languages: one package each, with its words and patterns as named data.

Belongs here: the registry of languages and what each must provide. Does not belong here: words.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Final

from pipeline.extract.language.en import amounts as en_amounts
from pipeline.extract.language.en import currencies as en_currencies
from pipeline.extract.language.en import date_roles as en_date_roles
from pipeline.extract.language.en import date_rules as en_date_rules
from pipeline.extract.language.en import dates as en_dates
from pipeline.extract.language.en import elided as en_elided
from pipeline.extract.language.en import events as en_events
from pipeline.extract.language.en import happenings as en_happenings
from pipeline.extract.language.en import idioms as en_idioms
from pipeline.extract.language.en import lasting as en_lasting
from pipeline.extract.language.en import names as en_names
from pipeline.extract.language.en import node_details as en_node_details
from pipeline.extract.language.en import node_signs as en_node_signs
from pipeline.extract.language.en import nodes as en_nodes
from pipeline.extract.language.en import nouns as en_nouns
from pipeline.extract.language.en import numbers as en_numbers
from pipeline.extract.language.en import organisations as en_organisations
from pipeline.extract.language.en import people as en_people
from pipeline.extract.language.en import places as en_places
from pipeline.extract.language.en import sentences as en_sentences
from pipeline.extract.language.en import statuses as en_statuses
from pipeline.extract.language.en import things as en_things
from pipeline.extract.text.scan import forms


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language's data, one module per topic, and the lexicon that all topics share.

    `LEXICON` has the roles of each word that a topic lists, in lower case, bare and possessive.
    Every module of one topic offers the same names in every language.
    """

    tag: str
    LEXICON: Mapping[str, tuple[str, ...]]
    sentences: ModuleType
    numbers: ModuleType
    nouns: ModuleType
    elided: ModuleType
    dates: ModuleType
    date_rules: ModuleType
    amounts: ModuleType
    currencies: ModuleType
    places: ModuleType
    organisations: ModuleType
    names: ModuleType
    people: ModuleType
    things: ModuleType
    nodes: ModuleType
    node_details: ModuleType
    node_signs: ModuleType
    statuses: ModuleType
    events: ModuleType
    happenings: ModuleType
    idioms: ModuleType
    date_roles: ModuleType
    lasting: ModuleType


_TOPICS: Final = {
    "en": {
        "sentences": en_sentences,
        "numbers": en_numbers,
        "nouns": en_nouns,
        "elided": en_elided,
        "dates": en_dates,
        "date_rules": en_date_rules,
        "amounts": en_amounts,
        "currencies": en_currencies,
        "places": en_places,
        "organisations": en_organisations,
        "names": en_names,
        "people": en_people,
        "things": en_things,
        "nodes": en_nodes,
        "node_details": en_node_details,
        "node_signs": en_node_signs,
        "statuses": en_statuses,
        "events": en_events,
        "happenings": en_happenings,
        "idioms": en_idioms,
        "date_roles": en_date_roles,
        "lasting": en_lasting,
    },
}

SUPPORTED_LANGUAGES: Final = frozenset(_TOPICS)
"""BCP 47 tags of the languages that have a grammar."""


@cache
def language_of(tag: str) -> Language:
    """The language of a BCP 47 tag. Raises ValueError when it has no grammar here."""
    if tag not in _TOPICS:
        known = ", ".join(sorted(_TOPICS))
        raise ValueError(f"no grammar for language {tag!r}; expected one of: {known}")
    topics = _TOPICS[tag]
    lexicon: dict[str, tuple[str, ...]] = {}
    for topic in topics.values():
        for word, roles in topic.LEADS.items():
            for form in forms(word):
                lexicon[form] = lexicon.get(form, ()) + roles
    return Language(tag=tag, LEXICON=lexicon, **topics)
