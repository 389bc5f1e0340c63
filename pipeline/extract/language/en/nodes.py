"""English on network nodes: what a node is called, and what is told of it.

Belongs here: words and patterns with examples. Does not belong here: how a sentence becomes a node
(`pipeline.extract.nodes`).
"""

import re
from typing import Final

NODE_WORDS: Final = frozenset({"node", "nodes", "supernode", "supernodes"})

NETWORKS: Final = (
    ("BSN", re.compile(r"\bBSN\b|\bBlockchain(?:-based)? ?Service ?Network\b", re.IGNORECASE)),
    ("Xinghuo", re.compile(r"\bXing ?huo\b|\bSpark (?:Chain )?Network\b", re.IGNORECASE)),
)
"""Networks of the dataset with the names they go by."""

OTHER_SYSTEMS: Final = re.compile(
    r"\b(?:court|judicial|judiciary|customs|tax|notary|bank(?:ing)?|hospital|logistics|transport|"
    r"transportation|traffic|rail|port|validator|validating|full|light|mining|ethereum|bitcoin|"
    r"IoT|sensor|edge|cloud|computing|storage|consortium|alliance chain|company|corporate|"
    r"enterprise|grain|identifier|identity|resolution|data[- ]trading|IPFS|relay|oracle|"
    r"business|railway|hub|server|servers|consensus|verification|supervision|"
    r"regulatory|technical|important|key|time) nodes?\b",
    re.IGNORECASE,
)
"""Nodes of something else than the network: "court nodes", "transport node"."""

WISHES: Final = re.compile(
    r"\b(?:hop(?:es?|ing|ed) (?:to|for)|wants? (?:to|a)|would like|wish(?:es)? (?:to|for)|"
    r"considering|considered|discuss(?:es|ed|ing)?|under discussion|shelved|dropped|abandoned|"
    r"rejected|turned down|declined|no longer|strives?|striving|is studying|studied|"
    r"applied for|applies for|application for|may (?:get|receive|host)|could (?:get|host|receive)|"
    r"lobb(?:y|ied|ying)|bid for|proposed?|call(?:s|ed)? for|if )\b",
    re.IGNORECASE,
)
"""A node that is only wanted is none."""

NEGATIONS: Final = re.compile(
    r"\b(?:no (?:BSN |blockchain |city |public |network )*nodes?|without (?:a|any) (?:\w+ )?node|"
    r"not (?:yet )?(?:have|has|had|host|get|got|been)|has no|have no|had no|lacks?|"
    r"nor does|neither)\b",
    re.IGNORECASE,
)

STATUSES: Final = (
    ("closed", re.compile(
        r"\b(?:clos(?:ed|ing|ure)|shut (?:down)?|switched off|decommissioned|taken offline|"
        r"retired|wound down|dismantled)\b", re.IGNORECASE)),
    ("planned", re.compile(
        r"\b(?:plan(?:s|ned|ning)?|will (?:be |soon |also |then )*(?:built|build|open|host|get|"
        r"receive|have|set up|go live|follow|come|start|launch|deploy|establish)|to be (?:built|"
        r"set up|deployed|completed|opened|launched)|is to (?:be|get|receive|open|follow|house)|"
        r"are to (?:be|get|receive|open|follow)|scheduled|slated|due to|expected to|intends?|"
        r"set to (?:open|go|be|get|host|receive)|earmarked|approved for construction|"
        r"signed up for|is going to|agreed to (?:build|host|set up))\b", re.IGNORECASE)),
    ("under_construction", re.compile(
        r"\b(?:under construction|being (?:built|constructed|installed|fitted|set up|deployed|"
        r"debugged|prepared)|broke ground|breaking ground|ground was broken|ground[- ]?breaking|"
        r"is building|are building|began (?:to build|building|construction)|construction "
        r"(?:of .{0,60})?(?:began|started|has begun|has started|is under way|kicked off)|"
        r"start(?:ed|s)? (?:to build|building|construction)|half[- ]built|joint debugging|"
        r"(?:still )?in (?:the )?(?:installation|debugging|commissioning)|work (?:began|started|"
        r"has begun|is under way)|laid the foundation)\b", re.IGNORECASE)),
    ("admitted", re.compile(
        r"\b(?:admitted|admission|network access review|access review|passed (?:the |its |a )?"
        r"[^.;]{0,80}?(?:review|examination|inspection|assessment|audit|acceptance|verification|"
        r"test|check|evaluation)|allowed to (?:enter|join)|granted access|cleared the|"
        r"permission to (?:join|enter)|accepted into|approved to (?:join|access|enter)|"
        r"access (?:was )?granted|passed acceptance|permitted to join)\b", re.IGNORECASE)),
    ("live", re.compile(
        r"\b(?:went live|go(?:es|ne)? live|going live|is live|are live|now live|live|"
        r"(?:came|come|comes|brought|gone|went|is|are) (?:on ?line|on[- ]stream|on air)|online|"
        r"switched on|turned on|put into (?:operation|service|use|production)|"
        r"in (?:operation|service)|into (?:operation|service)|began (?:operating|operations|"
        r"operation|serving|service)|start(?:ed|s)? (?:operating|operations|operation|serving|"
        r"service)|opened|open(?:ed)? (?:to|for)|launched|inaugurated|operational|"
        r"has been (?:running|serving|operating)|commercial (?:use|operation)|unveiled|activated|"
        r"running|serves|serving|up and running|commenced operation)\b", re.IGNORECASE)),
    ("built", re.compile(
        r"\b(?:built|completed?|completion|constructed|established|set up|deployed|installed|"
        r"erected|finished|stands|houses|housed|has|have|hosts|hosted|sits|located|added)\b",
        re.IGNORECASE)),
)
"""Statuses with the words that tell them, in the order in which they are tried: what is only
planned or half done is told by the words of what is done, too."""

