"""Half-open spans in code points, and what every mention in a text shares.

Belongs here: the base of all mentions and the arithmetic of spans. Does not belong here: what a
mention means.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from pipeline.extract.text.records import record


@record
class Span:
    """Characters of a text: `quote == text[char_start:char_end]`, in Unicode code points."""

    char_start: int
    char_end: int
    quote: str


class Spanned(Protocol):
    """Anything that has a half-open span."""

    @property
    def char_start(self) -> int:
        """First code point."""

    @property
    def char_end(self) -> int:
        """One past the last code point."""


S = TypeVar("S", bound=Spanned)


def within(inner: Spanned, outer: Spanned) -> bool:
    """True when `inner` lies wholly in `outer`."""
    return outer.char_start <= inner.char_start and inner.char_end <= outer.char_end


def longest(mentions: Iterable[S]) -> list[S]:
    """The mentions without those that overlap an earlier, or at one start a longer, one.

    Sorted by position. Mentions of one start and end keep the first given.
    """
    kept: list[S] = []
    for mention in sorted(mentions, key=lambda m: (m.char_start, -m.char_end)):
        if not kept or mention.char_start >= kept[-1].char_end:
            kept.append(mention)
    return kept


def group_by(mentions: Sequence[S], units: Sequence[Spanned]) -> list[list[S]]:
    """For each unit the mentions that begin in it; both must be sorted by start. Linear.

    Units without any share one empty list.
    """
    none = list[S]()
    groups, at = [none] * len(units), 0
    for mention in mentions:
        start = mention.char_start
        while at < len(units) and units[at].char_end <= start:
            at += 1
        if at < len(units) and units[at].char_start <= start:
            if groups[at] is none:
                groups[at] = [mention]
            else:
                groups[at].append(mention)
    return groups
