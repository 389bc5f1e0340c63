"""Nodes: which sentences tell one, what is told of it, and which rows are inferred."""

import pytest

from pipeline.extract import DocumentFacts, extract_document
from pipeline.reference.gazetteer import gazetteer


def facts(text: str) -> DocumentFacts:
    return extract_document(text)


def cities(text: str) -> str:
    """The cities of the nodes in order, their place as written where no city is known."""
    return " ".join((n.city or n.place).replace(" ", "_") for n in facts(text).nodes)


# -- status and its date -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("planned", "A BSN node is planned in Lanzhou."),
        ("planned", "Gansu Mobile will build a BSN node in Lanzhou."),
        ("planned", "Gansu Mobile plans to build a BSN node in Lanzhou next year."),
        ("planned", "A BSN node is to be built in Lanzhou."),
        ("planned", "Gansu Mobile signed a BSN node agreement in Lanzhou."),
        ("planned", "Bidding for the BSN node in Lanzhou closed; Gansu Mobile won."),
        ("under_construction", "A BSN node is under construction in Lanzhou."),
        ("under_construction", "A BSN node is being built in Lanzhou."),
        ("under_construction", "Construction of a BSN node has begun in Lanzhou."),
        ("built", "A BSN node was built in Lanzhou."),
        ("built", "Gansu Mobile has built a BSN node in Lanzhou."),
        ("built", "There is a BSN node in Lanzhou."),
        ("built", "Lanzhou has a BSN node."),
        ("built", "The BSN node in Lanzhou has been completed."),
        ("built", "Lanzhou is home to a BSN node."),
        ("admitted", "The BSN node in Lanzhou passed the network access review."),
        ("admitted", "The BSN node in Lanzhou was admitted to the network."),
        ("admitted", "The BSN node in Lanzhou was allowed to enter the network."),
        ("admitted", "The BSN node in Lanzhou gained access to the network."),
        ("live", "The BSN node in Lanzhou went live."),
        ("live", "The BSN node in Lanzhou is now open to users."),
        ("live", "The BSN node in Lanzhou was officially launched."),
        ("live", "The BSN node in Lanzhou has been put into operation."),
        ("planned", "Gansu Mobile announced a BSN node in Lanzhou; work will begin soon."),
        ("under_construction", "Work on the BSN node in Lanzhou has started."),
        ("planned", "A BSN node in Lanzhou is on the drawing board."),
        ("planned", "Lanzhou will get a BSN node in spring."),
        ("planned", "The opening of the BSN node in Lanzhou has been put off."),
        ("planned", "By the end of next year, build a BSN node in Lanzhou."),
        ("planned", "Lanzhou: tender for the BSN node published."),
        ("under_construction", "BSN node in Lanzhou: installation works."),
        ("admitted", "The BSN node in Lanzhou passed the acceptance of the expert group."),
        ("planned", "A BSN node in Lanzhou is looking for a builder."),
        ("under_construction", "The BSN node in Lanzhou is going up; its opening is set for June."),
        ("admitted", "The BSN node in Lanzhou got the blessing of the alliance."),
        ("built", "The BSN node in Lanzhou was built and has no users."),
        ("live", "The BSN node in Lanzhou is back after two days in the dark."),
        ("live", "The clerks of Lanzhou use the BSN node in Lanzhou."),
        ("admitted", "The alliance let Lanzhou's BSN node into the network."),
        ("admitted", "The BSN node in Lanzhou got its access letter."),
        ("under_construction", "The BSN node in Lanzhou is in tense construction."),
        ("admitted", "Good news from Lanzhou: the Lanzhou node of the BSN passed its review."),
        ("live", "In Gansu the provincial capital's node of the BSN went live."),
        ("under_construction", "A BSN node is going up in Lanzhou and should be finished soon."),
        ("under_construction", "The BSN node in Lanzhou is 60 percent complete."),
        ("under_construction", "Engineers are wiring up the BSN node in Lanzhou."),
        ("built", "The BSN node in Lanzhou has been finished but awaits admission."),
        ("built", "The BSN node in Lanzhou has yet to open."),
        ("built", "The BSN node in Lanzhou passed its completion acceptance."),
        ("admitted", "The BSN node in Lanzhou passed its review and is to open in October."),
        ("admitted", "The BSN node in Lanzhou was let into the network by its reviewers."),
        ("live", "The BSN node in Lanzhou entered service on Monday."),
        ("live", "Gansu Mobile cut the ribbon on a BSN node in Lanzhou."),
        ("live", "Lanzhou set its BSN node going."),
        ("live", "The BSN node in Lanzhou has reopened."),
        ("live", "THE BSN NODE WENT LIVE IN LANZHOU."),
        ("planned", "A BSN Node Is Planned in Lanzhou."),
        ("planned", "The site of the BSN node in Lanzhou has been chosen."),
        ("planned", "The BSN node in Lanzhou is awaiting its building permit."),
        ("planned", "Money for a BSN node in Lanzhou has been set aside."),
        ("planned", "Gansu's next BSN node is going to Lanzhou."),
        ("under_construction", "The BSN node in Lanzhou is at the commissioning stage."),
        ("under_construction", "The BSN node of Lanzhou is stepping up the construction."),
        ("admitted", "The BSN node of Lanzhou was formally included in the network in June."),
        ("admitted", "The BSN node of Lanzhou got its access letter."),
        ("live", "The BSN node in Lanzhou is back after a fire."),
        ("live", "The BSN node in Lanzhou is available to developers."),
        ("live", "The switch of the BSN node in Lanzhou was thrown."),
    ],
)
def test_status(status: str, text: str) -> None:
    (node,) = facts(text).nodes
    assert (node.city_code, node.status, node.basis) == ("620100", status, "stated")


