"""What the tests of this folder share: types and folders of a real run."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import dagster as dg
import polars as pl

from pipeline.io_managers import SiftedParquetIOManager
from pipeline.settings import ROOT, Settings

Execute = Callable[..., dg.ExecuteInProcessResult]
"""Runs the job with some settings, or only the assets named after them."""

QUIET = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}
"""Run configuration that keeps Dagster's log off the console."""

Built = tuple[Settings, dg.ExecuteInProcessResult]


def seeded(folder: Path) -> Settings:
    """Settings below `folder`, with a copy of the project's seeds."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    return Settings(folder / "seeds", folder / "outputs")


def break_rows(
    settings: Settings, name: str, change: Callable[[pl.DataFrame], pl.DataFrame]
) -> None:
    """Change the accepted rows of a stored table, which else stays as it was."""
    storage, key = SiftedParquetIOManager(settings.storage_dir), dg.AssetKey(name)
    value = storage.load_input(dg.build_input_context(asset_key=key))
    with dg.build_output_context(asset_key=key, run_id="a-run") as context:
        storage.handle_output(context, replace(value, accepted=change(value.accepted)))


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` that readers may see."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.relative_to(folder).as_posix().startswith(".")
    }
