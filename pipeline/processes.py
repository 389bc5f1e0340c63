"""Whether a process of this machine that was seen earlier still runs, or a server still answers.

Belongs here: asking the kernel. Does not belong here: what a run is.
"""

import os
import socket
from pathlib import Path
from typing import Final

_PROC: Final = Path("/proc")

_SLACK_SECONDS: Final = 2.0
"""The kernel tells when it started to the second."""

_ANSWER_SECONDS: Final = 5.0
"""How long a connection may take."""


def still_runs(pid: int, seen_at: float) -> bool:
    """Whether process `pid` runs and is the one that did at `seen_at` (seconds since 1970).

    Numbers are given anew, after a restart of the machine the very same ones: a process that began
    later is another one. True where the kernel has no /proc to ask.
    """
    if not (_PROC / "self").exists():
        return True
    try:
        fields = (_PROC / str(pid) / "stat").read_bytes().rpartition(b")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return False
    ended = fields[0] in (b"Z", b"X")
    began = _boot_time() + int(fields[19]) / os.sysconf("SC_CLK_TCK")
    return not ended and began <= seen_at + _SLACK_SECONDS


def answers(address: str | tuple[str, int]) -> bool:
    """Whether somebody listens at the path of a socket, or at a host and port.

    The file of a socket stays when its process is killed; nobody takes a connection then.
    """
    try:
        if isinstance(address, str):
            with socket.socket(socket.AF_UNIX) as client:
                client.settimeout(_ANSWER_SECONDS)
                client.connect(address)
        else:
            socket.create_connection(address, _ANSWER_SECONDS).close()
    except OSError:
        return False
    return True


def _boot_time() -> int:
    """When the machine started, in seconds since 1970."""
    lines = (_PROC / "stat").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("btime "))
