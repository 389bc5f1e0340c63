"""Do the tables between two steps belong together.

Belongs here: the digest of what a table was made from, and the error when that is not what lies
there now. Does not belong here: where the tables lie (`pipeline.io_managers`).

A run that was stopped half way, or a run of one step alone, leaves tables of different moments:
documents of today with the events of yesterday. They are whole, and every check may pass.
"""

import hashlib
from collections.abc import Mapping
from typing import Final

import polars as pl

from pipeline.code_version import code_version
from pipeline.publish.manifest import content_hash
from pipeline.validate import Sifted
from schemas.registry import DOCUMENTS

CODE_VERSION: Final = code_version("pipeline", "schemas")
"""Changes with any source file of the program."""


class IncoherentError(RuntimeError):
    """A table was not made from what lies there now; the message names both."""


def seeds_digest(control_files: Mapping[str, str]) -> str:
    """Digest of what documents are made by: this code and the control files, name to SHA-256."""
    return _digest(CODE_VERSION, str(sorted(control_files.items())))


def facts_digest(documents: pl.DataFrame, control_files: Mapping[str, str]) -> str:
    """Digest of what nodes, events and amounts are made from and by."""
    return _digest(seeds_digest(control_files), content_hash(DOCUMENTS, documents))


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def require_made_from(inputs: str, expected: str, **tables: Sifted) -> None:
    """Raise IncoherentError unless the `tables` were made from just these `inputs`.

    `expected` is the digest of the inputs that lie there now.
    """
    for name, sifted in tables.items():
        if sifted.made_from != expected:
            raise IncoherentError(
                f"table {name}: found rows of other {inputs} than those that are there now, or by "
                "other code: a run was stopped, or only a part of the job was run; expected all "
                "of one run. Run the whole job (make release)"
            )
