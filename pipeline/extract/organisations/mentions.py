"""Mentions of organisations, and the runs of capitalised words that names are.

Belongs here: what all finders of organisations share. Does not belong here: which run is a name
(`finding`, `proper`).
"""

from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.text.records import record
from pipeline.extract.text.scan import POSSESSIVE, Scan
from pipeline.extract.text.spans import Span

MAX_RUN: Final = 6
"""Words of the longest name that only its neighbours tell; a longer run is a headline."""

Run = tuple[int, int]
"""First and last word."""

PARTICLES: Final = frozenset("de del di da do dos du des della van von der den y e la".split())
"""Between the capitalised words of names in European languages, whatever the text's language."""

RUN_GAPS: Final = frozenset({" ", "-", "", "&", " & "})


@record
class OrganisationMention(Span):
    """An organisation's name as written; `first` and `last` are the indexes of its words."""

    first: int
    last: int


def mention_of(words: Scan, first: int, last: int) -> OrganisationMention:
    """The mention of these words, without a possessive, with the stop of "Ltd." and a bracket."""
    start, end = words.starts[first], words.ends[last]
    if words.words[last][-2:] in POSSESSIVE:
        end -= 2
    if words.lower[last] in {"ltd", "co", "inc", "corp"} and words.text[end : end + 1] == ".":
        end += 1
    quote = words.text[start:end]
    if "(" in quote and ")" not in quote and words.text[end : end + 1] == ")":
        end, quote = end + 1, quote + ")"
    return OrganisationMention(char_start=start, char_end=end, quote=quote, first=first, last=last)


def run_end(words: Scan, first: int) -> int:
    """Last of the capitalised words from `first` on; `first - 1` when there is none.

    At most one word more than `MAX_RUN`.
    """
    gaps, capital, last = words.gaps, words.capital, first - 1
    while last - first < MAX_RUN:
        i = last + 1
        if i > first and gaps[last] not in RUN_GAPS:
            break
        glued = i > first and gaps[last] == "" and i < len(words.words)
        if i not in capital and not glued:
            if i == first or not _is_particle(words, i):
                break
            i += 1
        last = i
        if words.words[last][-2:] in POSSESSIVE:
            break
    return last


def run_start(words: Scan, last: int) -> int:
    """First of the capitalised words up to `last`; `last + 1` when there is none."""
    gaps, capital, first = words.gaps, words.capital, last + 1
    while last - first < MAX_RUN:
        i = first - 1
        if i < 0 or (first <= last and gaps[i] not in RUN_GAPS):
            break
        if first <= last and words.words[i][-2:] in POSSESSIVE:
            break
        digits = i > 0 and gaps[i - 1] == "" and words.words[i][0].isdigit()
        if i not in capital and not digits:
            if first > last or not _is_particle(words, i) or i - 1 not in capital:
                break
            i -= 1
        first = i
    return first


def _is_particle(words: Scan, i: int) -> bool:
    """True for "de" of "Banque de France"."""
    if not 0 < i < len(words.words) or words.words[i] not in PARTICLES:
        return False
    return words.gaps[i] == words.gaps[i - 1] == " " and i + 1 in words.capital


def ends_a_thing(words: Scan, last: int, lang: Language) -> bool:
    """True when the name goes on to what is no organisation: "Software" of "Software Park"."""
    i, capital = last, words.capital
    if i + 1 not in capital or words.words[last][-2:] in POSSESSIVE:
        return False
    while i - last < MAX_RUN and i + 1 in capital and words.gaps[i] in {" ", "-"}:
        i += 1
        if words.lower[i] in lang.things.THINGS or words.lower[i] in lang.things.SEEMING:
            return True
    return False


def before_owner(words: Scan, first: int, lang: Language) -> int:
    """The word before word `first`, its article and what owns it: "and" of "and South Korea's"."""
    gaps, lower, i = words.gaps, words.lower, first - 1
    if gaps[i] == " " and words.words[i] in lang.names.LEAD_NOUNS:
        i -= 1
    if gaps[i] == " " and lower[i] in {"the", "its", "their"}:
        i -= 1
    if gaps[i] == " " and words.words[i][-2:] in POSSESSIVE and i in words.capital:
        i = run_start(words, i) - 1
    if gaps[i] == " " and lower[i] == "the":
        i -= 1
    return i
