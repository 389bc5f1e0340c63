"""English number words.

Belongs here: what a number is made of. Does not belong here: units and qualifiers (`amounts`).
"""

from decimal import Decimal
from typing import Final

CARDINALS: Final = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "dozen": 12,
}
"""Words below a hundred: "twenty-five" is two of them."""

DOZEN: Final = "dozen"
"""Multiplies a small number before it: "two dozen"."""

SCALES: Final = {
    "hundred": Decimal(100),
    "thousand": Decimal(1_000),
    "million": Decimal(1_000_000),
    "billion": Decimal(1_000_000_000),
    "trillion": Decimal(1_000_000_000_000),
    "mln": Decimal(1_000_000),
    "mn": Decimal(1_000_000),
    "mio": Decimal(1_000_000),
    "mil": Decimal(1_000_000),
    "bn": Decimal(1_000_000_000),
    "bln": Decimal(1_000_000_000),
    "tn": Decimal(1_000_000_000_000),
    "trn": Decimal(1_000_000_000_000),
    "lakh": Decimal(100_000),
    "lakhs": Decimal(100_000),
    "crore": Decimal(10_000_000),
    "crores": Decimal(10_000_000),
    "万": Decimal(10_000),
    "亿": Decimal(100_000_000),
    "万亿": Decimal(1_000_000_000_000),
}
"""Words that multiply: "1.62 billion", "three hundred million"."""

CHARACTER_SCALES: Final = ("万亿", "亿", "万")
"""Scales in characters, longest first: they stand against the digits, a unit against them."""

GLUED_SCALES: Final = {
    "k": Decimal(1_000),
    "m": Decimal(1_000_000),
    "mm": Decimal(1_000_000),
    "b": Decimal(1_000_000_000),
    "t": Decimal(1_000_000_000_000),
}
"""Single letters, beside SCALES, that scale money when glued to the digits: "$500m", "¥20k"."""

ORDINALS: Final = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
}
"""Ranks, never amounts; a date's day or a node's ordinal may be one."""

JOINERS: Final = frozenset({"and"})
"""May stand inside a number: "two hundred and fifty"."""

PARTS: Final = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.25")}
"""Parts of one that are read behind a number: "two and a half", "one and three quarters"."""

COUNTS_OF_PARTS: Final = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}

VULGAR: Final = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"), "⅝": Decimal("0.625"), "⅞": Decimal("0.875"), "⅕": Decimal("0.2"),
    "⅖": Decimal("0.4"), "⅗": Decimal("0.6"), "⅘": Decimal("0.8"),
}  # fmt: skip
"""Fractions of one character: "½", "2½"."""

BEFORE_PARTS: Final = JOINERS | VULGAR.keys()
"""Behind a number they may lead to a part of one."""

ARTICLES: Final = frozenset({"a", "an"})
OF: Final = "of"
VAGUE: Final = frozenset({"few", "several", "many", "couple"})
"""Before a scale they make it no number: "several hundred"."""
TEN_THOUSAND: Final = ("ten", "thousand")
"""Read as one scale behind digits, as translations write 万: "120 ten thousand"."""

LEADS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(CARDINALS, ("number",)),
    **dict.fromkeys(["hundred", "thousand", "million", "billion", "trillion"], ("number",)),
    **dict.fromkeys([*PARTS, *VULGAR], ("number",)),
}
"""Words that a number may begin with."""
