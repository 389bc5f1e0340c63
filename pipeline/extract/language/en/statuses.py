"""English on what has become of a node: planned, building, built, admitted, live, closed.

Belongs here: words that tell a stage, and words that put it in the future or deny it. Does not
belong here: how they are weighed (`pipeline.extract.nodes.status`).
"""

import re
from typing import Final

from pipeline.extract.language.phrases import named_phrases

_OF: Final = r"(?: (?:of|on|for|at|in) [^.;,]{1,60}?)?(?:, [^.;,]{1,80},)?"
_BEGUN: Final = (
    r"(?:(?:has|have|had) )?(?:(?:formally|officially|now|already|just|only) )?(?:begun|began|"
    r"starts?|started|commenced|kicked off|(?:is|are|was|were|got|gets) under ?way|"
    r"(?:is|are) (?:still )?(?:going on|in progress)|got (?:going|off the ground)|"
    r"(?:(?:been|was|were) )?(?:taken up|restarted|stopped|halted|resumed|paused|suspended|"
    r"stalled)|continues?d?|goes on|"
    r"drags on|advances|proceeds)"
)
_TESTED: Final = (
    r"(?:reviews?|examinations?|inspections?|assessments?|audits?|verifications?|vetting|checks?|"
    r"tests?|evaluations?|scrutiny|appraisals?)"
)
_AHEAD: Final = (
    r"(?! (?:date )?(?:is|are|was|were|will be|has been|have been) (?:now |still )?(?:scheduled|"
    r"planned|due|expected|set|slated|foreseen|fixed|awaited|pencilled|targeted)\b)"
)
_SERVICE: Final = r"(?:service|operations?|use|production|business|activity|duty)"
_FULL: Final = r"(?:(?:full|formal|regular|commercial|trial|public|official|normal|live|daily) )?"

