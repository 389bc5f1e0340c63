"""No text makes reading slower than its length: four times as much takes about four times as long.

Time is compared with time in the same process, never with a clock's promise. Short texts hide what
grows with the square, so the lengths are fixed and long: a quadratic rule gives a ratio of 16.
"""

import gc
import time

import pytest

from pipeline.extract import (
    detect_language,
    extract_document,
    find_reference_date,
    read_metadata,
)
from tests.extract.hostile import HOSTILE, repeated

LENGTH = 20_000
TIMES = 4
"""Code points of the shorter text, and how many times as long the other is."""

RATIO = 8.0
"""The most that the longer text may cost: twice what linear work does."""

LEAST_SECONDS = 0.01
"""What a run counts at least, so that the clock's grain does not."""

ATTEMPTS = 3
"""A machine may be busy: linear once is linear."""


def read(text: str) -> None:
    """All that happens to a text between its file and its rows."""
    detect_language(text)
    read_metadata(text)
    find_reference_date(text)
    extract_document(text)


def seconds(text: str) -> float:
    """Processor seconds of one run, without the collector's walks over the whole process."""
    gc.disable()
    try:
        start = time.process_time()
        read(text)
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.parametrize("pattern", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_no_faster_than_the_text(pattern: str) -> None:
    read(repeated(pattern, 1_000))  # loads what is loaded once
    ratios = []
    for _ in range(ATTEMPTS):
        once, more = (
            max(seconds(repeated(pattern, times * LENGTH)), LEAST_SECONDS) for times in (1, TIMES)
        )
        ratios.append(more / once)
        if ratios[-1] <= RATIO:
            return
    pytest.fail(f"{TIMES} times {LENGTH} code points took {ratios} times as long: <= {RATIO}")


@pytest.mark.parametrize("enabled", [True, False])
def test_a_document_leaves_nothing_to_collect(enabled: bool) -> None:
    text = "".join(repeated(pattern, 300) + "\n\n" for pattern in HOSTILE.values())
    extract_document(text)
    gc.collect()
    gc.disable()
    try:
        if enabled:
            gc.enable()
        extract_document(text)
        assert gc.isenabled() is enabled
        assert gc.collect() == 0
    finally:
        gc.enable()
