import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import dagster as dg
import pytest
from dagster._core.definitions.sensor_definition import SensorExecutionData
from dagster._core.remote_origin import RegisteredCodeLocationOrigin, RemoteRepositoryOrigin

from pipeline import sensors
from pipeline.jobs import publish_release
from pipeline.runs import run
from pipeline.sensors import documents_refused, release_failed, runs_lost, seeds_changed
from pipeline.settings import ROOT, Automation, Settings


@pytest.fixture
def own() -> Iterator[dg.DagsterInstance]:
    """An instance of its own, for tests that count its runs."""
    with dg.DagsterInstance.ephemeral() as instance:
        yield instance


@pytest.fixture
def on_disk(tmp_path: Path) -> Iterator[dg.DagsterInstance]:
    """One that another process can open, set up as the Makefile does."""
    home = tmp_path / "home"
    home.mkdir()
    shutil.copy(ROOT / "dagster.yaml", home)
    with dg.DagsterInstance.from_config(str(home)) as instance:
        yield instance


class Ticks:
    """A sensor from tick to tick, as the daemon holds it."""

    def __init__(self, sensor: dg.SensorDefinition, instance: dg.DagsterInstance) -> None:
        self.sensor, self.instance = sensor, instance
        self.cursor: str | None = None

    def tick(self) -> SensorExecutionData:
        context = dg.build_sensor_context(
            self.instance, cursor=self.cursor, repository_name="__repository__"
        )
        told = self.sensor.evaluate_tick(context)
        self.cursor = told.cursor
        return told

    def requested(self) -> str | None:
        """Key of the run that this tick asks for; None when it asks for none."""
        requests = self.tick().run_requests or []
        return requests[0].run_key if requests else None

    def skipped(self) -> str:
        return self.tick().skip_message or ""


