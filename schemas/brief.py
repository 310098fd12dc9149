"""The brief: the contract with every program that reads Nutgraf's answers.

Fields may be added. None may be renamed, dropped or change meaning without a new
`SCHEMA_VERSION`.
"""

from datetime import date, datetime
from typing import Annotated, Final, Literal

from pydantic import BaseModel, Field

from schemas.article import Article

SCHEMA_VERSION: Final = "1.0"

ActorKind = Literal[
    "person", "company", "government", "armed_force", "organisation", "country", "group"
]
ShipmentStatus = Literal["reported", "planned", "pledged", "intercepted", "denied"]
TransportMode = Literal["air", "sea", "road", "rail", "post"]
ClaimBasis = Literal[
    "alleged", "attributed", "anonymous_source", "disputed", "speculation", "stated_unverified"
]
RoundKind = Literal["refused", "missed"]
SectionName = Literal["summary", "actors", "shipments", "routes", "quotes", "unverified_claims"]


class Span(BaseModel):
    """A stretch of the article: `article.text[start:end] == text`, always."""

    start: int = Field(ge=0, description="First code point of the stretch, counted from 0.")
    end: int = Field(ge=0, description="One past its last code point.")
    text: str = Field(description="The article's characters between the two.")


Evidence = Annotated[
    list[Span],
    Field(min_length=1, description="The stretches of the article that bear the item out."),
]


class Place(BaseModel):
    """A place on a route."""

    name: str = Field(description="The place as the article names it.")
    country_code: str | None = Field(
        default=None,
        description="ISO 3166-1 alpha-2 code of the country it is or lies in; null if in none "
        "or unknown.",
    )


class SummaryPoint(BaseModel):
    """One thing that a reader of the article has to know."""

    text: str = Field(description="The point in free words, or the article's own sentence.")
    evidence: Evidence


class Summary(BaseModel):
    """What the story is, in a line and in a few points."""

    headline: str = Field(description="One line; empty only where the article yielded none.")
    points: list[SummaryPoint] = Field(description="The story's main points, in its own order.")


class Actor(BaseModel):
    """A person, body or country that does, says, sends, receives or decides something."""

    id: str = Field(description="Unique in the brief, e.g. `actor-1`.")
    name: str = Field(description="The longest form of the name that the article uses.")
    kind: ActorKind = Field(description="What sort of actor it is.")
    role: str | None = Field(description="What it is or does in this story, in free words.")
    aliases: list[str] = Field(description="Other names by which the article calls it.")
    affiliation: str | None = Field(description="Id of the actor it belongs to, or null.")
    evidence: Evidence


class Quantity(BaseModel):
    """How much of the goods."""

    value: float | None = Field(
        description="The amount as a number; null where the words give none (“dozens”)."
    )
    unit: str | None = Field(description="What is counted or measured, in the article's words.")
    text: str = Field(description="The amount as printed, e.g. `12 tons`.")


class ArticleDate(BaseModel):
    """A date as the article gives it and, where that is known, as calendar days."""

    text: str = Field(description="The date as printed, e.g. `late 2022`.")
    earliest: date | None = Field(description="First day it can mean; null if unknown.")
    latest: date | None = Field(description="Last day it can mean; null if unknown.")


class Shipment(BaseModel):
    """Goods moving, or promised or caught moving, from someone to someone."""

    id: str = Field(description="Unique in the brief, e.g. `shipment-1`.")
    goods: str = Field(description="What is shipped, in the article's words.")
    quantity: Quantity | None = Field(description="How much; null if the article doesn't say.")
    sender: str | None = Field(description="Id of the actor that sends, or null.")
    recipient: str | None = Field(description="Id of the actor that receives, or null.")
    route: str | None = Field(description="Id of the route taken, or null.")
    date: ArticleDate | None = Field(description="When it moved or is to move, or null.")
    status: ShipmentStatus = Field(description="What the article says became of it.")
    evidence: Evidence