ORDINAL_NODE: Final = re.compile(
    r"\b(?P<n>\d{1,3})(?:st|nd|rd|th)\b|\b(?P<word>first|second|third|fourth|fifth|sixth|seventh|"
    r"eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|"
    r"eighteenth|nineteenth|twentieth)\b",
    re.IGNORECASE,
)
NATIONWIDE: Final = re.compile(
    r"\b(?:in the country|nationwide|of the country|country's|country’s|in China|China's|China’s|"
    r"across the country|in the nation|nation's|nation’s|national|on the national list|"
    r"of the network|network's|network’s)\b",
    re.IGNORECASE,
)
"""With an ordinal they tell a node's place in the country's count."""

SITE: Final = re.compile(
    r"\b(?:in|at|inside|within|on) (?:the |a )?(?P<site>(?:[A-Z][\w'’&-]*|of|and|\d+)(?: (?:[A-Z]"
    r"[\w'’&-]*|of|and|\d+)){0,8}? (?:Park|Base|Center|Centre|Building|Tower|Campus|Plaza|Hub|"
    r"Room|Valley|Zone|Hall|House|Mansion|Port|Data Center|Data Centre|Library|Block|Complex))\b"
)
"""A building or park: "in the Silk Road Big Data Industrial Park"."""

OPERATED_BY: Final = re.compile(
    r"\b(?:built|run|operated|hosted|set up|deployed|constructed|maintained|managed|completed|"
    r"installed|undertaken|established|invested in|opened|launched|switched on) (?:jointly )?by "
    r"(?:the )?$",
    re.IGNORECASE,
)
"""Just before an organisation it makes it the operator."""

BUILDS: Final = re.compile(
    r"^(?:'s [^,.;]{0,30})?(?:,? (?:which|who|has|have|had|is|are|will|also|first|then|already|"
    r"successfully|officially|recently|now|formally|jointly))* ?(?:built|builds?|building|run|runs|"
    r"ran|operates?|operated|hosts?|hosted|set up|deployed|completed|constructed|opened|"
    r"launched|installed|put|switched on|activated|maintains?|established|lit up|broke ground)\b",
    re.IGNORECASE,
)
"""Just behind an organisation it makes it the operator."""

COVERING: Final = re.compile(
    r"\b(?:all|each of|every one of|each)\b|\b(?:have|has|had|were|are) (?:all |now |already |"
    r"each |successfully |been )*(?:deployed|built|completed|connected|opened|set up|covered|"
    r"launched|established|in operation|admitted|live|joined|a (?:working )?node|nodes?)\b",
    re.IGNORECASE,
)
"""Says that what a count covers is there already: "14 cities in Gansu have deployed"."""

ANNOUNCED: Final = re.compile(
    r"\b(?:will|plan(?:s|ned)?|to be|is to|are to|target|goal|by 20\d\d|aims?|hop(?:es?|ing)|"
    r"expected|announced|promised|intends?|would|should|strives?|as planned|envisages?|"
    r"scheduled|pledged|wants?)\b",
    re.IGNORECASE,
)
"""A number of nodes so announced infers none."""

DIVISION_NOUNS: Final = re.compile(
    r"\b(?:cities|prefectures|states|prefecture-level|divisions|leagues|municipalities|nodes)\b",
    re.IGNORECASE,
)
"""What is counted when a province's divisions are."""

LEADS: Final[dict[str, tuple[str, ...]]] = dict.fromkeys(NODE_WORDS, ("node",))
