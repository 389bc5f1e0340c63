"""Places: names of the gazetteer in a text, told apart by what stands around them.

Belongs here: finding names, reading the kind behind a name, choosing among places of one name.
Does not belong here: the names (`pipeline.reference`), what happens at a place (`nodes`, `events`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.scan import POSSESSIVE, Scan
from pipeline.extract.sentences import TextUnit
from pipeline.extract.spans import Span, group_by
from pipeline.reference.gazetteer import Place, gazetteer

_NAME_GAPS: Final = frozenset({" ", "-", ". "})
"""What may stand between the words of a name."""


CAPITAL: Final = "0100"
"""How the code of a provincial capital ends."""

MAX_GAP: Final = 60
"""Code points between a place and the one that holds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention(Span):
    """A place as written, with its kind ("Dingxi City"), and the codes the text decides.

    `candidates` are the places that the name may mean, one when it is decided. `first` and `last`
    are the indexes of its words.
    """

    candidates: tuple[Place, ...]
    first: int
    last: int
    suffix: str | None = None

    @property
    def place(self) -> Place | None:
        """The place, when the text decides it."""
        return self.candidates[0] if len(self.candidates) == 1 else None

    @property
    def level(self) -> str:
        """The level that all candidates share; "" when they differ."""
        if len(self.candidates) == 1:
            return self.candidates[0].level
        levels = {place.level for place in self.candidates}
        return levels.pop() if len(levels) == 1 else ""

    @property
    def country_code(self) -> str | None:
        """The country that all candidates share."""
        if len(self.candidates) == 1:
            return self.candidates[0].country_code
        countries = {place.country_code for place in self.candidates}
        return countries.pop() if len(countries) == 1 else None


@cache
def _first_words() -> dict[str, int]:
    """First word of every name, bare and possessive -> words of the longest that begins with it."""
    longest: dict[str, int] = {}
    for name in gazetteer().by_name:
        first, *further = name.replace("-", " ").split()
        for form in (first, *(first + ending for ending in POSSESSIVE)):
            longest[form] = max(longest.get(form, 0), 1 + len(further))
    return longest


def find_places(words: Scan, units: Sequence[TextUnit], lang: Language) -> list[PlaceMention]:
    """The places of a scanned text, sorted; of one name, the place that the text around decides."""
    found = list(_names(words, lang))
    return _decided(found, words, units, lang)


# -- names ---------------------------------------------------------------------------------------


def _names(words: Scan, lang: Language) -> Iterator[PlaceMention]:
    longest, past = _first_words(), -1
    for i in [i for i in words.capitals if words.lower[i] in longest]:
        if i <= past:
            continue
        mention = _name_at(words, i, longest[words.lower[i]], lang)
        if mention:
            past = mention.last
            yield mention


def _name_at(words: Scan, first: int, longest: int, lang: Language) -> PlaceMention | None:
    """The longest name that begins with a word, with the kind behind it."""
    by_name, start = gazetteer().by_name, words.starts[first]
    for last in range(min(first + longest, len(words.words)) - 1, first - 1, -1):
        end = words.ends[last]
        name = words.text[start:end].lower()
        if words.text[end : end + 1] == "." and name + "." in by_name:
            name += "."
        elif name not in by_name and name[-2:] in POSSESSIVE:
            name, end = name[:-2], end - 2
        if name in by_name and _NAME_GAPS.issuperset(words.gaps[first:last]):
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
    if not all(place.ambiguous for place in candidates):
        return True
    behind = words.words[last + 2 : last + 3]
    listed = words.word(last + 1) == lang.places.AND and behind != []
    before = words.word(first - 1)
    if before == lang.places.AND and first > 1 and _is_name(words.words[first - 2]):
        return True
    if not lang.nodes.NODE_WORDS.isdisjoint(words.lower[last + 1 : last + 2]):
        return True
    return before in lang.places.PREPOSITIONS or (listed and _is_name(behind[0]))


