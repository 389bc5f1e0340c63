"""Validation and quarantine for all tables: the only place where a row is refused.

Belongs here: what happens to rows that break the contract: parted from the others with a reason,
or an error before anything is published. Does not belong here: the rules (`schemas`), finding
what breaks them (`pipeline.violations`), files, Dagster.
"""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

import polars as pl

from pipeline.violations import rules, violations
from schemas.registry import QUARANTINE, TABLES, VALIDATION_ORDER, Table

__all__ = ["ContractError", "Sifted", "require_valid", "rules", "sift", "violations"]

MESSAGE_LINES: Final = 10
"""Violations that a ContractError spells out; the rest are counted."""

UNKNOWN_SOURCE: Final = "unknown"
"""source_path of a refused row whose document_id is none of the documents'."""

_ADVICE: Final = "mend the source document or the rule that made the row, and run again"


class ContractError(ValueError):
    """Rows or tables that break the contract; the message names table, row, column and check."""


@dataclass(frozen=True, slots=True)
class Sifted:
    """A table's rows, parted: rows in == accepted + refused.

    `accepted` meets every check, columns and rows in published order; `refused` is a frame of
    the quarantine listing. `made_from` is the digest of what the rows were made from, where one
    has to tell (`pipeline.coherence`).
    """

    accepted: pl.DataFrame
    refused: pl.DataFrame
    made_from: str = ""


def sift(
    table: Table,
    frame: pl.DataFrame,
    parents: Mapping[str, pl.DataFrame],
    source_paths: Mapping[str, str],
) -> Sifted:
    """Part `frame` into rows that meet the contract and rows for quarantine.

    `parents` are the accepted rows of the tables referred to, so that a row that refers to a
    refused row is refused too; `source_paths` leads from document_id to source_path. Raises
    ContractError when the table as a whole is broken: that is a fault of the program, not a row's.
    """
    broken = violations(table, frame, parents)
    if broken["row"].null_count():
        raise ContractError(_message(list(_lines(table, frame, broken))))
    by_row: dict[int, list[dict[str, str]]] = {}
    for violation in broken.iter_rows(named=True):
        by_row.setdefault(violation["row"], []).append(violation)
    numbers = pl.Series(list(by_row), dtype=pl.Int64)
    rows = frame[numbers].select(table.columns).iter_rows(named=True)
    listing = [
        {
            "source_path": _source_path(row, source_paths),
            "table": table.name,
            "row_id": row[table.primary_key] or None if table.primary_key else None,
            "column": found[0]["column"],
            "check": found[0]["check"],
            "reason": "; ".join([*map(_said, found), _ADVICE]),
            "record": json.dumps(row, default=_plain, ensure_ascii=False),
        }
        for row, found in zip(rows, by_row.values(), strict=True)
    ]
    is_refused = pl.int_range(pl.len()).is_in(numbers.implode())
    return Sifted(
        accepted=table.in_order(frame.filter(~is_refused)),
        refused=QUARANTINE.in_order(pl.DataFrame(listing, schema=QUARANTINE.empty().schema)),
    )


def require_valid(tables: Mapping[str, pl.DataFrame]) -> None:
    """Raise ContractError unless the four tables, together, meet the contract.

    `tables` may hold the quarantine listing too, which is then checked as well. The message spells
    out `MESSAGE_LINES` violations and counts the rest.
    """
    missing = [table.name for table in VALIDATION_ORDER if table.name not in tables]
    unknown = sorted(set(tables) - {*TABLES, QUARANTINE.name})
    if missing or unknown:
        raise ContractError(
            f"expected the tables {', '.join(TABLES)}; missing: {', '.join(missing) or 'none'}; "
            f"not in the contract: {', '.join(unknown) or 'none'}"
        )
    lines: list[str] = []
    for table in (*VALIDATION_ORDER, QUARANTINE):
        if table.name not in tables:
            continue
        broken = violations(table, tables[table.name], tables)
        lines += _lines(table, tables[table.name], broken)
        if broken["row"].null_count():
            break  # Tables that refer to this one cannot be checked against it.
    if lines:
        raise ContractError(_message(lines))


def _lines(table: Table, frame: pl.DataFrame, broken: pl.DataFrame) -> Iterator[str]:
    """One line per violation: table, row, identifier, column, check, found and expected."""
    key = table.primary_key
    for violation in broken.iter_rows(named=True):
        place, number = table.name, violation["row"]
        if number is not None:
            place += f" row {number}" + (f" ({key} {frame[key][number]})" if key else "")
        yield f"{place}: {_said(violation)}"


def _said(violation: Mapping[str, str | None]) -> str:
    """One violation as a clause."""
    column, value = violation["column"], violation["value"]
    place = f"column {column}, " if column else ""
    found = "null" if value is None else repr(value)
    return f"{place}check {violation['check']}: found {found}, expected {violation['expected']}"


def _message(lines: list[str]) -> str:
    """Join the first lines, and count the rest."""
    rest = len(lines) - MESSAGE_LINES
    return "\n".join(lines[:MESSAGE_LINES] + ([f"... and {rest} more"] if rest > 0 else []))


def _source_path(row: Mapping[str, object], source_paths: Mapping[str, str]) -> str:
    """Source file of a refused row: its own, else its document's."""
    path = row.get("source_path") or source_paths.get(str(row.get("document_id")))
    return str(path or UNKNOWN_SOURCE)


def _plain(value: object) -> str:
    """Date or decimal of a record as text, a decimal without exponent."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"no JSON form for {type(value).__name__}")
