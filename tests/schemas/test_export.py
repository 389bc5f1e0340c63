import json

import polars as pl
import pyarrow as pa
import pytest

from schemas.export import arrow_schema, arrow_type, columns, frictionless_schema
from schemas.registry import AMOUNTS, EVENTS, NODES, QUARANTINE, SCHEMA_VERSION, TABLES, Table

ALL_TABLES = [*TABLES.values(), QUARANTINE]


@pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: table.name)
def test_every_form_has_the_same_columns_nullability_and_descriptions(table: Table) -> None:
    described = columns(table)
    assert tuple(column.name for column in described) == table.columns
    arrow = arrow_schema(table)
    assert [(f.name, f.nullable, f.metadata[b"description"].decode()) for f in arrow] == [
        (column.name, column.nullable, column.description) for column in described
    ]
    fields = frictionless_schema(table)["fields"]
    assert [(f["name"], not f["constraints"]["required"], f["description"]) for f in fields] == [
        (column.name, column.nullable, column.description) for column in described
    ]


def test_arrow_types_are_those_that_every_reader_knows() -> None:
    types = {field.name: field.type for field in arrow_schema(EVENTS)}
    assert types["title"] == pa.string()
    assert types["date_start"] == pa.date32()
    assert types["char_start"] == pa.int64()
    assert types["participants"] == pa.list_(pa.field("element", pa.string(), nullable=False))
    assert arrow_schema(AMOUNTS).field("value").type == pa.decimal128(38, 6)
    with pytest.raises(ValueError, match="no Arrow type for Float64"):
        arrow_type(pl.Float64())


def test_file_metadata_tells_the_table_and_the_contract() -> None:
    metadata = arrow_schema(NODES).metadata
    assert metadata[b"table"] == b"nodes"
    assert metadata[b"schema_version"] == SCHEMA_VERSION.encode()
    assert json.loads(metadata[b"columns"])["place"].startswith("Place as the text writes it")


def test_keys_and_constraints_are_published() -> None:
    schema = frictionless_schema(NODES)
    assert schema["primaryKey"] == ["node_id"]
    assert schema["missingValues"] == [""]
    assert schema["foreignKeys"] == [
        {
            "fields": ["document_id"],
            "reference": {"resource": "documents", "fields": ["document_id"]},
        },
        {"fields": ["event_id"], "reference": {"resource": "events", "fields": ["event_id"]}},
    ]
    constraints = {field["name"]: field["constraints"] for field in schema["fields"]}
    assert constraints["node_id"] == {
        "required": True,
        "pattern": "^[0-9a-f]{20}$",
        "unique": True,
    }
    assert constraints["basis"] == {"required": True, "enum": ["stated", "inferred"]}
    assert constraints["national_ordinal"] == {"required": False, "minimum": 1}
    assert constraints["site"] == {"required": False, "minLength": 1}
