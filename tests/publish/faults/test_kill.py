"""kill -9 before every call of a publish that changes a file, and in the middle of every write."""

from collections import Counter
from pathlib import Path

import pytest

from pipeline.publish.history import read_history
from schemas.registry import SCHEMA_VERSION
from tests.publish.faults.bench import Job, Mode, Worker, copy, sweep, tree
from tests.publish.faults.scenes import (
    FIRST,
    SECOND,
    THIRD,
    Scene,
    check_next_run,
    check_readers,
    done,
    plain,
    scene,
    stopped_before,
)

pytestmark = pytest.mark.sweep


def kill_everywhere(workers: list[Worker], scene: Scene, mode: Mode, calls: list[int]) -> None:
    """Kill the job at each of some calls: readers see a whole release, the next run mends all."""

    def kill(worker: Worker, at: int) -> None:
        where = f"{mode.name} at {at}: {scene.calls[at - 1]}"
        outputs = copy(scene.place, worker.place)
        killed = worker.run(outputs, scene.job, mode, at)
        assert killed.code == -9, where
        assert plain(killed.calls, worker.place) == scene.calls[: at - 1], where
        check_readers(outputs, scene, where)
        check_next_run(worker, scene, killed.calls, where)

    sweep(workers, calls, kill)


def test_every_change_is_counted(second: Scene) -> None:
    """Also those of native libraries: whoever adds up the bytes of all writes gets the files."""
    sizes: dict[str, int] = {}
    for call in second.calls:
        if call.name == "create":
            sizes[call.path] = 0
        elif call.name == "write":
            sizes[call.path] += int(call.more)
        elif call.name == "rename":
            for path in [p for p in sizes if p == call.path or p.startswith(call.path + "/")]:
                sizes[call.more + path.removeprefix(call.path)] = sizes.pop(path)
    before = tree(second.place / "outputs")
    assert sizes == {
        f"place/outputs/{path}": len(data)
        for path, (_, data) in second.after.items()
        if data is not None and (path not in before or before[path][1] != data or not data)
    }
    files = {path for path in sizes if "/releases/" in path}
    folders = {str(Path(path).parent) for path in files}
    counted = Counter(call.name for call in second.calls if call.good)
    assert len(files) == 18
    assert counted["chmod"] == len(files) + len(folders)
    assert counted["rename"] == 3  # the release, the index, the pointer
    synced = {Path(call.path).name for call in second.calls if call.name == "fsync"}
    assert {Path(path).name for path in sizes} - {".lock"} <= synced | {
        name.removesuffix(".partial").removeprefix(".") for name in synced
    }


def test_killed_before_any_call(workers: list[Worker], second: Scene) -> None:
    kill_everywhere(workers, second, Mode.KILL, list(range(1, len(second.calls) + 1)))


def test_killed_in_the_middle_of_any_write(workers: list[Worker], second: Scene) -> None:
    writes = [number for number, call in enumerate(second.calls, 1) if call.name == "write"]
    kill_everywhere(workers, second, Mode.TORN, writes)


def test_killed_in_the_first_publish_of_all(workers: list[Worker], scratch: Path) -> None:
    first = scene(workers[0], done(workers[0], scratch / "first"), FIRST)
    assert len(first.outside()) >= 25
    kill_everywhere(workers, first, Mode.KILL, first.outside())


@pytest.mark.parametrize(
    ("name", "job"),
    [
        ("index.json", SECOND),  # the renamed folder is taken up,
        ("index.json", THIRD),  # or passed over;
        ("latest.json", SECOND),  # the pointer is moved on
    ],
)
def test_killed_while_mending_what_a_killed_run_left(
    workers: list[Worker], second: Scene, scratch: Path, name: str, job: Job
) -> None:
    place = scratch / f"mending-{name}-{job.argument}"
    stopped_before(workers[0], second, second.number("rename", name), place)
    mending = scene(workers[0], place, job)
    assert len(mending.outside()) >= 10
    kill_everywhere(workers, mending, Mode.KILL, mending.outside())


def test_killed_in_a_withdrawal(workers: list[Worker], scratch: Path) -> None:
    place = done(workers[0], scratch / "withdrawal", FIRST, SECOND)
    withdrawal = scene(workers[0], place, Job("withdraw", f"{SCHEMA_VERSION}.1"))
    for at, call in enumerate(withdrawal.calls, 1):
        outputs = copy(place, workers[0].place)
        assert workers[0].run(outputs, withdrawal.job, Mode.KILL, at).code == -9
        check_readers(outputs, withdrawal, str(call))
        if read_history(outputs)[-1].withdrawn is None:
            check_next_run(workers[0], withdrawal, (), str(call))
        else:  # It is marked. The next run, whatever it does, moves the pointer.
            assert workers[0].run(outputs, FIRST).said == f"{SCHEMA_VERSION}.0 unchanged"
            assert tree(outputs) == withdrawal.after


def test_a_next_run_without_news_leaves_no_litter(workers: list[Worker], second: Scene) -> None:
    """Of a killed run it may leave the renamed folder, which holds a whole release."""

    def kill(worker: Worker, at: int) -> None:
        outputs = copy(second.place, worker.place)
        assert worker.run(outputs, SECOND, Mode.KILL, at).code == -9
        assert worker.run(outputs, FIRST).code == 0
        litter = {path for path in tree(outputs) if "/.staging" in path or ".partial" in path}
        assert litter == set(), second.calls[at - 1]

    sweep(workers, second.outside(), kill)
