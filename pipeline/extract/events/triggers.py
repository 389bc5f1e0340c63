"""What in a sentence tells a happening: words, phrases, idioms and verbs with their things.

Belongs here: finding triggers and how strongly they tell. Does not belong here: which of them a
date belongs to (`types`), words of any language (`language`).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pipeline.extract.events.happenings import Happening, happening_at
from pipeline.extract.events.said_things import thing_of_phrase
from pipeline.extract.language import Language
from pipeline.extract.text.scan import Scan, scan


class Trigger(NamedTuple):
    """A word or phrase that tells a happening of a type; the stronger of two wins."""

    char_start: int
    char_end: int
    event_type: str
    strength: float
    word: str
    weak: bool


class _Phrase(NamedTuple):
    """What makes a trigger of its first word: the pattern of what must follow, None for nothing.

    The pattern reads the text in lower case.
    """

    event_type: str
    rest: re.Pattern[str] | None
    strength: float
    weak: bool


@cache
def _phrases(lang: Language) -> dict[str, list[_Phrase]]:
    """First word -> the phrases that begin with it."""
    events = lang.events
    table: dict[str, list[_Phrase]] = {}
    for event_type, listed in events.TRIGGER_WORDS.items():
        for word in listed.split():
            strength = events.STRENGTH[event_type] - events.NOUN_MALUS
            phrase = _Phrase(event_type, None, strength, word in events.WEAK)
            table.setdefault(word, []).append(phrase)
    for word in events.OTHER_NOUNS:
        phrase = _Phrase("other", None, events.OTHER_STRENGTH, True)
        table.setdefault(word, []).append(phrase)
    idioms = [(t, p, events.IDIOM_STRENGTH[t == "other"]) for t, p in lang.idioms.PHRASES.items()]
    phrases = [
        (t, p, events.STRENGTH[t] + events.PHRASE_BONUS) for t, p in events.TRIGGER_PHRASES.items()
    ]
    for event_type, patterns, strength in (*phrases, *idioms):
        for listed, rest in patterns:
            pattern = re.compile(rest)
            for word in listed.split():
                phrase = _Phrase(event_type, pattern, strength, word in events.WEAK_PHRASES)
                table.setdefault(word, []).append(phrase)
    return table


def triggers_of(words: Scan, first: int, last: int, stop: int, lang: Language) -> Iterator[Trigger]:
    """The triggers that begin with the words `first` to `last` and end before code point `stop`."""
    events, table = lang.events, _phrases(lang)
    for i in words.role_in("event", first, last):
        word = words.lower[i]
        if words.word(i - 1) in events.NOT_AFTER.get(word, ()):
            continue
        if told := happening_at(words, i, first, last + 1, lang):
            yield _verb_trigger(words, told, lang)
        if word in events.CAPITALISED and words.words[i].islower():
            continue
        start, end = words.starts[i], words.ends[i]
        found: list[Trigger] = []
        for event_type, rest, strength, weak in table.get(word, ()):
            if rest is None:
                yield Trigger(start, end, event_type, strength, word, weak)
            elif match := rest.match(words.folded, end, stop):
                if event_type in {"launch", "report"} and word in events.OPENERS:
                    thing = thing_of_phrase(words, i, first, last + 1, lang)
                    event_type = events.OPENED.get(thing, event_type)
                found.append(Trigger(start, match.end(), event_type, strength, word, weak))
        longest = max((t.char_end for t in found), default=0)
        yield from (t for t in found if t.char_end == longest)


def triggers_in(line: str, lang: Language) -> Iterator[Trigger]:
    """The triggers of a line by itself."""
    words = scan(line, lang.LEXICON)
    return triggers_of(words, 0, len(words.words) - 1, len(line), lang)


def _verb_trigger(words: Scan, told: Happening, lang: Language) -> Trigger:
    events = lang.events
    strength = events.VERB_STRENGTH.get(told.verb_class, 1)
    if told.thing:
        strength = events.SAID_OF.get(told.verb_class, events.SAID_OF[""])
    if told.event_type == "other":
        strength = min(strength, events.SAID_OF["end"])
    strength -= events.FORM_MALUS.get(told.form, 0)
    word = words.lower[told.first]
    weak = word in events.WEAK or told.form != "finite" or strength < events.VERB_STRENGTH["end"]
    weak = weak and not told.thing
    start, end = words.starts[told.first], words.ends[told.last]
    return Trigger(start, end, told.event_type, strength, word, weak)
