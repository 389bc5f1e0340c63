"""What is at hand against the release before it: what a person should look at, rules aside.

Belongs here: which release the rows at hand follow, and what became worse since. Does not belong
here: every change of a row (`changes`), whether and where a person is told (checks).

The release before is the newest that stands, unless it was made from just what is at hand: then it
is the one before that, so that a run over the same seeds finds what the first one found. A
withdrawn release is not compared with.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import polars as pl

from pipeline.publish.contents import ACCURACY, read_quarantine
from pipeline.publish.history import read_history, read_manifest
from pipeline.publish.latest import RELEASES
from schemas.registry import DOCUMENTS

MEASURES: Final = ("precision", "recall", "f1")


@dataclass(frozen=True, slots=True)
class Inputs:
    """What tables are made from: the digest of the program, and every source file.

    `files` leads from the path of a source file to its SHA-256, or to the check that refused it.
    """

    code_version: str
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """A source file with other bytes than before; digests are SHA-256 in hexadecimal."""

    source_path: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Fall:
    """A measure of accuracy that went down, from 0 to 1; `now` is None when it is not measured."""

    figure: str
    measure: str
    before: float
    now: float | None


def inputs_at_hand(
    code_version: str,
    documents: pl.DataFrame,
    refused: pl.DataFrame,
    control_files: Mapping[str, str],
) -> Inputs:
    """The inputs of the tables at hand, of documents accepted and refused.

    `control_files` leads from the name of each to its SHA-256.
    """
    read = dict(documents.select("source_path", "source_sha256").iter_rows())
    not_read = {
        path: f"refused ({check})"
        for path, check in refused.filter(pl.col("table") == DOCUMENTS.name)
        .select("source_path", "check")
        .iter_rows()
    }
    return Inputs(code_version, read | dict(control_files) | not_read)


def inputs_of(release: Path) -> Inputs:
    """The inputs of the release in a folder, as it tells them itself."""
    manifest = read_manifest(release)
    documents = pl.DataFrame(
        [(document["source_path"], document["sha256"]) for document in manifest["inputs"]],
        schema={"source_path": pl.String, "source_sha256": pl.String},
        orient="row",
    )
    code_version = manifest["generator"]["code_version"]
    return inputs_at_hand(
        code_version, documents, read_quarantine(release), manifest["control_files"]
    )


def release_before(outputs_dir: Path, at_hand: Inputs) -> Path | None:
    """The folder of the release that what is at hand follows; None before the first."""
    standing = standing_releases(outputs_dir)
    if standing and _made_from(standing[-1], at_hand):
        standing.pop()
    return standing[-1] if standing else None


def _made_from(release: Path, at_hand: Inputs) -> bool:
    # Releases of other code come first: those under an older contract may have other files.
    code_version = read_manifest(release)["generator"]["code_version"]
    return bool(code_version == at_hand.code_version) and inputs_of(release) == at_hand


def standing_releases(outputs_dir: Path) -> list[Path]:
    """The folders of all releases that are not withdrawn, oldest first."""
    history = read_history(outputs_dir)
    return [outputs_dir / RELEASES / entry.version for entry in history if not entry.withdrawn]


def rows_of(release: Path, table: str) -> int:
    """The number of rows of a table of a release."""
    rows: int = read_manifest(release)["tables"][table]["rows"]
    return rows


def far_fewer(before: int, now: int) -> bool:
    """Tell whether rows became fewer by more than a fifth."""
    return 5 * now < 4 * before


def changed_files(before: Path, documents: pl.DataFrame) -> list[ChangedFile]:
    """The source files of documents that a release read with other bytes, in order of paths."""
    read = {file["source_path"]: file["sha256"] for file in read_manifest(before)["inputs"]}
    return [
        ChangedFile(path, read[path], digest)
        for path, digest in documents.select("source_path", "source_sha256").sort(pl.all()).rows()
        if path in read and read[path] != digest
    ]


def without_fact(documents: pl.DataFrame, facts: Iterable[pl.DataFrame]) -> pl.DataFrame:
    """The documents that none of the fact tables has a row of, in the order of their paths."""
    told = pl.concat([table.select("document_id") for table in facts])
    return documents.join(told, on="document_id", how="anti").sort("source_path")


def falls(before: Path, after: Path) -> list[Fall]:
    """The measures of accuracy that are lower in the later release, the furthest fallen first."""
    was, now = (dict(_measures(_accuracy(release))) for release in (before, after))
    fallen = [
        Fall(figure, measure, value, now.get((figure, measure)))
        for (figure, measure), value in was.items()
        if now.get((figure, measure), 0.0) < value
    ]
    return sorted(fallen, key=lambda fall: (fall.now or 0.0) - fall.before)


def same_corpus(before: Path, after: Path) -> bool:
    """Tell whether both releases were measured on the same annotated articles."""
    one, other = (_accuracy(release)["corpus_sha256"] for release in (before, after))
    return bool(one == other)


def _accuracy(release: Path) -> dict[str, Any]:
    accuracy: dict[str, Any] = json.loads((release / ACCURACY).read_text(encoding="utf-8"))
    return accuracy


def _measures(accuracy: Mapping[str, Any]) -> Iterator[tuple[tuple[str, str], float]]:
    """Every share by figure ("events.launch") and measure."""
    for figure in accuracy["figures"]:
        named = (figure["table"], figure["kind"], figure["column"])
        for measure in MEASURES:
            if share := figure.get(measure):
                yield (".".join(filter(None, named)), measure), share["value"]
