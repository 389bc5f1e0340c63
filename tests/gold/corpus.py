"""The annotated articles: where they lie and which part each belongs to.

Belongs here: reading texts and annotations. Does not belong here: judging extraction (`scorer`).

An article is two files of `articles/`: its text, and its annotation of the same name. The seed has
only its annotation there: its text is the one under `seeds/`.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from pipeline.extract import DocumentFacts, extract_document

Part = Literal["development", "test"]

ARTICLES: Final = Path(__file__).parent / "articles"
SEEDS: Final = Path(__file__).parents[2] / "seeds"
SEED: Final = "000_8a1b689e0b0bcd9d"


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its annotation; `gold` has the lists nodes, events, amounts and ambiguous."""

    name: str
    text: str
    gold: Mapping[str, Any]

    @property
    def reference_date(self) -> dt.date | None:
        """The day given with the article; None when the text tells it."""
        given = self.gold["reference_date"]
        return dt.date.fromisoformat(given) if given else None

    def extract(self) -> DocumentFacts:
        """What the extraction finds in the text."""
        return extract_document(self.text, reference_date=self.reference_date)


def names() -> list[str]:
    """The names of all articles but the seed, sorted."""
    return sorted(path.stem for path in ARTICLES.glob("*.json") if path.stem != SEED)


def part(name: str) -> Part:
    """The part of an article, decided by its name alone: about a third is for testing.

    Rules are made on the development part; the test part is scored and not read.
    """
    digest = hashlib.sha256(name.encode()).hexdigest()
    return "test" if int(digest, 16) % 3 == 0 else "development"


def read_article(name: str) -> Article:
    """The article of that name, its text with the line ends of the file."""
    folder = SEEDS if name == SEED else ARTICLES
    text = (folder / f"{name}.txt").read_bytes().decode()
    gold = json.loads((ARTICLES / f"{name}.json").read_bytes())
    return Article(name=name, text=text, gold=gold)


def articles(of: Part) -> list[Article]:
    """The articles of a part, by name. The seed is in neither: every rule was tried on it."""
    return [read_article(name) for name in names() if part(name) == of]
