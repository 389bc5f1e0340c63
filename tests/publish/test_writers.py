import csv
import datetime as dt
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.publish.writers import as_text, read_csv, read_parquet, write_csv, write_parquet
from schemas.export import arrow_schema, columns
from schemas.registry import AMOUNTS, DOCUMENTS, EVENTS, NODES, QUARANTINE, TABLES, Table
from tests import frames
from tests.publish.csv_readers import CSV_READERS, Rows

ALL_TABLES = {**TABLES, QUARANTINE.name: QUARANTINE}
VALID = {**frames.tables(), QUARANTINE.name: frames.quarantine()}

HOSTILE = [
    frames.HOSTILE,
    'a"b',
    '"',
    '""',
    "a,b",
    "a\nb",
    "a\rb",
    "a\r\nb",
    "\r",
    "\n",
    " leading",
    "trailing ",
    "\t",
    "NA",
    "null",
    "None",
    "nan",
    "007",
    "1e5",
    "=1+1",
    "+1",
    "-1",
    "@x",
    "'x",
    "'=x",
    "\uff1d1",
    "-",
    "#x",
    "--",
    "\\",
    "a\\nb",
    "\ufeffx",
    "\x1a",
    "\u2028",
    "\u5170\u5dde",
    "\U0001f600",
    "e\u0301",
    "\u202e",
]
"""Values that CSV readers are known to change."""


def hostile_amounts() -> pl.DataFrame:
    rows = [VALID["amounts"].to_dicts()[0] | {"unit": v, "quote": v} for v in HOSTILE]
    rows += [rows[0] | {"unit": None, "value": Decimal(1700000000)}]
    return pl.DataFrame(rows, schema=VALID["amounts"].schema)


def hostile_events() -> pl.DataFrame:
    row = VALID["events"].to_dicts()[0]
    rows = [row | {"participants": [v, *HOSTILE[:5]]} for v in HOSTILE] + [row]
    return pl.DataFrame(rows, schema=VALID["events"].schema)


FRAMES = [
    *((ALL_TABLES[name], frame) for name, frame in VALID.items()),
    *((table, table.empty()) for table in ALL_TABLES.values()),
    (AMOUNTS, hostile_amounts()),
    (EVENTS, hostile_events()),
]


@pytest.mark.parametrize(("table", "frame"), FRAMES)
def test_what_is_written_is_read_back(table: Table, frame: pl.DataFrame, tmp_path: Path) -> None:
    write_parquet(frame, table, tmp_path / "t.parquet")
    write_csv(frame, table, tmp_path / "t.csv")
    for back in (
        read_parquet(tmp_path / "t.parquet", table),
        read_csv(tmp_path / "t.csv", table),
    ):
        assert back.schema == table.empty().schema
        assert back.equals(frame)


@settings(deadline=None)
@given(st.decimals(-(10**31), 10**31, places=6))
def test_a_decimal_is_a_plain_number_without_trailing_zeros(value: Decimal) -> None:
    frame = pl.DataFrame({"value": [value]}, schema={"value": pl.Decimal(38, 6)})
    text = as_text(frame)["value"][0]
    assert Decimal(text) == value
    assert "E" not in text.upper()
    assert "." not in text or not text.endswith(("0", "."))


def test_texts_stand_in_quotes_and_numbers_do_not(tmp_path: Path) -> None:
    row = {
        "node_id": "0" * 20,
        "national_ordinal": 18,
        "site": 'the "old" port',
        "city_code": "330100",
    }
    row |= {"status_on": dt.date(2020, 4, 25), "operator": None}
    frame = pl.DataFrame([VALID["nodes"].to_dicts()[0] | row], schema=VALID["nodes"].schema)
    write_csv(frame, NODES, tmp_path / "t.csv")
    header, line = (tmp_path / "t.csv").read_text(encoding="utf-8").splitlines()
    values = dict(zip(header.split(","), line.split(","), strict=True))
    assert values["node_id"] == '"00000000000000000000"'
    assert values["site"] == '"the ""old"" port"'
    assert values["city_code"] == '"330100"'
    assert [values[name] for name in ("national_ordinal", "status_on", "operator")] == [
        "18",
        "2020-04-25",
        "",
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [("1700000000", "1700000000"), ("1.05", "1.05"), ("0", "0"), ("-0.5", "-0.5"), ("100", "100")],
)
def test_decimals_as_people_write_them(value: str, text: str) -> None:
    frame = pl.DataFrame({"value": [Decimal(value)]}, schema={"value": pl.Decimal(38, 6)})
    assert as_text(frame)["value"].to_list() == [text]


@pytest.mark.parametrize("reader", CSV_READERS.values(), ids=CSV_READERS)
@pytest.mark.parametrize(("table", "frame"), FRAMES)
def test_every_csv_reader_sees_the_same_text(
    table: Table, frame: pl.DataFrame, reader: Callable[[Path], Rows], tmp_path: Path
) -> None:
    write_csv(frame, table, tmp_path / "t.csv")
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == list(table.columns)
    assert reader(tmp_path / "t.csv") == as_text(frame).rows()


FORMULAS = [
    *("=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1"),
    *("\uff1d1", "\uff0b1", "\uff0d1", "\uff20x"),
]


@pytest.mark.parametrize("value", [*FORMULAS, "'", "'=1", "''x"])
def test_no_csv_value_begins_as_a_formula(value: str, tmp_path: Path) -> None:
    frame = frames.changed(EVENTS, VALID["events"], 0, title=value, participants=[value])
    write_csv(frame, EVENTS, tmp_path / "t.csv")
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        row = next(csv.DictReader(file))
    assert row["title"] == f"'{value}"
    assert json.loads(row["participants"]) == [value]  # begins with "[": no formula
    assert read_csv(tmp_path / "t.csv", EVENTS)["title"][0] == value


