"""The endpoint that all peers are given: one address, one model, the same limits, one meter."""

import json
import threading
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, Literal, cast

import httpx
import openai

from evals.run_folder import RunError
from service.llm.embedded import NAME, EmbeddedServer
from service.llm.endpoints import CONNECT_SECONDS, OpenAIEndpoint, endpoint_for
from service.llm.usage import Meter
from service.settings import Settings

EMBEDDED_TOKENS = 8192
"""Context of the embedded model for a peer: all that it was trained for, in one slot."""


@dataclass(frozen=True, slots=True)
class PeerEndpoint:
    """An endpoint in OpenAI's protocol, and the name of the limit on an answer's tokens there."""

    settings: Settings
    base_url: str
    api_key: str
    model: str
    limit_name: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"

    def client(self, meter: Meter) -> openai.OpenAI:
        """OpenAI's own client, whose every request the meter counts and keeps to its deadline."""
        transport = MeteredTransport(httpx.HTTPTransport(), meter)
        http = httpx.Client(transport=transport, trust_env=False, follow_redirects=True)
        return openai.OpenAI(
            base_url=self.base_url, api_key=self.api_key, http_client=cast(Any, http)
        )


class MeteredTransport(httpx.BaseTransport):
    """Counts requests, seconds and the tokens that answers name; may be used by many threads.

    Counting below the libraries catches what they repeat by themselves.
    """

    def __init__(self, inner: httpx.BaseTransport, meter: Meter) -> None:
        self._inner = inner
        self._meter = meter
        self._lock = threading.Lock()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Sends a request with the time that is left. Raises ReadTimeout where none is."""
        left = self._meter.remaining()
        if left <= 0:
            raise httpx.ReadTimeout("The article's time is up.", request=request)
        limits = httpx.Timeout(left, connect=min(left, CONNECT_SECONDS))
        request.extensions["timeout"] = limits.as_dict()
        began = time.perf_counter()
        response: httpx.Response | None = None
        try:
            response = self._inner.handle_request(request)
            response.read()
        finally:
            seconds = time.perf_counter() - began
            with self._lock:
                self._meter.add_call(seconds, failed=response is None or response.is_error)
        with self._lock:
            self._meter.add_tokens(_usage(response))
        return response

    def close(self) -> None:
        """Closes the connections."""
        self._inner.close()


def _usage(response: httpx.Response) -> object:
    """The answer's usage as an object, as the meter reads it."""
    try:
        body = json.loads(response.content)
    except ValueError:
        body = None
    usage = body.get("usage") if isinstance(body, dict) else None
    return SimpleNamespace(usage=SimpleNamespace(**usage) if isinstance(usage, dict) else None)


@asynccontextmanager
async def peer_endpoint(settings: Settings) -> AsyncIterator[PeerEndpoint]:
    """The endpoint of the settings; the embedded model is served while it is open.

    Raises RunError where it doesn't speak OpenAI's protocol, and BadModelSettings.
    """
    if settings.model == "embedded":
        server = EmbeddedServer(settings.embedded_threads, slots=1, slot_tokens=EMBEDDED_TOKENS)
        try:
            yield PeerEndpoint(settings, server.address(), server.key, NAME)
        finally:
            server.stop()
        return
    endpoint = endpoint_for(settings)
    try:
        if not isinstance(endpoint, OpenAIEndpoint):
            raise RunError(
                "The peers need an endpoint in OpenAI's protocol: --model openai/NAME, with "
                "--base-url where it isn't OpenAI's own."
            )
        yield PeerEndpoint(
            settings,
            str(endpoint.client.base_url),
            endpoint.client.api_key,
            endpoint.model,
            endpoint.manner.limit_name,
        )
    finally:
        await endpoint.close()
