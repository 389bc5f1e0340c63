"""The clauses of a sentence, which of them depend, and which stand inside another.

Belongs here: what the words and marks that part clauses tell, and the room of each date. Does not
belong here: which happening a date of a clause tells (`types`), words of any language (`language`).
"""

from bisect import bisect_right
from typing import Final

from pipeline.extract.events.date_roles import Setting
from pipeline.extract.language import Language
from pipeline.extract.text.scan import Scan
from pipeline.extract.told import Told

LEADING: Final = 30
"""Code points before a date that opens its sentence."""

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


def rooms_of(
    words: Scan, told: Told, settings: list[Setting], clauses: list[int], lang: Language
) -> list[tuple[int, int]]:
    """For each date the code points that belong to no other one.

    A date that opens its sentence is that of the main clause: its room passes over what dates
    nothing, and over inserts. "On 3 July the Measures, signed on 26 May, take effect."
    """
    _, begin, stop, _ = told.unit
    if len(settings) == 1:
        return [(begin, stop)]
    heads = settings[0].date.char_end - begin <= LEADING
    inserts = [
        insert_around(words, its.word, clauses, lang) if heads and clauses and at else None
        for at, its in enumerate(settings)
    ]
    rooms: list[tuple[int, int]] = []
    for at, its in enumerate(settings):
        passing = heads and not at
        end = next(
            (
                other.date.char_start
                for insert, other in zip(inserts[at + 1 :], settings[at + 1 :], strict=True)
                if not insert and not (passing and (other.is_void or other.is_superseded))
            ),
            stop,
        )
        rooms.append(inserts[at] or (begin, end))
        if not its.is_superseded and not inserts[at]:
            begin = its.date.char_end
    return rooms
