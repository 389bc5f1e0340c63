"""What began on a day since which it lasts: "the node has carried traffic since May 1".

Belongs here: clauses with "since". Does not belong here: other dates (`types`), words of any
language (`language`).
"""

import re
from typing import Final

from pipeline.extract.dates.mentions import DateMention
from pipeline.extract.events.beside import between, by_things, is_of_place
from pipeline.extract.events.clauses import LEADING
from pipeline.extract.events.happenings import Trigger
from pipeline.extract.language import Language
from pipeline.extract.text.scan import Scan
from pipeline.extract.told import Told

_NUMBERED: Final = re.compile(r"\A\W{0,3}\d{1,2}[.)]\s")


def happened_since(words: Scan, date: DateMention, earlier: list[Trigger], lang: Language) -> bool:
    """True for "since it opened on May 1", "has since May 1 used", "since May 1, when"."""
    roles, folded = lang.lasting, words.folded
    if roles.WHEN.match(folded[date.char_end : date.char_end + 6]):
        return True
    if roles.KEPT_SINCE.search(folded[max(0, date.char_start - 12) : date.char_start]):
        return True
    return any(not roles.APART.search(between(folded, trigger, date)) for trigger in earlier)


def lasting(
    words: Scan,
    told: Told,
    date: DateMention,
    room: tuple[int, int],
    near: list[Trigger],
    lang: Language,
) -> str | None:
    """What began on a day since which it lasts: "the node has carried traffic since May 1"."""
    text, roles = words.text, lang.lasting
    begin = max(room[0], text.rfind(", ", room[0], date.char_start) + 1)
    past = date.char_end
    if begin == room[0] and date.char_start - begin <= LEADING:
        opened = words.folded[begin : date.char_start].split()[:1] == ["since"]
        past = text.find(", ", past, room[1]) + opened if opened else past
        past = max(past, date.char_end)  # behind "Since May 3," but not "Open since May 3,"
    ends = [at for mark in (", ", " and ") if (at := text.find(mark, past, room[1])) >= 0]
    end = min(ends, default=room[1])
    lead = words.folded[begin : date.char_start]
    if begin == told.unit.char_start:
        lead = _NUMBERED.sub("", lead)
    said = f"{lead} {words.folded[date.char_end : end]}"
    if any(map(str.isdigit, said)):
        return None
    for event_type, pattern in roles.BEGAN:
        if pattern.search(said):
            return str(event_type)
    if not roles.LASTS.search(said):
        return None
    using = [t for t in near if begin <= t.char_start < end and t.event_type == "deployment"]
    if using:
        of_place = any(is_of_place(text, told, t, lang) for t in using)
        return "launch" if of_place else "deployment"
    suggested = by_things(words, told, date, lang)
    return suggested if suggested == "launch" and date.date_precision != "year" else None
