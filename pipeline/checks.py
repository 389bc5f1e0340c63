"""Checks that block: one per rule of the contract, all made from the schemas by one factory.

Does not belong here: rules (`schemas` has them), finding rows that break them
(`pipeline.violations`), checks that only warn (`pipeline.warning_checks`).
"""

from collections.abc import Iterator, Mapping
from typing import Final

import dagster as dg
import polars as pl

from pipeline.asset_metadata import SHOWN_ROWS, failing_rows, rule_descriptions
from pipeline.validate import Sifted, violations
from pipeline.violations import COLUMNS, rule_names
from schemas.integrity import checks_of
from schemas.registry import TABLES, Table


def contract_checks(table: Table) -> dg.AssetChecksDefinition:
    """Blocking checks of the accepted rows of `table`, one per rule of its contract.

    One step for all of them, since `violations` finds everything in one pass; any of them can be
    run alone. A failed check stops whatever is downstream in the same run; the release validates
    by itself for runs without.
    """
    needs = {check.name: check.needs for check in checks_of(table)}
    parents = sorted({name for names in needs.values() for name in names} - {table.name})

    @dg.multi_asset_check(
        name=f"check_{table.name}",
        specs=[
            dg.AssetCheckSpec(
                name,
                asset=table.name,
                description=description,
                additional_deps=needs.get(name),
                blocking=True,
            )
            for name, description in rule_descriptions(table).items()
        ],
        ins={name: dg.AssetIn(name) for name in (table.name, *parents)},
        can_subset=True,
    )
    def check(
        context: dg.AssetCheckExecutionContext, **sifted: Sifted
    ) -> Iterator[dg.AssetCheckResult]:
        accepted = {name: value.accepted for name, value in sifted.items()}
        selected = {key.name for key in context.selected_asset_check_keys}
        yield from (each for each in evaluated(table, accepted) if each.check_name in selected)

    return check


def evaluated(table: Table, accepted: Mapping[str, pl.DataFrame]) -> Iterator[dg.AssetCheckResult]:
    """Check the rows of `table` by every rule of its contract, beside the tables it refers to."""
    frame = accepted[table.name]
    found = violations(table, frame, accepted)
    names = rule_names(table)
    rules = [names.get(key, COLUMNS) for key in found.select("column", "check").iter_rows()]
    by_rule = found.with_columns(rule=pl.Series(rules, dtype=pl.String))
    for name in (COLUMNS, *names.values()):
        failures = by_rule.filter(pl.col("rule") == name)
        if failures.height:
            shown = failing_rows(table, frame, failures.head(SHOWN_ROWS), accepted)
            yield _failed(table, name, frame.height, failures["row"], shown)
        elif by_rule["row"].null_count():
            yield _not_evaluated(table, name)
        else:
            yield _passed(table, name, frame.height)


def _passed(table: Table, name: str, rows: int) -> dg.AssetCheckResult:
    return dg.AssetCheckResult(
        asset_key=table.name,
        check_name=name,
        passed=True,
        metadata={"rows": rows, "failing rows": 0},
    )


def _failed(
    table: Table, name: str, height: int, rows: pl.Series, shown: dg.TableMetadataValue
) -> dg.AssetCheckResult:
    # A failure of the whole table bears no row.
    failing = height if rows.null_count() else rows.n_unique()
    return dg.AssetCheckResult(
        asset_key=table.name,
        check_name=name,
        passed=False,
        metadata={"rows": height, "failing rows": failing, "failures": shown},
    )


def _not_evaluated(table: Table, name: str) -> dg.AssetCheckResult:
    return dg.AssetCheckResult(
        asset_key=table.name,
        check_name=name,
        passed=False,
        description="Not evaluated: the table as a whole is broken, see the checks with rows.",
    )


CHECKS: Final = [contract_checks(table) for table in TABLES.values()]
