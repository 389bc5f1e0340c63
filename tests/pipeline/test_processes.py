import os
import subprocess
import sys
import time

from pipeline.processes import still_runs


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
