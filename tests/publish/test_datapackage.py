import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from frictionless import Package

from pipeline.publish.contents import write_descriptions, write_tables
from pipeline.publish.datapackage import DATAPACKAGE
from schemas.export import frictionless_schema
from schemas.registry import TABLES
from tests import frames


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("release")
    write_tables(folder, frames.content().tables)
    write_descriptions(folder, "1.1.0", frames.content(), None, folder)
    return folder


@pytest.fixture
def folder(written: Path, tmp_path: Path) -> Path:
    return shutil.copytree(written, tmp_path / "release")


def problems(folder: Path) -> set[str]:
    report = Package(str(folder / DATAPACKAGE)).validate()
    assert report.valid == (not report.flatten(["type"]))
    return {kind for (kind,) in report.flatten(["type"])}


def test_the_command_line_finds_every_resource_valid(folder: Path) -> None:
    command = [
        str(Path(sys.executable).with_name("frictionless")),
        "validate",
        "--json",
        DATAPACKAGE,
    ]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    report = json.loads(done.stdout)
    assert report["valid"]
    assert report["stats"]["tasks"] == 9
    assert {task["name"]: task["type"] for task in report["tasks"]} == {
        **dict.fromkeys([*TABLES, "quarantine"], "table"),
        **dict.fromkeys([f"{name}_parquet" for name in TABLES], "file"),
    }


def test_a_changed_figure_is_found(folder: Path) -> None:
    path = folder / "csv/amounts.csv"
    path.write_bytes(path.read_bytes().replace(b",1620000000,", b",1630000000,"))
    assert problems(folder) == {"hash-count"}


def test_a_changed_parquet_byte_is_found(folder: Path) -> None:
    path = folder / "parquet/amounts.parquet"
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)
    assert problems(folder) == {"hash-count"}


@pytest.mark.parametrize(
    ("path", "old", "new", "kind"),
    [
        ("csv/amounts.csv", b",1620000000,", b",much,", "type-error"),
        ("csv/events.csv", b',"construction",', b',"feast",', "constraint-error"),
        ("csv/events.csv", b',"[]",', b',"none",', "type-error"),
        ("csv/documents.csv", b"fd2239f74864fbd1e002", b"fd2239f74864fbd1e003", "foreign-key"),
    ],
)
def test_a_broken_contract_is_found_even_with_fitting_sums(
    folder: Path, path: str, old: bytes, new: bytes, kind: str
) -> None:
    raw = (folder / path).read_bytes()
    assert old in raw
    (folder / path).write_bytes(raw.replace(old, new))
    write_descriptions(folder, "1.1.0", frames.content(), None, folder)
    assert problems(folder) == {kind}


def test_it_states_how_to_read_the_files(folder: Path) -> None:
    package = json.loads((folder / DATAPACKAGE).read_text(encoding="utf-8"))
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert package["version"] == "1.1.0"
    assert "created" not in package
    for words in ("UTF-8", "code points", "JSON text", "line ends within quotes"):
        assert words in package["description"]
    resources = {resource["name"]: resource for resource in package["resources"]}
    for name, table in TABLES.items():
        assert resources[name]["schema"] == frictionless_schema(table)
        assert resources[name]["encoding"] == "utf-8"
        assert not {"schema", "type"} & resources[f"{name}_parquet"].keys()
        assert (
            resources[f"{name}_parquet"]["bytes"]
            == (folder / f"parquet/{name}.parquet").stat().st_size
        )
