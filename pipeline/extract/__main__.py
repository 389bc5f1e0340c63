"""The command `python -m pipeline.extract FILE`: a text's facts, each with its rule.

Belongs here: arguments and reading the one file. Does not belong here: what is printed (`explain`).
"""

import argparse
import sys
from pathlib import Path

from pipeline.extract.explain import explain


def main() -> int:
    """Print the facts of the text file that is named; 2 when it cannot be read as UTF-8 text."""
    parser = argparse.ArgumentParser(
        prog="python -m pipeline.extract", description="A text's facts, each with its rule."
    )
    parser.add_argument("file", type=Path, help="a text file, UTF-8")
    file = parser.parse_args().file
    try:
        text = file.read_bytes().decode("utf-8-sig")
        lines = list(explain(text))
    except (OSError, ValueError) as error:
        print(f"{file}: {error}", file=sys.stderr)
        return 2
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
