"""The actors of a brief that is put together from a peer's answer, found by their names."""

from evals.fold import fold
from evals.peers.answer import ActorSaid
from evals.peers.places import spans
from evals.scorers.names import same_names
from schemas.brief import Actor

UNTOLD_KIND = "organisation"
"""Stands where a peer names an actor in another item and nowhere says of what kind it is."""


class Roll:
    """Actors in the order in which they were entered; ids are given here."""

    def __init__(self, text: str) -> None:
        self.actors: list[Actor] = []
        self._text = text

    def enter(self, said: ActorSaid) -> Actor | None:
        """The actor of that name, a new one where the name is new; None where there is no name.

        A library that reads an article in pieces names an actor once a piece; that is one actor.
        """
        if not said.name.strip():
            return None
        actor = self._named(said.name)
        if actor is None:
            actor = Actor(
                id=f"actor-{len(self.actors) + 1}",
                name=said.name,
                kind=said.kind,
                role=said.role,
                aliases=[],
                affiliation=None,
                evidence=spans(self._text, said.place, said.name),
            )
            self.actors.append(actor)
        known = {fold(name) for name in (actor.name, *actor.aliases)}
        actor.aliases += [alias for alias in said.aliases if alias and fold(alias) not in known]
        return actor

    def id_of(self, name: str | None) -> str | None:
        """The id of whom a name means, or None without a name.

        That is the actor with that name, else the first with a like one (Lee, Ann Lee), else a
        new one: whoever sends, gets or says something is an actor.
        """
        if name is None or not name.strip():
            return None
        actor = self._named(name) or self._like(name)
        actor = actor or self.enter(ActorSaid(name=name, kind=UNTOLD_KIND, aliases=[]))
        return actor.id if actor else None

    def _named(self, name: str) -> Actor | None:
        wanted = fold(name)
        return next((a for a in self.actors if wanted in map(fold, (a.name, *a.aliases))), None)

    def _like(self, name: str) -> Actor | None:
        return next((a for a in self.actors if same_names([a.name, *a.aliases], [name])), None)
