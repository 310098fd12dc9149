"""The audit of a brief that was made elsewhere: does it keep to the article?"""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from schemas.article import ArticleRequest
from schemas.brief import ArticleWarning, Coverage, FieldVerdict, Refusal, Uncovered


class AuditRequest(BaseModel):
    """An article and a brief of it, in the contract's shape as far as it goes."""

    model_config = ConfigDict(extra="forbid")

    article: ArticleRequest
    brief: dict[str, Any] = Field(
        description="The brief's sections under the contract's names. Fields may be missing; "
        "evidence may be spans, spans without offsets, plain strings, or absent, and then the "
        "whole article is the evidence."
    )


class DanglingLink(BaseModel):
    """An id, or name, that an item refers to and that the brief does not hold."""

    item: str = Field(description="Id of the item, given or made from its place.")
    field: str = Field(description="The field, e.g. `sender`.")
    refers_to: str = Field(description="What it refers to.")
    reason: Literal["unknown"] = Field(
        default="unknown", description="`unknown`: no item of the brief has that id or name."
    )


class ForeignAudit(BaseModel):
    """How a brief that was made elsewhere stands up to its article."""

    verdicts: list[FieldVerdict] = Field(description="One for each copied string that stands.")
    dropped: list[Refusal] = Field(
        description="Every string that does not stand, as the service would have refused it."
    )
    dangling: list[DanglingLink] = Field(description="References to nothing.")
    uncovered: list[Uncovered] = Field(
        description="Stretches of the article that no item covers, weightiest first."
    )
    coverage: list[Coverage] = Field(description="One figure a kind of stretch.")
    warnings: list[ArticleWarning] = Field(description="What an editor should look at.")
    grounding: float | None = Field(
        description="Share of the checked strings that stand; null where there were none."
    )
