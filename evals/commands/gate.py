"""`evals gate`: does a run hold its thresholds?"""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from evals import report
from evals.commands.options import RunFolder, explained
from evals.gate import check_complete, judge, raised, read_thresholds
from evals.metrics import metrics
from evals.score import load_run, score_cases

Raise = Annotated[
    bool, typer.Option("--raise", help="If all hold, bring them up to what was measured.")
]


def gate(
    folder: RunFolder,
    *,
    thresholds: Annotated[Path, typer.Option(help="YAML: figure and the least that passes.")],
    raise_them: Raise = False,
) -> None:
    """Code 0 if every threshold holds, 1 if one does not, 2 if that can't be told."""
    with explained():
        manifest, cases, predictions = load_run(folder)
        check_complete(manifest, predictions)
    hold(metrics(score_cases(cases, predictions)), thresholds, raise_them=raise_them)


def hold(
    figures: Mapping[str, float | None], thresholds: Path, *, raise_them: bool = False
) -> None:
    """Print every verdict; raises typer.Exit(1) where a figure is below its threshold."""
    with explained():
        judged = judge(figures, read_thresholds(thresholds))
    Console().print(report.verdicts(judged))
    if not all(verdict.passed for verdict in judged):
        raise typer.Exit(1)
    if raise_them:
        text = thresholds.read_text(encoding="utf-8")
        thresholds.write_text(raised(text, judged), encoding="utf-8")
