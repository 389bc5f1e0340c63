"""Is the latest release whole, and do the same seeds give the same bytes again.

Belongs here: rebuilding a release and comparing it. Does not belong here: what makes a release
whole (`pipeline.publish.verify`), how a run goes (`pipeline.runs`).
"""

from enum import IntEnum
from pathlib import Path
from tempfile import TemporaryDirectory

import dagster as dg

from pipeline.coherence import CODE_VERSION
from pipeline.publish.comparison import inputs_of
from pipeline.publish.contents import read_content, write_descriptions, write_tables
from pipeline.publish.history import read_manifest
from pipeline.publish.latest import Latest, ReleaseError, read_latest
from pipeline.publish.manifest import Former
from pipeline.publish.verify import compare_releases, verify_release
from pipeline.runs import Tell, run
from pipeline.settings import Settings
from schemas.registry import SCHEMA_VERSION


class Verdict(IntEnum):
    """What `verify` found; the value is the exit code."""

    REPRODUCIBLE = 0
    DIFFERENT = 1
    UNKNOWN = 2


def verify(settings: Settings, tell: Tell) -> Verdict:
    """Check the latest release of `settings`, rebuild it in a temporary folder, compare bytes.

    UNKNOWN when there is nothing to compare: no release, seeds that changed since, a release of
    other code or of another version of the contract, seeds that cannot be built.
    """
    try:
        latest = read_latest(settings.outputs_dir)
    except ReleaseError as error:
        tell(f"Damaged: {error}")
        return Verdict.DIFFERENT
    if latest is None:
        tell(f"Cannot tell: no release in {settings.outputs_dir}; make release builds one")
        return Verdict.UNKNOWN
    if f"{latest.version.major}.{latest.version.minor}" != SCHEMA_VERSION:
        tell(
            f"Cannot tell: release {latest.version} has another contract than this code "
            f"({SCHEMA_VERSION}); verify it with the code that made it"
        )
        return Verdict.UNKNOWN
    tell(f"Release {latest.version} in {latest.path}")
    problems = verify_release(settings.outputs_dir)
    if problems:
        _tell_all("Damaged", problems, tell)
        return Verdict.DIFFERENT
    tell("  files, tables and quotes are whole")
    made_by = read_manifest(latest.path)["generator"]["code_version"]
    if made_by != CODE_VERSION:
        tell(
            f"Cannot tell: code {made_by} made release {latest.version}, this is {CODE_VERSION}; "
            "verify it with the code that made it, or make release"
        )
        return Verdict.UNKNOWN
    return _compare_with_rebuilt(latest, settings.seeds_dir, tell)


def _compare_with_rebuilt(latest: Latest, seeds_dir: Path, tell: Tell) -> Verdict:
    with TemporaryDirectory() as folder, dg.DagsterInstance.ephemeral() as instance:
        tell(f"Rebuilding from {seeds_dir}")
        outcome = run(Settings(seeds_dir, Path(folder, "outputs")), instance, tell)
        if outcome.publication is None:
            _tell_all("Cannot tell: the seeds cannot be built", outcome.failures, tell)
            return Verdict.UNKNOWN
        changes = _changed_inputs(latest.path, outcome.publication.path)
        if changes:
            _tell_all("Cannot tell: the seeds changed since; make release", changes, tell)
            return Verdict.UNKNOWN
        rebuilt = _written_as(latest, outcome.publication.path, Path(folder, "as"))
        differences = compare_releases(latest.path, rebuilt)
    if differences:
        _tell_all(
            "Different: the same seeds and code give other bytes now",
            differences,
            tell,
        )
        return Verdict.DIFFERENT
    tell(f"Verified: {latest.version} is whole, and its seeds give the same bytes again")
    return Verdict.REPRODUCIBLE


def _tell_all(verdict: str, lines: list[str] | tuple[str, ...], tell: Tell) -> None:
    tell(f"{verdict}:")
    for line in lines:
        tell(f"  {line}")


def _changed_inputs(then: Path, now: Path) -> list[str]:
    """Source files that are not those of the release `then`: one line each, sorted."""
    before, after = inputs_of(then).files, inputs_of(now).files
    return [
        f"{path}: {before.get(path, 'not there')} then, {after.get(path, 'not there')} now"
        for path in sorted(before.keys() | after.keys())
        if before.get(path) != after.get(path)
    ]


def _written_as(release: Latest, rebuilt: Path, folder: Path) -> Path:
    """Write the content of `rebuilt`, whose own revision counts from 0, as that of `release`."""
    content = read_content(rebuilt)
    previous = read_manifest(release.path)["previous"]
    former = Former(**previous) if previous else None
    folder.mkdir()
    write_tables(folder, content.tables)
    write_descriptions(folder, str(release.version), content, former, release.path.parent)
    return folder
