"""Offsets are code points of the decoded text, and every engine cuts the same characters there."""

from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from pipeline.intake import read_seeds
from pipeline.publish.writers import write_parquet
from pipeline.tables import fact_tables
from schemas.registry import DOCUMENTS, TABLES

STORY = (
    "On May 3, 2021, a BSN node was built in Suzhou, Anhui by Gansu Mobile for 5 million yuan.",
    "BSN nodes in Hangzhou, Ningbo and Tokyo opened on May 5, 2021, and 14 companies took part.",
)

ODD = {
    "line feeds": "\n\n",
    "carriage returns and line feeds": "\r\n\r\n",
    "lone carriage returns": "\r\r",
    "combining": "\ne\u0301\u0323 cafe\u0301 ",
    "composed": "\ncaf\u00e9 ",
    "Hangul parts": "\n\u1112\u1161\u11ab ",
    "astral": "\n\U00020000\U0001f600 ",
    "joined emoji": "\n\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1e8\U0001f1f3 ",
    "bidirectional": "\n\u202eabc\u202c \u2067x\u2069 ",
    "no width": "\n\u200b\ufeff ",
    "separators": "\u2028\u2029\u0085\x0c",
    "Chinese": "\n\u7518\u8083\u5170\u5dde\u3000",
}
"""What stands before and between the sentences."""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_every_engine_cuts_the_quote(tmp_path: Path, odd: str, encoding: str) -> None:
    text = "A title" + odd + odd.join(STORY) + odd
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    (tmp_path / "sources.csv").write_text(f"source_path,encoding,language\na.txt,{encoding},en\n")
    documents = read_seeds(tmp_path).documents
    assert documents["text"].to_list() == [text]
    facts = fact_tables(documents)
    assert all(frame.height > 1 for frame in facts.values())
    write_parquet(documents, DOCUMENTS, tmp_path / "documents")
    for name, frame in facts.items():
        write_parquet(frame, TABLES[name], tmp_path / name)
        quotes = frame["quote"].to_list()
        assert [text[a:b] for a, b in frame.select("char_start", "char_end").iter_rows()] == quotes
        for cut in (by_polars, by_duckdb, by_pandas, by_pyarrow):
            assert cut(tmp_path, name) == quotes, cut.__name__


def by_polars(folder: Path, name: str) -> list[str]:
    text = pl.read_parquet(folder / "documents")["text"].item()
    length = pl.col("char_end") - pl.col("char_start")
    cut = pl.lit(text).str.slice(pl.col("char_start"), length)
    return pl.read_parquet(folder / name).select(cut).to_series().to_list()


def by_duckdb(folder: Path, name: str) -> list[str]:
    rows = duckdb.execute(
        "SELECT substring(text, char_start + 1, char_end - char_start) "
        "FROM read_parquet(?) JOIN read_parquet(?) USING (document_id)",
        [str(folder / name), str(folder / "documents")],
    )
    return [quote for (quote,) in rows.fetchall()]


def by_pandas(folder: Path, name: str) -> list[str]:
    text = pd.read_parquet(folder / "documents")["text"][0]
    spans = pd.read_parquet(folder / name)[["char_start", "char_end"]]
    return [text[start:end] for start, end in spans.itertuples(index=False)]


def by_pyarrow(folder: Path, name: str) -> list[str]:
    text = pq.read_table(folder / "documents")["text"]
    spans = pq.read_table(folder / name).select(["char_start", "char_end"]).to_pylist()
    return [
        pc.utf8_slice_codeunits(text, span["char_start"], span["char_end"])[0].as_py()
        for span in spans
    ]
