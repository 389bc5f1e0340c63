import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.publish.faults.bench import SHIM, Worker, scratch_folder
from tests.publish.faults.scenes import FIRST, SECOND, Scene, done, scene


@pytest.fixture(scope="session")
def scratch() -> Iterator[Path]:
    with scratch_folder() as folder:
        yield folder


@pytest.fixture(scope="session")
def shim(scratch: Path) -> Path:
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("no C compiler (cc): no publish was killed, and no call of it made to fail")
    built = scratch / "shim.so"
    strict = ("-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror")
    subprocess.run([compiler, *strict, "-o", built, SHIM, "-ldl"], check=True)
    return built


@pytest.fixture(scope="session")
def workers(shim: Path, scratch: Path) -> Iterator[list[Worker]]:
    """As many as there are processors, each with a folder `outputs` of its own beside its log."""
    started = []
    for number in range(len(os.sched_getaffinity(0))):
        (scratch / str(number)).mkdir()
        started.append(Worker(shim, scratch / str(number)))
    yield started
    for worker in started:
        worker.close()


@pytest.fixture(scope="session")
def second(workers: list[Worker], scratch: Path) -> Scene:
    """A second release follows a first."""
    return scene(workers[0], done(workers[0], scratch / "second", FIRST), SECOND)
