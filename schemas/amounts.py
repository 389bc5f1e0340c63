"""Table amounts: one row per quantity.

Belongs here: the columns of amounts and the rules that one row must meet by itself.
"""

from typing import Final

import pandera.polars as pa
import polars as pl

from schemas import vocabulary
from schemas.columns import (
    Grounded,
    Quantity,
    event_reference,
    identifier,
    one_of,
    optional_text,
)
from schemas.lineage import extracted

_QUANTITY: Final = extracted(
    step="numbers read with their units and joined to spans",
    code="pipeline/extract/amounts/finding.py",
)

_UNIT: Final = extracted(
    step="the unit beside the number, in its header, or lent by another number",
    code="pipeline/extract/amounts/units.py",
)


class Amounts(Grounded):
    """One row per mention of a quantity; the quote is the expression with qualifier and unit."""

    amount_id: str = identifier(
        "Identifier derived from the row's natural key.",
        unique=True,
        metadata=extracted(
            "documents.document_id", step="digest of the natural key", code="schemas/registry.py"
        ),
    )
    kind: str = one_of(vocabulary.AMOUNT_KINDS, "What is measured", metadata=_UNIT)
    value: Quantity = pa.Field(
        description="The number, scale words resolved (1.62 billion is 1620000000); for a span "
        "such as '3 to 5' the lower end.",
        metadata=_QUANTITY,
    )
    value_high: Quantity = pa.Field(
        nullable=True,
        description="Upper end of a span such as '3 to 5'; else null.",
        metadata=_QUANTITY,
    )
    currency: str = pa.Field(
        nullable=True,
        str_matches=r"^[A-Z]{3}$",
        description="ISO 4217 code of a sum of money; null for every other kind and for a currency "
        "that the text does not decide.",
        metadata=extracted(
            step="the sign, code or name of money beside the number",
            code="pipeline/extract/amounts/currencies.py",
        ),
    )
    unit: str = optional_text(
        "Unit: of a count the counted noun as written, with its modifiers; of a duration "
        "millisecond to year; of a percentage '%' or 'percentage points'; of a measure its unit. "
        "Null for money.",
        _UNIT,
    )
    qualifier: str = one_of(
        vocabulary.QUALIFIERS, "How the text hedges the number", metadata=_QUANTITY
    )
    event_id: str = event_reference(
        "Event whose sentence holds the amount; refers to events.",
        extracted(
            "events.event_id",
            "events.char_start",
            "events.char_end",
            step="the first event whose sentence holds the amount",
            code="pipeline/tables.py",
        ),
    )

    @pa.dataframe_check(description="only money has a currency, and money has no unit")
    def currency_is_for_money(cls, data: pa.PolarsData) -> pl.LazyFrame:  # noqa: N805
        """True where currency and unit fit the kind."""
        money = pl.col("kind") == "money"
        fits = pl.when(money).then(pl.col("unit").is_null()).otherwise(pl.col("currency").is_null())
        return data.lazyframe.select(fits.fill_null(False))

    @pa.dataframe_check(description="percentage, duration and measure have a unit")
    def measured_has_unit(cls, data: pa.PolarsData) -> pl.LazyFrame:  # noqa: N805
        """True where a measured quantity names its unit."""
        measured = pl.col("kind").is_in(["percentage", "duration", "measure"]).fill_null(True)
        return data.lazyframe.select(~measured | pl.col("unit").is_not_null())

    @pa.dataframe_check(description="value_high, where given, is above value")
    def span_in_order(cls, data: pa.PolarsData) -> pl.LazyFrame:  # noqa: N805
        """True where a span runs upwards."""
        return data.lazyframe.select(
            pl.col("value_high").is_null() | (pl.col("value_high") > pl.col("value"))
        )
