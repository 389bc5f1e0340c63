"""Title, author, publisher and day of publication, where a text states them, and its language.

Only lines around the body speak: up to `HEAD_LINES` lines before the second paragraph, and up to
`TAIL_LINES` after the last one. What is not decided is None. Belongs here: which line is read as
what, and which statement wins. Does not belong here: the words (`language.<tag>.metadata`), how
one header line is cut (`header_line`), the day that relative dates count from (`dates`).
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final, NamedTuple

from pipeline.extract.language.en import metadata as english
from pipeline.extract.metadata.header_line import MAX_LINE, Statement, statements
from pipeline.extract.metadata.header_values import (
    HAS_DIGITS_OF_A_DAY,
    author_of,
    is_name,
    is_outlet,
)

HEAD_LINES: Final = 15
"""Non-empty lines from the top that may state metadata."""

TAIL_LINES: Final = 5
"""Non-empty lines from the end that may state metadata."""

MAX_TITLE: Final = 200
"""Code points of the longest headline."""

_HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN_OR_WORD: Final = re.compile(rf"(?P<han>[{_HAN}])|[^\W\d_{_HAN}]+")
_SENTENCE_END: Final = re.compile(r"[.!?。！？…](?:[\"'”’)\]）】»]{0,3})$")
_NO_HEADLINE_END: Final = re.compile(r"[.。,，;；:：、](?:[\"'”’)\]）】»]{0,3})$")
_RULE: Final = re.compile(r"[-=*_#~\s]{3,}$")
_LIST_ITEM: Final = re.compile(r"(?:[-*•>]|\d{1,3}[.)、]|[(（]\d{1,3}[)）])\s")
_HEADING: Final = re.compile(r"#{1,6}\s+(?P<title>\S.*?)\s*#*$")
_LAST_BRACKET: Final = re.compile(r"[(（](?P<inner>[^()（）]{2,120})[)）]$")
_LONGEST_BRACKET: Final = 130
"""Code points at the end of a paragraph in which a bracket may state something."""

_LONG_LINE: Final = 100
"""Code points from which a line is a paragraph of its own, not a piece of a hard-wrapped one."""

_PRECEDENCE: Final = {
    "author": ("author", "byline", "reporter"),
    "publisher": ("publisher", "source", "outlet", "agency"),
    "published_on": ("published", "date", "bare_date"),
}
"""Field -> kinds of statement, the one that wins first."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a text states about itself; None: not stated or not decided."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published_on: dt.date | None = None


def detect_language(text: str) -> str:
    """The tag "zh" when `text` has more Han characters than words of other scripts, else "en".

    A Han character is about a word: an English text that gives names in Han characters stays
    English, a Chinese one with Latin names and addresses stays Chinese.
    """
    balance = sum(1 if match["han"] else -1 for match in _HAN_OR_WORD.finditer(text))
    return "zh" if balance > 0 else "en"


def read_metadata(text: str, language: str = "en") -> Metadata:
    """Title, author and publisher as written in `text`, and the day it says it was published.

    A dateline's day is not a day of publication. Raises ValueError for a language without words.
    """
    if language != "en":
        raise ValueError(f"no metadata words for language {language!r}; there are: en")
    lines = _lines(text)
    head, title = _head(lines[:HEAD_LINES])
    stated = [*head, *_tail(lines)]
    return Metadata(
        title=title,
        author=_first(stated, _PRECEDENCE["author"]),
        publisher=_first(stated, _PRECEDENCE["publisher"]),
        published_on=_day(stated),
    )


class _Line(NamedTuple):
    """A non-empty line without outer white space; `gap`: an empty line or the end follows."""

    text: str
    gap: bool


def publication_day(text: str, language: str = "en") -> dt.date | None:
    """The day of `read_metadata` alone: in most texts no line could state one."""
    if not _may_state_day([line for line in map(str.strip, text.splitlines()) if line]):
        return None
    return read_metadata(text, language).published_on


def _may_state_day(lines: Sequence[str]) -> bool:
    """False where no line around the body has the digits of a day."""
    long = [i for i, line in enumerate(lines[:HEAD_LINES]) if _is_long(line)]
    head = lines[: long[1]] if len(long) > 1 else lines[:HEAD_LINES]
    if any(len(line) <= MAX_LINE and HAS_DIGITS_OF_A_DAY.search(line) for line in head):
        return True
    for line in reversed(lines[-TAIL_LINES:]):
        if HAS_DIGITS_OF_A_DAY.search(line[-_LONGEST_BRACKET:] if _is_long(line) else line):
            return True
        if len(line) > MAX_TITLE + _LONGEST_BRACKET and _is_long(line):
            break
    return False


def _is_long(line: str) -> bool:
    """True for what is too long for a statement, and no rule."""
    return len(line) > MAX_LINE and not _RULE.match(line)


def _lines(text: str) -> list[_Line]:
    raw = [line.strip() for line in text.splitlines()]
    return [
        _Line(line, gap=not following)
        for line, following in zip_longest(raw, raw[1:], fillvalue="")
        if line
    ]


