"""Around every request: an id, a line in the log, and a problem for what nobody foresaw."""

import logging
import re
import time
import traceback
import uuid
from urllib.parse import quote

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.errors import InternalError
from service.problems import respond

logger = logging.getLogger(__name__)

_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_CLIENT_LEFT = 499  # As in nginx's logs; nobody receives it.
_LOGGED_PATH = 200  # Characters of the path.


class RequestLog:
    """ASGI middleware. Neither log nor answer holds a request's or an exception's text."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id = _request_id(Headers(scope=scope).get("x-request-id", ""))
        scope.setdefault("state", {})["request_id"] = request_id
        status, started = 0, time.monotonic()

        async def send_noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["X-Request-ID"] = request_id
                headers["Cache-Control"] = "no-store"  # Copy may be unpublished.
            await send(message)

        try:
            await self.app(scope, receive, send_noted)
        except ClientDisconnect:
            status = _CLIENT_LEFT
        except Exception as error:  # The server would log its text.
            logger.error("%s request=%s", _place(error), request_id)
            if not status:
                answer = respond(InternalError(_ADVICE), request_id)
                await answer(scope, receive, send_noted)
        finally:
            path = quote(scope["path"])[:_LOGGED_PATH]
            seconds = time.monotonic() - started
            line = "%s %s %d %.3fs request=%s"
            logger.info(line, scope["method"], path, status, seconds, request_id)


_ADVICE = "Something failed in the service; its log tells where, under the request's id."


def _request_id(given: str) -> str:
    """The caller's id for the request, if it is fit for a log, or a new one."""
    return given if _REQUEST_ID.fullmatch(given) else uuid.uuid4().hex


def _place(error: Exception) -> str:
    """An exception's type and where it was raised: its message could hold article text."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{frame.filename}:{frame.lineno}" for frame in reversed(frames[-5:]))
    return f"{type(error).__name__} at {places}"
