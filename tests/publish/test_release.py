import fcntl
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

from pipeline.publish.contents import write_tables
from pipeline.publish.history import entry_of, read_history, read_manifest, write_history
from pipeline.publish.latest import ReleaseError, Version, read_latest, write_latest
from pipeline.publish.manifest import json_text
from pipeline.publish.release import Publication, publish
from pipeline.publish.verify import verify_release
from pipeline.validate import ContractError
from schemas.compat import contract
from schemas.registry import AMOUNTS, SCHEMA_VERSION
from tests import frames

LAYOUT = {
    "CHANGES.md",
    "changes.json",
    "validation.json",
    "README.md",
    "SHA256SUMS",
    "accuracy.json",
    "codebook.md",
    "csv/amounts.csv",
    "csv/documents.csv",
    "csv/events.csv",
    "csv/nodes.csv",
    "datapackage.json",
    "manifest.json",
    "parquet/amounts.parquet",
    "parquet/documents.parquet",
    "parquet/events.parquet",
    "parquet/nodes.parquet",
    "quarantine/quarantine.csv",
}


@pytest.fixture
def outputs(tmp_path: Path) -> Path:
    return tmp_path / "outputs"


def publish_valid(outputs: Path) -> Publication:
    return publish(frames.content(), outputs)


def publish_changed(outputs: Path, value: str = "1.06") -> Publication:
    tables = frames.tables()
    tables["amounts"] = frames.changed(AMOUNTS, tables["amounts"], 0, value=value)
    return publish(frames.content(tables), outputs)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` but the lock, which is empty."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".lock"
    }


def test_a_release_is_complete_and_read_only(outputs: Path) -> None:
    published = publish_valid(outputs)
    assert published == Publication(
        version="1.1.0",
        path=outputs / "releases/1.1.0",
        manifest_sha256=json.loads((outputs / "latest.json").read_text())["manifest_sha256"],
        created=True,
        rows={"documents": 2, "nodes": 3, "events": 2, "amounts": 4},
        quarantined=1,
    )
    assert contents(published.path).keys() == LAYOUT
    assert {path.name for path in outputs.iterdir()} == {
        ".lock",
        "index.json",
        "latest.json",
        "releases",
    }
    assert [path.name for path in (outputs / "releases").iterdir()] == ["1.1.0"]
    modes = {stat.S_IMODE(p.stat().st_mode) for p in [published.path, *published.path.rglob("*")]}
    assert modes == {0o444, 0o555}
    assert verify_release(outputs) == []


def test_sha256sum_finds_every_file_as_it_was_made(outputs: Path) -> None:
    published = publish_valid(outputs)
    command = ["sha256sum", "--strict", "--check", "SHA256SUMS"]
    done = subprocess.run(command, cwd=published.path, capture_output=True, text=True, check=True)
    assert {line.removesuffix(": OK") for line in done.stdout.splitlines()} == LAYOUT - {
        "SHA256SUMS"
    }


def test_the_same_rows_in_any_order_give_the_same_bytes(tmp_path: Path) -> None:
    first = publish_valid(tmp_path / "a")
    for seed in range(3):
        tables = frames.shuffled(frames.tables(), seed)
        other = publish(frames.content(tables), tmp_path / str(seed))
        assert contents(other.path) == contents(first.path)
    assert contents(tmp_path / "a") == contents(tmp_path / "0")


def test_nothing_new_is_published_when_nothing_changed(outputs: Path) -> None:
    first = publish_valid(outputs)
    before = contents(outputs)
    again = publish(frames.content(frames.shuffled(frames.tables(), 1)), outputs)
    assert not again.created
    assert (again.version, again.path, again.manifest_sha256) == (
        first.version,
        first.path,
        first.manifest_sha256,
    )
    assert contents(outputs) == before


def test_a_changed_row_makes_the_next_revision_and_leaves_the_former(outputs: Path) -> None:
    first = publish_valid(outputs)
    before = contents(first.path)
    second = publish_changed(outputs)
    assert (second.version, second.created) == ("1.1.1", True)
    assert json.loads((outputs / "latest.json").read_text())["path"] == "releases/1.1.1"
    assert contents(first.path) == before
    assert publish_valid(outputs).version == "1.1.2"
    assert verify_release(outputs) == []


def test_a_change_of_the_quarantine_alone_is_a_new_revision(outputs: Path) -> None:
    publish_valid(outputs)
    assert publish(frames.content(refused=frames.quarantine().clear()), outputs).version == "1.1.1"


def test_empty_tables_can_be_published(outputs: Path) -> None:
    empty = {name: frame.clear() for name, frame in frames.tables().items()}
    published = publish(frames.content(empty), outputs)
    assert published.rows == dict.fromkeys(empty, 0)
    assert verify_release(outputs) == []


def test_a_broken_row_stops_before_anything_is_written(outputs: Path) -> None:
    publish_valid(outputs)
    before = contents(outputs)
    tables = frames.tables()
    tables["amounts"] = frames.changed(AMOUNTS, tables["amounts"], 2, quote="3 to 6 per cent")
    with pytest.raises(
        ContractError, match=r"^amounts row 2 \(amount_id \w+\): column quote, check quote_is_in"
    ):
        publish(frames.content(tables), outputs)
    assert contents(outputs) == before


def test_staged_files_that_do_not_read_back_are_not_published(
    outputs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_valid(outputs)
    before = contents(outputs)

    def write_on_a_bad_disk(folder: Path, tables: dict[str, pl.DataFrame]) -> None:
        write_tables(folder, tables)
        path = folder / "csv/amounts.csv"
        path.write_bytes(path.read_bytes().replace(b",14,", b",15,"))

    monkeypatch.setattr("pipeline.publish.release.write_tables", write_on_a_bad_disk)
    with pytest.raises(ReleaseError, match=r"staged files .*csv/amounts\.csv: other values"):
        publish_changed(outputs)
    assert contents(outputs) == before
    assert [path.name for path in (outputs / "releases").iterdir()] == ["1.1.0"]


def test_a_broken_quarantine_row_stops_too(outputs: Path) -> None:
    broken = frames.quarantine().with_columns(reason=pl.lit(""))
    with pytest.raises(ContractError, match=r"^quarantine row 0: column reason, check minLength"):
        publish(frames.content(refused=broken), outputs)
    assert not outputs.exists()


def test_a_failure_before_the_pointer_leaves_the_former_release(outputs: Path) -> None:
    publish_valid(outputs)
    pointer = (outputs / "latest.json").read_bytes()
    blocker = outputs / ".latest.json.partial"
    blocker.mkdir()
    with pytest.raises(ReleaseError, match=r"could not publish: .*\.latest\.json\.partial"):
        publish_changed(outputs)
    assert (outputs / "latest.json").read_bytes() == pointer
    (unfinished,) = verify_release(outputs)
    assert "make release moves the pointer on" in unfinished
    # The new folder is there, complete, and waits for its pointer: the next run takes it up.
    waiting = contents(outputs / "releases/1.1.1")
    blocker.rmdir()
    assert publish_changed(outputs).version == "1.1.1"
    assert contents(outputs / "releases/1.1.1") == waiting
    assert verify_release(outputs) == []


def test_a_folder_without_pointer_and_with_other_rows_is_passed_over(outputs: Path) -> None:
    publish_valid(outputs)
    before = {name: (outputs / name).read_bytes() for name in ("index.json", "latest.json")}
    publish_changed(outputs, "1.06")
    for name, data in before.items():
        (outputs / name).write_bytes(data)  # as if the run had been killed before
    waiting = contents(outputs / "releases/1.1.1")
    assert not publish_valid(outputs).created
    assert publish_changed(outputs, "1.07").version == "1.1.2"
    assert contents(outputs / "releases/1.1.1") == waiting


def test_a_pointer_that_lags_behind_the_history_is_moved_on(outputs: Path) -> None:
    publish_valid(outputs)
    pointer = (outputs / "latest.json").read_bytes()
    published = publish_changed(outputs)
    (outputs / "latest.json").write_bytes(pointer)  # as if the run had been killed in between
    assert not publish_changed(outputs).created
    latest = read_latest(outputs)
    assert latest is not None
    assert latest.manifest_sha256 == published.manifest_sha256


def test_a_lost_pointer_is_put_back(outputs: Path) -> None:
    publish_valid(outputs)
    publish_changed(outputs)
    pointer = (outputs / "latest.json").read_bytes()
    (outputs / "latest.json").unlink()
    assert publish_changed(outputs).version == "1.1.1"
    assert (outputs / "latest.json").read_bytes() == pointer


def test_a_name_that_is_taken_is_never_overwritten(outputs: Path) -> None:
    publish_valid(outputs)
    taken = outputs / "releases/1.1.4"
    taken.mkdir()
    (taken / "note").write_text("mine")
    assert publish_changed(outputs).version == "1.1.5"
    assert contents(taken) == {"note": b"mine"}


def test_abandoned_staging_folders_are_removed(outputs: Path) -> None:
    abandoned = outputs / "releases/.staging-1/csv"
    abandoned.mkdir(parents=True)
    (abandoned / "half").write_text("x")
    publish_valid(outputs)
    assert [path.name for path in (outputs / "releases").iterdir()] == ["1.1.0"]


def test_a_failed_write_leaves_no_staging_folder(outputs: Path) -> None:
    script = (
        "import resource, sys; from pathlib import Path; from tests import frames\n"
        "from pipeline.publish.release import publish\n"
        "tables = frames.tables()\n"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))\n"
        "publish(frames.content(tables), Path(sys.argv[1]))\n"
    )
    publish_valid(outputs)
    before = contents(outputs)
    done = subprocess.run(
        [sys.executable, "-c", script, str(outputs)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert f"ReleaseError: {outputs}: could not publish: " in done.stderr
    assert contents(outputs) == before
    assert [path.name for path in (outputs / "releases").iterdir()] == ["1.1.0"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "\xff",
        '{"version": "1.1", "path": "releases/1.1", "manifest_sha256": ""}',
        '{"version": "1.1.0", "path": "../1.1.0", "manifest_sha256": ""}',
        '{"version": 1, "path": "releases/1.1.0", "manifest_sha256": ""}',
    ],
)
def test_a_damaged_pointer_is_a_loud_error(outputs: Path, text: str) -> None:
    publish_valid(outputs)
    (outputs / "latest.json").write_bytes(text.encode("latin-1"))
    before = contents(outputs)
    with pytest.raises(ReleaseError, match=r"latest\.json.*; put the file back from a copy, or"):
        publish_changed(outputs)
    assert contents(outputs) == before


def test_a_pointer_that_is_no_file_is_a_loud_error(outputs: Path) -> None:
    (outputs / "latest.json").mkdir(parents=True)
    with pytest.raises(ReleaseError, match=r"latest\.json cannot be read"):
        publish_valid(outputs)


def test_a_missing_release_folder_is_a_loud_error(outputs: Path) -> None:
    published = publish_valid(outputs)
    published.path.rename(outputs / "releases/kept-elsewhere")
    with pytest.raises(ReleaseError, match=r"names release 1\.1\.0, but .*put the release folder"):
        publish_valid(outputs)


def test_a_damaged_release_is_not_taken_for_unchanged(outputs: Path) -> None:
    published = publish_valid(outputs)
    path = published.path / "csv/amounts.csv"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b",14,", b",15,"))
    with pytest.raises(ReleaseError, match=r"1\.1\.0 was damaged: csv/amounts\.csv: differs"):
        publish_valid(outputs)


def test_history_and_pointer_never_go_backwards(outputs: Path) -> None:
    publish_valid(outputs)
    publish_changed(outputs)
    assert publish_valid(outputs).version == "1.1.2"
    assert [entry.version for entry in read_history(outputs)] == ["1.1.0", "1.1.1", "1.1.2"]


def renamed(outputs: Path, version: str, schema_version: str) -> Path:
    """The one release of `outputs` as if it had been published as `version`."""
    release = (outputs / "releases/1.1.0").rename(outputs / "releases" / version)
    manifest = read_manifest(release)
    manifest |= {"version": version, "schema_version": schema_version}
    (release / "manifest.json").chmod(0o644)
    (release / "manifest.json").write_text(json_text(manifest))
    write_history(outputs, (entry_of(release),))
    write_latest(outputs, Version.parse(version))
    return release


def test_a_newer_contract_is_not_followed_by_an_older_one(outputs: Path) -> None:
    publish_valid(outputs)
    renamed(outputs, "2.0.0", "2.0")
    with pytest.raises(
        ReleaseError, match=r"index\.json ends with 2\.0\.0, but this code makes 1\.1\.x"
    ):
        publish_valid(outputs)
    assert [path.name for path in (outputs / "releases").iterdir()] == ["2.0.0"]


def test_a_new_contract_version_begins_at_revision_zero_and_says_what_changed(
    outputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older_contract = contract()
    older_contract["tables"]["nodes"]["columns"]["gone"] = {"type": "String"}
    (tmp_path / "0.9.json").write_text(json.dumps(older_contract))
    monkeypatch.setattr("schemas.compat.BASELINES", tmp_path)
    publish_valid(outputs)
    older = renamed(outputs, "0.9.4", "0.9")
    newer = publish_valid(outputs)
    assert newer.version == f"{SCHEMA_VERSION}.0"
    assert older.is_dir()
    page = (newer.path / "CHANGES.md").read_text()
    assert "**Breaking**" in page
    assert "- major: nodes.gone: dropped" in page
    assert json.loads((newer.path / "changes.json").read_text())["breaking"]


def test_everything_is_on_the_disk_before_it_gets_its_name(
    outputs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_valid(outputs)
    calls: list[tuple[str, Path]] = []
    fsync, rename, replace = os.fsync, os.rename, os.replace

    def noting_fsync(descriptor: int) -> None:
        fsync(descriptor)
        calls.append(("fsync", Path(f"/proc/self/fd/{descriptor}").readlink()))

    def noting_rename(old: Path, new: Path) -> None:
        rename(old, new)
        calls.append(("name", Path(new)))

    def noting_replace(old: Path, new: Path) -> None:
        replace(old, new)
        calls.append(("name", Path(new)))

    monkeypatch.setattr(os, "fsync", noting_fsync)
    monkeypatch.setattr(os, "rename", noting_rename)
    monkeypatch.setattr(os, "replace", noting_replace)
    release = publish_changed(outputs).path

    named, listed, pointed = (number for number, (call, _) in enumerate(calls) if call == "name")
    assert calls[named][1] == release
    assert (calls[listed][1], calls[pointed][1]) == (
        outputs / "index.json",
        outputs / "latest.json",
    )
    staging = outputs / f"releases/.staging-{os.getpid()}"
    everything = {staging, *(staging / p.relative_to(release) for p in release.rglob("*"))}
    assert everything <= {path for _, path in calls[:named]}
    synced = {path for _, path in calls[named:listed]}
    assert {release, release.parent, outputs / ".index.json.partial"} <= synced
    synced = {path for _, path in calls[listed:pointed]}
    assert {outputs, outputs / ".latest.json.partial"} <= synced
    assert calls[pointed + 1 :] == [("fsync", outputs)]


def test_publishers_wait_for_each_other(outputs: Path) -> None:
    publish_valid(outputs)
    script = (
        "import sys; from pathlib import Path; from tests import frames\n"
        "from pipeline.publish.release import publish\n"
        "print('ready', flush=True)\n"
        "published = publish(frames.content(), Path(sys.argv[1]))\n"
        "print(published.version, published.created)\n"
    )
    with (outputs / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with subprocess.Popen(
            [sys.executable, "-c", script, str(outputs)], stdout=subprocess.PIPE, text=True
        ) as other:
            assert other.stdout is not None
            assert other.stdout.readline() == "ready\n"
            with pytest.raises(subprocess.TimeoutExpired):
                other.wait(timeout=1)
            fcntl.flock(lock, fcntl.LOCK_UN)
            assert other.stdout.read() == "1.1.0 False\n"
