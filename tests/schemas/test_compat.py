"""A change of the contract is seen, and its version follows by itself."""

import copy
import itertools
from collections.abc import Callable
from typing import Any

import pytest

from schemas.compat import Change, baseline, compare, contract, gravest, next_version
from schemas.registry import BASELINES, SCHEMA_VERSION, newest


def test_the_newest_baseline_is_the_present_contract() -> None:
    """Fails when schemas/ changed: `python -m schemas.compat` takes the change on purpose."""
    assert list(compare(baseline(SCHEMA_VERSION), contract())) == []
    assert baseline(SCHEMA_VERSION) == contract()


def test_every_version_follows_from_what_changed() -> None:
    versions = sorted(
        (path.stem for path in BASELINES.glob("*.json")),
        key=lambda version: [int(part) for part in version.split(".")],
    )
    for before, after in itertools.pairwise(versions):
        level = gravest(compare(baseline(before), baseline(after)))
        assert next_version(before, level) == after


def columns(changed: Any, table: str) -> Any:
    return changed["tables"][table]["columns"]


def drop_column(changed: Any) -> None:
    del columns(changed, "nodes")["site"]


def rename_column(changed: Any) -> None:
    columns(changed, "nodes")["building"] = columns(changed, "nodes").pop("site")


def retype(changed: Any) -> None:
    columns(changed, "amounts")["value"]["type"] = "Float64"


def tighten_nullability(changed: Any) -> None:
    columns(changed, "nodes")["site"]["nullable"] = False


def tighten_enum(changed: Any) -> None:
    columns(changed, "events")["event_type"]["constraints"]["enum"].remove("other")


def new_constraint(changed: Any) -> None:
    columns(changed, "nodes")["site"]["constraints"]["minLength"] = 3


def drop_table(changed: Any) -> None:
    del changed["tables"]["amounts"]


def other_key(changed: Any) -> None:
    changed["tables"]["amounts"]["natural_key"].append("value")


def add_column(changed: Any) -> None:
    columns(changed, "nodes")["height"] = {
        "type": "Int64",
        "nullable": True,
        "constraints": {},
        "description": "Metres above the sea.",
    }


def add_table(changed: Any) -> None:
    changed["tables"]["people"] = copy.deepcopy(changed["tables"]["nodes"])


def widen_enum(changed: Any) -> None:
    columns(changed, "events")["event_type"]["constraints"]["enum"].append("merger")


def loosen_nullability(changed: Any) -> None:
    columns(changed, "events")["event_type"]["nullable"] = True


def drop_constraint(changed: Any) -> None:
    del columns(changed, "events")["event_type"]["constraints"]["enum"]


def reorder(changed: Any) -> None:
    nodes = columns(changed, "nodes")
    nodes["site"] = nodes.pop("site")


def describe(changed: Any) -> None:
    columns(changed, "nodes")["site"]["description"] = "Other words."


def entitle(changed: Any) -> None:
    changed["tables"]["nodes"]["title"] = "Other words."


@pytest.mark.parametrize(
    ("edit", "level"),
    [
        (drop_column, "major"),
        (rename_column, "major"),
        (retype, "major"),
        (tighten_nullability, "major"),
        (tighten_enum, "major"),
        (new_constraint, "major"),
        (drop_table, "major"),
        (other_key, "major"),
        (add_column, "minor"),
        (add_table, "minor"),
        (widen_enum, "minor"),
        (loosen_nullability, "minor"),
        (drop_constraint, "minor"),
        (reorder, "minor"),
        (describe, "patch"),
        (entitle, "patch"),
    ],
)
def test_level_of_a_change(edit: Callable[[Any], None], level: str) -> None:
    changed = copy.deepcopy(contract())
    edit(changed)
    found = list(compare(contract(), changed))
    assert gravest(found) == level, found
    assert all(change.change for change in found)


def test_the_change_names_its_place() -> None:
    changed = copy.deepcopy(contract())
    drop_column(changed)
    assert list(compare(contract(), changed)) == [Change("major", "nodes.site: dropped")]


def test_versions() -> None:
    assert next_version("1.4", "major") == "2.0"
    assert next_version("1.4", "minor") == "1.5"
    assert next_version("1.4", "patch") == "1.4"
    assert next_version("1.4", None) == "1.4"
    assert newest(["1.9", "1.10", "0.11"]) == "1.10"
