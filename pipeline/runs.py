"""One run of the job in this process, and what it says while it goes.

Belongs here: executing `publish_release`, turning Dagster's events into lines that a person likes
to read. Does not belong here: what the job does (assets, checks), exit codes (`__main__`).
"""

import logging
import uuid
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import dagster as dg

from pipeline.definitions import build_definitions
from pipeline.failures import failures_of
from pipeline.jobs import publish_release
from pipeline.publish.contents import QUARANTINE_FILE, read_quarantine
from pipeline.publish.release import Publication
from pipeline.run_history import quickly_written
from pipeline.settings import Settings

Tell = Callable[[str], None]
"""Takes one line of progress."""

SHOWN_REFUSALS: Final = 5
"""Refused documents and rows that the closing summary spells out."""

_NO_DAGSTER_LOG: Final = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended: with a publication, or with failures in plain words."""

    run_id: str
    publication: Publication | None
    failures: tuple[str, ...]


@dataclass(slots=True)
class _Listener:
    """Follows the events of a run: tells each table once it is there, keeps what the end needs."""

    tell: Tell
    checks: Counter[bool] = field(default_factory=Counter)
    warnings: list[str] = field(default_factory=list)
    extracted: str = ""
    release: dict[str, Any] = field(default_factory=dict)

    def __call__(self, entry: dg.EventLogEntry) -> None:
        event = entry.dagster_event
        if event is None:
            if entry.level == logging.WARNING:  # the project's own; errors are the failures below
                self.tell(f"  {entry.user_message}")
        elif event.event_type is dg.DagsterEventType.ASSET_MATERIALIZATION:
            self._materialized(event)
        elif event.event_type is dg.DagsterEventType.ASSET_CHECK_EVALUATION:
            self._checked(event.asset_check_evaluation_data)

    def _checked(self, check: dg.AssetCheckEvaluation) -> None:
        self.checks[check.passed] += 1
        if not check.passed and check.severity is dg.AssetCheckSeverity.WARN:
            asset = check.asset_key.to_user_string()
            self.warnings.append(f"{asset}, {check.check_name}: {check.description}")

    def _materialized(self, event: dg.DagsterEvent) -> None:
        materialization = event.step_materialization_data.materialization
        metadata: dict[str, Any] = {
            name: value.value for name, value in materialization.metadata.items()
        }
        name = materialization.asset_key.to_python_identifier()
        if name == "release":
            self.release = metadata
            self.tell(self.extracted)
        elif "dagster/row_count" in metadata:
            rows, refused = metadata["dagster/row_count"], metadata["refused"]
            self.tell(_line(name, rows) + (f"   {refused} refused" if refused else ""))
            if "documents_extracted" in metadata:
                self.extracted = (
                    "  extracted {documents_extracted:,} of {documents:,} documents, "
                    "reused {documents_reused:,}"
                ).format(**metadata)


def _line(name: str, number: int) -> str:
    """Set a name and a number so that the numbers of several lines stand below each other."""
    return f"  {name:<12}{number:>9,}"


def run(settings: Settings, instance: dg.DagsterInstance, tell: Tell) -> Outcome:
    """Run the job once, in this process, and `tell` each step as it completes.

    A run that fails is an outcome, not an error: its failures say what and where.
    """
    listener = _Listener(tell)
    run_id = str(uuid.uuid4())
    instance.add_event_listener(run_id, listener)
    job = build_definitions(settings).resolve_job_def(publish_release.name)
    with quickly_written():
        result = job.execute_in_process(
            instance=instance, run_id=run_id, run_config=_NO_DAGSTER_LOG, raise_on_error=False
        )
    if result.success:
        tell(f"  {listener.checks[True]} checks passed")
        for warning in listener.warnings:
            tell(f"  Look into it: {warning}")
        return Outcome(run_id, _publication(listener.release), ())
    return Outcome(run_id, None, failures_of(result.all_events))


def _publication(metadata: dict[str, Any]) -> Publication:
    return Publication(
        version=metadata["version"],
        path=Path(metadata["path"]),
        manifest_sha256=metadata["manifest_sha256"],
        created=metadata["created"],
        rows={
            name.removeprefix("rows_"): rows
            for name, rows in metadata.items()
            if name.startswith("rows_")
        },
        quarantined=metadata["quarantined"],
    )


def summary(publication: Publication) -> list[str]:
    """Say in closing: version, rows per table, what was refused and why, where it lies."""
    state = "new" if publication.created else "unchanged, nothing new to publish"
    lines = [f"Release {publication.version}: {state}"]
    lines += [_line(name, number) for name, number in publication.rows.items()]
    lines.append(_line("quarantined", publication.quarantined))
    refused = read_quarantine(publication.path)
    for row in refused.head(SHOWN_REFUSALS).iter_rows(named=True):
        lines.append(f"    {row['source_path']} ({row['table']}): {row['reason']}")
    if refused.height > SHOWN_REFUSALS:
        lines.append(f"    and {refused.height - SHOWN_REFUSALS} more in {QUARANTINE_FILE.path}")
    empty = [name for name, number in publication.rows.items() if number == 0]
    if empty:
        lines.append(f"  Look into it: no row in {', '.join(empty)}")
    return [*lines, f"  in {publication.path}"]
