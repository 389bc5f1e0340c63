import logging
import sys
import time
from pathlib import Path

import pytest

from pipeline import alerts
from pipeline.alerts import SHOWN_REFUSALS, Alert, Ended, failed, refused, send

LOG = logging.getLogger("test")
RUN = Ended("1a2b3c4d-0000", 1_700_000_000.9, "publish_release", "schedule daily_release")


def test_a_failed_run_is_told_with_what_to_do() -> None:
    alert = failed(
        RUN, ["ingest: sources.csv line 1: found `x`,\nexpected y"], "Readers ...", False
    )
    assert alert.name == "2023-11-14T221320Z-1a2b3c4d-failed"
    assert "publish_release, started by schedule daily_release" in alert.text
    assert "\n    ingest: sources.csv line 1: found `x`, expected y\n" in alert.text
    assert "\n## What was left as it was\n\nReaders ...\n" in alert.text
    assert "make release" in alert.text
    assert "Nothing yet" in failed(RUN, [], "", True).text


def test_refusals_are_told_and_many_are_counted() -> None:
    many = [(f"{number}.txt", "documents", "found x") for number in range(SHOWN_REFUSALS + 2)]
    text = refused(RUN, "1.1.3", many).text
    assert f"Release 1.1.3 refuses {len(many)} more" in text
    assert "    0.txt (documents): found x\n" in text
    assert "and 2 more in quarantine/quarantine.csv" in text


def python(code: str) -> str:
    return f"{sys.executable} -c '{code}' an-argument"


def test_the_command_gets_the_path_and_no_shell(tmp_path: Path) -> None:
    code = 'import pathlib, sys; pathlib.Path(sys.argv[2] + ".seen").write_text(sys.argv[1])'
    path = send(Alert("a $(b)", "text"), tmp_path / "not yet", python(code), LOG)
    assert path == tmp_path / "not yet" / "a $(b).md"
    assert path.read_text() == "text"
    assert Path(f"{path}.seen").read_text() == "an-argument"
    assert not list(path.parent.glob(".*"))


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        (python('import sys; print("no route"); sys.exit(3)'), "ended with exit code 3: no route"),
        ("/nowhere/mail", "cannot be run"),
        ("mail 'unclosed", "cannot be run"),
    ],
)
def test_a_command_that_fails_is_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, command: str, expected: str
) -> None:
    assert send(Alert("a", "text"), tmp_path, command, LOG)
    assert expected in caplog.text
    assert "ALERT_COMMAND" in caplog.text


def test_a_command_that_hangs_is_ended_with_what_it_started(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alerts, "COMMAND_SECONDS", 1)
    began = time.monotonic()
    send(Alert("a", "text"), tmp_path, "sh -c 'sleep 60; true'", LOG)
    assert time.monotonic() - began < 20
    assert "was ended" in caplog.text


def test_a_disk_that_takes_nothing_leaves_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "alerts").write_text("a file where the folder should be")

    assert send(Alert("a", "what happened"), tmp_path / "alerts", "true", LOG) is None
    assert "what happened" in caplog.text
    assert "could not be written" in caplog.text
