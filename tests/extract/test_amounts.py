"""Amounts: what is one, its value and unit, its qualifier, and the words that it covers.

In every case the expected expressions stand in [brackets]; they are taken out before reading. The
expected amounts are written "value unit", or "value..value_high unit", with " (qualifier)" behind
unless exact; several are parted by "; ".
"""

import itertools
import re
from decimal import Decimal

import pytest

from pipeline.extract import AmountMention, find_amounts


def told(amount: AmountMention) -> str:
    """ "5000000 CNY", "3..5 years (approximately)"."""
    high = "" if amount.value_high is None else f"..{amount.value_high.normalize():f}"
    unit = amount.currency or amount.unit
    qualifier = "" if amount.qualifier == "exact" else f" ({amount.qualifier})"
    return f"{amount.value.normalize():f}{high}{f' {unit}' if unit else ''}{qualifier}"


def check(marked: str, expected: str, kind: str) -> None:
    """The marked amounts and no others are found, all of the kind."""
    text = re.sub(r"[\[\]]", "", marked)
    found = find_amounts(text)
    assert "; ".join(told(a) for a in found) == expected
    assert {a.kind for a in found} == {kind}
    assert [a.quote for a in found] == re.findall(r"\[([^]]*)\]", marked)
    for amount in found:
        assert amount.quote == text[amount.char_start : amount.char_end]
        assert isinstance(amount.value, Decimal)
        assert (amount.currency is not None) == (kind == "money")


