"""The files of docs/server as `install` puts them, below a folder that stands for the root.

Belongs here: installing, moving the paths and ports they name, reading units. Does not belong here:
starting anything.
"""

import shlex
import subprocess
from pathlib import Path

from pipeline.settings import ROOT

SERVER = ROOT / "docs" / "server"
MOVED = (
    *(f"/{folder}/chain-rollout" for folder in ("etc", "srv", "run", "var/lib")),
    "/run/postgresql",
)
"""Folders that lie below the stand-in of the root."""


def install(root: Path) -> None:
    """Let docs/server/install write below `root`."""
    subprocess.run(["bash", str(SERVER / "install"), str(root)], check=True)


def move(root: Path, replaced: dict[str, str]) -> None:
    """Make what was installed below `root` work there: its folders, and `replaced` texts."""
    folders = {folder: f"{root}{folder}" for folder in MOVED}
    for path in root.rglob("*"):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            for old, new in (folders | replaced).items():
                text = text.replace(old, new)
            path.write_text(text, encoding="utf-8")


def unit(root: Path, name: str) -> dict[str, list[list[str]]]:
    """The words of the values in [Service] of chain-rollout-`name` and its drop-in, by key."""
    folder = root / "etc" / "systemd" / "system"
    files = (
        folder / f"chain-rollout-{name}.service",
        folder / "chain-rollout-.service.d" / "common.conf",
    )
    found: dict[str, list[list[str]]] = {}
    for file in files:
        section = ""
        for line in file.read_text(encoding="utf-8").replace("\\\n", " ").splitlines():
            if line.startswith("["):
                section = line
            elif section == "[Service]" and "=" in line and not line.startswith("#"):
                key, _, value = line.partition("=")
                found.setdefault(key, []).append(shlex.split(value))
    return found


def environment(root: Path, name: str) -> dict[str, str]:
    """The variables that systemd would start the unit with."""
    found = unit(root, name)
    given = [words[0] for words in found["Environment"]]
    for (path,) in found["EnvironmentFile"]:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
        given += [line for line in lines if line and not line.startswith("#")]
    system = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(root)}
    return system | dict(variable.split("=", 1) for variable in given)
