"""Units that are told once for several figures: "69 nodes and 14 in Gansu", "from 74 days to 41".

Belongs here: which bare number is a quantity, and which figure beside it names its unit. Does not
belong here: a number's own unit (`figures`), spans and qualifiers (`amounts`).
"""

from dataclasses import replace
from typing import Final

from pipeline.extract.counted import MAX_WORDS, is_plural, noun_at
from pipeline.extract.figures import Figure
from pipeline.extract.language import Language
from pipeline.extract.numbers import Number
from pipeline.extract.scan import BLANKS, Scan

LENDING: Final = 160
"""Code points over which a noun is lent within a sentence: "69 nodes ... and 14 in Gansu"."""


def with_lent_units(figures: list[Figure], words: Scan, lang: Language) -> list[Figure]:
    """Bare figures take the unit of the one beside them, count for themselves, or are dropped."""
    result: list[Figure] = []
    for at in range(len(figures) - 1, -1, -1):  # "3, 4 or 5 nodes": lent from the right
        figure = figures[at]
        if figure.bare and at + 1 < len(figures):
            figures[at] = _lent_by_next(figure, figures[at + 1], words, lang)
    for at in range(1, len(figures)):
        low, high = figures[at - 1 : at + 1]
        money = high.bare or high.unit.kind == "money"
        if money and low.unit.kind == "money" and _joins(low, high, words, lang):
            figures[at - 1 : at + 1] = _sharing_currency(low, high)
    for figure in figures:
        if not figure.bare:
            result.append(figure)
            continue
        told = (
            _compared(figure, result, words, lang)
            or _as_money(figure, result, words, lang)
            or (_counts_something(figure, words, lang) and _counted(figure, result, words, lang))
        )
        if told:
            result.append(told)
    return result


def _joins(low: Figure, high: Figure, words: Scan, lang: Language) -> bool:
    """True for two ends of a span: "to", "-", and "and" behind "between"."""
    join = words.text[low.char_end : high.char_start].strip(" \u00a0").lower()
    if join == "and":
        return words.word(word_before(words, low, lang)) in lang.amounts.BETWEEN
    return join in lang.amounts.RANGE_WORDS | lang.amounts.RANGE_SIGNS


def _sharing_currency(low: Figure, high: Figure) -> tuple[Figure, Figure]:
    """ "RMB 310-340 million": the currency of the first, the scale of the second."""
    if high.bare:
        unit = replace(low.unit, char_end=high.char_end, last=high.last)
        high = replace(high, unit=unit, bare=False)
    return replace(low, number=_scaled_like(low.number, high.number)), high


def _scaled_like(low: Number, high: Number) -> Number:
    """The first number with the scale of the second, where it has none and is the smaller."""
    if low.scale == 1 and high.scale > low.value and low.value < high.value / high.scale:
        return replace(low, value=low.value * high.scale)
    return low


def _lent_by_next(figure: Figure, following: Figure, words: Scan, lang: Language) -> Figure:
    """ "3 to 5 million yuan", "from 41 to 78 nodes": the unit stands behind the second number."""
    between = words.text[figure.char_end : following.char_start]
    join = between.strip(" \u00a0").lower()
    joins = lang.amounts.RANGE_WORDS | lang.amounts.RANGE_SIGNS | lang.amounts.COORDINATORS
    if not following.bare and join in lang.amounts.PART_OF and figure.number.value >= 2:
        unit = replace(following.unit, char_end=figure.char_end, last=figure.last)
        return replace(figure, unit=unit, bare=False)
    if join not in joins or len(between) > 6:
        return figure
    if following.bare:
        spans = join not in lang.amounts.COORDINATORS or (
            words.word(figure.number.first - 1) in lang.amounts.BETWEEN
        )
        scaled = _scaled_like(figure.number, following.number)
        return replace(figure, number=scaled) if spans else figure
    money = following.unit.kind == "money"
    spans = words.word(figure.number.first - 1) in lang.amounts.BETWEEN
    if join == "and" and money and not spans and figure.number.value < _LARGE_SUM:
        return figure
    unit = replace(following.unit, char_end=figure.char_end, last=figure.last)
    number = _scaled_like(figure.number, following.number)
    return replace(figure, number=number, unit=unit, bare=False)


