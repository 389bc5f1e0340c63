"""Look-alikes of dates: what a rule for dates meets and is none.

Belongs here: the words around an expression that tell against it. Does not belong here: the rules
(`language`), trying them (`reading`).
"""

from pipeline.extract.dates.mentions import RawDate, begins_line
from pipeline.extract.dates.shapes import CENTURIES
from pipeline.extract.language import Language
from pipeline.extract.text.clauses import clause_ends
from pipeline.extract.text.scan import Scan


def is_date(raw: RawDate, words: Scan, lang: Language) -> bool:
    """False where the words around show that a pattern met something else than a date."""
    dates, parts, i = lang.dates, raw.parts, raw.word
    before, gap = words.lower[i - 1], words.gaps[i - 1]
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
        item = behind in {":", ".", "\n", ""} and begins_line(raw, words.text)
        if raw.rule == "month" and before not in dates.MONTH_INTRODUCERS and not item:
            return False
    if raw.rule == "month" and before not in dates.MONTH_INTRODUCERS:
        behind = words.words[i + 1] if words.gaps[i] == " " else ""
        if month.islower() or behind[:1].isupper():
            return False  # "an august body", "April Chen"
    if "wd" in parts and "rel" not in parts and parts["wd"].islower():
        return parts["wd"].endswith("day")
    if raw.rule in {"following_weekday", "following_month"} and parts["same"].lower() != "that":
        return before in dates.ARTICLES  # "next Monday" counts from the reference day
    if raw.rule == "same_unit" and parts["same"].lower() in dates.SHIFTS:
        return before in dates.ARTICLES  # "the next day" goes on from a date, "next year" does not
    if raw.rule in {"short_year_month_day", "short_day_range", "short_year_range"}:
        return begins_line(raw, words.text) or int(parts["yy"]) > 12
    if raw.rule in {"short_year_month", "quarter_glued_alone"}:
        if not begins_line(raw, words.text):
            return False
        return raw.rule != "short_year_month" or _has_chronology(words, lang)
    if raw.rule == "day_alone":
        return _is_day_alone(raw, words, lang)
    if raw.rule == "month_two_days":
        return int(parts["d2"]) == int(parts["d"]) + 1  # apart, they are two dates
    if raw.rule == "between_days" and int(parts["d2"]) == int(parts["d"]) + 1:
        return True  # "20 and 21 August"
    if raw.rule in {"between_days", "between_month_days"}:
        return before in dates.BETWEEN
    if raw.rule in dates.ITEMS:
        year_first = raw.rule == "day_month_item" and int(parts["d"]) > 12
        return begins_line(raw, words.text) and not (year_first and _puts_years_first(words, lang))
    if raw.rule in {"numeric_range", "numeric_range_days_first"} and parts["sep"] == ".":
        return not _puts_years_first(words, lang)
    if raw.rule == "month_short_year":
        return before in dates.MONTH_INTRODUCERS  # not in a list of figures by month
    if raw.rule == "day_to_month_day":
        return before in dates.RANGE_OPENERS
    return raw.rule != "year" or _is_year(raw, words, lang)


def _has_chronology(words: Scan, lang: Language) -> bool:
    """True when a line begins with a dotted day."""
    return words.once("chronology", lang.dates.CHRONOLOGY.search) is not None


def _puts_years_first(words: Scan, lang: Language) -> bool:
    """True when a line begins with a dotted day like "19.11.20"."""
    return words.once("short years", lang.dates.SHORT_YEARS.search) is not None


def _is_day_alone(raw: RawDate, words: Scan, lang: Language) -> bool:
    """True for "on the 21st", "the 5th:"; false for "the 18th node", "the 20th Party Congress"."""
    i = raw.word
    if words.lower[i - 1] not in lang.dates.ARTICLES or words.gaps[i - 1] != " ":
        return False
    rest = words.text[raw.char_end : raw.char_end + 2]
    if (
        words.lower[i + 1] in lang.dates.DAY_JOINS
        and words.lower[i + 2] in lang.dates.ARTICLES
        and words.lower[i + 3][:1].isdigit()
    ):
        return words.lower[i - 2] in lang.dates.DAY_INTRODUCERS
    lead = words.text[max(0, words.starts[i - 1] - 8) : words.starts[i - 1]]
    heads_line = lead.rstrip(" \t").endswith("\n")
    if heads_line and rest[:1] in {":", "：", ",", " "} and "month" not in raw.quote:
        return rest[:1] in {":", "：", ","}
    if rest[:1] in {",", ".", ";", ")", "", "\n"} or "month" in raw.quote:
        return words.lower[i - 2] in lang.dates.DAY_INTRODUCERS
    if words.lower[i - 2] != lang.dates.DAY_PREPOSITION:
        return False
    behind = words.words[i + 1] if i + 1 < len(words.words) else ""
    return behind[:1].isupper() or behind in lang.sentences.OPENERS - {"in"}


def _is_year(raw: RawDate, words: Scan, lang: Language) -> bool:
    """True where a four-digit number is a year, not a count or a part of a name."""
    i = raw.word
    before, gap = words.lower[i - 1], words.gaps[i - 1]
    if gap == "-" and words.gaps[i - 2] == "-" and words.lower[i - 2][-1:].isdigit():
        return False  # a telephone number
    behind = words.text[raw.char_end : raw.char_end + 1]
    other = lang.dates.YEAR_RANGE_BEHIND.match(words.text, raw.char_end)
    if other and gap != "-" and raw.quote < other["y"]:
        return True
    if behind in {"'", "’"} and words.lower[i + 1] == "s":
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
