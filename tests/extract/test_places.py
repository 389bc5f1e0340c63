"""Places, as they come out in nodes and events: which division a name means, or none."""

import pytest

from pipeline.extract import extract_document
from pipeline.reference.gazetteer import gazetteer


def codes_of_nodes(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """City, province and country of every node."""
    nodes = extract_document(text).nodes
    return [(n.city_code, n.province_code, n.country_code) for n in nodes]


def cities(text: str) -> str:
    """The city codes of the nodes, "-" for none."""
    return " ".join(n.city_code or "-" for n in extract_document(text).nodes)


# -- China ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "city_code", "province_code"),
    [
        # prefectures
        ("Lanzhou", "620100", "CN-GS"),
        ("Lanzhou City", "620100", "CN-GS"),
        ("Lanzhou, Gansu", "620100", "CN-GS"),
        ("Lanzhou, Gansu Province", "620100", "CN-GS"),
        ("Lanzhou City, Gansu Province", "620100", "CN-GS"),
        ("the city of Lanzhou", "620100", "CN-GS"),
        ("Hangzhou", "330100", "CN-ZJ"),
        ("Xi'an", "610100", "CN-SN"),
        ("Xi’an", "610100", "CN-SN"),
        ("Ürümqi", "650100", "CN-XJ"),
        ("Urumqi", "650100", "CN-XJ"),
        ("Hohhot", "150100", "CN-NM"),
        ("Lhasa", "540100", "CN-XZ"),
        ("Gannan Prefecture", "623000", "CN-GS"),
        ("Shenzhen", "440300", "CN-GD"),
        ("Qingdao", "370200", "CN-SD"),
        ("Jilin City", "220200", "CN-JL"),
        # municipalities have their own code
        ("Beijing", "110000", "CN-BJ"),
        ("Tianjin", "120000", "CN-TJ"),
        ("Shanghai", "310000", "CN-SH"),
        ("Chongqing", "500000", "CN-CQ"),
        ("Pudong New Area, Shanghai", "310000", "CN-SH"),
        ("Haidian District, Beijing", "110000", "CN-BJ"),
        # counties, county-level cities and districts belong to their prefecture
        ("Guazhou County, Jiuquan City, Gansu Province", "620900", "CN-GS"),
        ("Guazhou County", "620900", "CN-GS"),
        ("Dunhuang", "620900", "CN-GS"),
        ("Kunshan", "320500", "CN-JS"),
        ("Yuhang District, Hangzhou", "330100", "CN-ZJ"),
        # new districts and areas
        ("Lanzhou New District", "620100", "CN-GS"),
        ("Lanzhou New Area", "620100", "CN-GS"),
        ("Xiong'an New Area", "130600", "CN-HE"),
        ("Binhai New Area, Tianjin", "120000", "CN-TJ"),
        ("Liangjiang New Area", "500000", "CN-CQ"),
        # county-level units directly under a province have no prefecture
        ("Xiantao", None, "CN-HB"),
        ("Qionghai", None, "CN-HI"),
        ("Shihezi", None, "CN-XJ"),
        ("Dali", "532900", "CN-YN"),
        ("Yiwu", "330700", "CN-ZJ"),
    ],
)
def test_place_in_china(place: str, city_code: str | None, province_code: str) -> None:
    text = f"A BSN node was built in {place} last year."
    assert codes_of_nodes(text) == [(city_code, province_code, "CN")]


@pytest.mark.parametrize(
    ("place", "province_code", "country_code"),
    [
        ("Hong Kong", "CN-HK", "HK"),
        ("the Hong Kong SAR", "CN-HK", "HK"),
        ("Macao", "CN-MO", "MO"),
        ("Macau", "CN-MO", "MO"),
        ("Taiwan", "CN-TW", "TW"),
    ],
)
def test_hong_kong_macao_taiwan(place: str, province_code: str, country_code: str) -> None:
    text = f"A BSN node was built in {place} last year."
    assert codes_of_nodes(text) == [(None, province_code, country_code)]


@pytest.mark.parametrize(
    ("place", "country_code"),
    [
        ("Singapore", "SG"),
        ("Tokyo", "JP"),
        ("Tokyo, Japan", "JP"),
        ("Frankfurt", "DE"),
        ("Frankfurt, Germany", "DE"),
        ("Paris", "FR"),
        ("London", "GB"),
        ("São Paulo", "BR"),
        ("Johannesburg", "ZA"),
        ("Dubai", "AE"),
        ("California", "US"),
        ("New York", "US"),
        ("Seoul, South Korea", "KR"),
        ("Bangkok", "TH"),
        ("Nairobi, Kenya", "KE"),
        ("Sydney", "AU"),
    ],
)
def test_abroad(place: str, country_code: str) -> None:
    text = f"A BSN node was built in {place} last year."
    (node,) = extract_document(text).nodes
    assert (node.city_code, node.province_code, node.country_code) == (None, None, country_code)
    assert node.city is None
    assert node.province is None
    assert node.place == place.split(",")[0]


