"""Rows that are kept and rows that are extracted are those of a full build, whatever changed."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.intake import read_text
from pipeline.publish.writers import whole, write_parquet
from pipeline.reuse import EXTRACTION, Extraction, KnownTexts, extract_changed
from pipeline.tables import fact_tables
from schemas.registry import NODES
from tests.benchmarks.many_documents import texts
from tests.frames import tables
from tests.properties import EXAMPLES
from tests.test_tables import documents

TEXTS = [text for _, text in texts(8)]
SHORT = [f"On May {day}, 2020 BSN opened {day} nodes in Lanzhou." for day in range(1, 5)]
DAY = pl.lit(dt.date(2022, 2, 2))

Change = Callable[[pl.DataFrame], pl.DataFrame]


def extracted(frame: pl.DataFrame, store: Path, **how: str | bool) -> Extraction:
    """The rows of `frame`, none of them from a file that could not be used."""
    warnings: list[str] = []
    extraction = extract_changed(frame, store, warnings.append, **how)  # type: ignore[arg-type]
    assert warnings == []
    return extraction


def require_full_build(extraction: Extraction, frame: pl.DataFrame) -> None:
    full = fact_tables(frame)
    assert full.keys() == extraction.tables.keys()
    for name, rows in full.items():
        assert rows.height > 0
        assert extraction.tables[name].equals(rows)
        assert extraction.tables[name].schema == rows.schema


def other(column: str, value: str | pl.Expr) -> Change:
    """Another value in the third document alone."""
    new = pl.lit(value) if isinstance(value, str) else value
    third = pl.int_range(pl.len()) == 2
    return lambda frame: frame.with_columns(
        pl.when(third).then(new).otherwise(pl.col(column)).alias(column)
    )


@pytest.mark.parametrize(
    ("change", "again"),
    [
        pytest.param(lambda frame: frame, 0, id="nothing"),
        pytest.param(lambda frame: documents([*TEXTS, "BSN opened on May 3, 2020."]), 1, id="add"),
        pytest.param(lambda frame: frame.head(5), 0, id="remove"),
        pytest.param(lambda frame: frame.reverse(), 0, id="order"),
        pytest.param(other("source_path", "elsewhere.txt"), 0, id="rename"),
        pytest.param(other("publisher", "Another"), 0, id="publisher"),
        pytest.param(other("text", pl.col("text") + " On May 3, 2020 it opened."), 1, id="text"),
        pytest.param(other("reference_date", DAY), 1, id="reference date"),
        pytest.param(other("document_id", "0" * 20), 1, id="same text, other bytes"),
    ],
)
def test_only_what_changed_is_extracted_again(tmp_path: Path, change: Change, again: int) -> None:
    store, before = tmp_path / "store", documents(TEXTS)
    first = extracted(before, store)
    require_full_build(first, before)
    assert (first.extracted, first.reused) == (len(TEXTS), 0)
    assert first.characters == sum(map(len, TEXTS))
    after = change(before)
    second = extracted(after, store)
    require_full_build(second, after)
    assert (second.extracted, second.reused) == (again, after.height - again)
    third = extracted(after, store)
    require_full_build(third, after)
    assert (third.extracted, third.characters) == (0, 0)


def test_a_document_that_comes_back_is_extracted_again(tmp_path: Path) -> None:
    store, frame = tmp_path / "store", documents(TEXTS)
    extracted(frame, store)
    extracted(frame.head(5), store)
    assert extracted(frame, store).extracted == 3


def test_other_code_extracts_everything_again(tmp_path: Path) -> None:
    store, frame = tmp_path / "store", documents(TEXTS)
    extracted(frame, store)
    second = extracted(frame, store, version="other")
    assert (second.extracted, second.reused) == (frame.height, 0)
    assert extracted(frame, store).extracted == frame.height
    assert extracted(frame, store, version=EXTRACTION).extracted == 0


def test_anew_extracts_everything_and_writes_the_same_file(tmp_path: Path) -> None:
    store, frame = tmp_path / "store", documents(TEXTS)
    extracted(frame, store)
    before = store.read_bytes()
    second = extracted(frame.reverse(), store, anew=True)
    assert second.extracted == frame.height
    assert store.read_bytes() == before


def test_no_document_and_documents_without_a_row(tmp_path: Path) -> None:
    store, silent = tmp_path / "store", documents(["Nothing is told here.", "Nor here."])
    for frame in (silent.clear(), silent, silent, silent.head(1)):
        for name, rows in extracted(frame, store).tables.items():
            assert rows.equals(fact_tables(frame)[name])
    assert extracted(silent.head(1), store).extracted == 0


@settings(EXAMPLES, max_examples=EXAMPLES.max_examples // 5)
@given(st.lists(st.lists(st.sampled_from(SHORT), unique=True), min_size=2, max_size=4))
def test_any_sequence_of_documents_gives_the_rows_of_a_full_build(
    tmp_path_factory: pytest.TempPathFactory, runs: list[list[str]]
) -> None:
    store = tmp_path_factory.mktemp("runs") / "store"
    for chosen in runs:
        frame = documents(chosen)
        for name, rows in extracted(frame, store).tables.items():
            assert rows.equals(fact_tables(frame)[name])


GIVEN = [(None, None), ("en", None), ("zh", None), (None, dt.date(2022, 2, 2))]


def test_a_text_is_read_again_only_when_it_or_what_is_given_changed(tmp_path: Path) -> None:
    store = tmp_path / "store"
    asked = [(text, *given) for text in TEXTS[:3] for given in GIVEN]

    def answers(asked: list[tuple[str, str | None, dt.date | None]], **how: str | bool) -> int:
        texts = KnownTexts(store, pytest.fail, **how)  # type: ignore[arg-type]
        assert [texts(*each) for each in asked] == [read_text(*each) for each in asked]
        texts.save()
        assert texts.read + texts.reused == len(asked)
        return texts.read

    assert answers(asked) == len(asked)
    first = store.read_bytes()
    assert answers(asked[::-1]) == 0
    assert store.read_bytes() == first
    assert answers(asked[:5]) == 0
    assert answers(asked) == len(asked) - 5
    assert answers(asked, anew=True) == len(asked)
    assert store.read_bytes() == first
    assert answers(asked, version="other") == len(asked)
    assert answers([]) == 0
    assert answers(asked) == len(asked)


def test_read_texts_that_cannot_be_used_are_read_again_and_that_is_told(tmp_path: Path) -> None:
    store = tmp_path / "store"
    KnownTexts(store, pytest.fail).save()
    store.write_bytes(store.read_bytes()[:-1])
    warnings: list[str] = []
    texts = KnownTexts(store, warnings.append)
    texts(TEXTS[0], None, None)
    texts.save()
    assert texts.read == len(warnings) == 1
    again = KnownTexts(store, pytest.fail)
    again(TEXTS[0], None, None)
    assert again.reused == 1


def damaged(data: bytes) -> list[bytes]:
    """`data` cut short, with a bit turned, and other bytes altogether."""
    cut = [data[: len(data) * part // 5] for part in range(5)]
    turned = [
        data[:at] + bytes([data[at] ^ 8]) + data[at + 1 :]
        for at in range(0, len(data), max(1, len(data) // 25))
    ]
    return [*cut, *turned, b"no Parquet", data + b"more"]


def test_a_damaged_file_is_not_used_and_that_is_told(tmp_path: Path) -> None:
    store, frame = tmp_path / "store", documents(SHORT[:2])
    full = extract_changed(frame, store, lambda _: None).tables
    whole = store.read_bytes()
    for data in damaged(whole):
        store.write_bytes(data)
        warnings: list[str] = []
        again = extract_changed(frame, store, warnings.append)
        assert again.extracted == 0 or str(store) in "".join(warnings)
        assert all(again.tables[name].equals(rows) for name, rows in full.items())
        assert extracted(frame, store).extracted == 0


def test_a_file_of_another_kind_is_not_used_and_that_is_told(tmp_path: Path) -> None:
    store, frame = tmp_path / "store", documents(TEXTS[:1])
    write_parquet(tables()["nodes"], NODES, store)
    warnings: list[str] = []
    assert extract_changed(frame, store, warnings.append).extracted == 1
    assert "its columns are not those" in warnings[0]


def test_a_failed_write_leaves_the_former_file(tmp_path: Path) -> None:
    store = tmp_path / "store"
    store.write_bytes(b"former")
    (tmp_path / ".store.7").write_bytes(b"half a file of a process that was killed")

    def fail() -> None:
        with whole(store) as path:
            path.write_bytes(b"half")
            raise OSError("no space")

    with pytest.raises(OSError, match="no space"):
        fail()
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("store", b"former")]
