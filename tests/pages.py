"""Pages in Markdown as the tests read them: fenced blocks, tables, sections, shown output."""

import re
from dataclasses import dataclass
from pathlib import Path

OMITTED = "..."
"""A line of its own: any lines. Within a line or a cell: any characters."""


@dataclass(frozen=True)
class Block:
    """A fenced block; `output` is the block of kind text right below it, if there is one."""

    kind: str
    body: str
    line: int
    output: str | None


def fenced_blocks(page: str) -> list[Block]:
    found = list(re.finditer(r"^```(\w+)\n(.*?)^```\n", page, re.DOTALL | re.MULTILINE))
    blocks = []
    for block, below in zip(found, [*found[1:], None], strict=True):
        adjacent = below and below[1] == "text" and not page[block.end() : below.start()].strip()
        output = below[2] if below and adjacent else None
        blocks.append(Block(block[1], block[2], page.count("\n", 0, block.start()) + 1, output))
    return blocks


def shows(shown: str, real: str) -> bool:
    """Whether `shown` is `real`, apart from what OMITTED stands for."""
    lines = (
        r"(?:.*\n)*?"
        if line.strip() == OMITTED
        else re.escape(line).replace(r"\.\.\.", ".*") + r"\n"
        for line in shown.splitlines()
    )
    return re.fullmatch("".join(lines), real) is not None


def markdown_table(text: str) -> list[dict[str, str]]:
    """The rows of the first Markdown table in `text`."""
    match = re.search(r"(?:^\|.*\n)+", text, re.MULTILINE)
    assert match
    header, _, *rows = (
        [cell.strip() for cell in line.strip().strip("|").split("|")]
        for line in match[0].splitlines()
    )
    return [dict(zip(header, row, strict=True)) for row in rows]


def section(page: str, heading: str) -> str:
    """What stands below a heading of the second or third rank, up to the next such heading."""
    below = re.split(rf"^###? {re.escape(heading)}\n", page, maxsplit=1, flags=re.MULTILINE)[1]
    return re.split(r"^###? ", below, maxsplit=1, flags=re.MULTILINE)[0]


def missing_links(page: Path, root: Path) -> list[str]:
    """Links of a page to files of the project, or to headings of them, that lead nowhere."""
    text = page.read_text(encoding="utf-8")
    missing = []
    for path, anchor in re.findall(r"\]\((?!https?:)([\w./-]*)(?:#([\w-]+))?\)", text):
        target = (page.parent / path).resolve() if path else page
        if not target.is_file() or root not in target.parents:
            missing.append(path)
        elif anchor and anchor not in anchors(target.read_text(encoding="utf-8")):
            missing.append(f"{path}#{anchor}")
    return missing


def anchors(page: str) -> set[str]:
    """Names that the headings of a page have in links."""
    headings = re.findall(r"^#+ (.*)$", page, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in headings}


def wide_lines(page: str) -> list[str]:
    """Lines of prose over a hundred characters."""
    prose = re.sub(r"^```.*?^```", "", page, flags=re.DOTALL | re.MULTILINE)
    return [line for line in prose.splitlines() if len(line) > 100 and not line.startswith("|")]