@pytest.mark.parametrize(
    ("text", "status", "status_on", "precision"),
    [
        ("The BSN node in Lanzhou went live on May 3, 2021.", "live", "2021-05-03", "day"),
        ("A BSN node was built in Lanzhou in May 2021.", "built", "2021-05-01", "month"),
        ("A BSN node was built in Lanzhou in 2020.", "built", "2020-01-01", "year"),
        ("A BSN node was built in Lanzhou in late 2020.", "built", "2020-01-01", "year"),
        ("A BSN node was built in Lanzhou in Q2 2021.", "built", "2021-04-01", "quarter"),
        (
            "The BSN node in Lanzhou passed the network access review on May 3, 2021.",
            "admitted",
            "2021-05-03",
            "day",
        ),
        (
            "Construction of the BSN node in Lanzhou began on May 3, 2021.",
            "under_construction",
            "2021-05-03",
            "day",
        ),
        ("A BSN node was built in Lanzhou.", "built", None, None),
        ("A BSN node will be built in Lanzhou by the end of 2031.", "planned", None, None),
        ("A BSN node is planned in Lanzhou for May 2031.", "planned", None, None),
    ],
)
def test_status_on(text: str, status: str, status_on: str | None, precision: str | None) -> None:
    (node,) = facts(text).nodes
    assert node.status == status
    assert (str(node.status_on) if node.status_on else None) == status_on
    assert node.status_precision == precision


@pytest.mark.parametrize(
    ("text", "status_on"),
    [
        ("The BSN node in Lanzhou, promised for May 1, 2021, opened on May 3, 2021.", "2021-05-03"),
        ("The BSN node in Lanzhou is being built, to be ready before May 3, 2021.", "None"),
        ("Gansu Mobile to open a BSN node in Lanzhou in May 2021.", "None"),
    ],
)
def test_days_on_which_no_status_was_reached(text: str, status_on: str) -> None:
    assert [str(n.status_on) for n in facts(text).nodes] == [status_on]


def test_a_node_that_follows_has_the_status_of_the_one_before() -> None:
    text = "The BSN node in Lanzhou was admitted in May. Dingxi and Tianshui followed in June."
    assert [n.status for n in facts(text).nodes] == ["admitted"] * 3


def test_the_date_of_a_status_is_that_of_its_event() -> None:
    found = facts("The BSN node in Lanzhou went live on May 3, 2021.")
    assert found.nodes[0].event == found.events[0]


@pytest.mark.parametrize(
    "text",
    [
        "The BSN node in Lanzhou was closed.",
        "The BSN node in Lanzhou has been shut down.",
        "The BSN node in Lanzhou was switched off on May 3, 2021.",
        "The BSN node in Lanzhou went dark at the end of March.",
        "Lanzhou lost its BSN node in June 2021.",
    ],
)
def test_a_closed_node_is_a_row_without_status(text: str) -> None:
    (node,) = facts(text).nodes
    assert (node.city_code, node.status, node.status_on) == ("620100", None, None)


