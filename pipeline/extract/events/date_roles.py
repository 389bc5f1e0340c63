"""What a date stands for in its sentence, when it dates no happening.

Belongs here: deadlines, states, figures about periods, papers named by their day, superseded dates.
Does not belong here: which happening a date tells (`types`), words of any language
(`language`).
"""

import re
from bisect import bisect_left
from functools import cache
from typing import Final, NamedTuple

from pipeline.extract.dates.mentions import DateMention
from pipeline.extract.language import Language
from pipeline.extract.text.scan import Scan
from pipeline.extract.text.sentences import TextUnit
from pipeline.extract.told import Told

BESIDE: Final = 60
"""Code points beside a date that say what kind of date it is."""

CLOSE: Final = 36
"""Code points before a verb that may deny it."""


_NO_ROLES: Final = frozenset[str]()


class Setting(NamedTuple):
    """A date with what stands beside it in its unit, in lower case.

    `roles` are those that the words just before it give it, `word` is the index of its first word.
    `is_superseded` is True when something else came of it: "postponed from May 3 to June 9";
    `is_void` is True for deadlines, states, days of speech, of papers and of other figures.
    """

    date: DateMention
    before: str
    behind: str
    roles: frozenset[str]
    word: int
    is_superseded: bool
    is_void: bool


def setting(words: Scan, told: Told, date: DateMention, lang: Language) -> Setting:
    """The date with what stands beside it."""
    _, begin, stop, _ = told.unit
    start, end = date.char_start, date.char_end
    before = words.folded[max(begin, start - BESIDE) : start]
    behind = words.folded[end : min(stop, end + BESIDE)]
    at = bisect_left(words.starts, start, told.first, told.last + 1)
    roles = _roles(words, at, before, lang) if before else _NO_ROLES
    superseded = "superseded" in roles or bool(lang.date_roles.SUPERSEDED_BEHIND.match(behind))
    its = Setting(date, before, behind, roles, at, superseded, False)
    void = not superseded and _dates_nothing(words, told.unit, its, lang)
    return its._replace(is_void=True) if void else its


def _roles(words: Scan, at: int, before: str, lang: Language) -> frozenset[str]:
    """What the words before word `at` make of a date there."""
    last = words.lower[at - 1]
    if last == "the":
        last = words.lower[at - 2]
    endings = _endings(lang).get(last)
    if not endings:
        return _NO_ROLES
    return frozenset([role for role, pattern in endings if pattern.search(before)])


@cache
def _endings(lang: Language) -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """Last word before a date -> the roles that it may give, each with its pattern."""
    table: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for role, endings in lang.date_roles.BEFORE.items():
        for ending in endings:
            for word in ending.words:
                table.setdefault(word, []).append((role, ending.pattern))
    return table


def _dates_nothing(words: Scan, unit: TextUnit, its: Setting, lang: Language) -> bool:
    """True for deadlines, states, days of speech, of papers and of other figures."""
    roles, date, said, then = lang.date_roles, its.date, its.before, its.behind
    if "nothing" in its.roles and "waited" not in its.roles:
        return True
    if roles.ONWARDS.match(words.folded, date.char_start, date.char_end):
        return not roles.OBLIGES.search(then)
    if roles.PAPER_BEHIND.match(then) or roles.LAST_DAY.match(then) or roles.NOT_SO.match(then):
        return True
    if date.quote.lower() in roles.TODAY and roles.STANDS.match(then):
        return True
    if "replanned" in its.roles and then.startswith(","):
        return True
    if words.text.startswith("?", unit.char_end - 1):
        return True
    if date.date_precision in {"year", "quarter", "half_year"} and roles.NAME_BEHIND.match(then):
        return True
    if not said:
        return False
    if said.endswith("("):
        if roles.FIGURE_BEHIND.match(then):
            return True
        if then.startswith(")") and roles.END_OF_PERIOD.match(date.quote.lower()):
            return True
    if date.date_precision != "day" and "for" in its.roles:
        return True
    if date.date_basis == "relative" and "lasting" in its.roles:
        return True
    stamps = roles.STAMP.fullmatch(words.folded, unit.char_start, date.char_start)
    if stamps and not roles.TELLS_BEHIND.match(then):
        return True
    at_end = said.endswith("at the ") or (said.endswith("at ") and date.quote.startswith("the end"))
    if at_end and (
        roles.STATE.search(said) or roles.STATE.search(then) or roles.FIGURE_BEHIND.match(then)
    ):
        return True
    if ":" in said and roles.LABEL.search(said):
        return True
    return bool(
        roles.COMPARED.search(said) or roles.EXPECTED.search(said) or roles.YEARS.search(said)
    )


def speech_before(its: Setting, lang: Language) -> int | None:
    """Where it stands before the date that somebody spoke: the day is that of the speech."""
    spoken = lang.date_roles.SPEECH.search(its.before)
    return its.date.char_start - len(its.before) + spoken.start() if spoken else None


def follows(its: Setting, lang: Language) -> bool:
    """True when what was told before happened again on the date: "Wuhu followed on May 3"."""
    return bool(lang.date_roles.FOLLOWS.search(its.before))


def is_denied(words: Scan, unit: TextUnit, verb: int, lang: Language) -> bool:
    """True when the verb at word `verb` is denied: "was not signed"."""
    if not words.lower[verb - 1].endswith(lang.date_roles.DENIALS):
        return False
    start = words.starts[verb]
    said = words.folded[max(unit.char_start, start - CLOSE) : start]
    return bool(lang.date_roles.NEGATED.search(said))


def goes_on(words: Scan, first: DateMention, its: Setting, lang: Language) -> bool:
    """True when the date tells the first's happening again, of something else.

    "The node opened on May 3 and Suining's on June 9."
    """
    gap = words.folded[first.char_end : its.date.char_start]
    return len(gap) <= BESIDE and not its.is_void and bool(lang.date_roles.GOES_ON.fullmatch(gap))
