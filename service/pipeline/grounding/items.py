"""What is left of an extraction once every copied word stands: items without ids or links yet.

Names of other actors are still the model's words here; links resolve them later.
"""

from dataclasses import dataclass

from schemas.brief import (
    ActorKind,
    ClaimBasis,
    Refusal,
    ShipmentStatus,
    Span,
    SummaryPoint,
    TransportMode,
)
from service.pipeline.grounding.locate import Verdict

Verdicts = tuple[tuple[str, Verdict], ...]


@dataclass(frozen=True, slots=True)
class Item:
    """What all items share: their place in the answer, evidence, and the fields that stand."""

    index: int
    evidence: tuple[Span, ...]
    verdicts: Verdicts


@dataclass(frozen=True, slots=True)
class GroundedActor(Item):
    """An actor whose name stands in its evidence."""

    name: Span
    kind: ActorKind
    role: str | None
    aliases: tuple[Span, ...]
    affiliation: str | None


@dataclass(frozen=True, slots=True)
class GroundedShipment(Item):
    """A shipment whose goods stand in its evidence; `route` is the route's index, from 0."""

    goods: Span
    quantity: Span | None
    sender: str | None
    recipient: str | None
    route: int | None
    date: Span | None
    status: ShipmentStatus


@dataclass(frozen=True, slots=True)
class GroundedRoute(Item):
    """A route with at least two places that stand in its evidence."""

    origin: Span | None
    transit: tuple[Span, ...]
    destination: Span | None
    mode: TransportMode | None


@dataclass(frozen=True, slots=True)
class GroundedQuote(Item):
    """A quotation of the page; its evidence is its parts."""

    text: str
    speaker: str | None
    reported_by: str | None


@dataclass(frozen=True, slots=True)
class GroundedClaim(Item):
    """A claim whose words keep to its evidence."""

    text: str
    claimant: str | None
    basis: ClaimBasis
    cue: Span | None


@dataclass(frozen=True, slots=True)
class Grounded:
    """Everything that stands, each section in the model's order, and what was refused."""

    headline: str
    points: tuple[SummaryPoint, ...]
    actors: tuple[GroundedActor, ...]
    shipments: tuple[GroundedShipment, ...]
    routes: tuple[GroundedRoute, ...]
    quotes: tuple[GroundedQuote, ...]
    claims: tuple[GroundedClaim, ...]
    refusals: tuple[Refusal, ...]
