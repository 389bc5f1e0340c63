"""What Dagster loads: the parts put together, nothing more."""

import time
from collections.abc import Iterator

import dagster as dg
from dagster._core.errors import raise_execution_interrupts

from pipeline import assets
from pipeline.checks import CHECKS
from pipeline.io_managers import BytesIOManager, SiftedParquetIOManager
from pipeline.jobs import publish_release, reextract_all
from pipeline.run_lock import only_run
from pipeline.schedules import daily_release, with_freshness
from pipeline.sensors import sensors
from pipeline.settings import Settings
from pipeline.warning_checks import WARNING_CHECKS


def build_definitions(settings: Settings) -> dg.Definitions:
    """All assets, checks, jobs and what starts them, reading and writing where `settings` says."""
    tables = SiftedParquetIOManager(settings.storage_dir)
    files = BytesIOManager(settings.storage_dir)
    schedule = daily_release(settings.automation)
    fresh = with_freshness(schedule)

    def run_lock(context: dg.InitResourceContext) -> Iterator[None]:
        log = context.log.warning if context.log else print
        run_id = context.run.run_id if context.run else "outside Dagster"
        with only_run(settings.outputs_dir, run_id, log, _sleep):
            yield

    # Whatever reads or writes a table holds the folder, from the run's start to its end.
    alone = {"run_lock"}
    return dg.Definitions(
        assets=[
            asset.map_asset_specs(fresh)
            for asset in dg.load_assets_from_modules([assets])
            if isinstance(asset, dg.AssetsDefinition)
        ],
        asset_checks=[*CHECKS, *WARNING_CHECKS],
        jobs=[publish_release, reextract_all],
        schedules=[schedule],
        sensors=sensors(settings),
        # Empty schemas: no run configuration can send a run to other folders.
        resources={
            "run_lock": dg.ResourceDefinition(run_lock, config_schema={}),
            "settings": dg.ResourceDefinition(lambda _: settings, config_schema={}),
            "io_manager": dg.IOManagerDefinition(
                lambda _: tables, {}, required_resource_keys=alone
            ),
            "bytes_io_manager": dg.IOManagerDefinition(
                lambda _: files, {}, required_resource_keys=alone
            ),
        },
        # The default starts a process per step, which costs more than the steps themselves.
        executor=dg.in_process_executor,
    )


def _sleep(seconds: float) -> None:
    """Wait so that the run can be terminated meanwhile, which Dagster puts off elsewhere."""
    with raise_execution_interrupts():
        time.sleep(seconds)


defs = build_definitions(Settings.from_environment())
