"""Parts of the job alone never publish tables of different moments."""

import pytest

from pipeline.coherence import IncoherentError
from pipeline.settings import Settings
from tests.pipeline.real_runs import Execute, contents

INGEST = ("documents", "control_files")
EXTRACT = ("nodes", "events", "amounts")


def add_document(settings: Settings) -> None:
    (settings.seeds_dir / "another.txt").write_text("BSN was launched on October 15, 2019.")


def add_source(settings: Settings) -> None:
    name = next(settings.seeds_dir.glob("*.txt")).name
    (settings.seeds_dir / "sources.csv").write_text(f"source_path,publisher\n{name},Another\n")


def add_corrections(settings: Settings) -> None:
    columns = "document_id,table,row,action,column,expected,value,reason"
    (settings.seeds_dir / "corrections.csv").write_text(f"{columns}\n")


@pytest.mark.parametrize("change", [add_document, add_source, add_corrections])
def test_release_alone_refuses_facts_of_other_documents(
    released: Settings, execute: Execute, change: object
) -> None:
    assert callable(change)
    before = contents(released.outputs_dir)
    change(released)
    execute(released, *INGEST)
    with pytest.raises(IncoherentError, match=r"table nodes: .*Run the whole job \(make release\)"):
        execute(released, "release")
    assert contents(released.outputs_dir) == before
    execute(released, *EXTRACT)
    execute(released, "release")
    assert contents(released.outputs_dir) != before


def test_documents_of_other_control_files_are_refused(released: Settings, execute: Execute) -> None:
    stored = released.storage_dir / "control_files.json"
    former = stored.read_bytes()
    add_source(released)
    execute(released, *INGEST)
    stored.write_bytes(former)  # as if the run had been stopped between the two
    for part in (EXTRACT, ("release",)):
        with pytest.raises(IncoherentError, match="table documents: found rows of other control"):
            execute(released, *part)


def test_a_part_alone_after_a_whole_run_is_fine(released: Settings, execute: Execute) -> None:
    before = contents(released.outputs_dir)
    execute(released, *EXTRACT)
    execute(released, "release")
    assert contents(released.outputs_dir) == before
