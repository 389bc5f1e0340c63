"""Dates: every date of a text, resolved to closed intervals of days.

Belongs here: the entry points, and the latest day that a text itself tells. Does not belong here:
finding expressions (`reading`), what they mean (`resolution`), the choice of the
reference date (`reference`), whether a date makes an event (`events`).
"""

import datetime as dt
from typing import Final

from pipeline.extract.dates.mentions import DateMention, RawDate
from pipeline.extract.dates.reading import read_dates
from pipeline.extract.dates.resolution import MONTH_NAMED, Resolver
from pipeline.extract.language import Language, language_of
from pipeline.extract.text.scan import Scan, scan

__all__ = ["DateMention", "find_dates", "latest_told", "resolve_dates"]


def find_dates(
    text: str, reference_date: dt.date | None = None, language: str = "en"
) -> list[DateMention]:
    """Every date of `text` that can be resolved, sorted by position, none overlapping.

    Relative dates count from `reference_date`; when it is None, from the latest past date of the
    text itself. A date that neither decides is left out. Raises ValueError for a language without
    a grammar.
    """
    lang = language_of(language)
    words = scan(text, lang.LEXICON)
    return resolve_dates(words, read_dates(words, lang), reference_date, lang)


def resolve_dates(
    words: Scan, raws: list[RawDate], reference_date: dt.date | None, lang: Language
) -> list[DateMention]:
    """Resolve expressions in the order of the text; see `find_dates`."""
    given = reference_date is not None
    reference = reference_date or latest_told(words, raws, lang)
    resolver = Resolver(words, lang, reference, reference_given=given)
    return [mention for raw in raws if (mention := resolver.resolve(raw))]


def latest_told(words: Scan, raws: list[RawDate], lang: Language) -> dt.date | None:
    """The latest past date that the text tells: explicit ones, and yearless ones near them.

    Days and parts of a year say when a text was written; years only where it has no other dates.
    Deadlines and sentences that look ahead do not count. None when no date has a year.
    """
    past = [raw for raw in raws if not _may_lie_ahead(raw, words, lang)]
    explicit = Resolver(words, lang, None, reference_given=False)
    told = [mention for raw in past if (mention := explicit.resolve(raw))]
    exact = [mention for mention in told if mention.date_precision not in {"year", "range"}]
    days = [_told_day(mention) for mention in exact or told]
    if not days:
        return None
    if not any(raw.parts.keys() & MONTH_NAMED for raw in past):
        return max(days)
    around = Resolver(words, lang, max(days), reference_given=False)
    for raw in past:
        mention = around.resolve(raw)
        if mention and raw.parts.keys() & MONTH_NAMED and not raw.parts.keys() & {"ry", "rel"}:
            days.append(_told_day(mention))
    return max(days)


def _may_lie_ahead(raw: RawDate, words: Scan, lang: Language) -> bool:
    """True for deadlines and in sentences that speak of the future."""
    if raw.ahead:
        return True
    dates, last = lang.dates, raw.word - 1
    if words.lower[last] in dates.ARTICLES:
        last -= 1
    if words.lower[last] not in dates.DEADLINE_ENDS:
        return False
    before = words.folded[max(0, raw.char_start - _DEADLINE) : raw.char_start]
    return dates.DEADLINE.search(before) is not None


_DEADLINE: Final = 40
"""Code points before a date in which the words of a deadline are looked for."""


def _told_day(mention: DateMention) -> dt.date:
    """The day by which the text must have been written: of a long interval only its first."""
    exact = mention.date_precision in {"day", "range"}
    return mention.date_end if exact else mention.date_start
