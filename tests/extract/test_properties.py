"""What holds for every text: facts are grounded, ordered, in the contract's words, and repeat."""

import datetime as dt
import itertools
import json
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract import (
    DocumentFacts,
    extract_document,
    find_amounts,
    find_dates,
    find_reference_date,
)
from pipeline.extract.text.scan import scan
from schemas import vocabulary
from tests.properties import EXAMPLES, TEXTS

ROOT = Path(__file__).parents[2]
REFERENCE_DATE = dt.date(2021, 6, 16)


def check(text: str, facts: DocumentFacts) -> None:
    """Every row is grounded and says nothing that the contract does not know."""
    for row in (*facts.nodes, *facts.events, *facts.amounts):
        assert 0 <= row.char_start < row.char_end <= len(text)
        assert text[row.char_start : row.char_end] == row.quote
    for event in facts.events:
        assert event.event_type in vocabulary.EVENT_TYPES
        assert event.date_precision in vocabulary.DATE_PRECISIONS
        assert event.date_basis in vocabulary.DATE_BASES
        assert event.date_start <= event.date_end
        assert event.date_text in text
        assert event.title
        assert all(name in text for name in event.participants)
    for node in facts.nodes:
        assert node.status is None or node.status in vocabulary.NODE_STATUSES
        assert node.basis in vocabulary.NODE_BASES
        assert node.place
        assert (node.status_on is None) == (node.status_precision is None)
        assert node.event is None or node.event in facts.events
        assert node.country_code != "CN" or node.city_code is None or node.province_code is not None
    for amount in facts.amounts:
        assert amount.kind in vocabulary.AMOUNT_KINDS
        assert amount.qualifier in vocabulary.QUALIFIERS
        assert isinstance(amount.value, Decimal)
        assert amount.value.is_finite()
        assert amount.value_high is None or amount.value < amount.value_high
        assert (amount.currency is not None) == (amount.kind == "money")


@pytest.mark.examples
@EXAMPLES
@given(TEXTS)
def test_facts_keep_the_contract(text: str) -> None:
    check(text, extract_document(text))
    check(text, extract_document(text, reference_date=REFERENCE_DATE))


@EXAMPLES
@given(TEXTS)
def test_words_and_gaps_make_up_the_text(text: str) -> None:
    words = scan(text, {})
    assert words.words == [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)]
    told = "".join(word + words.gaps[i] for i, word in enumerate(words.words))
    assert told == (text[words.starts[0] : words.ends[-1]] if words.words else "")
    assert words.gaps[-1] == words.gaps[len(words.words)] == ""


@pytest.mark.examples
@EXAMPLES
@given(TEXTS)
def test_mentions_are_grounded_sorted_and_apart(text: str) -> None:
    dates = find_dates(text, REFERENCE_DATE)
    amounts = find_amounts(text)
    for mentions in (dates, amounts):
        for mention in mentions:
            assert text[mention.char_start : mention.char_end] == mention.quote != ""
        for one, other in itertools.pairwise(mentions):
            assert one.char_end <= other.char_start
    for date in dates:
        assert date.date_start <= date.date_end
        assert date.date_precision in vocabulary.DATE_PRECISIONS
        assert date.date_basis in vocabulary.DATE_BASES
        if date.date_precision == "day":
            assert date.date_start == date.date_end


@EXAMPLES
@given(TEXTS)
def test_a_text_read_twice_gives_the_same(text: str) -> None:
    first = extract_document(text)
    extract_document("On May 3, 2021, a BSN node was built in Suzhou, Anhui for 5 million yuan.")
    assert extract_document(text) == first
    assert tuple(find_amounts(text)) == first.amounts
    find_reference_date(text)


# -- planted facts -------------------------------------------------------------------------------

NEUTRAL = ["the chain", "users of it", "as they say", "in that way", "so it goes", "and others"]
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2049, 12, 31))
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


