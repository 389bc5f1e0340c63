"""English on network nodes: what a node is called, and what is told of it.

Belongs here: words and patterns with examples. Does not belong here: how a sentence becomes a node
(`pipeline.extract.nodes.finding`).

Most patterns read sentences in lower case, which is several times faster than leaving the case
to the pattern; those that say IGNORECASE or have capitals read the text as written.
"""

import re
from typing import Final

from pipeline.extract.language.alternatives import by_letter
from pipeline.extract.language.en.sentences import FREQUENT
from pipeline.extract.language.phrases import phrases

NODE: Final = "node"
"""In every word for a node."""

NODE_WORDS: Final = frozenset({"node", "nodes", "supernode", "supernodes"})

TRADE: Final = frozenset(
    """hosts operators owners keepers holders vendors sellers suppliers makers builders managers
    users fees software providers hosting business businesses contest licences licenses
    engineers administrators people folk""".split()
)
"""Behind the word they make it one of whoever deals in nodes: "node hosts"."""

NETWORKS: Final = (
    ("BSN", re.compile(r"\bBSN\b|\bBlockchain(?:-based)? ?Service ?Network\b", re.IGNORECASE)),
    ("Xinghuo", re.compile(r"\bXing ?huo\b|\bSpark (?:Chain )?Network\b", re.IGNORECASE)),
)
"""Networks of the dataset with the names they go by; `_NETWORK_LEADS` has their first words."""

_NETWORK_LEADS: Final = {
    "BSN": ("bsn", "blockchain", "blockchainservice", "blockchainservicenetwork"),
    "Xinghuo": ("xing", "xinghuo", "spark"),
}

OTHER_SYSTEMS: Final = phrases(
    r"(?:court|judicial|judiciary|evidence|notarial|depository|customs|tax|notary|hospital|logistics|transport(?:ation)?|"
    r"traffic|rail(?:way)?|validator|validation|validating|full|light|mining|ethereum|bitcoin|"
    r"iot|sensor|edge|"
    r"computing|storage|company|corporate|grain|identifier|identity|resolution|trading|ipfs|relay|"
    r"oracle|business|hub|server|consensus|verification|supervision|regulatory|technical|important|key|"
    r"time|secondary|top-level|root) nodes?\b|"
    r"nodes? (?:of|in|on|for|run by|belonging to) (?:the |its |their |an? )?(?:[\w-]+ ){0,4}?"
    r"(?:court|chain of|resolution|identifier|tax|customs|hospital|invoice|judicial|grain|"
    r"internal|ethereum|bitcoin)\b|"
    r"(?:court|judicial|tax|invoice|customs|grain|hospital|internal)\b[^.;]{0,60}\bnodes\b|"
    r"nodes\b[^.;]{0,40}\b(?:courts?|notary|judicial|tax bureaus?|hospitals?)\b|"
    r"nodes?\b[^.;]{0,80}\b(?:belong to (?:a different|another|the (?:internal|bank|company|"
    r"court|"
    r"customs|group|firm|hospital))|"
    r"different system)\b",
)
"""Nodes of something else than the network: "court nodes", "transport node"."""

QUOTED: Final = re.compile(r"(?<!\()(?<!\(the )[\"“‘](?:[\w-]+ ){0,2}nodes?[\"”’]")
"""A name or a word spoken of, not a node."""

TOPIC: Final = re.compile(
    r"blockchains?\b|distributed ledger|ledgers?\b|city nodes?\b|service[- ]networks?\b|"
    r"super ?nodes?\b|backbone nodes?\b|"
    r"chain\b(?<=\bon the chain)",
    re.IGNORECASE,
)
"""A text with none of these, and no network's name, speaks of other nodes."""

GATES: Final = phrases(
    r"(?:gates|gateways|outposts|footholds|access points|entry points|data cent(?:er|re)s|"
    r"machine rooms|installations|stations) of (?:the |china['’]s )?(?:blockchain|bsn|xinghuo|"
    r"spark)"
)
"""Other words for the nodes of a network."""

