from pathlib import Path

import pytest

from pipeline.settings import ROOT, Automation, Settings


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


VARIABLES = ("RELEASE_CRON", "RELEASE_TIMEZONE", "SENSOR_SECONDS", "ALERTS_DIR", "ALERT_COMMAND")


@pytest.mark.parametrize("value", [None, ""])
def test_by_default_a_release_is_built_at_three_and_alerts_lie_in_the_outputs(
    monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        if value is not None:
            monkeypatch.setenv(name, value)
    settings = Settings.from_environment()
    assert settings.automation == Automation("0 3 * * *", "UTC", 30, None, None)
    assert settings.alerts_dir == settings.outputs_dir / "alerts"


def test_automation_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    values = ("15 4 * * *", "Europe/Berlin", "7", "other/alerts", "/usr/bin/mail -s 'to you'")
    for name, value in zip(VARIABLES, values, strict=True):
        monkeypatch.setenv(name, value)
    settings = Settings.from_environment()
    alerts = ROOT / "other" / "alerts"
    assert settings.automation == Automation(values[0], values[1], 7, alerts, values[4])
    assert settings.alerts_dir == alerts


@pytest.mark.parametrize("value", ["0", "-1", "1.5", "soon", "３"])
def test_an_interval_that_is_none_names_its_variable(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("SENSOR_SECONDS", value)
    with pytest.raises(ValueError, match=f"SENSOR_SECONDS: found '{value}', expected a whole"):
        Settings.from_environment()
