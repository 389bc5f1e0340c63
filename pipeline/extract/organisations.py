"""Organisations: names of companies, authorities, institutes and alliances, as written.

Belongs here: how far a name reaches. Does not belong here: who takes part in what (`events`),
words of any language (`language`).
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.networks import NetworkMention
from pipeline.extract.places import PlaceMention
from pipeline.extract.scan import POSSESSIVE, Scan
from pipeline.extract.spans import Span, longest, within

MAX_WORDS: Final = 14
"""A longer run of capitalised words is a headline, no name."""

MAX_KNOWN_WORDS: Final = 6
"""Words of the longest well-known name that is looked for."""

MAX_PROPER_WORDS: Final = 5
"""Words of the longest name that only its neighbours tell."""

_INNER_GAPS: Final = frozenset({" ", "-", " & ", "&", " (", ") ", "/", "–"})
_NAME_GAPS: Final = _INNER_GAPS | {". "}


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationMention(Span):
    """An organisation's name as written; `first` and `last` are the indexes of its words."""

    first: int
    last: int


def find_organisations(
    words: Scan, places: list[PlaceMention], networks: list[NetworkMention], lang: Language
) -> list[OrganisationMention]:
    """The organisations of a scanned text, sorted, none overlapping.

    News sources and networks are left out.
    """
    named = [
        *_by_head(words, lang),
        *_known(words, lang),
        *_branches(words, places, lang),
        *_local_arms(words, places, lang),
    ]
    place_words = {i for place in places for i in range(place.first, place.last + 1)}
    listed = _beside_known(words, longest(named), place_words, lang)
    introduced = _introduced(words, place_words, lang)
    return [
        mention
        for mention in longest([*named, *listed, *introduced])
        if mention.quote.lower() not in lang.organisations.NEWS_SOURCES
        and not _is_network(mention, networks)
    ]


def _is_network(mention: OrganisationMention, networks: list[NetworkMention]) -> bool:
    """True when the mention lies in a network's name."""
    at = bisect_right(networks, mention.char_start, key=lambda network: network.char_start) - 1
    return at >= 0 and within(mention, networks[at])


def _mention(words: Scan, first: int, last: int) -> OrganisationMention:
    start, end = words.starts[first], words.ends[last]
    if words.words[last][-2:] in POSSESSIVE:
        end -= 2
    if words.word(last) in {"ltd", "co", "inc", "corp"} and words.text[end : end + 1] == ".":
        end += 1
    quote = words.text[start:end]
    if "(" in quote and ")" not in quote and words.text[end : end + 1] == ")":
        end, quote = end + 1, quote + ")"
    return OrganisationMention(char_start=start, char_end=end, quote=quote, first=first, last=last)


def _by_head(words: Scan, lang: Language) -> Iterator[OrganisationMention]:
    """Runs of capitalised words around a telling head: "Supreme People's Court"."""
    for i in words.role("organisation:head"):
        if not words.words[i][0].isupper():
            continue
        last = _to_the_right(words, i, lang)
        first = _to_the_left(words, i, lang)
        if last - first > MAX_WORDS:
            continue
        name = words.lower[first : last + 1]
        telling = [word for word in name if word not in lang.organisations.NOT_NAMES]
        if len(telling) > 1:
            yield _mention(words, first, last)


def _to_the_left(words: Scan, i: int, lang: Language) -> int:
    data, lower, first = lang.organisations, words.lower, i
    while first > 0 and i - first < MAX_WORDS:
        gap, before = words.gaps[first - 1], words.words[first - 1]
        if gap not in _NAME_GAPS:
            company = lower[first] in data.COMPANY_ENDS
            if not (company and gap in {", ", "., ", ".,"}):
                break
        if before[0].isupper() or before[0].isdigit():
            if gap == ". " and lower[first - 1] not in data.COMPANY_ENDS:
                break
            if _possessive(before, lang) or lower[first - 1] in data.ARTICLES or "." in before:
                break
        elif before not in data.INNER or not _joins_inside(words, first - 1, lower[i], lang):
            break
        first -= 1
    while first < i and lower[first] in data.LEADING_DROPPED:
        first += 1
    return first


