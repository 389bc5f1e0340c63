"""What in a frame breaks the contract: every row, column and check, in plain words.

Belongs here: running a table's pandera model and the checks between tables over a frame, one way
for all tables. Does not belong here: the rules themselves (`schemas` has them), and what happens
to a broken row (`pipeline.validate`).
"""

import re
from collections.abc import Mapping
from typing import Any, Final

import pandera.polars as pa
import polars as pl
from pandera.config import ValidationDepth, config_context

from schemas.export import CONSTRAINT_OF_CHECK, columns
from schemas.integrity import checks_of
from schemas.registry import TABLES, Table

VIOLATION_SCHEMA: Final = {
    "row": pl.Int64(),
    "column": pl.String(),
    "check": pl.String(),
    "value": pl.String(),
    "expected": pl.String(),
}
"""Columns of the frame that `violations` gives."""

COLUMNS: Final = "columns"
"""Name of the rule that a table has the declared columns, with their types, and no other."""

SHOWN_CHARACTERS: Final = 80
"""A value longer than this is cut in messages."""

_NAME_OF_CHECK: Final = {
    **{check: constraint for check, (constraint, _) in CONSTRAINT_OF_CHECK.items()},
    "not_nullable": "required",
    "field_uniqueness": "unique",
}
"""pandera check -> name in messages and quarantine: the constraint's name in datapackage.json."""


def violations(
    table: Table, frame: pl.DataFrame, parents: Mapping[str, pl.DataFrame]
) -> pl.DataFrame:
    """Find everything in `frame` that breaks the contract of `table`; empty when all is well.

    One line per row and check, columns as in `VIOLATION_SCHEMA`: row (0-based; null: the whole
    table, for instance a missing column), column (null: the rule spans several), check, value
    (text, cut to `SHOWN_CHARACTERS`; null for null) and expected. Sorted by row, column in
    published order, check. A failure of the whole table is reported alone. `parents` holds the
    tables that `checks_of(table)` need; KeyError when one is missing.
    """
    broken = _table_failures(table, frame)
    if broken.is_empty():
        broken = _model_failures(table, frame)
    if broken["row"].null_count():
        return broken.filter(pl.col("row").is_null())
    broken = pl.concat([broken, _integrity_failures(table, frame, parents)])
    place = {name: number for number, name in enumerate(table.columns)}
    rank = pl.col("column").replace_strict(place, return_dtype=pl.Int64)
    return broken.sort("row", rank, "check", nulls_last=True)


def rules(table: Table) -> dict[tuple[str | None, str], str]:
    """List every row-level rule of `table`: (column, check) -> what is expected, in words.

    The column is None for a rule over several columns. Checks of one column bear the constraint's
    name in datapackage.json: required, unique, enum, pattern, minimum, minLength.
    """
    expected: dict[tuple[str | None, str], str] = {}
    for column in columns(table):
        if not column.nullable:
            expected[column.name, "required"] = "a value, not null"
        for constraint, value in column.constraints.items():
            expected[column.name, constraint] = _in_words(constraint, value)
    for rule in table.model.to_schema().checks:
        expected[None, str(rule.name)] = str(rule.description)
    for check in checks_of(table):
        expected[check.column, check.name] = check.description
    return expected


def rule_names(table: Table) -> dict[tuple[str | None, str], str]:
    """Name every row-level rule of `table`, each otherwise: (column, check) -> name.

    A constraint bears its column's name too (`status_enum`), other rules the one that the schema
    gives them (`quote_is_in_text`). What `violations` finds under no such pair breaks `COLUMNS`.
    """
    named = {check.name for check in checks_of(table)}
    return {
        (column, check): check if column is None or check in named else f"{column}_{check}"
        for column, check in rules(table)
    }


def _in_words(constraint: str, value: Any) -> str:
    """Say what a constraint of one column asks."""
    match constraint:
        case "enum":
            return f"one of {', '.join(value)}"
        case "pattern":
            return f"text that matches {value}"
        case "minLength":
            return f"at least {value} character"
        case "unique":
            return "a value that no other row has"
        case _:
            return f"{constraint} {value}"


