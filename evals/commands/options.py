"""What several commands take, as annotations, and how they explain what went wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from evals.budget import BudgetError
from evals.datasets import DatasetError
from evals.gate import GateError
from evals.run_folder import RunError
from service.commands.faults import Misuse
from service.pipeline.prompts import PromptError

Dataset = Annotated[str, typer.Option(help="A name that `list` shows, or a folder of cases.")]
RunFolder = Annotated[Path, typer.Argument(metavar="RUN", help="A run's folder.")]
SetPath = Annotated[str | None, typer.Option(help="Folder of an imported data set.")]
Split = Annotated[str | None, typer.Option(help="Split of an imported data set.")]
Limit = Annotated[int | None, typer.Option(min=1, help="The first so many cases only.")]


@contextmanager
def explained() -> Iterator[None]:
    """What can't be read or does not fit is bad use: one sentence and code 2."""
    try:
        yield
    except (DatasetError, RunError, GateError, BudgetError, PromptError) as error:
        raise Misuse(str(error)) from error
