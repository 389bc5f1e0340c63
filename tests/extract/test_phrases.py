"""Phrases found at their first words are those that a search of the whole text finds."""

import re
from dataclasses import fields
from types import ModuleType

import pytest

from pipeline.extract.language import SUPPORTED_LANGUAGES, language_of
from pipeline.extract.language.alternatives import split
from pipeline.extract.language.phrases import Phrases, named_phrases, openings, phrases
from pipeline.extract.text.stretches import by_itself

TEXT = (
    "The node was switched on line, then it is on; online is the operator's, so is it. Don't open"
)


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("open(?:ed|s)? to", "open opened opens"),
        ("re-?open", "re reopen"),
        ("(?:has |had )?been", "has had been"),
        (r"on[- ]?line\b|set up", "on online set"),
        (r"(?<=the )last(?! year)", "last"),
        ("w(?:ou|i)n[dk]s?", "wound wounds wounk wounks wind winds wink winks"),
        ("is(?:n['’]t)?", "is isn't isn’t"),
    ],
)
def test_first_words_are_read_from_the_phrase(phrase: str, words: str) -> None:
    found = {word for each in split(phrase) for word, _ in openings(each)}
    assert found == set(words.split())


@pytest.mark.parametrize("phrase", [r"\w+ed", r"open\w+", r"\d+ nodes", ", and", "", "no+de"])
def test_a_phrase_begins_with_words_that_are_known(phrase: str) -> None:
    with pytest.raises(ValueError, match="word"):
        list(openings(phrase))


@pytest.mark.parametrize(
    "listed",
    [
        "on ?line|then it",
        r"switched on\b|on\b",
        "operators?|don't",
        "(?<=, )so is|the (?:node|operator)",
    ],
)
def test_the_same_is_found(listed: str) -> None:
    part = by_itself(TEXT)
    plain = [match.span() for match in re.finditer(rf"\b(?:{listed})", TEXT.lower())]
    found = [match.span() for match in phrases(listed).found(part)]
    assert plain
    assert found == plain
    assert phrases(listed).search(part)
    assert phrases(listed, beyond=frozenset({"on", "the", "is", "it"})).search(part)


@pytest.mark.parametrize("language", sorted(SUPPORTED_LANGUAGES))
def test_the_phrases_of_a_language_are_patterns_at_every_word(language: str) -> None:
    lang = language_of(language)
    topics = (getattr(lang, field.name) for field in fields(lang))
    named = [vars(topic) for topic in topics if isinstance(topic, ModuleType)]
    lists = [each for of in named for each in of.values() if isinstance(each, Phrases)]
    assert lists
    for each in lists:
        for word in each.leads:
            assert each[word]("", 0, 0) is None


def test_the_first_name_of_a_word_wins() -> None:
    named = named_phrases({"long": ["switched on line"], "short": ["switched on", "line"]})
    assert [match.lastgroup for match in named.found(by_itself(TEXT))] == ["long"]
    assert [match.lastgroup for match in named.found(by_itself("switched on, line"))] == [
        "short"
    ] * 2
