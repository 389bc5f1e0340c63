"""Capitals that a text does not name: "the provincial capital".

Belongs here: finding such words, with all capitals that they may mean. Does not belong here: which
one they mean (`finding`), names (`names`).
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.places.names import CAPITAL
from pipeline.extract.text.scan import Scan, owner
from pipeline.reference.gazetteer import Place, gazetteer

_NAMED_BESIDE: Final = frozenset(",:(;")


def unnamed_capitals(words: Scan, lang: Language) -> Iterator[PlaceMention]:
    """The capitals without a name beside them, as "Guiyang, the provincial capital" has one."""
    for i in words.role("capital"):
        capital = words.lower[i + 1]
        if owner(capital) != lang.places.CAPITAL or words.lower[i - 1] != lang.places.THE:
            continue
        if words.gaps[i - 2][:1] in _NAMED_BESIDE or words.gaps[i + 1][:1] in _NAMED_BESIDE:
            continue
        if words.lower[i + 2] == lang.places.OF:
            continue
        start, end = words.starts[i], words.starts[i + 1] + len(owner(capital))
        yield PlaceMention(
            char_start=start,
            char_end=end,
            quote=words.text[start:end],
            candidates=_capitals(),
            first=i,
            last=i + 1,
            suffix=lang.places.CAPITAL,
        )


@cache
def _capitals() -> tuple[Place, ...]:
    divided = gazetteer().prefectures_by_province.values()
    return tuple(p for own in divided for p in own if p.code and p.code.endswith(CAPITAL))
