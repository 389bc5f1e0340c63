import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import dagster as dg
import pytest

from pipeline.definitions import defs
from pipeline.settings import ROOT

WARNINGS = {
    "not_far_fewer_rows": True,
    "source_files_unchanged": True,
    "every_document_has_a_fact": False,
    "accuracy_not_down": True,
}
"""Warning -> whether it is told before anything is made of its asset."""


def test_every_asset_is_described() -> None:
    for node in defs.resolve_asset_graph().asset_nodes:
        assert node.description, node.key
        assert node.code_version, node.key
        assert node.kinds, node.key
        assert node.owners == ["team:chain-rollout"], node.key


def test_every_check_blocks_but_the_warning_that_looks_at_what_is_made_of_its_asset() -> None:
    graph = defs.resolve_asset_graph()
    specs = [graph.get_check_spec(key) for key in graph.asset_check_keys]
    assert {spec.name for spec in specs} > set(WARNINGS)
    assert [spec.key for spec in specs if spec.blocking != WARNINGS.get(spec.name, True)] == []


@pytest.mark.parametrize("name", ["publish_release", "reextract_all"])
def test_jobs_hold_all_assets_and_checks_and_start_no_process_per_step(name: str) -> None:
    graph, job = defs.resolve_asset_graph(), defs.resolve_job_def(name)
    assert job.asset_layer.executable_asset_keys == graph.executable_asset_keys
    assert job.asset_layer.asset_graph.asset_check_keys == graph.asset_check_keys
    assert job.executor_def.name == "in_process"


def test_all_that_runs_by_itself_ships_running() -> None:
    repository = defs.get_repository_def()
    running = {
        **{s.name: s.default_status.value for s in repository.schedule_defs},
        **{s.name: s.default_status.value for s in repository.sensor_defs},
    }
    assert running == dict.fromkeys(
        ("daily_release", "seeds_changed", "runs_lost", "release_failed", "documents_refused"),
        "RUNNING",
    )


@pytest.mark.parametrize("name", ["publish_release", "reextract_all"])
def test_a_killed_run_starts_again_from_the_start(name: str) -> None:
    assert defs.resolve_job_def(name).tags["dagster/retry_strategy"] == "ALL_STEPS"


def config_fields(config_type: Any, path: str = "") -> list[str]:
    """Paths of all fields of a config type that take a value, `Any` among them."""
    fields = getattr(config_type, "fields", None)
    if fields is None:
        return [path]
    return [
        leaf
        for name, field in fields.items()
        for leaf in config_fields(field.config_type, f"{path}/{name}")
    ]


REPOSITORY = defs.get_repository_def()
JOBS = sorted(job.name for job in REPOSITORY.get_all_jobs())
"""Every job that a request can name, Dagster's own for hand-picked assets among them."""

RUN_CONFIG = {
    "/execution/config/marker_to_close",  # a text that Dagster repeats in an event of the run
    "/execution/config/step_dependency_config/require_upstream_step_success",
    "/loggers/console/config/log_level",
    "/loggers/console/config/name",
}


@pytest.mark.parametrize("name", JOBS)
def test_run_config_takes_no_path_command_or_url(name: str) -> None:
    job = REPOSITORY.get_job(name)
    assert set(config_fields(job.run_config_schema.config_type)) <= RUN_CONFIG


def test_schedules_and_sensors_start_only_jobs_that_take_none() -> None:
    started = [schedule.job_name for schedule in REPOSITORY.schedule_defs]
    started += [target.job_name for sensor in REPOSITORY.sensor_defs for target in sensor.targets]
    assert started
    assert set(started) <= set(JOBS)


@pytest.mark.parametrize("name", JOBS)
@pytest.mark.parametrize(
    "config",
    [
        {"resources": {"settings": {"config": {"outputs_dir": "/elsewhere"}}}},
        {"resources": {"io_manager": {"config": "/elsewhere"}}},
        {"ops": {"ingest": {"config": {"seeds_dir": "/elsewhere"}}}},
        {"ops": {"release": {"config": "/elsewhere"}}},
    ],
)
def test_run_config_with_a_path_is_refused(config: dict[str, Any], name: str) -> None:
    with pytest.raises(dg.DagsterInvalidConfigError):
        dg.validate_run_config(REPOSITORY.get_job(name), config)


def test_workspace_and_project_name_the_code_location_alike() -> None:
    named = re.findall(r"location_name: (\S+)", (ROOT / "workspace.yaml").read_text())
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert named == [project["tool"]["dg"]["project"]["code_location_name"]]


def command(*arguments: str, cwd: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of the environment in `cwd`, with an instance set up as the Makefile does."""
    home.mkdir()
    shutil.copy(ROOT / "dagster.yaml", home)
    return subprocess.run(
        [str(Path(sys.executable).with_name(arguments[0])), *arguments[1:]],
        cwd=cwd,
        env=os.environ | {"DAGSTER_HOME": str(home), "VIRTUAL_ENV": sys.prefix},
        capture_output=True,
        text=True,
        check=False,
    )


def test_workspace_loads_from_another_directory(tmp_path: Path) -> None:
    arguments = ("definitions", "validate", "-w", str(ROOT / "workspace.yaml"))
    done = command("dagster", *arguments, cwd=tmp_path, home=tmp_path / "home")
    assert done.returncode == 0, done.stderr
    assert "chain_rollout" in done.stdout + done.stderr


def test_dg_finds_the_code(tmp_path: Path) -> None:
    done = command("dg", "check", "defs", cwd=ROOT, home=tmp_path / "home")
    assert (done.returncode, done.stderr) == (0, "")
    assert "All definitions loaded successfully" in done.stdout