WISHES: Final = phrases(
    r"hop(?:es?|ing|ed) (?:to|for)|(?<!for )wants?\b|would like|wish(?:es)? (?:to|for)|"
    r"consider(?:ing|"
    r"ed|s)?|discuss(?:es|ed|ing)?|under discussion|shelved|(?:was|were|been|is|are|being) dropped|"
    r"dropped(?=[.:;,)]|$)|dropped (?:it|them)\b|dropped (?:the|its|their|all) (?:plans?|idea|"
    r"project|bid|application)|put aside|rejected|"
    r"turned down|declined|strives?|striving|is studying|studied|appl(?:ied|y|ies) for|"
    r"applications? (?:for|to|report)|may (?:get|receive|host|have)|could (?:get|host|receive)|"
    r"lobb(?:y|ied|ying)|bid for|propos(?:ed|es|al)|call(?:s|ed)? for|decide (?:on|whether)|"
    r"dreams? of|once planned|cancell?ed|scrapped|called off|urged to|hopes\b|no site|"
    r"asks? for|asked for|look(?:s|ing)? into|talks? about|as planned|talk of|feasibility of|"
    r"wanted by|not entered|rumou?r(?:s|ed)?|no truth|without foundation|unfounded|groundless|"
    r"no decision|not true|untrue|incorrect(?:ly)?|mistaken(?:ly)?|wrongly|erroneous(?:ly)?|"
    r"in error|speculat(?:e[sd]?|ing|ions?|ive)|swears?|someday|one day|typing error|"
    r"would love|claimed on|wish(?:es)?\b|wish list|wishlist|remains? (?:a |only )?"
    r"(?:talk|dream|promise|plan|rumou?r)|spe(?:ak|aks|aking|oke) of (?:a|an|another|nodes)|"
    r"begg(?:ing|ed) for|settled for|served from (?:here|there)|"
    r"were horses|gossip|hearsay|(?:was|were|being|is|are) (?:examined|studied|explored|"
    r"assessed|weighed|mooted|floated|debated)|den(?:y|ied|ies)|dismiss(?:ed|es)|we (?:wrote|"
    r"reported|said|printed) that|if only|"
    r"whether|(?:had|have|has) (?:read|heard|been told) that|(?:is|was) (?:only |just )?(?:a )?"
    r"(?:rumou?r|talk)\b|compar(?:e|es|ing) quotes|(?:is|are) (?:said|thought|"
    r"believed) to want|"
    r"toy(?:ed|ing) with|ruled out|abandon(?:ed)? (?:the )?(?:idea|plan)|vetoed|"
    r"turned its back|(?:cannot|can['’]t|could not) afford|wait(?:s|ing|ed)? for (?:a|its|the|"
    r"an) (?:site|node|room|decision|funds?|"
    r"money|turn|answer|reply)|"
    r"turned out (?:to (?:be|concern|mean|have been)|not|otherwise|false|wrong|untrue)|"
    r"prov(?:ed|en|es) (?:to be )?(?:false|wrong|untrue|unfounded|mistaken|groundless|a (?:hoax|"
    r"rumou?r|mistake|misprint|misunderstanding))|a (?:hoax|misprint|misreading|"
    r"misunderstanding)|misreported|misread|"
    r"(?:only|just|merely|still|but|no more than) an? (?:thought|idea|intention|vision|"
    r"suggestion|ambition|gleam)|has the intention|have the intention|"
    r"would (?:be|make|suit) (?:a|an|the) (?:[\w-]+ ){0,3}(?:place|site|home|location|choice|"
    r"candidate|spot|host)|"
    r"lost out|failed to (?:win|get|attract)|came away empty|passed over|keen (?:on|to)|eager|"
    r"petition(?:ed|s)?|request(?:ed|s)? a|fake|bogus|invented|nonexistent|does not exist|"
    r"on hold|indefinitely|merely|seeks? (?:a|to)|seeking (?:a|to)|invit(?:ed|es|"
    r"ing) (?:\w+ )?to bid",
    behind=r"\b",
    beyond=FREQUENT,
)
"""A node that is only wanted is none."""

