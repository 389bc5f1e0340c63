"""Manifest and check sums: what a release consists of, to the byte.

Belongs here: measuring files, the content hash of a table, manifest.json, SHA256SUMS, and the one
way JSON is written. Does not belong here: writing tables, moving folders.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import polars as pl

from pipeline.publish.writers import as_text
from schemas.registry import QUARANTINE, SCHEMA_VERSION, TABLES, Table

NAME: Final = "chain-rollout"
"""Name of the data set, and of the program that makes it."""

GENERATOR_VERSION: Final = "1.0.0"
"""Version of the program, as in pyproject.toml."""

MANIFEST: Final = "manifest.json"
SUMS: Final = "SHA256SUMS"

_HASHED_ROWS: Final = 1 << 14


@dataclass(frozen=True, slots=True)
class ReleaseFile:
    """One file: path relative to the release folder with '/', size in bytes, SHA-256 in hex."""

    path: str
    bytes: int
    sha256: str


def measure(folder: Path, path: str) -> ReleaseFile:
    """Size and SHA-256 of the file `path` in `folder`; OSError when it cannot be read."""
    with (folder / path).open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        return ReleaseFile(path, file.tell(), digest)


def content_hash(table: Table, frame: pl.DataFrame) -> str:
    """SHA-256 over the rows of `frame`, in their order, whatever format or version wrote them.

    Hashed are the column names and then each row, every value as the text that the CSV holds (but
    without the apostrophe that guards spreadsheets): its length in bytes, ":" and the text, or "-"
    for null; values are joined with "," and each row ends with a line feed.
    """
    digest = hashlib.sha256()
    names = pl.DataFrame([table.columns], schema=list(table.columns), orient="row")
    for part in (names, *frame.select(table.columns).iter_slices(_HASHED_ROWS)):
        cells = [
            pl.format("{}:{}", pl.col(name).str.len_bytes(), pl.col(name)).fill_null("-")
            for name in table.columns
        ]
        lines = as_text(part).select(pl.concat_str(cells, separator=",") + "\n").to_series()
        digest.update("".join(lines).encode())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Origin:
    """What a release was made by and from, beside its documents.

    `code_version` is the digest of the program's sources, `extractor_version` of the part that
    reads texts; `control_files` are the files of the seeds folder that steer a run, path to
    SHA-256.
    """

    code_version: str
    extractor_version: str
    control_files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Former:
    """The release published before this one."""

    version: str
    manifest_sha256: str


def build_manifest(
    version: str,
    tables: Mapping[str, pl.DataFrame],
    origin: Origin,
    former: Former | None,
    files: Iterable[ReleaseFile],
) -> dict[str, Any]:
    """Manifest of a release: where its rows come from, how many, and every file but SHA256SUMS.

    `tables` has the quarantine listing too. `inputs` lists the source documents, `files` the
    release's files; the manifest itself is not among them: its own digest stands in latest.json.
    """
    documents = tables["documents"].sort("source_path")
    inputs = documents.select("source_path", sha256="source_sha256", document_id="document_id")
    return {
        "name": NAME,
        "version": version,
        "schema_version": SCHEMA_VERSION,
        "previous": former and asdict(former),
        "generator": {
            "name": NAME,
            "version": GENERATOR_VERSION,
            "code_version": origin.code_version,
            "extractor_version": origin.extractor_version,
        },
        "tables": {
            name: {
                "rows": tables[name].height,
                "content_sha256": content_hash(table, tables[name]),
            }
            for name, table in TABLES.items()
        },
        "quarantined": tables[QUARANTINE.name].height,
        "inputs": inputs.to_dicts(),
        "control_files": dict(sorted(origin.control_files.items())),
        "files": [asdict(file) for file in sorted(files, key=lambda file: file.path)],
    }


def sums(files: Iterable[ReleaseFile]) -> str:
    """Text of SHA256SUMS, as `sha256sum --check` reads it, sorted by path."""
    return "".join(
        f"{file.sha256}  {file.path}\n" for file in sorted(files, key=lambda file: file.path)
    )


def json_text(value: Mapping[str, Any]) -> str:
    """JSON as every file of a release has it: keys in the given order, indented by two."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"
