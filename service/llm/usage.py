"""What the model calls of one brief add up to, and how much time they have left."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from schemas.brief import Usage
from service.settings import Settings

MILLION = 1_000_000


class Meter:
    """Adds up all calls of one brief, failed tries included; its deadline starts with it.

    `clock` gives seconds and never goes backwards.
    """

    def __init__(self, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self._settings = settings
        self._ends_at = clock() + settings.deadline
        self._total = Usage()

    def remaining(self) -> float:
        """Seconds until the deadline; negative once it has passed."""
        return self._ends_at - self.clock()

    def usage(self) -> Usage:
        """The sum so far, with its cost where both prices are set."""
        price_input, price_output = self._settings.price_input, self._settings.price_output
        if price_input is None or price_output is None:
            return self._total.model_copy()
        cost = (
            self._total.input_tokens * price_input + self._total.output_tokens * price_output
        ) / MILLION
        return self._total.model_copy(update={"cost": cost})

    @contextmanager
    def part(self) -> Iterator["Meter"]:
        """A meter for one call, with the same deadline.

        What it counted is counted here at the end, also where the call fails.
        """
        part = Meter(self._settings, self.clock)
        part._ends_at = self._ends_at
        try:
            yield part
        finally:
            self.add(part.usage())

    def add(self, usage: Usage) -> None:
        """Count what another meter has counted; the cost follows from the prices here."""
        for name in ("calls", "failed_calls", "input_tokens", "output_tokens", "seconds"):
            setattr(self._total, name, getattr(self._total, name) + getattr(usage, name))

    def add_call(self, seconds: float, *, failed: bool) -> None:
        """Count one request and the seconds that it took."""
        self._total.calls += 1
        self._total.failed_calls += failed
        self._total.seconds += seconds

    def add_tokens(self, response: object, *, without_cached: bool = False) -> None:
        """Count the tokens that a response says it took, in any provider's terms.

        `without_cached` leaves out those that the endpoint still knew from the call before.
        """
        usage = getattr(response, "usage", None) or getattr(response, "usage_metadata", None)
        read = _first(usage, "prompt_tokens", "input_tokens", "prompt_token_count")
        if without_cached:
            read -= _first(getattr(usage, "prompt_tokens_details", None), "cached_tokens")
        self._total.input_tokens += max(0, read)
        self._total.output_tokens += _first(
            usage, "completion_tokens", "output_tokens", "candidates_token_count"
        )


def _first(usage: object, *names: str) -> int:
    """The first of the attributes that holds a number, or 0."""
    values = (getattr(usage, name, None) for name in names)
    return next((value for value in values if isinstance(value, int)), 0)