MISREPORTED: Final = phrases(
    r"(?:we|it|article|report|notice|table|story|version|item|caption|brief|bulletin|list|text) "
    r"(?:\w+ ){0,4}?(?:wrote|reported|said|stated|printed|named|listed|gave|put|told) |"
    r"(?:wrongly|incorrectly|mistakenly|erroneously) (?:\w+ )?(?:wrote|reported|said|stated|"
    r"printed|named|listed|gave|described|placed|given|dated)|(?:in|an|by|editing) error|by mistake"
)
"""What a correction takes back: what it says next of the node holds."""

NEGATIONS: Final = phrases(
    r"not (?:all|every|each)\b|"
    r"no (?:bsn |blockchain |city |public |network |such )*nodes?\b|"
    r"without (?:a|any) (?:\w+ )?node|(?:do|does|did|is|are|was|were|has|have|had|will)"
    r"(?:n't|n’t| not(?! yet (?:switched|open|in|on|live|finished|complete)| be (?:ready|open|live|"
    r"finished|completed|online|built)| open| (?:yet )?been (?:reviewed|inspected|accepted|tested|"
    r"approved|admitted|"
    r"connected|switched|opened|finished|completed|disclosed|paid|interrupted|repaired)|"
    r" missed| stopped| failed| paused| suffered| lost| part of| included| counted| related|"
    r" to be)|"
    r" not yet have)\b|none (?:is|are|of)\b|has none|have none|no (?:valid |qualified |"
    r"suitable )?(?:bids?|bidders?|tenders?|tenderers?)\b|"
    r"not awarded|need not|nothing\b|not (?:have|"
    r"has|had|host|get|got)\b|(?:has|have|had) no(?! (?:power|staff|users?|tenants?|customers?|"
    r"traffic|cooling|backup|second|"
    r"other|further|more|fence|roof|windows?|opening|doubt|wish|trouble|plans? to)\b)\b|lacks\b|"
    r"yet to (?:see|get|have|receive|host)\b|nor\b|neither|never(?! (?:missed|stopped|failed|lost|"
    r"rested))|door has not",
)

QUESTION: Final = "?"

THE: Final = "the "
TO: Final = " to "
OPEN_QUESTION: Final = re.compile(
    r".{0,60}?\b(?:will|shall|would|should|could|might|may|whether|if)\b"
    r"|[^?]{0,40}?\b(?:is|are|does|do|did|has|have|was|were) there\b"
)
"""Asks for what may be or come."""

KNOWN_NODE_IN: Final = re.compile(
    r"\b(?:the|your|our|its|their|this|that) (?:[\w-]+ ){0,3}(?:super)?nodes? (?:in|at|of|for) "
    r"(?:the )?$"
)
NODE_OF_PLACE: Final = re.compile(r" (?:[\w-]+ ){0,2}(?:super)?node\b")
"""Around a place they speak of its node as known: "the Sanya node", "your node in Sanya"."""

FURTHER: Final = phrases(
    "further|another|additional|second|one more|stand-?by|back-?up|spare|reserve", behind=r"\b"
)
"""Call a node one more."""

PARTS_OF_PLACES: Final = frozenset("zone district area park base county city town new".split())
"""Behind a place they make a part of it: "Nanchang High-tech Zone"."""

LIST_ITEM: Final = re.compile(r"(?:[-*•·–]|\(?\d{1,2}[.)])\s")
"""Opens an item of a list: "- Hangzhou"."""

