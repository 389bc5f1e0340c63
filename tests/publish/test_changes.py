"""A release says what changed since the one before, by key."""

import json
from pathlib import Path
from typing import Any

import polars as pl

from pipeline.publish.changes import SHOWN, build_changes, changes_text
from pipeline.publish.release import publish
from schemas.registry import AMOUNTS, NODES
from tests import frames


def changes_of(release: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((release / "changes.json").read_text())
    return told


def test_the_first_release_has_only_new_rows(tmp_path: Path) -> None:
    release = publish(frames.content(), tmp_path).path
    told = changes_of(release)
    assert (told["previous"], told["breaking"], told["schema"]) == (None, False, [])
    assert {name: table["added"] for name, table in told["tables"].items()} == {
        "documents": 2,
        "nodes": 3,
        "events": 2,
        "amounts": 4,
    }
    assert "The first release: every row is new." in (release / "CHANGES.md").read_text()


def test_rows_added_removed_and_changed(tmp_path: Path) -> None:
    before = frames.tables()
    publish(frames.content(before), tmp_path)
    after = frames.tables()
    # The key of a node is made of its place, so another operator is the same node.
    after["nodes"] = frames.changed(NODES, after["nodes"], 0, operator="Somebody Else")
    after["amounts"] = frames.changed(AMOUNTS, after["amounts"], 1, value="77")
    after["events"] = after["events"].slice(0, 1)
    gone = before["events"]["event_id"][1]
    for name in ("nodes", "amounts"):
        lost = pl.col("event_id") == gone
        cleared = pl.when(lost).then(None).otherwise(pl.col("event_id"))
        after[name] = after[name].with_columns(event_id=cleared)
    release = publish(frames.content(after), tmp_path).path
    told = changes_of(release)["tables"]
    assert told["events"]["keys"]["removed"] == [gone]
    node = before["nodes"]["node_id"][0]
    assert "operator" in told["nodes"]["keys"]["changed"][node]
    assert told["documents"]["keys"] == {"added": [], "removed": [], "changed": {}}
    for name, table in told.items():
        assert table["rows"] == after[name].height
        assert table["added"] - table["removed"] == after[name].height - before[name].height
    page = (release / "CHANGES.md").read_text()
    assert "Compared with 1.1.0, by key." in page
    assert f"- removed `{gone}`" in page


def test_a_breaking_change_stands_on_top() -> None:
    schema = [{"level": "major", "change": "nodes.site: dropped"}]
    told = build_changes("1.1.0", frames.tables(), frames.tables(), schema)
    page = changes_text("2.0.0", told).splitlines()
    assert page[0] == "# Changes in 2.0.0"
    assert page[2].startswith("**Breaking**")
    assert page.index("- major: nodes.site: dropped") < page.index(
        "| table | rows | added | removed | changed |"
    )


def test_a_long_list_is_cut_and_says_so() -> None:
    before = {name: frame.clear() for name, frame in frames.tables().items()}
    documents = frames.tables()["documents"]
    many = pl.concat(
        documents.slice(0, 1).with_columns(document_id=pl.lit(f"{i:020d}"))
        for i in range(SHOWN + 5)
    )
    told = build_changes("1.1.0", before, before | {"documents": many}, [])
    page = changes_text("1.1.1", told)
    assert page.count("- added `") == SHOWN
    assert "- and 5 more added, in changes.json" in page
    assert len(told["tables"]["documents"]["keys"]["added"]) == SHOWN + 5