def _compared(figure: Figure, done: list[Figure], words: Scan, lang: Language) -> Figure | None:
    """With the unit of the figure that it is set against: "from 74 days to 41", "18 ms, not 20".

    Also in a row of shares: "62 percent are in Asia, 17 in Europe and 9 in Africa".
    """
    if not done or looks_like_year(figure.number, words) or _is_one(figure.number):
        return None
    before = done[-1]
    between = _between(before, figure, words)
    if between is None or any(stop in between for stop in (". ", "\n")):
        return None
    amounts = lang.amounts
    at = word_before(words, figure, lang)
    word, earlier = words.word(at), words.word(at - 1)
    if word in amounts.CHANGE_TO:
        start = word_before(words, before, lang)
        set_against = words.word(start) in amounts.CHANGE_FROM or earlier in amounts.COMPARED
    elif word in amounts.CHANGE_FROM:
        risen = words.word(word_before(words, before, lang)) in amounts.CHANGE_TO
        set_against = risen or earlier in amounts.DIRECTIONS
    elif words.word(at + 1) in amounts.MORE_OR_LESS:
        set_against = False  # "not less than 80"
    else:
        set_against = word in amounts.SET_AGAINST or (earlier, word) in amounts.SET_AGAINST_PAIRS
    bracketed = words.gap(figure.number.first - 1).strip() == ":" and "(" in between
    if set_against or (bracketed and words.words[figure.number.first - 1].isdigit()):
        return _with_unit_of(before, figure)
    if before.unit.kind == "count":
        return None
    if not _is_whole(figure.number) or _in_row(before, figure, between, words, lang):
        return _with_unit_of(before, figure)
    return None


def _between(before: Figure, figure: Figure, words: Scan) -> str | None:
    """The text between two figures; None when they are far apart."""
    if figure.char_start - before.char_end > LENDING:
        return None
    return words.text[before.char_end : figure.char_start]


def _in_row(before: Figure, figure: Figure, between: str, words: Scan, lang: Language) -> bool:
    """True for two like figures, each with its place: "300 yuan in Anhui and 500 in Hubei"."""
    places = lang.amounts.PLACING
    low, high = sorted((before.number.value, figure.number.value))
    lead = word_before(words, figure, lang)
    if (words.word(lead - 1), words.word(lead)) in lang.amounts.TWO_WORD_QUALIFIERS:
        lead -= 2
    joined = words.gap(lead).startswith(",") or words.word(lead) == "and"
    each = words.word(lead)  # "Alpha with 51 percent, Beta with 30"
    if each in lang.amounts.EACH_WITH and words.word(word_before(words, before, lang)) == each:
        return True
    return (
        joined
        and words.word(figure.last + 1) in places
        and words.gap(figure.last) in BLANKS
        and not places.isdisjoint(between.lower().split())
        and high <= low * _ALIKE
    )


_ALIKE: Final = 50
"""Figures of one row differ by no larger factor."""


def word_before(words: Scan, figure: Figure, lang: Language) -> int:
    """Index of the word before a figure and its qualifiers: "from" in "from just under 74 days"."""
    at = figure.number.first - 1
    while at >= 0 and words.starts[at] >= figure.char_start:
        at -= 1  # the currency before the number
    for _ in range(3):
        if words.word(at) in lang.amounts.PASSED_OVER and words.gap(at) in BLANKS:
            at -= 1
    return at


def _with_unit_of(other: Figure, figure: Figure) -> Figure:
    unit = replace(other.unit, char_end=figure.char_end, last=figure.last)
    return replace(figure, unit=unit)


