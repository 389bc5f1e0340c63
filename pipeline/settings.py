"""Where a run reads and writes.

Belongs here: the folders, taken from the environment once, when the program starts. Does not
belong here: anything that a run may change; run configuration carries no paths, so that a run
started from a browser can only rebuild what is there.
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
class Settings:
    """Folders of one deployment, both absolute."""

    seeds_dir: Path
    """Source documents; only read."""

    outputs_dir: Path
    """Releases, the pointer to the latest, and the tables between two steps."""

    @classmethod
    def from_environment(cls) -> Self:
        """Folders named by SEEDS_DIR and OUTPUTS_DIR; unset or empty means seeds and outputs."""
        return cls(
            seeds_dir=(ROOT / (os.environ.get("SEEDS_DIR") or "seeds")).resolve(),
            outputs_dir=(ROOT / (os.environ.get("OUTPUTS_DIR") or "outputs")).resolve(),
        )

    @property
    def storage_dir(self) -> Path:
        """Tables between two steps: below the outputs, so that two outputs never share them."""
        return self.outputs_dir / ".assets"
