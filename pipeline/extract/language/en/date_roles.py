"""English words beside a date that dates no happening, but a deadline, a state or a paper.

All patterns read text in lower case: some end at the date, some begin behind it. Belongs here: such
patterns, with examples. Does not belong here: what tells a happening (`events`, `happenings`).
"""

import re
from typing import Final, NamedTuple


class Ending(NamedTuple):
    """A pattern of what stands before a date, with the words that it may end with.

    It is tried only behind one of these words; "the" may stand between it and the date.
    """

    words: tuple[str, ...]
    pattern: re.Pattern[str]


def _ending(words: str, pattern: str) -> Ending:
    return Ending(tuple(words.split()), re.compile(pattern))


SPEECH: Final = re.compile(
    r"\b(?<!was )(?<!were )(?<!been )(?:sa(?:id|ys)(?! (?:yes|no|hello|goodbye|farewell)\b)|told|"
    r"wrote|stated|noted|quoted|reported|"
    r"explained|recalled|announced|confirmed|commented|stressed|added|argued|warned|insisted|"
    r"conceded|asked|claimed|alleged|rumou?red|mooted|touted|whispered|speculated|hinted|"
    r"admitted that)\b"
    r"(?:(?!\b(?:was|were|is|has|had|will|that)\b)[^,.;:]){0,40}$"
)
"""Just before a date: it only tells when somebody spoke."""

SPEAKS: Final = re.compile(r"\b(?:said|says|told|wrote|asked|explained|recalled)\b")
"""In a sentence without any happening."""

FOLLOWS: Final = re.compile(
    r"\b(?:follow(?:s|ed|ing)?(?: suit)?|came next|came after|did so|did the same|came second|"
    r"came third),?(?: \w+)?(?: on| in)?(?: the)? $"
)
"""Before a date on which something told before happened to something else."""

SINCE: Final = _ending("since as about around", r"\bsince (?:the |as early as |about |around )?$")
"""Before a date: a state that lasts, not a happening, unless a verb stands before the date in the
clause ("since the chain went live on May 1")."""

FROM: Final = _ending(
    "from starting beginning of effective on",
    r"\b(?:from|starting|beginning|as of|as from|effective)(?: on)? $",
)
"""Before a day that opens its sentence, from which something is so."""

PERMITS: Final = re.compile(r"^[^;:]{0,60}\b(?:can|may|is open|are open|will be able|is free)\b")
"""Behind such a day: what people may do from then."""

TODAY: Final = frozenset({"today", "nowadays", "now"})

STANDS: Final = re.compile(
    r",? (?:\d|(?:(?!was\b|were\b|has\b|have\b|will\b)[\w'’-]{1,20} ){0,4}(?:is|are|stands?|"
    r"amounts?|comes?|costs?|takes?|has|have|serves?|counts?|numbers?|runs?|employs?|handles?|"
    r"carries|holds?|"
    r"needs?|uses|use|sits?|lies|draws?|keeps?)\b"
    r"(?! (?:to|live|open|online|up|in|due|set|being|(?:the|its) (?:day|start|launch|opening)|"
    r"\w+ing|\w+ed|[^\s\d]{1,12} (?:to|\w+ing|\w+ed))\b))"
)
"""Behind "today": what is so now, no happening. "Today it is 0.08 per cent"."""

RATE: Final = re.compile(r"\d ?(?:%|per ?cent)")
"""Tells a state of a period rather than a happening."""

CHANGED: Final = re.compile(
    r"\b(?:up|down) (?:by )?(?:about |around |some |nearly |almost |over |more than )?\d[\d.,]*"
    r" ?(?:%|per ?cent|percentage points?|pc\b)"
)
"""Behind a period: how much a figure of it changed."""

NOTHING_NEW: Final = re.compile(
    r"\W{0,4}(?:(?:still|as yet|again|once more|and still|but|yet again) )?"
    r"(?:no(?! ?\.| ?\d)(?! (?:fewer|less|more|later|longer)\b)|nothing|none|nobody|no one)\b"
)
"""Behind a date that opens its item: it tells of nothing. "Wed: still no progress"."""

NOT_SO: Final = re.compile(
    r"\W{0,2}(?:(?:does|do|did)(?: not|n['’]t)|never) (?:exist|happen|come about|come true|"
    r"take place|materiali[sz]e)\b|\W{0,2}(?:is|are|was|were) (?:a |an )?(?:\w+ )?"
    r"(?:fake|hoax|rumou?rs?|untrue|false|fictitious|inventions?|nonsense|wrong|mistaken|made up|"
    r"unfounded)\b"
)
"""Behind the date of what never was."""

