import asyncio
from datetime import UTC, datetime, timedelta

import dagster as dg
import pytest
from dagster._core.definitions.freshness import FreshnessState
from dagster._core.definitions.freshness_evaluator import TimeWindowFreshnessPolicyEvaluator
from dagster._core.loader import LoadingContextForTest
from dagster._core.test_utils import freeze_time

from pipeline.definitions import build_definitions
from pipeline.schedules import FAIL_AFTER, WARN_AFTER, daily_release
from pipeline.settings import ROOT, Automation, Settings


def test_the_daily_release_runs_by_default_at_the_times_set() -> None:
    schedule = daily_release(Automation(cron="30 4 * * 1-5", timezone="Asia/Shanghai"))
    assert schedule.cron_schedule == "30 4 * * 1-5"
    assert schedule.execution_timezone == "Asia/Shanghai"
    assert schedule.default_status is dg.DefaultScheduleStatus.RUNNING
    assert schedule.job_name == "publish_release"
    context = dg.build_schedule_context(scheduled_execution_time=datetime(2026, 1, 5, tzinfo=UTC))
    (request,) = schedule.evaluate_tick(context).run_requests or []
    assert request.run_config == {}


@pytest.mark.parametrize(
    ("automation", "expected"),
    [
        (Automation(cron="at three"), "RELEASE_CRON: found 'at three', expected a cron expression"),
        (Automation(cron="0 25 * * *"), "RELEASE_CRON: found '0 25"),
        (Automation(timezone="Europe/Nowhere"), "RELEASE_TIMEZONE: found 'Europe/Nowhere'"),
        (Automation(timezone="../../etc/passwd"), "RELEASE_TIMEZONE: found"),
    ],
)
def test_a_wrong_time_names_its_variable(automation: Automation, expected: str) -> None:
    with pytest.raises(ValueError, match=expected.replace("*", r"\*")):
        build_definitions(Settings(ROOT / "seeds", ROOT / "outputs", automation))


@pytest.mark.parametrize(
    ("cron", "pause"),
    [
        ("0 3 * * *", timedelta(days=1)),
        ("0 3 * * 1-5", timedelta(days=3)),
        ("*/5 * * * *", timedelta(minutes=5)),
        ("0 3 1 * *", timedelta(days=31)),
    ],
)
def test_freshness_follows_the_longest_pause_of_the_schedule(cron: str, pause: timedelta) -> None:
    settings = Settings(ROOT / "seeds", ROOT / "outputs", Automation(cron=cron))
    graph = build_definitions(settings).resolve_asset_graph()
    policies = {node.key.to_user_string(): node.freshness_policy for node in graph.asset_nodes}
    assert policies.pop("release") == dg.FreshnessPolicy.time_window(
        fail_window=pause + FAIL_AFTER, warn_window=pause + WARN_AFTER
    )
    assert set(policies.values()) == {None}


def test_a_release_is_late_only_when_the_schedule_was_missed() -> None:
    graph = build_definitions(Settings(ROOT / "seeds", ROOT / "outputs")).resolve_asset_graph()
    node = graph.get(dg.AssetKey("release"))
    with dg.DagsterInstance.ephemeral() as instance:

        def state(after: timedelta) -> FreshnessState:
            with freeze_time(datetime.now(UTC) + after):
                context = LoadingContextForTest(instance)
                return asyncio.run(
                    TimeWindowFreshnessPolicyEvaluator().evaluate_freshness(context, node)
                )

        assert state(timedelta(0)) is FreshnessState.UNKNOWN
        instance.report_runless_asset_event(dg.AssetMaterialization("release"))
        assert state(timedelta(0)) is FreshnessState.PASS
        assert state(timedelta(days=1, minutes=30)) is FreshnessState.PASS
        assert state(timedelta(days=1, hours=2)) is FreshnessState.WARN
        assert state(timedelta(days=1, hours=7)) is FreshnessState.FAIL
        instance.report_runless_asset_event(dg.AssetMaterialization("release"))
        assert state(timedelta(0)) is FreshnessState.PASS
