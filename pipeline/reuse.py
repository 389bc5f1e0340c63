"""Rows that an earlier run extracted, taken again where nothing that decides them has changed.

Belongs here: the file that keeps the rows of each document, what tells that they still hold, and
putting kept and new rows together. Does not belong here: extraction (`pipeline.tables`),
corrections (they go on top of either), Dagster.

A document's rows follow from its identifier, its text, the day that it counts from, its language
and the code that extracts, and from nothing else: the digest of these is what they are kept by. So
a document that was only renamed is not extracted again, and the rows are those of a full build,
byte for byte.
"""

import hashlib
import platform
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.code_version import code_version
from pipeline.publish.writers import whole
from pipeline.tables import fact_tables, in_order
from schemas.registry import AMOUNTS, EVENTS, NODES, Table

FACTS: Final = {table.name: table for table in (NODES, EVENTS, AMOUNTS)}

STORE: Final = "extracted.parquet"
"""The file with the rows, among the tables between two steps."""

REEXTRACT: Final = "reextract"
"""Tag of a run that takes no kept row, whatever its value."""

EXTRACTION: Final = "{}, Python {}".format(
    code_version("pipeline/extract", "pipeline/reference", "pipeline/tables.py", "schemas"),
    platform.python_version(),
)
"""What makes rows of a text: the rules, the gazetteer, the tables' columns and keys, the language
itself, whose own tables of characters change."""

_SCHEMA: Final = pl.Schema(
    {
        "digest": pl.String(),
        **{name: pl.List(pl.Struct(table.empty().schema)) for name, table in FACTS.items()},
    }
)
"""One row a document; a list of no rows is null."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """The rows of all documents, by table, in contract columns and order.

    `extracted` documents, of `characters` code points, were read for it, `reused` were not.
    """

    tables: Mapping[str, pl.DataFrame]
    extracted: int
    characters: int
    reused: int


def extract_changed(
    documents: pl.DataFrame,
    store: Path,
    warn: Callable[[str], None],
    *,
    version: str = EXTRACTION,
    anew: bool = False,
) -> Extraction:
    """The rows of `documents`, of which only those are extracted that `store` has no rows of.

    `documents` has the columns of the contract. `store` then holds the rows of just these
    documents. With `anew` all are extracted. A file that cannot be used is one that holds nothing:
    `warn` is told why.
    """
    wanted = documents.with_columns(digest=pl.Series(_digests(documents, version), dtype=pl.String))
    stored = pl.DataFrame(schema=_SCHEMA) if anew else read_store(store, warn)
    kept = stored.join(wanted, on="digest", how="semi", maintain_order="left")
    changed = wanted.join(kept, on="digest", how="anti", maintain_order="left")
    extracted = fact_tables(changed.drop("digest"))
    if changed.height or kept.height < stored.height or not store.is_file():
        _write_store(store, pl.concat([kept, _nested(changed, extracted)]))
    tables = {
        name: in_order(table, pl.concat([_rows(kept, table), extracted[name]]))
        for name, table in FACTS.items()
    }
    return Extraction(tables, changed.height, int(changed["char_count"].sum()), kept.height)


def _digests(documents: pl.DataFrame, version: str) -> Iterator[str]:
    """The digest of each document, by which its rows are kept."""
    columns = documents.select(
        "document_id", pl.col("reference_date").cast(pl.String).fill_null(""), "language", "text"
    )
    for values in columns.iter_rows():
        digest = hashlib.sha256()
        for value in (version, *values):
            data = value.encode()
            digest.update(b"%d:%b" % (len(data), data))
        yield digest.hexdigest()


def read_store(store: Path, warn: Callable[[str], None]) -> pl.DataFrame:
    """The file's rows, `_SCHEMA`; none when there is no file or it is not one of `_write_store`."""
    empty = pl.DataFrame(schema=_SCHEMA)
    if not store.exists():
        return empty
    try:
        table = pq.read_table(store, page_checksum_verification=True)
        if not table.schema.equals(empty.to_arrow().schema):
            raise ValueError("its columns are not those that this code writes")
        return pl.DataFrame(table)
    except (OSError, ValueError, pa.ArrowException, pl.exceptions.PolarsError) as error:
        warn(f"{store} cannot be used, and every document is extracted again: {error}")
        return empty


def _write_store(store: Path, frame: pl.DataFrame) -> None:
    with whole(store) as path:
        pq.write_table(
            frame.sort("digest").to_arrow(),
            path,
            compression="zstd",
            write_page_checksum=True,
            store_schema=True,
        )


def _nested(documents: pl.DataFrame, tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """The rows of each document as lists in one row, as in `_SCHEMA`."""
    nested = documents.select("document_id", "digest")
    for name, table in FACTS.items():
        lists = (
            tables[name]
            .group_by("document_id", maintain_order=True)
            .agg(pl.struct(table.columns).alias(name))
        )
        nested = nested.join(lists, on="document_id", how="left", maintain_order="left")
    return nested.select(_SCHEMA.names()).cast(_SCHEMA)


def _rows(nested: pl.DataFrame, table: Table) -> pl.DataFrame:
    """What `_nested` put into the lists of `table`."""
    rows = nested.select(table.name).drop_nulls().explode(table.name)
    return rows.unnest(table.name).select(table.columns)
