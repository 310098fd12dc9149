"""From whatever a model's library raised to the fault it means.

Endpoints' own messages decide the kind of fault, but never become part of its text: they may
repeat the prompt.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from instructor.core import (
    IncompleteOutputException,
    InstructorRetryException,
    ResponseParsingError,
)

from service.llm.faults import (
    ContextTooLong,
    KeyRejected,
    ModelAnswerUnusable,
    ModelFault,
    ModelOverloaded,
    ModelRefused,
    ModelTimeout,
    ModelTruncated,
    ModelUnreachable,
    RequestRejected,
    UnknownModel,
)

TRANSIENT = {408, 409, 425, 429}
TOO_LONG = re.compile(
    r"context.{0,12}(length|size|window)|maximum context|prompt is too long|input token count"
    r"|too many (input )?tokens|reduce the length",
    re.IGNORECASE,
)
ABOUT = {
    "temperature": re.compile(r"temperature", re.IGNORECASE),
    "limit": re.compile(r"max_(completion_)?tokens", re.IGNORECASE),
    "format": re.compile(
        r"response_format|schema|structured.output|grammar|guided|strict|json_object|tool|function",
        re.IGNORECASE,
    ),
}


def diagnose(error: BaseException, response: object = None) -> ModelFault:
    """The fault that an exception means, given the last response that was read, if any.

    Raises:
        Exception: the same again, where it shows a mistake in a program.
    """
    if isinstance(error, ModelFault):
        return error
    if isinstance(error, InstructorRetryException) and error.__cause__ is not None:
        return diagnose(error.__cause__, response)
    status = getattr(error, "status_code", None) or getattr(error, "code", None)
    if isinstance(status, int):
        return _by_status(error, status)
    if response is not None:
        return _by_response(error, response)
    return _by_name(error)


def retry_after(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """Seconds that a `Retry-After` header asks to wait, in either of its two forms."""
    value = headers.get("retry-after")
    if value is None:
        return None
    if re.fullmatch(r"-?\d+(\.\d+)?", value.strip()):
        return max(0.0, float(value))
    try:
        when = parsedate_to_datetime(value)
    except ValueError:
        return None
    # "-0000" is UTC of an unnamed place, which Python gives without a time zone.
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - (now or datetime.now(UTC))).total_seconds())


def _by_status(error: BaseException, status: int) -> ModelFault:
    said = f"{error} {getattr(error, 'body', '')}"
    if status in {400, 413, 422} and TOO_LONG.search(said):
        return ContextTooLong(
            "The prompt doesn't fit into the model's context window. Send a shorter article or "
            "set NUTGRAF_MODEL to a model with a longer context."
        )
    if status in {401, 403}:
        return KeyRejected(
            f"The endpoint answered {status}. Check NUTGRAF_API_KEY and what that key may use."
        )
    if status == 404:
        return UnknownModel(
            "The endpoint answered 404. Check the name in NUTGRAF_MODEL, and that "
            "NUTGRAF_BASE_URL ends where the API begins (mostly in /v1)."
        )
    if status in TRANSIENT or status >= 500:
        return _overloaded(error, status, said)
    return RequestRejected(
        f"The endpoint answered {status}: it doesn't take the request's form. Set NUTGRAF_MODE "
        "to another way to ask for structured output, or see docs/model-endpoints.md.",
        about=_about(error, said),
    )


def _overloaded(error: BaseException, status: int, said: str) -> ModelFault:
    if "insufficient_quota" in said:
        return ModelOverloaded(
            "The account behind NUTGRAF_API_KEY has used up its quota; waiting won't help."
        )
    headers = getattr(getattr(error, "response", None), "headers", None) or {}
    return ModelOverloaded(
        f"The endpoint answered {status} to every try. Send the article again later, or raise "
        "NUTGRAF_TRANSPORT_RETRIES and NUTGRAF_DEADLINE.",
        transient=True,
        retry_after=retry_after(headers),
    )


def _about(error: BaseException, said: str) -> str | None:
    named = str(getattr(error, "param", None) or "")
    for text in (named, said):
        for about, pattern in ABOUT.items():
            if pattern.search(text):
                return about
    return None


def _by_response(error: BaseException, response: object) -> ModelFault:
    """What is wrong with a response that came but couldn't be used."""
    choices = getattr(response, "choices", None)
    if not choices and (hasattr(response, "choices") or isinstance(response, str)):
        return ModelUnreachable(
            "Something answered, but not as a model's endpoint does. Check NUTGRAF_BASE_URL: it "
            "mostly ends in /v1.",
            transient=not isinstance(response, str),
        )
    message = getattr(choices[0], "message", None) if choices else None
    reason = getattr(choices[0], "finish_reason", None) if choices else None
    if reason == "content_filter" or getattr(message, "refusal", None):
        return ModelRefused(
            "The model or its content filter declined to read this article. Use another model."
        )
    text, called = _answer_text(message)
    if isinstance(error, IncompleteOutputException):
        return ModelTruncated(
            "The answer was cut off at the output limit. Raise NUTGRAF_MAX_OUTPUT_TOKENS.",
            partial=text,
        )
    if isinstance(error, ValueError):
        formless = isinstance(error, ResponseParsingError) or not (
            called or text.lstrip().startswith("{")
        )
        return ModelAnswerUnusable(
            "The model's answers never had the form asked for. Send the article again, set "
            "NUTGRAF_MODE, raise NUTGRAF_ANSWER_RETRIES, or use a stronger model.",
            partial=text,
            formless=formless,
        )
    return _by_name(error)


def _answer_text(message: object) -> tuple[str, bool]:
    """What the model wrote, and whether as a tool call."""
    calls = getattr(message, "tool_calls", None)
    if calls:
        return str(getattr(getattr(calls[0], "function", None), "arguments", "") or ""), True
    return str(getattr(message, "content", None) or ""), False


def _by_name(error: BaseException) -> ModelFault:
    names = " ".join(kind.__name__ for kind in type(error).__mro__)
    if isinstance(error, IncompleteOutputException):
        return ModelTruncated(
            "The answer was cut off at the output limit. Raise NUTGRAF_MAX_OUTPUT_TOKENS."
        )
    if "Timeout" in names:
        return ModelTimeout(
            "A request to the model took too long, at every try. Raise NUTGRAF_REQUEST_TIMEOUT "
            "or use a faster model.",
            transient=True,
        )
    if "Connect" in names or isinstance(error, OSError):
        return ModelUnreachable(
            "The connection to the model's endpoint failed at every try. Check "
            "NUTGRAF_BASE_URL and that the endpoint is running.",
            transient=True,
        )
    if type(error).__module__ == "builtins":
        # A mistake in a program, not a fault of the model: it must not be dressed up as one.
        raise error
    return ModelFault(f"The call failed unexpectedly ({type(error).__name__}).")
