"""Table nodes: one row per individual network node and document, never an aggregate.

Belongs here: the columns of nodes and the rules that one row must meet by itself.
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
    event_reference,
    identifier,
    one_of,
    optional_text,
    province_code,
)
from schemas.lineage import extracted

_PLACED: Final = extracted(
    step="the place where the node stands, looked up in the gazetteer",
    code="pipeline/extract/nodes/places.py",
)

_STATUS: Final = extracted(
    "documents.reference_date",
    step="the furthest stage told of the node, with the date of its event",
    code="pipeline/extract/nodes/status.py",
)

_DETAIL: Final = extracted(
    step="what the sentence adds about the node", code="pipeline/extract/nodes/details.py"
)


class Nodes(Grounded):
    """One row per individual network node and document."""

    node_id: str = identifier(
        "Identifier derived from the row's natural key.",
        unique=True,
        metadata=extracted(
            "documents.document_id", step="digest of the natural key", code="schemas/registry.py"
        ),
    )
    network: str = optional_text(
        "Network the node belongs to (BSN, Xinghuo).",
        extracted(step="names of networks", code="pipeline/extract/nodes/networks.py"),
    )
    place: str = pa.Field(
        str_length={"min_value": 1},
        description="Place as the text writes it; for an inferred node the usual English name.",
        metadata=_PLACED,
    )
    city: str = optional_text("Usual English name of the prefecture-level division.", _PLACED)
    city_code: str = city_code()
    province: str = optional_text("Usual English name of the province.", _PLACED)
    province_code: str = province_code()
    country_code: str = country_code()
    site: str = optional_text("Building or park that houses the node, as written.", _DETAIL)
    operator: str = optional_text("Who builds or runs the node, as written.", _DETAIL)
    status: str = one_of(
        vocabulary.NODE_STATUSES,
        "Latest status told; null for a node that was closed",
        nullable=True,
        metadata=_STATUS,
    )
    status_on: dt.date = pa.Field(
        nullable=True,
        description="First day of the interval in which the status was reached, as told; null for "
        "planned, closed and unknown.",
        metadata=_STATUS,
    )
    status_precision: str = one_of(
        vocabulary.DATE_PRECISIONS,
        "Precision of the date that status_on begins",
        nullable=True,
        metadata=_STATUS,
    )
    national_ordinal: int = pa.Field(
        nullable=True,
        ge=1,
        description="n where the text calls it the n-th node of the country.",
        metadata=_DETAIL,
    )
    basis: str = one_of(
        vocabulary.NODE_BASES,
        "How the node is known",
        metadata=extracted(
            step="told of its place, or inferred from a count",
            code="pipeline/extract/nodes/inference.py",
        ),
    )
    event_id: str = event_reference(
        "Event that tells the node's status; refers to events.",
        extracted(
            "events.event_id",
            step="the event that dates the node's status",
            code="pipeline/tables.py",
        ),
    )

    @pa.dataframe_check(description="status_on and status_precision are both given or neither")
    def status_date_has_precision(cls, data: pa.PolarsData) -> pl.LazyFrame:  # noqa: N805
        """True where day and precision come together."""
        return data.lazyframe.select(
            pl.col("status_on").is_null() == pl.col("status_precision").is_null()
        )

    @pa.dataframe_check(description="a node without status, or a planned one, has no status_on")
    def status_date_has_status(cls, data: pa.PolarsData) -> pl.LazyFrame:  # noqa: N805
        """True where a dated status is a status already reached."""
        reached = pl.col("status").is_not_null() & (pl.col("status") != "planned").fill_null(False)
        return data.lazyframe.select(pl.col("status_on").is_null() | reached)

    @pa.dataframe_check(description="abroad, city_code and province_code are null")
    def no_chinese_codes_abroad(cls, data: pa.PolarsData) -> pl.LazyFrame:  # noqa: N805
        """True where Chinese codes stand only beside CN, HK, MO or TW."""
        chinese = pl.col("country_code").is_in(["CN", "HK", "MO", "TW"]).fill_null(False)
        uncoded = pl.col("city_code").is_null() & pl.col("province_code").is_null()
        return data.lazyframe.select(chinese | uncoded)
