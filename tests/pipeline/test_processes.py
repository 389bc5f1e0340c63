import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.processes import answers, still_runs


def test_this_process_runs_and_ran_a_moment_ago() -> None:
    assert still_runs(os.getpid(), time.time())


def test_a_process_that_was_killed_does_not_run() -> None:
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    assert still_runs(process.pid, time.time())
    process.kill()
    seen = time.time()
    while still_runs(process.pid, seen):  # dead but not waited for, then gone
        assert time.time() < seen + 10
    process.wait()
    assert not still_runs(process.pid, seen)


def test_a_number_given_anew_is_another_process() -> None:
    assert not still_runs(os.getpid(), time.time() - 1_000_000)


@pytest.mark.parametrize("family", [socket.AF_UNIX, socket.AF_INET])
def test_a_server_answers_until_it_is_gone(tmp_path: Path, family: socket.AddressFamily) -> None:
    with socket.socket(family) as server:
        server.bind(str(tmp_path / "s") if family is socket.AF_UNIX else ("127.0.0.1", 0))
        server.listen()
        address = server.getsockname()
        assert answers(address)
    assert not answers(address)


def test_nobody_answers_where_nothing_ever_was(tmp_path: Path) -> None:
    assert not answers(str(tmp_path / "nothing"))
