"""A wrong row leads to its rule: every fact is printed with its span and the rule that found it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.extract.explain import explain
from pipeline.settings import ROOT

TEXT = (
    "LANZHOU, May 4, 2021 - On May 3 China Mobile switched on a BSN node in Lanzhou. "
    "It cost 5 million yuan. Since 2019 interest has grown."
)
LINE = re.compile(r"  (\d+):(\d+)  .+  <([^<>]+)>  \S")


def test_every_line_points_at_the_text_and_names_a_rule() -> None:
    lines = [line for line in explain(TEXT) if line.startswith("  ")]
    found = [LINE.match(line) for line in lines]
    assert all(found), lines
    quotes = [TEXT[int(m[1]) : int(m[2])] for m in found if m]
    assert "5 million yuan" in quotes
    assert all(quote in line for quote, line in zip(quotes, lines, strict=True))


def test_what_the_text_says_of_itself_and_what_made_no_event() -> None:
    lines = list(explain(TEXT))
    assert lines[1] == "reference date 2021-05-04 (dateline)"
    assert [line for line in lines if re.match(r"\w.*: \d+$", line)] == [
        "nodes: 1",
        "events: 1",
        "amounts: 1",
        "dates that made no event: 2",
    ]
    assert "2019-01-01 to 2019-12-31" in lines[-1]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("It cost $5 million.", "money:sign"),
        ("It cost 5 million yuan.", "money:unit"),
        ("It has 14 city nodes.", "count:noun"),
        ("There are 69 city nodes in the country and 14 in Gansu.", "count:lent"),
        ("| City | RMB million |\n| Hami | 5 |\n", "money:lent"),
    ],
)
def test_the_rule_of_an_amount_says_where_its_unit_was_read(text: str, rule: str) -> None:
    assert any(f"<{rule}>" in line for line in explain(text)), list(explain(text))


def test_the_words_that_tell_are_named() -> None:
    node, event = (line for line in explain(TEXT) if "<node:" in line or "<event:" in line)
    assert "<node:stated by 'switched on'>" in node
    assert "<event:launch:month_day by 'switched'" in event


def run(file: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pipeline.extract", str(file)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_command(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    done = run(tmp_path / "a.txt")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == list(explain(TEXT))


@pytest.mark.parametrize("content", [None, b"\xff\xfe", "甘肃省区块链节点上线。".encode()])
def test_a_file_that_cannot_be_read(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "a.txt"
    if content is not None:
        file.write_bytes(content)
    done = run(file)
    assert done.returncode == 2
    assert done.stdout == ""
    assert str(file) in done.stderr
