"""Verbs with the things they are said of: what a clause tells.

Belongs here: finding the object of an active verb, the subject of a passive or intransitive one,
the noun behind a verbal noun ("the launch of the node"), and the event type that both come to.
Does not belong here: set phrases and the choice between the happenings of a sentence
(`event_types`), words of any language (`language`).
"""

from dataclasses import dataclass
from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.scan import POSSESSIVE, Scan

AHEAD: Final = 14
"""Words behind a verb in which its object stands."""

UNKNOWN: Final = "?"
"""Stands for a thing of no known class."""

BACK: Final = 30
"""Words before a verb in which its subject stands."""

_MONEY_SIGNS: Final = frozenset("$€£¥￥")
_ENDS: Final = frozenset(",;:()[]|–—\n\t，；：（）。")
_STOPS: Final = frozenset(";:()[]|–—\n\t；：（）。")


@dataclass(frozen=True, slots=True)
class Happening:
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
    data, word = lang.happenings, words.lower[i]
    last = i
    if f"{word} {words.word(i + 1)}" in data.PAIRS:
        return None
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
        thing = _behind_noun(words, last, stop, lang)
    else:
        thing = _said_of(words, i, last, first, stop, lang)
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
    before = words.lower[i - 1] if i > first and not _has(words.gap(i - 1), _STOPS) else ""
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
    if verb in data.KINDS and (behind in data.PREPOSITIONS or _has(words.gap(j), _ENDS)):
        return None  # "began testing with users"
    for verb_class in data.VERB_FORMS.get(verb, ()):
        thing = _ahead(words, j, stop, lang)
        result = data.RESULTS[verb_class]
        found = result.get(thing, result.get(""))
        if found and found != "other":
            return str(found)
    return "deployment"


def said_of(words: Scan, i: int, first: int, stop: int, lang: Language) -> str:
    """The class of what the verb at word `i` is said of: its object, else its subject."""
    taken = _ahead(words, i, stop, lang)
    if taken not in {"", UNKNOWN} and not _is_passive(words, i, first, lang):
        return taken
    return _before(words, i, first, True, lang)


def _said_of(words: Scan, i: int, last: int, first: int, stop: int, lang: Language) -> str:
    """The thing that is opened, signed ...: behind an active verb, else before it."""
    data = lang.happenings
    taken = _ahead(words, last, stop, lang)
    passive = _is_passive(words, i, first, lang)
    if not taken and not passive:
        relative = _relative(words, i, first, lang)
        if relative is not None:
            return _before(words, relative + 1, first, True, lang)
    if taken and not (passive and words.lower[i] not in data.GIVEN):
        if taken != UNKNOWN:
            return taken
        subject = _before(words, i, first, passive, lang)
        return subject if subject in {"meeting", "money", "bid"} else ""
    return _before(words, i, first, passive, lang)


def _relative(words: Scan, i: int, first: int, lang: Language) -> int | None:
    """The pronoun of "the plan which the council released", for a verb with its own subject."""
    for j in range(i - 1, max(first, i - AHEAD) - 1, -1):
        if _has(words.gap(j), _ENDS) or words.lower[j] in lang.happenings.PASSIVE:
            return None
        if words.lower[j] in lang.happenings.OBJECT_RELATIVES:
            apart = i - j > 1 and words.word(j - 1) not in lang.happenings.PREPOSITIONS
            return j if apart else None
        if (
            words.lower[j] in lang.happenings.VERB_FORMS
            and words.lower[j] not in lang.happenings.KINDS
        ):
            return None
    return None


def _is_passive(words: Scan, i: int, first: int, lang: Language) -> bool:
    """True for a participle behind a form of "be", at most two adverbs between them."""
    for j in range(i - 1, max(first, i - 3) - 1, -1):
        if _has(words.gap(j), _ENDS):
            return False
        if words.lower[j] == "to":
            return False  # "is to receive"
        if words.lower[j] in lang.happenings.PASSIVE:
            return True
    return False


def _behind_noun(words: Scan, i: int, stop: int, lang: Language) -> str:
    """Of "the launch of the node", "the opening ceremony of the forum": the node, the forum."""
    j = i + 1
    if words.word(j) == "ceremony":
        j += 1
    if j < stop and words.lower[j] in {"of", "for", "on"}:
        return _ahead(words, j, stop, lang).replace(UNKNOWN, "")
    return ""


def _ahead(words: Scan, i: int, stop: int, lang: Language) -> str:
    """The class of the noun phrase that begins behind word `i`: that of its last known noun.

    UNKNOWN when there is a phrase without a known noun, "" when there is none.
    """
    data, kind = lang.happenings, ""
    for j in range(i + 1, min(stop, i + 1 + AHEAD)):
        gap, word = words.gaps[j - 1], _plain(words.lower[j])
        if gap != " " and kind in {"", UNKNOWN} and _has(gap, _MONEY_SIGNS):
            return "money"
        if gap != " " and (_has(gap, _ENDS) or ". " in gap):
            return kind
        if word in data.BREAKS or word == "and":
            return kind
        if word in data.PREPOSITIONS and gap != "-":
            if kind != UNKNOWN or word != "of":
                return kind
            continue
        if word in data.AUXILIARIES:
            return kind
        if word.endswith("ly") or (not kind and (word in data.TIMES or word[0].isdigit())):
            continue
        if word in data.TRANSPARENT and words.word(j + 1) == "of":
            kind = kind or UNKNOWN
            continue
        kind = kind_of(words, j, lang) or kind or ("" if word in data.ARTICLES else UNKNOWN)
    return kind


