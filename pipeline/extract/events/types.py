"""Whether a date of a sentence dates a happening, and of which type.

Belongs here: which trigger of its clause a date belongs to, and what is told where there is none.
Does not belong here: finding triggers (`triggers`), rows of tables (`rows`), dates that
date no happening (`date_roles`), what becomes of an event (`finding`), words of any language
(`language`).
"""

import datetime as dt
import re
from bisect import bisect_right
from typing import Final

from pipeline.extract.dates.mentions import BULLETS, DateMention
from pipeline.extract.events.date_roles import before, dates_nothing, is_denied, of_speech
from pipeline.extract.events.said_things import kind_of
from pipeline.extract.events.triggers import Trigger
from pipeline.extract.language import Language
from pipeline.extract.text.scan import Scan
from pipeline.extract.text.sentences import TextUnit
from pipeline.extract.told import Told

AROUND: Final = 80
"""Code points on either side of a period in which a figure or a target concerns it."""

FAR: Final = 120
"""Code points; further away, distance no longer counts."""

LEADING: Final = 30
"""Code points before a date that opens its sentence."""

WORTH: Final = 60
"""Code points between trigger and date that weigh as much as one step of strength."""

SAME_CLAUSE: Final = 3.0
"""Steps of strength that a trigger before the date in its own clause is worth."""

VAGUE: Final = 1.0
"""Strength of verbs that tell hardly any happening."""

TELLING: Final = 5.0
"""Strength of a verb that tells a happening of its own."""

CROSSED: Final = 1.0
"""Steps that each clause between them costs, up to three."""

DEPENDENT: Final = 2.0
"""Steps that it costs to stand in a relative clause when the date stands in the main one."""

LONG: Final = dt.timedelta(days=45)
"""A longer interval is a period, no span of days in which something is held."""

_CLAUSE_MARKS: Final = frozenset(",;:()–—，；：")
_ITEM_SEPARATOR: Final = re.compile(r"[ \t]?[:：,–—|\-)]|[ \t]{2}|\t| (?=[A-Z])")


def type_of(
    words: Scan,
    told: Told,
    date: DateMention,
    clause: tuple[int, int],
    triggers: list[Trigger],
    above: str | None,
    lang: Language,
) -> str | None:
    """The type of what happened on the date; None when nothing did.

    `above` is the type that the heading above tells, for items that tell none themselves.
    """
    events, roles, text, unit = lang.events, lang.date_roles, words.text, told.unit
    said = before(text, unit, date)
    leads = date.char_start - unit.char_start <= LEADING
    heads, long = leads and is_chronology(text, date, unit), is_long(date)
    if dates_nothing(text, unit, date, lang):
        return None
    if heads and roles.ENDS_CANCELLED.search(text[date.char_end : clause[1]].lower()):
        return None
    if long and not heads and said.endswith("("):
        return None  # "the Action Plan (2020-2022)"
    if _names_version(text, date, unit, lang):
        return "launch"
    near = [t for t in triggers if clause[0] <= t.char_start < clause[1]]
    near = [t for t in near if ";" not in _between(text, t, date)]
    if long and not heads:
        near = [t for t in near if not t.weak]
        triggers = near
    earlier = [t for t in near if t.char_start < date.char_start]
    if of_speech(text, unit, date, [t.char_start for t in earlier if t.strength >= TELLING], lang):
        return None
    if roles.SINCE.search(said) and not _happened_since(text, date, earlier, lang):
        return _lasting(words, told, date, clause, near, lang)
    if not heads and date.date_precision != "day":
        begin, end = date.char_start - AROUND, date.char_end + AROUND
        lead, rest = text[max(clause[0], begin) : date.char_start], text[date.char_end : end]
        whole = f"{lead}...{rest[: clause[1] - date.char_end]}".lower()
        figure = roles.PERIOD_FIGURE.search(whole)
        told_besides = [t for t in earlier if not roles.PERIOD_FIGURE.fullmatch(t.word)]
        if (figure and not told_besides) or roles.TARGET.search(whole):
            return None
        if roles.AMOUNT_OF_PERIOD.search(whole) and (long or not earlier):
            return None
    if roles.FROM.search(said) and leads:
        behind = text[date.char_end : date.char_end + FAR].lower()
        if roles.PERMITS.search(behind):
            return "launch"
        if roles.OBLIGES.search(behind):
            return "policy"
    elsewhere = len(told.dates) > 1 and triggers
    if not near and (elsewhere or unit.kind == "heading") and not heads:
        return None
    near = near or triggers
    if not near:
        spanned = date.date_precision == "range" and date.date_basis != "relative" and not long
        short = date.date_precision == "day" or spanned
        if not heads and not (short and not roles.SPEAKS.search(unit.text(text).lower())):
            return None
        if long and unit.kind == "heading" and text[date.char_end : date.char_end + 1] in ", ":
            return None  # "2021, chain by chain"
        return (heads and above) or by_things(words, told, date, lang) or "other"
    spoken = words.lower[told.first : told.last + 1]
    on_node = bool(told.networks) or not lang.nodes.NODE_WORDS.isdisjoint(spoken)
    segments = _segments(words, told, lang)
    best = max(near, key=lambda t: _weight(t, date, segments))
    if is_denied(text, unit, best.char_start, lang):
        return None
    on_node = on_node or _is_of_place(text, told, best, lang)
    if on_node and (best.event_type, best.word) in events.OF_NODES:
        return str(events.OF_NODES[best.event_type, best.word])
    if best.event_type == "other" and best.strength <= VAGUE:
        return by_things(words, told, date, lang) or best.event_type
    return best.event_type


