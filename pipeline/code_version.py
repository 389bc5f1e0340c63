"""Digests of the program's own sources: which code made a value.

Belongs here: what counts as the sources of a part. Does not belong here: version numbers.
"""

import hashlib
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).resolve().parent.parent


def code_version(*folders: str) -> str:
    """First 12 hex digits of the SHA-256 over all .py and .csv files below the named folders.

    Folders are relative to the project, with "/"; the paths of the files count too.
    """
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted((_ROOT / folder).rglob("*")):
            if path.suffix in {".py", ".csv"}:
                digest.update(f"{path.relative_to(_ROOT).as_posix()}\n".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
