"""`evals gate`: does a run hold its thresholds?"""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from evals import report
from evals.commands.options import RunFolder, explained
from evals.gate import judge, read_thresholds
from evals.metrics import metrics
from evals.score import scores_of


def gate(
    folder: RunFolder,
    thresholds: Annotated[Path, typer.Option(help="YAML: figure and the least that passes.")],
) -> None:
    """Code 0 if every threshold holds, 1 if one does not, 2 if that can't be told."""
    with explained():
        judged = judge(metrics(scores_of(folder)), read_thresholds(thresholds))
    Console().print(report.verdicts(judged))
    raise typer.Exit(0 if all(verdict.passed for verdict in judged) else 1)