# -- network, site, operator, ordinal ------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "network"),
    [
        ("A BSN node was built in Lanzhou.", "BSN"),
        ("A node of the Blockchain Service Network was built in Lanzhou.", "BSN"),
        ("A node of the Blockchain-based Service Network (BSN) was built in Lanzhou.", "BSN"),
        ("A Xinghuo node was built in Lanzhou.", "Xinghuo"),
        ("A blockchain city node was built in Lanzhou.", None),
        ("BSN's node in Lanzhou was built.", "BSN"),
        ("A node of the blockchain service network was built in Lanzhou.", "BSN"),
        ("A node of the Spark Network was built in Lanzhou.", "Xinghuo"),
        ("The blockchain has a service network; a city node was built in Lanzhou.", None),
    ],
)
def test_network(text: str, network: str | None) -> None:
    (node,) = facts(text).nodes
    assert node.network == network


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("Gansu Mobile built a BSN node in Lanzhou.", "Gansu Mobile"),
        ("Gansu Mobile has built a BSN node in Lanzhou.", "Gansu Mobile"),
        ("The BSN node in Lanzhou is run by Gansu Mobile.", "Gansu Mobile"),
        ("The BSN node in Lanzhou is operated by China Telecom.", "China Telecom"),
        ("Gansu Mobile runs a BSN node in Lanzhou.", "Gansu Mobile"),
        ("Gansu Mobile operates the BSN node in Lanzhou.", "Gansu Mobile"),
        ("Gansu Mobile grew. It built a BSN node in Lanzhou.", "Gansu Mobile"),
        ("A BSN node was built in Lanzhou.", None),
        ("A BSN node was built in Lanzhou, as Tsinghua University says.", None),
        ("A BSN node was built in Lanzhou by Gansu Mobile.", "Gansu Mobile"),
        (
            "The BSN node in Lanzhou, of which Gansu Mobile is the operator, is live.",
            "Gansu Mobile",
        ),
        ("The BSN node in Lanzhou is in the care of Gansu Mobile.", "Gansu Mobile"),
        ("The BSN node in Lanzhou was switched on last week by Gansu Mobile.", "Gansu Mobile"),
        ("The BSN node in Lanzhou opened. Gansu Mobile runs it.", "Gansu Mobile"),
        ("Gansu Mobile's BSN node in Lanzhou is live.", "Gansu Mobile"),
        ("The BSN node in Lanzhou was admitted by the BSN Development Alliance.", None),
        ("The Lanzhou node (Gansu Mobile) of the BSN is live.", "Gansu Mobile"),
        ("The BSN node in Lanzhou, a project of Gansu Mobile, is live.", "Gansu Mobile"),
        (
            "The BSN node in Lanzhou opened. The contract to run it went to Gansu Mobile.",
            "Gansu Mobile",
        ),
        ("The BSN node in Lanzhou is ready, says Gansu Mobile, which built it.", "Gansu Mobile"),
        ("Gansu Mobile has begun work on a BSN node in Lanzhou.", "Gansu Mobile"),
        ("Lanzhou's BSN node (Gansu Mobile) is live.", "Gansu Mobile"),
        ("The company delivered the BSN node in Lanzhou to Gansu Mobile.", "Gansu Mobile"),
        ("BSN nodes\n- Lanzhou: Gansu Mobile; under construction", "Gansu Mobile"),
        ("The BSN node of Gansu Mobile in Lanzhou is live.", "Gansu Mobile"),
        ("Gansu Mobile took the lead in building a BSN node in Lanzhou.", "Gansu Mobile"),
        ("The BSN node in Lanzhou, kept in the hall of Gansu Mobile, is live.", None),
        (
            "PRESS RELEASE\nGansu Mobile has spoken. Our BSN node in Lanzhou is live.",
            "Gansu Mobile",
        ),
        ("Gansu Mobile has spoken. Our BSN node in Lanzhou is live.", None),
        ("PRESS RELEASE\nGansu Mobile spoke of the BSN node in Lanzhou.", None),
        ("Gansu Mobile puts its ledger on the BSN node in Lanzhou.", None),
    ],
)
def test_operator(text: str, operator: str | None) -> None:
    (node,) = facts(text).nodes
    assert node.operator == operator


@pytest.mark.parametrize(
    ("text", "site"),
    [
        (
            "A BSN node was built in the Silk Road Big Data Industrial Park in Lanzhou.",
            "Silk Road Big Data Industrial Park",
        ),
        (
            "A BSN node was built in the Golden Lake Data Center in Lanzhou.",
            "Golden Lake Data Center",
        ),
        (
            "A BSN node was built at the Riverside Software Park, Lanzhou.",
            "Riverside Software Park",
        ),
        (
            "The BSN node in Lanzhou stands on the 3rd floor of the Qilihe software park.",
            "Qilihe software park",
        ),
        ("Lanzhou's BSN node is at Gate Tower, Building 4.", "Gate Tower, Building 4"),
        ("A BSN node was built in Lanzhou.", None),
    ],
)
def test_site(text: str, site: str | None) -> None:
    (node,) = facts(text).nodes
    assert node.site == site
    assert node.city_code == "620100"


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("The BSN node in Lanzhou is the 18th node in the country.", 18),
        ("The BSN node in Lanzhou is the 18th city node nationwide.", 18),
        ("The BSN node in Lanzhou is China's third city node.", 3),
        ("The BSN node in Lanzhou is the country's 100th city node.", 100),
        ("The BSN node in Lanzhou is the second node in the province.", None),
        ("The BSN node in Lanzhou is the first node in Gansu.", None),
        ("The BSN node in Lanzhou is live.", None),
        ("The BSN node in Lanzhou, the 18th blockchain city node in the country, is live.", 18),
        ("The BSN node in Lanzhou is the 18th project in the country.", None),
    ],
)
def test_national_ordinal(text: str, ordinal: int | None) -> None:
    (node,) = facts(text).nodes
    assert node.national_ordinal == ordinal