OBLIGES: Final = re.compile(
    r"^[^;:]{0,60}\b(?:must|shall|has to|have to|is banned|are banned|is required|are required|"
    r"is obliged|are obliged|no longer need|need no longer|is forbidden|are forbidden)\b"
)
"""Behind such a day: what people must do from then."""

ONWARDS: Final = re.compile(r"(?:beginning|starting|ever since)\b")
"""Opens a date since which something lasts: "Beginning at the end of last year"."""

END_OF_PERIOD: Final = re.compile(r"(?:the )?end(?:-| of )")
"""Opens a date in brackets at which figures stand: "nodes by state (end of June)"."""

DEADLINE: Final = _ending(
    "by before than until till of towards toward at to through beyond",
    r"\b(?<!not )(?<!wait )(?<!waited )(?:by|before|no later than|not later than|until|till|"
    r"ahead of|towards|toward|"
    r"(?<!implemented )(?<!effective )(?<!valid )(?<!force )(?<!effect )(?<!apply )(?<!applies )"
    r"(?<!binding )as of|as at|up to|up until|through|beyond)(?: the)? $",
)
"""Before a date it makes a deadline, a target or a state: "by 2025", "as of March"; but "not until
March" and "had to wait until March" tell when it happened."""

WAITED: Final = _ending(
    "until till to",
    r"(?:\b(?:not|never|cannot|wait(?:s|ed|ing)?|t(?:ook|akes?|aken)|last(?:s|ed)|dragged on|"
    r"postponed|delayed|deferred|adjourned|rescheduled|"
    r"shifted|put (?:off|back)|pushed back|held over)\b|n['’]t\b)[^.;]{0,50}?"
    r"\b(?:until|till|to)(?: the)? $",
)
"""Before the date on which something happened at last: "did not open until", "put off to"."""

CLOSES: Final = _ending(
    "close closes end ends due is was on expires expire",
    r"\b(?:bids?|applications?|tenders?|registration|entries|submissions?|nominations|deadline|"
    r"objections?|complaints?|comments?|consultation|standstill|calls? for \w+|enrolment)"
    r"(?: \w+){0,3} (?:close|closes|end|ends|expires?|are due|is due|is|was)(?: on)? $|"
    r"\bopens? [^.;]{0,40} and (?:closes?|ends?)(?: on)? $",
)
"""Before a date: a deadline told by its verb."""

LABEL: Final = re.compile(
    r"\b(?:(?:last|latest|next) (?:revised|revision|refresh(?:ed)?|updated?|modified|edited|"
    r"changed?|checked)|(?:deadline|revised|updated|printed|print date|copy date|retrieved|"
    r"accessed|expiry|expires|valid until|photo(?:graph)?|picture|source|sources|"
    r"data as|prices as|closing date|date of (?:print|report|this report)|"
    r"(?:objection|standstill|complaint|comment|consultation|submission|bid validity) period|"
    r"(?:bids|claims|applications|entries|submissions|registration|nominations)"
    r"(?! (?:open|opened|received|issued|invited))) ?[^.;:]{0,40}:)"
    r"[^.;]{0,30}$|\bstatus ?[^.;:]{0,20}: ?(?:(?:as of|as at|on|at) )?$"
)
"""Before a date that is the text's own, or a deadline: "Last updated:"."""

MASTHEAD: Final = re.compile(
    r"\b(?:no\.? ?\d+|nr\.? ?\d+|issue|volume|number \d+|newsletter|bulletin|digest|weekly|"
    r"monthly|quarterly|round-?up|week in review|"
    r"(?:annual|interim|half-year|year-end) (?:report|results|review)|report for)\b"
)
"""In one of the first lines: it names the issue of a paper with its period."""

STAMP: Final = re.compile(
    r"[\W\d]*(?:time|update|correction|posted|published|uploaded|"
    r"(?:last |latest |first |next )?(?:updated?|modified|edited|revised|revision|amended|checked|"
    r"reviewed|refreshed|changed|corrected|compiled|printed)|"
    r"retrieved|accessed|issued at|release (?:time|date)|published (?:on|at)|source|"
    r"date of (?:publication|issue|release))"
    r"(?: (?:on|at))?\W{0,3}"
)
"""All that stands before a date that stamps the text itself: "Updated"."""

