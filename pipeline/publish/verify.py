"""Check of what was published: is every file as it was made, and do the rows meet the contract.

Belongs here: reading a release and telling what is wrong with it. Changes nothing. Does not
belong here: rebuilding a release, exit codes.
"""

import json
from pathlib import Path
from typing import Any

import polars as pl

from pipeline.publish.contents import TABLE_FILES
from pipeline.publish.history import history_problems
from pipeline.publish.latest import ReleaseError, read_latest
from pipeline.publish.manifest import MANIFEST, SUMS, ReleaseFile, content_hash, measure, sums
from pipeline.validate import ContractError, require_valid
from schemas.registry import QUARANTINE, SCHEMA_VERSION, TABLES


def verify_release(outputs_dir: Path) -> list[str]:
    """Check the release that latest.json names; one line per problem, none when it is whole.

    The chain: latest.json holds the manifest's digest, the manifest every file's, SHA256SUMS
    says the same; then the tables are read, compared with each other and validated. index.json
    must say of every release what its manifest does.
    """
    try:
        latest = read_latest(outputs_dir)
    except ReleaseError as error:
        return [str(error)]
    if latest is None:
        return [f"{outputs_dir}: no latest.json, nothing was published here; run `make release`"]
    return [
        *verify_folder(latest.path, str(latest.version)),
        *history_problems(outputs_dir, latest.version),
    ]


def verify_folder(folder: Path, version: str) -> list[str]:
    """Check one release folder, published or staged, against its manifest; one line per problem."""
    try:
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        stated = (manifest["version"], manifest["schema_version"])
        files = [ReleaseFile(**file) for file in manifest["files"]]
        listed = sums([*files, measure(folder, MANIFEST)])
    except (OSError, ValueError, KeyError, TypeError) as error:
        return [f"{folder / MANIFEST} cannot be read ({error!r}); expected a release's manifest"]
    if stated != (version, SCHEMA_VERSION):
        return [
            f"{folder / MANIFEST}: expected version {version} of contract {SCHEMA_VERSION}, found "
            f"version {stated[0]} of contract {stated[1]}; verify it with the code that made it"
        ]
    problems = _file_problems(folder, files, listed)
    return problems or _table_problems(folder, manifest)


def compare_releases(a: Path, b: Path) -> list[str]:
    """Compare two release folders byte by byte; one line per file that differs or is missing."""
    paths_a, paths_b = _paths(a), _paths(b)
    problems = [f"{path}: only in {a}" for path in sorted(paths_a - paths_b)]
    problems += [f"{path}: only in {b}" for path in sorted(paths_b - paths_a)]
    problems += [
        f"{path}: differs between {a} and {b}"
        for path in sorted(paths_a & paths_b)
        if _is_plain(a / path) != _is_plain(b / path) or measure(a, path) != measure(b, path)
    ]
    return problems


def _file_problems(folder: Path, files: list[ReleaseFile], listed: str) -> list[str]:
    """Compare the files of `folder` with the manifest's list and with SHA256SUMS."""
    expected = {file.path: file for file in files}
    found, known = _paths(folder), {*expected, MANIFEST, SUMS}
    promised = {file.path for file in TABLE_FILES} - expected.keys()
    problems = [f"{folder / path}: not in {MANIFEST}" for path in sorted(found - known | promised)]
    problems += [f"{folder / path}: missing" for path in sorted(known - found)]
    for path in sorted(known & found):
        if not _is_plain(folder / path):
            problems.append(f"{folder / path}: expected a regular file")
        elif path == SUMS:
            if (folder / SUMS).read_bytes() != listed.encode():
                problems.append(f"{folder / SUMS}: does not say what {MANIFEST} says")
        elif path in expected and (here := measure(folder, path)) != expected[path]:
            problems.append(
                f"{folder / path}: expected {expected[path].bytes} bytes with SHA-256 "
                f"{expected[path].sha256}, found {here.bytes} bytes with {here.sha256}"
            )
    return problems


def _table_problems(folder: Path, manifest: dict[str, Any]) -> list[str]:
    """Read every table back, compare its forms with each other and validate it."""
    problems: list[str] = []
    tables: dict[str, pl.DataFrame] = {}
    for file in TABLE_FILES:
        path, name = folder / file.path, file.table.name
        try:
            frame = file.read(path, file.table)
        except (OSError, ValueError, pl.exceptions.PolarsError) as error:
            return [*problems, f"{path}: cannot be read: {error}"]
        if not tables.setdefault(name, frame).equals(frame):
            problems.append(f"{path}: other values than in the first form of table {name}")
    found: dict[str, Any] = {
        name: {"rows": tables[name].height, "content_sha256": content_hash(table, tables[name])}
        for name, table in TABLES.items()
    }
    for key, counted in (("tables", found), ("quarantined", tables[QUARANTINE.name].height)):
        if manifest.get(key) != counted:
            problems.append(
                f"{folder / MANIFEST}: {key}: expected {counted} as the files hold, "
                f"found {manifest.get(key)}"
            )
    try:
        require_valid(tables)
    except ContractError as error:
        problems += [f"{folder}: {line}" for line in str(error).splitlines()]
    return problems


def _paths(folder: Path) -> set[str]:
    """Everything below `folder` but its plain folders, relative, with '/'."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_symlink() or not path.is_dir()
    }


def _is_plain(path: Path) -> bool:
    """Tell a regular file from links, devices and pipes."""
    return path.is_file() and not path.is_symlink()
