"""seeds/corrections.csv: rows changed and dropped, references that follow, every loud error."""

import csv
import datetime as dt
import io
from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from pipeline.control_files import IntakeError
from pipeline.correcting import Corrected, correct, require_accepted
from pipeline.corrections import CORRECTED, FILE, parse_corrections
from pipeline.validate import Sifted, require_valid, sift
from schemas.registry import AMOUNTS, DOCUMENTS, EVENTS, NODES, QUARANTINE, Table, derive_id
from tests import frames

FACTS = {name: frame for name, frame in frames.tables().items() if name in CORRECTED}
DOCUMENT_ROWS = frames.tables()["documents"]


def row_of(table: Table, quote: str, **values: Any) -> dict[str, Any]:
    """The one row of the small tables whose quote holds these characters."""
    (row,) = (
        row
        for row in FACTS[table.name].rows(named=True)
        if quote in row["quote"] and values.items() <= row.items()
    )
    return row


REVIEW = row_of(EVENTS, "On March 26, 2020")
NODE = row_of(NODES, "On March 26, 2020")
FOUND = row_of(NODES, "14 city nodes")
COUNT = row_of(AMOUNTS, "14 city nodes")
MONEY = row_of(AMOUNTS, "1.62 billion yuan")
BUILT = row_of(EVENTS, "兰州节点")
BUILT_AMOUNT = row_of(AMOUNTS, "1,05")


LINKED = [(REVIEW, NODES, NODE), (BUILT, AMOUNTS, BUILT_AMOUNT)]
"""An event, and the row that refers to it."""


def facts(tables: dict[str, pl.DataFrame]) -> list[pl.DataFrame]:
    return [tables[name] for name in CORRECTED]


def line(table: Table, row: dict[str, Any], /, **values: str) -> dict[str, str]:
    """One line of the file about a row: by its identifier, unless `values` say otherwise."""
    given = {
        "document_id": row["document_id"],
        "table": table.name,
        "row": row[table.primary_key or ""],
        "action": "set",
        "reason": "read by a person",
    }
    return given | values


