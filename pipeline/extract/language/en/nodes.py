"""English on network nodes: what a node is called, and what is told of it.

Belongs here: words and patterns with examples. Does not belong here: how a sentence becomes a node
(`pipeline.extract.nodes`).

Most patterns read sentences in lower case, which is several times faster than leaving the case
to the pattern; those that say IGNORECASE or have capitals read the text as written.
"""

import re
from typing import Final

NODE_WORDS: Final = frozenset({"node", "nodes", "supernode", "supernodes"})

NETWORKS: Final = (
    ("BSN", re.compile(r"\bBSN\b|\bBlockchain(?:-based)? ?Service ?Network\b", re.IGNORECASE)),
    ("Xinghuo", re.compile(r"\bXing ?huo\b|\bSpark (?:Chain )?Network\b", re.IGNORECASE)),
)
"""Networks of the dataset with the names they go by; `_NETWORK_LEADS` has their first words."""

_NETWORK_LEADS: Final = {
    "BSN": ("bsn", "blockchain", "blockchainservice", "blockchainservicenetwork"),
    "Xinghuo": ("xing", "xinghuo", "spark"),
}

OTHER_SYSTEMS: Final = re.compile(
    r"\b(?:court|judicial|judiciary|customs|tax|notary|hospital|logistics|transport(?:ation)?|"
    r"traffic|rail(?:way)?|validator|validating|full|light|mining|ethereum|bitcoin|iot|sensor|edge|"
    r"computing|storage|company|corporate|grain|identifier|identity|resolution|trading|ipfs|relay|"
    r"oracle|business|hub|consensus|verification|supervision|regulatory|technical|important|key|"
    r"time|secondary|top-level|root) nodes?\b|"
    r"\bnodes? (?:of|in|on|for|run by|belonging to) (?:the |its |their |an? )?(?:[\w-]+ ){0,4}?"
    r"(?:court|chain of|resolution|identifier|tax|customs|hospital|invoice|judicial|grain|"
    r"internal|ethereum|bitcoin)\b|"
    r"\b(?:court|judicial|tax|invoice|customs|grain|hospital|internal)\b[^.;]{0,60}\bnodes\b|"
    r"\bnodes\b[^.;]{0,40}\b(?:courts?|notary|judicial|tax bureaus?|hospitals?)\b|"
    r"\bnodes?\b[^.;]{0,80}\b(?:belong to (?:a different|another|the internal)|"
    r"different system)\b"
)
"""Nodes of something else than the network: "court nodes", "transport node"."""

TOPIC: Final = re.compile(
    r"blockchains?\b|distributed ledger|chain\b(?<=\bon the chain)", re.IGNORECASE
)
"""A text with none of these, and no network's name, speaks of other nodes."""

WISHES: Final = re.compile(
    r"\b(?:hop(?:es?|ing|ed) (?:to|for)|wants?\b|would like|wish(?:es)? (?:to|for)|"
    r"consider(?:ing|ed|s)?|discuss(?:es|ed|ing)?|under discussion|shelved|dropped|"
    r"put aside|rejected|turned down|declined|strives?|striving|is studying|studied|"
    r"appl(?:ied|y|ies) for|applications? (?:for|to|report)|may (?:get|receive|host|have)|"
    r"could (?:get|host|receive)|"
    r"lobb(?:y|ied|ying)|bid for|propos(?:ed|es|al)|call(?:s|ed)? for|decide (?:on|whether)|"
    r"dreams? of|once planned|cancell?ed|scrapped|called off|urged to|hopes\b|no site|"
    r"asks? for|asked for|look(?:s|ing)? into|talks? about|"
    r"exist on paper|as planned)\b"
)
"""A node that is only wanted is none."""