# -- one row per node ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "BSN nodes in Lanzhou and Dingxi are live; both are run by Gansu Mobile.",
        "The BSN nodes in Lanzhou and Dingxi are live, and Gansu Mobile operates them.",
        'Gansu Mobile Co., Ltd. ("Gansu Mobile") today opened its BSN nodes in Lanzhou and '
        "Dingxi.\n\n"
        "About Gansu Mobile\nIt was set up long ago.",
    ],
)
def test_an_operator_of_all_nodes(text: str) -> None:
    assert {n.operator.removesuffix(" Co., Ltd.") for n in facts(text).nodes if n.operator} == {
        "Gansu Mobile"
    }
    assert len([n for n in facts(text).nodes if n.operator]) == 2


def test_mentions_are_merged() -> None:
    text = (
        "Gansu Mobile began to build a BSN node in Lanzhou in May 2019. "
        "The BSN node in Lanzhou, in the Silk Road Big Data Industrial Park, "
        "is the 18th node in the country. "
        "The BSN node in Lanzhou went live on October 15, 2020."
    )
    (node,) = facts(text).nodes
    assert node.quote == text[: text.index(". ") + 1]
    assert node.operator == "Gansu Mobile"
    assert node.site == "Silk Road Big Data Industrial Park"
    assert node.national_ordinal == 18
    assert (node.status, str(node.status_on)) == ("live", "2020-10-15")


def test_each_place_of_a_list_is_a_row_with_the_same_grounding() -> None:
    text = "Zhejiang Mobile has built BSN nodes in Hangzhou, Ningbo and Wenzhou."
    nodes = facts(text).nodes
    assert [n.place for n in nodes] == ["Hangzhou", "Ningbo", "Wenzhou"]
    assert {(n.quote, n.operator, n.status) for n in nodes} == {(text, "Zhejiang Mobile", "built")}


def test_a_shared_name_left_undecided_is_no_node_beside_a_decided_one() -> None:
    text = "Suzhou (Anhui) and Suzhou (Jiangsu) have BSN nodes. The BSN node in Suzhou is live."
    assert [n.city_code for n in facts(text).nodes] == ["341300", "320500"]


@pytest.mark.parametrize(
    ("heading", "header", "expected"),
    [
        ("BSN city nodes", "City | Operator", "Kunming Tianshui"),
        ("BSN city nodes", "City | Racks | State", "Kunming Tianshui"),
        ("Courses at our BSN nodes", "City | Seats | Starts", ""),
        ("BSN city nodes: calendar for May", "City | Event | Day", ""),
        ("Users of the Lanzhou BSN node", "City | Users | Since", ""),
    ],
)
def test_a_table_of_something_else_has_no_nodes(heading: str, header: str, expected: str) -> None:
    rest = " | 12" * (header.count("|") - 1)
    rows = f"Kunming{rest} | Yunnan Mobile, live\nTianshui{rest} | Gansu Unicom, live"
    assert cities(f"{heading}\n\n{header}\n{rows}\n") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A BSN node was built in Lanzhou. The BSN node in Dingxi is live.", "Lanzhou Dingxi"),
        (
            "BSN nodes stand in Lanzhou and Dingxi. The BSN node in Lanzhou is live.",
            "Lanzhou Dingxi",
        ),
        ("The BSN node in Lanzhou is live; that in Dingxi is being built.", "Lanzhou Dingxi"),
        (
            "A BSN node was built in Lanzhou New District. The BSN node in Lanzhou is live.",
            "Lanzhou",
        ),
        ("A BSN node was built in Tokyo and another in Paris.", "Tokyo Paris"),
    ],
)
def test_rows(text: str, expected: str) -> None:
    assert cities(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "BSN city nodes\n\nCity | Operator | Status\nLanzhou | Gansu Mobile | live\n"
        "Dingxi | Gansu Telecom | planned\n",
        "BSN city nodes\n\nCity\tOperator\tStatus\nLanzhou\tGansu Mobile\tlive\n"
        "Dingxi\tGansu Telecom\tplanned\n",
        "BSN city nodes\n\n| City | Operator | Status |\n|---|---|---|\n"
        "| Lanzhou | Gansu Mobile | live |\n| Dingxi | Gansu Telecom | planned |\n",
    ],
)
def test_table(text: str) -> None:
    assert [(n.city, n.operator, n.status) for n in facts(text).nodes] == [
        ("Lanzhou", "Gansu Mobile", "live"),
        ("Dingxi", "Gansu Telecom", "planned"),
    ]


