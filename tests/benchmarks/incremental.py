"""Seconds of a release of ten thousand documents, and of the next one that adds a document.

    make bench-incremental

Belongs here: two real runs of the job, timed, and whether the second release is the one of a full
build. Fails when it is not, or when adding a document costs more of the extraction than `SHARE`.
"""

import argparse
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import dagster as dg

from pipeline.definitions import build_definitions
from pipeline.jobs import publish_release
from pipeline.settings import Settings
from pipeline.verification import Verdict, verify
from tests.benchmarks import many_documents

DOCUMENTS: Final = 10_000

SHARE: Final = 0.05
"""Of the seconds that extracting all documents takes, those that adding one may take."""

STEPS: Final = {"ingest": "documents", "extract": "nodes", "release": "release"}
"""Step -> an asset whose page tells the step's seconds."""

WHOLE: Final = "whole run"

QUIET: Final = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}


def timed(settings: Settings) -> dict[str, float]:
    """Run the job once: seconds by step and of the whole run, documents extracted and reused."""
    with dg.DagsterInstance.ephemeral() as instance:
        job = build_definitions(settings).resolve_job_def(publish_release.name)
        start = time.perf_counter()
        result = job.execute_in_process(instance=instance, run_config=QUIET)
        whole = time.perf_counter() - start
    told: dict[str, dict[str, Any]] = {}
    for event in result.get_asset_materialization_events():
        materialization = event.step_materialization_data.materialization
        metadata = {name: value.value for name, value in materialization.metadata.items()}
        told[materialization.asset_key.to_user_string()] = metadata
    return {
        **{step: told[asset]["seconds"] for step, asset in STEPS.items()},
        WHOLE: whole,
        **{name: told["nodes"][f"documents_{name}"] for name in ("extracted", "reused")},
    }


def main() -> int:
    """Print both runs' seconds and what came of them; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.incremental")
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    count = parser.parse_args().documents
    with TemporaryDirectory() as folder:
        settings = Settings(Path(folder, "seeds"), Path(folder, "outputs"))
        try:
            return _compare(settings, count)
        finally:
            for path in settings.outputs_dir.rglob("*"):  # a release is read-only
                path.chmod(0o755 if path.is_dir() else 0o644)


def _compare(settings: Settings, count: int) -> int:
    many_documents.write(settings.seeds_dir, count)
    characters = sum(path.stat().st_size for path in settings.seeds_dir.iterdir())
    print(f"{count:,} documents of {characters:,} bytes, then one more: seconds", flush=True)
    full = timed(settings)
    many_documents.write(settings.seeds_dir, count + 1)
    added = timed(settings)
    for name in (*STEPS, WHOLE):
        print(f"  {name:<10}{full[name]:>9.2f}{added[name]:>9.2f}{added[name] / full[name]:>9.1%}")
    print(f"  extracted {added['extracted']:,.0f} of them, reused {added['reused']:,.0f}")
    share = added["extract"] / full["extract"]
    print(f"  the extraction of one more is {share:.1%} of that of all (wanted: {SHARE:.0%})")
    print(f"  its whole run is {added[WHOLE] / full['extract']:.1%} of it", flush=True)
    lines: list[str] = []
    whole = verify(settings, lines.append) is Verdict.REPRODUCIBLE
    print(f"  {lines[-1]}")
    return 0 if whole and share <= SHARE and added["extracted"] == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
