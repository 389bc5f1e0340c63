"""The operator's handbook: its commands are run as one session in a copy of the project."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

from pipeline.asset_metadata import failing_rows
from pipeline.correcting import correct
from pipeline.corrections import parse_corrections
from pipeline.intake import read_seeds
from pipeline.settings import ROOT
from pipeline.sources import parse_sources
from pipeline.tables import fact_tables
from pipeline.violations import violations
from pipeline.warning_checks import WARNING_CHECKS
from schemas.registry import DOCUMENTS
from tests.pages import fenced_blocks, markdown_table, missing_links, section, shows, wide_lines

HANDBOOK = ROOT / "docs" / "operations.md"
PAGE = HANDBOOK.read_text(encoding="utf-8")
BLOCKS = fenced_blocks(PAGE)
SEED = "000_8a1b689e0b0bcd9d.txt"
OF_MAKE = ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "MAKEOVERRIDES")
OF_A_DEPLOYMENT = ("SEEDS_DIR", "OUTPUTS_DIR", "DAGSTER_HOME", "VIRTUAL_ENV")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project as it is checked out, with the packages of this environment."""
    folder = tmp_path / "project"
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(".*", "outputs", "__pycache__"))
    venv = folder / ".venv"
    venv.mkdir()
    for name in ("bin", "lib", "pyvenv.cfg"):
        (venv / name).symlink_to(Path(sys.prefix) / name)
    for stamp in ("venv.stamp", "release.stamp"):
        (venv / stamp).touch()
    return folder


@pytest.mark.operations
def test_the_session_gives_what_the_page_shows(project: Path) -> None:
    inherited = {k: v for k, v in os.environ.items() if k not in (*OF_MAKE, *OF_A_DEPLOYMENT)}
    for block in BLOCKS:
        if block.kind != "sh":
            continue
        done = subprocess.run(
            ["/bin/sh", "-eu", "-c", block.body],
            cwd=project,
            env=inherited,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        fails = block.output is not None and "make: ***" in block.output
        where = f"operations.md line {block.line} really gives:\n{done.stdout}"
        assert (done.returncode != 0) == fails, where
        assert block.output is None or shows(block.output, done.stdout), where


def test_every_block_is_of_a_kind_that_is_tested() -> None:
    assert {block.kind for block in BLOCKS} == {"sh", "csv", "text"}


def csv_block(first_column: str) -> bytes:
    (block,) = (b for b in BLOCKS if b.kind == "csv" and b.body.startswith(first_column))
    return block.body.encode()


def test_sources_example() -> None:
    (source,) = parse_sources(csv_block("source_path")).values()
    assert source.source_path == SEED
    assert source.sha256 == hashlib.sha256((ROOT / "seeds" / SEED).read_bytes()).hexdigest()


def test_corrections_example() -> None:
    before = fact_tables(read_seeds(ROOT / "seeds").documents)
    after = correct(before, parse_corrections(csv_block("document_id"))).tables
    (row,) = after["nodes"].filter(pl.col("provenance") == "corrected").rows(named=True)
    assert (row["place"], row["operator"]) == ("Jiayuguan", "Gansu Mobile")
    assert after["amounts"].height == before["amounts"].height - 1


REFUSING = ("seed_files", "decoding", "intake")
"""The modules that refuse a file."""


def test_quarantine_table_has_every_refusal_of_a_file() -> None:
    source = "".join((ROOT / "pipeline" / f"{n}.py").read_text() for n in REFUSING)
    refusals = set(re.findall(r'Refusal\(\s*"(\w+)"', source))
    shown = markdown_table(section(PAGE, "Quarantine"))
    assert {row["check"].strip("`") for row in shown} == refusals


def test_table_of_warnings_has_every_check_that_only_warns() -> None:
    warnings = {key.name for checks in WARNING_CHECKS for key in checks.check_keys}
    shown = markdown_table(section(PAGE, "Look into a warning"))
    assert {row["check, on"].split("`")[1] for row in shown} == warnings


def test_table_of_a_failed_check_has_its_columns() -> None:
    rows = markdown_table(section(PAGE, "Read a failed check"))
    shown = [name for row in rows for name in re.findall(r"`(\w+)`", row["column of `failures`"])]
    one = DOCUMENTS.empty()
    table = failing_rows(DOCUMENTS, one, violations(DOCUMENTS, one, {}), {})
    assert shown == [column.name for column in table.schema.columns]


def test_contents_list_every_section() -> None:
    contents = re.findall(r"^- \[(.*)\]\(#", PAGE, re.MULTILINE)
    assert contents == re.findall(r"^## (.*)$", PAGE, re.MULTILINE)


def test_links_lead_somewhere() -> None:
    assert missing_links(HANDBOOK, ROOT) == []


def test_commands_are_those_of_the_makefile() -> None:
    targets = re.findall(r"^(\w+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE)
    code = [*re.findall(r"`([^`\n]+)`", PAGE), *(block.body for block in BLOCKS)]
    named = {word for words in code for word in re.findall(r"\bmake ([a-z]+)", words)}
    assert named <= set(targets)


def test_prose_is_narrow() -> None:
    assert wide_lines(PAGE) == []
