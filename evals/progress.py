"""How far a run is, at what rate and cost: a bar on a terminal, a line now and then elsewhere."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from schemas.brief import Usage

Advance = Callable[[], None]
LINE_EVERY = 30.0
"""Seconds between two lines where there is no terminal."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How many briefs are done of how many, after so many seconds of this session."""

    done: int
    of: int
    seconds: float

    @property
    def per_minute(self) -> float:
        """Briefs a minute so far."""
        return 60 * self.done / self.seconds if self.seconds > 0 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """Seconds until all are done, if it goes on like this; None before the first."""
        return (self.of - self.done) * self.seconds / self.done if self.done else None


@contextmanager
def progress(
    console: Console, label: str, total: int, used: Callable[[], Usage]
) -> Iterator[Advance]:
    """Shows a run's progress; yields what is to be called once a brief is done."""
    started = time.monotonic()
    done = 0

    def told() -> str:
        return describe(Pace(done, total, time.monotonic() - started), used())

    if not console.is_terminal:
        last = started

        def line() -> None:
            nonlocal done, last
            done += 1
            if done == total or time.monotonic() - last >= LINE_EVERY:
                last = time.monotonic()
                console.print(f"{label}: {done} of {total}, {told()}", markup=False, soft_wrap=True)

        yield line
        return
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[told]}", markup=False),
    )
    with Progress(*columns, console=console) as bar:
        task = bar.add_task(label, total=total, told="")

        def advance() -> None:
            nonlocal done
            done += 1
            bar.update(task, advance=1, told=told())

        yield advance


def describe(pace: Pace, usage: Usage) -> str:
    """Rate, cost or else tokens so far, and time left, in words."""
    spent = (
        f"{usage.input_tokens + usage.output_tokens:,} tokens"
        if usage.cost is None
        else f"cost {usage.cost:.4f}"
    )
    left = "" if pace.seconds_left is None else f", {_duration(pace.seconds_left)} left"
    return f"{pace.per_minute:.1f} a minute, {spent}{left}"


def _duration(seconds: float) -> str:
    whole = round(seconds)
    hours, minutes = divmod(whole // 60, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {whole % 60} s" if minutes else f"{whole} s"
