"""The annotations are what the format says: found in the text, in the contract's words."""

import datetime as dt
import itertools
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from pipeline.accuracy.corpus import Article, part, read_corpus
from pipeline.reference.gazetteer import gazetteer
from pipeline.settings import GOLD, ROOT
from schemas import vocabulary
from tests.gold.seed import SEED, read_seed

CORPUS = read_corpus(ROOT / GOLD)

LENGTHS = range(600, 4001)
"""Code points of an article."""

GROUNDING = {"quote", "char_start", "char_end"}
NODE = GROUNDING | {
    "network",
    "place",
    "city",
    "city_code",
    "province_code",
    "country_code",
    "site",
    "operator",
    "status",
    "status_on",
    "status_precision",
    "national_ordinal",
    "basis",
}
EVENT = GROUNDING | {
    "event_type",
    "date_start",
    "date_end",
    "date_precision",
    "date_text",
    "date_basis",
    "place",
    "city_code",
    "province_code",
    "country_code",
    "participants",
}
AMOUNT = GROUNDING | {"kind", "value", "value_high", "currency", "unit", "qualifier"}
NOTE = GROUNDING | {"table", "why"}
COLUMNS = {"nodes": NODE, "events": EVENT, "amounts": AMOUNT, "ambiguous": NOTE}

CITY_CODES = {
    place.city_code: place.province_code
    for province in gazetteer().provinces
    for place in gazetteer().prefectures(str(province.province_code))
}
PROVINCE_CODES = {place.province_code for place in gazetteer().provinces}
COUNTRY_CODES = {p.country_code for places in gazetteer().by_name.values() for p in places}


@pytest.fixture(params=[*CORPUS.articles, read_seed()], ids=lambda article: article.name)
def article(request: pytest.FixtureRequest) -> Article:
    found: Article = request.param
    return found


def rows(article: Article) -> Iterator[tuple[str, dict[str, Any]]]:
    for table in COLUMNS:
        for row in article.gold[table]:
            yield table, row


def test_text(article: Article) -> None:
    assert article.gold["file"] == f"{article.name}.txt"
    assert article.name == SEED or len(article.text) in LENGTHS
    assert article.gold["document"]["language"] in vocabulary.LANGUAGES
    assert article.gold["style"]


def test_every_quote_stands_at_its_offsets(article: Article) -> None:
    for table, row in rows(article):
        assert row["quote"], (table, row)
        assert article.text[row["char_start"] : row["char_end"]] == row["quote"], (table, row)


def test_columns(article: Article) -> None:
    for table, row in rows(article):
        assert set(row) <= COLUMNS[table], (table, set(row) - COLUMNS[table])
        assert set(row) >= GROUNDING, row


def test_nodes(article: Article) -> None:
    for row in article.gold["nodes"]:
        assert row["basis"] in vocabulary.NODE_BASES
        assert row["status"] is None or row["status"] in vocabulary.NODE_STATUSES
        assert row["place"]
        if row.get("status_on"):
            assert row["status"] not in {None, "planned"}, row
            dt.date.fromisoformat(row["status_on"])
        _check_place(row)
    told = [
        (r["country_code"], r["city_code"], r["place"], r.get("network"))
        for r in article.gold["nodes"]
    ]
    assert len(told) == len(set(told)), "a node is one row, however often it is told"


def test_events(article: Article) -> None:
    for row in article.gold["events"]:
        assert row["event_type"], row
        assert set(row["event_type"]) <= set(vocabulary.EVENT_TYPES), row
        assert row["date_precision"] in vocabulary.DATE_PRECISIONS
        assert row["date_basis"] in vocabulary.DATE_BASES
        assert row["date_text"] in article.text, row
        start, end = (dt.date.fromisoformat(row[day]) for day in ("date_start", "date_end"))
        days = (end - start).days + 1
        assert days in _days(row["date_precision"]), row
        assert len(row["participants"]) == len(set(row["participants"]))
        for name in row["participants"]:
            assert name in article.text, row
        _check_place(row)


def test_amounts(article: Article) -> None:
    for row in article.gold["amounts"]:
        assert row["kind"] in vocabulary.AMOUNT_KINDS
        assert row["qualifier"] in vocabulary.QUALIFIERS
        assert (row["currency"] is not None) == (row["kind"] == "money"), row
        assert row["unit"] or row["kind"] in {"money", "count"}, row
        if row["value_high"] is not None:
            assert Decimal(row["value"]) < Decimal(row["value_high"]), row
    spans = sorted((r["char_start"], r["char_end"]) for r in article.gold["amounts"])
    assert all(one[1] <= next_[0] for one, next_ in itertools.pairwise(spans))


def test_ambiguous(article: Article) -> None:
    for row in article.gold["ambiguous"]:
        assert row.get("table", "nodes") in {"nodes", "events", "amounts"}


def test_every_file_is_part_of_an_article() -> None:
    texts = {path.stem for path in (ROOT / GOLD).glob("*.txt")}
    annotations = {path.stem for path in (ROOT / GOLD).glob("*.json")}
    assert texts == annotations - {SEED}
    assert {path.suffix for path in (ROOT / GOLD).iterdir()} == {".txt", ".json"}


def test_parts_are_decided_by_name() -> None:
    assert part("wire_bsn_overseas") == "development"
    assert part("wire_anhui_three_cities") == "test"
    both = [*CORPUS.of("development"), *CORPUS.of("test")]
    assert sorted(both, key=lambda article: article.name) == list(CORPUS.articles)
    assert len(CORPUS.articles) >= 60
    assert len(CORPUS.of("test")) >= len(both) // 3 - 3


def _check_place(row: dict[str, Any]) -> None:
    city, province, country = (
        row.get(code) for code in ("city_code", "province_code", "country_code")
    )
    assert city is None or city in CITY_CODES, row
    assert province is None or province in PROVINCE_CODES, row
    assert country is None or country in COUNTRY_CODES, row
    if city is not None:
        assert CITY_CODES[city] == province, row
    if country is not None and province is not None:
        assert country == (province[3:] if province in {"CN-HK", "CN-MO", "CN-TW"} else "CN"), row
    if row.get("city") is not None and city is not None:
        found = {p.city_code for p in gazetteer().by_name[row["city"].casefold()]}
        assert city in found, row


def _days(precision: str) -> range:
    """Numbers of days that an interval of the precision may have."""
    return {
        "day": range(1, 2),
        "month": range(28, 32),
        "quarter": range(90, 93),
        "half_year": range(181, 185),
        "year": range(365, 367),
        "range": range(2, 100_000),
    }[precision]
