"""The corpus through extraction: what each part comes to, and what went wrong.

Belongs here: extracting and judging articles. Does not belong here: reading them (`corpus`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from pipeline.accuracy.corpus import Article, Corpus, Part, read_corpus
from pipeline.accuracy.figures import Figure, figure
from pipeline.accuracy.scorer import Error, Subject, Tally, judge
from pipeline.code_version import code_version

PARTS: Final[tuple[Part, ...]] = ("development", "test")

EXTRACTOR_VERSION: Final = code_version("pipeline/extract", "pipeline/reference")
"""Changes with the rules and with the gazetteer, and with nothing else."""


@dataclass(frozen=True, slots=True)
class ArticleError:
    """An error of an article, with the article's name."""

    article: str
    error: Error


@dataclass(frozen=True, slots=True)
class PartAccuracy:
    """What one part of the corpus comes to: figures in the order of their subjects."""

    articles: int
    figures: Mapping[Subject, Figure]
    errors: tuple[ArticleError, ...]


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Figures of both parts, measured with the extractor and on the corpus named here."""

    extractor_version: str
    corpus_sha256: str
    parts: Mapping[Part, PartAccuracy]


def measure(folder: Path) -> Accuracy:
    """Extract every article of `folder` and judge what comes out.

    Raises CorpusError when there are none. A corpus is measured once in a process, whose code
    stays the same.
    """
    return _measured(read_corpus(folder))


@lru_cache(maxsize=1)
def _measured(corpus: Corpus) -> Accuracy:
    return Accuracy(
        extractor_version=EXTRACTOR_VERSION,
        corpus_sha256=corpus.sha256,
        parts={part: measure_articles(corpus.of(part)) for part in PARTS},
    )


def measure_articles(articles: Iterable[Article]) -> PartAccuracy:
    """What these articles come to."""
    judged = {a.name: judge(a.text, a.gold, a.extract()) for a in articles}
    tallies = [judgement.tallies for judgement in judged.values()]
    subjects = dict.fromkeys(sorted({key for each in tallies for key in each}, key=_order))
    return PartAccuracy(
        articles=len(judged),
        figures={key: figure([each.get(key, Tally()) for each in tallies]) for key in subjects},
        errors=tuple(
            ArticleError(name, error) for name, each in judged.items() for error in each.errors
        ),
    )


def _order(subject: Subject) -> tuple[str, str, str]:
    return (subject.table, subject.kind or "", subject.column or "")
