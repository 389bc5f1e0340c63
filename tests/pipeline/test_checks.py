import json
from typing import Any

import dagster as dg
import polars as pl
import pytest

from pipeline.asset_metadata import AROUND, SHOWN_ROWS, around, column_schema
from pipeline.checks import evaluated
from pipeline.definitions import build_definitions
from pipeline.io_managers import BytesIOManager, SiftedParquetIOManager
from pipeline.settings import ROOT, Settings
from pipeline.validate import Sifted
from pipeline.violations import COLUMNS, rule_names, rules
from pipeline.warning_checks import CHANGED, FACTLESS, FALLEN, FEWER
from schemas.registry import QUARANTINE, TABLES
from tests.frames import changed, tables

Found = dict[tuple[str, str], dg.AssetCheckEvaluation]


def run_checks(
    settings: Settings,
    frames: dict[str, pl.DataFrame],
    selection: dg.AssetSelection | None = None,
) -> Found:
    """Put `frames` into storage and run the selected checks, by default all, building nothing."""
    storage, files = (
        SiftedParquetIOManager(settings.storage_dir),
        BytesIOManager(settings.storage_dir),
    )
    for name, frame in frames.items():
        with dg.build_output_context(asset_key=dg.AssetKey(name), run_id="test") as context:
            storage.handle_output(context, Sifted(frame, QUARANTINE.empty()))
    with dg.build_output_context(asset_key=dg.AssetKey("control_files"), run_id="test") as context:
        files.handle_output(context, {})
    selection = selection or dg.AssetSelection.all_asset_checks()
    checks_alone = dg.define_asset_job("checks", selection=selection)
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


def table_of(check: dg.AssetCheckEvaluation | dg.AssetCheckResult) -> list[dict[str, Any]]:
    shown = check.metadata["failures"]
    assert isinstance(shown, dg.TableMetadataValue)
    return [dict(record.data) for record in shown.records]


def test_every_rule_of_the_contract_has_one_blocking_check(settings: Settings) -> None:
    graph = build_definitions(settings).resolve_asset_graph()
    for name, table in TABLES.items():
        names = [COLUMNS, *rule_names(table).values()]
        assert len(set(names)) == len(names) == 1 + len(rules(table))
        for rule in names:
            spec = graph.get_check_spec(dg.AssetCheckKey(dg.AssetKey(name), rule))
            assert spec.blocking
            assert "**When it fails**" in (spec.description or "")


@pytest.mark.parametrize(
    ("table", "check", "words"),
    [
        ("events", "date_start_required", "In every row: `date_start`: a value, not null."),
        ("nodes", "status_enum", "`status`: one of planned, under_construction, built, admitted"),
        ("nodes", "status_enum", ", live or null."),
        ("amounts", "char_start_minimum", "`char_start`: minimum 0."),
        ("events", "dates_in_order", "In every row: date_start is not after date_end."),
        ("nodes", "event_id_exists", "In every row: event_id is null or one of events.event_id."),
        ("documents", "columns", "exactly the columns that the contract declares"),
    ],
)
def test_a_check_says_what_must_hold(
    settings: Settings, table: str, check: str, words: str
) -> None:
    graph = build_definitions(settings).resolve_asset_graph()
    spec = graph.get_check_spec(dg.AssetCheckKey(dg.AssetKey(table), check))
    assert words in (spec.description or "")


def test_constraints_of_a_column_begin_with_what_tells_most() -> None:
    schema = column_schema(TABLES["nodes"])
    shown = {column.name: column.constraints.other for column in schema.columns}
    assert shown["event_id"] == [
        "matches ^[0-9a-f]{20}$",
        "event_id_exists: event_id is null or one of events.event_id",
        "event_in_same_document: the event that a row refers to is told by the same document",
    ]
    assert schema.constraints.other[0].startswith("status_date_has_precision: ")


def test_valid_tables_pass_every_check(settings: Settings) -> None:
    found = run_checks(settings, tables())
    assert failed(found) == set()
    assert found["nodes", "status_enum"].metadata["rows"].value == tables()["nodes"].height
    assert found["nodes", "status_enum"].metadata["failing rows"].value == 0


@pytest.mark.parametrize(
    "key",
    [
        ("amounts", "quote_is_in_text"),
        ("amounts", "quote_minLength"),
        ("documents", "columns"),
        ("documents", FEWER),
        ("documents", CHANGED),
        ("documents", FACTLESS),
        ("release", FALLEN),
    ],
)
def test_any_check_can_be_run_alone(settings: Settings, key: tuple[str, str]) -> None:
    frames = tables()
    frames["amounts"] = changed(TABLES["amounts"], frames["amounts"], 0, quote="other words")
    alone = dg.AssetSelection.checks(dg.AssetCheckKey(dg.AssetKey(key[0]), key[1]))
    found = run_checks(settings, frames, alone)
    assert set(found) == {key}
    assert found[key].passed == (key[1] != "quote_is_in_text")


def test_the_page_offers_to_run_each_check_alone(settings: Settings) -> None:
    graph = build_definitions(settings).resolve_asset_graph()
    keys = graph.asset_check_keys
    assert [key for key in keys if graph.get_execution_set_asset_and_check_keys(key) != {key}] == []


