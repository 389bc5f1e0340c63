"""The gazetteer finds what news names and keeps apart what only sounds alike."""

import csv

import pycountry
import pytest

from pipeline.reference import gazetteer as module
from pipeline.reference.gazetteer import (
    AMBIGUOUS_COLUMNS,
    LEVEL_RANK,
    PLACE_COLUMNS,
    WORLD_COLUMNS,
    Place,
    gazetteer,
)
from pipeline.reference.tables import TableError, read_rows, read_text

PLACES = list(csv.DictReader(read_text("places.csv").splitlines()))
WORLD = list(csv.DictReader(read_text("world.csv").splitlines()))

GANSU = [
    ("620100", "Lanzhou", "City"),
    ("620200", "Jiayuguan", "City"),
    ("620300", "Jinchang", "City"),
    ("620400", "Baiyin", "City"),
    ("620500", "Tianshui", "City"),
    ("620600", "Wuwei", "City"),
    ("620700", "Zhangye", "City"),
    ("620800", "Pingliang", "City"),
    ("620900", "Jiuquan", "City"),
    ("621000", "Qingyang", "City"),
    ("621100", "Dingxi", "City"),
    ("621200", "Longnan", "City"),
    ("622900", "Linxia", "Autonomous Prefecture"),
    ("623000", "Gannan", "Autonomous Prefecture"),
]


def candidates(name: str) -> list[tuple[str, str | None]]:
    return [(place.level, place.city_code) for place in gazetteer().by_name[name.casefold()]]


def one(name: str) -> Place:
    (place,) = gazetteer().by_name[name.casefold()]
    return place


def test_the_numbers_of_divisions() -> None:
    levels = [row["level"] for row in PLACES]
    assert levels.count("province") == 34
    assert levels.count("prefecture") == 333
    assert levels.count("county") == len(PLACES) - 34 - 333 > 2_800
    assert len(gazetteer().provinces) == 34


def test_gansu_has_twelve_cities_and_two_prefectures() -> None:
    places = gazetteer().prefectures("CN-GS")
    assert [(place.code, place.name, place.kind) for place in places] == GANSU
    assert all(place.city_code == place.code for place in places)


@pytest.mark.parametrize(("iso", "code"), [("CN-SH", "310000"), ("CN-HK", None)])
def test_a_municipality_or_sar_is_its_own_prefecture(iso: str, code: str | None) -> None:
    assert [place.city_code for place in gazetteer().prefectures(iso)] == [code]


def test_an_unknown_province_is_refused() -> None:
    with pytest.raises(ValueError, match="'CN-XX'"):
        gazetteer().prefectures("CN-XX")


def test_the_iso_codes_of_provinces_are_those_of_pycountry() -> None:
    codes = {row["iso_3166_2"] for row in PLACES if row["level"] == "province"}
    assert codes == {part.code for part in pycountry.subdivisions if part.country_code == "CN"}
    assert {row["iso_3166_2"] for row in PLACES if row["level"] != "province"} == {""}


def test_codes_are_six_digits_unique_and_sorted() -> None:
    codes = [row["code"] for row in PLACES]
    assert all(len(code) == 6 and code.isdigit() for code in codes)
    assert codes == sorted(set(codes))


def test_every_parent_is_one_level_up_or_the_province() -> None:
    levels = {row["code"]: row["level"] for row in PLACES}
    for row in PLACES:
        parent = row["parent_code"]
        if row["level"] == "province":
            assert parent == ""
        elif row["level"] == "prefecture" or levels[parent] == "province":
            assert levels[parent] == "province"
            assert parent == row["code"][:2] + "0000"
        else:
            assert parent == row["code"][:4] + "00"


def test_no_name_is_blank_and_no_short_name_one_character() -> None:
    for row in PLACES:
        assert row["name_en"]
        assert row["kind_en"]
        assert len(row["short_zh"]) > 1
        assert row["name_zh"].startswith(row["short_zh"])


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Suzhou", ["320500", "341300"]),
        ("Fuzhou", ["350100", "361000"]),
        ("Taizhou", ["321200", "331000"]),
        ("Yichun", ["230700", "360900"]),
        ("Yulin", ["450900", "610800"]),
    ],
)
def test_prefectures_of_one_name_are_all_candidates(name: str, codes: list[str]) -> None:
    found = [code for level, code in candidates(name) if level == "prefecture"]
    assert found == codes


