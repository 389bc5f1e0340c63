"""What `make accuracy` prints and what a release ships of it."""

import json

import pytest

from pipeline.accuracy.corpus import Article
from pipeline.accuracy.measure import EXTRACTOR_VERSION, Accuracy, PartAccuracy, measure_articles
from pipeline.accuracy.report import numeric_metadata, published, text
from schemas import vocabulary

TEXT = "On May 3, 2021, the Lanzhou node went live. It had cost 5 million yuan and 3 million euros."


def article(name: str) -> Article:
    """An article whose annotation has one amount of the text, and one that no text has."""
    amounts = [
        {"kind": "money", "value": "5000000", "value_high": None, "currency": "CNY"},
        {"kind": "money", "value": "8000000", "value_high": None, "currency": "USD"},
    ]
    start = TEXT.index("5 million yuan")
    span = {"char_start": start, "char_end": start + 14, "quote": "5 million yuan"}
    gold = {
        "reference_date": None,
        "nodes": [],
        "events": [],
        "amounts": [{**row, **span} for row in amounts],
        "ambiguous": [],
    }
    return Article(name, TEXT, gold)


@pytest.fixture
def accuracy() -> Accuracy:
    parts: dict[str, PartAccuracy] = {
        "development": measure_articles([article("dev_one")]),
        "test": measure_articles([article("test_one"), article("test_two")]),
    }
    return Accuracy(EXTRACTOR_VERSION, "c" * 64, parts)  # type: ignore[arg-type]


def test_a_release_ships_the_test_part(accuracy: Accuracy) -> None:
    shipped = published(accuracy)
    assert (shipped["extractor_version"], shipped["articles"]) == (EXTRACTOR_VERSION, 2)
    (amounts,) = (
        f
        for f in shipped["figures"]
        if f["table"] == "amounts" and not f["kind"] and not f["column"]
    )
    assert (amounts["n"], amounts["found"], amounts["matched"]) == (4, 4, 2)
    assert amounts["precision"]["value"] == amounts["recall"]["value"] == 0.5
    assert amounts["f1"]["low"] < 0.5 < amounts["f1"]["high"]
    assert json.loads(json.dumps(shipped)) == shipped


def test_kinds_are_words_of_the_contract(accuracy: Accuracy) -> None:
    known = {*vocabulary.AMOUNT_KINDS, *vocabulary.EVENT_TYPES, *vocabulary.NODE_BASES}
    assert {f["kind"] for f in published(accuracy)["figures"]} - {None} <= known


def test_both_parts_are_printed_and_errors_of_development_alone(accuracy: Accuracy) -> None:
    lines = list(text(accuracy))
    assert "development part: 1 articles" in lines
    assert "test part: 2 articles" in lines
    errors = lines[lines.index("Errors of the development part") :]
    assert "dev_one:" in errors
    assert "  missed amounts: money, 8000000, USD | 5 million yuan" in errors
    assert "  wrong amounts: money, 3000000, EUR | 3 million euros" in errors
    assert not any("test_" in line for line in errors)


def test_the_ui_plots_numbers(accuracy: Accuracy) -> None:
    plotted = numeric_metadata(accuracy)
    assert plotted["accuracy_amounts"] == 0.5
    assert all(0.0 <= value <= 1.0 for value in plotted.values())