def _names_person(words: Scan, first: int, last: int, lang: Language) -> bool:
    """True for the given name of "Fang Jining" and the family name of "Zoe Fuzhou"."""
    before = words.words[first - 1] if first and words.gap(first - 1) == " " else ""
    if first != last or not before[:1].isupper():
        return False
    people, name = lang.people, before.lower()
    if name in people.GIVEN:
        return True
    return name in people.SURNAMES and name not in people.ALSO_WORDS


def _is_name(word: str) -> bool:
    """True for a capitalised word with which a place's name begins."""
    return word[0].isupper() and word.lower() in _first_words()


def _kind_behind(words: Scan, last: int, lang: Language) -> tuple[str | None, int]:
    """The kind behind a name that ends with word `last`, and the kind's last word."""
    places, i = lang.places, last
    while words.gap(i) == " " and words.word(i + 1) in places.NATIONALITIES:
        i += 1
        if words.word(i + 1) == places.AND and words.word(i + 2) in places.NATIONALITIES:
            i += 1
    if words.gap(i) != " " or "kind" not in lang.LEXICON.get(words.word(i + 1), ()):
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


# -- homonyms ------------------------------------------------------------------------------------


def _decided(
    found: list[PlaceMention], words: Scan, units: Sequence[TextUnit], lang: Language
) -> list[PlaceMention]:
    """Every mention with the candidates that its surroundings leave."""
    everywhere = _leading_provinces(found)
    decided: list[PlaceMention] = []
    meant: dict[str, PlaceMention] = {}
    shared = _spoken_of(words, lang)
    for mentions in group_by(found, units):
        sure = [place for mention in mentions if (place := mention.place)]
        here = {place.province_code for place in sure if place.province_code}
        parents = {place.city_code for place in sure if place.city_code}
        for at, mention in enumerate(mentions):
            if mention.place is None:
                mention = _in_neighbour(mentions, at, words, lang)
                if mention.place is None:
                    mention = _other(mention, meant.get(mention.quote), words, lang)
                if mention.place is None:
                    mention = _narrowed(mention, here, parents)
                if mention.place is None:
                    mention = _as_before(mention, meant.get(mention.quote))
                if mention.place is None:
                    mention = _narrowed(mention, everywhere, set())
            elif shared and mention.place.level == "province":
                mention = _namesake(mention, shared, words, lang)
            settled = _settled(mention)
            if settled:
                meant.setdefault(settled.quote, settled)
                decided.append(settled)
        shared = next((m.candidates for m in mentions if len(m.candidates) > 1), shared)
    return decided


def _spoken_of(words: Scan, lang: Language) -> tuple[Place, ...]:
    """The places of the name that a text says there are several of: "the two Taizhous"."""
    match = words.once("namesakes", lang.places.NAMESAKES.search)
    return gazetteer().by_name.get(match["name"].lower(), ()) if match else ()


def _other(
    mention: PlaceMention, earlier: PlaceMention | None, words: Scan, lang: Language
) -> PlaceMention:
    """With the candidate that is left, where the text speaks of "the other Fuzhou"."""
    if earlier is None or words.word(mention.first - 1) not in lang.places.OTHER:
        return mention
    cities = tuple(p for p in mention.candidates if p.level == "prefecture")
    left = tuple(place for place in cities if place != earlier.place)
    return replace(mention, candidates=left) if len(left) == 1 < len(cities) else mention


def _namesake(
    mention: PlaceMention, shared: tuple[Place, ...], words: Scan, lang: Language
) -> PlaceMention:
    """With the city of a shared name where a province stands for it: "the one in Zhejiang"."""
    here = str(mention.candidates[0].province_code)
    cities = tuple(p for p in shared if p.province_code == here and p.level == "prefecture")
    before = words.text[max(0, mention.char_start - MAX_GAP) : mention.char_start].lower()
    behind = words.text[mention.char_end : mention.char_end + MAX_GAP].lower()
    spoken_of = lang.places.ONE_OF_A_NAME.search(before) or lang.places.ITS_ONE.match(behind)
    return replace(mention, candidates=cities) if spoken_of and len(cities) == 1 else mention