# -- money ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("It cost [1.62 billion yuan].", "1620000000 CNY"),
        ("It cost [1.7 billion yuan];", "1700000000 CNY"),
        ("It cost [5 million yuan] in all.", "5000000 CNY"),
        ("It cost [5m yuan] in all.", "5000000 CNY"),
        ("It cost [5,300,000 yuan] in all.", "5300000 CNY"),
        ("It cost [300 yuan] in all.", "300 CNY"),
        ("It cost [0.35 yuan] a call.", "0.35 CNY"),
        ("It cost [2 trillion yuan] in all.", "2000000000000 CNY"),
        ("It cost [12 bln yuan] in all.", "12000000000 CNY"),
        ("It cost [12 bn yuan] in all.", "12000000000 CNY"),
        ("It cost [12 mln yuan] in all.", "12000000 CNY"),
        ("It cost [RMB 300 million] in all.", "300000000 CNY"),
        ("It cost [RMB300 million] in all.", "300000000 CNY"),
        ("It cost [RMB 12.5bn] in all.", "12500000000 CNY"),
        ("It cost [300 million RMB] in all.", "300000000 CNY"),
        ("It cost [CNY 300 million] in all.", "300000000 CNY"),
        ("It cost [CNY300m] in all.", "300000000 CNY"),
        ("It cost [300 million renminbi] in all.", "300000000 CNY"),
        ("It cost [¥300 million] in all.", "300000000 CNY"),
        ("It cost [100 million yuan] in all.", "100000000 CNY"),
        ("It cost [three hundred million yuan] in all.", "300000000 CNY"),
        ("It cost a [hundred million yuan] in all.", "100000000 CNY"),
        ("It cost [3 hundred million yuan] in all.", "300000000 CNY"),
        ("It cost [20 thousand yuan] in all.", "20000 CNY"),
        ("It cost [3亿 yuan] in all.", "300000000 CNY"),
        ("It cost [50万 yuan] in all.", "500000 CNY"),
        ("It cost [US$5 million] in all.", "5000000 USD"),
        ("It cost [US$ 5 million] in all.", "5000000 USD"),
        ("It cost [$5 million] in all.", "5000000 USD"),
        ("It cost [$5m] in all.", "5000000 USD"),
        ("It cost [$5.25bn] in all.", "5250000000 USD"),
        ("It cost [$500k] in all.", "500000 USD"),
        ("It cost [$1,250] in all.", "1250 USD"),
        ("It cost [$12.50] in all.", "12.5 USD"),
        ("It cost [USD 5 million] in all.", "5000000 USD"),
        ("It cost [5 million USD] in all.", "5000000 USD"),
        ("It cost [5 million US dollars] in all.", "5000000 USD"),
        ("It cost [5 million U.S. dollars] in all.", "5000000 USD"),
        ("It cost [5 million dollars] in all.", "5000000 USD"),
        ("It cost [HK$5 million] in all.", "5000000 HKD"),
        ("It cost [HKD 5 million] in all.", "5000000 HKD"),
        ("It cost [5 million Hong Kong dollars] in all.", "5000000 HKD"),
        ("It cost [S$5 million] in all.", "5000000 SGD"),
        ("It cost [A$5 million] in all.", "5000000 AUD"),
        ("It cost [€5 million] in all.", "5000000 EUR"),
        ("It cost [5 million euros] in all.", "5000000 EUR"),
        ("It cost [EUR 5 million] in all.", "5000000 EUR"),
        ("It cost [500m euros] in all.", "500000000 EUR"),
        ("It cost [£5 million] in all.", "5000000 GBP"),
        ("It cost [5 million pounds] in all.", "5000000 GBP"),
        ("It cost [5 million yen] in all.", "5000000 JPY"),
        ("It cost [JPY 5 million] in all.", "5000000 JPY"),
        ("It cost [5 million won] in all.", "5000000 KRW"),
        ("It cost [5 million Swiss francs] in all.", "5000000 CHF"),
        ("It cost [five million yuan] in all.", "5000000 CNY"),
        ("It cost [twenty-five yuan] in all.", "25 CNY"),
        ("It cost [one million yuan] in all.", "1000000 CNY"),
        ("The pay is [6,000 yuan] a month.", "6000 CNY"),
        ("The pay is [6,000 yuan] per month.", "6000 CNY"),
        ("The fee is [0.8 yuan]/call.", "0.8 CNY"),
        ("It is a [200-million-yuan] project.", "200000000 CNY"),
        ("It is a [10-billion-yuan] project.", "10000000000 CNY"),
        ("It is a [$5-million] project.", "5000000 USD"),
        ("It is a [50 million-yuan] project.", "50000000 CNY"),
        ("PARK COSTS [1.2 BILLION YUAN] SO FAR", "1200000000 CNY"),
        ("It cost [1.2 billion yuan] ([US$170 million]).", "1200000000 CNY; 170000000 USD"),
        ("| Lanzhou | [3.4 million yuan] |", "3400000 CNY"),
        ("Price: [3,400,000 yuan]", "3400000 CNY"),
        ("It cost [3亿元] in all.", "300000000 CNY"),
        ("It cost [50万元] in all.", "500000 CNY"),
        ("It cost [two and a half million yuan] in all.", "2500000 CNY"),
        ("It is a [half-a-million-yuan] project.", "500000 CNY"),
        ("It cost a [million yuan] in all.", "1000000 CNY"),
        ("It cost [3.5 lakh rupees] in all.", "350000 INR"),
        ("It cost [two crore rupees] in all.", "20000000 INR"),
        ("It cost [4,56,700 rupees] in all.", "456700 INR"),
        ("It cost [15 MEUR] in all.", "15000000 EUR"),
        ("It cost [80 kUSD] in all.", "80000 USD"),
        ("It cost [Rs. 900] in all.", "900 INR"),
        ("It cost [MAD 1,200] in all.", "1200 MAD"),
        ("It cost [900 Moroccan dirhams] in all.", "900 MAD"),
        ("It cost [900 Norwegian kroner] in all.", "900 NOK"),
        ("It cost [900 Czech crowns] in all.", "900 CZK"),
        ("It cost [900 Colombian pesos] in all.", "900 COP"),
        ("It cost [8 quid] in all.", "8 GBP"),
        ("It cost [4.20US$] in all.", "4.2 USD"),
        ("It cost [$70 CAD] in all.", "70 CAD"),
        ("It cost [12 L.E.] in all.", "12 EGP"),
        ("It cost [12 dollars 40 cents] in all.", "12.4 USD"),
        ("It cost [twelve dollars and forty cents] in all.", "12.4 USD"),
        ("It cost [12 ringgit and 40 sen] in all.", "12.4 MYR"),
        ("It cost [8 pounds 5 pence] in all.", "8.05 GBP"),
        ("It cost [6 yuan 5 jiao] in all.", "6.5 CNY"),
        ("It cost [60 pence] in all.", "0.6 GBP"),
        ("It cost [60 cents] in all.", "0.6 USD"),
        ("It cost [60p], or so.", "0.6 GBP"),
        ("It cost [$12 40].", "12.4 USD"),
        ("It cost [12 euros and 40].", "12.4 EUR"),
        ("It cost [12 USD] or [11 EUR] then.", "12 USD; 11 EUR"),
        ("It sold for [12 CHF 40].", "12.4 CHF"),
        ("It sold for [12 dollars, 40 cents].", "12.4 USD"),
        ("It sold for [$.40] then.", "0.4 USD"),
        ("It sold for [40 egp] then.", "40 EGP"),
        ("It cost [Rmb12.5bn] in all.", "12500000000 CNY"),
        ("In 2020 [CNY 5 million] was paid.", "5000000 CNY"),
        ("Turnover 2020 [CNY 5 million]", "5000000 CNY"),
    ],
)
def test_money(marked: str, expected: str) -> None:
    check(marked, expected, "money")


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("It costs [3 to 5 million yuan] a year.", "3000000..5000000 CNY"),
        ("It costs [3-5 million yuan] a year.", "3000000..5000000 CNY"),
        ("It costs [3–5 million yuan] a year.", "3000000..5000000 CNY"),
        ("It costs [3 million to 5 million yuan] a year.", "3000000..5000000 CNY"),
        ("It costs [3 million yuan to 5 million yuan] a year.", "3000000..5000000 CNY"),
        ("It costs [800,000 to 1.2 million yuan] a year.", "800000..1200000 CNY"),
        ("It costs [$3-5 million] a year.", "3000000..5000000 USD"),
        ("It costs between [3 and 5 million yuan] a year.", "3000000..5000000 CNY"),
        ("It costs [500 to 800 yuan] a year.", "500..800 CNY"),
        ("It costs between [$500 and 800] a year.", "500..800 USD"),
        ("It costs [two to three million yuan] a year.", "2000000..3000000 CNY"),
        ("It costs [$3 to $5 million] a year.", "3000000..5000000 USD"),
    ],
)
def test_money_span(marked: str, expected: str) -> None:
    check(marked, expected, "money")


