"""The daily release, and how new it has to be.

Belongs here: when a release is built by the clock. Does not belong here: what a run does
(`pipeline.assets`), what starts one for another reason (`pipeline.sensors`).
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise, takewhile
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import dagster as dg
from dagster._utils.schedules import schedule_execution_time_iterator

from pipeline.jobs import publish_release
from pipeline.settings import Automation

WARN_AFTER: Final = timedelta(hours=1)
FAIL_AFTER: Final = timedelta(hours=6)
"""How much later than the schedule asks a release may come before somebody should look."""

_TICKS: Final = 12_000
"""Ticks of a schedule that are looked at at most: of every minute a week."""

_FROM: Final = datetime(2024, 1, 1, tzinfo=UTC)
_UNTIL: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""The years that stand for all; always the same, so that no definition changes by itself."""


def daily_release(automation: Automation) -> dg.ScheduleDefinition:
    """Build a release at set times, whether or not a change was seen.

    Raises ValueError that names the variable when time or time zone are none.
    """
    try:
        ZoneInfo(automation.timezone)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        raise ValueError(
            f"RELEASE_TIMEZONE: found {automation.timezone!r}, expected an IANA time zone such as "
            "Europe/Berlin; correct or unset it"
        ) from None
    try:
        return dg.ScheduleDefinition(
            name="daily_release",
            job=publish_release,
            cron_schedule=automation.cron,
            execution_timezone=automation.timezone,
            default_status=dg.DefaultScheduleStatus.RUNNING,
            description="Builds a release at the times of RELEASE_CRON in RELEASE_TIMEZONE. It "
            "publishes nothing when nothing changed, and tries again what failed before.",
        )
    except dg.DagsterInvalidDefinitionError:
        raise ValueError(
            f"RELEASE_CRON: found {automation.cron!r}, expected a cron expression of five fields "
            "such as '0 3 * * *'; correct or unset it"
        ) from None


def with_freshness(schedule: dg.ScheduleDefinition) -> Callable[[dg.AssetSpec], dg.AssetSpec]:
    """What puts a policy on the release: as new as the schedule promises, and some hours more.

    Every run counts, also one that found nothing new to publish.
    """
    pause = _longest_pause(schedule)
    policy = dg.FreshnessPolicy.time_window(
        fail_window=pause + FAIL_AFTER, warn_window=pause + WARN_AFTER
    )
    release = dg.AssetKey("release")
    return lambda spec: (
        spec.replace_attributes(freshness_policy=policy) if spec.key == release else spec
    )


def _longest_pause(schedule: dg.ScheduleDefinition) -> timedelta:
    """The longest time between two ticks of the schedule, found by going through two years."""
    ticks = schedule_execution_time_iterator(
        _FROM.timestamp(), schedule.cron_schedule, schedule.execution_timezone
    )
    seen = takewhile(lambda tick: tick < _UNTIL, islice(ticks, _TICKS))
    return max((after - before for before, after in pairwise(seen)), default=_UNTIL - _FROM)
