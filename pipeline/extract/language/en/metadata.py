"""English words and patterns of the lines that tell a text's title, author, publisher and day.

Belongs here: labels, openings and the words that decide whether a value is a name. Does not belong
here: which lines are read and which statement wins (`pipeline.extract.metadata.reading`).
"""

import re
from typing import Final

from pipeline.extract.language.en.dates import MONTHS, WEEKDAYS

LABELS: Final = {
    "title": ("title", "headline"),
    "author": (
        "author",
        "authors",
        "author(s)",
        "original author",
        "byline",
        "writer",
        "writers",
        "written by",
    ),
    "byline": (
        "by",
        "reporter",
        "reporters",
        "correspondent",
        "correspondents",
        "journalist",
        "text",
        "text by",
        "text/photo",
        "words",
        "story by",
        "reported by",
        "posted by",
    ),
    "publisher": (
        "publisher",
        "published by",
        "originally published by",
        "first published by",
        "issued by",
        "released by",
    ),
    "source": (
        "source",
        "sources",
        "news source",
        "article source",
        "original source",
        "information source",
        "from",
        "media",
        "outlet",
        "agency",
        "reprinted from",
        "reposted from",
    ),
    "published": (
        "published",
        "published on",
        "published at",
        "date published",
        "publish date",
        "publish time",
        "publishing date",
        "publication date",
        "publication time",
        "date of publication",
        "posted",
        "posted on",
        "posted at",
        "date posted",
        "release date",
        "release time",
        "released",
        "released on",
        "issued",
        "issued on",
        "date of issue",
        "issue date",
    ),
    "date": ("date", "time", "dated"),
    "venue": ("venue", "location", "place", "where", "address"),
    "ignored": (
        "original title",
        "subtitle",
        "abstract",
        "summary",
        "introduction",
        "core tip",
        "core tips",
        "editor's note",
        "id",
        "editor",
        "editors",
        "editor in charge",
        "responsible editor",
        "executive editor",
        "edited by",
        "editing by",
        "reporting by",
        "translator",
        "translated by",
        "translation",
        "proofreader",
        "proofreading",
        "reviewed by",
        "photo",
        "photos",
        "photo by",
        "photographer",
        "photo source",
        "image source",
        "photo credit",
        "cover image",
        "updated",
        "updated on",
        "last updated",
        "update time",
        "modified",
        "last modified",
        "accessed",
        "retrieved",
        "crawled",
        "keywords",
        "tags",
        "category",
        "section",
        "column",
        "views",
        "reads",
        "url",
        "link",
        "contact",
        "media contact",
        "press contact",
        "email",
        "tel",
        "copyright",
    ),
}
"""Kind of statement -> its labels, before a colon: "Author: Jessie", "Source: Firebird Finance".
"ignored" are labels of a header line that tell none of the four."""

SLASH_LABELS: Final = {
    "byline": ("text", "words", "story", "reporter", "author", "writer"),
    "ignored": ("photo", "photos", "editor", "edit", "editing", "translation"),
}
"""The same before a slash: "Text/Li Wei"."""

HEADLINE_LABELS: Final = frozenset({"source", "sources", "media", "from", "text", "by", "time"})
"""Labels that may also open a headline: "Source: Alibaba plans a chain" has no publisher."""

OPENINGS: Final = {
    "byline": (
        "written by",
        "authored by",
        "reported by",
        "story by",
        "words by",
        "text by",
        "posted by",
        "by",
    ),
    "publisher": ("originally published by", "first published by", "published by"),
    "source": ("reprinted from", "reposted from"),
    "published": (
        "first published on",
        "published on",
        "published at",
        "published",
        "posted on",
        "posted at",
        "posted",
        "released on",
        "released",
        "issued on",
    ),
    "ignored": (
        "last updated",
        "last modified",
        "updated",
        "modified",
        "edited by",
        "translated by",
        "photo by",
        "photos by",
        "copyright",
    ),
}
"""Kind of statement -> the words that open it without a colon: "By Jane Doe"."""

REPORTER: Final = (
    "our reporters",
    "our reporter",
    "staff reporter",
    "reporters",
    "reporter",
    "correspondents",
    "correspondent",
)
"""Opens an author in brackets or a dateline: "(Reporter Li Wei)"."""

ROLES: Final = re.compile(
    r"(?:(?:our|staff|special|trainee|chief|senior|xinhua|reuters|afp|ap|cns)\s+){0,3}"
    r"(?:reporters?|correspondents?|writers?|journalists?)\s+",
    re.IGNORECASE,
)
"""What stands before a name and is no part of it: "By Xinhua writer Li Wei"."""

OUTLETS_REPORTER: Final = re.compile(
    r"(?P<outlet>[A-Z][^,]{1,50}?)\s(?:reporters?|correspondents?)\s(?P<name>[A-Z].{1,60})"
)
"""An outlet's reporter without a label: "Gansu Daily reporter Li Wei"."""

OTHER_WORK: Final = ("photos?", "pictures?", "edited", "editing", "translated", "additional")
"""Opens the work of others behind an author: "Text by Li Wei, photos by Wang Lin"."""

CARRIER_BEFORE: Final = re.compile(
    r"(?:the\s)?(?:official\s)?(?:(?:WeChat|Weibo)\s)?(?:(?:public|official)\s)?"
    r"(?:account|website)(?:\sof)?[\s:：]{1,2}(?:the\s)?",
    re.IGNORECASE,
)
"""What carries a publisher's text, before its name: 'WeChat public account "Firebird Finance"'."""

