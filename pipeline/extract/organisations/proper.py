"""Names that only the text around them makes an organisation's: "the lender Orhan", "Orhan raised".

Belongs here: what tells such a name, what tells against it, and its repeats and short forms in the
same text. Does not belong here: names with a telling head (`finding`), words (`language`).

A name is told once and meant everywhere: what is found at one place is looked for in the whole
text, and dropped wherever anything in the text makes it a person's or a place's.
"""

from bisect import bisect_left
from collections.abc import Iterator, Set
from typing import Final

from pipeline.extract.language import Language
from pipeline.extract.organisations.checks import may_name, opens, trimmed
from pipeline.extract.organisations.mentions import (
    MAX_RUN,
    OrganisationMention,
    Run,
    before_owner,
    run_end,
    run_start,
)
from pipeline.extract.organisations.repeats import ToldNames
from pipeline.extract.text.scan import POSSESSIVE, Scan
from pipeline.extract.text.tables import Cell

REACH: Final = 10
"""Words before a preposition in which what licenses the name behind it is looked for."""

APPOSED: Final = 7
"""Words behind "Orhan, a" in which the noun that says what it is stands."""


def proper_names(
    words: Scan,
    named: list[OrganisationMention],
    place_words: set[int],
    cells: list[Cell],
    spellings: Set[str],
    lang: Language,
) -> list[OrganisationMention]:
    """The organisations that their neighbours tell, everywhere in the text; unsorted.

    `named` are those that their own words tell, whose short forms are looked for too.
    """
    strong = [
        *_in_cells(words, cells, place_words, lang),
        *_shortened(words, named, place_words, lang),
    ]
    told = ToldNames(words, spellings)
    for run in strong:
        told.add(run, sure=True)
    beside = (
        *_behind_markers(words, lang),
        *_by_nouns(words, place_words, lang),
        *_possessing(words, lang),
        *_objects(words),
    )
    for found, binds, verb in (
        *((run, True, False) for run in beside),
        *((run, binds, True) for run, binds in (*_acting(words, lang), *_befallen(words, lang))),
    ):
        cut = trimmed(words, found, place_words, lang)
        if cut and may_name(words, cut, place_words, lang, binds=binds):
            sure = not verb or cut[0] < cut[1] or not opens(words, cut[0])
            told.add(
                cut,
                sure=sure or (binds and words.lower[cut[0]][-1:] != "s") or _coined(words, cut[0]),
            )
    return list(told.everywhere(lang))


def _coined(words: Scan, i: int) -> bool:
    """True for a word with a second capital, which no common noun has: "CIMC", "KamAZ"."""
    return not words.words[i][1:].islower()


# -- what tells a name ---------------------------------------------------------------------------


def _acting(words: Scan, lang: Language) -> Iterator[tuple[Run, bool]]:
    """Runs before a verb, and whether only parties do so.

    "Orhan raised", "Orhan has also signed", "Orhan, which runs", "Orhan and Tallow sign".
    """
    data = lang.names
    gaps, lower, capital = words.gaps, words.lower, words.capital
    for i in words.role("name:acts"):
        if words.words[i][0].isupper():
            continue
        last = i - 1
        while last >= i - 2 and gaps[last] == " " and lower[last] in data.BETWEEN:
            last -= 1
        if last in capital and gaps[last] == " ":
            runs = list(_joined(words, last, lang))
        elif last >= 0 and lower[last] in {"which", "whose"} and gaps[last - 1] == ", ":
            runs = [(run_start(words, last - 1), last - 1)]
        else:
            continue
        binds = words.lower[i] in data.BINDS or words.lower[i + 1] in data.BINDS
        yield from ((run, binds) for run in runs)
    for i in words.role("name:together"):
        if words.gaps[i - 1] == " " and i - 1 in words.capital and words.words[i][0].islower():
            runs = list(_joined(words, i - 1, lang))
            if len(runs) > 1:
                yield from ((run, True) for run in runs)


