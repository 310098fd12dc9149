"""The API's description: what FastAPI can't know of bodies that are read by hand."""

from collections.abc import Iterable
from typing import Any

from fastapi import FastAPI

from schemas.article import ArticleRequest
from schemas.audit import AuditRequest
from schemas.examples import EXAMPLE_HTML, EXAMPLE_REQUEST
from schemas.problem import Problem
from service.errors import URN, InternalError, ServiceError
from service.llm import ModelFault

_REFERENCE = "#/components/schemas/{model}"
_COMPONENTS = (ArticleRequest, AuditRequest, Problem)

Responses = dict[int | str, dict[str, Any]]

ARTICLE_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "description": "One article, in whichever form the caller has it.",
        "content": {
            "application/json": {
                "schema": {"$ref": _REFERENCE.format(model="ArticleRequest")},
                "example": EXAMPLE_REQUEST.model_dump(mode="json", exclude_none=True),
            },
            "text/plain": {
                "schema": {"type": "string", "description": "The article itself, UTF-8."},
                "example": EXAMPLE_REQUEST.text,
            },
            "text/html": {
                "schema": {"type": "string", "description": "A page; its article is taken."},
                "example": EXAMPLE_HTML,
            },
        },
    }
}


def problems(*errors: type[ServiceError] | type[ModelFault]) -> Responses:
    """The `responses` of an operation that may fail in these ways, and in unforeseen ones."""
    by_status: dict[int, list[type[ServiceError] | type[ModelFault]]] = {}
    for error in (*errors, InternalError):
        by_status.setdefault(error.status, []).append(error)
    return {status: _response(same) for status, same in sorted(by_status.items())}


def model_faults() -> list[type[ModelFault]]:
    """Every way in which a model can fail."""
    return list(_with_subclasses(ModelFault))


def _with_subclasses(fault: type[ModelFault]) -> Iterable[type[ModelFault]]:
    yield fault
    for subclass in fault.__subclasses__():
        yield from _with_subclasses(subclass)


def _response(errors: list[type[ServiceError] | type[ModelFault]]) -> dict[str, Any]:
    return {
        "description": " ".join(dict.fromkeys(_meaning(error) for error in errors)),
        "content": {
            "application/problem+json": {
                "schema": {"$ref": _REFERENCE.format(model="Problem")},
                "examples": {_slug(error): {"value": _example(error)} for error in errors},
            }
        },
    }


def _example(error: type[ServiceError] | type[ModelFault]) -> dict[str, Any]:
    return {
        "type": URN + _slug(error),
        "title": error.title,
        "status": error.status,
        "detail": _meaning(error),
        "instance": "6f1c2a9e0b7d4d0f8a3e5c4b2d1f0e9a",
    }


def _slug(error: type[ServiceError] | type[ModelFault]) -> str:
    return error.slug if issubclass(error, ServiceError) else error.problem


def _meaning(error: type[Exception]) -> str:
    return (error.__doc__ or "").partition("\n")[0]


def describe(app: FastAPI) -> None:
    """Add to an application's OpenAPI the schemas that its routes refer to by name."""
    generate = app.openapi

    def openapi() -> dict[str, Any]:
        description = generate()
        schemas = description.setdefault("components", {}).setdefault("schemas", {})
        for model in _COMPONENTS:
            schema = model.model_json_schema(ref_template=_REFERENCE)
            schema.pop("$defs", None)  # They are components themselves.
            schemas[model.__name__] = schema
        return description

    app.openapi = openapi  # type: ignore[method-assign]
