"""Runs that extract only what changed: the same release as a full build, and told as such."""

import logging
from collections.abc import Callable
from pathlib import Path

import dagster as dg
import pytest

from pipeline.definitions import build_definitions
from pipeline.publish.writers import read_parquet
from pipeline.settings import Settings
from pipeline.verification import Verdict, verify
from schemas.registry import AMOUNTS
from tests.benchmarks import many_documents
from tests.pipeline.real_runs import QUIET, Execute, contents
from tests.pipeline.test_assets import metadata_of

DOCUMENTS = 60

TABLES = ("documents", "control_files", "nodes", "events", "amounts")
"""All assets but the release, which measures accuracy and takes longest."""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory, execute: Execute) -> Settings:
    """Sixty documents, released."""
    folder = tmp_path_factory.mktemp("many")
    many_documents.write(folder / "seeds", DOCUMENTS)
    settings = Settings(folder / "seeds", folder / "outputs")
    assert counted(execute(settings, *TABLES)) == (DOCUMENTS, 0)
    return settings


INGEST = TABLES[:2]


def counted(result: dg.ExecuteInProcessResult) -> tuple[int, int]:
    """Documents that a run extracted, and those it reused."""
    told = [metadata_of(result, name) for name in ("nodes", "events", "amounts")]
    (counts,) = {(each["documents_extracted"], each["documents_reused"]) for each in told}
    return counts


def sources(*rows: str) -> str:
    return "\n".join(["source_path,publisher,published_on", *rows, ""])


def corrected(settings: Settings) -> str:
    """corrections.csv that drops an amount."""
    amounts = read_parquet(settings.storage_dir / "amounts.parquet", AMOUNTS)
    document, amount = amounts.select("document_id", "amount_id").row(0)
    header = "document_id,table,row,action,column,expected,value,reason"
    return f"{header}\n{document},amounts,{amount},drop,,,,a test\n"


def test_any_change_of_the_seeds_extracts_just_what_it_concerns(
    many: Settings, execute: Execute
) -> None:
    seeds = many.seeds_dir
    first = seeds / "00000.txt"

    def correct() -> None:
        (seeds / "corrections.csv").write_text(corrected(many))

    changes: list[tuple[Callable[[], object], tuple[int, int]]] = [
        (lambda: (seeds / "new.txt").write_text("BSN opened on May 3, 2020."), (1, DOCUMENTS)),
        (lambda: first.write_text(first.read_text() + "More: 7 nodes."), (1, DOCUMENTS)),
        (lambda: first.rename(seeds / "renamed.txt"), (0, DOCUMENTS + 1)),
        (lambda: (seeds / "sources.csv").write_text(sources("new.txt,Me,")), (0, DOCUMENTS + 1)),
        (
            lambda: (seeds / "sources.csv").write_text(sources("new.txt,Me,2020-06-01")),
            (1, DOCUMENTS),
        ),
        (correct, (0, DOCUMENTS + 1)),
        (lambda: (seeds / "00001.txt").unlink(), (0, DOCUMENTS)),
    ]
    for change, expected in changes:
        change()
        assert counted(execute(many, *TABLES)) == expected
    assert counted(execute(many)) == (0, DOCUMENTS)
    lines: list[str] = []
    assert verify(many, lines.append) is Verdict.REPRODUCIBLE, lines


def test_a_job_of_its_own_reuses_nothing(
    released: Settings, execute: Execute, instance: dg.DagsterInstance
) -> None:
    before = contents(released.outputs_dir)
    job = build_definitions(released).resolve_job_def("reextract_all")
    result = job.execute_in_process(instance=instance, run_config=QUIET)
    assert counted(result) == (1, 0)
    assert metadata_of(result, "nodes")["characters_per_second"] > 0
    assert contents(released.outputs_dir) == before
    told = metadata_of(execute(released, *TABLES), "nodes")
    assert told["documents"] == told["documents_reused"] == 1
    assert "characters_per_second" not in told
    assert told["seconds"] > 0
    read = [metadata_of(each, "documents") for each in (result, execute(released, *INGEST))]
    assert [(each["documents_read"], each["documents_reused"]) for each in read] == [(1, 0), (0, 1)]


def test_kept_rows_that_cannot_be_read_are_told_in_the_log_and_made_again(
    released: Settings, execute: Execute, instance: dg.DagsterInstance
) -> None:
    stores = [released.storage_dir / name for name in ("stated.parquet", "extracted.parquet")]
    for store in stores:
        store.write_bytes(store.read_bytes()[:-9])
    result = execute(released, *TABLES)
    assert counted(result) == (1, 0)
    warnings = [
        entry.user_message
        for entry in instance.all_logs(result.run_id)
        if entry.level == logging.WARNING
    ]
    named = [warning.partition(" cannot be used")[0] for warning in warnings]
    assert named == [str(store) for store in stores]


def test_kept_rows_are_no_part_of_a_release(released: Settings) -> None:
    for name in ("stated*", "extracted*"):
        assert list(Path(released.outputs_dir, "releases").rglob(name)) == []
