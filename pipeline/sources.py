"""seeds/sources.csv: what is known about a document from outside its text.

Belongs here: the file's columns, its strict reading, the error that stops a run. Does not belong
here: looking for the files it names and comparing digests (`pipeline.intake`).
"""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pipeline.seed_files import SOURCES
from schemas import vocabulary

COLUMNS: Final = (
    "source_path",
    "url",
    "publisher",
    "author",
    "title",
    "published_on",
    "language",
    "sha256",
)
"""Only source_path is required; the others may be absent or blank."""

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


MAX_VALUE: Final = 1 << 16
"""Code points of the longest value; the limit of the csv module may be changed by any library."""


class IntakeError(ValueError):
    """The seeds folder or its sources.csv is not as it must be: the run stops."""


@dataclass(frozen=True, slots=True)
class Source:
    """What sources.csv gives for one document; None: not given. `line` is its line there."""

    line: int
    source_path: str
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    title: str | None = None
    published_on: dt.date | None = None
    language: str | None = None
    sha256: str | None = None


def problem(line: int, column: str, found: str, expected: str, what_to_do: str) -> IntakeError:
    """The error for one value of sources.csv."""
    return IntakeError(
        f"{SOURCES} line {line}, column {column}: found {found}, expected {expected}; {what_to_do}"
    )


def parse_sources(data: bytes) -> dict[str, Source]:
    """The rows of sources.csv by source_path.

    UTF-8 with or without byte order mark, comma separated, one header row; empty lines are
    skipped and white space around values is dropped. Raises IntakeError that names line, column,
    what was found, what was expected and what to do.
    """
    sources: dict[str, Source] = {}
    for line, row in _rows(_decode(data)):
        source = _source(line, row)
        earlier = sources.get(source.source_path)
        if earlier:
            raise problem(
                line,
                "source_path",
                f"{source.source_path!r}, which line {earlier.line} has too",
                "each file once",
                "merge the two rows into one",
            )
        sources[source.source_path] = source
    return sources


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise IntakeError(
            f"{SOURCES} line {line}: found byte 0x{data[error.start]:02x} that is not UTF-8, "
            "expected UTF-8 text; save the file as UTF-8 (in a spreadsheet: 'CSV UTF-8')"
        ) from error


def _rows(text: str) -> Iterator[tuple[int, Mapping[str, str | None]]]:
    """(line, column -> value or None when blank) of every row below the header."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] | None = None
    line = 1
    try:
        for values in reader:
            if any(len(value) > MAX_VALUE for value in values):
                raise csv.Error(f"field larger than the limit of {MAX_VALUE} characters")
            if any(value.strip() for value in values):
                if header is None:
                    header = _header(line, values)
                else:
                    yield line, _row(line, header, values)
            line = reader.line_num + 1
    except csv.Error as error:
        raise IntakeError(
            f"{SOURCES} line {line}: found a row that is no CSV ({error}), expected values "
            "separated by commas; quote values that hold a comma, a quote or a line break"
        ) from error
    if header is None:
        raise IntakeError(
            f"{SOURCES} line 1: found no header, expected a row with source_path and any of "
            f"{', '.join(COLUMNS[1:])}; write it, or remove the file"
        )


def _header(line: int, values: list[str]) -> list[str]:
    header = [value.strip() for value in values]
    for name in header:
        if name not in COLUMNS:
            raise problem(
                line,
                repr(name),
                "an unknown column",
                f"one of {', '.join(COLUMNS)}",
                "rename or remove the column",
            )
        if header.count(name) > 1:
            raise problem(line, name, "the column twice", "it once", "remove one of the two")
    if "source_path" not in header:
        raise problem(line, "source_path", "no such column", "it in the header", "add the column")
    return header


def _row(line: int, header: list[str], values: list[str]) -> dict[str, str | None]:
    if len(values) != len(header):
        raise IntakeError(
            f"{SOURCES} line {line}: found {len(values)} values, expected {len(header)} as in the "
            "header; quote values that hold a comma"
        )
    return {name: value.strip() or None for name, value in zip(header, values, strict=True)}


def _source(line: int, row: Mapping[str, str | None]) -> Source:
    """The row with every value checked by itself."""
    path = row["source_path"]
    if path is None:
        raise problem(
            line, "source_path", "no value", "a path below the seeds folder", "name the file"
        )
    language = row.get("language")
    if language is not None and language not in vocabulary.LANGUAGES:
        raise problem(
            line,
            "language",
            repr(language),
            f"one of {', '.join(vocabulary.LANGUAGES)}",
            "use such a tag, or leave it blank to have the language found",
        )
    digest = row.get("sha256")
    if digest is not None and not _SHA256.fullmatch(digest.lower()):
        raise problem(
            line, "sha256", repr(digest), "64 hexadecimal digits", "copy it from sha256sum"
        )
    return Source(
        line=line,
        source_path=path,
        url=row.get("url"),
        publisher=row.get("publisher"),
        author=row.get("author"),
        title=row.get("title"),
        published_on=_day(line, row.get("published_on")),
        language=language,
        sha256=digest.lower() if digest else None,
    )


def _day(line: int, value: str | None) -> dt.date | None:
    if value is None:
        return None
    try:
        if _DAY.fullmatch(value):
            return dt.date.fromisoformat(value)
    except ValueError:
        pass  # falls through to the one message below
    raise problem(
        line, "published_on", repr(value), "a day as YYYY-MM-DD", "write it so, or leave it blank"
    )
