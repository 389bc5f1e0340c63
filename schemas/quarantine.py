"""Table quarantine: one row per document or row that was refused, with its reason.

Belongs here: the columns of the quarantine listing that goes with every release.
"""

import pandera.polars as pa

from schemas.columns import Contract, optional_text


class Quarantine(Contract):
    """One row per refused document or row: nothing that came in is lost without a word."""

    source_path: str = pa.Field(
        str_length={"min_value": 1},
        description="Source file, relative to the seeds folder; bytes that are not UTF-8 are "
        "written as \\xNN.",
    )
    table: str = pa.Field(
        isin=["documents", "nodes", "events", "amounts"],
        description="Table that the document or row would have belonged to.",
    )
    row_id: str = optional_text("Identifier of the refused row; null for a refused document.")
    column: str = optional_text("Column that failed; null when the whole row or file did.")
    check: str = pa.Field(str_length={"min_value": 1}, description="Check that refused it.")
    reason: str = pa.Field(
        str_length={"min_value": 1},
        description="What was found, what was expected and what to do.",
    )
    record: str = optional_text("The refused row as JSON; null for a refused document.")
