import io

import pytest
from rich.console import Console

from evals.progress import Pace, describe, progress
from schemas.brief import Usage


@pytest.mark.parametrize(
    ("pace", "usage", "told"),
    [
        (Pace(0, 4, 9), Usage(), "0.0 a minute, 0 tokens"),
        (
            Pace(2, 4, 30),
            Usage(input_tokens=900, output_tokens=100),
            "4.0 a minute, 1,000 tokens, 30 s left",
        ),
        (Pace(1, 3, 75), Usage(cost=0.01234), "0.8 a minute, cost 0.0123, 2 min 30 s left"),
        (Pace(1, 101, 60), Usage(cost=0), "1.0 a minute, cost 0.0000, 1 h 40 min left"),
    ],
)
def test_rate_cost_and_time_left(pace: Pace, usage: Usage, told: str) -> None:
    assert describe(pace, usage) == told


def test_without_a_terminal_the_end_is_told_in_a_line() -> None:
    output = io.StringIO()
    with progress(Console(file=output), "desk", 2, Usage) as advance:
        advance()
        assert output.getvalue() == ""
        advance()
    assert output.getvalue().startswith("desk: 2 of 2, ")
    assert output.getvalue().endswith(", 0 s left\n")


def test_on_a_terminal_it_is_a_bar() -> None:
    output = io.StringIO()
    console = Console(file=output, force_terminal=True, width=120)
    with progress(console, "desk", 2, lambda: Usage(cost=0.5)) as advance:
        advance()
    assert "1/2" in output.getvalue()
    assert "cost 0.5000" in output.getvalue()
