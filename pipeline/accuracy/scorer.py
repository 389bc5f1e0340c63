"""Judges the facts of a document against its annotation.

Belongs here: which row may stand for which, one to one, and what that comes to. Does not belong
here: where annotations lie (`corpus`), precision and intervals (`figures`).

Rules:

- amounts match by kind, value, value_high and, for money, currency, on overlapping spans;
- events match by date_start and date_end on overlapping spans; judged a second time with the type
  too, where the annotation lists the types it accepts;
- nodes match by basis and city_code, without a code by country and place;
- the pair with the best overlap is matched first, and every row is matched at most once;
- a row that is not annotated is wrong, except on an ambiguous span: there it is not judged;
- a row whose quote is not the text at its span is wrong, whatever else it says;
- of matched rows the other columns are compared too, where the annotation has them: of
  participants the listed names are looked for, any other column is equal or not.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any, Final

Row = Mapping[str, Any]
"""A fact: a row of an annotation, or an extracted row with the same columns."""

Rule = Callable[[Row, Row], bool]
"""True when the first, annotated row may be told by the second, extracted one."""


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """What is counted: the rows of a table, those of one kind, or a column of matched rows.

    `table` is nodes, events, events_with_type or amounts; `kind` a word of the vocabulary.
    """

    table: str
    kind: str | None = None
    column: str | None = None

    def __str__(self) -> str:
        return ".".join(filter(None, (self.table, self.kind, self.column)))


@dataclass(frozen=True, slots=True)
class Tally:
    """Rows counted: `matched` pairs, `missed` annotated rows, `wrong` extra rows."""

    matched: int = 0
    missed: int = 0
    wrong: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Both tallies together, as over one long document."""
        return Tally(
            self.matched + other.matched, self.missed + other.missed, self.wrong + other.wrong
        )


@dataclass(frozen=True, slots=True)
class Error:
    """A row that is missed (annotated, not extracted) or wrong (extracted, not annotated)."""

    table: str
    fault: str
    row: Row


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the facts of a document come to."""

    tallies: Mapping[Subject, Tally]
    errors: tuple[Error, ...]


def row_of(fact: Any) -> Row:
    """The columns of an extracted fact, a dataclass with one field a column."""
    return {field.name: getattr(fact, field.name) for field in fields(fact)}


def judge(text: str, gold: Mapping[str, Any], facts: Any) -> Judgement:
    """Judge `facts`, with `nodes`, `events` and `amounts`, against the annotation of `text`."""
    rows = {name: [row_of(fact) for fact in getattr(facts, name)] for name in COMPARED}
    tallies: dict[Subject, Tally] = {}
    errors: list[Error] = []
    for name, measured in MEASURED.items():
        annotated, found = gold[measured.table], rows[measured.table]
        pairs = matches(text, annotated, found, measured.rule)
        missed = [row for i, row in enumerate(annotated) if i not in {pair[0] for pair in pairs}]
        told = {pair[1] for pair in pairs}
        unsure = [s for s in gold["ambiguous"] if s.get("table", measured.table) == measured.table]
        wrong = [
            row
            for j, row in enumerate(found)
            if j not in told and not any(overlap(span, row) > 0 for span in unsure)
        ]
        matched = [annotated[i] for i, _ in pairs]
        tallies[Subject(name)] = Tally(len(matched), len(missed), len(wrong))
        if measured.kind:
            counts = [
                Counter(kind_of(r, measured.kind) for r in s) for s in (matched, missed, wrong)
            ]
            for kind in sorted(set().union(*counts)):
                tallies[Subject(name, kind)] = Tally(*(count[kind] for count in counts))
        if name == measured.table:
            for column in COMPARED[name]:
                both = ((annotated[i], found[j]) for i, j in pairs)
                tallies[Subject(name, column=column)] = _column(column, both)
        errors += [Error(name, "missed", row) for row in missed]
        errors += [Error(name, "wrong", row) for row in wrong]
    return Judgement(tallies, tuple(errors))


def kind_of(row: Row, column: str) -> str:
    """The kind of a row; of several that an annotation accepts, the first."""
    kind = row[column]
    return str(kind if isinstance(kind, str) else kind[0])


def matches(
    text: str, annotated: Sequence[Row], rows: Sequence[Row], rule: Rule
) -> list[tuple[int, int]]:
    """Pairs (annotated, row) of indices, one to one, best overlap first.

    Of equal overlaps the pair of the same event type goes first, then the order of the lists.
    """
    candidates = [
        (-overlap(a, r), not same_type(a, r), i, j)
        for i, a in enumerate(annotated)
        for j, r in enumerate(rows)
        if is_grounded(text, r) and rule(a, r)
    ]
    taken_annotated: set[int] = set()
    taken_rows: set[int] = set()
    pairs = []
    for _, _, i, j in sorted(candidates):
        if i not in taken_annotated and j not in taken_rows:
            taken_annotated.add(i)
            taken_rows.add(j)
            pairs.append((i, j))
    return sorted(pairs)


def overlap(one: Row, other: Row) -> float:
    """Shared characters as a share of those that either span covers, 0.0 to 1.0."""
    starts = (one["char_start"], other["char_start"])
    ends = (one["char_end"], other["char_end"])
    covered = max(ends) - min(starts)
    return max(0, min(ends) - max(starts)) / covered if covered > 0 else 0.0


def is_grounded(text: str, row: Row) -> bool:
    """True when the row quotes what stands at its span."""
    start, end = row["char_start"], row["char_end"]
    return bool(0 <= start < end <= len(text) and text[start:end] == row["quote"])


def same_amount(annotated: Row, row: Row) -> bool:
    """The same quantity, told in about the same place."""
    return (
        annotated["kind"] == row["kind"]
        and _number(annotated["value"]) == _number(row["value"])
        and _number(annotated.get("value_high")) == _number(row.get("value_high"))
        and (annotated["kind"] != "money" or annotated["currency"] == row["currency"])
        and overlap(annotated, row) > 0
    )


def same_event(annotated: Row, row: Row) -> bool:
    """The same interval of days, told in about the same place."""
    return (
        annotated["date_start"] == str(row["date_start"])
        and annotated["date_end"] == str(row["date_end"])
        and overlap(annotated, row) > 0
    )


def same_typed_event(annotated: Row, row: Row) -> bool:
    """The same event, with a type that the annotation accepts."""
    return same_event(annotated, row) and same_type(annotated, row)


def same_type(annotated: Row, row: Row) -> bool:
    """True when the annotation accepts the row's event type; true for rows without types."""
    accepted = annotated.get("event_type")
    types = [accepted] if isinstance(accepted, str) else list(accepted or [])
    also = annotated.get("event_type_also") or []
    types += [also] if isinstance(also, str) else list(also)
    return not types or row.get("event_type") in types


