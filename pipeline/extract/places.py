"""Places: names of the gazetteer in a text, told apart by what stands around them.

Belongs here: finding names, reading the kind behind a name, choosing among places of one name.
Does not belong here: the names (`pipeline.reference`), what happens at a place (`nodes`, `events`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from pipeline.extract.language import Language
from pipeline.extract.scan import POSSESSIVE, Scan
from pipeline.extract.sentences import TextUnit
from pipeline.extract.spans import Span, group_by
from pipeline.reference.gazetteer import Place, gazetteer


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
    """First word of every name -> words of the longest name that begins with it."""
    longest: dict[str, int] = {}
    for name in gazetteer().by_name:
        words = name.replace("-", " ").split()
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def find_places(words: Scan, units: Sequence[TextUnit], lang: Language) -> list[PlaceMention]:
    """The places of a scanned text, sorted; of one name, the place that the text around decides."""
    found = list(_names(words, lang))
    return _decided(found, words, units)


# -- names ---------------------------------------------------------------------------------------


def _names(words: Scan, lang: Language) -> Iterator[PlaceMention]:
    longest, past = _first_words(), -1
    for i, word in enumerate(words.lower):
        if word[-2:] in POSSESSIVE:
            word = word[:-2]
        if i <= past or word not in longest or not words.words[i][0].isupper():
            continue
        mention = _name_at(words, i, longest[word], lang)
        if mention:
            past = mention.last
            yield mention


def _name_at(words: Scan, i: int, longest: int, lang: Language) -> PlaceMention | None:
    by_name = gazetteer().by_name
    for last in range(min(i + longest, len(words.words)) - 1, i - 1, -1):
        name = words.text[words.starts[i] : words.ends[last]].lower()
        if words.text[words.ends[last] : words.ends[last] + 1] == "." and name + "." in by_name:
            name += "."
        candidates = by_name.get(name) or by_name.get(name.removesuffix("'s").removesuffix("’s"))
        if not candidates:
            continue
        if any(gap not in {" ", "-", ". "} for gap in (words.gap(j) for j in range(i, last))):
            continue
        end = words.ends[last]
        if name not in by_name:
            end -= 2  # the possessive
        mention = PlaceMention(
            char_start=words.starts[i],
            char_end=end,
            quote=words.text[words.starts[i] : end],
            candidates=candidates,
            first=i,
            last=last,
        )
        return _with_suffix(mention, words, lang)
    return None


def _with_suffix(mention: PlaceMention, words: Scan, lang: Language) -> PlaceMention | None:
    """The mention with the kind behind its name; without one, names that need it are dropped."""
    read = _suffix_behind(mention, words, lang)
    if read:
        suffix, last = read
        levels = lang.places.SUFFIXES[suffix]
        fitting = tuple(p for p in mention.candidates if p.level in levels)
        if fitting:
            end = words.ends[last] - 2 * (words.words[last][-2:] in POSSESSIVE)
            return replace(
                mention,
                candidates=_of_kind(fitting, suffix),
                char_end=end,
                quote=words.text[mention.char_start : end],
                last=last,
                suffix=suffix,
            )
    if all(place.ambiguous for place in mention.candidates):
        before = words.word(mention.first - 1)
        behind = words.words[mention.last + 2 : mention.last + 3]
        listed = words.word(mention.last + 1) == lang.places.AND and behind != []
        if before not in lang.places.PREPOSITIONS and not (listed and _is_name(behind[0])):
            return None
    return mention


def _is_name(word: str) -> bool:
    """True for a capitalised word with which a place's name begins."""
    return word[0].isupper() and word.lower() in _first_words()


def _suffix_behind(mention: PlaceMention, words: Scan, lang: Language) -> tuple[str, int] | None:
    places, i = lang.places, mention.last
    while words.gap(i) == " " and words.word(i + 1) in places.NATIONALITIES:
        i += 1
    for length in (3, 2, 1):
        last = i + length
        if last >= len(words.words):
            continue
        phrase = " ".join(words.lower[i + 1 : last + 1])
        phrase = phrase.removesuffix("'s").removesuffix("’s")
        if phrase not in places.SUFFIXES or words.gap(i) != " ":
            continue
        written = words.words[i + 1]
        if written[0].isupper() or (length == 1 and phrase in {"city", "county", "province"}):
            return phrase, last
    return None


