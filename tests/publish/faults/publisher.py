"""Publishes a release for every line of stdin, with the value in it, and says what came of it."""

import sys
from pathlib import Path

from pipeline.publish.release import publish
from schemas.registry import AMOUNTS
from tests import frames


def main() -> None:
    """Say "ready", and after every line the version, and "new" or "unchanged"."""
    print("ready", flush=True)
    for line in sys.stdin:
        tables = frames.tables()
        tables["amounts"] = frames.changed(AMOUNTS, tables["amounts"], 0, value=line.strip())
        published = publish(frames.content(tables), Path(sys.argv[1]))
        print(published.version, "new" if published.created else "unchanged", flush=True)


if __name__ == "__main__":
    main()
