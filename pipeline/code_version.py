"""Digests of the program's own sources: which code made a value.

Belongs here: what counts as the sources of a part. Does not belong here: version numbers.
"""

import hashlib
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).resolve().parent.parent


def code_version(*parts: str) -> str:
    """First 12 hex digits of the SHA-256 over the named files and all .py and .csv below folders.

    Parts are relative to the project, with "/"; the paths of the files count too.
    """
    digest = hashlib.sha256()
    for part in parts:
        found = _ROOT / part
        for path in [found] if found.is_file() else sorted(found.rglob("*")):
            if path.suffix in {".py", ".csv"}:
                digest.update(f"{path.relative_to(_ROOT).as_posix()}\n".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
