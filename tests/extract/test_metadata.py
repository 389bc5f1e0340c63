"""Title, author, publisher and day of publication, and the language of a text."""

import datetime as dt
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.metadata.reading import Metadata, detect_language, read_metadata

SEED = Path(__file__).parents[2] / "seeds" / "000_8a1b689e0b0bcd9d.txt"
DAY = dt.date(2020, 3, 27)
TITLE = "Gansu opens a blockchain network"
BODY = (
    "The network was opened to users in Lanzhou on Thursday, the operator said in a statement.\n\n"
    "It has 14 nodes in the province, and more will follow before the end of the year.\n\n"
    "Source: the operator's report names no further cities, and China Daily reported on it.\n"
)


def meta(text: str) -> Metadata:
    return read_metadata(text)


def test_seed() -> None:
    text = SEED.read_bytes().decode()
    assert meta(text) == Metadata(
        title="China's blockchain landscape moves west: "
        "Gansu 14 cities deploy blockchain service network",
        author="Jessie",
        publisher="Firebird Finance",
        published_on=None,
    )


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE}\n\n",
        f"\n\n  {TITLE}  \n\n",
        f"\r\n{TITLE}\r\n\r\n",
        f"# {TITLE}\n\n",
        f"## {TITLE} ##\n",
        f"**{TITLE}**\n\n",
        f"{TITLE}\n====================\n\n",
        f"Title: {TITLE}\n\n",
        f"Headline: {TITLE}\nAuthor: Li Wei\n\n",
        f'---\ntitle: "{TITLE}"\n---\n\n',
        f"Source: Xinhua\n2020-03-27\n\n{TITLE}\n\n",
        f"FOR IMMEDIATE RELEASE\n\n{TITLE}\n\n",
        f"{TITLE}\nBy Li Wei\n\n",
        f"{TITLE}\nBEIJING, March 26 (Xinhua) -- ",
        f"{TITLE}\nWith a subtitle\n\n{TITLE}\n\n".replace(
            "With a subtitle\n", "\nWith a subtitle\n"
        ),
    ],
)
def test_title_forms(head: str) -> None:
    assert meta(head + BODY).title == TITLE


