"""What in a sentence tells a happening: words, phrases, idioms and verbs with their things.

Belongs here: finding triggers and how strongly they tell. Does not belong here: which of them a
date belongs to (`types`), words of any language (`language`).
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from pipeline.extract.events.happenings import Trigger, Verb, happening_at, verbs_of
from pipeline.extract.events.said_things import thing_before, thing_of_phrase
from pipeline.extract.language import Language
from pipeline.extract.language.alternatives import LETTERS, by_start
from pipeline.extract.text.scan import Scan, scan


class _Noun(NamedTuple):
    """What a word tells by itself."""

    event_type: str
    strength: float
    weak: bool


class _Phrase(NamedTuple):
    """What a word tells with what follows, which is matched with the text in lower case."""

    match: Callable[[str, int, int], re.Match[str] | None]
    event_type: str
    strength: float
    weak: bool


class _Alone(NamedTuple):
    """What a word may tell without others: as a verb, as a noun, that only in a title."""

    verb: Verb | None
    is_title: bool
    nouns: tuple[_Noun, ...]


class _Lead(NamedTuple):
    """All that a word may tell; nothing behind the words `not_after`.

    The phrases that it begins stand under the `LETTERS` characters behind it; `otherwise` are those
    that any other characters may follow.
    """

    not_after: frozenset[str]
    alone: _Alone | None
    phrases: Mapping[str, tuple[_Phrase, ...]]
    otherwise: tuple[_Phrase, ...]


@cache
def _leads(lang: Language) -> dict[str, _Lead]:
    """Word -> all that it may tell."""
    events, verbs = lang.events, verbs_of(lang)
    nouns, phrases = _nouns(lang), _phrases(lang)
    leads: dict[str, _Lead] = {}
    for word in events.LEADS:
        alone = _Alone(verbs.get(word), word in events.CAPITALISED, tuple(nouns[word]))
        leads[word] = _Lead(
            not_after=events.NOT_AFTER.get(word, frozenset()),
            alone=alone if any(alone) else None,
            phrases=phrases[word],
            otherwise=phrases[word].get("", ()),
        )
    return leads


def _nouns(lang: Language) -> dict[str, list[_Noun]]:
    """Word -> what it tells by itself."""
    events = lang.events
    table: dict[str, list[_Noun]] = defaultdict(list)
    for event_type, listed in events.TRIGGER_WORDS.items():
        strength = events.STRENGTH[event_type] - events.NOUN_MALUS
        for word in listed.split():
            table[word].append(_Noun(event_type, strength, word in events.WEAK))
    for word in events.OTHER_NOUNS:
        table[word].append(_Noun("other", events.OTHER_STRENGTH, True))
    return table


def _phrases(lang: Language) -> dict[str, dict[str, tuple[_Phrase, ...]]]:
    """First word -> the characters behind it -> the phrases that may go on so."""
    events = lang.events
    listed = [
        *(
            (t, p, events.STRENGTH[t] + events.PHRASE_BONUS)
            for t, p in events.TRIGGER_PHRASES.items()
        ),
        *((t, p, events.IDIOM_STRENGTH[t == "other"]) for t, p in lang.idioms.PHRASES.items()),
    ]
    begun: dict[str, list[tuple[str, dict[str, re.Pattern[str]], float]]] = defaultdict(list)
    for event_type, phrases, strength in listed:
        for first_words, rest in phrases:
            rests = {start: re.compile(pattern) for start, pattern in by_start(rest).items()}
            for word in first_words.split():
                begun[word].append((event_type, rests, strength))
    table: dict[str, dict[str, tuple[_Phrase, ...]]] = defaultdict(dict)
    for word, of_word in begun.items():
        weak = word in events.WEAK_PHRASES
        for start in {start for _, rests, _ in of_word for start in rests}:
            table[word][start] = tuple(
                _Phrase(rest.match, event_type, strength, weak)
                for event_type, rests, strength in of_word
                if (rest := rests.get(start, rests.get("")))
            )
    return table


def triggers_of(words: Scan, first: int, last: int, stop: int, lang: Language) -> list[Trigger]:
    """The triggers that begin with the words `first` to `last` and end before code point `stop`."""
    leads, folded = _leads(lang), words.folded
    found: list[Trigger] = []
    for i in words.role_in("event", first, last):
        word = words.lower[i]
        lead = leads.get(word)
        if lead is None:
            continue  # a possessive
        not_after, alone, phrases, otherwise = lead
        if not_after and words.lower[i - 1] in not_after:
            continue
        start, end = words.starts[i], words.ends[i]
        if alone:
            verb, is_title, nouns = alone
            if verb and (told := happening_at(words, i, first, last + 1, verb, lang)):
                if told.event_type == "admission" and word in lang.events.GAINERS:
                    thing = thing_before(words, i, first, lang)
                    told = told._replace(event_type=lang.events.GAINED.get(thing, "admission"))
                found.append(told)
            if is_title and words.words[i].islower():
                continue
            for event_type, strength, weak in nouns:
                found.append(Trigger(start, end, event_type, strength, word, weak, i))
        if i > first and _ends_name(words, i):
            continue
        matched: list[tuple[int, _Phrase]] = []
        for phrase in phrases.get(folded[end : end + LETTERS], otherwise):
            if match := phrase.match(folded, end, stop):
                matched.append((match.end(), phrase))
        if not matched:
            continue
        for behind, phrase in matched if len(matched) == 1 else _longest(matched):
            _, event_type, strength, weak = phrase
            if event_type in {"launch", "report"} and word in lang.events.OPENERS:
                thing = thing_of_phrase(words, i, first, last + 1, lang)
                event_type = lang.events.OPENED.get(thing, event_type)
            elif event_type == "admission" and word in lang.events.GAINERS:
                thing = thing_before(words, i, first, lang)
                event_type = lang.events.GAINED.get(thing, event_type)
            found.append(Trigger(start, behind, event_type, strength, word, weak, i))
    return _without_wished(found)


def _without_wished(found: list[Trigger]) -> list[Trigger]:
    """The triggers without what another one only asks for: "applied to join the network"."""
    kept: list[Trigger] = []
    begin = until = -1
    for each in found:
        if each.event_type != "other" and begin < each.char_start < until:
            continue
        kept.append(each)
        past = max(until, each.char_start + len(each.word))
        if each.event_type == "other" and each.char_end > past:
            begin, until = each.char_start, each.char_end
    return kept


def _ends_name(words: Scan, i: int) -> bool:
    """True for the "Power" of "Gansu Electric Power signed"."""
    if i not in words.capital or i - 1 not in words.capital or words.gaps[i - 1] != " ":
        return False
    return i + 1 not in words.capital and words.gaps[i] == " "


def _longest(matched: list[tuple[int, _Phrase]]) -> list[tuple[int, _Phrase]]:
    """Of phrases with their ends the longest."""
    longest = max([end for end, _ in matched])
    return [each for each in matched if each[0] == longest]


def triggers_in(line: str, lang: Language) -> list[Trigger]:
    """The triggers of a line by itself."""
    words = scan(line, lang.LEXICON)
    return triggers_of(words, 0, len(words.words) - 1, len(line), lang)
