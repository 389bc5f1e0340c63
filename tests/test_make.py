"""The Makefile's commands, called through make, on other folders than the project's."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.settings import ROOT

PREPARED = (".venv/venv.stamp", ".venv/release.stamp", ".dagster_home/dagster.yaml")
"""What make would set up first; the tests have it by another way."""


def make(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Call make with the environment of a person's shell, not of a make that runs the tests."""
    home.mkdir(exist_ok=True)
    shutil.copy(ROOT / "dagster.yaml", home)
    of_make = ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "MAKEOVERRIDES", "SEEDS_DIR", "OUTPUTS_DIR")
    return subprocess.run(
        [
            "make",
            *(word for path in PREPARED for word in ("-o", path)),
            f"BIN={Path(sys.executable).parent}",
            f"DAGSTER_HOME={home}",
            *arguments,
        ],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name not in of_make},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.operations
def test_release_diff_and_verify_in_other_folders(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "texts")
    folders = (f"SEEDS_DIR={tmp_path / 'texts'}", f"OUTPUTS_DIR={tmp_path / 'tables'}")
    home = tmp_path / "home"

    released = make("release", *folders, home=home)
    assert (released.returncode, released.stderr) == (0, "")
    assert f"Building from {tmp_path / 'texts'}" in released.stdout
    assert (tmp_path / "tables" / "releases" / "1.1.0" / "manifest.json").is_file()

    verified = make("verify", *folders, home=home)
    assert (verified.returncode, verified.stderr) == (0, "")
    assert "Verified: 1.1.0" in verified.stdout

    (tmp_path / "texts" / "another.txt").write_text("BSN was launched on October 15, 2019.")
    shown = make("diff", "ROWS=0", *folders, home=home)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "A release would be 1.1.1. Compared with 1.1.0, by key:" in shown.stdout
    assert "and 1 more added" in shown.stdout


@pytest.mark.parametrize("given", [(), ("VERSION=1.0.3",), ("REASON=wrong",)])
def test_withdraw_without_its_words_shows_its_usage(given: tuple[str, ...], tmp_path: Path) -> None:
    done = make("withdraw", *given, f"OUTPUTS_DIR={tmp_path}", home=tmp_path / "home")
    assert done.returncode == 2
    assert done.stderr.splitlines()[0].startswith("usage: make withdraw VERSION=1.0.3 REASON=")
    assert "no release" not in done.stdout + done.stderr


def test_withdraw_takes_a_reason_with_quotation_marks(tmp_path: Path) -> None:
    words = ("VERSION=9.9.9", 'REASON=read "dollars" as `yuan`')
    done = make("withdraw", *words, f"OUTPUTS_DIR={tmp_path}", home=tmp_path / "home")
    assert done.returncode == 2
    assert done.stderr.startswith("Not withdrawn: no release '9.9.9' in index.json")
