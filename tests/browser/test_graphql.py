"""What the pages are made of, asked as a browser asks: GraphQL over HTTP, about real runs."""

import json
from typing import Any

import pytest

from pipeline.publish.writers import read_parquet
from schemas.export import columns
from schemas.lineage import lineage
from schemas.registry import TABLES
from tests.browser.conftest import LAUNCH, REPOSITORY, Deployment, Failure
from tests.browser.server import Server
from tests.pipeline.specs import default_definitions, specs

pytestmark = pytest.mark.browser

SPECS = specs(default_definitions())


def entries(server: Server, asset: str) -> dict[str, Any]:
    """Metadata of the latest materialisation, by label."""
    answer = server.ask(
        """query($key: AssetKeyInput!) {
          assetNodeOrError(assetKey: $key) {
            ... on AssetNode {
              assetMaterializations(limit: 1) {
                metadataEntries {
                  label
                  ... on IntMetadataEntry {intValue}
                  ... on PathMetadataEntry {path}
                  ... on MarkdownMetadataEntry {mdStr}
                  ... on TableMetadataEntry {table {records schema {columns {name}}}}
                  ... on TableSchemaMetadataEntry {
                    schema {
                      columns {
                        name type description constraints {nullable unique other}
                        tags {key value}
                      }
                    }
                  }
                  ... on TableColumnLineageMetadataEntry {
                    lineage {columnName columnDeps {columnName assetKey {path}}}
                  }
                }
              }
            }
          }
        }""",
        key={"path": [asset]},
    )
    (latest,) = answer["assetNodeOrError"]["assetMaterializations"]
    return {entry["label"]: entry for entry in latest["metadataEntries"]}


def checks(server: Server, asset: str) -> dict[str, Any]:
    """Checks of an asset by name, each with how it went last."""
    answer = server.ask(
        """query($key: AssetKeyInput!) {
          assetNodeOrError(assetKey: $key) {
            ... on AssetNode {
              assetChecksOrError {
                ... on AssetChecks {
                  checks {
                    name description blocking
                    executionForLatestMaterialization {
                      status runId
                      evaluation {
                        severity
                        metadataEntries {
                          label
                          ... on IntMetadataEntry {intValue}
                          ... on TableMetadataEntry {table {records}}
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }""",
        key={"path": [asset]},
    )
    found = answer["assetNodeOrError"]["assetChecksOrError"]["checks"]
    return {check["name"]: check for check in found}


def told(check: dict[str, Any]) -> dict[str, Any]:
    """Metadata of a check's last execution, by label."""
    evaluation = check["executionForLatestMaterialization"]["evaluation"]
    return {entry["label"]: entry for entry in evaluation["metadataEntries"]}


def test_graph_has_the_assets_with_groups_kinds_and_descriptions(viewer: Server) -> None:
    nodes = viewer.ask(
        """{assetNodes {
          assetKey {path} groupName kinds description opVersion dependencyKeys {path}
        }}"""
    )["assetNodes"]
    found = {
        node["assetKey"]["path"][0]: (
            node["groupName"],
            ", ".join(sorted(node["kinds"])),
            ", ".join(sorted(key["path"][0] for key in node["dependencyKeys"])),
            node["description"].splitlines(),
        )
        for node in nodes
    }
    assert found == {
        name: (spec["group"], spec["kinds"], spec["deps"], spec["description"])
        for name, spec in SPECS["assets"].items()
    }
    assert all(node["opVersion"] for node in nodes)


@pytest.mark.parametrize("name", TABLES)
def test_table_has_its_columns_with_types_descriptions_and_constraints(
    viewer: Server, name: str
) -> None:
    shown = entries(viewer, name)["dagster/column_schema"]["schema"]["columns"]
    assert [
        (
            column["name"],
            column["type"],
            column["description"],
            column["constraints"]["nullable"],
            column["constraints"]["unique"],
        )
        for column in shown
    ] == [
        (
            column.name,
            str(column.dtype),
            column.description,
            column.nullable,
            column.constraints.get("unique", False),
        )
        for column in columns(TABLES[name])
    ]
    words = {column["name"]: column["constraints"]["other"] for column in shown}
    assert "matches ^[0-9a-f]{20}$" in words["document_id"]


