"""What is named beside a date or a trigger: things and nodes, where no verb tells.

Belongs here: the type that a thing beside a date suggests, and whether a node is meant. Does not
belong here: the classes of things (`said_things`), the choice of a happening (`types`).
"""

from bisect import bisect_left, bisect_right
from typing import Final

from pipeline.extract.dates.mentions import DateMention
from pipeline.extract.events.happenings import Trigger
from pipeline.extract.events.said_things import kind_of
from pipeline.extract.language import Language
from pipeline.extract.text.scan import Scan
from pipeline.extract.told import Told

AROUND: Final = 80
"""Code points on either side of a period in which a figure or a target concerns it."""

FAR: Final = 120
"""Code points; further away, distance no longer counts."""


def tells_of_node(words: Scan, told: Told, lang: Language) -> bool:
    """True for a unit that names a network or says "node"."""
    said = words.role_in("node", told.first, told.last)
    return bool(told.networks) or any(words.lower[i] in lang.nodes.NODE_WORDS for i in said)


def is_of_place(text: str, told: Told, trigger: Trigger, lang: Language) -> bool:
    """True for "Taiyuan was connected", "Doha's is to be connected": its node was."""
    between = next(
        (text[p.char_end : trigger.char_start] for p in reversed(told.places)
         if p.char_end < trigger.char_start), ""
    )  # fmt: skip
    said = between.lower().removeprefix("'s").removeprefix("’s").split()
    return bool(said) and len(between) <= AROUND and lang.happenings.LINKING.issuperset(said)


def by_things(words: Scan, told: Told, date: DateMention, lang: Language) -> str | None:
    """The type that the first thing named beside the date suggests, where no verb tells one."""
    kinds = lang.happenings.SUGGESTED
    first = bisect_left(words.starts, date.char_start - FAR, told.first, told.last + 1)
    stop = bisect_right(words.starts, date.char_start + FAR, first, told.last + 1)
    for i in range(first, stop):
        if words.starts[i] < date.char_start and words.lower[i] in lang.happenings.PERSONS:
            return None  # "Mr Wu, who came to the node on"
        kind = kind_of(words, i, lang)
        if kind in kinds and not (words.gaps[i] == " " and kind_of(words, i + 1, lang)):
            return str(kinds[kind])
    return None


def between(text: str, trigger: Trigger, date: DateMention) -> str:
    """What stands between a trigger and a date."""
    if trigger.char_start < date.char_start:
        return text[trigger.char_end : date.char_start]
    return text[date.char_end : trigger.char_start]
