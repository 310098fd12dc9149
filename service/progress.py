"""A line on stderr that says what is going on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from service.render import safe

Report = Callable[[str], None]


@contextmanager
def progress(console: Console, start: str, *, lines: bool = False) -> Iterator[Report]:
    """A line with the step under way and the seconds so far; gone at the end.

    Yields the function that changes the step. Where the console is no terminal it is silent, or
    with `lines` prints a line for each step.
    """
    if not console.is_terminal:
        report = _printed(console) if lines else _silent
        report(start)
        yield report
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as line:
        task = line.add_task(safe(start), total=None)
        yield lambda step: line.update(task, description=safe(step))


def _printed(console: Console) -> Report:
    return lambda step: console.print(Text(f"{safe(step)} ..."))


def _silent(step: str) -> None:
    del step
