"""The committed tables are what the build makes, and the build refuses what it cannot vouch for."""

from pathlib import Path

import pytest

from pipeline.reference import build_places as module
from pipeline.reference.build_places import (
    OVERRIDE_COLUMNS,
    Division,
    Overrides,
    build,
    build_places,
    build_world,
    main,
    romanise,
    short_name,
)
from pipeline.reference.gazetteer import WORLD_COLUMNS
from pipeline.reference.tables import TableError, read_text

GANSU = Division("62", "province", "甘肃省", "省", None)
LANZHOU = Division("6201", "prefecture", "兰州市", "地级市", "62")
TAIWAN = Division("资料暂缺", "province", "台湾省", "省", None)


def overrides(*lines: str) -> Overrides:
    return Overrides("\n".join([",".join(OVERRIDE_COLUMNS), *lines]) + "\n")


def test_the_build_reproduces_the_committed_files() -> None:
    folder = Path(module.__file__).parent
    for name, content in build().items():
        assert (folder / name).read_bytes() == content
        assert content.endswith(b"\n")
        assert b"\r" not in content
        assert not content.startswith(b"\xef\xbb\xbf")


def test_check_tells_when_a_file_differs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    committed = (Path(module.__file__).parent / "places.csv").read_bytes()
    monkeypatch.setattr(module, "build", lambda: {"places.csv": committed})
    assert main(["--check"]) == 0
    monkeypatch.setattr(module, "build", lambda: {"places.csv": b"other\n"})
    assert main(["--check"]) == 1
    assert capsys.readouterr().out == "places.csv: differs\n"


@pytest.mark.parametrize(
    ("name_zh", "type_zh", "short"),
    [
        ("甘肃省", "省", "甘肃"),
        ("内蒙古自治区", "自治区", "内蒙古"),
        ("新疆维吾尔自治区", "自治区", "新疆"),
        ("香港特别行政区", "特别行政区", "香港"),
        ("临夏回族自治州", "自治州", "临夏"),
        ("大兴安岭地区", "地区", "大兴安岭"),
        ("瓜州县", "县", "瓜州"),
        ("单县", "县", "单县"),
        ("津市市", "县级市", "津市"),
        ("浦东新区", "市辖区", "浦东"),
        ("清新区", "市辖区", "清新"),
        ("碑林区", "市辖区", "碑林"),
        ("神农架林区", "林区", "神农架"),
        ("瀍河回族区", "市辖区", "瀍河"),
        ("土默特左旗", "旗", "土默特左旗"),
        ("敖汉旗", "旗", "敖汉"),
    ],
)
def test_short_names(name_zh: str, type_zh: str, short: str) -> None:
    assert short_name(name_zh, type_zh) == short


@pytest.mark.parametrize(
    ("name_zh", "name_en"),
    [
        ("西安", "Xi'an"),
        ("六安", "Lu'an"),
        ("东阿", "Dong'e"),
        ("吕梁", "Lüliang"),
        ("江都", "Jiangdu"),
        ("长治", "Changzhi"),
        ("朝阳", "Chaoyang"),
        ("单县", "Danxian"),
    ],
)
def test_romanisation(name_zh: str, name_en: str) -> None:
    assert romanise(name_zh) == name_en


@pytest.mark.parametrize(
    ("name_zh", "name_en"),
    [
        ("漯河市", "Luohe"),
        ("厦门市", "Xiamen"),
        ("蚌埠市", "Bengbu"),
        ("台州市", "Taizhou"),
        ("丽水市", "Lishui"),
        ("乐山市", "Leshan"),
        ("乐清市", "Yueqing"),
        ("铅山县", "Yanshan"),
        ("番禺区", "Panyu"),
        ("盱眙县", "Xuyi"),
        ("浚县", "Xunxian"),
        ("单县", "Shanxian"),
        ("歙县", "Shexian"),
        ("黟县", "Yixian"),
        ("枞阳县", "Zongyang"),
        ("涪陵区", "Fuling"),
        ("綦江区", "Qijiang"),
        ("郫都区", "Pidu"),
        ("犍为县", "Qianwei"),
        ("宿州市", "Suzhou"),
        ("宿迁市", "Suqian"),
        ("亳州市", "Bozhou"),
        ("泌阳县", "Biyang"),
        ("尉氏县", "Weishi"),
        ("武陟县", "Wuzhi"),
        ("荥阳市", "Xingyang"),
        ("长垣市", "Changyuan"),
        ("中牟县", "Zhongmu"),
        ("莘县", "Shenxian"),
        ("乐陵市", "Laoling"),
        ("蔚县", "Yuxian"),
        ("井陉县", "Jingxing"),
        ("任丘市", "Renqiu"),
        ("洪洞县", "Hongtong"),
        ("临洮县", "Lintao"),
        ("宕昌县", "Tanchang"),
        ("闵行区", "Minhang"),
        ("珲春市", "Hunchun"),
        ("六合区", "Luhe"),
        ("积石山保安族东乡族撒拉族自治县", "Jishishan"),
    ],
)
def test_polyphones_in_the_committed_file(name_zh: str, name_en: str) -> None:
    rows = [line.split(",") for line in read_text("places.csv").splitlines()]
    assert [row[4] for row in rows if row[2] == name_zh] == [name_en]