# -- counts --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("There are [14 cities] on it.", "14 cities"),
        ("There are [14 cities and prefectures] on it.", "14 cities and prefectures"),
        ("There are [69 blockchain city nodes] there.", "69 blockchain city nodes"),
        ("It served [11 bidding sections] then.", "11 bidding sections"),
        (
            "It served [7 transportation construction projects].",
            "7 transportation construction projects",
        ),
        ("It opened with [4 research institutions] there.", "4 research institutions"),
        ("It opened with [four research institutions].", "4 research institutions"),
        ("It opened in [13 other cities].", "13 other cities"),
        ("It handled [1.2 million transactions] then.", "1200000 transactions"),
        ("It handled [12,345 certificates].", "12345 certificates"),
        ("It handled [120万 transactions].", "1200000 transactions"),
        ("They met [four times] there.", "4 times"),
        ("They met [4 times] there.", "4 times"),
        ("It has [20 full-time engineers].", "20 full-time engineers"),
        ("It has [3 new data centers].", "3 new data centers"),
        ("It has [two dozen-strong teams].", "2 dozen-strong teams"),
        ("It has [12 banks] and [30 firms].", "12 banks; 30 firms"),
        ("It has [12 banks], [30 firms] and [5 schools].", "12 banks; 30 firms; 5 schools"),
        ("It drew [3,000 people] in.", "3000 people"),
        ("It drew [500 employees] in.", "500 employees"),
        ("It drew [1,500 users] in Lanzhou.", "1500 users"),
        ("[22 provinces] wrote it down.", "22 provinces"),
        ("[Twenty-two provinces] wrote it down.", "22 provinces"),
        ("Gansu has [14 nodes].", "14 nodes"),
        ("GANSU HAS [14 NODES]", "14 NODES"),
        ("It has [3 to 5 nodes] now.", "3..5 nodes"),
        ("It has [3-5 nodes] now.", "3..5 nodes"),
        ("It has [30,000 to 50,000 users] now.", "30000..50000 users"),
        ("It has [2 to 3 million users] now.", "2000000..3000000 users"),
        ("It has a [hundred members] now.", "100 members"),
        ("It has [two million users] now.", "2000000 users"),
        ("| Lanzhou | [3 nodes] |", "3 nodes"),
        ("It has [200 registered companies].", "200 registered companies"),
    ],
)
def test_count(marked: str, expected: str) -> None:
    check(marked, expected, "count")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It built 69 nodes across the country and 14 in Gansu.", "69 14"),
        ("It built 12 nodes in Anhui, 9 in Hubei and 7 in Hunan.", "12 9 7"),
        ("Of the 30 applicants, 12 were admitted.", "30 12"),
        ("It has 120 members, of which 45 are banks.", "120 45"),
        ("It has 120 members, 45 of them banks.", "120 45"),
        ("It opened 5 nodes in May and 8 in June 2021.", "5 8"),
    ],
)
def test_elided_noun(text: str, values: str) -> None:
    found = find_amounts(text)
    assert " ".join(f"{a.value:f}" for a in found) == values
    assert {a.kind for a in found} == {"count"}