@pytest.mark.parametrize("name", TABLES)
def test_table_has_the_lineage_of_its_columns(viewer: Server, name: str) -> None:
    found = entries(viewer, name)
    declared = lineage(TABLES[name].model)
    assert {
        column["columnName"]: {
            (dep["assetKey"]["path"][0], dep["columnName"]) for dep in column["columnDeps"]
        }
        for column in found["dagster/column_lineage"]["lineage"]
    } == {column: set(made.columns) for column, made in declared.items()}
    assert {
        column["name"]: {tag["key"]: tag["value"] for tag in column["tags"]}
        for column in found["dagster/column_schema"]["schema"]["columns"]
    } == {column: {"from": ", ".join(made.sources)} for column, made in declared.items()}
    for column in declared:
        assert f"| `{column}` |" in found["lineage"]["mdStr"]


@pytest.mark.parametrize("name", TABLES)
def test_table_has_a_sample_of_its_rows(viewer: Server, name: str) -> None:
    table = entries(viewer, name)["sample"]["table"]
    assert [column["name"] for column in table["schema"]["columns"]] == list(TABLES[name].columns)
    assert table["records"]


@pytest.mark.parametrize("name", TABLES)
def test_table_has_its_number_of_rows(deployment: Deployment, viewer: Server, name: str) -> None:
    stored = deployment.settings.storage_dir / f"{name}.parquet"
    found = entries(viewer, name)
    assert found["dagster/row_count"]["intValue"] == read_parquet(stored, TABLES[name]).height > 0
    assert found["path"]["path"] == str(stored)


@pytest.mark.parametrize("name", [name for name in TABLES if name != "amounts"])
def test_every_check_has_run_and_passed(viewer: Server, name: str) -> None:
    found = checks(viewer, name)
    pinned = {
        key.removeprefix(f"{name}:"): spec
        for key, spec in SPECS["checks"].items()
        if key.startswith(f"{name}:")
    }
    assert {
        check: (spec["blocking"], (spec["description"] or "").splitlines())
        for check, spec in found.items()
    } == {check: (spec["blocking"], spec["description"]) for check, spec in pinned.items()}
    for check in found.values():
        assert check["executionForLatestMaterialization"]["status"] == "SUCCEEDED", check


def test_failed_check_shows_its_rows(viewer: Server, failure: Failure) -> None:
    found = checks(viewer, failure.table)
    ended = {name: check["executionForLatestMaterialization"] for name, check in found.items()}
    assert {run["runId"] for run in ended.values()} == {failure.run_id}
    failed = {name for name, run in ended.items() if run["status"] == "FAILED"}
    assert failed == {failure.check}
    assert ended[failure.check]["evaluation"]["severity"] == "ERROR"
    shown = told(found[failure.check])
    assert shown["failing rows"]["intValue"] == 1
    (row,) = (json.loads(record) for record in shown["failures"]["table"]["records"])
    assert (row["key"], row["column"]) == (failure.key, "quote")
    assert "?" in row["value"]
    assert row["expected"]


