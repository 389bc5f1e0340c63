"""The seed with its annotation, which lie in two folders."""

from typing import Final

from pipeline.accuracy.corpus import Article, read_article
from pipeline.settings import GOLD, ROOT

SEED: Final = "000_8a1b689e0b0bcd9d"


def read_seed() -> Article:
    """The seed as an article; it is in neither part, since every rule was tried on it."""
    return read_article(ROOT / GOLD / f"{SEED}.json", ROOT / "seeds" / f"{SEED}.txt")
