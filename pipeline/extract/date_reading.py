"""Date expressions as written: where they stand and what their words say.

Belongs here: trying the language's rules at their leading words, telling dates from look-alikes,
and joining two ends to a range. Does not belong here: years and reference days (`dates`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from pipeline.extract.clauses import clause_ends
from pipeline.extract.date_shapes import CENTURIES, rules_at
from pipeline.extract.language import Language
from pipeline.extract.scan import Scan
from pipeline.extract.spans import Span, longest

LEAD_ROLE: Final = "date:"
"""Prefix of the lexicon's roles for words that dates begin with."""

UNTIL: Final = "until_"
"""Prefix of the parts of a rule that say the other end of a range."""

DAY_FIRST: Final = {
    "month_day_year": "day_month_year_numeric",
    "month_day_item": "day_month_item",
}
"""Rules that put the month first, and those that put the day: "2.6.2021" may be either."""

MONTH_FIRST: Final = {rule: month_first for month_first, rule in DAY_FIRST.items()}

UNTIL_MONTH: Final = "until_mn"
"""The one of them that every such rule has."""

BULLETS: Final = " \t#*-–—•·|>([（【"
"""What may stand between the start of a line and the date that heads it."""


_OPENING: Final = 25
"""Code points before a date that opens its sentence: "On", "But on the"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawDate(Span):
    """A date expression before its year and reference are known.

    `parts` are the named groups of the rule that read it, `word` is the index of its first word.
    `until` is the other end of a range. `room` is the span around it that belongs to no other
    date; `ahead` is True when its clause speaks of the future.
    """

    rule: str
    parts: dict[str, str]
    word: int
    until: "RawDate | None" = None
    room: tuple[int, int] = (0, 0)
    ahead: bool = False


def read_dates(words: Scan, lang: Language) -> list[RawDate]:
    """The date expressions of a scanned text, unresolved, sorted, none overlapping."""
    raws = _with_days_first(list(_joined(longest(_candidates(words, lang)), words, lang)))
    ends = [0, *(raw.char_end for raw in raws)]
    starts = [*(raw.char_start for raw in raws[1:]), len(words.text)]
    rooms = list(zip(ends, starts, strict=False))[: len(raws)]
    return [
        _placed(raw, room, _looks_ahead(raw, room, words.text, lang))
        for raw, room in zip(raws, rooms, strict=True)
    ]


def _with_days_first(raws: list[RawDate]) -> list[RawDate]:
    """Numeric days read as the others of the text: "2.6.2021" beside "28.5.2021" is in June.

    Where no other tells, points put the day first, slashes and hyphens the month, and an item
    without its year ("03.05:") too.
    """
    if not any(raw.rule in DAY_FIRST for raw in raws):
        return raws
    days_first = {(rule, raw.parts["sep"]) for raw in raws if (rule := MONTH_FIRST.get(raw.rule))}
    months_first = {
        (raw.rule, raw.parts["sep"])
        for raw in raws
        if raw.rule in DAY_FIRST and int(raw.parts["d"]) > 12
    }
    swapped = (days_first | {("month_day_year", ".")}) - months_first
    return [_with_day_first(raw) if _may_swap(raw, swapped) else raw for raw in raws]


def _may_swap(raw: RawDate, swapped: set[tuple[str, str]]) -> bool:
    return raw.rule in DAY_FIRST and raw.until is None and (raw.rule, raw.parts["sep"]) in swapped


def _with_day_first(raw: RawDate) -> RawDate:
    month, day = raw.parts["d"], raw.parts["mn"]
    return replace(raw, rule=DAY_FIRST[raw.rule], parts={**raw.parts, "mn": month, "d": day})


def _placed(raw: RawDate, room: tuple[int, int], ahead: bool) -> RawDate:
    """The expression with what lies around it."""
    return RawDate(
        char_start=raw.char_start,
        char_end=raw.char_end,
        quote=raw.quote,
        rule=raw.rule,
        parts=raw.parts,
        word=raw.word,
        until=raw.until,
        room=room,
        ahead=ahead,
    )


def _looks_ahead(raw: RawDate, room: tuple[int, int], text: str, lang: Language) -> bool:
    """True when the clause around `raw` speaks of the future.

    What stands behind a date counts only where the date opens its sentence: "On May 5 it will".
    """
    before = text[max(room[0], raw.char_start - 120) : raw.char_start]
    after = text[raw.char_end : min(room[1], raw.char_end + 120)]
    for stop in (". ", "\n", "; ", "! ", "? "):
        before = before.rpartition(stop)[2]
        after = after.partition(stop)[0]
    future = lang.dates.FUTURE
    opens = len(before) <= _OPENING and raw.char_start - len(before) >= room[0]
    return bool(future.search(before) or (opens and future.search(after)))


def begins_line(raw: RawDate, text: str) -> bool:
    """True when only bullets stand before the date on its line."""
    lead = text[max(0, raw.char_start - 8) : raw.char_start]
    if "\n" not in lead and raw.char_start > 8:
        return False
    return not lead.rpartition("\n")[2].strip(BULLETS)


def heads_section(raw: RawDate, text: str) -> bool:
    """True for a year alone on its line: it dates what stands below."""
    rest = text[raw.char_end : raw.char_end + 24].partition("\n")[0]
    return raw.rule == "year" and begins_line(raw, text) and not rest.strip(" \t:：.)#*-–—|")


def _candidates(words: Scan, lang: Language) -> Iterator[RawDate]:
    for group in lang.date_rules.RULES_BY_LEAD:
        places = words.numbers if group == "number" else words.role(LEAD_ROLE + group)
        for i in places:
            raw = _read_at(words, lang, i, group)
            if raw:
                yield raw


def _read_at(words: Scan, lang: Language, i: int, group: str) -> RawDate | None:
    """The longest reading that begins at word i by the rules of one group."""
    start, best, end = words.starts[i], None, -1
    for rule in rules_at(words, lang, i, group):
        match = rule.pattern.match(words.text, start)
        if match is None or match.end() <= end:
            continue
        raw = _raw(match, rule.name, i)
        if _accepts(raw, words, lang):
            best, end = raw, match.end()
    if best is None and group == "fuzzy":
        return _read_fuzzy(words, lang, i)
    return best


def _raw(match: re.Match[str], rule: str, i: int) -> RawDate:
    """What a rule read at word i, the other end of a range apart."""
    start, end = match.span()
    parts = {name: part for name, part in match.groupdict().items() if part is not None}
    ranged = UNTIL_MONTH in parts
    until = {n: parts.pop(n) for n in list(parts) if n.startswith(UNTIL)} if ranged else {}
    raw = RawDate(
        char_start=start, char_end=end, quote=match.group(), rule=rule, parts=parts, word=i
    )
    if not until:
        return raw
    other = {name.removeprefix(UNTIL): part for name, part in until.items()}
    return replace(raw, until=replace(raw, parts=other))


def _read_fuzzy(words: Scan, lang: Language, i: int) -> RawDate | None:
    """A unit behind words that blur it: "the end of June" is June."""
    prefix = lang.dates.FUZZY_PREFIX.match(words.text, words.starts[i])
    if prefix is None:
        return None
    j = i + 1
    while j < len(words.starts) and words.starts[j] < prefix.end():
        j += 1
    if j >= len(words.starts) or words.starts[j] != prefix.end():
        return None
    readings = [_read_at(words, lang, j, group) for group in _groups_at(words, lang, j)]
    inner = max((r for r in readings if r), key=lambda r: r.char_end, default=None)
    if inner is None or inner.parts.keys() & {"d", "wd", "word"}:
        return None
    start = words.starts[i]
    return replace(inner, char_start=start, quote=words.text[start : inner.char_end], word=i)


def _groups_at(words: Scan, lang: Language, i: int) -> list[str]:
    if words.words[i][0].isdigit():
        return ["number"]
    roles = lang.date_rules.LEADS.get(words.lower[i], ())
    return [role.removeprefix(LEAD_ROLE) for role in roles]


def _joined(raws: list[RawDate], words: Scan, lang: Language) -> Iterator[RawDate]:
    """The expressions, two with a range word between them as one, none told twice."""
    done: RawDate | None
    at, done = 0, None
    while at < len(raws):
        raw = raws[at]
        if _told_again(raw, raws[at + 1] if at + 1 < len(raws) else None, words, lang):
            at += 1
            continue
        if done and _names_weekday(raw, done, words, lang):
            at += 1
            continue
        joinable = raw.until is None and raw.parts.keys().isdisjoint({"d2", "dir", "adir"})
        if joinable and at + 1 < len(raws) and raws[at + 1].until is None:
            other = raws[at + 1]
            gap = words.text[raw.char_end : other.char_start]
            between = words.word(raw.word - 1) in lang.dates.BETWEEN
            moved = words.word(raw.word - 2) in lang.dates.MOVED
            if (lang.dates.RANGE_GAP.fullmatch(gap) and not moved) or (
                (between or _next_weekday(raw, other, lang))
                and lang.dates.BETWEEN_GAP.fullmatch(gap)
            ):
                quote = words.text[raw.char_start : other.char_end]
                yield replace(raw, char_end=other.char_end, quote=quote, until=other)
                at += 2
                done = other
                continue
        yield raw
        at, done = at + 1, raw


def _next_weekday(raw: RawDate, other: RawDate, lang: Language) -> bool:
    """True for two days in a row: "Monday and Tuesday"."""
    if not raw.rule == other.rule == "weekday":
        return False
    one, two = (lang.dates.WEEKDAYS[each.parts["wd"].lower().rstrip(".")] for each in (raw, other))
    return bool(two == one + 1)


def _told_again(raw: RawDate, other: RawDate | None, words: Scan, lang: Language) -> bool:
    """True when the next date says the same day exactly: "two weeks ago, on March 26"."""
    if other is None or "d" not in other.parts or not raw.parts.keys() & {"dir", "wd", "word"}:
        return False
    gap = words.text[raw.char_end : other.char_start]
    return bool(lang.dates.APPOSITION.fullmatch(gap))


def _names_weekday(raw: RawDate, before: RawDate, words: Scan, lang: Language) -> bool:
    """True for the weekday behind a full day: "9 April 2020 (Thursday)"."""
    if raw.rule != "weekday" or "d" not in before.parts:
        return False
    return bool(lang.dates.APPOSITION.fullmatch(words.text[before.char_end : raw.char_start]))


# -- look-alikes ---------------------------------------------------------------------------------


def _accepts(raw: RawDate, words: Scan, lang: Language) -> bool:
    """False where the words around show that a pattern met something else than a date."""
    dates, parts, i = lang.dates, raw.parts, raw.word
    before, gap = words.word(i - 1), words.gap(i - 1)
    if words.words[i][0].isdigit():
        if gap in {"", "."} and before and before not in dates.MONTHS:
            return False  # glued to letters: "BSN2019", "v.19.11.20"
        if before in dates.NUMBERED_THINGS and gap in {" ", ". "}:
            return False
    month = parts.get("m", "")
    if month.lower() in dates.AMBIGUOUS_MONTHS:
        if raw.rule == "month" and dates.MONTH_RANGE_BEHIND.match(words.text, raw.char_end):
            return True
        if month.islower() and not parts.keys() & {"y", "yy", "ry"}:
            return False
        behind = words.text[raw.char_end : raw.char_end + 1]
        item = behind in {":", "\n", ""} and begins_line(raw, words.text)
        if raw.rule == "month" and before not in dates.MONTH_INTRODUCERS and not item:
            return False
    if raw.rule == "month" and before not in dates.MONTH_INTRODUCERS:
        behind = words.words[i + 1] if words.gap(i) == " " else ""
        if month.islower() or behind[:1].isupper():
            return False  # "an august body", "April Chen"
    if "wd" in parts and "rel" not in parts and parts["wd"].islower():
        return parts["wd"].endswith("day")
    if raw.rule == "following_weekday":
        return before in dates.ARTICLES  # "next Monday" counts from the reference day
    if raw.rule == "same_unit" and parts["same"].lower() in dates.SHIFTS:
        return before in dates.ARTICLES  # "the next day" goes on from a date, "next year" does not
    if raw.rule in {"short_year_month_day", "short_day_range", "short_year_range"}:
        return begins_line(raw, words.text) or int(parts["yy"]) > 12
    if raw.rule in {"short_year_month", "quarter_glued_alone"}:
        if not begins_line(raw, words.text):
            return False
        return raw.rule != "short_year_month" or _has_chronology(words.text, lang)
    if raw.rule == "day_alone":
        return _is_day_alone(raw, words, lang)
    if raw.rule == "month_two_days":
        return int(parts["d2"]) == int(parts["d"]) + 1  # apart, they are two dates
    if raw.rule == "between_days" and int(parts["d2"]) == int(parts["d"]) + 1:
        return True  # "20 and 21 August"
    if raw.rule in {"between_days", "between_month_days"}:
        return before in dates.BETWEEN
    if raw.rule in dates.ITEMS:
        return begins_line(raw, words.text)
    if raw.rule == "month_short_year":
        return before in dates.MONTH_INTRODUCERS  # not in a list of figures by month
    if raw.rule == "day_to_month_day":
        return before in dates.RANGE_OPENERS
    return raw.rule != "year" or _is_year(raw, words, lang)


@lru_cache(maxsize=1)
def _has_chronology(text: str, lang: Language) -> bool:
    """True when a line begins with a dotted day; searched once per text."""
    return bool(lang.dates.CHRONOLOGY.search(text))


def _is_day_alone(raw: RawDate, words: Scan, lang: Language) -> bool:
    """True for "on the 21st", "the 5th:"; false for "the 18th node", "the 20th Party Congress"."""
    i = raw.word
    if words.word(i - 1) not in lang.dates.ARTICLES or words.gap(i - 1) != " ":
        return False
    rest = words.text[raw.char_end : raw.char_end + 2]
    if (
        words.word(i + 1) in lang.dates.DAY_JOINS
        and words.word(i + 2) in lang.dates.ARTICLES
        and words.word(i + 3)[:1].isdigit()
    ):
        return words.word(i - 2) in lang.dates.DAY_INTRODUCERS
    lead = words.text[max(0, words.starts[i - 1] - 8) : words.starts[i - 1]]
    heads_line = lead.rstrip(" \t").endswith("\n")
    if heads_line and rest[:1] in {":", "：", ",", " "} and "month" not in raw.quote:
        return rest[:1] in {":", "：", ","}
    if rest[:1] in {",", ".", ";", ")", "", "\n"} or "month" in raw.quote:
        return words.word(i - 2) in lang.dates.DAY_INTRODUCERS
    if words.word(i - 2) != lang.dates.DAY_PREPOSITION:
        return False
    behind = words.words[i + 1] if i + 1 < len(words.words) else ""
    return behind[:1].isupper() or behind in lang.sentences.OPENERS - {"in"}


def _is_year(raw: RawDate, words: Scan, lang: Language) -> bool:
    """True where a four-digit number is a year, not a count or a part of a name."""
    i = raw.word
    before, gap = words.word(i - 1), words.gap(i - 1)
    if gap == "-" and words.gap(i - 2) == "-" and words.word(i - 2)[-1:].isdigit():
        return False  # a telephone number
    behind = words.text[raw.char_end : raw.char_end + 1]
    other = lang.dates.YEAR_RANGE_BEHIND.match(words.text, raw.char_end)
    if other and gap != "-" and raw.quote < other["y"]:
        return True
    if behind in {"'", "’"} and words.word(i + 1) == "s":
        return True  # "2020's budget"
    if "(" in gap or begins_line(raw, words.text):
        return behind in {")", ":", "", "\n", ",", " ", "|", "\t"}
    if (
        gap in {", ", "/", "-", "–", "~", " - ", " – ", " ~ "}
        and before.isdigit()
        and len(before) == 4
        and before[:2] in CENTURIES
    ):
        return True
    if before in lang.dates.YEAR_INTRODUCERS_AT_ENDS:
        return gap == " " and clause_ends(words, i)
    return gap in {" ", "-", "\u00a0"} and before in lang.dates.YEAR_INTRODUCERS
