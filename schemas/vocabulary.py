"""Closed vocabularies of the contract: each value with its meaning.

Belongs here: the values a column may take. Plain Python, so that extraction can use the same
words without loading a data frame library. Does not belong here: rules for choosing a value.
"""

from typing import Final

LANGUAGES: Final = {
    "en": "English",
    "zh": "Chinese",
}
"""BCP 47 tags of the languages a document may be in."""

REFERENCE_BASES: Final = {
    "metadata": "given with the document (its published_on)",
    "dateline": "a dateline or a stated publication day in the text",
    "text": "the latest past date that the text itself tells",
}

EVENT_TYPES: Final = {
    "launch": "opened to users, or tests begin",
    "construction": "a node, park or facility starts or completes",
    "admission": "review passed, access granted",
    "agreement": "signing, partnership, contract",
    "founding": "organisation, institute, base, alliance or fund set up",
    "policy": "plan, opinion, regulation or work report issued or taking effect",
    "deployment": "a body starts using an application",
    "conference": "meeting, summit or contest held",
    "funding": "money raised or paid, tender won",
    "report": "data or a study released",
    "other": "a dated happening of no other type",
}

DATE_PRECISIONS: Final = {
    "day": "one day",
    "month": "a calendar month",
    "quarter": "three calendar months",
    "half_year": "January to June or July to December",
    "year": "a calendar year",
    "range": "any other closed interval of days, a week too",
}

DATE_BASES: Final = {
    "explicit": "year, and what the precision asks for, are written out",
    "year_inferred": "the year (or month) is taken from elsewhere in the text",
    "relative": "counted from the reference date or from another date of the text",
}

NODE_STATUSES: Final = {
    "planned": "announced, no work begun",
    "under_construction": "work has begun",
    "built": "stands; the default when only the existence is told",
    "admitted": "passed the network access review",
    "live": "open to users",
}
"""In order of progress: later entries are further on."""

NODE_BASES: Final = {
    "stated": "the text names the node's place",
    "inferred": "follows from a count that covers every division of a province",
}

PROVENANCES: Final = {
    "extracted": "as the rules read it",
    "corrected": "a person changed a value of it, by seeds/corrections.csv",
}

AMOUNT_KINDS: Final = {
    "money": "a sum in a currency",
    "count": "a number of things",
    "percentage": "per cent or percentage points",
    "duration": "a length of time, milliseconds to years",
    "measure": "a physical or technical measure (km, MW, TPS, mu)",
}

QUALIFIERS: Final = {
    "exact": "the number alone",
    "approximately": "nearly, almost, about, some",
    "more_than": "over, exceed, top, more than",
    "at_least": "at least, or more",
    "less_than": "under, fewer than, less than",
    "at_most": "up to, within, at most",
}