@pytest.mark.parametrize(
    "title",
    [
        "Who runs China's blockchain network?",
        "BSN: 100 nodes in one year!",
        "Red Date Technology teams up with Gansu Mobile Co., Ltd.",
        "5 things to know about the BSN",
        "Source: Alibaba plans a chain of its own",
        "By Design",
        "Time is running out for the old exchanges",
        "iFlytek joins the alliance",
        "Gansu opens network - March 26, 2020",
        "“Blockchain first”: a province bets on data",
        "Lanzhou 兰州 opens a node",
    ],
)
def test_headlines_kept_whole(title: str) -> None:
    assert meta(f"{title}\n\n{BODY}") == Metadata(title=title)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "BEIJING, March 26 (Xinhua) -- " + BODY,
        "Lanzhou, March 26, 2020\n\n" + BODY,
        "March 26, 2020\n\n" + BODY,
        "On March 26, the network in Dingxi passed the review.\n\n" + BODY,
        "The following is the full text:\n\n" + BODY,
        "On March 26 the Blockchain Service Network in Dingxi City of Gansu\n"
        "Province passed the network access review of the alliance and was\nallowed to enter.\n",
        "the network has 14 nodes\n\n" + BODY,
        "1. Overall requirements\n\n" + BODY,
        "- a first item\n\n" + BODY,
        "| city | nodes |\n|---|---|\n| Lanzhou | 1 |\n\n" + BODY,
        "Technology\n\n" + BODY,
        "Abstract: a province opens nodes\n\n" + BODY,
        "***\n\n" + BODY,
        "https://example.org/news\n\n" + BODY,
        "A headline with no text behind it",
        "word " * 60 + "\n\n" + BODY,
        "",
        " \n\t\n",
    ],
)
def test_no_title(text: str) -> None:
    assert meta(text).title is None


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Author: Jessie", "Jessie"),
        ("author: satoshi99", "satoshi99"),
        ("**Author:** Jessie", "Jessie"),
        ("*By Jane Doe*", "Jane Doe"),
        ("By Jane Doe", "Jane Doe"),
        ("By Jane Doe and John Q. Public", "Jane Doe and John Q. Public"),
        ("BY JANE DOE", "JANE DOE"),
        ("by Jan van der Berg", "Jan van der Berg"),
        ("By Li Wei, Wang Lin and Zhao Yun", "Li Wei, Wang Lin and Zhao Yun"),
        ("By Xinhua writers Li Wei, Wang Lin", "Li Wei, Wang Lin"),
        ("By staff reporter Li Wei", "Li Wei"),
        ("By: Li Wei", "Li Wei"),
        ("Reporter: Li Wei", "Li Wei"),
        ("Reporters: Li Wei, Wang Lin", "Li Wei, Wang Lin"),
        ("(Reporter Li Wei)", "Li Wei"),
        ("Written by Li Wei", "Li Wei"),
        ("Written by Li Wei for CoinDesk", "Li Wei"),
        ("Story by Li Wei", "Li Wei"),
        ("Text/Li Wei", "Li Wei"),
        ("Text / Li Wei  Editor / Wang Lin", "Li Wei"),
        ("Text: Li Wei", "Li Wei"),
        ("By Li Wei in Lanzhou", "Li Wei"),
        ("By Li Wei (Lanzhou)", "Li Wei"),
        ("By Li Wei, March 27, 2020", "Li Wei"),
        ("By Li Wei - March 27, 2020", "Li Wei"),
        ("By Li Wei | Technology | March 27, 2020", "Li Wei"),
        ("Posted by Li Wei on March 27, 2020", "Li Wei"),
        ("Posted on 27 March 2020 by Li Wei", "Li Wei"),
        ("Author: Li Wei Editor: Wang Lin", "Li Wei"),
        ("Author：Li Wei", "Li Wei"),
        ("By O'Brien Jean-Luc", "O'Brien Jean-Luc"),
        ("By Zoë Müller", "Zoë Müller"),
        ("Author: BSN Development Alliance", "BSN Development Alliance"),
        ("Text | Li Wei", "Li Wei"),
        ("Author | Jessie", "Jessie"),
        ("Our reporter Li Wei", "Li Wei"),
        ("■ Reporter Li Wei", "Li Wei"),
        ("Gansu Daily reporter Li Wei", "Li Wei"),
        ("By Li Wei, Staff Writer", "Li Wei"),
        ("By Li Wei 2020-03-27", "Li Wei"),
        ("Text by Li Wei, photos by Wang Lin", "Li Wei"),
        ("Original author: Jessie", "Jessie"),
        ("Issued by: General Office of Gansu", None),
        ("Editor: Li Wei", None),
        ("Edited by Li Wei", None),
        ("Editor in charge: Li Wei", None),
        ("Translated by Li Wei", None),
        ("Photo: Li Wei", None),
        ("Photo by Li Wei", None),
        ("By Staff Reporter", None),
        ("By Reuters Staff", None),
        ("Author: Anonymous", None),
        ("Author:", None),
        ("By March 2021", None),
        ("By the end of 2020", None),
        ("By Monday it was over", None),
        ("By joining the alliance, Gansu wins", None),
        ("Author: jane@example.org", None),
        ("Li Wei", None),
    ],
)
def test_author_forms(line: str, author: str | None) -> None:
    assert meta(f"{TITLE}\n\n{line}\n\n{BODY}").author == author
    assert meta(f"{TITLE}\n{line}\n{BODY}").author == author


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Source: Xinhua", "Xinhua"),
        ("Source: Xinhua.", "Xinhua"),
        ('Source: Firebird Finance, the original title "Gansu is changing"', "Firebird Finance"),
        ("Source: Firebird Finance (original title: Gansu is changing)", "Firebird Finance"),
        ("Source: Firebird Finance, original title: Gansu is changing", "Firebird Finance"),
        ("Source: Gansu Mobile Co., Ltd.", "Gansu Mobile Co., Ltd."),
        ("Source: The Block", "The Block"),
        ("Source: 8btc.com", "8btc.com"),
        ("Source: 36Kr", "36Kr"),
        ("Source: 火链财经", "火链财经"),
        ("(Source: Xinhua)", "Xinhua"),
        ("[Source: Xinhua]", "Xinhua"),
        ("SOURCE: XINHUA", "XINHUA"),
        ("Source: Xinhua | 2020-03-27 10:12:33 | Editor: huaxia", "Xinhua"),
        ("2020-03-27 09:30 Source: Gansu Daily Author: Li Wei", "Gansu Daily"),
        ("Source: Bank of China, March 27, 2020", "Bank of China"),
        ("From: Lanzhou Evening News", "Lanzhou Evening News"),
        ("Publisher: Example House", "Example House"),
        ("Published by Example House", "Example House"),
        ("Published by Example House on March 27, 2020", "Example House"),
        ("Originally published by CoinDesk", "CoinDesk"),
        ("Reprinted from: China Daily", "China Daily"),
        ("By ZHANG SAN | China Daily | Updated: 2020-03-28 10:30", "China Daily"),
        ("By Li Wei, China Daily", "China Daily"),
        ("By Xinhua", "Xinhua"),
        ("Source | Firebird Finance", "Firebird Finance"),
        ('Source: WeChat public account "Firebird Finance"', "Firebird Finance"),
        ("Article source: Firebird Finance WeChat official account", "Firebird Finance"),
        ("Source: Xinhua News Agency client", "Xinhua News Agency"),
        ("Gansu Daily reporter Li Wei", "Gansu Daily"),
        ("2020-03-27 Gansu Daily", "Gansu Daily"),
        ("Xinhua, March 27, 2020", "Xinhua"),
        ("Issued by: General Office of Gansu", "General Office of Gansu"),
        ("Source: company data", None),
        ("Source: Company data", None),
        ("Source: Company reports, author's calculations", None),
        ("Source: Internet", None),
        ("Source: Agencies", None),
        ("Source: https://example.org/news/1", None),
        ("Source: unknown", None),
        ("From: Lanzhou to Dingxi in one day", None),
        ("From: jane@example.org", None),
        ("Photo source: Xinhua", None),
        ("China Daily reported on the network", None),
        ("Published in two parts", None),
    ],
)
def test_publisher_forms(line: str, publisher: str | None) -> None:
    assert meta(f"{TITLE}\n\n{line}\n\n{BODY}").publisher == publisher