AWAY: Final = re.compile(
    r"\b"
    + by_letter(
        r"from|near|outside|unlike|than|via|towards?|beyond|north of|south of|east of|west of|"
        r"kilomet(?:er|re)s (?:from|of)|bound for|of the firm|headquartered in|based in|capital of|"
        r"regulator in|(?:users?|customers?|clients?|firms?|companies|enterprises|plants?|"
        r"factor(?:y|ies)|mills?|banks?|schools?|hospitals?|farms?|courts?|merchants?|traders?|"
        r"developers?|branch(?:es)?|offices?|headquarters|shops?|exporters?|growers?|farmers?|"
        r"makers?|producers?|brokers?|suppliers?|investors?|reporters?|journalists?|delegates?|"
        r"visitors?|students?|tenants|merchants|chambers?|warehouses|citizens|engineers) (?:in|of|"
        r"from|at|across|around)|bureau (?:in|of)|company (?:in|of)|firm (?:in|of)|ferry|ltd\.? of|"
        r"according to|like|reach|reaches|reaching|pings?|moved to|sold to|not|rather than|"
        r"instead of|except|(?:mayor|governor|secretary|people|residents|native|students|"
        r"universit(?:y|ies)|citizens|traders|banks|firms|companies|officials|party chief) (?:of|"
        r"in|from)|toured by|no (?:\w+ ){0,2}nodes? (?:\w+ )?(?:in|at|for)|"
        r"not, [^,]{1,40}, (?:in|at)|(?:export(?:s|ed|ing)?|ship(?:s|ped|ping)?|fl(?:y|ies|ew|"
        r"ying)|sail(?:s|ed|ing)?|travel(?:s|led|ling)?|trips?|trains?|bus(?:es)?|flights?|"
        r"lines?|cables?|roads?|highways?|railways?) (?:on |out |over |back )?to|calls? (?:from|"
        r"to)|sent to|delivered to|shipped to|"
        r"addressed to|minutes from|hours? from|drive from|away from|distance from|"
        r"confused with|mixed up with|not to be (?:mixed|confused) [\w ]+|leav(?:es|ing)|left|mr|"
        r"ms|mrs|dr|traffic to|across to|(?:delay|delays|latency|lag|ping|round[- ]trip|hop|hops|"
        r"link|links|ms|km|miles|minutes|kilomet(?:er|re)s|milliseconds|fib(?:re|er)|"
        r"response time|connection|connections) to|"
        r"told me in|told us in|"
        r"told (?:reporters|journalists|readers) in|look(?:s|ing)? (?:across )?[\w ]{0,20}to|"
        r"than in|"
        r"compar\w+ (?:with|to)|born in|raised in|expo in|forum in|conference in|summit in|fair in|"
        r"office in|offices in|delegation from|visitors? from|province of|region of|part of|between"
    )
    + r" (?:the )?$"
)
"""Just before a place: nothing stands there."""

HAPPENED_IN: Final = re.compile(
    r"\b(?:exchanged|signed|inked|held|met|agreed|interviewed|gathered|convened|speaking|spoke) "
    r"(?:in|at) (?:the )?$"
)
"""Just before a place: people met there, no node stands there."""

OWN_BEHIND: Final = re.compile(r"^(?:['’]s)? (?:city )?(?:super)?node\b|^, whose (?:own )?node\b")
"""Just behind a place: its node is spoken of, whatever it is told for."""

AWAY_BEHIND: Final = re.compile(
    r"^(?:-based|-born|-listed|['’]s (?:chief|mayor|governor|regulator))"
)
"""Just behind a place: it only tells where somebody comes from."""

AS: Final = "as many "
DIVISION: Final = "prefectur"
"""In every word for the divisions that a province is counted by."""

AS_MANY: Final = re.compile(
    r"\bas many (?:\w+ ){0,3}nodes as (?:it has |there are )?(?:\w+[- ]){0,4}(?:cities|prefectures|"
    r"divisions|municipalities)"
)
"""Says without a figure that a province's divisions are all covered."""

EVERY: Final = re.compile(
    r"\b(?:every|each|all|no)(?: (?:single|one))?(?: of)?(?: (?:the|its|[\w-]+['’]s))?"
    r"(?: (?:province|region)['’]s)? (?:other )?prefectur(?:es?|e-level|al-level|al)"
    r"(?: (?:cit(?:y|ies)|divisions?|seats?|units?))?\b"
    r"(?!-| (?:cit(?:y|ies)|divisions?|seats?|units?)\b| (?:in|along|on|of|to) (?:the (?!province|"
    r"region|autonomous)|(?:northern|southern|eastern|"
    r"western|central)))"
)
"""The same of each division: "every prefecture-level city in the province has one"."""

