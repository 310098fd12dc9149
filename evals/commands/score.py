"""`evals score`: the figures of a run."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from evals import report
from evals.commands.options import RunFolder, explained
from evals.metrics import metrics
from evals.score import gold_changed, load_run, score_cases, scores_of


def score(
    folder: RunFolder,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Flat figures by name.")] = False,
) -> None:
    """Score a run again, against the gold as it is now. Needs no model."""
    if as_json:
        with explained():
            typer.echo(json.dumps(metrics(scores_of(folder)), indent=2))
    else:
        print_scores(folder)


def print_scores(folder: Path) -> int:
    """Prints heading and tables; returns how many cases have no brief."""
    with explained():
        manifest, cases, predictions = load_run(folder)
    scores = score_cases(cases, predictions)
    console = Console()
    console.print(report.heading(manifest, gold_changed(manifest, cases)))
    console.print(report.summary(scores))
    return sum(case.error is not None for case in scores)
