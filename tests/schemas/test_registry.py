import polars as pl
import pytest

from schemas.registry import (
    AMOUNTS,
    DOCUMENTS,
    EVENTS,
    NODES,
    QUARANTINE,
    TABLES,
    VALIDATION_ORDER,
    derive_id,
)
from tests import frames

ALL_TABLES = {**TABLES, QUARANTINE.name: QUARANTINE}
VALID = {**frames.tables(), QUARANTINE.name: frames.quarantine()}


def test_parents_are_validated_before_the_tables_that_refer_to_them() -> None:
    seen: set[str] = set()
    for table in VALIDATION_ORDER:
        assert {key.parent for key in table.foreign_keys} <= seen
        seen.add(table.name)
    assert seen == TABLES.keys()


def test_identifiers_are_the_same_for_ever() -> None:
    assert derive_id(DOCUMENTS, {"source_sha256": "1" * 64}) == "fd2239f74864fbd1e002"
    assert [VALID[table.name][table.primary_key or ""][0] for table in (EVENTS, AMOUNTS)] == [
        "95bc6af6f90b83b99273",
        "e4bb0c93ec47c6daf56f",
    ]


def test_parts_of_a_key_do_not_run_together() -> None:
    row: dict[str, object] = dict.fromkeys(NODES.natural_key, "")
    keys: list[dict[str, object]] = [
        row | {"place": "ab", "network": "c"},
        row | {"place": "a", "network": "bc"},
        row | {"place": None},
        row,
    ]
    assert len({derive_id(NODES, key) for key in keys}) == len(keys)
    with pytest.raises(KeyError):
        derive_id(NODES, {"place": "a"})


@pytest.mark.parametrize("name", ALL_TABLES)
def test_the_published_order_does_not_depend_on_the_given_one(name: str) -> None:
    table, frame = ALL_TABLES[name], VALID[name]
    for seed in range(3):
        mixed = frames.shuffled({name: frame}, seed)[name]
        assert table.in_order(mixed).equals(frame)
    assert table.in_order(table.empty()).equals(table.empty())


def test_rows_that_share_a_key_are_told_apart_by_the_other_columns() -> None:
    twice = pl.concat([frames.quarantine()] * 2).with_columns(record=pl.Series([None, "{}"]))
    assert QUARANTINE.in_order(twice).equals(QUARANTINE.in_order(twice.reverse()))


def test_grounding_comes_last() -> None:
    for table in (NODES, EVENTS, AMOUNTS):
        assert table.columns[0] == table.primary_key
        assert table.columns[-5:] == (
            *("document_id", "char_start", "char_end", "quote"),
            "provenance",
        )