def _as_money(figure: Figure, done: list[Figure], words: Scan, lang: Language) -> Figure | None:
    """A sum without a currency, in the currency told before: "a credit line of five million"."""
    number, amounts, first = figure.number, lang.amounts, figure.number.first
    if number.value < _LEAST_SUM or looks_like_year(number, words):
        return None
    money = next((f for f in reversed(done[-_FIGURES_BACK:]) if f.unit.kind == "money"), None)
    after = tuple(words.lower[figure.last + 1 : figure.last + 3])
    if money is None or after[:1] == (amounts.TIMES,) or after[:1] == ("people",):
        return None
    if len(after) > 1 and after[0] == "of" and after[1] in amounts.THINGS_TOLD:
        return None
    lead = set(words.lower[max(0, first - 4) : first])
    distance = figure.char_start - money.char_end
    between = words.text[money.char_end : figure.char_start] if distance < _MONEY_NEAR else "\n"
    told = not amounts.MONEY_SUBJECTS.isdisjoint(lead) and number.scale > 1
    paid = not amounts.MONEY_VERBS.isdisjoint(lead) and distance < _MONEY_NEAR
    if not told and not paid:
        if money is not done[-1] or "\n" in between:
            return None
        same = ". " not in between
        alike = money.number.value <= number.value * _ALIKE
        joined = between.strip(" ,").lower() in {"and", "or"}
        joined = joined or (
            len(after) > 1 and after[0] in amounts.PER and after[1] in amounts.SPELLS
        )
        if not (same and (number.scale > 1 or joined)) and not (
            (number.scale > 1 or (same and alike and number.value >= _LARGE_SUM))
            and not _names_things(words, figure, lang)
        ):
            return None
    unit = replace(figure.unit, kind="money", currency=money.unit.currency, noun=None)
    return replace(figure, unit=unit)


_LEAST_SUM: Final = 100
_LARGE_SUM: Final = 200
_MONEY_NEAR: Final = 300
"""Code points over which a currency is lent to a sum that is paid or has a scale."""
_FIGURES_BACK: Final = 40


def _names_things(words: Scan, figure: Figure, lang: Language) -> bool:
    """True when a plural before a bare number in its sentence may be what it counts."""
    for at in range(figure.number.first - 1, max(-1, figure.number.first - 13), -1):
        if any(stop in words.gap(at) for stop in ",.;\n"):
            return False
        if is_plural(words.word(at), lang) and words.word(at) not in lang.amounts.MONEY_SUBJECTS:
            return True
    return False


def _counts_something(figure: Figure, words: Scan, lang: Language) -> bool:
    """True where the words around a bare number show that it counts what is named elsewhere."""
    amounts, number = lang.amounts, figure.number
    if looks_like_year(number, words) or _is_one(number) or not _is_whole(number):
        return False
    before, gap = words.word(number.first - 1), words.gap(number.first - 1)
    after, behind = words.word(figure.last + 1), words.gap(figure.last)
    ends = not after or behind.strip() != "" or "\n" in behind or len(behind) > 1
    if ends and _is_labelled(figure, gap, behind, words):
        if _label(words, number.first, lang):
            return True
        return before not in amounts.NO_AMOUNTS_BELOW and not _looks_like_code(number, words)
    earlier = words.word(number.first - 2)
    if before in amounts.COPULAS and earlier in amounts.NO_AMOUNTS_BELOW | amounts.PERSONS:
        return False
    if after in amounts.REMAINDERS and behind in BLANKS:
        return True
    if after == "of" and words.word(figure.last + 2) in amounts.THINGS_TOLD and behind in BLANKS:
        return True
    follows = not ends and (
        after in amounts.ELIDED_BEFORE
        or after in amounts.PREDICATES
        or (after.endswith("ed") and len(after) > _LEAST_PARTICIPLE)
    )
    if before in amounts.NO_ACTIONS or (before == "of" and earlier == "out"):
        return False
    if behind in amounts.RANGE_SIGNS and after.isdecimal() and int(after[:9]) < number.value:
        return False  # a score: "3-1"
    if gap in amounts.RANGE_SIGNS and before.isdecimal() and int(before[:9]) > number.value:
        return False
    acted = before.endswith("ed") and len(before) > _LEAST_PARTICIPLE
    if gap in BLANKS and (before in amounts.ELIDED_AFTER or acted):
        return ends or follows or after in amounts.NOUN_ENDS
    if gap in BLANKS and before in amounts.RELATIVES:
        return True
    if gap in BLANKS and number.spelled and before in amounts.DETERMINERS:
        return ends or follows
    if gap in BLANKS and before in amounts.ELIDED_AT_END:
        return ends
    if gap == ", " and ends and before in amounts.SUPERLATIVES:
        return True
    if before == "or" and ends and words.gap(number.first - 2) == ", ":
        return True  # "half of the 139 nodes, or 72,"
    if gap == " (" and words.text[number.char_end : number.char_end + 1] == ")":
        return words.words[number.first - 1][:1].isupper()
    if "?" in gap or (gap.strip(" ") in {"", ","} and "?" in words.gap(number.first - 2)):
        return ends or follows
    if (
        gap in BLANKS
        and (ends or after in amounts.COORDINATORS)
        and _is_gapped(words, number, lang)
    ):
        return True
    if behind not in BLANKS or not follows:
        return False
    if gap in BLANKS:
        if number.spelled and is_plural(before, lang):
            return True  # "of the sixteen cities eleven grew"
        named = words.words[number.first - 1][:1].isupper()
        return after in amounts.ELIDED_BEFORE and (number.spelled or not named)
    return True


