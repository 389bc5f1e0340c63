"""Runs, the daemon and everything at once are killed at random moments, twenty times."""

import os
import random
import signal
import subprocess
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import dagster as dg
import pytest

from pipeline.publish.latest import read_latest
from pipeline.publish.writers import read_parquet
from pipeline.verification import Verdict, verify
from schemas.registry import DOCUMENTS
from tests.live.deployment import Deployment
from tests.processes import wait_until

pytestmark = pytest.mark.live

RUN, DAEMON, ALL = ("multiprocessing.spawn", "spawn_main"), ("dagster._daemon",), ()
"""What the command of a victim holds: a run, the daemon, any process of the server."""

VICTIMS = (RUN,) * 11 + (DAEMON,) * 5 + (ALL,) * 4

OVER = {dg.DagsterRunStatus.SUCCESS, dg.DagsterRunStatus.FAILURE, dg.DagsterRunStatus.CANCELED}

KEPT = {".assets", ".lock", ".run.lock"}
"""What lies in the outputs for the program itself, and stays."""


@pytest.fixture
def deployment(tmp_path: Path) -> Iterator[Deployment]:
    deployment = Deployment(tmp_path)
    try:
        yield deployment
    finally:
        deployment.end()


def kill(deployment: Deployment, victim: tuple[str, ...]) -> bool:
    """Kill every process that `victim` describes; False when there was none."""
    found = deployment.processes(*victim)
    for pid in found:
        os.kill(pid, signal.SIGKILL)
    return bool(found)


def restarted(deployment: Deployment, server: subprocess.Popen[bytes]) -> subprocess.Popen[bytes]:
    """The server started anew once it ended by itself, as a service manager does it."""
    server.wait(90)
    return deployment.start()


def released_text(deployment: Deployment) -> str | None:
    """The text of the one document, as readers see it."""
    latest = read_latest(deployment.settings.outputs_dir)
    if latest is None:
        return None
    (text,) = read_parquet(latest.path / "parquet" / "documents.parquet", DOCUMENTS)["text"]
    return str(text)


def unfinished(deployment: Deployment) -> list[str]:
    """Runs that wait, or are taken for going on."""
    with deployment.instance() as instance:
        return [run.run_id for run in instance.get_runs() if run.status not in OVER]


def litter(deployment: Deployment) -> list[Path]:
    """Hidden files in the outputs that a run left behind."""
    hidden = deployment.settings.outputs_dir.rglob(".*")
    return [path for path in hidden if path.name not in KEPT]


def test_after_twenty_kills_a_run_gives_a_whole_release(deployment: Deployment) -> None:
    chance = random.Random(20)
    victims = chance.sample(VICTIMS, len(VICTIMS))
    server = deployment.start()
    for number, victim in enumerate(victims):
        deployment.write("text.txt", f"BSN was launched on October {number + 1}, 2019.")
        # All are killed while a run goes on, so that nobody is left who saw it end.
        wait_until(partial(deployment.processes, *(victim or RUN)), "the victim is there")
        time.sleep(chance.uniform(0, 5))
        wait_until(partial(kill, deployment, victim), "the victim is killed")
        if victim is not RUN:
            server = restarted(deployment, server)

    last = "BSN was launched on October 30, 2019."
    deployment.write("text.txt", last)
    wait_until(lambda: released_text(deployment) == last, "the last text is released")
    wait_until(lambda: not unfinished(deployment), "no run waits or is taken for going on")
    server.terminate()
    assert server.wait(60) == 0
    wait_until(lambda: not deployment.processes(), "the server took all its processes along")
    assert verify(deployment.settings, print) is Verdict.REPRODUCIBLE
    assert litter(deployment) == []
