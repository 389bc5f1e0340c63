"""Extraction is as good on the annotated articles as it has been: no figure falls unseen."""

import functools

import pytest

from tests.gold.corpus import Part, articles
from tests.gold.scorer import Scores, score

FLOORS: dict[Part, dict[str, float]] = {
    "development": {
        "nodes": 0.92,
        "events": 0.90,
        "events_typed": 0.83,
        "amounts": 0.96,
        "participants": 0.84,
    },
    "test": {
        "nodes": 0.81,
        "events": 0.90,
        "events_typed": 0.70,
        "amounts": 0.93,
        "participants": 0.69,
    },
}
"""The least F1 of each table, and the least share of listed participants found.

Each is 0.01 below what was reached; raise it when extraction gets better.
"""


@functools.cache
def scores(part: Part) -> Scores:
    return sum((score(a.text, a.gold, a.extract()) for a in articles(part)), Scores())


@pytest.mark.parametrize("part", FLOORS)
@pytest.mark.parametrize("table", FLOORS["test"])
def test_floor(part: Part, table: str) -> None:
    found = scores(part)
    figure = found.participants_found if table == "participants" else getattr(found, table).f1
    assert figure >= FLOORS[part][table], f"{table} on the {part} part fell to {figure:.4f}"
