"""Rows of a document depend on its text alone, and all of them meet the contract."""

import datetime as dt
import zlib

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.tables import fact_tables
from pipeline.validate import sift
from schemas.registry import DOCUMENTS, VALIDATION_ORDER, derive_id
from tests.properties import EXAMPLES, TEXTS

DOCUMENT_TEXTS = st.lists(TEXTS.filter(bool), min_size=2, max_size=3, unique=True)


def documents(texts: list[str]) -> pl.DataFrame:
    """A row of the table for each text, dated now and then."""
    rows = []
    for text in texts:
        digest = f"{zlib.crc32(text.encode()):064x}"
        day = dt.date(2021, 6, 16) if len(text) % 2 else None
        rows.append(
            {
                "document_id": derive_id(DOCUMENTS, {"source_sha256": digest}),
                "source_path": f"{digest}.txt",
                "source_sha256": digest,
                "language": "en",
                "reference_date": day,
                "reference_basis": day and "metadata",
                "text": text,
                "char_count": len(text),
            }
        )
    return pl.DataFrame(rows, schema=DOCUMENTS.empty().schema)


@pytest.mark.examples
@EXAMPLES
@given(DOCUMENT_TEXTS)
def test_neither_order_nor_other_documents_change_rows(texts: list[str]) -> None:
    together = fact_tables(documents(texts))
    assert all(
        frame.equals(together[name]) for name, frame in fact_tables(documents(texts[::-1])).items()
    )
    alone = [fact_tables(documents([text])) for text in texts]
    for table in VALIDATION_ORDER[1:]:
        parts = pl.concat([each[table.name] for each in alone])
        assert table.in_order(parts).equals(table.in_order(together[table.name]))


@settings(EXAMPLES, max_examples=EXAMPLES.max_examples // 5)  # each validates three tables
@given(DOCUMENT_TEXTS)
def test_no_row_of_any_text_is_refused(texts: list[str]) -> None:
    accepted = {DOCUMENTS.name: documents(texts)}
    found = fact_tables(accepted[DOCUMENTS.name])
    for table in VALIDATION_ORDER[1:]:
        sifted = sift(table, found[table.name], accepted, {})
        assert sifted.refused.to_dicts() == []
        accepted[table.name] = sifted.accepted
