"""Whether a process of this machine that was seen earlier still runs.

Belongs here: asking the kernel. Does not belong here: what a run is.
"""

import os
from pathlib import Path
from typing import Final

_PROC: Final = Path("/proc")

_SLACK_SECONDS: Final = 2.0
"""The kernel tells when it started to the second."""


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


def _boot_time() -> int:
    """When the machine started, in seconds since 1970."""
    lines = (_PROC / "stat").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("btime "))
