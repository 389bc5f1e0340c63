"""Places of a text: what each name means, by what stands around it.

Belongs here: choosing among places of one name. Does not belong here: finding names
(`names`), what happens at a place (`nodes`, `events`).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from typing import Final, NamedTuple

from pipeline.extract.language import Language
from pipeline.extract.places.capitals import unnamed_capitals
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.places.names import names_of_places
from pipeline.extract.places.namesakes import (
    Surroundings,
    city_beside,
    namesake,
    other,
    shared_name,
)
from pipeline.extract.text.scan import Scan
from pipeline.extract.text.sentences import TextUnit
from pipeline.extract.text.spans import group_by
from pipeline.reference.gazetteer import Place

MAX_GAP: Final = 60
"""Code points between a place and the one that holds it."""


def find_places(words: Scan, units: Sequence[TextUnit], lang: Language) -> list[PlaceMention]:
    """The places of a scanned text, sorted; of one name, the place that the text around decides."""
    found = list(names_of_places(words, lang))
    if capitals := list(unnamed_capitals(words, lang)):
        found = sorted([*found, *capitals], key=lambda mention: mention.char_start)
    return _decided(found, words, units, lang)


def _decided(
    found: list[PlaceMention], words: Scan, units: Sequence[TextUnit], lang: Language
) -> list[PlaceMention]:
    """Every mention with the candidates that its surroundings leave."""
    groups = group_by(found, units)
    shared = shared_name(words, lang)
    if all(map(_is_sure, found)):
        around, everywhere = None, set[str]()
    else:
        around, everywhere = Surroundings(words, units, groups, lang), _leading_provinces(found)
    decided: list[PlaceMention] = []
    meant: dict[str, list[PlaceMention]] = defaultdict(list)
    for unit, mentions in enumerate(groups):
        near = None
        if around and not all(map(_is_sure, mentions)):
            near = _Near.of(mentions, around.denied(unit))
        for at, mention in enumerate(mentions):
            if around and near and mention.place is None:
                earlier = meant[mention.quote]
                mention = _in_neighbour(mentions, at, words, lang)
                mention = other(mention, earlier, words, lang)
                mention = near.narrowed(mention)
                mention = around.narrowed(mention, unit)
                mention = _as_before(mention, earlier)
                mention = _narrowed(mention, everywhere, set())
            elif mention.place and mention.place.level == "province":
                mention = city_beside(mentions, at, words, lang)
                mention = namesake(mention, shared, words, lang) if shared else mention
            if settled := _settled(mention, lang):
                meant[settled.quote] += [settled] if settled.place else []
                decided.append(settled)
        if near:
            shared = next((m.candidates for m in mentions if not _is_sure(m)), shared)
    return [m if m.place else _as_before(m, meant[m.quote]) for m in decided]


class _Near(NamedTuple):
    """What the other places of a unit say of a name that several share.

    `provinces` are named for sure, `cities` too; `likely` provinces are those of names that only
    counties share.
    """

    provinces: Set[str | None]
    cities: Set[str | None]
    likely: Set[str | None]

    @classmethod
    def of(cls, mentions: Iterable[PlaceMention], denied: Set[str | None]) -> "_Near":
        """What `mentions` say, but for the provinces that are not meant."""
        sure = [place for mention in mentions if (place := mention.place)]
        provinces = {place.province_code for place in sure} - {None} - denied
        likely = {_likely_province(mention) for mention in mentions} - {None}
        return cls(provinces, {place.city_code for place in sure} - {None}, provinces | likely)

    def narrowed(self, mention: PlaceMention) -> PlaceMention:
        """The mention with the candidates near the others."""
        mention = _narrowed(mention, self.provinces, self.cities)
        if mention.place is None and _likely_province(mention) is None:
            return _narrowed(mention, self.likely, self.cities)
        return mention


def _is_sure(mention: PlaceMention) -> bool:
    """True for the name of one place alone."""
    return len(mention.candidates) == 1


def _likely_province(mention: PlaceMention) -> str | None:
    """The province of a name that only counties and districts bear besides."""
    high = [place for place in mention.candidates if place.level != "county"]
    return high[0].province_code if len(high) == 1 else None


def _as_before(mention: PlaceMention, others: Sequence[PlaceMention]) -> PlaceMention:
    """With the place that the same name has elsewhere in the text, where it has only one."""
    if not others or any(each.candidates != others[0].candidates for each in others):
        return mention
    if others[0].place not in mention.candidates:
        return mention
    return replace(mention, candidates=others[0].candidates)


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
    inside = tuple(p for p in mention.candidates if _lies_in_any(p, holder))
    return replace(mention, candidates=inside) if inside else mention


def _lies_in_any(place: Place, holder: PlaceMention) -> bool:
    return any(_lies_in(place, each) for each in holder.candidates)


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


def _narrowed(
    mention: PlaceMention, provinces: Set[str | None], parents: Set[str | None]
) -> PlaceMention:
    """The candidates in the provinces named around; counties only in a named city or province."""
    if mention.place:
        return mention
    near = tuple(p for p in mention.candidates if p.province_code in provinces)
    if len(near) > 1:
        own = tuple(p for p in near if p.level in {"province", "prefecture"})
        near = own or tuple(p for p in near if p.city_code in parents) or near
    return replace(mention, candidates=near) if near else mention


def _settled(mention: PlaceMention, lang: Language) -> PlaceMention | None:
    """What is left when nothing around decides: a lone higher place stands, a bare county not."""
    if place := mention.place:
        bare_county = place.level == "county" and mention.suffix is None
        return None if bare_county and place.ambiguous else mention
    high = tuple(p for p in mention.candidates if p.level != "county")
    if mention.suffix == lang.places.CAPITAL:
        return None
    if mention.suffix:
        return mention
    # A city of county level goes by its bare name, a county or district does not.
    cities = tuple(p for p in mention.candidates if p.kind == "City" and not p.ambiguous)
    if high or len(cities) == 1:
        return replace(mention, candidates=high or cities)
    return None
