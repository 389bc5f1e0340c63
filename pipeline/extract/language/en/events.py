"""English happenings: the words that tell one, by event type.

To let a noun make an event, add it to the list of its type in TRIGGER_WORDS. Belongs here: words,
how strongly they tell, and what headings tell. Does not belong here: verbs and their things
(`verbs`, `kinds`, `happenings`), phrases (`event_phrases`, `idioms`), how a sentence becomes an
event (`pipeline.extract.events.finding`).
"""

from typing import Final

from pipeline.extract.language.en.event_phrases import TRIGGER_PHRASES
from pipeline.extract.language.en.idioms import PHRASES
from pipeline.extract.language.en.kinds import KINDS
from pipeline.extract.language.en.verbs import PHRASAL_FORMS, VERB_FORMS, forms_of

TRIGGER_WORDS: Final = {
    "agreement": """
        agreement agreements allied contract contracted contracts memorandum mou pact partnered
        partnership teamed tie-up
    """,
    "founding": "creation establishment formation plaque unveiling",
    "policy": """
        bill decree must guideline guidelines law measures notice opinions ordinance plan regulation
        regulations rules
    """,
    "funding": """
        bond bonds financing ipo loan loans subsidies subsidy tender
    """,
    "conference": """
        assembly camp carnival ceremony competition conference congress contest convention
        exhibition expo exposition fair festival forum gathering hackathon hearing lecture
        marathon meeting roundtable salon seminar seminars session summit symposium talks webinar
        workshop
    """,
    "construction": """
        bricklayers builders bulldozers carpenters electricians fitters masons plasterers
        roofers spadework welders completion delivery diggers excavators groundbreaking handover
        installation
    """,
    "deployment": "deployment",
    "launch": "available beta live online opening",
    "report": "bulletin counted report statistics study survey",
    "other": """
        arrived became called ceased ceremony closure comments concluded entered included joined
        learn linked moved named occurred received recognised recognized selected started studied
        took transferred withdrew
    """,
}
"""Type -> single words that tell a happening of it."""

OTHER_NOUNS: Final = frozenset(
    """accident appointment arrest blackout breakdown break-in burglary closure cyberattack
    downtime earthquake failure fault fire flood flooding heatwave interruption lightning
    maintenance malfunction mishap overheating outage outages quake relocation resignation storm
    sandstorm
    theft typhoon verdict visit""".split()
)
"""Name a happening that is none of the other types."""

OPENERS: Final = frozenset(
    form
    for verb in "be bring come enter get go kick make open put start take".split()
    for form in forms_of(verb)
)
"""First words of phrases that tell a launch of most things, by what they are said of."""

PUBLICATION: Final = frozenset(
    """published issued issue ending released release updated report survey bulletin available live
    online session in work plan series trial green""".split()
)
"""Also said of the text itself: "Released 3 June 2022"."""

STRENGTH: Final = {
    "admission": 9, "agreement": 8, "policy": 7, "report": 6, "funding": 6, "founding": 6,
    "launch": 6, "construction": 5, "conference": 6.5, "deployment": 4, "other": 1,
}  # fmt: skip
"""Which type a clause tells when it has triggers of several."""

PHRASE_BONUS: Final = 2
"""A phrase says more than a word."""

IDIOM_STRENGTH: Final = (8.0, 5.0)
"""Of an idiom that tells a type, and of one that tells none."""

OPENED: Final = {"study": "report", "rule": "policy", "meeting": "conference"}
"""What "went live" or "was put online" says of things that are not opened to users."""

GAINERS: Final = frozenset(
    form for verb in "get win earn receive obtain secure gain".split() for form in forms_of(verb)
)
"""First words of phrases that tell an admission of most subjects: "the node got the nod"."""

GAINED: Final = {"rule": "policy", "works": "policy", "money": "funding", "bid": "funding"}
"""What is told of a subject that got the nod and is none to admit."""

OTHER_STRENGTH: Final = 4.0
"""Of a noun that names a happening of no other type."""

NOUN_MALUS: Final = 1.5
"""A single noun says less than a verb."""

VERB_STRENGTH: Final = {
    "open": 6, "start": 2, "build": 5, "found": 6, "sign": 8, "admit": 8, "enact": 8, "issue": 6,
    "publish": 5, "pay": 5, "connect": 4, "use": 4, "try": 3, "develop": 3,
    "meet": 6, "end": 3, "finish": 3, "deed": 6, "trade": 2, "move": 2, "act": 2,
    "deploy": 4, "announce": 1.5, "let_out": 5,
}  # fmt: skip
"""Of verbs whose thing is not recognised, by class; the others tell hardly any."""

