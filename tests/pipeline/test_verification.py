import shutil
from dataclasses import replace

import polars as pl

from pipeline.publish.contents import TABLE_FILES, read_content
from pipeline.publish.latest import read_latest
from pipeline.publish.release import publish
from pipeline.settings import Settings
from pipeline.verification import Verdict, verify
from tests.pipeline.real_runs import Execute


def told_by(settings: Settings) -> tuple[Verdict, str]:
    lines: list[str] = []
    verdict = verify(settings, lines.append)
    return verdict, "\n".join(lines)


def tables_of(settings: Settings) -> dict[str, pl.DataFrame]:
    latest = read_latest(settings.outputs_dir)
    assert latest is not None
    return {f.table.name: f.read(latest.path / f.path, f.table) for f in TABLE_FILES}


def test_whole_and_reproducible_and_left_as_it_was(released: Settings) -> None:
    before = sorted((p, p.stat().st_mtime_ns) for p in released.outputs_dir.rglob("*"))
    verdict, lines = told_by(released)
    assert verdict is Verdict.REPRODUCIBLE
    assert "Verified: 1.1.0" in lines
    assert sorted((p, p.stat().st_mtime_ns) for p in released.outputs_dir.rglob("*")) == before


def test_later_revision_is_rebuilt_under_its_own_version(
    released: Settings, execute: Execute
) -> None:
    (released.seeds_dir / "another.txt").write_text("BSN was launched on October 15, 2019.")
    execute(released)
    verdict, lines = told_by(released)
    assert verdict is Verdict.REPRODUCIBLE
    assert "Verified: 1.1.1" in lines


def test_release_that_the_seeds_do_not_give_is_different(released: Settings) -> None:
    tables = tables_of(released)
    quarantine = tables.pop("quarantine")
    tables["amounts"] = tables["amounts"].slice(1)
    latest = read_latest(released.outputs_dir)
    assert latest is not None
    given = read_content(latest.path)
    content = replace(given, tables={**tables, "quarantine": quarantine})
    publish(content, released.outputs_dir)
    verdict, lines = told_by(released)
    assert verdict is Verdict.DIFFERENT
    assert "parquet/amounts.parquet: differs" in lines
    assert "parquet/nodes.parquet" not in lines


def test_a_release_of_other_code_cannot_be_told(released: Settings) -> None:
    latest = read_latest(released.outputs_dir)
    assert latest is not None
    given = read_content(latest.path)
    origin = replace(given.origin, code_version="000000000000")
    publish(replace(given, origin=origin), released.outputs_dir)
    verdict, lines = told_by(released)
    assert verdict is Verdict.UNKNOWN
    assert "Cannot tell: code 000000000000 made release 1.1.1" in lines


def test_changed_sources_cannot_be_told(released: Settings) -> None:
    sources = released.seeds_dir / "sources.csv"
    sources.write_text("source_path\n")
    verdict, lines = told_by(released)
    assert verdict is Verdict.UNKNOWN
    assert "sources.csv: " in lines


def test_damaged_release_is_different(released: Settings) -> None:
    latest = read_latest(released.outputs_dir)
    assert latest is not None
    path = latest.path / "csv" / "nodes.csv"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b"Lanzhou", b"Lanzhoo", 1))
    verdict, lines = told_by(released)
    assert verdict is Verdict.DIFFERENT
    assert str(path) in lines


def test_damaged_pointer_is_different(released: Settings) -> None:
    (released.outputs_dir / "latest.json").write_text("{}")
    verdict, lines = told_by(released)
    assert verdict is Verdict.DIFFERENT
    assert "latest.json" in lines


def test_no_release_cannot_be_told(settings: Settings) -> None:
    verdict, lines = told_by(settings)
    assert verdict is Verdict.UNKNOWN
    assert "no release" in lines


def test_changed_seeds_cannot_be_told(released: Settings) -> None:
    seed = next(released.seeds_dir.glob("*.txt"))
    seed.write_bytes(seed.read_bytes() + b"\n")
    (released.seeds_dir / "empty.txt").touch()
    verdict, lines = told_by(released)
    assert verdict is Verdict.UNKNOWN
    assert "the seeds changed" in lines
    assert f"{seed.name}: " in lines
    assert "empty.txt: not there then, refused" in lines


def test_missing_seeds_cannot_be_told(released: Settings) -> None:
    shutil.rmtree(released.seeds_dir)
    verdict, lines = told_by(released)
    assert verdict is Verdict.UNKNOWN
    assert "SEEDS_DIR" in lines


def test_release_of_another_contract_cannot_be_told(released: Settings) -> None:
    latest = read_latest(released.outputs_dir)
    assert latest is not None
    other = latest.path.with_name("0.9.0")
    latest.path.chmod(0o755)
    latest.path.rename(other)
    pointer = released.outputs_dir / "latest.json"
    pointer.write_text(pointer.read_text().replace("1.1.0", "0.9.0"))
    verdict, lines = told_by(released)
    assert verdict is Verdict.UNKNOWN
    assert "0.9.0" in lines
