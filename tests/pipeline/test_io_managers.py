from pathlib import Path

import dagster as dg
import pytest

from pipeline.coherence import IncoherentError
from pipeline.io_managers import SiftedParquetIOManager
from pipeline.validate import Sifted
from schemas.registry import QUARANTINE
from tests.frames import quarantine, tables


def store(storage: SiftedParquetIOManager, name: str, value: Sifted, run_id: str = "a-run") -> None:
    with dg.build_output_context(asset_key=dg.AssetKey(name), run_id=run_id) as context:
        storage.handle_output(context, value)


def load(storage: SiftedParquetIOManager, name: str) -> Sifted:
    return storage.load_input(dg.build_input_context(asset_key=dg.AssetKey(name)))


@pytest.mark.parametrize("name", tables())
def test_a_table_comes_back_as_it_was(tmp_path: Path, name: str) -> None:
    storage = SiftedParquetIOManager(tmp_path / "not" / "yet")
    store(storage, name, Sifted(tables()[name], quarantine(), "its inputs"))
    loaded = load(storage, name)
    assert loaded.made_from == "its inputs"
    assert loaded.accepted.equals(tables()[name])
    assert loaded.refused.equals(quarantine())
    assert {path.name for path in (tmp_path / "not" / "yet").iterdir()} == {
        f"{name}.parquet",
        f"{name}.refused.parquet",
    }


def test_a_failed_write_leaves_the_former_value(tmp_path: Path) -> None:
    storage = SiftedParquetIOManager(tmp_path)
    nodes = tables()["nodes"]
    store(storage, "nodes", Sifted(nodes, QUARANTINE.empty()))
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(Exception, match="place"):
        store(storage, "nodes", Sifted(nodes.with_columns(place=None), QUARANTINE.empty()))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_stop_between_the_two_files_is_seen(tmp_path: Path) -> None:
    storage = SiftedParquetIOManager(tmp_path)
    value = Sifted(tables()["nodes"], QUARANTINE.empty())
    store(storage, "nodes", value)
    former = (tmp_path / "nodes.refused.parquet").read_bytes()
    store(storage, "nodes", value, run_id="another-run")
    (tmp_path / "nodes.refused.parquet").write_bytes(former)
    with pytest.raises(IncoherentError, match=r"nodes\.refused\.parquet are not of one run"):
        load(storage, "nodes")


def test_a_table_that_was_never_built_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"table events: no file .*events\.parquet"):
        load(SiftedParquetIOManager(tmp_path), "events")
