"""All releases ever published: index.json, a chain of manifests.

Belongs here: reading, extending and checking the history, and what is withdrawn. Does not belong
here: the pointer that readers follow (`latest`), making releases (`release`).

Every release's manifest holds the digest of the manifest before it, and index.json lists them all:
a release that is changed, left out or put back shows, even where someone wrote new sums.
"""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

from pipeline.publish.latest import RELEASES, ReleaseError, Version, write_json
from pipeline.publish.manifest import MANIFEST, measure

INDEX: Final = "index.json"


@dataclass(frozen=True, slots=True)
class Entry:
    """One release in the history.

    `rows` counts per table; `withdrawn` is the reason, None for a release that stands.
    """

    version: str
    schema_version: str
    manifest_sha256: str
    previous_manifest_sha256: str | None
    rows: dict[str, int]
    withdrawn: str | None = None


History = tuple[Entry, ...]
"""Entries in the order of their publication."""


def read_history(outputs_dir: Path) -> History:
    """The entries of index.json, oldest first; empty when there is none.

    Raises ReleaseError when it cannot be read or the chain is broken.
    """
    path = outputs_dir / INDEX
    if not path.exists():
        return ()
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        history = tuple(Entry(**entry) for entry in told["releases"])
        versions = [Version.parse(entry.version) for entry in history]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ReleaseError(
            f"{path} cannot be read ({error!r}); put the file back from a copy"
        ) from error
    before = [None, *(entry.manifest_sha256 for entry in history)]
    chained = all(
        entry.previous_manifest_sha256 == previous
        for entry, previous in zip(history, before, strict=False)
    )
    if not chained or versions != sorted(set(versions)):
        raise ReleaseError(
            f"{path}: the chain is broken: expected every entry to name the manifest of the entry "
            "before it, and versions that rise; put the file back from a copy"
        )
    return history


def write_history(outputs_dir: Path, history: History) -> None:
    """Replace index.json in one step that survives a power cut."""
    write_json(outputs_dir / INDEX, {"releases": [asdict(entry) for entry in history]})


def entry_of(release: Path) -> Entry:
    """The entry of a release folder, as its manifest tells."""
    manifest = read_manifest(release)
    previous = manifest["previous"]
    return Entry(
        version=manifest["version"],
        schema_version=manifest["schema_version"],
        manifest_sha256=measure(release, MANIFEST).sha256,
        previous_manifest_sha256=previous and previous["manifest_sha256"],
        rows={name: table["rows"] for name, table in manifest["tables"].items()},
    )


def read_manifest(release: Path) -> dict[str, Any]:
    """The manifest of a release folder, unchecked."""
    manifest: dict[str, Any] = json.loads((release / MANIFEST).read_text(encoding="utf-8"))
    return manifest


def standing(history: History) -> Entry | None:
    """The newest release that is not withdrawn."""
    return next((entry for entry in reversed(history) if entry.withdrawn is None), None)


def marked(history: History, version: str, reason: str) -> History:
    """The history with one release withdrawn.

    Raises ReleaseError for an unknown or withdrawn version, an empty reason, and when no release
    would be left to point at.
    """
    known = {entry.version: entry for entry in history}
    if version not in known:
        raise ReleaseError(
            f"no release {version!r} in {INDEX}, expected one of {', '.join(known) or 'none'}"
        )
    if known[version].withdrawn is not None:
        raise ReleaseError(f"{version} was withdrawn before: {known[version].withdrawn}")
    if not reason.strip():
        raise ReleaseError(f"expected the reason why {version} is withdrawn, found none")
    after = tuple(
        replace(entry, withdrawn=reason.strip()) if entry.version == version else entry
        for entry in history
    )
    if standing(after) is None:
        raise ReleaseError(
            f"{version} is the only release that stands; publish a mended one first, so that "
            "readers have something to follow"
        )
    return after


def history_problems(outputs_dir: Path, latest: Version) -> list[str]:
    """Compare index.json with the pointer and the manifests of all releases; a line per problem."""
    try:
        history = read_history(outputs_dir)
    except ReleaseError as error:
        return [str(error)]
    problems = []
    seen = standing(history)
    if seen is None or seen.version != str(latest):
        problems.append(
            f"{outputs_dir / INDEX}: the newest release that stands is "
            f"{seen.version if seen else 'none'}, but readers see {latest}; make release moves the "
            "pointer on, unless the file was changed"
        )
    for entry in history:
        folder = outputs_dir / RELEASES / entry.version
        try:
            found = replace(entry_of(folder), withdrawn=entry.withdrawn)
        except (OSError, ValueError, KeyError, TypeError) as error:
            problems.append(f"{folder / MANIFEST} cannot be read ({error!r}); {INDEX} lists it")
            continue
        if found != entry:
            problems.append(f"{folder / MANIFEST}: not what {INDEX} says of {entry.version}")
    return problems
