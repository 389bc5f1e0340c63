"""Processes that a test starts, waits for, asks what they listen on, and ends again.

Belongs here: what concerns processes as such, all on this machine. Does not belong here: what is
served, and what is asked of it.
"""

import contextlib
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

HOST: Final = "127.0.0.1"

PATIENCE: Final = 300
"""Seconds within which whatever is waited for has to come, on a machine with much else to do."""

LISTENING: Final = "0A"
"""State of a TCP socket in /proc/net/tcp."""


class NotSoError(AssertionError):
    """What was expected did not come true; the message says what."""


def wait_until(met: Callable[[], object], what: str | Callable[[], str]) -> None:
    """Ask ten times a second whether `met` is so; NotSoError, which says `what`, if it never is."""
    end = time.monotonic() + PATIENCE
    while not met():
        if time.monotonic() > end:
            awaited = what if isinstance(what, str) else what()
            raise NotSoError(f"waited {PATIENCE} seconds for this: {awaited}")
        time.sleep(0.1)


def free_port() -> int:
    """A TCP port of this machine that nobody has now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port


def start(
    words: Sequence[str], log: Path, environment: Mapping[str, str], user: str | None = None
) -> subprocess.Popen[bytes]:
    """Run a command in a session of its own, as a service manager would.

    It stands in the folder of `log`, which what it prints is added to, and sees `environment` only.
    """
    with log.open("ab") as output:
        return subprocess.Popen(
            words,
            cwd=log.parent,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            # A shell's background job ignores SIGINT; Dagster would then ignore SIGTERM too.
            preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
            user=user,
            group=user,
            extra_groups=[] if user else None,
        )


@contextlib.contextmanager
def started(
    words: Sequence[str],
    log: Path,
    environment: Mapping[str, str],
    user: str | None = None,
    stop: signal.Signals = signal.SIGTERM,
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a command as `start` does; in the end it and all that it started are gone."""
    process = start(words, log, environment, user)
    try:
        yield process
    finally:
        process.send_signal(stop)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(20)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def living() -> Iterator[tuple[int, int, str]]:
    """(number, session, command) of every process but the dead ones."""
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            state, _, _, session = (folder / "stat").read_text().rpartition(")")[2].split()[:4]
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            if state != "Z":
                yield int(folder.name), int(session), command


def listening(session: int) -> set[str]:
    """Addresses, as hexadecimal digits, that the processes of a session listen on by TCP."""
    sockets: set[str] = set()
    for number, of_session, _ in living():
        if of_session == session:
            with contextlib.suppress(OSError):
                for descriptor in Path("/proc", str(number), "fd").iterdir():
                    sockets.add(str(descriptor.readlink()))
    found = set()
    for table in ("tcp", "tcp6"):
        for line in Path("/proc/net", table).read_text(encoding="ascii").splitlines()[1:]:
            fields = line.split()
            if fields[3] == LISTENING and f"socket:[{fields[9]}]" in sockets:
                found.add(fields[1].partition(":")[0])
    return found