def each(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    """City, status, status_on and operator of every node."""
    return [
        (n.city or n.place, n.status, str(n.status_on) if n.status_on else None, n.operator)
        for n in facts(text).nodes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The BSN node in Lanzhou opened on May 3, 2021; that in Dingxi is being built.",
            [
                ("Lanzhou", "live", "2021-05-03", None),
                ("Dingxi", "under_construction", None, None),
            ],
        ),
        (
            "Lanzhou's BSN node went live on May 3, 2021, Dingxi's on June 9, 2021.",
            [("Lanzhou", "live", "2021-05-03", None), ("Dingxi", "live", "2021-06-09", None)],
        ),
        (
            "BSN nodes were admitted in Lanzhou and Dingxi, the latter run by Gansu Mobile.",
            [("Lanzhou", "admitted", None, None), ("Dingxi", "admitted", None, "Gansu Mobile")],
        ),
        (
            "BSN nodes: Lanzhou (Gansu Mobile, live), Dingxi (closed) and Baiyin.",
            [
                ("Lanzhou", "live", None, "Gansu Mobile"),
                ("Dingxi", None, None, None),
                ("Baiyin", "built", None, None),
            ],
        ),
        (
            "Lanzhou has a BSN node, Dingxi merely wants one.",
            [("Lanzhou", "built", None, None)],
        ),
        (
            "BSN is growing: Lanzhou's and Dingxi's nodes were admitted on May 3, 2021.",
            [
                ("Lanzhou", "admitted", "2021-05-03", None),
                ("Dingxi", "admitted", "2021-05-03", None),
            ],
        ),
        (
            "The BSN node in Lanzhou and the one in Dingxi are being built.",
            [
                ("Lanzhou", "under_construction", None, None),
                ("Dingxi", "under_construction", None, None),
            ],
        ),
    ],
)
def test_each_place_has_its_own_part_of_the_sentence(
    text: str, expected: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    assert each(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A BSN node was built in Lanzhou. It went live on May 3, 2021.", "live"),
        ("A BSN node was built in Lanzhou. The equipment was powered on in May.", "live"),
        ("A BSN node was built in Lanzhou. Its operator grew.", "built"),
        ("BSN nodes\n\n1. Lanzhou, Gansu.\nThe node passed its review.", "admitted"),
    ],
)
def test_later_sentences_go_on_about_the_node(text: str, expected: str) -> None:
    assert [n.status for n in facts(text).nodes] == [expected]


def test_columns_of_a_table_by_their_headers() -> None:
    text = (
        "BSN nodes\n\nCity | Run by | Premises | Ground broken | In service\n"
        "Lanzhou | Gansu Mobile | Gate Tower | 2020-03-01 | 2021-05-03\n"
        "Dingxi | Gansu Telecom | - | 2021-02-01 | -\n"
    )
    assert each(text) == [
        ("Lanzhou", "live", "2021-05-03", "Gansu Mobile"),
        ("Dingxi", "under_construction", "2021-02-01", "Gansu Telecom"),
    ]
    assert [n.site for n in facts(text).nodes] == ["Gate Tower", None]


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ("fitting out", "under_construction"),
        ("80%", "under_construction"),
        ("not started", "planned"),
        ("design stage", "planned"),
        ("networked", "admitted"),
        ("open", "live"),
        ("in trial", "live"),
        ("off", None),
    ],
)
def test_bare_states_of_cells_and_items(state: str, status: str | None) -> None:
    table = f"BSN nodes\n\nTown | Keeper | State\nLanzhou | Gansu Mobile | {state}\n"
    items = f"BSN nodes:\n- Lanzhou: {state}\n"
    assert [n.status for text in (table, items) for n in facts(text).nodes] == [status] * 2


@pytest.mark.parametrize(
    "text",
    [
        "BSN nodes\n- Lanzhou - Gansu Mobile - live since May 2021\n",
        "BSN nodes\nLanzhou: live since May 2021 (Gansu Mobile)\n",
        "BSN nodes\n\nNode: Lanzhou\nOperator: Gansu Mobile\nState: live\nDate: May 2021\n",
        "BSN nodes\n\nLanzhou\nOperator: Gansu Mobile\nState: live since May 2021\n",
        "BSN nodes\n\nLive:\n- Lanzhou (Gansu Mobile, since May 2021)\n",
    ],
)
def test_layouts_of_lists(text: str) -> None:
    told = [(n.place, n.status, n.operator, str(n.status_on)) for n in facts(text).nodes]
    assert told == [("Lanzhou", "live", "Gansu Mobile", "2021-05-01")]


def test_operators_before_their_nodes() -> None:
    found = facts("BSN nodes\nGansu Mobile: Lanzhou (live)\nGansu Unicom: Dingxi (built)\n")
    assert [n.operator for n in found.nodes] == ["Gansu Mobile", "Gansu Unicom"]


def test_lots_of_a_tender_for_nodes() -> None:
    found = facts(
        "Award of works for city nodes of the BSN\n\nLot | Place | Winning bidder | Price\n"
        "1 | Lanzhou | Orhan Co., Ltd. | 3\n2 | Dingxi | not awarded | -\n"
    )
    assert [(n.place, n.status, n.operator) for n in found.nodes] == [("Lanzhou", "planned", None)]


