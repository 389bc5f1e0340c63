import shutil
from pathlib import Path

from pipeline.dry_run import Answer, dry_run
from pipeline.publish.release import withdraw
from pipeline.settings import Settings
from tests.pipeline.real_runs import Execute

CORRECTIONS = (
    "document_id,table,row,action,column,expected,value,reason\n"
    "1df6afe5ec115d6097da,nodes,d3e866b6875f358521c4,set,operator,,Gansu Mobile,told later\n"
    "1df6afe5ec115d6097da,amounts,7883:7893,drop,quote,four times,,no quantity\n"
)


def told_by(settings: Settings, shown: int = 10) -> tuple[Answer, list[str]]:
    lines: list[str] = []
    return dry_run(settings, lines.append, shown), lines


def state(folder: Path) -> list[tuple[object, ...]]:
    """Everything that a change of a file or folder would show in, times to the nanosecond."""
    found = [(path, path.lstat()) for path in (folder, *sorted(folder.rglob("*")))]
    return [
        (path, s.st_ino, s.st_mode, s.st_nlink, s.st_size, s.st_mtime_ns, s.st_ctime_ns)
        for path, s in found
    ]


def change_seeds(settings: Settings) -> None:
    (settings.seeds_dir / "another.txt").write_text("BSN was launched on October 15, 2019.")
    (settings.seeds_dir / "scan.pdf").write_bytes(b"%PDF")
    (settings.seeds_dir / "corrections.csv").write_text(CORRECTIONS)


def test_without_a_release_all_is_new_and_no_folder_is_made(settings: Settings) -> None:
    answer, lines = told_by(settings)
    assert answer is Answer.SHOWN
    assert "A release would be 1.1.0, the first: all is new" in lines
    assert ["nodes", "14", "14", "0", "0"] in [line.split() for line in lines]
    assert not settings.outputs_dir.exists()


def test_same_seeds_are_unchanged(released: Settings) -> None:
    before = state(released.outputs_dir)
    answer, lines = told_by(released)
    assert answer is Answer.SHOWN
    assert "  extracted 0 of 1 documents, reused 1" in lines
    assert lines[-1] == "Unchanged: 1.1.0 holds just this, make release would add nothing"
    assert state(released.outputs_dir) == before


def test_shows_rows_refusals_and_control_files_that_the_release_then_brings(
    released: Settings, execute: Execute
) -> None:
    change_seeds(released)
    before = state(released.outputs_dir)
    answer, lines = told_by(released)
    assert answer is Answer.SHOWN
    assert state(released.outputs_dir) == before

    text = "\n".join(lines)
    assert "A release would be 1.1.1. Compared with 1.1.0, by key:" in lines
    assert "another.txt: BSN was launched on October 15, 2019." in text
    assert "           operator: (null) -> Gansu Mobile" in lines
    assert "000_8a1b689e0b0bcd9d.txt: four times" in text
    assert "corrections.csv: added" in lines
    assert "quarantined: 1, of them 1 new; 0 no longer" in lines
    assert "  new: scan.pdf (documents), unsupported_suffix: found suffix '.pdf'" in text

    execute(released)
    page = (released.outputs_dir / "releases" / "1.1.1" / "CHANGES.md").read_text()
    counted = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in page.splitlines()
        if line.startswith("| ")
    ]
    assert all(row in [line.split() for line in lines] for row in counted[1:])
    listed = [line.split()[1] for line in lines if line.startswith(("  added", "  removed"))]
    assert listed
    assert all(f"`{key}`" in page for key in listed)


def test_seeds_that_cannot_be_built_cannot_be_told(released: Settings) -> None:
    corrections = released.seeds_dir / "corrections.csv"
    corrections.write_text(CORRECTIONS.replace("four times", "five times"))
    answer, lines = told_by(released)
    assert answer is Answer.UNKNOWN
    assert "Cannot tell: make release would publish nothing" in lines
    assert "corrections.csv line 3" in lines[-1]


def test_damaged_outputs_cannot_be_told_and_are_named(released: Settings) -> None:
    pointer, index = (released.outputs_dir / name for name in ("latest.json", "index.json"))
    whole = index.read_text()
    index.write_text("{}")
    answer, lines = told_by(released)
    assert (answer, str(index) in lines[-1]) == (Answer.UNKNOWN, True)

    index.write_text(whole)
    pointer.write_text("{}")
    answer, lines = told_by(released)
    assert (answer, str(pointer) in lines[-1]) == (Answer.UNKNOWN, True)


def test_withdrawn_release_and_folder_of_a_stopped_run(
    released: Settings, execute: Execute
) -> None:
    releases = released.outputs_dir / "releases"
    (released.seeds_dir / "another.txt").write_text("BSN was launched on October 15, 2019.")
    execute(released)
    withdraw(released.outputs_dir, "1.1.1", "wrong text")
    shutil.copytree(releases / "1.1.0", releases / "1.1.2")
    before = state(released.outputs_dir)

    (released.seeds_dir / "another.txt").write_text("BSN was launched on October 16, 2019.")
    lines = told_by(released)[1]
    assert "A release would be 1.1.3. Compared with 1.1.1, by key:" in lines
    assert "  (1.1.1 was withdrawn: wrong text; readers see 1.1.0)" in lines

    (released.seeds_dir / "another.txt").write_text("BSN was launched on October 15, 2019.")
    answer, lines = told_by(released)
    assert answer is Answer.UNKNOWN
    assert "which was withdrawn (wrong text)" in lines[-1]
    assert state(released.outputs_dir) == before
