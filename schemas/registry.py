"""The only list of tables: model, keys and order of each.

Belongs here: one `Table` per table of a release, and the identifier rule that all share. Whatever
needs "all tables" iterates `TABLES`. Does not belong here: columns (the models have them).
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl

from schemas.amounts import Amounts
from schemas.columns import ID_LENGTH, Contract, Grounded
from schemas.documents import Documents
from schemas.events import Events
from schemas.nodes import Nodes
from schemas.quarantine import Quarantine

BASELINES: Final = Path(__file__).parent / "baselines"
"""One file per version of the contract: what it was, kept for comparison (`compat`)."""


def newest(versions: Iterable[str]) -> str:
    """The highest of versions such as "1.10"."""
    return max(versions, key=lambda version: [int(part) for part in version.split(".")])


SCHEMA_VERSION: Final = newest(path.stem for path in BASELINES.glob("*.json"))
"""MAJOR.MINOR of the contract; a release adds its data revision: MAJOR.MINOR.REVISION."""


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """A column whose values must be among `parent`'s primary key; null refers to nothing."""

    column: str
    parent: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the contract.

    `natural_key` is what tells two rows apart: identifiers are derived from it and rows are
    sorted by it, nulls first. `primary_key` is None only for the quarantine listing.
    """

    name: str
    model: type[Contract]
    primary_key: str | None
    natural_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...] = ()

    @property
    def title(self) -> str:
        """What one row stands for, in one line."""
        return (self.model.__doc__ or "").strip().splitlines()[0]

    @property
    def grounded(self) -> bool:
        """True when rows carry a span of documents.text."""
        return issubclass(self.model, Grounded)

    @property
    def columns(self) -> tuple[str, ...]:
        """Column names in published order: own columns first, the shared ones last."""
        declared = list(self.model.to_schema().columns)
        if self.grounded:
            shared = list(Grounded.to_schema().columns)
            declared = [name for name in declared if name not in shared] + shared
        return tuple(declared)

    def empty(self) -> pl.DataFrame:
        """A frame with the table's columns and types and no row."""
        columns = self.model.to_schema().columns
        return pl.DataFrame(schema={name: columns[name].dtype.type for name in self.columns})

    def in_order(self, frame: pl.DataFrame) -> pl.DataFrame:
        """`frame` as it is published: columns in order, rows by natural key, nulls first.

        Rows that share a natural key (only the quarantine listing may) are told apart by the
        primary key, else by the other columns, so that the order never depends on the input's.
        """
        rest = (self.primary_key,) if self.primary_key else self.columns
        keys = dict.fromkeys((*self.natural_key, *rest))
        return frame.select(self.columns).sort(list(keys), nulls_last=False).rechunk()


DOCUMENTS: Final = Table(
    name="documents",
    model=Documents,
    primary_key="document_id",
    natural_key=("source_sha256",),
)
EVENTS: Final = Table(
    name="events",
    model=Events,
    primary_key="event_id",
    natural_key=(
        "document_id",
        "char_start",
        "char_end",
        "date_start",
        "date_end",
        "event_type",
    ),
    foreign_keys=(ForeignKey("document_id", "documents"),),
)
NODES: Final = Table(
    name="nodes",
    model=Nodes,
    primary_key="node_id",
    natural_key=(
        "document_id",
        "char_start",
        "char_end",
        "country_code",
        "city_code",
        "place",
        "network",
        "site",
    ),
    foreign_keys=(ForeignKey("document_id", "documents"), ForeignKey("event_id", "events")),
)
AMOUNTS: Final = Table(
    name="amounts",
    model=Amounts,
    primary_key="amount_id",
    natural_key=("document_id", "char_start", "char_end", "kind"),
    foreign_keys=(ForeignKey("document_id", "documents"), ForeignKey("event_id", "events")),
)

TABLES: Final = {table.name: table for table in (DOCUMENTS, NODES, EVENTS, AMOUNTS)}
"""The four tables of a release, in the order people read them."""

VALIDATION_ORDER: Final = (DOCUMENTS, EVENTS, NODES, AMOUNTS)
"""Parents before the tables that refer to them."""

QUARANTINE: Final = Table(
    name="quarantine",
    model=Quarantine,
    primary_key=None,
    natural_key=("source_path", "table", "row_id", "check", "reason"),
)
"""Goes with a release beside its tables: what was refused, and why."""


def derive_id(table: Table, row: dict[str, object]) -> str:
    """Identifier of a row: `ID_LENGTH` hexadecimal digits of SHA-256 over its natural key.

    The parts are written as text, null as the empty text, each behind its length, so that no two
    different keys run together. Raises KeyError when `row` lacks a column of the key.
    """
    digest = hashlib.sha256(table.name.encode())
    for column in table.natural_key:
        value = row[column]
        part = "" if value is None else str(value)
        digest.update(f"\n{'' if value is None else len(part)}:{part}".encode())
    return digest.hexdigest()[:ID_LENGTH]