class Route(BaseModel):
    """The way that goods take; at least two of its places are known."""

    id: str = Field(description="Unique in the brief, e.g. `route-1`.")
    origin: Place | None = Field(description="Where the goods start, or null.")
    transit: list[Place] = Field(description="Places passed on the way, in order.")
    destination: Place | None = Field(description="Where the goods are bound, or null.")
    mode: TransportMode | None = Field(description="How they travel, or null.")
    evidence: Evidence


class Quote(BaseModel):
    """Words printed between quotation marks as somebody's speech or writing."""

    id: str = Field(description="Unique in the brief, e.g. `quote-1`.")
    text: str = Field(
        description="Verbatim, without the outer quotation marks; the parts of a quotation that "
        "the article breaks in two are joined by one space."
    )
    speaker: str | None = Field(description="Id of the actor who said it, or null.")
    reported_by: str | None = Field(
        description="Id of the actor through whom the article has it, or null."
    )
    evidence: Evidence


class UnverifiedClaim(BaseModel):
    """A statement that the article does not itself vouch for."""

    id: str = Field(description="Unique in the brief, e.g. `claim-1`.")
    text: str = Field(description="What is claimed, in free words or the article's own.")
    claimant: str | None = Field(description="Id of the actor who claims it, or null.")
    basis: ClaimBasis = Field(description="Why the claim is not established.")
    cue: Span | None = Field(description="The words that mark it as unverified, or null.")
    evidence: Evidence


class WordChange(BaseModel):
    """One difference between what the model said and what the article says."""

    kind: Literal["number", "name", "negation", "ellipsis", "join", "words"] = Field(
        description="What sort of change it is."
    )
    said: str = Field(description="The model's words; empty where it left some out.")
    article: str = Field(description="The article's words; empty where the model added some.")


class Refusal(BaseModel):
    """Something that the model returned and the service refused."""

    section: SectionName = Field(description="The section it was meant for.")
    item: int | None = Field(
        description="Its place in the model's answer for that section, from 0."
    )
    field: str = Field(description="The field that failed, e.g. `quantity.text`.")
    said: str = Field(description="What the model said.")
    reason: Literal["altered", "elsewhere", "absent", "unsupported", "unresolved", "incomplete"] = (
        Field(
            description="`altered`: nearly the article's words, but changed. `elsewhere`: in the "
            "article, not in the evidence given. `absent`: nowhere in it. `unsupported`: free "
            "words that say more than their evidence. `unresolved`: a reference to nothing. "
            "`incomplete`: too little left to make an item of."
        )
    )
    effect: Literal["item_dropped", "field_cleared", "replaced"] = Field(
        description="What became of the item."
    )
    nearest: Span | None = Field(
        default=None, description="The nearest words of the article, where there are any."
    )
    changes: list[WordChange] = Field(
        default=[], description="Word by word, how what was said differs from `nearest`."
    )
    detail: str = Field(description="One sentence for an editor.")


UncoveredKind = Literal["quotation", "cue", "amount", "route", "actor"]


class Uncovered(Span):
    """A stretch that looks as if it belonged in the brief, and that no item covers."""

    kind: UncoveredKind = Field(description="What the stretch looks like.")
    weight: float = Field(
        ge=0,
        le=1,
        description="How much it would be missed, from 0 to 1; the list is sorted by it.",
    )


class Coverage(BaseModel):
    """How much of one kind of the article's own evidence the brief took up."""

    kind: UncoveredKind = Field(description="The kind of stretch.")
    found: int = Field(ge=0, description="How many the service found, reading without a model.")
    covered: int = Field(ge=0, description="How many of them an item covers.")
    share: float | None = Field(description="`covered / found`; null where none was found.")


class FieldVerdict(BaseModel):
    """How one copied string of the brief stands in the article."""

    item: str = Field(description="Id of the item, e.g. `shipment-1`.")
    field: str = Field(description="The field, e.g. `quantity.text`.")
    verdict: Literal["exact", "typography"] = Field(
        description="`typography`: the model's quotation marks, dashes, spaces, ligatures or "
        "sentence-start case differed, and the article's own characters were used."
    )