NO_GAP: Final = re.compile(
    r"\b(?:no|none|not (?:one|a single))\b[^.;]{0,80}\b(?:without|lacks?|lacking|left out)\b"
)
"""Denies that any is without: all have one."""

SENTENCE_STOP: Final = re.compile(
    r"[;:(—]|, (?:and )?(?=striv|hoping|hopes|aim)|, (?:and|but|while|whereas|which|where)\b"
)
CLAUSE_STOP: Final = re.compile(r"[;:,(—]| and ")

COVERING: Final = phrases(
    r"all|each|every|one (?:per|apiece|to each)|apiece|cover(?:s|ed|ing|age)?|full|fully|complete|"
    r"equal to|no fewer|serves?|runs?|hosts?|operates?|counts|in (?:operation|service)|(?:have|"
    r"has|had|were|are) (?:all |now |already |"
    r"each |successfully |been )*(?:deployed|built|completed|connected|opened|set up|covered|"
    r"launched|established|in operation|admitted|live|joined|an? (?:\w+ ){0,3}node|nodes?)",
    behind=r"\b",
)
"""Says that what a count covers is there already: "14 cities in Gansu have deployed"."""

ANNOUNCED: Final = phrases(
    r"will|shall|must|have to|has to|ought to|need(?:s|ed)? to|in (?:the|a|its) plan|"
    r"by the end "
    r"of (?:20\d\d|next|the year)(?!,? [^.;]{0,80}\bhad\b)|plan(?:s|ned)?|to be|is to|are to|"
    r"target|goal|by 20\d\d|aims?|"
    r"hop(?:es?|ing)|"
    r"expected|announced (?:\w+ ){0,2}(?:\d+|for)|promised|intends?|would|should|strives?|"
    r"as planned|envisages?|scheduled|pledged|wants?",
    behind=r"\b",
    beyond=FREQUENT,
)
"""A number of nodes so announced infers none."""

DIVISION_NOUNS: Final = re.compile(
    r"\b(?:cities|prefectures|states|prefecture-level|divisions|leagues|municipalities|nodes)\b",
    re.IGNORECASE,
)
"""What is counted when a province's divisions are."""


SITE_NOUNS: Final = frozenset(
    """incubator campus hall office ferry school college university museum library hotel mall
    canteen mill works factory plant station terminal warehouse cinema theatre hospital airport
    port market exchange institute laboratory road street bridge river""".split()
)
"""Behind a place they name something after it: "the Linchuan high school"."""

LATTER: Final = re.compile(
    r"\bthe (?:latter|(?:last|second|other)(?! (?:quarter|half|day|week|month|year|phase|batch|"
    r"time|stage|round)))\b"
)
"""Behind a list it speaks of the last of it alone."""

NODE_ASIDE: Final = re.compile(
    r"(?:['’]s)?(?: (?:new|own|BSN|Xinghuo|city|backbone|super|service|blockchain)){0,3}"
    r"(?: (?:super)?node)? ?\((?:run by |operator:? )?(?:the )?(?P<said>[^()]{1,120})\)"
)
"""What brackets behind a place or its node say: "Taizhou's BSN node (China Telecom)"."""

ASIDE: Final = re.compile(
    r"(?i:(?:['’]s)?(?: (?:city|bsn|xinghuo|backbone|public|"
    r"own)){0,2} (?:super)?node)? ?\((?P<said>[^()]{1,120})\)"
)
"""What brackets behind a place say of it alone: "Lagos (closed)"."""

NODE_IN: Final = re.compile(r"\bnode (?:\w+ ){0,3}(?:in|for|to|at) (?:the )?$|^\W*in (?:the )?$")
"""Just before a country: "a node in Peru"."""

