"""Nodes told in records: the cells of a table row, each under its header.

Belongs here: which cell tells the place, the stage, its day, the site and the operator. Does not
belong here: nodes told in sentences (`finding`), what makes a table (`text.tables`).
"""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.extract.dates.mentions import DateMention
from pipeline.extract.language import Language
from pipeline.extract.nodes.status import CLOSED, PLANNED, Stage, latest, stages
from pipeline.extract.text.scan import Scan
from pipeline.extract.text.sentences import cells
from pipeline.extract.text.stretches import Stretch, by_itself, stretch
from pipeline.extract.text.tables import Cell
from pipeline.extract.told import Told


class Record(NamedTuple):
    """What a row tells of its node; `stage` is None where no cell tells one.

    `place` is the half-open span of the cell with the place; None where no header says which.
    """

    place: tuple[int, int] | None
    site: str | None
    operator: str | None
    stage: str | None
    date: DateMention | None


def record_of(words: Scan, told: Told, lang: Language) -> Record:
    """The record of a table row, read by the headers of its cells."""
    row = told.cells or [Cell(a, b, "", "") for a, b in cells(words.text, told.unit)]
    roles = _roles(row, lang)
    stage, date = _stage(words, told, row, roles, lang)
    where = _first(row, roles, "place")
    return Record(
        place=(where.char_start, where.char_end) if where else None,
        site=_value(words.text, _first(row, roles, "site"), lang),
        operator=_name(words, told, _first(row, roles, "operator"), lang),
        stage=stage,
        date=date,
    )


def row_tells(
    told: Told, part: Stretch, lang: Language, *, above: bool, captioned: bool, spoke: bool
) -> bool:
    """True for a row that tells of a node without naming it.

    The text named a node before (`spoke`), the lines above the table are about nodes (`above`) or
    name them (`captioned`).
    """
    if _tells_others(told, lang):
        return False
    if spoke and _stands_in_table(part.words.text, told, lang, captioned=captioned):
        return True
    if _tells_nodes(told, lang):
        return above or spoke or _heads_states(told, lang)
    dated = told.dates and told.dates[0].char_start == told.unit.char_start
    return (above or spoke) and not dated and bool(stages(part, lang))


def _tells_nodes(told: Told, lang: Language) -> bool:
    """True for a row below headers that nodes have: an operator, a state; a place and a bidder."""
    roles = {role_of(cell.header, lang) for cell in told.cells}
    lots = "bidder" in roles and bool(roles & {"place", "site_or_place"})
    lots = lots or any(lang.node_details.NODE_HEADER.fullmatch(cell.header) for cell in told.cells)
    return lots or bool(roles & {"operator", "stage", "day"})


def _tells_others(told: Told, lang: Language) -> bool:
    """True for a row of a table of something else: below its headers nodes are not expected."""
    if not told.cells or lang.node_details.OTHER_CAPTION.search(told.cells[0].caption):
        return bool(told.cells)
    heads = [cell.header for cell in told.cells]
    if any(lang.node_details.NODE_HEADER.fullmatch(head) for head in heads):
        return False
    others = [head for head in heads if lang.node_details.OTHER_HEADER.search(head)]
    return bool(others) and not any(
        role_of(head, lang) in {"operator", "stage", "bidder"}
        for head in heads
        if head not in others
    )


def _stands_in_table(text: str, told: Told, lang: Language, *, captioned: bool) -> bool:
    """True for a row that its place opens: in a table of nodes (`captioned`), or one is counted."""
    row = told.cells
    if not row or told.places[0].char_start != row[0].char_start:
        return False
    if row[0].header and role_of(row[0].header, lang) not in {"place", "site_or_place"}:
        return False
    counted = [c for c in row if lang.node_details.NODE_COUNT.fullmatch(c.header)]
    if counted:
        return all(text[c.char_start : c.char_end] in {"1", "one"} for c in counted)
    return captioned


def _heads_states(told: Told, lang: Language) -> bool:
    """True for a row of a table with columns of operators and of states."""
    roles = {role_of(cell.header, lang) for cell in told.cells}
    return {"operator", "stage"} <= roles


def heads_operators(told: Told, lang: Language) -> bool:
    """True for a row of a table with a column of operators."""
    return any(role_of(cell.header, lang) == "operator" for cell in told.cells)


def _roles(row: Sequence[Cell], lang: Language) -> list[str | None]:
    """What each cell tells; "Site" heads the places where no other header does."""
    roles = [role_of(cell.header, lang) for cell in row]
    either = "site" if "place" in roles else "place"
    return [either if role == "site_or_place" else role for role in roles]


def role_of(header: str, lang: Language) -> str | None:
    """What a header or key says of its value; one that tells a stage heads its days."""
    for role, pattern in lang.node_details.HEADERS:
        if pattern.search(header):
            return str(role)
    return "day" if stages(by_itself(header), lang) else None


def _first(row: Sequence[Cell], roles: Sequence[str | None], role: str) -> Cell | None:
    return next((c for c, r in zip(row, roles, strict=True) if r == role), None)


def _name(words: Scan, told: Told, cell: Cell | None, lang: Language) -> str | None:
    """The organisation of a cell, or the cell as written where it tells nothing else."""
    value = _value(words.text, cell, lang)
    if cell is None or value is None:
        return None
    named = [o for o in told.organisations if cell.char_start <= o.char_start < cell.char_end]
    if stage_of(
        stretch(words, cell.char_start, cell.char_end), lang
    ) or lang.node_details.ENUMERATES.search(value):
        return named[0].quote if named else None
    return value


def _value(text: str, cell: Cell | None, lang: Language) -> str | None:
    """The cell as written; None for one that is empty or says that nothing is known."""
    if cell is None:
        return None
    return value_of(text[cell.char_start : cell.char_end], lang)


def value_of(value: str, lang: Language) -> str | None:
    """The value as written; None for one that is empty or says that nothing is known."""
    return None if not value or lang.node_details.NOTHING.match(value) else value


def stage_of(value: Stretch, lang: Language) -> Stage | None:
    """The furthest stage that a value tells."""
    return latest(stages(value, lang), lang)


def stage_of_cell(value: Stretch, lang: Language) -> Stage | None:
    """The stage that a cell of states opens with: "fitting out, 40 racks"."""
    for name, opening in lang.statuses.CELLS:
        if opening.match(value.words.folded, value.char_start, value.char_end):
            return Stage(value.char_start, value.char_end, name)
    return None


def _stage(
    words: Scan, told: Told, row: Sequence[Cell], roles: Sequence[str | None], lang: Language
) -> tuple[str | None, DateMention | None]:
    """The furthest stage of the row, and the day on which it was reached."""
    found: list[tuple[Stage, DateMention | None]] = []
    when: DateMention | None = None
    for cell, role in zip(row, roles, strict=True):
        value = stretch(words, cell.char_start, cell.char_end)
        day = next((d for d in told.dates if cell.char_start <= d.char_start < cell.char_end), None)
        nothing = role != "stage" and lang.node_details.NOTHING.match(value.said)
        if role in {"place", "site", "operator"} or nothing:
            continue
        own = stage_of(value, lang) or (stage_of_cell(value, lang) if role == "stage" else None)
        if own is None and role == "day" and day:
            own = stage_of(by_itself(cell.header), lang)
        if own:
            found.append((own, day))
        elif role == "date" and day:
            when = day
    best = latest([stage for stage, _ in found], lang)
    if best is None:
        return (PLANNED, None) if "bidder" in roles else (None, when)
    dated = next((day for stage, day in found if day and stage.name == best.name), None) or when
    return best.name, None if best.name in {CLOSED, PLANNED} else dated
