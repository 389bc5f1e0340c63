"""Several publishers at once, and readers all the while."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from pipeline.publish.history import read_history
from pipeline.publish.latest import Version
from pipeline.publish.verify import verify_release
from tests.publish.faults import publisher, reader
from tests.publish.faults.bench import ROOT

pytestmark = pytest.mark.sweep

PUBLISHERS, READERS, READS = 4, 2, 10_000
ROUNDS = 8


@contextmanager
def python(*arguments: object) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process


def told(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def tell(process: subprocess.Popen[str], line: str) -> None:
    assert process.stdin is not None
    process.stdin.write(line + "\n")
    process.stdin.flush()


def test_one_publisher_wins_each_version_and_no_read_is_torn_or_mixed(scratch: Path) -> None:
    outputs = scratch / "crowd/outputs"
    new: list[str] = []
    with ExitStack() as stack:
        publishers = [
            stack.enter_context(python("-m", publisher.__name__, outputs))
            for _ in range(PUBLISHERS)
        ]
        assert {told(process) for process in publishers} == {"ready"}
        tell(publishers[0], "1000")
        new.append(told(publishers[0]).removesuffix(" new"))
        readers = [
            stack.enter_context(python(reader.__file__, outputs, READS // READERS))
            for _ in range(READERS)
        ]
        for number in range(ROUNDS):
            alike = number % 2 == 0
            for place, process in enumerate(publishers):
                tell(process, str(2000 + 10 * number + (0 if alike else place)))
            answers = [told(process).split() for process in publishers]
            won = [version for version, what in answers if what == "new"]
            assert len(won) == (1 if alike else PUBLISHERS), answers
            if alike:  # The others say that there was nothing new, and name what is there.
                assert Counter(what for _, what in answers)["unchanged"] == PUBLISHERS - 1
                assert {version for version, _ in answers} == {*won}
            new += won
        seen = [json.loads(process.communicate("enough\n")[0]) for process in readers]

    assert sum(found["reads"] for found in seen) >= READS
    assert [found["bad"] for found in seen] == [[]] * READERS
    for found in seen:
        versions = [Version.parse(version) for version in found["versions"]]
        assert versions == sorted(set(versions)), "the pointer went back"
        assert len(versions) >= ROUNDS // 2, "readers saw too few of the releases"
    assert len(new) == len(set(new))
    assert {entry.version for entry in read_history(outputs)} == set(new)
    assert verify_release(outputs) == []