def _as_before(mention: PlaceMention, earlier: PlaceMention | None) -> PlaceMention:
    """With the place that the same name had before in the text, where that was decided."""
    if earlier is None or earlier.place is None or earlier.place not in mention.candidates:
        return mention
    return replace(mention, candidates=earlier.candidates)


def _leading_provinces(mentions: Iterable[PlaceMention]) -> set[str]:
    """The province that the text is about: named at least twice as often as any other.

    Else every province it names.
    """
    places = [mention.place for mention in mentions]
    counts = Counter(place.province_code for place in places if place and place.province_code)
    ranked = counts.most_common(2)
    if len(ranked) == 2 and ranked[0][1] < 2 * ranked[1][1]:
        return set(counts)
    return {ranked[0][0]} if ranked else set()


def _in_neighbour(
    mentions: Sequence[PlaceMention], at: int, words: Scan, lang: Language
) -> PlaceMention:
    """Mention `at` with the candidates that lie in the place named just behind or before it."""
    mention = mentions[at]
    behind = mentions[at + 1] if at + 1 < len(mentions) else None
    before = mentions[at - 1] if at else None
    if behind and _holder(mention, behind, words, lang) is behind:
        mention = _inside(mention, behind)
    if before and _holder(before, mention, words, lang) is before:
        mention = _inside(mention, before)
    return mention


def _holder(
    inner: PlaceMention, outer: PlaceMention, words: Scan, lang: Language
) -> PlaceMention | None:
    """Whichever of two neighbours holds the other: "Suzhou, Anhui", "Anhui's Suzhou"."""
    gap = words.text[inner.char_end : outer.char_start]
    if len(gap) > MAX_GAP:
        return None
    if lang.places.INNER_FIRST.fullmatch(gap):
        return outer
    return inner if lang.places.OUTER_FIRST.fullmatch(gap) else None


def _inside(mention: PlaceMention, holder: PlaceMention) -> PlaceMention:
    """The candidates of `mention` that lie in `holder`; all when none does."""
    inside = tuple(p for p in mention.candidates if any(_lies_in(p, q) for q in holder.candidates))
    return replace(mention, candidates=inside) if inside else mention


def _lies_in(place: Place, holder: Place) -> bool:
    if place == holder:
        return False
    match holder.level:
        case "province":
            return place.province_code == holder.province_code and place.level != "province"
        case "prefecture":
            return place.city_code == holder.code and place.level in {"county", "area"}
        case "country" | "region":
            return place.country_code == holder.country_code and place.level in {"city", "region"}
    return False


def _narrowed(mention: PlaceMention, provinces: set[str], parents: set[str]) -> PlaceMention:
    """The candidates in the provinces named around; counties only in a named city or province."""
    near = tuple(p for p in mention.candidates if p.province_code in provinces)
    if len(near) > 1:
        own = tuple(p for p in near if p.level in {"province", "prefecture"})
        near = own or tuple(p for p in near if p.city_code in parents) or near
    return replace(mention, candidates=near) if near else mention


def _settled(mention: PlaceMention) -> PlaceMention | None:
    """What is left when nothing around decides: a lone higher place stands, a bare county not."""
    if place := mention.place:
        bare_county = place.level == "county" and mention.suffix is None
        return None if bare_county and place.ambiguous else mention
    high = tuple(p for p in mention.candidates if p.level != "county")
    if mention.suffix:
        return mention
    # A city of county level goes by its bare name, a county or district does not.
    cities = tuple(p for p in mention.candidates if p.kind == "City" and not p.ambiguous)
    if high or len(cities) == 1:
        return replace(mention, candidates=high or cities)
    return None
