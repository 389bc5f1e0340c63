"""The one place where a release becomes visible.

Belongs here: the protocol of publishing. Does not belong here: what the files hold (`contents`),
how they are checked (`verify`), the pointer's form (`latest`). The steps:

1. The rows are validated. All that follows happens under a lock on the outputs folder.
2. The files are written into `releases/.staging-<process>`, which readers ignore.
3. When a release of the same rows is there already, the staged files are dropped.
4. Else they are forced to the disk, read back and verified; then the folder is renamed to
   `releases/<version>`, a name never used before, and made read-only.
5. `latest.json` is replaced in one step: from here on readers see the release.

A stop at any point, a power cut included, leaves the former release as it was. What it leaves
behind has no pointer: the next run removes a staging folder, and takes up a renamed one when the
rows are still the same.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl
import pyarrow as pa

from pipeline.publish.contents import Companions, write_descriptions, write_tables
from pipeline.publish.latest import (
    LATEST,
    RELEASES,
    Latest,
    ReleaseError,
    Version,
    read_latest,
    sync,
    versions_in,
    write_latest,
)
from pipeline.publish.manifest import SUMS
from pipeline.publish.verify import compare_releases, verify_folder
from pipeline.validate import require_valid
from schemas.registry import QUARANTINE, SCHEMA_VERSION, TABLES

LOCK: Final = ".lock"
STAGING_PREFIX: Final = ".staging-"


@dataclass(frozen=True, slots=True)
class Publication:
    """The release that readers see after `publish`.

    `created` is False when the rows were published before, so that nothing changed; `path` is the
    release folder, `rows` the number of rows per table, `quarantined` that of refused ones.
    """

    version: str
    path: Path
    manifest_sha256: str
    created: bool
    rows: dict[str, int]
    quarantined: int


def publish(
    tables: Mapping[str, pl.DataFrame],
    quarantine: pl.DataFrame,
    companions: Companions,
    outputs_dir: Path,
) -> Publication:
    """Publish the four tables, the quarantine listing and their companions in `outputs_dir`.

    Rows may come in any order. Raises ContractError when they break the contract, ReleaseError,
    which names the path, when the outputs folder is damaged or cannot be written. After an error
    readers see the former release, unchanged.
    """
    given = {**tables, QUARANTINE.name: quarantine}
    require_valid(given)
    ordered = {t.name: t.in_order(given[t.name]) for t in (*TABLES.values(), QUARANTINE)}
    try:
        with _locked(outputs_dir):
            former = read_latest(outputs_dir)
            version = _place(ordered, companions, outputs_dir / RELEASES, former)
            created = former is None or former.version != version
            latest = write_latest(outputs_dir, version) if created else former
    except (OSError, pa.ArrowException, pl.exceptions.PolarsError) as error:
        raise ReleaseError(
            f"{outputs_dir}: could not publish: {error}; readers see what they saw before. "
            "Mend the cause and run again"
        ) from error
    assert latest is not None
    return Publication(
        version=str(version),
        path=latest.path,
        manifest_sha256=latest.manifest_sha256,
        created=created,
        rows={name: ordered[name].height for name in TABLES},
        quarantined=quarantine.height,
    )


def _place(
    tables: Mapping[str, pl.DataFrame],
    companions: Companions,
    releases: Path,
    former: Latest | None,
) -> Version:
    """Make sure that a release folder holds exactly this; give its version."""
    major, minor = map(int, SCHEMA_VERSION.split("."))
    if former and (former.version.major, former.version.minor) > (major, minor):
        raise ReleaseError(
            f"{releases.parent / LATEST} names {former.version}, but this code makes "
            f"{SCHEMA_VERSION}.x and the pointer never moves backwards: use newer code, or "
            "another outputs folder"
        )
    mine = [v for v in versions_in(releases) if (v.major, v.minor) == (major, minor)]
    # The release that readers see, and a newer one that was renamed but never pointed at.
    candidates = {v: None for v in mine if v == max(mine) or (former and v == former.version)}
    with _staging(releases) as staging:
        write_tables(staging, tables)
        for version in candidates:
            write_descriptions(staging, str(version), tables, companions)
            if _holds_already(staging, releases / str(version)):
                _settle(releases / str(version))
                return version
        version = Version(major, minor, max(mine).revision + 1 if mine else 0)
        write_descriptions(staging, str(version), tables, companions)
        _harden(staging)
        if problems := verify_folder(staging, str(version)):
            raise ReleaseError("; ".join(["the staged files are not what was written", *problems]))
        # Fails when the name is taken: a folder with files is never replaced.
        staging.rename(releases / str(version))
        _settle(releases / str(version))
    return version


def _holds_already(staging: Path, release: Path) -> bool:
    """Tell whether `release` has the bytes that are staged as its version."""
    if not (differing := compare_releases(staging, release)):
        return True
    if (release / SUMS).is_file() and (release / SUMS).read_bytes() == (
        staging / SUMS
    ).read_bytes():
        raise ReleaseError(
            f"{release} was damaged: {'; '.join(differing)}; put it back from a copy, or publish "
            "into another outputs folder"
        )
    return False


def _harden(folder: Path) -> None:
    """Make every file read-only, and force files and folders to the disk."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            path.chmod(0o444)
        sync(path)
    sync(folder)


def _settle(release: Path) -> None:
    """Make the renamed folders read-only (before, they could not be renamed) and durable."""
    for path in (*release.rglob("*"), release):
        if path.is_dir():
            path.chmod(0o555)
            sync(path)
    sync(release.parent)


@contextmanager
def _locked(outputs_dir: Path) -> Iterator[None]:
    """Hold the outputs folder for one publisher; the system frees the lock of a dead process."""
    outputs_dir.mkdir(parents=True, exist_ok=True)
    with (outputs_dir / LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def _staging(releases: Path) -> Iterator[Path]:
    """Give a new staging folder; remove it, and those that killed runs left behind."""
    releases.mkdir(exist_ok=True)
    for abandoned in releases.glob(f"{STAGING_PREFIX}*"):
        shutil.rmtree(abandoned)
    staging = releases / f"{STAGING_PREFIX}{os.getpid()}"
    staging.mkdir()
    try:
        yield staging
    finally:
        if staging.exists():
            shutil.rmtree(staging)