def test_block_of_lines() -> None:
    text = (
        "BSN node: east-1\nCity: Lanzhou, Gansu\nOperator: Gansu Mobile\n"
        "State: live\nOpened: May 3, 2021\n\n"
        "BSN node: east-2\nCity: Dingxi, Gansu\nState: planned\n"
    )
    assert each(text) == [
        ("Lanzhou", "live", "2021-05-03", "Gansu Mobile"),
        ("Dingxi", "planned", None, None),
    ]
    assert facts(text).nodes[0].quote == "City: Lanzhou, Gansu"


# -- no node -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Lanzhou cannot afford a BSN node.",
        "Readers ask why Lanzhou has yet to see a BSN node.",
        # counts
        "China Mobile has built 69 BSN nodes across the country.",
        "Gansu has 3 BSN city nodes.",
        "BSN has more than 100 nodes.",
        # negations
        "Lanzhou has no BSN node.",
        "There is no BSN node in Lanzhou.",
        "Lanzhou does not have a BSN node.",
        "No BSN node has been built in Lanzhou.",
        "The BSN node was not built in Lanzhou.",
        "Lanzhou is still without a BSN node.",
        "There is no truth in the talk of a BSN node in Lanzhou.",
        "Rumours of a BSN node in Lanzhou are without foundation.",
        # wishes
        "Lanzhou hopes to get a BSN node.",
        "Lanzhou wants a BSN node.",
        "Lanzhou would like to host a BSN node.",
        "Lanzhou is considering a BSN node.",
        "A BSN node in Lanzhou is under discussion.",
        "A BSN node in Lanzhou was discussed and then shelved.",
        "Lanzhou applied for a BSN node.",
        "A BSN node in Lanzhou was proposed.",
        "A report that the BSN node in Lanzhou was switched on turned out to be about a bus.",
        # questions
        "Will there be a BSN node in Lanzhou?",
        "Does Lanzhou have a BSN node?",
        "When will Lanzhou get its BSN node?",
        # other systems
        "The court chain has nodes in Lanzhou; BSN is another thing.",
        "The hospital chain runs 12 nodes in Lanzhou, without BSN.",
        "The bank has company nodes in Lanzhou that do not belong to BSN.",
        "BSN is known. Ethereum nodes are run in Lanzhou.",
        "BSN is known. Lanzhou is a logistics node.",
        "BSN is known. Lanzhou is a transport node of the Silk Road.",
        "BSN is known. The servers stand in Lanzhou.",
        # those who deal in nodes
        "Gansu Racks sells cabinets to BSN node hosts in Lanzhou.",
        "BSN node operators met in Lanzhou on May 3, 2021.",
        "BSN is known.\n* TIANSHUI. No node here, whatever the BSN map says.",
        # other matters
        "BSN was launched in Beijing.",
        "A BSN forum was held in Lanzhou.",
        "Lanzhou is home to Gansu Mobile. BSN has nodes.",
        "BSN grows. The bank's ledger runs on seven server nodes in Lanzhou and Dingxi.",
        "",
        " ",
    ],
)
def test_no_node(text: str) -> None:
    assert cities(text) == ""


SPOKEN_OF = "The BSN node in Lanzhou went live on May 3, 2021. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tianshui followed, as did Jiuquan.", "Tianshui Jiuquan"),
        ("Then Tianshui.", "Tianshui"),
        ("Only Tianshui had been quicker.", "Tianshui"),
        ("The four before it are in Tianshui and Wuwei.", "Tianshui Wuwei"),
        ("The saddest is Wuwei's.", "Wuwei"),
        ("Its sister in Tianshui is a year older.", "Tianshui"),
        ("The same goes for Tianshui.", "Tianshui"),
        ("It joins Tianshui and Jiuquan on the network.", "Tianshui Jiuquan"),
        ("Also running: Tianshui, Jiuquan and Wuwei.", "Tianshui Jiuquan Wuwei"),
        ("Two others, Tianshui and Jiuquan, are due next year.", "Tianshui Jiuquan"),
        ("Work in Jiuquan began in June.", "Jiuquan"),
        ("New on the list are Tianshui and Jiuquan.", "Tianshui Jiuquan"),
        ("A second, in Tianshui, is half built.", "Tianshui"),
        ("A node promised for Jiuquan will not be ready this year.", "Jiuquan"),
        ("Its tenants were moved to Jiuquan, whose node is older.", "Jiuquan"),
        (
            "Tianshui has one too; the Dingxi node is kept in a former mill in Weiyuan.",
            "Tianshui Dingxi",
        ),
        ("The deal for one more was signed in Jiuquan.", ""),
        ("There is no node in Jiuquan.", ""),
        ("The node serves mills exporting to Osaka and Rotterdam.", ""),
        ("In Jiuquan they speak of a node as of rain.", ""),
        ("Jiuquan Unicom opened a library.", ""),
        ("Jiuquan started to build a solar park in June.", ""),
        ("A forum will be held in Jiuquan in June.", ""),
        ("Nothing of the kind is planned for Jiuquan.", ""),
        ("Jiuquan exports 30 tons of seeds a year.", ""),
        ("A clerk asked whether Jiuquan will follow.", ""),
    ],
)
def test_what_goes_on_with_further_nodes(text: str, expected: str) -> None:
    assert cities(SPOKEN_OF + text) == f"Lanzhou {expected}".strip()


