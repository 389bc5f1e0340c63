"""The one place where a release becomes visible.

Belongs here: the protocol of publishing. Does not belong here: what the files hold (`contents`),
how they are checked (`verify`), the forms of history and pointer (`history`, `latest`). The steps:

1. The rows are validated. All that follows happens under a lock on the outputs folder, and begins
   with the end of a run that was stopped: a pointer that lags behind the history is moved on.
2. The files are written into `releases/.staging-<process>`, which readers ignore.
3. When a release of the same content is there already, the staged files are dropped.
4. Else they are forced to the disk, read back and verified; then the folder is renamed to
   `releases/<version>`, a name never used before, and made read-only.
5. `index.json` takes the release into the history, in one step.
6. `latest.json` is replaced in one step: from here on readers see the release.

A stop at any point, a power cut included, leaves the former release as it was. What it leaves
behind has no pointer: the next run removes a staging folder, takes up a renamed one when the
content is still the same, and points at what the history holds. tests/publish/faults stops it at
every call that changes a file.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

import polars as pl
import pyarrow as pa

from pipeline.publish.contents import (
    TABLE_FILES,
    Content,
    write_descriptions,
    write_tables,
)
from pipeline.publish.history import (
    INDEX,
    History,
    entry_of,
    marked,
    read_history,
    read_manifest,
    standing,
    write_history,
)
from pipeline.publish.latest import (
    PARTIAL,
    RELEASES,
    Latest,
    ReleaseError,
    Version,
    make_folder,
    read_latest,
    sync,
    versions_in,
    write_latest,
)
from pipeline.publish.manifest import SUMS, Former, measure
from pipeline.publish.verify import compare_releases, verify_folder
from pipeline.validate import require_valid
from schemas.registry import QUARANTINE, SCHEMA_VERSION, TABLES

LOCK: Final = ".lock"
STAGING_PREFIX: Final = ".staging-"

MAX_REVISION: Final = 1 << 62
"""More than any."""


@dataclass(frozen=True, slots=True)
class Publication:
    """The release that readers see after `publish`.

    `created` is False when the content was published before, so that nothing changed; `path` is
    the release folder, `rows` the number of rows per table, `quarantined` that of refused ones.
    """

    version: str
    path: Path
    manifest_sha256: str
    created: bool
    rows: dict[str, int]
    quarantined: int


def publish(content: Content, outputs_dir: Path) -> Publication:
    """Publish `content` as a release in `outputs_dir`.

    Rows may come in any order. Raises ContractError when they break the contract, ReleaseError,
    which names the path, when the outputs folder is damaged or cannot be written. After an error
    readers see the former release, unchanged; the new one only when the very last fsync failed.
    """
    require_valid(content.tables)
    tables = {t.name: t.in_order(content.tables[t.name]) for t in (*TABLES.values(), QUARANTINE)}
    ordered = replace(content, tables=tables)
    with _changing(outputs_dir):
        history, former = _recovered(outputs_dir)
        version = _place(ordered, outputs_dir / RELEASES, history)
        created = version not in {entry.version for entry in history}
        if created:
            _settle(outputs_dir / RELEASES / version)
            entry = entry_of(outputs_dir / RELEASES / version)
            write_history(outputs_dir, (*history, entry))
            former = write_latest(outputs_dir, Version.parse(version))
    assert former is not None
    return Publication(
        version=str(former.version),
        path=former.path,
        manifest_sha256=former.manifest_sha256,
        created=created,
        rows={name: tables[name].height for name in TABLES},
        quarantined=tables[QUARANTINE.name].height,
    )


def withdraw(outputs_dir: Path, version: str, reason: str) -> Version:
    """Mark a release as withdrawn, and move the pointer to the newest one that stands.

    Nothing is deleted; gives the version that readers see now. Raises ReleaseError, which says
    what was expected, when the release cannot be withdrawn.
    """
    with _changing(outputs_dir):
        history, _ = _recovered(outputs_dir)
        write_history(outputs_dir, marked(history, version, reason))
        _, latest = _recovered(outputs_dir)
    assert latest is not None
    return latest.version


def _recovered(outputs_dir: Path) -> tuple[History, Latest | None]:
    """The history, and the pointer that it asks for: moved there when a stopped run left it."""
    for left in outputs_dir.glob(f".*{PARTIAL}"):
        if left.is_file():
            left.unlink()
    sync(outputs_dir)  # A run may have been stopped between replacing a file and this.
    history = read_history(outputs_dir)
    latest = read_latest(outputs_dir)
    entry = standing(history)
    if entry is None:
        if latest is not None:
            raise ReleaseError(
                f"{outputs_dir / INDEX} does not list {latest.version}, which latest.json names; "
                "put the file back from a copy, or publish into another outputs folder"
            )
        return history, None
    if latest is None or str(latest.version) != entry.version:
        latest = write_latest(outputs_dir, Version.parse(entry.version))
    return history, latest


def _place(content: Content, releases: Path, history: History) -> str:
    """Make sure that a release folder holds exactly this content; give its version."""
    major, minor = map(int, SCHEMA_VERSION.split("."))
    last = history[-1] if history else None
    if last and Version.parse(last.version) > Version(major, minor, MAX_REVISION):
        raise ReleaseError(
            f"{releases.parent / INDEX} ends with {last.version}, but this code makes "
            f"{SCHEMA_VERSION}.x and history never goes backwards: use newer code, or another "
            "outputs folder"
        )
    taken = versions_in(releases)
    with _staging(releases) as staging:
        write_tables(staging, content.tables)
        for version in _candidates(releases, history):
            if not _same_tables(staging, releases / version):
                continue
            write_descriptions(staging, version, content, _former(releases / version), releases)
            if _holds_already(staging, releases / version):
                _refuse_withdrawn(version, history)
                return version
        mine = [v.revision for v in taken if (v.major, v.minor) == (major, minor)]
        version = str(Version(major, minor, max(mine, default=-1) + 1))
        former = Former(last.version, last.manifest_sha256) if last else None
        write_descriptions(staging, version, content, former, releases)
        _harden(staging)
        if problems := verify_folder(staging, version):
            raise ReleaseError("; ".join(["the staged files are not what was written", *problems]))
        # Fails when the name is taken: a folder with files is never replaced.
        staging.rename(releases / version)
    return version


def _candidates(releases: Path, history: History) -> Iterator[str]:
    """Versions that may hold the content already, each once.

    What readers see, the last of the history, and a newer folder that was renamed but never
    taken into the history: by a run that was stopped, with the same past.
    """
    listed = {entry.version for entry in history}
    seen, last = standing(history), history[-1] if history else None
    yield from dict.fromkeys(entry.version for entry in (seen, last) if entry)
    newest = max(versions_in(releases), default=None)
    if newest and str(newest) not in listed and (releases / str(newest) / SUMS).is_file():
        before = _former(releases / str(newest))
        if before == (Former(last.version, last.manifest_sha256) if last else None):
            yield str(newest)


def _former(release: Path) -> Former | None:
    """The release before the one in a folder, as its manifest tells."""
    previous = read_manifest(release)["previous"]
    return Former(**previous) if previous else None


def _refuse_withdrawn(version: str, history: History) -> None:
    for entry in history:
        if entry.version == version and entry.withdrawn is not None:
            raise ReleaseError(
                f"this is just what {version} holds, which was withdrawn ({entry.withdrawn}); "
                "mend the seeds or the rules first"
            )


def _same_tables(staging: Path, release: Path) -> bool:
    """Tell whether the manifest of `release` lists the tables as they are staged."""
    listed = read_manifest(release)["files"]
    return all(asdict(measure(staging, file.path)) in listed for file in TABLE_FILES)


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
    for path in (*sorted(release.rglob("*")), release):
        if path.is_dir():
            path.chmod(0o555)
            sync(path)
    sync(release.parent)


@contextmanager
def _changing(outputs_dir: Path) -> Iterator[None]:
    """Hold the outputs folder for one writer, and turn its failures into a ReleaseError.

    The system frees the lock of a dead process.
    """
    try:
        make_folder(outputs_dir)
        with (outputs_dir / LOCK).open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
    except (OSError, pa.ArrowException, pl.exceptions.PolarsError) as error:
        raise ReleaseError(
            f"{outputs_dir}: could not publish: {error}; no reader sees a release in part. "
            "Mend the cause and run again"
        ) from error


@contextmanager
def _staging(releases: Path) -> Iterator[Path]:
    """Give a new staging folder; remove it, and those that killed runs left behind."""
    make_folder(releases)
    for abandoned in releases.glob(f"{STAGING_PREFIX}*"):
        shutil.rmtree(abandoned)
    staging = releases / f"{STAGING_PREFIX}{os.getpid()}"
    staging.mkdir()
    try:
        yield staging
    finally:
        if staging.exists():
            shutil.rmtree(staging)
