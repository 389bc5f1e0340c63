"""A Dagster server in a process of its own, on this machine alone, asked over HTTP."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from pipeline.settings import ROOT
from tests.processes import HOST, PATIENCE, free_port, started, wait_until

Answer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Server:
    """Where it listens, what its GraphQL answers, and what it printed."""

    url: str
    log: Path

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

    def wait_until(self, met: Callable[[], object]) -> None:
        """Wait for something; NotSoError, with the end of the log, when it never comes."""
        wait_until(met, lambda: f"{met}; the log:\n{self.log.read_text(errors='replace')[-3000:]}")


@contextmanager
def served(command: Sequence[str], environment: Mapping[str, str], log: Path) -> Iterator[Server]:
    """Serve the workspace with a Dagster command until the end; what it prints goes to `log`."""
    port = free_port()
    server = Server(f"http://{HOST}:{port}", log)
    program = str(Path(sys.executable).with_name(command[0]))
    words = [*command[1:], "--host", HOST, "--port", str(port), "-w", str(ROOT / "workspace.yaml")]
    with started([program, *words], log, os.environ | environment) as process:
        server.wait_until(partial(_loaded, server, process))
        yield server


def _loaded(server: Server, process: subprocess.Popen[bytes]) -> bool:
    """Whether it answers and knows the code location."""
    assert process.poll() is None, f"the server ended with {process.returncode}"
    try:
        answer = server.ask("{repositoriesOrError {... on RepositoryConnection {nodes {name}}}}")
    except OSError:
        return False
    return bool(answer["repositoriesOrError"].get("nodes"))