_STAGES: Final = {
    "under_construction": (
        r"under (?:de)?bugging",
        r"(?:step(?:s|ped|ping)?|speed(?:s|ing)?|sped) up (?:the |its )?(?:construction|works?|"
        r"building|"
        r"installation|debugging)", r"push(?:es|ed|ing)? (?:forward|ahead|on) (?:with )?(?:the |"
        r"its )?"
        r"(?:construction|works?|building)",
        rf"(?:construction|works?|installation|building){_OF} (?:is|are) (?:now |still |being |"
        r"steadily |actively )*(?:pushed|carried|promoted|advanced|accelerated|pressed|driven|"
        r"speeded|"
        r"sped|intensified|in full swing|at full speed|well advanced|progressing|advancing|"
        r"proceeding|moving|stepped up|on schedule|on track)",
        r"(?:putting|laying|pulling|hauling|moving|carrying|wheeling|bringing|hanging) "
        r"(?:(?:in|up|down|the|last|first|its|new) ){0,3}(?:\w+ )?"
        r"(?:cables?|racks?|fibre|fiber|wires?|servers?|cabinets?|equipment|machines?)",
        r"half[- ](?:built|done|finished)",
        r"(?:un|half |partly |not yet )finished", r"joint (?:de)?bugging",
        r"(?:(?:be|get)ing|still) (?:\w+ )?(?:built|constructed|installed|fitted(?: out)?|set up|"
        r"deployed|debugged|equipped|assembled|erected|completed|tested|wired|put up|cabled|"
        r"decorated|renovated|refitted|poured|dug)",
        r"(?:racks|cabinets|servers) (?:are )?being",
        r"br(?:oke|eaks?|eaking|oken) (?:the )?ground",
        r"ground (?:(?:for|on|at) (?:(?!will\b|to\b|shall\b|would\b)[\w'’-]+ ){1,6})?"
        r"(?:(?:was|has been|is) )?broken",
        r"ground[- ]?breaking",
        r"golden shovel", r"first (?:sod|spade|shovel|pile|brick)",
        r"(?:is|are|was|were|now|still|busy|at present|currently|presently|finds?|found|saw|"
        r"see) (?:\w+ )?(?:building|"
        r"installing|erecting|fitting(?: out)?|"
        r"assembling|constructing|putting up|laying|wiring|bolting)",
        r"(?:began|begun|begins?|start(?:ed|s)?|commenced) (?:to build|building|"
        r"(?:the )?(?:civil )?construction|to construct|"
        r"installing|(?:the )?installation|work|works|fitting out|to install|(?:the )?(?:civil|"
        r"fit-out) works?)",
        rf"(?:construction|(?:civil |building |fit-out |ground|installation )?works?|"
        rf"installation|erection|"
        rf"fit(?:ting)?-?out|assembly|cabling|drilling){_OF},? {_BEGUN}",
        r"start of (?:the )?(?:construction|works?)",
        r"(?:civil |building |fit-out )works? (?:in progress|under way|going on)",
        r"fit-?out in progress", r"fitting[- ]out(?: begun| started| under way)?",
        r"foundations? (?:stone|laid|work|pit|for [^.;,]{1,40} (?:poured|laid|dug)|(?:were |was |"
        r"are )?(?:poured|dug))",
        r"(?:racks|cabinets)[^.;,]{0,20} are (?:in|up)",
        r"la(?:id|ys?|ying) (?:of )?(?:the )?foundation",
        r"dug (?:the )?foundation", r"diggers", r"excavat(?:ion|ors?)", r"scaffold(?:ing|ed)?",
        r"concrete (?:has been |was |is being |is )?poured", r"topped (?:out|off)",
        r"topping[- ]out", r"capped",
        r"walls (?:are )?(?:up|rising)", r"(?:is|are|was|were) (?:now |still |already )?going up",
        r"taking shape",
        r"in (?:the )?(?:decoration|installation|debugging|commissioning|fit-?out)",
        r"(?:(?<=\ba )|(?<=\bone )|(?<=\bits )|(?<=\bthe ))roof", r"bolted (?:down|in|to)",
        r"pulling (?:the )?(?:cables?|fibre|fiber)",
        r"(?:(?<=% )|(?<=cent ))(?:(?:now|already|still|only|nearly|almost) )?(?:finished|"
        r"completed?|done|ready|built)",
        r"(?:two|one|three)[- ](?:thirds?|quarters?|fourths) (?:finished|complete[d]?|done|built)",
        r"half(?:way)? (?:finished|completed?|done|built|ready)",
        r"nearing completion", r"close to completion", r"still a (?:shell|building site)",
        r"work in progress", r"civil works?", r"testing stage", r"being tested",
        r"speed(?:s|ed|ing)? up (?:the |its )?construction",
        r"(?:builders|workmen|workers|plasterers|painters|electricians|welders|masons|carpenters|"
        r"fitters|bricklayers|decorators|cranes) (?:are|is|were|have|had|moved|started|began|"
        r"still)",
        r"(?:floors?|walls?|roof|plaster|cables?|wiring|beams?) (?:is|are|was|were) (?:still |now |"
        r"just )?(?:being )?(?:laid|poured|put|painted|plastered|raised|drawn|pulled)",
        r"shell (?:is )?(?:completed?|finished|up|ready)", r"plastered but empty",
        r"smells? of (?:fresh )?(?:paint|plaster)",
        r"racks (?:are )?(?:arriving|on (?:their|the) way)", r"finishing touches", r"building site",
        r"construction site", r"(?:still )?a hole in the ground", r"(?:is|are) digging", r"digs\b",
        r"(?:building|fit-out|construction|installation|installing) works?",
        r"being prepared", r"in progress",
        r"(?:in|under) (?:the |its )?(?:\w+ |course of )?construction(?! of)",
        r"only (?:the|its|a|an|four|two|three) (?:\w+ )?(?:steelwork|shell|foundations?|walls?|"
        r"frame|"
        r"skeleton|roof|pillars|columns|floor|slab|hull) (?:\w+ )?(?:stands?|is|are|has|have|"
        r"exists?)",
        r"walls and (?:a |the )?roof", r"commissioning (?:stage|phase|tests?)", r"(?:behind|"
        r"ahead of) schedule",
        r"only the (?:[\w-]+ )?(?:cabling|wiring|racks|cabinets|hall|ceiling|wiring) (?:is|are|"
        r"has|have)",
        r"start(?:ed|s) on (?:the|a|an|its|work)",
    ),
    "planned": (
        r"plann(?:ed|ing)(?! to\b)",
        r"(?<!helped )(?<!helping )(?:build|construct|establish)(?= (?:a|an|the|one|two|three|"
        r"its)\b)",
        r"tenders? (?:for |was |is |has been )?(?:[^.;,]{0,40} )?(?:published|announced|issued|out|"
        r"launched|opened|invited|running|under way)",
        r"(?:works?|construction|building) (?:begins|starts)(?= (?:in|on|next|this|early|late)\b)",
        r"(?:bidding|bids|tendering|tenders?|registration|applications?|subscriptions?)"
        r"(?: (?:for|of) [^.;,]{1,40})? (?:was |were |has |have )?(?:closed|closes|ended|opened|"
        r"opens)",
        r"nodes? (?:agreement|contract|deal|pact)s?",
        r"(?:agreement|contract|deal|pact|memorandum|memorandum of understanding|mou) (?:on|for|"
        r"to (?:build|set up|construct|host)) (?:a|the|its|one) (?:[\w-]+ ){0,3}nodes?",
        r"nodes? (?:is |are |was |were )?approved",
        r"plan(?=\])", r"on the drawing boards?", r"pencill?ed in",
        r"in (?:the|its|this) plans?(?! to\b)", r"in the pipeline",
        r"earmarked",
        r"(?:is|are|was|were) preparing", r"preparing (?:a|the|to|for)", r"preparatory work",
        r"in preparation", r"preparations?",
        r"order(?:ed|s) (?:a|the|its|one)", r"on order", r"on the cards",
        r"in the works", r"afoot", r"put off", r"postponed", r"delayed", r"pushed back",
        r"deferred", r"put back", r"rescheduled", r"out to tender",
        r"next (?!to\b)(?:[\w-]+ ){0,3}nodes?",
        r"plans?(?: for)? (?:(?:a|an|one|two|three|four|five|its|the|new|more|further|\d+) )?"
        r"(?:[\w-]+ ){0,3}nodes?",
        r"(?:money|funds?|budget|cash|million|sum)(?: (?:for|of|to) [^.;,]{1,50}?)? (?:(?:has|"
        r"have) been "
        r"|was |were |is |are )?(?:set aside|earmarked|found|allocated|put aside|reserved)",
        r"(?:the )?(?:site|place|location|spot|plot|room|hall) (?:of|for) [^.;,]{1,50} (?:was|"
        r"has been|is) "
        r"(?:chosen|selected|picked|found|fixed|reserved|secured|set)",
        r"approved by (?:the )?(?:\w+ )?(?:council|government|congress|mayor|bureau|"
        r"party committee|"
        r"assembly|parliament)", r"await(?:s|ing) (?:its|the|a|an) (?:\w+ )?(?:permit|permission|"
        r"funding|money|builder|contractor|site|"
        r"start)", r"signing ceremony", r"kick-?off (?:meeting|ceremony)",
        r"sign(?:s|ed)(?: up)? for", r"(?:sign(?:s|ed)|inked) (?:\w+ ){0,4}(?:contract|agreement|"
        r"deal|"
        r"pact) (?:for|on|to)",
        r"(?:chose|chosen|picks?|picked|selects?|selected|names?|named|"
        r"designated) (?:[\w'’-]+ ){1,4}"
        r"(?:for|as) (?:its|the|a|an) (?:[\w-]+ ){0,4}nodes?",
        r"tenders? for (?:the |a |an )?(?:[\w-]+ ){0,4}nodes?", r"ceiling price",
        r"due (?:in|on|by|next|this|before|early|late|around)",
        r"letters? of intent", r"ground [^.;,]{0,60}?(?:will|shall|is to|would) be broken",
        r"(?:comes?|arrives?|follows?|opens?|goes live|starts?|launches|joins|gets (?:its|one)|"
        r"is up) (?:early |late )?next(?: (?:year|month|week|spring|summer|autumn|fall|winter|"
        r"quarter))",
        r"(?:has|have|had) (?:agreed|undertaken|pledged|promised|vowed|offered|contracted|"
        r"signed up)"
        r" to (?:build|house|host|open|install|set up|run|operate|take|accommodate|shelter|fund)",
        r"(?:is|are|was|were) meant to (?:sit|stand|be|go|open|rise|run|serve|start)",
        r"(?:racks|equipment|hardware|machines|servers) (?:are |were )?ordered",
        r"(?:contracts?|concession|mandate|order|right|tender|bid)(?: (?:worth|of|"
        r"for) [^;]{1,80}?)? to "
        r"(?:build|construct|operate|host|supply|install|set up|run|house)(?: and (?:build|"
        r"operate|run|"
        r"host|maintain))?",
        r"go(?:es|ing)? ahead",
        r"(?:finished|invit(?:ed?|es|ing|ations?)|open(?:ed|s|ing)?|under|call(?:ed|s|ing)? for) "
        r"(?:the )?(?:bidding|tender\w*|bids)",
        r"bidding documents", r"won the (?:tender|bid|contract)", r"winner (?:is|of)",
        r"winning price", r"responsible for building",
        r"delivery foreseen", r"allotted", r"foreseen", r"envisaged", r"approved for construction",
        r"scheduled", r"slated",
        r"down for (?:a|one)", r"signed (?:up|an? [^.;,]{1,30}|on) (?:for|to)",
        r"agreed (?:to|on) (?:build|host|house|run|operate|set up|open|a)",
        r"exchanged signatures", r"announced an? (?:\w+ ){0,3}node", r"tests begin",
        r"opens to users in",
        r"(?:pledged|promised|undertook|undertaken|vowed|decided|resolved|chosen|selected|picked|"
        r"designated) (?:to (?:build|host|open|have|get|set up|receive)|"
        r"as (?:the |a )?(?:site|host|home))",
        r"(?:site|location|hall|room) (?:has been |was |is )?(?:selected|chosen|picked|reserved|"
        r"set aside|secured)",
        r"selected site", r"(?:reserved|set aside) for (?:a|the)", r"intends? to", r"on paper",
        r"next in line", r"to follow",
        r"down for", r"next on the list",
        r"looking for an? (?:builder|site|host|contractor|operator|"
        r"room|home)", r"to have an? (?:\w+ )?node (?:built|set up|installed)",
        r"(?:sites?|host|operator|"
        r"builder|contractor) (?:still )?(?:to be found|sought|wanted)", r"in the blueprint",
        r"blueprint",
        r"(?:awaits|waiting for|pending) (?:approval|construction|permits?)", r"feasibility study",
        r"promised", r"hopes? to open", r"awarded",
    ),
    "closed": (
        r"clos(?:ed|es|ing|ure)(?! loop|[- ]door| to | weeks| days| months| ceremony| stages?|"
        r" price)",
        r"shut(?:s|ting)?(?: (?:it |them )?(?:down|off))?|shuttered", r"shutdown",
        r"(?:switch(?:ed|es|ing)?|turn(?:ed|s|ing)?|powered|power|powers) (?:it |them |"
        r"(?:the|its|their) (?:\w+ )?)?(?:off|"
        r"down)", r"decommission(?:ed|s|ing)?",
        r"t(?:aken|ook|akes) (?:it |them )?(?:offline|off line|off the (?:air|network|grid|list|"
        r"map)|out of (?:service|operation|use)|down)", r"retired",
        r"w(?:ou|i)nd(?:s|ing)? (?:down|up)",
        r"(?:was|were|been) removed(?! from the (?:shortlist|agenda))",
        r"dismantled", r"burn(?:ed|t) (?:down|"
        r"out)", r"demolished", r"razed", r"wrecked", r"pull(?:ed|s|"
        r"ing) the plug", r"unplugged", r"torn down", r"mothballed",
        r"discontinued", r"delisted", r"de-listed",
        r"(?:went|gone|goes|go|been|fell|fallen) (?:down|off(?! the ground)|dark|offline|"
        r"off line|silent|off the air)",
        r"(?:is|are) (?:dark|gone)",
        r"ceased (?:to (?:operate|run|exist|work)|operations?|operating|service|trading|working|"
        r"running)", r"stopped (?:operating|running|serving|working|service)",
        r"no longer (?:operates?|runs?|exists?|works?|in (?:service|operation|use)|operational|"
        r"online|there|figures?|active|live|running|has)",
        r"does not figure any longer", r"(?:has |have |had )?lost its (?:\w+ )?(?:node|one)",
        r"removed from (?:the )?(?:network|service|list)",
        r"equipment removed", r"taken apart", r"took (?:it |its node )?apart", r"is out(?=[.;])",
        r"is history", r"is no more", r"(?:has|have) gone(?=[.;,])",
        r"(?:given|gave) up", r"wr(?:itten|ote) off",
        r"out of (?:service|operation)", r"struck off", r"disconnected", r"evicted", r"expelled",
        r"defunct", r"(?:been|was|were) withdrawn", r"withdrew (?:it|the|its) (?:from|node)",
        r"deactivated", r"terminated", r"disused(?=[.,;]| since)", r"phased out", r"scrapped",
    ),
    "built": (
        r"passed (?:the |its |their |a |an )?(?:\w+ )?(?:completion )?acceptance(?! (?:of|"
        r"by) (?:the )?(?:expert|"
        r"alliance|review|network))",
        r"accepted, offline", r"acceptance (?:\w+ )?(?:passed|completed)", r"final acceptance",
        r"built", r"complet(?:ed?|es)",
        r"(?:reach|after|since|upon|on|mark|celebrat|near)(?:ed|es)? (?:its |the )?completion",
        r"with the completion of", r"constructed", r"installed", r"erected", r"finished",
        r"hand(?:ed|ing)(?: it)?[- ]?over", r"handover",
        r"set up", r"deployed", r"put up", r"established", r"stood up", r"ready", r"mounted",
    ),
    "admitted": (
        r"admi(?:tted|ts|ssion)", r"gain(?:ed|s|ing) (?:\w+ )?(?:access|entry|admission)",
        r"(?:network )?access (?:was |has been )?(?:granted|approved|given|confirmed)",
        r"access to [^.;,]{1,24}?(?:was |were )?granted",
        r"grant(?:ed|s|ing) (?:\w+ )?(?:access|admission|entry|leave)",
        r"(?:given|gave|got|received|won|obtain(?:ed|s)|secured|earned|"
        r"holds?) (?:\w+ ){0,4}?(?:access (?:permit|licen[cs]e|certificate|ticket|card|approval|"
        r"permission|letter|notice|pass|papers|documents?|confirmation|number)|"
        r"ticket|green light|go-ahead|blessing|nod|pass|clearance|admission|approval)",
        r"network access ticket", r"let (?:[\w'’-]+ ){1,4}into the (?:[\w-]+ ){0,2}network",
        r"alliance['’]s (?:stamp|seal|blessing|approval|nod|yes|tick)",
        r"(?:got|gets|received|has|won|wins) the (?:blessing|approval|nod|stamp|seal|"
        r"yes) of the alliance",
        r"accessed (?:(?:to|into) )?(?:the )?(?:\w+[- ]){0,3}?(?:network|bsn|xinghuo)",
        r"pass(?:ed|es|ing) (?:the |its )?(?:network )?(?:entry|access|admission) acceptance",
        r"ticket",
        r"pass(?:ed|es|ing) (?:the |its )?acceptance (?:of|by) (?:the )?(?:expert|alliance|review|"
        r"network)",
        r"connected", r"clear(?:ed|s) (?:by|for|to|the|its|all)", r"cleared",
        r"accepted (?:into|in|to|by|as)",
        r"approved (?:\w+['’]s|the|its) (?:application|bid|request|entry|access)",
        r"approved by the [^.;,]{0,30}?(?:alliance|association|panel|committee)",
        rf"pass(?:ed|es|ing)?(?: of)? (?:the |its |their |a |an |"
        rf"through )?(?:[^.;]{{0,80}}? )?{_TESTED}",
        rf"(?:got|came|went|is|are|gets?|sailed|made it|squeaked) through (?:the |its |their |a |"
        rf"an )?(?:[^.;]{{0,60}}? )?{_TESTED}",
        r"(?:network |access |alliance |entry )*review (?:was |has been )?(?:passed|cleared|"
        r"completed)",
        r"survived (?:the |its )?(?:[^.;]{0,40}? )?review",
        r"(?:allowed|permission|permitted|approved|invited) (?:to (?:enter|join|access|connect)|"
        r"into|onto)",
        r"(?:been |was |were |is |are )?let (?:in|onto|on to|into|it into|it in|(?:its|the|"
        r"their) (?:\w+ )?nodes? (?:in|into))",
        r"joined (?:the )?(?:\w+[- ]){0,4}?(?:network|bsn|xinghuo|list|club|ranks|family|map)",
        r"(?:became|become|becomes|becoming|is now|now) (?:a )?(?:part|member) of",
        r"entered the (?:\w+[- ]){0,4}?(?:network|bsn)", r"enters the (?:\w+[- ]){0,4}?network",
        r"taken into the (?:\w+[- ]){0,3}?network", r"enrolled", r"registered with the alliance",
        r"certified", r"accredited",
        r"(?:included|incorporated|plugged|hooked|tied|wired|integrated) (?:in|into|to) the "
        r"(?:[\w-]+ ){0,3}(?:network|bsn|xinghuo|list|map)",
        r"(?:got|gets|received|receives|given|obtained|obtains|holds|granted) (?:its|the|a|an) "
        r"(?:[\w-]+ )?(?:certificate|licen[cs]e|admission papers)",
        r"listed (?:by|with) the alliance", r"waved (?:(?:[\w'’-]+ ){0,6}?through|in)",
    ),
    "live": (
        r"(?:went|go(?:es|ne|ing)?|is|are|was|were|been|now) live", r"live", r"re-?open(?:ed|s)",
        r"(?:has|have) (?:\w+ )?worked", r"worked since",
        r"can now",
        r"on ?line",
        r"operational", r"on[- ]stream", r"on (?:the )?air",
        r"(?:switch(?:ed|es|ing)?|turn(?:ed|s|ing)?|power(?:ed|s|ing)?|fired?|fires|firing|"
        r"boot(?:ed|s)?|start(?:ed|s)?|light(?:ing|s)?|lit|cranked|spun) (?:it |them |the node |"
        r"its node |its )?(?:on|up)(?! (?:building|construct|install))",
        r"switch(?:ing)?[- ]on" + _AHEAD, r"power-?on" + _AHEAD, r"plug(?:ged|s) (?:it |them )?in",
        r"(?:stably|smoothly|normally|safely|continuously|steadily|reliably) (?:operat|"
        r"runn?)(?:ed|ing)",
        r"(?:switch(?:ed|es)?|turn(?:ed|s)?|power(?:ed|s)?|fired?|fires|brought|put|lit|"
        r"start(?:ed|s)?) "
        r"(?:both|all(?: (?:two|three|four|five|six|seven|of them))?|the (?:two|three|four|five|"
        r"six|"
        r"pair|lot)) (?:of them |nodes? )?(?:on|up|into (?:service|operation)|on ?line)",
        r"thr(?:ew|own|ows?|owing) the switch", r"switch(?: of [^.;,]{1,50})? (?:was|"
        r"has been) thrown",
        r"nodes? (?:(?:now|already|today|also|still|itself|there) )?(?:carr(?:y|ies|ied)|stamps?|"
        r"stores?|process(?:es)?|logs?|records?|hash(?:es)?|signs|notari[sz]es?|anchors?|verif(?:y|"
        r"ies)|answers?|handles?|hosts?|hums?|feeds?|serves?|works?|"
        r"supports?)(?= )", r"flipp(?:ed|ing) the switch",
        r"press(?:ed|es|ing) (?:of )?(?:the )?(?:\w+ )?(?:button|key)",
        rf"put into {_FULL}{_SERVICE}", r"put (?:on ?line|to (?:work|use))",
        rf"(?:in|into) {_FULL}{_SERVICE}",
        rf"enter(?:ed|s|ing)? (?:into )?{_FULL}(?:service|operations?|use|trial|duty)",
        rf"(?:began|beg[iu]ns?|start(?:ed|s)?|commenced|took up|resumed|been|is|are|was|were|"
        rf"kept|keeps?) (?:its )?(?:operating|{_FULL}operations?(?! of)|serving|{_FULL}service|"
        rf"running|work(?:ing)? for|working|answering|carrying|taking (?:traffic|users|customers|"
        rf"applications))",
        r"open(?:ed|s)?(?! (?:question|tender|source|to question))",
        r"opening(?: of| ceremony|-up)?" + _AHEAD, r"launch(?:ed|es|ing)?" + _AHEAD,
        r"inaugurat(?:ed|es|ion)", r"unveil(?:ed|s|ing)", r"activat(?:ed|es|ion)", r"ribbon",
        r"(?:has|have|had) been (?:running|serving|operating|in|up|at work|going|switched on)",
        r"up since", r"nodes (?:are )?(?:now )?up(?= |[.;,)]|$)(?! to\b)",
        r"commercial (?:use|operation|service)",
        r"(?:up and )?running",
        r"operated(?= (?:\w+[- ]){0,4}nodes (?:in|at)\b)",
        r"(?:runs?|operates?)(?= (?:the|a|its|an|one|it|both|two|three|four|"
        r"five)\b[^.;,]{0,30}nodes?\b)",
        r"runs(?=[.;,)]|$)",
        r"runs?(?= (?:in|at|on|since|from|under|smoothly|stably|there|today|now|around|day))",
        r"serv(?:es|ing|ed)", r"doors? (?:\w+ )?open(?:ed)?",
        r"(?:opened|threw open|opens) (?:its |their |the )?doors?", r"cut (?:it |them )?over",
        r"cut-?over", r"lit(?: up)?", r"commissioned", r"energi[sz]ed", r"hooked up",
        r"set [^.;,]{0,30}? going", r"got (?:it|one|its own|the node) (?:going|running)",
        r"brought (?:\w+ ){0,4}?(?:on ?line|on stream|into (?:service|operation|use)|to life)",
        r"c(?:a|o)mes? (?:on ?line|on stream|into (?:service|operation|use)|to life|alive)",
        r"went (?:into|on) (?:service|operation|stream)",
        r"debut(?:ed|s)?", r"(?:trial (?:operation|run|service|running)|test operation)" + _AHEAD,
        r"carr(?:ies|ied|ying) (?:\w+ ){0,4}?(?:traffic|transactions|load)",
        r"handles? (?:\w+ ){0,5}?(?:transactions|traffic|requests|applications|contracts)",
        r"in (?:daily|everyday|constant|full) use", r"in use", r"hums?\b", r"humm(?:ing|ed)",
        r"ticking", r"active", r"writes? to the", r"(?:is|are|was|were) used by",
        r"beg[au]n (?:to )?(?:serv(?:e|ing)|tak(?:e|ing)|carry(?:ing)?|handl(?:e|ing)|work(?:ing)?|"
        r"operat(?:e|ing)|run(?:ning)?)(?! (?:on|for|to (?:build|install)))", r"uptime",
        r"started? (?:to )?(?:serve|work|operate|run)", r"r[ea]n (?:since|smoothly)",
        r"day-to-day running", r"keeps? (?:[\w'’]+ ){1,6}going",
        r"(?:is|was|came) back(?=[.;,]| (?:after|"
        r"in|on|since|online)\b)",
        r"(?:uses?|using) (?:the|its|a|this|that) (?:[\w-]+ ){0,3}nodes?",
        r"(?:run|operated|hosted|managed|maintained|kept) (?:jointly )?by [^.;,()]{1,60} since",
        r"back(?= (?:up|after|again|in (?:service|action|business|use|operation)|"
        r"on (?:its|the (?:air|network|grid)))\b|[.;,])",
        r"accepting (?:its |the )?(?:first )?(?:users|customers|tenants|applications|clients)",
        r"available (?:to|for) (?:[\w-]+ ){0,2}?(?:users|developers|customers|firms|companies|"
        r"tenants|"
        r"businesses|everybody|everyone|all|the public)",
        r"takes? (?:paying|its first|the first) (?:customers|users|tenants|clients)",
        r"plugs (?:it )?in",
    ),
}  # fmt: skip
"""The stages, those first whose phrases hold words of others ("being built")."""

