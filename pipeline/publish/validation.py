"""validation.json: every check of the contract, how many rows it saw and how many it refused.

Belongs here: the report. Does not belong here: the rules (`schemas`), running them (`validate`):
a release has only rows that pass them all, and the refused ones are in its quarantine listing.
"""

from collections.abc import Mapping
from typing import Any, Final

import polars as pl

from pipeline.validate import rules
from schemas.registry import QUARANTINE, TABLES, Table

VALIDATION: Final = "validation.json"

NO_ROWS: Final = "the table has no rows"


def validation_report(tables: Mapping[str, pl.DataFrame]) -> dict[str, Any]:
    """The report on `tables`, which has the quarantine listing too.

    Of every table: the rows that came in, those published and those refused, which add up; of
    every check the rows it saw and refused. A refused row counts for the first check that failed.
    """
    quarantine = tables[QUARANTINE.name]
    return {
        "tables": {
            name: _table(table, tables[name].height, quarantine.filter(pl.col("table") == name))
            for name, table in TABLES.items()
        }
    }


def _table(table: Table, published: int, refused: pl.DataFrame) -> dict[str, Any]:
    rows = published + refused.height
    failures = {
        (column, check): count
        for column, check, count in refused.group_by("column", "check").len().iter_rows()
    }
    expected: dict[tuple[str | None, str], str] = dict(rules(table))
    for key in sorted(failures.keys() - expected.keys(), key=str):
        expected[key] = "a file that can be read as a document"
    return {
        "rows_in": rows,
        "published": published,
        "refused": refused.height,
        "checks": [
            {
                "column": column,
                "check": check,
                "expected": words,
                "rows_seen": rows,
                "rows_failed": failures.get((column, check), 0),
                "not_run": None if rows else NO_ROWS,
            }
            for (column, check), words in expected.items()
        ],
    }
