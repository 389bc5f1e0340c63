"""Precision, recall and F1 are what they are called, and their intervals hold what they claim."""

import math
import random

import pytest

from pipeline.accuracy.figures import Share, figure, share
from pipeline.accuracy.scorer import Tally


def test_precision_recall_and_f1() -> None:
    found = figure([Tally(matched=2, missed=1), Tally(matched=1, wrong=1)])
    assert (found.n, found.found, found.matched) == (4, 4, 3)
    for each in (found.precision, found.recall, found.f1):
        assert each is not None
        assert each.value == 0.75
        assert 0.0 <= each.low < each.value < each.high <= 1.0


def test_f1_is_the_harmonic_mean() -> None:
    found = figure([Tally(matched=30, missed=20, wrong=5)])
    assert found.precision is not None
    assert found.recall is not None
    assert found.f1 is not None
    p, r = found.precision.value, found.recall.value
    assert found.f1.value == pytest.approx(2 * p * r / (p + r), abs=1e-4)


def test_a_share_of_nothing_is_unknown() -> None:
    assert share([]) is None
    assert share([(0, 0)]) is None
    found = figure([Tally(missed=2)])
    assert found.precision is None
    assert found.recall is not None
    assert found.recall.value == 0.0
    assert figure([]).f1 is None


def test_wilson() -> None:
    """Of one cluster: the published example of Wilson's interval, 81 of 263."""
    assert share([(81, 263)]) == Share(0.3080, 0.2553, 0.3662)


def test_all_right_is_not_certain() -> None:
    perfect = share([(10, 10)])
    assert perfect is not None
    assert perfect.high == 1.0
    assert perfect.low == pytest.approx(0.7225, abs=1e-3)


def test_rows_that_err_together_widen_the_interval() -> None:
    alone = share([(9, 10)] * 10)
    together = share([(10, 10)] * 9 + [(0, 10)])
    assert alone is not None
    assert together is not None
    assert alone.value == together.value == 0.9
    assert together.high - together.low > 2 * (alone.high - alone.low)


def test_the_interval_covers_the_truth_about_as_often_as_it_says() -> None:
    chance = random.Random(7)
    covered = 0
    for _ in range(400):
        clusters = []
        for _ in range(40):
            p = chance.betavariate(8, 2)
            clusters.append((sum(chance.random() < p for _ in range(10)), 10))
        found = share(clusters)
        assert found is not None
        covered += found.low <= 0.8 <= found.high
    assert math.isclose(covered / 400, 0.95, abs_tol=0.035)
