"""Organisations, as participants of events: as written, and nothing that is none."""

import pytest

from pipeline.extract import extract_document


def participants(text: str) -> list[str]:
    """The participants of all events, in order."""
    return [name for event in extract_document(text).events for name in event.participants]


@pytest.mark.parametrize(
    "name",
    [
        # companies
        "China Mobile",
        "Gansu Mobile",
        "China UnionPay",
        "China Telecom",
        "Ant Group",
        "Alibaba Cloud",
        "Tencent",
        "Huawei",
        "Red Date Technology",
        "Hangzhou Qulian Technology Co., Ltd.",
        "Lijiang Jinshayun Blockchain Big Data Industry Development Co., Ltd.",
        "Beijing Gravity Chain Technology Company Limited",
        "Orient Securities Group",
        "Hebei Steel Corporation",
        "Blue River Labs Inc.",
        # banks
        "Bank of China",
        "Industrial and Commercial Bank of China",
        "China Merchants Bank",
        # ministries, bureaus, governments
        "Ministry of Industry and Information Technology",
        "National Information Center",
        "National Development and Reform Commission",
        "Cyberspace Administration of China",
        "Gansu Provincial Department of Industry and Information Technology",
        "Gansu Provincial Public Resource Trading Bureau",
        "General Office of the Gansu Provincial People's Government",
        "Hangzhou Municipal Government",
        "Lanzhou Municipal Bureau of Statistics",
        "State Council",
        "Hangzhou Internet Court",
        # institutes, alliances, universities
        "BSN Development Alliance",
        "Gansu Provincial Blockchain Research Institute",
        "Gansu Big Data Application Technology Industry Association",
        "China Academy of Information and Communications Technology",
        "Tsinghua University",
        "University of Hong Kong",
        "Chinese Academy of Sciences",
        "Digital Silk Road Foundation",
        "Alpen Ledger AG",
        "Meridian Chain Pte. Ltd.",
        "Sichuan Airlines",
        "People's Bank of China",
        # branches
        "China Unicom Gansu",
        "State Grid Qinghai",
        "China Telecom Gansu Branch",
        "China Mobile's Gansu branch",
        "Orhan Bank's credit committee",
        "Orhan Node Operators' Alliance",
        "Sun Yat-sen University",
        "Gansu Iron and Steel Group",
    ],
)
def test_organisation(name: str) -> None:
    assert participants(f"On May 3, 2021, {name} signed a contract in Lanzhou.") == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "On May 3, 2021, Gansu Mobile and China UnionPay signed a contract.",
            ["Gansu Mobile", "China UnionPay"],
        ),
        (
            "Gansu Mobile signed a contract with China UnionPay on May 3, 2021.",
            ["Gansu Mobile", "China UnionPay"],
        ),
        (
            "Gansu Mobile, China UnionPay and Tsinghua University signed it on May 3, 2021.",
            ["Gansu Mobile", "China UnionPay", "Tsinghua University"],
        ),
        (
            "Gansu Mobile, China UnionPay, and Tsinghua University signed it on May 3, 2021.",
            ["Gansu Mobile", "China UnionPay", "Tsinghua University"],
        ),
        (
            "The deal between Gansu Mobile and China UnionPay was signed on May 3, 2021.",
            ["Gansu Mobile", "China UnionPay"],
        ),
        (
            "A contract was signed on May 3, 2021 by Gansu Mobile and the Bank of China.",
            ["Gansu Mobile", "Bank of China"],
        ),
        (
            "Under the guidance of the National Information Center, Gansu Mobile signed a contract "
            "on May 3, 2021.",
            ["National Information Center", "Gansu Mobile"],
        ),
        (
            "On May 3, 2021, the Bank of China, together with Gansu Mobile, signed a contract.",
            ["Bank of China", "Gansu Mobile"],
        ),
        (
            "Gansu Mobile signed a contract on May 3, 2021, and Gansu Mobile began work.",
            ["Gansu Mobile"],
        ),
        (
            "Gansu Mobile signed a contract at the Huawei Lanzhou campus on May 3, 2021.",
            ["Gansu Mobile", "Huawei"],
        ),
        (
            "Wuxi-based Tallowfern raised 80 million yuan on May 3, 2021.",
            ["Tallowfern"],
        ),
        (
            "On May 3, 2021, Amber Quay raised more than US$30 million from its owners.",
            ["Amber Quay"],
        ),
        (
            "The node built by West Harbour Cloudworks opened in Lanzhou on May 3, 2021.",
            ["West Harbour Cloudworks"],
        ),
        (
            "The developer Larkspur signed a contract in Lanzhou on May 3, 2021.",
            ["Larkspur"],
        ),
        (
            "Larkspur, a Wuxi lender, signed a lease on May 3, 2021. Larkspur hired 40 people.",
            ["Larkspur"],
        ),
        (
            "Larkspur Technology Co., Ltd. grew. On May 3, 2021, Larkspur signed a contract.",
            ["Larkspur"],
        ),
        (
            "The tender was awarded on May 3, 2021 to Amber Quay, one of seven bidders.",
            ["Amber Quay"],
        ),
        (
            "On May 3, 2021, Amber Quay and Singapore's Tallow Chain sign a contract.",
            ["Amber Quay", "Tallow Chain"],
        ),
        (
            "Lanzhou city government and Lanzhou customs signed a pact on May 3, 2021.",
            ["Lanzhou city government", "Lanzhou customs"],
        ),
        (
            "On 3 May 2021 Larkspur Digital Trust Co., Ltd. drew a loan from Tallow Savings.",
            ["Larkspur Digital Trust Co., Ltd.", "Tallow Savings"],
        ),
        (
            "| Site | Operator | State |\n| Lanzhou | Amber Quay | opened 2021-05-03 |\n",
            ["Amber Quay"],
        ),
        (
            "A consortium of Tallow Fibre, Larkspur and Amber Quay won the bid on May 3, 2021.",
            ["Tallow Fibre", "Larkspur", "Amber Quay"],
        ),
        ("Banque de Tallow opened the node on May 3, 2021.", ["Banque de Tallow"]),
        (
            "The node was hosted by its owner, Amber Quay, from May 3, 2021.",
            ["Amber Quay"],
        ),
        (
            "On May 3, 2021 Lanzhou's Intermediate Court fined Larkspur 3 million yuan.",
            ["Lanzhou's Intermediate Court", "Larkspur"],
        ),
        (
            "China's Ministry of Commerce and Japan's Tallow Board held talks on May 3, 2021.",
            ["Ministry of Commerce", "Tallow Board"],
        ),
        (
            "3 May 2021, Lanzhou. Amber Quay and Tallow Bank signed a contract.",
            ["Amber Quay", "Tallow Bank"],
        ),
        (
            "On May 3, 2021 the Tallow Exploration Commission of Gansu (TEC) published a plan.",
            ["Tallow Exploration Commission of Gansu"],
        ),
        (
            "The Lanzhou node opened on May 3, 2021, according to the Tallow Statistics Institute.",
            [],
        ),
        ("The Lanzhou node was opened on May 3, 2021, Amber Quay Bank said.", []),
        ("A node was opened at the Tallow Exhibition Centre in Lanzhou on May 3, 2021.", []),
        ("On May 3, 2021, the Department of Finance opened the node.", []),
        ('On May 3, 2021, the "Tallow Service Cloud" was opened to users.', []),
        (
            "Anna Larkspur, chief executive of Tallow Bank, retired. Larkspur signed a contract "
            "on May 3, 2021 with investors Amber Quay and Qiming.",
            ["Amber Quay", "Qiming"],
        ),
        ("On May 3, 2021 the court found for Larkspur.", ["Larkspur"]),
        (
            "The Orhan Institute for Applied IT and AMBER Quay began a trial on May 3, 2021.",
            ["Orhan Institute for Applied IT", "AMBER Quay"],
        ),
        (
            "Larkspur, together with Wuxi-headquartered Amber Labs, won a bid on May 3, 2021.",
            ["Larkspur", "Amber Labs"],
        ),
        (
            "The hall was handed on May 3, 2021 to Larkspur Construction.",
            ["Larkspur Construction"],
        ),
        ("A hall under construction by Larkspur opened on May 3, 2021.", ["Larkspur"]),
        ("Partly Amber Quay Bank paid for it on May 3, 2021.", ["Amber Quay Bank"]),
        (
            "The High Court of Gansu Province and Amber Labs signed a contract on May 3, 2021.",
            ["High Court of Gansu Province", "Amber Labs"],
        ),
        (
            "On May 3, 2021 the Lanzhou Blockchain Innovation Base signed a contract.",
            ["Lanzhou Blockchain Innovation Base"],
        ),
        ("A node in the Larkspur Cloud Base was opened on May 3, 2021.", []),
        (
            "Nodes in Harbin (Orhan Netcom) and Daqing (Amber Telecom) opened on May 3, 2021.",
            ["Orhan Netcom", "Amber Telecom"],
        ),
        (
            "Operators Orhan Telecom and Amber Chain lost the bid to Larkspur on May 3, 2021.",
            ["Orhan Telecom", "Amber Chain", "Larkspur"],
        ),
        ("On May 3, 2021 Larkspur Works of Dublin published it.", ["Larkspur Works"]),
        ("A node in the Amber Quay Software Park was opened on May 3, 2021.", []),
        ("Engineers completed the node in Lanzhou on May 3, 2021.", []),
        ("The node was opened on May 3, 2021 by Governor Larkspur.", []),
        ("The node was opened on May 3, 2021 by Anna Larkspur and Zheng Lei.", []),
        ("On May 3, 2021, Amber Chain went live. Amber Chain has 12 users.", []),
        ("Consortium-based Ledgers raised questions in Lanzhou on May 3, 2021.", []),
        ("Investors raised 80 million yuan for a node in Lanzhou on May 3, 2021.", []),
        ("Lanzhou raised 80 million yuan for a node on May 3, 2021.", []),
    ],
)
def test_several_organisations(text: str, names: list[str]) -> None:
    assert list(dict.fromkeys(participants(text))) == names


