"""Unverified claims, matched by where they stand in the article."""

from rapidfuzz import fuzz

from evals.datasets import Gold
from evals.fold import fold
from evals.gold import GoldClaim
from evals.locate import best_overlap
from evals.scorers.fields import compare, equal, same_cue
from evals.scorers.identity import match_actors
from evals.scorers.match import Matcher
from evals.scorers.score import SectionScore
from schemas.brief import Brief, UnverifiedClaim

ACCEPT = 0.5
"""Least overlap of the evidence: half of the shorter one lies inside the other."""
TIE = 0.1
"""Weight of cue and wording each: they decide between claims of one sentence, nothing else."""


def similarity(gold: GoldClaim, predicted: UnverifiedClaim, text: str) -> float:
    """The overlap of the evidence, with ties broken; 0 below `ACCEPT`."""
    overlap = best_overlap(gold.accepted("evidence"), text, predicted.evidence)
    if overlap < ACCEPT:
        return 0.0
    cue = gold.cue and predicted.cue and same_cue(gold.cue, predicted.cue.text)
    wording = fuzz.token_set_ratio(fold(f"{gold.text} {gold.evidence}"), fold(predicted.text))
    return overlap + TIE * bool(cue) + TIE * wording / 100


def score_claims(gold: Gold, brief: Brief) -> SectionScore:
    """Fields: claimant, basis, cue. The basis plays no part in the matching."""
    actors = match_actors(gold, brief)
    return Matcher[GoldClaim, UnverifiedClaim](
        section="unverified_claims",
        similarity=lambda g, p: similarity(g, p, brief.article.text),
        gold_label=lambda g: g.evidence,
        predicted_label=lambda p: p.evidence[0].text,
        checks={
            "claimant": lambda g, p: actors.check(g, "claimant", p.claimant),
            "basis": lambda g, p: compare(g, "basis", p.basis, equal),
            "cue": lambda g, p: compare(g, "cue", p.cue.text if p.cue else None, same_cue),
        },
    ).score(gold.case.unverified_claims, brief.unverified_claims)
