"""Lineage of columns: what each is made from, and by which step.

Belongs here: how a model's field declares its lineage, and reading it. Does not belong here: the
lineage of any column, which stands with its declaration, and what Dagster shows of it.
"""

from dataclasses import dataclass
from typing import Any, Final

import pandera.polars as pa

SEED_FILE: Final = "seed file"
"""The bytes and the path of a document's file, which no asset holds."""

LANGUAGE: Final = "documents.language"

TEXT: Final = "documents.text"

_KEY: Final = "lineage"


@dataclass(frozen=True, slots=True)
class Lineage:
    """What a column is made from: `SEED_FILE`, or "asset.column" as in "documents.text".

    `step` says in words how, `code` is the path of the code that does it.
    """

    sources: tuple[str, ...]
    step: str
    code: str

    @property
    def columns(self) -> tuple[tuple[str, str], ...]:
        """(asset, column) of every source that an asset holds."""
        parts = [source.partition(".") for source in self.sources]
        return tuple((asset, column) for asset, dot, column in parts if dot)


def given(column: str) -> str:
    """The source that is a column of sources.csv."""
    return f"control_files.sources.csv:{column}"


def derived(*sources: str, step: str, code: str) -> dict[str, Any]:
    """Lineage of a column, as `metadata` of its field."""
    return {_KEY: Lineage(sources, step, code)}


def extracted(*more: str, step: str, code: str) -> dict[str, Any]:
    """Lineage of a column that is read from the text, in its language, and may be corrected."""
    corrected = "control_files.corrections.csv:value"
    return derived(TEXT, *more, LANGUAGE, corrected, step=step, code=code)


def lineage(model: type[pa.DataFrameModel]) -> dict[str, Lineage]:
    """The lineage of every column of `model` that declares one."""
    columns = model.to_schema().columns
    return {
        name: column.metadata[_KEY]
        for name, column in columns.items()
        if column.metadata and _KEY in column.metadata
    }