def _possessive(word: str, lang: Language) -> bool:
    """ "Gansu's" ends what stands before a name; "People's" is inside one."""
    return word[-2:] in POSSESSIVE and word[:-2].lower() not in lang.organisations.POSSESSORS


def _joins_inside(words: Scan, i: int, head: str, lang: Language) -> bool:
    """True for a lower-case word inside a name: "Department of Industry and Information"."""
    if words.gap(i - 1) != " " or not words.words[i - 1][:1].isupper():
        return False
    data = lang.organisations
    if words.words[i] not in data.INNER:
        return False
    if words.word(i) in {"of", "for", "on"}:
        return words.word(i - 1) in data.STARTS or words.word(i - 1) in data.HEADS
    if words.word(i) != "and" or head not in data.AUTHORITIES:
        return False
    # "Development and Reform Commission", but "China Mobile and the Dingxi Bureau".
    return words.word(i - 1) not in data.ENDS


def _to_the_right(words: Scan, i: int, lang: Language) -> int:
    last = i
    data = lang.organisations
    while last + 1 < len(words.words) and last - i < MAX_WORDS:
        gap, word = words.gap(last), words.words[last + 1]
        if words.word(last + 1) in data.COMPANY_ENDS and gap in {" ", ", ", "., ", ". ", ".,"}:
            if not word[0].isupper():
                break
            last += 1
        elif gap == " " and word in {"of", "for"} and words.word(last) in data.GOVERNED:
            end = _capitalised_run(words, last + 2, lang)
            if end < last + 2:
                break
            last = end
        else:
            break
    return last


def _capitalised_run(words: Scan, first: int, lang: Language) -> int:
    """Last word of the capitalised words from `first` on, "the" and an inner "and" included."""
    i = first
    if words.word(i) == "the" and i + 1 < len(words.words):
        i += 1
    last = first - 1
    while i < len(words.words) and i - first < MAX_WORDS:
        if i > first and words.gap(i - 1) not in _INNER_GAPS:
            break
        word = words.words[i]
        if word[0].isupper():
            last = i
            if _possessive(word, lang):
                break
        elif word == "and" and i + 1 < len(words.words) and words.words[i + 1][0].isupper():
            if _names_another(words, i + 1, lang):
                break
        elif word not in {"of", "the"}:
            break
        i += 1
    return last


def _names_another(words: Scan, first: int, lang: Language) -> bool:
    """True when the capitalised run at `first` holds a head: a second organisation follows."""
    data, i = lang.organisations, first
    while i < len(words.words) and i - first < 8:
        if i > first and words.gap(i - 1) != " ":
            return False
        word = words.words[i]
        if not word[0].isupper():
            return False
        if words.lower[i] in data.HEADS and words.lower[i] not in data.FIELDS:
            return True
        i += 1
    return False


def _known(words: Scan, lang: Language) -> Iterator[OrganisationMention]:
    """Names of the list, longest first."""
    for i in words.role("organisation:known"):
        if not words.words[i][0].isupper():
            continue
        start = words.starts[i]
        for last in range(min(i + MAX_KNOWN_WORDS, len(words.words)) - 1, i - 1, -1):
            name = words.text[start : words.ends[last]].lower()
            if name in lang.organisations.KNOWN:
                yield _mention(words, i, last)
                break


def _branches(
    words: Scan, places: list[PlaceMention], lang: Language
) -> Iterator[OrganisationMention]:
    """A place and a brand: "Gansu Mobile"."""
    branches = set(words.role("organisation:branch"))
    for place in places:
        i = place.last + 1
        if i in branches and words.gap(place.last) == " " and words.words[i][0].isupper():
            yield _mention(words, place.first, i)


def _local_arms(
    words: Scan, places: list[PlaceMention], lang: Language
) -> Iterator[OrganisationMention]:
    """A well-known name and a place: "China Unicom Gansu", "China Mobile's Gansu branch"."""
    data = lang.organisations
    for place in places:
        i, behind = place.first - 1, place.last + 1
        if i < 0 or words.gap(i) != " ":
            continue
        owner = words.ends[i] - 2 if words.words[i][-2:] in POSSESSIVE else words.ends[i]
        first = _known_before(words, i, owner, lang)
        if first is None:
            continue
        noun = words.word(behind) if words.gap(place.last) == " " else ""
        if noun in data.ARMS:
            yield _mention(words, first, behind)
        elif owner == words.ends[i] and noun not in data.ARM_HAS:
            yield _mention(words, first, place.last)


