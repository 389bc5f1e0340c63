from pathlib import Path

import dagster as dg

from pipeline.publish.release import withdraw
from pipeline.settings import Settings
from pipeline.warning_checks import CHANGED, FACTLESS, FALLEN, FEWER
from tests.pipeline.real_runs import Built, Execute


def warnings_of(result: dg.ExecuteInProcessResult) -> dict[tuple[str, str], str]:
    """What every failed check says; each a warning that nothing stopped for."""
    assert result.success
    failed = [check for check in result.get_asset_check_evaluations() if not check.passed]
    assert all(check.severity is dg.AssetCheckSeverity.WARN for check in failed)
    return {
        (check.asset_key.to_user_string(), check.check_name): str(check.description)
        for check in failed
    }


def test_the_first_release_has_nothing_to_be_compared_with(built: Built) -> None:
    assert warnings_of(built[1]) == {}


def test_warnings_are_told_before_the_release_and_again_over_unchanged_seeds(
    released: Settings, execute: Execute
) -> None:
    (seed,) = (path for path in released.seeds_dir.glob("*.txt") if path.name != "README.md")
    seed.write_text("Nothing is told here.")
    first = execute(released)
    told = warnings_of(first)
    assert told["nodes", FEWER] == "0 rows, 14 in release 1.1.0"
    assert told["documents", CHANGED] == "Source files with other bytes than in release 1.1.0: 1"
    assert told["documents", FACTLESS] == "Documents without a fact: 1"
    assert ("documents", FEWER) not in told
    assert ("release", FALLEN) not in told
    order = [event.step_key for event in first.all_events if event.is_step_success]
    assert order.index("compare_documents") < order.index("extract")
    assert order.index("compare_nodes") < order.index("release")
    assert warnings_of(execute(released)) == told

    withdraw(released.outputs_dir, "1.1.0", "a test")
    assert set(warnings_of(execute(released))) == {("documents", FACTLESS)}


def test_a_damaged_former_release_is_a_warning_of_its_own(
    released: Settings, execute: Execute
) -> None:
    (released.outputs_dir / "releases" / "1.1.0").chmod(0o755)
    manifest = Path(released.outputs_dir, "releases", "1.1.0", "manifest.json")
    manifest.rename(manifest.with_name("gone.json"))
    result = execute(released, "documents", "control_files")
    assert "Cannot compare with the release before" in warnings_of(result)["documents", FEWER]
