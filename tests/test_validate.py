import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from pandera.config import config_context

from pipeline.validate import ContractError, require_valid, rules, sift, violations
from schemas.registry import AMOUNTS, DOCUMENTS, EVENTS, NODES, QUARANTINE, TABLES, VALIDATION_ORDER
from tests import frames

COUNTEREXAMPLES = Path(__file__).parent / "counterexamples"
ALL_TABLES = {**TABLES, QUARANTINE.name: QUARANTINE}
VALID = {**frames.tables(), QUARANTINE.name: frames.quarantine()}


def counterexamples(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((COUNTEREXAMPLES / f"{name}.json").read_text())
    return loaded


def each_counterexample() -> Iterator[Any]:
    for name in ALL_TABLES:
        for number, example in enumerate(counterexamples(name)):
            yield pytest.param(name, example, id=f"{name}-{number}-{example['trips'][0][1]}")


@pytest.mark.parametrize(("name", "example"), list(each_counterexample()))
def test_a_counterexample_trips_exactly_the_checks_that_it_names(
    name: str, example: dict[str, Any]
) -> None:
    table, frame = ALL_TABLES[name], VALID[name]
    values = example.get("change") or example["add"]
    broken = frames.changed(table, frame, example["row"], **values)
    row = example["row"]
    if "add" in example:
        broken, row = pl.concat([frame, broken[row]]), frame.height
    found = violations(table, broken, {**VALID, name: broken}).filter(pl.col("row") == row)
    assert [list(trip) for trip in found.select("column", "check").iter_rows()] == example["trips"]


@pytest.mark.parametrize("name", TABLES)
def test_bad_rows_go_to_quarantine_and_no_row_is_lost(name: str) -> None:
    table, frame = TABLES[name], VALID[name]
    bad = [
        frames.changed(table, frame, example["row"], **example["change"])[example["row"]]
        for example in counterexamples(name)
        if "change" in example
    ]
    others = frame.filter(pl.int_range(pl.len()) != counterexamples(name)[0]["row"])
    sifted = sift(table, pl.concat([*bad, others]), VALID, {})
    assert sifted.accepted.equals(others)
    assert sifted.refused.height == len(bad)
    assert violations(QUARANTINE, sifted.refused, {}).is_empty()


@pytest.mark.parametrize("name", ALL_TABLES)
def test_every_rule_has_a_counterexample(name: str) -> None:
    tripped = {tuple(trip) for example in counterexamples(name) for trip in example["trips"]}
    assert tripped == set(rules(ALL_TABLES[name]))


def test_valid_tables_have_no_violation() -> None:
    require_valid(VALID)
    for table in VALIDATION_ORDER:
        assert violations(table, VALID[table.name], VALID).is_empty()
        assert sift(table, VALID[table.name], VALID, {}).refused.is_empty()


def test_empty_tables_are_valid() -> None:
    require_valid({name: table.empty() for name, table in ALL_TABLES.items()})


@pytest.mark.parametrize(
    ("broken", "column", "check"),
    [
        (VALID["events"].drop("place"), "place", "column_exists"),
        (VALID["events"].with_columns(note=pl.lit("x")), "note", "column_declared"),
        (VALID["events"].cast({"char_start": pl.Int32}), "char_start", "column_type"),
        (VALID["events"].cast({"date_start": pl.String}), "date_start", "column_type"),
    ],
)
def test_a_broken_table_is_an_error_of_its_own_never_quarantine(
    broken: pl.DataFrame, column: str, check: str
) -> None:
    broken = broken.with_columns(title=pl.lit(""))  # a row failure, which is then not told
    found = violations(EVENTS, broken, VALID)
    assert found.select("row", "column", "check").rows() == [(None, column, check)]
    with pytest.raises(ContractError, match=f"^events: column {column}, check {check}: found"):
        sift(EVENTS, broken, VALID, {})
    with pytest.raises(ContractError, match=f"^events: column {column}, check {check}: found"):
        require_valid({**VALID, "events": broken})


def test_sift_parts_the_rows_and_tells_all() -> None:
    document_id = VALID["amounts"]["document_id"][0]
    broken = frames.changed(AMOUNTS, VALID["amounts"], 0, quote="1\n05", value_high="1")
    sifted = sift(AMOUNTS, broken.reverse(), VALID, {document_id: "b/chinese.txt"})
    assert sifted.accepted.equals(VALID["amounts"][1:])
    (refused,) = sifted.refused.to_dicts()
    record = json.loads(refused.pop("record"))
    assert (record["quote"], record["value"], record["value_high"]) == (
        "1\n05",
        "1.050000",
        "1.000000",
    )
    assert refused == {
        "source_path": "b/chinese.txt",
        "table": "amounts",
        "row_id": broken["amount_id"][0],
        "column": "quote",
        "check": "quote_is_in_text",
        "reason": "column quote, check quote_is_in_text: found '1\\n05', expected quote == "
        "documents.text[char_start:char_end], in code points; check span_in_order: found "
        "'value=1.050000, value_high=1.000000', expected value_high, where given, is above value; "
        "mend the source document or the rule that made the row, and run again",
    }


def test_a_row_that_refers_to_a_refused_row_is_refused_too() -> None:
    events = sift(EVENTS, frames.changed(EVENTS, VALID["events"], 1, title=""), VALID, {})
    assert events.refused["row_id"].to_list() == [VALID["events"]["event_id"][1]]
    nodes = sift(NODES, VALID["nodes"], {**VALID, "events": events.accepted}, {})
    assert nodes.refused.select("row_id", "column", "check").rows() == [
        (VALID["nodes"]["node_id"][1], "event_id", "event_id_exists")
    ]


def test_rows_in_any_order_are_sifted_alike() -> None:
    broken = frames.changed(AMOUNTS, VALID["amounts"], 2, unit=None)
    expected = sift(AMOUNTS, broken, VALID, {})
    for seed in range(5):
        mixed = frames.shuffled({"amounts": broken}, seed)["amounts"]
        sifted = sift(AMOUNTS, mixed, VALID, {})
        assert sifted.accepted.equals(expected.accepted)
        assert sifted.refused.equals(expected.refused)


def test_an_error_names_table_row_column_and_check() -> None:
    broken = frames.changed(AMOUNTS, VALID["amounts"], 1, quote="1.62 billion yuaN")
    with pytest.raises(ContractError) as error:
        require_valid({**VALID, "amounts": broken})
    assert str(error.value) == (
        f"amounts row 1 (amount_id {broken['amount_id'][1]}): column quote, check "
        "quote_is_in_text: found '1.62 billion yuaN', expected quote == "
        "documents.text[char_start:char_end], in code points"
    )


def test_an_error_spells_out_ten_violations_and_counts_the_rest() -> None:
    broken = pl.concat([VALID["amounts"]] * 4)  # 16 rows, each identifier four times
    with pytest.raises(ContractError) as error:
        require_valid({**VALID, "amounts": broken})
    lines = str(error.value).splitlines()
    assert len(lines) == 11
    assert lines[-1] == "... and 6 more"


def test_a_missing_table_is_named() -> None:
    with pytest.raises(ContractError, match="missing: events; not in the contract: happenings"):
        require_valid({"happenings" if name == "events" else name: VALID[name] for name in VALID})


def test_a_doubled_parent_row_is_the_parents_violation_and_shifts_no_row() -> None:
    doubled = {**VALID, "documents": pl.concat([VALID["documents"], VALID["documents"][1:]])}
    assert not violations(DOCUMENTS, doubled["documents"], doubled).is_empty()
    assert doubled["documents"]["document_id"][2] == VALID["events"]["document_id"][0]
    broken = frames.changed(EVENTS, VALID["events"], 1, document_id="0" * 20)
    found = violations(EVENTS, broken, doubled)
    assert found.select("row", "check").rows() == [
        (1, "document_id_exists"),
        (1, "quote_is_in_text"),
    ]


def test_validation_cannot_be_switched_off_from_outside() -> None:
    with config_context(validation_enabled=False):
        found = violations(EVENTS, frames.changed(EVENTS, VALID["events"], 0, title=""), VALID)
    assert found["check"].to_list() == ["minLength"]


def test_a_long_value_is_cut_in_messages() -> None:
    found = violations(EVENTS, frames.changed(EVENTS, VALID["events"], 0, quote="x" * 99), VALID)
    assert found["value"][0] == "x" * 80 + "..."
