"""What a power cut could take at a moment, told from the calls made so far.

The strictest reading of POSIX: a file's bytes are on the disk once the file was synced, its name
once the folder was that holds it. Real file systems promise more.
"""

from collections.abc import Iterable
from pathlib import PurePosixPath

from tests.publish.faults.bench import Call


class Unsynced:
    """Files whose bytes, and paths whose names, a power cut could take."""

    def __init__(self) -> None:
        self.bytes: set[str] = set()
        self.names: set[str] = set()

    def follow(self, calls: Iterable[Call]) -> None:
        """Take in calls in the order in which they were made."""
        for call in calls:
            if call.good:
                self._take(call)

    def _take(self, call: Call) -> None:
        match call.name:
            case "create" | "open" | "write" | "truncate":
                self.bytes.add(call.path)
                if call.name in ("create", "open"):
                    self.names.add(call.path)
            case "mkdir":
                self.names.add(call.path)
            case "chmod":
                self.bytes.add(call.path)
            case "fsync":
                self.bytes.discard(call.path)
                self.names = {p for p in self.names if str(PurePosixPath(p).parent) != call.path}
            case "unlink" | "rmdir":
                self.bytes.discard(call.path)
                self.names.discard(call.path)
            case "rename":
                self.bytes = {_moved(path, call) for path in self.bytes if path != call.more}
                self.names = {_moved(path, call) for path in self.names} | {call.more}
            case _:
                raise AssertionError(call)

    def all(self) -> set[str]:
        """Everything that a power cut could take."""
        return self.bytes | self.names


def _moved(path: str, rename: Call) -> str:
    """Where a path is after a rename."""
    inside = path == rename.path or path.startswith(rename.path + "/")
    return rename.more + path.removeprefix(rename.path) if inside else path
