import re
import shutil
from pathlib import Path

import dagster as dg

from pipeline.settings import ROOT

FILES = ("Makefile", "dagster.yaml", "workspace.yaml", ".ci/run")


SHOWN = ("README.md", "docs/**/*.md", "docs/server/**/*.service", "docs/server/**/*.yaml")
"""Where else a command that starts a server may stand."""

SERVER = re.compile(r"(?:/|^)(?:dagster-webserver|dagster dev|dg dev)\b.*", re.MULTILINE)


def test_nothing_listens_beyond_this_machine() -> None:
    paths = [ROOT / name for name in FILES]
    paths += [path for pattern in SHOWN for path in ROOT.glob(pattern)]
    commands: dict[str, list[str]] = {}
    for path in paths:
        text = path.read_text(encoding="utf-8").replace("\\\n", " ")
        assert not re.search(r"0\.0\.0\.0|\[::\]", text), path
        assert set(re.findall(r"--host[ =](\S+)", text)) <= {"127.0.0.1"}, path
        commands[path.name] = SERVER.findall(text)
        assert all("--host 127.0.0.1" in command for command in commands[path.name]), path
    assert len(commands["Makefile"]) == 2
    assert len(commands["chain-rollout-view.service"]) == 1
    assert len(commands["chain-rollout-operate.service"]) == 1


def test_the_ui_for_looking_refuses_changes() -> None:
    recipe = re.search(r"^ui:.*\n((\t.*\n)+)", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert recipe is not None
    assert "--read-only" in recipe[1]


def test_telemetry_and_welcome_page_are_off(tmp_path: Path) -> None:
    shutil.copy(ROOT / "dagster.yaml", tmp_path)
    with dg.DagsterInstance.from_config(str(tmp_path)) as instance:
        assert not instance.telemetry_enabled
        assert not instance.nux_enabled


def test_no_absolute_path_is_written_down() -> None:
    for name in FILES:
        assert not re.search(r"(?<![\w.$)}])/(home|root|work|Users)/", (ROOT / name).read_text())


def test_no_run_holds_up_others_for_ever(tmp_path: Path) -> None:
    shutil.copy(ROOT / "dagster.yaml", tmp_path)
    with dg.DagsterInstance.from_config(str(tmp_path)) as instance:
        queue = instance.get_concurrency_config().run_queue_config
        assert queue is not None
        assert queue.max_concurrent_runs == 1
        assert queue.max_user_code_failure_retries > 0
        assert instance.run_monitoring_enabled
        assert instance.run_monitoring_start_timeout_seconds > 0
        assert instance.run_monitoring_cancel_timeout_seconds > 0
        assert instance.run_monitoring_max_runtime_seconds > 0
        assert instance.run_retries_enabled
        assert instance.run_retries_max_retries == 2
        assert not instance.run_retries_retry_on_asset_or_op_failure