@pytest.mark.parametrize(
    "text",
    [
        "Amber Quay signed a lease on May 3, 2021; on June 4, 2021 Tallow Bank issued a loan.",
        "Amber Quay signed a lease on May 3, 2021, and on June 4, 2021 Tallow Bank issued a loan.",
        "Amber Quay signed a lease on May 3, 2021, and Tallow Bank issued a loan on June 4, 2021.",
    ],
)
def test_participants_by_clause(text: str) -> None:
    events = extract_document(text).events
    assert [event.participants for event in events] == [("Amber Quay",), ("Tallow Bank",)]


@pytest.mark.parametrize(
    "text",
    [
        # no proper name
        "On May 3, 2021, the company signed a contract.",
        "On May 3, 2021, the bank and the ministry signed a contract.",
        "On May 3, 2021, The Company signed a contract.",
        "On May 3, 2021, the two sides signed a contract.",
        "On May 3, 2021, the alliance was founded.",
        # bare places
        "On May 3, 2021, Lanzhou signed a contract.",
        "On May 3, 2021, Gansu and Qinghai signed a contract.",
        "On May 3, 2021, Guazhou County signed a contract.",
        "On May 3, 2021, Gansu Province signed a contract.",
        # people
        "On May 3, 2021, Zheng Lei signed a contract.",
        "On May 3, 2021, Mr. Wang Wei signed a contract.",
        "On May 3, 2021, Governor Ren Zhenhe signed a contract.",
        # news sources
        "On May 3, 2021, a contract was signed, Xinhua reported.",
        "On May 3, 2021, a contract was signed, according to China Daily.",
        "On May 3, 2021, a contract was signed, Reuters said.",
        # networks
        "On May 3, 2021, BSN was launched.",
        "On May 3, 2021, the Blockchain Service Network was launched.",
        "On May 3, 2021, Xinghuo was launched.",
        # possessives of what is no name
        "On May 3, 2021, a node was launched, built by's Lanzhou.",
    ],
)
def test_no_participant(text: str) -> None:
    assert len(extract_document(text).events) == 1
    assert participants(text) == []


def test_names_are_as_written() -> None:
    text = "On May 3, 2021, the Gansu Provincial\tPeople's Government signed a contract."
    for event in extract_document(text).events:
        assert all(name in text for name in event.participants)


def test_events_without_a_name_in_them_have_no_participants() -> None:
    text = "Gansu Mobile grew. On May 3, 2021, a contract was signed."
    assert participants(text) == []
