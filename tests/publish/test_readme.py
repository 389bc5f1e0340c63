"""README.md of a release: a card that other tools read, and figures that people read."""

import re
from pathlib import Path

import polars as pl

from pipeline.publish.release import publish
from schemas.registry import TABLES
from tests import frames


def test_every_table_is_a_configuration_of_the_card(tmp_path: Path) -> None:
    release = publish(frames.content(), tmp_path).path
    _, card, _ = (release / "README.md").read_text().split("---\n", 2)
    configured = re.findall(r"^- config_name: (\w+)\n  data_files: (\S+)$", card, re.MULTILINE)
    assert [name for name, _ in configured] == list(TABLES)
    for name, path in configured:
        assert pl.read_parquet(release / path).columns == list(TABLES[name].columns)


def test_rows_files_and_figures(tmp_path: Path) -> None:
    release = publish(frames.content(), tmp_path).path
    page = (release / "README.md").read_text()
    for name, frame in frames.tables().items():
        assert f"| {name} | {frame.height} | " in page
    assert "| amounts: kind, value and currency | 4 | 1.000 (0.439-1.000) |" in page
    top = {path.relative_to(release).parts[0] for path in release.rglob("*")} - {"README.md"}
    assert {name for name in top if f"`{name}" not in page} == set()
