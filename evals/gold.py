"""Gold briefs: the YAML form of a case. `evals/dataset/README.md` describes it for people."""

from datetime import date
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from schemas.brief import ActorKind, ClaimBasis, SectionName, ShipmentStatus, TransportMode

Words = Annotated[str, Field(min_length=1, description="Word for word as in the article.")]
ActorName = Annotated[str, Field(min_length=1, description="Name of an actor of this case.")]
ANY = "*"
"""As an alternative in `also`: any answer is right, so the field is not scored."""


class Part(BaseModel):
    """What every part of a case shares: an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Item(Part):
    """A gold item that a prediction is matched with."""

    also: dict[str, list[str | list[str] | None]] = Field(
        default={},
        description="Other right answers, by field; for `transit` each may be a list of places.",
    )
    required: bool = Field(default=True, description="False: may or may not be returned.")

    @model_validator(mode="after")
    def _alternatives_are_fields(self) -> Self:
        unknown = sorted(set(self.also) - set(type(self).model_fields))
        if unknown:
            raise ValueError(f"`also` names no field of this item: {', '.join(unknown)}")
        return self

    def accepted(self, field: str) -> list[str | None]:
        """Every right answer for a field, the gold one first."""
        others = self.also.get(field, [])
        return [getattr(self, field), *(a for a in others if not isinstance(a, list))]


class GoldActor(Item):
    name: Words
    aliases: list[Words] = []
    kind: ActorKind
    affiliation: ActorName | None = None

    @property
    def names(self) -> list[str]:
        """The name, the aliases and the other names that are right."""
        others = [*self.also.get("name", []), *self.also.get("aliases", [])]
        return [self.name, *self.aliases, *(name for name in others if isinstance(name, str))]


class GoldShipment(Item):
    goods: Words
    quantity: Words | None = None
    sender: ActorName | None = None
    recipient: ActorName | None = None
    route: str | None = Field(default=None, description="Key of a route of this case.")
    date: Words | None = None
    status: ShipmentStatus
    evidence: Words


class GoldRoute(Item):
    key: str
    origin: Words | None = None
    transit: list[Words] = []
    destination: Words | None = None
    mode: TransportMode | None = None
    evidence: Words

    @property
    def transits(self) -> list[list[str]]:
        """Every right list of places on the way, the gold one first."""
        others = self.also.get("transit", [])
        return [self.transit, *([a] if isinstance(a, str) else a or [] for a in others)]


class GoldQuote(Item):
    text: str = Field(
        min_length=1, description="As printed; parts of a broken quotation joined by one space."
    )
    speaker: ActorName | None = None
    reported_by: ActorName | None = None


class GoldClaim(Item):
    text: str = Field(min_length=1, description="What is claimed, in your words.")
    evidence: Words
    claimant: ActorName | None = None
    basis: ClaimBasis
    cue: Words | None = None


class GoldPoint(Part):
    evidence: Words
    required: bool = True


class GoldSummary(Part):
    points: list[GoldPoint] = []


class Trap(Part):
    section: SectionName
    field: str = Field(description="The field of the contract that must not hold the value.")
    value: str | list[str] = Field(description="A list: all of them in one item's field.")
    why: str


class Contrast(Part):
    """What sets a case apart from another one: a single fact, changed by hand."""

    of: str = Field(description="Id of the case as it was, e.g. `seeds/paragraphs/rifles-03`.")
    change: str = Field(min_length=1, description="What was changed, in a few words.")
    section: SectionName = Field(description="The section whose items have to follow the change.")
    field: str | None = Field(
        default=None,
        description="The field of these items that has to; none where items come or go.",
    )
    invariant: bool = Field(
        default=False,
        description="True where only the way of putting it changed, so that the brief may not.",
    )


class Case(Part):
    """One case: an article and what a good brief of it holds."""

    id: str = Field(description="Folder and file name, e.g. `seeds/rifles`.")
    article: str | None = Field(default=None, description="Path of the article, from this file.")
    text: str | None = Field(default=None, description="Or the article itself.")
    published_at: date | None = None
    ability: str | None = Field(default=None, description="What a single-purpose case tests.")
    contrast: Contrast | None = Field(default=None, description="For one half of a pair.")
    sections: list[SectionName] | None = Field(
        default=None, description="Sections that the case labels; all of them if not given."
    )
    actors: list[GoldActor] = []
    shipments: list[GoldShipment] = []
    routes: list[GoldRoute] = []
    quotes: list[GoldQuote] = []
    unverified_claims: list[GoldClaim] = []
    summary: GoldSummary = GoldSummary()
    traps: list[Trap] = []

    @model_validator(mode="after")
    def _one_article(self) -> Self:
        if (self.article is None) == (self.text is None):
            raise ValueError("give either `article` (a path) or `text` (the article itself)")
        return self

    def actor(self, name: str) -> GoldActor | None:
        """The actor of that name, or None."""
        return next((actor for actor in self.actors if actor.name == name), None)

    def route(self, key: str) -> GoldRoute | None:
        """The route of that key, or None."""
        return next((route for route in self.routes if route.key == key), None)


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a case, for editors that complete and check YAML."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Case.model_json_schema()}