def test_a_number_below_zero_stays_a_number(tmp_path: Path) -> None:
    frame = frames.changed(AMOUNTS, VALID["amounts"], 0, value="-1.5")
    write_csv(frame, AMOUNTS, tmp_path / "t.csv")
    assert pl.read_csv(tmp_path / "t.csv")["value"][0] == -1.5


def test_a_nul_character_is_refused(tmp_path: Path) -> None:
    broken = frames.changed(EVENTS, VALID["events"], 0, title="a\x00b")
    with pytest.raises(ValueError, match="column title holds a NUL character"):
        write_csv(broken, EVENTS, tmp_path / "t.csv")


def test_csv_has_no_byte_order_mark_and_plain_line_ends(tmp_path: Path) -> None:
    write_csv(VALID["nodes"], TABLES["nodes"], tmp_path / "t.csv")
    raw = (tmp_path / "t.csv").read_bytes()
    assert raw.startswith(b"node_id,network,place,")
    assert raw.endswith(b"\n")
    assert b"\r" not in raw


def test_a_list_is_json_text(tmp_path: Path) -> None:
    texts = as_text(hostile_events())["participants"].to_list()
    lists = hostile_events()["participants"].to_list()
    assert [json.loads(text) for text in texts] == lists
    assert texts[-1] == "[]"
    assert '"\u5170\u5dde"' in texts[HOSTILE.index("\u5170\u5dde")]


@pytest.mark.parametrize(("table", "frame"), FRAMES)
def test_every_parquet_reader_sees_the_same_values(
    table: Table, frame: pl.DataFrame, tmp_path: Path
) -> None:
    path = tmp_path / "t.parquet"
    write_parquet(frame, table, path)
    assert pl.read_parquet(path).equals(frame)
    assert duckdb.read_parquet(str(path)).fetchall() == frame.rows()
    assert pd.read_parquet(path, dtype_backend="pyarrow").to_dict("records") == frame.to_dicts()


def test_parquet_bytes_depend_on_the_rows_alone(tmp_path: Path) -> None:
    for table in ALL_TABLES.values():
        frame = VALID[table.name]
        parts = pl.concat([frame[row] for row in range(frame.height)], rechunk=False)
        write_parquet(frame, table, tmp_path / "a")
        write_parquet(parts.select(reversed(frame.columns)), table, tmp_path / "b")
        assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_many_rows_are_cast_in_parts_and_written_in_row_groups(tmp_path: Path) -> None:
    frame = pl.concat([VALID["amounts"]] * 35_000)
    write_parquet(frame, AMOUNTS, tmp_path / "t.parquet")
    metadata = pq.read_metadata(tmp_path / "t.parquet")
    assert [metadata.row_group(i).num_rows for i in range(metadata.num_row_groups)] == [
        1 << 17,
        140_000 - (1 << 17),
    ]
    assert read_parquet(tmp_path / "t.parquet", AMOUNTS).equals(frame)


@pytest.mark.parametrize("table", ALL_TABLES.values(), ids=list(ALL_TABLES))
def test_parquet_carries_the_contract(table: Table, tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    write_parquet(VALID[table.name], table, path)
    schema = pq.read_schema(path)
    assert schema.equals(arrow_schema(table), check_metadata=True)
    assert "large" not in str(schema.remove_metadata())
    described = {column.name: column.description for column in columns(table)}
    assert {f.name: f.metadata[b"description"].decode() for f in schema} == described
    assert json.loads(schema.metadata[b"columns"]) == described
    physical = pq.ParquetFile(path).schema
    optional = {column.name for column in columns(table) if column.nullable}
    for number in range(len(physical)):
        leaf = physical.column(number)
        assert (leaf.max_definition_level > 0) == (leaf.path in optional or ".list." in leaf.path)
    chunk = pq.read_metadata(path).row_group(0).column(0)
    assert chunk.compression == "ZSTD"
    assert chunk.has_column_index
    assert chunk.has_offset_index
    assert chunk.is_stats_set


def test_a_null_in_a_required_column_is_refused(tmp_path: Path) -> None:
    broken = frames.changed(EVENTS, VALID["events"], 0, title=None)
    with pytest.raises(ValueError, match="title"):
        write_parquet(broken, EVENTS, tmp_path / "t.parquet")


def test_a_file_of_another_schema_is_refused(tmp_path: Path) -> None:
    write_parquet(VALID["events"], EVENTS, tmp_path / "t.parquet")
    with pytest.raises(ValueError, match=r"t\.parquet: expected the columns of table amounts"):
        read_parquet(tmp_path / "t.parquet", AMOUNTS)


def test_page_checksums_find_a_changed_byte_in_the_data(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    write_parquet(VALID["documents"], DOCUMENTS, path)
    group = pq.read_metadata(path).row_group(0)
    text = next(
        group.column(i)
        for i in range(group.num_columns)
        if group.column(i).path_in_schema == "text"
    )
    start = text.dictionary_page_offset or text.data_page_offset
    raw = bytearray(path.read_bytes())
    raw[start + text.total_compressed_size - 5] ^= 1
    path.write_bytes(raw)
    with pytest.raises(OSError, match="CRC checksum verification failed"):
        read_parquet(path, DOCUMENTS)
