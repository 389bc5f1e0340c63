"""Date expressions found: the rules of the language tried where their leading words stand.

Belongs here: which reading of a place wins, and whether its clause looks ahead. Does not belong
here: look-alikes (`lookalikes`), ranges (`joining`), years and reference days (`finding`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pipeline.extract.dates.day_items import with_days_of_months
from pipeline.extract.dates.joining import joined, with_days_first
from pipeline.extract.dates.lookalikes import is_date
from pipeline.extract.dates.mentions import RawDate
from pipeline.extract.dates.shapes import rules_at
from pipeline.extract.language import Language
from pipeline.extract.text.scan import Scan

UNTIL: Final = "until_"
"""Prefix of the parts of a rule that say the other end of a range."""


UNTIL_MONTH: Final = "until_mn"
"""The one of them that every such rule has."""


_BLURS: Final = 2
"""Times that a unit may be blurred: "beginning at the end of last year"."""

_CLAUSE: Final = 120
"""Code points before and behind a date in which its clause is looked at."""

_STOPS: Final = (". ", "\n", "; ", "! ", "? ", ": ")
"""End clauses."""

_OPENING: Final = 25
"""Code points before a date that opens its sentence: "On", "But on the"."""


def read_dates(words: Scan, lang: Language) -> list[RawDate]:
    """The date expressions of a scanned text, unresolved, sorted, none overlapping."""
    raws = with_days_first(list(joined(list(_readings(words, lang)), words, lang)))
    raws = with_days_of_months(raws, words)
    ends = [0, *(raw.char_end for raw in raws)]
    starts = [*(raw.char_start for raw in raws[1:]), len(words.text)]
    rooms = list(zip(ends, starts, strict=False))[: len(raws)]
    return [
        _placed(raw, room, _looks_ahead(raw, room, words, lang))
        for raw, room in zip(raws, rooms, strict=True)
    ]


def _placed(raw: RawDate, room: tuple[int, int], ahead: bool) -> RawDate:
    """The expression with what lies around it."""
    return RawDate(
        char_start=raw.char_start,
        char_end=raw.char_end,
        quote=raw.quote,
        rule=raw.rule,
        parts=raw.parts,
        word=raw.word,
        until=raw.until,
        room=room,
        ahead=ahead,
    )


def _looks_ahead(raw: RawDate, room: tuple[int, int], words: Scan, lang: Language) -> bool:
    """True when the clause around `raw` speaks of the future.

    What stands behind a date counts only where the date opens its sentence: "On May 5 it will".
    """
    begin = max(room[0], raw.char_start - _CLAUSE)
    end = min(room[1], raw.char_end + _CLAUSE)
    weekday = raw.rule == "weekday"
    if not weekday and not _speaks_of_future(words, begin, end, lang):
        return False
    before = words.folded[begin : raw.char_start]
    for stop in _STOPS:
        before = before.rpartition(stop)[2]
    if _speaks_of_future(words, raw.char_start - len(before), raw.char_start, lang):
        return True
    if weekday and lang.dates.BEGINS.search(before):
        return True
    if len(before) > _OPENING:
        return False
    after = words.folded[raw.char_end : end]
    for stop in (*_STOPS, *lang.dates.ASIDES):
        after = after.partition(stop)[0]
    return _speaks_of_future(words, raw.char_end, raw.char_end + len(after), lang)


def _speaks_of_future(words: Scan, begin: int, end: int, lang: Language) -> bool:
    """True where a phrase that looks ahead lies in `begin:end`."""
    starts, leads = words.starts, words.role("future")
    for i in leads[bisect_left(leads, begin, key=starts.__getitem__) :]:
        if starts[i] >= end:
            return False
        if lang.dates.FUTURE[words.lower[i]](words.folded, starts[i], end):
            return True
    return False


def _readings(words: Scan, lang: Language) -> Iterator[RawDate]:
    """What is read from left to right, at each word the longest; none begins within another."""
    end = 0
    for i in sorted(words.numbers + words.role("date")):
        if words.starts[i] >= end and (raw := _read_at(words, lang, i)):
            end = raw.char_end
            yield raw


def _read_at(words: Scan, lang: Language, i: int, blurs: int = _BLURS) -> RawDate | None:
    """The longest reading that begins at word i, of equals the first group's.

    The unit may be blurred so many times.
    """
    best = None
    word = words.lower[i]
    groups = ("number",) if "0" <= word < ":" else lang.date_rules.GROUPS.get(word, ())
    for group in groups:
        raw = _read_by_rules(words, lang, i, group)
        if raw is None and group == "fuzzy" and blurs:
            raw = _read_fuzzy(words, lang, i, blurs - 1)
        if raw and (best is None or raw.char_end > best.char_end):
            best = raw
    return best


def _read_by_rules(words: Scan, lang: Language, i: int, group: str) -> RawDate | None:
    """The longest reading that begins at word i by the rules of one group."""
    start, best, end = words.starts[i], None, -1
    for rule in rules_at(words, lang, i, group):
        match = rule.pattern.match(words.folded, start)
        if match is None or match.end() <= end:
            continue
        raw = _raw(words.text, match, rule.name, i)
        if is_date(raw, words, lang):
            best, end = raw, match.end()
    return best


def _raw(text: str, match: re.Match[str], rule: str, i: int) -> RawDate:
    """What a rule read at word i, the other end of a range apart."""
    start, end = match.span()
    parts = {
        name: text[match.start(name) : match.end(name)]
        for name, part in match.groupdict().items()
        if part is not None
    }
    ranged = UNTIL_MONTH in parts
    until = {n: parts.pop(n) for n in list(parts) if n.startswith(UNTIL)} if ranged else {}
    raw = RawDate(
        char_start=start, char_end=end, quote=text[start:end], rule=rule, parts=parts, word=i
    )
    if not until:
        return raw
    other = {name.removeprefix(UNTIL): part for name, part in until.items()}
    return replace(raw, until=replace(raw, parts=other))


def _read_fuzzy(words: Scan, lang: Language, i: int, blurs: int) -> RawDate | None:
    """A unit behind words that blur it: "the end of June" is June."""
    prefix = lang.dates.FUZZY_PREFIX.match(words.text, words.starts[i])
    if prefix is None:
        return None
    j = i + 1
    while j < len(words.starts) and words.starts[j] < prefix.end():
        j += 1
    if j >= len(words.starts) or words.starts[j] != prefix.end():
        return None
    inner = _read_at(words, lang, j, blurs)
    if inner is None or inner.parts.keys() & {"d", "wd", "word"}:
        return None
    start = words.starts[i]
    return replace(inner, char_start=start, quote=words.text[start : inner.char_end], word=i)
