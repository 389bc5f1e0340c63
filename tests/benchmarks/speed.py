"""Characters a second of extraction, next to three libraries that read dates and amounts.

    make bench

Belongs here: timing, and the calls that are timed. Prints figures and promises none: machines
differ, and one machine from one minute to the next, so that only the ratios of one run count. Every
round calls each contender once, one after the other; what counts is each one's fastest round.
"""

import gc
import importlib
import time
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pipeline.accuracy.corpus import read_corpus
from pipeline.extract import extract_document, find_amounts, find_dates
from tests.extract.hostile import HOSTILE, repeated

ROOT: Final = Path(__file__).parents[2]

ROUNDS: Final = 5
"""Rounds in which every contender is called."""

AT_LEAST: Final = 0.1
"""Processor seconds that a contender is called for in a row."""

SLOW_ROUNDS: Final = 2
"""Rounds of a contender that takes more than a second."""

SAMPLE: Final = 12
"""Articles, read one by one: on long texts some libraries take time and memory by the square."""

MEGABYTE: Final = 1_000_000
"""Code points of a hostile text, all of them ASCII or more bytes than that."""

OURS: Final = "documents"

Call = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Contender:
    """A call that reads a text; `name` says what it reads."""

    name: str
    call: Call


def contenders() -> Iterator[Contender]:
    """Our entries, then those of the libraries that are installed; missing ones are told."""
    yield Contender(OURS, extract_document)
    yield Contender("dates", find_dates)
    yield Contender("amounts", find_amounts)
    for name, make in LIBRARIES.items():
        try:
            yield Contender(name, make())
        except ImportError as error:
            print(f"not compared with {name}: {error}")


def _dateparser() -> Call:
    search = importlib.import_module("dateparser.search").search_dates
    return lambda text: search(text, languages=["en"])


def _quantulum3() -> Call:
    parse: Call = importlib.import_module("quantulum3.parser").parse
    return parse


def _recognizers_dates() -> Call:
    module = importlib.import_module("recognizers_date_time")
    return lambda text: module.recognize_datetime(text, module.Culture.English)


def _recognizers_amounts() -> Call:
    module = importlib.import_module("recognizers_number_with_unit")
    number = importlib.import_module("recognizers_number")
    calls = (module.recognize_currency, module.recognize_dimension, number.recognize_percentage)
    return lambda text: [call(text, module.Culture.English) for call in calls]


LIBRARIES: Final[Mapping[str, Callable[[], Call]]] = {
    "dateparser (dates)": _dateparser,
    "Recognizers-Text (dates)": _recognizers_dates,
    "Recognizers-Text (amounts)": _recognizers_amounts,
    "quantulum3 (amounts)": _quantulum3,
}


def seconds(call: Call, text: str) -> float:
    """Processor seconds of the fastest call in a row, without the collector's walks.

    Calls go on for `AT_LEAST` seconds, so that a short one is measured warm too.
    """
    gc.collect()
    gc.disable()
    try:
        fastest, spent = float("inf"), 0.0
        while spent < AT_LEAST:
            start = time.process_time()
            call(text)
            took = time.process_time() - start
            fastest, spent = min(fastest, took), spent + took
        return fastest
    finally:
        gc.enable()


def compare(title: str, texts: Sequence[str], rivals: list[Contender]) -> None:
    """Print characters a second of each contender on `texts`, and how many times ours is faster."""
    fastest = {rival.name: float("inf") for rival in rivals}
    for each in range(ROUNDS):
        for rival in rivals:
            if each < SLOW_ROUNDS or fastest[rival.name] < 1:
                took = sum(seconds(rival.call, text) for text in texts)
                fastest[rival.name] = min(fastest[rival.name], took)
    characters = sum(map(len, texts))
    print(f"\n{title}: {characters:,} characters")
    print(f"  {'':<28}{'characters a second':>20}{'documents are so many times faster':>38}")
    for name, took in fastest.items():
        ratio = f"{took / fastest[OURS]:.1f}" if name in LIBRARIES else ""
        print(f"  {name:<28}{characters / took:>20,.0f}{ratio:>38}".rstrip())


def hostile() -> None:
    """Print the seconds that a document of a million hostile code points takes, slowest first."""
    took = {
        name: seconds(extract_document, repeated(pattern, MEGABYTE))
        for name, pattern in HOSTILE.items()
    }
    print(f"\nHostile texts of {MEGABYTE:,} characters: seconds")
    for name in sorted(took, key=lambda name: -took[name]):
        print(f"  {took[name]:6.2f}  {name}")


def main() -> None:
    """Time everything, once."""
    warnings.simplefilter("ignore")  # of the libraries
    rivals = list(contenders())
    for rival in rivals:
        rival.call("On May 3, 2021 it paid 5 million yuan.")  # loads what is loaded once
    (seed,) = (ROOT / "seeds").glob("*.txt")
    compare("Seed", [seed.read_text(encoding="utf-8")], rivals)
    articles = read_corpus(ROOT / "tests/gold/articles").of("development")
    compare("Articles", [article.text for article in articles[:SAMPLE]], rivals)
    hostile()


if __name__ == "__main__":
    main()
