"""A text's facts with the rule that found each: from a wrong row to its rule in a minute.

Belongs here: the lines that `python -m pipeline.extract FILE` prints. Does not belong here: any
rule; every mention carries the name of its own.

A rule's name leads to its place: `kind:words`, where the kind is a module of this package and the
words are a key or an entry of the language's lists.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from pipeline.extract.amounts.finding import AmountMention
from pipeline.extract.dates.finding import find_dates
from pipeline.extract.dates.reference import find_reference_date
from pipeline.extract.document import extract_document
from pipeline.extract.events.finding import Event
from pipeline.extract.events.triggers import triggers_in
from pipeline.extract.language import Language, language_of
from pipeline.extract.metadata.reading import detect_language, read_metadata
from pipeline.extract.nodes.merging import Node
from pipeline.extract.nodes.status import stages
from pipeline.extract.text.stretches import by_itself

SHOWN: Final = 100
"""Code points of a quote."""


def explain(text: str) -> Iterator[str]:
    """What a text says of itself, its nodes, events and amounts, and dates that made no event.

    Every line has the half-open span in code points, the values, the rule and the quote. Raises
    ValueError for a language without a grammar.
    """
    language, stated = detect_language(text), read_metadata(text)
    lang = language_of(language)
    reference = find_reference_date(text, stated.published_on, language)
    day = reference.date if reference else None
    facts = extract_document(text, day, language)
    yield f"language {language}, title {stated.title!r}, publisher {stated.publisher!r}"
    yield f"reference date {day} ({reference.basis})" if reference else "no reference date"
    yield from _section("nodes", [_node(node, lang) for node in facts.nodes])
    yield from _section("events", [_event(event, lang) for event in facts.events])
    yield from _section("amounts", [_amount(amount) for amount in facts.amounts])
    dated = {(event.date_start, event.date_end, event.date_text) for event in facts.events}
    idle = [
        _line(
            date.char_start,
            date.char_end,
            _days(date.date_start, date.date_end),
            date.rule,
            date.quote,
        )
        for date in find_dates(text, day, language)
        if (date.date_start, date.date_end, date.quote) not in dated
    ]
    yield from _section("dates that made no event", idle)


def _section(title: str, lines: list[str]) -> Iterator[str]:
    yield ""
    yield f"{title}: {len(lines)}"
    yield from (f"  {line}" for line in lines)


def _node(node: Node, lang: Language) -> str:
    where = node.city_code or node.province_code or node.country_code
    told = (node.place, where, node.status, node.status_on, node.operator, node.site)
    said = ", ".join(str(value) for value in told if value is not None)
    stage = [s for s in stages(by_itself(node.quote), lang) if s.name == node.status]
    words = [node.quote[s.char_start : s.char_end].strip() for s in stage]
    return _line(node.char_start, node.char_end, said, _by(node.rule, words), node.quote)


def _event(event: Event, lang: Language) -> str:
    said = f"{event.event_type} {_days(event.date_start, event.date_end)}"
    names = f" [{'; '.join(event.participants)}]" if event.participants else ""
    told = [t.word for t in triggers_in(event.quote, lang) if t.event_type == event.event_type]
    return _line(event.char_start, event.char_end, said + names, _by(event.rule, told), event.quote)


def _by(rule: str, words: list[str]) -> str:
    """The rule with the words of the sentence that tell of the type or stage."""
    listed = ", ".join(f"'{word}'" for word in dict.fromkeys(words))
    return f"{rule} by {listed}" if listed else rule


def _amount(amount: AmountMention) -> str:
    high = f" to {amount.value_high}" if amount.value_high is not None else ""
    unit = amount.currency or amount.unit or "nothing named"
    said = f"{amount.qualifier} {amount.value}{high} {unit}"
    return _line(amount.char_start, amount.char_end, said, amount.rule, amount.quote)


def _days(start: dt.date, end: dt.date) -> str:
    return str(start) if start == end else f"{start} to {end}"


def _line(start: int, end: int, said: str, rule: str, quote: str) -> str:
    words = " ".join(quote.split())
    shown = words if len(words) <= SHOWN else f"{words[:SHOWN]}..."
    return f"{start}:{end}  {said}  <{rule}>  {shown}"
