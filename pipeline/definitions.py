"""What Dagster loads: the parts put together, nothing more."""

import dagster as dg

from pipeline import assets
from pipeline.checks import CHECKS
from pipeline.io_managers import BytesIOManager, SiftedParquetIOManager
from pipeline.jobs import publish_release, reextract_all
from pipeline.schedules import daily_release, with_freshness
from pipeline.sensors import sensors
from pipeline.settings import Settings


def build_definitions(settings: Settings) -> dg.Definitions:
    """All assets, checks, jobs and what starts them, reading and writing where `settings` says."""
    tables = SiftedParquetIOManager(settings.storage_dir)
    files = BytesIOManager(settings.storage_dir)
    schedule = daily_release(settings.automation)
    fresh = with_freshness(schedule)
    return dg.Definitions(
        assets=[
            asset.map_asset_specs(fresh)
            for asset in dg.load_assets_from_modules([assets])
            if isinstance(asset, dg.AssetsDefinition)
        ],
        asset_checks=CHECKS,
        jobs=[publish_release, reextract_all],
        schedules=[schedule],
        sensors=sensors(settings),
        # Empty schemas: no run configuration can send a run to other folders.
        resources={
            "settings": dg.ResourceDefinition(lambda _: settings, config_schema={}),
            "io_manager": dg.IOManagerDefinition(lambda _: tables, config_schema={}),
            "bytes_io_manager": dg.IOManagerDefinition(lambda _: files, config_schema={}),
        },
        # The default starts a process per step, which costs more than the steps themselves.
        executor=dg.in_process_executor,
    )


defs = build_definitions(Settings.from_environment())
