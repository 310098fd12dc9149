"""`evals run`: briefs every case of a data set, and scores the briefs."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from evals.commands.options import Dataset, Limit, SetPath, Split, explained
from evals.commands.score import print_scores
from evals.plan import Plan, run_dataset
from service.commands.faults import load_settings


def run(  # noqa: PLR0913 - a command's options are its parameters
    dataset: Dataset,
    *,
    model: Annotated[str | None, typer.Option(help="`embedded` or PROVIDER/NAME.")] = None,
    strategy: Annotated[
        Literal["auto", "direct", "guided"] | None, typer.Option(help="How the model is asked.")
    ] = None,
    limit: Limit = None,
    concurrency: Annotated[int, typer.Option(min=1, help="Articles at one time.")] = 2,
    out: Annotated[Path | None, typer.Option(help="Run folder; one that exists goes on.")] = None,
    path: SetPath = None,
    split: Split = None,
) -> None:
    """Brief every case of a data set and score the briefs; code 1 if a brief could not be made."""
    settings = load_settings(model=model, strategy=strategy)
    with explained():
        plan = Plan(dataset, path, split, limit, concurrency, out)
        folder = run_dataset(plan, settings)
    failed = print_scores(folder)
    typer.echo(f"Kept in {folder}", err=True)
    raise typer.Exit(1 if failed else 0)