SAID_OF: Final = {"": 9, "build": 7, "use": 6, "end": 7, "due": 3}
"""Strength of a verb with a thing that it goes with, by class."""

FORM_MALUS: Final = {"noun": 2, "ceremony": -1}
"""What a verbal noun says less than a verb, and a ceremony for something more."""

WEAK: Final = frozenset(
    """agreement agreements partnership memorandum mou pact contract opinions regulations regulation
    guideline guidelines plan measures rules notice bill law work conference summit forum meeting
    seminar symposium contest competition expo exhibition congress workshop hackathon roundtable
    salon convention session gathering webinar carnival festival fair camp ceremony talks report
    survey study statistics tally bulletin online live beta available construction application
    deployment establishment formation creation signing series loan loans bond bonds tender
    subsidy subsidies in use used using made put gave held took entered received added listed
    linked attended joined left began started ended announced moved became won included chosen
    selected published decided was were hold holds""".split()
)
"""Name a happening, or tell hardly any: not enough to fill a whole year or half-year."""

WEAK_PHRASES: Final = frozenset("work was were hold holds on signing series".split())
"""First words of phrases that are as weak."""

OF_NODES: Final = {
    ("deployment", "connected"): "admission", ("deployment", "hooked"): "admission",
    ("deployment", "linked"): "admission", ("deployment", "plugged"): "admission",
    ("deployment", "attached"): "admission", ("deployment", "put"): "launch",
    ("other", "added"): "launch", ("other", "add"): "launch", ("other", "adds"): "launch",
    ("other", "gets"): "launch",
    ("other", "started"): "launch",
}  # fmt: skip
"""What happens to a node is not what happens to a body: one that is "set up" is constructed."""

OF_ROWS: Final = {("deployment", "put"): "launch"}
"""In a row nothing is said of who uses it: "put into use"."""

TYPE_OF_STATUS: Final = {
    "under_construction": "construction", "built": "construction", "admitted": "admission",
    "live": "launch",
}  # fmt: skip
"""What happened when a node reached a status that its table row tells."""

_HEADINGS: Final = {
    "funding": """round rounds raised investor investors funding fundraising financing grants
        subsidies loans awarded winner winners winning bidder awardee instalments tranches
        payments disbursements""",
    "conference": """diary calendar agenda programme fairs meetings forums conferences summits
        seminars hackathons trainings sessions held venue speakers visitors attendance
        exhibitors""",
    "other": """outages incidents faults closures maintenance interruptions appointments visits
        listings disruptions rulings judgments complaints people awards""",
    "launch": "openings launches releases changelog go-live",
    "construction": "groundbreakings handovers",
    "admission": "admissions admitted approvals accessions licences licenses",
    "agreement": "signings partnerships deals contracts partner counterparty",
    "founding": "foundations incorporations",
    "report": "publications studies surveys",
    "policy": "regulations legislation policies effective",
}


def _headings() -> dict[str, str]:
    return {word: t for t, listed in _HEADINGS.items() for word in listed.split()}


HEADINGS: Final = _headings()
"""Words of headings, captions and column headers -> what happened in the items below."""

CAPITALISED: Final = frozenset("measures rules notice opinions plan bill law".split())
"""Tell a policy only as part of a title: "the Measures", not "safety measures"."""

NOT_AFTER: Final = {
    "contract": frozenset({"smart", "electronic"}),
    "contracts": frozenset({"smart", "electronic"}),
    "released": frozenset({"newly"}),
    "on": frozenset(noun for noun, kind in KINDS.items() if kind in {"study", "meeting", "rule"})
    | {"course"},
}
"""Words that tell nothing behind these: "smart contract"."""


def _leads() -> dict[str, tuple[str, ...]]:
    leads = {word for words in TRIGGER_WORDS.values() for word in words.split()}
    for phrases in TRIGGER_PHRASES.values():
        leads |= {word for words, _ in phrases for word in words.split()}
    leads |= {word for each in PHRASES.values() for words, _ in each for word in words.split()}
    leads |= OTHER_NOUNS
    leads |= VERB_FORMS.keys() | PHRASAL_FORMS.keys()
    return dict.fromkeys(sorted(leads), ("event",))


LEADS: Final[dict[str, tuple[str, ...]]] = _leads()
