"""Verbs with the things they are said of: what a clause tells.

Belongs here: verbs, their forms, and the event type that verb and thing come to. Does not belong
here: finding the thing (`said_things`), set phrases (`triggers`), the choice between the
happenings of a sentence (`types`), words of any language (`language`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from pipeline.extract.events.said_things import (
    ENDS,
    STOPS,
    UNKNOWN,
    has_mark,
    thing_ahead,
    thing_behind,
    thing_of_verb,
)
from pipeline.extract.language import Language
from pipeline.extract.text.scan import Scan

_JOINTS: Final = frozenset({" ", "-", "\u00a0"})
"""Between a verb and its particle."""


class Trigger(NamedTuple):
    """A word or phrase that tells a happening of a type; the stronger of two wins.

    `first` is the index of its first word.
    """

    char_start: int
    char_end: int
    event_type: str
    strength: float
    word: str
    weak: bool
    first: int


class _Tale(NamedTuple):
    """What a verb tells, and how strongly a finite form does."""

    event_type: str
    strength: float


class _Tales(NamedTuple):
    """Class of thing -> what a verb tells of it, and what it tells `otherwise`.

    `begins` is True for verbs that may begin what another one tells.
    """

    of_things: Mapping[str, _Tale]
    otherwise: _Tale | None
    begins: bool


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a verb: what it tells by itself and with each particle, and how it is read.

    Before the words `in_pairs` it is no verb: "our open day". `is_plural` is True for forms that
    are nouns as often, `is_thing` for those that name a thing.
    """

    tales: _Tales | None
    particles: Mapping[str, _Tales]
    in_pairs: frozenset[str]
    is_past: bool
    is_base: bool
    is_ing: bool
    is_invariable: bool
    is_plural: bool
    is_thing: bool
    is_weak: bool


def verbs_of(lang: Language) -> dict[str, Verb]:
    """Every form of a verb -> what is known of it."""
    data = lang.happenings
    pairs: dict[str, set[str]] = {}
    for before, behind in map(str.split, data.PAIRS):
        pairs.setdefault(before, set()).add(behind)
    return {
        word: Verb(
            tales=_tales(data.VERB_FORMS[word], lang) if word in data.VERB_FORMS else None,
            particles={
                particle: _tales((verb_class,), lang)
                for particle, verb_class in data.PHRASAL_FORMS.get(word, {}).items()
            },
            in_pairs=frozenset(pairs.get(word, ())),
            is_past=word.endswith("ed"),
            is_base=word in data.BASE_FORMS,
            is_ing=word.endswith("ing"),
            is_invariable=word in data.INVARIABLE,
            is_plural=word in data.NOUN_FORMS,
            is_thing=word in data.KINDS,
            is_weak=word in lang.events.WEAK,
        )
        for word in data.VERB_FORMS.keys() | data.PHRASAL_FORMS.keys()
    }


@cache
def _tales(classes: tuple[str, ...], lang: Language) -> _Tales:
    """What verbs of these classes tell; the first class that tells something of a thing counts."""
    events, results = lang.events, lang.happenings.RESULTS
    of_things: dict[str, _Tale] = {}
    otherwise: _Tale | None = None
    for verb_class in classes:
        result = results[verb_class]
        for thing, event_type in result.items():
            if thing:
                of_things.setdefault(thing, _told_of_thing(event_type, verb_class, lang))
        if "platform" in result:
            of_things.setdefault("operation", of_things["platform"])
        if otherwise is None and "" in result:
            otherwise = _tale(result[""], events.VERB_STRENGTH.get(verb_class, 1), lang)
    return _Tales(of_things, otherwise, "start" in classes)


def _told_of_thing(event_type: str, verb_class: str, lang: Language) -> _Tale:
    said_of = lang.events.SAID_OF
    return _tale(event_type, said_of.get(verb_class, said_of[""]), lang)


def _tale(event_type: str, strength: float, lang: Language) -> _Tale:
    """What tells no type tells no more than an end."""
    most = lang.events.SAID_OF["end"]
    return _Tale(event_type, min(strength, most) if event_type == "other" else strength)


