"""Files are dropped into the seeds of a real `dagster dev`; no hand on the keyboard."""

from collections.abc import Iterator

import pytest

from pipeline.publish.latest import read_latest
from pipeline.publish.writers import read_parquet
from pipeline.verification import Verdict, verify
from schemas.registry import DOCUMENTS
from tests.live.deployment import Deployment
from tests.processes import wait_until

pytestmark = pytest.mark.live

GOOD = "BSN was launched on October 15, 2019."


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployment]:
    """A server over one document that was released already."""
    deployment = Deployment(tmp_path_factory.mktemp("served"))
    deployment.write("first.txt", GOOD)
    server = deployment.start()
    try:
        wait_until(deployment.version, "the first release is there")
        yield deployment
        server.terminate()
        assert server.wait(60) == 0
        wait_until(lambda: not deployment.processes(), "the server took all its processes along")
    finally:
        deployment.end()


def documents(served: Deployment) -> list[str]:
    latest = read_latest(served.settings.outputs_dir)
    assert latest
    table = read_parquet(latest.path / "parquet" / "documents.parquet", DOCUMENTS)
    return sorted(table["source_path"])


def reproducible(served: Deployment) -> bool:
    return verify(served.settings, print) is Verdict.REPRODUCIBLE


def test_a_good_file_publishes_by_itself(served: Deployment) -> None:
    served.write("second.txt", f"{GOOD} It cost 5 million yuan.")
    wait_until(lambda: served.version() == "1.1.1", "the second release is there")
    assert documents(served) == ["first.txt", "second.txt"]
    assert served.alerts() == []


def test_a_broken_file_is_refused_and_raises_the_alert(served: Deployment) -> None:
    served.write("broken.txt", b"\xff\xfe\x00")
    wait_until(served.alerts, "the alert is there")
    (alert,) = served.alerts()
    assert "Release 1.1.2 refuses 1 more" in alert
    assert "broken.txt (documents): found" in alert
    assert documents(served) == ["first.txt", "second.txt"]
    assert reproducible(served)


def test_a_broken_control_file_publishes_nothing_and_raises_the_alert(served: Deployment) -> None:
    before = served.version()
    served.write("sources.csv", "source_path,colour\nfirst.txt,red\n")
    wait_until(lambda: len(served.alerts()) == 2, "the second alert is there")
    alert = served.alerts()[-1]
    assert "ingest: sources.csv line 1, column 'colour': found an unknown column" in alert
    assert f"Readers still see release {before}" in alert
    assert served.version() == before


def test_mending_it_publishes(served: Deployment) -> None:
    served.write("sources.csv", "source_path,publisher\nfirst.txt,A Paper\n")
    wait_until(lambda: served.version() == "1.1.3", "the mended release is there")
    assert len(served.alerts()) == 2
    assert reproducible(served)
