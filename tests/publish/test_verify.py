import json
import shutil
from pathlib import Path

import pytest

from pipeline.publish.contents import write_descriptions, write_tables
from pipeline.publish.history import entry_of, write_history
from pipeline.publish.latest import Version, write_latest
from pipeline.publish.release import publish
from pipeline.publish.verify import compare_releases, verify_folder, verify_release
from schemas.registry import AMOUNTS
from tests import frames

VERSION = "1.1.0"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    outputs = tmp_path_factory.mktemp("published")
    publish(frames.content(), outputs)
    return outputs


@pytest.fixture
def outputs(published: Path, tmp_path: Path) -> Path:
    """A copy of a release that may be written to."""
    copy = shutil.copytree(published, tmp_path / "outputs")
    for path in copy.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return copy


@pytest.fixture
def release(outputs: Path) -> Path:
    return outputs / "releases" / VERSION


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_a_release_is_whole(outputs: Path) -> None:
    assert verify_release(outputs) == []


def test_an_empty_folder_has_no_release(tmp_path: Path) -> None:
    assert verify_release(tmp_path) == [
        f"{tmp_path}: no latest.json, nothing was published here; run `make release`"
    ]


def test_a_missing_a_longer_and_a_shorter_file_are_found(outputs: Path, release: Path) -> None:
    for path in files(release):
        raw = path.read_bytes()
        for damaged in (None, raw[:-1], raw + b"\n", b""):
            if damaged is None:
                path.unlink()
            else:
                path.write_bytes(damaged)
            (problem,) = verify_release(outputs)
            assert str(path) in problem
        path.write_bytes(raw)
    assert verify_release(outputs) == []


def test_extra_and_renamed_files_and_links_are_found(outputs: Path, release: Path) -> None:
    (release / "csv/extra.csv").write_text("x")
    assert verify_release(outputs) == [f"{release}/csv/extra.csv: not in manifest.json"]
    (release / "csv/extra.csv").unlink()

    (release / "csv/nodes.csv").rename(release / "csv/node.csv")
    assert verify_release(outputs) == [
        f"{release}/csv/node.csv: not in manifest.json",
        f"{release}/csv/nodes.csv: missing",
    ]
    (release / "csv/nodes.csv").symlink_to("node.csv")
    assert f"{release}/csv/nodes.csv: expected a regular file" in verify_release(outputs)


def test_a_release_of_another_version_is_found(outputs: Path, release: Path) -> None:
    release.rename(release.with_name("1.1.1"))
    write_latest(outputs, Version(1, 1, 1))
    problem, *of_history = verify_release(outputs)
    assert len(of_history) == 2
    assert "expected version 1.1.1 of contract 1.1, found version 1.1.0" in problem


def restated(outputs: Path, release: Path) -> list[str]:
    """Verify after all sums were made anew, as someone would who hides a change."""
    write_descriptions(release, VERSION, frames.content(), None, release.parent)
    write_history(outputs, (entry_of(release),))
    write_latest(outputs, Version.parse(VERSION))
    return verify_release(outputs)


def test_sums_made_anew_do_not_hide_that_csv_and_parquet_differ(
    outputs: Path, release: Path
) -> None:
    path = release / "csv/amounts.csv"
    path.write_bytes(path.read_bytes().replace(b",14,", b",15,"))
    assert restated(outputs, release) == [
        f"{path}: other values than in the first form of table amounts"
    ]


def test_sums_made_anew_do_not_hide_a_broken_contract(outputs: Path, release: Path) -> None:
    tables = {**frames.tables(), "quarantine": frames.quarantine()}
    tables["amounts"] = frames.changed(AMOUNTS, tables["amounts"], 3, quote="15 city nodes")
    write_tables(release, tables)
    problems = restated(outputs, release)
    assert any("manifest.json: tables: expected" in problem for problem in problems)
    assert any("column quote, check quote_is_in_text" in problem for problem in problems)


def test_sums_made_anew_do_not_hide_a_lost_quarantine_row(outputs: Path, release: Path) -> None:
    path = release / "quarantine/quarantine.csv"
    path.write_bytes(path.read_bytes().splitlines(keepends=True)[0])
    (problem,) = restated(outputs, release)
    assert "manifest.json: quarantined: expected 0 as the files hold, found 1" in problem


def test_sums_made_anew_do_not_hide_an_unreadable_table(outputs: Path, release: Path) -> None:
    path = release / "parquet/nodes.parquet"
    path.write_bytes(b"PAR1")
    (problem,) = restated(outputs, release)
    assert problem.startswith(f"{path}: cannot be read: ")


def test_a_file_that_is_left_out_of_the_manifest_is_found(outputs: Path, release: Path) -> None:
    (release / "csv/nodes.csv").unlink()
    path = release / "manifest.json"
    manifest = json.loads(path.read_text())
    manifest["files"] = [f for f in manifest["files"] if f["path"] != "csv/nodes.csv"]
    path.write_text(json.dumps(manifest))
    assert f"{release}/csv/nodes.csv: not in manifest.json" in verify_folder(release, VERSION)


def test_releases_are_compared_byte_by_byte(published: Path, release: Path) -> None:
    original = published / "releases" / VERSION
    assert compare_releases(original, release) == []
    (release / "csv/nodes.csv").unlink()
    (release / "note").write_text("x")
    path = release / "csv/amounts.csv"
    path.write_bytes(path.read_bytes().replace(b",14,", b",15,"))
    assert compare_releases(original, release) == [
        f"csv/nodes.csv: only in {original}",
        f"note: only in {release}",
        f"csv/amounts.csv: differs between {original} and {release}",
    ]
