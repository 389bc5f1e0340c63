"""Dates: expressions read by rules, joined, and resolved to days.

finding        every date of a text
reading        the rules tried where their leading words stand
shapes         which rules are worth trying at a word
lookalikes     what a rule meets and is no date
joining        two ends of a range, days of one form
mentions       a date as written, and resolved
resolution     the days that an expression stands for
years          years that are not said
reference      the day that relative dates count from
calendars      calendar units as closed intervals of days
"""
