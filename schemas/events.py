"""Table events: one row per dated happening.

Belongs here: the columns of events and the rules that one row must meet by itself.
"""

import datetime as dt
from typing import Final

import pandera.polars as pa
import polars as pl

from schemas import vocabulary
from schemas.columns import (
    Grounded,
    city_code,
    country_code,
    identifier,
    one_of,
    optional_text,
    province_code,
)
from schemas.lineage import extracted

_DATED: Final = extracted(
    "documents.reference_date",
    step="dates read and resolved to days",
    code="pipeline/extract/dates",
)


class Events(Grounded):
    """One row per dated happening; the quote is its sentence or list item."""

    event_id: str = identifier(
        "Identifier derived from the row's natural key.",
        unique=True,
        metadata=extracted(
            "documents.document_id",
            "documents.reference_date",
            step="digest of the natural key",
            code="schemas/registry.py",
        ),
    )
    event_type: str = one_of(
        vocabulary.EVENT_TYPES,
        "What happened",
        metadata=extracted(
            step="the verb, noun or idiom beside the date", code="pipeline/extract/events/types.py"
        ),
    )
    title: str = pa.Field(
        str_length={"min_value": 1},
        description="A short clause of the text.",
        metadata=extracted(
            step="the clause about the date", code="pipeline/extract/events/finding.py"
        ),
    )
    date_start: dt.date = pa.Field(
        description="First day of the closed interval of days.", metadata=_DATED
    )
    date_end: dt.date = pa.Field(
        description="Last day of the closed interval of days.", metadata=_DATED
    )
    date_precision: str = one_of(
        vocabulary.DATE_PRECISIONS, "Calendar unit of the date as told", metadata=_DATED
    )
    date_text: str = pa.Field(
        str_length={"min_value": 1},
        description="The date as the text writes it.",
        metadata=extracted(step="dates read", code="pipeline/extract/dates/reading.py"),
    )
    date_basis: str = one_of(vocabulary.DATE_BASES, "How the date was resolved", metadata=_DATED)
    place: str = optional_text(
        "Place of the happening, as written.",
        extracted(step="the place where it happened", code="pipeline/extract/events/places.py"),
    )
    city_code: str = city_code()
    province_code: str = province_code()
    country_code: str = country_code()
    participants: list[str] = pa.Field(
        description="Organisations that take part, as written; empty when none is named.",
        metadata=extracted(
            step="organisations named in the clause that take part",
            code="pipeline/extract/events/participants.py",
        ),
    )

    @pa.dataframe_check(description="date_start is not after date_end")
    def dates_in_order(cls, data: pa.PolarsData) -> pl.LazyFrame:  # noqa: N805
        """True where the interval is not turned round."""
        return data.lazyframe.select(pl.col("date_start") <= pl.col("date_end"))

    @pa.dataframe_check(description="participants holds no empty name and no name twice")
    def participants_are_names(cls, data: pa.PolarsData) -> pl.LazyFrame:  # noqa: N805
        """True where every listed name is a name, once."""
        names = pl.col("participants").list
        # A null in the list counts as empty; list.min would skip it.
        shortest = names.eval(pl.element().str.len_chars().fill_null(0)).list.min()
        named = names.len().eq(0) | shortest.gt(0).fill_null(False)
        return data.lazyframe.select(named & (names.n_unique() == names.len()))