def _head(lines: Sequence[_Line]) -> tuple[list[Statement], str | None]:
    """Statements of the lines before the second paragraph, and the title."""
    stated: list[Statement] = []
    titles: list[str] = []
    untitled = True
    paragraphs = 0
    for i, line in enumerate(lines):
        following = lines[i + 1] if i + 1 < len(lines) else None
        if _RULE.match(line.text) or line.text.lower() in english.BOILERPLATE:
            continue
        if found := statements(line.text, opens_text=untitled and not stated):
            stated += found
            continue
        if _is_table_or_caption(line.text):
            break
        if _is_paragraph(line.text):
            stated += _dateline(line.text)
            paragraphs += 1
        elif paragraphs:
            break
        elif untitled and (title := _headline(line, following)):
            titles.append(title)
        untitled = False
        if paragraphs == 2:
            break
    labelled = [statement.value for statement in stated if statement.kind == "title"]
    return stated, next(iter(labelled + titles), None)


def _tail(lines: Sequence[_Line]) -> list[Statement]:
    """Statements of the lines after the last paragraph, in the order of the text."""
    found: list[list[Statement]] = []
    for line in reversed(lines[1:][-TAIL_LINES:]):
        stated = statements(line.text)
        last = _LAST_BRACKET.search(line.text[-_LONGEST_BRACKET:])
        if not stated and _is_paragraph(
            line.text.removesuffix(last.group()).strip() if last else line.text
        ):
            found.append(statements(last["inner"]) if last else [])
            break
        if not stated and _is_table_or_caption(line.text):
            found = [[s for s in group if s.kind != "source"] for group in found]
            break
        found.append(stated)
    # A day without a word for publication may be anything at the end: a signature, a deadline.
    ends = {"title", "date", "bare_date", "venue", "outlet"}
    return [s for group in reversed(found) for s in group if s.kind not in ends]


def _first(stated: Sequence[Statement], kinds: Sequence[str]) -> str | None:
    """The value of the first statement of the first kind that occurs."""
    return next((s.value for kind in kinds for s in stated if s.kind == kind), None)


def _day(stated: Sequence[Statement]) -> dt.date | None:
    """The day of the first kind that occurs; None when its statements disagree."""
    at_a_venue = any(s.kind == "venue" for s in stated)
    for kind in _PRECEDENCE["published_on"]:
        days = {s.day for s in stated if s.kind == kind}
        if days and not (at_a_venue and kind != "published"):
            return days.pop() if len(days) == 1 else None
    return None


def _is_paragraph(line: str) -> bool:
    """True for running text: long, or a sentence of some length, or what a dateline opens."""
    if len(line) > MAX_TITLE or english.DATELINE_START.match(line[:MAX_TITLE]):
        return True
    return _ends_sentence(line) and line.count(" ") >= 7


def _ends_sentence(line: str) -> bool:
    abbreviated = line.lower().endswith(english.ABBREVIATIONS)
    return not abbreviated and bool(_SENTENCE_END.search(line[-5:]))


def _is_table_or_caption(line: str) -> bool:
    return line.startswith("|") or "\t" in line or bool(english.CAPTION.match(line))


def _headline(line: _Line, following: _Line | None) -> str | None:
    """The line as a title when it looks like a headline and not like the start of the body."""
    if len(line.text) > MAX_TITLE:
        return None
    if heading := _HEADING.match(line.text):
        return heading["title"].strip("*_ ") or None
    title = line.text.strip("*_ ")
    if (
        following is None
        or title.count(" ") == 0
        or not any(map(str.isalpha, title))
        or title.split()[0].islower()
        or _LIST_ITEM.match(title)
        or english.DATELINE_START.match(title)
        or _is_boundary(title)
    ):
        return None
    return title if line.gap or _opens_block(following.text) else None


def _is_boundary(title: str) -> bool:
    """True when the line ends as a sentence or in the middle of one."""
    if title.endswith("...") or title.lower().endswith(english.ABBREVIATIONS):
        return False
    return bool(_NO_HEADLINE_END.search(title[-5:]))


def _opens_block(line: str) -> bool:
    """True when a line that follows without a gap cannot go on with the one before."""
    if _RULE.match(line) or statements(line) or english.DATELINE_START.match(line[:MAX_TITLE]):
        return True
    return len(line) >= _LONG_LINE and _ends_sentence(line)


def _dateline(paragraph: str) -> list[Statement]:
    """Agency and reporter in the dateline that opens `paragraph`."""
    start = paragraph[:200]
    stated: list[Statement] = []
    if reporter := english.DATELINE_REPORTER.search(start):
        name = author_of(reporter["name"])
        stated += [Statement("reporter", name)] if name else []
        start = start[: reporter.start() + 1]
    leading = english.LEADING_AGENCY.match(start)
    if leading and is_outlet(leading["agency"]):
        return [*stated, Statement("agency", leading["agency"])]
    match = english.DATELINE_AGENCY.match(start)
    if match and _is_dateline_agency(match["place"], match["agency"].strip()):
        stated.append(Statement("agency", match["agency"].strip()))
    return stated


def _is_dateline_agency(place: str, agency: str) -> bool:
    """True when `place` stands as in a dateline and `agency` is a name or a known outlet."""
    words = place.replace(",", " ").split()
    if not words or any(word.islower() and word not in english.PARTICLES for word in words):
        return False
    return is_outlet(agency) or (is_name(agency) and bool(english.DATELINE_DAY.search(place)))
