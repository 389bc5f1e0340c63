"""Places of a text: what each name means, by what stands around it.

Belongs here: choosing among places of one name. Does not belong here: finding names
(`names`), what happens at a place (`nodes`, `events`).
"""

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.places.capitals import unnamed_capitals
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.places.names import names_of_places
from pipeline.extract.text.scan import Scan
from pipeline.extract.text.sentences import TextUnit
from pipeline.extract.text.spans import group_by
from pipeline.reference.gazetteer import Place, gazetteer

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
    everywhere = set[str]() if all(map(_is_sure, found)) else _leading_provinces(found)
    decided: list[PlaceMention] = []
    meant: dict[str, PlaceMention] = {}
    shared = _spoken_of(words, lang)
    for mentions in filter(None, group_by(found, units)):
        all_sure = all(map(_is_sure, mentions))
        sure = [] if all_sure else [place for mention in mentions if (place := mention.place)]
        here = {place.province_code for place in sure if place.province_code}
        parents = {place.city_code for place in sure if place.city_code}
        likely = here if all_sure else here | {_likely_province(mention) for mention in mentions}
        for at, mention in enumerate(mentions):
            if mention.place is None:
                mention = _in_neighbour(mentions, at, words, lang)
                if mention.place is None:
                    mention = _other(mention, meant.get(mention.quote), words, lang)
                if mention.place is None:
                    mention = _narrowed(mention, here, parents)
                if mention.place is None and _likely_province(mention) is None:
                    mention = _narrowed(mention, likely, parents)
                if mention.place is None:
                    mention = _as_before(mention, meant.get(mention.quote))
                if mention.place is None:
                    mention = _narrowed(mention, everywhere, set())
            elif mention.place.level == "province":
                mention = _city_beside(mentions, at, words, lang)
                mention = _namesake(mention, shared, words, lang) if shared else mention
            settled = _settled(mention, lang)
            if settled:
                meant.setdefault(settled.quote, settled)
                decided.append(settled)
        if not all_sure:
            shared = next((m.candidates for m in mentions if len(m.candidates) > 1), shared)
    return decided


def _is_sure(mention: PlaceMention) -> bool:
    """True for the name of one place alone."""
    return len(mention.candidates) == 1


def _likely_province(mention: PlaceMention) -> str | None:
    """The province of a name that only counties and districts bear besides."""
    high = [place for place in mention.candidates if place.level != "county"]
    return high[0].province_code if len(high) == 1 else None


def _city_beside(
    mentions: Sequence[PlaceMention], at: int, words: Scan, lang: Language
) -> PlaceMention:
    """With the city where a province's name is that of one in the province beside it.

    As "Jilin, Jilin" and, in two cells of a row, "Hainan | Qinghai".
    """
    mention = mentions[at]
    for beside, before in ((mentions[at + 1 : at + 2], False), (mentions[:at][-1:], True)):
        if not beside or mention.suffix or beside[0].level != "province":
            continue
        first, last = (beside[0], mention) if before else (mention, beside[0])
        gap = words.text[first.char_end : last.char_start]
        same = first.candidates == last.candidates
        if (before and same) or not (gap.strip() in {"|", ""} or (gap == ", " and not before)):
            continue
        named = gazetteer().by_name[mention.quote.lower()]
        cities = tuple(p for p in named if p.level == "prefecture" and _lies_in_any(p, beside[0]))
        if cities:
            return replace(mention, candidates=cities)
    return mention


def _spoken_of(words: Scan, lang: Language) -> tuple[Place, ...]:
    """The places of the name that a text says there are several of: "the two Taizhous"."""
    for i in words.role("namesakes"):
        if match := lang.places.NAMESAKES.match(words.text, words.starts[i]):
            return gazetteer().by_name.get(match["name"].lower(), ())
    return ()


def _other(
    mention: PlaceMention, earlier: PlaceMention | None, words: Scan, lang: Language
) -> PlaceMention:
    """With the candidate that is left, where the text speaks of "the other Fuzhou"."""
    if earlier is None or words.lower[mention.first - 1] not in lang.places.OTHER:
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


def _narrowed(mention: PlaceMention, provinces: Set[str | None], parents: set[str]) -> PlaceMention:
    """The candidates in the provinces named around; counties only in a named city or province."""
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
