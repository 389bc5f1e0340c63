"""The history is a chain: nothing in it can be changed, left out or put back unseen."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.publish.history import read_history
from pipeline.publish.latest import ReleaseError, read_latest
from pipeline.publish.release import publish, withdraw
from pipeline.publish.verify import verify_release
from schemas.registry import AMOUNTS
from tests import frames


def publish_value(outputs: Path, value: str) -> str:
    """Publish with one amount changed; gives the version."""
    tables = frames.tables()
    tables["amounts"] = frames.changed(AMOUNTS, tables["amounts"], 0, value=value)
    return publish(frames.content(tables), outputs).version


@pytest.fixture
def outputs(tmp_path: Path) -> Path:
    """Three releases, 1.1.0 to 1.1.2."""
    for value in ("1.06", "1.07", "1.08"):
        publish_value(tmp_path, value)
    return tmp_path


def seen_by_readers(outputs: Path) -> str:
    latest = read_latest(outputs)
    assert latest is not None
    return str(latest.version)


def test_every_release_names_the_one_before(outputs: Path) -> None:
    history = read_history(outputs)
    assert [entry.version for entry in history] == ["1.1.0", "1.1.1", "1.1.2"]
    digests = [None, *(entry.manifest_sha256 for entry in history)]
    assert [entry.previous_manifest_sha256 for entry in history] == digests[:-1]
    assert history[0].rows == {"documents": 2, "nodes": 3, "events": 2, "amounts": 4}
    assert verify_release(outputs) == []


def drop_the_second(told: Any) -> None:
    del told["releases"][1]


def drop_the_last(told: Any) -> None:
    del told["releases"][2]


def change_rows(told: Any) -> None:
    told["releases"][0]["rows"]["nodes"] = 99


def change_digest(told: Any) -> None:
    told["releases"][0]["manifest_sha256"] = "0" * 64


def swap(told: Any) -> None:
    told["releases"].reverse()


@pytest.mark.parametrize("edit", [drop_the_second, change_rows, change_digest, swap])
def test_an_edited_history_is_found(outputs: Path, edit: Callable[[Any], None]) -> None:
    path = outputs / "index.json"
    told = json.loads(path.read_text())
    edit(told)
    path.write_text(json.dumps(told))
    assert verify_release(outputs) != []


def test_an_edited_history_stops_publishing(outputs: Path) -> None:
    path = outputs / "index.json"
    told = json.loads(path.read_text())
    drop_the_second(told)
    path.write_text(json.dumps(told))
    with pytest.raises(ReleaseError, match=r"index\.json: the chain is broken"):
        publish_value(outputs, "1.09")


def test_a_release_rolled_back_is_found(outputs: Path) -> None:
    """Someone who points back at an older release and forgets nothing but the history."""
    path = outputs / "index.json"
    told = json.loads(path.read_text())
    drop_the_last(told)
    path.write_text(json.dumps(told))
    assert verify_release(outputs) != []


def test_a_changed_manifest_of_an_old_release_is_found(outputs: Path) -> None:
    path = outputs / "releases/1.1.0/manifest.json"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b'"quarantined": 1', b'"quarantined": 0'))
    (problem,) = verify_release(outputs)
    assert "1.1.0/manifest.json: not what index.json says" in problem


def test_a_withdrawn_release_stays_and_readers_move_on(outputs: Path) -> None:
    before = sorted(path.name for path in (outputs / "releases").iterdir())
    assert str(withdraw(outputs, "1.1.2", "wrong currency")) == "1.1.1"
    assert seen_by_readers(outputs) == "1.1.1"
    assert [entry.withdrawn for entry in read_history(outputs)] == [None, None, "wrong currency"]
    assert sorted(path.name for path in (outputs / "releases").iterdir()) == before
    assert verify_release(outputs) == []


def test_withdrawing_an_old_release_leaves_the_pointer(outputs: Path) -> None:
    assert str(withdraw(outputs, "1.1.0", "wrong currency")) == "1.1.2"
    assert seen_by_readers(outputs) == "1.1.2"


def test_after_a_withdrawal_comes_a_new_version(outputs: Path) -> None:
    withdraw(outputs, "1.1.2", "wrong currency")
    assert publish_value(outputs, "1.09") == "1.1.3"
    assert seen_by_readers(outputs) == "1.1.3"
    last = read_history(outputs)[-1]
    assert last.previous_manifest_sha256 == read_history(outputs)[-2].manifest_sha256


def test_what_was_withdrawn_is_not_published_again(outputs: Path) -> None:
    withdraw(outputs, "1.1.2", "wrong currency")
    with pytest.raises(ReleaseError, match=r"1\.1\.2 holds, which was withdrawn \(wrong"):
        publish_value(outputs, "1.08")
    assert publish_value(outputs, "1.07") == "1.1.1"
    assert seen_by_readers(outputs) == "1.1.1"


@pytest.mark.parametrize(
    ("version", "reason", "message"),
    [
        ("1.1.9", "because", r"no release '1\.1\.9' in index\.json, expected one of 1\.1\.0"),
        ("1.1.2", " ", r"expected the reason why 1\.1\.2 is withdrawn"),
        ("1.1.0", "because", r"1\.1\.0 was withdrawn before: first"),
    ],
)
def test_what_cannot_be_withdrawn(outputs: Path, version: str, reason: str, message: str) -> None:
    withdraw(outputs, "1.1.0", "first")
    before = (outputs / "index.json").read_bytes()
    with pytest.raises(ReleaseError, match=message):
        withdraw(outputs, version, reason)
    assert (outputs / "index.json").read_bytes() == before


def test_the_only_release_that_stands_is_not_withdrawn(outputs: Path) -> None:
    withdraw(outputs, "1.1.0", "first")
    withdraw(outputs, "1.1.1", "second")
    with pytest.raises(ReleaseError, match=r"1\.1\.2 is the only release that stands"):
        withdraw(outputs, "1.1.2", "third")
    assert seen_by_readers(outputs) == "1.1.2"
