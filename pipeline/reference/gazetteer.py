"""The gazetteer: names of places to the candidates they may mean.

Here belongs loading the tables of this package and indexing them by name. Which candidate a text
means is decided by the reader of the text, who knows the words around the name: every lookup
gives all candidates, most prominent level first, and no guess.

Conventions of the codes (GB/T 2260 for divisions, ISO 3166 for provinces and countries):

- A municipality is its own prefecture-level division: a place in Pudong has city_code 310000.
- County-level units directly under a province (Xiantao 429004, Qionghai 469002, Shihezi 659001)
  belong to no prefecture-level division: city and city_code are None for them, never a guess.
- Hong Kong, Macao and Taiwan have country_code HK, MO, TW and province_code CN-HK, CN-MO, CN-TW,
  and no city_code. They are no countries in `world.csv`.
- City states (Singapore, Monaco) are one row, of level country.
"""

import functools
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from pipeline.reference.tables import cell_error, read_rows, read_text, split_list

PLACE_COLUMNS = (
    "code",
    "level",
    "name_zh",
    "short_zh",
    "name_en",
    "aliases_en",
    "kind_en",
    "parent_code",
    "iso_3166_2",
)
AREA_COLUMNS = ("name_en", "aliases_en", "city_code", "province_code", "note")
WORLD_COLUMNS = ("name_en", "aliases_en", "level", "country_code")
AMBIGUOUS_COLUMNS = ("name", "reason")

# Candidates of one name are sorted by this order: "Jilin" is first the province, then the city.
LEVEL_ORDER = ("country", "province", "prefecture", "county", "area", "region", "city")
LEVEL_RANK = {level: rank for rank, level in enumerate(LEVEL_ORDER)}

TYPOGRAPHIC_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"

# Division codes of the three that have an ISO 3166-1 code of their own.
OWN_COUNTRY = {"710000": "TW", "810000": "HK", "820000": "MO"}


@dataclass(frozen=True, slots=True)
class Place:
    """One place that a name may mean.

    Attributes:
        name: usual English name without its kind, "Lanzhou".
        level: country, region or city abroad; province, prefecture, county or area in China.
        kind: kind of division in English, "City", "County"; "" for areas and abroad.
        code: own GB/T 2260 code, six digits; None for areas and abroad.
        city: usual English name of the prefecture-level division; a municipality has itself.
        city_code: GB/T 2260 code of `city`.
        province: usual English name of the province-level division; None abroad.
        province_code: its ISO 3166-2 code, "CN-GS"; None abroad.
        country_code: ISO 3166-1 alpha-2; CN, or HK, MO, TW.
        ambiguous: the name looked up is also an ordinary word, a personal name or a brand.

    """

    name: str
    level: str
    kind: str
    code: str | None
    city: str | None
    city_code: str | None
    province: str | None
    province_code: str | None
    country_code: str
    ambiguous: bool


@dataclass(frozen=True)
class Gazetteer:
    """All places, by name.

    Attributes:
        by_name: casefolded English name or alias to its candidates, in level order, then by code
            and name. Each name is also found without diacritics, without apostrophes and with the
            typographic apostrophe.
        by_name_zh: full and short Chinese name to its candidates, in the same order.
        provinces: the 34 province-level divisions in GB/T order.
        prefectures_by_province: what `prefectures` returns, by ISO 3166-2 code.

    """

    by_name: Mapping[str, tuple[Place, ...]]
    by_name_zh: Mapping[str, tuple[Place, ...]]
    provinces: tuple[Place, ...]
    prefectures_by_province: Mapping[str, tuple[Place, ...]]

    def prefectures(self, province_code: str) -> tuple[Place, ...]:
        """Return the prefecture-level divisions of a province in GB/T order.

        A municipality, Hong Kong, Macao and Taiwan give themselves alone. Raises ValueError for
        a code that is no province, such as "CN-XX".
        """
        try:
            return self.prefectures_by_province[province_code]
        except KeyError:
            raise ValueError(
                f"expected the ISO 3166-2 code of a province, found {province_code!r}"
            ) from None