def happening_at(
    words: Scan, i: int, first: int, stop: int, verb: Verb, lang: Language
) -> Trigger | None:
    """What the verb at word `i` tells, in a unit from word `first` to before word `stop`."""
    if verb.in_pairs and words.lower[i + 1] in verb.in_pairs:
        return None  # "our open day"
    tales, last = verb.tales, i
    if verb.particles and i + 1 < stop and words.gaps[i] in _JOINTS:
        particle = words.lower[i + 1]
        phrasal = verb.particles.get(particle)
        if phrasal and not _is_preposition(words, i + 1, lang):
            tales, last = phrasal, i + 1
    if tales is None:
        return None
    form = "noun" if last > i and words.gaps[i] == "-" else _form(words, i, first, verb, lang)
    if form is None:
        return None
    if form == "noun":
        form = "ceremony" if words.lower[last + 1] == "ceremony" else form
        thing = thing_behind(words, last, stop, lang)
    else:
        thing = thing_of_verb(words, i, last, first, stop, lang)
    tale = _begun(words, last, stop, thing, lang) if tales.begins else None
    if tale:
        thing = thing or UNKNOWN
    else:
        tale = tales.of_things.get(thing)
        if tale is None:
            tale, thing = tales.otherwise, ""
    if tale is None:
        return None
    event_type, strength = tale
    if form != "finite":
        strength -= lang.events.FORM_MALUS.get(form, 0)
    weak = not thing and (
        verb.is_weak or form != "finite" or strength < lang.events.VERB_STRENGTH["end"]
    )
    start, end = words.starts[i], words.ends[last]
    return Trigger(start, end, event_type, strength, words.lower[i], weak, i)


def _form(words: Scan, i: int, first: int, verb: Verb, lang: Language) -> str | None:
    """ "finite" or a participle, "base" or "noun"; None for what is no verb here."""
    data, before = lang.happenings, ""
    if i > first:
        gap = words.gaps[i - 1]
        if gap == " " and not verb.is_past and _in_name(words, i):
            return None
        if gap == " " or not has_mark(gap, STOPS):
            before = words.lower[i - 1]
    floats = before in data.FLOATING and words.lower[i - 2] in data.AUXILIARIES
    if before in data.DETERMINERS and not floats:
        if verb.is_past and before != "by":
            return None  # "for distributed ledgers"
        if verb.is_base or verb.is_ing:
            return None if verb.is_thing else "noun"
    behind = words.lower[i + 1]
    if behind in {"customers", "users", "clients"} and words.lower[i] == "paying":
        return None
    if verb.is_invariable:
        return "finite"
    if verb.is_plural:
        named = i + 1 < len(words.words) and words.words[i + 1][0].isupper()
        return "finite" if named or behind[:1].isdigit() or behind in data.OBJECT_STARTS else None
    if verb.is_base and not verb.is_past:
        if before in data.MODALS or i == first or before.endswith(("s", "ly")):
            return "base"
        if behind in data.ARTICLES:
            return "base"
        return "noun" if behind in {"of", "ceremony"} and words.gaps[i] == " " else None
    return "noun" if verb.is_ing and behind in {"of", "ceremony"} else "finite"


def _in_name(words: Scan, i: int) -> bool:
    """True for a capitalised word behind another: "the National Names Office"."""
    return not words.words[i][0].islower() and words.words[i - 1][0].isupper()


def _is_preposition(words: Scan, j: int, lang: Language) -> bool:
    """True for what is no particle: "was lit on the 15th", "was pulled in Wuhu"."""
    if words.lower[j] == "on":
        return _is_date(words, j + 1, lang)
    return words.lower[j] == "in" and j + 1 in words.capital


def _is_date(words: Scan, j: int, lang: Language) -> bool:
    word = words.lower[j]
    named = word in lang.happenings.TIMES and word not in {"last", "next", "this"}
    return word[:1].isdigit() or named or (word == "the" and words.lower[j + 1][:1].isdigit())


def _begun(words: Scan, last: int, stop: int, thing: str, lang: Language) -> _Tale | None:
    """What the thing begins to do: "began using", "starts to issue"."""
    begun = _verb_begun(words, last, stop, lang)
    if begun and thing == "sale":
        begun = "other"  # "the shares began trading"
    if begun == "deployment" and thing in lang.happenings.STARTING:
        begun = lang.happenings.RESULTS["start"][thing]  # "the park started going up"
    return _told_of_thing(begun, "start", lang) if begun else None


def _verb_begun(words: Scan, last: int, stop: int, lang: Language) -> str | None:
    """What the verb tells that is begun."""
    data, j = lang.happenings, last + 1
    if j < stop and words.lower[j] == "to":
        j += 1
    if j >= stop or words.gaps[j - 1] not in {" ", "\u00a0"}:
        return None
    verb = words.lower[j]
    if verb in data.SERVING:
        return "launch"
    if j > last + 1 and verb not in data.BASE_FORMS:
        return "deployment"
    if j == last + 1 and not verb.endswith("ing"):
        return None
    behind = words.lower[j + 1]
    if verb in data.KINDS and (behind in data.PREPOSITIONS or has_mark(words.gaps[j], ENDS)):
        return None  # "began testing with users"
    for verb_class in data.VERB_FORMS.get(verb, ()):
        thing = thing_ahead(words, j, stop, lang)
        result = data.RESULTS[verb_class]
        found = result.get(thing, result.get(""))
        if found and found != "other":
            return str(found)
    return "deployment"
