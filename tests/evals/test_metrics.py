import pytest

from evals.metrics import (
    CaseScore,
    difference_interval,
    f1,
    f1_interval,
    metrics,
    precision,
    recall,
    total,
)
from evals.scorers.score import Counts, SectionScore, Share


def test_figures_by_hand() -> None:
    counts = Counts(6, 2, 4)
    assert precision(counts) == 0.75
    assert recall(counts) == 0.6
    assert f1(counts) == pytest.approx(2 * 0.75 * 0.6 / (0.75 + 0.6))


def test_nothing_to_count_is_no_figure() -> None:
    assert (precision(Counts()), recall(Counts()), f1(Counts())) == (None, None, None)
    assert precision(Counts(0, 0, 3)) is None
    assert f1(Counts(0, 0, 3)) == 0.0
    assert total([]) == Counts(0, 0, 0)


def _score(case: str, counts: Counts, share: Share, error: str | None = None) -> CaseScore:
    section = SectionScore(section="actors", counts=counts, shares={"kind": share})
    return CaseScore(case=case, error=error, sections=[section])


def test_micro_figures_sum_before_they_divide() -> None:
    scores = [
        _score("a", Counts(9, 1, 0), Share(9, 9)),
        _score("b", Counts(0, 0, 1), Share(0, 0), error="ModelFault"),
    ]
    assert metrics(scores) == {
        "actors.precision": 0.9,
        "actors.recall": 0.9,
        "actors.f1": pytest.approx(0.9),
        "brief.made": 0.5,
        "actors.kind": 1.0,
    }


def test_interval() -> None:
    assert f1_interval([Counts(1, 1, 1)]) is None
    assert f1_interval([Counts(0, 0, 0)] * 3) is None
    assert f1_interval([Counts(2, 1, 1)] * 5) == pytest.approx((2 / 3, 2 / 3))
    spread = f1_interval([Counts(1, 0, 0), Counts(0, 1, 1)] * 10)
    assert spread is not None
    assert 0.2 < spread[0] < 0.5 < spread[1] < 0.8


def test_paired_interval_is_narrower_than_the_cases_differ() -> None:
    a = [Counts(1, 0, 1), Counts(5, 3, 0), Counts(0, 0, 4)]
    assert difference_interval(a, a) == (0.0, 0.0)
    better = [Counts(tp + 1, fp, fn) for tp, fp, fn in a]
    interval = difference_interval(a, better)
    assert interval is not None
    assert 0 < interval[0] <= interval[1]
    with pytest.raises(ValueError, match="same documents"):
        difference_interval(a, a[:2])
