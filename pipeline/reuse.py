"""What earlier runs made of a document, taken again where nothing that decides it has changed.

Belongs here: the two files that keep what texts say of themselves and the rows extracted from them,
what tells that these still hold, and putting kept and new ones together. Does not belong here:
reading seeds (`pipeline.intake`), extraction (`pipeline.tables`), corrections (they go on top of
either), Dagster.

Each thing is kept by the digest of all that it follows from: the text, what is given with it and
the code. So a document that was only renamed is not extracted again, and the rows are those of a
full build, byte for byte.
"""

import datetime as dt
import hashlib
import platform
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Final

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.code_version import code_version
from pipeline.intake import Stated, read_text
from pipeline.publish.writers import whole
from pipeline.tables import fact_tables, in_order
from schemas.registry import AMOUNTS, DOCUMENTS, EVENTS, NODES, Table

EXTRACTED: Final = "extracted.parquet"
"""The file with the rows, among the tables between two steps."""

STATED: Final = "stated.parquet"
"""The file with what texts say of themselves."""

REEXTRACT: Final = "reextract"
"""Tag of a run that takes nothing of earlier ones, whatever its value."""

Warn = Callable[[str], None]
"""Hears why a file is not used."""

_PYTHON: Final = platform.python_version()
"""Has tables of characters of its own, which decide what is a letter."""

READING: Final = (
    code_version("pipeline/extract", "pipeline/reference", "pipeline/intake.py") + _PYTHON
)
"""What makes a `Stated` of a text."""

EXTRACTION: Final = (
    code_version("pipeline/extract", "pipeline/reference", "pipeline/tables.py", "schemas")
    + _PYTHON
)
"""What makes rows of a text: the rules, the gazetteer, the tables' columns and keys."""

FACTS: Final = {table.name: table for table in (NODES, EVENTS, AMOUNTS)}

_COLUMNS: Final = DOCUMENTS.empty().schema

_STATED_SCHEMA: Final = pl.Schema(
    {"digest": pl.String(), **{each.name: _COLUMNS[each.name] for each in fields(Stated)}}
)

_ROWS_SCHEMA: Final = pl.Schema(
    {
        "digest": pl.String(),
        **{name: pl.List(pl.Struct(table.empty().schema)) for name, table in FACTS.items()},
    }
)
"""One row a document; a list of no rows is null."""


class KnownTexts:
    """`pipeline.intake.read_text`, which remembers what earlier runs read.

    `read` texts, of `characters` code points, were read anew, `reused` were known.
    """

    def __init__(
        self, store: Path, warn: Warn, *, version: str = READING, anew: bool = False
    ) -> None:
        """Know what `store` holds, or nothing when all is to be read `anew`."""
        self._store, self._version = store, version
        stored = _STATED_SCHEMA.to_frame() if anew else _read_store(store, _STATED_SCHEMA, warn)
        self._known = {digest: Stated(*values) for digest, *values in stored.iter_rows()}
        self._met: dict[str, Stated] = {}
        self.read = self.reused = self.characters = 0

    def __call__(self, text: str, language: str | None, published_on: dt.date | None) -> Stated:
        """What `text` says of itself."""
        digest = _digest(self._version, text, language, published_on)
        if stated := self._known.get(digest):
            self.reused += 1
        else:
            stated = read_text(text, language, published_on)
            self.read += 1
            self.characters += len(text)
        self._met[digest] = stated
        return stated

    def save(self) -> None:
        """Let the file hold what was met, and nothing else."""
        if self._met.keys() != self._known.keys() or not self._store.is_file():
            rows = [{"digest": digest, **asdict(each)} for digest, each in self._met.items()]
            _write_store(self._store, pl.DataFrame(rows, schema=_STATED_SCHEMA))


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
    warn: Warn,
    *,
    version: str = EXTRACTION,
    anew: bool = False,
) -> Extraction:
    """The rows of `documents`, of which only those are extracted that `store` has no rows of.

    `documents` has the columns of the contract. `store` then holds the rows of just these
    documents. With `anew` all are extracted. A file that cannot be used is one that holds nothing.
    """
    wanted = documents.with_columns(digest=pl.Series(_digests(documents, version), dtype=pl.String))
    stored = _ROWS_SCHEMA.to_frame() if anew else _read_store(store, _ROWS_SCHEMA, warn)
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
    columns = documents.select("document_id", "reference_date", "language", "text")
    for values in columns.iter_rows():
        yield _digest(version, *values)


def _digest(*values: str | dt.date | None) -> str:
    """SHA-256 over values, each behind its length, so that no two lists run together."""
    digest = hashlib.sha256()
    for value in values:
        data = b"" if value is None else str(value).encode()
        digest.update(b"%d:%b" % (len(data), data))
    return digest.hexdigest()


def _nested(documents: pl.DataFrame, tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """The rows of each document as lists in one row, as in `_ROWS_SCHEMA`."""
    nested = documents.select("document_id", "digest")
    for name, table in FACTS.items():
        rows = pl.struct(table.columns).alias(name)
        lists = tables[name].group_by("document_id", maintain_order=True).agg(rows)
        nested = nested.join(lists, on="document_id", how="left", maintain_order="left")
    return nested.select(_ROWS_SCHEMA.names()).cast(_ROWS_SCHEMA)


def _rows(nested: pl.DataFrame, table: Table) -> pl.DataFrame:
    """What `_nested` put into the lists of `table`."""
    rows = nested.select(table.name).drop_nulls().explode(table.name)
    return rows.unnest(table.name).select(table.columns)


def _read_store(store: Path, schema: pl.Schema, warn: Warn) -> pl.DataFrame:
    """What `_write_store` wrote; no row when there is no such file."""
    empty = schema.to_frame()
    if not store.exists():
        return empty
    try:
        table = pq.read_table(store, page_checksum_verification=True)
        if not table.schema.equals(empty.to_arrow().schema):
            raise ValueError("its columns are not those that this code writes")
        return pl.DataFrame(table)
    except (OSError, ValueError, pa.ArrowException, pl.exceptions.PolarsError) as error:
        warn(f"{store} cannot be used, and every document is read again: {error}")
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
