"""English words in the clause of a day since which something lasts.

All patterns read text in lower case. Belongs here: what began on such a day, with examples. Does
not belong here: other dates that date no happening (`date_roles`).
"""

import re
from typing import Final

KEPT_SINCE: Final = re.compile(r"\b(?:has|have|had) since $")
"""Before the day since which somebody does what is told behind it."""

APART: Final = re.compile(r"\b(?:that|which|whose|who|of them|of which)\b")
"""Between a verb and the day since which something else is so."""

WHEN: Final = re.compile(r",? when\b")
"""Behind a date: what happened on it."""

LASTS: Final = re.compile(
    r"\b(?:has|have|had) (?:\w+ )?(?:run|served|carried|operated|worked|kept|hosted|managed|used|"
    r"relied|belonged|handled|processed|stored|logged|anchored|hummed|stood|offered|provided|taken|"
    r"issued|filed|recorded|sealed|paid|cleared|settled|registered|traced|"
    r"been (?:\w+ly )?(?:able to|manned|staffed|offered|serving|used|taking|"
    r"connected|linked|at work|available|in (?:\w+ )?(?:use|place|force)|"
    r"(?:a|an|one|its own) (?:\w+ )?(?:node|supernode)))\b|"
    r"^\W*(?:\w+ ){0,3}(?:run|operated|kept|managed|hosted|used)\b|"
    r"\bin (?:\w+ )?(?:use|service|operation|business)\b"
)
"""In the clause of a day since which something is done: "has served", "in use"."""

_HAS: Final = r"\b(?:has|have|had) (?:\w+ )?"

BEGAN: Final = (
    ("construction", re.compile(
        r"\b(?:under construction|being (?:built|fitted|installed|wired|rebuilt|extended))\b|"
        r"\b(?:work|works|building|construction)\b.{0,40} been (?:going on|under way|underway|in "
        r"progress|proceeding)\b")),
    ("admission", re.compile(
        rf"{_HAS}been (?:an? |one |its )?(?:\w+ )?(?:member|members)\b|"
        rf"{_HAS}(?:been|stood) (?:in|part of|on|inside) the (?:\w+ )?(?:network|alliance|register|"
        r"association|list|backbone|bsn)\b|"
        rf"{_HAS}belonged to\b|"
        r"^\W*(?:\w+ ){0,2}(?:(?:a|council) member|part of the (?:network|alliance))\b")),
    ("other", re.compile(
        rf"{_HAS}been (?:\w+ly )?(?:dark|down|closed|shut|offline|off line|idle|silent|suspended|"
        r"listed|out of (?:service|order|action|use))\b|"
        rf"{_HAS}(?:stood|lain) (?:idle|still|empty)\b|"
        r"^\W*(?:\w+ ){0,2}(?:closed|shut|dark|idle|offline|suspended|listed)\b")),
    ("deployment", re.compile(
        rf"{_HAS}(?:kept|issued|filed|stored|recorded|logged|written|put|run|worked|paid|cleared|"
        r"settled|sealed|registered|traced|tracked|sold|checked|signed|done)\b[^.;]{0,50}? (?:on|"
        r"in|over|through|via|with|by) (?:the|a|its) (?:\w+ )?(?:chain|ledger|blockchain|platform|"
        r"wallet)\b")),
    ("agreement", re.compile(rf"{_HAS}been (?:\w+ )?(?:partners?|allies|allied|under contract)\b")),
    ("launch", re.compile(
        rf"{_HAS}been (?:\w+ly )?(?:open|live|online|on line|on air|up|running|operating|"
        r"operational|in (?:\w+ )?(?:service|operation|business))\b|"
        r"^\W*(?:\w+ ){0,2}(?:live|online|on line|open|operating|operational|running|active|up)\b|"
        r"\bin (?:\w+ )?business\b")),
)  # fmt: skip
"""Event type -> what is so since it: "has been a member", "live since"."""

LEADS: Final[dict[str, tuple[str, ...]]] = {}
