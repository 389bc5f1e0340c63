"""The reference date: the day that a document's relative dates are resolved against.

Belongs here: the order in which a dateline, metadata and the text's own dates are asked. Does not
belong here: reading dates (`finding`), bylines and titles (`metadata.reading`).
"""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

from pipeline.extract.dates.finding import latest_told, resolve_dates
from pipeline.extract.dates.mentions import RawDate, begins_line
from pipeline.extract.dates.reading import read_dates
from pipeline.extract.events.triggers import triggers_in
from pipeline.extract.language import Language, language_of
from pipeline.extract.metadata.reading import publication_day
from pipeline.extract.text.scan import Scan, scan

HEAD: Final = 1500
"""Code points in which a dateline may stand."""

MASTHEAD: Final = 130
"""Code points of the longest line above the body that gives outlet and day."""

HEADINGS: Final = 4
"""Lines that may be headings of a text."""

SHORT: Final = 6
"""Blanks of a sentence; a shorter line that ends with a full stop is a name: "Helan Co., Ltd."."""

_BULLETS: Final = frozenset("-*•·–")

_STOP: Final = re.compile(r"[()\[\]]|\.(?=\s|$)")
"""Ends what is said of a date in a line above the body."""

_PARTS: Final = re.compile(rf"[|·—]|{_STOP.pattern}")
"""Between the parts of a line above the body."""

_PLACE_BEFORE: Final = re.compile(
    r"(?:^|\n)[ \t\"“*_]*\(?[A-Z][\w'’./ -]{1,40}?(?: \([A-Z][\w ]{1,20}\))?"
    r"(?:, [A-Z][\w'’. -]{1,30}){0,2}, ?$"
)
"""The place of a dateline: "BEIJING, ", "HONG KONG, China, "."""

_DASH_BEHIND: Final = re.compile(
    r"^(?:,? ?(?:19|20)\d\d)?(?: ?/[\w -]{1,40}/)?(?: ?\((?:[\w .’']{2,40})\))?"
    r"(?: {0,2}(?:--|[-–—:])|\.(?= [A-Z]))"
)
"""What follows the date of a dateline: " (Xinhua) --"."""


@dataclass(frozen=True, slots=True)
class ReferenceDate:
    """A day and where it comes from: "dateline", "metadata" or "text"."""

    date: dt.date
    basis: str


def find_reference_date(
    text: str, published_on: dt.date | None = None, language: str = "en"
) -> ReferenceDate | None:
    """The reference date of a document; None when neither it nor its metadata tells one.

    A dateline or a publication day stated in the text beats `published_on`, the day given with the
    document; without either, the text's own latest past date serves. Raises ValueError for a
    language without a grammar.
    """
    lang = language_of(language)
    words = scan(text, lang.LEXICON)
    raws = read_dates(words, lang)
    stated = stated_day(words, raws, published_on, lang)
    if stated:
        return ReferenceDate(stated, "dateline")
    if published_on:
        return ReferenceDate(published_on, "metadata")
    told = heading_day(words, raws, lang) or latest_told(words, raws, lang)
    return ReferenceDate(told, "text") if told else None


def stated_day(
    words: Scan, raws: list[RawDate], published_on: dt.date | None, lang: Language
) -> dt.date | None:
    """The day of a text's dateline, else the one that its first lines say it was published."""
    return (
        _dateline(words, raws, published_on, lang)
        or publication_day(words.text, lang.tag)
        or _masthead_day(words, raws, lang)
    )


def _masthead_day(words: Scan, raws: list[RawDate], lang: Language) -> dt.date | None:
    """The one full date of the first short line above the body that has one: "Review, 2022-6-21".

    A line of sentences may end the lines above the body: "Staff paper, 28 May 2020. Internal."
    """
    raws = [raw for raw in raws if raw.char_start < HEAD]
    at = 0
    above = ""
    for line in words.text[:HEAD].split("\n"):
        if len(line) > MASTHEAD or min(line.count("|"), above.count("|")) > 1:
            break
        above = line
        sentence = line.rstrip().endswith(".") and line.count(" ") >= SHORT
        days: set[dt.date] = set()
        for raw in raws:
            if line[:1] in _BULLETS or "\t" in line:
                break
            if at <= raw.char_start < at + len(line) and not raw.until:
                days |= _full_day(words, raw, (at, at + len(line)), lang, alone=sentence)
        if days or sentence:
            return days.pop() if len(days) == 1 else None
        at += len(line) + 1
    return None


