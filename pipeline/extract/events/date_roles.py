"""What a date stands for in its sentence, when it dates no happening.

Belongs here: deadlines, states, figures about periods, papers named by their day, superseded dates.
Does not belong here: which happening a date tells (`types`), words of any language
(`language`).
"""

from typing import Final

from pipeline.extract.dates.mentions import DateMention
from pipeline.extract.language import Language
from pipeline.extract.text.sentences import TextUnit

BESIDE: Final = 60
"""Code points beside a date that say what kind of date it is."""

CLOSE: Final = 16
"""Code points before a verb that may deny it."""


def before(text: str, unit: TextUnit, date: DateMention) -> str:
    """What stands before a date in its unit, in lower case."""
    return text[max(unit.char_start, date.char_start - BESIDE) : date.char_start].lower()


def behind(text: str, unit: TextUnit, date: DateMention) -> str:
    """What stands behind a date in its unit, in lower case."""
    return text[date.char_end : min(unit.char_end, date.char_end + BESIDE)].lower()


def dates_nothing(text: str, unit: TextUnit, date: DateMention, lang: Language) -> bool:
    """True for deadlines, states, days of speech, of papers and of other figures."""
    roles, said = lang.date_roles, before(text, unit, date)
    if roles.ONWARDS.match(date.quote.lower()):
        return True
    then = behind(text, unit, date)
    if roles.PAPER_BEHIND.match(then) or roles.LAST_DAY.match(then):
        return True
    if said.endswith("(") and roles.FIGURE_BEHIND.match(then):
        return True
    if (
        said.endswith("(")
        and then.startswith(")")
        and roles.END_OF_PERIOD.match(date.quote.lower())
    ):
        return True
    if date.date_precision != "day" and roles.FOR_PERIOD.search(said):
        return True
    if date.date_precision == "year" and roles.NAME_BEHIND.match(then):
        return True
    opened = text[unit.char_start : date.char_start].lower()
    if roles.STAMP.fullmatch(opened) and not roles.TELLS_BEHIND.match(then):
        return True
    at_end = said.endswith("at the ") or (said.endswith("at ") and date.quote.startswith("the end"))
    if at_end and (
        roles.STATE.search(said) or roles.STATE.search(then) or roles.FIGURE_BEHIND.match(then)
    ):
        return True
    patterns = (
        roles.DEADLINE, roles.CLOSES, roles.LABEL, roles.PERIOD_END, roles.COMPARED,
        roles.EXPECTED, roles.PAPER, roles.YEARS,
    )  # fmt: skip
    if any(pattern.search(said) for pattern in patterns):
        return True
    return date.date_basis == "relative" and bool(roles.LASTING.search(said))


def is_superseded(text: str, unit: TextUnit, date: DateMention, lang: Language) -> bool:
    """True for a date that something else came of: "postponed from May 3 to June 9"."""
    if lang.date_roles.SUPERSEDED_BEHIND.match(behind(text, unit, date)):
        return True
    return bool(lang.date_roles.SUPERSEDED.search(before(text, unit, date)))


def of_speech(
    text: str, unit: TextUnit, date: DateMention, verbs: list[int], lang: Language
) -> bool:
    """True for the day on which somebody spoke: no verb, at code points `verbs`, lies between."""
    said = before(text, unit, date)
    spoken = lang.date_roles.SPEECH.search(said)
    if not spoken:
        return False
    at: int = date.char_start - len(said) + spoken.start()
    return not any(at <= verb < date.char_start for verb in verbs)


def follows(text: str, unit: TextUnit, date: DateMention, lang: Language) -> bool:
    """True when what was told before happened again on the date: "Wuhu followed on May 3"."""
    return bool(lang.date_roles.FOLLOWS.search(before(text, unit, date)))


def is_denied(text: str, unit: TextUnit, verb: int, lang: Language) -> bool:
    """True when the verb at code point `verb` is denied: "was not signed"."""
    said = text[max(unit.char_start, verb - CLOSE) : verb].lower()
    return bool(lang.date_roles.NEGATED.search(said))


def goes_on(
    text: str, unit: TextUnit, first: DateMention, second: DateMention, lang: Language
) -> bool:
    """True when the second date tells the first's happening again, of something else.

    "The node opened on May 3 and Suining's on June 9."
    """
    gap = text[first.char_end : second.char_start]
    if len(gap) > BESIDE or not lang.date_roles.GOES_ON.fullmatch(gap.lower()):
        return False
    return not dates_nothing(text, unit, second, lang)
