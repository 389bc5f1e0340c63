"""Stretches of a scanned text: units, their parts and cells, with the words in them.

Belongs here: cutting a stretch by code points. Does not belong here: where to cut (`sentences`).
"""

from bisect import bisect_left
from typing import NamedTuple

from pipeline.extract.text.scan import Scan, scan


class Stretch(NamedTuple):
    """The code points `char_start:char_end` of a text, in lower case `said`.

    `first` and `last` are the indexes of its words.
    """

    words: Scan
    char_start: int
    char_end: int
    first: int
    last: int
    said: str


def stretch(words: Scan, begin: int, end: int) -> Stretch:
    """The stretch `begin:end` of a scanned text."""
    first = bisect_left(words.starts, begin)
    behind = bisect_left(words.starts, end, first)
    return Stretch(words, begin, end, first, behind - 1, words.folded[begin:end])


def by_itself(text: str) -> Stretch:
    """The stretch that is the whole of a text not scanned before, such as a header."""
    return stretch(scan(text, {}), 0, len(text))
