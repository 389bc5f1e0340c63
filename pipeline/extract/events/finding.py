"""Events: one per dated happening that a sentence tells.

Belongs here: the events of a text in order, each told once; their title and place.
Does not belong here: which dates tell a happening, and which type (`types`); who takes
part (`participants`), dates, places and names (their finders).
"""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from pipeline.extract.dates.mentions import BULLETS, DateMention
from pipeline.extract.events.carried_dates import carry_dates
from pipeline.extract.events.clauses import LEADING, clauses_of, rooms_of
from pipeline.extract.events.date_roles import Setting, follows, goes_on, setting
from pipeline.extract.events.happenings import Trigger
from pipeline.extract.events.participants import Parties
from pipeline.extract.events.places import UnitPlaces, place_of, unit_places
from pipeline.extract.events.rows import type_above, type_above_row, type_in_row
from pipeline.extract.events.triggers import triggers_of
from pipeline.extract.events.types import type_of
from pipeline.extract.language import Language
from pipeline.extract.text.records import record
from pipeline.extract.text.scan import Scan
from pipeline.extract.text.sentences import TextUnit
from pipeline.extract.text.spans import Span
from pipeline.extract.told import Told

MAX_TITLE: Final = 140
"""Code points of an event's title; longer clauses are cut at a word."""

MASTHEAD: Final = 100
"""Code points; a longer sentence opens the body."""

LAST_MASTHEAD: Final = 2
"""The last line, counted from 0, that may name the issue of a paper and its period."""

MAX_DATES: Final = 100
"""Dates of a sentence or row; one with more, fewer than 20 characters each, tells no happenings."""

CHRONICLE: Final = 3
"""Units that open with a day make a chronicle, whose first day is not that of the text."""

COMPARED: Final = 8
"""Earlier events of the same days and type that a new one is compared with."""

MIN_TITLE: Final = 40
"""Code points before the comma that may end a title."""

_QUOTES: Final = "\"“‘'(《"
_COMPANY_BEHIND: Final = re.compile(r"(?:Co|Ltd|Inc|LLC|Corp)\b")


@record
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


class _Telling(NamedTuple):
    """A unit with dates, and what it tells.

    `above` is the type that its heading tells, `settings` are those of its dates.
    """

    told: Told
    above: str | None
    settings: list[Setting]
    triggers: list[Trigger]
    clauses: list[int]


def find_events(
    words: Scan, told: list[Told], published_on: dt.date | None, lang: Language
) -> list[Event]:
    """The events of a text, in order; the same happening told twice is one.

    `published_on` in the lines above the body is the text's own day, no event. What is done is
    done for all units before the next thing is: that is quicker.
    """
    told = carry_dates(words.text, told, lang)
    places = unit_places(words, told, lang)
    dated = _tellings(words, _dated(words, told, published_on, lang), lang)
    told_last: str | None = None
    happened: list[tuple[Told, list[tuple[DateMention, str]]]] = []
    for telling in dated:
        if happenings := _happenings(words, telling, told_last, lang):
            happened.append((telling.told, happenings))
            told_last = happenings[-1][1]
    parties = [Parties(words, unit, lang) for unit, _ in happened]
    return _told_once(
        _event(words, unit, date, event_type, taking, places[unit.unit.char_start], lang)
        for (unit, happenings), taking in zip(happened, parties, strict=True)
        for date, event_type in happenings
    )


def _told_once(events: Iterable[Event]) -> list[Event]:
    """The events without those that tell an earlier one again."""
    kept: list[Event] = []
    alike: dict[tuple[dt.date, dt.date, str], list[Event]] = {}
    for event in events:
        key = (event.date_start, event.date_end, event.event_type)
        earlier = alike.setdefault(key, [])
        if event.date_precision == "day" and _same(event, earlier[-COMPARED:]):
            continue
        earlier.append(event)
        kept.append(event)
    return kept


def _tellings(words: Scan, dated: list[tuple[Told, str | None]], lang: Language) -> list[_Telling]:
    """The units with what is told in them."""
    units = [told for told, _ in dated]
    settings = [[setting(words, told, date, lang) for date in told.dates] for told in units]
    triggers = [
        triggers_of(words, told.first, told.last, told.unit.char_end, lang)
        if told.unit.kind == "row" or not all(its.is_void or its.is_superseded for its in of)
        else []
        for told, of in zip(units, settings, strict=True)
    ]
    clauses = [
        clauses_of(words, told, lang) if len(of) > 1 else []
        for told, of in zip(units, triggers, strict=True)
    ]
    read = zip(dated, settings, triggers, clauses, strict=True)
    return [_Telling(told, above, its, found, cuts) for (told, above), its, found, cuts in read]


