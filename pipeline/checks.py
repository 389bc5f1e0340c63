"""Asset checks, all made from the schemas by one factory.

Belongs here: the contract and the rules between tables as blocking checks, one set per table. Does
not belong here: rules (`schemas` has them), finding rows that break them (`pipeline.validate`).
"""

from collections.abc import Iterator
from typing import Final

import dagster as dg
import polars as pl

from pipeline.asset_metadata import failing_rows, row_rules
from pipeline.validate import Sifted, violations
from schemas.integrity import checks_of
from schemas.registry import TABLES, Table

CONTRACT: Final = "contract"
"""Name of the check that holds the pandera model: columns, types, constraints, rules of one row."""

SHOWN_ROWS: Final = 20
"""Failing rows that the page of a check shows."""


def _specs(table: Table) -> list[dg.AssetCheckSpec]:
    rules = "".join(f"\n* {rule}" for rule in row_rules(table))
    contract = f"Columns, types and constraints are those of the contract; in every row:{rules}"
    return [
        dg.AssetCheckSpec(CONTRACT, asset=table.name, description=contract, blocking=True),
        *(
            dg.AssetCheckSpec(
                rule.name,
                asset=table.name,
                description=rule.description,
                additional_deps=rule.needs,
                blocking=True,
            )
            for rule in checks_of(table)
        ),
    ]


def checks_for(table: Table) -> dg.AssetChecksDefinition:
    """Blocking checks of the accepted rows of `table`: its contract, and each rule with others.

    One step for all of them, since `violations` finds everything in one pass. A failed check stops
    whatever is downstream in the same run; the release validates by itself for runs without.
    """
    needs = {name for check in checks_of(table) for name in check.needs} - {table.name}
    inputs = [table.name, *sorted(needs)]

    @dg.multi_asset_check(
        name=f"check_{table.name}",
        specs=_specs(table),
        ins={name: dg.AssetIn(name) for name in inputs},
    )
    def check(**sifted: Sifted) -> Iterator[dg.AssetCheckResult]:
        frame = sifted[table.name].accepted
        found = violations(table, frame, {name: sifted[name].accepted for name in needs})
        broken = found["row"].is_null().any()
        rules = [rule.name for rule in checks_of(table)]
        yield _result(table, CONTRACT, frame, found.filter(~pl.col("check").is_in(rules)))
        for rule in rules:
            if broken:
                yield _not_evaluated(table, rule)
            else:
                yield _result(table, rule, frame, found.filter(pl.col("check") == rule))

    return check


def _result(
    table: Table, name: str, frame: pl.DataFrame, failures: pl.DataFrame
) -> dg.AssetCheckResult:
    rows = failures["row"]
    # A failure of the whole table bears no row.
    failing = frame.height if rows.null_count() else rows.n_unique()
    metadata: dict[str, dg.MetadataValue] = {
        "rows": dg.MetadataValue.int(frame.height),
        "failing rows": dg.MetadataValue.int(failing),
    }
    if rows.len():
        metadata["failures"] = failing_rows(table, frame, failures.head(SHOWN_ROWS))
    return dg.AssetCheckResult(
        asset_key=table.name,
        check_name=name,
        passed=failures.is_empty(),
        severity=dg.AssetCheckSeverity.ERROR,
        metadata=metadata,
    )


def _not_evaluated(table: Table, name: str) -> dg.AssetCheckResult:
    return dg.AssetCheckResult(
        asset_key=table.name,
        check_name=name,
        passed=False,
        severity=dg.AssetCheckSeverity.ERROR,
        description=f"Not evaluated: the whole table breaks its {CONTRACT}.",
    )


CHECKS: Final = [checks_for(table) for table in TABLES.values()]
