"""What can go wrong while a request is answered, and how it is told: RFC 9457 problems.

Each exception carries its status, slug and title; `app.py` turns it into the response. A `detail`
says how to mend things and never repeats the article.
"""

# ruff: noqa: N818 - an error is named for what is wrong, which is enough.

from collections.abc import Mapping
from typing import Any, ClassVar

from schemas.problem import Problem

URN = "urn:nutgraf:"


class ServiceError(Exception):
    """A request that can't be answered as asked. `members` are added to the problem."""

    status: ClassVar[int] = 500
    slug: ClassVar[str] = "internal"
    title: ClassVar[str] = "Internal error"

    def __init__(
        self, detail: str, *, headers: Mapping[str, str] | None = None, **members: Any
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.headers = dict(headers or {})
        self.members = members

    def problem(self, instance: str | None = None) -> Problem:
        """The problem to answer with; `instance` is the request's id."""
        return Problem(
            type=URN + self.slug,
            title=self.title,
            status=self.status,
            detail=self.detail,
            instance=instance,
            **self.members,
        )


class WrongEncoding(ServiceError):
    """The body's bytes are not in the encoding named, or not UTF-8 where none is."""

    status, slug, title = 400, "wrong-encoding", "Body is not in its encoding"


class MalformedJSON(ServiceError):
    """The body is not JSON; lone surrogates are not either."""

    status, slug, title = 400, "malformed-json", "Body is not JSON"


class BadCursor(ServiceError):
    """The cursor is none that this service gave."""

    status, slug, title = 400, "bad-cursor", "Unknown cursor"


class UnknownBrief(ServiceError):
    """There is no brief of that id, or no longer."""

    status, slug, title = 404, "unknown-brief", "No such brief"


class UnknownPath(ServiceError):
    """There is nothing at that path."""

    status, slug, title = 404, "unknown-path", "No such path"


class MethodNotAllowed(ServiceError):
    """The path doesn't take that method; `Allow` names those it does."""

    status, slug, title = 405, "method-not-allowed", "Method not allowed"


class BodyTooLarge(ServiceError):
    """The body has more bytes than the settings allow."""

    status, slug, title = 413, "body-too-large", "Body too large"


class UnsupportedContentType(ServiceError):
    """The content type is missing, or none of the three that are taken."""

    status, slug, title = 415, "unsupported-content-type", "Unsupported content type"


class UnsupportedEncoding(ServiceError):
    """The charset is unknown, or the body is compressed."""

    status, slug, title = 415, "unsupported-encoding", "Unsupported encoding"


class InvalidRequest(ServiceError):
    """A field or parameter is missing, unknown or of the wrong kind; `errors` names each."""

    status, slug, title = 422, "invalid-request", "Request has invalid fields"


class EmptyArticle(ServiceError):
    """The article has no text."""

    status, slug, title = 422, "empty-article", "Article is empty"


class ArticleTooShort(ServiceError):
    """The article has fewer words than the settings ask for."""

    status, slug, title = 422, "article-too-short", "Article is too short"


class NoArticle(ServiceError):
    """No article was found in the HTML page."""

    status, slug, title = 422, "no-article", "Page holds no article"


class BelowThreshold(ServiceError):
    """Asked with `strict`, the brief is too poor; it is in `brief`, and `figures` says why."""

    status, slug, title = 422, "below-threshold", "Brief falls below the threshold"


class NotReady(ServiceError):
    """A part of the service doesn't work; `failing` names it."""

    status, slug, title = 503, "not-ready", "Not ready"


class ShuttingDown(ServiceError):
    """The service is stopping; the brief was not finished."""

    status, slug, title = 503, "shutting-down", "Service is shutting down"


class StoreUnavailable(ServiceError):
    """The database can't be read or written."""

    status, slug, title = 503, "store-unavailable", "Store is unavailable"


class InternalError(ServiceError):
    """The service failed in a way that nobody foresaw; its log says where."""


OF_ARTICLES: tuple[type[ServiceError], ...] = (
    WrongEncoding,
    MalformedJSON,
    BodyTooLarge,
    UnsupportedContentType,
    UnsupportedEncoding,
    InvalidRequest,
    EmptyArticle,
    ArticleTooShort,
)
"""What can be wrong with any request that brings an article."""
