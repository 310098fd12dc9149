"""Actors, matched by their names."""

from collections.abc import Collection

from evals.datasets import Gold
from evals.gold import GoldActor
from evals.scorers.fields import compare, equal, reference
from evals.scorers.match import Matcher
from evals.scorers.names import predicted_names, same_names
from evals.scorers.score import SectionScore
from schemas.brief import Actor, Brief


def gold_names(gold: Gold, name: str) -> Collection[str]:
    """All the names of the gold actor of that name; the name alone where there is none."""
    actor = gold.case.actor(name)
    return actor.names if actor else [name]


def score_actors(gold: Gold, brief: Brief) -> SectionScore:
    """A pair is accepted where `same_names` is above 0. Fields: kind, affiliation."""
    names = predicted_names(brief)

    def similarity(actor: GoldActor, predicted: Actor) -> float:
        return same_names(actor.names, [predicted.name, *predicted.aliases])

    return Matcher[GoldActor, Actor](
        section="actors",
        similarity=similarity,
        gold_label=lambda actor: actor.name,
        predicted_label=lambda actor: actor.name,
        checks={
            "kind": lambda g, p: compare(g, "kind", p.kind, equal),
            "affiliation": lambda g, p: reference(
                g,
                "affiliation",
                names.get(p.affiliation or ""),
                lambda name: gold_names(gold, name),
            ),
        },
    ).score(gold.case.actors, brief.actors)
