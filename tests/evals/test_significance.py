import pytest

from evals.significance import difference_interval, holm, interval, p_value, ratio


def test_ratio_sums_before_it_divides() -> None:
    assert ratio([(9, 10), (0, 1)]) == pytest.approx(9 / 11)
    assert ratio([(0, 0)]) is None
    assert ratio([]) is None


def test_interval() -> None:
    assert interval([(2, 4)]) is None
    assert interval([(0, 0)] * 3) is None
    assert interval([(4, 6)] * 5) == pytest.approx((2 / 3, 2 / 3))
    spread = interval([(2, 2), (0, 2)] * 10)
    assert spread is not None
    assert 0.2 < spread[0] < 0.5 < spread[1] < 0.8


def test_paired_interval_is_narrower_than_the_documents_differ() -> None:
    a = [(2.0, 3.0), (10.0, 13.0), (0.0, 4.0)]
    assert difference_interval(a, a) == (0.0, 0.0)
    better = [(right + 2, of + 2) for right, of in a]
    found = difference_interval(a, better)
    assert found is not None
    assert 0 < found[0] <= found[1]
    with pytest.raises(ValueError, match="same documents"):
        difference_interval(a, a[:2])


def test_p_by_hand() -> None:
    # Three documents of one item each, all wrong in A and right in B. Of the 8 ways to swap them
    # only none and all give a difference as large as 1: p = 2 / 8.
    assert p_value([(0, 1)] * 3, [(1, 1)] * 3) == 0.25
    # Two for B, one for A: the difference is 1/3. Of 8 swaps only 0 of 8 are smaller in size.
    assert p_value([(0, 1), (0, 1), (1, 1)], [(1, 1), (1, 1), (0, 1)]) == 1.0
    # Two documents for B, of 3 items and of 1: 4/4, 2/4, 2/4 and 4/4 in size.
    assert p_value([(0, 3), (0, 1)], [(3, 3), (1, 1)]) == 0.5


def test_documents_that_are_equal_in_both_runs_change_nothing() -> None:
    a, b = [(0.0, 1.0)] * 5, [(1.0, 1.0)] * 5
    assert p_value(a, b) == 2 / 32
    assert p_value([*a, *[(1.0, 1.0)] * 30], [*b, *[(1.0, 1.0)] * 30]) == 2 / 32


def test_a_run_against_itself_is_all_luck() -> None:
    same = [(1.0, 2.0), (3.0, 3.0)]
    assert p_value(same, same) == 1.0
    assert p_value([(0, 0)], [(1, 1)]) is None


def test_many_documents_are_swapped_at_random_and_alike_each_time() -> None:
    a, b = [(0.0, 1.0)] * 20, [(1.0, 1.0)] * 15 + [(-1.0, 1.0)] * 5
    first = p_value(a, b)
    assert first is not None
    # A sign test by hand: P(at least 15 of 20, either way) = 2 * 21,700 / 2**20 = 0.0414.
    assert first == pytest.approx(0.0414, abs=0.01)
    assert p_value(a, b) == first
    least = p_value(a, [(1.0, 1.0)] * 20)
    assert least is not None
    assert 0 < least < 0.001


def test_holm_by_hand() -> None:
    # Sorted 0.01, 0.03, 0.04: times 3, 2, 1 gives 0.03, 0.06, 0.04; none may fall below the last.
    assert holm([0.04, 0.01, 0.03]) == pytest.approx([0.06, 0.03, 0.06])
    assert holm([0.9, 0.8]) == [1.0, 1.0]
    assert holm([]) == []