# -- names that places share ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "city_codes"),
    [
        ("A BSN node was built in Suzhou, Anhui.", "341300"),
        ("A BSN node was built in Suzhou, Jiangsu.", "320500"),
        ("In Jiangsu, a BSN node was built in Suzhou.", "320500"),
        ("In Anhui, a BSN node was built in Suzhou.", "341300"),
        ("Anhui's Suzhou now has a BSN node.", "341300"),
        ("Jiangsu's Suzhou now has a BSN node.", "320500"),
        ("A BSN node was built in Suzhou in Anhui.", "341300"),
        ("Anhui Province has built BSN nodes in Hefei, Wuhu and Suzhou.", "340100 340200 341300"),
        (
            "Jiangsu Province has built BSN nodes in Nanjing, Wuxi and Suzhou.",
            "320100 320200 320500",
        ),
        ("A BSN node was built in Taizhou, Zhejiang.", "331000"),
        ("A BSN node was built in Taizhou, Jiangsu.", "321200"),
        ("In Zhejiang, BSN nodes were built in Ningbo and Taizhou.", "330200 331000"),
        ("A BSN node was built in Fuzhou, Fujian.", "350100"),
        ("A BSN node was built in Fuzhou, Jiangxi.", "361000"),
        ("In Jiangxi, a BSN node was built in Fuzhou.", "361000"),
        ("A BSN node was built in Yichun, Jiangxi.", "360900"),
        ("A BSN node was built in Yichun, Heilongjiang.", "230700"),
        ("A BSN node was built in Yulin, Shaanxi.", "610800"),
        ("A BSN node was built in Yulin, Guangxi.", "450900"),
        ("A BSN node was built in Suzhou, Anhui Province.", "341300"),
        ("A BSN node was built in Suzhou City, Anhui Province.", "341300"),
        ("A BSN node was built in Suzhou, Jiangsu Province.", "320500"),
        ("BSN nodes opened in Suzhou, Wuxi and Changzhou.", "320500 320200 320400"),
        ("BSN: the Wuxi node was built before the Taizhou node.", "320200 321200"),
        (
            "City | Province | BSN node\nJilin | Jilin | live\nHainan | Qinghai | live\n",
            "220200 632500",
        ),
    ],
)
def test_homonym_decided_by_the_sentence(text: str, city_codes: str) -> None:
    assert cities(text) == city_codes


@pytest.mark.parametrize(
    ("text", "city_codes"),
    [
        ("Anhui plans its blockchain network.\n\nA BSN node was built in Suzhou.", "341300"),
        ("Jiangsu plans its blockchain network.\n\nA BSN node was built in Suzhou.", "320500"),
        ("Zhejiang plans its blockchain network. A BSN node was built in Taizhou.", "331000"),
        ("Fujian plans its blockchain network. A BSN node was built in Fuzhou.", "350100"),
        ("Jiangxi plans its blockchain network. A BSN node was built in Fuzhou.", "361000"),
        ("A BSN node was built in Suzhou, Anhui. The node in Suzhou is live.", "341300"),
        ("A BSN node was built in Suzhou, Anhui, and one in Suzhou, Jiangsu.", "341300 320500"),
        ("BSN has two Taizhous. The one in Zhejiang opened its node in May 2021.", "331000"),
        ("ANHUI\n\nSuzhou has a BSN node.\n\nJIANGSU\n\nSuzhou has a node.", "341300 320500"),
        ("Anhui: Suzhou has a BSN node.\nJiangsu: Suzhou has a node.", "341300 320500"),
        ("A BSN node opened in Yichun. The city is known for its forests.", "230700"),
        ("The lithium city of Yichun has a BSN node.", "360900"),
        ("A BSN node was built in Suzhou. Its operator is Anhui Telecom.", "341300"),
        ("BSN: Suzhou's node is built. Later the city, Suzhou in Anhui, will pay.", "341300"),
        ("Suzhou (Anhui) and Suzhou (Jiangsu) have BSN nodes. Suzhou is old.", "341300 320500"),
        (
            "Yichun, not the one in Jiangxi but its namesake in Heilongjiang, has a BSN node.",
            "230700",
        ),
        ("The BSN node is in Fuzhou (the one in Jiangxi, not the Fujian capital).", "361000"),
        (
            "BSN opened nodes in the two Suzhous: the Anhui city and the Jiangsu city.",
            "341300 320500",
        ),
        ("Jilin, the second largest city of Jilin Province, has a BSN node.", "220200"),
        ("Jilin (the city) has a BSN node.", "220200"),
        ("In Qinghai, Xining and Hainan have BSN nodes.", "630100 632500"),
    ],
)
def test_homonym_decided_by_the_text(text: str, city_codes: str) -> None:
    assert cities(text) == city_codes


