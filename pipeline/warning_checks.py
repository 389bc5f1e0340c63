"""Checks that warn: nothing is wrong by the contract, but a person should look.

Belongs here: the warnings as Dagster's checks. Does not belong here: the comparisons themselves
(`pipeline.publish.comparison`), checks that stop a release (`pipeline.checks`).

A warning has severity WARN: what is downstream goes on even where the check is blocking, which
here says only that it is told before anything is made of the asset.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any, Final

import dagster as dg
import polars as pl

from pipeline.asset_metadata import listing
from pipeline.coherence import CODE_VERSION
from pipeline.control_files import file_digests
from pipeline.publish.comparison import (
    changed_files,
    falls,
    far_fewer,
    inputs_at_hand,
    release_before,
    rows_of,
    same_corpus,
    standing_releases,
    without_fact,
)
from pipeline.publish.latest import ReleaseError
from pipeline.settings import Settings
from pipeline.validate import Sifted
from schemas.registry import DOCUMENTS, TABLES, Table

FEWER: Final = "not_far_fewer_rows"
CHANGED: Final = "source_files_unchanged"
FACTLESS: Final = "every_document_has_a_fact"
FALLEN: Final = "accuracy_not_down"

RELEASE: Final = "release"
CONTROL: Final = "control_files"

_DESCRIPTIONS: Final = {
    FEWER: "The table has not lost more than a fifth of its rows since the release before.\n\n"
    "**When it warns:** `CHANGES.md` of the new release lists what went. Were documents removed "
    "on purpose? Does the quarantine hold more than it used to? Did the rules change?",
    CHANGED: "No source file has other bytes than in the release before.\n\n"
    "**When it warns:** each file is listed with both digests (SHA-256). A text that was mended on "
    "purpose is in order; else put the former file back. A `sha256` in `sources.csv` makes such a "
    "change stop the run.",
    FACTLESS: "Every document has a row in nodes, events or amounts.\n\n"
    "**When it warns:** look at the listed documents. Is the text whole, in its language, about "
    "the subject? `python -m pipeline.extract FILE` tells what was found in it, and which dates "
    "made no event.",
    FALLEN: "No figure that extraction was measured at (test part of the annotated articles) is "
    "lower than in the release before.\n\n"
    "**When it warns:** the rules changed. `make accuracy` shows all figures with their intervals "
    "and the errors of the development part; a fall within the interval may be chance. To go "
    "back, withdraw the release and run the former program.",
}

NOTHING_BEFORE: Final = "There is no release before to compare with."

_UNREADABLE: Final = (
    *(OSError, ValueError, KeyError, TypeError),
    *(ReleaseError, pl.exceptions.PolarsError),
)
"""What reading a former release may raise: a damaged one is for publishing to refuse."""


def _spec(name: str, asset: str, needs: Iterable[str], *, blocking: bool) -> dg.AssetCheckSpec:
    goes_on = "\n\nA warning only: the run goes on and publishes."
    return dg.AssetCheckSpec(
        name,
        asset=asset,
        description=_DESCRIPTIONS[name] + goes_on,
        additional_deps=[each for each in needs if each != asset],
        blocking=blocking,
    )


def _result(
    asset: str, name: str, said: str, *, passed: bool = True, **metadata: Any
) -> dg.AssetCheckResult:
    return dg.AssetCheckResult(
        asset_key=asset,
        check_name=name,
        passed=passed,
        severity=dg.AssetCheckSeverity.WARN,
        description=said,
        metadata={key.replace("_", " "): value for key, value in metadata.items()},
    )


def _listed(
    asset: str, name: str, what: str, found: Sequence[Mapping[str, Any]], **metadata: Any
) -> dg.AssetCheckResult:
    """Pass when nothing is found; else list it."""
    said = f"{what}: {len(found):,}" if found else f"{what}: none"
    shown = {"listed": listing(found)} if found else {}
    return _result(asset, name, said, passed=not found, found=len(found), **shown, **metadata)


def _or_why_not(
    asset: str, names: Iterable[str], compare: Callable[[], Iterator[dg.AssetCheckResult]]
) -> list[dg.AssetCheckResult]:
    """What `compare` gives; where it cannot read a former release, warnings that say so."""
    try:
        return list(compare())
    except _UNREADABLE as error:
        said = f"Cannot compare with the release before: {error}"
        return [_result(asset, name, said, passed=False) for name in names]


def comparison_checks(table: Table) -> dg.AssetChecksDefinition:
    """Warnings about `table` beside the release before."""
    names = (FEWER, CHANGED) if table is DOCUMENTS else (FEWER,)
    inputs = dict.fromkeys((table.name, DOCUMENTS.name, CONTROL))

    @dg.multi_asset_check(
        name=f"compare_{table.name}",
        specs=[_spec(name, table.name, inputs, blocking=True) for name in names],
        ins={name: dg.AssetIn(name) for name in inputs},
        can_subset=True,
    )
    def check(
        context: dg.AssetCheckExecutionContext,
        settings: dg.ResourceParam[Settings],
        control_files: dict[str, bytes],
        **sifted: Sifted,
    ) -> Iterator[dg.AssetCheckResult]:
        selected = {key.name for key in context.selected_asset_check_keys}
        documents, rows = sifted[DOCUMENTS.name], sifted[table.name].accepted.height

        def compare() -> Iterator[dg.AssetCheckResult]:
            at_hand = inputs_at_hand(
                CODE_VERSION, documents.accepted, documents.refused, file_digests(control_files)
            )
            before = release_before(settings.outputs_dir, at_hand)
            if before is None:
                yield from (_result(table.name, name, NOTHING_BEFORE) for name in names)
                return
            named = {"release_before": before.name}
            then = rows_of(before, table.name)
            said = f"{rows:,} rows, {then:,} in release {before.name}"
            passed = not far_fewer(then, rows)
            yield _result(
                table.name, FEWER, said, passed=passed, rows=rows, rows_before=then, **named
            )
            if CHANGED in names:
                files = [asdict(file) for file in changed_files(before, documents.accepted)]
                what = f"Source files with other bytes than in release {before.name}"
                yield _listed(table.name, CHANGED, what, files, **named)

        results = _or_why_not(table.name, names, compare)
        yield from (each for each in results if each.check_name in selected)

    return check


_FACTS: Final = [name for name in TABLES if name != DOCUMENTS.name]


# Not blocking, though on documents: extraction, which it looks at, would wait for it.
@dg.multi_asset_check(
    name="look_for_facts",
    specs=[_spec(FACTLESS, DOCUMENTS.name, _FACTS, blocking=False)],
    ins={name: dg.AssetIn(name) for name in TABLES},
)
def facts_check(**sifted: Sifted) -> Iterator[dg.AssetCheckResult]:
    """Warn of documents that no row was read from."""
    documents = sifted[DOCUMENTS.name].accepted
    found = without_fact(documents, [sifted[name].accepted for name in _FACTS])
    shown = found.select("source_path", "document_id", "title", "char_count").to_dicts()
    yield _listed(DOCUMENTS.name, FACTLESS, "Documents without a fact", shown)


@dg.multi_asset_check(name="compare_accuracy", specs=[_spec(FALLEN, RELEASE, (), blocking=True)])
def accuracy_check(settings: dg.ResourceParam[Settings]) -> Iterator[dg.AssetCheckResult]:
    """Warn when extraction was measured to be worse than for the release before."""

    def compare() -> Iterator[dg.AssetCheckResult]:
        releases = standing_releases(settings.outputs_dir)
        if len(releases) < 2:
            yield _result(RELEASE, FALLEN, NOTHING_BEFORE)
            return
        before, last = releases[-2:]
        beside = "" if same_corpus(before, last) else "; the annotated articles changed, too"
        what = f"Figures lower than in release {before.name}{beside}"
        fallen = [asdict(fall) for fall in falls(before, last)]
        yield _listed(RELEASE, FALLEN, what, fallen, release_before=before.name)

    yield from _or_why_not(RELEASE, (FALLEN,), compare)


WARNING_CHECKS: Final = [
    *(comparison_checks(table) for table in TABLES.values()),
    facts_check,
    accuracy_check,
]