NO_NODE: Final = re.compile(
    r"\b(?:no (?:\w+ ){0,3}nodes?|without|has no|have no|had no|neither|"
    r"nor|lacks?)\b"
)
"""Denies the node itself, not a stage of it."""

INSIDE: Final = frozenset({"in", "at", "inside", "within"})
INSIDE_OF: Final = re.compile(
    r"\b(?:former|disused|converted|floor|basement|cellar|corner|wing|inside|housed|kept|sits|"
    r"stands|located|node (?:in|at)) [^.;,]{0,40} (?:in|at|of) (?:the )?$"
)
"""Before a place they tell that something stands there: "in a former cotton mill in"."""

DETERMINERS: Final = frozenset("a an the two three four some several its this that their".split())
PLACE_NOUNS: Final = frozenset(
    """node nodes supernode supernodes node's hall halls room rooms machine machines equipment racks
    site facility application bid request city cities district county area zone park base town new
    centre center campus
    network one ones bsn xinghuo station cluster hardware data installation""".split()
)
"""Behind a place they speak of the place or of its node: "the Lanzhou facility"."""

PLACE_VERBS: Final = frozenset(
    """is was are were has had have will went goes came comes got gets and or in at on with by to
    joined joins opened opens passed followed follows did does own turn first second third latest
    newest next last since as but which where who while for from of would should could may can
    hosts hosted houses runs ran remains became becomes received receives welcomed saw lost keeps
    kept waited launched lit fired set put switched finished completed broke began started plans
    alone itself too also already still now then here there yesterday today dates
    stands stood sits sat lies lay takes took needs needed belongs costs cost works worked hums
    serves served draws hardly perhaps probably might must may never not only soon later
    meanwhile after before under through until without being been awaits waits leads led makes made
    holds held looks feeds carries carried shares shared
    moved beats beat preceded gained gains drops fell goes
    contributed contributes answered doubled tripled closed shut""".split()
)
"""Behind a place they show that it stands for itself: "Tokyo opened", "Nairobi's was closed"."""

LISTED: Final = re.compile(
    r"(?:['’]s )?(?:[,/&、，\s]|(?:and|or|as well as|plus|also|then|in|at|the|cit(?:y|ies)|of|"
    r"both|nodes?|ones?|that|those)(?![^\W_]))*"
)
"""Between the places of one list: "Ningbo, Wenzhou and Huzhou", "Ningbo's and that of Huzhou"."""

LISTED_LAND: Final = re.compile(
    r"(?:, | and |, and )(?:the (?:\w+ )?(?:state|province|region|territory|island|emirate|"
    r"republic|"
    r"kingdom|sultanate|canton) of )?"
)
"""Between the last city of a list and a country or state in it."""

STRONG_STOP: Final = re.compile(r"; |\. |: ")
STOPS: Final = (
    re.compile(r"; |\. "),
    re.compile(
        r",? (?:while|whereas|but)\b |, (?=and (?:that|those|the|has|in|another|"
        r"a)\b)",
        re.IGNORECASE,
    ),
    re.compile(r", (?=and )|: "),
    re.compile(r" (?=and )"),
    re.compile(r", | \((?=[A-Za-z])"),
)
"""Between two places, strongest first: where the telling of one ends."""

KEY: Final = re.compile(r"\W{0,3}(?P<key>[A-Za-z][\w./&' -]{1,30}): +(?=\S)")
"""Opens a line of a block: "Operator: Gansu Mobile"."""

HEADLINE_REST: Final = re.compile(
    r"\W*(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-zA-Z]|[ivx]{1,4})[.):]?(?=\W)\W*)?(?:city|cities|"
    r"of|in|the|prefecture|"
    r"province|county|district|site|\W)*",
    re.IGNORECASE,
)
"""What a line that only names a place has beside it: "2. Jilin City."."""

