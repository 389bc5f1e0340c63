"""A deployment of its own that is really served: folders, an instance on disk, `dagster dev`."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import dagster as dg

from pipeline.publish.latest import read_latest
from pipeline.settings import ROOT, Settings

SECONDS: int = 300
"""How long anything may take, on a machine that has much else to do."""


class Deployment:
    """Folders below `folder`, and the server over them while it is started."""

    def __init__(self, folder: Path) -> None:
        self.settings = Settings(folder / "seeds", folder / "outputs")
        self.settings.seeds_dir.mkdir()
        self.home = folder / "home"
        self.home.mkdir()
        shutil.copy(ROOT / "dagster.yaml", self.home)
        self.log = folder / "log"
        self.sessions: list[int] = []
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = str(probe.getsockname()[1])

    def start(self) -> subprocess.Popen[bytes]:
        """Start the server as a service manager would: in a session of its own."""
        with self.log.open("ab") as log:
            server = subprocess.Popen(
                [
                    str(Path(sys.executable).with_name("dagster")),
                    *("dev", "--host", "127.0.0.1", "--port", self.port),
                    *("--workspace", str(ROOT / "workspace.yaml")),
                ],
                cwd=self.home,
                env=os.environ
                | {
                    "DAGSTER_HOME": str(self.home),
                    "SEEDS_DIR": str(self.settings.seeds_dir),
                    "OUTPUTS_DIR": str(self.settings.outputs_dir),
                    "SENSOR_SECONDS": "1",
                    "PYTHONWARNINGS": "default",
                },
                stdout=log,
                stderr=log,
                start_new_session=True,
                # A shell's background job ignores SIGINT; Dagster would then ignore SIGTERM too.
                preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
            )
        self.sessions.append(server.pid)
        return server

    @contextmanager
    def instance(self) -> Iterator[dg.DagsterInstance]:
        with dg.DagsterInstance.from_config(str(self.home)) as instance:
            yield instance

    def write(self, name: str, content: str | bytes) -> None:
        """Put a file into the seeds, whole."""
        data = content.encode() if isinstance(content, str) else content
        (self.settings.seeds_dir / name).write_bytes(data)

    def version(self) -> str | None:
        """The release that readers see."""
        latest = read_latest(self.settings.outputs_dir)
        return str(latest.version) if latest else None

    def alerts(self) -> list[str]:
        """All alerts, in the order of time."""
        return [path.read_text() for path in sorted(self.settings.alerts_dir.glob("*.md"))]

    def processes(self, *words: str) -> list[int]:
        """Numbers of the living processes of this deployment whose command holds all `words`."""
        return [
            pid
            for pid, session, command in living()
            if session in self.sessions and all(word in command for word in words)
        ]

    def end(self) -> None:
        """Kill what is left of all that was ever started here."""
        for pid in self.processes():
            os.kill(pid, signal.SIGKILL)
        wait_until(lambda: not self.processes(), "the processes are gone")


def living() -> Iterator[tuple[int, int, str]]:
    """(number, session, command) of every process but the dead ones."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                state, _, _, session = (folder / "stat").read_text().rpartition(")")[2].split()[:4]
                command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except (FileNotFoundError, ProcessLookupError):
                continue
            if state != "Z":
                yield int(folder.name), int(session), command


def wait_until(met: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + SECONDS
    while not met():
        assert time.monotonic() < deadline, f"waited {SECONDS} seconds until {what}"
        time.sleep(0.1)
