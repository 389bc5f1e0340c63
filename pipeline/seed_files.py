"""What lies in a seeds folder, walked and read safely: files to bytes, or a refusal that says why.

Every `*.txt` and `*.md` (suffix in any case, at any depth) may be a document; every other regular
file, every link and every special file is refused. Left out without a word are only what the
folder keeps for itself: names that begin with ".", files named README.md, and the control files
directly in it. Belongs here: the walk, bounded reading. Does not belong here: what the bytes say
(`pipeline.decoding`), tables, metadata.
"""

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SUFFIXES: Final = (".txt", ".md")
README: Final = "README.md"
SOURCES: Final = "sources.csv"
CORRECTIONS: Final = "corrections.csv"
CONTROL_FILES: Final = (SOURCES, CORRECTIONS)
"""Files directly in the seeds folder that steer a run and are no documents."""


class Refusal(Exception):  # noqa: N818 - not an error of the program
    """A file that is no document: the `check` that refused it, and the `reason` in words."""

    def __init__(self, check: str, found: str, expected: str, what_to_do: str) -> None:
        self.check = check
        self.reason = f"found {found}, expected {expected}; {what_to_do}"
        super().__init__(self.reason)


@dataclass(frozen=True, slots=True)
class SeedFile:
    """Anything in the seeds folder but a folder.

    `source_path` is relative to it, with "/" and printable. `kind` is the file type (`stat.S_IFMT`)
    of the file itself, a link not followed; `error` tells why a folder could not be listed.
    """

    path: Path
    source_path: str
    kind: int
    error: OSError | None = None


def list_seed_files(seeds_dir: Path) -> Iterator[SeedFile]:
    """Everything below `seeds_dir` that is no folder, in the order of the paths' bytes.

    A folder that cannot be listed is given as a file with its error; for `seeds_dir` itself the
    OSError is raised.
    """
    pending = [SeedFile(seeds_dir, "", stat.S_IFDIR)]
    while pending:
        file = pending.pop()
        if not stat.S_ISDIR(file.kind):
            yield file
            continue
        try:
            with os.scandir(file.path) as entries:
                below = [entry for entry in entries if not _is_left_out(entry, file.source_path)]
        except OSError as error:
            if file.path == seeds_dir:
                raise
            yield SeedFile(file.path, file.source_path, 0, error)
            continue
        # "/" behind a folder's name, so that "a.txt" comes before "a/b.txt" as in their paths.
        below.sort(key=lambda e: os.fsencode(e.name) + b"/" * e.is_dir(follow_symlinks=False))
        prefix = f"{file.source_path}/" if file.source_path else ""
        for entry in reversed(below):
            pending.append(SeedFile(Path(entry.path), prefix + _escaped(entry.name), _kind(entry)))


def _is_left_out(entry: os.DirEntry[str], folder: str) -> bool:
    is_control_file = not folder and entry.name in CONTROL_FILES
    return entry.name.startswith(".") or entry.name == README or is_control_file


def _kind(entry: os.DirEntry[str]) -> int:
    if entry.is_symlink():
        return stat.S_IFLNK
    if entry.is_dir(follow_symlinks=False):
        return stat.S_IFDIR
    return stat.S_IFREG if entry.is_file(follow_symlinks=False) else stat.S_IFSOCK


def _escaped(name: str) -> str:
    r"""`name` printable and as UTF-8: two names never become one.

    Bytes that are not UTF-8 and ASCII control characters become \xNN, other characters that do
    not print (bidirectional controls, odd spaces) \uNNNN, and a backslash becomes two.
    """
    escaped = []
    for char in name:
        code = ord(char)
        if char == "\\":
            escaped.append("\\\\")
        elif char.isprintable():
            escaped.append(char)
        elif 0xDC80 <= code <= 0xDCFF:  # os.fsdecode's stand-in for the byte code - 0xDC00
            escaped.append(f"\\x{code - 0xDC00:02x}")
        elif code < 0x80:
            escaped.append(f"\\x{code:02x}")
        else:
            escaped.append(f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")
    return "".join(escaped)


def read_seed(file: SeedFile, max_bytes: int) -> bytes:
    """The bytes of a file that may be a document, by kind and name. Raises Refusal."""
    if file.error:
        raise _unreadable(file.error)
    if stat.S_ISLNK(file.kind):
        raise _symbolic_link()
    if not stat.S_ISREG(file.kind):
        raise _not_regular()
    if not file.source_path.lower().endswith(SUFFIXES):
        raise Refusal(
            "unsupported_suffix",
            f"suffix {Path(file.source_path).suffix!r}",
            f"one of {', '.join(SUFFIXES)}",
            "save its text as UTF-8 under such a name, or move it out of the seeds folder",
        )
    return read_regular(file.path, max_bytes)


def read_regular(path: Path, max_bytes: int) -> bytes:
    """The bytes of a regular file, without following a link or waiting. Raises Refusal."""
    try:
        # The file may have been replaced since it was listed: the descriptor is what counts.
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise _not_regular()
            if status.st_size > max_bytes:
                raise _too_large(f"{status.st_size} bytes", max_bytes)
            with open(descriptor, "rb", closefd=False) as stream:
                data = stream.read(max_bytes + 1)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise _symbolic_link() from error
        raise _unreadable(error) from error
    if len(data) > max_bytes:
        raise _too_large("a file that grew while it was read", max_bytes)
    return data


def _symbolic_link() -> Refusal:
    return Refusal(
        "symbolic_link",
        "a symbolic link",
        "a regular file",
        "put the file itself into the seeds folder",
    )


def _not_regular() -> Refusal:
    return Refusal(
        "not_regular_file",
        "a pipe, socket or device",
        "a regular file",
        "remove it from the seeds folder",
    )


def _too_large(found: str, max_bytes: int) -> Refusal:
    return Refusal(
        "too_large", found, f"at most {max_bytes} bytes", "split it into its single documents"
    )


def _unreadable(error: OSError) -> Refusal:
    return Refusal(
        "unreadable",
        f"the error {error.strerror!r}",
        "a file or folder that can be read",
        "change its permissions or name, or remove it",
    )
