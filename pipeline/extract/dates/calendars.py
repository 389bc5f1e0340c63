"""Calendar arithmetic: units of time as closed intervals of days.

Belongs here: what a month, a quarter or a week is, and steps between them. Does not belong here:
words, texts, reference dates.
"""

import calendar
import datetime as dt
from typing import Final

Interval = tuple[dt.date, dt.date, str]
"""First day, last day, precision (a value of the contract's vocabulary)."""

ONE_DAY: Final = dt.timedelta(days=1)

UNITS: Final = ("year", "half_year", "quarter", "month", "week", "weekend", "day")
"""The calendar's units, the larger first."""

_MONTHS_OF: Final = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
_DAYS_OF: Final = {"day": 1, "week": 7, "weekend": 7}


def day(date: dt.date) -> Interval:
    """The day itself."""
    return date, date, "day"


def month(year: int, number: int) -> Interval:
    """Month 1 to 12 of a year. Raises ValueError for another number."""
    if not 1 <= number <= 12:
        raise ValueError(f"no month {number}")
    last = calendar.monthrange(year, number)[1]
    return dt.date(year, number, 1), dt.date(year, number, last), "month"


def quarter(year: int, number: int) -> Interval:
    """Quarter 1 to 4 of a year. Raises ValueError for another number."""
    return dt.date(year, 3 * number - 2, 1), month(year, 3 * number)[1], "quarter"


def half_year(year: int, number: int) -> Interval:
    """Half 1 or 2 of a year. Raises ValueError for another number."""
    return dt.date(year, 6 * number - 5, 1), month(year, 6 * number)[1], "half_year"


def year(number: int) -> Interval:
    """A calendar year."""
    return dt.date(number, 1, 1), dt.date(number, 12, 31), "year"


def week(date: dt.date) -> Interval:
    """The week of a day, Monday to Sunday."""
    monday = monday_of(date)
    return monday, monday + 6 * ONE_DAY, "range"


def weekend(date: dt.date) -> Interval:
    """Saturday and Sunday of a day's week."""
    saturday = monday_of(date) + 5 * ONE_DAY
    return saturday, saturday + ONE_DAY, "range"


def nth_weekday(year_number: int, month_number: int, weekday: int, nth: int) -> dt.date:
    """The first (1), second ... or last (-1) such weekday (Monday is 0) of a month.

    Raises ValueError when the month has no fifth one.
    """
    first, last, _ = month(year_number, month_number)
    if nth < 0:
        return last - (last.weekday() - weekday) % 7 * ONE_DAY
    found = first + ((weekday - first.weekday()) % 7 + 7 * (nth - 1)) * ONE_DAY
    if found > last:
        raise ValueError(f"no weekday {weekday} number {nth} in month {month_number}")
    return found


def unit_of(date: dt.date, unit: str) -> Interval:
    """The day, week, weekend, month, quarter, half_year or year that holds `date`."""
    match unit:
        case "day":
            return day(date)
        case "week":
            return week(date)
        case "weekend":
            return weekend(date)
        case "month":
            return month(date.year, date.month)
        case "quarter":
            return quarter(date.year, (date.month + 2) // 3)
        case "half_year":
            return half_year(date.year, 1 if date.month <= 6 else 2)
        case "year":
            return year(date.year)
    raise ValueError(f"no calendar unit {unit!r}")


def monday_of(date: dt.date) -> dt.date:
    """Monday of the day's week."""
    return date - date.weekday() * ONE_DAY


def first_day(year_number: int, month_number: int | None, day_number: int | None) -> dt.date:
    """The day, or the first of its month or year; a day past the month's end is its last."""
    number = month_number or 1
    last = calendar.monthrange(year_number, number)[1]
    return dt.date(year_number, number, min(day_number or 1, last))


def shift(date: dt.date, unit: str, steps: int) -> dt.date:
    """`date` moved by whole units; the day of the month is kept where the month has it.

    Raises ValueError or OverflowError outside the years 1 to 9999.
    """
    if unit in _DAYS_OF:
        return date + steps * _DAYS_OF[unit] * ONE_DAY
    months = date.year * 12 + date.month - 1 + steps * _MONTHS_OF[unit]
    years, months = divmod(months, 12)
    return first_day(years, months + 1, date.day)
