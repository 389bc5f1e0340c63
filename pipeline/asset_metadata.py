"""The contract in Dagster's words: what its pages show of a table.

Belongs here: descriptions, column schemas and tables of failing rows as Dagster metadata. Does not
belong here: facts about columns (`schemas.export` has them), assets, checks.
"""

import dagster as dg
import polars as pl

from pipeline.validate import rules
from schemas.export import columns
from schemas.registry import Table


def description(table: Table) -> str:
    """Write in Markdown what a row is, its key, the rows' order and what they refer to."""
    parts = ", ".join(f"`{column}`" for column in table.natural_key)
    lines = [table.title, "", f"* key `{table.primary_key}`, derived from {parts}; in their order"]
    lines += [f"* `{key.column}` refers to `{key.parent}`" for key in table.foreign_keys]
    return "\n".join(lines)


def row_rules(table: Table) -> list[str]:
    """Say what a whole row must meet by itself."""
    return _expected(table, None)


def column_schema(table: Table) -> dg.TableSchema:
    """Columns of `table` with types, descriptions and constraints, for `dagster/column_schema`."""
    return dg.TableSchema(
        columns=[
            dg.TableColumn(
                column.name,
                type=str(column.dtype),
                description=column.description,
                constraints=dg.TableColumnConstraints(
                    nullable=column.nullable,
                    unique=column.constraints.get("unique", False),
                    other=_expected(table, column.name),
                ),
            )
            for column in columns(table)
        ],
        constraints=dg.TableConstraints(other=row_rules(table)),
    )


def _expected(table: Table, column: str | None) -> list[str]:
    """Say what `column` must meet beside nullable and unique; of None: what the row must."""
    shown_by_dagster = {"required", "unique"}
    return [
        expected
        for (where, check), expected in rules(table).items()
        if where == column and check not in shown_by_dagster
    ]


def failing_rows(
    table: Table, frame: pl.DataFrame, failures: pl.DataFrame
) -> dg.TableMetadataValue:
    """Failures of `frame` as a table for the page of a check, with the key of each row.

    `failures` has the columns of `pipeline.validate.violations`.
    """
    key = table.primary_key
    keys = frame[key].to_list() if key in frame.columns else []
    records = [
        dg.TableRecord(
            {
                "row": failure["row"],
                "key": keys[failure["row"]] if keys and failure["row"] is not None else None,
                **{name: failure[name] for name in ("column", "check", "value", "expected")},
            }
        )
        for failure in failures.iter_rows(named=True)
    ]
    return dg.TableMetadataValue(
        records,
        dg.TableSchema(
            [
                dg.TableColumn("row", "int", "Place in the table, from 0; null: the whole table."),
                dg.TableColumn("key", "string", f"`{key}` of the row."),
                dg.TableColumn("column", "string"),
                dg.TableColumn("check", "string"),
                dg.TableColumn("value", "string", "What was found."),
                dg.TableColumn("expected", "string"),
            ]
        ),
    )
