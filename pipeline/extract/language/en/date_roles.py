"""English words beside a date that dates no happening, but a deadline, a state or a paper.

All patterns read text in lower case: some end at the date, some begin behind it. Belongs here: such
patterns, with examples. Does not belong here: what tells a happening (`events`, `happenings`).
"""

import re
from typing import Final

SPEECH: Final = re.compile(
    r"(?<!was )(?<!were )(?<!been )\b(?:said|says|told|wrote|stated|noted|quoted|reported|"
    r"explained|recalled|announced|confirmed|commented|stressed|added|argued|warned|insisted|"
    r"conceded|asked|admitted that)\b(?:(?!\b(?:was|were|is|has|had|will|that)\b)[^,.;:]){0,40}$"
)
"""Just before a date: it only tells when somebody spoke."""

SPEAKS: Final = re.compile(r"\b(?:said|says|told|wrote|asked|explained|recalled)\b")
"""In a sentence without any happening."""

SINCE: Final = re.compile(r"\bsince (?:the |as early as |about |around )?$")
"""Before a date: a state that lasts, not a happening, unless a verb stands before the date in the
clause ("since the chain went live on May 1")."""

ONWARDS: Final = re.compile(r"(?:beginning|starting|ever since)\b")
"""Opens a date since which something lasts: "Beginning at the end of last year"."""

DEADLINE: Final = re.compile(
    r"\b(?<!not )(?<!wait )(?<!waited )(?:by|before|no later than|not later than|until|till|"
    r"ahead of|towards|toward|as of|as at|up to|up until|through|beyond)(?: the)? $"
)
"""Before a date it makes a deadline, a target or a state: "by 2025", "as of March"; but "not until
March" and "had to wait until March" tell when it happened."""

CLOSES: Final = re.compile(
    r"\b(?:bids?|applications?|tenders?|registration|entries|submissions?|nominations|deadline)"
    r"(?: \w+){0,3} (?:close|closes|end|ends|are due|is due|is|was)(?: on)? $"
)
"""Before a date: a deadline told by its verb."""

LABEL: Final = re.compile(
    r"\b(?:(?:last|latest|next) (?:revised|revision|refresh(?:ed)?|updated?|modified|edited|"
    r"changed?|checked)|(?:deadline|revised|updated|printed|print date|copy date|retrieved|"
    r"accessed|expiry|expires|valid until|photo(?:graph)?|picture|source|sources|status|"
    r"data as|prices as|closing date|date of (?:print|report|this report))\b[^.;]{0,30}:)"
    r"[^.;]{0,30}$"
)
"""Before a date that is the text's own, or a deadline: "Last updated:"."""

PERIOD_END: Final = re.compile(
    r"\b(?:days|weeks|months|years?|quarters?|half|period|season)(?: up)? (?:ended|ending|to|"
    r"through)(?: the)? $"
)
"""Before the last day of a period that a figure is about: "the six months to"."""

COMPARED: Final = re.compile(
    r"\b(?:against|versus|vs\.?|up from|down from|compared (?:with|to)|than)"
    r" [^,;\d]{0,12}\d[^,;.]{0,30}$"
)
"""Before a date of another figure: "against 61 at the end of"."""

EXPECTED: Final = re.compile(
    r"\bhad (?:long |once |first |originally )?(?:been )?(?:expected|hoped|planned|wanted|meant|"
    r"intended|aimed|promised)\b[^.;]{0,50}$"
)
"""Before the date of what did not come: "had hoped to open in"."""

LASTING: Final = re.compile(r"\b(?:for|over|within|during|throughout) (?:all )?the $")
"""Before a stretch of time that something lasts: "for the next 36 months"."""

PAPER: Final = re.compile(
    r"\b(?:our|its|their|your|this|see|the paper's)(?: \w+)? (?:issue|item|edition|number|report|"
    r"story|article|letter|note|column|newsletter|bulletin|post|page) (?:of|from|on)(?: the)? $"
)
"""Before a date that only names a paper: "our report of"."""

