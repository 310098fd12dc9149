"""An endpoint that says what it is told to, and a clock that runs only when somebody sleeps."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx
import pytest
import respx
from pydantic import BaseModel, ConfigDict, SecretStr

from service.llm import LanguageModel, Message, Meter, open_model
from service.settings import Settings

URL = "http://model.test/v1"
CHAT = f"{URL}/chat/completions"
QUESTION: list[Message] = [
    {"role": "system", "content": "You read news."},
    {"role": "user", "content": "Who arrived, and how many?"},
]


class Arrival(BaseModel):
    """A small answer to ask for."""

    model_config = ConfigDict(extra="forbid")

    name: str
    count: int
    note: str | None = None


class Clock:
    """Seconds that pass only by sleeping."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)


GOOD = '{"name": "Anna", "count": 3, "note": null}'


def chat(content: str | None = GOOD, finish: str = "stop", **message: Any) -> httpx.Response:
    """A chat completion that took 10 tokens and wrote 5."""
    return httpx.Response(
        200,
        json={
            "id": "1",
            "object": "chat.completion",
            "created": 1,
            "model": "m",
            "choices": [
                {
                    "index": 0,
                    "finish_reason": finish,
                    "message": {"role": "assistant", "content": content, **message},
                }
            ],
            "usage": {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15},
        },
    )


def tool_call(arguments: str = GOOD) -> httpx.Response:
    """A chat completion that answers by calling the tool."""
    function = {"name": "Arrival", "arguments": arguments}
    return chat(
        None, "tool_calls", tool_calls=[{"id": "c", "type": "function", "function": function}]
    )


def error(status: int, message: str = "no", **more: Any) -> httpx.Response:
    """An error as OpenAI's API puts it."""
    headers = more.pop("headers", None)
    return httpx.Response(
        status, json={"error": {"message": message, "type": "t", **more}}, headers=headers
    )


def sent(route: respx.Route, number: int = -1) -> Any:
    """The body of one of the requests that came."""
    return json.loads(route.calls[number].request.content)


def settings_for(**changes: Any) -> Settings:
    """Settings for the endpoint of these tests."""
    values: dict[str, Any] = {
        "model": "openai/test-model",
        "base_url": URL,
        "api_key": SecretStr("the-key"),
        "mode": "json_schema",
    }
    return Settings(**{**values, **changes})


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def endpoint() -> Iterator[respx.Route]:
    """The chat completions of the endpoint; give it a `side_effect`."""
    with respx.mock(assert_all_called=False) as router:
        yield router.post(CHAT)


Opened = Callable[..., tuple[LanguageModel, Meter]]


@pytest.fixture
async def opened(clock: Clock) -> AsyncIterator[Opened]:
    """Opens models with a meter each, on the test's clock, and closes them afterwards."""
    models: list[LanguageModel] = []

    def make(**changes: Any) -> tuple[LanguageModel, Meter]:
        settings = settings_for(**changes)
        models.append(open_model(settings, clock.sleep))
        return models[-1], Meter(settings, clock)

    yield make
    for model in models:
        await model.close()
