"""`evals diff`: two runs side by side."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from evals.commands.options import explained
from evals.compare import compare_runs
from evals.report_diff import comparison, sides
from evals.run_folder import Prediction
from evals.score import load_run, score_cases
from evals.spending import Spending, spending


def diff(
    a: Annotated[Path, typer.Argument(metavar="A")], b: Annotated[Path, typer.Argument(metavar="B")]
) -> None:
    """Compare two runs over the cases that both hold: figures, luck, cost, and what flipped."""
    with explained():
        (manifest_a, cases_a, made_a), (manifest_b, cases_b, made_b) = load_run(a), load_run(b)
    difference = compare_runs(score_cases(cases_a, made_a), score_cases(cases_b, made_b))
    console = Console()
    console.print(sides(manifest_a, manifest_b))
    console.print(comparison(difference, (_spent(made_a, made_b), _spent(made_b, made_a))))


def _spent(own: dict[str, Prediction], other: dict[str, Prediction]) -> Spending:
    shared = {prediction.case for prediction in other.values()}
    return spending(prediction for prediction in own.values() if prediction.case in shared)
