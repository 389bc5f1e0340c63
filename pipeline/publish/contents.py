"""What a release folder holds: its files, written into a folder that nobody reads yet.

Belongs here: the layout of a release, in one list. Does not belong here: how a folder becomes a
published release (`release`), how a file is encoded (`writers`).
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import polars as pl

from pipeline.publish.changes import CHANGES, CHANGES_JSON, build_changes, changes_text
from pipeline.publish.datapackage import DATAPACKAGE, build_datapackage
from pipeline.publish.manifest import (
    MANIFEST,
    SUMS,
    Former,
    Origin,
    build_manifest,
    json_text,
    measure,
    sums,
)
from pipeline.publish.readme import README, readme
from pipeline.publish.validation import VALIDATION, validation_report
from pipeline.publish.writers import read_csv, read_parquet, write_csv, write_parquet
from schemas.compat import changes_since
from schemas.registry import QUARANTINE, TABLES, Table


@dataclass(frozen=True, slots=True)
class TableFile:
    """One file with the rows of a table, and how it is written and read."""

    path: str
    table: Table
    write: Callable[[pl.DataFrame, Table, Path], None]
    read: Callable[[Path, Table], pl.DataFrame]


QUARANTINE_FILE: Final = TableFile("quarantine/quarantine.csv", QUARANTINE, write_csv, read_csv)

TABLE_FILES: Final = (
    *(
        TableFile(f"parquet/{table.name}.parquet", table, write_parquet, read_parquet)
        for table in TABLES.values()
    ),
    *(TableFile(f"csv/{table.name}.csv", table, write_csv, read_csv) for table in TABLES.values()),
    QUARANTINE_FILE,
)
"""Parquet and CSV lie in folders of their own, so that a reader of a folder meets one format."""

ACCURACY: Final = "accuracy.json"
CODEBOOK: Final = "codebook.md"


@dataclass(frozen=True, slots=True)
class Content:
    """All that a release is made of, whatever its version.

    `tables` has the four tables and the quarantine listing, in published order; `accuracy` is what
    accuracy.json holds, `codebook` the text of the codebook.
    """

    tables: Mapping[str, pl.DataFrame]
    accuracy: Mapping[str, Any]
    codebook: str
    origin: Origin


def read_tables(release: Path) -> dict[str, pl.DataFrame]:
    """The tables of a release folder, the quarantine listing among them."""
    return {file.table.name: file.read(release / file.path, file.table) for file in TABLE_FILES}


def read_quarantine(release: Path) -> pl.DataFrame:
    """Refused documents and rows of the release in a folder."""
    return QUARANTINE_FILE.read(release / QUARANTINE_FILE.path, QUARANTINE)


def read_content(release: Path) -> Content:
    """What the release in a folder was made of."""
    manifest = json.loads((release / MANIFEST).read_text(encoding="utf-8"))
    generator = manifest["generator"]
    return Content(
        tables=read_tables(release),
        accuracy=json.loads((release / ACCURACY).read_text(encoding="utf-8")),
        codebook=(release / CODEBOOK).read_text(encoding="utf-8"),
        origin=Origin(
            code_version=generator["code_version"],
            extractor_version=generator["extractor_version"],
            control_files=manifest["control_files"],
        ),
    )


def write_tables(folder: Path, tables: Mapping[str, pl.DataFrame]) -> None:
    """Write the tables, the quarantine listing among them, into `folder`."""
    for file in TABLE_FILES:
        path = folder / file.path
        path.parent.mkdir(exist_ok=True)
        file.write(tables[file.table.name], file.table, path)


def write_descriptions(
    folder: Path, version: str, content: Content, former: Former | None, releases: Path
) -> None:
    """Write all but the tables, as files of `version` that follows `former`.

    Overwrites those that are there. `releases` is the folder that has the former release.
    """
    measured = [measure(folder, file.path) for file in TABLE_FILES]
    rows = {name: content.tables[name].height for name in TABLES}
    changes = _changes(content, former, releases)
    texts = {
        ACCURACY: json_text(content.accuracy),
        CHANGES: changes_text(version, changes),
        CHANGES_JSON: json_text(changes),
        CODEBOOK: content.codebook,
        DATAPACKAGE: json_text(build_datapackage(version, measured)),
        README: readme(version, rows, content.accuracy),
        VALIDATION: json_text(validation_report(content.tables)),
    }
    for path, text in texts.items():
        _write_text(folder / path, text)
        measured.append(measure(folder, path))
    manifest = build_manifest(version, content.tables, content.origin, former, measured)
    _write_text(folder / MANIFEST, json_text(manifest))
    _write_text(folder / SUMS, sums([*measured, measure(folder, MANIFEST)]))


def _changes(content: Content, former: Former | None, releases: Path) -> dict[str, Any]:
    if former is None:
        return build_changes(None, {}, content.tables, [])
    folder = releases / former.version
    # Read as they are: under another contract the columns may be others.
    before = {name: pl.read_parquet(folder / f"parquet/{name}.parquet") for name in TABLES}
    contract = [asdict(change) for change in changes_since(former.version.rpartition(".")[0])]
    return build_changes(former.version, before, content.tables, contract)


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
