"""Summary: which of the points that a good summary tells are told."""

from evals.datasets import Gold
from evals.locate import best_overlap
from evals.scorers.score import Finding, SectionScore, Share
from schemas.brief import Brief

ACCEPT = 0.5
"""Least overlap of a gold point's evidence with one predicted point's."""


def score_summary(gold: Gold, brief: Brief) -> SectionScore:
    """`told`: share of the required points whose evidence overlaps a predicted point's."""
    missing = [
        point.evidence
        for point in gold.case.summary.points
        if point.required
        and not any(
            best_overlap([point.evidence], brief.article.text, told.evidence) >= ACCEPT
            for told in brief.summary.points
        )
    ]
    required = sum(point.required for point in gold.case.summary.points)
    return SectionScore(
        section="summary",
        shares={"told": Share(required - len(missing), required)},
        findings=[Finding(section="summary", kind="missing", item=item) for item in missing],
    )
