"""One deployment as an operator has it: a release, `dagster dev` on it, a page for viewers."""

import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

import polars as pl
import pytest

from pipeline.publish.writers import read_marks, read_parquet, write_parquet
from pipeline.settings import ROOT, Settings
from schemas.registry import AMOUNTS
from tests.browser.server import Server, served
from tests.pipeline.real_runs import seeded

REPOSITORY: Final = {
    "repositoryName": "__repository__",
    "repositoryLocationName": "chain_rollout",
}

LAUNCH: Final = """
mutation($params: ExecutionParams!) {
  launchRun(executionParams: $params) {
    __typename
    ... on LaunchRunSuccess {run {runId}}
  }
}"""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, Any]:
    """Keep a picture of the page on which a test failed, and say where."""
    report = yield
    page = getattr(item, "funcargs", {}).get("page")
    if report.failed and page is not None:
        picture = Path(mkdtemp(prefix="page-"), f"{item.name}.png")
        page.screenshot(path=picture, full_page=True)
        report.sections.append(("the page as it was", str(picture)))
    return report


@dataclass(frozen=True, slots=True)
class Deployment:
    """Folders of its own, with one release made by `make release`."""

    settings: Settings
    environment: dict[str, str]


@dataclass(frozen=True, slots=True)
class Failure:
    """A check that failed on one row, which somebody changed in storage."""

    table: str
    check: str
    key: str
    quote: str
    run_id: str


@pytest.fixture(scope="session")
def deployment(tmp_path_factory: pytest.TempPathFactory) -> Deployment:
    folder = tmp_path_factory.mktemp("deployment")
    settings = seeded(folder)
    (folder / "home").mkdir()
    shutil.copy(ROOT / "dagster.yaml", folder / "home")
    environment = {
        "SEEDS_DIR": str(settings.seeds_dir),
        "OUTPUTS_DIR": str(settings.outputs_dir),
        "DAGSTER_HOME": str(folder / "home"),
    }
    subprocess.run(
        [sys.executable, "-m", "pipeline", "release"],
        cwd=ROOT,
        env=os.environ | environment,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return Deployment(settings, environment)


@pytest.fixture(scope="session")
def operator(deployment: Deployment, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """What `make dev` serves: buttons that start runs, a daemon that carries them out.

    Its watch on the seeds has had its first run, so that nothing goes on by itself any more.
    """
    log = tmp_path_factory.mktemp("operator") / "log"
    often = {"SENSOR_SECONDS": "1"}
    with served(["dagster", "dev"], deployment.environment | often, log) as server:
        server.wait_until(partial(_watched, server))
        yield server


@pytest.fixture(scope="session")
def viewer(deployment: Deployment, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """What `make ui` serves: the same to look at."""
    log = tmp_path_factory.mktemp("viewer") / "log"
    command = ["dagster-webserver", "--read-only"]
    with served(command, deployment.environment, log) as server:
        yield server


@pytest.fixture(scope="session")
def failure(deployment: Deployment, operator: Server) -> Failure:
    """A quote in storage loses its first character; then the operator runs the table's checks."""
    stored = deployment.settings.storage_dir / f"{AMOUNTS.name}.parquet"
    amounts = read_parquet(stored, AMOUNTS)
    first = pl.int_range(pl.len()) == 0
    broken = pl.when(first).then("?" + pl.col("quote").str.slice(1)).otherwise("quote")
    write_parquet(amounts.with_columns(quote=broken), AMOUNTS, stored, read_marks(stored))
    run_id = run_checks(operator, AMOUNTS.name)
    return Failure(
        AMOUNTS.name, "quote_is_in_text", amounts["amount_id"][0], amounts["quote"][0], run_id
    )


def run_checks(server: Server, asset: str) -> str:
    """Run all checks of an asset, as its page's button does; gives the run when it is over."""
    found = server.ask(
        """query($key: AssetKeyInput!) {
          assetNodeOrError(assetKey: $key) {
            ... on AssetNode {assetChecksOrError {... on AssetChecks {checks {name}}}}
          }
        }""",
        key={"path": [asset]},
    )
    checks = found["assetNodeOrError"]["assetChecksOrError"]["checks"]
    selection = [{"assetKey": {"path": [asset]}, "name": check["name"]} for check in checks]
    selector = {"assetSelection": [], "assetCheckSelection": selection}
    params = {
        "selector": REPOSITORY | selector | {"jobName": "__ASSET_JOB"},
        "mode": "default",
        "runConfigData": {},
    }
    launched = server.ask(LAUNCH, params=params)["launchRun"]
    assert launched["__typename"] == "LaunchRunSuccess"
    run_id: str = launched["run"]["runId"]
    server.wait_until(partial(_over, server, run_id))
    return run_id


def _watched(server: Server) -> bool:
    """Whether the run that the sensor starts for the seeds as they are has succeeded."""
    answer = server.ask(
        """{runsOrError(filter: {tags: [{key: "dagster/sensor_name", value: "seeds_changed"}]}) {
          ... on Runs {results {status}}
        }}"""
    )
    return [run["status"] for run in answer["runsOrError"]["results"]] == ["SUCCESS"]


def _over(server: Server, run_id: str) -> bool:
    answer = server.ask("query($id: ID!) {runOrError(runId: $id) {... on Run {status}}}", id=run_id)
    return answer["runOrError"]["status"] in {"SUCCESS", "FAILURE", "CANCELED"}