_LASTING: Final = (
    r"(?! (?:temporarily|briefly|overnight|for (?:maintenance|repairs?|upgrad\w+|no more|up to|"
    r"about|under|some|several|an? |the (?:night|day|week)|\d+|two|three|four|five|six)|at \d))"
)
"""Behind a closure: it was not for an hour."""

_BEARING: Final = {
    "future": (
        r"will|(?<!\w )to(?= (?:be|open|go|start|begin|enter|launch|follow|join))|"
        r"(?<=\band )to(?= (?:be|open|go|break|come|enter|start|begin|launch|follow|join))|"
        r"shall|would|plans? to|planned to|(?:is|are|was|were) (?:(?:now|still|also|then|only|not|"
        r"yet|due|set|expected|scheduled|slated|about|going|likely|supposed|meant|bound|ready|"
        r"meant|intended|earmarked|said|hoped) ){0,3}to(?= (?:be|have|get|receive|open|go|come|"
        r"enter|launch|start|begin|follow|host|house|join|pass|build|set|serve|break|run|see|take|"
        r"switch|light|fire|complete|install|become|finish|deploy|establish|put|bring))|"
        r"expects? to|due(?= (?:to|in|on|by|for|before|at|this|next|early|late|mid))|should|"
        r"aims? to|intends? to|wants? to|hopes? to|hoping to|seeks? to|next (?:spring|summer|"
        r"autumn|fall|winter|year|month|week|quarter)|once (?:it|they|all|this|that|the \w+ (?:is|"
        r"are|has|have|opens|gets))\b|as soon as|when (?:it|they|the node) (?:is|are|opens|goes|"
        r"has)|(?:node|nodes|hall|works?|one|another|date|begins?|room|site|"
        r"ground) to(?= (?:be|open|go|break|come|enter|start|begin|launch|follow|join))",
    ),
    "unreal": (
        r"awaits?|awaiting|waiting for|waits for|pending|subject to|short of|can|could|"
        r"may (?:be|get|not|host|have|open|go|come|soon|well|yet|also|receive|"
        r"enter|join|start|begin)|might|must|before|until|till|unless|if|without|never|not|"
        r"can['’]t|"
        r"cannot|"
        r"yet to|no date|no longer|nor|neither|fails? to|failed to|instead of|target|deadline|"
        r"ready to|apply to|applied|so that|in order to|allow(?:s|ed)? to|"
        r"used to|asked to|urged to",
    ),
    "comes": (
        r"begin|start|open|get|receive|have|host|house|follow|join|gain|obtain|come|"
        r"become|welcome|see|add|"
        r"acquire|take|pay for|fund|finance|be home|build|construct|install|deploy|establish|"
        r"erect|put",
    ),
}
"""What bears on the next stage, as alternatives of a pattern."""

