"""What is done by itself under a daemon: a run when the seeds change, an alert when one fails.

Belongs here: when a run starts, when the operator hears of one, and what becomes of a run whose
process is gone. Does not belong here: what a run does (`pipeline.assets`), how an alert reads and
gets out (`pipeline.alerts`), what counts as a change (`pipeline.watching`).
"""

import json
import time
from pathlib import Path
from typing import Any, Final

import dagster as dg

from pipeline import alerts
from pipeline.failures import failures_of
from pipeline.jobs import publish_release
from pipeline.processes import answers, still_runs
from pipeline.publish.contents import read_quarantine
from pipeline.publish.history import read_manifest
from pipeline.publish.latest import ReleaseError, read_latest
from pipeline.settings import Settings
from pipeline.watching import Seen, look

QUIET_SECONDS: Final = 5
"""A folder whose newest change is younger than this may still be being written."""

UNKNOWN_AFTER_SECONDS: Final = 120
"""A run that started this long ago and never said in which process has none."""

_CODE_SERVER: Final = ".dagster/grpc_info"
"""Tag of a run that says where the code server listens that was asked to start it."""

_STARTERS: Final = {
    "dagster/schedule_name": "schedule",
    "dagster/sensor_name": "sensor",
    "dagster/parent_run_id": "again after run",
}
"""Tag of a run -> what kind of thing its value names."""


def sensors(settings: Settings) -> list[dg.SensorDefinition]:
    """All sensors of a deployment."""
    return [
        seeds_changed(settings),
        runs_lost(settings),
        release_failed(settings),
        documents_refused(settings),
    ]


