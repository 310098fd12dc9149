"""Two runs side by side: paired differences, and what has changed case by case."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil

from evals.metrics import CaseScore, repeats, rows
from evals.scorers.score import Finding
from evals.significance import Interval, Row, difference_interval, holm, p_value, ratio

SIGNIFICANT = 0.05
FEWEST = 6
"""Fewest documents that can show anything: five that all differ give 2 / 2**5 = 0.0625."""


@dataclass(frozen=True, slots=True)
class Change:
    """A figure in both runs, over the cases they share.

    `interval` is that of B minus A. `p` is corrected for the number of figures that differ anywhere
    and are compared together: the F1s, or the shares.
    """

    name: str
    a: float | None
    b: float | None
    documents: int
    differing: int
    interval: Interval | None
    p: float | None

    @property
    def difference(self) -> float | None:
        """B minus A; None where either has no value."""
        return None if self.a is None or self.b is None else self.b - self.a

    @property
    def significant(self) -> bool:
        """Whether luck is an unlikely reason for the difference."""
        return self.p is not None and self.p < SIGNIFICANT


@dataclass(frozen=True, slots=True)
class CaseChange:
    """A case that flipped: what is wrong in B alone, and what was wrong in A alone."""

    case: str
    new: tuple[Finding, ...]
    mended: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from run A to run B; `only_a` and `only_b` are cases the other run lacks."""

    documents: int
    sections: tuple[Change, ...]
    shares: tuple[Change, ...]
    cases: tuple[CaseChange, ...]
    only_a: tuple[str, ...]
    only_b: tuple[str, ...]


def compare_runs(a: Sequence[CaseScore], b: Sequence[CaseScore]) -> Comparison:
    """Compares the cases that both runs hold; of repeats the mean counts."""
    in_a, in_b = repeats(a), repeats(b)
    both = [case for case in in_a if case in in_b]
    kept_a, kept_b = [s for s in a if s.case in in_b], [s for s in b if s.case in in_a]
    figures_a, figures_b = rows(kept_a), rows(kept_b)
    changes = [
        _change(name, figures_a.get(name, {}), figures_b.get(name, {}))
        for name in dict.fromkeys([*figures_a, *figures_b])
    ]
    flips = (_case(case, kept_a, kept_b) for case in both)
    return Comparison(
        documents=len(both),
        sections=_corrected(change for change in changes if change.name.endswith(".f1")),
        shares=_corrected(change for change in changes if not change.name.endswith(".f1")),
        cases=tuple(flip for flip in flips if flip.new or flip.mended),
        only_a=tuple(case for case in in_a if case not in in_b),
        only_b=tuple(case for case in in_b if case not in in_a),
    )


def verdict(difference: Comparison) -> str:
    """What can be said of the two runs, in one sentence or two."""
    n = difference.documents
    if not n:
        return "A and B share no case, so nothing can be compared."
    found = [c for c in (*difference.sections, *difference.shares) if c.significant]
    better = [_said(change) for change in found if (change.difference or 0) > 0]
    worse = [_said(change) for change in found if (change.difference or 0) < 0]
    ways = [("better", better), ("worse", worse)]
    said = " and ".join(f"{way} in {', '.join(names)}" for way, names in ways if names)
    if said:
        return f"B is {said}; elsewhere no difference that {n} documents can show."
    if all(not c.differing for c in (*difference.sections, *difference.shares)):
        return f"A and B do not differ: every figure is the same on each of {n} documents."
    few = f" Fewer than {FEWEST} documents can't show any." if n < FEWEST else ""
    return f"No difference that {n} documents can show.{few}"


def _said(change: Change) -> str:
    return f"{change.name} ({change.difference or 0:+.3f}, p = {change.p or 0:.3f})"


def _change(name: str, a: dict[str, Row], b: dict[str, Row]) -> Change:
    # A contrast pair of which B alone ran both halves is no document of both.
    cases = [case for case in a if case in b]
    first, second = [a[case] for case in cases], [b[case] for case in cases]
    return Change(
        name=name,
        a=ratio(first),
        b=ratio(second),
        documents=len(cases),
        differing=sum(one != other for one, other in zip(first, second, strict=True)),
        interval=difference_interval(first, second),
        p=p_value(first, second),
    )


def _corrected(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Holm's correction over the figures that differ on a document at all.

    The others can't be significant whatever the data, so they don't count (Tarone, 1990).
    """
    changes = list(changes)
    tested = [c for c in changes if c.differing and c.p is not None]
    fresh = dict(
        zip((c.name for c in tested), holm([c.p for c in tested if c.p is not None]), strict=True)
    )
    return tuple(replace(change, p=fresh.get(change.name, change.p)) for change in changes)


def _case(case: str, a: Sequence[CaseScore], b: Sequence[CaseScore]) -> CaseChange:
    was, now = _wrong(case, a), _wrong(case, b)
    return CaseChange(case, _more(now, was), _more(was, now))


def _wrong(case: str, scores: Sequence[CaseScore]) -> dict[Finding, float]:
    """How often each thing was wrong with the case, over its repeats."""
    own = [score for score in scores if score.case == case]
    # Counted, not as sets: of two spurious items that read alike, one may go.
    found = Counter(finding for score in own for finding in score.findings)
    return {finding: count / len(own) for finding, count in found.items()}


def _more(these: dict[Finding, float], those: dict[Finding, float]) -> tuple[Finding, ...]:
    return tuple(
        finding
        for finding, often in these.items()
        for _ in range(ceil(often - those.get(finding, 0) - 1e-9))
    )
