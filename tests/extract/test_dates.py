"""Dates: what is one, which days it means, with which precision, and on what ground.

In every case the expected expression stands in [brackets]; they are taken out before reading.
"""

import datetime as dt
import re

import pytest

from pipeline.extract import DateMention, find_dates, find_reference_date

WEDNESDAY = dt.date(2021, 6, 16)
"""The reference date of the relative cases."""


def unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without brackets, and the spans that stood in them."""
    spans, start = [], 0
    for i, match in enumerate(re.finditer(r"[\[\]]", marked)):
        if match[0] == "[":
            start = match.start() - i
        else:
            spans.append((start, match.start() - i))
    return re.sub(r"[\[\]]", "", marked), spans


def interval(mention: DateMention) -> str:
    """ "2020-01-09", or "2020-01-01/2020-01-31"."""
    days = dict.fromkeys((mention.date_start.isoformat(), mention.date_end.isoformat()))
    return "/".join(days)


def check(
    marked: str,
    intervals: str,
    precision: str,
    basis: str,
    reference_date: dt.date | None = None,
    *,
    exact: bool = True,
) -> None:
    """The marked dates and no others are found, with these intervals, one for each mark."""
    text, spans = unmarked(marked)
    found = find_dates(text, reference_date)
    assert [interval(d) for d in found] == intervals.split()
    assert {d.date_precision for d in found} == {precision}
    assert {d.date_basis for d in found} == {basis}
    if exact:
        assert [(d.char_start, d.char_end) for d in found] == spans
    for mention, (start, end) in zip(found, spans, strict=True):
        assert mention.quote == text[mention.char_start : mention.char_end]
        assert mention.char_start < end
        assert start < mention.char_end


# -- explicit ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("The node opened on [2020-03-26] in Dingxi.", "2020-03-26"),
        ("The node opened on [2020-3-6] in Dingxi.", "2020-03-06"),
        ("The node opened on [2020/03/26] in Dingxi.", "2020-03-26"),
        ("The node opened on [2020.3.26] in Dingxi.", "2020-03-26"),
        ("[2020.2.10] The bureau developed a system.", "2020-02-10"),
        ("[2020.1.9]: The institutes were unveiled.", "2020-01-09"),
        ("[19.11.20]: The county signed a contract;", "2019-11-20"),
        ("[19.12.28]: The line opened;", "2019-12-28"),
        ("[20.1.9]: The institutes were unveiled;", "2020-01-09"),
        ("[21.10.08]: The alliance met;", "2021-10-08"),
        ("The node opened on [March 26, 2020].", "2020-03-26"),
        ("The node opened on [March 26, 2020], in Dingxi.", "2020-03-26"),
        ("The node opened on [March 26 2020].", "2020-03-26"),
        ("The node opened on [March 26th, 2020].", "2020-03-26"),
        ("The node opened on [26 March 2020].", "2020-03-26"),
        ("The node opened on [26th March 2020].", "2020-03-26"),
        ("The node opened on the [26th of March 2020].", "2020-03-26"),
        ("The node opened on the [26th of March, 2020].", "2020-03-26"),
        ("The node opened on [26 March, 2020].", "2020-03-26"),
        ("The node opened on [Mar. 26, 2020].", "2020-03-26"),
        ("The node opened on [Mar 26, 2020].", "2020-03-26"),
        ("The node opened on [Sept. 5, 2020].", "2020-09-05"),
        ("The node opened on [Sep 5, 2020].", "2020-09-05"),
        ("The node opened on [Dec 5, 2020].", "2020-12-05"),
        ("The node opened on [MARCH 26, 2020].", "2020-03-26"),
        ("The node opened on [26-Mar-2020].", "2020-03-26"),
        ("The node opened on Thursday, [March 26, 2020].", "2020-03-26"),
        ("The node opened on Thursday, [26 March 2020].", "2020-03-26"),
        ("The node opened (on [March 26, 2020]).", "2020-03-26"),
        ("The node opened on\n[March 26, 2020].", "2020-03-26"),
        ("The law took effect on [February 29, 2020].", "2020-02-29"),
        ("The law took effect on [1 May 2021].", "2021-05-01"),
        ("The law took effect on [May 1, 2021].", "2021-05-01"),
        ("The law took effect on [31 December 1999].", "1999-12-31"),
        ("| [2021-04-13] | Lanzhou | admitted |", "2021-04-13"),
        ("[2021-04-13]\tLanzhou\tadmitted", "2021-04-13"),
        ("- [April 13, 2021]: Lanzhou was admitted", "2021-04-13"),
        ("* [2021.4.13] Lanzhou was admitted", "2021-04-13"),
        ("1. [2021.4.13]: Lanzhou was admitted", "2021-04-13"),
        ("It was 2 a.m. on [April 13, 2021] in Lanzhou.", "2021-04-13"),
        ("It opened on [13/Apr/2021] in Lanzhou.", "2021-04-13"),
        ("It opened on [13april 2021] in Lanzhou.", "2021-04-13"),
        ("It opened on [4/13, 2021] in Lanzhou.", "2021-04-13"),
        ("It opened on the [13th April 21].", "2021-04-13"),
        ("It opened on [April thirteenth, 2021].", "2021-04-13"),
        ("It opened on [April twenty-third 2021].", "2021-04-23"),
        ("It opened on the [twenty-third of April 2021].", "2021-04-23"),
        ("It opened on the [second Monday of March 2021].", "2021-03-08"),
        ("It opened on the [2nd Monday in March 2021].", "2021-03-08"),
        ("It opened on the [last Friday of April 2021].", "2021-04-30"),
        ("It opened on the [last day of April 2021].", "2021-04-30"),
    ],
)
def test_day(marked: str, day: str) -> None:
    check(marked, day, "day", "explicit")


@pytest.mark.parametrize(
    ("marked", "days", "precision"),
    [
        ("The work started in [May 2019].", "2019-05-01/2019-05-31", "month"),
        ("The work started in [May, 2019].", "2019-05-01/2019-05-31", "month"),
        ("The work started in [May of 2019].", "2019-05-01/2019-05-31", "month"),
        ("The work started in [Feb 2020].", "2020-02-01/2020-02-29", "month"),
        ("The work started in [February 2021].", "2021-02-01/2021-02-28", "month"),
        ("The work started in [Sept. 2021].", "2021-09-01/2021-09-30", "month"),
        ("[2020.1]: The company set up a base;", "2020-01-01/2020-01-31", "month"),
        ("[2020.12]: The company set up a base;", "2020-12-01/2020-12-31", "month"),
        ("[2020-01]: The company set up a base;", "2020-01-01/2020-01-31", "month"),
        ("Sales rose in the [first quarter of 2021].", "2021-01-01/2021-03-31", "quarter"),
        ("Sales rose in the [second quarter of 2021].", "2021-04-01/2021-06-30", "quarter"),
        ("Sales rose in the [3rd quarter of 2021].", "2021-07-01/2021-09-30", "quarter"),
        ("Sales rose in the [fourth quarter of 2020].", "2020-10-01/2020-12-31", "quarter"),
        ("Sales rose in [Q1 2021].", "2021-01-01/2021-03-31", "quarter"),
        ("Sales rose in [Q3 2021].", "2021-07-01/2021-09-30", "quarter"),
        ("Sales rose in [Q4 of 2020].", "2020-10-01/2020-12-31", "quarter"),
        ("Sales rose in [2021 Q2].", "2021-04-01/2021-06-30", "quarter"),
        ("Sales rose in [2021Q2].", "2021-04-01/2021-06-30", "quarter"),
        ("Sales rose in the [first half of 2021].", "2021-01-01/2021-06-30", "half_year"),
        ("Sales rose in the [second half of 2020].", "2020-07-01/2020-12-31", "half_year"),
        ("Sales rose in [H1 2021].", "2021-01-01/2021-06-30", "half_year"),
        ("Sales rose in [H2 2020].", "2020-07-01/2020-12-31", "half_year"),
        ("Sales rose in [2020 H2].", "2020-07-01/2020-12-31", "half_year"),
        ("The base was set up in [2019].", "2019-01-01/2019-12-31", "year"),
        ("The base has been there since [2019].", "2019-01-01/2019-12-31", "year"),
        ("The base will be ready by [2025].", "2025-01-01/2025-12-31", "year"),
        ("In [2019], the base was set up.", "2019-01-01/2019-12-31", "year"),
        ("The work is to end before [2023].", "2023-01-01/2023-12-31", "year"),
        ("The work went on until [2022].", "2022-01-01/2022-12-31", "year"),
        ("The work went on during [2022].", "2022-01-01/2022-12-31", "year"),
        ("The work went on throughout [2022].", "2022-01-01/2022-12-31", "year"),
        ("It was told for that year, not [2019].", "2019-01-01/2019-12-31", "year"),
        ("[2022]'s budget is told.", "2022-01-01/2022-12-31", "year"),
        ("It was told in [FY22] alone.", "2022-01-01/2022-12-31", "year"),
        ("It was told in [FY2022] alone.", "2022-01-01/2022-12-31", "year"),
        ("It was told for [March 98].", "1998-03-01/1998-03-31", "month"),
        ("It was told for [2021 / 03].", "2021-03-01/2021-03-31", "month"),
        ("It was told for [2021 -03].", "2021-03-01/2021-03-31", "month"),
        ("Sales rose in the [4th qtr of 2020].", "2020-10-01/2020-12-31", "quarter"),
        ("Sales rose in [20Q4].", "2020-10-01/2020-12-31", "quarter"),
        ("Sales rose in [2020's fourth quarter].", "2020-10-01/2020-12-31", "quarter"),
        ("Sales rose in [2020, the second half].", "2020-07-01/2020-12-31", "half_year"),
        ("It ran in the [week of March 3, 2021].", "2021-03-01/2021-03-07", "range"),
    ],
)
def test_longer_than_a_day(marked: str, days: str, precision: str) -> None:
    check(marked, days, precision, "explicit")


@pytest.mark.parametrize(
    ("marked", "days"),
    [
        ("It ran from [June 3 to 5, 2021].", "2021-06-03/2021-06-05"),
        ("It ran [June 3-5, 2021].", "2021-06-03/2021-06-05"),
        ("It ran [June 3–5, 2021].", "2021-06-03/2021-06-05"),
        ("It ran from [3 to 5 June 2021].", "2021-06-03/2021-06-05"),
        ("It ran [3-5 June 2021].", "2021-06-03/2021-06-05"),
        ("It ran from [June 3 to June 5, 2021].", "2021-06-03/2021-06-05"),
        ("It ran from [June 28 to July 2, 2021].", "2021-06-28/2021-07-02"),
        ("It ran from [28 June to 2 July 2021].", "2021-06-28/2021-07-02"),
        ("It ran from [June 3, 2021 to June 5, 2021].", "2021-06-03/2021-06-05"),
        ("It ran from [December 30, 2020 to January 2, 2021].", "2020-12-30/2021-01-02"),
        ("It ran between [June 3 and June 5, 2021].", "2021-06-03/2021-06-05"),
        ("It ran from [2021-06-03 to 2021-06-05].", "2021-06-03/2021-06-05"),
        ("It ran from [2021.6.3 to 2021.6.5].", "2021-06-03/2021-06-05"),
        ("It ran from [March to May 2021].", "2021-03-01/2021-05-31"),
        ("It ran from [March through May 2021].", "2021-03-01/2021-05-31"),
        ("It ran from [January to November 2020].", "2020-01-01/2020-11-30"),
        ("It ran from [March 2020 to May 2021].", "2020-03-01/2021-05-31"),
        ("It ran from [November 2020 to February 2021].", "2020-11-01/2021-02-28"),
        ("It ran from [2018 to 2020].", "2018-01-01/2020-12-31"),
        ("It ran between [2018 and 2020].", "2018-01-01/2020-12-31"),
        ("It ran in [2018–2020].", "2018-01-01/2020-12-31"),
        ("It ran in the [first three quarters of 2021].", "2021-01-01/2021-09-30"),
        ("It ran between [June 3 and 5, 2021].", "2021-06-03/2021-06-05"),
        ("It ran in [2018-2020].", "2018-01-01/2020-12-31"),
        ("The span is [2018~2020].", "2018-01-01/2020-12-31"),
        ("It ran [6/3-6/5/2021].", "2021-06-03/2021-06-05"),
        ("It ran from [6/3 to 6/5, 2021].", "2021-06-03/2021-06-05"),
        ("It ran [6/3/2021-6/5/2021].", "2021-06-03/2021-06-05"),
        ("It ran [6-3-2021-6-5-2021].", "2021-06-03/2021-06-05"),
        ("It ran [23/6-25/6/2021].", "2021-06-23/2021-06-25"),
        ("It ran [2021/6/3-6/5].", "2021-06-03/2021-06-05"),
        ("It ran from [3 to June 5, 2021].", "2021-06-03/2021-06-05"),
        ("It ran from [June 3rd, 2021 to June 5th].", "2021-06-03/2021-06-05"),
        ("It ran from [November 2020 to February].", "2020-11-01/2021-02-28"),
        ("It ran [Jan-Feb 2021].", "2021-01-01/2021-02-28"),
        ("It ran [May through July 2021].", "2021-05-01/2021-07-31"),
        ("It ran from [Q1 to Q3 2021].", "2021-01-01/2021-09-30"),
    ],
)
def test_range(marked: str, days: str) -> None:
    check(marked, days, "range", "explicit")


# -- relative ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "days", "precision"),
    [
        ("The node opened [today].", "2021-06-16", "day"),
        ("The node opened [yesterday].", "2021-06-15", "day"),
        ("The node opens [tomorrow].", "2021-06-17", "day"),
        ("The node opened [the day before yesterday].", "2021-06-14", "day"),
        ("The node opens [the day after tomorrow].", "2021-06-18", "day"),
        ("The node opened on [Monday].", "2021-06-14", "day"),
        ("The node opened on [Tuesday].", "2021-06-15", "day"),
        ("The node opened on [Friday].", "2021-06-11", "day"),
        ("The node opened [last Friday].", "2021-06-11", "day"),
        ("The node will open [this Friday].", "2021-06-18", "day"),
        ("The node opened [three days ago].", "2021-06-13", "day"),
        ("The node opened [10 days ago].", "2021-06-06", "day"),
        ("The node opened on [December 5 last year].", "2020-12-05", "day"),
        ("The node opened on [5 December last year].", "2020-12-05", "day"),
        ("The node opened on [March 3 this year].", "2021-03-03", "day"),
        ("The node opened on [March 3 of this year].", "2021-03-03", "day"),
        ("The node will open on [May 5 next year].", "2022-05-05", "day"),
        ("The node opened [last week].", "2021-06-07/2021-06-13", "range"),
        ("The node opened [this week].", "2021-06-14/2021-06-20", "range"),
        ("The node will open [next week].", "2021-06-21/2021-06-27", "range"),
        ("The node opened [last month].", "2021-05-01/2021-05-31", "month"),
        ("The node opened [this month].", "2021-06-01/2021-06-30", "month"),
        ("The node will open [next month].", "2021-07-01/2021-07-31", "month"),
        ("The node opened in [March this year].", "2021-03-01/2021-03-31", "month"),
        ("The node opened in [November last year].", "2020-11-01/2020-11-30", "month"),
        ("The node opened in [November of last year].", "2020-11-01/2020-11-30", "month"),
        ("The node will open in [January next year].", "2022-01-01/2022-01-31", "month"),
        ("Sales rose [last quarter].", "2021-01-01/2021-03-31", "quarter"),
        ("Sales rose [this quarter].", "2021-04-01/2021-06-30", "quarter"),
        ("Sales will rise [next quarter].", "2021-07-01/2021-09-30", "quarter"),
        ("Sales rose in the [first quarter of this year].", "2021-01-01/2021-03-31", "quarter"),
        ("Sales rose in the [fourth quarter of last year].", "2020-10-01/2020-12-31", "quarter"),
        ("Sales rose in the [first half of this year].", "2021-01-01/2021-06-30", "half_year"),
        ("Sales rose in the [second half of last year].", "2020-07-01/2020-12-31", "half_year"),
        ("The node opened [last year].", "2020-01-01/2020-12-31", "year"),
        ("The node opened [this year].", "2021-01-01/2021-12-31", "year"),
        ("The node will open [next year].", "2022-01-01/2022-12-31", "year"),
        ("The node opened [two years ago].", "2019-01-01/2019-12-31", "year"),
        ("The node opened [the year before last].", "2019-01-01/2019-12-31", "year"),
        ("The node opened [1 month and 10 days ago].", "2021-05-06", "day"),
        ("The node opened [2 years, 1 month, 10 days ago].", "2019-05-06", "day"),
        ("The node opened [a year and two months ago].", "2020-04-01/2020-04-30", "month"),
        ("The node will open [a month and 10 days from now].", "2021-07-26", "day"),
        ("The node will open [two days from tomorrow].", "2021-06-19", "day"),
        ("The node opened [a fortnight ago].", "2021-05-31/2021-06-06", "range"),
    ],
)
def test_relative(marked: str, days: str, precision: str) -> None:
    check(marked, days, precision, "relative", WEDNESDAY, exact=False)


@pytest.mark.parametrize(
    ("reference_date", "marked", "days"),
    [
        ("2021-01-01", "It opened [yesterday].", "2020-12-31"),
        ("2020-03-01", "It opened [yesterday].", "2020-02-29"),
        ("2021-01-15", "It opened [last month].", "2020-12-01/2020-12-31"),
        ("2021-01-15", "Sales rose [last quarter].", "2020-10-01/2020-12-31"),
        ("2021-12-15", "It opens [next month].", "2022-01-01/2022-01-31"),
        ("2021-01-04", "It opened [last week].", "2020-12-28/2021-01-03"),
        ("2021-01-03", "It opened [this week].", "2020-12-28/2021-01-03"),
        ("2021-03-01", "It opened on [Monday].", "2021-03-01"),
        ("2021-03-01", "It opened on [Sunday].", "2021-02-28"),
    ],
)
def test_relative_across_the_calendar(reference_date: str, marked: str, days: str) -> None:
    text, _ = unmarked(marked)
    found = find_dates(text, dt.date.fromisoformat(reference_date))
    assert [interval(d) for d in found] == [days]


@pytest.mark.parametrize(
    ("marked", "days", "precision", "basis"),
    [
        ("It opened in [mid-April 2021].", "2021-04-01/2021-04-30", "month", "explicit"),
        ("It opened in [early April 2021].", "2021-04-01/2021-04-30", "month", "explicit"),
        ("It opened in [late April 2021].", "2021-04-01/2021-04-30", "month", "explicit"),
        ("It opened in the [middle of April 2021].", "2021-04-01/2021-04-30", "month", "explicit"),
        ("It opened at the [end of June 2020].", "2020-06-01/2020-06-30", "month", "explicit"),
        (
            "It opened at the [beginning of June 2020].",
            "2020-06-01/2020-06-30",
            "month",
            "explicit",
        ),
        ("It opened at the [start of June 2020].", "2020-06-01/2020-06-30", "month", "explicit"),
        ("It opened in [late 2019].", "2019-01-01/2019-12-31", "year", "explicit"),
        ("It opened in [early 2019].", "2019-01-01/2019-12-31", "year", "explicit"),
        ("It opened in [mid-2019].", "2019-01-01/2019-12-31", "year", "explicit"),
        ("It opened at the [end of 2019].", "2019-01-01/2019-12-31", "year", "explicit"),
        ("It opened at the [beginning of 2019].", "2019-01-01/2019-12-31", "year", "explicit"),
        ("It opened in [spring 2021].", "2021-01-01/2021-12-31", "year", "explicit"),
        ("It opened in the [summer of 2020].", "2020-01-01/2020-12-31", "year", "explicit"),
        ("It opened in [autumn 2020].", "2020-01-01/2020-12-31", "year", "explicit"),
        ("It opened in [mid-April].", "2021-04-01/2021-04-30", "month", "year_inferred"),
        ("It opened in [early May].", "2021-05-01/2021-05-31", "month", "year_inferred"),
        ("It opened at the [end of May].", "2021-05-01/2021-05-31", "month", "year_inferred"),
        ("It will open [early next year].", "2022-01-01/2022-12-31", "year", "relative"),
        ("It opened [late last year].", "2020-01-01/2020-12-31", "year", "relative"),
        ("It opened [earlier this year].", "2021-01-01/2021-12-31", "year", "relative"),
        ("It opened at the [end of last year].", "2020-01-01/2020-12-31", "year", "relative"),
        ("It will open [later this year].", "2021-01-01/2021-12-31", "year", "relative"),
        ("It will open [later this month].", "2021-06-01/2021-06-30", "month", "relative"),
        ("It opened [earlier this month].", "2021-06-01/2021-06-30", "month", "relative"),
        ("It opened at the [end of last month].", "2021-05-01/2021-05-31", "month", "relative"),
        (
            "It will open at the [beginning of next month].",
            "2021-07-01/2021-07-31",
            "month",
            "relative",
        ),
    ],
)
def test_fuzzy(marked: str, days: str, precision: str, basis: str) -> None:
    check(marked, days, precision, basis, WEDNESDAY, exact=False)


# -- without a year ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reference_date", "marked", "days", "precision"),
    [
        ("2021-06-16", "It opened on [March 26] in Dingxi.", "2021-03-26", "day"),
        ("2021-06-16", "It opened on [26 March] in Dingxi.", "2021-03-26", "day"),
        ("2021-06-16", "It opened on [Mar. 26] in Dingxi.", "2021-03-26", "day"),
        ("2021-06-16", "It opened on the [26th of March] in Dingxi.", "2021-03-26", "day"),
        ("2021-06-16", "It opened on [March 26th] in Dingxi.", "2021-03-26", "day"),
        ("2021-06-16", "It opened on [May 1] in Dingxi.", "2021-05-01", "day"),
        ("2021-06-16", "It opened on Friday, [June 11] in Dingxi.", "2021-06-11", "day"),
        ("2021-06-16", "It will open on [August 3] in Dingxi.", "2021-08-03", "day"),
        ("2021-06-16", "It met on Friday, [July 2] in Dingxi.", "2021-07-02", "day"),
        ("2021-06-16", "It met on Thursday, [July 2] in Dingxi.", "2020-07-02", "day"),
        ("2021-06-16", "It opened in [March] in Dingxi.", "2021-03-01/2021-03-31", "month"),
        ("2021-06-16", "It opened in [May] in Dingxi.", "2021-05-01/2021-05-31", "month"),
        ("2021-01-10", "It opened on [December 28] in Dingxi.", "2020-12-28", "day"),
        ("2021-01-10", "It opened in [December] in Dingxi.", "2020-12-01/2020-12-31", "month"),
        ("2020-12-20", "It will open on [January 8] in Dingxi.", "2021-01-08", "day"),
        ("2020-12-20", "It will open in [January] in Dingxi.", "2021-01-01/2021-01-31", "month"),
        ("2021-06-16", "It ran from [June 3 to 5] in Dingxi.", "2021-06-03/2021-06-05", "range"),
        ("2021-06-16", "It ran [May 31 to June 2] in Dingxi.", "2021-05-31/2021-06-02", "range"),
        ("2021-06-16", "It ran from [March to May] in Dingxi.", "2021-03-01/2021-05-31", "range"),
        ("2021-06-16", "It opened on [26 March].", "2021-03-26", "day"),
        ("2021-06-16", "It opened on the [26th of March].", "2021-03-26", "day"),
        ("2021-06-16", "It opened in [May].", "2021-05-01/2021-05-31", "month"),
        ("2021-06-16", "It ran from [March to May].", "2021-03-01/2021-05-31", "range"),
    ],
)
def test_yearless(reference_date: str, marked: str, days: str, precision: str) -> None:
    check(marked, days, precision, "year_inferred", dt.date.fromisoformat(reference_date))


@pytest.mark.parametrize(
    ("text", "intervals"),
    [
        ("2020.2.10: A system opened. On March 26, a node opened.", "2020-02-10 2020-03-26"),
        ("Work began in May 2019. On June 3, it was done.", "2019-05-01/2019-05-31 2019-06-03"),
        ("On July 1, 2020 it began. On July 9, it ended.", "2020-07-01 2020-07-09"),
        ("It began on 3 March 2021 and ended on 9 March.", "2021-03-03 2021-03-09"),
        (
            "It was signed on November 2, 2020. Work began in December.",
            "2020-11-02 2020-12-01/2020-12-31",
        ),
    ],
)
def test_yearless_without_a_reference_date(text: str, intervals: str) -> None:
    found = find_dates(text)
    assert [interval(d) for d in found] == intervals.split()
    assert [d.date_basis for d in found] == ["explicit", "year_inferred"]


@pytest.mark.parametrize(
    ("text", "intervals"),
    [
        ("On May 3, 2021 it was signed; [on the same day] it opened.", "2021-05-03"),
        ("It was signed on May 3, 2021, and opened [the same day].", "2021-05-03"),
        ("It was signed on May 3, 2021. It opened [the next day].", "2021-05-04"),
        ("It was signed on May 3, 2021. It opened [the following day].", "2021-05-04"),
        ("It was signed on May 3, 2021. It opened [the following month].", "2021-06-01/2021-06-30"),
        ("It was signed in May 2021. It opened [the next month].", "2021-06-01/2021-06-30"),
        ("It was signed on May 3, 2021. It opened [the same month].", "2021-05-01/2021-05-31"),
        ("Signed on May 3, 2021. It opens on the [5th of the following month].", "2021-06-05"),
        ("It was signed on May 3, 2021. It opened [the same year].", "2021-01-01/2021-12-31"),
        ("It was signed on May 3, 2021. It opened [the following year].", "2022-01-01/2022-12-31"),
        ("It was signed in 2019. It opened [a year later].", "2020-01-01/2020-12-31"),
        ("It was signed on May 3, 2021. It opened [three days later].", "2021-05-06"),
        ("It was signed on May 3, 2021. It opened [the day before].", "2021-05-02"),
    ],
)
def test_counted_from_another_date(text: str, intervals: str) -> None:
    plain, spans = unmarked(text)
    (found,) = (d for d in find_dates(plain) if d.char_end > spans[0][0] and d.char_start > 20)
    assert interval(found) == intervals
    assert found.date_basis == "relative"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It was signed on May 3, 2021. It opened on [the 21st].", "2021-05-21"),
        ("It was signed on May 3, 2021 and opened on [the 9th].", "2021-05-09"),
        ("Talks began on July 5, 2020. The deal was signed on [the 18th].", "2020-07-18"),
    ],
)
def test_day_without_a_month(text: str, day: str) -> None:
    plain, _ = unmarked(text)
    found = find_dates(plain)[-1]
    assert interval(found) == day
    assert found.date_basis == "year_inferred"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The rules bind firms from July 1. The two signed on the 9th.", "2021-06-09"),
        ("It is due in May 2022. A rival opened a hall on the 21st.", "2021-05-21"),
        ("It met on April 3. The council sat on the 8th of this month.", "2021-06-08"),
        ("It opens on July 1 and will hold a second meeting on the 9th.", "2021-07-09"),
    ],
)
def test_day_without_a_month_behind_one_that_has_not_come(text: str, day: str) -> None:
    assert interval(find_dates(text, WEDNESDAY)[-1]) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On May 27 the firm opened a laboratory, to which it will lend staff.", "2021-05-27"),
        ("On May 27 the firm will open a laboratory.", "2022-05-27"),
        ("Preparation of the site begins on July 5, and racks were ordered.", "2021-07-05"),
        ("Preparation of the site began on July 5, and racks were ordered.", "2020-07-05"),
    ],
)
def test_yearless_day_by_the_verb_of_its_clause(text: str, day: str) -> None:
    assert interval(find_dates(text, WEDNESDAY)[0]) == day


@pytest.mark.parametrize(
    ("text", "intervals"),
    [
        ("2019\n\nMay 3: The node opened.\n\nJune 4: It was admitted.", "2019-05-03 2019-06-04"),
        ("2018\n- March 1: Talks began\n- May 2: A deal\n", "2018-03-01 2018-05-02"),
        ("2018\nMay 3: Talks.\n2019\nMay 3: A deal.\n", "2018-05-03 2019-05-03"),
        ("All dates are in 2020.\n\nMay 3: Talks.\n\nMay 9: A deal.", "2020-05-03 2020-05-09"),
        (
            "Dates are in 2020 unless noted.\n\nMay 3: Talks.\n\nMay 9: A deal.",
            "2020-05-03 2020-05-09",
        ),
        (
            "MAY 2020\n3. Talks.\n9. A deal.\n\nJUNE 2020\n4. A node.",
            "2020-05-03 2020-05-09 2020-06-04",
        ),
        (
            "May 2020:\n\n3. Talks.\n9-11. A fair.\n30. A deal.",
            "2020-05-03 2020-05-09/2020-05-11 2020-05-30",
        ),
        ("All dates are 2020.\n\nMay 3: Talks.\n\nMay 9: A deal.", "2020-05-03 2020-05-09"),
        ("Year 2020\n\nMay 3: Talks.\n\nMay 9: A deal.", "2020-05-03 2020-05-09"),
        ("2020:\nMay 3: Talks.\nMay 9: A deal.", "2020-05-03 2020-05-09"),
        ("Timeline 2020\n\nMay 3: Talks.\n\nMay 9: A deal.", "2020-05-03 2020-05-09"),
    ],
)
def test_year_of_a_heading(text: str, intervals: str) -> None:
    found = [d for d in find_dates(text) if d.date_precision in {"day", "range"}]
    assert [interval(d) for d in found] == intervals.split()
    assert {d.date_basis for d in found} == {"year_inferred"}


def test_the_numbers_of_a_list_below_a_month_are_no_days() -> None:
    found = find_dates("May 2020\n1. Talks.\n2. A deal.\n3. A node.\n")
    assert [d.quote for d in found] == ["May 2020"]


@pytest.mark.parametrize(
    ("text", "intervals"),
    [
        (
            "19.11.20: A;\n\n19.12.28: B;\n\n2020.1: C;\n\n2020.1.9: D;",
            "2019-11-20 2019-12-28 2020-01-01/2020-01-31 2020-01-09",
        ),
        (
            "2019-05: Work began\n2019-08-14: A node\n2020: All done",
            "2019-05-01/2019-05-31 2019-08-14 2020-01-01/2020-12-31",
        ),
        ("May 2019: Work began\nAugust 14, 2019: A node", "2019-05-01/2019-05-31 2019-08-14"),
        (
            "19.10.15: A\n19.12: B\n20.11.09 - 20.11.11: C\n21.01: D",
            "2019-10-15 2019-12-01/2019-12-31 2020-11-09/2020-11-11 2021-01-01/2021-01-31",
        ),
    ],
)
def test_chronology(text: str, intervals: str) -> None:
    found = find_dates(text)
    assert [interval(d) for d in found] == intervals.split()
    assert {d.date_basis for d in found} == {"explicit"}


@pytest.mark.parametrize(
    ("marked", "intervals"),
    [
        ("It opened on [May 3, 2021] and again on [May 9, 2021].", "2021-05-03 2021-05-09"),
        (
            "They met on [2020-01-02], [2020-02-03] and [2020-03-04].",
            "2020-01-02 2020-02-03 2020-03-04",
        ),
        ("Signed [2020.1.2]; opened [2020.2.3].", "2020-01-02 2020-02-03"),
    ],
)
def test_several(marked: str, intervals: str) -> None:
    check(marked, intervals, "day", "explicit")


# -- no dates ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "It may be used by anyone.",
        "Users may apply.",
        "May we ask you to wait?",
        "The chain may in time serve more.",
        "Nobody may, without leave, copy it.",
        "Clients may 3 times retry.",
        "They march on Beijing.",
        "The march of progress goes on.",
        "Teams march through the city.",
        "Ms. May spoke for the firm.",
        "Version 2.0.1 is out.",
        "Version 20.1.9 is out.",
        "The release v1.2.3 is out.",
        "Fabric 2.3.1 is used.",
        "Section 3.2.1 tells how.",
        "See 4.1.2 for the rules.",
        "As clause 12.3.4 says, it is open.",
        "The server 10.12.3.4 is down.",
        "The server is at 192.168.1.10 now.",
        "Ping 8.8.8.8 to see.",
        "They won 3-2 at home.",
        "The vote was 12-3-1.",
        "The final score was 21-19.",
        "It is named in the 2020 government work report.",
        "The 2020 work report names it.",
        "It is part of the 2035 vision.",
        "Call 2020-8812 for help.",
        "Call 0931-2019-2020 for help.",
        "Call 010-2020-0312 for help.",
        "Call 400-810-2021 for help.",
        "Phone: +86 931 2020 312.",
        "They met on 31 April 2020x.",
        "It cost 2020 yuan.",
        "It has 2020 users.",
        "It has 2,020 users.",
        "Standard GB/T 2260 applies.",
        "ISO 27001 applies.",
        "The ratio is 1/2.",
        "The code is 12.34.56.",
        "It opened at 10:30.",
        "It is open 24/7.",
        "The second node is in Dingxi.",
        "A minute later it shut.",
        "The node has 5G and Web 3.0.",
        "",
        " ",
        "An august body met.",
        "April Chen spoke for the firm.",
    ],
)
def test_no_date(text: str) -> None:
    assert [d.quote for d in find_dates(text, WEDNESDAY)] == []


@pytest.mark.parametrize(
    "text",
    [
        "It opened on 31 April 2020.",
        "It opened on April 31, 2020.",
        "It opened on February 30, 2020.",
        "It opened on February 29, 2021.",
        "It opened on 2020.13.1.",
        "It opened on 2020-13-01.",
        "It opened on 2020-02-30.",
        "It opened on 2020.4.31.",
        "20.13.1: It opened.",
        "It opened on 32 March 2020.",
    ],
)
def test_no_day_of_the_calendar(text: str) -> None:
    assert [d for d in find_dates(text) if d.date_precision == "day"] == []


# -- the reference date --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "published_on", "day", "basis"),
    [
        ("BEIJING, March 26, 2020 (Xinhua) -- A node opened.", None, "2020-03-26", "dateline"),
        ("LANZHOU, 26 March 2020 -- A node opened.", None, "2020-03-26", "dateline"),
        ("BEIJING, March 26 (Xinhua) -- A node opened.", "2020-03-27", "2020-03-26", "dateline"),
        ("BEIJING, Dec. 30 (Xinhua) -- A node opened.", "2021-01-02", "2020-12-30", "dateline"),
        ("BEIJING, March 26, 2020 (Xinhua) -- A node.", "2020-04-09", "2020-03-26", "dateline"),
        ("A node\n\nPublished: 2020-03-26\n\nIt opened.", None, "2020-03-26", "dateline"),
        ("A node opened in Lanzhou on Tuesday.", "2020-03-26", "2020-03-26", "metadata"),
        ("A node opened on May 3, 2019.", "2020-03-26", "2020-03-26", "metadata"),
        ("2020.2.10: A system opened. On March 26, a node.", None, "2020-03-26", "text"),
        (
            "HELAN NOTES | Week ending Sunday, 7 June 2020\n\nA node opened on Tuesday.",
            None,
            "2020-06-07",
            "dateline",
        ),
        (
            "Annual Report 2019 (abridged, released 22 April 2020)\n\nA fee falls on May 3, 2020.",
            None,
            "2020-04-22",
            "dateline",
        ),
        (
            "Staff paper, no. 9/2020, 28 June 2020. Not for circulation.\n\nA node opened.",
            None,
            "2020-06-28",
            "dateline",
        ),
        (
            "Helan Chain Co., Ltd.\nLetter No. 4\nOffice | 30 June 2020\n\nDear members,\n\nHi.",
            None,
            "2020-06-30",
            "dateline",
        ),
        (
            "Nodes\nObservatory, Nanning, October 12, 2020\n\nTable 1. Nodes\n\nHami\t2020-08-11",
            None,
            "2020-10-12",
            "dateline",
        ),
        (
            "RACKS\nFor the cool. Week to Sunday 7 June 2020.\n\nA node opened on May 3.",
            None,
            "2020-06-07",
            "dateline",
        ),
        ("Policy Brief 2020/05 - 18 June 2020\n\nIt opened.", None, "2020-06-18", "dateline"),
        ("A node opened in Hami on May 3, 2019.\n\nIt cost much.", None, "2019-05-03", "text"),
        ("A node opened on May 3, 2019.", None, "2019-05-03", "text"),
        ("It began on May 3, 2019 and ended on May 9, 2019.", None, "2019-05-09", "text"),
        ("It opened on May 3, 2019. It will end on May 3, 2025.", None, "2019-05-03", "text"),
        ("It opened on May 3, 2019; by 2030 there will be more.", None, "2019-05-03", "text"),
        ("It opened in May 2020. The third quarter of 2021 was weak.", None, "2021-07-01", "text"),
    ],
)
def test_reference_date(text: str, published_on: str | None, day: str, basis: str) -> None:
    given = dt.date.fromisoformat(published_on) if published_on else None
    found = find_reference_date(text, given)
    assert found is not None
    assert (found.date.isoformat(), found.basis) == (day, basis)


@pytest.mark.parametrize("text", ["", "A node opened.", "It opened on Tuesday."])
def test_no_reference_date(text: str) -> None:
    assert find_reference_date(text) is None


def test_a_relative_date_without_any_reference_is_left_out() -> None:
    assert find_dates("The node opened yesterday, or last week.") == []


def test_a_language_without_grammar_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        find_dates("le 3 mai 2021", language="fr")


# -- forms that others of the text decide --------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("It opened on 02.06.2021.", "2021-06-02"),
        ("It opened on 02/06/2021.", "2021-02-06"),
        ("It opened on 28/05/2021 and closed on 02/06/2021.", "2021-05-28 2021-06-02"),
        ("It opened on 05.28.2021 and closed on 06.02.2021.", "2021-05-28 2021-06-02"),
        ("It sat on 8 and 9 September 2022.", "2022-09-08/2022-09-09"),
        ("It sat on 8 and 19 September 2022.", "2022-09-19"),
        ("They met on Monday and Tuesday.", "2021-06-14/2021-06-15"),
        ("They met on Monday and Wednesday.", "2021-06-14 2021-06-16"),
        ("Fit-out began in the week of 14 February 2022.", "2022-02-14/2022-02-20"),
        ("All days are in 2021.\n\nMARCH\nOn the 5th it met.", "2021-03-05"),
        ("It began in May 2021. In the week of the 14th it met.", "2021-05-10/2021-05-16"),
        ("It began in May 2021. They met from the 16th to the 18th.", "2021-05-16/2021-05-18"),
        ("2020\n\n03.18: ground was broken.\n05.20: it opened.", "2020-05-20"),
        ("2020\n\n08.11-08.13: the contest was held.", "2020-08-11/2020-08-13"),
        ("2021\n\n09.11\tA fan failed.\n16.11\tThey signed.", "2021-11-09 2021-11-16"),
        ("2021\n\n23-24.11\tA drill.", "2021-11-23/2021-11-24"),
        ("Hepu | live | 04.2021", "2021-04-01/2021-04-30"),
        ("It opened on March 3, 2021. A pilot began the following Monday.", "2021-03-08"),
        ("It opened on 3 June 2020. Another followed that November.", "2020-11-01/2020-11-30"),
        (
            "It opened on 3 December 2019; its twin the following May.",
            "2020-05-01/2020-05-31",
        ),
        ("It will stand in Hami: ground was broken on 6 February.", "2021-02-06"),
        ("Next year's edition is set for 22 to 24 August.", "2022-08-22/2022-08-24"),
        ("Trial service begins on Monday.", "2021-06-21"),
        ("Trial service began on Monday.", "2021-06-14"),
        ("Yesterday's opening drew many.", "2021-06-15"),
        ("It opened in 2019. A lease began on 3 May.", "2021-05-03"),
        ("It opened in 2019 and a lease began on 3 May.", "2019-05-03"),
        (
            "The park, with a planned outlay of 5 million yuan, broke ground on 11 April.",
            "2021-04-11",
        ),
        ("20.8.20-8.22: the contest was held.", "2020-08-20/2020-08-22"),
        ("It replaces a scheme of 2018 and begins on 1 March.", "2021-03-01"),
        ("It was put back from March 2020 to Q3 2021.", "2021-07-01/2021-09-30"),
        ("It will open in the first quarter.", "2022-01-01/2022-03-31"),
        ("It will open in the third quarter.", "2021-07-01/2021-09-30"),
        ("It opened in the third quarter.", "2020-07-01/2020-09-30"),
    ],
)
def test_decided_by_the_text(text: str, last: str) -> None:
    """Compared are as many of the last dates as are given."""
    found = [interval(date) for date in find_dates(text, WEDNESDAY)]
    assert found[-len(last.split()) :] == last.split()


@pytest.mark.parametrize("which", ["last", "this", "next", "the same", "that", "the", "following"])
def test_a_day_of_a_month_that_the_text_does_not_decide_breaks_nothing(which: str) -> None:
    for text in (f"It opened on the 31st of {which} month.", f"The 2nd day of {which} month"):
        find_dates(text, None)