def _known_before(words: Scan, last: int, end: int, lang: Language) -> int | None:
    """First word of the well-known name that ends with word `last`, at code point `end`."""
    for first in range(max(0, last - MAX_KNOWN_WORDS + 1), last + 1):
        if words.words[first][0].isupper():
            name = words.text[words.starts[first] : end].lower()
            if name in lang.organisations.KNOWN:
                return first
    return None


def _beside_known(
    words: Scan,
    known: list[OrganisationMention],
    place_words: set[int],
    lang: Language,
) -> Iterator[OrganisationMention]:
    """Capitalised names in one list with organisations: "with A Bank, B Cloud, and Gansu C"."""
    starts = {mention.first for mention in known}
    for mention in known:
        i = mention.last
        while (gap := words.gap(i)) in {", ", " "}:
            first = i + 1
            if words.word(first) == "and":
                first += 1
            elif gap == " ":
                break
            last = _proper_end(words, first)
            if first in starts or not _is_proper(words, first, last, place_words, lang):
                break
            yield _mention(words, first, last)
            i = last


def _introduced(
    words: Scan, place_words: set[int], lang: Language
) -> Iterator[OrganisationMention]:
    """Names that only what stands beside them tells: "Wuxi-based Chainnova", "raised $3m"."""
    for first, last in _introduced_runs(words, place_words, lang):
        if _is_proper(words, first, last, place_words, lang):
            yield _mention(words, first, last)


def _introduced_runs(
    words: Scan, place_words: set[int], lang: Language
) -> Iterator[tuple[int, int]]:
    """First and last word of what may be such a name."""
    seats = (
        i
        for i in words.role("organisation:seat")
        if words.gap(i - 1) == "-" and i - 1 in place_words
    )
    nouns = (i for i in words.role("organisation:noun") if words.words[i][0].islower())
    for i in (*seats, *nouns):
        if words.gap(i) == " ":
            yield i + 1, _proper_end(words, i + 1)
    for i in words.role("organisation:agent"):
        if words.gap(i) == " " and words.word(i + 1) == "by" and words.gap(i + 1) == " ":
            last = _proper_end(words, i + 2)
            if last > i + 2:
                yield i + 2, last
    for i in words.role("organisation:raises"):
        if lang.organisations.RAISED_MONEY.match(words.text, words.starts[i]):
            first = _proper_start(words, i - 1, lang)
            if first < i - 1 or words.gap(first - 1) == " ":
                yield first, i - 1


def _proper_end(words: Scan, first: int) -> int:
    """Last of the capitalised words from `first` on; `first - 1` when there is none."""
    last = first - 1
    while last + 1 < len(words.words) and last - first < MAX_PROPER_WORDS:
        if last >= first and words.gap(last) != " ":
            break
        if not words.words[last + 1][0].isupper():
            break
        last += 1
        if words.words[last][-2:] in POSSESSIVE:
            break
    return last


def _proper_start(words: Scan, last: int, lang: Language) -> int:
    """First of the capitalised words that end one blank before the word behind `last`."""
    first = last + 1
    while last - first < MAX_PROPER_WORDS and words.gap(first - 1) == " ":
        before = words.words[first - 1]
        if not before[0].isupper() or _possessive(before, lang):
            break
        if words.lower[first - 1] in lang.organisations.COMPANY_NOUNS:
            break
        first -= 1
    return first


def _is_proper(words: Scan, first: int, last: int, place_words: set[int], lang: Language) -> bool:
    """False for no or too many words, a place, and what opens a sentence."""
    if not first <= last < first + MAX_PROPER_WORDS:
        return False
    data, opening = lang.organisations, words.lower[first]
    if opening in data.NOT_NAMES or opening in data.COMPANY_NOUNS:
        return False
    if opening in lang.sentences.OPENERS:
        return False
    return any(i not in place_words for i in range(first, last + 1))
