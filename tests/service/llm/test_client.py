"""Asking: the answer's form, what is asked again, what fails at once, what it costs."""

import asyncio
import logging

import httpx
import pytest
import respx

from service.llm import Message
from service.llm.faults import (
    BadModelSettings,
    ContextTooLong,
    KeyRejected,
    ModelAnswerUnusable,
    ModelFault,
    ModelRefused,
    ModelTimeout,
    ModelTruncated,
    ModelUnreachable,
    UnknownModel,
)

from .conftest import GOOD, QUESTION, URL, Arrival, Clock, Opened, chat, error, sent


async def test_the_answer_has_the_type_asked_for(endpoint: respx.Route, opened: Opened) -> None:
    endpoint.side_effect = [chat()]
    model, meter = opened()
    answer = await model.ask(QUESTION, Arrival, meter)
    assert (answer.name, answer.count) == ("Anna", 3)
    body = sent(endpoint)
    assert body["model"] == "test-model"
    assert body["temperature"] == 0
    assert body["max_tokens"] == 8192
    assert body["messages"] == QUESTION


async def test_the_schema_is_sent_strict(endpoint: respx.Route, opened: Opened) -> None:
    endpoint.side_effect = [chat()]
    model, meter = opened()
    await model.ask(QUESTION, Arrival, meter)
    form = sent(endpoint)["response_format"]
    assert form["type"] == "json_schema"
    assert form["json_schema"]["strict"] is True
    assert form["json_schema"]["name"] == "Arrival"
    schema = form["json_schema"]["schema"]
    assert schema["additionalProperties"] is False
    assert set(schema["required"]) == {"name", "count", "note"}


@pytest.mark.parametrize("mode", ["json_schema", "tools", "json", "auto"])
async def test_the_article_is_no_template(endpoint: respx.Route, opened: Opened, mode: str) -> None:
    article = "Up {{ 7*7 }}% {% x and {# gone #}.\r\nNext line.\u2028“End” <|im_end|>"
    messages: list[Message] = [
        {"role": "system", "content": "Read."},
        {"role": "user", "content": article},
    ]
    answers = {"tools": _called(), "auto": chat(), "json": chat(), "json_schema": chat()}
    endpoint.side_effect = [answers[mode]]
    model, meter = opened(mode=mode)
    await model.ask(messages, Arrival, meter)
    assert sent(endpoint)["messages"][-1] == {"role": "user", "content": article}


def _called() -> httpx.Response:
    function = {"name": "Arrival", "arguments": GOOD}
    call = {"id": "c", "type": "function", "function": function}
    return chat(None, "tool_calls", tool_calls=[call])


@pytest.mark.parametrize(
    "bad",
    ["Anna came, I think.", '{"name": "An', "{}", '{"name": "Anna", "count": "three"}', "", "[]"],
)
async def test_a_bad_answer_is_asked_again_with_what_was_wrong(
    endpoint: respx.Route, opened: Opened, clock: Clock, bad: str
) -> None:
    endpoint.side_effect = [chat(bad), chat()]
    model, meter = opened()
    assert (await model.ask(QUESTION, Arrival, meter)).name == "Anna"
    again = sent(endpoint)["messages"]
    assert again[: len(QUESTION)] == QUESTION
    assert again[2]["content"] == bad
    assert "validation error" in again[3]["content"]
    assert sum(clock.slept) == 0
    assert meter.usage().model_dump(include={"calls", "failed_calls", "input_tokens"}) == {
        "calls": 2,
        "failed_calls": 1,
        "input_tokens": 20,
    }


async def test_bad_answers_end_after_the_budget_and_leave_the_last(
    endpoint: respx.Route, opened: Opened
) -> None:
    endpoint.side_effect = [chat("{}"), chat("{}"), chat('{"name": "Secret')]
    model, meter = opened(answer_retries=2)
    with pytest.raises(ModelAnswerUnusable) as caught:
        await model.ask(QUESTION, Arrival, meter)
    assert endpoint.call_count == 3
    assert caught.value.partial == '{"name": "Secret'
    assert "Secret" not in f"{caught.value} {caught.value!r} {caught.value.detail}"
    assert meter.usage().failed_calls == 3


async def test_a_cut_off_answer_is_not_asked_again(endpoint: respx.Route, opened: Opened) -> None:
    endpoint.side_effect = [chat('{"name": "Ann', "length")]
    model, meter = opened()
    with pytest.raises(ModelTruncated, match="NUTGRAF_MAX_OUTPUT_TOKENS") as caught:
        await model.ask(QUESTION, Arrival, meter)
    assert caught.value.partial == '{"name": "Ann'
    assert meter.usage().output_tokens == 5


@pytest.mark.parametrize("mode", ["json_schema", "tools"])
@pytest.mark.parametrize(
    "answer", [chat(None, refusal="I can't help with that."), chat("", "content_filter")]
)
async def test_a_refusal_is_final(
    endpoint: respx.Route, opened: Opened, answer: httpx.Response, mode: str
) -> None:
    endpoint.side_effect = [answer]
    model, meter = opened(mode=mode)
    with pytest.raises(ModelRefused):
        await model.ask(QUESTION, Arrival, meter)
    assert meter.usage().input_tokens == 10


