"""What a release folder holds: its files, written into a folder that nobody reads yet.

Belongs here: the layout of a release, in one list. Does not belong here: how a folder becomes a
published release (`release`), how a file is encoded (`writers`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl

from pipeline.publish.datapackage import DATAPACKAGE, build_datapackage
from pipeline.publish.manifest import MANIFEST, SUMS, build_manifest, json_text, measure, sums
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


def write_tables(folder: Path, tables: Mapping[str, pl.DataFrame]) -> None:
    """Write the tables, the quarantine listing among them, into `folder`."""
    for file in TABLE_FILES:
        path = folder / file.path
        path.parent.mkdir(exist_ok=True)
        file.write(tables[file.table.name], file.table, path)


def write_descriptions(folder: Path, version: str, tables: Mapping[str, pl.DataFrame]) -> None:
    """Write the files that know the version, as those of `version`, over any that are there."""
    measured = [measure(folder, file.path) for file in TABLE_FILES]
    _write_text(folder / DATAPACKAGE, json_text(build_datapackage(version, measured)))
    measured.append(measure(folder, DATAPACKAGE))
    manifest = build_manifest(version, tables, tables[QUARANTINE.name], measured)
    _write_text(folder / MANIFEST, json_text(manifest))
    _write_text(folder / SUMS, sums([*measured, measure(folder, MANIFEST)]))


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