_TURN: Final = (
    r";|: |, (?:and|but|while|whereas|which|who|where|with|the|it|its)\b|"
    r"\b(?:but|while|whereas|although|though|since|following|because)\b|"
    r"\band(?= (?:has|have|had|was|were|is|are|now|it|already|since|then)\b)"
)
TURNS: Final = {"future": re.compile(_TURN), "unreal": re.compile(rf"{_TURN}|[,(—–]")}
"""What ends a mood."""

STAGES: Final = named_phrases(
    {
        **_STAGES,
        "closed": [phrase + _LASTING for phrase in _STAGES["closed"]],
        **_BEARING,
    },
    behind=r"\b",
)
"""A stage (by its name), or what bears on the next: `future` and `unreal` till one of the `TURNS`;
`comes` is a stage only in the future. It reads a text in lower case."""

_CELLS: Final = {
    "planned": r"not (?:yet )?(?:begun|started|built)|site (?:survey|selection|search)|"
    r"await\w* (?:an? |the )?"
    r"(?:permit|permission|tender|fund|site|approval)|approved|agreed|contract|to be\b|to start|"
    r"out "
    r"for|tender|bids?\b|(?:at |in )?(?:the )?design|reserved|starts?\b|in negotiation|negotiat|"
    r"feasibility|ordered|(?:19|20)\d\d\W*$|q[1-4]\b",
    "under_construction": r"fit(?:ting)?[- ]?out|install(?:ing|ation)|cabling|wiring|"
    r"works?\b(?! )|civil|"
    r"works (?:under|in|going)|ongoing|under ?way|shell|\d{1,2} ?(?:%|per ?cent)|debugging|"
    r"racks? (?:on|deliv|arriv|in)|started|building|construct|foundation|roof|decorat|renovat|"
    r"commissioning|half",
    "admitted": r"(?:on|in) the network|networked|joined|member",
    "live": r"operat(?:es|ing)|open\b|up\b|(?:in )?(?:pilot|trial)|commercial|working|works\b|"
    r"on\W*$|yes\W*$|"
    r"normal|stable|green",
    "closed": r"off\b|offline|withdrawn|down\b|dark\b|gone\b|ended|cancelled|given up|no longer",
}
CELLS: Final = tuple((name, re.compile(rf"\W*(?:{words})")) for name, words in _CELLS.items())
"""What opens a cell of states, in lower case, where no stage is told otherwise: "fitting out"."""

AGAIN: Final = re.compile(r"re-?|.* again$|back ")
"""Opens a stage that undoes a closure: "reopened"."""

POSTPONED: Final = re.compile(r"put (?:off|back)|postponed|delayed|pushed back|deferred|resched")
"""A stage told before has not come yet."""

OPENED: Final = frozenset({"live", "admitted"})

ONGOING: Final = re.compile(
    r"(?<=% )|(?<=cent )|"
    r"(?:under|in|being|getting|still|half|joint|two|is|are|now|busy|nearing|close|work in|"
    r"building|construction site|finishing|taking|racks)\b|.*(?:in progress|under ?way|going on)$"
)
"""Opens works that go on: what was finished before is part of them."""

PRESENT: Final = re.compile(
    r"\w+(?<!ss)s\b|opening|switch(?:ing)?[- ]on|launch\b|go-live|trial|inauguration|test operation"
)
"""A verb in the present tense: with a day to come it tells a plan."""

RANKS: Final = {"planned": 1, "under_construction": 2, "built": 3, "admitted": 4, "live": 5}
"""Stages in the order in which a node goes through them."""

LEADS: Final[dict[str, tuple[str, ...]]] = {}
