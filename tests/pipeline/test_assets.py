import hashlib
import json
import os
from typing import Any

import dagster as dg
import polars as pl
import pytest

from pipeline.asset_metadata import SAMPLE_ROWS, sample
from pipeline.control_files import IntakeError
from pipeline.publish.contents import TABLE_FILES
from pipeline.publish.latest import Latest, read_latest
from pipeline.publish.writers import read_csv, read_parquet
from pipeline.settings import Settings
from pipeline.validate import ContractError
from pipeline.verification import Verdict, verify
from pipeline.violations import SHOWN_CHARACTERS
from schemas.export import columns
from schemas.lineage import lineage
from schemas.registry import AMOUNTS, DOCUMENTS, EVENTS, QUARANTINE, TABLES
from tests.pipeline.real_runs import Built, Execute, break_rows, contents


def metadata_of(result: dg.ExecuteInProcessResult, asset: str) -> dict[str, Any]:
    (event,) = (
        event
        for event in result.get_asset_materialization_events()
        if event.asset_key == dg.AssetKey(asset)
    )
    materialization = event.step_materialization_data.materialization
    return {name: value.value for name, value in materialization.metadata.items()}


def latest_of(settings: Settings) -> Latest:
    latest = read_latest(settings.outputs_dir)
    assert latest is not None
    return latest


def test_every_check_ran_and_passed(built: Built) -> None:
    _, result = built
    checks = result.get_asset_check_evaluations()
    assert len(checks) == 135
    assert [check for check in checks if not check.passed] == []


@pytest.mark.parametrize("name", TABLES)
def test_table_tells_its_rows_columns_and_path(built: Built, name: str) -> None:
    settings, result = built
    told = metadata_of(result, name)
    stored = settings.storage_dir / f"{name}.parquet"
    assert told["dagster/row_count"] == read_parquet(stored, TABLES[name]).height > 0
    assert told["path"] == str(stored)
    assert told["refused"] == 0
    schema: dg.TableSchema = told["dagster/column_schema"]
    assert [(c.name, c.type, c.description, c.constraints.nullable) for c in schema.columns] == [
        (c.name, str(c.dtype), c.description, c.nullable) for c in columns(TABLES[name])
    ]


@pytest.mark.parametrize("name", TABLES)
def test_table_tells_what_each_column_is_made_from(built: Built, name: str) -> None:
    _, result = built
    told = metadata_of(result, name)
    declared = lineage(TABLES[name].model)
    deps: dg.TableColumnLineage = told["dagster/column_lineage"]
    assert {
        column: {(dep.asset_key.to_user_string(), dep.column_name) for dep in found}
        for column, found in deps.deps_by_column.items()
    } == {column: set(made.columns) for column, made in declared.items()}
    for column in told["dagster/column_schema"].columns:
        made = declared[column.name]
        assert column.tags == {"from": ", ".join(made.sources)}
        (line,) = (each for each in told["lineage"].splitlines() if f"| `{column.name}` |" in each)
        assert all(f"`{source}`" in line for source in made.sources)
        assert f"| {made.step} | `{made.code}` |" in line


@pytest.mark.parametrize("name", TABLES)
def test_table_shows_its_first_rows_with_long_text_cut(built: Built, name: str) -> None:
    settings, result = built
    rows = read_parquet(settings.storage_dir / f"{name}.parquet", TABLES[name])
    shown = [record.data for record in metadata_of(result, name)["sample"].records]
    key = str(TABLES[name].primary_key)
    assert [row[key] for row in shown] == rows[key].head(SAMPLE_ROWS).to_list()
    assert [list(row) for row in shown] == [rows.columns] * len(shown)
    values = [str(value) for row in shown for value in row.values()]
    assert max(map(len, values)) <= SHOWN_CHARACTERS + len("...")


def test_table_without_rows_shows_none() -> None:
    assert sample(EVENTS, EVENTS.empty()).records == []


def test_release_holds_the_rows_of_the_tables(built: Built) -> None:
    settings, result = built
    latest = latest_of(settings)
    told = metadata_of(result, "release")
    assert told["version"] == str(latest.version) == "1.1.0"
    assert told["manifest_sha256"] == latest.manifest_sha256
    assert told["path"] == str(latest.path)
    assert told["created"] is True
    assert told["quarantined"] == 0
    for name, table in TABLES.items():
        published = read_parquet(latest.path / "parquet" / f"{name}.parquet", table)
        assert published.equals(read_parquet(settings.storage_dir / f"{name}.parquet", table))
        assert told[f"rows_{name}"] == published.height


def test_second_run_publishes_nothing_new(released: Settings, execute: Execute) -> None:
    before = contents(released.outputs_dir)
    told = metadata_of(execute(released), "release")
    assert (told["version"], told["created"]) == ("1.1.0", False)
    assert contents(released.outputs_dir) == before


def test_data_versions_follow_the_content(
    settings: Settings, built: Built, execute: Execute
) -> None:
    def versions(result: dg.ExecuteInProcessResult) -> dict[str, str]:
        return {
            event.asset_key.to_user_string(): event.materialization.tags["dagster/data_version"]
            for event in result.get_asset_materialization_events()
            if event.asset_key and event.materialization.tags
        }

    first = versions(built[1])
    assert versions(execute(settings)) == first
    (settings.seeds_dir / "another.txt").write_text("BSN was launched on October 15, 2019.")
    changed = versions(execute(settings))
    assert changed["documents"] != first["documents"]
    assert changed["release"] != first["release"]


