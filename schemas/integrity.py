"""Checks that need more than one row or table: grounding, foreign keys, dates of linked rows.

Belongs here: plain polars expressions of what must hold between tables, with a name, a column and
a description each. Does not belong here: deciding what happens to a failing row.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import polars as pl

from schemas.registry import TABLES, ForeignKey, Table

Tables = Mapping[str, pl.DataFrame]


@dataclass(frozen=True, slots=True)
class IntegrityCheck:
    """One rule between tables.

    `holds(frame, parents)` gives one boolean per row of `frame`, in its order, never null;
    `parents` has every table that the rule names in `needs`.
    """

    name: str
    table: str
    column: str
    description: str
    needs: tuple[str, ...]
    holds: Callable[[pl.DataFrame, Tables], pl.Series]


def _foreign_key(table: Table, key: ForeignKey) -> IntegrityCheck:
    parent_key = TABLES[key.parent].primary_key
    assert parent_key is not None

    def holds(frame: pl.DataFrame, parents: Tables) -> pl.Series:
        known = parents[key.parent][parent_key].implode()
        column = frame[key.column]
        return column.is_null() | column.is_in(known).fill_null(False)

    return IntegrityCheck(
        name=f"{key.column}_exists",
        table=table.name,
        column=key.column,
        description=f"{key.column} is null or one of {key.parent}.{parent_key}",
        needs=(key.parent,),
        holds=holds,
    )


def _grounding(table: Table) -> IntegrityCheck:
    def holds(frame: pl.DataFrame, parents: Tables) -> pl.Series:
        texts = parents["documents"].select("document_id", "text", "char_count")
        length = pl.col("char_end") - pl.col("char_start")
        # A span turned round has a negative length, which str.slice refuses for the whole frame.
        spanned = pl.col("text").str.slice(pl.col("char_start"), length.clip(lower_bound=0))
        inside = (pl.col("char_start") >= 0) & (pl.col("char_end") <= pl.col("char_count"))
        counted = pl.col("quote").str.len_chars().cast(pl.Int64) == length
        # str.slice shortens past the end of the text, hence the length and the bound besides.
        return (
            frame.select("document_id", "char_start", "char_end", "quote")
            .join(texts, on="document_id", how="left", maintain_order="left")
            .select(((spanned == pl.col("quote")) & inside & counted).fill_null(False))
            .to_series()
        )

    return IntegrityCheck(
        name="quote_is_in_text",
        table=table.name,
        column="quote",
        description="quote == documents.text[char_start:char_end], in code points",
        needs=("documents",),
        holds=holds,
    )


def _status_not_before_event(frame: pl.DataFrame, parents: Tables) -> pl.Series:
    events = parents["events"].select("event_id", "date_start")
    return (
        frame.select("event_id", "status_on")
        .join(events, on="event_id", how="left", maintain_order="left")
        .select((pl.col("status_on") >= pl.col("date_start")).fill_null(True))
        .to_series()
    )


def _in_same_document(table: Table) -> IntegrityCheck:
    def holds(frame: pl.DataFrame, parents: Tables) -> pl.Series:
        events = parents["events"].select("event_id", pl.col("document_id").alias("told_in"))
        return (
            frame.select("event_id", "document_id")
            .join(events, on="event_id", how="left", maintain_order="left")
            .select((pl.col("told_in") == pl.col("document_id")).fill_null(True))
            .to_series()
        )

    return IntegrityCheck(
        name="event_in_same_document",
        table=table.name,
        column="event_id",
        description="the event that a row refers to is told by the same document",
        needs=("events",),
        holds=holds,
    )


def _checks() -> tuple[IntegrityCheck, ...]:
    checks = []
    for table in TABLES.values():
        checks += [_foreign_key(table, key) for key in table.foreign_keys]
        if table.grounded:
            checks.append(_grounding(table))
        if any(key.parent == "events" for key in table.foreign_keys):
            checks.append(_in_same_document(table))
    checks.append(
        IntegrityCheck(
            name="status_not_before_event",
            table="nodes",
            column="status_on",
            description="status_on is not before the first day of the event that tells it",
            needs=("events",),
            holds=_status_not_before_event,
        )
    )
    return tuple(checks)


INTEGRITY_CHECKS = _checks()
"""Every rule between tables, in a fixed order."""


def checks_of(table: Table) -> tuple[IntegrityCheck, ...]:
    """The rules between tables that rows of `table` must meet."""
    return tuple(check for check in INTEGRITY_CHECKS if check.table == table.name)
