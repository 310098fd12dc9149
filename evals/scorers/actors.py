"""Actors, matched by their names."""

from evals.datasets import Gold
from evals.gold import GoldActor
from evals.scorers.fields import compare, equal
from evals.scorers.identity import actor_similarity, match_actors
from evals.scorers.match import Matcher
from evals.scorers.score import SectionScore
from schemas.brief import Actor, Brief


def score_actors(gold: Gold, brief: Brief) -> SectionScore:
    """A pair is accepted where `same_names` is above 0. Fields: kind, affiliation."""
    actors = match_actors(gold, brief)
    return Matcher[GoldActor, Actor](
        section="actors",
        similarity=actor_similarity,
        gold_label=lambda actor: actor.name,
        predicted_label=lambda actor: actor.name,
        checks={
            "kind": lambda g, p: compare(g, "kind", p.kind, equal),
            "affiliation": lambda g, p: actors.check(g, "affiliation", p.affiliation),
        },
    ).score(gold.case.actors, brief.actors)
