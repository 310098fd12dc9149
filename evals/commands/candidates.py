"""`evals candidates`: what the service reads off the page before any model is asked."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from evals.candidates import report
from evals.candidates.measure import measure
from evals.candidates.sets import load_labelled
from evals.commands.gate import Raise, hold
from evals.commands.options import Limit, SetPath, Split, explained
from service.render import safe


def candidates(  # noqa: PLR0913 - a command's options are its parameters
    dataset: Annotated[str, typer.Argument(help="A name that `list` shows, or a folder of cases.")],
    *,
    path: SetPath = None,
    split: Split = None,
    limit: Limit = None,
    misses: Annotated[bool, typer.Option("--misses", help="List what was not found.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Flat figures by name.")] = False,
    thresholds: Annotated[
        Path | None, typer.Option(help="YAML: figure and the least that passes; see `gate`.")
    ] = None,
    raise_them: Raise = False,
) -> None:
    """Measure which quotations, names, amounts, dates, places and cues are found. No model."""
    from evals.candidates.finders import find  # noqa: PLC0415 - loads spaCy

    with explained():
        articles = load_labelled(dataset, path, split)[:limit]
    measured = measure(articles, find)
    if thresholds is not None:
        hold(report.figures(measured), thresholds, raise_them=raise_them)
        return
    if as_json:
        typer.echo(json.dumps(report.figures(measured), indent=2))
        return
    console = Console()
    if not measured.tallies:
        console.print(f"{dataset} marks nothing that is read without a model: try `evals run`.")
    console.print(report.table(measured))
    if unread := len(articles) - measured.articles:
        console.print(f"Left out for control characters, which the service removes: {unread}")
    for name, kind, words in measured.misses if misses else ():
        console.print(f"{name}, {kind}: {safe(words)}", markup=False, soft_wrap=True)
