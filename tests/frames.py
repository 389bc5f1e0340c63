"""A tiny valid set of the four tables, built by hand, and rows changed on purpose.

Belongs here: frames that tests start from. Does not belong here: anything read from a seed.
"""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import polars as pl

from pipeline.publish.contents import Content
from pipeline.publish.manifest import Origin
from schemas.registry import QUARANTINE, TABLES, Table, derive_id

ENGLISH = (
    "BSN reaches Gansu\n\nOn March 26, 2020, the node in Dingxi passed the review. "
    "China Mobile and its partner paid 1.62 billion yuan, 3 to 5 per cent more, for 14 city nodes."
)
HOSTILE = (
    '\u7518\u8083\u533a\u5757\u94fe, "quoted"\r\n\rlone\r CR,comma;semicolon\t=1+1\n'
    "NA\n007\n\U0001f600 e\u0301 \u202e \u200d 'single' \"\"\n"
    "\u5170\u5dde\u8282\u70b9\u4e8e2019\u5e7410\u670815\u65e5\u5efa\u6210\u3002 1,05\n"
)
"""CJK, quotes, both kinds of line end, a lone CR, a formula, astral and combining characters."""


ACCURACY: dict[str, Any] = {
    "extractor_version": "0123456789ab",
    "corpus_sha256": "c" * 64,
    "articles": 3,
    "figures": [
        {
            "table": "amounts",
            "kind": None,
            "column": None,
            "n": 4,
            "found": 3,
            "matched": 3,
            "precision": {"value": 1.0, "low": 0.4385, "high": 1.0},
            "recall": {"value": 0.75, "low": 0.3006, "high": 0.9544},
            "f1": None,
        },
        {"table": "amounts", "kind": None, "column": "unit", "n": 1, "found": 1, "matched": 1},
    ],
}
CODEBOOK = "# Codebook\n\n\u8282\u70b9 is a node.\n"
ORIGIN = Origin("0123456789ab", "ba9876543210", {"sources.csv": "5" * 64})


def content(
    given: Mapping[str, pl.DataFrame] | None = None, refused: pl.DataFrame | None = None
) -> Content:
    """What a release is made of: the tables below, or others in their place."""
    listing = quarantine() if refused is None else refused
    found = {**(given or tables()), QUARANTINE.name: listing}
    return Content(found, ACCURACY, CODEBOOK, ORIGIN)


def tables() -> dict[str, pl.DataFrame]:
    """Two documents, two events, three nodes and four amounts that meet the contract."""
    english = _document("a/english.txt", ENGLISH, "1" * 64, language="en", title="BSN, Gansu")
    chinese = _document("b/chinese.txt", HOSTILE, "2" * 64, language="zh", url="=1+1")
    review = _event(
        english,
        "On March 26, 2020, the node in Dingxi passed the review.",
        event_type="admission",
        title='the "node", in Dingxi',
        date_start=dt.date(2020, 3, 26),
        date_end=dt.date(2020, 3, 26),
        date_text="March 26, 2020",
        place="Dingxi",
        city_code="621100",
        province_code="CN-GS",
        country_code="CN",
        participants=["China Mobile", 'the "partner", Inc.'],
    )
    built = _event(
        chinese,
        "\u5170\u5dde\u8282\u70b9\u4e8e2019\u5e7410\u670815\u65e5\u5efa\u6210\u3002",
        event_type="construction",
        title="\u5170\u5dde\u8282\u70b9",
        date_start=dt.date(2019, 10, 15),
        date_end=dt.date(2019, 10, 15),
        date_text="2019\u5e7410\u670815\u65e5",
    )
    nodes = [
        _node(
            english,
            review["quote"],
            place="Dingxi",
            city="Dingxi",
            city_code="621100",
            province="Gansu",
            province_code="CN-GS",
            country_code="CN",
            operator="China Mobile",
            status="admitted",
            status_on=dt.date(2020, 3, 26),
            status_precision="day",
            national_ordinal=18,
            event_id=review["event_id"],
        ),
        _node(chinese, built["quote"], place="\u5170\u5dde", status="built"),
        _node(english, "14 city nodes", place="Geneva", country_code="CH", status=None),
    ]
    amounts = [
        _amount(
            english, "1.62 billion yuan", kind="money", value=Decimal(1620000000), currency="CNY"
        ),
        _amount(
            english,
            "3 to 5 per cent",
            kind="percentage",
            value=Decimal(3),
            value_high=Decimal(5),
            unit="%",
        ),
        _amount(english, "14 city nodes", kind="count", value=Decimal(14), unit="city nodes"),
        _amount(
            chinese,
            "1,05",
            kind="measure",
            value=Decimal("1.05"),
            unit="km",
            qualifier="approximately",
            event_id=built["event_id"],
        ),
    ]
    rows = {
        "documents": [english, chinese],
        "nodes": nodes,
        "events": [review, built],
        "amounts": amounts,
    }
    return {name: TABLES[name].in_order(_frame(TABLES[name], rows[name])) for name in TABLES}


