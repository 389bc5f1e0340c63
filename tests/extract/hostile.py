"""Texts that make bad patterns slow: a few characters, over and over.

Belongs here: what the test of linear time and the benchmark share.
"""

from typing import Final

HOSTILE: Final = {
    "places without an end": "BSN nodes in Lanzhou ",
    "organisations in a list": "Gansu Mobile, ",
    "digits": "1234567890",
    "digits and commas": "1,234,567,",
    "digits and dots": "1.2.3.4.",
    "dashed digits": "1-1-1-",
    "slashed digits": "1/2/3/",
    "spaced digits": "12 34 ",
    "capitals": "ABCDEFGHIJ",
    "capital words": "Abc Def Ghi ",
    "capital words joined": "Abc of Def and ",
    "initials": "A. A. A. ",
    "lower case": "abcdefghij",
    "opening parentheses": "((((((((((",
    "opening quotes": "““““““““““",
    "straight quotes": '"a"b" c ',
    "apostrophes": "it's 'a' ",
    "spaces": "          ",
    "newlines": "\n\n\n\n\n\n\n\n\n\n",
    "no spaces": "nodeinLanzhouon",
    "and": "of and of and ",
    "months": "March March ",
    "years": "2019 2020 to ",
    "years on lines": "2020\n",
    "days glued to months": "5 May",
    "blurred": "early at the end of ",
    "relative dates": "last year the same day ",
    "yuan": "yuan yuan ",
    "money": "5 million yuan and ",
    "numbers to numbers": "3 to 5 to ",
    "qualifiers": "more than nearly ",
    "sums in parts": "5 dollars 30 ",
    "lengths in parts": "3 hours 5 ",
    "lengths with an article": "a year and a month and ",
    "halves": "half an hour and a half ",
    "slashed parts": "1/2 ",
    "numeric ranges": "1/2-3/4-",
    "months and numbers": "May 18 May 98 ",
    "number words": "three hundred million and ",
    "percent": "5% to ",
    "places": "Lanzhou ",
    "homonyms": "Suzhou and Taizhou, ",
    "long organisation": "Gansu Provincial Big Data ",
    "sentences on nodes": "A BSN node was built in Lanzhou. ",
    "dated sentences": "On May 3, 2021, a BSN node was built in Lanzhou, Gansu. ",
    "inferring sentences": "All 14 cities of Gansu have built BSN nodes. ",
    "abbreviations": "Co., Ltd. Inc. ",
    "list numbers": "1. a 2. b ",
    "pipes": "| a | b |\n",
    "empty pipes": "||||||||||",
    "table rows": "2021-05-03 | Lanzhou | live\n",
    "dashes": "----------",
    "dots": "..........",
    "commas": ", , , , , ",
    "Chinese": "甘肃省兰州市区块链",
    "full-width digits": "２０２０年１月",
    "combining marks": "e\u0301\u0301\u0301",
    "emoji": "😀😀😀",
    "zero width": "a\u200b\u200d",
    "addresses": "http://a.b/c?d=e ",
}


def repeated(pattern: str, length: int) -> str:
    """The pattern over and over, about `length` code points."""
    return pattern * (length // len(pattern))
