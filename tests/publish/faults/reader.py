"""Reads the latest release again and again, as README.md says: resolve latest.json once, then read.

Uses nothing of the program. Runs as `python reader.py OUTPUTS READS` until it has read so often and
stdin ends; then says what it saw as JSON: number of reads, versions in order, and what was bad.
"""

import hashlib
import json
import select
import sys
from pathlib import Path


def read(outputs: Path) -> str:
    """Read every file of the latest release, and check all against the pointer's digest."""
    pointer = json.loads((outputs / "latest.json").read_bytes())
    release = outputs / pointer["path"]
    manifest = (release / "manifest.json").read_bytes()
    assert hashlib.sha256(manifest).hexdigest() == pointer["manifest_sha256"], "manifest"
    told = json.loads(manifest)
    assert told["version"] == pointer["version"], "version"
    for file in told["files"]:
        data = (release / file["path"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == file["sha256"], file["path"]
    index = json.loads((outputs / "index.json").read_bytes())
    listed = {entry["version"]: entry["manifest_sha256"] for entry in index["releases"]}
    assert listed[pointer["version"]] == pointer["manifest_sha256"], "index.json"
    return str(pointer["version"])


def main() -> None:
    """Read until it is enough."""
    outputs, wanted = Path(sys.argv[1]), int(sys.argv[2])
    reads = 0
    versions: list[str] = []
    bad: list[str] = []
    while reads < wanted or not select.select([sys.stdin], [], [], 0)[0]:
        reads += 1
        try:
            version = read(outputs)
        except (AssertionError, OSError, ValueError, KeyError) as error:
            bad.append(repr(error))
            continue
        if version not in versions[-1:]:
            versions.append(version)
    print(json.dumps({"reads": reads, "versions": versions, "bad": bad}))


if __name__ == "__main__":
    main()
