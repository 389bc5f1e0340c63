"""Bare numbers that count something: told by the words around them, and what they count.

Belongs here: "Of the 30, twelve were let in", labels, subjects, names that take over a verb. Does
not belong here: units that one figure lends another (`lending`).
"""

from typing import Final

from pipeline.extract.amounts.counted import MAX_WORDS, is_plural, noun_at
from pipeline.extract.amounts.figures import Figure
from pipeline.extract.language import Language
from pipeline.extract.text.numbers import Number
from pipeline.extract.text.scan import BLANKS, Scan

LENDING: Final = 160
"""Code points over which a noun is lent within a sentence: "69 nodes ... and 14 in Gansu"."""


def counts_something(figure: Figure, words: Scan, lang: Language) -> bool:
    """True where the words around a bare number show that it counts what is named elsewhere."""
    amounts, elided, number = lang.amounts, lang.elided, figure.number
    if looks_like_year(number, words) or is_one(number) or not is_whole(number):
        return False
    before, gap = words.lower[number.first - 1], words.gaps[number.first - 1]
    after, behind = words.lower[figure.last + 1], words.gaps[figure.last]
    ends = not after or behind.strip() != "" or "\n" in behind or len(behind) > 1
    if ends and _is_labelled(figure, gap, behind, words):
        if _label(words, number.first, lang):
            return True
        return before not in amounts.NO_AMOUNTS_BELOW and not _looks_like_code(number, words)
    earlier = words.lower[number.first - 2]
    if before in elided.COPULAS and earlier in amounts.NO_AMOUNTS_BELOW | elided.PERSONS:
        return False
    if after in amounts.REMAINDERS and behind in BLANKS:
        return True
    if after == "of" and words.lower[figure.last + 2] in elided.THINGS_TOLD and behind in BLANKS:
        return True
    follows = not ends and (
        after in elided.ELIDED_BEFORE
        or after in elided.PREDICATES
        or (after.endswith("ed") and len(after) > _LEAST_PARTICIPLE)
    )
    if before in elided.NO_ACTIONS or (before == "of" and earlier == "out"):
        return False
    if behind in amounts.RANGE_SIGNS and after.isdecimal() and int(after[:9]) < number.value:
        return False  # a score: "3-1"
    if gap in amounts.RANGE_SIGNS and before.isdecimal() and int(before[:9]) > number.value:
        return False
    acted = before.endswith("ed") and len(before) > _LEAST_PARTICIPLE
    if gap in BLANKS and (before in elided.ELIDED_AFTER or acted):
        return ends or follows or after in amounts.NOUN_ENDS
    if gap in BLANKS and before in elided.RELATIVES:
        return True
    if gap in BLANKS and number.spelled and before in elided.DETERMINERS:
        return ends or follows
    if gap in BLANKS and before in elided.ELIDED_AT_END:
        return ends
    if gap == ", " and ends and before in elided.SUPERLATIVES:
        return True
    if before == "or" and ends and words.gaps[number.first - 2] == ", ":
        return True  # "half of the 139 nodes, or 72,"
    if gap == " (" and words.text[number.char_end : number.char_end + 1] == ")":
        return words.words[number.first - 1][:1].isupper()
    if "?" in gap or (gap.strip(" ") in {"", ","} and "?" in words.gaps[number.first - 2]):
        return ends or follows
    if (
        gap in BLANKS
        and (ends or after in amounts.COORDINATORS)
        and _is_gapped(words, number, lang)
    ):
        return True
    if behind not in BLANKS or not follows:
        return False
    if gap in BLANKS:
        if number.spelled and is_plural(before, lang):
            return True  # "of the sixteen cities eleven grew"
        named = words.words[number.first - 1][:1].isupper()
        return after in elided.ELIDED_BEFORE and (number.spelled or not named)
    return True


def _is_gapped(words: Scan, number: Number, lang: Language) -> bool:
    """ "Beijing has 12 racks, Shanghai nine and the Hefei court 7": a name takes over the verb."""
    named = False
    for at in range(number.first - 1, max(-1, number.first - 7), -1):
        word, written = words.lower[at], words.words[at]
        if word in lang.amounts.COORDINATORS:
            return named
        verb = word in lang.nouns.NOUN_VERBS or word in lang.elided.ELIDED_AFTER
        if verb or word[0].isdigit():
            return False
        if not written[0].isupper() and word not in lang.elided.BODIES:
            return False
        named = named or written[0].isupper()
        gap = words.gaps[at - 1]
        if gap == ", ":
            return named
        if gap != " ":
            return False
    return False


