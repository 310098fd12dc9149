"""What can go wrong with a model, each with what to do about it.

A fault's text never holds a key, a prompt or an answer, so it may be logged and shown.
"""

from typing import ClassVar


class ModelFault(Exception):  # noqa: N818 - not only errors: a refusal is none
    """A model call that failed for good.

    `problem` and `title` are stable, `status` is the HTTP status to answer with, `detail` names
    the remedy. `transient` says whether the same request may succeed later, `retry_after` in how
    many seconds, where the endpoint said so.
    """

    problem: ClassVar[str] = "model-failed"
    title: ClassVar[str] = "The model call failed"
    status: ClassVar[int] = 502

    def __init__(
        self, detail: str, *, transient: bool = False, retry_after: float | None = None
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.transient = transient
        self.retry_after = retry_after


class ModelUnreachable(ModelFault):
    """No answer: refused, dropped, or something that isn't a model's endpoint."""

    problem = "model-unreachable"
    title = "The model's endpoint can't be reached"
    status = 503


class ModelOverloaded(ModelFault):
    """The endpoint answers that it can't serve the request now."""

    problem = "model-overloaded"
    title = "The model is overloaded"
    status = 503


class ModelTimeout(ModelFault):
    """A request, or all requests of a brief together, took too long."""

    problem = "model-timeout"
    title = "The model took too long"
    status = 504


class ModelAnswerUnusable(ModelFault):
    """Still not an answer of the form asked for after the last try.

    `partial` is the last answer as the model wrote it, for whoever can salvage a part;
    `formless` says that it wasn't even in the format, as from an endpoint that ignores it.
    """

    problem = "model-answer-unusable"
    title = "The model's answer is unusable"

    def __init__(self, detail: str, *, partial: str = "", formless: bool = False) -> None:
        super().__init__(detail)
        self.partial = partial
        self.formless = formless


class ModelTruncated(ModelAnswerUnusable):
    """The answer was cut off at the output limit; `partial` holds what came."""

    problem = "model-answer-truncated"
    title = "The model's answer was cut off"


class ModelRefused(ModelFault):
    """The model, or a content filter before it, declined."""

    problem = "model-refused"
    title = "The model refused"


class ContextTooLong(ModelFault):
    """The prompt doesn't fit into the model's context window."""

    problem = "context-too-long"
    title = "The article is too long for the model"
    status = 413


class KeyRejected(ModelFault):
    """The endpoint doesn't accept the key."""

    problem = "model-key-rejected"
    title = "The model's endpoint rejected the key"


class UnknownModel(ModelFault):
    """The endpoint doesn't know the model."""

    problem = "unknown-model"
    title = "The endpoint doesn't know the model"


class RequestRejected(ModelFault):
    """The endpoint refused the request's form; `about` says what of it, where that is known.

    `about` is `format`, `temperature`, `limit` or None.
    """

    problem = "model-request-rejected"
    title = "The endpoint rejected the request"

    def __init__(self, detail: str, *, about: str | None = None) -> None:
        super().__init__(detail)
        self.about = about


class BadModelSettings(ModelFault):
    """The settings name no model that can be opened."""

    problem = "bad-model-settings"
    title = "The model's settings are wrong"
    status = 500
