"""What a run is to do, and the doing of it."""

import asyncio
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from evals.budget import Budget
from evals.conditions import Totals, conditions, peak_memory
from evals.datasets import Gold, digests
from evals.progress import progress
from evals.run import Task, opened, run_tasks
from evals.run_folder import FOLDER, Manifest, Prediction, RunError, code_digest
from evals.score import load
from evals.sessions import begin, finish
from service.settings import Settings

if TYPE_CHECKING:
    from service.llm import Meter
    from service.llm.recording import Recording


@dataclass(frozen=True, slots=True)
class Tape:
    """A recording of the model's answers.

    With `replay` no model is asked; without, what the file lacks is added. `drop_unused` takes out
    what a run that made every brief has not asked for.
    """

    path: Path
    replay: bool = False
    drop_unused: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What to run; `repeats` is how many briefs each case gets."""

    dataset: str
    path: str | None
    split: str | None
    limit: int | None
    concurrency: int
    out: Path | None
    repeats: int = 1
    budget: Budget = field(default_factory=Budget)
    tape: Tape | None = None


@dataclass(slots=True)
class Outcome:
    """How a session of a run ended; `unrecorded` are briefs whose answers the tape lacks."""

    folder: Path
    left: int
    stopped: str | None = None
    interrupted: bool = False
    failed: int = 0
    unrecorded: list[str] = field(default_factory=list)


def run_dataset(plan: Plan, settings: Settings) -> Outcome:
    """Makes every brief that the run folder still lacks, as far as the budget goes.

    A brief that failed before is tried again. Raises RunError, DatasetError, BudgetError and,
    where the model can't be opened, ModelFault.
    """
    from service.llm import Meter  # noqa: PLC0415 - slow to import, and scoring needs no model

    plan.budget.check(settings)
    cases = load(plan.dataset, plan.path, plan.split)[: plan.limit]
    started = datetime.now(UTC)
    folder = plan.out or FOLDER / f"{started:%Y%m%d-%H%M%S}"
    have = begin(folder, _manifest(plan, settings, cases, started))
    tasks = [task for task in _tasks(cases, plan.repeats) if _lacks(have, task)]
    outcome = Outcome(folder, left=len(tasks))
    clock, total = time.perf_counter(), Meter(settings)
    try:
        with _recorded(plan.tape, outcome, whole=not have) as recording:
            _make(plan, settings, total, recording, tasks, outcome)
    except KeyboardInterrupt:
        outcome.interrupted = True
    finally:
        seconds = time.perf_counter() - clock
        usage = total.usage()
        finish(folder, Totals(usage=usage, wall_seconds=seconds, peak_memory_bytes=peak_memory()))
    return outcome


def _tasks(cases: Sequence[Gold], repeats: int) -> list[Task]:
    # Every case once before any a second time, so that a small budget goes round.
    return [Task(gold, repeat) for repeat in range(repeats) for gold in cases]


def _lacks(have: Mapping[str, Prediction], task: Task) -> bool:
    prediction = have.get(task.label)
    return prediction is None or prediction.brief is None


def _manifest(plan: Plan, settings: Settings, cases: Sequence[Gold], started: datetime) -> Manifest:
    return Manifest(
        dataset=plan.dataset,
        path=plan.path,
        split=plan.split,
        model=settings.model,
        strategy=settings.strategy,
        conditions=conditions(settings),
        replayed=plan.tape is not None and plan.tape.replay,
        code_digest=code_digest(),
        started_at=started,
        cases=digests(cases),
        repeats=plan.repeats,
    )


@contextmanager
def _recorded(tape: Tape | None, outcome: Outcome, *, whole: bool) -> Iterator["Recording | None"]:
    """The recording, closed at the end. `whole`: the session makes every brief of its run."""
    from service.llm.recording import Recording, RecordingError  # noqa: PLC0415 - as above

    if tape is None:
        yield None
        return
    try:
        recording = Recording(tape.path, must_exist=tape.replay)
    except RecordingError as error:
        raise RunError(str(error)) from error
    try:
        yield recording
    finally:
        recording.close()
    if tape.drop_unused and whole and not outcome.left and not outcome.failed:
        recording.drop_unused()


def _make(
    plan: Plan,
    settings: Settings,
    total: "Meter",
    recording: "Recording | None",
    tasks: Sequence[Task],
    outcome: Outcome,
) -> None:
    """Makes the briefs under a progress bar, and notes in the outcome how it went."""
    if not tasks:
        return
    console = Console(stderr=True)

    def stop() -> bool:
        outcome.stopped = plan.budget.spent(total.usage())
        return outcome.stopped is not None

    with progress(console, plan.dataset, len(tasks), total.usage) as advance:

        def done(prediction: Prediction) -> None:
            outcome.left -= 1
            outcome.failed += prediction.brief is None
            if prediction.error == "NotRecorded":
                outcome.unrecorded.append(prediction.label)
            elif prediction.error:
                console.print(f"{prediction.label}: {prediction.error}", markup=False)
            advance()

        replay = plan.tape is not None and plan.tape.replay
        briefer = opened(settings, total, recording, replay)
        asyncio.run(run_tasks(tasks, outcome.folder, briefer, plan.concurrency, done, stop))
