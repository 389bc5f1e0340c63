"""seeds/sources.csv: what is known about a document from outside its text.

Belongs here: the file's columns and what each may hold. Does not belong here: how such a file is
read (`pipeline.control_files`), looking for the files it names and comparing digests
(`pipeline.intake`).
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pipeline.control_files import ControlFile
from pipeline.decoding import ENCODINGS
from pipeline.seed_files import SOURCES
from schemas import vocabulary

FILE: Final = ControlFile(
    name=SOURCES,
    columns=(
        *("source_path", "url", "publisher", "author", "title"),
        *("published_on", "language", "encoding", "sha256"),
    ),
    required=("source_path",),
)
"""Every column but source_path may be absent or blank."""

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


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
    encoding: str = ENCODINGS[0]
    sha256: str | None = None


def parse_sources(data: bytes) -> dict[str, Source]:
    """The rows of sources.csv by source_path; white space around values is dropped.

    Raises IntakeError that names line, column, what was found, what was expected and what to do.
    """
    sources: dict[str, Source] = {}
    for line, row in FILE.rows(data):
        source = _source(line, {name: value.strip() or None for name, value in row.items()})
        earlier = sources.get(source.source_path)
        if earlier:
            raise FILE.problem(
                line,
                "source_path",
                f"{source.source_path!r}, which line {earlier.line} has too",
                "each file once",
                "merge the two rows into one",
            )
        sources[source.source_path] = source
    return sources


def _source(line: int, row: Mapping[str, str | None]) -> Source:
    """The row with every value checked by itself."""
    path = row["source_path"]
    if path is None:
        raise FILE.problem(
            line, "source_path", "no value", "a path below the seeds folder", "name the file"
        )
    language = row.get("language")
    if language is not None and language not in vocabulary.LANGUAGES:
        raise FILE.problem(
            line,
            "language",
            repr(language),
            f"one of {', '.join(vocabulary.LANGUAGES)}",
            "use such a tag, or leave it blank to have the language found",
        )
    encoding = (row.get("encoding") or ENCODINGS[0]).lower()
    if encoding not in ENCODINGS:
        raise FILE.problem(
            line,
            "encoding",
            repr(row.get("encoding")),
            f"one of {', '.join(ENCODINGS)}",
            "use one of them, or convert the file to UTF-8",
        )
    digest = row.get("sha256")
    if digest is not None and not _SHA256.fullmatch(digest.lower()):
        raise FILE.problem(
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
        encoding=encoding,
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
    raise FILE.problem(
        line, "published_on", repr(value), "a day as YYYY-MM-DD", "write it so, or leave it blank"
    )
