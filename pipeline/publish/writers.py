"""The only writers of Parquet and CSV, and the readers that undo them.

Belongs here: frame to bytes and back, with every option that shapes the bytes pinned. Does not
belong here: which files a release has, hashes, validation.
"""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from schemas.export import arrow_schema
from schemas.registry import Table

ROW_GROUP_ROWS: Final = 1 << 17
"""Rows of a Parquet row group."""

FORMULA_STARTS: Final = "=+-@\t\r\n＝＋－＠"
"""First characters by which a spreadsheet takes a text for a formula or loses its cell."""

_ESCAPE: Final = "'"

_TO_ESCAPE: Final = rf"^[{re.escape(FORMULA_STARTS + _ESCAPE)}]"

CAST_ROWS: Final = 1 << 13
"""Rows cast at a time: an Arrow string array ends at 2 GiB, a chunked column of them does not."""

BUFFER_BYTES: Final = 1 << 20
"""Bytes of a Parquet file written at a time: pyarrow hands over every header by itself."""


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Give a passing name beside `path`, own to the process, that becomes `path` in the end.

    So no reader meets half a file, and a failed write leaves the former one. What a killed process
    left of `path` goes.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    for left in path.parent.glob(f".{path.name}.*"):
        left.unlink(missing_ok=True)
    passing = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        yield passing
        passing.replace(path)
    finally:
        passing.unlink(missing_ok=True)


def write_parquet(
    frame: pl.DataFrame, table: Table, path: Path, marks: Mapping[str, str] | None = None
) -> None:
    """Write `frame`, which has the columns of `table`, as one Parquet file.

    The bytes depend on the rows, the `marks`, which the file bears beside what describes the
    table, and the version of pyarrow alone, not on chunks or threads.
    Raises ValueError for a null in a required column, OSError when the file cannot be written.
    """
    schema = arrow_schema(table)
    if marks:
        schema = schema.with_metadata({**schema.metadata, **marks})
    ordered = frame.select(table.columns).rechunk()
    with (
        pa.output_stream(path, buffer_size=BUFFER_BYTES) as sink,
        pq.ParquetWriter(
            sink,
            schema,
            version="2.6",
            data_page_version="1.0",
            compression="zstd",
            compression_level=3,
            use_dictionary=True,
            write_statistics=True,
            write_page_index=True,
            write_page_checksum=True,
            store_schema=True,
        ) as writer,
    ):
        for group in ordered.iter_slices(ROW_GROUP_ROWS):
            parts = [part.to_arrow().cast(schema) for part in group.iter_slices(CAST_ROWS)]
            writer.write_table(pa.concat_tables(parts), row_group_size=ROW_GROUP_ROWS)


def read_parquet(path: Path, table: Table) -> pl.DataFrame:
    """Read a file of `write_parquet` back, with the contract's columns and types.

    Page checksums are verified (OSError for a changed byte). Raises ValueError when the file's
    schema is not that of `table`: it was written under another version of the contract.
    """
    arrow = pq.read_table(path, page_checksum_verification=True)
    if not arrow.schema.equals(arrow_schema(table)):
        raise ValueError(
            f"{path}: expected the columns of table {table.name} as this version of the contract "
            f"declares them, found {', '.join(map(str, arrow.schema))}; write the file again"
        )
    return pl.DataFrame(arrow).cast(table.empty().schema)


def read_marks(path: Path) -> dict[str, str]:
    """The marks that a file of `write_parquet` bears, and what describes its table."""
    found = pq.read_schema(path).metadata or {}
    return {key.decode(): value.decode() for key, value in found.items()}


def write_csv(frame: pl.DataFrame, table: Table, path: Path) -> None:
    r"""Write `frame`, which has the columns of `table`, as CSV.

    UTF-8 without byte order mark, header, "\n" after each row, "," between values. Every text
    stands in quotes, so that readers that guess meet no comment or number in one; a list is JSON
    text, in quotes too. Null is empty, a date ISO 8601, a decimal a plain number without trailing
    zeros. A text that begins with one of `FORMULA_STARTS`, or with an apostrophe, has an
    apostrophe before it, so that no spreadsheet runs it: without the first apostrophe of every
    text the values are the same again.
    Raises ValueError for a NUL character, which CSV readers end a text at.
    """
    ordered = frame.select(table.columns)
    texts = [name for name, dtype in ordered.schema.items() if dtype == pl.String]
    for name in texts:
        if ordered[name].str.contains("\x00", literal=True).any():
            raise ValueError(f"{path}: column {name} holds a NUL character; no text may")
    lists = [name for name, dtype in ordered.schema.items() if dtype == pl.List]
    plain = as_text(ordered.with_columns(map(_escaped, texts)))
    plain.with_columns(map(_quoted, texts + lists)).write_csv(
        path,
        include_bom=False,
        include_header=True,
        separator=",",
        line_terminator="\n",
        quote_style="never",
        null_value="",
    )


def _escaped(name: str) -> pl.Expr:
    column = pl.col(name)
    guarded = pl.concat_str(pl.lit(_ESCAPE), column)
    return pl.when(column.str.contains(_TO_ESCAPE)).then(guarded).otherwise(column).alias(name)


def _quoted(name: str) -> pl.Expr:
    inner = pl.col(name).str.replace_all('"', '""', literal=True)
    return pl.concat_str(pl.lit('"'), inner, pl.lit('"')).alias(name)


def read_csv(path: Path, table: Table) -> pl.DataFrame:
    """Read a file of `write_csv` back, with the contract's columns and types.

    Raises polars' errors (`pl.exceptions.PolarsError`) for a file that is not such a CSV.
    """
    schema = table.empty().schema
    text = pl.read_csv(path, schema=dict.fromkeys(schema, pl.String), infer_schema=False)
    return text.select(_from_text(name, dtype) for name, dtype in schema.items())


def as_text(frame: pl.DataFrame) -> pl.DataFrame:
    """Every value of `frame` as text in the one form that there is of it; null stays null."""
    return frame.select(_to_text(name, dtype) for name, dtype in frame.schema.items())


def _to_text(name: str, dtype: pl.DataType) -> pl.Expr:
    column = pl.col(name)
    match dtype:
        case pl.List():
            # polars writes JSON of structs only: {"name":["a","b"]} without its frame.
            encoded = pl.struct(name).struct.json_encode()
            inner = encoded.str.strip_prefix(f'{{"{name}":').str.strip_suffix("}")
            return pl.when(column.is_not_null()).then(inner).alias(name)
        case pl.Decimal():
            # All decimals of one column have the same scale, so the pattern sees "1.050000".
            return column.cast(pl.String).str.replace(r"\.?0+$", "")
        case _:
            return column.cast(pl.String)


def _from_text(name: str, dtype: pl.DataType) -> pl.Expr:
    match dtype:
        case pl.List():
            return pl.col(name).str.json_decode(dtype)
        case pl.Date():
            return pl.col(name).str.to_date("%Y-%m-%d")
        case pl.String():
            return pl.col(name).str.strip_prefix(_ESCAPE)
        case _:
            return pl.col(name).cast(dtype)
