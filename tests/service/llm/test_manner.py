"""Finding out how an endpoint wants to be asked, and remembering it."""

import httpx
import pytest
import respx

from service.llm.faults import ModelAnswerUnusable, ModelFault, RequestRejected
from service.llm.manner import Manner

from .conftest import GOOD, QUESTION, Arrival, Opened, chat, error, sent, tool_call


def way(route: respx.Route, number: int) -> str:
    """How one request asked for structured output."""
    body = sent(route, number)
    return "tools" if "tools" in body else str(body.get("response_format", {}).get("type"))


NO_SCHEMA = error(400, "Invalid parameter: 'response_format' of type 'json_schema'")
NO_STRICT = error(422, "json_schema.strict: extra inputs are not permitted")


@pytest.mark.parametrize("refusal", [NO_SCHEMA, NO_STRICT, chat("Anna came.")], ids=str)
async def test_without_strict_schemas_tools_are_used_from_then_on(
    endpoint: respx.Route, opened: Opened, refusal: httpx.Response
) -> None:
    endpoint.side_effect = [refusal, tool_call(), tool_call()]
    model, meter = opened(mode="auto", answer_retries=0)
    await model.ask(QUESTION, Arrival, meter)
    await model.ask(QUESTION, Arrival, meter)
    assert [way(endpoint, n) for n in range(3)] == ["json_schema", "tools", "tools"]


async def test_down_to_plain_text(endpoint: respx.Route, opened: Opened) -> None:
    endpoint.side_effect = [
        NO_SCHEMA,
        error(400, "this model does not support tools"),
        error(400, "response_format json_object is not supported"),
        chat(f"Here it is:\n```json\n{GOOD}\n```"),
    ]
    model, meter = opened(mode="auto")
    assert (await model.ask(QUESTION, Arrival, meter)).count == 3
    assert [way(endpoint, n) for n in range(4)] == ["json_schema", "tools", "json_object", "None"]
    assert meter.usage().failed_calls == 3


async def test_a_proven_way_is_kept_in_spite_of_a_slip(
    endpoint: respx.Route, opened: Opened
) -> None:
    endpoint.side_effect = [chat(), chat("Well."), chat()]
    model, meter = opened(mode="auto")
    await model.ask(QUESTION, Arrival, meter)
    await model.ask(QUESTION, Arrival, meter)
    assert way(endpoint, 2) == "json_schema"


async def test_a_mode_that_is_set_stays(endpoint: respx.Route, opened: Opened) -> None:
    endpoint.side_effect = [NO_SCHEMA]
    model, meter = opened(mode="json_schema")
    with pytest.raises(RequestRejected, match="NUTGRAF_MODE"):
        await model.ask(QUESTION, Arrival, meter)


async def test_parameters_that_a_model_does_not_take_are_left_out(
    endpoint: respx.Route, opened: Opened
) -> None:
    endpoint.side_effect = [
        error(400, "Use 'max_completion_tokens' instead.", param="max_tokens"),
        error(400, "Only the default (1) is supported.", param="temperature"),
        chat(),
    ]
    model, meter = opened()
    await model.ask(QUESTION, Arrival, meter)
    body = sent(endpoint)
    assert body["max_completion_tokens"] == 8192
    assert not {"max_tokens", "temperature"} & set(body)


@pytest.mark.parametrize(
    ("fault", "mode"),
    [
        (RequestRejected("x", about="format"), "tools"),
        (ModelAnswerUnusable("x", formless=True), "tools"),
        (ModelAnswerUnusable("x"), None),
        (RequestRejected("x"), None),
        (ModelFault("x"), None),
    ],
)
def test_what_changes_the_mode(fault: ModelFault, mode: str | None) -> None:
    changed = Manner(mode="json_schema", fixed=False).changed(fault)
    assert (changed and changed.mode) == mode


def test_no_change_is_tried_twice() -> None:
    manner: Manner | None = Manner(mode="json_schema", fixed=False)
    seen = []
    while manner is not None:
        seen.append(manner)
        manner = (
            manner.changed(RequestRejected("x", about="temperature"))
            or manner.changed(RequestRejected("x", about="limit"))
            or manner.changed(RequestRejected("x", about="format"))
        )
    assert len(seen) == len(set(seen)) == 6
