"""Columns that several tables share, each declared once.

Belongs here: identifiers, grounding and place codes, with their constraints and descriptions, and
the two base models that carry them. Does not belong here: rules of a single table.
"""

from typing import Annotated, Any, Final

import pandera.polars as pa
import polars as pl

from schemas import vocabulary
from schemas.lineage import derived, extracted

ID_LENGTH = 20
"""Hexadecimal digits of an identifier: 80 bits of SHA-256."""

ID_PATTERN = rf"^[0-9a-f]{{{ID_LENGTH}}}$"

Quantity = Annotated[pl.Decimal, 38, 6]
"""Decimal(38, 6): exact, up to 32 digits before the point."""


def identifier(description: str, **constraints: Any) -> Any:
    """Field of a content-derived identifier: `ID_LENGTH` lower-case hexadecimal digits."""
    return pa.Field(str_matches=ID_PATTERN, description=description, **constraints)


def optional_text(description: str, metadata: dict[str, Any] | None = None) -> Any:
    """Field of a nullable text: null when unknown, never the empty text."""
    return pa.Field(
        nullable=True, str_length={"min_value": 1}, description=description, metadata=metadata
    )


def one_of(words: dict[str, str], description: str, **options: Any) -> Any:
    """Field of a closed vocabulary; the values and meanings become part of the description."""
    meanings = "; ".join(f"{value}: {meaning}" for value, meaning in words.items())
    return pa.Field(isin=list(words), description=f"{description} ({meanings})", **options)


_LOOKED_UP: Final = extracted(
    step="names of places told apart and looked up in the gazetteer", code="pipeline/extract/places"
)


def city_code() -> Any:
    """Field of the GB/T 2260 code of a prefecture-level division."""
    return pa.Field(
        nullable=True,
        str_matches=r"^[1-9][0-9]{5}$",
        description="GB/T 2260 code, six digits, of the prefecture-level division; a municipality "
        "has its own (310000). Null abroad, and where the text does not decide.",
        metadata=_LOOKED_UP,
    )


def province_code() -> Any:
    """Field of an ISO 3166-2 code of China."""
    return pa.Field(
        nullable=True,
        str_matches=r"^CN-[A-Z]{2}$",
        description="ISO 3166-2 code of the province (CN-GS). Null abroad and where unknown.",
        metadata=_LOOKED_UP,
    )


def country_code() -> Any:
    """Field of an ISO 3166-1 alpha-2 code."""
    return pa.Field(
        nullable=True,
        str_matches=r"^[A-Z]{2}$",
        description="ISO 3166-1 alpha-2 code of the country: CN; Hong Kong is HK with "
        "province_code CN-HK. Null where unknown.",
        metadata=_LOOKED_UP,
    )


def event_reference(description: str, metadata: dict[str, Any]) -> Any:
    """Field of a nullable foreign key to events.event_id."""
    return identifier(description, nullable=True, metadata=metadata)


class Contract(pa.DataFrameModel):
    """Base of every table: its columns are exactly the declared ones."""

    class Config:
        """pandera options: an undeclared or missing column is a broken contract."""

        strict = True


_SPAN: Final = extracted(
    step="the text read into facts, each with the characters that tell it",
    code="pipeline/extract/document.py",
)


class Grounded(Contract):
    """Base of every fact table: the exact characters that prove the row, and who made it."""

    document_id: str = identifier(
        "Document that tells it; refers to documents.document_id.",
        metadata=derived(
            "documents.document_id", step="the document that is read", code="pipeline/tables.py"
        ),
    )
    char_start: int = pa.Field(
        ge=0,
        description="First character of the quote in documents.text: half-open span, counted in "
        "Unicode code points from 0.",
        metadata=_SPAN,
    )
    char_end: int = pa.Field(
        ge=1,
        description="One past the last character of the quote in documents.text.",
        metadata=_SPAN,
    )
    quote: str = pa.Field(
        str_length={"min_value": 1},
        description="The characters of documents.text from char_start to char_end, unchanged.",
        metadata=_SPAN,
    )
    provenance: str = one_of(
        vocabulary.PROVENANCES,
        "Who the row's values come from",
        metadata=derived(
            "control_files.corrections.csv:row",
            step="rows changed that corrections.csv names",
            code="pipeline/correcting.py",
        ),
    )

    @pa.dataframe_check(description="quote has exactly char_end - char_start code points")
    def quote_has_span_length(cls, data: pa.PolarsData) -> pl.LazyFrame:  # noqa: N805
        """True where the quote is as long as the span says."""
        length = pl.col("quote").str.len_chars().cast(pl.Int64)
        return data.lazyframe.select(length == pl.col("char_end") - pl.col("char_start"))