def written(day: dt.date) -> list[str]:
    """The usual spellings of a day."""
    month = MONTHS[day.month - 1]
    return [
        day.isoformat(),
        f"{day.year}.{day.month}.{day.day}",
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
    ]


@EXAMPLES
@given(DAYS, st.integers(0, 3), st.sampled_from(NEUTRAL), st.sampled_from(NEUTRAL))
def test_a_planted_day_comes_back(day: dt.date, form: int, before: str, behind: str) -> None:
    planted = written(day)[form]
    text = f"{before} on {planted} {behind}"
    (found,) = find_dates(text)
    assert (found.quote, found.date_start, found.date_end) == (planted, day, day)
    assert (found.date_precision, found.date_basis) == ("day", "explicit")


SCALES = {"": 1, " thousand": 10**3, " million": 10**6, " billion": 10**9, " trillion": 10**12}
NUMBERS = st.decimals(Decimal("0.01"), Decimal(9999), places=2)


@EXAMPLES
@given(NUMBERS, st.sampled_from(sorted(SCALES)), st.sampled_from(NEUTRAL), st.booleans())
def test_planted_money_comes_back(number: Decimal, scale: str, before: str, sign: bool) -> None:
    planted = f"US${number:,}{scale}" if sign else f"{number:,}{scale} yuan"
    (found,) = find_amounts(f"{before} for {planted} in all")
    assert (found.kind, found.quote) == ("money", planted)
    assert found.value == number * SCALES[scale]
    assert found.currency == ("USD" if sign else "CNY")


@EXAMPLES
@given(
    st.integers(2, 1800), st.sampled_from(["companies", "nodes", "users", "research institutes"])
)
def test_a_planted_count_comes_back(number: int, noun: str) -> None:
    (found,) = find_amounts(f"There are {number} {noun} in all.")
    assert (found.kind, found.unit) == ("count", noun)
    assert found.value == number
    assert found.quote == f"{number} {noun}"


@EXAMPLES
@given(NUMBERS, st.sampled_from(["%", " percent", " per cent"]))
def test_a_planted_percentage_comes_back(number: Decimal, sign: str) -> None:
    (found,) = find_amounts(f"It rose by {number}{sign} in all.")
    assert (found.kind, found.value, found.quote) == ("percentage", number, f"{number}{sign}")


@EXAMPLES
@given(DAYS, NUMBERS, st.sampled_from(["\n", "\r\n", "\n\n", " ", "\u3000", "😀 ", "\u0301 "]))
def test_offsets_are_code_points(day: dt.date, number: Decimal, gap: str) -> None:
    text = f"𠀋😀{gap}It was signed on {day} for {number:,} million yuan.{gap}"
    (date,), (amount,) = find_dates(text), find_amounts(text)
    assert date.char_start == text.index(str(day))
    assert amount.char_start == text.index(f"{number:,} million")


# -- processes -----------------------------------------------------------------------------------

SCRIPT = """
import json, sys
from pipeline.extract import extract_document
texts = json.load(sys.stdin)
print(json.dumps([repr(extract_document(text)) for text in texts]))
"""

STORIES = [
    "On May 3, 2021, a BSN node was built in Suzhou, Anhui by Gansu Mobile for 5 million yuan.",
    "So far, 14 cities and prefectures in Gansu have deployed BSN nodes.",
    "19.11.20: Gansu Mobile and China UnionPay signed a contract;\n\n2020.1: A base was founded;",
    "BEIJING, May 5, 2021 (Xinhua) -- BSN nodes in Hangzhou, Ningbo and Tokyo opened on Monday.",
]


@pytest.mark.parametrize("seed", ["1", "2"])
def test_neither_hash_seed_nor_order_changes_facts(seed: str) -> None:
    here = [repr(extract_document(text)) for text in STORIES]
    there = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        input=json.dumps(STORIES[::-1]),
        env={**os.environ, "PYTHONHASHSEED": seed},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(there.stdout)[::-1] == here
