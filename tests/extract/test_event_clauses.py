"""What clauses do to events: items, inserts, second happenings, what lasts, and what is none."""

import pytest

from pipeline.extract import extract_document


def told(text: str) -> str:
    return "; ".join(f"{e.date_start} {e.event_type}" for e in extract_document(text).events)


CHRONICLE = """A chronicle of the chain
Kept by the desk. Last revised 30 December 2021.

2020
Mid-March. The province hands 3 million yuan to the node.
May. The node in Wuhu comes alive.
Q3. Ground is broken in Anqing on a data park.
2 October. The network opens; on the same day the institute releases a white paper.

2021
3 March. The node in Anqing, promised for 1 February and then for 1 March, is at last admitted.
1 July. The Measures on Evidence, signed on 26 May, take effect.
"""


def test_a_month_at_the_head_of_an_item_dates_it() -> None:
    assert told(CHRONICLE) == (
        "2020-03-01 funding; 2020-05-01 launch; 2020-07-01 construction; 2020-10-02 launch; "
        "2020-10-02 report; 2021-03-03 admission; 2021-07-01 policy; 2021-05-26 policy"
    )


@pytest.mark.parametrize(
    ("event_type", "text"),
    [
        ("other", "On 3 May 2021 the node, opened only weeks before, was struck by lightning."),
        ("other", "On 3 May 2021 the company applied to join the network."),
        ("construction", "Racks for the node are due in May 2021."),
        ("construction", "Concrete for the hall is to be poured in May 2021."),
        ("construction", "In May 2021 the old mill was turned into a data hall."),
        ("construction", "Commencement of works: 3 May 2021"),
        ("deployment", "Hubei connected its tax office to the node in May 2021."),
        ("deployment", "On 3 May 2021 Anding Mining moved its ledger, 3.4 million rows, onto it."),
        ("funding", "In May 2021 Plum Chain raised about ¥45m from two banks."),
        ("funding", "In May 2021 Plum Chain completed the placing of 60,000,000 shares."),
        ("funding", "On 3 May 2021 the bureau appropriated 800,000 yuan as start-up money."),
        ("funding", "Award decision: 3 May 2021"),
        ("founding", "The two universities cut the ribbon on a joint lab on 3 May 2021."),
        ("founding", "The alliance was stood up with 37 members in May 2021."),
        ("policy", "The plan got the nod from the council on 3 May 2021."),
        ("policy", "The ministry followed up in May 2021 with an Action Plan for chains."),
        ("policy", "Starting from May 2021, all bidders must use the chain."),
        ("conference", "The next one, on water rights, is set for 3 May 2021."),
        ("conference", "- 3 May 2021: Plum Chain's developer day, Hefei (sold out)"),
        ("other", "The plan for the node was shelved on 3 May 2021."),
        ("other", "On 3 May 2021 a digger cut both cables."),
        ("other", "The rent of the node went up by 14,000 yuan in May 2021."),
        ("other", "The node was taken apart in May 2021."),
        ("launch", "The node has been in business since May 2021 and paid 3 million in rent."),
        ("launch", "Operating since May 2021, the node serves 40 firms."),
        ("launch", "Its node, live since May 2021, is run by Anding Telecom."),
        ("admission", "Bank of Anding has been a member since May 2021."),
        ("construction", "Work on the park has been going on since May 2021."),
        ("deployment", "Since May 2021 the port has issued its bills on the chain."),
        ("other", "The node has been dark since May 2021."),
    ],
)
def test_type(event_type: str, text: str) -> None:
    assert [e.event_type for e in extract_document(f"One long day\n\n{text}\n").events] == [
        event_type
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Posted 3 May 2021\n\nA box used to wait 52 hours; today the figure is 31.",
        "Posted 3 May 2021\n\nToday it is 0.08 per cent.",
        "Was the node opened on 3 May 2021?",
        "The fund rumoured on 3 May 2021 does not exist.",
        "It is not true that the node was shut on 3 May 2021.",
        "3 May 2021: still no progress in Anqing",
        "Anding sells racks: 12 cabinets were shipped in Q2 2021 against 50 to 60.",
        "The branch took in US$2.1 million in 2021, a third of what it wanted.",
        "Trade finance of 27 bn yuan was settled in May 2021, up 3% from April.",
        "The gateway paid HK$6.8 million in rent in 2021.",
        "CHAIN WEEK | No. 112 | 20-26 March 2023\n\nAll news of the week.",
        "Of the nodes in service at the end of May 2021, 12 were new.",
        "A headline on 3 May 2021 gave the wrong number of nodes.",
        "The call for projects closes on 3 May 2021 after weeks; entries close on 4 May 2021.",
        "Whether the node opens in May 2022 is uncertain.",
    ],
)
def test_no_event(text: str) -> None:
    assert told(text) == ""


def test_the_day_of_a_release_told_by_its_weekday_is_an_event() -> None:
    text = "NANNING, June 3, 2022 (Xinhua) - The node of Pingxiang began operating on Friday."
    assert told(text) == "2022-06-03 launch"
