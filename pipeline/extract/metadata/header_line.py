"""One header line, cut into what it states: "By Jane Doe | China Daily | Published: 2020-03-27".

Belongs here: finding labels and openings in a line. Does not belong here: whether a value is a name
(`header_values`), which lines are header lines and which statement wins (`reading`).
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final, NamedTuple

from pipeline.extract.language.alternatives import by_letter
from pipeline.extract.language.en import metadata as english
from pipeline.extract.metadata.header_values import (
    EDGES,
    author_of,
    day_of,
    explicit_days,
    is_outlet,
    labelled_author_of,
    may_be_dated,
    one_day,
    outlet_of,
    publisher_of,
)

MAX_LINE: Final = 300
"""Code points of the longest header line."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing a header line states.

    `kind` is a key of `LABELS` or `OPENINGS`, or "reporter", "outlet" (a publisher without a
    label), "agency" (one in a dateline) or "bare_date". `value` is a piece of the line, "" for
    kinds of which only the presence counts; `day` is set for published, date and bare_date.
    """

    kind: str
    value: str = ""
    day: dt.date | None = None


def _alternatives(words: Mapping[str, tuple[str, ...]]) -> str:
    """Regular expression of all words, longest first; spaces match any single white space."""
    every = sorted((word for group in words.values() for word in group), key=len, reverse=True)
    return by_letter("|".join(re.escape(word).replace(r"\ ", r"\s") for word in every))


def _kinds(words: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {word: kind for kind, group in words.items() for word in group}


_KIND_OF_LABEL: Final = _kinds(english.LABELS)
_KIND_OF_SLASH: Final = _kinds(english.SLASH_LABELS)
_KIND_OF_OPENING: Final = _kinds(english.OPENINGS)
_LABEL: Final = re.compile(
    rf"(?<![^\s|;,(（\[【*_])(?:(?P<label>{_alternatives(english.LABELS)})[*_]{{0,2}}\s{{0,2}}[:：]"
    rf"|(?P<slash>{_alternatives(english.SLASH_LABELS)})\s?/\s?(?=[A-Z]))",
    re.IGNORECASE,
)
_LABEL_ENDS: Final = ":：/"
_OPENING: Final = re.compile(
    rf"(?:(?P<opening>{_alternatives(english.OPENINGS)})"
    rf"|(?P<reporter>{'|'.join(english.REPORTER)}))\s(?P<value>.+)",
    re.IGNORECASE,
)
_SEPARATOR: Final = re.compile(r"[|·•｜\t\u3000]|\s{3,}|\s[-–—]\s")
_BRACKETED: Final = re.compile(r"[(（\[【](?P<inner>[^()（）\[\]【】]*)[)）\]】]$")
_CLOCK_TIME: Final = re.compile(r"\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?\b")


def statements(line: str, *, opens_text: bool = False) -> list[Statement]:
    """What `line` states, in its order; empty when it is no header line.

    `opens_text`: no headline came before it, so that a doubtful line may be the headline.
    """
    if len(line) > MAX_LINE:
        return []
    line = line.strip("*_ ")
    if bracketed := _BRACKETED.match(line):
        line = bracketed["inner"].strip()
    first = _LABEL.match(line)
    if first and _kind(first) == "title":
        title = line[first.end() :].strip("*_ ").strip("\"'").strip()
        return [Statement("title", title)] if any(map(str.isalpha, title)) else []
    found: list[Statement] = []
    outlets: list[Statement] = []
    unread = 0
    for segment in _segments(line):
        for kind, value, doubtful, day in _pieces(segment, opens_text=opens_text):
            stated = [Statement(kind, day=day)] if day else _statement(kind, value)
            if not stated and doubtful:
                return []
            (outlets if kind == "outlet" else found).extend(stated)
            if not stated and kind != "outlet":
                found.append(Statement("ignored"))
            unread = max(unread, 0 if stated else len(value.split()))
    if unread > 2 and all(statement.kind == "bare_date" for statement in found):
        return []
    return found + outlets if found else []


def _segments(line: str) -> list[str]:
    """The parts of a line between bars, dots and dashes; "Text | Li Wei" is "Text: Li Wei"."""
    segments = [segment.strip(EDGES) for segment in _SEPARATOR.split(line)]
    if len(segments) % 2 == 0 and segments[0].lower() in _KIND_OF_LABEL:
        return [": ".join(pair) for pair in zip(segments[::2], segments[1::2], strict=True)]
    return segments


def _kind(label: re.Match[str]) -> str:
    if label["label"]:
        return _KIND_OF_LABEL[" ".join(label["label"].lower().split())]
    return _KIND_OF_SLASH[label["slash"].lower()]


class _Piece(NamedTuple):
    """What a part of a line may state.

    Where it is `doubtful` and its value is no name or day, the whole line is something else. `day`
    is set where the value is known to be one.
    """

    kind: str
    value: str
    doubtful: bool
    day: dt.date | None = None


def _pieces(segment: str, *, opens_text: bool) -> Iterator[_Piece]:
    """The statements that `segment` may hold."""
    labelled = any(sign in segment for sign in _LABEL_ENDS)
    labels = list(_LABEL.finditer(segment)) if labelled else []
    bare = segment[: labels[0].start()].strip(EDGES) if labels else segment
    if opening := _OPENING.match(bare):
        word = opening["opening"]
        kind = _KIND_OF_OPENING[" ".join(word.lower().split())] if word else "byline"
        # "By Design" may be a headline; a byline without one above has two names.
        alone = opens_text and kind == "byline" and " " not in opening["value"].strip()
        value = "" if alone else opening["value"]
        yield _Piece(kind, value, doubtful=kind != "ignored")
    elif bare:
        yield from _bare_pieces(bare, doubtful=bool(labels))
    for label, following in zip_longest(labels, labels[1:]):
        end = following.start() if following else len(segment)
        word = (label["label"] or "").lower()
        weak = opens_text and word in english.HEADLINE_LABELS
        value = segment[label.end() : end].strip(EDGES)
        yield _Piece(_kind(label), value, doubtful=weak)


def _bare_pieces(bare: str, *, doubtful: bool) -> Iterator[_Piece]:
    """The same of a part without label: a day, an outlet, both, or an outlet's reporter."""
    if reporter := english.OUTLETS_REPORTER.fullmatch(bare):
        yield _Piece("outlet", reporter["outlet"], doubtful=True)
        yield _Piece("byline", reporter["name"], doubtful=True)
        return
    days = explicit_days(bare) if may_be_dated(bare) else []
    for day in days:
        rest = (bare[: day.char_start] + " " + bare[day.char_end :]).strip(EDGES + "(（[【")
        rest = _CLOCK_TIME.sub("", rest).strip(EDGES + "(（[【")
        if rest in bare and is_outlet(rest):
            yield _Piece("bare_date", day.quote, doubtful=False, day=day.date_start)
            yield _Piece("outlet", rest, doubtful=False)
            return
    dated = one_day(bare, days, alone=True)
    yield _Piece("bare_date" if dated else "outlet", bare, doubtful, dated)


def _statement(kind: str, value: str) -> list[Statement]:
    """The statement with its checked value, and a day that stands behind a name; or nothing."""
    if kind in ("ignored", "venue", "title"):  # a title's label counts only at the line's start
        return [Statement("ignored" if kind == "title" else kind)]
    if kind in ("published", "date", "bare_date"):
        dated, by, name = value.partition(" by ")
        day = day_of(dated, alone=kind == "bare_date")
        return [Statement(kind, day=day), *(_statement("byline", name) if by else [])] * bool(day)
    name = _READERS[kind](value) or ""
    if not name:
        return []
    if kind == "byline" and is_outlet(name):
        kind = "outlet"
    rest = value[value.find(name) + len(name) :].strip(EDGES).removeprefix("on ")
    if is_outlet(rest):
        return [Statement(kind, name), Statement("outlet", rest)]
    day = day_of(rest, alone=True) if rest else None
    return [Statement(kind, name)] + ([Statement("bare_date", day=day)] if day else [])


_READERS: Final[Mapping[str, Callable[[str], str | None]]] = {
    "author": labelled_author_of,
    "byline": author_of,
    "publisher": publisher_of,
    "source": publisher_of,
    "outlet": outlet_of,
}
