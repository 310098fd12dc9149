"""`run` and `quotations`: the commands that need the service, not its briefs alone."""

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from evals.datasets import Gold, digests
from evals.importers.polnear import Document
from evals.quotations import SPEECH_WORDS, measure, measure_speakers
from evals.run import begin, finish, opened, run_cases
from evals.run_folder import FOLDER, Manifest, Prediction, code_digest
from evals.score import load
from service.render import safe
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


def print_quotations(console: Console, documents: Sequence[Document], misses: bool) -> None:
    """How many quotations are found, and on demand those that are not."""
    from service.pipeline.candidates.quotations import find_quotations  # noqa: PLC0415

    recall = measure(documents, find_quotations)
    # The others hold control characters, which the service removes: offsets would not fit.
    _print_share(console, "articles read", recall.articles, len(documents))
    _print_share(console, "quoted parts found exactly", recall.exact, recall.parts)
    label = f"of {SPEECH_WORDS} words or more, as direct"
    _print_share(console, label, recall.speech_direct, recall.speech)
    for name, words in recall.misses if misses else ():
        console.print(f"{name}: {safe(words)}", markup=False, soft_wrap=True)


def print_speakers(console: Console, documents: Sequence[Document]) -> None:
    """How many speakers are among the names that are found."""
    from service.pipeline.candidates.names import find_names  # noqa: PLC0415 - loads spaCy
    from service.pipeline.linguistics import parse  # noqa: PLC0415

    found = measure_speakers(documents, lambda page: find_names(page, parse(page)))
    _print_share(console, "named speakers on offer", found.named_right, found.named)
    _print_share(console, "pronoun speakers on offer", found.pronouns_right, found.pronouns)


def _print_share(console: Console, label: str, right: int, of: int) -> None:
    share = f"{right / of:.3f}" if of else "–"
    console.print(f"{label:<32} {right:>6} of {of:>6}  {share}", markup=False, highlight=False)
