"""What docs/server installs: units that systemd accepts, no secret, nothing open to the network."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from pipeline.settings import ROOT
from tests.pages import fenced_blocks, missing_links, wide_lines
from tests.server.installed import SERVER, install, unit

NAMES = ("code", "daemon", "view", "operate")
EXPOSURE = 2.0
"""Of 10, by `systemd-analyze security`; a service without any protection has 9.6."""

PAGE = (SERVER / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("root")
    install(folder)
    return folder


def test_every_process_has_the_same_user_and_settings(root: Path) -> None:
    for name in NAMES:
        found = unit(root, name)
        assert found["User"] == [["chain-rollout"]]
        assert found["EnvironmentFile"] == [["/etc/chain-rollout/environment"]]
        assert found["ProtectSystem"] == [["strict"]]
        assert found["NoNewPrivileges"] == [["yes"]]
        assert found["IPAddressDeny"] == [["any"]]


def test_only_the_code_server_may_write_releases(root: Path) -> None:
    outputs = "/var/lib/chain-rollout/outputs"
    writing = {name: unit(root, name).get("ReadWritePaths", [[]])[0] for name in NAMES}
    assert [name for name in NAMES if outputs in writing[name]] == ["code"]
    assert writing["view"] == []
    assert not any("/srv/chain-rollout" in path for paths in writing.values() for path in paths)


def test_servers_listen_on_this_machine_alone(root: Path) -> None:
    for name in NAMES:
        (words,) = unit(root, name)["ExecStart"]
        if "dagster-webserver" in words[0]:
            assert words[words.index("--host") + 1] == "127.0.0.1"
            assert ("--read-only" in words) == (name == "view")
        else:
            assert "--host" not in words
            assert "--port" not in words
    nginx = (root / "etc/nginx/conf.d/chain-rollout.conf").read_text()
    assert set(re.findall(r"proxy_pass\s+(\S+);", nginx)) == {
        "http://127.0.0.1:3000",
        "http://127.0.0.1:3001",
    }


def test_instance_is_that_of_the_project_but_for_its_storage(root: Path) -> None:
    installed = (root / "var/lib/chain-rollout/dagster/dagster.yaml").read_text()
    own = (ROOT / "dagster.yaml").read_text()
    assert installed.startswith(own)
    storage = [
        line for line in installed.removeprefix(own).splitlines() if line[:1] not in ("#", "")
    ]
    assert [line.split() for line in storage] == [
        ["storage:"],
        ["postgres:"],
        ["postgres_url:"],
        ["env:", "DAGSTER_POSTGRES_URL"],
    ]
    assert not re.search("^storage:", own, re.MULTILINE)


def test_no_file_holds_a_secret(root: Path) -> None:
    for path in SERVER.rglob("*"):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"://[^/\s:@]+:(?!PASSWORD@)[^/\s@]+@", text), path
            assert "PRIVATE KEY" not in text
    assert (root / "etc/chain-rollout/environment").stat().st_mode & 0o777 == 0o600


def test_what_was_edited_is_kept(root: Path) -> None:
    edited = root / "etc/chain-rollout/environment"
    before = edited.read_text()
    edited.write_text("SEEDS_DIR=/elsewhere\n")
    install(root)
    assert edited.read_text() == "SEEDS_DIR=/elsewhere\n"
    edited.write_text(before)


def test_systemd_accepts_the_units_and_their_sandbox(tmp_path: Path) -> None:
    if not shutil.which("systemd-analyze"):
        pytest.skip("found no systemd-analyze, so the units were only read by these tests")
    install(tmp_path)
    programs = tmp_path / "opt/chain-rollout/.venv/bin"
    programs.mkdir(parents=True)
    for name in ("dagster", "dagster-daemon", "dagster-webserver"):
        (programs / name).write_text("#!/bin/sh\n")
        (programs / name).chmod(0o755)
    (tmp_path / "bin").mkdir()
    shutil.copy("/bin/sh", tmp_path / "bin/sh")
    system = tmp_path / "usr/lib/systemd/system"
    system.mkdir(parents=True)
    for known in Path("/usr/lib/systemd/system").glob("*.*"):
        if known.suffix in {".target", ".slice", ".mount", ".socket"}:
            shutil.copy(known, system, follow_symlinks=False)
    analyze = ("systemd-analyze", f"--root={tmp_path}")
    for name in NAMES:
        service = f"chain-rollout-{name}.service"
        path = tmp_path / "etc/systemd/system" / service
        words = [*analyze, "verify", str(path)]
        accepted = subprocess.run(words, capture_output=True, text=True, check=False)
        assert (accepted.returncode, accepted.stderr) == (0, "")
        words = [*analyze, "security", "--offline=yes", "--no-pager", service]
        told = subprocess.run(words, capture_output=True, text=True, check=False).stdout
        (level,) = re.findall(r"exposure level for \S+: ([\d.]+)", told)
        assert float(level) <= EXPOSURE, told


def test_page_shows_commands_that_a_shell_can_read_and_links_that_lead_somewhere() -> None:
    blocks = fenced_blocks(PAGE)
    assert {block.kind for block in blocks} == {"sh", "text"}
    for block in blocks:
        if block.kind == "sh":
            subprocess.run(["/bin/sh", "-n", "-c", block.body], check=True)
    assert missing_links(SERVER / "README.md", ROOT) == []
    assert wide_lines(PAGE) == []
    for name in re.findall(r"^\| `([\w./-]+)` \|", PAGE, re.MULTILINE):
        assert (SERVER / name).exists(), name