def written(*lines: dict[str, str]) -> bytes:
    file = io.StringIO()
    writer = csv.DictWriter(file, FILE.columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    return file.getvalue().encode()


def corrected(*lines: dict[str, str]) -> Corrected:
    return correct(FACTS, parse_corrections(written(*lines)))


def accepted(result: Corrected) -> dict[str, pl.DataFrame]:
    """The tables after validation, which may refuse no row that was corrected."""
    tables = {DOCUMENTS.name: DOCUMENT_ROWS}
    for table in (EVENTS, NODES, AMOUNTS):
        sifted: Sifted = sift(table, result.tables[table.name], tables, {})
        require_accepted(table, sifted.refused, result)
        tables[table.name] = sifted.accepted
    require_valid(tables)
    return tables


def by_key(table: Table, tables: dict[str, pl.DataFrame], key: str) -> dict[str, Any]:
    (row,) = tables[table.name].filter(pl.col(table.primary_key or "") == key).rows(named=True)
    return row


def test_no_line_changes_nothing() -> None:
    for name, frame in corrected().tables.items():
        assert frame.equals(FACTS[name])
        assert set(frame["provenance"]) == {"extracted"}


def test_a_value_is_set_and_the_row_is_marked() -> None:
    tables = accepted(
        corrected(line(NODES, NODE, column="operator", expected="China Mobile", value="BSN, Inc."))
    )
    row = by_key(NODES, tables, NODE["node_id"])
    assert row == NODE | {"operator": "BSN, Inc.", "provenance": "corrected"}
    others = tables["nodes"].filter(pl.col("node_id") != NODE["node_id"])
    assert set(others["provenance"]) == {"extracted"}
    assert tables["events"].equals(FACTS["events"])
    assert tables["amounts"].equals(FACTS["amounts"])


@pytest.mark.parametrize(
    ("table", "row", "column", "expected", "value", "typed"),
    [
        (EVENTS, BUILT, "place", "", "=Lanzhou ", "=Lanzhou "),
        (EVENTS, REVIEW, "place", "Dingxi", "", None),
        (EVENTS, REVIEW, "participants", '["China Mobile", "the \\"partner\\", Inc."]', "[]", []),
        (EVENTS, BUILT, "participants", "[]", '["兰州", "a,b"]', ["兰州", "a,b"]),
        (NODES, NODE, "national_ordinal", "18", "19", 19),
        (NODES, NODE, "status_on", "2020-03-26", "2020-03-27", dt.date(2020, 3, 27)),
        (NODES, NODE, "event_id", REVIEW["event_id"], "", None),
        (AMOUNTS, MONEY, "value", "1620000000", "1.5", Decimal("1.500000")),
        (AMOUNTS, COUNT, "value_high", "", "15", Decimal(15)),
    ],
)
def test_a_value_has_the_type_of_its_column(
    table: Table, row: dict[str, Any], column: str, expected: str, value: str, typed: Any
) -> None:
    before = FACTS[table.name].rows(named=True)
    result = corrected(line(table, row, column=column, expected=expected, value=value))
    (changed,) = (r for r in result.tables[table.name].rows(named=True) if r not in before)
    assert changed[column] == typed
    accepted(result)


def test_a_row_is_named_by_its_span_too() -> None:
    span = f"{MONEY['char_start']}:{MONEY['char_end']}"
    tables = accepted(
        corrected(line(AMOUNTS, MONEY, row=span, column="currency", expected="CNY", value="USD"))
    )
    assert by_key(AMOUNTS, tables, MONEY["amount_id"])["currency"] == "USD"


def test_a_row_is_dropped() -> None:
    tables = accepted(corrected(line(AMOUNTS, COUNT, action="drop")))
    assert COUNT["amount_id"] not in set(tables["amounts"]["amount_id"])
    assert tables["amounts"].height == FACTS["amounts"].height - 1


def test_a_row_is_dropped_while_it_holds_what_is_expected() -> None:
    drop = line(AMOUNTS, COUNT, action="drop", column="value", expected="14.0")
    assert accepted(corrected(drop))["amounts"].height == FACTS["amounts"].height - 1
    with pytest.raises(IntakeError, match=r"line 2, column value: found '14\.0+', expected '15'"):
        corrected(drop | {"expected": "15"})


@pytest.mark.parametrize(("event", "table", "child"), LINKED)
def test_a_changed_key_gives_a_new_identifier_and_references_follow(
    event: dict[str, Any], table: Table, child: dict[str, Any]
) -> None:
    change = {"column": "event_type", "expected": event["event_type"], "value": "launch"}
    tables = accepted(corrected(line(EVENTS, event, **change)))
    after = derive_id(EVENTS, event | {"event_type": "launch"})
    assert after != event["event_id"]
    assert by_key(EVENTS, tables, after)["event_type"] == "launch"
    found = by_key(table, tables, child[table.primary_key or ""])
    assert found == child | {"event_id": after, "provenance": "corrected"}
    assert sum(frame["provenance"].to_list().count("corrected") for frame in facts(tables)) == 2


@pytest.mark.parametrize(("event", "table", "child"), LINKED)
def test_references_to_a_dropped_row_are_cleared_and_marked(
    event: dict[str, Any], table: Table, child: dict[str, Any]
) -> None:
    tables = accepted(corrected(line(EVENTS, event, action="drop")))
    assert tables["events"].height == FACTS["events"].height - 1
    found = by_key(table, tables, child[table.primary_key or ""])
    assert found == child | {"event_id": None, "provenance": "corrected"}
    assert sum(frame["provenance"].to_list().count("corrected") for frame in facts(tables)) == 1


def test_several_lines_name_a_row_by_the_identifier_that_it_had() -> None:
    days = {"date_start": "2020-03-24", "date_end": "2020-03-25"}
    lines = (
        *(
            line(EVENTS, REVIEW, column=column, expected="2020-03-26", value=day)
            for column, day in days.items()
        ),
        line(EVENTS, REVIEW, column="date_precision", expected="day", value="range"),
        line(NODES, FOUND, column="event_id", expected="", value=REVIEW["event_id"]),
        line(NODES, NODE, column="event_id", expected=REVIEW["event_id"], value=""),
    )
    tables = accepted(corrected(*lines))
    typed = {column: dt.date.fromisoformat(day) for column, day in days.items()}
    after = derive_id(EVENTS, REVIEW | typed)
    assert by_key(EVENTS, tables, after)["date_precision"] == "range"
    assert by_key(NODES, tables, FOUND["node_id"])["event_id"] == after
    assert by_key(NODES, tables, NODE["node_id"])["event_id"] is None
    # A later reader of the release knows the new identifier alone.
    more = line(EVENTS, REVIEW, row=after, column="title", expected=REVIEW["title"], value="A node")
    assert by_key(EVENTS, accepted(corrected(*lines, more)), after)["title"] == "A node"


def test_a_reference_may_be_set_to_an_event_that_another_line_changes() -> None:
    tables = accepted(
        corrected(
            line(EVENTS, REVIEW, column="event_type", expected="admission", value="report"),
            line(NODES, FOUND, column="event_id", expected="", value=REVIEW["event_id"]),
        )
    )
    after = derive_id(EVENTS, REVIEW | {"event_type": "report"})
    assert by_key(NODES, tables, FOUND["node_id"])["event_id"] == after


def test_documents_without_a_line_are_left_alone() -> None:
    result = corrected(line(EVENTS, BUILT, action="drop"))
    for name, frame in result.tables.items():
        other = pl.col("document_id") != BUILT["document_id"]
        assert frame.filter(other).equals(FACTS[name].filter(other))


GOOD = line(NODES, NODE, column="operator", expected="China Mobile", value="BSN")


@pytest.mark.parametrize(
    ("changes", "parts"),
    [
        ({"document_id": ""}, ["column document_id", "found ''", "an identifier"]),
        ({"document_id": "english.txt"}, ["column document_id", "'english.txt'"]),
        ({"table": "documents"}, ["column table", "'documents'", "events, nodes, amounts"]),
        ({"row": "14 city nodes"}, ["column row", "'14 city nodes'", "238:435"]),
        ({"row": ""}, ["column row", "found ''"]),
        ({"action": "add"}, ["column action", "'add'", "one of set, drop"]),
        ({"reason": " "}, ["column reason", "found none", "why the row is wrong"]),
        ({"column": ""}, ["column column", "found ''", "operator"]),
        ({"column": "operators"}, ["column column", "'operators'", "operator"]),
        ({"column": "node_id"}, ["column column", "'node_id'"]),
        ({"column": "document_id"}, ["column column", "'document_id'"]),
        ({"column": "provenance"}, ["column column", "'provenance'"]),
        ({"value": "China Mobile"}, ["column value", "the expected value"]),
        ({"expected": "", "value": ""}, ["column value", "the expected value"]),
        ({"action": "drop"}, ["column value", "'BSN'", "none to drop a row"]),
        ({"action": "drop", "value": "", "column": ""}, ["column column", "found none"]),
        ({"value": "B\x00N"}, ["column value", r"'\x00'", "text"]),
        ({"reason": "see \x1b"}, ["column reason", r"'\x1b'"]),
        ({"column": "national_ordinal", "expected": "18", "value": "18.5"}, ["column value"]),
        ({"column": "national_ordinal", "expected": "eighteen"}, ["column expected", "whole"]),
        ({"column": "national_ordinal", "expected": "1_8"}, ["column expected", "'1_8'"]),
        ({"column": "national_ordinal", "expected": "9" * 19}, ["column expected"]),
        ({"column": "status_on", "expected": "20200326"}, ["column expected", "YYYY-MM-DD"]),
        ({"column": "status_on", "expected": "2020-02-30"}, ["column expected", "2020-02-30"]),
        # No line fits when rules or documents change.
        (
            {"document_id": "0" * 20},
            ["column row", "the document's 0", "remove the line"],
        ),
        ({"row": "0" * 20}, ["column row", "no row 0000", "the document's 2"]),
        ({"row": "0:1"}, ["column row", "no row 0:1"]),
        ({"expected": "China Unicom"}, ["column operator", "'China Mobile'", "'China Unicom'"]),
        ({"expected": ""}, ["column operator", "'China Mobile'", "expected null"]),
        ({"expected": "BSN", "value": "China Mobile"}, ["right already: remove the line"]),
        (
            {"column": "event_id", "expected": REVIEW["event_id"], "value": "0" * 20},
            ["column value", "0000", "a row of events in document", "copy its event_id"],
        ),
        (
            {"column": "event_id", "expected": REVIEW["event_id"], "value": BUILT["event_id"]},
            ["column value", BUILT["event_id"], "a row of events in document"],
        ),
    ],
)
def test_a_line_that_does_not_fit_is_a_loud_error(
    changes: dict[str, str], parts: list[str]
) -> None:
    correct_line = line(NODES, NODE, action="set", column="site", expected="", value="A park")
    corrected(GOOD)
    with pytest.raises(IntakeError) as error:
        corrected(correct_line, GOOD | changes)
    message = str(error.value)
    assert message.startswith("corrections.csv line 3, column ")
    assert [part for part in (*parts, "found ", ", expected ", "; ") if part not in message] == []


@pytest.mark.parametrize(
    ("table", "row", "column", "value"),
    [
        (AMOUNTS, MONEY, "value", "1,620"),
        (AMOUNTS, MONEY, "value", "1e9"),
        (AMOUNTS, MONEY, "value", "NaN"),
        (AMOUNTS, MONEY, "value", "0.1234567"),
        (EVENTS, REVIEW, "participants", "China Mobile"),
        (EVENTS, REVIEW, "participants", '{"a": 1}'),
        (EVENTS, REVIEW, "participants", "[1]"),
        (EVENTS, REVIEW, "participants", '[""]'),
        (EVENTS, REVIEW, "participants", r'["a\u0000b"]'),
        (EVENTS, REVIEW, "participants", r'["\ud800"]'),
    ],
)
def test_a_value_of_another_type_is_a_loud_error(
    table: Table, row: dict[str, Any], column: str, value: str
) -> None:
    with pytest.raises(IntakeError, match=r"^corrections\.csv line 2, column value: found '"):
        corrected(line(table, row, column=column, expected="", value=value))


@pytest.mark.parametrize(
    ("data", "parts"),
    [
        (b"", ["line 1", "no header", "document_id"]),
        (b"document_id,table\n", ["line 1", "column row", "no such column"]),
        (written() + b"a,b\n", ["line 2", "2 values", "expected 8"]),
        (b"notes\n", ["line 1", "'notes'", "unknown column"]),
        (written() + b"\xff", ["line 2", "0xff", "UTF-8"]),
        (written() + b'"a"b,,,,,,,\n', ["line 2", "CSV"]),
    ],
)
def test_a_file_that_cannot_be_read_is_a_loud_error(data: bytes, parts: list[str]) -> None:
    with pytest.raises(IntakeError) as error:
        parse_corrections(data)
    message = str(error.value)
    assert message.startswith("corrections.csv line ")
    assert [part for part in parts if part not in message] == []


def test_a_span_of_several_rows_asks_for_an_identifier() -> None:
    twin = FOUND | {"place": "Bern"}
    twin |= {"node_id": derive_id(NODES, twin)}
    frame = pl.DataFrame([twin], schema=FACTS["nodes"].schema)
    tables = FACTS | {"nodes": pl.concat([FACTS["nodes"], frame])}
    span = f"{FOUND['char_start']}:{FOUND['char_end']}"
    data = written(line(NODES, FOUND, row=span, action="drop"))
    with pytest.raises(IntakeError, match=r"column row: found 2 rows at .*write the node_id"):
        correct(tables, parse_corrections(data))


def test_a_line_that_needs_what_another_drops_is_a_loud_error() -> None:
    needing = line(NODES, FOUND, column="event_id", expected="", value=REVIEW["event_id"])
    dropping = line(EVENTS, REVIEW, action="drop")
    with pytest.raises(IntakeError, match=r"line 3, column row: .* which line 2 refers to"):
        corrected(needing, dropping)
    with pytest.raises(IntakeError, match=r"line 3, column value: .* a row of events"):
        corrected(dropping, needing)


@pytest.mark.parametrize(
    ("table", "row", "values", "check"),
    [
        (NODES, NODE, {"column": "status", "expected": "admitted", "value": "open"}, "enum"),
        (NODES, NODE, {"column": "place", "expected": "Dingxi", "value": ""}, "required"),
        (NODES, NODE, {"column": "status", "expected": "admitted", "value": ""}, "status_date_has"),
        (NODES, NODE, {"column": "quote", "expected": NODE["quote"], "value": "On"}, "quote_is_in"),
        (AMOUNTS, COUNT, {"column": "value_high", "expected": "", "value": "13"}, "span_in_order"),
        # A key that another row has, and a day that no longer fits the rows that refer to it.
        (NODES, FOUND, {"column": "char_start", "expected": "0", "value": "1"}, "quote"),
        (
            EVENTS,
            REVIEW,
            {"column": "date_end", "expected": "2020-03-26", "value": "2020-03-25"},
            "dates_in_order",
        ),
    ],
)
def test_a_correction_that_breaks_the_contract_is_a_loud_error(
    table: Table, row: dict[str, Any], values: dict[str, str], check: str
) -> None:
    if values["column"] == "char_start":
        values = values | {"expected": str(row["char_start"])}
    with pytest.raises(IntakeError, match=rf"^corrections\.csv line 2: the corrected .*{check}"):
        accepted(corrected(line(table, row, **values)))


def test_two_rows_made_one_are_a_loud_error() -> None:
    document = FOUND | {"place": "Bern"}
    document |= {"node_id": derive_id(NODES, document)}
    twin = pl.DataFrame([document], schema=FACTS["nodes"].schema)
    tables = FACTS | {"nodes": pl.concat([FACTS["nodes"], twin])}
    data = written(line(NODES, document, column="place", expected="Bern", value="Geneva"))
    with pytest.raises(IntakeError, match="unique"):
        accepted(correct(tables, parse_corrections(data)))


def test_a_child_that_no_longer_fits_its_corrected_parent_is_a_loud_error() -> None:
    later = {"expected": "2020-03-26", "value": "2020-03-28"}
    lines = [line(EVENTS, REVIEW, column=column, **later) for column in ("date_end", "date_start")]
    with pytest.raises(IntakeError, match=r"line 2, 3: .* of nodes .*status_not_before_event"):
        accepted(corrected(*lines))


def test_a_refused_row_that_no_line_changed_goes_to_quarantine() -> None:
    row = {"source_path": "a", "table": "nodes", "row_id": FOUND["node_id"], "check": "x"}
    refused = pl.DataFrame([row | {"reason": "y"}], schema=QUARANTINE.empty().schema)
    require_accepted(NODES, refused, corrected(GOOD))
