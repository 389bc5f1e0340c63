from typing import Any

import dagster as dg
import polars as pl
import pytest

from pipeline.checks import SHOWN_ROWS, checks_for
from pipeline.definitions import build_definitions
from pipeline.io_managers import SiftedParquetIOManager
from pipeline.settings import Settings
from pipeline.validate import Sifted
from schemas.registry import QUARANTINE, TABLES
from tests.frames import tables

Found = dict[tuple[str, str], dg.AssetCheckEvaluation]


def run_checks(settings: Settings, frames: dict[str, pl.DataFrame]) -> Found:
    """Put `frames` into storage and run every check there is, without building anything."""
    storage = SiftedParquetIOManager(settings.storage_dir)
    for name, frame in frames.items():
        with dg.build_output_context(asset_key=dg.AssetKey(name), run_id="test") as context:
            storage.handle_output(context, Sifted(frame, QUARANTINE.empty()))
    checks_alone = dg.define_asset_job("checks", selection=dg.AssetSelection.all_asset_checks())
    definitions = dg.Definitions.merge(
        build_definitions(settings), dg.Definitions(jobs=[checks_alone])
    )
    with dg.DagsterInstance.ephemeral() as instance:
        result = definitions.resolve_job_def("checks").execute_in_process(
            instance=instance,
            run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
            raise_on_error=False,
        )
    return {
        (check.asset_key.to_user_string(), check.check_name): check
        for check in result.get_asset_check_evaluations()
    }


def failed(found: Found) -> set[tuple[str, str]]:
    return {key for key, check in found.items() if not check.passed}


def table_of(check: dg.AssetCheckEvaluation) -> list[dict[str, Any]]:
    shown = check.metadata["failures"]
    assert isinstance(shown, dg.TableMetadataValue)
    return [dict(record.data) for record in shown.records]


def test_valid_tables_pass_every_check(settings: Settings) -> None:
    found = run_checks(settings, tables())
    assert len(found) == 15
    assert failed(found) == set()
    assert found["nodes", "contract"].metadata["rows"].value == tables()["nodes"].height


BREAKS = {
    ("documents", "contract"): pl.col("language").str.replace("en", "xx"),
    ("events", "contract"): pl.lit("nonsense").alias("event_type"),
    ("nodes", "contract"): pl.lit(0, dtype=pl.Int64).alias("national_ordinal"),
    ("amounts", "contract"): pl.lit("EUR").alias("currency"),
    ("nodes", "event_id_exists"): pl.lit("f" * 20).alias("event_id"),
    ("amounts", "document_id_exists"): pl.lit("f" * 20).alias("document_id"),
    ("events", "quote_is_in_text"): pl.col("quote").str.replace(".$", "?"),
    ("nodes", "status_not_before_event"): pl.col("status_on").dt.offset_by("-1y"),
}


@pytest.mark.parametrize(("table", "check"), BREAKS)
def test_broken_row_fails_the_check_that_is_named_for_it(
    settings: Settings, table: str, check: str
) -> None:
    frames = tables()
    frames[table] = frames[table].with_columns(BREAKS[table, check])
    result = run_checks(settings, frames)[table, check]
    assert not result.passed
    assert result.severity is dg.AssetCheckSeverity.ERROR
    rows = table_of(result)
    keys = frames[table][str(TABLES[table].primary_key)]
    assert rows
    assert all(row["key"] == keys[row["row"]] for row in rows)
    assert all(row["expected"] for row in rows)
    assert result.metadata["failing rows"].value == len({row["row"] for row in rows})


def test_integrity_failure_leaves_the_contract_check_alone(settings: Settings) -> None:
    frames = tables()
    frames["nodes"] = frames["nodes"].with_columns(
        pl.when(pl.col("event_id").is_not_null()).then(pl.lit("f" * 20)).alias("event_id")
    )
    assert failed(run_checks(settings, frames)) == {("nodes", "event_id_exists")}


def test_only_the_first_failing_rows_are_shown(settings: Settings) -> None:
    frames = tables()
    one = frames["amounts"].head(1)
    frames["amounts"] = pl.concat([one] * (SHOWN_ROWS + 5))
    result = run_checks(settings, frames)["amounts", "contract"]
    assert result.metadata["failing rows"].value == SHOWN_ROWS + 5
    assert len(table_of(result)) == SHOWN_ROWS


def test_broken_table_fails_its_contract_and_leaves_the_rest_unevaluated() -> None:
    frames = {name: Sifted(frame, QUARANTINE.empty()) for name, frame in tables().items()}
    frames["events"] = Sifted(tables()["events"].drop("title"), QUARANTINE.empty())
    check = checks_for(TABLES["events"])
    results: Any = check(**{name: frames[name] for name in ("documents", "events")})
    contract, *others = results
    assert (contract.check_name, contract.passed) == ("contract", False)
    assert [row.data["column"] for row in contract.metadata["failures"].records] == ["title"]
    assert contract.metadata["failing rows"].value == frames["events"].accepted.height
    assert {other.check_name for other in others} == {"document_id_exists", "quote_is_in_text"}
    for other in others:
        assert not other.passed
        assert "Not evaluated" in other.description
