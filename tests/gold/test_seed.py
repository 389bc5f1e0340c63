"""The seed, whose every fact is known: nothing missed, nothing extra."""

import functools
from typing import Any

import pytest

from pipeline.accuracy.scorer import (
    Row,
    Subject,
    Tally,
    judge,
    matches,
    row_of,
    same_node,
    same_typed_event,
)
from tests.gold.seed import read_seed

ARTICLE = read_seed()


@functools.cache
def facts() -> dict[str, list[Row]]:
    found = ARTICLE.extract()
    return {name: [row_of(fact) for fact in getattr(found, name)] for name in ("nodes", "events")}


def test_every_fact_is_found_and_none_is_extra() -> None:
    found = ARTICLE.extract()  # none on an ambiguous span either
    assert (len(found.nodes), len(found.events), len(found.amounts)) == (14, 12, 16)
    tallies = judge(ARTICLE.text, ARTICLE.gold, ARTICLE.extract()).tallies
    assert tallies[Subject("nodes")] == Tally(matched=14)
    assert tallies[Subject("events")] == Tally(matched=12)
    assert tallies[Subject("events_with_type")] == Tally(matched=12)
    assert tallies[Subject("amounts")] == Tally(matched=16)
    assert tallies[Subject("events", column="participants")] == Tally(matched=13)


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("nodes", "site"),
        ("nodes", "operator"),
        ("nodes", "status"),
        ("nodes", "status_on"),
        ("nodes", "national_ordinal"),
        ("nodes", "province_code"),
        ("nodes", "country_code"),
        ("nodes", "quote"),
        ("events", "date_precision"),
        ("events", "date_basis"),
        ("events", "province_code"),
    ],
)
def test_listed_columns(table: str, column: str) -> None:
    rule = same_node if table == "nodes" else same_typed_event
    annotated = ARTICLE.gold[table]
    for i, j in matches(ARTICLE.text, annotated, facts()[table], rule):
        if column in annotated[i]:
            found: Any = facts()[table][j][column]
            found = str(found) if column == "status_on" and found else found
            assert found == annotated[i][column], annotated[i]
