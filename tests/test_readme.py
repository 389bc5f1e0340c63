"""README.md against the program: what it shows is run, what it names is there."""

import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from csv import DictReader
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import duckdb
import pytest

from pipeline.__main__ import main
from pipeline.definitions import defs
from pipeline.settings import ROOT
from schemas.export import columns
from schemas.registry import TABLES
from tests.pages import (
    OMITTED,
    Block,
    fenced_blocks,
    markdown_table,
    missing_links,
    section,
    shows,
    wide_lines,
)

README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
SEED = "000_8a1b689e0b0bcd9d.txt"
BLOCKS = fenced_blocks(README)


def blocks(kind: str) -> list[Any]:
    return [pytest.param(b, id=f"line-{b.line}") for b in BLOCKS if b.kind == kind]


def makes(block: Block) -> bool:
    return block.body.startswith("make ")


def assert_shows(block: Block, real: str) -> None:
    if block.output is not None:
        assert shows(block.output, real), f"README.md line {block.line} really gives:\n{real}"


def pipeline(folder: Path, command: str, **environment: str) -> tuple[int, str]:
    """Exit code and output of a command on the folders of `folder`, as make calls it."""
    folders = {"SEEDS_DIR": str(folder / "seeds"), "OUTPUTS_DIR": str(folder / "outputs")}
    output = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["pipeline", command])
        patch.setenv("DAGSTER_HOME", str(folder / "home"))
        for name, value in (folders | environment).items():
            patch.setenv(name, value)
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            code = main()
    return code, output.getvalue()


@dataclass(frozen=True)
class Built:
    """A folder with the seed and its release, and what the command said."""

    folder: Path
    said: str


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("readme")
    (folder / "seeds").mkdir()
    shutil.copy(ROOT / "seeds" / SEED, folder / "seeds")
    code, said = pipeline(folder, "release")
    assert code == 0, said
    return Built(folder, said)


@pytest.fixture
def here(built: Built, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory of a reader: `outputs/` is the release of the seed."""
    monkeypatch.chdir(built.folder)
    return built.folder


def test_every_block_is_of_a_kind_that_is_tested() -> None:
    assert {block.kind for block in BLOCKS} == {"sh", "python", "sql", "text"}


@pytest.mark.parametrize("block", blocks("python"))
def test_python(block: Block, here: Path) -> None:
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(compile(block.body, f"README.md:{block.line}", "exec"), {"__name__": "__main__"})
    assert_shows(block, output.getvalue())


def test_sql_as_one_session(here: Path) -> None:
    session = duckdb.connect()
    for block in BLOCKS:
        if block.kind == "sql":
            relation = session.sql(block.body)
            assert relation.fetchall(), f"README.md line {block.line} gives no row"
            assert_shows(block, f"{relation}".rstrip("\n") + "\n")


@pytest.mark.parametrize("block", blocks("sh"))
def test_sh(block: Block, built: Built, here: Path) -> None:
    if not makes(block):
        done = subprocess.run(
            ["/bin/sh", "-eu", "-c", block.body.replace(".venv/bin/python", sys.executable)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert_shows(block, done.stdout)
        return
    for line in block.body.splitlines():
        _, target, *variables = shlex.split(line)
        assert target in make_targets()
        if block.output is not None:
            given = dict(variable.split("=", 1) for variable in variables)
            first = target == "release" and not given
            said = built.said if first else pipeline(built.folder, target, **given)[1]
            assert_shows(block, said)


def make_targets() -> list[str]:
    return re.findall(r"^(\w+):.*## ", MAKEFILE, re.MULTILINE)


def test_make_commands_are_those_of_the_makefile() -> None:
    code = "\n".join([*re.findall(r"`([^`\n]+)`", README), *(b.body for b in BLOCKS)])
    named = {
        target
        for words in re.findall(r"\bmake ((?:[A-Z_]+=\S+ )?[a-z]+)", code)
        for target in words.split()[-1:]
    }
    assert named == set(make_targets()) - {"help"}
    assert all(name in MAKEFILE for name in re.findall(r"\b([A-Z_]{4,})=", code))


@pytest.mark.parametrize("table", list(TABLES))
def test_shown_rows_are_the_first_of_the_release(table: str, built: Built) -> None:
    path = built.folder / "outputs" / "releases" / "1.1.0" / "csv" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        real = list(DictReader(file))
    at, may_skip = 0, False
    for shown in markdown_table(README.split(f"\n**{table}**: ", 1)[1]):
        if set(shown.values()) == {OMITTED, ""}:
            may_skip = True
            continue
        places = range(at, len(real)) if may_skip else [at]
        found = [
            place
            for place in places
            if all(shows(value, real[place][name] + "\n") for name, value in shown.items() if value)
            and all(real[place][name] == "" for name, value in shown.items() if not value)
        ]
        assert found, f"{table} shows {shown}; the release has {real[at]}"
        at, may_skip = found[0] + 1, False


def test_vocabulary_is_that_of_the_contract() -> None:
    for row in markdown_table(section(README, "What the words mean")):
        table, name = row["column"].strip("`").split(".")
        (column,) = (c for c in columns(TABLES[table]) if c.name == name)
        words = set(re.findall(r"\w+", row["values"]))
        assert words >= set(column.constraints["enum"]), row["column"]


def test_tree_holds_every_file_of_the_release(built: Built) -> None:
    tree = section(README, "What a release holds")
    release = built.folder / "outputs" / "releases" / "1.1.0"
    for path in release.rglob("*"):
        if path.is_file():
            name = path.relative_to(release).as_posix()
            assert re.sub(r"^(parquet|csv)/\w+", r"\1/<table>", name) in tree


def test_paths_and_names_in_the_code_are_there() -> None:
    paths = r"`((?:pipeline|schemas|tests|docs|\.ci)/[\w./-]*)`"
    for line in README.splitlines():
        named = [ROOT / path for path in re.findall(paths, line)]
        assert all(path.exists() for path in named), line
        if named:
            source = "".join(path.read_text(encoding="utf-8") for path in named if path.is_file())
            constants = set(re.findall(r"`([A-Z_]{4,})`", line))
            assert constants <= set(re.findall(r"\w+", source)), line
    assert missing_links(ROOT / "README.md", ROOT) == []


def test_layers_are_those_that_are_checked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = (c for c in project["tool"]["importlinter"]["contracts"] if "layers" in c)
    (block,) = (b for b in BLOCKS if b.body.startswith("__main__"))
    shown = [line.split("  ")[0].split(", ") for line in block.body.splitlines()]
    assert shown == [*(layer.split(" | ") for layer in contract["layers"]), ["schemas"]]


def test_both_graphs_show_every_asset() -> None:
    picture = ElementTree.parse(ROOT / "docs" / "asset-graph.svg").getroot()
    names = [e.text for e in picture.iter() if e.get("class") == "name"]
    assets = [node.key.to_user_string() for node in defs.resolve_asset_graph().asset_nodes]
    assert sorted(map(str, names)) == sorted(assets)
    assert any(all(name in b.body for name in [*assets, "┼"]) for b in BLOCKS)


def test_prose_is_narrow() -> None:
    assert wide_lines(README) == []