_LEAST_PARTICIPLE: Final = 4


def _is_labelled(figure: Figure, gap: str, behind: str, words: Scan) -> bool:
    """True for "Views: 2,316", and for a number that ends its line behind a wide gap."""
    if gap.strip() in {":", "："}:
        return True
    wide = len(gap) > 1 and not gap.strip(" \t\u00a0.") and "\n" not in gap
    return wide and (not behind or "\n" in behind)


def _label(words: Scan, first: int, lang: Language) -> str | None:
    """The plural noun that a label before word `first` begins with: "Nodes in service: 12"."""
    begin = first - 1
    while begin > 0 and first - begin <= MAX_WORDS and words.gaps[begin - 1] in _IN_LABEL:
        begin -= 1
    noun = noun_at(words, begin, lang) if begin >= 0 else None
    return noun.text if noun and noun.last < first else None


_IN_LABEL: Final = frozenset({" ", "-", "\u00a0", "/"})


def counted(figure: Figure, done: list[Figure], words: Scan, lang: Language) -> Figure:
    """With the noun of its label, of its subject or of the figure before it, if there is one."""
    gap = words.gaps[figure.number.first - 1]
    noun = None
    if gap.strip() in {":", "："} or (len(gap) > 1 and not gap.strip()):
        noun = _label(words, figure.number.first, lang)
    noun = noun or _subject(words, figure, done, lang)
    if noun is None and done and done[-1].unit.kind == "count":
        between = text_between(done[-1], figure, words)
        if between is not None and "\n" not in between:
            noun = done[-1].unit.noun
    return figure._replace(unit=figure.unit._replace(noun=noun)) if noun else figure


def _subject(words: Scan, figure: Figure, done: list[Figure], lang: Language) -> str | None:
    """The plural that its clause begins with: "foreign accounts numbered 139"."""
    elided, last = lang.elided, word_before(words, figure, lang)
    earliest = max(0, last - _LONGEST_CLAUSE)
    if elided.SUBJECT_VERBS.isdisjoint(words.lower[earliest : last + 1]):
        return None
    begin, verb = last + 1, False
    while begin > earliest:
        gap = words.gaps[begin - 1]
        if begin <= last and gap != " " and any(stop in gap for stop in ",.;:\n(—"):
            break
        begin -= 1
        verb = verb or words.lower[begin] in elided.SUBJECT_VERBS
    if not verb or (done and done[-1].char_end > words.starts[begin]):
        return None
    while begin < last and words.lower[begin] in elided.BEFORE_SUBJECT:
        begin += 1
    noun = noun_at(words, begin, lang)
    return noun.text if noun and noun.last < last else None


_LONGEST_CLAUSE: Final = 16


def is_whole(number: Number) -> bool:
    """False for "0.2", which counts no things."""
    return number.value == number.value.to_integral_value()


def is_one(number: Number) -> bool:
    """True for "one", which counts no things by itself."""
    return number.spelled and number.value < 2


def _looks_like_code(number: Number, words: Scan) -> bool:
    """ "SZ: 300663": long, with no separators, behind capitals."""
    digits = words.words[number.first]
    return words.words[number.first - 1].isupper() and len(digits) > 3 and digits.isdigit()


def looks_like_year(number: Number, words: Scan) -> bool:
    """ "2019" and the like, written with four digits."""
    digits = words.words[number.first]
    return number.first == number.last and len(digits) == 4 and digits[:2] in {"19", "20"}


# -- beside a figure ------------------------------------------------------------------------------


def word_before(words: Scan, figure: Figure, lang: Language) -> int:
    """Index of the word before a figure and its qualifiers: "from" in "from just under 74 days"."""
    at = figure.number.first - 1
    while at >= 0 and words.starts[at] >= figure.char_start:
        at -= 1  # the currency before the number
    for _ in range(3):
        if words.lower[at] not in lang.elided.PASSED_OVER or words.gaps[at] not in BLANKS:
            break
        at -= 1
    return at


def text_between(before: Figure, figure: Figure, words: Scan) -> str | None:
    """The text between two figures; None when they are far apart."""
    if figure.char_start - before.char_end > LENDING:
        return None
    return words.text[before.char_end : figure.char_start]
