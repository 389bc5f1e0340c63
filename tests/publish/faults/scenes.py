"""Jobs whose every call is tried: what is there before, what must be there after."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pipeline.publish.history import read_history
from pipeline.publish.latest import read_latest
from pipeline.publish.verify import verify_release
from tests.publish.faults.bench import Call, Job, Mode, Tree, Worker, copy, seen, tree
from tests.publish.faults.durability import Unsynced

FIRST, SECOND, THIRD = (Job("publish", value) for value in ("1.06", "1.07", "1.08"))


@dataclass(frozen=True, slots=True)
class Scene:
    """A folder that has an outputs folder or gets one, and a job that is done there.

    `after` is all that the job makes of the outputs folder, `visible` what readers see before and
    after, `calls` the counted calls, without the path of the folder.
    """

    place: Path
    job: Job
    after: Tree
    visible: tuple[Tree | None, Tree | None]
    calls: tuple[Call, ...]

    def number(self, name: str, end: str) -> int:
        """The number of the call that has this name, and a path or new path with this end."""
        (found,) = (
            number
            for number, call in enumerate(self.calls, 1)
            if call.name == name and (call.path.endswith(end) or call.more.endswith(end))
        )
        return found

    def is_undone(self, outputs: Path) -> bool:
        """Tell whether an outputs folder is as it was before the job, but for a staging folder."""
        found = {
            path: what
            for path, what in tree(outputs).items()
            if not path.startswith("releases/.staging-")
        }
        return found == tree(self.place / "outputs")

    def outside(self) -> list[int]:
        """Numbers of the calls that change more than what lies in the staging folder."""
        return [
            number for number, call in enumerate(self.calls, 1) if "/.staging/" not in call.path
        ]


def done(worker: Worker, place: Path, *jobs: Job) -> Path:
    """Do jobs in a folder; gives the folder."""
    place.mkdir(exist_ok=True)
    for job in jobs:
        ended = worker.run(place / "outputs", job)
        assert ended.code == 0, ended.said
    return place


def scene(worker: Worker, place: Path, job: Job) -> Scene:
    """What becomes of a folder by a job."""
    outputs = copy(place, worker.place)
    ended = worker.run(outputs, job)
    assert ended.code == 0, ended.said
    assert verify_release(outputs) == []
    visible = (seen(place / "outputs"), seen(outputs))
    return Scene(place, job, tree(outputs), visible, plain(ended.calls, worker.place))


def stopped_before(worker: Worker, scene: Scene, number: int, to: Path) -> Path:
    """The folder that is left when the job of a scene is killed before one of its calls."""
    copy(scene.place, worker.place)
    assert worker.run(worker.place / "outputs", scene.job, Mode.KILL, number).code == -9
    copy(worker.place, to)
    return to


def plain(calls: Iterable[Call], place: Path) -> tuple[Call, ...]:
    """Calls without the path of the folder and the number of the process."""
    return tuple(
        Call(call.name, call.good, _plain(call.path, place), _plain(call.more, place))
        for call in calls
    )


def _plain(path: str, place: Path) -> str:
    return "/".join(
        ".staging" if part.startswith(".staging-") else part
        for part in path.replace(str(place), "place").split("/")
    )


def check_readers(outputs: Path, scene: Scene, where: str) -> Tree | None:
    """Readers see what was there before or what comes after; index.json is a chain that has it."""
    found = seen(outputs)
    assert found in scene.visible, where
    listed = {entry.version for entry in read_history(outputs)}
    latest = read_latest(outputs)
    assert latest is None or str(latest.version) in listed, where
    return found


def check_next_run(worker: Worker, scene: Scene, before: Iterable[Call], where: str) -> None:
    """The same job, done again, leaves just what it would have left, on the disk for certain."""
    outputs = worker.place / "outputs"
    again = worker.run(outputs, scene.job)
    assert again.code == 0, (where, again.said)
    assert tree(outputs) == scene.after, where
    left = Unsynced()
    left.follow((*before, *again.calls))
    lock, made = str(outputs / ".lock"), str(outputs)
    assert left.all() <= {lock, made}, where
