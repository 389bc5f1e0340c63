import dagster as dg
import pytest
from dagster._core.events import EngineEventData
from dagster_shared.error import SerializableErrorInfo

from pipeline.failures import failures_of

KILLED = (
    "[DagsterApiServer] Run execution process for 1a2b-3c was terminated by signal 9 (SIGKILL). "
    "This usually indicates that the process was killed by the operating system due to running "
    "out of memory."
)
NO_REASON = "This run has been marked as failed from outside the execution context."
LAUNCH = "dagster._core.errors.DagsterLaunchFailedError: GRPC server: it ended with exit code -9\n"


def said(kind: dg.DagsterEventType, message: str, error: str | None = None) -> dg.DagsterEvent:
    info = SerializableErrorInfo(message=error, stack=[], cls_name=None) if error else None
    data = EngineEventData(error=info) if kind is dg.DagsterEventType.ENGINE_EVENT else None
    return dg.DagsterEvent(kind.value, "publish_release", event_specific_data=data, message=message)


ENGINE, FAILED = dg.DagsterEventType.ENGINE_EVENT, dg.DagsterEventType.RUN_FAILURE


@pytest.mark.parametrize(
    ("events", "told"),
    [
        (
            [said(ENGINE, KILLED), said(FAILED, NO_REASON)],
            "run: its process was terminated by signal 9 (SIGKILL).",
        ),
        (
            [said(ENGINE, "Caught an error", LAUNCH), said(FAILED, NO_REASON)],
            "run: GRPC server: it ended with exit code -9",
        ),
        (
            [said(ENGINE, "Started process"), said(FAILED, "Exceeded maximum runtime")],
            "run: Exceeded maximum runtime",
        ),
        (
            [said(FAILED, "Run timed out"), said(ENGINE, "Retrying the run")],
            "run: Run timed out",
        ),
    ],
)
def test_a_run_that_was_ended_from_outside_says_by_what(
    events: list[dg.DagsterEvent], told: str
) -> None:
    assert failures_of(events) == (told,)