NEGATIONS: Final = re.compile(
    r"\bnot (?:all|every|each)\b|"
    r"\b(?:no (?:bsn |blockchain |city |public |network |such )*nodes?\b|"
    r"without (?:a|any) (?:\w+ )?node|(?:do|does|did|is|are|was|were|has|have|had|will)"
    r"(?:n't|n’t| not(?! yet (?:switched|open|in|on|live|finished|complete))|"
    r" not yet have)\b|not (?:have|has|had|host|get|got)\b|has no|have no|had no|lacks?\b|"
    r"nor\b|neither|never|door has not)"
)

QUESTION: Final = "?"

CARRIED: Final = re.compile(
    r"\b(?:the one|that of|those (?:of|in)|another|the (?:first|second|third|fourth|fifth|latest|"
    r"last|next|other|others|newest|oldest)|one (?:since|in|at|is|was|more)|its|it|got (?:one|the)|"
    r"the (?:two )?newcomers|they are|two (?:others|more|so far)|were added|doors|ribbon|"
    r"machines?|racks|equipment|to have one)\b"
)
"""In a sentence behind one on nodes these go on speaking of nodes: "the one in Liuyang"."""

KINDS: Final = re.compile(
    r"\b(?P<kind>super|backbone|service|city|portal|trial|relay)[ -]?nodes?\b"
)
"""Sorts of nodes: a city may have one of each."""

FURTHER: Final = re.compile(r"\b(?:further|another|additional|second|one more)\b")
"""Call a node one more."""

PARTS_OF_PLACES: Final = frozenset("zone district area park base county city town new".split())
"""Behind a place they make a part of it: "Nanchang High-tech Zone"."""

LIST_ITEM: Final = re.compile(r"(?:[-*•·–]|\(?\d{1,2}[.)])\s")
"""Opens an item of a list: "- Hangzhou"."""

LOCATES: Final = re.compile(
    r"\b(?:they|these|the others?|the rest|newcomers) (?:are|stand|sit) in\b|"
    r"\b(?:equipment|machines?|servers?|racks?) (?:stands?|sits?|is|are) in\b|"
    r"\bthe (?:first|second|third|last|next) to (?:finish|open|join|follow|go)\b|"
    r"\bgot the (?:first|second|third|fourth|fifth|next|last|other)\b|\bwere added\b|"
    r"\bribbon (?:was )?cut\b"
)
"""In a sentence behind one on nodes: one more place that has one."""

AWAY: Final = re.compile(
    r"\b(?:from|near|outside|unlike|than|via|towards?|beyond|north of|south of|east of|west of|"
    r"kilomet(?:er|re)s (?:from|of)|bound for|of the firm|headquartered in|based in|"
    r"capital|regulator in|bureau (?:in|of)|company (?:in|of)|firm (?:in|of)|ferry|"
    r"Ltd\.? of|province of|region of|part of|between) (?:the )?$",
    re.IGNORECASE,
)
"""Just before a place: nothing stands there."""

AWAY_BEHIND: Final = re.compile(
    r"^(?:-based|-born|-listed|['’]s (?:chief|mayor|governor|regulator))"
)
"""Just behind a place: it only tells where somebody comes from."""

