import datetime as dt
from pathlib import Path

import polars as pl
import pytest

from pipeline import corrections, sources
from pipeline.intake import read_seeds
from pipeline.settings import ROOT
from pipeline.tables import fact_tables
from schemas.lineage import SEED_FILE, lineage
from schemas.registry import DOCUMENTS, TABLES, Table

KNOWN = {
    SEED_FILE,
    *(f"{table.name}.{column}" for table in TABLES.values() for column in table.columns),
    *(
        f"control_files.{file.name}:{column}"
        for file in (sources.FILE, corrections.FILE)
        for column in file.columns
    ),
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_column_declares_sources_and_code_that_exist(table: Table) -> None:
    declared = lineage(table.model)
    assert set(declared) == set(table.columns)
    for made in declared.values():
        assert made.sources
        assert set(made.sources) <= KNOWN
        assert table.name not in {asset for asset, _ in made.columns}
        assert (ROOT / made.code).exists(), made.code


def made_from(table: Table, source: str) -> set[str]:
    """Columns of `table` that declare `source`, or a column that does."""
    return {
        name
        for name, made in lineage(table.model).items()
        if source in made.sources
        or any(
            asset in TABLES and column in made_from(TABLES[asset], source)
            for asset, column in made.columns
        )
    }


def changed(before: pl.DataFrame, after: pl.DataFrame) -> set[str]:
    assert before.height == after.height > 0
    return {name for name in before.columns if not before[name].equals(after[name])}


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("url", "https://example.org/1"),
        ("title", "Given"),
        ("author", "Jane Doe"),
        ("publisher", "China Daily"),
        ("published_on", "2020-03-27"),
    ],
)
def test_what_sources_csv_gives_changes_only_columns_that_declare_it(
    tmp_path: Path, column: str, value: str
) -> None:
    (tmp_path / "a.txt").write_text("Nodes opened last year\n\nA node opened in Málaga last year.")
    before = read_seeds(tmp_path).documents
    (tmp_path / "sources.csv").write_text(f"source_path,{column}\na.txt,{value}\n")
    found = changed(before, read_seeds(tmp_path).documents)
    assert column in found
    assert found <= made_from(DOCUMENTS, f"control_files.sources.csv:{column}")


def test_another_reference_date_changes_only_columns_that_declare_it() -> None:
    text = "BSN opened a node in Lanzhou last month at a cost of 5 million yuan."
    documents = pl.DataFrame({"document_id": "0" * 20, "text": text, "language": "en"})
    one, other = (
        fact_tables(documents.with_columns(reference_date=dt.date(year, 11, 1)))
        for year in (2019, 2020)
    )
    for name, expected in {
        "events": {"event_id", "date_start", "date_end"},
        "nodes": {"event_id", "status_on"},
        "amounts": {"event_id"},
    }.items():
        found = changed(one[name], other[name])
        assert found == expected
        assert found <= made_from(TABLES[name], "documents.reference_date")