def _is_gapped(words: Scan, number: Number, lang: Language) -> bool:
    """ "Beijing has 12 racks, Shanghai nine and the Hefei court 7": a name takes over the verb."""
    named = False
    for at in range(number.first - 1, max(-1, number.first - 7), -1):
        word, written = words.lower[at], words.words[at]
        if word in lang.amounts.COORDINATORS:
            return named
        if word[0].isdigit() or word in lang.amounts.NOUN_VERBS | lang.amounts.ELIDED_AFTER:
            return False
        if not written[0].isupper() and word not in lang.amounts.BODIES:
            return False
        named = named or written[0].isupper()
        gap = words.gap(at - 1)
        if gap == ", ":
            return named
        if gap != " ":
            return False
    return False


_LEAST_PARTICIPLE: Final = 4


def _is_labelled(figure: Figure, gap: str, behind: str, words: Scan) -> bool:
    """True for "Views: 2,316", and for a number that ends its line behind a wide gap."""
    if gap.strip() in {":", "："}:
        return True
    wide = len(gap) > 1 and not gap.strip(" \t\u00a0.") and "\n" not in gap
    return wide and (not behind or "\n" in behind)


def _label(words: Scan, first: int, lang: Language) -> str | None:
    """The plural noun that a label before word `first` begins with: "Nodes in service: 12"."""
    begin = first - 1
    while begin > 0 and first - begin <= MAX_WORDS and words.gap(begin - 1) in _IN_LABEL:
        begin -= 1
    noun = noun_at(words, begin, lang) if begin >= 0 else None
    return noun.text if noun and noun.last < first else None


_IN_LABEL: Final = frozenset({" ", "-", "\u00a0", "/"})


def _counted(figure: Figure, done: list[Figure], words: Scan, lang: Language) -> Figure:
    """With the noun of its label, of its subject or of the figure before it, if there is one."""
    gap = words.gap(figure.number.first - 1)
    noun = None
    if gap.strip() in {":", "："} or (len(gap) > 1 and not gap.strip()):
        noun = _label(words, figure.number.first, lang)
    noun = noun or _subject(words, figure, done, lang)
    if noun is None and done and done[-1].unit.kind == "count":
        between = _between(done[-1], figure, words)
        if between is not None and "\n" not in between:
            noun = done[-1].unit.noun
    return replace(figure, unit=replace(figure.unit, noun=noun)) if noun else figure


def _subject(words: Scan, figure: Figure, done: list[Figure], lang: Language) -> str | None:
    """The plural that its clause begins with: "foreign accounts numbered 139"."""
    amounts, last = lang.amounts, word_before(words, figure, lang)
    begin, verb = last + 1, False
    while begin > 0 and last - begin < _LONGEST_CLAUSE:
        gap = words.gap(begin - 1)
        if begin <= last and gap != " " and any(stop in gap for stop in ",.;:\n(—"):
            break
        begin -= 1
        verb = verb or words.lower[begin] in amounts.SUBJECT_VERBS
    if not verb or (done and done[-1].char_end > words.starts[begin]):
        return None
    while begin < last and words.lower[begin] in amounts.BEFORE_SUBJECT:
        begin += 1
    noun = noun_at(words, begin, lang)
    return noun.text if noun and noun.last < last else None


_LONGEST_CLAUSE: Final = 16


def _is_whole(number: Number) -> bool:
    """False for "0.2", which counts no things."""
    return number.value == number.value.to_integral_value()


def _is_one(number: Number) -> bool:
    return number.spelled and number.value < 2


def _looks_like_code(number: Number, words: Scan) -> bool:
    """ "SZ: 300663": long, with no separators, behind capitals."""
    digits = words.words[number.first]
    return words.words[number.first - 1].isupper() and len(digits) > 3 and digits.isdigit()


def looks_like_year(number: Number, words: Scan) -> bool:
    """ "2019" and the like, written with four digits."""
    digits = words.words[number.first]
    return number.first == number.last and len(digits) == 4 and digits[:2] in {"19", "20"}
