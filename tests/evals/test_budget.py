import pytest

from evals.budget import Budget, BudgetError
from schemas.brief import Usage
from service.settings import Settings


def test_money_is_spent_when_the_limit_is_reached() -> None:
    budget = Budget(cost=0.5)
    assert budget.spent(Usage(cost=0.49)) is None
    assert budget.spent(Usage(cost=0.5)) == "--max-cost 0.5 is spent"


def test_minutes_count_from_the_start() -> None:
    now = [100.0]
    budget = Budget(minutes=2, clock=lambda: now[0])
    now[0] = 219.9
    assert budget.spent(Usage()) is None
    now[0] = 220.0
    assert budget.spent(Usage()) == "--max-minutes 2 are over"


def test_without_limits_nothing_is_ever_spent() -> None:
    assert Budget().spent(Usage(cost=1e9)) is None


def test_a_cost_can_only_be_kept_with_prices() -> None:
    with pytest.raises(BudgetError, match="set NUTGRAF_PRICE_INPUT and NUTGRAF_PRICE_OUTPUT"):
        Budget(cost=1).check(Settings(price_input=2.0))
    Budget(cost=1).check(Settings(price_input=2.0, price_output=0.0))
    Budget(minutes=1).check(Settings())