CARRIER_BEHIND: Final = re.compile(
    r"\s(?:(?:WeChat|Weibo)\s)?(?:(?:public|official)\s)?(?:account|website|client|app)\b",
    re.IGNORECASE,
)
"""The same behind it: "Xinhua News Agency client"."""

PARTICLES: Final = frozenset(
    "and of the for in on at & de del della van von der den bin al el la le du da dos".split()
)
"""Lower-case words inside a proper name: "Bank of China", "Jan van Dyk"."""

CALENDAR: Final = frozenset(MONTHS) | frozenset(WEEKDAYS) | {"today", "yesterday"}
"""No name begins with one: "By March 2021" is a deadline."""

CLOCK: Final = CALENDAR | frozenset(
    "on at the of am pm a.m p.m gmt utc cst est edt pst pdt hkt bst beijing time local z t".split()
)
"""What may stand beside a day that fills its field: "Friday, 27 March 2020, 10:30 Beijing time"."""

GENERIC: Final = frozenset(
    "above admin administrator agencies agency announcement announcements anonymous article "
    "author author's authors authors' below calculations chart chief china's collected companies "
    "company company's compiled comprehensive corporate correspondent data desk disclosures "
    "documents editor editorial editors estimates exchange figure figures filing filings "
    "government guest image industry internal internet listed market media multiple network news "
    "newsroom official online original our own photo picture press prospectus public publicly "
    "records release releases report reporter reports research same self senior social special "
    "staff statement statements statistics survey table team the unknown various web website "
    "websites wire wires writer writers".split()
)
"""Words that name nobody by themselves: "Source: company data", "By Staff Reporter"."""

STAFF: Final = frozenset(
    {"staff", "desk", "team", "newsroom", "reporter", "reporters", "correspondent", "editor"}
)
"""Last word of a byline that names no person: "By Reuters Staff"."""

AGENCIES: Final = frozenset(
    {
        "xinhua",
        "reuters",
        "ap",
        "associated press",
        "afp",
        "agence france-presse",
        "bloomberg",
        "kyodo",
        "yonhap",
        "tass",
        "cns",
        "ecns",
        "cgtn",
        "cctv",
        "caixin",
        "pr newswire",
        "prnewswire",
        "business wire",
        "businesswire",
        "globe newswire",
        "globenewswire",
        "accesswire",
        "marketwired",
        "coindesk",
        "cointelegraph",
        "china news service",
        "south china morning post",
        "scmp",
    }
)
"""Outlets known by name: in "BEIJING (Reuters) -" and "By Jane Doe | CoinDesk"."""

MEDIA_NOUNS: Final = frozenset(
    "agency broadcasting daily finance gazette herald journal magazine media news newspaper "
    "newswire online press television times tribune tv weekly".split()
)
"""Last word of an outlet's name: "Gansu Daily", "Firebird Finance"."""

ABBREVIATIONS: Final = (
    "ltd.",
    "inc.",
    "corp.",
    "co.",
    "u.s.",
    "u.k.",
    "u.n.",
    "etc.",
    "no.",
    "jr.",
)
"""A line that ends with one does not end with a full stop."""

BOILERPLATE: Final = frozenset(
    {
        "for immediate release",
        "press release",
        "news release",
        "breaking news",
        "exclusive",
        "latest news",
        "home",
    }
)
"""Lines above a headline that are none, in lower case."""

CAPTION: Final = re.compile(
    r"(?:figure|fig\.|table|chart|graph|exhibit|image|photo|picture)\s{0,2}(?:\d|[:：.])",
    re.IGNORECASE,
)
"""Opens a table or picture, whose source is not the text's: "Table 2: city nodes"."""

MONTH: Final = (
    "(?:" + "|".join(sorted((name.title() for name in MONTHS), key=len, reverse=True)) + r")\b\.?"
)
"""A month as a dateline or a comma in a byline has it: "March", "Sept."."""

DATELINE_DAY: Final = re.compile(rf"\b{MONTH}\s\d{{1,2}}\b|\b\d{{1,2}}\s{MONTH}")
"""The day in a dateline: "BEIJING, March 26 (Xinhua) --", "LONDON, 26 March -"."""

DATELINE_START: Final = re.compile(
    rf"[A-Z][\w.'’/-]*(?:[ ,]{{1,2}}[A-Z][\w.'’/-]*){{0,6}},?\s"
    rf"(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH})(?:,?\s\d{{4}})?\s{{0,2}}"
    r"(?:$|[-–—:(（/])",
)
"""A line that begins with place and day: "BEIJING, March 26 (Xinhua) --", "Lanzhou, March 26,
2020". Not "Beijing March 26 summit opens"."""

DATELINE_AGENCY: Final = re.compile(
    r"(?P<place>[^()（）\n]{2,80}?)\s{0,2}[(（/](?P<agency>[^()（）/\n]{2,60})[)）/]\s{0,3}"
    r"(?:[-–—]|[(（]|$)"
)
"""An agency in brackets or slashes before the dash: "BEIJING (Reuters) -", "/PRNewswire/ --"."""

LEADING_AGENCY: Final = re.compile(
    r"(?P<agency>[A-Z][^,()（）\n]{1,50}),\s(?P<place>[^()（）\n]{2,60})[(（-]"
)
"""An agency before the place: "Xinhua News Agency, Beijing, March 26 (Reporter Li Wei)"."""

DATELINE_REPORTER: Final = re.compile(
    r"[(（](?:(?:our|staff|trainee)\s)?(?:reporters?|correspondents?|by)[\s:：]\s?"
    r"(?P<name>[^()（）\n]{2,80})[)）]",
    re.IGNORECASE,
)
"""The author in a dateline: "(Reporter Li Wei)"."""
