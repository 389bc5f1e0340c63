"""What a deployment sets: folders, times, and whom to tell.

Belongs here: the settings, taken from the environment once, when the program starts. Does not
belong here: anything that a run may change; run configuration carries no paths or commands, so
that a run started from a browser can only rebuild what is there.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

ROOT: Final = Path(__file__).resolve().parent.parent
"""The project folder, which relative paths are counted from, whatever the working directory."""


GOLD: Final = "tests/gold/articles"
"""The annotated articles that accuracy is measured on, from ROOT."""

CODEBOOK: Final = "docs/codebook.md"
"""What counts as a node, an event and an amount, from ROOT; ships with every release."""


@dataclass(frozen=True, slots=True)
class Automation:
    """What happens by itself under a daemon, and who hears of it."""

    cron: str = "0 3 * * *"
    """When the daily release is built."""

    timezone: str = "UTC"
    """IANA time zone that `cron` is read in."""

    interval_seconds: int = 30
    """Least time between two looks at the seeds folder, and at runs that ended."""

    alerts_dir: Path | None = None
    """Where alerts go; None: `alerts` in the outputs."""

    alert_command: str | None = None
    """Program, with arguments, that is run with the path of every alert."""

    @classmethod
    def from_environment(cls) -> Self:
        """Take RELEASE_CRON, RELEASE_TIMEZONE, SENSOR_SECONDS, ALERTS_DIR and ALERT_COMMAND.

        Unset or empty means the default. Raises ValueError that names the variable.
        """
        seconds = os.environ.get("SENSOR_SECONDS") or str(cls().interval_seconds)
        if not (seconds.isascii() and seconds.isdigit() and int(seconds)):
            raise ValueError(
                f"SENSOR_SECONDS: found {seconds!r}, expected a whole number of seconds from 1; "
                "correct or unset it"
            )
        alerts_dir = os.environ.get("ALERTS_DIR")
        return cls(
            cron=os.environ.get("RELEASE_CRON") or cls().cron,
            timezone=os.environ.get("RELEASE_TIMEZONE") or cls().timezone,
            interval_seconds=int(seconds),
            alerts_dir=(ROOT / alerts_dir).resolve() if alerts_dir else None,
            alert_command=os.environ.get("ALERT_COMMAND") or None,
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """What one deployment sets; the folders are absolute."""

    seeds_dir: Path
    """Source documents; only read."""

    outputs_dir: Path
    """Releases, the pointer to the latest, and the tables between two steps."""

    automation: Automation = Automation()

    @classmethod
    def from_environment(cls) -> Self:
        """Folders named by SEEDS_DIR and OUTPUTS_DIR; unset or empty means seeds and outputs."""
        return cls(
            seeds_dir=(ROOT / (os.environ.get("SEEDS_DIR") or "seeds")).resolve(),
            outputs_dir=(ROOT / (os.environ.get("OUTPUTS_DIR") or "outputs")).resolve(),
            automation=Automation.from_environment(),
        )

    @property
    def storage_dir(self) -> Path:
        """Tables between two steps: below the outputs, so that two outputs never share them."""
        return self.outputs_dir / ".assets"

    @property
    def alerts_dir(self) -> Path:
        """Alerts to the operator, a file each."""
        return self.automation.alerts_dir or self.outputs_dir / "alerts"
