"""Names with a telling head: "Supreme People's Court", "Orhan Technology Co., Ltd.".

Belongs here: how far such a name reaches. Does not belong here: names without a head
(`finding`, `proper`), words (`language`).
"""

from collections.abc import Iterator
from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.organisations.checks import opens
from pipeline.extract.organisations.mentions import (
    OrganisationMention,
    ends_a_thing,
    mention_of,
)
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.text.scan import POSSESSIVE, Scan

MAX_WORDS: Final = 14
"""A longer run of capitalised words is a headline, no name."""

_INNER_GAPS: Final = frozenset({" ", "-", " & ", "&", " (", ") ", "/", "–"})
_NAME_GAPS: Final = _INNER_GAPS | {". "}


def headed_names(
    words: Scan, places: list[PlaceMention], lang: Language
) -> Iterator[OrganisationMention]:
    """Runs of capitalised words around a telling head: "Supreme People's Court"."""
    data = lang.organisations
    owners = {
        place.last: place.first
        for place in places
        if words.words[place.last][-2:] in POSSESSIVE and place.level != "country"
    }
    for i in words.role("organisation:head"):
        if i not in words.capital:
            continue
        qualified = data.QUALIFIED.get(words.lower[i])
        if qualified and words.lower[i - 1] not in qualified:
            continue  # "West Hill Base" is a site
        last = _to_the_right(words, i, lang)
        first = _to_the_left(words, i, lang)
        if last - first > MAX_WORDS or ends_a_thing(words, last, lang):
            continue
        name = words.lower[first : last + 1]
        if data.COMMON.issuperset(name):
            # "Hefei's Intermediate Court" is named by its place, "the Bureau of Finance" by nothing
            if first - 1 not in owners:
                continue
            first = owners[first - 1]
            name = words.lower[first : last + 1]
        if len([word for word in name if word not in data.NOT_NAMES]) > 1:
            yield mention_of(words, first, last)


def _to_the_left(words: Scan, i: int, lang: Language) -> int:
    data, lower, gaps, closed = lang.organisations, words.lower, words.gaps, False
    at, least = i - 1, max(0, i - MAX_WORDS)
    while at >= least:
        gap, before, word = gaps[at], words.words[at], lower[at]
        if gap != " ":
            if not _inside(gap, word, lower[at + 1], lang):
                break
            if gap == " (" and not closed:
                break  # "Harbin (Orhan Telecom)", but "Orhan (Harbin) Telecom"
            closed = gap == ") " or (closed and gap != " (")
        if before[0].isupper():
            if gap == ". " and word not in data.COMPANY_ENDS:
                break
            if before[-2:] in POSSESSIVE and _possessive(before, lang):
                break
            if word in data.ARTICLES and _is_article(words, at):
                break
        elif before[0].isdigit():
            if gap == ". " or "." in before:
                break
        elif gap == " " and gaps[at - 1] == "-" and at - 1 in words.capital:
            if before in data.OUTSIDE:
                break
            at -= 1  # "Sun Yat-sen University"
        elif before not in data.INNER or not _joins_inside(words, at, lower[i], lang):
            break
        at -= 1
    first = at + 1
    while first < i and _is_dropped(words, first, lang):
        first += 1
    return first


def _inside(gap: str, before: str, behind: str, lang: Language) -> bool:
    """True for what may stand between two words of a name: "Co., Ltd.", "Workers' Bank"."""
    if gap in _NAME_GAPS or (gap in {"' ", "’ "} and before in lang.organisations.POSSESSORS):
        return True
    return gap in {", ", "., ", ".,"} and behind in lang.organisations.COMPANY_ENDS


def _is_article(words: Scan, i: int) -> bool:
    """True for "The", and for "An" unless it goes on with a name: "Ping An Bank"."""
    return words.lower[i] == "the" or words.gaps[i - 1] != " " or i - 1 not in words.capital