def _table_failures(table: Table, frame: pl.DataFrame) -> pl.DataFrame:
    """Find columns that are missing, undeclared or of another type."""
    declared, given = table.empty().schema, frame.schema
    failures: list[tuple[None, str, str, str | None, str]] = []
    for name, dtype in declared.items():
        if name not in given:
            failures.append((None, name, "column_exists", None, f"a column of type {dtype}"))
        elif given[name] != dtype:
            failures.append((None, name, "column_type", str(given[name]), f"type {dtype}"))
    for name in given:
        if name not in declared:
            expected = f"only the columns that schemas/{table.name}.py declares"
            failures.append((None, name, "column_declared", str(given[name]), expected))
    return pl.DataFrame(failures, schema=VIOLATION_SCHEMA, orient="row")


def _model_failures(table: Table, frame: pl.DataFrame) -> pl.DataFrame:
    """Run the pandera model; a check that cannot even run is a failure of the whole table."""
    # Pinned, because the environment (PANDERA_VALIDATION_ENABLED) can switch validation off.
    with config_context(validation_enabled=True, validation_depth=ValidationDepth.SCHEMA_AND_DATA):
        try:
            table.model.validate(frame, lazy=True)
        except pa.errors.SchemaErrors as error:
            cases: pl.DataFrame = error.failure_cases
        else:
            return pl.DataFrame(schema=VIOLATION_SCHEMA)
    # "isin(['en', 'zh'])" -> "enum"; a rule over several columns is reported under the model's name
    name = pl.col("check").str.replace(r"(?s)\(.*$", "").replace(_NAME_OF_CHECK)
    column = pl.when(pl.col("schema_context") == "Column").then("column")
    found = cases.select(
        "failure_case", row=pl.col("index").cast(pl.Int64), column=column, check=name
    )
    could_not_run = found.filter(pl.col("row").is_null())
    if could_not_run.height:
        reason = pl.col("failure_case").str.slice(0, SHOWN_CHARACTERS)
        return could_not_run.select(
            "row", "column", "check", value=reason, expected=pl.lit("a check that runs")
        )
    expected = rules(table)
    return pl.concat(
        _describe(frame, group["row"], column, check, expected[column, check])
        for (column, check), group in found.group_by("column", "check", maintain_order=True)
    )


def _integrity_failures(
    table: Table, frame: pl.DataFrame, parents: Mapping[str, pl.DataFrame]
) -> pl.DataFrame:
    """Run the rules between tables."""
    checks = checks_of(table)
    needed = {name: parents[name] for check in checks for name in check.needs}
    # A parent row that stands there twice is the parent's violation; here it would multiply rows.
    known = {
        name: parent.unique(subset=TABLES[name].primary_key, keep="first", maintain_order=True)
        for name, parent in needed.items()
    }
    found = [pl.DataFrame(schema=VIOLATION_SCHEMA)]
    for check in checks:
        rows = (~check.holds(frame, known)).arg_true().cast(pl.Int64)
        if rows.len():
            found.append(_describe(frame, rows, check.column, check.name, check.description))
    return pl.concat(found)


def _describe(
    frame: pl.DataFrame, rows: pl.Series, column: str | None, check: str, expected: str
) -> pl.DataFrame:
    """Violations of one check; a rule over several columns shows those that its words name."""
    if column is None:
        words = re.findall(r"\w+", expected)
        parts = [
            pl.format("{}={}", pl.lit(name), shown(name, dtype).fill_null("null"))
            for name, dtype in frame.schema.items()
            if name in words
        ]
        value = pl.concat_str(parts, separator=", ")
    else:
        value = shown(column, frame.schema[column])
    return frame[rows].select(
        row=rows,
        column=pl.lit(column, dtype=pl.String),
        check=pl.lit(check),
        value=value,
        expected=pl.lit(expected),
    )


def shown(name: str, dtype: pl.DataType) -> pl.Expr:
    """Column as text for messages and pages, cut to `SHOWN_CHARACTERS`."""
    text = pl.col(name)
    if isinstance(dtype, pl.List):
        text = text.list.eval(pl.element().fill_null("null")).list.join(", ")
    text = text.cast(pl.String)
    cut = pl.concat_str(text.str.slice(0, SHOWN_CHARACTERS), pl.lit("..."))
    return pl.when(text.str.len_chars() > SHOWN_CHARACTERS).then(cut).otherwise(text)
