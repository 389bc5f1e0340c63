"""Every spec that the UI, saved links and the history of runs know by name, pinned in specs.json.

`python -m tests.pipeline.specs` writes that file again; its diff is what a reviewer reads. Digests
of sources (code versions) are left out, and columns, which the contract pins in `schemas/`.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import dagster as dg

from pipeline.definitions import build_definitions
from pipeline.settings import ROOT, Settings

PINNED: Final = Path(__file__).with_name("specs.json")

RENEW: Final = ".venv/bin/python -m tests.pipeline.specs"

Specs = dict[str, Any]


def default_definitions() -> dg.Definitions:
    """What Dagster loads where the environment sets nothing."""
    return build_definitions(Settings(ROOT / "seeds", ROOT / "outputs"))


def specs(definitions: dg.Definitions) -> dict[str, Specs]:
    """Specs of assets, checks, jobs, schedules and sensors, each by name."""
    graph = definitions.resolve_asset_graph()
    repository = definitions.get_repository_def()
    # Dagster adds a job of its own; only declared ones are pinned, with the selection as declared.
    selections = {job.name: str(getattr(job, "selection", "")) for job in definitions.jobs or ()}
    return {
        "assets": {node.key.to_user_string(): _asset(node) for node in graph.asset_nodes},
        "checks": {
            key.to_user_string(): _check(graph.get_check_spec(key))
            for key in graph.asset_check_keys
        },
        "jobs": {
            name: _job(definitions.resolve_job_def(name), selection)
            for name, selection in selections.items()
        },
        "schedules": {schedule.name: _schedule(schedule) for schedule in repository.schedule_defs},
        "sensors": {sensor.name: _sensor(sensor) for sensor in repository.sensor_defs},
    }


def _asset(node: Any) -> Specs:
    return {
        "group": node.group_name,
        "kinds": _listed(node.kinds),
        "owners": _listed(node.owners),
        "tags": _own(node.tags),
        "deps": _names(node.parent_keys),
        "freshness": str(node.freshness_policy or ""),
        "description": _lines(node.description),
    }


def _check(spec: dg.AssetCheckSpec) -> Specs:
    return {
        "blocking": spec.blocking,
        "deps": _names(dep.asset_key for dep in spec.additional_deps),
        "description": _lines(spec.description),
    }


def _job(job: dg.JobDefinition, selection: str) -> Specs:
    layer = job.asset_layer
    return {
        "selection": selection,
        "assets": _names(layer.executable_asset_keys),
        "checks": len(layer.asset_graph.asset_check_keys),
        "executor": job.executor_def.name,
        "tags": _own(job.tags),
        "description": _lines(job.description),
    }


def _schedule(schedule: dg.ScheduleDefinition) -> Specs:
    return {
        "cron": schedule.cron_schedule,
        "time zone": schedule.execution_timezone,
        "status": schedule.default_status.value,
        "job": schedule.job_name,
        "tags": _own(schedule.tags),
        "description": _lines(schedule.description),
    }


def _sensor(sensor: dg.SensorDefinition) -> Specs:
    return {
        "type": sensor.sensor_type.value,
        "seconds": sensor.minimum_interval_seconds,
        "status": sensor.default_status.value,
        "jobs": _listed(target.job_name for target in sensor.targets),
        "tags": _own(sensor.tags),
        "description": _lines(sensor.description),
    }


def _names(keys: Iterable[dg.AssetKey]) -> str:
    return _listed(key.to_user_string() for key in keys)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _own(tags: Mapping[str, str]) -> dict[str, str]:
    """Tags without those in which Dagster keeps the kinds."""
    return {name: value for name, value in tags.items() if not name.startswith("dagster/kind/")}


def _lines(text: str | None) -> list[str]:
    """Lines of a text, so that a diff shows the one that changed."""
    return (text or "").splitlines()


def text(found: dict[str, Specs]) -> str:
    """Write specs as they are pinned: by name, without what was not given."""
    given = {
        kind: {
            name: {field: value for field, value in spec.items() if value not in ("", [], {}, None)}
            for name, spec in sorted(named.items())
        }
        for kind, named in found.items()
    }
    return json.dumps(given, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    PINNED.write_text(text(specs(default_definitions())), encoding="utf-8")
