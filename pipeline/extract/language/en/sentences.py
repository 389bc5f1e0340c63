"""English sentences: where they do not end although a full stop stands there.

Belongs here: abbreviations. Does not belong here: cutting (`pipeline.extract.text.sentences`).
"""

import re
from typing import Final

ABBREVIATIONS: Final = frozenset(
    """co corp inc ltd pte plc no nos mr mrs ms dr prof st jan feb mar apr jun jul aug sept sep oct
    nov dec mon tue tues wed thu thur thurs fri sat sun vs etc approx dept gov gen col lt sen
    rep rev hon fig figs vol ed eds al cf ca est e.g i.e u.s u.k u.n a.m p.m d.c ph.d jr sr bros
    ave blvd rd mt""".split()
)
"""Before ". " these end no sentence, unless nothing else could follow them."""

SENTENCE_FINAL: Final = frozenset({"etc", "ltd", "inc", "corp", "co", "a.m", "p.m", "u.s", "plc"})
"""Of those, the ones that end one when a capitalised function word comes next: "Co., Ltd. The"."""

OPENERS: Final = frozenset(
    """the a an this that these those it its in on at by for from to with as after before since when
    while if he she they we i his her their our there here and but however meanwhile earlier later
    last next under according among over all some each both several many most such another once
    founded established""".split()
)
"""Words that open a sentence rather than go on with a name."""

FREQUENT: Final = frozenset(
    "a an and as at for from has have in is it its of on that the this to was with".split()
)
"""Words of which every text is full: what they open is looked for at the word behind them."""

_MONTH: Final = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)

DAY_ALONE: Final = re.compile(
    r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?:,? \d{{4}})?"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:, \d{{4}})?)"
    r"(?:, [A-Z][A-Za-z'’-]{1,15})?"
)
"""A day, and maybe a place, that stands before a stop and tells when the next sentence is:
"18.9.2018. The court ...", "3 September, Beijing. The bank ..."."""

LEADS: Final[dict[str, tuple[str, ...]]] = {}
