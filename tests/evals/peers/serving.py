"""An endpoint without a network for the peers' tests."""

import json
from collections.abc import Callable
from typing import Any

import httpx

from evals.peers.endpoint import PeerEndpoint
from service.settings import Settings

SETTINGS = Settings(
    model="openai/any", base_url="http://model.test/v1", max_output_tokens=300, deadline=60
)
ENDPOINT = PeerEndpoint(SETTINGS, "http://model.test/v1", "key", "any")


def completion(content: str) -> dict[str, Any]:
    """A chat completion with that content, of 30 tokens read and 7 written."""
    message = {"role": "assistant", "content": content, "refusal": None}
    return {
        "id": "1",
        "object": "chat.completion",
        "created": 0,
        "model": "any",
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        "usage": {"prompt_tokens": 30, "completion_tokens": 7, "total_tokens": 37},
    }


def answering(content: str, seen: list[dict[str, Any]]) -> Callable[[], httpx.BaseTransport]:
    """Makes transports that answer every request with that content."""

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(json.loads(request.content))
        return httpx.Response(200, json=completion(content))

    return lambda: httpx.MockTransport(handle)