def _before(words: Scan, i: int, first: int, passive: bool, lang: Language) -> str:
    """The class of what stands before word `i` as its subject, or as what a pronoun stands for.

    Of "the node of the alliance in the park" it is the node: the phrase furthest from the verb.
    """
    data, kind, spare = lang.happenings, "", ""
    skipping = pronoun = False
    j = _before_insert(words, i, first, lang)
    begin = j
    while j >= max(first, i - BACK):
        gap, word = words.gaps[j], _plain(words.lower[j])
        if gap != " ":
            if ")" in gap and "(" not in gap:
                j = _opening(words, j, first)
                continue
            if _has(gap, _STOPS) or ". " in gap or (kind and _has(gap, _ENDS)):
                break
        if skipping:
            skipping = word not in data.VERB_FORMS and word not in data.AUXILIARIES
        elif word in data.RELATIVES:
            if kind and (passive or words.word(j - 1) in data.PREPOSITIONS):
                break
            kind, spare, pronoun = "", "", True
        elif word in data.BREAKS or word in data.SUBORDINATORS:
            if kind or spare:
                break
        elif word == "and":
            if kind or spare:
                break
            after = words.word(j + 1)
            skipping = after in data.AUXILIARIES or after in data.VERB_FORMS or j == begin
        elif word in data.PREPOSITIONS:
            kind, spare = "", kind or spare
        elif gap != " " and _has(gap, _MONEY_SIGNS):
            kind = kind or "money"
        elif word in data.ARTICLES:
            if kind and (pronoun or words.word(j - 1) not in data.PREPOSITIONS):
                if words.word(j - 2) != "to" or words.word(j - 1) not in data.BASE_FORMS:
                    break
                kind, spare = "", kind or spare  # "the right to run the node"
                j -= 2
        elif word in data.PRONOUNS:
            break
        elif not kind:
            if spare and _runs(words, j, lang):
                break
            kind = kind_of(words, j, lang)
            if not kind and _ends_clause(words, j, lang):
                break
        j -= 1
    return kind or spare


def _before_insert(words: Scan, i: int, first: int, lang: Language) -> int:
    """The word before the verb; before an insert between commas: "the Week, hosted by A, opens"."""
    data = lang.happenings
    while i > first + 1 and words.lower[i - 1] in data.AUXILIARIES:
        i -= 1
    if "," not in words.gap(i - 1):
        return i - 1
    for j in range(i - 2, max(first, i - BACK), -1):
        if "," in words.gap(j):
            word = words.lower[j + 1]
            opens = word in data.BREAKS or word in data.PARTICIPLES
            relative = words.word(j + 2) in data.RELATIVES  # "for which"
            return j if opens or relative or word.endswith(("ed", "ing")) else i - 1
    return i - 1


def _opening(words: Scan, j: int, first: int) -> int:
    """The word before the bracket that closes behind word `j`."""
    k = j
    while k > max(first, j - BACK) and "(" not in words.gap(k - 1):
        k -= 1
    return k - 1


def kind_of(words: Scan, j: int, lang: Language) -> str:
    """The class of the thing that word `j` names, with the word before it; "" for none."""
    data, word = lang.happenings, _plain(words.lower[j])
    if word in data.ENDS_OF_PAIRS:
        pair = f"{words.word(j - 1)} {word}"
        for known in (pair, pair.removesuffix("s")):
            if known in data.PAIRS:
                return str(data.PAIRS[known])
    if words.words[j][0].isupper() and word in data.NAMED:
        return str(data.NAMED[word])
    return str(data.KINDS.get(word, ""))


def _ends_clause(words: Scan, j: int, lang: Language) -> bool:
    """True for the verb of a clause before, not for a participle: "the node built by ..."."""
    data = lang.happenings
    known = words.lower[j] in data.VERB_FORMS and words.lower[j] not in data.BASE_FORMS
    return known and words.word(j + 1) not in data.PREPOSITIONS


def _runs(words: Scan, j: int, lang: Language) -> bool:
    """True for a form in -s that is a verb before its preposition: "it runs on a node"."""
    data, word = lang.happenings, words.lower[j]
    finite = word in data.VERB_FORMS and word not in data.BASE_FORMS
    return finite and words.word(j - 1) in data.PRONOUNS | data.RELATIVES


def _plain(word: str) -> str:
    return word[:-2] if word[-2:] in POSSESSIVE else word


def _has(gap: str, marks: frozenset[str]) -> bool:
    return not marks.isdisjoint(gap)
