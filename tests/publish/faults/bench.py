"""Publishing under faults: the shim, the processes that publish under it, what readers then see.

Belongs here: what all sweeps share. Does not belong here: what has to hold (the tests).
"""

import hashlib
import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory, gettempdir
from typing import Final, TypeVar

SHIM: Final = Path(__file__).with_name("shim.c")
ROOT: Final = Path(__file__).parents[3]


T = TypeVar("T")


class Mode(IntEnum):
    """What the shim does; see `enum mode` there."""

    COUNT = 0
    KILL = 1
    TORN = 2
    ONCE = 3
    ALWAYS = 4
    FULL = 5
    SHORT = 6
    STOP = 7
    LIE = 8


MORTAL: Final = (Mode.KILL, Mode.TORN, Mode.STOP, Mode.LIE)


@dataclass(frozen=True, slots=True)
class Job:
    """`publish` with a value of one amount, or `withdraw` with a version."""

    name: str
    argument: str


@dataclass(frozen=True, slots=True)
class Call:
    """One counted call; `more` is the number of bytes written, or the new path."""

    name: str
    good: bool
    path: str
    more: str


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended: exit code (the signal, negative), what it said, its calls."""

    code: int
    said: str
    calls: tuple[Call, ...]


class Worker:
    """Does one job at a time: one that may die in a child, any other in a process that lasts."""

    def __init__(self, shim: Path, scratch: Path) -> None:
        self._log = scratch / "log"
        self.place = scratch / "place"
        """A folder to work in."""
        self._mortal, self._lasting = (
            subprocess.Popen(
                [sys.executable, "-m", "tests.publish.faults.worker", kind],
                cwd=ROOT,
                env=os.environ | {"LD_PRELOAD": str(shim), "POLARS_MAX_THREADS": "1"},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            for kind in ("mortal", "lasting")
        )

    def run(
        self,
        outputs: Path,
        job: Job,
        mode: Mode = Mode.COUNT,
        at: int = 0,
        error: int = 0,
        stopped: Callable[[], None] = lambda: None,
    ) -> Ended:
        """Do a job; calls are counted below the folder that holds `outputs`.

        `stopped` is called whenever the shim has stopped the process.
        """
        order = json.dumps(
            {
                "outputs": str(outputs),
                "job": job.name,
                "argument": job.argument,
                "mode": mode,
                "at": at,
                "error": error,
                "log": str(self._log),
            }
        )
        process = self._mortal if mode in MORTAL else self._lasting
        while (answer := _ask(process, order)) is None:
            stopped()
        code, said = answer
        parts = (line.split("\t") for line in self._log.read_text().splitlines())
        calls = tuple(Call(name, good == "1", path, more) for name, good, path, more in parts)
        return Ended(code, said, calls)

    def close(self) -> None:
        """End the processes."""
        self._mortal.communicate()
        self._lasting.communicate()


def _ask(process: subprocess.Popen[str], line: str) -> tuple[int, str] | None:
    """Give an order, or any line after an answer of None: that one means, go on."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(line + "\n")
    process.stdin.flush()
    answer: tuple[int, str] | None = json.loads(process.stdout.readline())
    return answer


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Give a folder in memory where there is one: fsync is free there, and kill -9 the same."""
    memory = Path("/dev/shm")
    where = memory if os.access(memory, os.W_OK) else Path(gettempdir())
    with TemporaryDirectory(dir=where) as folder:
        yield Path(folder).resolve()
        writable(Path(folder))


def writable(folder: Path) -> None:
    """Let a published release be removed."""
    for path in (folder, *folder.rglob("*")):
        if path.is_dir():
            path.chmod(0o755)


def sweep(
    workers: Iterable[Worker], cases: Iterable[T], check: Callable[[Worker, T], None]
) -> None:
    """Check every case, as many at once as there are workers."""
    free: SimpleQueue[Worker] = SimpleQueue()
    for worker in workers:
        free.put(worker)

    def one(case: T) -> None:
        worker = free.get()
        try:
            check(worker, case)
        finally:
            free.put(worker)

    with ThreadPoolExecutor(free.qsize()) as pool:
        for _ in pool.map(one, cases):
            pass


def copy(place: Path, to: Path) -> Path:
    """Copy a folder over what is there; gives the outputs folder in it."""
    if to.exists():
        writable(to)
        shutil.rmtree(to)
    return shutil.copytree(place, to) / "outputs"


Tree = dict[str, tuple[int, bytes | None]]
"""Mode and bytes of everything below a folder; None for folders."""


def tree(folder: Path) -> Tree:
    """Everything below `folder`."""
    return {
        path.relative_to(folder).as_posix(): (
            stat.S_IMODE(path.stat().st_mode),
            None if path.is_dir() else path.read_bytes(),
        )
        for path in folder.rglob("*")
    }


def seen(outputs: Path) -> Tree | None:
    """The release that readers see, by latest.json alone; None when there is none yet."""
    pointer = outputs / "latest.json"
    if not pointer.exists():
        return None
    told = json.loads(pointer.read_bytes())
    release = outputs / told["path"]
    digest = hashlib.sha256((release / "manifest.json").read_bytes()).hexdigest()
    assert digest == told["manifest_sha256"]
    return {path: found for path, found in tree(release).items() if found[1] is not None}
