"""A full disk, a full quota and a failing disk, at every call of a publish that changes a file."""

import errno
import os
from pathlib import Path

import pytest

from tests.publish.faults.bench import Mode, Worker, copy, sweep, tree
from tests.publish.faults.scenes import (
    FIRST,
    Scene,
    check_next_run,
    check_readers,
    done,
    scene,
)

pytestmark = pytest.mark.sweep


def fail_everywhere(
    workers: list[Worker], scene: Scene, mode: Mode, error: int, calls: list[int]
) -> None:
    """Make each of some calls of a job fail: it says so, and readers see what they saw before."""
    outside = scene.outside()

    def fail(worker: Worker, at: int) -> None:
        where = f"{mode.name} {errno.errorcode[error]} at {at}: {scene.calls[at - 1]}"
        outputs = copy(scene.place, worker.place)
        failed = worker.run(outputs, scene.job, mode, at, error)
        if failed.code == 0:
            # Such as mkdir of a folder that is there: the call failed without us too.
            assert not scene.calls[at - 1].good, where
            assert tree(outputs) == scene.after, where
            return
        assert failed.code == 1, (where, failed.said)
        assert failed.said.startswith(f"{outputs}: could not publish: "), where
        assert os.strerror(error) in failed.said, (where, failed.said)
        assert len(failed.said.splitlines()) == 1, failed.said
        found = check_readers(outputs, scene, where)
        assert found == scene.visible[0] or at == len(scene.calls), where
        if mode is not Mode.ALWAYS:
            assert not list(outputs.glob("releases/.staging-*")), where
        # Nothing changed: what the job makes of that is known. That a staging folder of any state
        # makes no difference is shown by the kills.
        if at in outside or not scene.is_undone(outputs):
            check_next_run(worker, scene, failed.calls, where)

    sweep(workers, calls, fail)


@pytest.mark.parametrize(
    ("mode", "error"),
    [
        (Mode.ONCE, errno.ENOSPC),
        (Mode.FULL, errno.ENOSPC),
        (Mode.ONCE, errno.EDQUOT),
        (Mode.FULL, errno.EDQUOT),
        (Mode.ONCE, errno.EIO),
        (Mode.ALWAYS, errno.EIO),
    ],
    ids=lambda value: value.name if isinstance(value, Mode) else errno.errorcode[value],
)
def test_any_call_fails(workers: list[Worker], second: Scene, mode: Mode, error: int) -> None:
    every = list(range(1, len(second.calls) + 1))
    fail_everywhere(workers, second, mode, error, every)


@pytest.mark.parametrize("mode", [Mode.ONCE, Mode.ALWAYS])
def test_a_call_of_the_first_publish_of_all_fails(
    workers: list[Worker], scratch: Path, mode: Mode
) -> None:
    first = scene(workers[0], done(workers[0], scratch / f"first-{mode.name}"), FIRST)
    fail_everywhere(workers, first, mode, errno.EIO, first.outside())


def test_writes_that_take_half_of_the_bytes_are_gone_on_with(
    workers: list[Worker], second: Scene
) -> None:
    outputs = copy(second.place, workers[0].place)
    ended = workers[0].run(outputs, second.job, Mode.SHORT)
    assert ended.code == 0, ended.said
    assert len(ended.calls) > 2 * len(second.calls)
    assert tree(outputs) == second.after
