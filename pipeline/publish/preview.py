"""What a new release changes, row by row and in words, for a person who decides on it.

Belongs here: reading two release folders and saying how the second differs. Changes nothing. Does
not belong here: comparing by key (`changes`), making the second release, exit codes.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import polars as pl

from pipeline.publish.changes import CHANGES_JSON
from pipeline.publish.contents import ACCURACY, CODEBOOK, TABLE_FILES
from pipeline.publish.history import read_manifest
from schemas.registry import DOCUMENTS, QUARANTINE, TABLES, Table

SHOWN: Final = 10
"""Rows of each kind that are spelled out where nobody asks for more."""

_WIDTH: Final = 90
"""Characters of a value or quote that a line shows."""

_KINDS: Final = ("added", "removed", "changed")

_QUARANTINE: Final = next(file.path for file in TABLE_FILES if file.table is QUARANTINE)


def preview(former: Path | None, release: Path, shown: int = SHOWN) -> Iterator[str]:
    """Tell how the folder `release` differs from `former`, the release before it.

    Of the rows added, removed and changed in a table, and of those refused, `shown` each have a
    line. `former` is None for a first release.
    """
    changes = json.loads((release / CHANGES_JSON).read_text(encoding="utf-8"))
    yield from (f"  contract, {each['level']}: {each['change']}" for each in changes["schema"])
    yield f"  {'':<12}{'rows':>9}" + "".join(f"{kind:>9}" for kind in _KINDS)
    for name, table in changes["tables"].items():
        counts = "".join(f"{table[kind]:>9,}" for kind in _KINDS)
        yield f"  {name:<12}{table['rows']:>9,}{counts}"
    if former is not None:
        for name, table in TABLES.items():
            yield from _rows(table, changes["tables"][name]["keys"], former, release, shown)
        yield from _beside_rows(former, release)
    yield from _refusals(former, release, shown)


def _rows(
    table: Table, keys: dict[str, Any], former: Path, release: Path, shown: int
) -> Iterator[str]:
    if not any(keys.values()):
        return
    yield f"{table.name}:"
    listed = {kind: list(keys[kind])[:shown] for kind in _KINDS}
    before = _read(former, table, listed["removed"] + listed["changed"])
    after = _read(release, table, listed["added"] + listed["changed"])
    for kind in _KINDS:
        for key in listed[kind]:
            row = before[key] if kind == "removed" else after[key]
            yield f"  {kind:<8} {key}  {_told(row)}"
            if kind == "changed":
                for name in keys[kind][key]:
                    then, now = (_value(rows[key][name]) for rows in (before, after))
                    yield f"           {name}: {then} -> {now}"
        if len(keys[kind]) > shown:
            yield f"  and {len(keys[kind]) - shown:,} more {kind}"


def _read(release: Path, table: Table, keys: list[str]) -> dict[str, dict[str, Any]]:
    """Rows of `table` by key, with `source_path`; read as they are, whatever their contract."""

    def scan(name: str) -> pl.LazyFrame:
        return pl.scan_parquet(release / f"parquet/{name}.parquet")

    key = table.primary_key
    assert key
    found = scan(table.name).filter(pl.col(key).is_in(keys))
    if table is not DOCUMENTS:
        paths = scan(DOCUMENTS.name).select("document_id", "source_path")
        found = found.join(paths, on="document_id", how="left")
    return {row[key]: row for row in found.collect().iter_rows(named=True)}


def _told(row: dict[str, Any]) -> str:
    """A row for a reader: its file, and the words that prove it."""
    said = row.get("quote") or row.get("title")
    return f"{row['source_path']}: {_value(said)}" if said else str(row["source_path"])


def _value(value: object) -> str:
    if value is None:
        return "(null)"
    text = " ".join(str(value).split())
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - 3]}..."


def _beside_rows(former: Path, release: Path) -> Iterator[str]:
    """Say what else makes the release another one."""
    then, now = read_manifest(former), read_manifest(release)
    for name in ("code_version", "extractor_version"):
        before, after = then["generator"][name], now["generator"][name]
        if before != after:
            yield f"{name}: {before} -> {after}"
    given: list[dict[str, str]] = [manifest["control_files"] for manifest in (then, now)]
    for name in sorted({*given[0], *given[1]}):
        if given[0].get(name) != given[1].get(name):
            state = "added" if name not in given[0] else "changed"
            yield f"{name}: {state if name in given[1] else 'removed'}"
    for path in (ACCURACY, CODEBOOK):
        if (former / path).read_bytes() != (release / path).read_bytes():
            yield f"{path}: changed"


def _refusals(former: Path | None, release: Path, shown: int) -> Iterator[str]:
    after = _quarantine(release)
    before = after.clear() if former is None else _quarantine(former)
    shared = [name for name in after.columns if name in before.columns]
    new = after.join(before, on=shared, how="anti", nulls_equal=True)
    gone = before.join(after, on=shared, how="anti", nulls_equal=True)
    yield f"quarantined: {after.height:,}, of them {new.height:,} new; {gone.height:,} no longer"
    yield from _refused("new", new, shown)
    yield from _refused("no longer", gone, shown)


def _refused(kind: str, rows: pl.DataFrame, shown: int) -> Iterator[str]:
    for row in rows.head(shown).iter_rows(named=True):
        where = " ".join(filter(None, (row["table"], row["row_id"], row["column"])))
        yield f"  {kind}: {row['source_path']} ({where}), {row['check']}: {row['reason']}"
    if rows.height > shown:
        yield f"  and {rows.height - shown:,} more {kind}"


def _quarantine(release: Path) -> pl.DataFrame:
    """The quarantine listing as text, whatever its contract, without the guards of spreadsheets."""
    listing = pl.read_csv(release / _QUARANTINE, infer_schema=False)
    return listing.with_columns(pl.all().str.strip_prefix("'"))
