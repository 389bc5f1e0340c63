"""English names of kinds of places: what may follow a place's name and belong to it.

Belongs here: suffixes and the levels they stand for. Does not belong here: names of places
(`pipeline.reference`).
"""

import re
from typing import Final

SUFFIXES: Final = {
    "city": frozenset({"prefecture", "county", "province", "city", "area"}),
    "municipality": frozenset({"province", "prefecture"}),
    "province": frozenset({"province"}),
    "autonomous region": frozenset({"province"}),
    "special administrative region": frozenset({"province"}),
    "sar": frozenset({"province"}),
    "prefecture": frozenset({"prefecture"}),
    "autonomous prefecture": frozenset({"prefecture"}),
    "league": frozenset({"prefecture"}),
    "county": frozenset({"county"}),
    "autonomous county": frozenset({"county"}),
    "banner": frozenset({"county"}),
    "district": frozenset({"county", "area"}),
    "new district": frozenset({"area", "county"}),
    "new area": frozenset({"area", "county"}),
    "town": frozenset({"county", "area"}),
}
"""Word or words behind a name -> levels that it can then have."""

CITY: Final = "city"
CAPITAL: Final = "capital"
THE: Final = "the"
OF: Final = "of"
"""Of "the provincial capital", which stands for its name."""

NATIONALITIES: Final = frozenset(
    """hui zhuang uygur uyghur tibetan mongol mongolian miao dong tujia yi bai dai jingpo hani
    kazakh kirgiz kyrgyz korean qiang lisu buyei bouyei""".split()
)
"""Stand between a name and its kind: "Gannan Tibetan Autonomous Prefecture"."""

PREPOSITIONS: Final = frozenset("in at near from to outside around via for".split())
"""Before a name that is also a person's or a word's they show that it is a place: "in Sydney"."""

AND: Final = "and"

OTHER: Final = frozenset({"other", "namesake", "second", "twin"})
"""Before a name that several places share: the one that was not meant before."""

_SIDE: Final = (
    r"(?:(?:north|south|east|west|central|coastal|inland|far|upper|lower|remote|neighbou?ring)"
    r"(?:[- ]?(?:east|west|central))?(?:ern)? )?"
)
_SORT: Final = (
    r"(?:city|town|capital|seat|port|one|namesake|prefecture|county|metropolis|hub|twin|"
    r"municipality|district|place|cit(?:y|ies) called that)"
)
INNER_FIRST: Final = re.compile(
    rf", {_SIDE}| city, | \({_SIDE}|,? (?:in|of) (?:the )?{_SIDE}|"
    rf"(?:,|:| \(|,? which is|,? that is|,? meaning) (?!not |nor )(?:the |a |an )?"
    rf"(?:[\w-]+ ){{0,4}}{_SORT} (?:in|of|under) (?:the )?{_SIDE}(?:province of )?"
)
"""Between a place and the larger one that holds it: "Suzhou in northern Anhui"."""

OUTER_FIRST: Final = re.compile(
    rf"(?:['’]s)? (?:province['’]s )?(?:(?:[\w-]+ ){{0,3}}{_SORT} of )?|['’]s (?:own |other )|"
    rf" (?:province|prefecture)['’]s |,? (?:the |whose )?(?:[\w-]+ )?capital,? (?:is )?"
)
"""Between a place and a smaller one that it holds: "Anhui's Suzhou"."""

NAMESAKES: Final = re.compile(r"\b(?:[Tt]wo|[Tt]hree|[Bb]oth) (?P<name>[A-Z][a-z]{2,15})s\b")
"""Says that several places have one name: "the two Taizhous"."""

ONE_OF_A_NAME: Final = re.compile(
    r"\b(?:the|its|that|their) (?:[\w-]+ )?(?:one|ones|namesake|city|town|other|place|twin|"
    rf"prefecture|homonym)(?: of (?:the|that) (?:same )?name)?,? (?:in|of|from) (?:the )?{_SIDE}"
    r"(?:province of )?$"
)
"""Before a province they speak of its city of a name that several share: "the one in"."""

ITS_ONE: Final = re.compile(
    r" (?:one|namesake|twin|city|town|(?:city|place) of (?:that|the same) (?:english )?name)\b"
)
"""Behind a province they do the same: "the Jiangsu one"."""

NOT_THE_ONE: Final = re.compile(
    r"\b(?:not|nor|never|rather than|as opposed to|unlike|no kin of|unrelated to) "
    r"(?:to be (?:confused|mixed up|mistaken) (?:with|for) )?"
    r"(?:the |its |that |their )?(?:[\w-]+ )?(?:(?:one|city|namesake|town|place|twin|prefecture)"
    rf"(?: of (?:the|that) (?:same )?name)?,? )?(?:(?:in|of|from) (?:the )?{_SIDE})?$",
    re.IGNORECASE,
)
"""Before a province they say that its city of the name is not meant: "not the one in Jiangxi"."""

CALLED_CITY: Final = re.compile(
    r"(?: \(|, )(?:the|a|its) (?:[\w-]+ )?(?:city|town)\b(?!(?:,? and|'s|’s) )"
)
"""Behind the name of a province and of a city it says that the city is meant."""

_KNOWN: Final = {
    "110105": "capital['’]s wangjing sanlitun cctv",
    "320500": "gardens? silk kunqu taihu lake_tai jinji grand_canal pingjiang singapore-backed",
    "341300": "coal pears? lingbi dangshan xiaoxian huaibei bengbu cloud_valley bianhe",
    "321200": "medic(?:al|ine)_city mei_lanfang pharmaceuticals? yangtze drug-?makers?",
    "331000": "coast(?:al)? oranges? orange-growing sea(?:side)? taizhou_bay jiaojiang "
    "sewing_machines? dachen toumen wenling",
    "350100": "jasmine digital_china_summit min_river mawei changle fuzhou_new_area sea(?:side)?",
    "361000": "tang_xianzu fu_river linchuan nanfeng tangerines?",
    "230700": "forest(?:s|ry|ed)? timber larch(?:es)? blueberr(?:y|ies) logging lumber "
    "khingan hinggan korean_pine mushrooms?",
    "360900": "lithium yuanzhou mingyue selenium zhangshu fengcheng",
    "610800": "coal loess desert jujubes? shenmu energy-rich natural_gas",
    "450900": "yuchai vietnam beibu beiliu",
}
KNOWN_FOR: Final = {
    code: re.compile(rf"\b(?:{'|'.join(words.split())})\b".replace("_", "[ -]"))
    for code, words in _KNOWN.items()
}
"""Code (GB/T 2260) of a city that shares its name -> what it, and no namesake, is known for."""

LEADS: Final[dict[str, tuple[str, ...]]] = {
    **{suffix.split()[0]: ("kind",) for suffix in SUFFIXES},
    **dict.fromkeys(("two", "three", "both"), ("namesakes",)),
    **dict.fromkeys(("provincial", "regional"), ("capital",)),
}
"""First words of kinds, of namesakes and of what stands for a capital; names of places come from
the gazetteer."""
