"""Scores the facts of a document against its annotation.

Belongs here: which row may stand for which, one to one, and what that comes to. Does not belong
here: where annotations lie (`corpus`), or what is good enough (`test_accuracy`).

Rules:

- amounts match by kind, value, value_high and, for money, currency, on overlapping spans;
- events match by date_start and date_end on overlapping spans; scored a second time with the type
  too, where the annotation lists the types it accepts;
- nodes match by basis and city_code, without a code by country and place;
- the pair with the best overlap is matched first, and every row is matched at most once;
- participants are the share of the listed names found, over the matched events;
- a row that is not annotated is wrong, except on an ambiguous span: there it is not judged;
- a row whose quote is not the text at its span is wrong, whatever else it says.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any, Final

Row = Mapping[str, Any]
"""A fact: a row of an annotation, or an extracted row with the same columns."""

Rule = Callable[[Row, Row], bool]
"""True when the first, annotated row may be told by the second, extracted one."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Rows of one table, counted: `matched` pairs, `missed` annotated rows, `wrong` extra rows."""

    matched: int = 0
    missed: int = 0
    wrong: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Both tallies together, as over one long document."""
        return Tally(
            self.matched + other.matched, self.missed + other.missed, self.wrong + other.wrong
        )

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1.0 when nothing was to be found or said."""
        all_sides = 2 * self.matched + self.missed + self.wrong
        return 2 * self.matched / all_sides if all_sides else 1.0


@dataclass(frozen=True, slots=True)
class Scores:
    """What the facts of one or more documents come to.

    `participants` has no wrong names: only the listed ones are looked for.
    """

    nodes: Tally = Tally()
    events: Tally = Tally()
    events_typed: Tally = Tally()
    amounts: Tally = Tally()
    participants: Tally = Tally()

    def __add__(self, other: "Scores") -> "Scores":
        """Both together, row by row and not as a mean of documents."""
        return Scores(
            *(getattr(self, each.name) + getattr(other, each.name) for each in fields(self))
        )

    @property
    def participants_found(self) -> float:
        """Share of the listed names found, of matched events; 1.0 when none is listed."""
        listed = self.participants.matched + self.participants.missed
        return self.participants.matched / listed if listed else 1.0


def row_of(fact: Any) -> Row:
    """The columns of an extracted fact, a dataclass with one field a column."""
    return {field.name: getattr(fact, field.name) for field in fields(fact)}


def score(text: str, gold: Mapping[str, Any], facts: Any) -> Scores:
    """Score `facts`, with `nodes`, `events` and `amounts`, against the annotation of `text`."""
    rows = {name: [row_of(fact) for fact in getattr(facts, name)] for name in TABLES}
    pairs = {name: matches(text, gold[name], rows[name], rule) for name, rule in TABLES.items()}
    typed = matches(text, gold["events"], rows["events"], same_typed_event)
    tallies = {
        name: _tally(gold, name, gold[name], rows[name], found) for name, found in pairs.items()
    }
    return Scores(
        nodes=tallies["nodes"],
        events=tallies["events"],
        events_typed=_tally(gold, "events", gold["events"], rows["events"], typed),
        amounts=tallies["amounts"],
        participants=sum(
            (_participants(gold["events"][g], rows["events"][r]) for g, r in pairs["events"]),
            Tally(),
        ),
    )


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


TABLES: Final[Mapping[str, Rule]] = {
    "nodes": same_node,
    "events": same_event,
    "amounts": same_amount,
}


def _tally(
    gold: Mapping[str, Any],
    table: str,
    annotated: Sequence[Row],
    rows: Sequence[Row],
    pairs: Sequence[tuple[int, int]],
) -> Tally:
    told = {row for _, row in pairs}
    unsure = [span for span in gold["ambiguous"] if span.get("table", table) == table]
    extra = [
        row
        for j, row in enumerate(rows)
        if j not in told and not any(overlap(span, row) > 0 for span in unsure)
    ]
    return Tally(matched=len(pairs), missed=len(annotated) - len(pairs), wrong=len(extra))


def _participants(annotated: Row, row: Row) -> Tally:
    listed = _names(annotated["participants"])
    found = len(listed & _names(row["participants"]))
    return Tally(matched=found, missed=len(listed) - found)


def _names(names: Iterable[str]) -> set[str]:
    return {" ".join(name.split()) for name in names}


def _number(value: Any) -> Decimal | None:
    return None if value is None else Decimal(value)
