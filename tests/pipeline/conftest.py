"""Real runs of the job, each on folders and an instance of its own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import pytest

from pipeline.definitions import build_definitions
from pipeline.jobs import publish_release
from pipeline.settings import Settings
from tests.pipeline.real_runs import QUIET, Built, Execute, seeded


@pytest.fixture(scope="session")
def instance() -> Iterator[dg.DagsterInstance]:
    """A real instance that is gone with the tests; the commands' tests have one on disk."""
    with dg.DagsterInstance.ephemeral() as instance:
        yield instance


@pytest.fixture(scope="session")
def execute(instance: dg.DagsterInstance) -> Execute:
    """Run the job, or the given assets of it; raises what a step raises."""

    def run(settings: Settings, *assets: str) -> dg.ExecuteInProcessResult:
        job = build_definitions(settings).resolve_job_def(publish_release.name)
        return job.execute_in_process(
            instance=instance,
            run_config=QUIET,
            asset_selection=[dg.AssetKey(asset) for asset in assets] or None,
        )

    return run


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Folders with the project's seeds, where nothing was built yet."""
    return seeded(tmp_path)


@pytest.fixture(scope="session")
def built(execute: Execute, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The first run over the project's seeds; for tests that change nothing."""
    settings = seeded(tmp_path_factory.mktemp("built"))
    return settings, execute(settings)


@pytest.fixture
def released(built: Built, settings: Settings) -> Settings:
    """A copy of what the first run left, with seeds of its own."""
    shutil.copytree(built[0].outputs_dir, settings.outputs_dir)
    return settings
