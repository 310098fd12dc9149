"""`evals show`: what is missing, spurious or wrong, case by case."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from evals import report
from evals.commands.options import RunFolder, explained
from evals.html import page
from evals.score import load_run, score_cases
from service.commands.faults import Misuse


def show(
    folder: RunFolder,
    *,
    case: Annotated[str | None, typer.Option(help="Id of the one case to show.")] = None,
    html: Annotated[Path | None, typer.Option(help="Write one HTML file instead.")] = None,
) -> None:
    """Show what is missing, spurious or wrong, case by case."""
    with explained():
        manifest, cases, predictions = load_run(folder)
    scores = [s for s in score_cases(cases, predictions) if case in (None, s.case)]
    if case is not None and not scores:
        raise Misuse(f"{folder} holds no case “{case}”.")
    if html is not None:
        html.write_text(page(manifest, cases, predictions, scores), encoding="utf-8")
        return
    for one in scores:
        Console().print(report.case_report(one))
