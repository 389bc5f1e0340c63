"""Values between two steps: of a table one Parquet file for the accepted rows, one for the refused.

Belongs here: where the value of a table asset lies and how it gets there whole or not at all. Does
not belong here: how Parquet is written (`pipeline.publish.writers`), what a release looks like.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import dagster as dg

from pipeline.coherence import IncoherentError
from pipeline.publish.writers import read_marks, read_parquet, whole, write_parquet
from pipeline.validate import Sifted
from schemas.registry import QUARANTINE, TABLES

_RUN: Final = "run"
_MADE_FROM: Final = "made_from"
"""Marks of both files: the run that wrote them, and the digest of what the rows were made from."""


class SiftedParquetIOManager(dg.IOManager):
    """Keeps the `Sifted` of each table as <table>.parquet and <table>.refused.parquet."""

    def __init__(self, storage_dir: Path) -> None:
        """Use `storage_dir`, which is made when the first table is written."""
        self._storage_dir = storage_dir

    def handle_output(self, context: dg.OutputContext, obj: Sifted) -> None:
        """Write both files, each under a passing name first, so that no reader sees half a file."""
        accepted, refused = self._paths(context.asset_key)
        marks = {_RUN: context.run_id, _MADE_FROM: obj.made_from}
        with whole(accepted) as path:
            write_parquet(obj.accepted, TABLES[accepted.stem], path, marks)
        with whole(refused) as path:
            write_parquet(obj.refused, QUARANTINE, path, marks)

    def load_input(self, context: dg.InputContext) -> Sifted:
        """Read both files; FileNotFoundError when the table was never built here.

        Raises IncoherentError when they are not of one run.
        """
        accepted, refused = self._paths(context.asset_key)
        for path in (accepted, refused):
            if not path.is_file():
                raise FileNotFoundError(
                    f"table {accepted.stem}: no file {path}. "
                    "Run the whole job once (make release), which builds every table"
                )
        marks = read_marks(accepted)
        if marks.get(_RUN) != read_marks(refused).get(_RUN):
            raise IncoherentError(
                f"table {accepted.stem}: {accepted} and {refused.name} are not of one run, which "
                "was stopped between them. Run the whole job (make release)"
            )
        return Sifted(
            accepted=read_parquet(accepted, TABLES[accepted.stem]),
            refused=read_parquet(refused, QUARANTINE),
            made_from=marks.get(_MADE_FROM, ""),
        )

    def _paths(self, key: dg.AssetKey) -> tuple[Path, Path]:
        table = key.to_python_identifier()
        folder = self._storage_dir
        return folder / f"{table}.parquet", folder / f"{table}.refused.parquet"


class BytesIOManager(dg.IOManager):
    """Keeps a mapping of names to bytes as <asset>.json."""

    def __init__(self, storage_dir: Path) -> None:
        """Use `storage_dir`, which is made when the first value is written."""
        self._storage_dir = storage_dir

    def handle_output(self, context: dg.OutputContext, obj: Mapping[str, bytes]) -> None:
        """Write one file of JSON: names, and the bytes in base 64."""
        path = self._path(context.asset_key)
        text = {name: b64encode(data).decode() for name, data in sorted(obj.items())}
        with whole(path) as passing:
            passing.write_text(json.dumps(text), encoding="utf-8")

    def load_input(self, context: dg.InputContext) -> dict[str, bytes]:
        """Read the file; FileNotFoundError when the asset was never built here."""
        path = self._path(context.asset_key)
        if not path.is_file():
            raise FileNotFoundError(f"no file {path}. Run the whole job once (make release)")
        stored = json.loads(path.read_text(encoding="utf-8"))
        return {name: b64decode(data) for name, data in stored.items()}

    def _path(self, key: dg.AssetKey) -> Path:
        return self._storage_dir / f"{key.to_python_identifier()}.json"
