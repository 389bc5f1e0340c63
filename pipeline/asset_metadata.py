"""The contract in Dagster's words: what its pages show of a table.

Belongs here: column schemas, lineage, sample rows and tables of failing rows as Dagster metadata.
Does not belong here: facts about columns (`schemas` has them), words on assets
(`pipeline.descriptions`), assets, checks.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import dagster as dg
import polars as pl

from pipeline.violations import COLUMNS, rule_names, rules, shown
from schemas.export import columns
from schemas.lineage import lineage
from schemas.registry import DOCUMENTS, Table

SHOWN_ROWS: Final = 20
"""Rows that the page of a check shows of those that fail it."""

AROUND: Final = 60
"""Code points of the document that are shown on either side of a row's span."""


SAMPLE_ROWS: Final = 5
"""Rows of a table that its page shows."""


def contract_metadata(table: Table) -> dict[str, Any]:
    """Columns of `table` and what each is made from: for Dagster, and as a table for people."""
    return {
        "dagster/column_schema": column_schema(table),
        "dagster/column_lineage": column_lineage(table),
        "lineage": dg.MetadataValue.md(lineage_text(table)),
    }


def row_rules(table: Table) -> list[str]:
    """Say what a whole row must meet by itself."""
    return _expected(table, None)


def column_schema(table: Table) -> dg.TableSchema:
    """Columns of `table` with types, descriptions, constraints, and a tag that tells sources.

    Dagster's pages show the tag, but not the lineage that its API has.
    """
    declared = lineage(table.model)
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
                tags={"from": ", ".join(declared[column.name].sources)},
            )
            for column in columns(table)
        ],
        constraints=dg.TableConstraints(other=row_rules(table)),
    )


def column_lineage(table: Table) -> dg.TableColumnLineage:
    """Columns of assets that each column of `table` is made from; a seed file is no asset."""
    declared = lineage(table.model)
    return dg.TableColumnLineage(
        {
            column: [dg.TableColumnDep(*source) for source in declared[column].columns]
            for column in table.columns
        }
    )


def lineage_text(table: Table) -> str:
    """Tell in a Markdown table what each column is made from, and by which step."""
    declared = lineage(table.model)
    lines = ["| column | from | step | code |", "|---|---|---|---|"]
    for column in table.columns:
        made = declared[column]
        sources = ", ".join(f"`{source}`" for source in made.sources)
        lines.append(f"| `{column}` | {sources} | {made.step} | `{made.code}` |")
    return "\n".join(lines)


def sample(table: Table, frame: pl.DataFrame) -> dg.TableMetadataValue:
    """The first rows of `frame` as text, long values cut."""
    schema = dg.TableSchema([dg.TableColumn(name) for name in table.columns])
    rows = frame.head(SAMPLE_ROWS).select(
        shown(name, frame.schema[name]).alias(name) for name in table.columns
    )
    return dg.TableMetadataValue([dg.TableRecord(row) for row in rows.to_dicts()], schema)


def _expected(table: Table, column: str | None) -> list[str]:
    """Say what `column` must meet beside nullable and unique; of None: what the row must.

    Dagster's page cuts each after some 26 characters, and tells the rest on a click: what tells
    most comes first, a rule's name where it has one of its own.
    """
    shown_by_dagster = {"required", "unique"}
    names = rule_names(table)
    return [
        f"{check}: {expected}"
        if names[where, check] == check
        else expected.removeprefix("text that ")
        for (where, check), expected in rules(table).items()
        if where == column and check not in shown_by_dagster
    ]


def rule_descriptions(table: Table) -> dict[str, str]:
    """Every rule of `table` by its name: what must hold and what to do when it fails."""
    nullable = {column.name: column.nullable for column in columns(table)}
    described = {
        COLUMNS: "The table has exactly the columns that the contract declares, with their types."
    }
    names = rule_names(table)
    for (column, check), expected in rules(table).items():
        name = names[column, check]
        holds = expected
        if column and name != check:
            holds = f"`{column}`: {expected}{' or null' if nullable[column] else ''}"
        described[name] = f"In every row: {holds}."
    return {name: f"{text}\n\n{_ON_FAILURE}" for name, text in described.items()}


_ON_FAILURE: Final = (
    "**When it fails**, nothing is published. The rows passed this rule when they were made, so "
    "the stored table was changed since, or the program is at fault. Start the job once more. If "
    "it fails again, hand the number of the run to an engineer: the table of failures names each "
    "row with the text that it was read from."
)


def failing_rows(
    table: Table, frame: pl.DataFrame, failures: pl.DataFrame, tables: Mapping[str, pl.DataFrame]
) -> dg.TableMetadataValue:
    """Failures of `frame` as a table for the page of a check: each row, its source and its text.

    `failures` has the columns of `pipeline.violations.violations`; `tables` has documents when
    rows are grounded.
    """
    records = [
        dg.TableRecord(
            {
                "table": table.name,
                "row": failure["row"],
                **{name: failure[name] for name in ("column", "value", "expected")},
                **_origin(table, frame, failure["row"], tables),
            }
        )
        for failure in failures.iter_rows(named=True)
    ]
    return dg.TableMetadataValue(
        records,
        dg.TableSchema(
            [
                dg.TableColumn("table"),
                dg.TableColumn("row", "int", "Place in the table, from 0; null: the whole table."),
                dg.TableColumn("key", description=f"`{table.primary_key}` of the row."),
                dg.TableColumn("column", description="Null: the rule spans several."),
                dg.TableColumn("value", description="What was found."),
                dg.TableColumn("expected"),
                dg.TableColumn("source_path", description="The file that the row was read from."),
                dg.TableColumn("text", description="The document around the row's span, ⟦so⟧."),
            ]
        ),
    )


def _origin(
    table: Table, frame: pl.DataFrame, number: int | None, tables: Mapping[str, pl.DataFrame]
) -> dict[str, str | None]:
    """Key, source file and text of a row; each None where the row does not tell it."""
    origin: dict[str, str | None] = dict.fromkeys(("key", "source_path", "text"))
    if number is None:
        return origin
    row = frame.row(number, named=True)
    origin["key"] = row[str(table.primary_key)]
    if not table.grounded:
        return origin | {"source_path": row["source_path"]}
    its = pl.col("document_id").eq_missing(pl.lit(row["document_id"], dtype=pl.String))
    for document in tables[DOCUMENTS.name].filter(its).head(1).iter_rows(named=True):
        origin["source_path"] = document["source_path"]
        origin["text"] = around(document["text"], row["char_start"], row["char_end"])
    return origin


def around(text: str, start: int | None, end: int | None) -> str | None:
    """`text` about the span, with `AROUND` code points on either side and the span in brackets.

    A span that begins or ends outside the text is cut to it, a long one in its middle; None
    without one.
    """
    if start is None or end is None:
        return None
    start = min(max(start, 0), len(text))
    end = min(max(end, start), len(text))
    span = text[start:end]
    if len(span) > 4 * AROUND:
        span = f"{span[: 2 * AROUND]} ... {span[-2 * AROUND :]}"
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return f"{before}⟦{span}⟧{after}"


def listing(records: Sequence[Mapping[str, Any]]) -> dg.TableMetadataValue:
    """Records of text and numbers, at least one, as a table: the first `SHOWN_ROWS`."""
    return dg.MetadataValue.table([dg.TableRecord(dict(each)) for each in records[:SHOWN_ROWS]])
