"""No text makes reading slower than its length: four times as much takes about four times as long.

Time is compared with time in the same process, never with a clock's promise. Short texts hide what
grows with the square, so the lengths are fixed and long: a quadratic rule gives a ratio of 16.
"""

import gc
import time

import pytest

from pipeline.extract import extract_document

LENGTH = 20_000
TIMES = 4
"""Code points of the shorter text, and how many times as long the other is."""

RATIO = 8.0
"""The most that the longer text may cost: twice what linear work does."""

LEAST_SECONDS = 0.01
"""What a run counts at least, so that the clock's grain does not."""

ATTEMPTS = 3
"""A machine may be busy: linear once is linear."""

HOSTILE = {
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
    "relative dates": "last year the same day ",
    "yuan": "yuan yuan ",
    "money": "5 million yuan and ",
    "numbers to numbers": "3 to 5 to ",
    "qualifiers": "more than nearly ",
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


def seconds(text: str) -> float:
    """Processor seconds of one run, without the collector's walks over the whole process."""
    gc.disable()
    try:
        start = time.process_time()
        extract_document(text)
        return time.process_time() - start
    finally:
        gc.enable()


def repeated(pattern: str, length: int) -> str:
    """The pattern over and over, about `length` code points."""
    return pattern * (length // len(pattern))


@pytest.mark.parametrize("pattern", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_no_faster_than_the_text(pattern: str) -> None:
    extract_document(repeated(pattern, 1_000))  # loads what is loaded once
    ratios = []
    for _ in range(ATTEMPTS):
        once, more = (
            max(seconds(repeated(pattern, times * LENGTH)), LEAST_SECONDS) for times in (1, TIMES)
        )
        ratios.append(more / once)
        if ratios[-1] <= RATIO:
            return
    pytest.fail(f"{TIMES} times {LENGTH} code points took {ratios} times as long: <= {RATIO}")