@pytest.fixture
def quiet(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Seeds that nobody is writing into, however new they are."""
    monkeypatch.setattr(sensors, "QUIET_SECONDS", 0)
    return settings


@pytest.fixture
def ticks(quiet: Settings, instance: dg.DagsterInstance) -> Ticks:
    return Ticks(seeds_changed(quiet), instance)


def test_the_seeds_start_one_run_until_they_change(quiet: Settings, ticks: Ticks) -> None:
    assert ticks.requested()
    assert ticks.requested() is None
    assert "those of the last run" in ticks.skipped()
    (quiet.seeds_dir / "new.txt").write_text("new")
    assert ticks.requested()
    (quiet.seeds_dir / "new.txt").write_text("changed")
    assert ticks.requested()
    (quiet.seeds_dir / "new.txt").unlink()
    assert ticks.requested()
    assert ticks.requested() is None


def test_no_key_comes_twice_also_for_a_former_state_or_a_reset_cursor(
    quiet: Settings, ticks: Ticks, tmp_path: Path
) -> None:
    aside = tmp_path / "aside.txt"
    seed = next(quiet.seeds_dir.glob("*.txt"))
    keys = [ticks.requested()]
    for _ in range(2):
        seed.rename(aside)
        keys.append(ticks.requested())
        aside.rename(seed)
        keys.append(ticks.requested())
    ticks.cursor = None
    time.sleep(0.1)  # a daemon's ticks are seconds apart, these are not
    keys.append(ticks.requested())
    assert None not in keys
    assert len(set(keys)) == len(keys) == 6


def test_touching_a_file_runs_once_more(quiet: Settings, ticks: Ticks) -> None:
    ticks.requested()
    next(quiet.seeds_dir.glob("*.txt")).touch()
    assert ticks.requested()


def test_a_folder_that_is_being_written_is_left_until_it_is_quiet(
    settings: Settings, instance: dg.DagsterInstance, monkeypatch: pytest.MonkeyPatch
) -> None:
    (settings.seeds_dir / "new.txt").write_text("half of it")
    os.utime(settings.seeds_dir / "new.txt", (1, 1))
    ticks = Ticks(seeds_changed(settings), instance)
    assert "may not be the last" in ticks.skipped()
    monkeypatch.setattr(sensors, "QUIET_SECONDS", 0)
    assert ticks.requested()


def test_a_queued_run_will_read_what_changed_meanwhile(
    quiet: Settings, own: dg.DagsterInstance
) -> None:
    ticks = Ticks(seeds_changed(quiet), own)
    origin = RemoteRepositoryOrigin(RegisteredCodeLocationOrigin("chain_rollout"), "__repository__")
    queued = own.create_run_for_job(
        dg.Definitions(jobs=[waiting]).resolve_job_def(publish_release.name),
        status=dg.DagsterRunStatus.QUEUED,
        remote_job_origin=origin.get_job_origin(publish_release.name),
    )
    assert "queued already" in ticks.skipped()
    own.delete_run(queued.run_id)
    assert ticks.requested()


@dg.op
def nothing() -> None: ...


@dg.job(name=publish_release.name)
def waiting() -> None:
    nothing()


def test_missing_seeds_start_the_run_that_fails_and_raises_the_alert_once(
    quiet: Settings, ticks: Ticks
) -> None:
    ticks.requested()
    aside = quiet.seeds_dir.rename(quiet.seeds_dir.with_name("aside"))
    assert ticks.requested()
    skipped = ticks.skipped()
    assert str(quiet.seeds_dir) in skipped
    assert "No such file or directory" in skipped
    aside.rename(quiet.seeds_dir)
    assert ticks.requested()


def test_looking_at_ten_thousand_files_costs_little(quiet: Settings, ticks: Ticks) -> None:
    for number in range(10_000):
        (quiet.seeds_dir / f"{number}.txt").touch()
    assert ticks.requested()
    began = time.process_time()
    assert ticks.requested() is None
    assert time.process_time() - began < 2


def alerts_of(
    sensor: dg.SensorDefinition, settings: Settings, own: dg.DagsterInstance
) -> list[str]:
    """Run the job once, and let the sensor see its end; gives all alerts that are there."""
    ticks = Ticks(sensor, own)
    ticks.tick()
    run(settings, own, lambda _: None)
    reaction = ticks.tick()
    assert [r.error for r in reaction.dagster_run_reactions or []] in ([], [None])
    return [path.read_text() for path in sorted(settings.alerts_dir.glob("*.md"))]


def test_a_broken_control_file_raises_the_alert(
    released: Settings, own: dg.DagsterInstance, tmp_path: Path
) -> None:
    (released.seeds_dir / "sources.csv").write_text("source_path,colour\n")
    command = (
        f"{sys.executable} -c 'import shutil, sys; shutil.copy(*sys.argv[:0:-1])' {tmp_path}/told"
    )
    settings = replace(released, automation=Automation(alert_command=command))
    (alert,) = alerts_of(release_failed(settings), settings, own)
    (failed,) = own.get_runs()
    assert f"run: {failed.run_id}" in alert
    assert "    ingest: sources.csv line 1, column 'colour': found an unknown column" in alert
    assert "Readers still see release 1.1.0" in alert
    assert "make release" in alert
    assert Path(f"{tmp_path}/told").read_text() == alert


def test_a_first_run_that_fails_says_that_there_is_no_release(
    settings: Settings, own: dg.DagsterInstance
) -> None:
    shutil.rmtree(settings.seeds_dir)
    (alert,) = alerts_of(release_failed(settings), settings, own)
    assert f"no release in {settings.outputs_dir}" in alert
    assert "found no folder" in alert


def test_a_newly_refused_document_raises_the_alert_once(
    released: Settings, own: dg.DagsterInstance
) -> None:
    settings, sensor = released, documents_refused(released)
    (settings.seeds_dir / "broken.txt").write_bytes(b"\xff\xfe\x00")
    (alert,) = alerts_of(sensor, settings, own)
    assert "Release 1.1.1 refuses 1 more" in alert
    assert "    broken.txt (documents): found " in alert
    assert alerts_of(sensor, settings, own) == [alert]
    (settings.seeds_dir / "good.txt").write_text("BSN was launched on October 15, 2019.")
    assert alerts_of(sensor, settings, own) == [alert]


LOSE = """
import os, signal, sys
import dagster as dg
from pathlib import Path
from pipeline.runs import run
from pipeline.settings import Settings

with dg.DagsterInstance.from_config(sys.argv[1]) as instance:
    tell = lambda _: os.kill(os.getpid(), signal.SIGKILL)
    run(Settings(Path(sys.argv[2]), Path(sys.argv[3])), instance, tell)
"""
"""A run whose process is killed once the first table is there."""


def test_a_run_whose_process_is_gone_is_ended_at_the_second_look(
    settings: Settings, on_disk: dg.DagsterInstance
) -> None:
    folders = [on_disk.root_directory, str(settings.seeds_dir), str(settings.outputs_dir)]
    subprocess.run([sys.executable, "-c", LOSE, *folders], check=False, capture_output=True)
    (lost,) = on_disk.get_runs()
    assert lost.status is dg.DagsterRunStatus.STARTED

    failing = Ticks(release_failed(settings), on_disk)
    failing.tick()
    looking = Ticks(runs_lost(settings), on_disk)
    assert "1 to look at again" in looking.skipped()
    assert json.loads(looking.cursor or "") == [lost.run_id]
    assert "1 lost runs ended" in looking.skipped()
    (ended,) = on_disk.get_runs()
    assert ended.status is dg.DagsterRunStatus.FAILURE

    failing.tick()
    (path,) = settings.alerts_dir.glob("*.md")
    assert "    run: its process is gone: it was killed" in path.read_text()
    assert "make release" in path.read_text()


def test_a_run_that_goes_on_is_left_alone(settings: Settings, own: dg.DagsterInstance) -> None:
    looking = Ticks(runs_lost(settings), own)
    seen: list[str] = []
    outcome = run(settings, own, lambda _: seen.append(looking.skipped()))
    assert outcome.publication is not None
    assert set(seen) == {"0 lost runs ended, 0 to look at again"}