@pytest.mark.parametrize(
    "text",
    [
        "A BSN node was built in Taizhou last year.",
        "A BSN node was built in Yichun last year.",
        "A BSN node was built in Yulin last year.",
    ],
)
def test_homonym_that_nothing_decides_is_null(text: str) -> None:
    (node,) = extract_document(text).nodes
    assert (node.city, node.city_code, node.province_code) == (None, None, None)


# -- lists ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "city_codes"),
    [
        ("BSN nodes were built in Hangzhou, Ningbo and Wenzhou.", "330100 330200 330300"),
        ("BSN nodes were built in Hangzhou, Ningbo, and Wenzhou.", "330100 330200 330300"),
        ("BSN nodes were built in Hangzhou and Ningbo.", "330100 330200"),
        ("BSN nodes were built in the cities of Hangzhou and Ningbo.", "330100 330200"),
        ("BSN nodes were built in Hangzhou; Ningbo; Wenzhou.", "330100 330200 330300"),
        ("BSN nodes were built in both Hangzhou and Ningbo.", "330100 330200"),
        ("BSN nodes were built in Hangzhou as well as Ningbo.", "330100 330200"),
        (
            "Three cities (Hangzhou, Ningbo and Wenzhou) have built BSN nodes.",
            "330100 330200 330300",
        ),
        ("Hangzhou, Ningbo and Wenzhou have built BSN nodes.", "330100 330200 330300"),
        ("BSN nodes were built in Hangzhou, Suzhou (Jiangsu) and Hefei.", "330100 320500 340100"),
        ("BSN nodes were built in Wuhu, Anhui, and Ningbo, Zhejiang.", "340200 330200"),
        ("BSN nodes were built in Beijing, Shanghai and Chongqing.", "110000 310000 500000"),
        ("BSN nodes were built in Hangzhou, Tokyo and Singapore.", "330100 - -"),
        (
            "BSN nodes were built in these cities:\n- Hangzhou\n- Ningbo\n- Wenzhou\n",
            "330100 330200 330300",
        ),
    ],
)
def test_list_of_places(text: str, city_codes: str) -> None:
    assert cities(text) == city_codes


# -- places of events ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "city_code", "province_code", "country_code"),
    [
        ("The forum was held in Lanzhou on May 3, 2021.", "620100", "CN-GS", "CN"),
        ("The forum was held in Lanzhou, Gansu on May 3, 2021.", "620100", "CN-GS", "CN"),
        ("On May 3, 2021, Gansu Province issued a plan.", None, "CN-GS", "CN"),
        ("On May 3, 2021, Guazhou County signed a contract.", "620900", "CN-GS", "CN"),
        ("The forum was held in Tokyo on May 3, 2021.", None, None, "JP"),
        ("The forum was held in Hong Kong on May 3, 2021.", None, "CN-HK", "HK"),
        ("The forum was held in Shanghai on May 3, 2021.", "310000", "CN-SH", "CN"),
    ],
)
def test_place_of_an_event(
    text: str, city_code: str | None, province_code: str | None, country_code: str
) -> None:
    (event,) = extract_document(text).events
    assert (event.city_code, event.province_code, event.country_code) == (
        city_code,
        province_code,
        country_code,
    )


def test_an_event_without_a_place_has_none() -> None:
    (event,) = extract_document("The alliance was founded on May 3, 2021.").events
    assert event.place is None
    assert event.city_code is None


@pytest.mark.parametrize(
    "text",
    [
        "BSN nodes were built by Zhang Jiajie of the bank.",
        "A BSN node was turned on by Li Lanzhouer.",
        "The BSN node will help, said Chen Lanzhou, deputy mayor.",
        "The BSN node is 14 in number.",
    ],
)
def test_names_that_are_no_places(text: str) -> None:
    assert extract_document(text).nodes == ()


def test_every_prefecture_is_read_by_its_name_and_province() -> None:
    wrong = []
    for province in gazetteer().provinces:
        for place in gazetteer().prefectures(str(province.province_code)):
            if place.country_code != "CN" or place.name == province.name:
                continue
            name = f"{place.name} {place.kind}"
            found = cities(f"A BSN node was built in {name}, {province.name} last year.")
            if found != place.city_code:
                wrong.append((name, found))
    assert wrong == []
