"""A seeds folder to documents and refused files: nothing that lies there is lost without a word.

Belongs here: which files become documents, with what metadata, and the two frames. Does not belong
here: walking and reading safely (`pipeline.seed_files`), decoding (`pipeline.decoding`), how
sources.csv is read (`pipeline.sources`), what a text means (`pipeline.extract`).
"""

import datetime as dt
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl

from pipeline.control_files import IntakeError
from pipeline.decoding import decode
from pipeline.extract import (
    SUPPORTED_LANGUAGES,
    detect_language,
    find_reference_date,
    read_metadata,
)
from pipeline.seed_files import (
    CONTROL_FILES,
    SOURCES,
    Refusal,
    SeedFile,
    list_seed_files,
    read_regular,
    read_seed,
)
from pipeline.sources import FILE, Source, parse_sources
from schemas.registry import DOCUMENTS, QUARANTINE, Table, derive_id

MAX_DOCUMENT_BYTES: Final = 16 * 1024 * 1024
"""Largest seed file that is read; a larger one is refused unread."""

MAX_CONTROL_BYTES: Final = 512 * 1024 * 1024
"""Largest control file."""


@dataclass(frozen=True, slots=True)
class Intake:
    """The value of reading a seeds folder; files seen == documents + refused.

    `documents` has the columns of the contract, sorted by natural key; `refused` those of the
    quarantine listing; `control_files` leads from the name of each file that steers a run to its
    bytes.
    """

    documents: pl.DataFrame
    refused: pl.DataFrame
    control_files: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Stated:
    """What a text says of itself; of one in a language that is not read, only the language."""

    language: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published_on: dt.date | None = None
    reference_date: dt.date | None = None
    reference_basis: str | None = None


ReadText = Callable[[str, str | None, dt.date | None], Stated]
"""Reads a text, of which the language and the day of publication may be given."""


def read_text(text: str, language: str | None, published_on: dt.date | None) -> Stated:
    """What `text` says of itself, where the given language and day leave it to say."""
    language = language or detect_language(text)
    if language not in SUPPORTED_LANGUAGES:
        return Stated(language)
    said = read_metadata(text, language)
    reference = find_reference_date(text, published_on, language)
    return Stated(
        language=language,
        title=said.title,
        author=said.author,
        publisher=said.publisher,
        published_on=said.published_on,
        reference_date=reference.date if reference else None,
        reference_basis=reference.basis if reference else None,
    )


def read_seeds(
    seeds_dir: Path, *, max_bytes: int = MAX_DOCUMENT_BYTES, read_text: ReadText = read_text
) -> Intake:
    """Read every seed file below `seeds_dir` once, in the order of their paths' bytes.

    `read_text` tells of each text what it says of itself. Follows no link, waits for no pipe, reads
    no file larger than `max_bytes` bytes. Raises IntakeError when the folder is missing or holds no
    file, and when its sources.csv is wrong or gives a sha256 that a file no longer has.
    """
    if not seeds_dir.is_dir():
        raise IntakeError(
            f"seeds folder {seeds_dir}: found no folder, expected one with text files; create it "
            "or set SEEDS_DIR to the right one"
        )
    try:
        files = list(list_seed_files(seeds_dir))
    except OSError as error:
        raise IntakeError(
            f"seeds folder {seeds_dir}: found the error {error.strerror!r}, expected a folder "
            "that can be listed; change its permissions"
        ) from error
    if not files:
        raise IntakeError(
            f"seeds folder {seeds_dir}: found no file, expected at least one *.txt or *.md; put "
            "the documents there or set SEEDS_DIR to the right folder"
        )
    control_files = _read_control_files(seeds_dir)
    sources = _sources(control_files.get(SOURCES), files)
    documents: list[dict[str, object]] = []
    refused: list[dict[str, object]] = []
    for row in _rows(files, sources, max_bytes, read_text):
        (documents if "document_id" in row else refused).append(row)
    return Intake(_frame(DOCUMENTS, documents), _frame(QUARANTINE, refused), control_files)