def test_jobs_schedules_and_sensors_are_there(viewer: Server) -> None:
    found = viewer.ask(
        """query($repository: RepositorySelector!) {
          repositoryOrError(repositorySelector: $repository) {
            ... on Repository {
              pipelines {name}
              schedules {name cronSchedule executionTimezone defaultStatus pipelineName}
              sensors {name sensorType minIntervalSeconds defaultStatus}
            }
          }
        }""",
        repository=REPOSITORY,
    )["repositoryOrError"]
    assert {job["name"] for job in found["pipelines"]} == {*SPECS["jobs"], "__ASSET_JOB"}
    assert {
        schedule["name"]: (
            schedule["cronSchedule"],
            schedule["executionTimezone"],
            schedule["defaultStatus"],
            schedule["pipelineName"],
        )
        for schedule in found["schedules"]
    } == {
        name: (spec["cron"], spec["time zone"], spec["status"], spec["job"])
        for name, spec in SPECS["schedules"].items()
    }
    assert {
        sensor["name"]: (
            sensor["sensorType"],
            sensor["minIntervalSeconds"],
            sensor["defaultStatus"],
        )
        for sensor in found["sensors"]
    } == {
        name: (spec["type"], spec["seconds"], spec["status"])
        for name, spec in SPECS["sensors"].items()
    }


def test_sensors_and_schedule_are_on_and_tell_their_ticks(operator: Server, viewer: Server) -> None:
    """`operator` runs the daemon that makes the ticks."""
    found = viewer.ask(
        """query($repository: RepositorySelector!) {
          repositoryOrError(repositorySelector: $repository) {
            ... on Repository {
              schedules {scheduleState {status} futureTicks(limit: 2) {results {timestamp}}}
              sensors {
                name
                sensorState {
                  status
                  ticks(statuses: [SUCCESS, SKIPPED, FAILURE]) {status skipReason runs {status}}
                }
              }
            }
          }
        }""",
        repository=REPOSITORY,
    )["repositoryOrError"]
    (schedule,) = found["schedules"]
    assert schedule["scheduleState"]["status"] == "RUNNING"
    first, second = (tick["timestamp"] for tick in schedule["futureTicks"]["results"])
    assert second - first == 24 * 60 * 60
    ticks = {sensor["name"]: sensor["sensorState"]["ticks"] for sensor in found["sensors"]}
    assert {sensor["sensorState"]["status"] for sensor in found["sensors"]} == {"RUNNING"}
    assert all(ticks.values())
    ended = {tick["status"] for each in ticks.values() for tick in each}
    assert ended <= {"SUCCESS", "SKIPPED"}
    runs = [run["status"] for tick in ticks["seeds_changed"] for run in tick["runs"]]
    assert runs == ["SUCCESS"]
    reasons = {tick["skipReason"] for tick in ticks["seeds_changed"]}
    assert "The seeds are those of the last run that was started" in reasons


NODES = 'assetKey: {path: ["nodes"]}'
CHANGES = (
    'deleteRun(runId: "x")',
    "reloadWorkspace",
    f"reportRunlessAssetEvents(eventParams: {{eventType: ASSET_MATERIALIZATION, {NODES}}})",
    'shutdownRepositoryLocation(repositoryLocationName: "chain_rollout")',
    'terminateRun(runId: "x")',
    f"wipeAssets(assetPartitionRanges: [{{{NODES}}}])",
)


@pytest.mark.parametrize("change", CHANGES)
def test_viewers_are_refused_every_change(viewer: Server, change: str) -> None:
    (answer,) = viewer.ask(f"mutation {{{change} {{__typename}}}}").values()
    assert answer == {"__typename": "UnauthorizedError"}


def test_viewers_start_no_run_and_are_permitted_nothing(viewer: Server) -> None:
    params = {
        "selector": REPOSITORY | {"jobName": "publish_release"},
        "mode": "default",
        "runConfigData": {},
    }
    assert viewer.ask(LAUNCH, params=params)["launchRun"] == {"__typename": "UnauthorizedError"}
    found = viewer.ask(
        """{permissions {permission value} workspaceOrError {
          ... on Workspace {locationEntries {permissions {permission value}}}
        }}"""
    )
    (location,) = found["workspaceOrError"]["locationEntries"]
    permissions = [*found["permissions"], *location["permissions"]]
    assert len(permissions) > 20
    assert [each["permission"] for each in permissions if each["value"]] == []