@pytest.mark.parametrize(
    ("dateline", "publisher", "author"),
    [
        ("BEIJING, March 26 (Xinhua) -- ", "Xinhua", None),
        ("BEIJING, March 26, 2020 (Xinhua) -- ", "Xinhua", None),
        ("LANZHOU, 26 March (China News Service) - ", "China News Service", None),
        ("LANZHOU (Reuters) - ", "Reuters", None),
        ("NEW YORK, March 26, 2020 /PRNewswire/ -- ", "PRNewswire", None),
        ("NEW YORK--(BUSINESS WIRE)--", "BUSINESS WIRE", None),
        ("Lanzhou, March 26 (Lanlian) — ", "Lanlian", None),
        ("BEIJING, March 26 (Xinhua) (Reporter Li Wei) ", "Xinhua", "Li Wei"),
        (
            "Xinhua News Agency, Lanzhou, March 26 (Reporter Li Wei) ",
            "Xinhua News Agency",
            "Li Wei",
        ),
        ("LANZHOU, March 26 (Reporters Li Wei and Wang Lin) -- ", None, "Li Wei and Wang Lin"),
        ("On March 26, the Blockchain Service Network (BSN) in Dingxi passed. ", None, None),
        ("The Blockchain Service Network (BSN) - a national project - grew. ", None, None),
        ("People's Daily Online, Lanzhou, March 26 - ", "People's Daily Online", None),
        ("LANZHOU, March 26 -- ", None, None),
    ],
)
def test_dateline_forms(dateline: str, publisher: str | None, author: str | None) -> None:
    for text in (dateline + BODY, f"{TITLE}\n\n{dateline}{BODY}"):
        found = meta(text)
        assert (found.publisher, found.author, found.published_on) == (publisher, author, None)


@pytest.mark.parametrize(
    "line",
    [
        "Published: 2020-03-27",
        "Published on March 27, 2020",
        "Published: Friday, March 27, 2020, 10:30",
        "Publish date: March 27, 2020",
        "Publication date: 27 March 2020",
        "Date: 2020-03-27",
        "Date: March 27, 2020",
        "date: 2020-03-27",
        "Posted on 27 March 2020",
        "Posted: 2020-03-27 09:12",
        "Release time: 2020-03-27 09:12:33",
        "Issued on March 27, 2020",
        "March 27, 2020",
        "2020-03-27 09:30",
        "By Li Wei | China Daily | Published: 2020-03-27 | Updated: 2020-03-28",
        "Published: 2020-03-27 Updated: 2020-03-28",
        "Source: Xinhua | 2020-03-27 10:12:33 | Editor: huaxia",
        "Published by Example House on March 27, 2020",
    ],
)
def test_published_on_forms(line: str) -> None:
    assert meta(f"{TITLE}\n\n{line}\n\n{BODY}").published_on == DAY


