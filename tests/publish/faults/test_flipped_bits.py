"""One flipped bit, in every file of a release and in what points at it."""

from pathlib import Path

import pytest

from pipeline.publish.history import INDEX, history_problems
from pipeline.publish.latest import read_latest
from pipeline.publish.release import publish
from pipeline.publish.verify import verify_release
from tests import frames
from tests.publish.faults.bench import writable

pytestmark = pytest.mark.sweep

PLACES = 200
"""Bits flipped per file, evenly spread: every one where a file has no more."""


def test_any_flipped_bit_is_found(scratch: Path) -> None:
    outputs = scratch / "bits"
    publish(frames.content(), outputs)
    published = read_latest(outputs)
    assert published is not None
    writable(outputs)
    files = sorted(path for path in outputs.rglob("*") if path.is_file() and path.name != ".lock")
    assert len(files) >= 20

    def found_by(path: Path) -> list[str]:
        """What verify finds; of index.json only what it asks of that, the rest takes long."""
        if path.name == INDEX:
            return history_problems(outputs, published.version)
        return verify_release(outputs)

    for path in files:
        path.chmod(0o644)
        raw = path.read_bytes()
        bits = 8 * len(raw)
        for bit in {place * bits // PLACES for place in range(PLACES)}:
            changed = bytearray(raw)
            changed[bit // 8] ^= 1 << bit % 8
            path.write_bytes(changed)
            problems = found_by(path)
            assert any(path.name in problem for problem in problems), (path.name, bit, problems)
        path.write_bytes(raw)
    assert verify_release(outputs) == []