@pytest.mark.parametrize(
    ("answer", "fault", "remedy"),
    [
        (error(401, "bad key the-key"), KeyRejected, "NUTGRAF_API_KEY"),
        (error(403), KeyRejected, "NUTGRAF_API_KEY"),
        (error(404, "no such model"), UnknownModel, "NUTGRAF_MODEL"),
        (
            error(400, "This model's maximum context length is 8", code="context_length_exceeded"),
            ContextTooLong,
            "shorter",
        ),
        (
            error(400, "request (6001 tokens) exceeds the available context size (2048 tokens)"),
            ContextTooLong,
            "shorter",
        ),
        (error(429, "spent", code="insufficient_quota"), ModelFault, "quota"),
        (error(400, "Who arrived is not allowed"), ModelFault, "NUTGRAF_MODE"),
        (httpx.Response(200, html="<h1>Welcome</h1>"), ModelUnreachable, "NUTGRAF_BASE_URL"),
    ],
)
async def test_what_no_second_try_can_mend_fails_at_once(
    endpoint: respx.Route,
    opened: Opened,
    answer: httpx.Response,
    fault: type[ModelFault],
    remedy: str,
) -> None:
    endpoint.side_effect = [answer]
    model, meter = opened()
    with pytest.raises(fault) as caught:
        await model.ask(QUESTION, Arrival, meter)
    assert endpoint.call_count == 1
    assert remedy in caught.value.detail
    assert "the-key" not in str(caught.value)
    assert "arrived" not in str(caught.value)
    assert meter.usage().failed_calls == 1


async def test_neither_key_nor_text_is_logged(
    endpoint: respx.Route, opened: Opened, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    endpoint.side_effect = [chat('{"name": "Anna"}'), error(500, "Who arrived"), chat(), chat()]
    model, meter = opened()
    await model.ask(QUESTION, Arrival, meter)
    await model.ask(QUESTION, Arrival, meter)
    logged = caplog.text
    assert "arrived" not in logged
    assert "Anna" not in logged
    assert "the-key" not in logged


async def test_no_more_requests_at_a_time_than_set(endpoint: respx.Route, opened: Opened) -> None:
    under_way = most = 0

    async def answer(_: httpx.Request) -> httpx.Response:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        for _turn in range(100):
            await asyncio.sleep(0)
        under_way -= 1
        return chat()

    endpoint.side_effect = answer
    model, meter = opened(model_concurrency=2)
    await asyncio.gather(*(model.ask(QUESTION, Arrival, meter) for _ in range(6)))
    assert (most, meter.usage().calls) == (2, 6)


async def test_the_deadline_cuts_off_a_request_under_way(
    endpoint: respx.Route, opened: Opened
) -> None:
    started = asyncio.Event()

    async def never(_: httpx.Request) -> httpx.Response:
        started.set()
        await asyncio.Event().wait()
        raise AssertionError

    endpoint.side_effect = never
    model, meter = opened(deadline=0.3)
    with pytest.raises(ModelTimeout, match="NUTGRAF_DEADLINE"):
        await model.ask(QUESTION, Arrival, meter)
    assert started.is_set()
    assert meter.usage().failed_calls == 1


async def test_nothing_is_sent_after_the_deadline(
    endpoint: respx.Route, opened: Opened, clock: Clock
) -> None:
    model, meter = opened(deadline=10)
    clock.now = 10
    with pytest.raises(ModelTimeout):
        await model.ask(QUESTION, Arrival, meter)
    assert endpoint.call_count == 0


async def test_ready_asks_for_the_models(opened: Opened) -> None:
    model, _ = opened()
    with respx.mock() as router:
        router.get(f"{URL}/models").side_effect = [
            httpx.Response(200, json={"object": "list", "data": []}),
            error(404),
            error(401),
            httpx.ConnectError("refused"),
        ]
        await model.ready()
        await model.ready()
        with pytest.raises(KeyRejected):
            await model.ready()
        with pytest.raises(ModelUnreachable):
            await model.ready()


@pytest.mark.parametrize(
    ("model", "strategy", "guided"),
    [
        ("embedded", "auto", True),
        ("embedded", "direct", False),
        ("openai/test-model", "auto", False),
        ("openai/test-model", "guided", True),
    ],
)
async def test_who_is_asked_small_questions(
    opened: Opened, model: str, strategy: str, guided: bool
) -> None:
    opened_model, _ = opened(model=model, strategy=strategy)
    assert opened_model.guided is guided
    assert opened_model.name == model


@pytest.mark.parametrize("model", ["", "gpt-5", "openai/", "nobody/model", "bedrock/x"])
def test_an_unknown_provider_is_a_clear_error(opened: Opened, model: str) -> None:
    with pytest.raises(BadModelSettings, match="openai, ollama"):
        opened(model=model)