# -- percentages, durations, measures ------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("It rose [8.5%] then.", "8.5 %"),
        ("It rose [8.5 %] then.", "8.5 %"),
        ("It rose [8.5 percent] then.", "8.5 %"),
        ("It rose [8.5 per cent] then.", "8.5 %"),
        ("It rose [eight percent] then.", "8 %"),
        ("It rose by [8.5 percentage points] then.", "8.5 percentage points"),
        ("It rose by [3 percentage points] then.", "3 percentage points"),
        ("It fell by [0.5 percentage point] then.", "0.5 percentage points"),
        ("It holds a [30-percent] stake.", "30 %"),
        ("It holds a [30 percent] stake.", "30 %"),
        ("It rose [3% to 5%] a year.", "3..5 %"),
        ("It rose [3 to 5 percent] a year.", "3..5 %"),
        ("It rose [3-5%] a year.", "3..5 %"),
        ("It fell from [41%] to [78%].", "41 %; 78 %"),
        ("It grew from [41 percent] to [78 percent] in a year.", "41 %; 78 %"),
        ("The share is [100%].", "100 %"),
        ("Sales: +[12.5%]", "12.5 %"),
        ("[per cent of 45]", "45 %"),
        ("| Lanzhou | [12.5%] |", "12.5 %"),
    ],
)
def test_percentage(marked: str, expected: str) -> None:
    check(marked, expected, "percentage")


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("It ran for [3 days] on end.", "3 day"),
        ("It ran for [three days] on end.", "3 day"),
        ("It ran for [two weeks] on end.", "2 week"),
        ("It ran for [18 months] on end.", "18 month"),
        ("It ran for [5 years] on end.", "5 year"),
        ("It ran for [48 hours] on end.", "48 hour"),
        ("It takes [30 minutes] now.", "30 minute"),
        ("It takes [3 seconds] now.", "3 second"),
        ("It takes [200 milliseconds] now.", "200 millisecond"),
        ("It takes [200 ms] now.", "200 millisecond"),
        ("It is a [three-month] trial.", "3 month"),
        ("It is a [3-month] trial.", "3 month"),
        ("It is a [five-year] contract.", "5 year"),
        ("It takes [3 to 5 days] now.", "3..5 day"),
        ("It takes [3-5 working days] now.", "3..5 working day"),
        ("It takes [two to three years] now.", "2..3 year"),
        ("It fell from [20 days] to [3 days].", "20 day; 3 day"),
        ("It fell from [20 days] to [3 hours].", "20 day; 3 hour"),
        ("It ran for [an hour] on end.", "1 hour"),
        ("It lasted [a week].", "1 week"),
        ("It took [a whole month] to build.", "1 month"),
        ("It took [about a year].", "1 year (approximately)"),
        ("It takes [more than a day] now.", "1 day (more_than)"),
        ("It stays for [another year].", "1 year"),
        ("[a fortnight]", "2 week"),
        ("It ran for [two fortnights] on end.", "4 week"),
        ("It is [half an hour] away.", "0.5 hour"),
        ("It is [a quarter of an hour] away.", "0.25 hour"),
        ("It is [three quarters of an hour] away.", "0.75 hour"),
        ("It is a [half-day] tour.", "0.5 day"),
        ("It is a [half hour] tour.", "0.5 hour"),
        ("It takes [half a second] now.", "0.5 second"),
        ("It is a [three-quarter hour] tour.", "0.75 hour"),
        ("It takes [.5 hours] now.", "0.5 hour"),
        ("It takes [just over an hour] now.", "1 hour (more_than)"),
        ("It takes [half a century] now.", "50 year"),
        ("It takes [3/4 hour] now.", "0.75 hour"),
        ("It takes [2 1/2 hours] now.", "2.5 hour"),
        ("It takes [½ day] now.", "0.5 day"),
        ("It takes [2½ days] now.", "2.5 day"),
        ("It takes [four and a half days] now.", "4.5 day"),
        ("It takes [two and three quarters of an hour].", "2.75 hour"),
        ("It takes [an hour and a half] now.", "1.5 hour"),
        ("It takes [one day and a half] now.", "1.5 day"),
        ("It takes [2 hours 20 minutes] now.", "140 minute"),
        ("It takes [2 hours and 20 minutes] now.", "140 minute"),
        ("It takes [2 hours and 20].", "140 minute"),
        ("It takes [a year and four months] now.", "16 month"),
        ("It takes [1 year, 4 months and 5 days] now.", "490 day"),
        ("It takes [3 weeks and 2 days] now.", "23 day"),
        ("It takes [2 months and a week] now.", "67 day"),
        ("It takes [5 days 1 month] now.", "35 day"),
        ("It takes [thirty and six hours] now.", "36 hour"),
        ("It takes [3 months to 2 years] now.", "3..24 month"),
        ("It grew for [3 quarters] on end.", "3 quarter"),
        ("It lasted [5D].", "5 day"),
        ("It takes [20min] now.", "20 minute"),
    ],
)
def test_duration(marked: str, expected: str) -> None:
    check(marked, expected, "duration")


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The line is [25.9 km] long.", "25.9 km"),
        ("The line is [25.9 kilometers] long.", "25.9 kilometers"),
        ("It draws [30 MW] by day.", "30 MW"),
        ("It reaches [10,000 TPS] there.", "10000 TPS"),
        ("It covers [500 mu] of land.", "500 mu"),
        ("It covers [12,000 square meters] of land.", "12000 square meters"),
        ("It holds [50 TB] of data.", "50 TB"),
        ("It weighs [20 tonnes] in all.", "20 tonnes"),
        ("It uses [3 million kWh] a year.", "3000000 kWh"),
    ],
)
def test_measure(marked: str, expected: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    (found,) = find_amounts(text)
    assert found.kind == "measure"
    assert f"{found.value:f}" == expected.split()[0]
    assert found.quote == re.findall(r"\[([^]]*)\]", marked)[0]


# -- qualifiers ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "expected", "kind"),
    [
        (
            "It had [more than 50 bidding enterprises].",
            "50 bidding enterprises (more_than)",
            "count",
        ),
        ("It had [over 50 firms].", "50 firms (more_than)", "count"),
        ("It cost [over 50 million yuan].", "50000000 CNY (more_than)", "money"),
        ("Sales [exceeded 50 million yuan].", "50000000 CNY (more_than)", "money"),
        ("Sales [topped 50 million yuan].", "50000000 CNY (more_than)", "money"),
        ("Sales were [above 50 million yuan].", "50000000 CNY (more_than)", "money"),
        ("It had [nearly 50 firms].", "50 firms (approximately)", "count"),
        ("It had [almost 50 firms].", "50 firms (approximately)", "count"),
        ("It had [about 50 firms].", "50 firms (approximately)", "count"),
        ("It had [around 50 firms].", "50 firms (approximately)", "count"),
        ("It had [some 50 firms].", "50 firms (approximately)", "count"),
        ("It had [approximately 50 firms].", "50 firms (approximately)", "count"),
        ("It had [roughly 50 firms].", "50 firms (approximately)", "count"),
        ("It had [at least 50 firms].", "50 firms (at_least)", "count"),
        ("It had [no fewer than 50 firms].", "50 firms (at_least)", "count"),
        ("It had [not less than 50 firms].", "50 firms (at_least)", "count"),
        ("It had [50 or more firms].", "50 firms (at_least)", "count"),
        ("It had [fewer than 50 firms].", "50 firms (less_than)", "count"),
        ("It had [less than 50 firms].", "50 firms (less_than)", "count"),
        ("It cost [under 50 million yuan].", "50000000 CNY (less_than)", "money"),
        ("It cost [below 50 million yuan].", "50000000 CNY (less_than)", "money"),
        ("It had [up to 50 firms].", "50 firms (at_most)", "count"),
        ("It had [at most 50 firms].", "50 firms (at_most)", "count"),
        ("It had [no more than 50 firms].", "50 firms (at_most)", "count"),
        ("It takes [within 3 days] now.", "3 day (at_most)", "duration"),
        ("It takes [up to 3 days] now.", "3 day (at_most)", "duration"),
        ("It takes [about three months] now.", "3 month (approximately)", "duration"),
        ("It rose [nearly 8%] then.", "8 % (approximately)", "percentage"),
        ("It rose [more than 8 percent] then.", "8 % (more_than)", "percentage"),
        ("It rose [by over 8%] then.".replace("[by ", "by ["), "8 % (more_than)", "percentage"),
        ("It cost [50 million yuan or more].", "50000000 CNY (at_least)", "money"),
        ("It cost [about 3 to 5 million yuan].", "3000000..5000000 CNY (approximately)", "money"),
        ("It had [50 firms].", "50 firms", "count"),
        ("It had [exactly 50 firms].".replace("[exactly ", "exactly ["), "50 firms", "count"),
    ],
)
def test_qualifier(marked: str, expected: str, kind: str) -> None:
    check(marked, expected, kind)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It rose from 3 million yuan to 5 million yuan.", "3000000 5000000"),
        ("It rose from 3 to 5 million yuan.", "3000000 5000000"),
        ("It rose from 120 to 180 members.", "120 180"),
        ("It fell from 20 days to 3 days.", "20 3"),
        ("It was raised from 41% to 78%.", "41 78"),
        ("It grew from 41 to 78 percent.", "41 78"),
    ],
)
def test_a_change_is_two_rows(text: str, values: str) -> None:
    found = find_amounts(text)
    assert " ".join(f"{a.value:f}" for a in found) == values
    assert {a.value_high for a in found} == {None}