def heading_day(words: Scan, raws: list[RawDate], lang: Language) -> dt.date | None:
    """The full date with which one of the first lines ends: "Notes of the meeting, 3 May 2021"."""
    lines = words.text[:HEAD].split("\n")[:HEADINGS]
    at = 0
    for line in lines:
        last = line.rstrip(" .)")
        for raw in raws:
            ends = raw.char_end == at + len(last) and raw.char_start > at
            if ends and len(line) <= MASTHEAD and raw.parts.keys() & {"y", "yy"} and not raw.until:
                if not words.text[at : raw.char_start].endswith(", "):
                    continue
                for mention in resolve_dates(words, [raw], None, lang):
                    if mention.date_precision == "day":
                        return mention.date_start
        at += len(line) + 1
    return None


def _full_day(
    words: Scan, raw: RawDate, line: tuple[int, int], lang: Language, *, alone: bool
) -> set[dt.date]:
    """The day of a date with its year, unless its part of the line tells what happened on it.

    `alone`: the date must stand between stops and commas, as in no sentence.
    """
    if not raw.parts.keys() & {"y", "yy"}:
        return set()
    before = _PARTS.split(words.text[line[0] : raw.char_start])[-1]
    behind = _STOP.split(words.text[raw.char_end : line[1]])[0]
    if _tells(before + behind, lang):
        return set()
    label = before.strip() and lang.dates.PERIOD_LABEL.fullmatch(before)
    if alone and (behind or (before and not label and not before.endswith(", "))):
        return set()
    mentions = resolve_dates(words, [raw], None, lang)
    return {m.date_start for m in mentions if m.date_precision == "day"}


def dateline_end(words: Scan, raws: list[RawDate]) -> int:
    """Where the dateline that opens a text's body ends, its dash included; 0 without one."""
    for raw in raws:
        if raw.char_start > HEAD:
            break
        behind = words.text[raw.char_end :][:90]
        if _is_dateline(raw, words.text) and (dash := _DASH_BEHIND.match(behind)):
            return raw.char_end + dash.end()
    return 0


def _dateline(
    words: Scan, raws: list[RawDate], published_on: dt.date | None, lang: Language
) -> dt.date | None:
    """The day of a dateline; without a year, the one that the metadata or the text's dates give."""
    for raw in raws:
        if raw.char_start > HEAD:
            break
        if not _is_dateline(raw, words.text):
            continue
        around = published_on or latest_told(words, [r for r in raws if r is not raw], lang)
        if {"y", "yy"}.isdisjoint(raw.parts) and around is None:
            return None
        if {"y", "yy"}.isdisjoint(raw.parts) and published_on is None:
            mentions = resolve_dates(words, raws, None, lang)
        else:
            mentions = resolve_dates(words, [raw], around, lang)
        for mention in mentions:
            if mention.char_start == raw.char_start and mention.date_precision == "day":
                return mention.date_start
    return None


def _is_dateline(raw: RawDate, text: str) -> bool:
    if raw.until or not raw.parts.keys() & {"d"}:
        return False
    before, behind = text[max(0, raw.char_start - 90) : raw.char_start], text[raw.char_end :][:90]
    if raw.char_start <= 90:
        before = "\n" + before
    if begins_line(raw, text):
        line = behind.partition("\n")[0].strip(" \t)]】*_|")
        return (bool(_DASH_BEHIND.match(behind)) and "y" in raw.parts and len(line) < 1) or not line
    return bool(_DASH_BEHIND.match(behind) and _PLACE_BEFORE.search(before))


def _tells(line: str, lang: Language) -> bool:
    """True when a line tells a happening: then its date is not the document's."""
    publication = lang.events.PUBLICATION
    return any(trigger.word not in publication for trigger in triggers_in(line, lang))
