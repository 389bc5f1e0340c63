"""One run at a time on an outputs folder, so that no run meets another's tables.

Belongs here: the lock that a run holds from its start to its end, and waiting for it. Does not
belong here: the lock of publishing (`pipeline.publish.release`), which other commands take too.

The system frees the lock of a dead process, so that there is none to be removed by hand.
"""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from pipeline.publish.latest import ReleaseError, make_folder

RUN_LOCK: Final = ".run.lock"
"""Name of the file in the outputs folder; it tells who holds the lock, or held it last."""

PAUSE: Final = 0.2
"""Seconds between two tries."""


@contextmanager
def only_run(
    outputs_dir: Path,
    run_id: str,
    tell: Callable[[str], None],
    pause: Callable[[float], None] = time.sleep,
) -> Iterator[None]:
    """Hold `outputs_dir` for the run `run_id`, as soon as no other run holds it.

    `tell` hears whom it waits for, `pause` is called between two tries. Raises ReleaseError when
    the folder cannot be used.
    """
    try:
        make_folder(outputs_dir)
        lock = (outputs_dir / RUN_LOCK).open("a+", encoding="utf-8")
    except OSError as error:
        raise ReleaseError(
            f"{outputs_dir}: found the error {error.strerror!r}, expected a folder that can be "
            "written; change its permissions, or set OUTPUTS_DIR to another one"
        ) from error
    with lock:
        told = None
        while not _taken(lock):
            holder = _holder(lock)
            if holder != told:
                tell(f"{outputs_dir} is in use by {holder}: waiting until that run has ended")
                told = holder
            pause(PAUSE)
        lock.truncate(0)
        lock.write(f"run {run_id}, process {os.getpid()}")
        lock.flush()
        yield


def _taken(lock: IO[str]) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _holder(lock: IO[str]) -> str:
    lock.seek(0)
    return lock.read() or "another run"
