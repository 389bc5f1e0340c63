import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.watching import look


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    (folder / "below").mkdir(parents=True)
    for name in ("a.txt", "below/b.md", "sources.csv", "odd.bin"):
        (folder / name).write_text(f"this is {name}")
    return folder


def rewrite_with_the_former_times(path: Path) -> None:
    before = path.stat()
    path.write_text(path.read_text().swapcase())
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def replace_by_an_equal_file(path: Path) -> None:
    shutil.copy2(path, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a new document": lambda seeds: (seeds / "new.txt").write_text("new"),
    "a changed one": lambda seeds: (seeds / "a.txt").write_text("changed"),
    "same size and time": lambda seeds: rewrite_with_the_former_times(seeds / "a.txt"),
    "touched": lambda seeds: os.utime(seeds / "a.txt", (1, 1)),
    "another file with all the same": lambda seeds: replace_by_an_equal_file(seeds / "a.txt"),
    "a removed one": lambda seeds: (seeds / "below" / "b.md").unlink(),
    "a renamed one": lambda seeds: (seeds / "a.txt").rename(seeds / "c.txt"),
    "permissions": lambda seeds: (seeds / "a.txt").chmod(0o600),
    "sources.csv": lambda seeds: (seeds / "sources.csv").write_text("source_path\n"),
    "sources.csv gone": lambda seeds: (seeds / "sources.csv").unlink(),
    "corrections.csv": lambda seeds: (seeds / "corrections.csv").write_text("reason\n"),
    "what will be refused": lambda seeds: (seeds / "odd.bin").unlink(),
    "a link": lambda seeds: (seeds / "link.txt").symlink_to("a.txt"),
    "the folder gone": shutil.rmtree,
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_shows(seeds: Path, change: str) -> None:
    before = look(seeds)
    assert look(seeds) == before
    CHANGES[change](seeds)
    assert look(seeds).fingerprint != before.fingerprint


def test_what_no_run_reads_does_not_show(seeds: Path) -> None:
    before = look(seeds)
    (seeds / "README.md").write_text("for people")
    (seeds / ".a.txt.swp").write_text("an editor's")
    assert look(seeds) == before


def test_newest_change_is_when_the_last_file_came(seeds: Path) -> None:
    new = seeds / "below" / "new.txt"
    new.write_text("new")
    os.utime(new, (1, 1))  # as of a copy that keeps the times
    assert look(seeds).newest_change_ns == new.stat().st_ctime_ns


def test_a_folder_that_cannot_be_listed_is_a_state_of_its_own(seeds: Path) -> None:
    shutil.rmtree(seeds)
    gone = look(seeds)
    assert gone == look(seeds)
    assert "No such file or directory" in str(gone.problem)
    seeds.mkdir()
    empty = look(seeds)
    assert (empty.newest_change_ns, empty.problem) == (None, None)
    assert empty.fingerprint != gone.fingerprint
