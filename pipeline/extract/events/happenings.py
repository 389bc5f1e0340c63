"""Verbs with the things they are said of: what a clause tells.

Belongs here: verbs, their forms, and the event type that verb and thing come to. Does not belong
here: finding the thing (`said_things`), set phrases (`triggers`), the choice between the
happenings of a sentence (`types`), words of any language (`language`).
"""

from typing import NamedTuple

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


class Happening(NamedTuple):
    """A verb, words `first` to `last`, with what it tells.

    `thing` is the class of the thing it is said of, "" where none was recognised; `form` is
    "finite", "base" or "noun".
    """

    first: int
    last: int
    event_type: str
    verb_class: str
    thing: str
    form: str


def happening_at(words: Scan, i: int, first: int, stop: int, lang: Language) -> Happening | None:
    """The happening whose verb is word `i`, in a unit from word `first` to before word `stop`."""
    data, word, last = lang.happenings, words.lower[i], i
    behind = words.word(i + 1)
    if behind in data.ENDS_OF_PAIRS and f"{word} {behind}" in data.PAIRS:
        return None  # "our open day"
    particles = data.PHRASAL_FORMS.get(word)
    classes: tuple[str, ...] = ()
    if particles and i + 1 < stop and words.gap(i) in {" ", "-", "\u00a0"}:
        found = particles.get(words.lower[i + 1])
        classes, last = ((found,), i + 1) if found else ((), i)
    if classes and words.lower[last] == "on" and _is_date(words, last + 1, lang):
        classes, last = (), i  # "was lit on the 15th"
    if not classes:
        classes = data.VERB_FORMS.get(word, ())
    if not classes:
        return None
    form = _form(words, i, first, lang)
    if form is None:
        return None
    if form == "noun" and words.word(last + 1) == "ceremony":
        form = "ceremony"
    if form in {"noun", "ceremony"}:
        thing = thing_behind(words, last, stop, lang)
    else:
        thing = thing_of_verb(words, i, last, first, stop, lang)
    if "start" in classes:
        begun = _begun(words, last, stop, lang)
        if begun and thing == "sale":
            begun = "other"  # "the shares began trading"
        if begun == "deployment" and thing in data.STARTING:
            begun = data.RESULTS["start"][thing]  # "the park started going up"
        if begun:
            return Happening(i, last, begun, "start", thing or UNKNOWN, form)
    for verb_class in classes:
        result = data.RESULTS[verb_class]
        found = result.get(thing) or (thing == "operation" and result.get("platform"))
        if thing and found:
            return Happening(i, last, found, verb_class, thing, form)
    for verb_class in classes:
        if "" in data.RESULTS[verb_class]:
            return Happening(i, last, data.RESULTS[verb_class][""], verb_class, "", form)
    return None


def _form(words: Scan, i: int, first: int, lang: Language) -> str | None:
    """ "finite" or a participle, "base" or "noun"; None for what is no verb here."""
    data, word = lang.happenings, words.lower[i]
    before = words.lower[i - 1] if i > first and not has_mark(words.gap(i - 1), STOPS) else ""
    if _in_name(words, i, first):
        return None
    if before in data.DETERMINERS and word.endswith("ed") and before != "by":
        return None  # "for distributed ledgers"
    if before in data.DETERMINERS and (word in data.BASE_FORMS or word.endswith("ing")):
        return None if word in data.KINDS else "noun"
    if word == "paying" and words.word(i + 1) in {"customers", "users", "clients"}:
        return None
    if word in data.INVARIABLE:
        return "finite"
    if word in data.NOUN_FORMS:
        behind = words.word(i + 1)
        named = i + 1 < len(words.words) and words.words[i + 1][0].isupper()
        return "finite" if named or behind[:1].isdigit() or behind in data.OBJECT_STARTS else None
    if word in data.BASE_FORMS and not word.endswith("ed"):
        if before in data.MODALS or i == first or before.endswith(("s", "ly")):
            return "base"
        if words.word(i + 1) in data.ARTICLES:
            return "base"
        return "noun" if words.word(i + 1) in {"of", "ceremony"} else None
    if word.endswith("ing") and words.word(i + 1) in {"of", "ceremony"}:
        return "noun"
    return "finite"


def _in_name(words: Scan, i: int, first: int) -> bool:
    """True for a capitalised word between others: "the National Names Office"."""
    if i == first or words.words[i][0].islower() or words.lower[i].endswith("ed"):
        return False
    return words.gap(i - 1) == " " and words.words[i - 1][0].isupper()


def _is_date(words: Scan, j: int, lang: Language) -> bool:
    word = words.word(j)
    named = word in lang.happenings.TIMES and word not in {"last", "next", "this"}
    return word[:1].isdigit() or named or (word == "the" and words.word(j + 1)[:1].isdigit())


def _begun(words: Scan, last: int, stop: int, lang: Language) -> str | None:
    """What a body begins to do: "began using", "starts to issue"."""
    data, j = lang.happenings, last + 1
    if j < stop and words.lower[j] == "to":
        j += 1
    if j >= stop or words.gap(j - 1) not in {" ", "\u00a0"}:
        return None
    verb = words.lower[j]
    if verb in data.SERVING:
        return "launch"
    if j > last + 1 and verb not in data.BASE_FORMS:
        return "deployment"
    if j == last + 1 and not verb.endswith("ing"):
        return None
    behind = words.word(j + 1)
    if verb in data.KINDS and (behind in data.PREPOSITIONS or has_mark(words.gap(j), ENDS)):
        return None  # "began testing with users"
    for verb_class in data.VERB_FORMS.get(verb, ()):
        thing = thing_ahead(words, j, stop, lang)
        result = data.RESULTS[verb_class]
        found = result.get(thing, result.get(""))
        if found and found != "other":
            return str(found)
    return "deployment"
