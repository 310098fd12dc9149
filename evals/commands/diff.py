"""`evals diff`: two runs side by side."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from evals import report
from evals.commands.options import explained
from evals.compare import compare_runs
from evals.score import scores_of


def diff(
    a: Annotated[Path, typer.Argument(metavar="A")], b: Annotated[Path, typer.Argument(metavar="B")]
) -> None:
    """Compare two runs over the cases that both hold: figures, and cases that flipped."""
    with explained():
        difference = compare_runs(scores_of(a), scores_of(b))
    Console().print(report.comparison(difference))
