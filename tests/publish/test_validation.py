"""validation.json adds up: what came in is what was published and what was refused."""

from pipeline.publish.validation import NO_ROWS, validation_report
from tests import frames


def test_rows_in_are_published_and_refused() -> None:
    tables = frames.content().tables
    report = validation_report(tables)["tables"]
    quarantine = tables["quarantine"]
    for name, table in report.items():
        assert table["rows_in"] == table["published"] + table["refused"]
        assert table["published"] == tables[name].height
    assert sum(table["refused"] for table in report.values()) == quarantine.height


def test_every_refused_row_counts_for_a_check() -> None:
    report = validation_report(frames.content().tables)["tables"]
    for table in report.values():
        assert sum(check["rows_failed"] for check in table["checks"]) == table["refused"]
        assert all(check["expected"] for check in table["checks"])


def test_the_grounding_is_among_the_checks() -> None:
    report = validation_report(frames.content().tables)["tables"]
    for name in ("nodes", "events", "amounts"):
        checks = {(check["column"], check["check"]) for check in report[name]["checks"]}
        assert ("quote", "quote_is_in_text") in checks


def test_a_check_without_rows_says_that_it_did_not_run() -> None:
    empty = {name: frame.clear() for name, frame in frames.content().tables.items()}
    for table in validation_report(empty)["tables"].values():
        assert {check["not_run"] for check in table["checks"]} == {NO_ROWS}
    full = validation_report(frames.content().tables)["tables"]["nodes"]["checks"]
    assert {check["not_run"] for check in full} == {None}
