from pathlib import Path

import pytest

from pipeline.settings import ROOT, Settings


def test_default_folders_are_in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SEEDS_DIR", raising=False)
    monkeypatch.setenv("OUTPUTS_DIR", "")
    assert Settings.from_environment() == Settings(ROOT / "seeds", ROOT / "outputs")


def test_folders_come_from_the_environment_and_count_from_the_project(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SEEDS_DIR", "other/seeds")
    monkeypatch.setenv("OUTPUTS_DIR", str(tmp_path))
    assert Settings.from_environment() == Settings(ROOT / "other" / "seeds", tmp_path)


def test_two_outputs_never_share_storage(tmp_path: Path) -> None:
    first, second = (Settings(tmp_path, tmp_path / name) for name in ("a", "b"))
    assert first.storage_dir == tmp_path / "a" / ".assets"
    assert first.storage_dir != second.storage_dir
