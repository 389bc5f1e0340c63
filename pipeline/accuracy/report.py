"""Accuracy in words and in JSON: what `make accuracy` prints and what a release ships.

Belongs here: layout. Does not belong here: counting.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from pipeline.accuracy.figures import Figure, Share
from pipeline.accuracy.measure import Accuracy, PartAccuracy
from pipeline.accuracy.scorer import Error, Row, Subject

METHOD: Final = (
    "Extraction on annotated articles that its rules were not made on. Rows are matched one to "
    "one: nodes by basis and place, events by their interval of days, with type by event_type "
    "too, amounts by kind, value and currency. n: annotated rows; columns: share of the annotated "
    "values found on matched rows. Intervals: 95 %, Wilson, with the design effect of articles."
)

SHOWN: Final = 160
"""Characters of a row's quote in the list of errors."""


def published(accuracy: Accuracy) -> dict[str, Any]:
    """The test part's figures, as accuracy.json holds them."""
    test = accuracy.parts["test"]
    return {
        "extractor_version": accuracy.extractor_version,
        "corpus_sha256": accuracy.corpus_sha256,
        "articles": test.articles,
        "method": METHOD,
        "figures": [_record(subject, figure) for subject, figure in test.figures.items()],
    }


def _record(subject: Subject, figure: Figure) -> dict[str, Any]:
    named = {"table": subject.table, "kind": subject.kind, "column": subject.column}
    shares = {"precision": figure.precision, "recall": figure.recall, "f1": figure.f1}
    if subject.column:
        shares = {"recall": figure.recall}
    return (
        named
        | {"n": figure.n, "found": figure.found, "matched": figure.matched}
        | {
            name: share and {"value": share.value, "low": share.low, "high": share.high}
            for name, share in shares.items()
        }
    )


def text(accuracy: Accuracy) -> Iterator[str]:
    """The figures of both parts and the errors of the development part, line by line."""
    yield f"Extractor {accuracy.extractor_version}, corpus {accuracy.corpus_sha256[:12]}"
    for part, measured in accuracy.parts.items():
        yield ""
        yield f"{part} part: {measured.articles} articles"
        yield from _table(measured)
    yield ""
    yield "Errors of the development part"
    article = None
    for each in accuracy.parts["development"].errors:
        if each.article != article:
            article = each.article
            yield f"{article}:"
        yield f"  {_error(each.error)}"


def _table(measured: PartAccuracy) -> Iterator[str]:
    blank = " " * 22
    yield f"  {'':<34}{'n':>5}  {'precision':<22}{'recall':<22}{'F1':<22}".rstrip()
    for subject, figure in measured.figures.items():
        shares = [figure.precision, figure.recall, figure.f1]
        if subject.column:
            shares = [None, figure.recall, None]
        cells = "".join(f"{in_words(s):<22}" if s else blank for s in shares)
        yield f"  {subject!s:<34}{figure.n:>5}  {cells}".rstrip()


def in_words(share: Share) -> str:
    """Such as "0.943 (0.921-0.960)"."""
    return f"{share.value:.3f} ({share.low:.3f}-{share.high:.3f})"


def _error(error: Error) -> str:
    row = error.row
    quote = " ".join(row["quote"].split())
    shown = quote if len(quote) <= SHOWN else f"{quote[:SHOWN]}..."
    return f"{error.fault} {error.table}: {_said(error.table, row)} | {shown}"


def _said(table: str, row: Row) -> str:
    values: tuple[Any, ...]
    match table:
        case "nodes":
            values = (row["basis"], row["place"], row.get("city_code") or row["country_code"])
        case "amounts":
            values = (row["kind"], row["value"], row.get("value_high"), row.get("currency"))
        case _:
            values = (row["date_start"], row["date_end"], row["event_type"])
    return ", ".join(str(value) for value in values if value is not None)


def numeric_metadata(accuracy: Accuracy) -> Mapping[str, float]:
    """The test part's F1 per table and share of participants, named as the UI plots them."""
    return {
        f"accuracy_{str(subject).replace('.', '_')}": share.value
        for subject, figure in accuracy.parts["test"].figures.items()
        if subject.kind is None
        and (share := figure.recall if subject.column else figure.f1) is not None
    }
