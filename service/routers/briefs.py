"""`/v1/briefs`: make, read, list and remove briefs."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from schemas.brief import Brief
from schemas.examples import EXAMPLE_BRIEF, EXAMPLE_PAGE
from schemas.listing import BriefPage
from service import errors
from service.deps import Fresh, IncomingArticle, TheDesk, TheSettings, TheStore
from service.describe import ARTICLE_BODY, Responses, model_faults, problems
from service.thresholds import shortfalls

router = APIRouter(prefix="/v1/briefs", tags=["briefs"])

BriefId = Annotated[str, Path(description="Id of the brief.")]

_BRIEF: Responses = {
    200: {
        "description": "The brief.",
        "content": {"application/json": {"example": EXAMPLE_BRIEF.model_dump(mode="json")}},
    }
}
_MADE: Responses = {
    200: {
        **_BRIEF[200],
        "headers": {
            "Location": {"description": "Path of the brief.", "schema": {"type": "string"}}
        },
    }
}
_PAGE: Responses = {
    200: {
        "description": "Briefs, newest first.",
        "content": {"application/json": {"example": EXAMPLE_PAGE.model_dump(mode="json")}},
    }
}


@router.post(
    "",
    summary="Make a brief of one article",
    openapi_extra=ARTICLE_BODY,
    responses=_MADE
    | problems(
        *errors.OF_ARTICLES,
        errors.NoArticle,
        errors.BelowThreshold,
        errors.StoreUnavailable,
        errors.ShuttingDown,
        *model_faults(),
    ),
)
async def create_brief(
    *,
    article: IncomingArticle,
    fresh: Fresh,
    desk: TheDesk,
    settings: TheSettings,
    response: Response,
    strict: Annotated[
        bool, Query(description="Answer 422 where grounding or coverage is below the settings'.")
    ] = False,
) -> Brief:
    """The same article is answered from the store, unless `Cache-Control: no-cache` is sent."""
    brief = await desk.brief(article, fresh=fresh)
    location = {"Location": f"{router.prefix}/{brief.id}"}
    if strict and (figures := shortfalls(brief, settings)):
        named = ", ".join(f"{f['figure']} {f['share']:.2f} of {f['least']:.2f}" for f in figures)
        raise errors.BelowThreshold(
            f"Too low: {named}. Read `brief` and its audit, or ask without `strict`.",
            headers=location,
            figures=figures,
            brief=brief,
        )
    response.headers.update(location)
    return brief


@router.get(
    "",
    summary="List briefs, newest first",
    responses=_PAGE | problems(errors.BadCursor, errors.InvalidRequest, errors.StoreUnavailable),
)
async def list_briefs(
    store: TheStore,
    limit: Annotated[int, Query(ge=1, le=200, description="Most entries to return.")] = 50,
    cursor: Annotated[str | None, Query(description="`next` of the stretch before.")] = None,
) -> BriefPage:
    """Entries without article and items. Follow `next` until it is null."""
    return await store.page(limit, cursor)


@router.get(
    "/{brief_id}",
    summary="Read a brief",
    responses=_BRIEF
    | problems(errors.UnknownBrief, errors.InvalidRequest, errors.StoreUnavailable),
)
async def get_brief(brief_id: BriefId, store: TheStore) -> Brief:
    """The brief as it was made."""
    brief = await store.get(brief_id)
    if brief is None:
        raise _unknown()
    return brief


@router.delete(
    "/{brief_id}",
    summary="Remove a brief and its article",
    status_code=204,
    responses=problems(errors.UnknownBrief, errors.InvalidRequest, errors.StoreUnavailable),
)
async def delete_brief(brief_id: BriefId, store: TheStore) -> None:
    """Nothing of the text stays in the database's files."""
    if not await store.delete(brief_id):
        raise _unknown()


def _unknown() -> errors.UnknownBrief:
    return errors.UnknownBrief(
        "There is no brief of that id; GET /v1/briefs lists those there are."
    )
