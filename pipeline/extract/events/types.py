"""Whether a date of a sentence dates a happening, and of which type.

Belongs here: which trigger of its clause a date belongs to, and what is told where there is none.
Does not belong here: finding triggers (`triggers`), rows of tables (`rows`), dates that
date no happening (`date_roles`), what becomes of an event (`finding`), words of any language
(`language`).
"""

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from typing import Final

from pipeline.extract.dates.mentions import BULLETS, DateMention
from pipeline.extract.events.beside import (
    AROUND,
    FAR,
    between,
    by_things,
    is_of_place,
    tells_of_node,
)
from pipeline.extract.events.clauses import LEADING, depends, insert_around, tells_before
from pipeline.extract.events.date_roles import Setting, is_denied, speech_before
from pipeline.extract.events.happenings import Trigger
from pipeline.extract.events.lasting import happened_since, lasting
from pipeline.extract.language import Language
from pipeline.extract.text.scan import Scan
from pipeline.extract.text.sentences import TextUnit
from pipeline.extract.told import Told

WORTH: Final = 60
"""Code points between trigger and date that weigh as much as one step of strength."""

SAME_CLAUSE: Final = 3.0
"""Steps of strength that a trigger before the date in its own clause is worth."""

VAGUE: Final = 1.0
"""Strength of verbs that tell hardly any happening."""

TELLING: Final = 5.0
"""Strength of a verb that tells a happening of its own."""

DATED: Final = 6.0
"""More weight of what a date is told of: "the agreement of May 3"."""

BESIDE: Final = 8
"""Code points of what stands between the two at most: " dated ", " of "."""

CROSSED: Final = 1.0
"""Steps that each clause between them costs, up to three."""

DEPENDENT: Final = 2.0
"""Steps that it costs to stand in a relative clause when the date stands in the main one."""

INSERTED: Final = 2.0
"""More steps where the main clause goes on behind it: "the node, opened in May, was struck"."""

LONG: Final = dt.timedelta(days=45)
"""A longer interval is a period, no span of days in which something is held."""

_DONE: Final = ("ed", "en", "wn", "ught", "elt")
"""Ends of participles."""

_ITEM_SEPARATOR: Final = re.compile(r"[ \t]?[:：,–—|\-)]|[ \t]{2}|\t|\.? (?=[A-Z])")


def type_of(
    words: Scan,
    told: Told,
    its: Setting,
    room: tuple[int, int],
    triggers: list[Trigger],
    clauses: list[int],
    above: str | None,
    lang: Language,
) -> str | None:
    """The type of what happened on the date; None when nothing did.

    `room` is what belongs to no other date; `triggers` and `clauses` are those of the unit; `above`
    is the type that the heading above tells, for items that tell none themselves.
    """
    roles, text, unit, date = lang.date_roles, words.text, told.unit, its.date
    leads = date.char_start - unit.char_start <= LEADING
    carried = date.char_start == date.char_end
    heads, long = carried or (leads and is_chronology(text, date, unit)), is_long(date)
    if its.is_void:
        return None
    if heads and _is_cancelled(words, told, its, room[1], lang):
        return None
    if long and not heads and its.before.endswith("("):
        return None  # "the Action Plan (2020-2022)"
    if leads and _names_version(words, its, unit, lang):
        return "launch"
    near = triggers
    if len(told.dates) > 1:
        near = [t for t in triggers if room[0] <= t.char_start < room[1]]
    if text.find(";", room[0], room[1]) >= 0:
        near = [t for t in near if ";" not in between(text, t, date)]
    if long and not heads:
        near = [t for t in near if not t.weak]
        triggers = near
    earlier = [t for t in near if t.char_start < date.char_start]
    if _is_of_speech(its, earlier, lang):
        return None
    if "since" in its.roles and not happened_since(words, date, earlier, lang):
        return lasting(words, told, date, room, near, lang)
    if leads and ("from" in its.roles or roles.ONWARDS.match(date.quote.lower())):
        behind = words.folded[date.char_end : date.char_end + FAR]
        if roles.PERMITS.search(behind):
            return "launch"
        if roles.OBLIGES.search(behind):
            return "policy"
    if not heads and date.date_precision != "day":
        begin = max(room[0], date.char_start - AROUND)
        end = min(room[1], date.char_end + AROUND)
        lead, rest = words.folded[begin : date.char_start], words.folded[date.char_end : end]
        whole = f"{lead}...{rest}"
        figure = roles.PERIOD_FIGURE.search(whole)
        told_besides = [t for t in earlier if not roles.PERIOD_FIGURE.fullmatch(t.word)]
        if figure and leads:
            at = begin + figure.start() - 3 + len(date.quote)
            told_besides += [t for t in near if t.strength > TELLING and t.char_start < at]
        if (figure and not told_besides) or _is_target(words, its, leads, lang):
            return None
        if roles.AMOUNT_OF_PERIOD.search(whole) and (long or not earlier):
            return None
        telling = [t for t in earlier if t.strength > TELLING and t.event_type != "deployment"]
        if roles.CHANGED.match(rest, 2) or (not telling and roles.CHANGED.search(rest)):
            return None  # "in May, up 3 per cent"
    elsewhere = len(told.dates) > 1 and triggers
    if not near and (elsewhere or unit.kind == "heading") and not heads:
        return by_things(words, told, date, lang) if _is_label(its, unit) else None
    near = near or triggers
    if not near:
        spanned = date.date_precision == "range" and date.date_basis != "relative" and not long
        short = date.date_precision == "day" or spanned
        short = short or (date.date_precision == "month" and _tells_deed(words, told, date, lang))
        spoken = roles.SPEAKS.search(words.folded, unit.char_start, unit.char_end)
        if not heads and not (short and not spoken):
            return None
        if leads and roles.NOTHING_NEW.match(its.behind):
            return None
        if long and unit.kind == "heading" and text[date.char_end : date.char_end + 1] in ", ":
            return None  # "2021, chain by chain"
        return by_things(words, told, date, lang) or (heads and above) or "other"
    best = near[0] if len(near) == 1 else _best(words, near, its, clauses, lang)
    if "waited" not in its.roles and is_denied(words, unit, best.first, lang):
        return None
    of_node = lang.events.OF_NODES.get((best.event_type, best.word))
    if (
        of_node
        and not words.folded.endswith("node", 0, best.char_end)
        and (tells_of_node(words, told, lang) or is_of_place(text, told, best, lang))
    ):
        return str(of_node)
    if best.event_type == "other" and best.strength <= VAGUE:
        return by_things(words, told, date, lang) or best.event_type
    return best.event_type


