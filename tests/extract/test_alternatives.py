"""Alternatives sorted by letter find the same; patterns of lower-case text have no capitals."""

import re

import pytest

from pipeline.extract.language import language_of
from pipeline.extract.language.alternatives import by_letter, by_start

TEXT = "an abc, ab; abb cad can ca 12 1.5 % bad b a nab cabs re-open reopen"


@pytest.mark.parametrize(
    "alternatives",
    [
        "ab|abc|a",
        "abc|ab|(?:b|c)a|can",
        "(?:(?:c|n)a)?b+|c?a",
        "(?:ab|c)*a|b",
        r"\d+(?:\.\d+)? ?%|re-?open|[,;] (?:ab|cad)",
        "ca(?=d)|ca(?:n|b)|(?:x|(?:a|b)a)?d",
    ],
)
def test_the_same_is_found(alternatives: str) -> None:
    plain = [match.span() for match in re.finditer(rf"\b(?:{alternatives})", TEXT)]
    found = [match.span() for match in re.finditer(rf"\b{by_letter(alternatives)}", TEXT)]
    assert plain
    assert found == plain


@pytest.mark.parametrize(
    ("alternatives", "expected"),
    [
        (" ab| ac", {" ab": " ab", " ac": " ac"}),
        (" (?:a|be)nd| ben", {" an": " (?:a|be)nd", " be": " (?:a|be)nd| ben"}),
        (r" ab|.{1,9}c", {"": ".{1,9}c", " ab": " ab|.{1,9}c"}),
        (r"a-?bc|a\d\d", {"a-b": r"a-?bc|a\d\d", "abc": r"a-?bc|a\d\d", "": r"a\d\d"}),
        (r" a\b", {"": r" a\b"}),
    ],
)
def test_alternatives_by_what_they_begin_with(alternatives: str, expected: dict[str, str]) -> None:
    assert by_start(alternatives) == expected


@pytest.mark.parametrize("alternatives", [r"\w+a", "(?=a)b", "a*?b", "", "a|"])
def test_what_begins_with_no_sign_cannot_be_sorted(alternatives: str) -> None:
    with pytest.raises(ValueError, match="alternative"):
        by_letter(alternatives)


def test_patterns_of_folded_text_have_no_capitals() -> None:
    lang = language_of("en")
    listed = [*lang.events.TRIGGER_PHRASES.values(), *lang.idioms.PHRASES.values()]
    phrases = [rest for pairs in listed for _, rest in pairs]
    rules = [rule.pattern.pattern for of in lang.date_rules.RULES_BY_LEAD.values() for rule in of]
    for pattern in (*phrases, *rules):
        assert not re.search("[A-Z]", re.sub(r"\\.|\(\?P.\w+", "", pattern)), pattern