def test_broken_row_stops_the_release_even_when_no_check_runs(
    released: Settings, execute: Execute
) -> None:
    before = contents(released.outputs_dir)
    amounts = read_parquet(released.storage_dir / "amounts.parquet", AMOUNTS)
    last = amounts.height - 1
    broken = pl.when(pl.int_range(pl.len()) == last).then(
        pl.lit("?") + pl.col("quote").str.slice(1)
    )
    break_rows(released, "amounts", lambda rows: rows.with_columns(quote=broken.otherwise("quote")))
    message = (
        rf"amounts row {last} \(amount_id {amounts['amount_id'][last]}\): "
        r"column quote, check quote_is_in_text: found '\?"
    )
    with pytest.raises(ContractError, match=message):
        execute(released, "release")
    assert contents(released.outputs_dir) == before


def test_release_without_tables_says_what_to_do(settings: Settings, execute: Execute) -> None:
    with pytest.raises(FileNotFoundError, match=r"table \w+: no file .*Run the whole job"):
        execute(settings, "release")


def test_bad_seed_files_are_quarantined_and_the_good_one_published(
    settings: Settings, execute: Execute
) -> None:
    seeds = settings.seeds_dir
    secret = seeds.parent / "outside.txt"
    secret.write_text("A secret outside the seeds folder: 42 apples.")
    (seeds / "link.txt").symlink_to(secret)
    (seeds / "binary.bin").write_bytes(bytes(range(256)))
    (seeds / "binary.txt").write_bytes(b"\x7fELF\x00\x01\x02")
    (seeds / "empty.txt").touch()
    (seeds / "invalid.txt").write_bytes(b"caf\xe9 in Lanzhou")
    os.mkfifo(seeds / "pipe.txt")
    odd_name = "=cmd|'x'!A0\n\u202e.txt"
    (seeds / odd_name).write_bytes("Nodes opened.\r\n\u202e 14 cities.\r".encode("utf-16"))
    (seeds / "sources.csv").write_text("source_path,encoding\n=cmd|'x'!A0\\x0a\\u202e.txt,utf-16\n")

    told = metadata_of(execute(settings), "release")

    quarantine = read_csv(latest_of(settings).path / "quarantine" / "quarantine.csv", QUARANTINE)
    assert set(quarantine["source_path"]) == {
        "link.txt",
        "binary.bin",
        "binary.txt",
        "empty.txt",
        "invalid.txt",
        "pipe.txt",
    }
    assert set(quarantine["table"]) == {"documents"}
    assert all(quarantine["reason"])
    assert (told["rows_documents"], told["quarantined"]) == (2, 6)
    documents = read_parquet(latest_of(settings).path / "parquet/documents.parquet", DOCUMENTS)
    assert "=cmd|'x'!A0\\x0a\\u202e.txt" in set(documents["source_path"])
    assert "Nodes opened.\r\n\u202e 14 cities.\r" in set(documents["text"])
    lines: list[str] = []
    assert verify(settings, lines.append) is Verdict.REPRODUCIBLE, lines
    assert all(b"42 apples" not in file for file in contents(settings.outputs_dir).values())


CORRECTIONS = "document_id,table,row,action,column,expected,value,reason\n"


def test_a_corrected_row_is_marked_and_a_dropped_one_is_told(
    released: Settings, execute: Execute
) -> None:
    before = read_parquet(latest_of(released).path / "parquet/amounts.parquet", AMOUNTS)
    document_id, dropped, changed = (
        before["document_id"][0],
        before["amount_id"][0],
        before["amount_id"][1],
    )
    (released.seeds_dir / "corrections.csv").write_text(
        f"{CORRECTIONS}{document_id},amounts,{dropped},drop,,,,a test\n"
        f"{document_id},amounts,{changed},set,qualifier,exact,approximately,a test\n"
    )
    execute(released)
    release = latest_of(released).path
    after = read_parquet(release / "parquet/amounts.parquet", AMOUNTS)
    marked = dict(after.select("amount_id", "provenance").iter_rows())
    assert {key for key, value in marked.items() if value == "corrected"} == {changed}
    changes = json.loads((release / "changes.json").read_text())["tables"]["amounts"]
    assert changes["keys"] == {
        "added": [],
        "removed": [dropped],
        "changed": {changed: ["qualifier", "provenance"]},
    }
    digest = hashlib.sha256((released.seeds_dir / "corrections.csv").read_bytes()).hexdigest()
    manifest = json.loads((release / "manifest.json").read_text())
    assert manifest["control_files"] == {"corrections.csv": digest}
    lines: list[str] = []
    assert verify(released, lines.append) is Verdict.REPRODUCIBLE, lines


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("{document},amounts,{amount},drop,qualifier,at_most,,a test", "column qualifier: found"),
        ("{document},amounts,{amount},set,qualifier,exact,many,a test", "qualifier, check enum"),
    ],
)
def test_a_correction_that_does_not_fit_stops_the_run(
    released: Settings, execute: Execute, row: str, message: str
) -> None:
    amounts = read_parquet(latest_of(released).path / "parquet/amounts.parquet", AMOUNTS)
    names = {"document": amounts["document_id"][0], "amount": amounts["amount_id"][0]}
    (released.seeds_dir / "corrections.csv").write_text(CORRECTIONS + row.format(**names))
    before = contents(released.outputs_dir)
    with pytest.raises(IntakeError, match=rf"^corrections\.csv line 2.*{message}"):
        execute(released)
    assert contents(released.outputs_dir) == before


def test_missing_seeds_folder_is_an_error_and_changes_nothing(
    settings: Settings, execute: Execute
) -> None:
    with pytest.raises(IntakeError, match="SEEDS_DIR"):
        execute(Settings(settings.seeds_dir / "nowhere", settings.outputs_dir))
    assert contents(settings.outputs_dir) == {}


def test_release_folder_has_the_files_it_promises(built: Built) -> None:
    settings, _ = built
    found = set(contents(latest_of(settings).path))
    assert {file.path for file in TABLE_FILES} <= found