TELLS_BEHIND: Final = re.compile(r"[\W\d]*(?:by|for|in|the|as|with)\b")

PERIOD_END: Final = _ending(
    "ended ending to through",
    r"\b(?:days|weeks|months|years?|quarters?|half|period|season)(?: up)? (?:ended|ending|to|"
    r"through)(?: the)? $",
)
"""Before the last day of a period that a figure is about: "the six months to"."""

COMPARED: Final = re.compile(
    r"\b(?:against|versus|vs\.?|up from|down from|compared (?:with|to)|than)"
    r" [^,;\d]{0,12}\d[\d.,]{0,12}[^,;.]{0,30}$|"
    r"\d ?(?:%|per ?cent|percentage points?) (?:(?:more|less|higher|lower) than|from|on|over|above|"
    r"below)(?: in| at)?(?: the)? $"
)
"""Before a date of another figure: "against 61 at the end of"."""

EXPECTED: Final = re.compile(
    r"\bhad (?:long |once |first |originally )?(?:been )?(?:expected|hoped|planned|wanted|meant|"
    r"intended|aimed|promised)\b[^.;]{0,50}$|"
    r"\b(?:not true|untrue|not the case|false|wrong|a myth) that\b[^.;]{0,50}$|"
    r"\bwhether\b[^.;,]{0,50}$|\bnothing (?:happened|came|moved|changed)\b[^.;]{0,20}$|"
    r"\bsaid (?:it |they )?would\b[^.;]{0,30}$"
)
"""Before the date of what did not come: "had hoped to open in"."""

LASTING: Final = _ending(
    "for over within during throughout all",
    r"\b(?:for|over|within|during|throughout) (?:all )?the $",
)
"""Before a stretch of time that something lasts: "for the next 36 months"."""

TERM: Final = _ending(
    "from on commencing starting beginning",
    r"\b(?:years?|months?|weeks?|days?) (?:from|commencing|starting|beginning)(?: on)? $",
)
"""Before the first day of a term: "for three years from"."""

PAPER: Final = _ending(
    "of from on in at a taken shot",
    r"\b(?:our|its|their|your|this|see|the paper's)(?: \w+)? (?:issue|item|edition|number|report|"
    r"story|article|letter|note|column|newsletter|bulletin|post|page) (?:of|from)(?: the)? $|"
    r"\b(?:our|your) (?:\w+ )?(?:issue|item|report|story|article|note|column) on(?: the)? $|"
    r"\b(?:an?|the) (?:\w+ )?(?:article|story|column|newsletter|post|letter|brief|item|caption|"
    r"edition|headline|chart|graphic|map|dispatch|piece|table|infographic) "
    r"(?:of|from)(?: the)? $|"
    r"\b(?:an?|the) (?:\w+ )?(?:article|story|column|caption|headline|chart|graphic|map|item|"
    r"infographic|dispatch) (?:published |printed |posted )?on $|"
    r"(?<!was )(?<!were )(?<!is )\bborn (?:on|in) $|"
    r"\brates? (?:on|of|at|as of)(?: the)? $|, a $|\b(?:photo|photograph|picture|image)s? (?:was )?"
    r"(?:taken|shot) (?:on |in )?$",
)
"""Before a date that only names a paper: "our report of"."""

PAPER_BEHIND: Final = re.compile(
    r"(?:['’]s)? (?:issue|edition|column|report|story|article|newsletter|bulletin|number|table)\b|"
    r"['’]s (?!(?:\w+ ){0,2}(?:opening|launch|signing|ceremony|meeting|summit|conference|forum|"
    r"start|decision|vote|ruling|session|contest))"
)
"""Behind a date that only names a paper or a thing: "last week's edition", "next year's fee"."""

NAME_BEHIND: Final = re.compile(
    r" (?:\w+ ){0,2}(?:work report|annual report|budget|season|census|rebate|programme|yearbook)\b|"
    r" (?:results|figures|numbers|earnings|profits?|revenues?|accounts|statistics)\b"
)
"""Behind a period that is part of a name: "2021 Government Work Report"."""

FIGURE_BEHIND: Final = re.compile(r": ?[^\w\s]?\d[\d.,]*(?! ?[:.]\d\d\b)")
"""Behind a date in brackets that another figure is of: "(October: 34.5%)"."""