def test_a_column_of_nodes() -> None:
    text = "BSN in May\n\nNode | Users | Load\nLanzhou | 12 | 30%\nTianshui | 9 | 21%\n"
    assert cities(text) == "Lanzhou Tianshui"


def test_tables_of_nodes_without_states() -> None:
    rows = "\nLanzhou | {} | 12\nTianshui | {} | 9\n"
    captioned = "Load of BSN city nodes\n\nCity | Load | Users" + rows.format("30%", "21%")
    assert cities(captioned) == "Lanzhou Tianshui"
    counted = "BSN in Gansu\n\nCity | BSN nodes | Users" + rows.format("1", "0")
    assert cities(counted) == "Lanzhou"
    assert cities("BSN in Gansu\n\nCity | Load | Users" + rows.format("30%", "21%")) == ""


def test_gaps_of_tables_aligned_with_blanks_or_tabs() -> None:
    blanks = (
        "Province     City         Operator            Status\n"
        "Gansu        Lanzhou      Gansu Mobile        in service\n"
        "             Tianshui     Gansu Unicom        being built\n"
        "Yunnan       Kunming                          planned\n"
    )
    tabs = (
        "Province\tCity\tOperator\tStatus\nGansu\tLanzhou\tGansu Mobile\tin service\n"
        "\tTianshui\tGansu Unicom\tbeing built\nYunnan\tKunming\t\tplanned\n"
    )
    for table in (blanks, tabs):
        assert [(n.place, n.status, n.operator) for n in facts(f"BSN nodes\n\n{table}").nodes] == [
            ("Lanzhou", "live", "Gansu Mobile"),
            ("Tianshui", "under_construction", "Gansu Unicom"),
            ("Kunming", "planned", None),
        ]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Tianshui (Gansu Mobile): in service", "Tianshui"),
        ("Tianshui: no", ""),
        ("Tianshui - none planned", ""),
        ("Tianshui: the court opens 12 evidence nodes", ""),
    ],
)
def test_an_item_of_a_list(item: str, expected: str) -> None:
    text = f"BSN nodes by city:\n- Lanzhou: in service\n- {item}\n"
    assert cities(text) == f"Lanzhou {expected}".strip()


def test_members_of_the_network_are_nodes() -> None:
    text = "The following cities have joined the BSN:\n\nLanzhou   Gansu Mobile   in service\n"
    assert cities(text) == "Lanzhou"


def test_a_cell_may_list_places() -> None:
    rows = "City | Operator | State of the BSN node\nLanzhou, Wuwei | Gansu Mobile | in service\n"
    assert cities(rows) == "Lanzhou Wuwei"


def test_items_have_the_stage_of_the_heading_above_them() -> None:
    lines = "BSN nodes in Gansu||In service|- Lanzhou (Gansu Mobile)|- Wuwei||Planned|- Jiuquan|"
    told = [(n.city, n.status, n.operator) for n in facts(lines.replace("|", "\n")).nodes]
    assert told == [
        ("Lanzhou", "live", "Gansu Mobile"),
        ("Wuwei", "live", None),
        ("Jiuquan", "planned", None),
    ]


