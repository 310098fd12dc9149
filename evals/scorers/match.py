"""Matching of predicted to gold items, and the score that follows from it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

import numpy as np
from scipy.optimize import linear_sum_assignment

from evals.scorers.score import Counts, Finding, SectionScore, Share

REQUIRED_FIRST = 1e-3
"""Added to a required item's similarity, so that an optional one never wins a tie against it."""


class Requirable(Protocol):
    """A gold item: `required: false` ones may be predicted or not."""

    @property
    def required(self) -> bool: ...


G = TypeVar("G", bound=Requirable)
P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a field is right, and both sides in words."""

    right: bool
    gold: str
    predicted: str


def assign(similarity: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The one-to-one pairing of rows and columns with the highest summed similarity.

    Pairs of similarity 0 are never made. The assignment is the Hungarian one (Kuhn, 1955) as
    scipy implements it (Crouse, 2016).
    """
    matrix = np.asarray(similarity, dtype=float)
    if matrix.size == 0:
        return []
    rows, columns = linear_sum_assignment(matrix, maximize=True)
    pairs = zip(rows.tolist(), columns.tolist(), strict=True)
    return [(row, column) for row, column in pairs if matrix[row, column] > 0]


@dataclass(frozen=True)
class Matcher(Generic[G, P]):
    """How the items of one section are matched and compared.

    `similarity` is 0 for a pair that can't be the same item. A check answers None where a field
    has nothing to compare: both sides are silent, or any answer is right.
    """

    section: str
    similarity: Callable[[G, P], float]
    gold_label: Callable[[G], str]
    predicted_label: Callable[[P], str]
    checks: Mapping[str, Callable[[G, P], Verdict | None]]

    def score(self, gold: Sequence[G], predicted: Sequence[P]) -> SectionScore:
        """Counts, shares of right fields and findings. Optional gold counts nowhere."""
        pairs = assign([[self._weight(g, p) for p in predicted] for g in gold])
        found = {row for row, _ in pairs}
        taken = {column for _, column in pairs}
        missing = [g for row, g in enumerate(gold) if row not in found and g.required]
        spurious = [p for column, p in enumerate(predicted) if column not in taken]
        scored = [(gold[row], predicted[column]) for row, column in pairs if gold[row].required]
        shares, wrong = self._compare(scored)
        return SectionScore(
            section=self.section,
            counts=Counts(len(scored), len(spurious), len(missing)),
            shares=shares,
            findings=[
                *(self._finding("missing", self.gold_label(g)) for g in missing),
                *(self._finding("spurious", self.predicted_label(p)) for p in spurious),
                *wrong,
            ],
        )

    def _weight(self, gold: G, predicted: P) -> float:
        similarity = self.similarity(gold, predicted)
        return similarity + REQUIRED_FIRST * (similarity > 0 and gold.required)

    def _compare(self, pairs: list[tuple[G, P]]) -> tuple[dict[str, Share], list[Finding]]:
        shares: dict[str, Share] = {}
        findings: list[Finding] = []
        for name, check in self.checks.items():
            verdicts = [(g, verdict) for g, p in pairs if (verdict := check(g, p)) is not None]
            shares[name] = Share(sum(verdict.right for _, verdict in verdicts), len(verdicts))
            findings += [
                self._finding("wrong", self.gold_label(g), name, verdict)
                for g, verdict in verdicts
                if not verdict.right
            ]
        return shares, findings

    def _finding(
        self, kind: Any, item: str, field: str | None = None, verdict: Verdict | None = None
    ) -> Finding:
        return Finding(
            section=self.section,
            kind=kind,
            item=item,
            field=field,
            gold=verdict.gold if verdict else None,
            predicted=verdict.predicted if verdict else None,
        )
