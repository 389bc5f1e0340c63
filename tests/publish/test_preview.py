"""What differs between two releases, in lines for a person."""

from dataclasses import replace
from pathlib import Path

import polars as pl

from pipeline.publish.preview import preview
from pipeline.publish.release import publish
from schemas.registry import NODES, QUARANTINE
from tests import frames


def test_rows_refusals_and_what_is_not_in_rows(tmp_path: Path) -> None:
    first = frames.content()
    then = publish(first, tmp_path).path
    tables = frames.tables()
    tables["nodes"] = frames.changed(NODES, tables["nodes"], 0, operator="Somebody\nElse")
    tables["amounts"] = tables["amounts"].slice(2)
    refused = frames.changed(QUARANTINE, frames.quarantine(), 0, source_path="=d.txt")
    other = replace(
        frames.content(tables, refused),
        origin=replace(frames.ORIGIN, code_version="c" * 12, control_files={}),
        codebook="# Another\n",
    )
    now = publish(other, tmp_path).path
    lines = list(preview(then, now, shown=1))
    assert lines[0].split() == ["rows", "added", "removed", "changed"]
    assert [line.split() for line in lines[1:5]] == [
        ["documents", "2", "0", "0", "0"],
        ["nodes", "3", "0", "0", "1"],
        ["events", "2", "0", "0", "0"],
        ["amounts", "2", "0", "2", "0"],
    ]
    assert lines[5] == "nodes:"
    assert lines[6].startswith("  changed  ")
    assert any(path in lines[6] for path in ("a/english.txt: ", "b/chinese.txt: "))
    assert lines[7].strip().endswith("-> Somebody Else")
    assert lines[8] == "amounts:"
    assert lines[9].startswith("  removed  ")
    assert lines[10:15] == [
        "  and 1 more removed",
        f"code_version: {frames.ORIGIN.code_version} -> {'c' * 12}",
        "sources.csv: removed",
        "codebook.md: changed",
        "quarantined: 1, of them 1 new; 1 no longer",
    ]
    assert lines[15].startswith("  new: =d.txt (documents), utf8: found byte 0xFF")
    assert lines[16].startswith("  no longer: c/binary.txt (documents), utf8: found")
    assert len(lines) == 17


def test_a_first_release_lists_what_is_refused(tmp_path: Path) -> None:
    many = pl.concat(
        frames.changed(QUARANTINE, frames.quarantine(), 0, source_path=f"{number}.bin")
        for number in range(3)
    )
    release = publish(frames.content(refused=many), tmp_path).path
    lines = list(preview(None, release, shown=2))
    assert lines[2].split() == ["nodes", "3", "3", "0", "0"]
    assert lines[5] == "quarantined: 3, of them 3 new; 0 no longer"
    assert [line.split(" (")[0] for line in lines[6:]] == ["  new: 0.bin", "  new: 1.bin", lines[8]]
    assert lines[8] == "  and 1 more new"
