"""Frictionless Data Package of a release: datapackage.json.

Belongs here: describing the release's files to machines. The CSV files are tables, with schema
and keys; the Parquet files are plain files, because Frictionless cannot read their nullable
integers and lists. Does not belong here: column facts (`schemas.export` derives them).
"""

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any, Final

from pipeline.publish.manifest import NAME, ReleaseFile
from schemas.export import frictionless_schema
from schemas.registry import QUARANTINE, TABLES

DATAPACKAGE: Final = "datapackage.json"

PROFILES: Final = "https://datapackage.org/profiles/2.0"

DIALECT: Final = {
    "header": True,
    "delimiter": ",",
    "lineTerminator": "\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "skipInitialSpace": False,
}
"""How `writers.write_csv` writes."""

DESCRIPTION: Final = (
    "News and policy texts on blockchain infrastructure, and the network nodes, dated events and "
    "amounts they tell of. Every row of nodes, events and amounts quotes the characters that prove "
    "it: quote == documents.text[char_start:char_end], a half-open span counted in Unicode code "
    "points from 0 (in JavaScript: Array.from(text).slice(char_start, char_end).join('')).\n\n"
    "The tables come twice, with the same values: as CSV (resources of type table) and as Parquet "
    "(resources named *_parquet). All text is UTF-8 without byte order mark. In the CSV files all "
    "texts stand in quotes, an empty value is null, list columns (events.participants) are JSON "
    "text, and documents.text has line ends within quotes (LF, CR LF or CR as in the source: no "
    "reader may translate them). A text that begins with = + - @ (in full width too), tab, CR or "
    "LF, which a spreadsheet might run as a formula, or with an apostrophe ('), has one apostrophe "
    "more before it: remove the first apostrophe of every text that begins with one, and all "
    "values are those of the Parquet files. Read identifiers and codes as text."
)


def build_datapackage(version: str, files: Iterable[ReleaseFile]) -> dict[str, Any]:
    """Descriptor of a release of `version` that consists of `files`.

    `files` are CSV and Parquet files named after their table. It holds no time of creation, so
    that the same rows give the same bytes.
    """
    ordered = sorted(files, key=lambda file: file.path)
    return {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": NAME,
        "title": "Chain Rollout: blockchain nodes, events and amounts, grounded in their sources",
        "description": DESCRIPTION,
        "version": version,
        "resources": [_resource(file) for file in ordered],
    }


def _resource(file: ReleaseFile) -> dict[str, Any]:
    """Resource of one file: a table for CSV, a plain file for Parquet."""
    path = PurePosixPath(file.path)
    table = {**TABLES, QUARANTINE.name: QUARANTINE}[path.stem]
    measured = {"path": file.path, "bytes": file.bytes, "hash": f"sha256:{file.sha256}"}
    described = {"$schema": f"{PROFILES}/dataresource.json", "title": table.title}
    if path.suffix == ".parquet":
        return {
            "name": f"{table.name}_parquet",
            **described,
            # "parquet" would make frictionless-py read it as a table, and fail; the standard has
            # no type but "table" to say that it is none.
            "format": "bin",
            "mediatype": "application/vnd.apache.parquet",
            **measured,
        }
    return {
        "name": table.name,
        "type": "table",
        **described,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **measured,
        "dialect": DIALECT,
        "schema": frictionless_schema(table),
    }
