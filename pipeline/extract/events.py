"""Events: one per dated happening that a sentence tells.

Belongs here: which dates of a sentence date a happening, which kind it is, who takes part. Does not
belong here: dates, places and names (their finders), words of any language (`language`).
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from pipeline.extract.date_reading import BULLETS
from pipeline.extract.dates import DateMention
from pipeline.extract.language import Language
from pipeline.extract.organisations import OrganisationMention
from pipeline.extract.places import PlaceMention
from pipeline.extract.scan import Scan, scan
from pipeline.extract.sentences import TextUnit
from pipeline.extract.spans import Span
from pipeline.extract.text_tables import Cell

MAX_TITLE: Final = 140
"""Code points of an event's title; longer clauses are cut at a word."""

BEFORE: Final = 60
"""Code points beside a date that say what kind of date it is."""

COMPARED: Final = 8
"""Earlier events of the same days and type that a new one is compared with."""

MIN_TITLE: Final = 40
"""Code points before the comma that may end a title."""

_QUOTES: Final = "\"“‘'(《"
_ITEM_SEPARATOR: Final = re.compile(r"[ \t]?[:：,–—|\-)]|[ \t]{2}|\t| (?=[A-Z])")
_NAME_BEHIND: Final = re.compile(r" [A-Z]")
_COMPANY_BEHIND: Final = re.compile(r"(?:Co|Ltd|Inc|LLC|Corp)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Span):
    """A dated happening, grounded on its sentence or row; columns as in the contract."""

    event_type: str
    title: str
    date_start: dt.date
    date_end: dt.date
    date_precision: str
    date_text: str
    date_basis: str
    place: str | None
    city_code: str | None
    province_code: str | None
    country_code: str | None
    participants: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class _Trigger:
    char_start: int
    char_end: int
    event_type: str
    strength: int
    word: str


@dataclass(frozen=True, slots=True)
class Told:
    """What the finders saw in one unit of text."""

    unit: TextUnit
    dates: list[DateMention]
    places: list[PlaceMention]
    organisations: list[OrganisationMention]
    cells: list[Cell]
    first: int
    last: int


def find_events(
    words: Scan, told: list[Told], published_on: dt.date | None, lang: Language
) -> list[Event]:
    """The events of a text, in order; the same happening told twice is one.

    `published_on` in the lines above the body is the text's own day, no event.
    """
    events: list[Event] = []
    alike: dict[tuple[dt.date, dt.date, str], list[Event]] = {}
    masthead = True
    for unit in told:
        masthead = masthead and unit.unit.kind != "sentence"
        if masthead and any(date.date_start == published_on for date in unit.dates):
            continue
        for event in _events_of(words, unit, lang):
            key = (event.date_start, event.date_end, event.event_type)
            earlier = alike.setdefault(key, [])
            if event.date_precision == "day" and _same(event, earlier[-COMPARED:]):
                continue
            earlier.append(event)
            events.append(event)
    return events


def _same(event: Event, alike: list[Event]) -> bool:
    """True when an earlier event of the same days and type shares participants or the place."""
    for other in alike:
        if other.char_start == event.char_start:
            continue
        place = other.place == event.place or None in {other.place, event.place}
        shared = set(other.participants) & set(event.participants)
        if shared or (place and not (other.participants and event.participants)):
            return True
    return False


def _events_of(words: Scan, told: Told, lang: Language) -> Iterator[Event]:
    if not told.dates or told.unit.kind == "dateline":
        return
    triggers = list(_triggers(words, told.first, told.unit.char_end, lang))
    begin = told.unit.char_start
    used: list[tuple[dt.date, dt.date]] = []
    for at, date in enumerate(told.dates):
        end = told.dates[at + 1].char_start if at + 1 < len(told.dates) else told.unit.char_end
        if _is_superseded(words.text, told.unit, date, lang):
            continue  # what is told before it is told of the next date
        room, begin = (begin, end), date.char_end
        if (date.date_start, date.date_end) in used or _is_told_finer(date, told.dates):
            continue
        if told.unit.kind == "row":
            event_type = _type_in_row(words, told, date, triggers, lang)
        else:
            event_type = _type_of(words, told, date, room, triggers, lang)
        if event_type is None:
            continue
        used.append((date.date_start, date.date_end))
        yield _event(words, told, date, event_type)


def _is_superseded(text: str, unit: TextUnit, date: DateMention, lang: Language) -> bool:
    """True for a date that something else came of: "postponed from May 3 to June 9"."""
    before = text[max(unit.char_start, date.char_start - BEFORE) : date.char_start]
    behind = text[date.char_end : min(unit.char_end, date.char_end + BEFORE)]
    events = lang.events
    return bool(events.SUPERSEDED.search(before) or events.SUPERSEDED_BEHIND.match(behind))


def _is_told_finer(date: DateMention, dates: list[DateMention]) -> bool:
    """True for "January 2022 - on the 5th ...": the days in the item tell what happened."""
    if date is not dates[0] or date.date_start == date.date_end:
        return False
    return any(
        other is not date
        and date.date_start <= other.date_start
        and other.date_end <= date.date_end
        and other.rule == "day_alone"
        for other in dates
    )


# -- does the date tell a happening? -------------------------------------------------------------


def _type_of(
    words: Scan,
    told: Told,
    date: DateMention,
    clause: tuple[int, int],
    triggers: list[_Trigger],
    lang: Language,
) -> str | None:
    """The type of what happened on the date; None when nothing did."""
    events, text, unit = lang.events, words.text, told.unit
    before = text[max(unit.char_start, date.char_start - BEFORE) : date.char_start]
    leads = date.char_start - unit.char_start <= LEADING
    heads = leads and _is_chronology(text, date, unit)
    if events.DEADLINE.search(before) or events.CLOSES.search(before):
        return None
    if events.ONWARDS.match(date.quote) or events.SPEECH.search(before):
        return None
    if _is_long(date) and not heads and before.endswith("("):
        return None  # "the Action Plan (2020-2022)"
    near = [t for t in triggers if clause[0] <= t.char_start < clause[1]]
    near = [t for t in near if ";" not in _between(text, t, date)]
    if _is_long(date) and not heads:
        near = [t for t in near if t.word not in events.WEAK]
        triggers = near
    earlier = [t for t in near if t.char_start < date.char_start]
    if events.SINCE.search(before) and not earlier:
        return None
    if not heads and date.date_precision != "day":
        whole = text[clause[0] : clause[1]]
        figure = events.PERIOD_FIGURE.search(whole)
        if (figure and not earlier) or events.TARGET.search(whole):
            return None
    if not near and (len(told.dates) > 1 or unit.kind == "heading") and not heads:
        return None
    near = near or triggers
    if not near:
        told_only = events.SPEAKS.search(text, unit.char_start, unit.char_end)
        return "other" if heads or (date.date_precision == "day" and not told_only) else None
    telling = [t for t in earlier if t.word not in events.WEAK]
    if all(t.event_type == "other" for t in telling):
        telling = near if leads or not earlier else earlier
    chosen = telling or near
    return max(chosen, key=lambda t: t.strength - min(_distance(t, date), FAR) / WORTH).event_type


def _between(text: str, trigger: _Trigger, date: DateMention) -> str:
    if trigger.char_start < date.char_start:
        return text[trigger.char_end : date.char_start]
    return text[date.char_end : trigger.char_start]


FAR: Final = 120
"""Code points; further away, distance no longer counts."""

LEADING: Final = 30
"""Code points before a date that opens its sentence."""

WORTH: Final = 60
"""Code points between trigger and date that weigh as much as one step of strength."""


LONG: Final = dt.timedelta(days=45)
"""A longer interval is a period, no span of days in which something is held."""


def _is_long(date: DateMention) -> bool:
    return date.date_end - date.date_start > LONG


def _type_in_row(
    words: Scan, told: Told, date: DateMention, triggers: list[_Trigger], lang: Language
) -> str | None:
    """What happened on a date of a table row: by its own cell and header, else by the row."""
    cell = next((c for c in told.cells if c.char_start <= date.char_start < c.char_end), None)
    text = words.text
    if cell:
        own = f"{cell.header}: {text[cell.char_start : cell.char_end]}"
        if lang.events.CANCELLED.search(own) or lang.events.TARGET.search(own):
            return None
        by_header = _strongest(_triggers(scan(own, {}), 0, len(own), lang))
        if by_header:
            return by_header
    row = told.unit.text(text)
    if lang.events.CANCELLED.search(row):
        return None
    told_by_row = _strongest(triggers)
    if told_by_row:
        return told_by_row
    for status, pattern in lang.nodes.STATUSES:
        if pattern.search(row) and status in lang.events.TYPE_OF_STATUS:
            return str(lang.events.TYPE_OF_STATUS[status])
    return None if _is_long(date) and not _is_chronology(text, date, told.unit) else "other"


def _strongest(triggers: Iterable[_Trigger]) -> str | None:
    best = max(triggers, key=lambda t: t.strength, default=None)
    return best.event_type if best and best.event_type != "other" else None


def _is_chronology(text: str, date: DateMention, unit: TextUnit) -> bool:
    """True for a date that heads a list item: "2020.1.9: ...", "May 2021 - ..."."""
    lead = text[unit.char_start : date.char_start]
    behind = text[date.char_end : date.char_end + 3]
    return not lead.strip(BULLETS) and bool(_ITEM_SEPARATOR.match(behind))


def _distance(trigger: _Trigger, date: DateMention) -> int:
    return max(trigger.char_start - date.char_end, date.char_start - trigger.char_end, 0)


@cache
def _phrases(lang: Language) -> dict[str, list[tuple[str, re.Pattern[str] | None]]]:
    """First word -> types and patterns of what must follow (None: nothing)."""
    table: dict[str, list[tuple[str, re.Pattern[str] | None]]] = {}
    for event_type, listed in lang.events.TRIGGER_WORDS.items():
        for word in listed.split():
            table.setdefault(word, []).append((event_type, None))
    for event_type, phrases in lang.events.TRIGGER_PHRASES.items():
        for listed, rest in phrases:
            pattern = re.compile(rest, re.IGNORECASE)
            for word in listed.split():
                table.setdefault(word, []).append((event_type, pattern))
    return table


def _triggers(words: Scan, first: int, stop: int, lang: Language) -> Iterator[_Trigger]:
    """The triggers from word `first` on, up to code point `stop`."""
    table, strength = _phrases(lang), lang.events.STRENGTH
    for i in range(first, len(words.words)):
        if words.starts[i] >= stop:
            break
        word = words.lower[i]
        if word not in table or words.word(i - 1) in lang.events.NOT_AFTER.get(word, ()):
            continue
        start, end = words.starts[i], words.ends[i]
        for event_type, rest in table[word]:
            if word in lang.events.CAPITALISED and words.words[i].islower():
                continue
            if rest is None:
                yield _Trigger(start, end, event_type, strength[event_type], word)
                continue
            match = rest.match(words.text, end, stop)
            if match:
                bonus = lang.events.PHRASE_BONUS
                yield _Trigger(start, match.end(), event_type, strength[event_type] + bonus, word)


# -- the row -------------------------------------------------------------------------------------


def _event(words: Scan, told: Told, date: DateMention, event_type: str) -> Event:
    unit = told.unit
    place = _place_of(words.text, told)
    anywhere = place or next((p for p in told.places if p.place), None)
    return Event(
        char_start=unit.char_start,
        char_end=unit.char_end,
        quote=unit.text(words.text),
        event_type=event_type,
        title=_title(words.text, unit, date),
        date_start=date.date_start,
        date_end=date.date_end,
        date_precision=date.date_precision,
        date_text=date.quote,
        date_basis=date.date_basis,
        place=place.quote if place else None,
        city_code=place.place.city_code if place and place.place else None,
        province_code=anywhere.place.province_code if anywhere and anywhere.place else None,
        country_code=anywhere.country_code if anywhere else None,
        participants=_participants(told),
        rule=f"event:{event_type}:{date.rule}",
    )


def _place_of(text: str, told: Told) -> PlaceMention | None:
    """The first place of the unit that is no part of a name: not "Gansu" in "Gansu Provincial"."""
    for place in told.places:
        inside = any(
            o.char_start <= place.char_start and place.char_end <= o.char_end
            for o in told.organisations
        )
        modifies = place.level == "province" and _NAME_BEHIND.match(text, place.char_end)
        if not inside and not modifies and place.level != "country":
            return place
    return None


def _participants(told: Told) -> tuple[str, ...]:
    return tuple(dict.fromkeys(organisation.quote for organisation in told.organisations))


def _title(text: str, unit: TextUnit, date: DateMention) -> str:
    """The clause that tells: without the date that opens it, whole or up to a comma or a word."""
    start = unit.char_start
    if date.char_start - start <= LEADING and unit.char_end - date.char_end > MIN_TITLE:
        start = date.char_end
        while start < unit.char_end and not text[start].isalnum() and text[start] not in _QUOTES:
            start += 1
    clause = text[start : unit.char_end]
    if len(clause) <= MAX_TITLE:
        return clause.rstrip(" ;；.。")
    comma = clause.rfind(", ", MIN_TITLE, MAX_TITLE)
    if comma >= 0 and not _COMPANY_BEHIND.match(clause, comma + 2):
        return clause[:comma]
    return clause[:MAX_TITLE].rpartition(" ")[0] or clause[:MAX_TITLE]