def _is_dropped(words: Scan, i: int, lang: Language) -> bool:
    """True for what is never a name's first word: "of", the day of "12 July 2022 Orhan Bank"."""
    word = words.lower[i]
    return (
        word in lang.organisations.NEVER_FIRST
        or (word[0].isdigit() and words.gaps[i] == " ")
        or ((word.endswith(lang.things.ADVERBS) or word in lang.names.MANY) and opens(words, i))
    )


def _possessive(word: str, lang: Language) -> bool:
    """ "Gansu's" ends what stands before a name; "People's" is inside one."""
    return word[-2:] in POSSESSIVE and word[:-2].lower() not in lang.organisations.POSSESSORS


def _joins_inside(words: Scan, i: int, head: str, lang: Language) -> bool:
    """True for a lower-case word inside a name: "Department of Industry and Information"."""
    if words.gaps[i - 1] != " " or not words.words[i - 1][:1].isupper():
        return False
    data = lang.organisations
    if words.words[i] not in data.INNER:
        return False
    if words.lower[i] in {"of", "for", "on"}:
        return words.lower[i - 1] in data.STARTS or words.lower[i - 1] in data.HEADS
    if words.lower[i] != "and":
        return False
    if (words.lower[i - 1], words.lower[i + 1]) in data.PAIRS:
        return True
    if head not in data.AUTHORITIES:
        return False
    # "Development and Reform Commission", but "China Mobile and the Dingxi Bureau".
    return words.lower[i - 1] not in data.ENDS


def _to_the_right(words: Scan, i: int, lang: Language) -> int:
    data, lower, last = lang.organisations, words.lower, i
    while last + 1 < len(lower) and last - i < MAX_WORDS:
        gap, word = words.gaps[last], lower[last + 1]
        if word in data.COMPANY_ENDS and gap in {" ", ", ", "., ", ". ", ".,"}:
            if last + 1 not in words.capital:
                break
            last += 1
        elif gap == " " and words.words[last + 1] in {"of", "for"} and lower[last] in data.GOVERNED:
            end = _capitalised_run(words, last + 2, lower[last], lang)
            if end < last + 2:
                break
            last = end
        else:
            break
    return last


def _capitalised_run(words: Scan, first: int, head: str, lang: Language) -> int:
    """Last word of the capitalised words from `first` on, "the" and an inner "and" included.

    `head` is what "of" follows; no "and" is in the name of a bank.
    """
    i = first
    if words.lower[i] == "the" and i + 1 < len(words.words):
        i += 1
    last = first - 1
    while i < len(words.words) and i - first < MAX_WORDS:
        if i > first and words.gaps[i - 1] not in _INNER_GAPS:
            break
        word = words.words[i]
        if i > first and words.gaps[i - 1] == " (" and word.isupper():
            break  # its short name: "Cyberspace Administration of China (CAC)"
        if word[0].isupper():
            last = i
            if _possessive(word, lang):
                break
        elif word == "and" and i + 1 < len(words.words) and words.words[i + 1][0].isupper():
            one = head in lang.organisations.PLAIN or ")" in words.gaps[i - 1]
            one = one or words.lower[i - 1] in lang.organisations.PLACES_END
            if one or _names_another(words, i + 1, lang):
                break
        elif word not in {"of", "the"}:
            break
        i += 1
    return last


def _names_another(words: Scan, first: int, lang: Language) -> bool:
    """True when the capitalised run at `first` holds a head: a second organisation follows."""
    data, i = lang.organisations, first
    while i < len(words.words) and i - first < 8:
        if i > first and words.gaps[i - 1] != " ":
            return False
        word = words.words[i]
        if not word[0].isupper():
            return False
        if _possessive(word, lang) or (word.isupper() and len(word) > 2):
            return True
        if words.lower[i] in data.HEADS and words.lower[i] not in data.FIELDS:
            return True
        i += 1
    return False
