"""Matching of predicted to gold items, and the score that follows from it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

import numpy as np
from scipy.optimize import linear_sum_assignment

from evals.scorers.score import Counts, Finding, Pair, SectionScore, Share

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

    def pairs(self, gold: Sequence[G], predicted: Sequence[P]) -> list[tuple[int, int]]:
        """The places of gold and predicted items that are the same item."""
        return assign([[self._weight(g, p) for p in predicted] for g in gold])

    def score(self, gold: Sequence[G], predicted: Sequence[P]) -> SectionScore:
        """Counts, shares of right fields and findings. Optional gold counts nowhere."""
        pairs = self.pairs(gold, predicted)
        found = {row for row, _ in pairs}
        taken = {column for _, column in pairs}
        missing = [g for row, g in enumerate(gold) if row not in found and g.required]
        spurious = [p for column, p in enumerate(predicted) if column not in taken]
        verdicts = {
            pair: self._verdicts(gold[pair[0]], predicted[pair[1]])
            for pair in pairs
            if gold[pair[0]].required
        }
        return SectionScore(
            section=self.section,
            counts=Counts(len(verdicts), len(spurious), len(missing)),
            shares={name: self._share(name, verdicts.values()) for name in self.checks},
            findings=[
                *(self._finding("missing", self.gold_label(g)) for g in missing),
                *(self._finding("spurious", self.predicted_label(p)) for p in spurious),
                *self._wrong(gold, verdicts),
            ],
            pairs=[
                Pair(gold=row, predicted=column, wrong=_wrong_fields(verdicts.get((row, column))))
                for row, column in pairs
            ],
        )

    def _verdicts(self, gold: G, predicted: P) -> dict[str, Verdict]:
        """The verdict on each field that has something to compare."""
        checked = ((name, check(gold, predicted)) for name, check in self.checks.items())
        return {name: verdict for name, verdict in checked if verdict is not None}

    @staticmethod
    def _share(name: str, verdicts: Iterable[dict[str, Verdict]]) -> Share:
        answers = [fields[name].right for fields in verdicts if name in fields]
        return Share(sum(answers), len(answers))

    def _wrong(
        self, gold: Sequence[G], verdicts: Mapping[tuple[int, int], dict[str, Verdict]]
    ) -> Iterator[Finding]:
        for name in self.checks:
            for (row, _), fields in verdicts.items():
                if name in fields and not fields[name].right:
                    yield self._finding("wrong", self.gold_label(gold[row]), name, fields[name])

    def _weight(self, gold: G, predicted: P) -> float:
        similarity = self.similarity(gold, predicted)
        return similarity + REQUIRED_FIRST * (similarity > 0 and gold.required)

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


def _wrong_fields(verdicts: dict[str, Verdict] | None) -> list[str]:
    return [name for name, verdict in (verdicts or {}).items() if not verdict.right]
