"""Publishing without being root, and what others, and the owner, can do to a published release."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from pipeline.publish.verify import verify_release
from tests.publish.faults import other_user
from tests.publish.faults.bench import ROOT, tree

pytestmark = pytest.mark.sweep

OWNER, OTHER = 65534, 65533


@pytest.fixture
def outputs() -> Iterator[Path]:
    """An outputs folder to be, in a folder of the owner that all can read."""
    if os.geteuid() != 0:
        pytest.skip("not root: nothing was published, and nothing altered, as another user")
    with TemporaryDirectory() as made:
        os.chown(made, OWNER, OWNER)
        Path(made).chmod(0o755)
        yield Path(made, "outputs")


def run(what: str, where: Path, uid: int) -> str:
    command = [sys.executable, "-m", other_user.__name__, what, str(where), str(uid)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_any_user_can_publish_and_nobody_can_alter_a_release(outputs: Path) -> None:
    run("publish", outputs, OWNER)
    assert verify_release(outputs) == []
    (release,) = (outputs / "releases").iterdir()
    assert {path.stat().st_uid for path in (outputs, *outputs.rglob("*"))} == {OWNER}
    before = tree(outputs)
    for uid in (OWNER, OTHER):
        tried, succeeded = map(int, run("alter", release, uid).split())
        assert tried >= 80
        assert succeeded == 0
    assert tree(outputs) == before
