"""Where lines and clauses end around a word.

Belongs here: what punctuation alone tells. Does not belong here: sentences (`sentences`), words.
"""

from typing import Final

from pipeline.extract.text.scan import Scan

_STOPS: Final = frozenset(" .,;:!?)\n\"”'’")


def clause_ends(words: Scan, last: int) -> bool:
    """True when behind word `last` the text, the line or the clause ends."""
    if last + 1 >= len(words.words):
        return True
    gap = words.gaps[last]
    return gap == "\n" or (len(gap) > 1 and gap[0] in _STOPS and gap.strip(" \u00a0\t") != "")


def alone(words: Scan, first: int, last: int) -> bool:
    """True where nothing but words `first` to `last` stands on the line: a whole message."""
    before = words.gaps[first - 1] if first > 0 else "\n"
    return "\n" in before and (last + 1 >= len(words.words) or "\n" in words.gaps[last])