def _of_kind(candidates: tuple[Place, ...], suffix: str) -> tuple[Place, ...]:
    """Of several, those whose official kind is just the suffix: "X City" is a city first."""
    exact = tuple(place for place in candidates if place.kind.lower() == suffix)
    return exact or candidates


# -- homonyms ------------------------------------------------------------------------------------


def _decided(
    found: list[PlaceMention], words: Scan, units: Sequence[TextUnit]
) -> list[PlaceMention]:
    """Every mention with the candidates that its surroundings leave."""
    sure = [_plain(mention) for mention in found]
    everywhere = _leading_provinces(sure)
    by_unit = group_by(sure, units)
    decided: list[PlaceMention] = []
    meant: dict[str, PlaceMention] = {}
    for mentions in by_unit:
        here = _provinces(mentions)
        parents = {place.city_code for m in mentions if (place := m.place) and place.city_code}
        for at, mention in enumerate(mentions):
            behind = mentions[at + 1] if at + 1 < len(mentions) else None
            before = mentions[at - 1] if at else None
            if _holder(mention, behind, words) is behind is not None:
                mention = _inside(mention, behind)
            if _holder(before, mention, words) is before is not None:
                mention = _inside(mention, before)
            if mention.place is None:
                mention = _narrowed(mention, here, parents)
            if mention.place is None:
                mention = _as_before(mention, meant.get(mention.quote))
            if mention.place is None:
                mention = _narrowed(mention, everywhere, set())
            settled = _settled(mention)
            if settled:
                meant.setdefault(settled.quote, settled)
                decided.append(settled)
    return decided


def _as_before(mention: PlaceMention, earlier: PlaceMention | None) -> PlaceMention:
    """With the place that the same name had before in the text, where that was decided."""
    if earlier is None or earlier.place is None or earlier.place not in mention.candidates:
        return mention
    return replace(mention, candidates=earlier.candidates)


def _plain(mention: PlaceMention) -> PlaceMention:
    """Without its county candidates where the name stands without a kind and has others too."""
    if mention.suffix:
        return mention
    high = tuple(p for p in mention.candidates if p.level not in {"county", "area"})
    provinces = tuple(p for p in high if p.level == "province")
    if provinces and high:
        return replace(mention, candidates=provinces)
    return mention


def _provinces(mentions: Iterable[PlaceMention]) -> set[str]:
    return {
        mention.place.province_code
        for mention in mentions
        if mention.place and mention.place.province_code
    }


def _leading_provinces(mentions: Iterable[PlaceMention]) -> set[str]:
    """The province that the text is about: named at least twice as often as any other.

    Else every province it names.
    """
    counts = Counter(m.place.province_code for m in mentions if m.place and m.place.province_code)
    ranked = counts.most_common(2)
    if len(ranked) == 2 and ranked[0][1] < 2 * ranked[1][1]:
        return set(counts)
    return {ranked[0][0]} if ranked else set()


def _holder(
    inner: PlaceMention | None, outer: PlaceMention | None, words: Scan
) -> PlaceMention | None:
    """Whichever of two neighbours holds the other: "Suzhou, Anhui", "Anhui's Suzhou"."""
    if inner is None or outer is None:
        return None
    gap = words.text[inner.char_end : outer.char_start]
    if gap in {", ", " in ", " (", ", in ", " of ", " city, ", " in the ", ", a city in "}:
        return outer
    if gap in {"'s ", "’s ", " ", "'s city of ", " province's "}:
        return inner
    return None


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
        case "country":
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
    if mention.place:
        bare_county = mention.place.level == "county" and mention.suffix is None
        return None if bare_county and mention.place.ambiguous else mention
    high = tuple(p for p in mention.candidates if p.level != "county")
    if mention.suffix:
        return mention
    # A city of county level goes by its bare name, a county or district does not.
    cities = tuple(p for p in mention.candidates if p.kind == "City" and not p.ambiguous)
    if high or len(cities) == 1:
        return replace(mention, candidates=high or cities)
    return None