@functools.cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer, loaded once from the tables of this package.

    Raises TableError, naming file, line and column, when a table is not what it should be.
    """
    divisions, names_en, names_zh = _read_divisions(read_text("places.csv"))
    names_en += _read_areas(read_text("areas.csv"), divisions)
    names_en += _read_world(read_text("world.csv"))
    provinces = tuple(place for place in divisions.values() if place.level == "province")
    own: dict[str, list[Place]] = {str(place.province_code): [] for place in provinces}
    for place in divisions.values():
        if place.level == "prefecture":
            own[str(place.province_code)].append(place)
    return Gazetteer(
        by_name=_index(names_en, _read_ambiguous(read_text("ambiguous.csv"))),
        by_name_zh=_sorted_index(names_zh),
        provinces=provinces,
        prefectures_by_province=MappingProxyType(
            {str(p.province_code): tuple(own[str(p.province_code)]) or (p,) for p in provinces}
        ),
    )


# A place and the names that it goes by.
Named = tuple[Place, list[str]]


def _read_divisions(text: str) -> tuple[dict[str, Place], list[Named], list[Named]]:
    """Return the divisions by code, with their English and their Chinese names."""
    file = "places.csv"
    divisions: dict[str, Place] = {}
    names_en: list[Named] = []
    names_zh: list[Named] = []
    filled = PLACE_COLUMNS[:5]
    for line, cells in read_rows(file, text, PLACE_COLUMNS, filled=filled):
        code, level, name_zh, short_zh, name, aliases, kind, parent_code, iso = cells
        if not (len(code) == 6 and code.isascii() and code.isdigit()):
            raise cell_error(file, line, "code", "six digits", code)
        if code in divisions:
            raise cell_error(file, line, "code", "a code that no other line has", code)
        parent = divisions.get(parent_code)
        country = OWN_COUNTRY.get(code, "CN")
        if level == "province":
            if not iso:
                raise cell_error(file, line, "iso_3166_2", "the code of a province", iso)
            city, city_code = (name, code) if kind == "Municipality" else (None, None)
            place = Place(name, level, kind, code, city, city_code, name, iso, country, False)
        elif parent is None:
            raise cell_error(file, line, "parent_code", "the code of an earlier line", parent_code)
        elif level == "prefecture":
            place = Place(
                name,
                level,
                kind,
                code,
                name,
                code,
                parent.province,
                parent.province_code,
                country,
                False,
            )
        elif level == "county":
            place = Place(
                name,
                level,
                kind,
                code,
                parent.city,
                parent.city_code,
                parent.province,
                parent.province_code,
                country,
                False,
            )
        else:
            raise cell_error(file, line, "level", "province, prefecture or county", level)
        divisions[code] = place
        names_en.append((place, [name, *split_list(aliases)]))
        names_zh.append((place, [name_zh, short_zh]))
    return divisions, names_en, names_zh


def _read_areas(text: str, divisions: Mapping[str, Place]) -> list[Named]:
    """Return the named places of China that are no division."""
    file = "areas.csv"
    provinces = {p.province_code: p for p in divisions.values() if p.level == "province"}
    areas: list[Named] = []
    filled = ("name_en", "province_code", "note")
    for line, cells in read_rows(file, text, AREA_COLUMNS, filled=filled):
        name, aliases, city_code, iso, _ = cells
        province = provinces.get(iso)
        if province is None:
            raise cell_error(file, line, "province_code", "the ISO code of a province", iso)
        city = divisions.get(city_code)
        if city_code and (city is None or city.city_code != city_code):
            raise cell_error(file, line, "city_code", "a prefecture-level division", city_code)
        if city is not None and city.province_code != iso:
            raise cell_error(file, line, "city_code", f"a division of {iso}", city_code)
        area = Place(
            name,
            "area",
            "",
            None,
            city.name if city else None,
            city.code if city else None,
            province.name,
            iso,
            province.country_code,
            False,
        )
        areas.append((area, [name, *split_list(aliases)]))
    return areas


def _read_world(text: str) -> list[Named]:
    """Return countries, regions and cities abroad."""
    file = "world.csv"
    world: list[Named] = []
    filled = ("name_en", "level", "country_code")
    for line, cells in read_rows(file, text, WORLD_COLUMNS, filled=filled):
        name, aliases, level, country = cells
        if level not in ("country", "region", "city"):
            raise cell_error(file, line, "level", "country, region or city", level)
        if not (len(country) == 2 and country.isascii() and country.isupper()):
            raise cell_error(file, line, "country_code", "two capital letters", country)
        place = Place(name, level, "", None, None, None, None, None, country, False)
        world.append((place, [name, *split_list(aliases)]))
    return world


def _read_ambiguous(text: str) -> frozenset[str]:
    """Return the casefolded names that also mean something that is no place."""
    filled = AMBIGUOUS_COLUMNS
    return frozenset(
        cells[0] for _, cells in read_rows("ambiguous.csv", text, AMBIGUOUS_COLUMNS, filled=filled)
    )


def _without_diacritics(key: str) -> str:
    """Return "urumqi" for "ürümqi"."""
    decomposed = unicodedata.normalize("NFKD", key)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _index(named: Iterable[Named], ambiguous: frozenset[str]) -> Mapping[str, tuple[Place, ...]]:
    """Index English names under every spelling that a text may use.

    A spelling that only arises by dropping marks is left out when it is an ordinary word (De'an
    is not found as "dean"), and a dropped apostrophe gives way to a place that is spelt so
    ("jinan" is the city of Jinan and no district named Jin'an).
    """
    spelt: dict[str, list[Place]] = {}
    dropped: list[tuple[str, Place]] = []
    for place, names in named:
        for name in names:
            key = name.casefold()
            keys = [key]
            if not key.isascii() and (plain := _without_diacritics(key)) not in ambiguous:
                keys.append(plain)
            for each in keys:
                spelt.setdefault(each, []).append(place)
                if "'" in each:
                    spelt.setdefault(each.replace("'", TYPOGRAPHIC_APOSTROPHE), []).append(place)
                    dropped.append((each.replace("'", ""), place))
    gaps: dict[str, list[Place]] = {}
    for key, place in dropped:
        if key not in spelt and key not in ambiguous:
            gaps.setdefault(key, []).append(place)
    spelt |= gaps
    for key in ambiguous & spelt.keys():
        spelt[key] = [replace(place, ambiguous=True) for place in spelt[key]]
    return _frozen(spelt)


def _sorted_index(named: Iterable[Named]) -> Mapping[str, tuple[Place, ...]]:
    """Index names exactly as they are written."""
    index: dict[str, list[Place]] = {}
    for place, names in named:
        for name in names:
            index.setdefault(name, []).append(place)
    return _frozen(index)


def _frozen(index: Mapping[str, list[Place]]) -> Mapping[str, tuple[Place, ...]]:
    """Return the index with each name's candidates once, in order."""
    return MappingProxyType(
        {
            name: (places[0],)
            if len(places) == 1
            else tuple(sorted(dict.fromkeys(places), key=_order))
            for name, places in index.items()
        }
    )


def _order(place: Place) -> tuple[int, str, str, str]:
    return LEVEL_RANK[place.level], place.code or "", place.name, place.country_code
