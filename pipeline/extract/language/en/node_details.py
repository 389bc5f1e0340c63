"""English on what is told of a node: its operator, site, rank and kind, and headers of tables.

Belongs here: words and patterns with examples. Does not belong here: which sentences tell of nodes
(`nodes`), stages (`statuses`).
"""

import re
from typing import Final

from pipeline.extract.language.alternatives import by_letter
from pipeline.extract.language.en.numbers import ORDINALS
from pipeline.extract.language.phrases import named_phrases, phrases
from pipeline.extract.text.scan import owner

KINDS: Final = named_phrases(
    {
        kind: [rf"{kind}[ -]?nodes?"]
        for kind in ("super", "backbone", "service", "city", "portal", "trial", "relay")
    },
    behind=r"\b",
)
"""Sorts of nodes: a city may have one of each."""

RANK: Final = re.compile(rf"(?:(?P<n>\d{{1,3}})(?:st|nd|rd|th)|(?P<word>{'|'.join(ORDINALS)}))\b")
NATIONWIDE: Final = re.compile(
    r"\b(?:in the country|nationwide|of the (?:whole )?(?:country|nation)|in the (?:land|"
    r"whole country|realm)|country's|country’s|in china|china's|china’s|"
    r"across the (?:country|land|nation)|in the nation|nation's|nation’s|national|"
    r"on the national list|"
    r"of the network|network's|network’s)\b"
)
"""With an ordinal they tell a node's place in the country's count."""

RANKED: Final = re.compile(
    r" (?:[\w-]+ ){0,4}?nodes?\b| (?:one |city |place |town |of its kind )?(?:in|of|on|"
    r"nationwide|across|nation)\b"
)
"""What an ordinal counts: nodes, or what the sentence speaks of ("the 27th in the country")."""

_CAP: Final = r"(?:[A-Z\u00c0-\u00de][\w'’&-]*|\d+)"
_HEADS: Final = (
    *"""park parks base center centre building tower campus plaza hub room valley hall house mansion
    library block complex village harbor harbour station terminal exchange canteen mill works
    factory incubator institute school garden warehouse depot farm office laboratory museum theater
    theatre cinema hotel bunker market mall pier yard annex annexe arcade pavilion headquarters
    premises facility shed cloister monastery hospital college""".split(),
    "post office",
    "data center",
    "data centre",
    "machine room",
)
"""Sorts of sites, in small letters or large."""

_PROPER_HEADS: Final = (
    "Zone Port Town City Oasis Island Area Street Road Avenue District Quay Lake Bay Cyberport IDC"
).split()
"""Those of names alone."""

_QUALIFIERS: Final = """
    of and high science software cloud industrial computing digital data big control tech former
    old disused new university cotton textile exhibition logistics e-commerce innovation
    economic development technology business railway bus power provincial municipal central
    shipyard rail hydropower solar wind gem jade grain coal oil gas metro subway container cargo
    bonded freight cold storage fish flower art music opera water pumping fire police bank mining
    satellite weather vocational technical teachers nuclear thermal geothermal aluminium aluminum
    copper cement brick glass porcelain tobacco wine beer timber fruit vegetable wholesale
    free trade shopping chemical steel sugar paper silk tea radio television salt
    company company's server machine supercomputing conference sports administrative smart
    internet information telecoms telecom switching creative cultural culture film research
    scientific medical health finance financial media high-rise start-up solar
""".split()
"""Stand before them in small letters."""