ITEM_OPENS: Final = re.compile(
    r"(?:[-*•·–—+~>]\s*)?(?:\d{4}(?:[-./]\d{1,2}){0,2}:?\s+)?(?:\[[^\[\]]{1,12}\] "
    r"?)?(?:\(?(?:\d{1,2}|[a-z])[.)]\s*)?(?:City|Place|"
    r"Node|Site|Lot \d{1,2})?[:,]? ?(?:the )?"
)
"""Before the place that opens an item of a list."""

ITEM_DENIED: Final = re.compile(
    r"[^\w(]{1,4}(?:\([^()]{1,40}\)\W{1,3})?(?:no|none|nothing|nil|not (?:yet|so far|at all|any)|"
    r"nowhere|n/a)(?: (?:yet|so far|plans?|planned|node|nodes|interest|decision|at all|to date|"
    r"for now|in sight|of the kind|applied|known))*\W*$",
    re.IGNORECASE,
)
"""Behind the place that opens an item: it has no node."""

MEMBERS: Final = phrases(
    r"(?:cities|places|prefectures|towns|localities|members)\b[^.;]{0,60}\b(?:joined|join|"
    r"connected|linked|plugged|hooked up|admitted|taken in|on the network|part of|belong to|"
    r"in the network|accessed)\b|"
    r"(?:joined|connected to|linked to|plugged into|admitted to)\b[^.;]{0,60}\b(?:cities|places|"
    r"prefectures|towns)\b"
)
"""Before a list of a network's cities: "the following cities have joined the network:"."""

LIST_STOPS: Final = frozenset({",", "and", "/", "&", ", and", "、", "，"})
"""Between the places that one cell lists."""

LIST_MARK: Final = re.compile(r"[-*•·–—+~>\[(]|\d")
"""Opens a line of a list."""

LIST_REST: Final = re.compile(r"(?:\([^()]{1,60}\)|[,;.、\s]|and\b)*")
"""Behind the first place of an item that only lists: "Nanning (April), Liuzhou"."""

ITEM_STOP: Final = re.compile(
    r"(?:, [A-Z][\w' ]{1,25}| \([\w' ]{1,30}\)| city| node)?(?::|"
    r" [-–—]+|;| =| ->) "
)
"""Between the place that opens an item and what is told of it: "Linhai: in service"."""

OPERATES_IT: Final = phrases(
    r"(?:runs?|ran|built|builds|operates?|operated|hosts?|hosted|brought|switched|opened|put|"
    r"set|fired|completed|keeps|kept|launched|closed|installed|manages|maintains|lit|took|"
    r"threw|owns|run) (?:it|its node|the node|the machines?|the place)\b|(?:its|the) (?:operator|"
    r"builder|host|contractor|owner|keeper)\b|(?:operator|builder|host|contractor|keeper): |"
    r"(?:started|began|undertook|undertakes|carried out|completed|"
    r"finished|led|handled|(?:was|is|were|are) responsible for|in charge of) (?:the |its )"
    r"(?:construction|building|installation|erection|fit-?out|fitting-out|civil works?|works|"
    r"operation)\b",
    beyond=FREQUENT,
)
"""Tells who runs the node of the sentence before: "Hunan Mobile runs it"."""

THE_NODE: Final = re.compile(
    r"\b(?:the|this|that|its|our|whose|their|said) (?:[\w'’-]+ ){0,4}?(?:super)?node(?:'s|’s)?\b|"
    r"^\W*(?:[\w-]+ ){0,4}node\b"
)
"""Goes on about a node told before: "the node passed"."""

ITS_OWN_NODE: Final = re.compile(r"['’]s (?:own )?(?:[\w-]+ ){0,3}(?:super)?node\b")
"""Behind an organisation: "Guangxi Unicom's node"."""

A_NODE: Final = re.compile(
    r"\b(?:an?|its|own|first|one of the|that) (?:[\w'’-]+ ){0,5}?(?:super)?node\b(?! in| at| of the"
    r" court)"
)
"""Tells of one node, wherever it stands: "stamped by a node that"."""

