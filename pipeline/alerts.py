"""Alerts to the operator: a Markdown file each, the log, and the operator's own command.

Belongs here: what an alert says and how it gets out. Does not belong here: when there is one
(`pipeline.sensors`).
"""

import logging
import os
import shlex
import signal
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from pipeline.publish.writers import whole

COMMAND_SECONDS: Final = 10
"""How long the operator's command may take before it is ended: a sensor sends up to five alerts at
a time, and Dagster gives it a minute."""

SHOWN_REFUSALS: Final = 20
"""Refused documents and rows that an alert spells out."""


@dataclass(frozen=True, slots=True)
class Alert:
    """`name` of the file without its suffix; the same name again replaces the file."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Ended:
    """A run that ended: when (seconds since 1970), of which job, and who started it."""

    run_id: str
    at: float
    job: str
    started_by: str

    @property
    def name(self) -> str:
        """Name of its alert, by time and run: the same however often it is sent."""
        return f"{datetime.fromtimestamp(self.at, UTC):%Y-%m-%dT%H%M%SZ}-{self.run_id[:8]}"

    def lines(self) -> Iterable[str]:
        """Say which run it was."""
        yield f"- run: {self.run_id} (make ui: Runs, {self.run_id[:8]})"
        yield f"- job: {self.job}, started by {self.started_by}"
        yield f"- ended: {datetime.fromtimestamp(self.at, UTC):%Y-%m-%d %H:%M:%S} UTC"


def failed(run: Ended, failures: Sequence[str], readers_see: str, retried: bool) -> Alert:
    """The alert for a run that failed; `retried` when Dagster starts it again by itself."""
    what_to_do = (
        "Nothing yet: the run is started again by itself. Look into it when alerts go on."
        if retried
        else "Mend what the lines above name. When a file of the seeds folder changes, a new run "
        "starts by itself; when the cause was elsewhere (a full disk, say), start one with "
        "`make release`, or wait for the daily release. docs/operations.md, When a run fails, "
        "says more."
    )
    return Alert(
        f"{run.name}-failed",
        _text(
            f"# Nothing was published: run {run.run_id[:8]} failed",
            run.lines(),
            ["## What failed", *_quoted(failures)],
            ["## What was left as it was", readers_see],
            ["## What to do", what_to_do],
        ),
    )


def refused(run: Ended, version: str, refusals: Sequence[tuple[str, str, str]]) -> Alert:
    """The alert for what a new release refused that the one before it did not.

    `refusals` are (source path, table, reason).
    """
    lines = [f"{path} ({table}): {reason}" for path, table, reason in refusals]
    if len(lines) > SHOWN_REFUSALS:
        more = f"and {len(lines) - SHOWN_REFUSALS} more in quarantine/quarantine.csv"
        lines = [*lines[:SHOWN_REFUSALS], more]
    return Alert(
        f"{run.name}-refused",
        _text(
            f"# Release {version} refuses {len(refusals)} more",
            run.lines(),
            ["## What was refused", *_quoted(lines)],
            ["## What was left as it was", f"The rest was published as release {version}."],
            [
                "## What to do",
                "Mend or remove the files; a new run starts by itself. A refused row of nodes, "
                "events or amounts is a fault of a rule: pass it on. docs/operations.md, "
                "Quarantine, says what each check asks for.",
            ],
        ),
    )


def _text(title: str, *parts: Iterable[str]) -> str:
    return "\n\n".join([title, *("\n".join(_spaced(part)) for part in parts)]) + "\n"


def _spaced(lines: Iterable[str]) -> Iterable[str]:
    """Put an empty line below a heading."""
    for line in lines:
        yield line
        if line.startswith("#"):
            yield ""


def _quoted(lines: Iterable[str]) -> Iterable[str]:
    """Lines as a block that Markdown shows as it stands, whatever a file was called."""
    return (f"    {' '.join(line.split())}" for line in lines)


def send(alert: Alert, alerts_dir: Path, command: str | None, log: logging.Logger) -> Path | None:
    """Log the alert, write it below `alerts_dir`, then run `command` with the file's path.

    Never raises for a full disk or a command that fails: the log says so, and what the alert was.
    None when it could not be written.
    """
    log.error(alert.text)
    try:
        path = _written(alert, alerts_dir)
    except OSError as error:
        log.error(f"The alert could not be written to {alerts_dir}: {error.strerror}")
        return None
    log.info(f"Alert written to {path}")
    if command:
        problem = _run(command, path)
        if problem:
            log.error(f"ALERT_COMMAND {command!r} {problem}")
    return path


def _written(alert: Alert, alerts_dir: Path) -> Path:
    path = alerts_dir / f"{alert.name}.md"
    with whole(path) as passing:
        passing.write_text(alert.text, encoding="utf-8", errors="backslashreplace")
    return path


def _run(command: str, path: Path) -> str | None:
    """Run the command, split into words but through no shell; what went wrong, if anything."""
    with tempfile.TemporaryFile() as output:
        try:
            process = subprocess.Popen(  # noqa: S603 - from the operator's environment alone
                [*shlex.split(command), str(path)],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            return f"cannot be run: {error}; expected a program and its arguments"
        try:
            code = process.wait(COMMAND_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            return f"still ran after {COMMAND_SECONDS} seconds and was ended"
        if code == 0:
            return None
        output.seek(0)
        said = output.read(2000).decode(errors="replace").strip()
        return f"ended with exit code {code}" + (f": {said}" if said else "")
