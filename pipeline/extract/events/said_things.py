"""What a verb is said of: the class of its object, of its subject, or of the noun behind it.

Belongs here: finding the noun phrase that a verb goes with, and the class of its noun. Does not
belong here: what the two come to (`happenings`), words of any language (`language`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.text.scan import POSSESSIVE, Scan

AHEAD: Final = 14
"""Words behind a verb in which its object stands."""

UNKNOWN: Final = "?"
"""Stands for a thing of no known class."""

BACK: Final = 30
"""Words before a verb in which its subject stands."""

_MONEY_SIGNS: Final = frozenset("$€£¥￥")
ENDS: Final = frozenset(",;:()[]|–—\n\t，；：（）。")
STOPS: Final = frozenset(";:()[]|–—\n\t；：（）。")
_ADVERBS: Final = ("ly", *("ly" + ending for ending in POSSESSIVE))


@dataclass(frozen=True, slots=True)
class _Word:
    """What is known of a word beside a verb; "" and False where nothing is.

    `kind` is the class of the thing that it names, `named` that in a name, `pairs` those behind
    certain words. `job` is what it does before a verb, `ahead` what it does behind one ("end",
    "of", "preposition", "adverb"); `finite` is True for a form of a verb that is no base form.
    """

    kind: str
    named: str
    pairs: Mapping[str, str]
    job: str
    ahead: str
    is_time: bool
    is_transparent: bool
    is_article: bool
    is_verb: bool
    is_finite: bool


@cache
def _known(lang: Language) -> dict[str, _Word]:
    """Word, bare and possessive -> what is known of it."""
    data = lang.happenings
    pairs: dict[str, dict[str, str]] = {}
    for ending in ("", "s"):
        for pair, kind in data.PAIRS.items():
            before, noun = pair.split()
            pairs.setdefault(noun + ending, {}).setdefault(before, kind)
    verbs = data.VERB_FORMS.keys() | data.AUXILIARIES
    nouns = data.KINDS.keys() | data.NAMED.keys() | pairs.keys()
    beside = data.ENDS_OF_OBJECTS | data.PREPOSITIONS | data.TIMES | data.TRANSPARENT
    table: dict[str, _Word] = {}
    for word in verbs | nouns | beside | data.ARTICLES | data.JOBS.keys():
        known = _Word(
            kind=data.KINDS.get(word, ""),
            named=data.NAMED.get(word, ""),
            pairs=pairs.get(word, {}),
            job=data.JOBS.get(word, ""),
            ahead=_ahead(word, lang),
            is_time=word in data.TIMES,
            is_transparent=word in data.TRANSPARENT,
            is_article=word in data.ARTICLES,
            is_verb=word in verbs,
            is_finite=word in data.VERB_FORMS and word not in data.BASE_FORMS,
        )
        table[word] = known
        owning = replace(known, is_finite=False) if known.is_finite else known
        table |= dict.fromkeys((word + ending for ending in POSSESSIVE), owning)
    return table


def _ahead(word: str, lang: Language) -> str:
    """What a word does to the phrase behind a verb."""
    if word in lang.happenings.ENDS_OF_OBJECTS:
        return "end"
    if word in lang.happenings.PREPOSITIONS:
        return "of" if word == "of" else "preposition"
    return "adverb" if word.endswith("ly") else ""


def thing_of_phrase(words: Scan, i: int, first: int, stop: int, lang: Language) -> str:
    """The class of what the verb at word `i` is said of: its object, else its subject."""
    taken = thing_ahead(words, i, stop, lang)
    if taken not in {"", UNKNOWN} and not _is_passive(words, i, first, lang):
        return taken
    return _before(words, i, first, True, lang)


def thing_before(words: Scan, i: int, first: int, lang: Language) -> str:
    """The class of the subject of the active verb at word `i`."""
    return _before(words, i, first, False, lang)


def thing_of_verb(words: Scan, i: int, last: int, first: int, stop: int, lang: Language) -> str:
    """The thing that is opened, signed ...: behind an active verb, else before it."""
    passive = _is_passive(words, i, first, lang)
    if passive and words.lower[i] not in lang.happenings.GIVEN:
        return _before(words, i, first, passive, lang)
    taken = thing_ahead(words, last, stop, lang)
    if taken not in {"", UNKNOWN}:
        return taken
    relative = None if taken or passive else _relative(words, i, first, lang)
    if relative is not None:
        return _before(words, relative + 1, first, True, lang)
    subject = _before(words, i, first, passive, lang)
    return subject if not taken or subject in {"meeting", "money", "bid"} else ""


def _relative(words: Scan, i: int, first: int, lang: Language) -> int | None:
    """The pronoun of "the plan which the council released", for a verb with its own subject."""
    data = lang.happenings
    for j in range(i - 1, max(first, i - AHEAD) - 1, -1):
        gap, word = words.gaps[j], words.lower[j]
        if (gap != " " and has_mark(gap, ENDS)) or word in data.PASSIVE:
            return None
        if word in data.OBJECT_RELATIVES:
            apart = i - j > 1 and words.lower[j - 1] not in data.PREPOSITIONS
            return j if apart else None
        if word in data.VERB_FORMS and word not in data.KINDS:
            return None
    return None


def _is_passive(words: Scan, i: int, first: int, lang: Language) -> bool:
    """True for a participle behind a form of "be", at most two adverbs between them."""
    for j in range(i - 1, max(first, i - 3) - 1, -1):
        gap, word = words.gaps[j], words.lower[j]
        if gap != " " and has_mark(gap, ENDS):
            return False
        if word == "to":
            return False  # "is to receive"
        if word in lang.happenings.PASSIVE:
            return True
    return False


def thing_behind(words: Scan, i: int, stop: int, lang: Language) -> str:
    """Of "the launch of the node", "the opening ceremony of the forum": the node, the forum."""
    j = i + 1
    if words.lower[j] == "ceremony":
        j += 1
    if j < stop and words.lower[j] in {"of", "for", "on"}:
        return thing_ahead(words, j, stop, lang).replace(UNKNOWN, "")
    return ""


def thing_ahead(words: Scan, i: int, stop: int, lang: Language) -> str:
    """The class of the noun phrase that begins behind word `i`: that of its last known noun.

    UNKNOWN when there is a phrase without a known noun, "" when there is none.
    """
    known_words, kind = _known(lang), ""
    gaps, lower = words.gaps, words.lower
    quantifiers, sums = lang.happenings.QUANTIFIERS, lang.happenings.SUMS
    for j in range(i + 1, min(stop, i + 1 + AHEAD)):
        gap, word = gaps[j - 1], lower[j]
        if gap != " ":
            if kind in {"", UNKNOWN} and has_mark(gap, _MONEY_SIGNS):
                return "money"
            if has_mark(gap, ENDS) or ". " in gap:
                return kind
        known = known_words.get(word)
        if known is None:
            if kind in {"", UNKNOWN} and word[:3] in sums and word[3:4].isdigit():
                return "money"
            if not (kind or word[0].isdigit() or word.endswith(_ADVERBS)):
                kind = UNKNOWN
            continue
        ahead = known.ahead
        if ahead == "end":
            return kind
        if not kind and word in quantifiers and _is_sum(words, j + 1, lang):
            return "money"
        if ahead in {"of", "preposition"} and gap != "-":
            if kind != UNKNOWN or ahead != "of":
                return kind
        elif ahead == "adverb" or (known.is_time and not kind):
            continue
        elif known.is_transparent and words.lower[j + 1] == "of":
            kind = kind or UNKNOWN
        else:
            own = "" if word[-2:] in POSSESSIVE else _kind(words, j, known)
            kind = own or kind or ("" if known.is_article else UNKNOWN)
    return kind


def _is_sum(words: Scan, j: int, lang: Language) -> bool:
    """True for a sum with its sign or code at word `j`."""
    return has_mark(words.gaps[j - 1], _MONEY_SIGNS) or words.lower[j][:3] in lang.happenings.SUMS


def _before(words: Scan, i: int, first: int, passive: bool, lang: Language) -> str:
    """The class of what stands before word `i` as its subject, or as what a pronoun stands for.

    Of "the node of the alliance in the park" it is the node: the phrase furthest from the verb.
    """
    data, kind, spare = lang.happenings, "", ""
    gaps, lower, known_words = words.gaps, words.lower, _known(lang)
    skipping = pronoun = False
    j = _before_insert(words, i, first, lang)
    begin, until = j, max(first, i - BACK)
    while j >= until:
        gap, known, priced = gaps[j], known_words.get(lower[j]), False
        if gap == " ":
            if known is None:
                j -= 1
                continue
        else:
            if ")" in gap and "(" not in gap:
                j = _opening(words, j, first)
                continue
            if has_mark(gap, STOPS) or ". " in gap or (kind and has_mark(gap, ENDS)):
                break
            priced = has_mark(gap, _MONEY_SIGNS)
        job = known.job if known else ""
        if skipping:
            skipping = not (known and known.is_verb)
        elif not job and not priced:
            if known and not kind:
                if spare and known.is_finite and words.lower[j - 1] in data.SUBJECTS:
                    break  # "it runs on a node"
                kind = _kind(words, j, known)
                if not kind and known.is_finite and words.lower[j + 1] not in data.PREPOSITIONS:
                    break  # the verb of a clause before, not "the node built by"
        elif job == "preposition":
            kind, spare = "", kind or spare
        elif job == "relative":
            if kind and (passive or words.lower[j - 1] in data.PREPOSITIONS):
                break
            kind, spare, pronoun = "", "", True
        elif job == "clause":
            if kind or spare:
                break
        elif job == "and":
            if kind or spare:
                break
            after = words.lower[j + 1]
            skipping = after in data.AUXILIARIES or after in data.VERB_FORMS or j == begin
        elif priced:
            kind = kind or "money"
        elif job == "pronoun":
            break
        elif kind and (pronoun or words.lower[j - 1] not in data.PREPOSITIONS):
            if words.lower[j - 2] != "to" or words.lower[j - 1] not in data.BASE_FORMS:
                break
            kind, spare = "", kind or spare  # "the right to run the node"
            j -= 2
        j -= 1
    return kind or spare


def _before_insert(words: Scan, i: int, first: int, lang: Language) -> int:
    """The word before the verb; before an insert between commas: "the Week, hosted by A, opens"."""
    data = lang.happenings
    while i > first + 1 and words.lower[i - 1] in data.AUXILIARIES:
        i -= 1
    if "," not in words.gaps[i - 1]:
        return i - 1
    for j in range(i - 2, max(first, i - BACK), -1):
        if "," in words.gaps[j]:
            word = words.lower[j + 1]
            opens = word in data.BREAKS or word in data.PARTICIPLES
            relative = words.lower[j + 2] in data.RELATIVES  # "for which"
            return j if opens or relative or word.endswith(("ed", "ing")) else i - 1
    return i - 1


def _opening(words: Scan, j: int, first: int) -> int:
    """The word before the bracket that closes behind word `j`."""
    k = j
    while k > max(first, j - BACK) and "(" not in words.gaps[k - 1]:
        k -= 1
    return k - 1


def kind_of(words: Scan, j: int, lang: Language) -> str:
    """The class of the thing that word `j` names, with the word before it; "" for none."""
    known = _known(lang).get(words.lower[j])
    return _kind(words, j, known) if known else ""


def _kind(words: Scan, j: int, known: _Word) -> str:
    if known.pairs and (kind := known.pairs.get(words.lower[j - 1])) is not None:
        return kind
    if known.named and words.words[j][0].isupper():
        return known.named
    return known.kind


def has_mark(gap: str, marks: frozenset[str]) -> bool:
    """True when one of the marks stands between two words."""
    return not marks.isdisjoint(gap)
