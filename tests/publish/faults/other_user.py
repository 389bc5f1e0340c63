"""Publishes as another user, or tries as another user to alter a release.

Runs as `python -m tests.publish.faults.other_user publish OUTPUTS UID` or `alter RELEASE UID`, by
root, whose rights it gives up once all is imported: the interpreter may lie where only root reads.
Says what was not refused, one line each.
"""

import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory


def become(uid: int) -> None:
    """Give up the rights of root for good."""
    os.setgroups([])
    os.setgid(uid)
    os.setuid(uid)


def publish_as(uid: int, outputs: Path) -> None:
    """Publish, all imports having been made by a first publish elsewhere."""
    from pipeline.publish.release import publish
    from tests import frames

    with TemporaryDirectory() as folder:
        publish(frames.content(), Path(folder, "outputs"))
    become(uid)
    publish(frames.content(), outputs)


def changes(release: Path) -> Iterator[Callable[[], object]]:
    """All that would change a release without changing rights first."""
    yield partial(release.rename, release.parents[1] / "elsewhere")
    yield (release / "extra").touch
    for path in sorted(release.rglob("*")):
        if path.is_dir():
            yield (path / "extra").touch
            yield path.rmdir
        else:
            yield partial(path.open, "r+b")
            yield partial(os.truncate, path, 0)
            yield path.unlink
            yield partial(path.rename, path.with_name("other"))


def changes_of_rights(release: Path) -> Iterator[Callable[[], object]]:
    """What only the owner may do."""
    for path in (release, *release.rglob("*")):
        yield partial(path.chmod, 0o777)


def was_done(change: Callable[[], object]) -> bool:
    """Try to change something."""
    try:
        change()
    except PermissionError:
        return False
    return True


def main() -> None:
    """Do what the arguments say."""
    what, where, uid = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    if what == "publish":
        publish_as(uid, where)
        return
    become(uid)
    tries = [*changes(where)]
    if where.stat().st_uid != uid:
        tries += changes_of_rights(where)
    print(len(tries), sum(was_done(change) for change in tries))


if __name__ == "__main__":
    main()
