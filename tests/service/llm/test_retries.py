"""Transient faults: tried again, after how long, and until when."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest
import respx

from service.llm.faults import ModelFault, ModelOverloaded, ModelTimeout, ModelUnreachable

from .conftest import QUESTION, Arrival, Clock, Opened, chat, error, sent


@pytest.mark.parametrize(
    "fault",
    [
        error(408),
        error(409),
        error(429),
        error(500),
        error(502),
        error(503),
        error(529),
        httpx.ConnectError("refused"),
        httpx.ReadError("dropped"),
        httpx.ReadTimeout("slow"),
        httpx.RemoteProtocolError("nonsense"),
        httpx.Response(200, json={"error": {"message": "busy"}}),
        httpx.Response(200, json={"id": "1", "object": "chat.completion", "choices": []}),
    ],
    ids=str,
)
async def test_a_transient_fault_is_tried_again(
    endpoint: respx.Route, opened: Opened, clock: Clock, fault: httpx.Response | Exception
) -> None:
    endpoint.side_effect = [fault, fault, chat()]
    model, meter = opened()
    assert (await model.ask(QUESTION, Arrival, meter)).name == "Anna"
    assert endpoint.call_count == 3
    assert len(clock.slept) == 2
    assert all(0 <= pause <= 20 for pause in clock.slept)
    assert (meter.usage().calls, meter.usage().failed_calls) == (3, 2)
    assert sent(endpoint)["messages"] == QUESTION


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([error(503)] * 3, ModelOverloaded),
        ([httpx.ConnectError("refused")] * 3, ModelUnreachable),
        ([httpx.ReadTimeout("slow")] * 3, ModelTimeout),
    ],
)
async def test_the_budget_of_retries(
    endpoint: respx.Route,
    opened: Opened,
    answers: list[httpx.Response | Exception],
    expected: type[ModelFault],
) -> None:
    endpoint.side_effect = answers
    model, meter = opened(transport_retries=2)
    with pytest.raises(expected) as caught:
        await model.ask(QUESTION, Arrival, meter)
    assert endpoint.call_count == 3
    assert caught.value.status in {503, 504}
    assert caught.value.__cause__ is None


async def test_retry_after_in_seconds(endpoint: respx.Route, opened: Opened, clock: Clock) -> None:
    endpoint.side_effect = [error(429, headers={"Retry-After": "17"}), chat()]
    model, meter = opened()
    await model.ask(QUESTION, Arrival, meter)
    assert clock.slept == [17]


async def test_retry_after_as_a_date(endpoint: respx.Route, opened: Opened, clock: Clock) -> None:
    when = format_datetime(datetime.now(UTC) + timedelta(seconds=40), usegmt=True)
    endpoint.side_effect = [error(503, headers={"Retry-After": when}), chat()]
    model, meter = opened()
    await model.ask(QUESTION, Arrival, meter)
    assert len(clock.slept) == 1
    assert 35 < clock.slept[0] <= 40


async def test_no_sleep_past_the_deadline(
    endpoint: respx.Route, opened: Opened, clock: Clock
) -> None:
    endpoint.side_effect = [
        error(429, headers={"Retry-After": "20"}),
        error(429, headers={"Retry-After": "20"}),
    ]
    model, meter = opened(deadline=30)
    with pytest.raises(ModelOverloaded) as caught:
        await model.ask(QUESTION, Arrival, meter)
    assert clock.slept == [20]
    assert caught.value.retry_after == 20


async def test_one_deadline_for_all_calls_of_a_brief(
    endpoint: respx.Route, opened: Opened, clock: Clock
) -> None:
    endpoint.side_effect = [
        error(429, headers={"Retry-After": "20"}),
        chat(),
        error(429, headers={"Retry-After": "20"}),
    ]
    model, meter = opened(deadline=30)
    await model.ask(QUESTION, Arrival, meter)
    with pytest.raises(ModelOverloaded):
        await model.ask(QUESTION, Arrival, meter)
    assert clock.slept == [20]


async def test_the_two_budgets_do_not_multiply(endpoint: respx.Route, opened: Opened) -> None:
    endpoint.side_effect = [error(500), chat("{}"), error(500), chat("{}"), chat("{}")]
    model, meter = opened(transport_retries=2, answer_retries=2)
    with pytest.raises(ModelFault, match="form asked for"):
        await model.ask(QUESTION, Arrival, meter)
    assert endpoint.call_count == 5
    assert meter.usage().input_tokens == 30
