"""Routes, matched by their places at the level of countries."""

from evals.datasets import Gold
from evals.gold import ANY, GoldRoute
from evals.locate import best_overlap
from evals.places import same_place
from evals.scorers.fields import NOTHING, compare, equal
from evals.scorers.match import Matcher, Verdict, assign
from evals.scorers.score import SectionScore
from schemas.brief import Brief, Place, Route

ACCEPT = 0.6
"""Least share of places that agree: two of three do, one of two does not."""
EVIDENCE = 0.01
"""Weight of the evidence: it decides between routes over the same places, and nothing else."""


def same_way(gold: GoldRoute, predicted: Route) -> float:
    """Share of places that agree, among all that either side names; 0 below `ACCEPT`.

    Origin and destination agree with their like; a place of the transit agrees with any place of
    the other's transit. Where several transits are right, the best one counts. A place that may be
    anything is left out.
    """
    share = max(_agreement(gold, predicted, transit) for transit in gold.transits)
    return share if share >= ACCEPT else 0.0


def route_similarity(gold: GoldRoute, predicted: Route, text: str) -> float:
    """`same_way`, and a little for evidence that overlaps."""
    places = same_way(gold, predicted)
    evidence = best_overlap(gold.accepted("evidence"), text, predicted.evidence)
    return places and places + EVIDENCE * evidence


def _agreement(gold: GoldRoute, predicted: Route, transit: list[str]) -> float:
    agreed = named = 0
    if ANY not in transit:
        agreed = _common(transit, predicted.transit)
        named = max(len(transit), len(predicted.transit))
    for field, said in (("origin", predicted.origin), ("destination", predicted.destination)):
        answers = gold.accepted(field)
        if ANY not in answers and (said is not None or answers[0] is not None):
            named += 1
            agreed += _agrees(gold, field, said)
    return agreed / named if named else 0.0


def _agrees(gold: GoldRoute, field: str, said: Place | None) -> bool:
    answers = gold.accepted(field)
    if said is None:
        return None in answers
    return any(a is not None and same_place(a, said.name, said.country_code) for a in answers)


def _common(transit: list[str], predicted: list[Place]) -> int:
    """How many places of two transits agree, each used once."""
    agree = [[same_place(name, p.name, p.country_code) for p in predicted] for name in transit]
    return len(assign(agree))


def _place(gold: GoldRoute, field: str, said: Place | None) -> Verdict | None:
    answers = gold.accepted(field)
    if ANY in answers or (said is None and answers == [None]):
        return None
    wanted = getattr(gold, field) or NOTHING
    return Verdict(_agrees(gold, field, said), wanted, said.name if said else NOTHING)


def _transit(gold: GoldRoute, predicted: Route) -> Verdict | None:
    if [ANY] in gold.transits or (not any(gold.transits) and not predicted.transit):
        return None
    count = len(predicted.transit)
    right = any(len(t) == count == _common(t, predicted.transit) for t in gold.transits)
    said = ", ".join(place.name for place in predicted.transit)
    return Verdict(right, ", ".join(gold.transit) or NOTHING, said or NOTHING)


def _way(*places: Place | str | None) -> str:
    names = (place.name if isinstance(place, Place) else place for place in places)
    return " – ".join(name for name in names if name)


def score_routes(gold: Gold, brief: Brief) -> SectionScore:
    """Fields: origin, transit, destination, mode."""
    return Matcher[GoldRoute, Route](
        section="routes",
        similarity=lambda g, p: route_similarity(g, p, brief.article.text),
        gold_label=lambda g: _way(g.origin, *g.transit, g.destination),
        predicted_label=lambda p: _way(p.origin, *p.transit, p.destination),
        checks={
            "origin": lambda g, p: _place(g, "origin", p.origin),
            "transit": _transit,
            "destination": lambda g, p: _place(g, "destination", p.destination),
            "mode": lambda g, p: compare(g, "mode", p.mode, equal),
        },
    ).score(gold.case.routes, brief.routes)
