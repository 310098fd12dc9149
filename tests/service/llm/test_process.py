"""The same against a real endpoint in a process of its own, over real sockets."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from service.llm import Message
from service.llm.faults import ModelTimeout, ModelUnreachable

from .conftest import QUESTION, Arrival, Opened

PROGRAM = Path(__file__).with_name("lying_endpoint.py")


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    with subprocess.Popen([sys.executable, PROGRAM], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}/v1"
        process.kill()


@pytest.mark.parametrize("name", ["failing", "dropping", "halfway", "lying"])
async def test_one_fault_is_got_over(base_url: str, opened: Opened, name: str) -> None:
    model, meter = opened(model=f"openai/{name}", base_url=base_url)
    assert (await model.ask(QUESTION, Arrival, meter)).name == "Anna"
    assert (meter.usage().calls, meter.usage().failed_calls) == (2, 1)


async def test_the_article_arrives_unchanged(base_url: str, opened: Opened) -> None:
    article = "“Œuvre” {{ 7*7 }} {% raw %}\r\n\tЗбройні сили 🇺🇦 \u00a0\u200b\\n"
    messages: list[Message] = [{"role": "user", "content": article}]
    model, meter = opened(model="openai/echo", base_url=base_url)
    assert (await model.ask(messages, Arrival, meter)).name == article


async def test_a_slow_endpoint_ends_at_the_deadline(base_url: str, opened: Opened) -> None:
    model, meter = opened(model="openai/slow", base_url=base_url, deadline=0.3)
    began = time.monotonic()
    with pytest.raises(ModelTimeout):
        await model.ask(QUESTION, Arrival, meter)
    assert time.monotonic() - began < 5


async def test_a_slow_request_ends_at_its_own_limit(base_url: str, opened: Opened) -> None:
    model, meter = opened(
        model="openai/slow", base_url=base_url, request_timeout=0.2, transport_retries=1
    )
    with pytest.raises(ModelTimeout, match="NUTGRAF_REQUEST_TIMEOUT"):
        await model.ask(QUESTION, Arrival, meter)
    assert meter.usage().failed_calls == 2


async def test_nobody_there(opened: Opened) -> None:
    model, meter = opened(base_url="http://127.0.0.1:9/v1", transport_retries=1)
    with pytest.raises(ModelUnreachable, match="NUTGRAF_BASE_URL"):
        await model.ask(QUESTION, Arrival, meter)
    with pytest.raises(ModelUnreachable):
        await model.ready()