def test_rows_have_padded_codes_and_parents() -> None:
    assert build_places([GANSU, LANZHOU], overrides("620000,甘肃省,iso_3166_2,CN-GS,ISO")) == [
        ("620000", "province", "甘肃省", "甘肃", "Gansu", "", "Province", "", "CN-GS"),
        ("620100", "prefecture", "兰州市", "兰州", "Lanzhou", "", "City", "620000", ""),
    ]


def test_a_usual_name_keeps_the_pinyin_as_alias() -> None:
    rows = build_places([GANSU], overrides("620000,甘肃省,name_en,Kansu,old spelling"))
    assert rows[0][4:6] == ("Kansu", "Gansu")


def test_a_placeholder_code_is_taken_from_the_overrides_only() -> None:
    with pytest.raises(TableError, match="台湾省: expected six digits or an override"):
        build_places([TAIWAN], overrides())
    rows = build_places([TAIWAN], overrides("710000,台湾省,code,710000,placeholder upstream"))
    assert rows[0][0] == "710000"


@pytest.mark.parametrize("code", ["620", "62010", "6201000", "x2"])
def test_codes_of_another_length_are_refused(code: str) -> None:
    with pytest.raises(TableError, match="expected six digits"):
        build_places([Division(code, "province", "甘肃省", "省", None)], overrides())


def test_a_code_twice_is_refused() -> None:
    with pytest.raises(TableError, match="expected a new code, found 620000"):
        build_places([GANSU, GANSU], overrides())


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(TableError, match="expected a kind"):
        build_places([Division("62", "province", "甘肃省", "邦", None)], overrides())


def test_a_cell_overridden_twice_is_refused() -> None:
    with pytest.raises(TableError, match="line 3, column code: expected one name_en"):
        overrides("620000,甘肃省,name_en,Kansu,a", "620000,甘肃省,name_en,Gan Su,b")


def test_an_unknown_column_is_refused() -> None:
    with pytest.raises(TableError, match="line 2, column column"):
        overrides("620000,甘肃省,colour,red,a")


def test_an_override_without_reason_is_refused() -> None:
    with pytest.raises(TableError, match="line 2, column reason: expected a value"):
        overrides("620000,甘肃省,name_en,Kansu,")


def test_an_override_that_matches_nothing_is_refused() -> None:
    given = overrides("999999,无名省,name_en,Nowhere,a")
    build_places([GANSU], given)
    with pytest.raises(TableError, match=r"line 2, column code: expected a place .*'999999'"):
        given.refuse_unused()


def test_an_override_made_for_another_name_is_refused() -> None:
    with pytest.raises(TableError, match="column expect: expected '甘肃省', found '青海省'"):
        build_places([GANSU], overrides("620000,青海省,name_en,Kansu,a"))


def test_an_override_that_changes_nothing_is_refused() -> None:
    with pytest.raises(TableError, match="column value: expected another than built"):
        build_places([GANSU], overrides("620000,甘肃省,pinyin,Gansu,a"))


def test_a_city_of_no_country_is_refused() -> None:
    cities = ",".join(WORLD_COLUMNS) + "\nShanghai,,city,CN\n"
    with pytest.raises(TableError, match=r"world_cities\.csv, line 2, column country_code"):
        build_world(cities, overrides(), ["CN"])
