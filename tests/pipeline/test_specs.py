import difflib

import dagster as dg
import pytest

from tests.pipeline.specs import PINNED, RENEW, default_definitions, specs, text


def test_specs_are_those_that_a_person_has_read() -> None:
    pinned = PINNED.read_text(encoding="utf-8")
    found = text(specs(default_definitions()))
    changed = difflib.unified_diff(
        pinned.splitlines(), found.splitlines(), "pinned", "now", lineterm="", n=4
    )
    if found != pinned:
        pytest.fail(
            "\n".join(changed) + "\n\nA name that the UI, links and the history of runs know by "
            f"it, or what is told of it, changed. If that is meant, say `{RENEW}` and commit "
            f"{PINNED.name}; a renamed asset or check loses its history.",
            pytrace=False,
        )


def test_a_renamed_asset_check_job_schedule_or_sensor_shows() -> None:
    """So that the test above cannot pass for want of looking."""

    def small(name: str) -> dg.Definitions:
        @dg.asset(name=name, group_name=name)
        def asset() -> None: ...

        @dg.asset_check(name=name, asset=asset)
        def check() -> dg.AssetCheckResult:
            return dg.AssetCheckResult(passed=True)

        job = dg.define_asset_job(name, selection=[asset])

        @dg.sensor(name=name, job=job)
        def sensor() -> None: ...

        schedule = dg.ScheduleDefinition(name=f"daily_{name}", job=job, cron_schedule="0 6 * * *")
        return dg.Definitions([asset], [schedule], [sensor], [job], asset_checks=[check])

    one, other = specs(small("one")), specs(small("other"))
    assert [set(found) for found in one.values()] == [
        {"one"},
        {"one:one"},
        {"one"},
        {"daily_one"},
        {"one"},
    ]
    assert [set(found) for found in other.values()] == [
        {"other"},
        {"other:other"},
        {"other"},
        {"daily_other"},
        {"other"},
    ]
