"""What a run is to do, and the doing of it with a progress bar."""

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from evals.datasets import Gold, digests
from evals.run import begin, finish, opened, run_cases
from evals.run_folder import FOLDER, Manifest, Prediction, code_digest
from evals.score import load
from service.settings import Settings


@dataclass(frozen=True, slots=True)
class Plan:
    """What to run."""

    dataset: str
    path: str | None
    split: str | None
    limit: int | None
    concurrency: int
    out: Path | None


def run_dataset(plan: Plan, settings: Settings) -> Path:
    """Briefs every case that the run folder still lacks; returns the folder.

    A case that failed before is tried again.
    """
    cases = load(plan.dataset, plan.path, plan.split)[: plan.limit]
    started = datetime.now(UTC)
    folder = plan.out or FOLDER / f"{started:%Y%m%d-%H%M%S}"
    manifest = _manifest(plan, settings, cases, started)
    have = begin(folder, manifest)
    left = [gold for gold in cases if _lacks(have.get(gold.case.id))]
    _with_progress(plan, settings, cases=left, folder=folder)
    finish(folder)
    return folder


def _lacks(prediction: Prediction | None) -> bool:
    return prediction is None or prediction.brief is None


def _manifest(plan: Plan, settings: Settings, cases: Sequence[Gold], started: datetime) -> Manifest:
    return Manifest(
        dataset=plan.dataset,
        path=plan.path,
        split=plan.split,
        model=settings.model,
        strategy=settings.strategy,
        code_digest=code_digest(),
        started_at=started,
        cases=digests(cases),
    )


def _with_progress(plan: Plan, settings: Settings, *, cases: Sequence[Gold], folder: Path) -> None:
    if not cases:
        return
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task(plan.dataset, total=len(cases))

        def done(prediction: Prediction) -> None:
            if prediction.error:
                console.print(f"{prediction.case}: {prediction.error}", markup=False)
            bar.advance(task)

        asyncio.run(run_cases(cases, folder, opened(settings), plan.concurrency, done))
