"""Which of several places of one name a text means, by more than the places in its sentence.

Belongs here: what a heading, the paragraph and what a place is known for tell of a shared name,
and the ways to speak of namesakes. Does not belong here: choosing by the places in the same
sentence (`finding`), the words (`language`).
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.places.mentions import PlaceMention
from pipeline.extract.text.scan import Scan
from pipeline.extract.text.sentences import TextUnit
from pipeline.reference.gazetteer import Place, gazetteer

MAX_GAP: Final = 60
"""Code points between a place and the words that tell which one it is."""

MAX_HEADING: Final = 24
"""Code points, beside the name, of a line that says which province those below it are about."""

MAX_LEAD: Final = 3
"""The same of a lead, as in "Anhui: ..."."""

Evidence = list[Set[str | None]]
"""For each unit, codes or provinces that something there speaks for."""


class Surroundings:
    """What the units of a text tell of the names that several places share."""

    def __init__(
        self,
        words: Scan,
        units: Sequence[TextUnit],
        groups: Sequence[Sequence[PlaceMention]],
        lang: Language,
    ) -> None:
        self._words, self._units, self._groups, self._lang = words, units, groups, lang
        named = [{p.province_code for m in group if (p := m.place)} - {None} for group in groups]
        known = self._known_for()
        before, behind = self._carried(named), self._carried(named[::-1], -1)[::-1]
        self._evidence: tuple[Evidence, ...] = (
            known,
            self._headed(named),
            before,
            self._carried(known),
            self._carried(known[::-1], -1)[::-1],
            behind,
        )

    def denied(self, unit: int) -> set[str | None]:
        """The provinces of which a unit says that they are not meant: "not the one in Anhui"."""
        text, begin = self._words.text, self._units[unit].char_start
        denied = self._lang.places.NOT_THE_ONE
        return {
            mention.place.province_code
            for mention in self._groups[unit]
            if mention.place
            and denied.search(text[max(begin, mention.char_start - MAX_GAP) : mention.char_start])
        }

    def narrowed(self, mention: PlaceMention, unit: int) -> PlaceMention:
        """The mention with the place that the strongest evidence speaks for, if any does.

        What a place is known for decides in its own unit; then the heading above; then, in the
        paragraph, the provinces named before, what is told of it, the provinces named behind.
        """
        if mention.place:
            return mention
        for evidence in self._evidence:
            codes = evidence[unit]
            left = tuple(
                p
                for p in mention.candidates
                if p.code in codes or (p.level != "county" and p.province_code in codes)
            )
            if len(left) == 1:
                return replace(mention, candidates=left)
        return mention

    def _known_for(self) -> Evidence:
        """The codes of the shared places that words in each unit are known to go with."""
        found: list[set[str | None]] = [set() for _ in self._units]
        starts = [unit.char_start for unit in self._units]
        shared = {
            p.code for group in self._groups for m in group if not m.place for p in m.candidates
        }
        for code, pattern in self._lang.places.KNOWN_FOR.items():
            if code in shared:
                for match in pattern.finditer(self._words.folded):
                    found[bisect_right(starts, match.start()) - 1].add(code)
        return list(found)

    def _headed(self, named: Sequence[Set[str | None]]) -> Evidence:
        """The province that the last short line or lead before a unit is nothing but."""
        above: Set[str | None] = frozenset()
        headed: Evidence = []
        for unit, provinces, group in zip(self._units, named, self._groups, strict=True):
            size = unit.char_end - unit.char_start - (len(group[0].quote) if group else 0)
            if unit.kind == "heading":
                above = provinces if len(group) == 1 and size < MAX_HEADING else frozenset()
            elif group and size < MAX_LEAD:
                above = provinces
            headed.append(above)
        return headed

    def _carried(self, told: Sequence[Set[str | None]], step: int = 1) -> Evidence:
        """What the nearest unit before in the same paragraph tells that tells anything."""
        carried: Evidence = []
        paragraph, last = -1, frozenset[str | None]()
        for unit, codes in zip(self._units[::step], told, strict=True):
            if unit.paragraph != paragraph:
                paragraph, last = unit.paragraph, frozenset()
            carried.append(last)
            last = frozenset(codes) or last
        return carried


def shared_name(words: Scan, lang: Language) -> tuple[Place, ...]:
    """The places of the name that a text says there are several of: "the two Taizhous"."""
    for i in words.role("namesakes"):
        if match := lang.places.NAMESAKES.match(words.text, words.starts[i]):
            return gazetteer().by_name.get(match["name"].lower(), ())
    return ()


def other(
    mention: PlaceMention, earlier: Sequence[PlaceMention], words: Scan, lang: Language
) -> PlaceMention:
    """With the candidate that is left, where the text speaks of "the other Fuzhou"."""
    if not earlier or words.lower[mention.first - 1] not in lang.places.OTHER:
        return mention
    cities = tuple(p for p in mention.candidates if p.level == "prefecture")
    left = tuple(place for place in cities if place != earlier[0].place)
    return replace(mention, candidates=left) if len(left) == 1 < len(cities) else mention


def namesake(
    mention: PlaceMention, shared: tuple[Place, ...], words: Scan, lang: Language
) -> PlaceMention:
    """With the city of a shared name where a province stands for it: "the one in Zhejiang"."""
    here = str(mention.candidates[0].province_code)
    cities = tuple(p for p in shared if p.province_code == here and p.level == "prefecture")
    before = words.text[max(0, mention.char_start - MAX_GAP) : mention.char_start]
    behind = words.text[mention.char_end : mention.char_end + MAX_GAP].lower()
    if len(cities) != 1 or lang.places.NOT_THE_ONE.search(before):
        return mention
    spoken_of = (
        mention.suffix == lang.places.CITY
        or lang.places.ONE_OF_A_NAME.search(before.lower())
        or lang.places.ITS_ONE.match(behind)
    )
    return replace(mention, candidates=cities) if spoken_of else mention


def city_beside(
    mentions: Sequence[PlaceMention], at: int, words: Scan, lang: Language
) -> PlaceMention:
    """With the city where a province's name is that of one in the province beside it.

    As "Jilin, Jilin" and, in two cells of a row, "Hainan | Qinghai"; as "Xining and Hainan", too,
    where the city is listed with another one of its province; as "Jilin (the city)" by itself.
    """
    mention = mentions[at]
    named = () if mention.suffix else gazetteer().by_name[mention.quote.lower()]
    cities = tuple(place for place in named if place.level == "prefecture")
    if cities and lang.places.CALLED_CITY.match(words.text, mention.char_end):
        return replace(mention, candidates=cities)
    for beside, gap, is_behind in _beside(mentions, at, words) if cities else ():
        if beside.level == "province":
            same = beside.candidates == mention.candidates
            told = gap.strip() in {"|", ""} and (is_behind or not same)
            told = told or (is_behind and lang.places.INNER_FIRST.fullmatch(gap) is not None)
        else:
            told = beside.level == "prefecture" and gap.strip(" ,") == lang.places.AND
        around = {place.province_code for place in beside.candidates}
        own = tuple(place for place in cities if place.province_code in around)
        if told and own:
            return replace(mention, candidates=own)
    return mention


def _beside(
    mentions: Sequence[PlaceMention], at: int, words: Scan
) -> Iterator[tuple[PlaceMention, str, bool]]:
    """The places behind and before one, each with the gap between, True for the one behind."""
    mention = mentions[at]
    for behind in mentions[at + 1 : at + 2]:
        yield behind, words.text[mention.char_end : behind.char_start], True
    for before in mentions[:at][-1:]:
        yield before, words.text[before.char_end : mention.char_start], False
