"""Corrections applied: changing and dropping the rows that corrections.csv names.

Belongs here: finding those rows, comparing them with what is expected, letting references follow,
and the errors when a line does not fit. Does not belong here: the file (`pipeline.corrections`),
the contract that corrected rows must meet like all others (`pipeline.validate`).

The lines apply from top to bottom. A row answers to the identifier and span that it was extracted
with, and to those that it has now: where a corrected column is a part of its natural key, it gets
another identifier, and the rows that refer to it follow.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from pipeline.control_files import IntakeError
from pipeline.corrections import CORRECTED, FILE, Correction
from schemas.registry import Table, derive_id


@dataclass(frozen=True, slots=True)
class Corrected:
    """The tables after all corrections, and the lines that changed a row by (table, identifier)."""

    tables: dict[str, pl.DataFrame]
    lines: dict[tuple[str, str], tuple[int, ...]]


@dataclass(slots=True)
class _Row:
    """A row as it is now, the names it had before, and what changed it."""

    values: dict[str, Any]
    former: set[str] = field(default_factory=set)
    lines: list[int] = field(default_factory=list)
    links: dict[str, int] = field(default_factory=dict)
    """Column with a reference that a line has set -> that line."""

    def names(self, table: Table) -> set[str]:
        span = f"{self.values['char_start']}:{self.values['char_end']}"
        return {self.values[_key(table)], span}

    def set(self, column: str, value: Any, line: int) -> None:
        self.values |= {column: value, "provenance": "corrected"}
        self.lines.append(line)


def _key(table: Table) -> str:
    assert table.primary_key
    return table.primary_key


_Rows = dict[str, list[_Row]]
"""The rows of one document, by table."""


def correct(tables: Mapping[str, pl.DataFrame], corrections: Sequence[Correction]) -> Corrected:
    """Apply `corrections` to the rows of `tables`, which has those of `CORRECTED`.

    A changed row, and one whose reference had to follow, bears the provenance "corrected". Raises
    IntakeError when a line names no row or several, or a value that is no longer there.
    """
    documents: dict[str, _Rows] = {each.document_id: {} for each in corrections}
    concerned = pl.col("document_id").is_in(list(documents))
    for name, frame in tables.items():
        for rows in documents.values():
            rows[name] = []
        for values in frame.filter(concerned).iter_rows(named=True):
            documents[values["document_id"]][name].append(_Row(values))
    for each in corrections:
        _apply(each, documents[each.document_id])
    changed = {name: [row for rows in documents.values() for row in rows[name]] for name in tables}
    return Corrected(
        tables={
            name: pl.concat([frame.filter(~concerned), _frame(frame, changed[name])])
            for name, frame in tables.items()
        },
        lines={
            (name, row.values[_key(CORRECTED[name])]): tuple(row.lines)
            for name, rows in changed.items()
            for row in rows
            if row.lines
        },
    )


def _frame(like: pl.DataFrame, rows: Iterable[_Row]) -> pl.DataFrame:
    return pl.DataFrame([row.values for row in rows], schema=like.schema)


def _apply(correction: Correction, rows: _Rows) -> None:
    table, line, column = correction.table, correction.line, correction.column
    row = _named(correction, rows)
    if column:
        _require_expected(correction, row, _resolved(correction, correction.expected, rows))
    before = row.values[_key(table)]
    if correction.action == "drop":
        rows[table.name].remove(row)
        _follow(correction, rows, before, None)
        return
    assert column
    value = _resolved(correction, correction.value, rows)
    row.former |= row.names(table)
    row.set(column, value, line)
    if parent := _parent(table, column):
        if value is not None and not _find(parent, value, rows):
            expected = f"a row of {parent.name} in document {correction.document_id}"
            raise FILE.problem(line, "value", repr(value), expected, f"copy its {_key(parent)}")
        row.links[column] = line
    after = derive_id(table, row.values)
    row.values[_key(table)] = after
    if after != before:
        _follow(correction, rows, before, after)


def _find(table: Table, name: str, rows: _Rows) -> list[_Row]:
    """The rows that bear `name` now; when none does, those that did before."""
    now = [row for row in rows[table.name] if name in row.names(table)]
    return now or [row for row in rows[table.name] if name in row.former]


def _named(correction: Correction, rows: _Rows) -> _Row:
    """The one row that the correction is about."""
    table = correction.table
    found = _find(table, correction.row, rows)
    if len(found) == 1:
        return found[0]
    key = _key(table)
    expected = f"one row of {table.name} in document {correction.document_id}"
    if found:
        names = ", ".join(row.values[key] for row in found)
        raise FILE.problem(
            correction.line,
            "row",
            f"{len(found)} rows at {correction.row}: {names}",
            expected,
            f"write the {key} of the one that is meant",
        )
    raise FILE.problem(
        correction.line,
        "row",
        f"no row {correction.row} among the document's {len(rows[table.name])}",
        expected,
        "see whether the document or the rules changed, and correct or remove the line",
    )


def _require_expected(correction: Correction, row: _Row, expected: Any) -> None:
    assert correction.column
    found = row.values[correction.column]
    if found == expected:
        return
    if correction.action == "set" and found == correction.value:
        advice = "the row is right already: remove the line"
    else:
        advice = "look at the row again, and correct or remove the line"
    raise FILE.problem(correction.line, correction.column, _shown(found), _shown(expected), advice)


def _shown(value: Any) -> str:
    return "null" if value is None else repr(str(value))


def _parent(table: Table, column: str | None) -> Table | None:
    """The corrected table that the column refers to, if it does."""
    parents = {key.column: key.parent for key in table.foreign_keys}
    return CORRECTED.get(parents.get(column or "", ""))


def _resolved(correction: Correction, value: Any, rows: _Rows) -> Any:
    """`value`; of a reference the identifier that the row it names has now."""
    parent = _parent(correction.table, correction.column)
    if not parent or value is None:
        return value
    found = _find(parent, value, rows)
    return found[0].values[_key(parent)] if len(found) == 1 else value


def _children(table: Table) -> Iterator[tuple[str, str]]:
    """(table, column) of every reference to `table`."""
    for child in CORRECTED.values():
        for key in child.foreign_keys:
            if key.parent == table.name:
                yield child.name, key.column


def _follow(correction: Correction, rows: _Rows, before: str, after: str | None) -> None:
    """Let the rows that refer to `before` refer to `after`; None: the row is gone."""
    for name, column in _children(correction.table):
        for row in rows[name]:
            if row.values[column] != before:
                continue
            if after is None and column in row.links:
                raise FILE.problem(
                    correction.line,
                    "row",
                    f"{before}, which line {row.links[column]} refers to",
                    "a row that no other line needs",
                    "correct or remove one of the two lines",
                )
            row.set(column, after, correction.line)


def require_accepted(table: Table, refused: pl.DataFrame, corrected: Corrected) -> None:
    """Raise IntakeError when a corrected row breaks the contract.

    `refused` is the quarantine listing of `table`: a row that a person wrote does not go there.
    """
    for row_id, reason in refused.select("row_id", "reason").iter_rows():
        if lines := corrected.lines.get((table.name, row_id)):
            broken, _, _ = reason.rpartition("; ")  # what follows is about rules
            raise IntakeError(
                f"{FILE.name} line {', '.join(map(str, lines))}: the corrected row {row_id} of "
                f"{table.name} breaks the contract: {broken}; correct the line"
            )
