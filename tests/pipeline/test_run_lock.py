"""Real processes on one outputs folder: one run at a time, and death frees it."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dagster as dg
import pytest

from pipeline.publish.latest import ReleaseError
from pipeline.run_lock import RUN_LOCK, only_run
from pipeline.settings import ROOT, Settings
from tests.pipeline.real_runs import Execute

HOLDER = """
import sys, time
from pathlib import Path
from pipeline.run_lock import only_run
with only_run(Path(sys.argv[1]), "the-first", print):
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


@contextmanager
def holder(outputs: Path, seconds: float) -> Iterator[subprocess.Popen[str]]:
    """A process that holds the folder for some seconds, unless it is killed before."""
    command = [sys.executable, "-c", HOLDER, str(outputs), str(seconds)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            assert process.stdout.readline() == "held\n"
            yield process
        finally:
            process.kill()


def test_the_second_run_waits_and_says_for_whom(
    released: Settings, execute: Execute, instance: dg.DagsterInstance
) -> None:
    with holder(released.outputs_dir, 1) as process:
        result = execute(released)
        assert process.wait() == 0
    (waited,) = (
        entry.user_message
        for entry in instance.all_logs(result.run_id)
        if "waiting until that run has ended" in entry.user_message
    )
    assert f"is in use by run the-first, process {process.pid}" in waited


def test_a_killed_holder_frees_the_folder(tmp_path: Path) -> None:
    waited: list[str] = []
    with holder(tmp_path, 60) as process:

        def kill(seconds: float) -> None:
            process.kill()
            time.sleep(seconds)

        with only_run(tmp_path, "the-second", waited.append, kill):
            assert (tmp_path / RUN_LOCK).read_text() == f"run the-second, process {os.getpid()}"
    assert len(waited) == 1


def test_a_run_leaves_the_folder_free_however_it_ends(released: Settings, execute: Execute) -> None:
    with pytest.raises(Exception, match="SEEDS_DIR"):
        execute(Settings(released.seeds_dir / "nowhere", released.outputs_dir))
    execute(released)
    with only_run(released.outputs_dir, "next", pytest.fail):
        pass


def start(settings: Settings) -> subprocess.Popen[str]:
    """The command that makes a release, with an instance beside the outputs.

    It is set up before: two processes at once that set up the same one get in each other's way.
    """
    home = settings.outputs_dir.with_name("home")
    home.mkdir(exist_ok=True)
    shutil.copy(ROOT / "dagster.yaml", home)
    with dg.DagsterInstance.from_config(str(home)):
        pass
    folders = {"SEEDS_DIR": str(settings.seeds_dir), "OUTPUTS_DIR": str(settings.outputs_dir)}
    return subprocess.Popen(
        [sys.executable, "-m", "pipeline", "release"],
        cwd=ROOT,
        env=os.environ | folders | {"DAGSTER_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_two_releases_at_once_are_one_after_the_other(settings: Settings) -> None:
    runs = [start(settings), start(settings)]
    said, errors = zip(*sorted(run.communicate() for run in runs), strict=True)
    assert errors == ("", "")
    assert "extracted 0 of 1 documents, reused 1" in said[0]
    assert "extracted 1 of 1 documents, reused 0" in said[1]
    assert [sum(state in text for text in said) for state in (": new", ": unchanged")] == [1, 1]


def test_a_run_that_waits_says_so_and_can_be_stopped(settings: Settings) -> None:
    with holder(settings.outputs_dir, 60) as process, start(settings) as run:
        assert run.stdout
        assert run.stdout.readline().startswith("Building from")
        assert f"run the-first, process {process.pid}" in run.stdout.readline()
        run.send_signal(signal.SIGINT)
        _, errors = run.communicate(timeout=20)
        assert run.returncode != 0
        assert "Nothing was published" in errors


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with (
        pytest.raises(ReleaseError, match="file: found the error"),
        only_run(tmp_path / "file", "run", print),
    ):
        pass
