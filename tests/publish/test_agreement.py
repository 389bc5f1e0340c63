"""Parquet and CSV hold the same values, whatever they are, in every library that reads them."""

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.publish.writers import (
    as_text,
    read_csv,
    read_parquet,
    write_csv,
    write_parquet,
)
from schemas.registry import AMOUNTS, EVENTS, Table
from tests import frames
from tests.properties import EXAMPLES
from tests.publish.csv_readers import CSV_READERS

BITS = [
    *("=", "+", "-", "@", "'", '"', '""', ",", ";", "|", "#", "\\", "\t", "\r", "\n", "\r\n", " "),
    *("=cmd|' /C calc'!A0", "=1+1", "NA", "N/A", "null", "None", "nan", "NaN", "inf", "true"),
    *("007", "621100", "1e5", "1,05", "0x1F", "2020-01-01", "--", "#N/A", "{}", "[]", "\\n", "\\N"),
    *("兰州", "甘肃", "＝1", "－", "　", "é", "e\u0301", "\U0001f600", "\U00020000", "\u200d"),
    *("\u202e", "\u2066", "\u2028", "\u0085", "\ufeff", "\u200b", "\x1a", "\x7f", "\uffff"),
]
"""What readers of CSV are known to change."""

HOSTILE = st.lists(st.sampled_from(BITS), min_size=1, max_size=5).map("".join)
ANY = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=20)
TEXT = HOSTILE | ANY
QUANTITY = st.decimals(-(10**31), 10**31, places=6)

EVENT_ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "title": TEXT,
            "place": st.none() | TEXT,
            "date_start": st.dates(dt.date(1900, 1, 1)),
            "participants": st.lists(TEXT, max_size=3),
            "char_start": st.integers(0, 2**63 - 1),
            "quote": TEXT,
        }
    ),
    max_size=4,
)
AMOUNT_ROWS = st.lists(
    st.fixed_dictionaries(
        {"value": QUANTITY, "value_high": st.none() | QUANTITY, "unit": st.none() | TEXT}
    ),
    max_size=4,
)


VALID = frames.tables()


def frame_of(table: Table, rows: list[dict[str, Any]]) -> pl.DataFrame:
    valid = VALID[table.name]
    base = valid.to_dicts()[0]
    return pl.DataFrame([base | row for row in rows], schema=valid.schema)


def check(table: Table, frame: pl.DataFrame, folder: Path) -> None:
    parquet, csv = folder / "t.parquet", folder / "t.csv"
    write_parquet(frame, table, parquet)
    write_csv(frame, table, csv)
    assert read_parquet(parquet, table).equals(frame)
    assert read_csv(csv, table).equals(frame)
    expected = as_text(frame).rows()
    for name, reader in CSV_READERS.items():
        assert reader(csv) == expected, name
    values = frame.to_dicts()
    assert pl.read_parquet(parquet).to_dicts() == values
    assert pq.read_table(parquet).to_pylist() == values
    assert pd.read_parquet(parquet, dtype_backend="pyarrow").to_dict("records") == values
    rows = duckdb.execute("FROM read_parquet(?)", [str(parquet)]).fetchall()
    assert rows == frame.rows()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("agreement")


@pytest.mark.examples
@EXAMPLES
@given(EVENT_ROWS)
def test_texts_lists_and_days_agree(folder: Path, rows: list[dict[str, Any]]) -> None:
    check(EVENTS, frame_of(EVENTS, rows), folder)


@EXAMPLES
@given(AMOUNT_ROWS)
def test_quantities_agree(folder: Path, rows: list[dict[str, Decimal | str | None]]) -> None:
    check(AMOUNTS, frame_of(AMOUNTS, rows), folder)


def test_no_text_is_taken_for_a_comment(folder: Path) -> None:
    """DuckDB guesses a comment character, and skips rows, where no value stands in quotes."""
    rows: list[dict[str, Any]] = [{"title": "0", "place": place} for place in (None, " #")]
    check(EVENTS, frame_of(EVENTS, rows), folder)


def test_every_hostile_bit_agrees(folder: Path) -> None:
    rows = [{"title": bit, "place": bit, "participants": [bit]} for bit in BITS]
    check(EVENTS, frame_of(EVENTS, rows), folder)