LAST_DAY: Final = re.compile(r"[:,–—-]? ?(?:the )?(?:last|final) (?:day|chance|date|call)\b")
"""Behind a date that is a deadline."""

STATE: Final = re.compile(
    r"\b(?:had|counted|numbered|listed|comprised|held|stood at|employed|operated|totalled|"
    r"(?:was|were) (?:\w+ )?(?:in (?:service|operation|use)|running|online|under construction)|"
    r"in (?:service|operation|use|force)(?= at(?: the)? $))\b"
)
"""Beside "at the end of May": a state then."""

FOR_PERIOD: Final = _ending(
    "for", r"(?<!ed )(?<!set )(?<!due )(?<!foreseen )(?<!meant )for(?: the)? $"
)
"""Before a period that a figure is for: "the budget for Q4", not "planned for Q4"."""

YEARS: Final = re.compile(r"\((?:19|20)\d\d ?[-–—~] ?$")
"""Before the second year of a title: "the Action Plan (2020-2022)"."""

SUPERSEDED: Final = _ending(
    "for dated of than in on from",
    r"\b(?:(?:was|were|had been|once|originally|initially) (?:\w+ )?(?:scheduled|planned|billed|"
    r"due|slated|set|called|fixed|meant) for|"
    r"(?<!contract )(?<!agreement )(?<!deal )(?<!is )(?<!was )(?<!are )(?<!were )dated|(?:item|"
    r"issue|edition|number) of|instead of|"
    r"rather than|and not (?:on|in)|(?:once|at first|first|originally|initially|earlier) "
    r"(?:set|planned|due|foreseen|pencilled in|pencilled|fixed|meant|announced|billed|scheduled|"
    r"slated|called|promised|expected|targeted|penciled in) (?:for|on|in)|"
    r"(?:fixed|set|planned|scheduled|announced) at first for|(?:meant|called) for|"
    r"promised for|(?:was|were) to (?:be )?(?:held|open|opened|start|begin|launched|"
    r"go live)(?: \w+){0,3} on|"
    r"(?:moved|postponed|delayed|shifted|rescheduled|put off|put back|pushed back|brought forward)"
    r" from)(?: the)? $",
)
"""Before a date that something else came of, or that only names a paper."""

REPLANNED: Final = _ending("for", r"\b(?:then|later|again|next) for(?: the)? $")
"""Before a date that was planned after another one: "for May 3, then for"."""

SUPERSEDED_BEHIND: Final = re.compile(
    r",? (?:(?:(?:it |which )?(?:was|were|is|has been|have been|had been)|and then|and was|"
    r"but was|but were|and has been) (?:later |then |since |again |now )?(?:postponed|moved|"
    r"put off|put back|pushed back|delayed|cancell?ed|called off|shifted|abandoned|scrapped|"
    r"shelved|dropped)|no longer holds|(?:did not|didn['’]t|never) (?:took place|happened|came|"
    r"take place|happen|"
    r"go ahead|materiali[sz]e)|fell through|fell flat|came to nothing|is off)\b"
)
"""Behind a date that something else came of: "May 3 was put off"."""

CANCELLED: Final = re.compile(r"\b(?:postponed|cancell?ed|called off|abandoned)\b")
"""What was called off did not happen on its date."""

ENDS_CANCELLED: Final = re.compile(
    r"\b(?:postponed|cancell?ed|called off|abandoned|put off)(?:[,.;:)]| until| indefinitely|"
    r" due to| because|$)"
)
"""In a list item, what was called off."""

VOID_HEADER: Final = re.compile(
    r"\W*(?:due(?: date)?|deadline|(?:complete |finish |done )?by|time limit|target(?: date)?|"
    r"(?:valid|open|runs) (?:until|till|to)|expir(?:y|es|ation)(?: date)?|(?:last |"
    r"latest )?(?:updated?|"
    r"revision|revised|checked|edited)(?: on| at)?|until|till|renewal)\W*"
)
"""The whole header, in lower case, of a column of deadlines or of days of the text itself."""

NEGATED: Final = re.compile(
    r"(?:\b(?:(?:not|never|neither|den(?:y|ies|ied)|without)(?: yet| been| be| (?!only)\w+ly){0,2}|"
    r"no (?:\w+ ){1,3}(?:was|were|has been|have been|had been)|no|(?:nothing|nobody|none) (?:was|"
    r"were|has|have|had)|"
    r"(?:was|were) to have(?: been)?|(?:should|would|could|might) have(?: been)?)|n['’]t(?: yet|"
    r" been| be)?) $"
)
"""Just before a verb: it did not happen."""

