"""A deployment of its own that is really served: folders, an instance on disk, `dagster dev`."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dagster as dg

from pipeline.publish.latest import read_latest
from pipeline.settings import ROOT, Settings
from tests.processes import HOST, free_port, living, start, wait_until


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
        self.port = str(free_port())

    def start(self) -> subprocess.Popen[bytes]:
        """Start the server, in a session of its own."""
        words = ["dev", "--host", HOST, "--port", self.port]
        words += ["--workspace", str(ROOT / "workspace.yaml")]
        environment = {
            "DAGSTER_HOME": str(self.home),
            "SEEDS_DIR": str(self.settings.seeds_dir),
            "OUTPUTS_DIR": str(self.settings.outputs_dir),
            "SENSOR_SECONDS": "1",
            "PYTHONWARNINGS": "default",
        }
        dagster = str(Path(sys.executable).with_name("dagster"))
        server = start([dagster, *words], self.log, os.environ | environment)
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