PAPER_BEHIND: Final = re.compile(
    r"(?:['’]s)? (?:issue|edition|column|report|story|article|newsletter|bulletin|number)\b"
)
"""Behind a date that only names a paper: "last week's edition"."""

YEARS: Final = re.compile(r"\((?:19|20)\d\d ?[-–—~] ?$")
"""Before the second year of a title: "the Action Plan (2020-2022)"."""

SUPERSEDED: Final = re.compile(
    r"\b(?:(?:was|were|been|once|originally|initially) (?:\w+ )?(?:scheduled|planned|billed|due|"
    r"slated|set|called|fixed|meant) for|"
    r"(?<!contract )(?<!agreement )(?<!deal )dated|(?:item|issue|edition|number) of|instead of|"
    r"rather than|and not (?:on|in)|(?:once|at first|first|originally|initially|earlier) "
    r"(?:set|planned|due|foreseen|pencilled in|pencilled|fixed|meant|announced|billed|scheduled|"
    r"slated|called|promised|expected|targeted|penciled in) (?:for|on|in)|"
    r"(?:fixed|set|planned|scheduled|announced) at first for|(?:meant|called) for|"
    r"(?:was|were) to (?:be )?(?:held|open|opened|start|begin|launched|go live)(?: \w+){0,3} on|"
    r"(?:moved|postponed|delayed|shifted|rescheduled|put off|put back|pushed back|brought forward)"
    r" from)(?: the)? $"
)
"""Before a date that something else came of, or that only names a paper."""

SUPERSEDED_BEHIND: Final = re.compile(
    r",? (?:(?:(?:it |which )?(?:was|were|is|has been|have been|had been)|and then|and was|"
    r"but was|but were|and has been) (?:later |then |since |again |now )?(?:postponed|moved|"
    r"put off|put back|pushed back|delayed|cancell?ed|called off|shifted|abandoned|scrapped|"
    r"shelved|dropped)|no longer holds|(?:did not|didn['’]t|never) (?:take place|happen|"
    r"go ahead|materiali[sz]e))\b"
)
"""Behind a date that something else came of: "May 3 was put off"."""

CANCELLED: Final = re.compile(r"\b(?:postponed|cancell?ed|called off|abandoned)\b")
"""What was called off did not happen on its date."""

ENDS_CANCELLED: Final = re.compile(
    r"\b(?:postponed|cancell?ed|called off|abandoned)(?:[,.;:)]| until| indefinitely| due to|"
    r" because|$)"
)
"""In a list item, what was called off."""

NEGATED: Final = re.compile(r"(?:\b(?:not|never|neither)|n['’]t)(?: yet| (?!only)\w+ly)? $")
"""Just before a verb: it did not happen."""

TARGET: Final = re.compile(
    r"\b(?:target|goal|aims?|hopes?|deadline|strives?|should|must|at the latest|forecast|would|"
    r"could|applications? (?:close|are due)|bids? close)\b"
)
"""Tells that what is dated is wished for."""

PERIOD_FIGURE: Final = re.compile(
    r"\b(?:rose|grew|fell|increased?|decreased?|reached|totall?ed|accounted|amounted|averaged|"
    r"exceeded|climbed|dropped|growth|year[- ]on[- ]year|stood at|was worth|generated|surged|"
    r"jumped|slipped|shrank|doubled|handled|processed|compared with|up from|down from)\b"
)
"""A figure about a period is no happening."""

GOES_ON: Final = re.compile(
    r"[,;:]?(?: (?!(?:not|until|till|by|to|or|than|against|before|after|earlier|through|for|"
    r"has|have|had|was|were|is|are|will|be|been)\b)"
    r"[^\s,.;:()]{1,30}){0,9} $"
)
"""Between two dates, when the second goes on without a verb: "and Suining's on"."""

VERSION: Final = re.compile(
    r"[\s:,\-–—|]*(?:[a-z][\w-]{0,20} )?(?:version |release |v\.? ?)\d+(?:\.\d+)*"
    r"(?:-?(?:rc|beta|alpha)\d*)?[\s:,(\[|–—-]*"
)
"""A version beside the day of its release: "v2.0.4 ("."""

LEADS: Final[dict[str, tuple[str, ...]]] = {}