THERE: Final = re.compile(
    r"\b(?:super)?nodes? (?:[\w-]+ ){0,2}?there\b(?! (?:is|are|was|were|will|would|has|have)\b)|"
    r"\bthere['’]s (?:super)?node\b|\b(?:city|town|county|place|port|capital)['’]s (?:own )?"
    r"(?:[\w-]+ ){0,3}(?:super)?node\b"
)
"""Puts a node where the text just was: "the node there, run by"."""

HERE: Final = "there"

COMPARED: Final = frozenset(
    "after before behind than like following alongside beside besides".split()
)
"""Between two places: what stands before is told of the first."""

UNREACHED: Final = re.compile(
    r"\b(?:before|promised (?:for|by)|planned for|scheduled for|set for|meant for|"
    r"due (?:on|in|by)|then for|instead of|deadline of|rather than|not later than|no later than|"
    r"put off from|postponed from|originally|first) (?:the )?(?:end of |start of |beginning of )?"
    r"(?:the )?$"
)
"""Before a date: a status was not reached on it."""

NOT_THIS: Final = re.compile(r"\W*(?:not|unlike|never mind)\b")
"""Opens a sentence on a namesake: "Not the Fuzhou of tea, whose node opened in 2020"."""

CITIES: Final = re.compile(
    r"\b(?:cities|prefectures|divisions|counties|towns|provinces|municipalities|places|leagues)\b"
)
"""Tells of several places at once."""

_THEM: Final = (
    r"(?=[.,;]|$| (?:nodes?|machines|sites|cities|towns|places|are|were|is|was|have|had|went|go|"
    r"opened|passed|joined|came|come|entered|started|began|run|ran|on|in|into|up|at|together|by|"
    r"since|now|got|received|cleared|will|belong|serve|carry|obtained|won|stand|stood)\b)"
)
OF_THEM: Final = re.compile(
    rf"\b(?:(?:all|the|these|those|its|their) (?P<n>two|three|four|five|six|seven|eight|nine|ten)"
    rf"(?: of them)?{_THEM}|(?P<both>both)(?: of (?:them|these))?{_THEM}|"
    rf"all(?: of (?:them|these))?{_THEM}|^\W*(?:they|these)(?: nodes)? (?=are|were|have|had|went|"
    rf"opened|passed|joined|came|entered|started|began|got|received|cleared|will))"
)
"""Goes on with all the nodes of the sentence before: "switched all three on", "both went live"."""

GOES_ON: Final = re.compile(
    r"\W*(?:(?:on|in|since|from|by|after|at) [^.;]{1,40}?,? )?(?:it|its|the (?:facility|station|"
    r"installation|machines?|equipment|hardware|hall|site|"
    r"operator|room|racks?|cabinets?|system|cluster|builder|contractor|"
    r"project)|(?:construction|(?:installation |civil |building )?works?|installation|fit-?out|"
    r"cabling|fitting-out)(?= (?:work |works )?(?:has|have|had|is|was|were|began|begins?|starts?|"
    r"started|"
    r"commenced|commences|will|ended|ends|took|takes|should|continues?|continued|"
    r"stopped)\b))\b (?!is (?:expected|said|understood|reported|known|hoped) that)"
    r"(?!(?:opened|launched|runs?|operates|completed|built|has built|plans|signed|set up|"
    r"also) (?:an? |its |the |two |\d|[a-z]))"
)
"""Opens a sentence on the node told before: "It went live"."""

PART_OF_NODE: Final = phrases(
    r"racks?|cabinets?|machines?|equipment|servers|hardware|machine room", behind=r"\b"
)

_ROLES: Final = {
    "node": NODE_WORDS,
    "topic": (
        "blockchain",
        "blockchains",
        "distributed",
        "chain",
        "ledger",
        "ledgers",
        "city",
        "service",
        "super",
        "supernode",
        "supernodes",
        "backbone",
    ),
    **{f"network:{network}": leads for network, leads in _NETWORK_LEADS.items()},
}

LEADS: Final[dict[str, tuple[str, ...]]] = {
    word: tuple(role for role, listed in _ROLES.items() if word in listed)
    for listed in _ROLES.values()
    for word in listed
}
