"""Names of the gazetteer in a text, with the kind behind them: "Dingxi City".

Belongs here: finding names, and leaving out those of people. Does not belong here: the names
(`pipeline.reference`), choosing among places of one name (`finding`).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.text.scan import POSSESSIVE, Scan, forms
from pipeline.reference.gazetteer import Place, gazetteer

_NAME_GAPS: Final = frozenset({" ", "-", ". "})
"""What may stand between the words of a name."""

LISTING: Final = ", "
"""Between the names of a list."""

CAPITAL: Final = "0100"
"""How the code of a provincial capital ends."""


@cache
def _first_words() -> dict[str, tuple[int, ...]]:
    """First word of every name, bare and possessive -> how many words names have, longest first."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for name in gazetteer().by_name:
        first, *further = name.replace("-", " ").split()
        for form in forms(first):
            lengths[form].add(1 + len(further))
    return {form: tuple(sorted(of, reverse=True)) for form, of in lengths.items()}


def names_of_places(words: Scan, lang: Language) -> Iterator[PlaceMention]:
    """The names of a scanned text in order, each with all places that it may mean."""
    lengths, by_name, past = _first_words(), gazetteer().by_name, -1
    lower, capitals = words.lower, words.capitals
    for i in [i for i in capitals if lower[i] in lengths]:
        if i > past and (mention := _name_at(words, i, lengths[lower[i]], by_name, lang)):
            past = mention.last
            yield mention


def _name_at(
    words: Scan,
    first: int,
    lengths: Sequence[int],
    by_name: Mapping[str, tuple[Place, ...]],
    lang: Language,
) -> PlaceMention | None:
    """The longest name that begins with a word, with the kind behind it."""
    start = words.starts[first]
    for length in lengths:
        last = first + length - 1
        if length > 1 and not _NAME_GAPS.issuperset(words.gaps[first:last]):
            continue
        end = words.ends[last]
        name = words.text[start:end].lower() if length > 1 else words.lower[first]
        if words.text[end : end + 1] == "." and name + "." in by_name:
            name += "."
        elif name not in by_name and name[-2:] in POSSESSIVE:
            name, end = name[:-2], end - 2
        if name in by_name:
            return _mention(words, first, last, end, by_name[name], lang)
    return None


def _mention(
    words: Scan, first: int, last: int, end: int, candidates: tuple[Place, ...], lang: Language
) -> PlaceMention | None:
    """The mention with the kind behind its name; without one, names that need it are dropped."""
    kind, kind_end = _kind_behind(words, last, lang)
    fitting = [p for p in candidates if p.level in lang.places.SUFFIXES[kind]] if kind else []
    if kind and fitting:
        candidates, last = _of_kind(fitting, kind), kind_end
        end = words.ends[last] - 2 * (words.words[last][-2:] in POSSESSIVE)
    elif _stands_alone(words, first, last, candidates, lang) and not _names_person(
        words, first, last, lang
    ):
        candidates, kind = _bare(candidates), None
    else:
        return None
    return PlaceMention(
        char_start=words.starts[first],
        char_end=end,
        quote=words.text[words.starts[first] : end],
        candidates=candidates,
        first=first,
        last=last,
        suffix=kind,
    )


def _stands_alone(
    words: Scan, first: int, last: int, candidates: tuple[Place, ...], lang: Language
) -> bool:
    """False for a name that is also a person's or a word's, unless the words beside it help."""
    for place in candidates:
        if not place.ambiguous:
            return True
    behind = words.words[last + 2 : last + 3]
    listed = words.lower[last + 1] == lang.places.AND and behind != []
    before = words.lower[first - 1]
    if before == lang.places.AND and first > 1 and _is_name(words.words[first - 2]):
        return True
    if not lang.nodes.NODE_WORDS.isdisjoint(words.lower[last + 1 : last + 2]):
        return True
    if first and words.gaps[first - 1] == words.gaps[last] == LISTING:
        return words.words[first - 1][0].isupper() and _is_name(words.words[last + 1])
    return before in lang.places.PREPOSITIONS or (listed and _is_name(behind[0]))


def _names_person(words: Scan, first: int, last: int, lang: Language) -> bool:
    """True for the given name of "Fang Jining" and the family name of "Zoe Fuzhou"."""
    if first != last or not first or words.gaps[first - 1] != " ":
        return False
    if not words.words[first - 1][0].isupper():
        return False
    people, name = lang.people, words.lower[first - 1]
    if name in people.GIVEN:
        return True
    return name in people.SURNAMES and name not in people.ALSO_WORDS


def _is_name(word: str) -> bool:
    """True for a capitalised word with which a place's name begins."""
    return word[0].isupper() and word.lower() in _first_words()


def _kind_behind(words: Scan, last: int, lang: Language) -> tuple[str | None, int]:
    """The kind behind a name that ends with word `last`, and the kind's last word."""
    places, i = lang.places, last
    while words.gaps[i] == " " and words.lower[i + 1] in places.NATIONALITIES:
        i += 1
        if words.lower[i + 1] == places.AND and words.lower[i + 2] in places.NATIONALITIES:
            i += 1
    if words.gaps[i] != " " or "kind" not in lang.LEXICON.get(words.lower[i + 1], ()):
        return None, last
    capitalised = words.words[i + 1][0].isupper()
    for length in (3, 2, 1):
        kind = " ".join(words.lower[i + 1 : i + 1 + length])
        if kind[-2:] in POSSESSIVE:
            kind = kind[:-2]
        plain = length == 1 and kind in {"city", "county", "province"}
        if kind in places.SUFFIXES and (capitalised or plain) and i + length < len(words.words):
            return kind, i + length
    return None, last


def _of_kind(candidates: Sequence[Place], suffix: str) -> tuple[Place, ...]:
    """Of several, those whose official kind is just the suffix: "X City" is a city first."""
    exact = tuple(place for place in candidates if place.kind.lower() == suffix)
    return exact or tuple(candidates)


def _bare(candidates: tuple[Place, ...]) -> tuple[Place, ...]:
    """What a name without a kind means: of several the provinces, if there are any.

    No county or district goes by the name of a provincial capital alone.
    """
    if len(candidates) == 1:
        return candidates
    provinces = tuple(place for place in candidates if place.level == "province")
    if provinces or not any(str(place.code).endswith(CAPITAL) for place in candidates):
        return provinces or candidates
    return tuple(place for place in candidates if place.level not in {"county", "area"})
