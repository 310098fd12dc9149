"""Briefs in a list: enough of each to choose one by."""

from datetime import date, datetime
from typing import Self

from pydantic import BaseModel, Field

from schemas.brief import Brief


class SectionCounts(BaseModel):
    """How many items each section of a brief has."""

    points: int = Field(ge=0, description="Points of the summary.")
    actors: int = Field(ge=0)
    shipments: int = Field(ge=0)
    routes: int = Field(ge=0)
    quotes: int = Field(ge=0)
    unverified_claims: int = Field(ge=0)
    dropped: int = Field(ge=0, description="Strings that the model returned and were refused.")
    uncovered: int = Field(ge=0, description="Stretches of the article that no item covers.")

    @classmethod
    def of(cls, brief: Brief) -> Self:
        """The counts of one brief."""
        return cls(
            points=len(brief.summary.points),
            actors=len(brief.actors),
            shipments=len(brief.shipments),
            routes=len(brief.routes),
            quotes=len(brief.quotes),
            unverified_claims=len(brief.unverified_claims),
            dropped=len(brief.audit.dropped),
            uncovered=len(brief.audit.uncovered),
        )


class BriefEntry(BaseModel):
    """One brief of the list, without article and items."""

    id: str = Field(description="Id of the brief; the whole of it is at `/v1/briefs/{id}`.")
    created_at: datetime = Field(description="When the brief was made, UTC.")
    headline: str = Field(description="The brief's headline.")
    title: str | None = Field(description="The article's headline, if known.")
    url: str | None = Field(description="Where the article is published, if known.")
    published_at: date | None = Field(description="The article's day of publication, if known.")
    model: str = Field(description="The model that the brief was made with.")
    counts: SectionCounts

    @classmethod
    def of(cls, brief: Brief) -> Self:
        """The entry of one brief."""
        return cls(
            id=brief.id,
            created_at=brief.provenance.created_at,
            headline=brief.summary.headline,
            title=brief.article.title,
            url=brief.article.url,
            published_at=brief.article.published_at,
            model=brief.provenance.model,
            counts=SectionCounts.of(brief),
        )


class BriefPage(BaseModel):
    """A stretch of the list, newest first."""

    briefs: list[BriefEntry]
    next: str | None = Field(description="Cursor of the stretch after this one; null at the end.")
