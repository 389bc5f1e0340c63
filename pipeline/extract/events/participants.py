"""Participants: which organisations of a sentence take part in the happening of one of its dates.

Belongs here: clauses with dates of their own, tellers of news, names that are only where something
is. Does not belong here: the names (`organisations`), whether a date tells a happening (`finding`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from pipeline.extract.dates.mentions import DateMention
from pipeline.extract.language import Language
from pipeline.extract.organisations.mentions import OrganisationMention
from pipeline.extract.text.scan import POSSESSIVE, Scan
from pipeline.extract.text.tables import Cell
from pipeline.extract.told import Told


class Parties:
    """The organisations that take part in what a unit tells."""

    def __init__(self, words: Scan, told: Told, lang: Language) -> None:
        self._taking = [o for o in told.organisations if _takes_part(words, told, o, lang)]
        self._clauses = _clauses(words, told, lang) if self._taking else []

    def on(self, date: DateMention) -> tuple[str, ...]:
        """Those of the date's clauses, else of earlier ones, else all.

        The names as written, each once, in the order of the text.
        """
        if not self._clauses:
            return ()
        at = bisect_right(self._clauses, date.char_start) - 1
        start = self._clauses[at]
        end = self._clauses[at + 1] if at + 1 < len(self._clauses) else None
        until = [n for n in self._taking if end is None or n.char_start < end]
        own = [n for n in until if n.char_start >= start]
        return tuple(dict.fromkeys(named.quote for named in own or until or self._taking))


def _clauses(words: Scan, told: Told, lang: Language) -> list[int]:
    """Where the clauses of a unit begin, each with a date of its own."""
    begins = [told.unit.char_start]
    if len(told.dates) < 2 or told.unit.kind == "row":
        return begins
    dates = [date.char_start for date in told.dates]
    for cut in _cuts(words, told, lang):
        # a date of its own in what ends here, and one still to come
        if bisect_left(dates, begins[-1]) < bisect_left(dates, cut) < len(dates):
            begins.append(cut)
    return begins


def _cuts(words: Scan, told: Told, lang: Language) -> Iterator[int]:
    """Where clauses begin: behind a semicolon, at "and" before a name or a date of its own."""
    begins = {named.first for named in told.organisations}
    dated = {date.char_start for date in told.dates}
    for i in range(told.first, told.last):
        gap = words.gaps[i]
        if ";" in gap:
            yield words.starts[i + 1]
        elif gap == ", " and words.lower[i + 1] in lang.names.CLAUSES:
            at = i + 2
            if words.lower[at] in {"the", "on", "in"}:
                at += 1
            if words.starts[at : at + 1] and (at in begins or words.starts[at] in dated):
                yield words.starts[i + 1]


def _takes_part(words: Scan, told: Told, named: OrganisationMention, lang: Language) -> bool:
    if _is_quoted(words, named, lang) or _is_short_form(words, named, told):
        return False
    if told.unit.kind == "row":
        return not _is_site(named, told.cells, lang)
    before = named.first - 1
    if words.lower[before] == "the":
        before -= 1
    return not (_tells(words, named, before, lang) or _is_where(words, named, before, lang))


def _tells(words: Scan, named: OrganisationMention, before: int, lang: Language) -> bool:
    """True for who only reports: "according to Orhan", "..., Orhan said".

    Word `before` stands before the name and its article.
    """
    data, word = lang.names, words.lower[before]
    if word in data.CITING or (word == "to" and words.lower[before - 1] == "according"):
        return True
    behind = words.text[named.char_end : named.char_end + 1]
    if behind == ":":  # a ticker: "(NASDAQ: ORH)"
        return words.gaps[named.first - 1].endswith("(")
    if behind != " " or words.lower[named.last + 1] not in data.SAYS:
        return False
    trails = words.gaps[before] in {", ", ",” ", '," '} or words.gaps[named.first - 1] == ", "
    return trails and words.gaps[named.last + 1] != " "


def _is_where(words: Scan, named: OrganisationMention, before: int, lang: Language) -> bool:
    """True for where something is: "in the Orhan Centre", "on the campus of Orhan University"."""
    if words.gaps[before] != " " or words.words[named.last][-2:] in POSSESSIVE:
        return False
    word, things = words.lower[before], lang.things
    if word == "of":
        return words.lower[before - 1] in things.GROUNDS
    if things.SITES.isdisjoint(words.lower[named.first : named.last + 1]):
        return word in things.INSIDE
    return word in things.LOCATES


def _is_site(named: OrganisationMention, cells: list[Cell], lang: Language) -> bool:
    """True for a name in a column of sites."""
    for cell in cells:
        if cell.char_start <= named.char_start < cell.char_end:
            return not lang.things.SITE_HEADERS.isdisjoint(cell.header.lower().split())
    return False


def _is_quoted(words: Scan, named: OrganisationMention, lang: Language) -> bool:
    """True for what stands in quotes: a product, a plan; no company, no short name in brackets."""
    if words.lower[named.last] in lang.organisations.QUOTED:
        return False
    before = words.text[max(0, named.char_start - 2) : named.char_start]
    behind = words.text[named.char_end : named.char_end + 1]
    return before[-1:] in {'"', "“"} and behind in {'"', "”"} and before[:1] != "("


def _is_short_form(words: Scan, named: OrganisationMention, told: Told) -> bool:
    """True for the short name that brackets give right behind the name itself."""
    opening = words.text.rfind(" (", named.char_start - 6, named.char_start)
    return opening >= 0 and any(other.char_end == opening for other in told.organisations)
