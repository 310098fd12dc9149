"""What a peer says of an article: the brief's fields in plain strings, nothing checked.

This is the schema that one writes down first. Names stand where the brief has ids, and evidence
is words, not offsets, since a model can't count characters.
"""

from pydantic import BaseModel, Field, PrivateAttr

from schemas.brief import ActorKind, ClaimBasis, ShipmentStatus, Span, TransportMode


class Item(BaseModel):
    """Anything that a peer says stands in the article."""

    _place: Span | None = PrivateAttr(default=None)

    @property
    def place(self) -> Span | None:
        """Where the peer itself says that the item stands; None where it says nothing."""
        return self._place

    def at(self, place: Span | None) -> None:
        """Sets where the peer says that the item stands."""
        self._place = place


class BorneOut(Item):
    """An item whose own words needn't be the article's: others bear it out."""

    evidence: str = Field(description="The words of the article that bear this out, copied.")


class PointSaid(BorneOut):
    """A point of the summary."""

    text: str = Field(description="One main point of the story, in one sentence.")


class ActorSaid(Item):
    """An actor."""

    name: str = Field(description="The longest form of the name that the article prints.")
    kind: ActorKind
    role: str | None = Field(default=None, description="What it is or does in this story.")
    aliases: list[str] = Field(description="Other names the article prints for it.")
    affiliation: str | None = Field(default=None, description="Name of what it belongs to.")


class ShipmentSaid(BorneOut):
    """A shipment."""

    goods: str = Field(description="The goods, copied, without the amount.")
    quantity: str | None = Field(default=None, description="The amount with its unit, copied.")
    sender: str | None = Field(default=None, description="Name of the actor that sends.")
    recipient: str | None = Field(default=None, description="Name of the actor that receives.")
    route: str | None = Field(default=None, description="The id of its route in `routes`.")
    date: str | None = Field(default=None, description="When it moved, copied.")
    status: ShipmentStatus


class RouteSaid(BorneOut):
    """A route."""

    id: str = Field(description="`route-1`, `route-2` and so on.")
    origin: str | None = Field(default=None, description="Place it starts from, copied.")
    transit: list[str] = Field(description="Places on the way, copied, in order.")
    destination: str | None = Field(default=None, description="Place it leads to, copied.")
    mode: TransportMode | None = None


class QuoteSaid(Item):
    """A quote."""

    text: str = Field(description="The words between the quotation marks, copied.")
    speaker: str | None = Field(default=None, description="Name of the actor who said it.")
    reported_by: str | None = Field(default=None, description="Name of who passed it on.")


class ClaimSaid(BorneOut):
    """An unverified claim."""

    text: str = Field(description="What is claimed, in one sentence.")
    claimant: str | None = Field(default=None, description="Name of the actor who claims it.")
    basis: ClaimBasis
    cue: str | None = Field(default=None, description="The words that mark it, copied.")


class Answer(BaseModel):
    """All that a peer says of one article."""

    headline: str = Field(description="The story in one line.")
    points: list[PointSaid] = Field(description="Three to seven points.")
    actors: list[ActorSaid]
    shipments: list[ShipmentSaid]
    routes: list[RouteSaid]
    quotes: list[QuoteSaid]
    unverified_claims: list[ClaimSaid]


def nothing_said() -> Answer:
    """An answer that says nothing."""
    return Answer(
        headline="",
        points=[],
        actors=[],
        shipments=[],
        routes=[],
        quotes=[],
        unverified_claims=[],
    )
