"""What a release folder holds: its files, written into a folder that nobody reads yet.

Belongs here: the layout of a release, in one list. Does not belong here: how a folder becomes a
published release (`release`), how a file is encoded (`writers`).
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import polars as pl

from pipeline.publish.datapackage import DATAPACKAGE, build_datapackage
from pipeline.publish.manifest import MANIFEST, SUMS, build_manifest, json_text, measure, sums
from pipeline.publish.readme import README, readme
from pipeline.publish.writers import read_csv, read_parquet, write_csv, write_parquet
from schemas.registry import QUARANTINE, TABLES, Table


@dataclass(frozen=True, slots=True)
class TableFile:
    """One file with the rows of a table, and how it is written and read."""

    path: str
    table: Table
    write: Callable[[pl.DataFrame, Table, Path], None]
    read: Callable[[Path, Table], pl.DataFrame]


TABLE_FILES: Final = (
    *(
        TableFile(f"parquet/{table.name}.parquet", table, write_parquet, read_parquet)
        for table in TABLES.values()
    ),
    *(TableFile(f"csv/{table.name}.csv", table, write_csv, read_csv) for table in TABLES.values()),
    TableFile("quarantine/quarantine.csv", QUARANTINE, write_csv, read_csv),
)
"""Parquet and CSV lie in folders of their own, so that a reader of a folder meets one format."""


ACCURACY: Final = "accuracy.json"
CODEBOOK: Final = "codebook.md"


@dataclass(frozen=True, slots=True)
class Companions:
    """What a release holds beside its tables: how right they are, and what their rows mean."""

    accuracy: Mapping[str, Any]
    codebook: str


def read_companions(folder: Path) -> Companions:
    """The companions of a release folder."""
    return Companions(
        accuracy=json.loads((folder / ACCURACY).read_text(encoding="utf-8")),
        codebook=(folder / CODEBOOK).read_text(encoding="utf-8"),
    )


def write_tables(folder: Path, tables: Mapping[str, pl.DataFrame]) -> None:
    """Write the tables, the quarantine listing among them, into `folder`."""
    for file in TABLE_FILES:
        path = folder / file.path
        path.parent.mkdir(exist_ok=True)
        file.write(tables[file.table.name], file.table, path)


def write_descriptions(
    folder: Path, version: str, tables: Mapping[str, pl.DataFrame], companions: Companions
) -> None:
    """Write all but the tables, as files of `version`, over any that are there."""
    measured = [measure(folder, file.path) for file in TABLE_FILES]
    rows = {name: tables[name].height for name in TABLES}
    texts = {
        ACCURACY: json_text(companions.accuracy),
        CODEBOOK: companions.codebook,
        DATAPACKAGE: json_text(build_datapackage(version, measured)),
        README: readme(version, rows, companions.accuracy),
    }
    for path, text in texts.items():
        _write_text(folder / path, text)
        measured.append(measure(folder, path))
    manifest = build_manifest(version, tables, tables[QUARANTINE.name], measured)
    _write_text(folder / MANIFEST, json_text(manifest))
    _write_text(folder / SUMS, sums([*measured, measure(folder, MANIFEST)]))


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
