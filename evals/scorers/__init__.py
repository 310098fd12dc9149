"""Scorers, one a file: each compares one side of a predicted brief with a gold case."""

from collections.abc import Callable

from evals.datasets import Gold
from evals.scorers.actors import score_actors
from evals.scorers.claims import score_claims
from evals.scorers.coverage import score_coverage
from evals.scorers.grounding import score_grounding
from evals.scorers.links import score_links
from evals.scorers.quotes import score_quotes
from evals.scorers.routes import score_routes
from evals.scorers.score import SectionScore, Share
from evals.scorers.shipments import score_shipments
from evals.scorers.summary import score_summary
from evals.scorers.traps import score_traps
from schemas.brief import Brief

Scorer = Callable[[Gold, Brief], SectionScore]

LABELLED: dict[str, Scorer] = {
    "actors": score_actors,
    "shipments": score_shipments,
    "routes": score_routes,
    "quotes": score_quotes,
    "unverified_claims": score_claims,
    "summary": score_summary,
}
"""Scorers by the section whose labels they need."""

ALWAYS: tuple[Scorer, ...] = (score_links, score_grounding, score_coverage, score_traps)
"""Scorers that need no labels, or none of a section."""


def score_brief(gold: Gold, brief: Brief) -> list[SectionScore]:
    """Every score of one brief, leaving out the sections that the case does not label."""
    labelled = [scorer(gold, brief) for name, scorer in LABELLED.items() if name in gold.sections]
    if gold.partial:
        labelled = [without_spurious(section) for section in labelled]
    return [*labelled, *(scorer(gold, brief) for scorer in ALWAYS)]


def without_spurious(section: SectionScore) -> SectionScore:
    """The section with the share of its items found in place of counts: no precision, no F1."""
    if section.counts is None:
        return section
    found, _, missing = section.counts
    return SectionScore(
        section=section.section,
        shares={"found": Share(found, found + missing), **section.shares},
        findings=[finding for finding in section.findings if finding.kind != "spurious"],
    )