def same_node(annotated: Row, row: Row) -> bool:
    """The same place: the same division of China, else the same country and name."""
    if annotated["basis"] != row["basis"]:
        return False
    if annotated.get("city_code") or row.get("city_code"):
        return bool(annotated.get("city_code") == row.get("city_code"))
    return bool(
        annotated["country_code"] == row["country_code"]
        and annotated["place"].casefold() == row["place"].casefold()
    )


@dataclass(frozen=True, slots=True)
class Measured:
    """How a subject's rows are judged: those of `table`, by `rule`, told apart by column `kind`."""

    table: str
    rule: Rule
    kind: str | None


MEASURED: Final[Mapping[str, Measured]] = {
    "nodes": Measured("nodes", same_node, "basis"),
    "events": Measured("events", same_event, None),
    "events_with_type": Measured("events", same_typed_event, "event_type"),
    "amounts": Measured("amounts", same_amount, "kind"),
}

COMPARED: Final[Mapping[str, tuple[str, ...]]] = {
    "nodes": ("status", "status_on", "operator", "site", "national_ordinal"),
    "events": ("participants", "date_precision", "date_basis", "city_code"),
    "amounts": ("qualifier", "unit"),
}
"""The columns that are compared on matched rows."""


def _column(column: str, pairs: Iterable[tuple[Row, Row]]) -> Tally:
    """How often the annotated value is there, over the pairs whose annotation has the column."""
    told = [(annotated[column], row[column]) for annotated, row in pairs if column in annotated]
    found = sum((_found(annotated, value) for annotated, value in told), Counter[bool]())
    return Tally(matched=found[True], missed=found[False])


def _found(annotated: Any, value: Any) -> Counter[bool]:
    """Count what of `annotated`, a value or a list of names, is in `value`."""
    if isinstance(annotated, list):
        names = _names(value)
        return Counter(name in names for name in _names(annotated))
    return Counter([_plain(annotated) == _plain(value)])


def _names(names: Iterable[str]) -> set[str]:
    return {" ".join(name.split()) for name in names}


def _plain(value: Any) -> str | None:
    return None if value is None else str(value).casefold()


def _number(value: Any) -> Decimal | None:
    return None if value is None else Decimal(value)