@pytest.mark.parametrize(("name", "code"), [("Jilin", "220200"), ("Hainan", "632500")])
def test_a_province_comes_before_its_namesake(name: str, code: str) -> None:
    assert candidates(name)[:2] == [("province", None), ("prefecture", code)]


def test_chaoyang_is_a_city_and_districts_elsewhere() -> None:
    assert candidates("Chaoyang")[0] == ("prefecture", "211300")
    assert ("county", "110000") in candidates("Chaoyang")
    assert ("county", "220100") in candidates("Chaoyang")


def test_shanxi_is_not_shaanxi() -> None:
    assert one("Shanxi").province_code == "CN-SX"
    assert one("Shaanxi").province_code == "CN-SN"


def test_a_county_belongs_to_its_prefecture() -> None:
    assert one("Guazhou") == Place(
        name="Guazhou",
        level="county",
        kind="County",
        code="620922",
        city="Jiuquan",
        city_code="620900",
        province="Gansu",
        province_code="CN-GS",
        country_code="CN",
        ambiguous=False,
    )


def test_a_district_of_a_municipality_belongs_to_the_municipality() -> None:
    pudong = one("Pudong")
    assert (pudong.city, pudong.city_code, pudong.province_code) == ("Shanghai", "310000", "CN-SH")


@pytest.mark.parametrize("name", ["Xiantao", "Qionghai", "Shihezi", "Jiyuan"])
def test_a_unit_directly_under_a_province_has_no_prefecture(name: str) -> None:
    place = gazetteer().by_name[name.casefold()][0]
    assert place.level == "county"
    assert (place.city, place.city_code) == (None, None)
    assert place.province_code is not None


@pytest.mark.parametrize(
    ("name", "country", "province"),
    [
        ("Hong Kong", "HK", "CN-HK"),
        ("Macau", "MO", "CN-MO"),
        ("Taiwan", "TW", "CN-TW"),
        ("Taipei", "TW", "CN-TW"),
    ],
)
def test_the_three_with_country_codes(name: str, country: str, province: str) -> None:
    place = one(name)
    assert (place.country_code, place.province_code, place.city_code) == (country, province, None)


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        ("Ürümqi", "650100"),
        ("Urumqi", "650100"),
        ("Xi'an", "610100"),
        ("Xi\N{RIGHT SINGLE QUOTATION MARK}an", "610100"),
        ("Xian", "610100"),
        ("Lüliang", "141100"),
        ("Luliang", "141100"),
        ("Lu'an", "341500"),
        ("Shigatse", "540200"),
        ("Lhasa", "540100"),
        ("Rikaze", "540200"),
        ("Harbin", "230100"),
        ("Canton", "440100"),
    ],
)
def test_spellings_of_a_prefecture(spelling: str, code: str) -> None:
    assert gazetteer().by_name[spelling.casefold()][0].code == code


@pytest.mark.parametrize(("name", "iso"), [("Nei Mongol", "CN-NM"), ("Xizang", "CN-XZ")])
def test_other_names_of_provinces(name: str, iso: str) -> None:
    assert one(name).province_code == iso


def test_a_dropped_apostrophe_gives_way_to_a_place_that_is_spelt_so() -> None:
    assert candidates("Jin'an") == [("county", "341500"), ("county", "350100")]
    assert candidates("Jinan") == [("prefecture", "370100")]


@pytest.mark.parametrize("word", ["yuan", "dean", "lean", "male"])
def test_a_dropped_mark_never_makes_an_ordinary_word_a_place(word: str) -> None:
    assert word not in gazetteer().by_name


@pytest.mark.parametrize("name", ["Georgia", "Jordan", "Chad", "Turkey", "US", "Jinping", "Java"])
def test_names_that_are_also_something_else(name: str) -> None:
    assert all(place.ambiguous for place in gazetteer().by_name[name.casefold()])


@pytest.mark.parametrize("name", ["U.S.", "Lanzhou", "Singapore", "Türkiye"])
def test_names_that_are_only_places(name: str) -> None:
    assert not any(place.ambiguous for place in gazetteer().by_name[name.casefold()])