def test_a_node_stands_where_the_text_is() -> None:
    text = "For ten years Weihai sold fish. Now it sells proofs, made by a BSN node that went live."
    assert cities(text) == "Weihai"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BSN grows.\n\nLanzhou waited long. The node entered service in May.", "Lanzhou"),
        ("BSN grows.\n\nIn Lanzhou stands a hall. Gansu Mobile runs the node there.", "Lanzhou"),
        ("From Lima, Andes Telecom said that it will open a BSN node there.", "Lima"),
        ("Lanzhou has a BSN node.\n\nTianshui is next. The node opened.", "Lanzhou Tianshui"),
        ("The BSN node in Lanzhou is live. Tianshui sent guests. The node hums.", "Lanzhou"),
        ("The first gates of the BSN opened in Lima, Sydney, Rome and the state of Texas.",
         "Lima Sydney Rome Texas"),
    ],
)  # fmt: skip
def test_a_node_stands_where_the_paragraph_just_was(text: str, expected: str) -> None:
    assert cities(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We wrote that the BSN node in Lanzhou was planned. It is live.", ["live"]),
        ("In error we said that the BSN node in Lanzhou opened. It was admitted.", ["admitted"]),
        ("We wrote that the BSN node in Lanzhou was live. It does not exist.", []),
    ],
)
def test_what_a_correction_says_next(text: str, expected: list[str]) -> None:
    assert [n.status for n in facts(text).nodes] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What does the Lanzhou node of the BSN cost? Enough.", "Lanzhou"),
        ("Can we see your BSN node in Lanzhou? Of course.", "Lanzhou"),
        ("Will the BSN node in Lanzhou ever open? Nobody knows.", ""),
    ],
)
def test_questions_on_known_nodes(text: str, expected: str) -> None:
    assert cities(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Both went live on May 3, 2021.",
        "On May 3, 2021 Gansu Mobile switched them on: the two are now live.",
        "They were opened on May 3, 2021.",
    ],
)
def test_what_all_nodes_of_a_list_did(text: str) -> None:
    found = facts("BSN nodes were built in Lanzhou and Tianshui. " + text).nodes
    assert [(n.city, n.status, str(n.status_on)) for n in found] == [
        ("Lanzhou", "live", "2021-05-03"),
        ("Tianshui", "live", "2021-05-03"),
    ]


# -- inferred ------------------------------------------------------------------------------------


GANSU = [p.city_code for p in gazetteer().prefectures("CN-GS")]
NINGXIA = [p.city_code for p in gazetteer().prefectures("CN-NX")]


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("So far, 14 cities and prefectures in Gansu have deployed BSN nodes.", "CN-GS"),
        ("All 14 cities and prefectures of Gansu have built BSN nodes.", "CN-GS"),
        ("Gansu has built 14 BSN city nodes.", "CN-GS"),
        ("Gansu Province has built 14 BSN city nodes so far.", "CN-GS"),
        (
            "So far, 14 cities in Gansu Province have deployed a blockchain service network.",
            "CN-GS",
        ),
        ("All five cities of Ningxia have deployed BSN nodes.", "CN-NX"),
        ("Ningxia has built 5 BSN city nodes.", "CN-NX"),
        ("Ningxia counts five BSN nodes, one per prefecture-level city.", "CN-NX"),
        ("Every prefecture-level city of Ningxia has a BSN node.", "CN-NX"),
        ("Not one of the five cities of Ningxia is without a BSN node.", "CN-NX"),
        ("No prefecture-level city in Ningxia lacks its BSN node.", "CN-NX"),
    ],
)
def test_as_many_nodes_as_divisions(text: str, province: str) -> None:
    nodes = facts(text).nodes
    divisions = gazetteer().prefectures(province)
    assert sorted(str(n.city_code) for n in nodes) == sorted(str(d.city_code) for d in divisions)
    assert sorted(n.place for n in nodes) == sorted(d.name for d in divisions)
    assert {(n.basis, n.status, n.province_code, n.quote) for n in nodes} == {
        ("inferred", "built", province, text)
    }


def test_stated_nodes_are_not_inferred_again() -> None:
    text = (
        "The BSN node in Yinchuan went live on May 3, 2021. "
        "All five cities of Ningxia have deployed BSN nodes. "
        "A BSN node was built in Wuzhong by Ningxia Mobile."
    )
    nodes = facts(text).nodes
    assert sorted(str(n.city_code) for n in nodes) == sorted(map(str, NINGXIA))
    assert {n.city for n in nodes if n.basis == "stated"} == {"Yinchuan", "Wuzhong"}


@pytest.mark.parametrize(
    "text",
    [
        "So far, 13 cities and prefectures in Gansu have deployed BSN nodes.",
        "Gansu has built 12 BSN city nodes.",
        "Gansu has built 15 BSN city nodes.",
        "Gansu will build 14 BSN city nodes.",
        "Gansu plans to build 14 BSN city nodes.",
        "Gansu plans BSN nodes in all 14 cities and prefectures.",
        "Gansu is to have 14 BSN city nodes by 2031.",
        "Gansu announced 14 BSN city nodes.",
        "BSN city nodes shall cover all 14 cities of Gansu.",
        "Gansu hopes to have 14 BSN city nodes.",
        "The court chain of Gansu has 14 nodes, and BSN is another thing.",
        "Gansu has 14 BSN engineers.",
        "BSN signed 14 companies in Gansu.",
        "Qinghai has built 14 BSN city nodes.",
        "Gansu has built more than 14 BSN city nodes.",
        "Gansu has built nearly 14 BSN city nodes.",
        "Have all 14 cities of Gansu built BSN nodes?",
        "Not all 14 cities of Gansu have built BSN nodes.",
        "Every prefecture-level city in the north of Gansu has a BSN node.",
        "Every prefecture-level city of Gansu is to have a BSN node.",
    ],
)
def test_near_misses_infer_nothing(text: str) -> None:
    assert [n.city for n in facts(text).nodes if n.basis == "inferred"] == []
