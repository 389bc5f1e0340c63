"""The pointer latest.json: which release readers take.

Belongs here: reading and moving the pointer, and versions. Does not belong here: making releases.
"""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self

from pipeline.publish.manifest import MANIFEST, json_text, measure

LATEST: Final = "latest.json"
RELEASES: Final = "releases"
PARTIAL: Final = ".partial"
"""End of the name of a file that is being written, and was never read by anyone."""

_VERSION: Final = re.compile(r"(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}")

_UNREADABLE: Final = (
    "expected a JSON object with version, path and manifest_sha256; put the file back from a "
    "copy, or remove it and publish again: the newest release in releases/ is then taken up "
    "when it holds the same rows, and never overwritten"
)


class ReleaseError(RuntimeError):
    """The outputs folder cannot be published into or read; the message names the path."""


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """MAJOR.MINOR of the contract and the data revision."""

    major: int
    minor: int
    revision: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Version of a text such as "1.0.3"; ValueError for any other text."""
        if not _VERSION.fullmatch(text):
            raise ValueError(f"expected a version such as 1.0.3, found {text!r}")
        return cls(*map(int, text.split(".")))

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.revision}"


@dataclass(frozen=True, slots=True)
class Latest:
    """The release that latest.json names, `path` being its folder."""

    version: Version
    path: Path
    manifest_sha256: str


def versions_in(releases: Path) -> list[Version]:
    """Versions of the release folders in `releases`, in order; other names are passed over."""
    names = [path.name for path in releases.iterdir()] if releases.is_dir() else []
    return sorted(Version.parse(name) for name in names if _VERSION.fullmatch(name))


def read_latest(outputs_dir: Path) -> Latest | None:
    """Follow latest.json in `outputs_dir`; None when there is none yet.

    Raises ReleaseError when the pointer cannot be read, or when the release it names is missing
    or has another manifest than the one it promises.
    """
    pointer = outputs_dir / LATEST
    if not os.path.lexists(pointer):
        return None
    try:
        told = json.loads(pointer.read_text(encoding="utf-8"))
        version = Version.parse(told["version"])
        path, promised = told["path"], told["manifest_sha256"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ReleaseError(f"{pointer} cannot be read ({error!r}); {_UNREADABLE}") from error
    if path != f"{RELEASES}/{version}":
        raise ReleaseError(
            f"{pointer}: expected path {RELEASES}/{version}, found {path!r}; {_UNREADABLE}"
        )
    folder = outputs_dir / RELEASES / str(version)
    try:
        found = measure(folder, MANIFEST).sha256
    except OSError as error:
        raise ReleaseError(
            f"{pointer} names release {version}, but {folder / MANIFEST} cannot be read "
            f"({error.strerror}); put the release folder back from a copy, or publish into another "
            "outputs folder: no version is made twice"
        ) from error
    if found != promised:
        raise ReleaseError(
            f"{folder / MANIFEST} was changed: expected SHA-256 {promised} as {pointer} says, "
            f"found {found}; put the release folder back from a copy"
        )
    return Latest(version, folder, found)


def write_latest(outputs_dir: Path, version: Version) -> Latest:
    """Point latest.json at the release `version`.

    Raises OSError when it cannot be written. The caller holds the lock of `outputs_dir`.
    """
    folder = outputs_dir / RELEASES / str(version)
    latest = Latest(version, folder, measure(folder, MANIFEST).sha256)
    pointer = {
        "version": str(version),
        "path": f"{RELEASES}/{version}",
        "manifest_sha256": latest.manifest_sha256,
    }
    write_json(outputs_dir / LATEST, pointer)
    return latest


def write_json(path: Path, value: Mapping[str, Any]) -> None:
    """Replace a file of JSON in one step that survives a power cut."""
    partial = path.with_name(f".{path.name}{PARTIAL}")
    partial.write_text(json_text(value), encoding="utf-8", newline="\n")
    sync(partial)
    partial.replace(path)
    sync(path.parent)


def make_folder(folder: Path) -> None:
    """Make a folder and what is missing above it, each known to the disk by its parent."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        sync(folder.parent)


def sync(path: Path) -> None:
    """Force a file's bytes, or a folder's entries, to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
