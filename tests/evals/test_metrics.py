import pytest

from evals.metrics import (
    CaseScore,
    counts_by_case,
    f1,
    f1_interval,
    metrics,
    precision,
    recall,
    rows,
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


def _score(
    case: str, counts: Counts, share: Share, error: str | None = None, repeat: int = 0
) -> CaseScore:
    section = SectionScore(section="actors", counts=counts, shares={"kind": share})
    return CaseScore(case=case, repeat=repeat, error=error, sections=[section])


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
    assert f1_interval([Counts(2, 1, 1)] * 5) == pytest.approx((2 / 3, 2 / 3))


def test_repeats_are_summed_for_the_figures_and_averaged_for_comparing() -> None:
    scores = [
        _score("a", Counts(1, 0, 1), Share(1, 1)),
        _score("a", Counts(2, 0, 0), Share(1, 2)),
        _score("b", Counts(1, 1, 0), Share(0, 0)),
    ]
    assert counts_by_case(scores, "actors") == {"a": Counts(3, 0, 1), "b": Counts(1, 1, 0)}
    # 2tp: 2 and 4; 2tp + fp + fn: 3 and 4.
    found = rows(scores)
    assert found["actors.f1"] == {"a": (3.0, 3.5), "b": (2.0, 3.0)}
    assert found["actors.kind"] == {"a": (1.0, 1.5), "b": (0.0, 0.0)}
    assert found["brief.made"] == {"a": (1.0, 1.0), "b": (1.0, 1.0)}