def _dated(
    words: Scan, told: list[Told], published_on: dt.date | None, lang: Language
) -> list[tuple[Told, str | None]]:
    """The units whose dates may date a happening, each with the type that is told above it."""
    found: list[tuple[Told, str | None]] = []
    body = next((i for i, each in enumerate(told) if _opens_body(each)), len(told))
    days = [i for i, each in enumerate(told) if each.dates and _opens_with_day(words.text, each)]
    if len(days) >= CHRONICLE:
        body = min(body, days[0])
    heading: str | None = None
    for i, unit in enumerate(told):
        kind, start, end, _ = unit.unit
        if not unit.dates:
            if kind == "heading":
                heading = type_above(words.text[start:end], lang)
            continue
        if i < body and any(_stamps(date, published_on) for date in unit.dates):
            continue
        if (
            i < body
            and kind != "sentence"
            and unit.unit.paragraph <= LAST_MASTHEAD
            and lang.date_roles.MASTHEAD.search(words.folded, start, end)
        ):
            continue
        if kind == "dateline" or len(unit.dates) > MAX_DATES:
            continue
        if unit.dates[0].char_end - unit.dates[0].char_start == end - start:
            continue  # a date alone
        if kind == "row" and not unit.cells and any(below.cells for below in told[i + 1 : i + 2]):
            continue  # the header of a table
        found.append((unit, (type_above_row(unit, lang) if unit.cells else None) or heading))
    return found


def _opens_with_day(text: str, told: Told) -> bool:
    """True for a unit with a day at its very beginning, and more behind it."""
    date, (_, start, end, _) = told.dates[0], told.unit
    if date.date_precision != "day" or date.char_end == end:
        return False
    return not text[start : date.char_start].strip(BULLETS)


def _stamps(date: DateMention, published_on: dt.date | None) -> bool:
    """True for the text's own day written out, no "on Friday"."""
    return date.date_start == published_on and date.date_basis == "explicit"


def _opens_body(told: Told) -> bool:
    """True for the first sentence that is too long for the lines above the body."""
    kind, start, end, _ = told.unit
    return kind == "sentence" and end - start > MASTHEAD


def _same(event: Event, alike: list[Event]) -> bool:
    """True when an earlier event of the same days and type shares participants or the place."""
    for other in alike:
        if other.char_start == event.char_start:
            continue
        place = other.city_code == event.city_code or None in {other.city_code, event.city_code}
        shared = set(other.participants) & set(event.participants)
        if shared or (place and not (other.participants and event.participants)):
            return True
    return False


def _happenings(
    words: Scan, telling: _Telling, told_last: str | None, lang: Language
) -> list[tuple[DateMention, str]]:
    """The dates of happenings in a unit with their types; before it `told_last` was told last."""
    told, above, settings, triggers, clauses = telling
    happenings: list[tuple[DateMention, str]] = []
    in_row = told.unit.kind == "row"
    used: dict[tuple[dt.date, dt.date], set[str]] = {}
    last: tuple[DateMention, str] | None = None
    rooms = rooms_of(words, told, settings, clauses, lang)
    for its, room in zip(settings, rooms, strict=True):
        if its.is_superseded:
            continue  # what is told before it is told of the next date
        date = its.date
        finer = _is_told_finer(date, told.dates)
        if in_row and not finer:
            event_type = type_in_row(words, told, date, triggers, above, lang)
        else:
            event_type = type_of(words, told, its, room, triggers, clauses, above, lang)
        if finer:
            last = (date, event_type) if event_type else None
            continue
        if not in_row:
            if event_type is None and last and goes_on(words, last[0], its, lang):
                event_type = last[1]
            if event_type in {None, "other"} and follows(its, lang):
                event_type = last[1] if last else told_last or event_type
        told_already = used.setdefault((date.date_start, date.date_end), set())
        if told_already and event_type in {None, "other", *told_already}:
            continue
        if event_type is None:
            last = None
            continue
        last = (date, event_type)
        told_already.add(event_type)
        happenings.append(last)
    return happenings


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


def _event(
    words: Scan,
    told: Told,
    date: DateMention,
    event_type: str,
    parties: Parties,
    places: UnitPlaces,
    lang: Language,
) -> Event:
    unit = told.unit
    where = place_of(words, told, date, places, lang)
    anywhere = where or next((p for p in told.places if p.place), None)
    city, province = where.place if where else None, anywhere.place if anywhere else None
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
        place=where.quote if where else None,
        city_code=city.city_code if city else None,
        province_code=province.province_code if province else None,
        country_code=anywhere.country_code if anywhere else None,
        participants=parties.on(date),
        rule=f"event:{event_type}:{date.rule}",
    )


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
