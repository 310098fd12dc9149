"""Contrast pairs: whether a brief follows a fact that was changed by hand.

A pair is the case with `contrast` and the case that it changes. Right on one side alone may be
luck, or a rule that reads past the fact; only right on both counts (contrast sets: Gardner et al.,
2020, “Evaluating Models' Local Decision Boundaries via Contrast Sets”).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from evals.contrasts import concerned, items
from evals.datasets import Gold
from evals.gold import Case, Contrast
from evals.metrics import CaseScore
from evals.scorers.score import Finding, SectionScore, Share

SECTION = "contrast"


@dataclass(frozen=True, slots=True)
class Side:
    """One half of a pair: its gold, and how its brief scored."""

    case: Case
    score: CaseScore

    def section(self, name: str) -> SectionScore | None:
        """The score of a section, or None where the case does not label it."""
        return next((s for s in self.score.sections if s.section == name), None)


def score_contrasts(cases: Sequence[Gold], scores: Sequence[CaseScore]) -> list[CaseScore]:
    """The scores, each contrast case's with a section `contrast` more.

    Shares: `consistent`, and the same under the section and under the ability that the case tests.
    A pair of which one half has not been run is left out.
    """
    gold = {one.case.id: one.case for one in cases}
    by_id = {(score.case, score.repeat): score for score in scores}
    return [_with_contrast(score, gold, by_id) for score in scores]


def _with_contrast(
    score: CaseScore, gold: dict[str, Case], by_id: dict[tuple[str, int], CaseScore]
) -> CaseScore:
    case = gold[score.case]
    if case.contrast is None or (case.contrast.of, score.repeat) not in by_id:
        return score
    other = Side(gold[case.contrast.of], by_id[case.contrast.of, score.repeat])
    pair = _score_pair(case.contrast, Side(case, score), other)
    return score.model_copy(update={"sections": [*score.sections, pair]})


def _score_pair(contrast: Contrast, after: Side, before: Side) -> SectionScore:
    sides = (is_right(before, after, contrast), is_right(after, before, contrast))
    consistent = Share(int(all(sides)), 1)
    names = ["consistent", contrast.section, *filter(None, [after.case.ability])]
    return SectionScore(
        section=SECTION,
        shares=dict.fromkeys(names, consistent),
        findings=[] if all(sides) else [_finding(contrast, *sides)],
    )


def is_right(side: Side, other: Side, contrast: Contrast) -> bool:
    """Whether one half's brief is right in what the change is about.

    The items concerned are the required gold items that the other half lacks, or all of the
    section where both hold alike. Each has to be found, and right in the field if the contrast
    names one. If it names none, no item may be spurious but those that are so in both halves. No
    trap of the section (and field) may be sprung.
    """
    section = side.section(contrast.section)
    if side.score.error is not None or section is None:
        return False
    if not _found(side, other, contrast, section) or _sprung(side.score, contrast):
        return False
    return contrast.field is not None or _spurious(side, contrast) <= _spurious(other, contrast)


def _found(side: Side, other: Side, contrast: Contrast, section: SectionScore) -> bool:
    gold = items(side.case, contrast.section)
    places = concerned(side.case, other.case, contrast.section)
    required = [place for place in places if getattr(gold[place], "required", True)]
    if contrast.section == "summary":
        missing = {finding.item for finding in section.findings if finding.kind == "missing"}
        return not any(getattr(gold[place], "evidence", None) in missing for place in required)
    wrong = {pair.gold: pair.wrong for pair in section.pairs}
    return all(place in wrong and contrast.field not in wrong[place] for place in required)


def _spurious(side: Side, contrast: Contrast) -> set[str]:
    section = side.section(contrast.section)
    findings = section.findings if section else []
    return {finding.item for finding in findings if finding.kind == "spurious"}


def _sprung(score: CaseScore, contrast: Contrast) -> bool:
    return any(
        finding.kind == "sprung"
        and finding.section == contrast.section
        and contrast.field in (None, (finding.field or "").split(".")[0])
        for finding in score.findings
    )


def _finding(contrast: Contrast, before: bool, after: bool) -> Finding:
    which = {
        (True, False): "right as it was, not as changed",
        (False, True): "right as changed, not as it was",
        (False, False): "right neither as it was nor as changed",
    }[before, after]
    return Finding(
        section=SECTION, kind="broken", item=f"{contrast.change}: {which} ({contrast.of})"
    )
