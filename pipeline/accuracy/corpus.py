"""The annotated articles: where they lie and which part each belongs to.

Belongs here: reading texts and annotations. Does not belong here: judging extraction (`scorer`).

A corpus is a folder; an article is two files of it, its text and its annotation of the same name.
An annotation without a text there is left out: the seed's text lies with the seeds.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from pipeline.extract import DocumentFacts, extract_document

Part = Literal["development", "test"]


class CorpusError(RuntimeError):
    """The corpus cannot be read; the message names the path."""


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its annotation; `gold` has the lists nodes, events, amounts and ambiguous."""

    name: str
    text: str
    gold: Mapping[str, Any]

    @property
    def part(self) -> Part:
        """The part of the article."""
        return part(self.name)

    @property
    def reference_date(self) -> dt.date | None:
        """The day given with the article; None when the text tells it."""
        given = self.gold["reference_date"]
        return dt.date.fromisoformat(given) if given else None

    def extract(self) -> DocumentFacts:
        """What the extraction finds in the text."""
        return extract_document(self.text, reference_date=self.reference_date)


@dataclass(frozen=True, slots=True)
class Corpus:
    """All articles by name, and the SHA-256 over their names, texts and annotations.

    Two are equal when their digests are.
    """

    articles: tuple[Article, ...] = field(compare=False)
    sha256: str

    def of(self, which: Part) -> tuple[Article, ...]:
        """The articles of one part, by name."""
        return tuple(article for article in self.articles if article.part == which)


def part(name: str) -> Part:
    """The part of an article, decided by its name alone: about a third is for testing.

    Rules are made on the development part; the test part is scored and not read.
    """
    digest = hashlib.sha256(name.encode()).hexdigest()
    return "test" if int(digest, 16) % 3 == 0 else "development"


def read_article(annotation: Path, text: Path) -> Article:
    """The article of two files, its text with the line ends of the file."""
    return _article(annotation.stem, text.read_bytes(), annotation.read_bytes())


def read_corpus(folder: Path) -> Corpus:
    """The articles of `folder`; CorpusError, which names the path, when there are none."""
    articles, digest = [], hashlib.sha256()
    for text in sorted(folder.glob("*.txt")):
        annotation = text.with_suffix(".json")
        try:
            files = (text.read_bytes(), annotation.read_bytes())
            articles.append(_article(text.stem, *files))
        except (OSError, ValueError) as error:
            raise CorpusError(f"{annotation}: cannot be read with its text: {error}") from error
        for content in (text.stem.encode(), *files):
            digest.update(f"{len(content)}:".encode() + content)
    if not articles:
        raise CorpusError(
            f"{folder}: found no articles, expected texts (*.txt) with annotations (*.json), on "
            "which accuracy is measured; get the folder back from version control"
        )
    return Corpus(tuple(articles), digest.hexdigest())


def _article(name: str, text: bytes, annotation: bytes) -> Article:
    return Article(name=name, text=text.decode(), gold=json.loads(annotation))
