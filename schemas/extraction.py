"""What a language model is asked for.

It points at sentences by number and at quotations by number, copies words from the article, and
names actors; it never gives offsets or ids. Both strategies end in an `Extraction`, and
everything in it is checked against the article afterwards.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from schemas.brief import ActorKind, ClaimBasis, ShipmentStatus, TransportMode

Sentences = Annotated[
    list[int], Field(description="Numbers of the sentences that bear this out; at least one.")
]


class Part(BaseModel):
    """What every part of an extraction shares: unknown fields are an error."""

    model_config = ConfigDict(extra="forbid")


class ExtractedPoint(Part):
    text: str = Field(description="One main point of the story, in one sentence.")
    sentences: Sentences


class ExtractedSummary(Part):
    headline: str = Field(description="The story in one line.")
    headline_sentences: Sentences
    points: list[ExtractedPoint] = Field(description="Three to seven points, in the story's order.")


class ExtractedActor(Part):
    name: str = Field(description="The longest form of the name that the article prints.")
    kind: ActorKind
    role: str | None = Field(description="What it is or does in this story, in a few words.")
    aliases: list[str] = Field(description="Other names the article prints for the same actor.")
    affiliation: str | None = Field(description="Name of the actor it belongs to, if one is named.")
    sentences: Sentences


class ExtractedShipment(Part):
    goods: str = Field(description="The goods, copied from the sentence, without the amount.")
    quantity: str | None = Field(description="The amount as printed, e.g. `12 tons`.")
    sender: str | None = Field(description="Name of the actor that sends.")
    recipient: str | None = Field(description="Name of the actor that receives.")
    route: int | None = Field(description="Place of its route in `routes`, counted from 1.")
    date: str | None = Field(description="When it moved, as printed.")
    status: ShipmentStatus
    sentences: Sentences


class ExtractedRoute(Part):
    origin: str | None = Field(description="Place the goods start from, as printed.")
    transit: list[str] = Field(description="Places on the way, as printed, in order.")
    destination: str | None = Field(description="Place the goods are bound for, as printed.")
    mode: TransportMode | None
    sentences: Sentences


class ExtractedQuote(Part):
    quotation: int = Field(description="Number of the quotation in the list of quotations.")
    speaker: str | None = Field(description="Name of the actor who said it.")
    reported_by: str | None = Field(description="Name of the outlet or body that passed it on.")


class ExtractedClaim(Part):
    text: str = Field(description="What is claimed, in one sentence, hedges kept.")
    claimant: str | None = Field(description="Name of the actor who claims it.")
    basis: ClaimBasis
    cue: str | None = Field(description="The word or words that mark it as unverified, copied.")
    sentences: Sentences


class Extraction(Part):
    """One article's answer from a model, before anything of it has been checked."""

    summary: ExtractedSummary
    actors: list[ExtractedActor]
    shipments: list[ExtractedShipment]
    routes: list[ExtractedRoute]
    quotes: list[ExtractedQuote]
    unverified_claims: list[ExtractedClaim]
