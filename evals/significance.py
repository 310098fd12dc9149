"""Whether the difference between two runs over the same documents may be luck.

A document is a row of numerator and denominator: 2tp and 2tp + fp + fn for an F1, right and of for
a share. A figure is the ratio of the sums over all rows.

Intervals: paired percentile bootstrap over documents (Efron, 1979). p-values: paired randomisation
test (Noreen, 1989; for F1 Yeh, 2000, “More accurate tests for the statistical significance of
result differences”): if it made no difference which run a document's row comes from, how often
would swapping rows at random give a difference as large as this one?
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

CONFIDENCE = 0.95
RESAMPLES = 2000
PERMUTATIONS = 10_000
EXACT = 13
"""Most differing documents for which all swaps (8,192) are tried instead of random ones."""
SEED = 20230316

Interval = tuple[float, float]
Matrix = npt.NDArray[np.float64]
Row = tuple[float, float]


def ratio(rows: Sequence[Row]) -> float | None:
    """The figure over all documents; None where there is nothing to divide by."""
    right, of = np.asarray(rows, dtype=float).reshape(-1, 2).sum(axis=0).tolist()
    return right / of if of else None


def interval(rows: Sequence[Row]) -> Interval | None:
    """95% interval of the figure; None for fewer than two documents."""
    if len(rows) < 2:
        return None
    return _percentiles(_resampled(rows, _draws(len(rows))))


def difference_interval(a: Sequence[Row], b: Sequence[Row]) -> Interval | None:
    """95% interval of figure(b) - figure(a), both drawn over the same documents.

    Raises ValueError where the two aren't of the same length.
    """
    _check_pairs(a, b)
    if len(a) < 2:
        return None
    draws = _draws(len(a))
    return _percentiles(_resampled(b, draws) - _resampled(a, draws))


def p_value(a: Sequence[Row], b: Sequence[Row]) -> float | None:
    """Two-sided p-value of figure(b) - figure(a); None where one of them has no value.

    Exact for at most `EXACT` differing documents, else over random swaps with a fixed seed.
    Raises ValueError where the two aren't of the same length.
    """
    _check_pairs(a, b)
    if ratio(a) is None or ratio(b) is None:
        return None
    first, second = (np.asarray(rows, dtype=float).reshape(-1, 2) for rows in (a, b))
    moves = (second - first)[(first != second).any(axis=1)]
    swaps = _swaps(len(moves))
    # The first row of the swaps is the runs as they are.
    differences = np.abs(
        _divide(second.sum(axis=0) - swaps @ moves) - _divide(first.sum(axis=0) + swaps @ moves)
    )
    as_large = differences[~np.isnan(differences)] >= differences[0] - 1e-12
    return float(as_large.mean())


def holm(p_values: Sequence[float]) -> list[float]:
    """The p-values corrected for their number by Holm's step-down method (Holm, 1979)."""
    order = sorted(range(len(p_values)), key=lambda place: p_values[place])
    corrected = [0.0] * len(p_values)
    highest = 0.0
    for rank, place in enumerate(order):
        highest = max(highest, min(1.0, p_values[place] * (len(p_values) - rank)))
        corrected[place] = highest
    return corrected


def _check_pairs(a: Sequence[Row], b: Sequence[Row]) -> None:
    if len(a) != len(b):
        raise ValueError("paired rows have to come from the same documents")


def _swaps(differing: int) -> Matrix:
    """Which of the differing documents are swapped, 0 or 1, shape (swaps, differing)."""
    if differing <= EXACT:
        numbers = np.arange(2**differing)[:, None]
        return np.asarray((numbers >> np.arange(differing)) & 1, dtype=float)
    drawn = np.random.default_rng(SEED).integers(2, size=(PERMUTATIONS, differing))
    # The outcome itself is one of those that chance could have given, so no p-value is 0.
    return np.vstack([np.zeros(differing), drawn]).astype(float)


def _draws(documents: int) -> npt.NDArray[np.intp]:
    """Which documents each resample holds, shape (RESAMPLES, documents)."""
    generator = np.random.default_rng(SEED)
    return generator.integers(documents, size=(RESAMPLES, documents))


def _resampled(rows: Sequence[Row], draws: npt.NDArray[np.intp]) -> Matrix:
    """The figure of each resample, shape (RESAMPLES,); NaN where there is nothing to divide by."""
    return _divide(np.asarray(rows, dtype=float)[draws].sum(axis=1))


def _divide(sums: Matrix) -> Matrix:
    right, of = sums[..., 0], sums[..., 1]
    return np.where(of > 1e-9, right / np.maximum(of, 1e-9), np.nan)


def _percentiles(values: Matrix) -> Interval | None:
    values = values[~np.isnan(values)]
    if values.size == 0:
        return None
    tail = 100 * (1 - CONFIDENCE) / 2
    low, high = np.percentile(values, [tail, 100 - tail])
    return float(low), float(high)