DENIALS: Final = tuple(
    "not never neither deny denies denied without n't n’t yet ly "
    "been be have has had was were no".split()
)
"""What the word before the verb ends with then."""

TARGET: Final = re.compile(
    r"\b(?:target|goal|aims?|hopes?|deadline|strives?|should|must|at the latest|forecast|would|"
    r"could|applications? (?:close|are due)|bids? close)\b"
)
"""Tells that what is dated is wished for."""

AMOUNT_OF_PERIOD: Final = re.compile(
    r"\d[\d.,]{0,12}(?: [^\s,;.]{1,20}){1,4}? (?:was|were|had been|have been) (?:shipped|carried|"
    r"handled|processed|generated|sold|served|traded|exported|imported|cleared|stored|recorded|"
    r"used|consumed|settled|produced|delivered|issued)\b|"
    r"\bpaid (?:(?:[^;.]|\.(?=\d)){0,40}? in )?(?:rent|wages|salaries|tax(?:es)?|fees|"
    r"interest|dues)\b|"
    r"\b(?:built|made|produced|shipped|carried|handled|processed|generated|posted|earned|drew|"
    r"employed|issued|settled|sold|served|traded|exported|imported|cleared|stored|recorded|"
    r"attracted|averaged|used|consumed|came to|amounted to|took in|"
    r"takes in|grossed|turned over|spent|cost|put through|lost|saved)"
    r" (?:[^\s,;.\d]{1,12} ){0,2}[^\s\w]{0,2}(?:us|hk|rmb|cny)?[^\s\w]?\d"
)
"""How much somebody made or used in a period."""

PERIOD_FIGURE: Final = re.compile(
    r"\b(?:rose|grew|fell|increased?|decreased?|reached|totall?ed|accounted|amounted|averaged|"
    r"exceeded|climbed|dropped|growth|year[- ]on[- ]year|stood at|was worth|generated|surged|"
    r"jumped|slipped|shrank|doubled|handled|processed|compared with|up from|"
    r"down from|of (?:them|which|whom))\b"
)
"""A figure about a period is no happening."""

GOES_ON: Final = re.compile(
    r"(?:, [^,.;:()]{1,60},)?[,;:]?(?: (?!(?:not|until|till|by|to|or|than|against|before|"
    r"after|earlier|through|for|has|have|had|was|were|is|are|will|be|been)\b)"
    r"[^\s,.;:()]{1,30}){0,9} $"
)
"""Between two dates, when the second goes on without a verb: "and Suining's on"."""

DAY_NAMES: Final = re.compile(
    r"\b(?:in|on|during|then|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|"
    r"day (?:\d|one|two|three|four|five))\b",
    re.IGNORECASE,
)
"""Beside a date on a line of its own: "DAY ONE, THURSDAY"."""

VERSION: Final = re.compile(
    r"[\s:,\-–—|]*(?:[a-z][\w-]{0,20} )?(?:(?:version |release |v\.? ?)\d+(?:\.\d+)*|"
    r"\d{1,3}\.\d{1,3}\.\d{1,3})"
    r"(?:-?(?:rc|beta|alpha)\d*)?[\s:,(\[|–—-]*"
)
"""A version beside the day of its release: "v2.0.4 ("."""

THAN: Final = _ending("than at in during on", r"\bthan (?:(?:at|in|during|on) )?(?:the )?$")
"""Before a date that another is compared with: "two more than at the end of June"."""

OF: Final = _ending("of dated", r"\w (?:of|dated) $")
"""Before the date of what is named there: "the agreement of"."""

BEFORE: Final = {
    "nothing": (DEADLINE, CLOSES, PERIOD_END, PAPER, THAN, TERM),
    "waited": (WAITED,),
    "superseded": (SUPERSEDED,),
    "replanned": (REPLANNED,),
    "of": (OF,),
    "since": (SINCE,),
    "from": (FROM,),
    "for": (FOR_PERIOD,),
    "lasting": (LASTING,),
}
"""What the words before it make of a date."""

LEADS: Final[dict[str, tuple[str, ...]]] = dict.fromkeys(
    "postponed cancelled canceled called abandoned put".split(), ("cancels",)
)
"""First words of ENDS_CANCELLED."""