def test_every_ambiguous_name_is_a_spelling_of_some_place() -> None:
    rows = read_rows(
        "ambiguous.csv", read_text("ambiguous.csv"), AMBIGUOUS_COLUMNS, filled=AMBIGUOUS_COLUMNS
    )
    dropped = {
        module._without_diacritics(name.casefold()).replace("'", "")
        for row in PLACES + WORLD
        for name in (row["name_en"], *row["aliases_en"].split(";"))
    }
    names = [cells[0] for _, cells in rows]
    assert names == sorted(set(names))
    assert [name for name in names if name not in gazetteer().by_name and name not in dropped] == []


@pytest.mark.parametrize(
    ("name", "city_code", "province_code"),
    [
        ("Lanzhou New District", "620100", "CN-GS"),
        ("Xiongan", "130600", "CN-HE"),
        ("Hengqin", "440400", "CN-GD"),
        ("Tianfu New Area", "510100", "CN-SC"),
        ("Gui'an New Area", None, "CN-GZ"),
        ("Boao", None, "CN-HI"),
    ],
)
def test_named_areas(name: str, city_code: str | None, province_code: str) -> None:
    area = one(name)
    assert (area.level, area.code, area.kind) == ("area", None, "")
    assert (area.city_code, area.province_code) == (city_code, province_code)


def test_chinese_names_full_and_short() -> None:
    by_name_zh = gazetteer().by_name_zh
    assert [place.code for place in by_name_zh["兰州"]] == ["620100"]
    assert [place.code for place in by_name_zh["瓜州县"]] == ["620922"]
    assert [place.code for place in by_name_zh["内蒙古"]] == ["150000"]
    assert [place.code for place in by_name_zh["临夏"]] == ["622900", "622901", "622921"]


def test_candidates_are_in_order_and_without_duplicates() -> None:
    for index in (gazetteer().by_name, gazetteer().by_name_zh):
        for places in index.values():
            ranks = [(LEVEL_RANK[place.level], place.code or "") for place in places]
            assert ranks == sorted(ranks)
            assert len(set(places)) == len(places)


def test_countries_and_cities_abroad() -> None:
    codes = {country.alpha_2 for country in pycountry.countries}
    in_china = {"CN", "HK", "MO", "TW"}
    countries = [row["country_code"] for row in WORLD if row["level"] == "country"]
    assert sorted(countries) == sorted(codes - in_china)
    assert {row["country_code"] for row in WORLD} <= codes - in_china
    assert sum(row["level"] == "city" for row in WORLD) > 350


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("South Korea", "KR"),
        ("UAE", "AE"),
        ("UK", "GB"),
        ("Vietnam", "VN"),
        ("Ivory Coast", "CI"),
        ("São Paulo", "BR"),
        ("Sao Paulo", "BR"),
        ("Dubai", "AE"),
        ("California", "US"),
        ("Singapore", "SG"),
        ("Osaka", "JP"),
    ],
)
def test_places_abroad_have_a_country_only(name: str, country: str) -> None:
    place = one(name)
    assert place.country_code == country
    assert (place.code, place.city_code, place.province_code) == (None, None, None)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("62010,province,甘肃省,甘肃,Gansu,,Province,,CN-GS", "line 2, column code: .*'62010'"),
        ("620000,state,甘肃省,甘肃,Gansu,,Province,620000,", "line 2, column parent_code"),
        ("620000,province,甘肃省,甘肃,,,Province,,CN-GS", "line 2, column name_en"),
        ("620000,province,甘肃省,甘肃,Gansu,,Province,,", "line 2, column iso_3166_2"),
        ("620000,province,甘肃省", "line 2, column \\(all\\): expected 9 cells"),
    ],
)
def test_a_wrong_cell_is_named(line: str, message: str) -> None:
    with pytest.raises(TableError, match=f"places.csv, {message}"):
        module._read_divisions(",".join(PLACE_COLUMNS) + "\n" + line + "\n")


def test_a_wrong_country_level_is_named() -> None:
    with pytest.raises(TableError, match=r"world\.csv, line 2, column level"):
        module._read_world(",".join(WORLD_COLUMNS) + "\nParis,,town,FR\n")
