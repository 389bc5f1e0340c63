"""Table documents: one row per source document.

Belongs here: the columns of documents and the rules that one row must meet by itself.
"""

import datetime as dt
from typing import Any, Final

import pandera.polars as pa
import polars as pl

from schemas import vocabulary
from schemas.columns import Contract, identifier, one_of, optional_text
from schemas.lineage import SEED_FILE, derived, given

_DECODED: Final = (SEED_FILE, given("encoding"))

_READ: Final = (*_DECODED, given("language"))


def _stated(column: str) -> dict[str, Any]:
    """Lineage of what sources.csv gives, else the text states of itself."""
    return derived(
        given(column),
        *_READ,
        step="as sources.csv gives it, else read in the lines around the body",
        code="pipeline/extract/metadata",
    )


_REFERENCE: Final = derived(
    given("published_on"),
    *_READ,
    step="the day to count from: dateline, then metadata, then latest past date of the text",
    code="pipeline/extract/dates/reference.py",
)


class Documents(Contract):
    """One row per source document that could be read."""

    document_id: str = identifier(
        "Identifier derived from the bytes of the source file.",
        unique=True,
        metadata=derived(SEED_FILE, step="digest of the natural key", code="schemas/registry.py"),
    )
    source_path: str = pa.Field(
        unique=True,
        str_length={"min_value": 1},
        description="Path of the source file, relative to the seeds folder, with '/'.",
        metadata=derived(SEED_FILE, step="the seeds folder walked", code="pipeline/seed_files.py"),
    )
    source_sha256: str = pa.Field(
        unique=True,
        str_matches=r"^[0-9a-f]{64}$",
        description="SHA-256 of the raw bytes of the source file, hexadecimal.",
        metadata=derived(SEED_FILE, step="digest of the bytes", code="pipeline/intake.py"),
    )
    url: str = optional_text(
        "Where the document was published; only from seeds/sources.csv.",
        derived(given("url"), step="as sources.csv gives it", code="pipeline/sources.py"),
    )
    title: str = optional_text(
        "Headline: given as metadata, else the text's first line.", _stated("title")
    )
    author: str = optional_text("Author as given or stated.", _stated("author"))
    publisher: str = optional_text(
        "Publisher, agency or outlet as given or stated.", _stated("publisher")
    )
    language: str = one_of(
        vocabulary.LANGUAGES,
        "BCP 47 tag of the text's language",
        metadata=derived(
            given("language"),
            *_DECODED,
            step="as sources.csv gives it, else the script with most words",
            code="pipeline/extract/metadata",
        ),
    )
    published_on: dt.date = pa.Field(
        nullable=True,
        description="Day of publication where given or stated, else null.",
        metadata=_stated("published_on"),
    )
    reference_date: dt.date = pa.Field(
        nullable=True,
        description="Day that relative dates are resolved against; null when nothing tells it.",
        metadata=_REFERENCE,
    )
    reference_basis: str = one_of(
        vocabulary.REFERENCE_BASES,
        "Where reference_date comes from",
        nullable=True,
        metadata=_REFERENCE,
    )
    text: str = pa.Field(
        str_length={"min_value": 1},
        description="The whole text, decoded without its byte order mark and otherwise "
        "unchanged: every char_start and char_end counts its Unicode code points.",
        metadata=derived(*_DECODED, step="bytes decoded", code="pipeline/decoding.py"),
    )
    char_count: int = pa.Field(
        ge=1,
        description="Length of text in Unicode code points.",
        metadata=derived(*_DECODED, step="code points counted", code="pipeline/intake.py"),
    )

    @pa.dataframe_check(description="char_count is the number of code points of text")
    def char_count_is_length(cls, data: pa.PolarsData) -> pl.LazyFrame:  # noqa: N805
        """True where char_count counts the text."""
        return data.lazyframe.select(
            pl.col("char_count") == pl.col("text").str.len_chars().cast(pl.Int64)
        )

    @pa.dataframe_check(description="reference_date and reference_basis are both given or neither")
    def reference_date_has_basis(cls, data: pa.PolarsData) -> pl.LazyFrame:  # noqa: N805
        """True where date and basis come together."""
        return data.lazyframe.select(
            pl.col("reference_date").is_null() == pl.col("reference_basis").is_null()
        )
