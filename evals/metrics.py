"""Figures over a whole run: micro precision, recall and F1 with intervals, and shares.

Counts are summed over the cases before anything is divided. Intervals are over documents, since
what goes wrong in one article is not independent: `evals/significance.py`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from pydantic import BaseModel

from evals.run_folder import repeat_label
from evals.scorers.score import Counts, Finding, SectionScore, Share
from evals.significance import Interval, Row, interval


class CaseScore(BaseModel):
    """Every score of one brief of a case; `error` where none was made."""

    case: str
    repeat: int = 0
    error: str | None = None
    sections: list[SectionScore]

    @property
    def label(self) -> str:
        """The case, with the number of its repeat from the second on."""
        return repeat_label(self.case, self.repeat)

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
    """The counts of a section in every case that labels it, summed over the case's repeats."""
    found: dict[str, Counts] = {}
    for score in scores:
        for s in score.sections:
            if s.section == section and s.counts is not None:
                found[score.case] = total([found.get(score.case, Counts()), s.counts])
    return found


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
    return interval([f1_row(one) for one in counts])


def f1_row(counts: Counts) -> Row:
    """An F1 as a ratio, 2tp by 2tp + fp + fn."""
    return 2 * counts.true_positives, sum(counts) + counts.true_positives


def repeats(scores: Sequence[CaseScore]) -> Counter[str]:
    """How often each case was run."""
    return Counter(score.case for score in scores)


def rows(scores: Sequence[CaseScore]) -> dict[str, dict[str, Row]]:
    """Every F1 and share as ratios: by figure, then by case, the mean of a case's repeats."""
    times = repeats(scores)
    found: dict[str, dict[str, Row]] = {}
    for score in scores:
        made = [("brief.made", (float(score.error is None), 1.0))]
        for name, (right, of) in [*made, *_ratios(score)]:
            cases = found.setdefault(name, {})
            so_far = cases.get(score.case, (0.0, 0.0))
            n = times[score.case]
            cases[score.case] = (so_far[0] + right / n, so_far[1] + of / n)
    return found


def _ratios(score: CaseScore) -> Iterator[tuple[str, Row]]:
    for section in score.sections:
        if section.counts is not None:
            yield f"{section.section}.f1", f1_row(section.counts)
        for name, share in section.shares.items():
            yield f"{section.section}.{name}", share