def seeds_changed(settings: Settings) -> dg.SensorDefinition:
    """Start a run whenever the seeds folder differs from what the last run was requested for."""

    @dg.sensor(
        job=publish_release,
        minimum_interval_seconds=settings.automation.interval_seconds,
        default_status=dg.DefaultSensorStatus.RUNNING,
        description="Starts a run when a file of the seeds folder, `sources.csv` and "
        "`corrections.csv` among them, is new, changed or gone, by path, size, times and inode. "
        "A state that was there before counts as a change too. Touch a file to run once more.",
    )
    def seeds_changed(context: dg.SensorEvaluationContext) -> dg.RunRequest | dg.SkipReason:
        seen = look(settings.seeds_dir)
        before = json.loads(context.cursor or "{}")
        wait = _why_wait(seen, before, settings.seeds_dir, context.instance)
        if wait:
            return dg.SkipReason(wait)
        # Dagster starts no run for a key that it has seen, also not after the cursor was reset:
        # one more than the last, and no less than the milliseconds since 1970.
        key = max(before.get("key", 0) + 1, time.time_ns() // 1_000_000)
        context.update_cursor(json.dumps({"fingerprint": seen.fingerprint, "key": key}))
        return dg.RunRequest(run_key=str(key), tags={"seeds": seen.fingerprint[:12]})

    return seeds_changed


def _why_wait(
    seen: Seen, before: dict[str, Any], seeds_dir: Path, instance: dg.DagsterInstance
) -> str | None:
    """Why no run starts now; None when one does.

    A folder that cannot be listed is a state like others: the one run for it raises the alert.
    """
    if seen.fingerprint == before.get("fingerprint"):
        if seen.problem:
            return f"seeds folder {seeds_dir}: {seen.problem}; the failed run's alert says more"
        return "The seeds are those of the last run that was started"
    if seen.newest_change_ns is not None:
        age = time.time() - seen.newest_change_ns / 1e9
        if 0 <= age < QUIET_SECONDS:
            return (
                f"The newest change is {age:.1f} seconds old and may not be the last: left until "
                f"{QUIET_SECONDS} seconds pass without one"
            )
    waiting = dg.RunsFilter(statuses=[dg.DagsterRunStatus.QUEUED])
    if instance.get_runs_count(waiting):
        return "A run is queued already and will read the seeds as they are then"
    return None


def runs_lost(settings: Settings) -> dg.SensorDefinition:
    """End runs that no process works on any more, so that none of them occupies the queue."""

    @dg.sensor(
        minimum_interval_seconds=settings.automation.interval_seconds,
        default_status=dg.DefaultSensorStatus.RUNNING,
        description="Marks a run as failed when its process is gone (killed, machine stopped) "
        "and nobody else noticed, so that it does not hold up the runs after it.",
    )
    def runs_lost(context: dg.SensorEvaluationContext) -> dg.SkipReason:
        going_on = [dg.DagsterRunStatus.STARTING, dg.DagsterRunStatus.STARTED]
        lost = {
            record.dagster_run.run_id: record.dagster_run
            for record in context.instance.get_run_records(dg.RunsFilter(statuses=going_on))
            if _is_lost(context.instance, record)
        }
        # Only at the second look: whoever started the process may be about to tell more of it.
        known = set(json.loads(context.cursor or "[]"))
        for run_id in lost.keys() & known:
            context.instance.report_run_failed(
                lost[run_id],
                "its process is gone: it was killed, or the machine stopped. What it left "
                "behind is cleared by the next run",
            )
        context.update_cursor(json.dumps(sorted(lost.keys() - known)))
        ended = len(lost.keys() & known)
        return dg.SkipReason(f"{ended} lost runs ended, {len(lost) - ended} to look at again")

    return runs_lost


def _is_lost(instance: dg.DagsterInstance, record: dg.RunRecord) -> bool:
    """Whether no process works on a run that started, as far as this machine can tell."""
    run_id = record.dagster_run.run_id
    events = instance.get_records_for_run(run_id, of_type=dg.DagsterEventType.ENGINE_EVENT).records
    for event in reversed(events):
        entry = event.event_log_entry
        if entry.dagster_event and "pid" in entry.dagster_event.engine_event_data.metadata:
            pid = entry.dagster_event.engine_event_data.metadata["pid"].value
            return not still_runs(int(str(pid)), entry.timestamp)
    if record.dagster_run.status is dg.DagsterRunStatus.STARTING:
        return not _is_being_started(record.dagster_run)
    return time.time() - (record.start_time or 0) > UNKNOWN_AFTER_SECONDS


def _is_being_started(run: dg.DagsterRun) -> bool:
    """Whether the code server that was asked to start a run is there, as far as is known."""
    server = json.loads(run.tags.get(_CODE_SERVER, "{}"))
    if server.get("socket"):
        return answers(server["socket"])
    return "port" not in server or answers((server["host"], server["port"]))


def release_failed(settings: Settings) -> dg.SensorDefinition:
    """Tell the operator of every run that failed."""

    @dg.run_failure_sensor(
        monitor_all_code_locations=True,  # runs of the commands belong to none
        minimum_interval_seconds=settings.automation.interval_seconds,
        default_status=dg.DefaultSensorStatus.RUNNING,
        description="Writes an alert for a run that failed: what failed, what was left as it "
        "was, what to do. Into ALERTS_DIR, the log, and to ALERT_COMMAND.",
    )
    def release_failed(context: dg.RunFailureSensorContext) -> None:
        run = context.dagster_run
        alert = alerts.failed(
            _ended(context),
            failures_of(_events(context.instance, run.run_id)),
            _readers_see(settings.outputs_dir),
            retried=run.tags.get("dagster/will_retry") == "true" and bool(run.remote_job_origin),
        )
        _send(alert, settings, context)

    return release_failed


def documents_refused(settings: Settings) -> dg.SensorDefinition:
    """Tell the operator of what a new release refused and the one before it did not."""

    @dg.run_status_sensor(
        run_status=dg.DagsterRunStatus.SUCCESS,
        monitor_all_code_locations=True,
        minimum_interval_seconds=settings.automation.interval_seconds,
        default_status=dg.DefaultSensorStatus.RUNNING,
        description="Writes an alert when a new release holds more in quarantine: which files, "
        "why, and what to do. The rest of the release is published all the same.",
    )
    def documents_refused(context: dg.RunStatusSensorContext) -> None:
        release = _published(context.instance, context.dagster_run.run_id)
        if release is None:
            return
        refusals = _newly_refused(release)
        if refusals:
            alert = alerts.refused(_ended(context), release.name, refusals)
            _send(alert, settings, context)

    return documents_refused


def _published(instance: dg.DagsterInstance, run_id: str) -> Path | None:
    """The folder of the release that a run made; None when it published nothing new."""
    for event in _events(instance, run_id):
        if event.event_type is dg.DagsterEventType.ASSET_MATERIALIZATION:
            metadata = event.step_materialization_data.materialization.metadata
            if "created" in metadata and metadata["created"].value:
                return Path(str(metadata["path"].value))
    return None


def _newly_refused(release: Path) -> list[tuple[str, str, str]]:
    """What is in the quarantine of a release but not of the one before it, each as in alerts."""
    refused = read_quarantine(release)
    previous = read_manifest(release)["previous"]
    former = release.with_name(previous["version"]) if previous else None
    if former and former.is_dir():
        same = ["source_path", "table", "row_id", "column", "check"]
        refused = refused.join(read_quarantine(former), on=same, how="anti", nulls_equal=True)
    return list(refused.select("source_path", "table", "reason").iter_rows())


def _events(instance: dg.DagsterInstance, run_id: str) -> list[dg.DagsterEvent]:
    """All events of a run, from first to last."""
    return [entry.dagster_event for entry in instance.all_logs(run_id) if entry.dagster_event]


def _ended(context: dg.RunStatusSensorContext) -> alerts.Ended:
    """Which run a sensor tells of."""
    run = context.dagster_run
    record = context.instance.get_run_record_by_id(run.run_id)
    starters = [f"{kind} {run.tags[tag]}" for tag, kind in _STARTERS.items() if tag in run.tags]
    return alerts.Ended(
        run_id=run.run_id,
        at=record.end_time if record and record.end_time else time.time(),
        job=run.job_name,
        started_by=", ".join(starters) or "hand",
    )


def _readers_see(outputs_dir: Path) -> str:
    """What readers find in the outputs folder now, in a sentence."""
    try:
        latest = read_latest(outputs_dir)
    except ReleaseError as error:
        return f"The outputs folder is damaged: {error}"
    if latest is None:
        return f"There was no release in {outputs_dir}, and there is none now."
    return f"Readers still see release {latest.version}, in {latest.path}."


def _send(alert: alerts.Alert, settings: Settings, context: dg.RunStatusSensorContext) -> None:
    alerts.send(alert, settings.alerts_dir, settings.automation.alert_command, context.log)
