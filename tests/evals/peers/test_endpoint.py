import asyncio

import httpx
import pytest

from evals.peers.endpoint import MeteredTransport, peer_endpoint
from evals.run_folder import RunError
from service.llm.usage import Meter
from service.settings import Settings
from tests.evals.peers.serving import SETTINGS, completion


def client(meter: Meter, *responses: httpx.Response) -> httpx.Client:
    left = iter(responses)
    inner = httpx.MockTransport(lambda _: next(left))
    return httpx.Client(transport=MeteredTransport(inner, meter), base_url="http://model.test")


def test_calls_and_tokens_are_counted_failures_too() -> None:
    meter = Meter(SETTINGS)
    answers = (
        httpx.Response(200, json=completion("yes")),
        httpx.Response(503, text="busy"),
        httpx.Response(200, json=completion("no")),
    )
    with client(meter, *answers) as http:
        for _ in answers:
            http.post("/chat/completions")
    used = meter.usage()
    assert (used.calls, used.failed_calls) == (3, 1)
    assert (used.input_tokens, used.output_tokens) == (60, 14)


def test_nothing_is_sent_once_the_time_is_up() -> None:
    now = 0.0
    meter = Meter(SETTINGS, clock=lambda: now)
    now = SETTINGS.deadline
    with client(meter) as http, pytest.raises(httpx.ReadTimeout):
        http.post("/chat/completions")
    assert meter.usage().calls == 0


def test_a_request_gets_the_time_that_is_left() -> None:
    now = 0.0
    meter, seen = Meter(SETTINGS, clock=lambda: now), []

    def note(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions["timeout"]["read"])
        return httpx.Response(200)

    now = 20.0
    transport = MeteredTransport(httpx.MockTransport(note), meter)
    with httpx.Client(transport=transport) as http:
        http.get("http://model.test")
    assert seen == [SETTINGS.deadline - 20]


def opened(settings: Settings) -> tuple[str, str, str]:
    async def open_it() -> tuple[str, str, str]:
        async with peer_endpoint(settings) as endpoint:
            return endpoint.base_url, endpoint.model, endpoint.limit_name

    return asyncio.run(open_it())


def test_the_users_endpoint_is_given_as_it_is() -> None:
    assert opened(SETTINGS) == ("http://model.test/v1/", "any", "max_tokens")


def test_another_protocol_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class Other:
        async def close(self) -> None:
            pass

    monkeypatch.setattr("evals.peers.endpoint.endpoint_for", lambda _: Other())
    with pytest.raises(RunError, match="openai/NAME"):
        opened(SETTINGS)
