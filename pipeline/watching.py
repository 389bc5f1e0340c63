"""The state of a seeds folder without reading a file, so that looking often costs little.

Belongs here: what counts as a change. Does not belong here: what follows from one
(`pipeline.sensors`), the walk (`pipeline.seed_files`).
"""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.seed_files import CONTROL_FILES, SeedFile, list_seed_files


@dataclass(frozen=True, slots=True)
class Seen:
    """A seeds folder at one moment.

    `fingerprint` differs whenever a file that a run would read was added, changed, replaced, moved
    or removed. `newest_change_ns` is the latest time a file changed in any way, in nanoseconds
    since 1970; None without files. `problem` says why the folder could not be listed, if so.
    """

    fingerprint: str
    newest_change_ns: int | None = None
    problem: str | None = None


def look(seeds_dir: Path) -> Seen:
    """Take down path, size, times and inode of every file, links not followed."""
    digest = hashlib.sha256()
    newest: int | None = None
    try:
        for file in _files(seeds_dir):
            line, changed = _state(file)
            digest.update(line.encode())
            newest = max(newest or 0, changed)
    except OSError as error:
        problem = f"found the error {error.strerror!r}, expected a folder that can be listed"
        return Seen(hashlib.sha256(problem.encode()).hexdigest(), problem=problem)
    return Seen(digest.hexdigest(), newest)


def _files(seeds_dir: Path) -> Iterator[SeedFile]:
    """Documents to be and what steers the run, all that `pipeline.intake` looks at."""
    yield from list_seed_files(seeds_dir)
    for name in CONTROL_FILES:
        if os.path.lexists(seeds_dir / name):
            yield SeedFile(seeds_dir / name, name, 0)


def _state(file: SeedFile) -> tuple[str, int]:
    """One line that changes with the file, and when it changed last, in nanoseconds since 1970.

    Size and time of writing can be set back by whoever copies a file; the time of its last change
    of any kind and the inode cannot.
    """
    try:
        status = os.lstat(file.path)
    except OSError as error:  # removed while the folder was walked
        return f"{file.source_path}\0{error.errno}\n", 0
    parts = (
        file.source_path,
        status.st_mode,
        status.st_size,
        status.st_mtime_ns,
        status.st_ctime_ns,
        status.st_ino,
    )
    return "\0".join(map(str, parts)) + "\n", status.st_ctime_ns
