"""Which gold actor or route a predicted one is, for the fields that refer to one by its id."""

from collections.abc import Collection
from dataclasses import dataclass

from evals.datasets import Gold
from evals.fold import fold
from evals.gold import GoldActor, GoldRoute, Item
from evals.scorers.fields import compare
from evals.scorers.match import Matcher, Verdict
from evals.scorers.names import same_names
from evals.scorers.routes import route_similarity, same_way
from schemas.brief import Actor, Brief, Route


@dataclass(frozen=True, slots=True)
class Actors:
    """The actors of a brief, and whom each of them means.

    `names` are a predicted actor's names, the longest first, and `owners` the gold actor it was
    matched with, both by its id. Without labels for actors nobody is matched: `owners` is empty.
    """

    gold: Gold
    names: dict[str, list[str]]
    owners: dict[str, str]

    def check(self, item: Item, field: str, said: str | None) -> Verdict | None:
        """`compare` for a field that holds an actor's id. An id of nobody is a wrong answer."""
        verdict = compare(item, field, said, self.means)
        if verdict is None or said is None:
            return verdict
        return Verdict(verdict.right, verdict.gold, self.names.get(said, [said])[0])

    def means(self, wanted: str, said: str) -> bool:
        """Whether the predicted actor is the gold actor of that name.

        It is if the two are matched, or if its own name is one of the gold actor's names. Where it
        is matched with nobody (a second item for one actor), alike names are enough. So of two
        Lees, each called Lee too, one never stands for the other.
        """
        names, known = self.names.get(said, []), gold_names(self.gold, wanted)
        if not names:
            return False
        if self.owners.get(said) == wanted or fold(names[0]) in {fold(name) for name in known}:
            return True
        return said not in self.owners and same_names(known, names) > 0


def gold_names(gold: Gold, name: str) -> Collection[str]:
    """All the names of the gold actor of that name; the name alone where there is none."""
    actor = gold.case.actor(name)
    return actor.names if actor else [name]


def actor_similarity(gold: GoldActor, predicted: Actor) -> float:
    """`same_names` under all names of both."""
    return same_names(gold.names, [predicted.name, *predicted.aliases])


def match_actors(gold: Gold, brief: Brief) -> Actors:
    """The actors of the brief, matched with the gold ones where these are labelled."""
    matcher = Matcher[GoldActor, Actor]("actors", actor_similarity, _name, _name, {})
    labelled = gold.case.actors if "actors" in gold.sections else []
    pairs = matcher.pairs(labelled, brief.actors)
    return Actors(
        gold,
        names={actor.id: [actor.name, *actor.aliases] for actor in brief.actors},
        owners={brief.actors[column].id: labelled[row].name for row, column in pairs},
    )


@dataclass(frozen=True, slots=True)
class Routes:
    """The routes of a brief by id, and the key of the gold route that each was matched with."""

    gold: Gold
    ways: dict[str, Route]
    owners: dict[str, str]

    def check(self, item: Item, field: str, said: str | None) -> Verdict | None:
        """`compare` for a field that holds a route's id."""
        return compare(item, field, said, self.means)

    def means(self, wanted: str, said: str) -> bool:
        """Whether the predicted route is the gold route of that key.

        It is if the two are matched or agree in every place. Where it is matched with none, it is
        enough that they are alike. So a direct way never stands for a way round that is told too.
        """
        route, way = self.gold.case.route(wanted), self.ways.get(said)
        if route is None or way is None:
            return False
        alike, owner = same_way(route, way), self.owners.get(said)
        return owner == wanted or alike == 1 or (owner is None and alike > 0)


def match_routes(gold: Gold, brief: Brief) -> Routes:
    """The routes of the brief, matched with the gold ones where these are labelled."""
    text = brief.article.text
    matcher = Matcher[GoldRoute, Route](
        section="routes",
        similarity=lambda g, p: route_similarity(g, p, text),
        gold_label=lambda route: route.key,
        predicted_label=lambda route: route.id,
        checks={},
    )
    labelled = gold.case.routes if "routes" in gold.sections else []
    pairs = matcher.pairs(labelled, brief.routes)
    return Routes(
        gold,
        ways={route.id: route for route in brief.routes},
        owners={brief.routes[column].id: labelled[row].key for row, column in pairs},
    )


def _name(actor: GoldActor | Actor) -> str:
    return actor.name
