"""Exceptions as responses: `application/problem+json`."""

import math

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from schemas.problem import Problem
from service.errors import URN, InvalidRequest, MethodNotAllowed, ServiceError, UnknownPath
from service.llm import ModelFault

MEDIA_TYPE = "application/problem+json"


def handle_problems(app: FastAPI) -> None:
    """Make an application answer every foreseen exception with a problem."""
    app.add_exception_handler(ServiceError, _service_error)
    app.add_exception_handler(ModelFault, _model_fault)
    app.add_exception_handler(RequestValidationError, _invalid_parameters)
    app.add_exception_handler(HTTPException, _http_exception)


def respond(error: ServiceError, request_id: str | None) -> Response:
    """The response that tells of an error."""
    return _response(error.problem(request_id), error.headers)


def _response(problem: Problem, headers: dict[str, str]) -> Response:
    body = problem.model_dump_json()
    return Response(body, problem.status, headers, MEDIA_TYPE)


def _service_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, ServiceError)
    return respond(error, request.state.request_id)


def _model_fault(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, ModelFault)
    wait = fault.retry_after
    problem = Problem(
        type=URN + fault.problem,
        title=fault.title,
        status=fault.status,
        detail=fault.detail,
        instance=request.state.request_id,
    )
    return _response(problem, {} if wait is None else {"Retry-After": str(math.ceil(wait))})


def _invalid_parameters(request: Request, invalid: Exception) -> Response:
    """Query, header and path: what is wrong with which, without the value."""
    assert isinstance(invalid, RequestValidationError)
    found = [(str(error["loc"][-1]), str(error["msg"])) for error in invalid.errors()]
    error = InvalidRequest(
        "; ".join(f"{name}: {message[0].lower()}{message[1:]}" for name, message in found) + ".",
        errors=[{"field": name, "problem": message} for name, message in found],
    )
    return respond(error, request.state.request_id)


def _http_exception(request: Request, error: Exception) -> Response:
    """What the framework raises by itself."""
    assert isinstance(error, HTTPException)
    headers = dict(error.headers or {})
    told: ServiceError
    if error.status_code == MethodNotAllowed.status:
        allowed = headers.get("allow", headers.get("Allow", "another method"))
        told = MethodNotAllowed(f"Use {allowed} here; see /openapi.json.", headers=headers)
    elif error.status_code == UnknownPath.status:
        told = UnknownPath("There is nothing here; /openapi.json lists what there is.")
    else:
        problem = Problem(
            type="about:blank",
            title=str(error.detail),
            status=error.status_code,
            detail="See /openapi.json for how to ask.",
            instance=request.state.request_id,
        )
        return _response(problem, headers)
    return respond(told, request.state.request_id)
