"""The CSV files in the seeds folder that steer a run, read strictly.

Belongs here: header, rows and values as text, and the error that stops a run. Does not belong here:
what a column means (`pipeline.sources`, `pipeline.corrections`), opening files.
"""

import csv
import hashlib
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

MAX_VALUE: Final = 1 << 16
"""Code points of the longest value; the limit of the csv module may be changed by any library."""

CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


class IntakeError(ValueError):
    """The seeds folder, or a file in it that steers a run, is not as it must be: the run stops."""


@dataclass(frozen=True, slots=True)
class ControlFile:
    """A CSV file by its name, the columns it may have, and those that it must have."""

    name: str
    columns: tuple[str, ...]
    required: tuple[str, ...]

    def problem(
        self, line: int, column: str, found: str, expected: str, what_to_do: str
    ) -> IntakeError:
        """The error for one value."""
        return IntakeError(
            f"{self.name} line {line}, column {column}: found {found}, expected {expected}; "
            f"{what_to_do}"
        )

    def rows(self, data: bytes) -> Iterator[tuple[int, dict[str, str]]]:
        """(line, column -> value as it stands there) of every row below the header.

        UTF-8 with or without byte order mark, comma separated, one header row; empty lines are
        skipped. Raises IntakeError that names line, what was found, what was expected and what to
        do.
        """
        reader = csv.reader(io.StringIO(self._decode(data), newline=""), strict=True)
        header: list[str] | None = None
        line = 1
        try:
            for values in reader:
                if any(len(value) > MAX_VALUE for value in values):
                    raise csv.Error(f"field larger than the limit of {MAX_VALUE} characters")
                if any(value.strip() for value in values):
                    if header is None:
                        header = self._header(line, values)
                    else:
                        yield line, self._row(line, header, values)
                line = reader.line_num + 1
        except csv.Error as error:
            raise IntakeError(
                f"{self.name} line {line}: found a row that is no CSV ({error}), expected values "
                "separated by commas; quote values that hold a comma, a quote or a line break"
            ) from error
        if header is None:
            raise IntakeError(
                f"{self.name} line 1: found no header, expected a row with "
                f"{', '.join(self.required)}; write it, or remove the file"
            )

    def _decode(self, data: bytes) -> str:
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise IntakeError(
                f"{self.name} line {line}: found byte 0x{data[error.start]:02x} that is not UTF-8, "
                "expected UTF-8 text; save the file as UTF-8 (in a spreadsheet: 'CSV UTF-8')"
            ) from error

    def _header(self, line: int, values: list[str]) -> list[str]:
        header = [value.strip() for value in values]
        for name in header:
            if name not in self.columns:
                raise self.problem(
                    line,
                    repr(name),
                    "an unknown column",
                    f"one of {', '.join(self.columns)}",
                    "rename or remove the column",
                )
            if header.count(name) > 1:
                raise self.problem(
                    line, name, "the column twice", "it once", "remove one of the two"
                )
        for name in self.required:
            if name not in header:
                raise self.problem(
                    line, name, "no such column", "it in the header", "add the column"
                )
        return header

    def _row(self, line: int, header: list[str], values: list[str]) -> dict[str, str]:
        if len(values) != len(header):
            raise IntakeError(
                f"{self.name} line {line}: found {len(values)} values, expected {len(header)} as "
                "in the header; quote values that hold a comma"
            )
        for name, value in zip(header, values, strict=True):
            if control := CONTROL.search(value):
                raise self.problem(
                    line,
                    name,
                    f"the control character {control[0]!r}",
                    "text",
                    "remove the character",
                )
        return dict(zip(header, values, strict=True))


def file_digests(files: Mapping[str, bytes]) -> dict[str, str]:
    """SHA-256 of every file by its name, in the order of names."""
    return {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())}
