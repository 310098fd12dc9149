"""`evals gate`: does a run hold its thresholds?"""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from evals import report
from evals.commands.options import RunFolder, explained
from evals.gate import check_complete, judge, raised, read_thresholds
from evals.metrics import metrics
from evals.score import load_run, score_cases


def gate(
    folder: RunFolder,
    *,
    thresholds: Annotated[Path, typer.Option(help="YAML: figure and the least that passes.")],
    raise_them: Annotated[
        bool, typer.Option("--raise", help="If all hold, bring them up to what was measured.")
    ] = False,
) -> None:
    """Code 0 if every threshold holds, 1 if one does not, 2 if that can't be told."""
    with explained():
        manifest, cases, predictions = load_run(folder)
        check_complete(manifest, predictions)
        judged = judge(metrics(score_cases(cases, predictions)), read_thresholds(thresholds))
    Console().print(report.verdicts(judged))
    if not all(verdict.passed for verdict in judged):
        raise typer.Exit(1)
    if raise_them:
        text = thresholds.read_text(encoding="utf-8")
        thresholds.write_text(raised(text, judged), encoding="utf-8")