class ArticleWarning(BaseModel):
    """Something about the article that an editor should look at."""

    kind: Literal["instructions"] = Field(
        description="`instructions`: text that speaks to a language model."
    )
    span: Span
    detail: str = Field(description="One sentence for an editor.")


class MissingSection(BaseModel):
    """A section that came back unusable, wholly or in part."""

    section: SectionName
    reason: str = Field(description="Why, in one sentence.")


class Audit(BaseModel):
    """What was refused, and what may have been left out."""

    dropped: list[Refusal] = Field(description="What the model said and the service refused.")
    uncovered: list[Uncovered] = Field(
        description="Stretches of the article that no item covers, weightiest first."
    )
    coverage: list[Coverage] = Field(default=[], description="One figure a kind of stretch.")
    verdicts: list[FieldVerdict] = Field(
        default=[], description="One for each copied string that the brief holds."
    )
    warnings: list[ArticleWarning] = Field(default=[], description="What an editor should look at.")
    missing: list[MissingSection] = Field(
        default=[], description="Sections that could not be had, and why."
    )


class PromptVersion(BaseModel):
    """The prompt that a brief was made with."""

    name: str = Field(description="File name of the template, without its ending.")
    version: str = Field(description="Version in the template's front matter.")
    sha256: str = Field(description="SHA-256 of the template's body, hexadecimal.")


class Usage(BaseModel):
    """What the model calls of one brief added up to, failed tries included."""

    calls: int = Field(default=0, ge=0, description="Requests sent to the model.")
    failed_calls: int = Field(default=0, ge=0, description="Those that gave no usable answer.")
    input_tokens: int = Field(default=0, ge=0, description="Tokens read.")
    output_tokens: int = Field(default=0, ge=0, description="Tokens written.")
    seconds: float = Field(default=0, ge=0, description="Seconds spent waiting for answers.")
    cost: float | None = Field(
        default=None, description="In the currency of the settings' prices; null without prices."
    )


class Round(BaseModel):
    """One time that the model was asked again: for what was refused, or for what was missed."""

    kind: RoundKind = Field(
        default="refused",
        description="`refused`: fields that the check refused. `missed`: stretches of the article "
        "that no item covered.",
    )
    asked: int = Field(ge=0, description="How many fields or stretches it was asked for.")
    gained: int = Field(ge=0, description="How many of them were right, or covered, this time.")
    input_tokens: int = Field(default=0, ge=0, description="Tokens read for it, within `usage`.")
    output_tokens: int = Field(
        default=0, ge=0, description="Tokens written for it, within `usage`."
    )


class Provenance(BaseModel):
    """How the brief came about."""

    model: str = Field(description="The model, as in the settings.")
    adapter: str | None = Field(
        default=None,
        description="Digest of the adapter that the embedded model ran with; null without one.",
    )
    strategy: Literal["direct", "guided"] = Field(
        description="`direct`: one request with the whole article. `guided`: many small closed "
        "questions about what the page shows."
    )
    prompt_version: str = Field(description="Name and version of the main prompt.")
    prompts: list[PromptVersion] = Field(description="Every prompt that was used.")
    usage: Usage
    cached: bool = Field(
        default=False, description="True where the brief was answered from the store."
    )
    rounds: list[Round] = Field(default=[], description="What asking again gained.")
    service_version: str = Field(description="Version of Nutgraf.")
    created_at: datetime = Field(description="When the brief was made, UTC.")


class Brief(BaseModel):
    """A news article as structured, checkable parts."""

    id: str = Field(description="Unique id of the brief.")
    schema_version: Literal["1.0"] = Field(
        default=SCHEMA_VERSION, description="Version of this contract."
    )
    article: Article
    summary: Summary
    actors: list[Actor]
    shipments: list[Shipment]
    routes: list[Route]
    quotes: list[Quote]
    unverified_claims: list[UnverifiedClaim]
    audit: Audit
    provenance: Provenance
