"""`/v1/audits`: hold a brief that was made elsewhere against its article."""

import asyncio
from typing import Annotated, Any, get_args

from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails, to_json

from schemas.article import ArticleRequest
from schemas.audit import ForeignAudit
from schemas.audit_examples import EXAMPLE_AUDIT, EXAMPLE_AUDIT_REQUEST
from schemas.brief import SectionName
from service import errors
from service.deps import TheSettings, read_body
from service.describe import Responses, problems
from service.intake import decode, parse_content_type, read_article
from service.pipeline.article import read_page
from service.pipeline.audits import audit_foreign_brief
from service.pipeline.candidates.reading import read
from service.pipeline.foreign import count_strings

router = APIRouter(prefix="/v1/audits", tags=["audits"])

_JSON = "application/json"
_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "description": "An article, and a brief of it as far as it has the contract's shape.",
        "content": {
            _JSON: {
                "schema": {"$ref": "#/components/schemas/AuditRequest"},
                "example": EXAMPLE_AUDIT_REQUEST.model_dump(mode="json", exclude_none=True),
            }
        },
    }
}
_AUDIT: Responses = {
    200: {
        "description": "How the brief stands up, whether it does or not.",
        "content": {_JSON: {"example": EXAMPLE_AUDIT.model_dump(mode="json")}},
    }
}


class _Parts(BaseModel):
    """The two members of a request. The article's own are read as in any other request."""

    model_config = ConfigDict(extra="forbid")

    article: dict[str, Any]
    brief: dict[str, Any]


MOST_STRINGS = 2_000
"""Strings of one brief that are audited: each may have to be sought in the whole article."""

Audited = tuple[ArticleRequest, dict[str, Any]]


async def _incoming(request: Request, settings: TheSettings) -> Audited:
    content_type = request.headers.get("content-type")
    media_type, charset = parse_content_type(content_type)
    if media_type != _JSON:
        raise errors.UnsupportedContentType(f"`{media_type}` is not taken here; send `{_JSON}`.")
    body = await read_body(request, settings)

    def parsed() -> Audited:
        parts = _parts(decode(body, charset))
        _check_strings(parts.brief)
        try:
            return read_article(to_json(parts.article), _JSON, settings), parts.brief
        except errors.InvalidRequest as invalid:
            raise _of_the_article(invalid) from None

    return await asyncio.to_thread(parsed)


def _parts(text: str) -> _Parts:
    """The members of a body. Raises MalformedJSON or InvalidRequest, without a word of it."""
    try:
        return _Parts.model_validate_json(text, strict=True)
    except ValidationError as invalid:
        found = invalid.errors(include_input=False, include_url=False, include_context=False)
    shape = 'Send one JSON object of the form {"article": {"text": "..."}, "brief": {...}}.'
    if found[0]["type"] == "json_invalid":
        raise errors.MalformedJSON(f"{found[0]['msg']}. {shape}")
    raise errors.InvalidRequest(shape, errors=[_fault(error) for error in found[:10]])


def _check_strings(brief: dict[str, Any]) -> None:
    """Raises InvalidRequest for a brief whose sections hold more strings than are audited."""
    count = sum(count_strings(brief.get(section)) for section in get_args(SectionName))
    if count > MOST_STRINGS:
        problem = f"holds {count} strings; at most {MOST_STRINGS} are audited at a time"
        raise errors.InvalidRequest(
            f"The brief {problem}. Audit it in parts.",
            errors=[{"field": "brief", "problem": problem}],
        )


def _fault(error: ErrorDetails) -> dict[str, str]:
    named = error["loc"][0] if error["loc"] else "body"
    problem = {
        "missing": "is required",
        "extra_forbidden": "there is no such field; the fields are `article`, `brief`",
    }.get(error["type"], "has to be an object")
    # A caller's mistake can make a field's name the article itself.
    known = named in {"body", *_Parts.model_fields}
    return {"field": str(named) if known else "a field", "problem": problem}


def _of_the_article(invalid: errors.InvalidRequest) -> errors.InvalidRequest:
    """The same problem, with the fields named from the request's top."""
    found = [{**e, "field": f"article.{e['field']}"} for e in invalid.members["errors"]]
    return errors.InvalidRequest(f"In `article`: {invalid.detail}", errors=found)


@router.post(
    "",
    summary="Audit a brief that was made elsewhere",
    openapi_extra=_BODY,
    responses=_AUDIT
    | problems(
        *errors.OF_ARTICLES,
    ),
)
async def audit_brief(incoming: Annotated[Audited, Depends(_incoming)]) -> ForeignAudit:
    """Verdicts on its strings, its links and what it leaves out. No model is asked."""

    def audit() -> ForeignAudit:
        article, brief = incoming
        reading = read(read_page(article))
        return audit_foreign_brief(reading.page, reading.candidates, brief)

    return await asyncio.to_thread(audit)
