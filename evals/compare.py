"""Two runs side by side: paired differences, and what has changed case by case."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from evals.metrics import (
    CaseScore,
    Interval,
    counts_by_case,
    difference_interval,
    f1,
    sections_of,
    total,
)
from evals.scorers.score import Finding


@dataclass(frozen=True, slots=True)
class SectionChange:
    """F1 of a section in both runs, over the cases they share; B minus A, with its interval."""

    section: str
    f1_a: float | None
    f1_b: float | None
    interval: Interval | None

    @property
    def difference(self) -> float | None:
        if self.f1_a is None or self.f1_b is None:
            return None
        return self.f1_b - self.f1_a


@dataclass(frozen=True, slots=True)
class CaseChange:
    """A case that flipped: what is wrong in B alone, and what was wrong in A alone."""

    case: str
    new: tuple[Finding, ...]
    mended: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from run A to run B; `only_a` and `only_b` are cases the other run lacks."""

    sections: tuple[SectionChange, ...]
    cases: tuple[CaseChange, ...]
    only_a: tuple[str, ...]
    only_b: tuple[str, ...]


def compare_runs(a: Sequence[CaseScore], b: Sequence[CaseScore]) -> Comparison:
    """Compares the cases that both runs hold."""
    first, second = {s.case: s for s in a}, {s.case: s for s in b}
    both = [case for case in first if case in second]
    kept_a, kept_b = [first[case] for case in both], [second[case] for case in both]
    changes = (_case(one, other) for one, other in zip(kept_a, kept_b, strict=True))
    return Comparison(
        sections=tuple(_section(kept_a, kept_b, name) for name in sections_of(kept_a)),
        cases=tuple(change for change in changes if change.new or change.mended),
        only_a=tuple(case for case in first if case not in second),
        only_b=tuple(case for case in second if case not in first),
    )


def _section(a: Sequence[CaseScore], b: Sequence[CaseScore], section: str) -> SectionChange:
    counts_a, counts_b = counts_by_case(a, section), counts_by_case(b, section)
    paired = [(counts_a[case], counts_b[case]) for case in counts_a if case in counts_b]
    first, second = [one for one, _ in paired], [other for _, other in paired]
    interval = difference_interval(first, second)
    return SectionChange(section, f1(total(first)), f1(total(second)), interval)


def _case(a: CaseScore, b: CaseScore) -> CaseChange:
    # Counted, not as sets: of two spurious items that read alike, one may go.
    was, now = Counter(a.findings), Counter(b.findings)
    return CaseChange(a.case, tuple((now - was).elements()), tuple((was - now).elements()))
