"""How much money and time a run may take."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from schemas.brief import Usage
from service.settings import Settings


class BudgetError(Exception):
    """A budget can't be kept. The message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Budget:
    """The most that one session of a run may cost and take; None is no limit.

    Time counts from when the budget is made. What is under way when a limit is reached is
    finished: a brief that is half paid for is no use to anyone.
    """

    cost: float | None = None
    minutes: float | None = None
    clock: Callable[[], float] = time.monotonic
    _started: float = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_started", self.clock())

    def check(self, settings: Settings) -> None:
        """Raises BudgetError where a cost is to be kept and nothing says what tokens cost."""
        if self.cost is not None and None in (settings.price_input, settings.price_output):
            raise BudgetError(
                "--max-cost needs prices: set NUTGRAF_PRICE_INPUT and NUTGRAF_PRICE_OUTPUT, the "
                "price of a million tokens read and written."
            )

    def spent(self, usage: Usage) -> str | None:
        """Which limit has been reached, in words, or None while there is money and time."""
        if self.cost is not None and (usage.cost or 0) >= self.cost:
            return f"--max-cost {self.cost:g} is spent"
        if self.minutes is not None and self.clock() - self._started >= 60 * self.minutes:
            return f"--max-minutes {self.minutes:g} are over"
        return None