def counterexamples(name: str) -> list[dict[str, Any]]:
    path = ROOT / "tests" / "counterexamples" / f"{name}.json"
    loaded: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def broken_by(name: str, example: dict[str, Any]) -> pl.DataFrame:
    """The row that `example` breaks."""
    values = example.get("change") or example["add"]
    row: int = example["row"]
    return changed(TABLES[name], tables()[name], row, **values)[row]


def is_storable(example: dict[str, Any]) -> bool:
    """A null in a required column, or in a list, cannot be stored at all."""
    values = (example.get("change") or example["add"]).values()
    lists = [value for value in values if isinstance(value, list)]
    return not any(None in each for each in lists) and all(
        check != "required" for _, check in example["trips"]
    )


@pytest.mark.parametrize("name", TABLES)
def test_each_kind_of_broken_row_in_storage_fails_its_checks(settings: Settings, name: str) -> None:
    frames, examples = tables(), [each for each in counterexamples(name) if is_storable(each)]
    frames[name] = pl.concat([frames[name], *(broken_by(name, each) for each in examples)])
    found = run_checks(settings, frames)
    names = rule_names(TABLES[name])
    tripped = {(name, names[column, check]) for e in examples for column, check in e["trips"]}
    assert {key for key in failed(found) if key[0] == name} >= tripped
    keys = frames[name][str(TABLES[name].primary_key)]
    for table, check in tripped:
        result = found[table, check]
        assert (result.blocking, result.severity) == (True, dg.AssetCheckSeverity.ERROR)
        rows = table_of(result)
        told = result.metadata["failing rows"].value
        assert isinstance(told, int)
        assert told >= len({row["row"] for row in rows}) > 0
        assert all(row["key"] == keys[row["row"]] for row in rows)
        assert all(row["expected"] and row["table"] == name for row in rows)


@pytest.mark.parametrize("name", TABLES)
def test_a_null_that_no_file_could_hold_fails_its_checks_too(name: str) -> None:
    names, examples = rule_names(TABLES[name]), counterexamples(name)
    broken = [example for example in examples if not is_storable(example)]
    frame = pl.concat([tables()[name], *(broken_by(name, example) for example in broken)])
    results = called(name, {**tables(), name: frame})
    tripped = {names[column, check] for example in broken for column, check in example["trips"]}
    assert tripped
    assert all(not results[check].passed for check in tripped)


def called(name: str, frames: dict[str, pl.DataFrame]) -> dict[str, dg.AssetCheckResult]:
    """The results of the checks of a table by name, over frames that no file could hold."""
    return {str(result.check_name): result for result in evaluated(TABLES[name], frames)}


def test_a_failed_check_shows_the_row_its_file_and_the_text_around(settings: Settings) -> None:
    frames = tables()
    frames["amounts"] = changed(TABLES["amounts"], frames["amounts"], 1, quote="1.63 billion yuan")
    found = run_checks(settings, frames)
    assert failed(found) == {("amounts", "quote_is_in_text")}
    (row,) = table_of(found["amounts", "quote_is_in_text"])
    assert row == {
        "table": "amounts",
        "row": 1,
        "key": frames["amounts"]["amount_id"][1],
        "column": "quote",
        "value": "1.63 billion yuan",
        "expected": "quote == documents.text[char_start:char_end], in code points",
        "source_path": "a/english.txt",
        "text": "Dingxi passed the review. China Mobile and its partner paid \u27e61.62 billion "
        "yuan\u27e7, 3 to 5 per cent more, for 14 city nodes.",
    }


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (100, 103, f"{'a' * AROUND}\u27e6bcd\u27e7{'e' * AROUND}"),
        (-5, 2, f"\u27e6aa\u27e7{'a' * AROUND}"),
        (202, 900, f"{'e' * AROUND}\u27e6e\u27e7"),
        (900, 950, f"{'e' * AROUND}\u27e6\u27e7"),
        (103, 100, f"{'a' * (AROUND - 3)}bcd\u27e6\u27e7{'e' * AROUND}"),
        (None, 3, None),
    ],
)
def test_text_around_a_span(start: int | None, end: int | None, shown: str | None) -> None:
    assert around("a" * 100 + "bcd" + "e" * 100, start, end) == shown


def test_a_long_span_is_shown_by_its_ends() -> None:
    shown = around("x" * 10_000 + "y" * 10_000, 0, 20_000)
    assert shown == f"\u27e6{'x' * 2 * AROUND} ... {'y' * 2 * AROUND}\u27e7"


def test_only_the_first_failing_rows_are_shown(settings: Settings) -> None:
    frames = tables()
    one = frames["amounts"].head(1)
    frames["amounts"] = pl.concat([one] * (SHOWN_ROWS + 5))
    result = run_checks(settings, frames)["amounts", "amount_id_unique"]
    assert result.metadata["failing rows"].value == SHOWN_ROWS + 5
    assert len(table_of(result)) == SHOWN_ROWS


def test_a_broken_table_fails_the_check_of_its_columns_and_leaves_the_rest_unevaluated() -> None:
    results = called("events", {**tables(), "events": tables()["events"].drop("title")})
    columns = results.pop(COLUMNS)
    assert not columns.passed
    (row,) = table_of(columns)
    assert (row["column"], row["row"]) == ("title", None)
    assert columns.metadata["failing rows"].value == tables()["events"].height
    assert len(results) == len(rules(TABLES["events"]))
    for other in results.values():
        assert not other.passed
        assert "Not evaluated" in (other.description or "")
