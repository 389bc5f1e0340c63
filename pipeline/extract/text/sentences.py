"""Units of text: headings, sentences and table rows, as spans.

Belongs here: cutting a text into the units that ground events and nodes. Does not belong here:
what a unit tells.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pipeline.extract.language import Language

MAX_HEADING: Final = 200
"""Code points; a longer line without a full stop is a sentence all the same."""

MAX_LEAD: Final = 40
"""Code points of a day that opens a line as if it were a sentence."""

MAX_SENTENCE: Final = 2000
"""Code points; a longer run is cut at a blank, so that no text makes work pile up."""

_STOPS: Final = {
    **{sign: re.compile(rf"\{sign}[\"”’')\]]{{0,2}}(?=\s)") for sign in ".!?"},
    **{sign: re.compile(rf"{sign}[\"”’』」）)]{{0,2}}") for sign in "。！？"},
}
"""A stop with the quotes it closes. Each is looked for alone: a search for one sign is quick."""
_WORD_BEFORE: Final = re.compile(r"([^\W\d_](?:\.?[^\W\d_]){0,12})$")
_LONGEST: Final = 14
"""Code points before a stop in which its word is looked for."""
_WORD_BEHIND: Final = re.compile(r"\s+[\"“‘'(\[]{0,2}([^\W_]{1,30})")
_WIDE_GAP: Final = re.compile(r"\S {3,}(?=\S)")
_CELL: Final = re.compile(r"\||\t| {2,}")


class TextUnit(NamedTuple):
    """One heading, sentence or table row: a half-open span without surrounding blanks.

    `kind` is "heading", "dateline", "sentence" or "row"; `paragraph` counts the lines with text.
    """

    kind: str
    char_start: int
    char_end: int
    paragraph: int

    def text(self, whole: str) -> str:
        """The unit's characters."""
        return whole[self.char_start : self.char_end]


def text_units(text: str, lang: Language, dateline: int = 0) -> list[TextUnit]:
    """The units of `text` in order; together they cover all but blanks. Linear.

    `dateline` is where the dateline ends that opens the body: it is a unit of its own.
    """
    units: list[TextUnit] = []
    stops, passed = _stops(text), 0
    tabular = "|" in text or "\t" in text or "   " in text
    for paragraph, (line_start, line) in enumerate(_lines(text)):
        start, end = _trimmed(text, line_start, line_start + len(line))
        if start == end:
            continue
        first = passed
        while passed < len(stops) and stops[passed][0] < end:
            passed += 1
        if start < dateline < end:
            units.append(TextUnit("dateline", start, dateline, paragraph))
            start = _trimmed(text, dateline, end)[0]
        if tabular and end - start <= MAX_SENTENCE and _is_row(line):
            units.append(TextUnit("row", start, end, paragraph))
            continue
        sentences = _sentences(text, start, end, stops[first:passed], lang)
        heading = (
            len(sentences) == 1
            and end - start <= MAX_HEADING
            and text[end - 1] not in '.!?。！？;；:：,，"”'
        )
        kind = "heading" if heading else "sentence"
        units += [
            TextUnit(kind, c, d, paragraph)
            for a, b in sentences
            for c, d in (((a, b),) if b - a <= MAX_SENTENCE else _bounded(text, a, b))
        ]
    return units


def cells(text: str, row: TextUnit) -> list[tuple[int, int]]:
    """The spans of a row's cells, without surrounding blanks; empty cells are empty spans."""
    at = row.char_start
    line = text.rfind("\n", max(0, at - MAX_HEADING), at) + 1
    result = [(at, at)] * text.count("\t", line, at)
    for match in _CELL.finditer(text, row.char_start, row.char_end):
        if match.start() > row.char_start or match.group() != "|":
            result.append(_trimmed(text, at, match.start()))
        at = match.end()
    if at < row.char_end:
        result.append(_trimmed(text, at, row.char_end))
    return result


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines with any character, and where they start."""
    start = 0
    for line in text.replace("\r", "\n").split("\n"):
        if line:
            yield start, line
        start += len(line) + 1


def _is_row(line: str) -> bool:
    if line.count("|") >= 2 or ("\t" in line and "\t" in line.strip(" ")):
        return True
    return "   " in line and len(_WIDE_GAP.findall(line)) >= 2


def _stops(text: str) -> list[tuple[int, int]]:
    """The spans of the stops of a text with the quotes they close, in order."""
    found = [
        match.span()
        for sign, pattern in _STOPS.items()
        if sign in text
        for match in pattern.finditer(text)
    ]
    return sorted(found)


def _sentences(
    text: str, start: int, end: int, stops: list[tuple[int, int]], lang: Language
) -> list[tuple[int, int]]:
    """The spans of the sentences of a paragraph, which neither begins nor ends with a blank.

    `stops` has all its stops, and maybe some before it.
    """
    found, at = list[tuple[int, int]](), start
    for begin, behind in stops:
        if at <= begin and behind < end and _ends_sentence(text, begin, behind, lang):
            lead = at == start and begin - start <= MAX_LEAD
            if lead and lang.sentences.DAY_ALONE.fullmatch(text, start, begin):
                continue  # "18.9.2018. The court ...": the day of what follows
            found.append((at, behind))
            at = behind
            while text[at].isspace():
                at += 1
    found.append((at, end))
    return found


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span in pieces of at most MAX_SENTENCE code points, cut at blanks where there are any."""
    while end - start > MAX_SENTENCE:
        cut = text.rfind(" ", start + MAX_SENTENCE // 2, start + MAX_SENTENCE)
        cut = cut if cut > 0 else start + MAX_SENTENCE
        yield start, cut
        start = _trimmed(text, cut, end)[0]
    if start < end:
        yield start, end


def _ends_sentence(text: str, begin: int, end: int, lang: Language) -> bool:
    """Whether a stop with its quotes ends a sentence.

    It does not behind an abbreviation or initial, and before a word in lower case.
    """
    if text[begin] in "。！？":
        return True
    behind = _WORD_BEHIND.match(text, end)
    next_word = behind[1] if behind else ""
    if next_word[:1].islower():
        return False
    if text[begin] != ".":
        return True
    data, window = lang.sentences, max(0, begin - _LONGEST)
    last = text[window:begin].rpartition(" ")[2]
    if len(last) > 1 and last.isalpha() and last.lower() not in data.ABBREVIATIONS:
        return True
    before = _WORD_BEFORE.search(text, window, begin)
    if before is None:
        return True
    word = before[1].lower()
    if len(word) == 1 and before[1].isupper():
        return next_word.lower() in data.OPENERS
    if word not in data.ABBREVIATIONS:
        return True
    return word in data.SENTENCE_FINAL and next_word.lower() in data.OPENERS


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
