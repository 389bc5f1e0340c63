"""The clauses of a sentence, which of them depend, and which stand inside another.

Belongs here: what the words and marks that part clauses tell. Does not belong here: which happening
a date of a clause tells (`types`), words of any language (`language`).
"""

from bisect import bisect_right
from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.text.scan import Scan
from pipeline.extract.told import Told

_MARKS: Final = frozenset(",;:()–—，；：")


def clauses_of(words: Scan, told: Told, lang: Language) -> list[int]:
    """The words that the clauses of a unit begin with."""
    openers, lower, first = lang.happenings.CLAUSE_OPENERS, words.lower, told.first
    gaps = enumerate(words.gaps[first : told.last], first + 1)
    cuts = [
        i for i, gap in gaps if lower[i] in openers or (gap != " " and not _MARKS.isdisjoint(gap))
    ]
    return [first, *cuts]


def tells_before(words: Scan, i: int, lang: Language) -> bool:
    """True for a clause of the time before it: "in May, when ..."."""
    return words.lower[i] in lang.happenings.TIME_RELATIVES


def depends(words: Scan, clauses: list[int], at: int, lang: Language) -> bool:
    """True for a clause, no first one, that depends on another."""
    if not at:
        return False
    data, i = lang.happenings, clauses[at]
    word = words.lower[i]
    if word in data.BREAKS or word in data.SUBORDINATORS:
        return True
    participle = word.endswith(("ed", "ing")) and word in data.VERB_FORMS
    return participle and not _MARKS.isdisjoint(words.gaps[i - 1])


def insert_around(
    words: Scan, word: int, clauses: list[int], lang: Language
) -> tuple[int, int] | None:
    """The code points of the insert with a word: "the Measures, signed on 26 May, take effect".

    It depends on what goes on behind it; None where the word stands in no such clause.
    """
    at = bisect_right(clauses, word) - 1
    if at + 1 >= len(clauses) or not depends(words, clauses, at, lang):
        return None
    begin, behind = clauses[at], clauses[at + 1]
    if "," not in words.gaps[begin - 1] or "," not in words.gaps[behind - 1]:
        return None
    if depends(words, clauses, at + 1, lang) or words.lower[behind] == "and":
        return None
    return words.starts[begin], words.ends[behind - 1]
