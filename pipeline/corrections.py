"""seeds/corrections.csv: what people mend in extracted rows, as data with a reason.

Belongs here: the file's columns and what each may hold. Does not belong here: how such a file is
read (`pipeline.control_files`), the rows it names (`pipeline.correcting`).
"""

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

import polars as pl

from pipeline.control_files import CONTROL, ControlFile
from pipeline.seed_files import CORRECTIONS
from schemas.columns import ID_PATTERN
from schemas.registry import AMOUNTS, EVENTS, NODES, Table

_COLUMNS: Final = (
    *("document_id", "table", "row", "action", "column", "expected", "value"),
    "reason",
)
FILE: Final = ControlFile(name=CORRECTIONS, columns=_COLUMNS, required=_COLUMNS)

CORRECTED: Final = {table.name: table for table in (EVENTS, NODES, AMOUNTS)}
"""The tables whose rows can be corrected, parents first; sources.csv has metadata of documents."""

ACTIONS: Final = ("set", "drop")

_IDENTIFIER: Final = re.compile(ID_PATTERN)
_SPAN: Final = re.compile(r"[0-9]{1,18}:[0-9]{1,18}")
_INTEGER: Final = re.compile(r"-?[0-9]{1,18}")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DECIMAL: Final = re.compile(r"-?[0-9]{1,32}(\.[0-9]{1,6})?")


@dataclass(frozen=True, slots=True)
class Correction:
    """One line: what to do with one row.

    `row` is an identifier or a span "start:end". `column` is None only for a row that is dropped
    whatever it holds; `expected` and `value` have the type of the column, None meaning null.
    """

    line: int
    document_id: str
    table: Table
    row: str
    action: str
    column: str | None
    expected: Any
    value: Any


def parse_corrections(data: bytes) -> tuple[Correction, ...]:
    """The lines of corrections.csv. Raises IntakeError for the first that cannot be one."""
    return tuple(_correction(line, row) for line, row in FILE.rows(data))


def _correction(line: int, row: Mapping[str, str]) -> Correction:
    given = {name: row[name].strip() for name in ("document_id", "table", "row", "action")}
    _require(line, "document_id", given, _IDENTIFIER.match(given["document_id"]), "an identifier")
    tables = f"one of {', '.join(CORRECTED)} (sources.csv is for documents)"
    _require(line, "table", given, given["table"] in CORRECTED, tables)
    named = _IDENTIFIER.match(given["row"]) or _SPAN.fullmatch(given["row"])
    _require(line, "row", given, named, "the row's identifier, or its span such as 238:435")
    _require(line, "action", given, given["action"] in ACTIONS, f"one of {', '.join(ACTIONS)}")
    if not row["reason"].strip():
        raise FILE.problem(line, "reason", "none", "why the row is wrong", "write it down")
    table = CORRECTED[given["table"]]
    column = _column(line, table, given["action"], row)
    expected, value = (
        _typed(line, name, row[name], table.empty().schema[column]) if column else None
        for name in ("expected", "value")
    )
    if given["action"] == "set" and value == expected:
        raise FILE.problem(
            line, "value", "the expected value", "another one", "correct or remove the line"
        )
    return Correction(
        line=line,
        document_id=given["document_id"],
        table=table,
        row=given["row"],
        action=given["action"],
        column=column,
        expected=expected,
        value=value,
    )


def _require(line: int, name: str, given: Mapping[str, str], good: object, expected: str) -> None:
    if not good:
        raise FILE.problem(line, name, repr(given[name]), expected, "write it so")


def _column(line: int, table: Table, action: str, row: Mapping[str, str]) -> str | None:
    """The column that the line is about; None only to drop a row whatever it holds."""
    name = row["column"].strip()
    if action == "drop":
        if row["value"]:
            raise FILE.problem(
                line, "value", repr(row["value"]), "none to drop a row", "leave it blank"
            )
        if not name:
            if row["expected"]:
                raise FILE.problem(
                    line, "column", "none", "the one with the expected value", "name it"
                )
            return None
    made = {table.primary_key, "document_id", "provenance"}
    settable = [each for each in table.columns if each not in made]
    if name not in settable:
        raise FILE.problem(
            line, "column", repr(name), f"one of {', '.join(settable)}", "name such a column"
        )
    return name


def _typed(line: int, name: str, text: str, dtype: pl.DataType) -> Any:
    """The value that `text` writes as in the CSV files of a release: empty is null."""
    if not text:
        return None
    try:
        match dtype:
            case pl.Int64() if _INTEGER.fullmatch(text):
                return int(text)
            case pl.Date() if _DAY.fullmatch(text):
                return dt.date.fromisoformat(text)
            case pl.Decimal() if _DECIMAL.fullmatch(text):
                return Decimal(text)
            case pl.List():
                names = json.loads(text)
                if isinstance(names, list) and all(_is_text(each) for each in names):
                    return names
            case pl.String():
                return text
    except ValueError:
        pass  # falls through to the one message below
    raise FILE.problem(line, name, repr(text), _FORMS[type(dtype)], "write it so")


def _is_text(value: object) -> bool:
    """Tell texts from other JSON, and from those that JSON can write but no file can hold."""
    return isinstance(value, str) and not CONTROL.search(value) and bool(value.encode())


_FORMS: Final = {
    pl.Int64: "a whole number",
    pl.Date: "a day as YYYY-MM-DD",
    pl.Decimal: "a number such as 1620000000 or 0.5, at most six digits behind the point",
    pl.List: 'a JSON list of texts such as ["a", "b"]',
}
