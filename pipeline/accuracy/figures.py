"""Counts to precision, recall and F1, each with its 95 % interval.

Belongs here: arithmetic. Does not belong here: which row is right (`scorer`).

The interval is Wilson's for a share of n rows. Rows of one article err together (one wrong
reference date makes many wrong events), so that n is divided by the design effect, the factor by
which the share varies more between articles than independent rows would. F1 is 2J / (1 + J) of
J = matched / (matched + missed + wrong), which is such a share; its interval is J's, turned alike.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.accuracy.scorer import Tally

Z: Final = 1.959964
"""Standard deviations that hold 95 % of a normal distribution."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share from 0 to 1 with the ends of its 95 % interval, all rounded to four places."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Figure:
    """What some articles come to.

    `n` counts the annotated rows, `found` the extracted ones, `matched` the pairs. A share of
    nothing is None: precision without extracted rows, recall without annotated ones.
    """

    n: int
    found: int
    matched: int
    precision: Share | None
    recall: Share | None
    f1: Share | None


def figure(tallies: Sequence[Tally]) -> Figure:
    """The figure over articles, a tally each."""
    total = sum(tallies, Tally())
    jaccard = share((t.matched, t.matched + t.missed + t.wrong) for t in tallies)
    return Figure(
        n=total.matched + total.missed,
        found=total.matched + total.wrong,
        matched=total.matched,
        precision=share((t.matched, t.matched + t.wrong) for t in tallies),
        recall=share((t.matched, t.matched + t.missed) for t in tallies),
        f1=jaccard and Share(*(round(2 * j / (1 + j), 4) for j in _ends(jaccard))),
    )


def share(counts: Iterable[tuple[int, int]]) -> Share | None:
    """The share over articles of which each has (hits, rows); None without rows."""
    clusters = [(hits, rows) for hits, rows in counts if rows]
    hits, n = (sum(column) for column in zip(*clusters, strict=True)) if clusters else (0, 0)
    if n == 0:
        return None
    p = hits / n
    effective = n / _design_effect(clusters, p, n)
    centre = (p + Z * Z / (2 * effective)) / (1 + Z * Z / effective)
    spread = math.sqrt(p * (1 - p) / effective + (Z / (2 * effective)) ** 2)
    half = Z * spread / (1 + Z * Z / effective)
    return Share(round(p, 4), round(max(0.0, centre - half), 4), round(min(1.0, centre + half), 4))


def _design_effect(clusters: Sequence[tuple[int, int]], p: float, n: int) -> float:
    """Variance of a share over clusters as a multiple of that over independent rows, at least 1."""
    independent = p * (1 - p) / n
    if independent == 0 or len(clusters) < 2:
        return 1.0
    k = len(clusters)
    between = k / (k - 1) * sum((hits - p * rows) ** 2 for hits, rows in clusters) / n**2
    return max(1.0, between / independent)


def _ends(of: Share) -> tuple[float, float, float]:
    return of.value, of.low, of.high
