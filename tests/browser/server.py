"""A Dagster server in a process of its own, on this machine alone, asked over HTTP."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final
from urllib.request import Request, urlopen

from pipeline.settings import ROOT

HOST: Final = "127.0.0.1"

PATIENCE: Final = 180
"""Seconds within which whatever is waited for has to come, on a machine with much else to do."""

Answer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Server:
    """Where it listens, and what its GraphQL answers."""

    url: str

    def ask(self, query: str, **variables: Any) -> Answer:
        """Give the data that answer `query`; HTTPError, with GraphQL's own words, when none do."""
        request = Request(
            f"{self.url}/graphql",
            json.dumps({"query": query, "variables": variables}).encode(),
            {"Content-Type": "application/json"},
        )
        with urlopen(request, timeout=PATIENCE) as response:
            answer: Answer = json.load(response)
        assert "errors" not in answer, answer
        data: Answer = answer["data"]
        return data


@contextmanager
def served(command: Sequence[str], environment: Mapping[str, str], log: Path) -> Iterator[Server]:
    """Serve the workspace with a Dagster command until the end; what it prints goes to `log`."""
    port = _free_port()
    server = Server(f"http://{HOST}:{port}")
    program = Path(sys.executable).with_name(command[0])
    workspace = ROOT / "workspace.yaml"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [program, *command[1:], "--host", HOST, "--port", str(port), "-w", workspace],
            cwd=log.parent,
            env=os.environ | environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            # A shell's background job ignores SIGINT; Dagster would then ignore SIGTERM too.
            preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
        )
    try:
        until(partial(_loaded, server, process), lambda: log.read_text(errors="replace")[-3000:])
        yield server
    finally:
        _stop(process)


def until(happened: Callable[[], Any], otherwise: Callable[[], str]) -> Any:
    """Wait for something true and give it; fail with what `otherwise` tells when it never is."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = happened()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(f"nothing within {PATIENCE} s: {otherwise()}")


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        port: int = listener.getsockname()[1]
    return port


def _loaded(server: Server, process: subprocess.Popen[bytes]) -> bool:
    """Whether it answers and knows the code location."""
    assert process.poll() is None, f"the server ended with {process.returncode}"
    try:
        answer = server.ask("{repositoriesOrError {... on RepositoryConnection {nodes {name}}}}")
    except OSError:
        return False
    return bool(answer["repositoriesOrError"].get("nodes"))


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the server and every process that it started."""
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
