"""Power cuts: the order of the calls that force things to the disk, and cuts of a real file system.

The cuts need root, loop devices and ext4. A file holds the file system; what the kernel has written
to that file at a moment is what a power cut would leave.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pipeline.publish.latest import ReleaseError
from tests.publish.faults.bench import Call, Mode, Worker
from tests.publish.faults.durability import Unsynced
from tests.publish.faults.scenes import FIRST, SECOND, Scene, check_readers, done, plain, scene

pytestmark = pytest.mark.sweep

IMAGE_BYTES = 16 << 20
WAITS = (0, 2, 7, 30)
"""Seconds after success. The kernel writes its journal every 5 s, files that nobody synced
after 30."""


def too_early(calls: Iterable[Call]) -> list[str]:
    """What gets a name that readers know, or is reported as done, before it is on the disk."""
    disk, found = Unsynced(), []
    for call in calls:
        if call.name == "rename" and (early := disk.all() - {call.path, "place/outputs/.lock"}):
            found.append(f"{call.more}: {sorted(early)}")
        if call.name == "rename" and call.path in disk.bytes:
            found.append(f"{call.more}: its bytes")
        disk.follow([call])
    if early := disk.all() - {"place/outputs/.lock"}:
        found.append(f"the end: {sorted(early)}")
    return found


def test_all_is_on_the_disk_before_readers_can_know_of_it(
    workers: list[Worker], second: Scene, scratch: Path
) -> None:
    first = scene(workers[0], done(workers[0], scratch / "first-order"), FIRST)
    assert too_early(first.calls) == []
    assert too_early(second.calls) == []


def test_any_file_that_was_not_forced_to_the_disk_is_found(second: Scene) -> None:
    """So that the test above cannot pass for want of looking."""
    synced = [
        number
        for number, call in enumerate(second.calls)
        if call.name == "fsync" and Path(call.path).suffix
    ]
    assert len(synced) >= 20
    for number in synced:
        assert too_early([*second.calls[:number], *second.calls[number + 1 :]]) != []


@contextmanager
def mounted(image: Path) -> Iterator[Path]:
    """Give the folder where the file system in a file is mounted."""
    folder = image.with_suffix(".mounted")
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "ext4", "-o", "loop", image, folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


@pytest.fixture
def image(tmp_path: Path, second: Scene) -> Path:
    """A file system in which the first release lies."""
    made = tmp_path / "image"
    made.write_bytes(bytes(IMAGE_BYTES))
    try:
        subprocess.run(["mkfs.ext4", "-q", made], check=True, capture_output=True)
        with mounted(made) as folder:
            shutil.copytree(second.place, folder / "place")
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no loop-mounted ext4 here ({error}): no power was cut; needs root")
    return made


def left_by_a_cut(image: Path, check: Callable[[Path], None]) -> None:
    """Check what a power cut at this moment leaves, once its journal was replayed."""
    data = None
    while data != (data := image.read_bytes()):  # until the kernel did not write meanwhile
        pass
    cut = image.with_name("cut")
    cut.write_bytes(data)
    with mounted(cut) as folder:
        check(folder / "place/outputs")


def cuts(
    worker: Worker,
    image: Path,
    second: Scene,
    mode: Mode,
    waits: tuple[int, ...],
    *,
    commit: bool,
    since: int = 1,
) -> tuple[int, list[str]]:
    """Cut power before every call of a publish from one on, and some seconds after it.

    With `commit` the journal is written before every cut: names and sizes are on the disk then, of
    files that nobody synced the bytes are not. Gives the number of calls and waits, and all that
    was bad.
    """
    bad: list[str] = []
    number = 0

    def cut(acknowledged: bool) -> None:
        nonlocal number
        number += 1
        if number < since:
            return
        where = f"cut {number}"

        def check(outputs: Path) -> None:
            found = check_readers(outputs, second, where)
            if acknowledged:
                assert found == second.visible[1], f"{where}: acknowledged, and not there"

        if commit:
            with (image.with_suffix(".mounted") / "other").open("a") as file:
                file.write("x")
                os.fsync(file)
        try:
            left_by_a_cut(image, check)
        except (AssertionError, OSError, ValueError, ReleaseError) as error:
            bad.append(f"{where}: {error!r}"[:200])

    with mounted(image) as folder:
        ended = worker.run(
            folder / "place/outputs", SECOND, mode, stopped=lambda: cut(acknowledged=False)
        )
        assert ended.code == 0
        assert plain(ended.calls, folder / "place") == second.calls
        for before, wait in zip((0, *waits), waits, strict=False):
            time.sleep(wait - before)
            cut(acknowledged=True)
    return number, bad


@pytest.mark.parametrize(("commit", "waits"), [(False, WAITS), (True, (0,))])
def test_power_cut_before_any_call_and_after_success(
    workers: list[Worker], second: Scene, image: Path, commit: bool, waits: tuple[int, ...]
) -> None:
    number, bad = cuts(workers[0], image, second, Mode.STOP, waits, commit=commit)
    assert number == len(second.calls) + len(waits)
    assert bad == []


def test_a_publisher_whose_fsync_does_nothing_is_found(
    workers: list[Worker], second: Scene, image: Path
) -> None:
    """So that the test above cannot pass for want of cutting."""
    visible = second.number("rename", "latest.json")
    _, bad = cuts(workers[0], image, second, Mode.LIE, (0,), commit=True, since=visible)
    assert bad != []
