"""English phrases that tell a happening, with a pattern for what follows their first word.

A phrase stands under its type as its possible first words and a pattern for the rest, which reads
the text as written, in either case. Belongs here: phrases that need a pattern of their own. Does
not belong here: idioms (`idioms`), single words (`events`).
"""

from typing import Final

_OBJECT: Final = r"(?: (?:the|its|an?|their|two|three|new)(?= ))?+(?: [^\s.;]{1,30}+){0,%d}?"
"""Up to so many words between a verb and its object."""

TRIGGER_PHRASES: Final = {
    "admission": (
        ("network", r" access review"),
        ("review", r" passed"),
        ("connected hooked linked plugged attached incorporated integrated absorbed included "
         "folded taken brought merged", r" (?:in)?to (?:the )?(?:[^\s.;,]{1,20}+ ){0,2}?"
         r"(?:backbone|network|bsn|xinghuo)\b"),
        ("access", r" review"),
        ("allowed permitted", r" to (?:enter|join|access|connect)"),
        ("granted given received won obtained got", _OBJECT % 4
         + r" (?:access|permission|admission|approval|licen[cs]e|certificate|permit|clearance)\b"),
        ("passed passes pass passing clears cleared", _OBJECT % 6
         + r" (?<!completion )(?<!final )(?<!fire )(?<!project )(?:review|examination|inspection|"
         r"assessment|audit|(?:access|network|admission|entry) acceptance|verification|filing|"
         r"certification|evaluation|tests?)\b"),
        ("accepted", r" (?:into|by)"),
        ("waved waves", r" (?:[^\s.;,]{1,30}+ ){0,8}?through\b"),
        ("accepted", _OBJECT % 6 + r" (?:into|as a member)\b"),
        ("selected chosen named designated picked listed included", r" [^.;,]{0,60}?\b"
         r"(?:pilot\b|(?:demonstration|model|test|experimental) (?:\w+ )?(?:cit(?:y|ies)|zones?|"
         r"areas?|projects?|units?|parks?|count(?:y|ies)|provinces?|bases?|enterprises?|site|"
         r"programme)\b)"),
        ("accessed", r" (?:(?:in)?to )?(?:the )?(?:[^\s.;,]{1,20}+ ){0,2}?"
         r"(?:backbone|network|bsn|xinghuo)\b"),
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
        ("institute alliance association centre center base laboratory fund academy committee "
         "school college office branch",
         r"[\"”’)]{0,2}[^.;]{0,100}? (?:was|were) (?:\w+ )?(?:unveiled|founded|established|"
         r"inaugurated|set up|born)\b|[\"”’)]{0,2}[^.;]{0,100}? opened (?:its|their) doors"),
        ("set", r" up\b"),
        ("cut cuts cutting", r" (?:the|a) ribbon (?:on|at|for|of) (?:[^\s.;,]{1,20}+ ){1,5}?"
         r"(?:lab|laboratory|institute|academy|cent(?:er|re)|base|office|branch|incubator|school|"
         r"college|company|subsidiary)\b"),
        ("came", r" into being"),
        ("was", r" (?:born|founded|established|incorporated)"),
        ("launched launch", _OBJECT % 6
         + r" (?:alliance|association|institute|fund|center|centre|laboratory|consortium|academy|"
         r"committee)\b"),
    ),
    "policy": (
        ("measures opinions rules plan regulations regulation law guidelines outline",
         r"[\"”’)]{0,2}(?: [^\s;]{1,30}+){0,14}? (?:was|were|are|is|be) (?:\w+ and )?"
         r"(?:adopted|approved|passed|issued|reviewed|released|published|promulgated|"
         r"implemented)\b"),
        ("in", r" (?:force|effect)\b"),
        ("effective", r"(?: from| on| as of)? (?:the )?(?:[a-z]{3,9} )?\d"),
        ("released releases published publishes unveiled unveils approved approves adopted adopts "
         "passed printed announced announces issues", _OBJECT % 17
         + r" [\"“”‘(]{0,2}(?:plan|opinions|regulations?|measures|"
         r"guidelines?|rules|notice|policy|policies|outline|scheme|law|bill|roadmap|resolution|"
         r"action|decision|catalogue|standards?)\b"),
        ("work", r" reports?"),
        ("took takes taking take", r" effect"),
        ("came comes come coming", r" into (?:force|effect)"),
        ("enter entered enters", r" into force"),
        ("printed", r" and distributed"),
        ("followed follows follow responded responds answered came comes",
         r" (?:up |out |back )?(?:(?:in|on) [^.;,]{3,20} )?with (?:the|its|an?|their|new) "
         r"[^.;]{0,80}?\b(?:plan|opinions|regulations?|measures|guidelines?|rules|policy|scheme|"
         r"law|outline|standards?)\b"),
        ("became", r" effective"),
        ("apply applies applied", r" from"),
        ("implemented", r" from"),
        ("laid lays", r" down"),
    ),
    "funding": (
        ("closed completed announced", _OBJECT % 6 + r" (?:round|financing|funding)\b"),
        ("series", r" [a-e]\b"),
        ("order orders contract job", r" (?:for [^.;,]{1,60} )?(?:went|goes|fell) to\b"),
        ("won", _OBJECT % 5 + r" (?:bid|tender|contract)\b"),
        ("secured received", _OBJECT % 5
         + r" (?:yuan|dollars|million|billion|mn|bn|funding|grant|rmb|usd|eur)\b"),
        ("award", r" (?:decided|decision|made|announced)\b"),
        ("capital", r" increase"),
        ("shares units notes bonds", r" (?:was|were|have been|had been|are|will be) (?:\w+ly )?"
         r"(?:placed|sold|subscribed|allotted)\b"),
        ("winner bidder tenderer winners bidders", r" (?:was|were|is|are|has been) (?:\w+ )?"
         r"(?:announced|named|declared|chosen|selected|picked|determined|published|made public)\b"),
        ("went", r" public"),
        ("took takes take taking bought", r" (?:an? |the )?[^.;,]{0,30}?\bstake\b"),
        ("pulled", r" in (?:\W{0,3}\d|an? |more |some |over |nearly |about |around |almost |up )"),
        ("took", r" in [^a-z]{0,3}\d"),
        ("sold sells bought buys acquired acquires took takes",
         r" [\d.]+ ?(?:%|per ?cent|percent)"),
        ("drew", r" down\b"),
        ("picked", r" up [^a-z]"),
        ("returned", _OBJECT % 4 + r" to (?:its |the )?(?:shareholders|investors)"),
    ),
    "conference": (
        ("held holds hold", r" [^.;]{0,40}?\b(?:study|meeting|talks?|session|seminar|forum|event|"
         r"conference|contest|competition|ceremony)\b"),
        ("was were", r" (?:\w+ )?held\b"),
        ("press", r" (?:conference|briefing)"),
        ("edition editions", r" (?:[^\s.;,]{1,20}+ ){0,4}?(?:is|are|was|were|will be) (?:\w+ )?"
         r"(?:set|scheduled|slated|planned|pencilled in|due|held|to be held)\b"),
        ("next", r" (?:one|session|sitting|edition|instalment|round|gathering)\b[^.;]{0,60}? "
         r"(?:is|was|will be|has been) (?:set|scheduled|planned|pencilled in|due|slated|fixed|"
         r"called) (?:for|on)\b"),
        ("opening closing", r" ceremony"),
    ),
    "construction": (
        ("broke breaking breaks", r" (?:the |its )?(?:first )?ground"),
        ("ground", r" (?:(?:for|on|at) [^.;,]{1,40} )?(?:(?:was|is|to be|will be|had been|"
                   r"has been) )?broken"),
        ("laid lays", r" the foundation"),
        ("golden", r" shovel"),
        ("turned converted transformed", r" (?:in)?to (?:a|an|the|its) (?:[^\s.;,]{1,20}+ ){0,3}?"
         r"(?:hall|park|cent(?:er|re)|room|building|node|campus|workshop|museum)\b"),
        ("topping", r"[- ]out"),
        ("pile piles", r" (?:was|were|is|are) (?:driven|sunk|rammed)"),
        ("foundation", r" stone"),
        ("began begun started start starts begins", r" (?:to build|building|construction|work on)"),
        ("handed", r" over"),
        ("cut", r" the (?:first sod|ribbon)"),
        ("work", r" (?:on [^.;]{0,60}? )?(?:began|begins|started|starts|commenced|commences|"
                 r"resumed|resumes|"
         r"(?:was|were|has been|is) (?:resumed|taken up|restarted|begun))"),
        ("start commencement beginning resumption",
         r" of (?:the |all )?(?:civil |building |site |installation )?(?:works?|construction|"
         r"building|installation|excavation|digging)\b"),
        ("final completion preliminary project engineering provisional", r" acceptance\b"),
        ("acceptance", r" (?:of (?:the )?works?\b|certificate|protocol|report)"),
    ),
    "deployment": (
        ("rolled", r" out\b(?! to (?:users|the public|customers|all (?:users|customers|citizens|"
         r"residents|comers)))"),
        ("on over via through onto", r" (?:(?:the )?chain|(?:the|a|its) (?:ledger|blockchain))\b"),
        ("first", r" (?:[^\s.;,]{1,20}+ ){0,2}(?:invoice|waybill|receipt|bottle|parcel|cargo|crate|"
         r"container|mortgage|letter of credit|bill of lading|judge?ment|exhibit|deed|diploma|"
         r"prescription|consignment|shipment|policy holder|ticket)\b"),
        ("put puts putting brought brings bring", r" (?:[^\s.;,]{1,30}+ ){0,8}?in(?:to)? use\b"),
        ("put puts brought brings bring",
         r" (?:[^\s.;,]{1,30}+ ){0,8}?(?:into production|on (?:the|a|its) (?:[^\s.;,]{1,20}+ ){0,2}"
         r"(?:chain|ledger|blockchain|node|platform|network))\b"),
        ("moved moves move moving shifted shifts transferred transfers brought brings took takes",
         r" (?:[^.;]|\.(?=\d)){0,60}? (?:on ?to|to (?:the |a |its )?"
         r"(?:[^\s.;,]{1,20}+ )?(?:chain|ledger|blockchain|platform|network|node))\b"),
        ("connected connects linked links hooked hooks plugged",
         r" (?:[^\s.;,]{1,30}+ ){1,8}?(?:in)?to (?:the|its|a) (?:[^\s.;,]{1,20}+ ){0,2}node\b"),
        ("began started starts begins", r" (?:using|issuing|accepting|to use|to issue|to accept)"),
        ("switched", r" to"),
        ("went", r" on-?chain"),
        ("written wrote recorded registered stored entered anchored sealed uploaded",
         r" (?:[^\s.;]{1,30}+ ){0,4}?(?:to|on|onto|in) (?:the |a |its )?"
         r"(?:chain|ledger|blockchain)\b"),
        ("issued", r" the first"),
    ),
    "launch": (
        ("rolled", r" out to (?:users|the public|customers|all (?:users|customers|citizens|"
         r"residents|comers))"),
        ("went go goes gone going",
         r" (?:live|online|into (?:[^\s.;,]{1,20}+ ){0,2}(?:operation|service|use|production))"),
        ("came comes come", r" (?:on ?line|on stream|on-stream|into (?:operation|service|use))"),
        ("began begins started starts", r" (?:operations?|operating|serving|service|trials?|testing"
         r"|tests|running|trial operation|commercial)"),
        ("in", r" (?:operation|service)\b"),
        ("put puts putting brought brings bring",
         r" (?:[^\s.;,]{1,30}+ ){0,14}?(?:in(?:to)? (?:full |trial |regular |commercial |formal |"
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
        ("got gets had", r" (?:its|a|the) (?:[^\s.;]{1,20}+ ){0,3}node\b"),
        ("tests", r" (?:[^.;]{0,40} )?(?:begin|began|had begun|start|started)\b"),
        ("start", r" button"),
        ("start launch", r"(?:,[^.;,]{1,60},)? (?:is|was) (?:now |again )?(?:set|scheduled|slated|"
         r"planned) for\b"),
        ("start commencement beginning",
         r" of (?:the |all )?(?:trial |commercial |regular |full |public )?(?:operations?|service|"
         r"trials?|tests?|testing|use|pilot|beta)\b"),
        ("switch", r" (?:[^\s.;,]{1,30}+ ){0,3}(?:was|is) (?:thrown|flipped|flicked|pulled)"),
        ("button key", r" (?:[^\s.;,]{1,30}+ ){0,3}(?:was|is) (?:pressed|pushed|hit|turned)"),
        ("receive", r" its"),
        ("waited", r" until"),
        ("open", r" to"),
        ("up", r" and running"),
        ("came hummed roared sprang flickered sputtered whirred burst", r" (?:in)?to life"),
        ("made makes make", r" (?:its|their) (?:\w+ )?(?:debut|bow|first appearance)"),
        ("cut", r" the ribbon"),
    ),
    "report": (
        ("released releases published publishes issued", _OBJECT % 8
         + r" (?:report|data|paper|figures|study|survey|statistics|index|ranking|list|findings|"
         r"results)\b"),
        ("made makes make", _OBJECT % 6 + r" public\b(?! (?:beta|tests?|trials?))"),
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

LEADS: Final[dict[str, tuple[str, ...]]] = {}
