"""The meter: sums, prices, other providers' names, and the deadline."""

from types import SimpleNamespace

import pytest

from service.llm import Meter
from service.settings import Settings

from .conftest import Clock


def response(**usage: object) -> SimpleNamespace:
    return SimpleNamespace(usage=SimpleNamespace(**usage))


def test_all_calls_add_up() -> None:
    meter = Meter(Settings())
    meter.add_call(1.5, failed=True)
    meter.add_call(2, failed=False)
    meter.add_tokens(response(prompt_tokens=10, completion_tokens=4))
    meter.add_tokens(response(prompt_tokens=20, completion_tokens=6))
    usage = meter.usage()
    assert usage.model_dump() == {
        "calls": 2,
        "failed_calls": 1,
        "input_tokens": 30,
        "output_tokens": 10,
        "seconds": 3.5,
        "cost": None,
    }
    meter.add_call(1, failed=False)
    assert usage.calls == 2


@pytest.mark.parametrize(
    "answer",
    [
        response(prompt_tokens=7, completion_tokens=3),
        response(input_tokens=7, output_tokens=3),
        SimpleNamespace(
            usage_metadata=SimpleNamespace(prompt_token_count=7, candidates_token_count=3)
        ),
    ],
)
def test_tokens_in_any_providers_terms(answer: object) -> None:
    meter = Meter(Settings())
    meter.add_tokens(answer)
    assert (meter.usage().input_tokens, meter.usage().output_tokens) == (7, 3)


@pytest.mark.parametrize("answer", [None, "text", response(), SimpleNamespace(usage=None)])
def test_an_answer_without_usage_counts_nothing(answer: object) -> None:
    meter = Meter(Settings())
    meter.add_tokens(answer)
    assert meter.usage().input_tokens == 0


def test_what_was_still_cached_is_not_read_again() -> None:
    meter = Meter(Settings())
    cached = response(
        prompt_tokens=100,
        completion_tokens=1,
        prompt_tokens_details=SimpleNamespace(cached_tokens=99),
    )
    meter.add_tokens(cached, without_cached=True)
    assert meter.usage().input_tokens == 1
    meter.add_tokens(cached)
    assert meter.usage().input_tokens == 101


@pytest.mark.parametrize(
    ("price_input", "price_output", "cost"), [(2.0, 10.0, 0.012), (2.0, None, None), (0, 0, 0)]
)
def test_cost(price_input: float, price_output: float | None, cost: float | None) -> None:
    meter = Meter(Settings(price_input=price_input, price_output=price_output))
    meter.add_tokens(response(prompt_tokens=1000, completion_tokens=1000))
    assert meter.usage().cost == (None if cost is None else pytest.approx(cost))


def test_the_deadline_starts_with_the_meter(clock: Clock) -> None:
    clock.now = 100
    meter = Meter(Settings(deadline=30), clock)
    clock.now = 120
    assert meter.remaining() == 10
    clock.now = 140
    assert meter.remaining() == -10


def test_a_part_counts_for_the_whole_also_when_it_fails(clock: Clock) -> None:
    settings = Settings(deadline=10, price_input=1_000_000, price_output=0)
    meter = Meter(settings, clock)
    clock.now = 4

    def fail() -> None:
        with meter.part() as part:
            assert part.remaining() == 6
            part.add_call(2, failed=True)
            part.add_tokens(response(prompt_tokens=3))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with meter.part() as part:
        assert part.usage().calls == 0
        part.add_call(1, failed=False)
    assert meter.usage().model_dump() == {
        "calls": 2,
        "failed_calls": 1,
        "input_tokens": 3,
        "output_tokens": 0,
        "seconds": 3,
        "cost": 3,
    }
