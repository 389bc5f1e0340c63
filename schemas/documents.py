"""Table documents: one row per source document.

Belongs here: the columns of documents and the rules that one row must meet by itself.
"""

import datetime as dt

import pandera.polars as pa
import polars as pl

from schemas import vocabulary
from schemas.columns import Contract, identifier, one_of, optional_text


class Documents(Contract):
    """One row per source document that could be read."""

    document_id: str = identifier(
        "Identifier derived from the bytes of the source file.", unique=True
    )
    source_path: str = pa.Field(
        unique=True,
        str_length={"min_value": 1},
        description="Path of the source file, relative to the seeds folder, with '/'.",
    )
    source_sha256: str = pa.Field(
        unique=True,
        str_matches=r"^[0-9a-f]{64}$",
        description="SHA-256 of the raw bytes of the source file, hexadecimal.",
    )
    url: str = optional_text("Where the document was published; only from seeds/sources.csv.")
    title: str = optional_text("Headline: given as metadata, else the text's first line.")
    author: str = optional_text("Author as given or stated.")
    publisher: str = optional_text("Publisher, agency or outlet as given or stated.")
    language: str = one_of(vocabulary.LANGUAGES, "BCP 47 tag of the text's language")
    published_on: dt.date = pa.Field(
        nullable=True, description="Day of publication where given or stated, else null."
    )
    reference_date: dt.date = pa.Field(
        nullable=True,
        description="Day that relative dates are resolved against; null when nothing tells it.",
    )
    reference_basis: str = one_of(
        vocabulary.REFERENCE_BASES, "Where reference_date comes from", nullable=True
    )
    text: str = pa.Field(
        str_length={"min_value": 1},
        description="The whole text, decoded without its byte order mark and otherwise "
        "unchanged: every char_start and char_end counts its Unicode code points.",
    )
    char_count: int = pa.Field(ge=1, description="Length of text in Unicode code points.")

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
