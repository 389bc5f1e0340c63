"""The commands `python -m pipeline release`, `diff`, `verify`, `withdraw` and `accuracy`.

Belongs here: arguments, the Dagster instance, exit codes. Does not belong here: how a run goes
(`pipeline.runs`), how a release is compared (`pipeline.verification`).
"""

import argparse
import os
import shutil
import sys
from functools import partial
from pathlib import Path

import dagster as dg

from pipeline.accuracy import report
from pipeline.accuracy.measure import measure
from pipeline.dry_run import dry_run
from pipeline.publish.latest import ReleaseError
from pipeline.publish.preview import SHOWN
from pipeline.publish.release import withdraw
from pipeline.runs import run, summary
from pipeline.settings import GOLD, ROOT, Settings
from pipeline.verification import verify

_tell = partial(print, flush=True)


def main() -> int:
    """Run the command that the arguments name; gives its exit code."""
    parser = argparse.ArgumentParser(prog="python -m pipeline")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser(
        "release",
        help="build the tables from SEEDS_DIR and publish a release in OUTPUTS_DIR; "
        "exit code 0, or 1 when nothing could be published",
    )
    comparing = commands.add_parser(
        "diff",
        help="show what a release would bring, and publish nothing; exit code 0: shown, "
        "2: cannot tell, since there would be no release",
    )
    comparing.add_argument(
        "--rows",
        type=int,
        default=SHOWN,
        help="rows of each kind that are spelled out (default: %(default)s)",
    )
    commands.add_parser(
        "verify",
        help="check the latest release and rebuild it; exit code 0: whole and reproducible, "
        "1: not so, 2: cannot tell (no release, or the seeds changed since)",
    )
    commands.add_parser(
        "accuracy",
        help="measure extraction on the annotated articles; prints the figures of both parts and "
        "the errors of the development part",
    )
    withdrawing = commands.add_parser(
        "withdraw",
        help="mark a release as withdrawn and point readers at the newest one that stands; "
        "exit code 0, or 1 when that cannot be",
    )
    withdrawing.add_argument("version", help="such as 1.0.3")
    withdrawing.add_argument("reason", help="why, in a sentence that readers see")
    settings = Settings.from_environment()
    given = parser.parse_args()
    match given.command:
        case "withdraw":
            return _withdraw(settings, given.version, given.reason)
        case "diff":
            return dry_run(settings, _tell, given.rows)
        case "verify":
            return verify(settings, _tell)
        case "accuracy":
            return _accuracy()
        case _:
            return _release(settings)


def _withdraw(settings: Settings, version: str, reason: str) -> int:
    try:
        now = withdraw(settings.outputs_dir, version, reason)
    except ReleaseError as error:
        print(f"Not withdrawn: {error}", file=sys.stderr)
        return 1
    _tell(f"Withdrawn: {version}. Readers see {now}")
    return 0


def _accuracy() -> int:
    for line in report.text(measure(ROOT / GOLD)):
        _tell(line)
    return 0


def _release(settings: Settings) -> int:
    _tell(f"Building from {settings.seeds_dir}")
    with _instance() as instance:
        outcome = run(settings, instance, _tell)
    if outcome.publication is None:
        print("Nothing was published:", file=sys.stderr)
        for failure in outcome.failures:
            print(f"  {failure}", file=sys.stderr)
        print(f"make ui shows the whole log: Runs, {outcome.run_id[:8]}", file=sys.stderr)
        return 1
    for line in summary(outcome.publication):
        _tell(line)
    return 0


def _instance() -> dg.DagsterInstance:
    """Open the instance that keeps the history of runs: DAGSTER_HOME, else .dagster_home here."""
    home = Path(os.environ.get("DAGSTER_HOME") or ROOT / ".dagster_home").resolve()
    home.mkdir(parents=True, exist_ok=True)
    if not (home / "dagster.yaml").exists():
        shutil.copyfile(ROOT / "dagster.yaml", home / "dagster.yaml")
    return dg.DagsterInstance.from_config(str(home))


if __name__ == "__main__":
    sys.exit(main())
