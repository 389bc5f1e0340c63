import json
import shutil
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from pipeline.publish.comparison import (
    ChangedFile,
    Fall,
    Inputs,
    changed_files,
    falls,
    far_fewer,
    inputs_at_hand,
    inputs_of,
    release_before,
    rows_of,
    same_corpus,
    standing_releases,
    without_fact,
)
from pipeline.publish.contents import Content
from pipeline.publish.release import publish, withdraw
from tests import frames


def with_amounts(rows: int) -> Content:
    tables = frames.tables()
    return frames.content({**tables, "amounts": tables["amounts"].head(rows)})


def made_of(content: Content) -> Inputs:
    """The inputs that `content` was made from, as a run has them at hand."""
    return inputs_at_hand(
        content.origin.code_version,
        content.tables["documents"],
        content.tables["quarantine"],
        content.origin.control_files,
    )


def mended(digest: str, rows: int = 4) -> Content:
    """A content made from a sources.csv of that digest."""
    content = with_amounts(rows)
    origin = frames.ORIGIN.__class__("0123456789ab", "ba9876543210", {"sources.csv": digest})
    return Content(content.tables, content.accuracy, content.codebook, origin)


@pytest.fixture
def outputs(tmp_path: Path) -> Path:
    return tmp_path / "outputs"


def test_inputs_at_hand_are_those_that_the_release_tells(outputs: Path) -> None:
    release = publish(frames.content(), outputs).path
    assert inputs_of(release) == made_of(frames.content())
    assert inputs_of(release).files == {
        "a/english.txt": "1" * 64,
        "b/chinese.txt": "2" * 64,
        "sources.csv": "5" * 64,
        "c/binary.txt": "refused (utf8)",
    }


def test_the_release_before_is_the_newest_unless_that_holds_what_is_at_hand(outputs: Path) -> None:
    first, second, third = (mended(digit * 64) for digit in "678")
    assert release_before(outputs, made_of(first)) is None
    publish(first, outputs)
    assert release_before(outputs, made_of(first)) is None

    def before(content: Content) -> str:
        release = release_before(outputs, made_of(content))
        assert release
        return release.name

    assert before(second) == "1.1.0"
    publish(second, outputs)
    assert before(second) == "1.1.0"
    assert before(third) == "1.1.1"
    assert before(first) == "1.1.1"  # back to an earlier state
    publish(first, outputs)
    assert before(first) == "1.1.1"


def test_other_code_over_the_same_files_is_something_new(outputs: Path) -> None:
    publish(frames.content(), outputs)
    files = made_of(frames.content()).files
    release = release_before(outputs, Inputs("another code", files))
    assert release
    assert release.name == "1.1.0"


def test_a_withdrawn_release_is_not_compared_with(outputs: Path) -> None:
    for digit in "678":
        publish(mended(digit * 64), outputs)
    withdraw(outputs, "1.1.1", "wrong")
    assert [release.name for release in standing_releases(outputs)] == ["1.1.0", "1.1.2"]
    found = release_before(outputs, made_of(mended("8" * 64)))
    assert found
    assert found.name == "1.1.0"
    withdraw(outputs, "1.1.2", "wrong as well")
    found = release_before(outputs, made_of(mended("8" * 64)))
    assert found
    assert found.name == "1.1.0"


@pytest.mark.parametrize(
    ("before", "now", "fewer"),
    [(10, 8, False), (10, 7, True), (5, 4, False), (1, 0, True), (0, 0, False), (3, 9, False)],
)
def test_fewer_by_more_than_a_fifth(before: int, now: int, fewer: bool) -> None:
    assert far_fewer(before, now) is fewer


def test_rows_are_those_of_the_release(outputs: Path) -> None:
    release = publish(with_amounts(3), outputs).path
    assert [rows_of(release, name) for name in ("documents", "amounts")] == [2, 3]


def test_files_with_other_bytes_are_found_and_new_or_removed_ones_are_not(outputs: Path) -> None:
    release = publish(frames.content(), outputs).path
    documents = frames.tables()["documents"]
    assert changed_files(release, documents) == []
    digest = pl.col("source_sha256").str.replace_all("2", "9")
    path = pl.col("source_path").str.replace("a/", "new/")
    assert changed_files(release, documents.with_columns(digest, path)) == [
        ChangedFile("b/chinese.txt", "2" * 64, "9" * 64)
    ]


def test_documents_without_a_fact() -> None:
    tables = frames.tables()
    facts = [tables[name] for name in ("nodes", "events", "amounts")]
    assert without_fact(tables["documents"], facts).is_empty()
    english = tables["documents"].filter(pl.col("language") == "en")["document_id"]
    rest = [table.filter(pl.col("document_id") == english[0]) for table in facts]
    found = without_fact(tables["documents"], rest)
    assert found["source_path"].to_list() == ["b/chinese.txt"]
    assert without_fact(tables["documents"], [table.clear() for table in facts]).height == 2


def accuracy_of(folder: Path, **changed: Any) -> Path:
    """A release folder with the figures of the tests, some of the first replaced."""
    folder.mkdir()
    figures = json.loads(json.dumps(frames.ACCURACY))
    figures["figures"][0] |= changed
    (folder / "accuracy.json").write_text(json.dumps(figures))
    return folder


def test_figures_that_went_down(tmp_path: Path) -> None:
    before = accuracy_of(tmp_path / "before")
    assert falls(before, before) == []
    higher = {"precision": {"value": 1.0}, "recall": {"value": 0.8}, "f1": {"value": 0.1}}
    assert falls(before, accuracy_of(tmp_path / "higher", **higher)) == []
    lower = {"precision": None, "recall": {"value": 0.7}}
    assert falls(before, accuracy_of(tmp_path / "lower", **lower)) == [
        Fall("amounts", "precision", 1.0, None),
        Fall("amounts", "recall", 0.75, 0.7),
    ]
    assert same_corpus(before, tmp_path / "lower")
    shutil.rmtree(tmp_path / "higher")
    with pytest.raises(FileNotFoundError):
        falls(before, tmp_path / "higher")
