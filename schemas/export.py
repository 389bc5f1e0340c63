"""Forms of the contract for other tools, all derived from the pandera models.

Belongs here: model to plain column facts, to Arrow schema and to Frictionless Table Schema.
Does not belong here: writing files, Dagster objects.
"""

import json
from dataclasses import dataclass
from typing import Any, Final

import polars as pl
import pyarrow as pa

from schemas.registry import SCHEMA_VERSION, TABLES, Table


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the contract in plain words.

    `constraints` uses the names of Frictionless Table Schema v2: enum, pattern, minimum,
    minLength, unique.
    """

    name: str
    dtype: pl.DataType
    nullable: bool
    description: str
    constraints: dict[str, Any]


CONSTRAINT_OF_CHECK: Final = {
    "isin": ("enum", "allowed_values"),
    "str_matches": ("pattern", "pattern"),
    "greater_than_or_equal_to": ("minimum", "min_value"),
    "str_length": ("minLength", "min_value"),
}
"""pandera check -> Frictionless constraint and the statistic that holds its value."""


def columns(table: Table) -> tuple[Column, ...]:
    """The columns of `table` in published order.

    Raises ValueError for a check without a published form, so that no constraint stays hidden.
    """
    declared = table.model.to_schema().columns
    dtypes = table.empty().schema
    result = []
    for name in table.columns:
        column = declared[name]
        if not column.description:
            raise ValueError(f"{table.name}.{name} has no description: give its Field one")
        constraints: dict[str, Any] = {}
        for check in column.checks:
            if check.name not in CONSTRAINT_OF_CHECK:
                raise ValueError(
                    f"{table.name}.{name}: check {check.name!r} has no published form; "
                    "add it to schemas/export.py"
                )
            key, statistic = CONSTRAINT_OF_CHECK[check.name]
            constraints[key] = check.statistics[statistic]
        if column.unique:
            constraints["unique"] = True
        result.append(Column(name, dtypes[name], column.nullable, column.description, constraints))
    return tuple(result)


def arrow_type(dtype: pl.DataType) -> pa.DataType:
    """Arrow type of a polars type, in the forms that every reader knows (string, not large).

    Raises ValueError for a type that the contract does not use.
    """
    match dtype:
        case pl.String():
            return pa.string()
        case pl.Int64():
            return pa.int64()
        case pl.Date():
            return pa.date32()
        case pl.Decimal():
            return pa.decimal128(dtype.precision, dtype.scale)
        case pl.List():
            inner = pl.Series(dtype=dtype.inner).dtype
            return pa.list_(pa.field("element", arrow_type(inner), nullable=False))
    raise ValueError(f"no Arrow type for {dtype}: add it to schemas/export.py")


def arrow_schema(table: Table) -> pa.Schema:
    """Arrow schema of `table`: types, nullability, descriptions in field and file metadata.

    Field metadata is seen by Arrow readers only, so the same descriptions stand once more as one
    JSON value under the file metadata key "columns".
    """
    described = columns(table)
    fields = [
        pa.field(
            column.name,
            arrow_type(column.dtype),
            nullable=column.nullable,
            metadata={"description": column.description},
        )
        for column in described
    ]
    metadata = {
        "table": table.name,
        "title": table.title,
        "schema_version": SCHEMA_VERSION,
        "columns": json.dumps(
            {column.name: column.description for column in described}, ensure_ascii=False
        ),
    }
    return pa.schema(fields, metadata=metadata)


_FRICTIONLESS_TYPE: Final = {
    pl.String: "string",
    pl.Int64: "integer",
    pl.Date: "date",
    pl.Decimal: "number",
    pl.List: "array",
}


def frictionless_schema(table: Table) -> dict[str, Any]:
    """Frictionless Table Schema v2 of the CSV form of `table`.

    A list column is an array, written as JSON text. Foreign keys name the parent's resource.
    """
    fields = []
    for column in columns(table):
        constraints = {"required": not column.nullable} | column.constraints
        fields.append(
            {
                "name": column.name,
                "type": _FRICTIONLESS_TYPE[type(column.dtype)],
                "description": column.description,
                "constraints": constraints,
            }
        )
    schema: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    if table.primary_key:
        schema["primaryKey"] = [table.primary_key]
    if table.foreign_keys:
        schema["foreignKeys"] = [
            {
                "fields": [key.column],
                "reference": {
                    "resource": key.parent,
                    "fields": [TABLES[key.parent].primary_key],
                },
            }
            for key in table.foreign_keys
        ]
    return schema
