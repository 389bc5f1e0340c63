"""Facts to frames: the rows of nodes, events and amounts, with their identifiers.

Belongs here: naming the columns of extracted facts, deriving identifiers, linking rows to events,
sorting. Does not belong here: extraction, validation.
"""

from collections.abc import Iterable
from typing import Any

import polars as pl

from pipeline.extract import AmountMention, Event, Node, extract_document
from schemas.registry import AMOUNTS, EVENTS, NODES, Table, derive_id


def fact_tables(documents: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """The nodes, events and amounts of all `documents`, in contract columns and order.

    `documents` has the columns of the contract; each document is extracted by itself, so that one
    more document changes no row of another.
    """
    rows: dict[str, list[dict[str, Any]]] = {"nodes": [], "events": [], "amounts": []}
    columns = documents.select("document_id", "text", "reference_date", "language")
    for document_id, text, reference_date, language in columns.iter_rows():
        for table, facts in document_rows(document_id, text, reference_date, language).items():
            rows[table] += facts
    return {table.name: _frame(table, rows[table.name]) for table in (NODES, EVENTS, AMOUNTS)}


def document_rows(
    document_id: str, text: str, reference_date: Any, language: str
) -> dict[str, list[dict[str, Any]]]:
    """The rows of one document by table: plain dictionaries with every column of the contract."""
    facts = extract_document(text, reference_date, language)
    told = [_event_row(document_id, event) for event in facts.events]
    event_ids = {id(event): row["event_id"] for event, row in zip(facts.events, told, strict=True)}
    return {
        "events": told,
        "nodes": [
            _node_row(document_id, node, event_ids.get(id(node.event))) for node in facts.nodes
        ],
        "amounts": [
            _amount_row(document_id, amount, _event_holding(amount, facts.events, told))
            for amount in facts.amounts
        ],
    }


def in_order(table: Table, frame: pl.DataFrame) -> pl.DataFrame:
    """The rows by natural key; those that share one stay as they stand to each other."""
    return frame.sort(table.natural_key, nulls_last=False, maintain_order=True)


def _frame(table: Table, rows: Iterable[dict[str, Any]]) -> pl.DataFrame:
    return in_order(table, pl.DataFrame(list(rows), schema=table.empty().schema, orient="row"))


def _event_holding(
    amount: AmountMention, events: Iterable[Event], rows: list[dict[str, Any]]
) -> str | None:
    """The first event whose sentence holds the amount."""
    for event, row in zip(events, rows, strict=True):
        if event.char_start <= amount.char_start and amount.char_end <= event.char_end:
            return str(row["event_id"])
    return None


def _identified(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    assert table.primary_key
    return row | {table.primary_key: derive_id(table, row)}


def _event_row(document_id: str, event: Event) -> dict[str, Any]:
    row = _fields(event, EVENTS, document_id)
    return _identified(EVENTS, row | {"participants": list(event.participants)})


def _node_row(document_id: str, node: Node, event_id: str | None) -> dict[str, Any]:
    return _identified(NODES, _fields(node, NODES, document_id) | {"event_id": event_id})


def _amount_row(document_id: str, amount: AmountMention, event_id: str | None) -> dict[str, Any]:
    return _identified(AMOUNTS, _fields(amount, AMOUNTS, document_id) | {"event_id": event_id})


def _fields(fact: object, table: Table, document_id: str) -> dict[str, Any]:
    """The fact's attributes that are columns of the table; identifiers come afterwards."""
    later = {table.primary_key, "event_id", "document_id", "provenance"}
    row = {name: getattr(fact, name) for name in table.columns if name not in later}
    return row | {"document_id": document_id, "provenance": "extracted"}
