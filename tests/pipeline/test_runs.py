import dagster as dg
import polars as pl

from pipeline.publish.writers import read_parquet
from pipeline.runs import SHOWN_REFUSALS, Outcome, run, summary
from pipeline.settings import Settings
from schemas.registry import AMOUNTS, TABLES
from tests.pipeline.real_runs import break_rows


def run_and_listen(settings: Settings) -> tuple[Outcome, list[str]]:
    lines: list[str] = []
    with dg.DagsterInstance.ephemeral() as instance:
        return run(settings, instance, lines.append), lines


def test_progress_and_summary_tell_rows_version_and_place(settings: Settings) -> None:
    outcome, lines = run_and_listen(settings)
    assert outcome.failures == ()
    assert outcome.publication is not None
    assert sorted(line.split()[0] for line in lines[:-2]) == sorted(TABLES)
    assert lines[0].split() == ["documents", "1"]
    assert lines[-2:] == ["  extracted 1 of 1 documents, reused 0", "  135 checks passed"]

    closing = summary(outcome.publication)
    assert closing[0] == "Release 1.1.0: new"
    assert closing[-1] == f"  in {settings.outputs_dir / 'releases' / '1.1.0'}"
    folder = outcome.publication.path / "parquet"
    for name, table in TABLES.items():
        rows = read_parquet(folder / f"{name}.parquet", table).height
        assert [name, str(rows)] in [line.split() for line in closing]

    second, lines = run_and_listen(settings)
    assert "  extracted 0 of 1 documents, reused 1" in lines
    again = second.publication
    assert again is not None
    assert summary(again)[0] == "Release 1.1.0: unchanged, nothing new to publish"


def test_failed_check_stops_the_run_and_is_told(settings: Settings) -> None:
    stored = settings.storage_dir / "amounts.parquet"

    def break_amounts_once_stored(line: str) -> None:
        if line.split()[0] == "amounts":
            no_quote = pl.col("quote").str.replace(".$", "?")
            break_rows(settings, "amounts", lambda rows: rows.with_columns(no_quote))

    with dg.DagsterInstance.ephemeral() as instance:
        outcome = run(settings, instance, break_amounts_once_stored)
    rows = read_parquet(stored, AMOUNTS).height
    assert outcome.failures == (f"amounts: check quote_is_in_text failed on {rows} of {rows} rows",)
    assert outcome.publication is None
    assert not (settings.outputs_dir / "latest.json").exists()


def test_summary_gives_the_first_reasons_and_counts_the_rest(settings: Settings) -> None:
    for number in range(SHOWN_REFUSALS + 2):
        (settings.seeds_dir / f"{number}.bin").write_bytes(b"\x00")
    outcome, progress = run_and_listen(settings)
    assert f"{SHOWN_REFUSALS + 2} refused" in progress[0]
    assert outcome.publication is not None
    text = "\n".join(summary(outcome.publication))
    assert "0.bin (documents): found" in text
    assert f"{SHOWN_REFUSALS}.bin" not in text
    assert "and 2 more in quarantine/quarantine.csv" in text


def test_failure_is_told_in_words_without_a_traceback(settings: Settings) -> None:
    outcome, _ = run_and_listen(Settings(settings.seeds_dir / "nowhere", settings.outputs_dir))
    assert outcome.publication is None
    (failure,) = outcome.failures
    assert failure.startswith("ingest: seeds folder ")
    assert "Traceback" not in failure
    assert outcome.run_id


def test_an_error_with_a_cause_keeps_its_own_words(released: Settings) -> None:
    (released.outputs_dir / "releases" / "1.1.0" / "manifest.json").unlink()
    (failure,) = run_and_listen(released)[0].failures
    assert "put the release folder back from a copy" in failure


def test_outputs_that_cannot_be_written_are_named(settings: Settings) -> None:
    settings.outputs_dir.write_text("a file where the folder should be")
    outcome, _ = run_and_listen(settings)
    assert outcome.publication is None
    assert str(settings.outputs_dir) in outcome.failures[0]
