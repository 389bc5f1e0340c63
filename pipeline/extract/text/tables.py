"""Tables in text: rows of cells with the header that each cell stands under.

Belongs here: which rows make a table, which of them is its header, which words head a cell. Does
not belong here: what a cell tells (`amounts.figures`, `events`, `nodes`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.extract.text.sentences import TextUnit, cells

MAX_HEADER: Final = 120
MAX_CAPTION: Final = 300
MAX_LINE: Final = 2000
"""Code points of a header and a caption that are read for units, and of a line with cells."""

_RULE: Final = re.compile(r"[\s|:+=-]+")
_NUMERIC: Final = re.compile(r"[^\w]*\d[\d.,:/%\s-]*")
_PERIOD: Final = re.compile(
    r"\D{0,4}(?:19|20)\d\d(?:[AEF]|\b).{0,24}|Q[1-4].{0,12}|H[12].{0,12}|[1-4]Q ?\d.{0,8}"
    r"|(?:FY|CY) ?'?\d\d[AEF]?"
)


_DAY: Final = re.compile(
    r"(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}\b|\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d\b"
)

_UNITS: Final = frozenset({"unit", "units"})
"""Head a column that names the unit of each row."""

Span = tuple[int, int]
"""Half-open, in code points."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's half-open span, and the words that head it: its column's, or its row's.

    `caption` is the line above the table, which may give the unit of all, as may `corner`, what
    heads the labels of the rows.
    """

    char_start: int
    char_end: int
    header: str
    caption: str
    corner: str = ""


def table_cells(text: str, units: Sequence[TextUnit]) -> list[Cell]:
    """The cells below the headers of all tables of a text, in order. Linear."""
    return [
        cell for table, caption in _tables(text, units) for cell in _cells(text, table, caption)
    ]


def _tables(text: str, units: Sequence[TextUnit]) -> Iterator[tuple[list[list[Span]], str]]:
    """Runs of two or more rows below each other, cut into cells, with the line above."""
    run: list[list[Span]] = []
    caption, above, paragraph = "", "", -2
    for unit in units:
        if unit.kind != "row":
            above = unit.text(text)
            continue
        if _RULE.fullmatch(unit.text(text)):
            paragraph = unit.paragraph
            continue
        if unit.paragraph != paragraph + 1 or above:
            if len(run) > 1:
                yield run, caption
            run, caption = [], above
        run.append(cells(text, unit))
        above, paragraph = "", unit.paragraph
    if len(run) > 1:
        yield run, caption


def _cells(text: str, table: list[list[Span]], caption: str) -> Iterator[Cell]:
    header = [text[start:end] for start, end in table[0]]
    if header and (_DAY.match(header[0]) or any(";" in head for head in header)):
        return
    if any(_NUMERIC.fullmatch(head) and not _PERIOD.fullmatch(head) for head in header):
        return
    names = [head.lower() for head in header]
    unit_at = next((at for at, name in enumerate(names) if name in _UNITS), None)
    aligned = not any(sign in text[table[0][0][0] : table[0][-1][1]] for sign in "|\t")
    for row in table[1:]:
        if aligned and row and len(row) < len(header):
            row = _below(text, table[0], row)
        offset = 1 if len(row) == len(header) + 1 else 0  # an empty corner
        label = text[row[0][0] : row[0][1]] if row else ""
        for at, (start, end) in enumerate(row):
            if not offset <= at < len(header) + offset or start == end:
                continue
            head = header[at - offset]
            by_row = at > 0 and (not head or _PERIOD.fullmatch(head))
            words = (label if by_row else head)[:MAX_HEADER]
            if by_row and unit_at is not None and unit_at + offset < len(row):
                a, b = row[unit_at + offset]
                words = f"{words} ({text[a:b][:MAX_HEADER]})"
            corner = header[0][:MAX_HEADER] if by_row and not offset else ""
            yield Cell(start, end, words, caption[:MAX_CAPTION], corner)


def _below(text: str, header: list[Span], row: list[Span]) -> list[Span]:
    """The cells of a row with gaps, each below the header that it begins nearest to.

    Only blanks align such tables, so that an empty cell leaves no trace but its width.
    """
    columns = [_column(text, start) for start, _ in header]
    placed = [(row[0][0], row[0][0])] * len(header)
    free = 0
    for index, span in enumerate(row):
        at, last = _column(text, span[0]), len(header) - (len(row) - index) + 1
        nearest = min(range(free, last), key=lambda i: abs(columns[i] - at))
        placed[nearest], free = span, nearest + 1
    return placed


def _column(text: str, position: int) -> int:
    """How many code points stand before a position on its line, as far as lines are tables."""
    return position - text.rfind("\n", max(0, position - MAX_LINE), position) - 1
