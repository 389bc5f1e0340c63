"""Reading the reference tables: CSV text to checked rows, with errors that name the very cell.

Here belongs what every reference table shares: encoding, header, blank cells, lists in a cell.
What a column of one table means belongs to the module that uses the table.
"""

import csv
from collections.abc import Iterator, Sequence
from importlib.resources import files

LIST_SEPARATOR = ";"  # "Urumqi;Wulumuqi"


class TableError(ValueError):
    """A reference table is not what was expected; the message names file, line and column."""


def cell_error(file: str, line: int, column: str, expected: str, found: str) -> TableError:
    """Return the error for one cell, to be raised by the caller."""
    return TableError(f"{file}, line {line}, column {column}: expected {expected}, found {found!r}")


def read_text(file: str) -> str:
    """Return the text of a table of this package, line ends as stored."""
    return files(__package__).joinpath(file).read_bytes().decode("utf-8")


def read_rows(
    file: str, text: str, columns: Sequence[str], *, filled: Sequence[str]
) -> Iterator[tuple[int, list[str]]]:
    """Yield (line number, cells in the order of `columns`) of a CSV text.

    `filled` names the columns that may not be blank. Raises TableError on another header, a row
    of another width, a blank cell in a filled column, or a cell with outer white space.
    """
    reader = csv.reader(text.splitlines(), strict=True)
    header = next(reader, [])
    if header != list(columns):
        raise cell_error(file, 1, "(header)", ",".join(columns), ",".join(header))
    must_fill = [columns.index(column) for column in filled]
    width = len(columns)
    for cells in reader:
        if len(cells) != width:
            raise cell_error(file, reader.line_num, "(all)", f"{width} cells", ",".join(cells))
        for index in must_fill:
            if not cells[index]:
                raise cell_error(file, reader.line_num, columns[index], "a value", "")
        for index, cell in enumerate(cells):
            if cell and (cell[0] == " " or cell[-1] == " "):
                raise cell_error(file, reader.line_num, columns[index], "no outer space", cell)
        yield reader.line_num, cells


def split_list(cell: str) -> list[str]:
    """Return the members of a list cell: "Macau;Macao SAR" gives two, "" gives none."""
    return cell.split(LIST_SEPARATOR) if cell else []
