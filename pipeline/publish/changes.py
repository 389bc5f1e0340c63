"""What changed since the release before: changes.json and CHANGES.md.

Belongs here: comparing two sets of tables by key, and saying so. Does not belong here: reading
releases, versions.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

import polars as pl

from schemas.registry import TABLES, Table

CHANGES: Final = "CHANGES.md"
CHANGES_JSON: Final = "changes.json"

SHOWN: Final = 10
"""Rows of each kind that CHANGES.md spells out; changes.json has all."""


@dataclass(frozen=True, slots=True)
class TableChanges:
    """Keys of one table's rows that are only in one release, or in both with other values.

    `changed` leads from the key to the columns that differ.
    """

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: dict[str, tuple[str, ...]]


def table_changes(table: Table, before: pl.DataFrame, after: pl.DataFrame) -> TableChanges:
    """Compare two states of `table` by primary key, over the columns that both have alike."""
    key = table.primary_key
    assert key
    shared = [name for name in after.columns if after.schema[name] == before.schema.get(name)]
    shared.remove(key)
    added = after.join(before, on=key, how="anti")[key].sort().to_list()
    removed = before.join(after, on=key, how="anti")[key].sort().to_list()
    both = after.join(before, on=key, how="inner", suffix="_before").sort(key)
    differs = both.select(
        key, *(pl.col(name).ne_missing(pl.col(f"{name}_before")).alias(name) for name in shared)
    ).filter(pl.any_horizontal(pl.lit(value=False), *shared))
    changed = {
        row[key]: tuple(name for name in shared if row[name])
        for row in differs.iter_rows(named=True)
    }
    return TableChanges(tuple(added), tuple(removed), changed)


def build_changes(
    former: str | None,
    before: Mapping[str, pl.DataFrame],
    after: Mapping[str, pl.DataFrame],
    schema_changes: list[dict[str, str]],
) -> dict[str, Any]:
    """The changes since the release `former`, as changes.json holds them.

    `former` is None for the first release: every row is new then, and none is listed.
    `schema_changes` come first and bear their level: patch, minor or major.
    """
    tables: dict[str, Any] = {}
    for name, table in TABLES.items():
        empty = former is None
        changes = (
            TableChanges((), (), {}) if empty else table_changes(table, before[name], after[name])
        )
        rows = after[name].height
        tables[name] = {
            "rows": rows,
            "added": rows if empty else len(changes.added),
            "removed": len(changes.removed),
            "changed": len(changes.changed),
            "keys": asdict(changes),
        }
    return {
        "previous": former,
        "breaking": any(change["level"] == "major" for change in schema_changes),
        "schema": schema_changes,
        "tables": tables,
    }


def changes_text(version: str, changes: Mapping[str, Any]) -> str:
    """CHANGES.md of the release `version`."""
    return "\n".join([*_lines(version, changes), ""])


def _lines(version: str, changes: Mapping[str, Any]) -> Iterator[str]:
    former = changes["previous"]
    yield f"# Changes in {version}"
    yield ""
    if changes["breaking"]:
        yield "**Breaking**: the contract changed so that what reads the tables may have to change."
        yield ""
    if changes["schema"]:
        yield "## Contract"
        yield ""
        yield from (f"- {each['level']}: {each['change']}" for each in changes["schema"])
        yield ""
    yield f"Compared with {former}, by key." if former else "The first release: every row is new."
    yield ""
    yield "| table | rows | added | removed | changed |"
    yield "|---|---:|---:|---:|---:|"
    for name, table in changes["tables"].items():
        counts = " | ".join(str(table[each]) for each in ("rows", "added", "removed", "changed"))
        yield f"| {name} | {counts} |"
    for name, table in changes["tables"].items():
        yield from _keys(name, table["keys"])


def _keys(name: str, keys: Mapping[str, Any]) -> Iterator[str]:
    if not any(keys.values()):
        return
    yield ""
    yield f"## {name}"
    yield ""
    for kind, each in keys.items():
        for key in list(each)[:SHOWN]:
            columns = f": {', '.join(each[key])}" if kind == "changed" else ""
            yield f"- {kind} `{key}`{columns}"
        if len(each) > SHOWN:
            yield f"- and {len(each) - SHOWN} more {kind}, in {CHANGES_JSON}"
