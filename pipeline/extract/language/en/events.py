"""English happenings: the words that tell one, by event type.

To let a verb make an event, add it to the list of its type in TRIGGER_WORDS; a phrase goes into
TRIGGER_PHRASES as its possible first words and a pattern for the rest. Belongs here: words and
patterns with examples. Does not belong here: how a sentence becomes an event
(`pipeline.extract.events`).

Patterns read text in lower case; only the phrases of triggers read it as written, in either case.
"""

from typing import Final

from pipeline.extract.language.en.happenings import KINDS
from pipeline.extract.language.en.idioms import PHRASES
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
        builders bulldozers completion delivery diggers excavators groundbreaking handover
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
    maintenance malfunction mishap outage outages quake relocation resignation storm sandstorm
    theft typhoon verdict visit""".split()
)
"""Name a happening that is none of the other types."""

_OBJECT: Final = r"(?: the| its| a| an| their| two| three| new)?(?: [^\s.;]{1,30}){0,%d}?"
"""Up to so many words between a verb and its object."""

TRIGGER_PHRASES: Final = {
    "admission": (
        ("network", r" access review"),
        ("review", r" passed"),
        ("connected", r" to (?:the )?(?:backbone|network|bsn)"),
        ("access", r" review"),
        ("allowed permitted", r" to (?:enter|join|access|connect)"),
        ("granted given received won obtained got", _OBJECT % 4
         + r" (?:access|permission|admission|approval|licen[cs]e|certificate|permit|clearance)\b"),
        ("passed passes pass passing clears cleared", _OBJECT % 6
         + r" (?:review|examination|inspection|assessment|audit|acceptance|verification|filing|"
         r"certification|evaluation|tests?)\b"),
        ("accepted", r" (?:into|by)"),
        ("waved waves", r" (?:[^\s.;,]{1,30} ){0,8}?through\b"),
        ("accepted", _OBJECT % 6 + r" (?:into|as a member)\b"),
        ("selected chosen named designated picked listed", r" [^.;,]{0,60}?\b"
         r"(?:pilot\b|(?:demonstration|model|test|experimental) (?:\w+ )?(?:cit(?:y|ies)|zones?|"
         r"areas?|projects?|units?|parks?|count(?:y|ies)|provinces?|bases?|enterprises?|site|"
         r"programme)\b)"),
        ("approved", r" (?:for|to) (?:network |the )?(?:access|admission|join|enter)"),
        ("gave", r" the green light"),
        ("gained gains obtained obtains", _OBJECT % 5
         + r" (?:access|ticket|certificate|licen[cs]e)\b"),
        ("joined", r" (?:the )?(?:network|bsn)"),
    ),
    "agreement": (
        ("joined joins", r" (?:hands|forces)"),
        ("agreed agrees", r" (?:to|on|with|that)"),
        ("struck", r" a deal"),
        ("entered", r" into (?:a|an|the)? ?[^.;]{0,40}?"
         r"(?:agreement|partnership|cooperation|contract)"),
        ("cooperation", r" (?:framework|agreement|deal)"),
        ("teamed", r" up"),
        ("shook", r" hands"),
        ("letter", r" of intent"),
        ("signing", r" ceremony"),
        ("exchanged", r" signatures"),
        ("commissioned commissions", r" [^.;,]{1,60}? (?:to|with)\b"),
        ("order orders", r" (?:for [^.;,]{1,40} )?(?:was|were|has been|had been|will be) "
         r"(?:placed|given)"),
        ("put", r" (?:(?:the )?pen to paper|(?:their|its) pens? to paper|(?:their|its) names?)"),
    ),
    "founding": (
        ("institute alliance association centre center base laboratory fund academy committee",
         r"[\"”’)]{0,2}[^.;]{0,100}? (?:was|were) (?:\w+ )?(?:unveiled|founded|established|"
         r"inaugurated|set up|born)\b"),
        ("set", r" up\b"),
        ("came", r" into being"),
        ("was", r" (?:born|founded|established|incorporated)"),
        ("launched launch", _OBJECT % 6
         + r" (?:alliance|association|institute|fund|center|centre|laboratory|consortium|academy|"
         r"committee)\b"),
    ),
    "policy": (
        ("measures opinions rules plan regulations regulation law guidelines outline",
         r"[\"”’)]{0,2}(?: [^\s;]{1,30}){0,14}? (?:was|were|are|is|be) (?:\w+ and )?"
         r"(?:adopted|approved|passed|issued|reviewed|released|published|promulgated|"
         r"implemented)\b"),
        ("in", r" (?:force|effect)\b"),
        ("effective", r"(?: from| on| as of)? (?:the )?(?:[a-z]{3,9} )?\d"),
        ("released releases published publishes unveiled unveils approved approves adopted adopts "
         "passed printed announced announces issues", _OBJECT % 9
         + r" [\"“”‘(]{0,2}(?:[^\s.;]{1,30} ){0,8}?(?:plan|opinions|regulations?|measures|"
         r"guidelines?|rules|notice|policy|policies|outline|scheme|law|bill|roadmap|resolution|"
         r"action|decision|catalogue|standards?)\b"),
        ("work", r" reports?"),
        ("took takes taking take", r" effect"),
        ("came comes come coming", r" into (?:force|effect)"),
        ("enter entered enters", r" into force"),
        ("printed", r" and distributed"),
        ("became", r" effective"),
        ("apply applies applied", r" from"),
        ("implemented", r" from"),
        ("laid lays", r" down"),
    ),
    "funding": (
        ("closed completed announced", _OBJECT % 6 + r" (?:round|financing|funding)\b"),
        ("series", r" [a-e]\b"),
        ("won", _OBJECT % 5 + r" (?:bid|tender|contract)\b"),
        ("secured received", _OBJECT % 5
         + r" (?:yuan|dollars|million|billion|mn|bn|funding|grant|rmb|usd|eur)\b"),
        ("capital", r" increase"),
        ("went", r" public"),
        ("took takes take taking bought", r" (?:an? |the )?[^.;,]{0,30}?\bstake\b"),
        ("pulled", r" in\b"),
        ("took", r" in [^a-z]{0,3}\d"),
        ("sold", r" [\d.]+ ?(?:%|per ?cent|percent)"),
        ("drew", r" down\b"),
        ("picked", r" up [^a-z]"),
        ("returned", _OBJECT % 4 + r" to (?:its |the )?(?:shareholders|investors)"),
    ),
    "conference": (
        ("held holds hold", r" [^.;]{0,40}?\b(?:study|meeting|talks?|session|seminar|forum|event|"
         r"conference|contest|competition|ceremony)\b"),
        ("was were", r" (?:\w+ )?held\b"),
        ("press", r" (?:conference|briefing)"),
        ("opening closing", r" ceremony"),
    ),
    "construction": (
        ("broke breaking breaks", r" (?:the )?ground"),
        ("ground", r" (?:(?:was|is|to be|will be) )?broken"),
        ("laid lays", r" the foundation"),
        ("golden", r" shovel"),
        ("foundation", r" stone"),
        ("began begun started start starts begins", r" (?:to build|building|construction|work on)"),
        ("handed", r" over"),
        ("cut", r" the (?:first sod|ribbon)"),
        ("work", r" (?:on [^.;]{0,60}? )?(?:began|begins|started|starts|commenced|commences)"),
        ("start", r" of (?:work|construction)"),
    ),
    "deployment": (
        ("rolled", r" out\b(?! to (?:users|the public|customers|all))"),
        ("on over via through onto", r" (?:(?:the )?chain|(?:the|a|its) (?:ledger|blockchain))\b"),
        ("first", r" (?:[^\s.;,]{1,20} ){0,2}(?:invoice|waybill|receipt|bottle|parcel|cargo|crate|"
         r"container|mortgage|letter of credit|bill of lading|judge?ment|exhibit|deed|diploma|"
         r"prescription|consignment|shipment|policy holder|ticket)\b"),
        ("put puts putting brought brings bring", r" (?:[^\s.;,]{1,30} ){0,8}?in(?:to)? use\b"),
        ("put puts brought brings bring",
         r" (?:[^\s.;,]{1,30} ){0,8}?(?:into production|on (?:the|a|its) (?:[^\s.;,]{1,20} ){0,2}"
         r"(?:chain|ledger|blockchain|node|platform|network))\b"),
        ("moved moves move moving", r" [^.;]{0,60}? (?:on ?to|to (?:the |a |its )?"
         r"(?:[^\s.;,]{1,20} )?(?:chain|ledger|blockchain|platform|network|node))\b"),
        ("began started starts begins", r" (?:using|issuing|accepting|to use|to issue|to accept)"),
        ("switched", r" to"),
        ("went", r" on-?chain"),
        ("written wrote recorded registered stored entered anchored sealed uploaded",
         r" (?:[^\s.;]{1,30} ){0,4}?(?:to|on|onto|in) (?:the |a |its )?"
         r"(?:chain|ledger|blockchain)\b"),
        ("issued", r" the first"),
    ),
    "launch": (
        ("rolled", r" out to (?:users|the public|customers|all)"),
        ("went go goes gone going",
         r" (?:live|online|into (?:[^\s.;,]{1,20} ){0,2}(?:operation|service|use|production))"),
        ("came comes come", r" (?:on ?line|on stream|on-stream|into (?:operation|service|use))"),
        ("began begins started starts", r" (?:operations?|operating|serving|service|trials?|testing"
         r"|tests|running|trial operation|commercial)"),
        ("in", r" (?:operation|service)\b"),
        ("put puts putting brought brings bring",
         r" (?:[^\s.;,]{1,30} ){0,14}?(?:in(?:to)? (?:full |trial |regular |commercial |formal |"
         r"official )?(?:operation|service)|"
         r"into (?:trial|commercial|regular|daily|public) use|on ?line|on[ -]stream|live)\b"),
        ("put", r"(?:(?<=was put)|(?<=were put)|(?<=been put)|(?<=be put)) in(?:to)? use\b"),
        ("set", r" (?:its|the) [^\s.;]{1,20} going"),
        ("enter entered enters", r" (?:service|operation|trial|commercial)"),
        ("public trial", r" (?:test|testing|operation|run|beta)"),
        ("kicked", r" off"),
        ("lit", r" (?:up|on)\b"),
        ("began begins started", r" (?:carrying|processing|taking|routing|handling)"),
        ("took takes", r" its first"),
        ("commercial", r" service"),
        ("powered powers", r" (?:up|on)\b"),
        ("fired", r" (?:up|it up)"),
        ("plugged", r" in\b"),
        ("cut", r" over"),
        ("ribbon", r" (?:was )?cut"),
        ("got gets had", r" (?:its|a|the) (?:[^\s.;]{1,20} ){0,3}node\b"),
        ("tests", r" (?:[^.;]{0,40} )?(?:begin|began|had begun|start|started)\b"),
        ("start", r" button"),
        ("switch", r" (?:[^\s.;,]{1,30} ){0,3}(?:was|is) (?:thrown|flipped|flicked|pulled)"),
        ("button key", r" (?:[^\s.;,]{1,30} ){0,3}(?:was|is) (?:pressed|pushed|hit|turned)"),
        ("receive", r" its"),
        ("waited", r" until"),
        ("open", r" to"),
        ("up", r" and running"),
        ("came hummed roared sprang flickered sputtered whirred burst", r" (?:in)?to life"),
        ("made makes make", r" (?:its|their) (?:\w+ )?(?:debut|bow|first appearance)"),
        ("cut", r" the ribbon"),
    ),
    "report": (
        ("released releases published publishes issued put puts", _OBJECT % 8
         + r" (?:report|data|paper|figures|study|survey|statistics|index|ranking|list|findings|"
         r"results)\b"),
        ("made", r" public"),
        ("white blue green", r" paper"),
        ("blue white green", r" book"),
    ),
    "other": (
        ("shut", r" down"),
        ("went goes gone", r" dark"),
        ("pulled", r" the plug"),
        ("open", r" (?:to|for) (?:public )?comments?"),
        ("handed", r" down"),
        ("walked", r" out"),
        ("took takes", r" (?:over|place|part)"),
        ("applied", r" for"),
    ),
}  # fmt: skip
"""Type -> phrases: the words that may come first, and a pattern for what follows."""

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

OTHER_STRENGTH: Final = 4.0
"""Of a noun that names a happening of no other type."""

NOUN_MALUS: Final = 1.5
"""A single noun says less than a verb."""

VERB_STRENGTH: Final = {
    "open": 6, "start": 2, "build": 5, "found": 6, "sign": 8, "admit": 8, "enact": 8, "issue": 6,
    "publish": 5, "pay": 5, "connect": 4, "use": 4, "try": 3, "develop": 3,
    "meet": 6, "end": 3, "act": 2,
}  # fmt: skip
"""Of verbs whose thing is not recognised, by class; the others tell hardly any."""

SAID_OF: Final = {"": 9, "build": 7, "use": 6, "end": 7}
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
    ("other", "added"): "launch",
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
        seminars hackathons trainings sessions venue speakers visitors attendance exhibitors""",
    "other": """outages incidents faults closures maintenance interruptions appointments visits
        listings disruptions rulings judgments complaints people awards""",
    "launch": "openings launches releases changelog go-live",
    "construction": "groundbreakings handovers",
    "admission": "admissions admitted approvals accessions licences licenses",
    "agreement": "signings partnerships deals contracts partner counterparty",
    "founding": "foundations incorporations",
    "report": "publications studies surveys",
    "policy": "regulations legislation policies",
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