def _befallen(words: Scan, lang: Language) -> Iterator[tuple[Run, bool]]:
    """Runs before what only happens to parties: "Orhan was acquired"."""
    for i in words.role("name:befalls"):
        if words.gaps[i - 1] == " " and i - 1 in words.capital:
            behind = i + 2 if words.lower[i + 1] in lang.names.BETWEEN else i + 1
            if words.lower[behind] in lang.names.BEFALLS:
                yield (run_start(words, i - 1), i - 1), False


def _objects(words: Scan) -> Iterator[Run]:
    """Runs behind what is only done to parties: "the court fined Orhan"."""
    for i in words.role("name:on"):
        if words.gaps[i] == " " and words.words[i][0].islower():
            first = i + 2 if words.lower[i + 1] == "the" and words.gaps[i + 1] == " " else i + 1
            if first in words.capital:
                yield from _listed(words, first)


def _joined(words: Scan, last: int, lang: Language) -> Iterator[Run]:
    """The run that ends with `last`, and the one that an "and" joins to it."""
    first = run_start(words, last)
    if last < first or words.lower[last] in lang.things.THINGS:
        return
    yield first, last
    before = before_owner(words, first, lang)
    joins = words.lower[before] == "and" and words.gaps[before] == words.gaps[before - 1] == " "
    seated = words.lower[before] == "of" and words.gaps[before] == words.gaps[before - 1] == " "
    if (joins or seated) and before - 1 in words.capital:
        yield run_start(words, before - 1), before - 1  # "A and B", "A of Lanzhou"


def _behind_markers(words: Scan, lang: Language) -> Iterator[Run]:
    """Runs behind a preposition that a word before it licenses: "awarded last May to Orhan"."""
    lower, gaps, markers, capital = words.lower, words.gaps, lang.names.MARKERS, words.capital
    for i in [i for i in words.role("name:marker") if i + 1 in capital or i + 2 in capital]:
        article = lower[i + 1] in _ARTICLES and gaps[i + 1] == " "
        first = i + 2 if article else i + 1
        if first not in capital or gaps[i] != " " or i in capital:
            continue
        begin, licensing = max(0, i - REACH), markers.get(lower[i], frozenset())
        if licensing.isdisjoint(lower[begin:i]):
            continue
        for before in range(i - 1, begin - 1, -1):
            if gaps[before].startswith("."):
                break
            if lower[before] in licensing:
                yield from _listed(words, first)
                break
    for i in words.role("name:beside"):
        at = i + 1
        marks = words.lower[at] in markers and words.words[at][0].islower() and gaps[at] == " "
        if marks and words.gaps[i - 1] == ", ":
            yield run_start(words, i - 1), i - 1  # "Orhan, together with"


_ARTICLES: Final = frozenset({"the", "its", "his", "their"})


def _listed(words: Scan, first: int) -> Iterator[Run]:
    """The run at `first`, and those joined to it by "and" or a comma and "and"."""
    for _ in range(MAX_RUN):
        last = run_end(words, first)
        if last < first:
            return
        yield first, last
        gap, following = words.gaps[last], last + 1
        if words.lower[following] == "and" and gap in {" ", ", "} and words.gaps[following] == " ":
            first = following + 1
        elif gap == ", ":
            first = following
        else:
            return
        if words.lower[first] == "the":
            first += 1


def _by_nouns(words: Scan, place_words: set[int], lang: Language) -> Iterator[Run]:
    """Runs beside a noun that says what they are: "the lender Orhan", "Orhan, a Wuxi company"."""
    for i in words.role("name:noun"):
        if words.words[i][0].isupper():
            continue
        leads = words.lower[i] in lang.names.LEAD_NOUNS or _is_startup(words, i)
        behind = i + 2 if words.lower[i + 1] in {"is", "was"} else i + 1
        behind += words.lower[behind] == "the"
        if leads and words.gaps[i] == " " == words.gaps[behind - 1] and behind in words.capital:
            yield from _listed(words, behind)
        yield from _apposed(words, i)
        if words.gaps[i] == ", " and i + 1 in words.capital and _owned(words, i):
            last = run_end(words, i + 1)
            if words.gaps[last][:1] in {",", ".", ")"} or words.gaps[last].startswith(" –"):
                yield i + 1, last
    for i in words.role("organisation:seat"):
        if words.gaps[i - 1] == "-" and i - 1 in place_words and words.gaps[i] == " ":
            yield i + 1, run_end(words, i + 1)


