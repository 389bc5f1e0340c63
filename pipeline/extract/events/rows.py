"""What happened on a date of a table row: by its cell, its header, the row and what heads it.

Belongs here: types of rows, and types that headings and headers tell of what stands below them.
Does not belong here: dates of sentences (`types`), words of any language (`language`).
"""

import re
from typing import Final

from pipeline.extract.dates.mentions import DateMention
from pipeline.extract.events.beside import by_things
from pipeline.extract.events.happenings import Trigger
from pipeline.extract.events.triggers import triggers_in
from pipeline.extract.events.types import is_chronology, is_long
from pipeline.extract.language import Language
from pipeline.extract.nodes.status import latest, stages
from pipeline.extract.text.scan import Scan
from pipeline.extract.told import Told

_WORD: Final = re.compile(r"[a-z][a-z-]*")


def type_above(head: str, lang: Language) -> str | None:
    """The type that a heading, a caption or headers tell of what stands below."""
    for word in _WORD.findall(head.lower()):
        if word in lang.events.HEADINGS:
            return str(lang.events.HEADINGS[word])
    return None


def type_above_row(told: Told, lang: Language) -> str | None:
    """The type that the headers and the caption of a row's table tell."""
    headers = " ".join(cell.header for cell in told.cells)
    return type_above(headers, lang) or type_above(told.cells[0].caption, lang)


def type_in_row(
    words: Scan,
    told: Told,
    date: DateMention,
    triggers: list[Trigger],
    above: str | None,
    lang: Language,
) -> str | None:
    """What happened on a date of a table row: by its own cell and header, else by the row."""
    cell = next((c for c in told.cells if c.char_start <= date.char_start < c.char_end), None)
    text = words.text
    if cell:
        own = f"{cell.header}: {text[cell.char_start : cell.char_end]}"
        said = own.lower()
        if lang.date_roles.CANCELLED.search(said) or lang.date_roles.TARGET.search(said):
            return None
        if lang.date_roles.VOID_HEADER.fullmatch(cell.header.lower()):
            return None
        in_cell = triggers_in(text[cell.char_start : cell.char_end], lang)
        by_header = _strongest(in_cell, lang) or _strongest(triggers_in(own, lang), lang)
        if by_header:
            return by_header
    said = told.unit.text(text).lower()
    if lang.date_roles.CANCELLED.search(said):
        return None
    told_by_row = _strongest(triggers, lang)
    if told_by_row:
        return told_by_row
    stage = latest(stages(told.stretch(words), lang), lang)
    if stage and stage.name in lang.events.TYPE_OF_STATUS:
        return str(lang.events.TYPE_OF_STATUS[stage.name])
    if is_long(date) and not is_chronology(text, date, told.unit):
        return None
    return above or by_things(words, told, date, lang) or "other"


def _strongest(triggers: list[Trigger], lang: Language) -> str | None:
    best = max(triggers, key=lambda t: t.strength, default=None)
    if best and (best.event_type, best.word) in lang.events.OF_ROWS:
        return str(lang.events.OF_ROWS[best.event_type, best.word])
    if best and best.event_type == "other" and best.strength < lang.events.OTHER_STRENGTH:
        return None
    return best.event_type if best else None