def _frame(table: Table, rows: list[dict[str, object]]) -> pl.DataFrame:
    frame = pl.DataFrame(rows, schema=table.empty().schema)
    return frame.sort(table.natural_key, nulls_last=False, maintain_order=True)


def _rows(
    files: Iterable[SeedFile],
    sources: Mapping[str, Source],
    max_bytes: int,
    read_text: ReadText,
) -> Iterator[dict[str, object]]:
    """For each file its row of documents or of the quarantine listing."""
    path_of_digest: dict[str, str] = {}
    for file in files:
        given = sources.get(file.source_path) or Source(line=0, source_path=file.source_path)
        try:
            row = _document(file, given, path_of_digest, max_bytes, read_text)
        except Refusal as refusal:
            yield {
                "source_path": file.source_path,
                "table": DOCUMENTS.name,
                "check": refusal.check,
                "reason": refusal.reason,
            }
        else:
            path_of_digest[str(row["source_sha256"])] = file.source_path
            yield row


def _document(
    file: SeedFile,
    given: Source,
    path_of_digest: Mapping[str, str],
    max_bytes: int,
    read_text: ReadText,
) -> dict[str, object]:
    """The documents row of `file`. Raises Refusal, and IntakeError for a digest that differs."""
    data = read_seed(file, max_bytes)
    digest = hashlib.sha256(data).hexdigest()
    if given.sha256 and given.sha256 != digest:
        raise FILE.problem(
            given.line,
            "sha256",
            given.sha256,
            f"{digest}, the digest of seed file {file.source_path}",
            "restore the file, or write its digest once you have seen why it changed",
        )
    text = decode(data, given.encoding)
    if digest in path_of_digest:
        raise Refusal(
            "duplicate",
            f"the same bytes as in {path_of_digest[digest]}",
            "every document once",
            "it is one document, under that path: remove one of the two files",
        )
    stated = read_text(text, given.language, given.published_on)
    if stated.language not in SUPPORTED_LANGUAGES:
        raise Refusal(
            "unsupported_language",
            f"language {stated.language!r}",
            f"a language that can be read: {', '.join(sorted(SUPPORTED_LANGUAGES))}",
            f"keep it until that language is read, or correct its language in {SOURCES}",
        )
    row: dict[str, object] = {
        "source_path": file.source_path,
        "source_sha256": digest,
        "url": given.url,
        "title": given.title or stated.title,
        "author": given.author or stated.author,
        "publisher": given.publisher or stated.publisher,
        "language": stated.language,
        "published_on": given.published_on or stated.published_on,
        "reference_date": stated.reference_date,
        "reference_basis": stated.reference_basis,
        "text": text,
        "char_count": len(text),
    }
    return row | {"document_id": derive_id(DOCUMENTS, row)}


def _read_control_files(seeds_dir: Path) -> dict[str, bytes]:
    """The bytes of every control file that is there."""
    contents = {}
    for name in CONTROL_FILES:
        if os.path.lexists(seeds_dir / name):
            try:
                contents[name] = read_regular(seeds_dir / name, MAX_CONTROL_BYTES)
            except Refusal as refusal:
                raise IntakeError(f"{name}: {refusal.reason}") from refusal
    return contents


def _sources(data: bytes | None, files: Iterable[SeedFile]) -> Mapping[str, Source]:
    """The rows of sources.csv, each about one of `files`; none when there is no such file."""
    if data is None:
        return {}
    sources = parse_sources(data)
    paths = {file.source_path for file in files}
    for source in sources.values():
        if source.source_path not in paths:
            raise FILE.problem(
                source.line,
                "source_path",
                repr(source.source_path),
                "the path of a file below the seeds folder, written as in the table documents",
                "correct the path, put the file there or remove the row",
            )
    return sources
