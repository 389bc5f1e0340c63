"""Why a run failed, in the project's own words, from what Dagster recorded of it.

Belongs here: turning events into lines that say what and where. Does not belong here: running
(`pipeline.runs`), telling the operator (`pipeline.sensors`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import dagster as dg
from dagster._core.events import JobFailureData
from dagster_shared.error import SerializableErrorInfo

_OWN_ERROR: Final = re.compile(r"^pipeline\.[\w.]+: ")
"""Class of one of the project's errors, which explain themselves; others keep their class."""


_NO_REASON: Final = "This run has been marked as failed from outside the execution context."
"""Dagster's word for a run that another process ended; who did gave the reason before."""

_ERROR_CLASS: Final = re.compile(r"^[\w.]+Error: ")

_PROCESS: Final = re.compile(r"^\[\w+\] Run execution process for \S+ ")


def failures_of(events: Sequence[dg.DagsterEvent]) -> tuple[str, ...]:
    """Every failed check and step of a run that failed, in the order of its events.

    Where none failed, the run was ended from outside: then what Dagster last said of it.
    """
    told = tuple(line for event in events if (line := failure_in(event)))
    if told:
        return told
    reasons = [reason for event in _until_failure(events) if (reason := _reason(event))]
    return tuple(f"run: {reason}" for reason in reasons[-1:])


def _until_failure(events: Iterable[dg.DagsterEvent]) -> Iterator[dg.DagsterEvent]:
    """The events of a run up to its failure; what was done about it comes after."""
    for event in events:
        yield event
        if event.is_run_failure:
            return


def _reason(event: dg.DagsterEvent) -> str | None:
    """Why a run was ended from outside, or never began; None where an event does not tell."""
    failure = event.event_specific_data
    if isinstance(failure, JobFailureData) and (raised := _words(failure.error)):
        return raised
    error = event.engine_event_data.error if event.is_engine_event else None
    if error:
        return _ERROR_CLASS.sub("", error.message).strip()
    if event.message == _NO_REASON or not (event.is_engine_event or event.is_failure):
        return None
    return _PROCESS.sub("its process ", event.message or "").partition(" This usually")[0]


def failure_in(event: dg.DagsterEvent) -> str | None:
    """The line for a failed check or step; None for any other event."""
    if event.event_type is dg.DagsterEventType.ASSET_CHECK_EVALUATION:
        return _failed_check(event.asset_check_evaluation_data)
    return _failed_step(event) if event.is_step_failure else None


def _failed_check(check: dg.AssetCheckEvaluation) -> str | None:
    if check.passed or check.severity is not dg.AssetCheckSeverity.ERROR:
        return None
    # Where the table as a whole is broken, the other checks could not be evaluated.
    if not (failing := check.metadata.get("failing rows")):
        return None
    asset, rows = check.asset_key.to_user_string(), check.metadata["rows"].value
    return f"{asset}: check {check.check_name} failed on {failing.value} of {rows} rows"


def _failed_step(event: dg.DagsterEvent) -> str | None:
    words = _words(event.step_failure_data.error)
    return words and f"{event.step_key}: {words}"


def _words(error: SerializableErrorInfo | None) -> str | None:
    """What was raised, in its own words; None for nothing, and for a check that tells more."""
    # Dagster wraps what a step raised; the causes below that are the step's own affair.
    while error and error.cause and (error.cls_name or "").startswith("Dagster"):
        error = error.cause
    if error is None or error.cls_name == "DagsterAssetCheckFailedError":
        return None
    return _OWN_ERROR.sub("", error.message).strip()
