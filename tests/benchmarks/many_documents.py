"""Thousands of documents, made from the development articles: the same ones on every machine.

Belongs here: the texts of the benchmark of incremental runs and of its small test. Every document
is an article of its own with other numbers and other names, so that no two hold the same facts.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pipeline.accuracy.corpus import read_corpus
from pipeline.settings import GOLD, ROOT

_NUMBER: Final = re.compile(r"(?<![\w.,:/-])[1-9]\d{0,2}(?![\w:/-]|[.,]\d)")
"""A whole number of at most three digits that is neither a part of another word nor of a date."""

_NAME: Final = re.compile(r"\b(?:Lanzhou|Beijing|Shanghai|Hangzhou|Shenzhen|Chengdu|Wuhan)\b")

_NAMES: Final = (
    *("Lanzhou", "Beijing", "Shanghai", "Hangzhou", "Shenzhen", "Chengdu", "Wuhan", "Nanjing"),
    *(
        "Tianjin",
        "Suzhou",
        "Qingdao",
        "Changsha",
        "Kunming",
        "Harbin",
        "Guiyang",
        "Dalian",
        "Jinan",
    ),
)


def texts(count: int) -> Iterator[tuple[str, str]]:
    """Name and text of `count` documents of about 2,000 characters, no two alike."""
    articles = read_corpus(ROOT / GOLD).of("development")
    for number in range(count):
        turn, at = divmod(number, len(articles))
        yield f"{number:05}.txt", _varied(articles[at].text, turn, number)


def write(folder: Path, count: int) -> None:
    """Put `count` documents into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts(count):
        (folder / name).write_text(text, encoding="utf-8", newline="")


def _varied(text: str, turn: int, number: int) -> str:
    """`text` in its `turn`-th variation, which ends with the document's `number`."""

    def name(found: re.Match[str]) -> str:
        return (
            _NAMES[(_NAMES.index(found[0]) + turn) % len(_NAMES)]
            if found[0] in _NAMES
            else found[0]
        )

    varied = _NUMBER.sub(lambda found: str(int(found[0]) % 28 + turn % 3 + 1), text)
    return f"{_NAME.sub(name, varied).rstrip()}\n\nFiled as document {number}.\n"
