"""Weighing options: the tokens that are forced, and the scores read back."""

import json
import math
from typing import Any

import httpx
import pytest
import respx

from service.llm.faults import BadModelSettings, ModelAnswerUnusable, ModelOverloaded
from service.llm.weighing import continuation, softmax, token_grammar

from .conftest import URL, Opened, error

LOGPROBS = {1: -1.0, 2: -3.0, 3: -0.5}
VOCABULARY = {"A:": 9, " Anna": 1, " Bo": 2, "ris": 3}


def tokenise(request: httpx.Request) -> httpx.Response:
    text = json.loads(request.content)["content"]
    numbers = []
    while text:
        piece = next(piece for piece in VOCABULARY if text.startswith(piece))
        numbers.append(VOCABULARY[piece])
        text = text.removeprefix(piece)
    return httpx.Response(200, json={"tokens": numbers})


def complete(request: httpx.Request) -> httpx.Response:
    body = json.loads(request.content)
    forced = [int(part[2:-2]) for part in body["grammar"].removeprefix("root ::= ").split()]
    assert body["max_tokens"] == len(forced)
    return completion([{"id": number, "logprob": LOGPROBS[number]} for number in forced])


def completion(content: list[dict[str, Any]]) -> httpx.Response:
    return httpx.Response(
        200,
        json={
            "id": "1",
            "object": "text_completion",
            "created": 1,
            "model": "m",
            "choices": [
                {
                    "index": 0,
                    "finish_reason": "length",
                    "text": "",
                    "logprobs": {"content": content},
                }
            ],
            "usage": {
                "prompt_tokens": 100,
                "completion_tokens": len(content),
                "total_tokens": 101,
                "prompt_tokens_details": {"cached_tokens": 99},
            },
        },
    )


async def test_options_are_weighed_by_mean_log_probability(opened: Opened) -> None:
    model, meter = opened()
    with respx.mock() as router:
        router.post("http://model.test/tokenize").side_effect = tokenise
        router.post(f"{URL}/completions").side_effect = complete
        weights = await model.weigh("A:", [" Anna", " Boris"], meter)
    first, second = math.exp(-1.0), math.exp((-3.0 - 0.5) / 2)
    assert weights == pytest.approx([first / (first + second), second / (first + second)])
    usage = meter.usage()
    assert (usage.calls, usage.input_tokens, usage.output_tokens) == (2, 2, 3)


async def test_a_transient_fault_is_tried_again(opened: Opened) -> None:
    model, meter = opened(transport_retries=1)
    with respx.mock() as router:
        router.post("http://model.test/tokenize").side_effect = tokenise
        route = router.post(f"{URL}/completions")
        route.side_effect = [error(503), completion([{"id": 1, "logprob": -1.0}])]
        assert await model.weigh("A:", [" Anna"], meter) == [1.0]
        route.side_effect = [error(503), error(503)]
        with pytest.raises(ModelOverloaded):
            await model.weigh("A:", [" Anna"], meter)
    assert meter.usage().failed_calls == 3


async def test_no_options_no_request(opened: Opened) -> None:
    model, meter = opened()
    assert await model.weigh("A:", [], meter) == []


@pytest.mark.parametrize(
    ("tokenised", "completed"),
    [
        (error(404), None),
        (error(422), None),
        (httpx.Response(200, json={"count": 3}), None),
        (httpx.Response(200, json={"tokens": [9]}), completion([{"logprob": -1.0}])),
    ],
)
async def test_an_endpoint_that_can_not_weigh_is_told_apart(
    opened: Opened, tokenised: httpx.Response, completed: httpx.Response | None
) -> None:
    model, meter = opened()
    with respx.mock(assert_all_called=False) as router:
        router.post("http://model.test/tokenize").side_effect = lambda _: tokenised
        router.post(f"{URL}/completions").side_effect = lambda _: completed
        with pytest.raises(BadModelSettings, match="NUTGRAF_STRATEGY=direct"):
            await model.weigh("A:", [" Anna"], meter)


async def test_other_tokens_than_asked_for_are_no_answer(opened: Opened) -> None:
    model, meter = opened()
    with respx.mock as router:
        router.post("http://model.test/tokenize").respond(200, json={"tokens": [9]})
        router.post(f"{URL}/completions").mock(completion([{"id": 5, "logprob": -1.0}]))
        with pytest.raises(ModelAnswerUnusable):
            await model.weigh("A:", [" Anna"], meter)


@pytest.mark.parametrize(
    ("prompt", "whole", "shared", "forced"),
    [
        ([1, 2], [1, 2, 3, 4], [1, 2], [3, 4]),
        ([1, 2, 7], [1, 2, 3], [1, 2], [3]),
        ([1, 2], [1, 2], [1], [2]),
        ([1, 2, 3], [1, 2], [1], [2]),
        ([], [3], [], [3]),
    ],
)
def test_where_the_option_begins(
    prompt: list[int], whole: list[int], shared: list[int], forced: list[int]
) -> None:
    assert continuation(prompt, whole) == (shared, forced)


def test_tokens_are_forced_by_number() -> None:
    assert token_grammar([933, 22]) == "root ::= <[933]> <[22]>"


def test_softmax() -> None:
    assert softmax([-1000.0, -1000.0]) == [0.5, 0.5]
    assert sum(softmax([-1.0, -2.0, -7.5])) == pytest.approx(1)
    assert softmax([-1.0, -2.0])[0] / softmax([-1.0, -2.0])[1] == pytest.approx(math.e)
