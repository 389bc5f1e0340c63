"""The CSV files of a release as each library reads them, by the calls that the README shows.

Belongs here: what the tests of single values and of generated ones share. Every reader gives rows
of texts, None for null, the apostrophe before a formula removed.
"""

import csv
from collections.abc import Callable
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

Rows = list[tuple[str | None, ...]]


def by_csv(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as file:
        _, *lines = csv.reader(file)
    return [tuple(value.removeprefix("'") or None for value in line) for line in lines]


def by_polars(path: Path) -> Rows:
    return pl.read_csv(path, infer_schema=False).select(pl.all().str.strip_prefix("'")).rows()


def by_pyarrow(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as file:
        names = next(csv.reader(file))
    table = pyarrow.csv.read_csv(
        path,
        parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True),
        convert_options=pyarrow.csv.ConvertOptions(
            column_types=dict.fromkeys(names, pa.string()),
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
            null_values=[""],
        ),
    )
    columns = [pc.replace_substring_regex(column, "^'", "").to_pylist() for column in table.columns]
    return list(zip(*columns, strict=True))


def by_duckdb(path: Path) -> Rows:
    return duckdb.execute(
        "SELECT regexp_replace(COLUMNS(*), '^''', '') FROM read_csv(?, header = true, "
        "delim = ',', quote = '\"', escape = '\"', all_varchar = true)",
        [str(path)],
    ).fetchall()


def by_pandas(path: Path) -> Rows:
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    return [
        tuple(value.removeprefix("'") or None for value in row) for row in frame.to_numpy().tolist()
    ]


CSV_READERS: dict[str, Callable[[Path], Rows]] = {
    reader.__name__: reader for reader in (by_csv, by_polars, by_pyarrow, by_duckdb, by_pandas)
}
