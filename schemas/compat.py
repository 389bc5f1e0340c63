"""What a change of the contract means for those who read the tables: patch, minor or major.

Belongs here: the contract as plain data, its baselines (`baselines/<version>.json`, one per
version), and the comparison of two. Does not belong here: columns and keys themselves.

    python -m schemas.compat    takes the present contract as the newest baseline

The version follows from the change: dropping, renaming or retyping a column, a tighter enumeration
or nullability and other keys are major; what readers can overlook is minor; words alone are a
patch, which leaves the version as it is.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final, Literal

from schemas.export import columns
from schemas.registry import BASELINES, SCHEMA_VERSION, TABLES, Table

Level = Literal["patch", "minor", "major"]

LEVELS: Final[tuple[Level, ...]] = ("patch", "minor", "major")
"""From the least to the greatest."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of the contract: its level, and in words what and where."""

    level: Level
    change: str


def contract() -> dict[str, Any]:
    """The present contract as plain data: tables, keys, columns with type and constraints."""
    return {"tables": {name: _table(table) for name, table in TABLES.items()}}


def _table(table: Table) -> dict[str, Any]:
    return {
        "title": table.title,
        "primary_key": table.primary_key,
        "natural_key": list(table.natural_key),
        "foreign_keys": [asdict(key) for key in table.foreign_keys],
        "columns": {
            column.name: {
                "type": str(column.dtype),
                "nullable": column.nullable,
                "constraints": column.constraints,
                "description": column.description,
            }
            for column in columns(table)
        },
    }


def baseline(version: str) -> dict[str, Any]:
    """The contract of a version; FileNotFoundError for one that never was."""
    path = BASELINES / f"{version}.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def changes_since(version: str) -> list[Change]:
    """What changed from the contract of `version` to the present one, the gravest first."""
    found = compare(baseline(version), contract())
    return sorted(found, key=lambda change: -LEVELS.index(change.level))


def compare(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    """The changes from one contract to another, table by table."""
    before, after = old["tables"], new["tables"]
    for name in sorted(before.keys() - after.keys()):
        yield Change("major", f"{name}: table dropped")
    for name, table in after.items():
        if name not in before:
            yield Change("minor", f"{name}: table added")
            continue
        yield from _keys(name, before[name], table)
        yield from _columns(name, before[name]["columns"], table["columns"])


def _keys(name: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    for key in ("primary_key", "natural_key", "foreign_keys"):
        if old[key] != new[key]:
            words = key.replace("_", " ")
            yield Change("major", f"{name}: {words} changed from {old[key]} to {new[key]}")
    if old["title"] != new["title"]:
        yield Change("patch", f"{name}: title changed")


def _columns(name: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    for column in sorted(old.keys() - new.keys()):
        yield Change("major", f"{name}.{column}: dropped")
    for column in sorted(new.keys() - old.keys()):
        yield Change("minor", f"{name}.{column}: added")
    shared = [column for column in new if column in old]
    if shared != [column for column in old if column in new]:
        yield Change("minor", f"{name}: order of columns changed")
    for column in shared:
        yield from _column(f"{name}.{column}", old[column], new[column])


def _column(place: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    if old["type"] != new["type"]:
        yield Change("major", f"{place}: type changed from {old['type']} to {new['type']}")
    if old["nullable"] and not new["nullable"]:
        yield Change("major", f"{place}: no longer nullable")
    if new["nullable"] and not old["nullable"]:
        yield Change("minor", f"{place}: nullable now")
    for constraint in sorted(old["constraints"].keys() | new["constraints"].keys()):
        before, after = (side["constraints"].get(constraint) for side in (old, new))
        if before != after:
            yield _constraint(f"{place}: {constraint}", before, after)
    if old["description"] != new["description"]:
        yield Change("patch", f"{place}: description changed")


def _constraint(place: str, before: Any, after: Any) -> Change:
    if after is None:
        return Change("minor", f"{place} dropped, was {before}")
    if isinstance(before, list) and isinstance(after, list):
        lost = [value for value in before if value not in after]
        gained = [value for value in after if value not in before]
        level: Level = "major" if lost else "minor"
        return Change(level, f"{place} without {lost or 'loss'}, with {gained or 'no more'}")
    return Change("major", f"{place} changed from {before} to {after}")


def gravest(changes: Iterable[Change]) -> Level | None:
    """The highest level among the changes; None without any."""
    found = {change.level for change in changes}
    return next((level for level in reversed(LEVELS) if level in found), None)


def next_version(version: str, level: Level | None) -> str:
    """The version that follows `version` after changes of that level at most."""
    major, minor = map(int, version.split("."))
    match level:
        case "major":
            return f"{major + 1}.0"
        case "minor":
            return f"{major}.{minor + 1}"
        case _:
            return version


def main() -> int:
    """Write the present contract as the newest baseline, and tell what changed."""
    changes = changes_since(SCHEMA_VERSION)
    version = next_version(SCHEMA_VERSION, gravest(changes))
    text = json.dumps(contract(), indent=2, ensure_ascii=False) + "\n"
    (BASELINES / f"{version}.json").write_text(text, encoding="utf-8", newline="\n")
    for change in changes:
        print(f"{change.level}: {change.change}")
    print(f"contract {version}" + ("" if version == SCHEMA_VERSION else f", was {SCHEMA_VERSION}"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