_QUALIFIER: Final = by_letter("|".join([_CAP, *_QUALIFIERS, "[a-z]+-tech"]))
_EITHER: Final = [re.sub(r"\b\w", lambda at: f"[{at[0].upper()}{at[0]}]", head) for head in _HEADS]
_HEAD: Final = by_letter("|".join([*_EITHER, *_PROPER_HEADS, r"Phase [IVX\d]+"]))
SITE_LEADS: Final = frozenset({"in", "at", "inside", "within", "on", "into", "of"})
SITE: Final = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Ii]nside|[Ww]ithin|[Oo]n|[Ii]nto|of) (?:(?:the |a |an |"
    r"its )?(?:\w+ )?(?:floors?|basement|cellar|"
    r"storey|attic|top|ground floor|grounds|premises|back|corner|roof|hall|room|"
    r"basement \w+ floor|wing) "
    r"(?:\w+ )?of )?(?:the |a |an |its |their )?"
    rf"(?P<site>(?:{_QUALIFIER} ){{1,8}}{_HEAD}"
    rf"(?: [A-Z]?\d+\b| Phase [IVX\d]+)?(?:, (?:Building|Hall|Block|Tower|Phase|Floor|Room|Unit|"
    rf"No\.) [A-Z]?\d*\b)?"
    rf"(?: on (?:the )?(?:{_CAP} ){{1,3}}(?:Road|Street|Avenue|Campus|Boulevard))?|"
    rf"(?:Building|Block|Tower|Hall|Phase|Room) [A-Z]?\d* of the (?:{_CAP} |software |science |"
    rf"industrial ){{1,6}}(?:[Pp]ark|[Bb]ase|[Cc]ampus|[Cc]ent(?:er|re)))"
    r"(?![\w-])"
)
"""A building, park or address: "in the Silk Road Big Data Industrial Park", and its leads."""

OWNER: Final = re.compile(
    r"(?:[A-Z][\w]*|the [\w ]{1,30}|its|city)['’]s (?=[A-Z])|"
    r"[A-Z]\w+['’]s (?=\w)"
)
"""Opens a site that is told by its city: "Foshan's Sanlongwan science park"."""

PART_OF_PLACE: Final = re.compile(r"(?:Zone|Area|District|City|Town)(?: of [\w' ]+)?$")
"""Ends the name of a part of a place, which may be the place itself."""

NO_SITE: Final = re.compile(
    r"^(?:\d|(?:North|South|East|West|New|Old)? ?(?:City|Town|District|Area|Road|County)$|"
    r"[A-Z]\w+ (?:City|District)$|"
    r"(?:the )?(?:country|province|same|whole|first|second|third|next|last|January|February|"
    r"March|April|May|June|July|"
    r"August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday)\b)"
    r"|\b(?:Conference|Summit|Forum|Alliance|Association|Office of|Bureau|Commission)\b"
)
"""Looks like a site and is none: a day, a district, a body."""

_RUNS: Final = by_letter(
    r"built|builds?|building|run|runs|ran|running|operates?|operated|operating|hosts?|hosted|"
    r"hosting|"
    r"sets? up|setting up|deployed|deploys|completed|completes|constructed|constructs|opened|"
    r"opens|opening|"
    r"launched|launches|installed|installs|installing|puts?|switched|switches|switching|"
    r"activated|activates|maintains?|"
    r"maintained|established|lit|lights|broke ground|breaks ground|fired|fires|plugged|threw|"
    r"throws|"
    r"cut(?:s)? (?:the ribbon|over|it)|brought|brings|energi[sz]ed|energi[sz]es|commissioned|"
    r"commissions|powered|powers|"
    r"start(?:ed|s) up|starts?|turned|turns|inaugurated|inaugurates|unveiled|got it|gets|set|"
    r"looks? after|looked after|light|switch|plug(?:s|ging)?|install|deploy|launch|open|complete|"
    r"construct|"
    r"activate|inaugurate|commission|power|connect|bring|lay|erect|erects|houses?|housed|"
    r"slotted|slid|racked|rolled|took over|takes over|taken over|keeps|kept|manages?|managed|"
    r"responsible|in charge|undertakes|undertook|undertaken|acting as|acts? as|erected|erects|"
    r"erecting|"
    r"invested|waved|waves|connected|connects|preparing|prepares|fitting|fitted|added|adds|"
    r"(?:began|begun) (?:work|construction|building|fitting|installing)|busy (?:with|on|at|"
    r"building)|behind (?:it|the|its)|promised|"
    r"hand(?:ed|s|ing) over|has had (?:a|its|the)|started (?:(?:the )?(?:work|construction|"
    r"building))|"
    r"starts? (?:fitting|building|work|construction)|has (?:\w+ )?nodes?|owns|owned|laid|lays|"
    r"finished|finishes|"
    r"fit out|took the lead in|takes the lead in|taking the lead in|rolled out|rolls out|pressed|"
    r"presses|flipped|flips|has (?:its|a|one)|provides|supplies|"
    r"supplied|stood up|delivered|furnished|"
    r"wired|equipped|putting|delivered|delivers|(?:has|holds|got|took) the contract|secured|won|"
    r"shut|closed|closes|shuts|pulled|pulls|dismantled|withdrew"
)
OPERATED_BY: Final = phrases(
    r"(?:built|run|operated|hosted|set up|deployed|constructed|maintained|managed|completed|"
    r"installed|undertaken|established|invested in|opened|launched|switched on|erected|kept|"
    r"looked after|serviced|administered|financed and built|handled|responsible|owned|supplied|"
    r"stood up|"
    r"finished|equipped|provided|added|taken over|commissioned|put up|fitted out|energi[sz]ed)"
    r"(?: (?:in|at|on|for|last|this|up|and|over) [\w ,]{1,40})? (?:jointly )?by (?:the |"
    r"telecoms? operator |(?:local )?carrier |"
    r"operator |(?:\w+ )?(?:firm|company|group) )?$|"
    r"(?:operators?|builders?|contractors?|constructors?|hosts?|keepers?|owners?|(?:undertaking|"
    r"construction|"
    r"operating|responsible|building) (?:units?|part(?:y|ies)|compan(?:y|ies)))"
    r"(?:,|:| is| was| being| are| will be)? (?:the )?$|"
    r"by (?:the )?(?:[a-z]+ ){1,3}and (?:the )?$|"
    r"(?:(?:contract|tender|job|order|concession) [^.;,]{1,60}(?:went|goes|gone|fell|falls|"
    r"awarded|given) to|"
    r"responsible for [^.;]{1,60} (?:is|are|was)|(?:in|at) (?:the )?(?:care|hands|charge|"
    r"custody) of|(?:over|out|entrusted|outsourced|let|"
    r"leased|awarded|assigned) (?:to|for)|"
    r"(?:orders?|ordered|commissioned|bought) [^.;,]{1,40}from|together with|(?:work|project|"
    r"venture|creation|child|undertaking|job|business) of|behind it (?:stands?|is|are)|"
    r"courtesy of|thanks to|property of|(?:delivered|handed(?: over)?|"
    r"handing(?: over)?) [^.;]{1,60} to|nodes? of|"
    r"belongs to|"
    r"under (?:the )?(?:management|operation|care) of|engineers? (?:from|of|at)|(?:men|"
    r"technicians?|crews?|workers?|staff|teams?|fitters?|electricians?) (?:from|of)|"
    r"on behalf of|signed up with|(?:run|building|operation) (?:lies|rests|is) with|falls to|"
    r"fell to|joint venture of) (?:the )?$"
)
"""Just before an organisation it makes it the operator; some need `OPERATES` behind (`with`)."""

WEAK_BUILDS: Final = re.compile(
    r"^(?:,? [a-z]+){0,4}? (?:puts?|putting|set|sets|adds?|added|connect(?:s|ed)?|starts?|started|"
    r"launch(?:es|ed)?|won|secured|takes?|took|provid(?:es|ed)|suppli(?:es|ed)|keeps?|kept|opens?|"
    r"opened|opening|gets|brings?|brought|lays?|laid|invested|press(?:es|ed)|wins?|established|"
    r"finish(?:es|ed)?|complet(?:es?|ed)|clos(?:es|ed)|shuts?|manag(?:es|ed)|own(?:s|ed)|waves?|"
    r"waved)\b"
)
"""Behind an organisation they make it the operator only of a node that they name."""

NODE_OBJECT: Final = re.compile(
    r"\b(?:nodes?|it|one|its own|them|hall|facility|site|installation|equipment|racks?|cables?|"
    r"switch|button|ribbon|ground|machines?|shovel|works?)\b"
)
"""What they do it to."""

ELSEWHERE: Final = re.compile(r"(?<!switched)(?<!turned) (?:on|onto|to|via|through|over|with) ")
"""Behind it stands no object: "puts its ledger on the node"."""

RELATIVE: Final = re.compile(r"\b(?:which|that|node|nodes|one|where) (?:the )?$")
"""Just before an organisation: what it does is done to the node."""

BY: Final = re.compile(
    r" by (?:the |its |(?:\w+ ){0,2}(?:operator|carrier|firm|company|group|branch|arm|"
    r"subsidiary) )?$"
)
"""Behind what was done to a node: "switched on last week by"."""

NOT_OPERATING: Final = phrases(
    r"according to|told|says|said|paid for by|financed by|funded by|praised by|approved by|"
    r"reviewed by|supervised by|ordered by|named by|watched by|owned by|"
    r"let in(?:to [\w ]+)? by|admitted by|rented from|regulated by|reported by|accepted by|"
    r"agreement with|contract with|(?:housed|located|placed|installed|stands|sits|hosted|kept|"
    r"room|stood|sat) (?:in|at|inside|on|of)|announced by|quoted by|certified by|pact with|"
    r"competes? with",
    behind=r" (?:the )?$",
)
"""Just before an organisation: it did not build the node."""

BUILDS: Final = re.compile(
    r"^(?:'s [^,.;]{0,30}?)?(?:,? (?:which|who|that|has|have|had|is|are|was|were|will|shall|also|"
    r"first|then|already|today|yesterday|"
    r"successfully|officially|recently|now|formally|jointly|finally|began to|started to|plans to|"
    r"to|"
    r"begins to|begun to|been|is due to|are due to|was to|busy|still|meanwhile|quietly|duly|soon|"
    r"only|just|later|since|itself|must|likewise|both|and|"
    r"expects to|intends to|agreed to|agrees to|pledged to|undertaken to|undertook to|promised to|"
    r"vowed to|"
    rf"contracted to|chosen to|hired to|wants to|hopes to|aims to|is going to|would|"
    rf"should))* ?{_RUNS}\b|"
    r"^(?:, |,? (?:as|is|was|being|acting as) )(?:its |the |their )?(?:sole )?(?:operator|"
    r"builder|host|contractor|owner|keeper|owner and operator|constructor)\b|"
    r"^ (?:\w+ ){1,2}its (?:racks?|cabinets?|servers|machines?|equipment|node)\b|"
    rf"^ (?:\w+ ){{1,6}}that it (?:will|would|has|had|is to|is about to|was to|plans to|intends to|"
    rf"hopes to|expects to) (?:\w+ )?{_RUNS}\b|"
    r"^['’]s (?:own )?(?:[\w-]+ ){0,3}nodes?\b|^['’]s, |^ nodes?\b|^['’]s(?=[;.,)]|$)|"
    r"^ the (?:one|other|node|latter|former)s? (?:in|at)\b|"
    r"^ (?:[\w-]+ ){1,3}(?:days|weeks|months|years) to (?:get|build|bring|open|finish|complete)\b|"
    r"^ and (?:the )?(?:[A-Z][\w'’&.-]* ){1,6}(?:jointly |have |had |has |both )*(?:built|run|"
    r"operate|opened|launched|host|set up|deployed|completed|installed)\b|"
    r"^ (?:running|operating|hosting|in charge|holding the keys|as (?:its |the )?(?:operator|"
    r"builder|host)|"
    r"at the helm|responsible)\b|"
    r"^ (?:engineers?|technicians?|crews?|workers?|staff|teams?) (?:\w+ )?(?:threw|fired|"
    r"switched|plugged|built|installed|connected|lit|opened|completed|are|have|had)\b",
)
"""Just behind an organisation it makes it the operator."""

_HEAD_WORDS: Final = (
    ("operator",
    r"operat(?:or|ed|ing)(?! income)|run by|builders?|built by|hosts?(?! cit)|hosted|undertak\w+|"
    r"contractor|"
     r"constructor|carrier|lead|in charge|responsible|company|client|tenant|who|owner|unit|firm|"
     r"partner|managed|keeper|provider|organi[sz]ation|entity|party|"
     r"enterprise|institution"),
    ("bidder", r"(?:winning |successful )?(?:bidders?|tenderers?|candidates?)|winners?|awardees?|"
     r"awarded to|suppliers?|vendors?"),
    ("date", r"date of|(?:status|opening|launch|start|acceptance|completion) (?:date|day|month|"
     r"year)"),
    ("stage", r"status|state|stage|progress|phase|situation|condition"),
    ("site", r"premises|address|building|venue|hall|machine room|data cent(?:er|re)|park|housed|"
    r"facility|campus"),
    ("place", r"city|cities|place|town|prefecture|league|district|county|where|region|"
    r"municipality"),
    ("place", r"^(?:name of (?:the )?)?(?:(?:bsn|xinghuo|city) )*node(?: (?:name|city|place|site|"
     r"location))?$"),
    ("site_or_place", r"site|location"),
    ("date", r"as of|date|since|when|day|month|year|start|started|due|deadline"),
)  # fmt: skip
HEADERS: Final = tuple(
    (role, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for role, words in _HEAD_WORDS
)
"""What a header of a table of nodes says of the cells below it, in the order tried."""

NODE_COUNT: Final = re.compile(
    r"(?:number of |no\. of )?(?:(?:bsn|xinghuo|city|public|service) )*nodes(?: in (?:service|"
    r"operation))?(?: \(.{1,20}\))?",
    re.IGNORECASE,
)
"""Heads a column that counts nodes."""

NODE_HEADER: Final = re.compile(
    r"(?:name of (?:the )?)?(?:(?:bsn|xinghuo|city|super|backbone|service) )*(?:super)?node"
    r"(?: (?:name|city|place|site|location))?",
    re.IGNORECASE,
)
"""Heads a column of nodes by their places."""

OTHER_HEADER: Final = re.compile(
    r"\b(?:seats|places left|courses?|subjects?|lecturers?|teachers?|speakers?|topics?|agenda|"
    r"events?|meetings?|occasions?|holidays?|what happens|what['’]s on|programme|activit(?:y|ies)|"
    r"attendance|delegates|vacanc(?:y|ies)|prizes?|teams|exhibitors?)\b",
    re.IGNORECASE,
)
"""Heads a column that tables of nodes have not, where none tells an operator or a state."""

OTHER_CAPTION: Final = re.compile(
    r"^\W*(?:(?:table|annex|appendix|figure|chart|box) [\w.]{1,5}[.:]?\W*)?(?:the |our )?"
    r"(?:[\w-]+ ){0,2}(?:users?|customers|tenants|courses?|trainings?|calendar|diary|agenda|"
    r"seminars?|meetings?|visits?|visitors|complaints|fees|tariffs?|charges|prices|"
    r"traffic|transactions|requests|applications|downtime|outages|incidents|latency|staff|jobs|"
    r"vacancies|offices|invoices|requests|enquiries)\b(?! nodes?\b)|"
    r"[:,(–—-] ?(?:the )?(?:calendar|diary|agenda|timetable|dates for your diary)\b",
    re.IGNORECASE,
)
"""A line above a table of something else than nodes, which it may well name."""

ENUMERATES: Final = re.compile(r"[;:\d]|\bnodes?\b")
"""In a cell: it tells more than a name."""

NOTHING: Final = re.compile(
    r"\W*$|\W*(?:n/?a|none(?: \w+)?|not \w+|no \w+|nil|tb[adc]|unknown|(?:still )?(?:to be|"
    r"not yet) \w+|undecided|undetermined|unassigned|vacant|open|"
    r"pending)\W*$",
    re.IGNORECASE,
)
"""A cell that leaves a value open: "-", "(to be selected)"."""

PRONOUN_SUBJECT: Final = re.compile(r"(?:It|The (?:company|operator|firm|group|carrier))\b")
"""Opens a sentence that goes on with the organisation of the one before: "It first built"."""

OWN: Final = phrases(
    r"(?:the (?:company|group|bank|issuer)(?:['’]s)?|our|we|us)\b[^.;|]{0,60}\bnodes?\b|"
    r"nodes?\b[^.;|]{0,60}\b(?:by|of) (?:the (?:company|group)|us)\b",
)
"""Speaks of the nodes of whoever writes: "nodes operated by the Company"."""

ITS_NODE: Final = phrases(r"its\b[^.;|]{0,60}\bnodes?\b|has (?:\w+ ){0,3}nodes?\b")
"""The same in the text of an organisation, which is named beside it."""

SHORT_NAME: Final = re.compile(
    r" ?\((?:hereinafter |the )?[\"“](?!the |Company|Group|Issuer|"
    r"Bank[\"”])(?P<name>[A-Z][^\"“”()]{1,40})[\"”]"
)
"""Behind an organisation: the name it goes by."""

_LINE: Final = "|".join(rf"(?<=\n{blanks})" for blanks in ("", r"\W", r"\W\W", r"\W{3}", r"\W{4}"))
RELEASE: Final = phrases(
    rf"(?:{_LINE})about [^\n.]{{2,60}}\n|(?:ltd|co|inc|corp|limited|branch|group|llc|gmbh|plc|"
    r"holdings|technology|bank)\b\.? ?\((?:hereinafter )?(?:the )?[\"“]|media contact|"
    r"press release|(?<=for )immediate release"
)
"""In the text of an organisation on itself."""

OPENS_ITEM: Final = re.compile(r"\W{0,4}(?:\d{1,2}[.)] )?(?:the )?", re.IGNORECASE)
HEADS_ITEM: Final = re.compile(r": (?:the )?")
ENDS_NAME: Final = re.compile(r"[,;.)(|]| [-–—/|]|$")
CLOSES_ITEM: Final = re.compile(r"\)\W*")
"""Around an operator that a list gives with its place: behind it, before and after it."""

BUILDS_IT: Final = re.compile(
    r",? (?:which|who) (?:\w+ ){0,2}(?:built|builds|runs?|ran|operates?|operated|owns?|hosts?|"
    r"keeps?) (?:it|the)\b"
)
"""Behind an organisation that is only quoted they make it the operator all the same."""

NOT_OWN: Final = re.compile(
    r"\b(?:different|another|other) (?:compan|operator|firm|carrier|provider)|\bnot (?:operate|"
    r"run|belong|ours|part)\b"
)
"""In a sentence on a node that is not the author's."""

ITEM_LEAD: Final = re.compile(
    r"(?: \([^()]{1,40}\))?(?:, [A-Z][\w'’ ]{1,25})?(?:,|:| [-–—/]+| \|)? (?:the )?"
)
"""Between the place that opens an item and its operator."""

OF_ALL: Final = re.compile(
    r"\b(?:(?:both|all)(?: (?:of (?:them|these)|\w+))? (?:are|were|is|being) |(?:runs?|ran|owns?|"
    r"operates?|operated|"
    r"built|builds?|hosts?|hosted|manages?|keeps?|kept) (?:(?:and|or) \w+ )?(?:both|all|them|"
    r"the (?:two|"
    r"three|four|five|lot|pair))\b|(?:operation|running) of (?:both|all|the (?:two|three|four|"
    r"lot)))"
)
"""Behind several places: what is told of all of them."""

LEADS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(ORDINALS, ("ordinal",)),
    **dict.fromkeys(
        (head.split()[-1].lower() for head in (*_HEADS, *_PROPER_HEADS, "Phase")), ("site head",)
    ),
    **dict.fromkeys(map(owner, RELEASE.leads), ("release",)),
}