def _tells_deed(words: Scan, told: Told, date: DateMention, lang: Language) -> bool:
    """True for a unit without rates that says what was done, in whatever verb."""
    roles, (_, begin, end, _) = lang.date_roles, told.unit
    if roles.RATE.search(words.folded, begin, end):
        return False
    if roles.AMOUNT_OF_PERIOD.search(words.folded, begin, end):
        return False
    first = bisect_left(words.starts, date.char_start - FAR, told.first, told.last + 1)
    stop = bisect_right(words.starts, date.char_start + FAR, first, told.last + 1)
    return any(
        words.words[i].islower()
        and (
            words.lower[i].endswith("ed")
            or words.lower[i] in lang.happenings.PAST_FORMS
            or (words.lower[i].endswith(_DONE) and words.lower[i - 1] in lang.happenings.PASSIVE)
        )
        for i in range(first, stop)
    )


def _is_label(its: Setting, unit: TextUnit) -> bool:
    """True for a unit that ends with the date of its label: "Award decision: 3 May 2021"."""
    return its.before.endswith(": ") and its.date.char_end >= unit.char_end - 1


def _is_of_speech(its: Setting, earlier: list[Trigger], lang: Language) -> bool:
    """True for the day on which somebody spoke: nothing that tells more lies between."""
    spoken = speech_before(its, lang)
    if spoken is None:
        return False
    return not any(spoken <= t.char_start and t.strength >= TELLING for t in earlier)


def _is_target(words: Scan, its: Setting, leads: bool, lang: Language) -> bool:
    """True where the clause of a date, or the sentence that it opens, tells of a wish."""
    before, behind = its.before, its.behind
    if not leads:
        before, behind = before.rpartition(", ")[2], behind.partition(", ")[0]
    return bool(lang.date_roles.TARGET.search(f"{before}...{behind}"))


def _is_cancelled(words: Scan, told: Told, its: Setting, stop: int, lang: Language) -> bool:
    """True for what was called off behind its date, before code point `stop`."""
    pattern = lang.date_roles.ENDS_CANCELLED
    said = words.role_in("cancels", its.word, told.last)
    return bool(said) and any(pattern.match(words.folded, words.starts[i], stop) for i in said)


def _best(
    words: Scan, near: list[Trigger], its: Setting, clauses: list[int], lang: Language
) -> Trigger:
    """The trigger that tells best what happened on the date, the first of several."""
    dated = bisect_right(clauses, its.word) - 1
    dependent = depends(words, clauses, dated, lang)
    start, end = its.date.char_start, its.date.char_end
    weights: list[float] = []
    for trigger in near:
        leads = trigger.char_start < start
        distance = start - trigger.char_end if leads else trigger.char_start - end
        weight = trigger.strength - min(max(distance, 0), FAR) / WORTH
        own = bisect_right(clauses, trigger.first) - 1
        if own == dated or (own == dated + 1 and tells_before(words, clauses[own], lang)):
            weight += SAME_CLAUSE if leads else SAME_CLAUSE / 2
            weight += DATED if leads and distance <= BESIDE and "of" in its.roles else 0
        else:
            weight -= min(abs(own - dated), 3) * CROSSED
            if dependent != depends(words, clauses, own, lang):
                weight -= DEPENDENT
                if not dependent and insert_around(words, trigger.first, clauses, lang):
                    weight -= INSERTED
        weights.append(weight)
    return near[weights.index(max(weights))]


def is_long(date: DateMention) -> bool:
    """True for a period, in which something is done rather than held."""
    return date.date_end - date.date_start > LONG


def is_chronology(text: str, date: DateMention, unit: TextUnit) -> bool:
    """True for a date that heads a list item: "2020.1.9: ...", "May 2021 - ..."."""
    lead = text[unit.char_start : date.char_start]
    behind = text[date.char_end : date.char_end + 3]
    return not lead.strip(BULLETS) and bool(_ITEM_SEPARATOR.match(behind))


def _names_version(words: Scan, its: Setting, unit: TextUnit, lang: Language) -> bool:
    """True for a release in a list of changes: "v2.0.4 (2021-10-01): ...", "May 3 v2.2.0"."""
    version = lang.date_roles.VERSION
    lead = words.folded[unit.char_start : its.date.char_start].strip(BULLETS)
    if lead:
        return bool(version.fullmatch(lead))
    return bool(version.match(words.folded[its.date.char_end : its.date.char_end + LEADING]))
