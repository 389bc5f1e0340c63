import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.settings import ROOT, Settings

Run = Callable[[str, Settings], subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run a command as the Makefile does, all with one instance on disk."""
    home = tmp_path_factory.mktemp("instance") / "home"

    def run(command: str, settings: Settings) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "pipeline", command],
            cwd=ROOT,
            env=os.environ
            | {
                "SEEDS_DIR": str(settings.seeds_dir),
                "OUTPUTS_DIR": str(settings.outputs_dir),
                "DAGSTER_HOME": str(home),
            },
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def test_release_twice_then_verify_then_tamper(settings: Settings, pipeline: Run) -> None:
    first = pipeline("release", settings)
    assert (first.returncode, first.stderr) == (0, "")
    assert "Release 1.1.0: new" in first.stdout
    assert "DEBUG" not in first.stdout

    second = pipeline("release", settings)
    assert (second.returncode, second.stderr) == (0, "")
    assert "Release 1.1.0: unchanged" in second.stdout

    whole = pipeline("verify", settings)
    assert (whole.returncode, whole.stderr) == (0, "")
    assert "the same bytes again" in whole.stdout

    flip_one_bit(settings.outputs_dir / "releases" / "1.1.0" / "parquet" / "nodes.parquet")
    damaged = pipeline("verify", settings)
    assert (damaged.returncode, damaged.stderr) == (1, "")
    assert "nodes.parquet" in damaged.stdout


def flip_one_bit(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.chmod(0o644)
    path.write_bytes(data)


def test_verify_without_a_release(settings: Settings, pipeline: Run) -> None:
    done = pipeline("verify", settings)
    assert (done.returncode, done.stderr) == (2, "")
    assert f"no release in {settings.outputs_dir}" in done.stdout


def test_failed_release_says_why_in_a_few_lines(settings: Settings, pipeline: Run) -> None:
    nowhere = Settings(settings.seeds_dir / "nowhere", settings.outputs_dir)
    done = pipeline("release", nowhere)
    assert done.returncode == 1
    assert str(nowhere.seeds_dir) in done.stderr
    assert "Runs, " in done.stderr.splitlines()[-1]
    assert len(done.stderr.splitlines()) <= 4
