"""The scorer keeps to its rules: what matches, what is wrong and what is not judged."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pytest

from pipeline.accuracy.scorer import Subject, Tally, judge, matches, overlap, same_amount

AMOUNTS = Subject("amounts")
EVENTS = Subject("events")
TYPED = Subject("events_with_type")
PARTICIPANTS = Subject("events", column="participants")

TEXT = "On May 1 a node opened in Lanzhou for 5 million yuan; on May 2 it shut."


@dataclass(frozen=True)
class Fact:
    """An extracted row, with the columns that the scorer reads."""

    char_start: int
    char_end: int
    quote: str
    kind: str = ""
    value: str | None = None
    value_high: str | None = None
    currency: str | None = None
    event_type: str = ""
    date_start: str = ""
    date_end: str = ""
    participants: tuple[str, ...] = ()
    basis: str = ""
    place: str = ""
    city_code: str | None = None
    country_code: str | None = None
    status: str | None = None
    status_on: str | None = None
    operator: str | None = None
    site: str | None = None
    national_ordinal: int | None = None
    date_precision: str = ""
    date_basis: str = ""
    unit: str | None = None
    qualifier: str = "exact"


@dataclass(frozen=True)
class Facts:
    """The extracted rows of a document."""

    nodes: tuple[Fact, ...] = ()
    events: tuple[Fact, ...] = ()
    amounts: tuple[Fact, ...] = ()


def fact(quote: str, **columns: Any) -> Fact:
    start = TEXT.index(quote)
    return Fact(char_start=start, char_end=start + len(quote), quote=quote, **columns)


def gold(**tables: list[dict[str, Any]]) -> dict[str, Any]:
    return {"nodes": [], "events": [], "amounts": [], "ambiguous": [], **tables}


def listed(found: Fact, **changes: Any) -> dict[str, Any]:
    return {**{name: getattr(found, name) for name in found.__dataclass_fields__}, **changes}


MONEY = fact("5 million yuan", kind="money", value="5000000", currency="CNY")
OPENED = fact(
    "On May 1 a node opened in Lanzhou",
    event_type="launch",
    date_start="2021-05-01",
    date_end="2021-05-01",
    participants=("Gansu Mobile",),
)
NODE = fact(
    "a node opened in Lanzhou",
    basis="stated",
    place="Lanzhou",
    city_code="620100",
    country_code="CN",
)
TOKYO = replace(NODE, place="Tokyo", city_code=None, country_code="JP")


def tallies(annotation: dict[str, Any], facts: Facts) -> Mapping[Subject, Tally]:
    return judge(TEXT, annotation, facts).tallies


def of(table: str, annotated: dict[str, Any], *found: Fact) -> Tally:
    facts = Facts(**{table: found})
    return tallies(gold(**{table: [annotated]}), facts)[Subject(table)]


@pytest.mark.parametrize(
    ("table", "fact_", "changes", "right"),
    [
        ("amounts", MONEY, {}, True),
        ("amounts", MONEY, {"value": "5000000.00"}, True),
        ("amounts", MONEY, {"qualifier": "approximately", "unit": "x"}, True),
        ("amounts", MONEY, {"char_start": 0}, True),
        ("amounts", MONEY, {"value": "5"}, False),
        ("amounts", MONEY, {"value_high": "6000000"}, False),
        ("amounts", MONEY, {"kind": "count"}, False),
        ("amounts", MONEY, {"currency": "USD"}, False),
        ("amounts", MONEY, {"char_start": 0, "char_end": MONEY.char_start}, False),
        ("amounts", replace(MONEY, kind="count", currency=None), {"currency": "CNY"}, True),
        ("events", OPENED, {}, True),
        ("events", OPENED, {"date_precision": "month", "date_basis": "relative"}, True),
        ("events", OPENED, {"event_type": ["founding"]}, True),
        ("events", OPENED, {"date_start": "2020-05-01"}, False),
        ("events", OPENED, {"date_end": "2021-05-31"}, False),
        ("events", OPENED, {"char_start": OPENED.char_end, "char_end": len(TEXT)}, False),
        ("nodes", NODE, {}, True),
        ("nodes", NODE, {"char_start": 0, "char_end": 2, "place": "Lanzhou City"}, True),
        ("nodes", NODE, {"basis": "inferred"}, False),
        ("nodes", NODE, {"city_code": "621100"}, False),
        ("nodes", NODE, {"city_code": None}, False),
        ("nodes", TOKYO, {}, True),
        ("nodes", TOKYO, {"place": "Osaka"}, False),
        ("nodes", TOKYO, {"country_code": "KR"}, False),
        ("nodes", TOKYO, {"city_code": "620100"}, False),
    ],
)
def test_what_matches(table: str, fact_: Fact, changes: dict[str, Any], right: bool) -> None:
    expected = Tally(matched=1) if right else Tally(missed=1, wrong=1)
    assert of(table, listed(fact_, **changes), fact_) == expected


@pytest.mark.parametrize(
    ("columns", "right"),
    [
        ({"event_type": "launch"}, True),
        ({"event_type": ["deployment", "launch"]}, True),
        ({"event_type": "deployment", "event_type_also": ["launch"]}, True),
        ({"event_type": "deployment", "event_type_also": "launch"}, True),
        ({"event_type": "deployment"}, False),
        ({"event_type": ["deployment"], "event_type_also": ["policy"]}, False),
    ],
)
def test_accepted_types(columns: dict[str, Any], right: bool) -> None:
    found = tallies(gold(events=[listed(OPENED, **columns)]), Facts(events=(OPENED,)))
    assert found[EVENTS] == Tally(matched=1)
    assert found[TYPED] == (Tally(matched=1) if right else Tally(missed=1, wrong=1))


def test_every_row_is_matched_once() -> None:
    assert of("amounts", listed(MONEY), MONEY, MONEY) == Tally(matched=1, wrong=1)
    twice = tallies(gold(amounts=[listed(MONEY)] * 2), Facts(amounts=(MONEY,)))
    assert twice[AMOUNTS] == Tally(matched=1, missed=1)


def test_the_best_overlap_is_matched_first() -> None:
    whole = replace(MONEY, char_start=0, char_end=len(TEXT), quote=TEXT)
    assert matches(TEXT, [listed(MONEY)], [listed(whole), listed(MONEY)], same_amount) == [(0, 1)]
    assert matches(TEXT, [listed(whole), listed(MONEY)], [listed(MONEY)], same_amount) == [(1, 0)]


def test_of_equal_overlaps_the_same_type_is_matched_first() -> None:
    admitted = replace(OPENED, event_type="admission", participants=())
    annotated = [
        listed(OPENED, event_type=["admission"], participants=[]),
        listed(OPENED, event_type=["launch"], participants=["Gansu Mobile"]),
    ]
    found = tallies(gold(events=annotated), Facts(events=(OPENED, admitted)))
    assert found[TYPED] == Tally(matched=2)
    assert found[PARTICIPANTS] == Tally(matched=1)


def test_an_ungrounded_row_is_wrong() -> None:
    assert of("amounts", listed(MONEY), replace(MONEY, quote="5 billion yuan")) == Tally(
        missed=1, wrong=1
    )
    beyond = replace(MONEY, char_start=MONEY.char_start - len(TEXT), char_end=-5)
    assert of("amounts", listed(MONEY), beyond) == Tally(missed=1, wrong=1)


@pytest.mark.parametrize(
    ("span", "judged"),
    [
        ({"char_start": 0, "char_end": len(TEXT)}, False),
        ({"char_start": 0, "char_end": len(TEXT), "table": "amounts"}, False),
        ({"char_start": 0, "char_end": MONEY.char_start + 1}, False),
        ({"char_start": 0, "char_end": MONEY.char_start}, True),
        ({"char_start": 0, "char_end": len(TEXT), "table": "events"}, True),
    ],
)
def test_an_extra_row_on_an_ambiguous_span(span: dict[str, Any], judged: bool) -> None:
    found = tallies(gold(ambiguous=[span]), Facts(amounts=(MONEY,)))
    assert found[AMOUNTS] == Tally(wrong=int(judged))


def test_an_annotated_row_on_an_ambiguous_span_counts() -> None:
    span = {"char_start": 0, "char_end": len(TEXT)}
    annotated = gold(amounts=[listed(MONEY)], ambiguous=[span])
    assert tallies(annotated, Facts(amounts=(MONEY,)))[AMOUNTS] == Tally(matched=1)
    assert tallies(annotated, Facts())[AMOUNTS] == Tally(missed=1)


def test_participants_are_a_share_of_the_listed_names_of_matched_events() -> None:
    annotated = [
        listed(OPENED, participants=["Gansu  Mobile", "China UnionPay"]),
        listed(OPENED, date_start="1999-01-01", participants=["Unmatched Bank"]),
    ]
    extra = replace(OPENED, participants=("Gansu Mobile", "Someone Else"))
    found = tallies(gold(events=annotated), Facts(events=(extra,)))
    assert found[PARTICIPANTS] == Tally(matched=1, missed=1)


def test_kinds_add_up_to_their_table() -> None:
    count = fact("May 1", kind="count", value="1")
    annotated = gold(amounts=[listed(MONEY), listed(count, value="2")])
    found = tallies(annotated, Facts(amounts=(MONEY, count)))
    assert found[Subject("amounts", "money")] == Tally(matched=1)
    assert found[Subject("amounts", "count")] == Tally(missed=1, wrong=1)
    assert found[AMOUNTS] == Tally(matched=1, missed=1, wrong=1)


def test_columns_are_compared_on_matched_rows_where_the_annotation_has_them() -> None:
    right = listed(MONEY, qualifier="exact")
    wrong = listed(replace(OPENED, kind="money", value="1", currency="CNY"), qualifier="exact")
    del right["unit"]
    found = tallies(gold(amounts=[right, wrong]), Facts(amounts=(MONEY,)))
    assert found[Subject("amounts", column="qualifier")] == Tally(matched=1)
    assert found[Subject("amounts", column="unit")] == Tally()


def test_errors_name_table_and_fault() -> None:
    tokyo = listed(TOKYO)
    errors = judge(TEXT, gold(nodes=[tokyo]), Facts(nodes=(NODE,))).errors
    assert [(e.table, e.fault, e.row["place"]) for e in errors] == [
        ("nodes", "missed", "Tokyo"),
        ("nodes", "wrong", "Lanzhou"),
    ]


def test_sums() -> None:
    assert Tally(1, 2, 3) + Tally(4, 5, 6) == Tally(5, 7, 9)


def test_overlap() -> None:
    assert overlap({"char_start": 0, "char_end": 4}, {"char_start": 0, "char_end": 4}) == 1.0
    assert overlap({"char_start": 0, "char_end": 4}, {"char_start": 3, "char_end": 6}) == 1 / 6
    assert overlap({"char_start": 0, "char_end": 4}, {"char_start": 4, "char_end": 6}) == 0.0
    assert overlap({"char_start": 4, "char_end": 4}, {"char_start": 4, "char_end": 4}) == 0.0
