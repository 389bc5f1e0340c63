"""The codebook speaks of the contract's words, all of them."""

import re

from pipeline.settings import CODEBOOK, ROOT
from schemas import vocabulary

PAGE = (ROOT / CODEBOOK).read_text(encoding="utf-8")


def test_every_type_of_event_is_defined() -> None:
    section = PAGE.split("### Types", 1)[1].split("## Amounts", 1)[0]
    defined = re.findall(r"^\| (\w+) \|", section, re.MULTILINE)
    assert defined == ["type", *vocabulary.EVENT_TYPES]


def test_every_status_and_qualifier_is_named() -> None:
    words = set(re.findall(r"\w+", PAGE.lower()))
    assert words >= {*vocabulary.NODE_STATUSES, *vocabulary.QUALIFIERS, *vocabulary.NODE_BASES}
