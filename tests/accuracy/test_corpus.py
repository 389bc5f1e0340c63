"""A corpus folder is read whole or refused with its path."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.accuracy.corpus import CorpusError, read_corpus

LISTS = ("nodes", "events", "amounts", "ambiguous")
EMPTY: dict[str, Any] = {"reference_date": None, **{name: [] for name in LISTS}}


def corpus(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_bytes(text.encode())
        (folder / f"{name}.json").write_text(json.dumps(EMPTY))
    return folder


def test_articles_by_name_with_the_line_ends_of_the_file(tmp_path: Path) -> None:
    read = read_corpus(corpus(tmp_path, b="two\r\n", a="one")).articles
    assert [(article.name, article.text) for article in read] == [("a", "one"), ("b", "two\r\n")]


def test_the_digest_is_of_names_texts_and_annotations(tmp_path: Path) -> None:
    before = read_corpus(corpus(tmp_path, a="one", b="two")).sha256
    assert read_corpus(tmp_path).sha256 == before
    (tmp_path / "a.json").write_text(json.dumps({**EMPTY, "style": "news"}))
    after = read_corpus(tmp_path).sha256
    assert after != before
    corpus(tmp_path, a="one.")
    assert read_corpus(tmp_path).sha256 not in {before, after}


def test_an_annotation_without_a_text_is_left_out(tmp_path: Path) -> None:
    corpus(tmp_path, a="one")
    (tmp_path / "seed.json").write_text(json.dumps(EMPTY))
    assert [article.name for article in read_corpus(tmp_path).articles] == ["a"]


def test_no_corpus_is_an_error_that_names_the_folder(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="found no articles, expected texts"):
        read_corpus(tmp_path / "nowhere")
    (tmp_path / "a.txt").write_text("one")
    with pytest.raises(CorpusError, match=r"a\.json"):
        read_corpus(tmp_path)