# -- no amounts ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        # ordinals and ranks
        "It is the 18th node in the country.",
        "It ranks second in the country.",
        "It is the third city to join.",
        "It came 1st in the contest.",
        "It ranks No. 2 in the country.",
        "It ranks number 3 there.",
        # "one" or "a" with a noun
        "It has one node.",
        "One company left.",
        "It has a node in one city.",
        "It is one of the firms.",
        # vague plurals
        "It drew dozens of firms.",
        "It drew thousands of users.",
        "Hundreds of people came.",
        "It cost millions of yuan.",
        "Several firms came.",
        "Tens of thousands of users came.",
        # fractions, ratios, multiples
        "It serves one-fifth of them.",
        "One in eight firms left.",
        "It is twice as fast.",
        "It rose tenfold.",
        "The number doubled.",
        "Two-thirds of them left.",
        "Half of the firms left.",
        "It is three times as fast.",
        "A quarter of the firms left.",
        "The ratio is 3:1.",
        # numbers in names
        "It uses 5G and Web 3.0.",
        "Line 1 opened.",
        "It is told in Article 12.",
        "The 13th Five-Year Plan names it.",
        "It meets ISO 27001.",
        "It runs version 1.05.",
        "COVID-19 spread.",
        "Phase 2 began.",
        "See Chapter 3 and Section 4.",
        "It lies on Highway 312.",
        "It is told in Document No. 12.",
        "Building 5 opened.",
        "The 14th Five-Year Plan period began.",
        # dates, years, ages, clock times
        "It opened on March 26, 2020.",
        "It opened in 2020.",
        "It opened on 2020.2.10.",
        "It opened on 19.11.20.",
        "It opened at 10:30.",
        "It opened at 3 p.m. sharp.",
        "Mr. Hu, 52, quits.",
        "Li Wei, aged 45, spoke.",
        "Li Wei, 45 years old, spoke.",
        "The 45-year-old engineer spoke.",
        "It began two years ago.",
        "It began 3 months ago.",
        "It began ten days ago.",
        "It opened a year ago.",
        "It opened half an hour ago.",
        "The child is 2 years and 3 months old.",
        "It was shut for a day or two.",
        "It opened a week later.",
        # rates and idioms, no lengths of time
        "The paper is out twice a week.",
        "It tells of a day in the life of a node.",
        "It is a day trip.",
        "It opened for a second time.",
        "It is told in the half-year report.",
        "It rose in the first half year.",
        "It prints in 3D.",
        # capitals that are no currency
        "ALL 5G users left.",
        "It runs PHP 8.",
        # list numbering
        "1. The node. 2. The city. 3. The chain.",
        "the artificial intelligence. 5. The application of it",
        "(1) The node; (2) the city.",
        "1) The node\n2) The city",
        # codes and telephone numbers
        "Call 010-8812 3456 now.",
        "Call +86 931 8812 345 now.",
        "Tel: 400-810-8888",
        "The stock (SZ: 300663) rose.",
        "Contract no. 2020-118 was signed.",
        "The hash is 8a1b689e0b0bcd9d.",
        "The server is 192.168.1.10.",
        "See www.node365.com for more.",
        "",
        " ",
        "Ethereum 2.0 came.",
        "Industry 4.0 is here.",
        "It opened at 9 a.m. sharp.",
        "It was the 1990s.",
        "The stock code is 600519.",
        "The postcode is 730000.",
    ],
)
def test_no_amount(text: str) -> None:
    assert [a.quote for a in find_amounts(text)] == []


def test_amounts_of_the_text_are_sorted_and_never_overlap() -> None:
    text = "In 2020, 14 cities paid 3 to 5 million yuan each, up 8%, within 3 days."
    found = find_amounts(text)
    assert [a.kind for a in found] == ["count", "money", "percentage", "duration"]
    assert all(a.char_end <= b.char_start for a, b in itertools.pairwise(found))


def test_a_language_without_grammar_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        find_amounts("5 millions de yuans", language="fr")