def _owned(words: Scan, noun: int) -> bool:
    """True for the noun of "its parent", "Mr Hu's cold-chain company"."""
    near = words.words[max(0, noun - 3) : noun]
    return any(word in {"its", "his", "her", "their"} or word[-2:] in POSSESSIVE for word in near)


def _is_startup(words: Scan, i: int) -> bool:
    return words.lower[i] == "up" and words.lower[i - 1] == "start"


def _apposed(words: Scan, noun: int) -> Iterator[Run]:
    """The run before ", a" and, some words on, the noun."""
    i = noun - 1
    while i > 0 and i >= noun - APPOSED:
        gap = words.gaps[i - 1]
        if words.words[i] in {"a", "an", "the", "its"} and gap in {", ", " (", " – ", " - ", " — "}:
            if i - 1 in words.capital:
                yield run_start(words, i - 1), i - 1
            return
        if gap not in {" ", "-"}:
            return
        i -= 1


def _possessing(words: Scan, lang: Language) -> Iterator[Run]:
    """Runs with what only organisations have: "Orhan's shareholders"."""
    for i in words.role("name:possessed"):
        owner = i - 1
        if words.gaps[owner] != " " or words.words[owner][-2:] not in POSSESSIVE:
            continue
        if owner in words.capital:
            yield run_start(words, owner), owner


def _in_cells(
    words: Scan, cells: list[Cell], place_words: set[int], lang: Language
) -> Iterator[Run]:
    """Runs that are a cell below a header such as "Operator"."""
    data = lang.names
    headers: dict[str, bool] = {}
    for cell in cells:
        if cell.header not in headers:
            headers[cell.header] = not data.HEADERS.isdisjoint(cell.header.lower().split())
        if not headers[cell.header]:
            continue
        first = bisect_left(words.starts, cell.char_start)
        for run in _listed(words, first):
            ends = words.ends[run[1]] <= cell.char_end
            ends = ends and words.lower[run[1]] not in lang.things.THINGS
            named = words.lower[run[0]] not in lang.things.NOT_CELLS
            if ends and named and any(i not in place_words for i in range(run[0], run[1] + 1)):
                yield run


def _shortened(
    words: Scan, named: list[OrganisationMention], place_words: set[int], lang: Language
) -> Iterator[Run]:
    """Companies' names without what sort of company it is, and short names in brackets.

    "Orhan" of "Orhan Technology Co., Ltd." and of "Bank of the Orhan Delta (Orhan)".
    """
    heads, generic = lang.organisations.COMPANY_HEADS, lang.things.GENERIC
    for mention in named:
        last = mention.last
        while last > mention.first and words.lower[last].removesuffix("'s") in heads:
            last -= 1
            run = mention.first, last
            telling = [
                i
                for i in range(run[0], last + 1)
                if i not in place_words and words.lower[i] not in generic
            ]
            inner = words.gaps[last] in {" ", ", "} and last - run[0] < 3
            if telling and inner and words.capital.issuperset(telling):
                yield run
        bracket = _bracketed(words, mention, lang)
        if bracket:
            yield bracket


def _bracketed(words: Scan, mention: OrganisationMention, lang: Language) -> Run | None:
    """The short name in brackets right behind a name."""
    opening = words.text[mention.char_end : mention.char_end + 3]
    if not opening.startswith(" ("):
        return None
    first = mention.last + 1
    if words.lower[first] in {"the", "or", "hereinafter"}:
        first += 1
    last = run_end(words, first)
    if last < first or last - first > 2 or words.text[words.ends[last]][-1:] not in ")\"”'’":
        return None
    told = words.lower[first : last + 1]
    if any(word in lang.organisations.NOT_NAMES or word in lang.things.NOT_PROPER for word in told):
        return None
    common = told[0] in lang.organisations.HEADS or told[0] in lang.things.GENERIC
    return None if first == last and common else (first, last)
