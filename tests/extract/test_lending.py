"""Quantities whose unit stands elsewhere: which bare numbers are some, and what they are of.

In every case the expected expressions stand in [brackets]; they are taken out before reading. The
expected units are written in order, parted by "; "; of money the currency, "-" for none.
"""

import re

import pytest

from pipeline.extract import find_amounts


def check(marked: str, units: str) -> None:
    """The marked amounts and no others are found, with these units."""
    found = find_amounts(re.sub(r"[\[\]]", "", marked))
    assert [a.quote for a in found] == re.findall(r"\[([^]]*)\]", marked)
    assert "; ".join(a.currency or a.unit or "-" for a in found) == units


@pytest.mark.parametrize(
    ("marked", "units"),
    [
        ("Delay fell from [300 milliseconds] to [120].", "millisecond; millisecond"),
        ("Turnout was [71 percent], against [64] a year earlier.", "%; %"),
        ("The share rose to [45 percent] from [38].", "%; %"),
        ("The review took [five weeks] instead of the usual [two].", "week; week"),
        ("A rack draws [6 kW], compared with [9] at the old site.", "kW; kW"),
        ("They promised [100 days] and took [121].", "day; day"),
        ("It costs [58 percent] in Hebei but [some 30] in Hubei.", "%; %"),
        ("Orders took [88 days] (2021: [103]).", "day; day"),
        ("Of these [20 percent] are in Hubei and [15] in Hunan.", "%; %"),
        ("It costs [300 yuan] in Anhui and [500] in Jiangsu.", "CNY; CNY"),
    ],
)
def test_set_against(marked: str, units: str) -> None:
    check(marked, units)


@pytest.mark.parametrize(
    ("marked", "units"),
    [
        ("They paid [3 million yuan]; the rival had bid [8.9 million].", "CNY; CNY"),
        ("It cost [12 million yuan]. Of this, [9 million] went to servers.", "CNY; CNY"),
        ("It cost [3 million yuan]. Users now number [5 million].", "CNY; Users"),
        ("A bonus of [800 yuan] came. It pays her [6,200] a month.", "CNY; CNY"),
        ("Prices begin at [99 yuan] and go up to [499] at most.", "CNY; CNY"),
        ("The sums were [1 million], [500,000] and [300,000 yuan].", "CNY; CNY; CNY"),
    ],
)
def test_sums(marked: str, units: str) -> None:
    check(marked.replace("up to [499]", "[up to 499]"), units)


@pytest.mark.parametrize(
    ("marked", "units"),
    [
        ("[Thirty firms] applied; [twelve] were let in, [eight] withdrew.", "firms; firms; firms"),
        ("It has [16 nodes], of which [nine] hum.", "nodes; nodes"),
        ("It has [21 tickets], of which [5] urgent.", "tickets; tickets"),
        ("The trial covers [3] of [16 cities].", "cities; cities"),
        ("- [3 parks]\n- [120 engineers]\n", "parks; engineers"),
        ("[Two] wanted a refund.", "-"),
        ("None of the [four] has a lock.", "-"),
        ("How many are there? [Fourteen], by our count.", "-"),
        ("It keeps [five racks], the Hefei court [three].", "racks; racks"),
        ("It built [8 nodes] in 2020, [11] in 2021 and [3] last year.", "nodes; nodes; nodes"),
        ("The court accepted [45] and rejected [12].", "-; -"),
        ("Views: [2,316]\n\nReporter Li", "Views"),
        ("Nodes in service: [14]. Excused: [3].", "Nodes; Nodes"),
        ("Foreign accounts numbered [139].", "Foreign accounts"),
        ("The number of firms in Wuhu rose to [120].", "firms"),
        ("Registered firms       [1,204]\nIt grew.", "Registered firms"),
    ],
)
def test_counts(marked: str, units: str) -> None:
    check(marked, units)


@pytest.mark.parametrize(
    "text",
    [
        "They met on 8 and 9 September 2022.",
        "They met from 3 to 5 May.",
        "Lots 1, 2 and 3 were awarded; see pages 12-14.",
        "1.2 Scope\nThe rule holds.\n1.3 Terms\nNone.",
        "She is 58, he is 47.",
        "They lost it 3-1 at home, on the 3+1 plan.",
        "Two in five firms pay; one node in six fails.",
        "The Two Rivers zone and the Three Gorges dam.",
        "It has a six-digit code.",
        "Use the 3.2 version.",
        "The 2021 report lists some.",
        "Bus 101 and Row 4 are.",
        "The firm (HKEX: 1845) rose.",
    ],
)
def test_no_amount(text: str) -> None:
    check(text, "")


@pytest.mark.parametrize(
    ("marked", "units"),
    [
        ("It mends [37 open faults].", "open faults"),
        ("It saw [14 work orders] and [9 plans].", "work orders; plans"),
        ("The [74 families] buys it.", "families"),
        ("It keeps [17 copies of materials].", "copies of materials"),
        ("We rang [thirty-odd operators].", "operators"),
        ("It holds [two Class A shares].", "Class A shares"),
        ("They train [300-400 engineers] a year.", "engineers"),
        ("It lost [two dozen firms].", "firms"),
        ("It adds [four more cities].", "more cities"),
        ("Of those, [eight] expect losses.", "-"),
        ("It mends [12 R&D centres].", "R&D centres"),
    ],
)
def test_nouns(marked: str, units: str) -> None:
    check(marked, units)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RMB m | FY20 | FY21\nRevenue | 8 | 9\nGross margin | 3% | 4%\n", "8000000 CNY"),
        ("Bidder\tPrice (ten thousand yuan)\nAlpha Co.\t794.5\n", "7945000 CNY"),
        ("City | Port | Boxes a week\nQinzhou | North | 850\n", "850 Boxes"),
        ("Unit: million yuan\nItem\t2020\t2021\nRevenue\t8\t9\n", "8000000 CNY"),
        ("Item | Unit | 2020\nUsers | 10,000 | 35\n", "350000 Users"),
        ("City | Firms | Revenue, m yuan\nWuhan | none | 8\n", "8000000 CNY"),
        ("City | Port | TPS\nWuhu | North | 850\n", "850 TPS"),
        ("City | Port | PE (x)\nQinzhou | North | 850\n", ""),
        ("Firm | Seat | Employees\nAlpha | Wuhu | 2019\nBeta | Wuhu | 12\n", "12 Employees"),
    ],
)
def test_columns(text: str, expected: str) -> None:
    found = [f"{a.value.normalize():f} {a.currency or a.unit}" for a in find_amounts(text)]
    assert found[:1] == ([expected] if expected else [])
