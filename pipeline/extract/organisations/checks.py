"""What tells against a run of capitalised words as an organisation's name.

Belongs here: people, places, things, dates, and common nouns that open a sentence. Does not belong
here: what tells for it (`proper`).
"""

from functools import cache
from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.organisations.mentions import MAX_RUN, Run, ends_a_thing, run_end, run_start
from pipeline.extract.text.scan import POSSESSIVE, Scan
from pipeline.reference.gazetteer import gazetteer

APPOSED: Final = 4
"""Words behind "Amara Orhan, its" in which the noun that says what she is stands."""

SHORT: Final = 6
"""Letters of a word whose end tells no common noun: "Qiming"."""

MAX_NAMED: Final = 4
"""Words of the longest person's name."""

_ENDS: Final = frozenset('.!?:;\n|▸•*“"')


def written(words: Scan, run: Run) -> str:
    """The words as written, without a possessive."""
    text = words.text[words.starts[run[0]] : words.ends[run[1]]]
    return text[:-2] if text[-2:] in POSSESSIVE else text


def opens(words: Scan, i: int) -> bool:
    """True for the first word of a sentence, an item or a cell."""
    gap = words.gaps[i - 1]
    if gap == " ":
        return False
    return i == 0 or gap.endswith(("\t", "  ")) or not _ENDS.isdisjoint(gap)


def trimmed(words: Scan, run: Run, place_words: set[int], lang: Language) -> Run | None:
    """The run without openers, dates and nouns at its ends; None when nothing is left."""
    first, last = run
    dropped = lang.sentences.OPENERS
    while first <= last and (
        words.lower[first] in dropped
        or words.lower[first] in lang.things.TRIMMED
        or (first < last and opens(words, first) and begins_none(words.lower[first], lang))
    ):
        first += 1
    while first <= last and _is_date(words, last, lang):
        last -= 1
    if words.lower[first - 1] in lang.things.LOCATES and first in place_words:
        while first <= last and first in place_words:
            first += 1
    return (first, last) if first <= last < first + MAX_RUN else None


def begins_none(word: str, lang: Language) -> bool:
    """True for a word that opens a sentence before a name: "Partly", "Developer"."""
    data = lang.names
    return word in data.NOUNS or word in data.MANY or word.endswith(lang.things.ADVERBS)


def _is_date(words: Scan, i: int, lang: Language) -> bool:
    return words.lower[i] in lang.dates.MONTHS or words.lower[i] in lang.dates.WEEKDAYS


def may_name(
    words: Scan, run: Run, place_words: set[int], lang: Language, *, binds: bool = True
) -> bool:
    """False for places, people, things, and common nouns that only open a sentence.

    `binds` is False where what tells the name could tell a product's: "Tianping Chain opened".
    """
    first, last = run
    data = lang.names
    end = words.lower[last][:-2] if words.words[last][-2:] in POSSESSIVE else words.lower[last]
    if end in lang.things.THINGS or (end in lang.things.SEEMING and (first == last or not binds)):
        return False
    if words.words[first][0].isdigit() and words.words[first] == words.lower[first]:
        return False
    if ends_a_thing(words, last, lang) or _is_compound(words, first, place_words):
        return False
    unit = words.words[last].isupper() and words.lower[first - 1][:1].isdigit()
    if first == last and (end in lang.things.ALONE or unit):
        return False
    common = _common(lang)
    if all(i in place_words or words.lower[i] in common for i in range(first, last + 1)):
        return False
    if first == last and (end in lang.organisations.HEADS or end in data.NOUNS):
        return False
    whole = words.text[words.starts[first] : words.ends[last]].lower()
    if whole.removesuffix("'s").removesuffix("’s") in gazetteer().by_name:
        return False
    if len(whole) < 2 or _is_person(words, run, lang):
        return False
    common = lang.things.PLURALS if opens(words, first) else lang.things.DEEDS
    plural = first == last and len(end) > SHORT and end.endswith(common)
    return not (plural and words.words[last][1:].islower())


@cache
def _common(lang: Language) -> frozenset[str]:
    """Words that make no name by themselves."""
    things, common = lang.things, lang.organisations.COMMON
    return frozenset(things.GENERIC | things.NOT_PROPER | things.ALONE | common)


def people(words: Scan, lang: Language) -> set[str]:
    """Names of people that the text introduces, whole and by their first and last words.

    "Professor Amara Orhan", "Amara Orhan, its deputy director".
    """
    found: set[str] = set()
    for i in words.role("name:person"):
        first, last = i + 1, i
        if words.gaps[i] in {" ", ". "} and words.lower[i] in lang.people.PERSONS:
            last = run_end(words, first)
        if last < first and words.words[i][0].islower():
            at = i - 1
            while at >= max(0, i - APPOSED) and words.gaps[at] in {" ", "-"}:
                at -= 1
            if words.gaps[at] == ", " and at >= max(0, i - APPOSED):
                first, last = run_start(words, at), at
        if first <= last < first + MAX_NAMED:
            found |= {written(words, (first, last)), *words.words[first : last + 1]}
    return found


def _is_compound(words: Scan, first: int, place_words: set[int]) -> bool:
    """True for "Ledgers" of "Consortium-based Ledgers"; a place before "based" is a seat."""
    if words.lower[first - 1] not in {"based", "headquartered"} or words.gaps[first - 2] != "-":
        return False
    return first - 2 not in place_words


def _is_person(words: Scan, run: Run, lang: Language) -> bool:
    """ "Professor Orhan", "Zheng Lei", "Anna Orhan"."""
    first, last = run
    name = [w[:-2] if w[-2:] in POSSESSIVE else w for w in words.lower[first : last + 1]]
    if any(word in lang.people.PERSONS for word in name[:-1]):
        return True
    if words.lower[first - 1] in lang.people.PERSONS and words.gaps[first - 1] in {" ", ". "}:
        return True
    if len(name) == 1:
        return name[0] in lang.people.SURNAMES
    if name[0] in lang.people.GIVEN:
        return len(name) < 4
    given, family = name[1:], name[0]
    if name[0] not in lang.people.SURNAMES:
        given, family = name[:-1], name[-1]
    return (
        family in lang.people.SURNAMES
        and len(given) < 3
        and all(lang.people.GIVEN_PINYIN.fullmatch(word) for word in given)
    )


def tells_against(words: Scan, run: Run, lang: Language) -> bool:
    """True where the name is a person's or a place's."""
    first, last = run
    before = words.lower[first - 1]
    if words.gaps[first - 1] == " " and before in {"in", "near", "outside"}:
        licence = lang.names.MARKERS["in"]
        return not any(words.lower[i] in licence for i in range(max(0, first - 3), first - 1))
    if before in lang.people.PERSONS and words.gaps[first - 1] in {" ", ". "}:
        return True
    return (
        words.gaps[last] == ", "
        and words.lower[last + 1].isdigit()
        and len(words.lower[last + 1]) == 2
    )