def quarantine() -> pl.DataFrame:
    """One refused document."""
    row = {
        "source_path": "c/binary.txt",
        "table": "documents",
        "check": "utf8",
        "reason": "found byte 0xFF at 0, expected UTF-8; convert the file",
    }
    return _frame(QUARANTINE, [row])


def shuffled(frames: Mapping[str, pl.DataFrame], seed: int) -> dict[str, pl.DataFrame]:
    """The same rows in another order and in several chunks."""
    mixed = {}
    for name, frame in frames.items():
        other = frame.sample(fraction=1, shuffle=True, seed=seed)
        parts = [other[row] for row in range(other.height)] or [other]
        mixed[name] = pl.concat(parts, rechunk=False).select(reversed(frame.columns))
    return mixed


def changed(table: Table, frame: pl.DataFrame, row: int, /, **values: Any) -> pl.DataFrame:
    """`frame` with some values of one row replaced; dates and decimals may be given as text."""
    rows = frame.to_dicts()
    rows[row] |= {name: _typed(table, name, value) for name, value in values.items()}
    return pl.DataFrame(rows, schema=frame.schema)


def _typed(table: Table, column: str, value: Any) -> Any:
    dtype = table.empty().schema[column]
    if isinstance(value, str) and isinstance(dtype, pl.Date):
        return dt.date.fromisoformat(value)
    if isinstance(value, str) and isinstance(dtype, pl.Decimal):
        return Decimal(value)
    return value


def _frame(table: Table, rows: list[dict[str, Any]]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=table.empty().schema)


def _document(path: str, text: str, sha256: str, **values: Any) -> dict[str, Any]:
    row = {
        "source_path": path,
        "source_sha256": sha256,
        "reference_date": dt.date(2020, 3, 26),
        "reference_basis": "text",
        "text": text,
        "char_count": len(text),
    } | values
    return row | {"document_id": derive_id(TABLES["documents"], row)}


def _grounded(document: dict[str, Any], quote: str) -> dict[str, Any]:
    start = document["text"].index(quote)
    return {
        "document_id": document["document_id"],
        "char_start": start,
        "char_end": start + len(quote),
        "quote": quote,
        "provenance": "extracted",
    }


def _event(document: dict[str, Any], quote: str, **values: Any) -> dict[str, Any]:
    row: dict[str, Any] = {"date_precision": "day", "date_basis": "explicit", "participants": []}
    row |= _grounded(document, quote) | values
    return row | {"event_id": derive_id(TABLES["events"], row)}


def _node(document: dict[str, Any], quote: str, **values: Any) -> dict[str, Any]:
    row: dict[str, Any] = {"network": "BSN", "basis": "stated", "site": None}
    row |= dict.fromkeys(("country_code", "city_code"))  # parts of the natural key
    row |= _grounded(document, quote) | values
    return row | {"node_id": derive_id(TABLES["nodes"], row)}


def _amount(document: dict[str, Any], quote: str, **values: Any) -> dict[str, Any]:
    row: dict[str, Any] = {"qualifier": "exact"} | _grounded(document, quote) | values
    return row | {"amount_id": derive_id(TABLES["amounts"], row)}
