"""Processes that a check starts, stops again, and asks what they listen on.

Belongs here: what concerns processes as such. Does not belong here: what the server consists of.
"""

import contextlib
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

LISTENING = "0A"
"""State of a TCP socket in /proc/net/tcp."""


class NotSoError(AssertionError):
    """What a check expected did not come true; the message says what."""


def wait_for(what: str, seconds: float, true: Callable[[], object]) -> None:
    """Ask five times a second whether `true` is so; NotSoError after `seconds`."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise NotSoError(f"waited {seconds:.0f} s for this: {what}")
        time.sleep(0.2)


def free_port() -> int:
    """A TCP port of this machine that nobody has now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextlib.contextmanager
def started(
    words: Sequence[str],
    log: Path,
    environment: Mapping[str, str],
    user: str | None = None,
    stop: signal.Signals = signal.SIGTERM,
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a command in a session of its own; in the end it and all that it started are gone."""
    with log.open("wb") as file:
        process = subprocess.Popen(
            words,
            cwd="/",
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            user=user,
            group=user,
            extra_groups=[] if user else None,
        )
        try:
            yield process
        finally:
            process.send_signal(stop)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(15)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def listening(session: int) -> set[str]:
    """Addresses, as hexadecimal digits, that the processes of a session listen on by TCP."""
    sockets: set[str] = set()
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if os.getsid(int(folder.name)) == session:
                for descriptor in (folder / "fd").iterdir():
                    sockets.add(str(descriptor.readlink()))
    found = set()
    for table in ("tcp", "tcp6"):
        for line in Path("/proc/net", table).read_text(encoding="ascii").splitlines()[1:]:
            fields = line.split()
            if fields[3] == LISTENING and f"socket:[{fields[9]}]" in sockets:
                found.add(fields[1].partition(":")[0])
    return found
