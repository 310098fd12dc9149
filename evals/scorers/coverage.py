"""Coverage: how much of what the page itself shows the brief took up, by its own audit."""

from evals.datasets import Gold
from evals.scorers.score import SectionScore, Share
from schemas.brief import Brief


def score_coverage(_: Gold, brief: Brief) -> SectionScore:
    """One share a kind of stretch, as `audit.coverage` counts them."""
    return SectionScore(
        section="coverage",
        shares={c.kind: Share(c.covered, c.found) for c in brief.audit.coverage},
    )