_STATUS_PHRASES: Final = {
    "closed": (
        r"clos(?:ed|ing|ure)", r"shut(?: down)?", r"switched off", r"decommissioned",
        r"taken offline", r"retired", r"wound down", r"dismantled", r"pulled the plug",
    ),
    "planned": (
        r"plan(?:s|ned)? (?:to|for)", r"planned", r"planning",
        r"will (?:be |soon |also |then )*(?:built|build|open|host|get|receive|have|set up|go live|"
        r"follow|come|start|launch|deploy|establish|constructed)",
        r"to be (?:built|set up|deployed|completed|opened|launched|broken)",
        r"is to (?:be|get|receive|open|follow|house)", r"are to (?:be|get|receive|open|follow)",
        r"is now to", r"scheduled", r"slated", r"due to", r"expected to", r"intends?",
        r"set to (?:open|go|be|get|host|receive)", r"earmarked", r"approved for construction",
        r"signed up (?:for|with)", r"is going to", r"agreed to (?:build|host|set up)",
        r"work will begin", r"announced an? (?:\w+ ){0,3}node", r"tests begin",
        r"opens to users in", r"delivery foreseen", r"allotted", r"orders",
    ),
    "under_construction": (
        r"under construction", r"installing", r"half[- ]built", r"joint debugging",
        r"being (?:built|constructed|installed|fitted|set up|deployed|debugged|prepared)",
        r"(?:racks|cabinets) (?:are )?being", r"(?:broke|breaking) (?:the )?ground",
        r"ground (?:was )?broken", r"ground[- ]?breaking", r"(?:is|are) building",
        r"(?:began|start(?:ed|s)?) (?:to build|building|construction)",
        r"construction (?:of [^.;]{1,60}? )?(?:began|started|has begun|has started|is under way|"
        r"kicked off)", r"foundation stone", r"la(?:id|ys) the foundation",
        r"in (?:the )?(?:installation|debugging|commissioning)",
        r"work (?:on [^.;]{1,60}? )?(?:began|started|has begun|has started|is under way)",
        r"per ?cent finished",
    ),
    "admitted": (
        r"admitted", r"admission", r"gained access", r"access (?:was )?granted", r"granted access",
        r"ticket", r"connected", r"access review", r"cleared", r"accepted into",
        r"pass(?:ed|es)? (?:the |its |a )?[^.;]{0,80}?(?:review|examination|inspection|assessment|"
        r"audit|acceptance|verification|test|check|evaluation)",
        r"(?:allowed|permission|permitted|approved) to (?:enter|join|access)",
    ),
    "live": (
        r"(?:went|go(?:es|ne)?|going|is|are|now) live", r"live", r"online", r"operational",
        r"(?:came|comes?|brought|gone|went|is|are) (?:on ?line|on[- ]stream|on air)",
        r"(?:switched|turned|powered|powers) (?:on|up)", r"fired (?:it )?up", r"plugged in",
        r"put into (?:operation|service|use|production)", r"(?:in|into) (?:operation|service|use)",
        r"(?:began|start(?:ed|s)?|commenced) (?:operating|operations?|serving|service)",
        r"open(?:ed)?", r"launched", r"inaugurated", r"unveiled", r"activated", r"ribbon",
        r"has been (?:running|serving|operating)", r"commercial (?:use|operation)", r"running",
        r"runs?", r"serv(?:es|ing)", r"doors opened", r"cut over", r"lit(?: up)?",
    ),
    "built": (
        r"built", r"complet(?:ed?|ion)", r"constructed", r"established", r"set up", r"deployed",
        r"installed", r"erected", r"finished", r"stands", r"hous(?:es|ed)", r"has", r"have",
        r"host(?:s|ed)", r"sits", r"located", r"added",
    ),
}  # fmt: skip

STATUSES: Final = tuple(
    (status, re.compile(r"\b(?:" + "|".join(phrases) + r")\b"))
    for status, phrases in _STATUS_PHRASES.items()
)
"""Statuses with the words that tell them, in the order in which they are tried: what is only
planned or half done is told by the words of what is done, too."""

AS: Final = "as many "

AS_MANY: Final = re.compile(
    r"\bas many (?:\w+ ){0,3}nodes as (?:it has |there are )?(?:\w+[- ]){0,4}(?:cities|prefectures|"
    r"divisions|municipalities)"
)
"""Says without a figure that a province's divisions are all covered."""

ORDINAL_NODE: Final = re.compile(
    r"\b(?P<n>\d{1,3})(?:st|nd|rd|th)\b|\b(?P<word>first|second|third|fourth|fifth|sixth|seventh|"
    r"eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|"
    r"eighteenth|nineteenth|twentieth)\b"
)
NATIONWIDE: Final = re.compile(
    r"\b(?:in the country|nationwide|of the country|country's|country’s|in china|china's|china’s|"
    r"across the country|in the nation|nation's|nation’s|national|on the national list|"
    r"of the network|network's|network’s)\b"
)
"""With an ordinal they tell a node's place in the country's count."""