@pytest.mark.parametrize(
    "head",
    [
        "Updated: 2020-03-27",
        "Last updated March 27, 2020",
        "Published: March 2020",
        "Published: yesterday",
        "Published: 2020-03-27\nPublished on: 2020-03-28",
        "Date: May 4, 2021\nVenue: Beijing",
        "Accessed: 2020-03-27",
        "BEIJING, March 27, 2020 (Xinhua) -- The network was opened.",
        "Lanzhou, March 27, 2020",
        "On March 27, 2020, the network was opened to all users in the city.",
    ],
)
def test_no_published_on(head: str) -> None:
    assert meta(f"{TITLE}\n\n{head}\n\n{BODY}").published_on is None


@pytest.mark.parametrize(
    ("end", "found"),
    [
        ("\n\nSource: Xinhua\n", Metadata(TITLE, None, "Xinhua")),
        (
            "\n\nAuthor: Li Wei\nSource: Xinhua\nEditor: Wang Lin\n",
            Metadata(TITLE, "Li Wei", "Xinhua"),
        ),
        (" (Reporter Li Wei)", Metadata(TITLE, "Li Wei")),
        (" (Source: Xinhua)\n", Metadata(TITLE, None, "Xinhua")),
        ("\n\nPublished: 2020-03-27\n", Metadata(TITLE, published_on=DAY)),
        ("\n\nMarch 27, 2020\n", Metadata(TITLE)),
        ("\n\nTitle: Another\n", Metadata(TITLE)),
        ("\n\nTable 1: Nodes\n\nSource: Gansu Mobile\n", Metadata(TITLE)),
        ("\n\n| Lanzhou | 1 |\nSource: Gansu Mobile\n", Metadata(TITLE)),
        ("\n\n(BSN)\n", Metadata(TITLE)),
    ],
)
def test_trailing_lines(end: str, found: Metadata) -> None:
    paragraphs = "\n\n".join(
        f"Sentence {i} tells of a node that was built in a city." for i in range(20)
    )
    assert meta(f"{TITLE}\n\n{paragraphs}{end}") == found
    assert meta(f"{TITLE}\n\n{paragraphs[:400]} It was built there in the end.{end}") == found


@pytest.mark.parametrize(
    "line",
    [
        "Source: Gansu Mobile",
        "By Jane Doe",
        "Author: Jane Doe",
        "Published: 2020-03-27",
        "March 27, 2020",
        "BEIJING, March 26 (Xinhua) -- The network was opened.",
    ],
)
def test_lines_inside_the_body_state_nothing(line: str) -> None:
    text = f"{TITLE}\n\n{BODY}\n\n{line}\n\n{BODY}\n\n{BODY}"
    assert meta(text) == Metadata(TITLE)


def test_label_beats_other_forms() -> None:
    text = (
        f"{TITLE}\nBy Jane Doe | China Daily | March 28, 2020\n"
        "Author: Li Wei\nSource: Xinhua\nPublisher: Example House\nPublished: 2020-03-27\n\n" + BODY
    )
    assert meta(text) == Metadata(TITLE, "Li Wei", "Example House", DAY)


def test_language_without_words_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"'zh'.*en"):
        read_metadata("甘肃", "zh")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The network has 14 nodes.", "en"),
        ("甘肃14个城市部署区块链服务网络。", "zh"),
        ("Lanzhou (兰州), Dingxi (定西) and Wuwei (武威) have nodes of the network.", "en"),
        ("BSN（Blockchain-based Service Network）由国家信息中心、中国移动等发起。", "zh"),
        ("𠀀𠀁", "zh"),
        ("", "en"),
        ("12345 ---", "en"),
    ],
)
def test_detect_language(text: str, language: str) -> None:
    assert detect_language(text) == language


PIECES = st.lists(
    st.one_of(
        st.text(max_size=20),
        st.sampled_from(
            ["Source: ", "By ", "Author:", "Title: ", "\n", "\n\n", " | ", "(", ")", "# ", "Li Wei",
             "Xinhua", "March 27, 2020",
             "BEIJING, March 26 (Xinhua) -- ", "Reporter ", ", ", " by "]
        ),
    ),
    max_size=12,
).map("".join)  # fmt: skip


@settings(max_examples=500, deadline=None)
@given(st.one_of(st.text(), PIECES))
def test_whatever_is_found_stands_in_the_text(text: str) -> None:
    found = read_metadata(text)
    for value in (found.title, found.author, found.publisher):
        assert value is None or (value and value in text and value == value.strip())
    assert detect_language(text) in ("en", "zh")


@pytest.mark.parametrize(
    "piece",
    ["A", "A ", "(", "# ", "Source: ", "By ", "1,", "\n", "a\n", "| ", " ", "\t", "Li, ", "/"],
)
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    begin = time.perf_counter()
    read_metadata(text)
    read_metadata("# " + text)
    detect_language(text)
    assert time.perf_counter() - begin < 5
