import hashlib
import tomllib
from pathlib import Path

import polars as pl

from pipeline.publish.manifest import (
    GENERATOR_VERSION,
    NAME,
    Former,
    ReleaseFile,
    build_manifest,
    content_hash,
    json_text,
    measure,
    sums,
)
from schemas.registry import AMOUNTS, EVENTS, SCHEMA_VERSION, TABLES
from tests import frames

FILES = [ReleaseFile("csv/b", 1, "b" * 64), ReleaseFile("a", 2, "a" * 64)]


def test_the_program_has_the_version_of_pyproject() -> None:
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (project["name"], project["version"]) == (NAME, GENERATOR_VERSION)


def test_a_file_is_measured(tmp_path: Path) -> None:
    (tmp_path / "csv").mkdir()
    (tmp_path / "csv/x").write_bytes(b"abc")
    assert measure(tmp_path, "csv/x") == ReleaseFile("csv/x", 3, hashlib.sha256(b"abc").hexdigest())


def test_the_content_hash_can_be_computed_by_hand() -> None:
    amounts = frames.tables()["amounts"]
    digest = hashlib.sha256()
    for values in (AMOUNTS.columns, *amounts.iter_rows()):
        cells = []
        for name, value in zip(AMOUNTS.columns, values, strict=True):
            if value is None:
                cells.append("-")
                continue
            is_number = name.startswith("value") and value != name
            text = f"{value.normalize():f}" if is_number else str(value)
            cells.append(f"{len(text.encode())}:{text}")
        digest.update((",".join(cells) + "\n").encode())
    assert content_hash(AMOUNTS, amounts) == digest.hexdigest()


def test_the_content_hash_sees_every_value_and_the_order() -> None:
    events = frames.tables()["events"]
    before = content_hash(EVENTS, events)
    assert before == content_hash(EVENTS, pl.concat([events[:1], events[1:]], rechunk=False))
    others = [
        events.reverse(),
        events[:1],
        frames.changed(EVENTS, events, 0, place="Lanzhou"),
        frames.changed(EVENTS, events, 1, participants=["China Mobile"]),
    ]
    assert len({before, *(content_hash(EVENTS, other) for other in others)}) == 5


def test_the_manifest_tells_inputs_rows_and_files() -> None:
    tables = frames.content().tables
    former = Former("1.0.6", "f" * 64)
    manifest = build_manifest("1.0.7", tables, frames.ORIGIN, former, FILES)
    assert manifest["previous"] == {"version": "1.0.6", "manifest_sha256": "f" * 64}
    assert manifest["generator"]["code_version"] == "0123456789ab"
    assert manifest["control_files"] == {"sources.csv": "5" * 64}
    assert manifest["version"] == "1.0.7"
    assert manifest["schema_version"] == SCHEMA_VERSION
    assert {name: told["rows"] for name, told in manifest["tables"].items()} == {
        name: tables[name].height for name in TABLES
    }
    assert manifest["quarantined"] == 1
    assert [entry["source_path"] for entry in manifest["inputs"]] == [
        "a/english.txt",
        "b/chinese.txt",
    ]
    assert [file["path"] for file in manifest["files"]] == ["a", "csv/b"]


def test_sums_are_sorted_by_path() -> None:
    assert sums(FILES) == f"{'a' * 64}  a\n{'b' * 64}  csv/b\n"


def test_json_is_written_in_one_form() -> None:
    assert json_text({"b": "\u5170", "a": 1}) == '{\n  "b": "\u5170",\n  "a": 1\n}\n'