RANKED: Final = re.compile(
    r" (?:[\w-]+ ){0,4}?nodes?\b| (?:one )?(?:in|of|on|nationwide|across|nation)\b"
)
"""What an ordinal counts: nodes, or what the sentence speaks of ("the 27th in the country")."""

SITE: Final = re.compile(
    r"\b(?:in|at|inside|within|on) (?:the |a )?(?P<site>(?:[A-Z][\w'’&-]*|of|and|\d+)(?: (?:[A-Z]"
    r"[\w'’&-]*|of|and|\d+)){0,8}? (?:Park|Base|Center|Centre|Building|Tower|Campus|Plaza|Hub|"
    r"Room|Valley|Zone|Hall|House|Mansion|Port|Data Center|Data Centre|Library|Block|Complex))\b"
)
"""A building or park: "in the Silk Road Big Data Industrial Park"."""

OPERATED_BY: Final = re.compile(
    r"\b(?:built|run|operated|hosted|set up|deployed|constructed|maintained|managed|completed|"
    r"installed|undertaken|established|invested in|opened|launched|switched on)"
    r"(?: (?:in|at) [\w ,]{1,40})? (?:jointly )?by (?:the )?$",
    re.IGNORECASE,
)
"""Just before an organisation it makes it the operator."""

BUILDS: Final = re.compile(
    r"^(?:'s [^,.;]{0,30})?(?:,? (?:which|who|has|have|had|is|are|will|also|first|then|already|"
    r"successfully|officially|recently|now|formally|jointly|began to|started to|plans to|"
    r"begins to))* ?(?:built|builds?|building|run|runs|"
    r"ran|operates?|operated|hosts?|hosted|set up|deployed|completed|constructed|opened|"
    r"launched|installed|put|switched on|activated|maintains?|established|lit up|broke ground)\b",
    re.IGNORECASE,
)
"""Just behind an organisation it makes it the operator."""

PRONOUN_SUBJECT: Final = re.compile(r"(?:It|The (?:company|operator|firm|group|carrier))\b")
"""Opens a sentence that goes on with the organisation of the one before: "It first built"."""

COVERING: Final = re.compile(
    r"\b(?:all|each of|every one of|each)\b|\b(?:have|has|had|were|are) (?:all |now |already |"
    r"each |successfully |been )*(?:deployed|built|completed|connected|opened|set up|covered|"
    r"launched|established|in operation|admitted|live|joined|an? (?:\w+ ){0,3}node|nodes?)\b"
)
"""Says that what a count covers is there already: "14 cities in Gansu have deployed"."""

ANNOUNCED: Final = re.compile(
    r"\b(?:will|plan(?:s|ned)?|to be|is to|are to|target|goal|by 20\d\d|aims?|hop(?:es?|ing)|"
    r"expected|announced (?:\w+ ){0,2}(?:\d+|for)|promised|intends?|would|should|strives?|"
    r"as planned|envisages?|scheduled|pledged|wants?)\b"
)
"""A number of nodes so announced infers none."""

DIVISION_NOUNS: Final = re.compile(
    r"\b(?:cities|prefectures|states|prefecture-level|divisions|leagues|municipalities|nodes)\b",
    re.IGNORECASE,
)
"""What is counted when a province's divisions are."""

_ROLES: Final = {
    "node": NODE_WORDS,
    "topic": ("blockchain", "blockchains", "distributed", "chain"),
    **{f"network:{network}": leads for network, leads in _NETWORK_LEADS.items()},
}

LEADS: Final[dict[str, tuple[str, ...]]] = {
    word: tuple(role for role, listed in _ROLES.items() if word in listed)
    for listed in _ROLES.values()
    for word in listed
}
