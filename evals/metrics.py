"""Figures over a whole run: micro precision, recall and F1 with intervals, and shares.

Counts are summed over the cases before anything is divided. Intervals are percentile bootstrap
intervals (Efron, 1979) over documents: whole cases are drawn with replacement, since what goes
wrong in one article is not independent.
"""

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel

from evals.scorers.score import Counts, Finding, SectionScore, Share

CONFIDENCE = 0.95
RESAMPLES = 2000
SEED = 20230316

Interval = tuple[float, float]
Matrix = npt.NDArray[np.float64]


class CaseScore(BaseModel):
    """Every score of one case, or of one of its repeats; `error` where no brief was made."""

    case: str
    repeat: int = 0
    error: str | None = None
    sections: list[SectionScore]

    @property
    def findings(self) -> list[Finding]:
        """Everything that is wrong with the case's brief."""
        failed = [Finding(section="brief", kind="failed", item=self.error)] if self.error else []
        return [*failed, *(finding for section in self.sections for finding in section.findings)]


def precision(counts: Counts) -> float | None:
    """Share of predicted items that are right; None where nothing was predicted."""
    return _divide(counts.true_positives, counts.true_positives + counts.false_positives)


def recall(counts: Counts) -> float | None:
    """Share of gold items that were found; None where there are none."""
    return _divide(counts.true_positives, counts.true_positives + counts.false_negatives)


def f1(counts: Counts) -> float | None:
    """Harmonic mean of the two, 2tp / (2tp + fp + fn); None where nothing was to be counted."""
    return _divide(2 * counts.true_positives, sum(counts) + counts.true_positives)


def _divide(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def sections_of(scores: Sequence[CaseScore]) -> list[str]:
    """The sections scored by counts, in the order of the scorers."""
    found = (s.section for score in scores for s in score.sections if s.counts is not None)
    return list(dict.fromkeys(found))


def counts_by_case(scores: Sequence[CaseScore], section: str) -> dict[str, Counts]:
    """The counts of a section in every case that labels it."""
    return {
        score.case: s.counts
        for score in scores
        for s in score.sections
        if s.section == section and s.counts is not None
    }


def total(counts: Iterable[Counts]) -> Counts:
    """The sum of counts."""
    return Counts(*np.asarray([Counts(), *counts]).sum(axis=0).tolist())


def shares(scores: Sequence[CaseScore]) -> dict[str, Share]:
    """All shares, summed over the cases, under `section.name`; `brief.made` comes first."""
    summed = {"brief.made": Share(sum(s.error is None for s in scores), len(scores))}
    for section in (section for score in scores for section in score.sections):
        for name, share in section.shares.items():
            key = f"{section.section}.{name}"
            so_far = summed.get(key, Share())
            summed[key] = Share(so_far.right + share.right, so_far.of + share.of)
    return summed


def metrics(scores: Sequence[CaseScore]) -> dict[str, float | None]:
    """Every figure of a run under a flat name, such as `actors.f1`; None: nothing to measure."""
    found: dict[str, float | None] = {}
    for section in sections_of(scores):
        summed = total(counts_by_case(scores, section).values())
        for name, figure in (("precision", precision), ("recall", recall), ("f1", f1)):
            found[f"{section}.{name}"] = figure(summed)
    return found | {name: _divide(*share) for name, share in shares(scores).items()}


def f1_interval(counts: Sequence[Counts]) -> Interval | None:
    """95% interval of the F1 over documents; None for fewer than two documents."""
    if len(counts) < 2:
        return None
    return _percentiles(_resampled_f1(np.asarray(counts, dtype=float), _draws(len(counts))))


def difference_interval(a: Sequence[Counts], b: Sequence[Counts]) -> Interval | None:
    """95% interval of F1(b) - F1(a), paired: both are drawn over the same documents.

    Raises ValueError where the two aren't of the same length.
    """
    if len(a) != len(b):
        raise ValueError("paired counts have to come from the same documents")
    if len(a) < 2:
        return None
    draws = _draws(len(a))
    first, second = (np.asarray(counts, dtype=float) for counts in (a, b))
    return _percentiles(_resampled_f1(second, draws) - _resampled_f1(first, draws))


def _draws(documents: int) -> npt.NDArray[np.intp]:
    """Which documents each resample holds, shape (RESAMPLES, documents)."""
    generator = np.random.default_rng(SEED)
    return generator.integers(documents, size=(RESAMPLES, documents))


def _resampled_f1(counts: Matrix, draws: npt.NDArray[np.intp]) -> Matrix:
    """F1 of each resample, shape (RESAMPLES,); NaN where a resample holds nothing to count."""
    found, spurious, missing = counts[draws].sum(axis=1).T
    whole = 2 * found + spurious + missing
    return np.where(whole > 0, 2 * found / np.maximum(whole, 1), np.nan)


def _percentiles(values: Matrix) -> Interval | None:
    values = values[~np.isnan(values)]
    if values.size == 0:
        return None
    tail = 100 * (1 - CONFIDENCE) / 2
    low, high = np.percentile(values, [tail, 100 - tail])
    return float(low), float(high)