def _is_of_place(text: str, told: Told, trigger: Trigger, lang: Language) -> bool:
    """True for "Taiyuan was connected", "Doha's is to be connected": its node was."""
    between = next(
        (text[p.char_end : trigger.char_start] for p in reversed(told.places)
         if p.char_end < trigger.char_start), ""
    )  # fmt: skip
    said = between.lower().removeprefix("'s").removeprefix("’s").split()
    return bool(said) and len(between) <= AROUND and lang.happenings.LINKING.issuperset(said)


def _happened_since(text: str, date: DateMention, earlier: list[Trigger], lang: Language) -> bool:
    """True for "since it opened on May 1", "has since May 1 used", "since May 1, when"."""
    roles = lang.date_roles
    if roles.WHEN.match(text[date.char_end : date.char_end + 6].lower()):
        return True
    if roles.KEPT_SINCE.search(text[max(0, date.char_start - 12) : date.char_start].lower()):
        return True
    return any(not roles.APART.search(_between(text, trigger, date).lower()) for trigger in earlier)


def _lasting(
    words: Scan,
    told: Told,
    date: DateMention,
    clause: tuple[int, int],
    near: list[Trigger],
    lang: Language,
) -> str | None:
    """What began on a day since which it lasts: "the node has carried traffic since May 1"."""
    text, roles = words.text, lang.date_roles
    begin = max(clause[0], text.rfind(", ", clause[0], date.char_start) + 1)
    end = text.find(", ", date.char_end + 1, clause[1])
    if begin == clause[0] and date.char_start - begin <= LEADING:
        end = text.find(", ", end + 1, clause[1]) if end >= 0 else end
    end = end if end >= 0 else clause[1]
    said = f"{text[begin : date.char_start]} {text[date.char_end : end]}".lower()
    if not roles.LASTS.search(said) or any(map(str.isdigit, said)):
        return None
    using = [t for t in near if begin <= t.char_start < end and t.event_type == "deployment"]
    if using:
        of_place = any(_is_of_place(text, told, t, lang) for t in using)
        return "launch" if of_place else "deployment"
    suggested = by_things(words, told, date, lang)
    return suggested if suggested == "launch" and date.date_precision != "year" else None


def by_things(words: Scan, told: Told, date: DateMention, lang: Language) -> str | None:
    """The type that the first thing named beside the date suggests, where no verb tells one."""
    kinds = lang.happenings.SUGGESTED
    for i in range(told.first, told.last + 1):
        if abs(words.starts[i] - date.char_start) > FAR:
            continue
        if words.starts[i] < date.char_start and words.lower[i] in lang.happenings.PERSONS:
            return None  # "Mr Wu, who came to the node on"
        kind = kind_of(words, i, lang)
        if kind in kinds:
            return str(kinds[kind])
    return None


def _segments(words: Scan, told: Told, lang: Language) -> list[tuple[int, bool, bool]]:
    """The clauses of a unit: where each begins, and two truths about it.

    Whether it depends on another, and whether it tells of the time before it ("in May, when ...").
    """
    data = lang.happenings
    segments = [(told.unit.char_start, False, False)]
    for i in range(told.first + 1, told.last + 1):
        word, gap = words.lower[i], words.gaps[i - 1]
        marked = gap != " " and not _CLAUSE_MARKS.isdisjoint(gap)
        opens = (word in data.BREAKS and word not in data.COMPARING) or word in data.JOINS
        if not marked and not opens:
            continue
        depends = word in data.BREAKS or word in data.SUBORDINATORS
        depends = depends or (marked and word.endswith(("ed", "ing")) and word in data.VERB_FORMS)
        segments.append((words.starts[i], depends, word in data.TIME_RELATIVES))
    return segments


def _weight(trigger: Trigger, date: DateMention, segments: list[tuple[int, bool, bool]]) -> float:
    """How well the trigger tells what happened on the date: strength, nearness, its clause."""
    weight = trigger.strength - min(_distance(trigger, date), FAR) / WORTH
    own, other = _segment(segments, trigger.char_start), _segment(segments, date.char_start)
    if own == other or (own == other + 1 and segments[own][2]):
        return weight + (SAME_CLAUSE if trigger.char_start < date.char_start else SAME_CLAUSE / 2)
    weight -= min(abs(own - other), 3) * CROSSED
    return weight - (DEPENDENT if segments[own][1] != segments[other][1] else 0)


def _segment(segments: list[tuple[int, bool, bool]], at: int) -> int:
    return bisect_right(segments, (at, True, True)) - 1


def _between(text: str, trigger: Trigger, date: DateMention) -> str:
    if trigger.char_start < date.char_start:
        return text[trigger.char_end : date.char_start]
    return text[date.char_end : trigger.char_start]


def is_long(date: DateMention) -> bool:
    """True for a period, in which something is done rather than held."""
    return date.date_end - date.date_start > LONG


def is_chronology(text: str, date: DateMention, unit: TextUnit) -> bool:
    """True for a date that heads a list item: "2020.1.9: ...", "May 2021 - ..."."""
    lead = text[unit.char_start : date.char_start]
    behind = text[date.char_end : date.char_end + 3]
    return not lead.strip(BULLETS) and bool(_ITEM_SEPARATOR.match(behind))


def _names_version(text: str, date: DateMention, unit: TextUnit, lang: Language) -> bool:
    """True for a release in a list of changes: "v2.0.4 (2021-10-01): ...", "May 3 v2.2.0"."""
    version = lang.date_roles.VERSION
    lead = text[unit.char_start : date.char_start].strip(BULLETS).lower()
    if len(lead) <= LEADING and version.fullmatch(lead):
        return True
    return not lead and bool(version.match(text[date.char_end : date.char_end + LEADING].lower()))


def _distance(trigger: Trigger, date: DateMention) -> int:
    return max(trigger.char_start - date.char_end, date.char_start - trigger.char_end, 0)
