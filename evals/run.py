"""Runs a data set through the service, in this process, and keeps what comes back."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from evals.datasets import Gold
from evals.run_folder import Prediction, add_prediction, repeat_label
from schemas.article import ArticleRequest
from schemas.brief import Brief
from service.settings import Settings

if TYPE_CHECKING:
    # Slow to import, and scoring needs no model.
    from service.llm import Meter
    from service.llm.recording import Recording

Briefer = Callable[[ArticleRequest, int], Awaitable[Brief]]
"""Makes the brief of an article; the number tells its repeats apart."""
Done = Callable[[Prediction], None]
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Task:
    """One brief to make."""

    gold: Gold
    repeat: int = 0

    @property
    def label(self) -> str:
        """What its prediction will be called."""
        return repeat_label(self.gold.case.id, self.repeat)


@asynccontextmanager
async def opened(
    settings: Settings, total: "Meter", recording: "Recording | None", replay: bool
) -> AsyncIterator[Briefer]:
    """The service's own way from a request to a brief, with its model open.

    Answers are taken from the recording, if there is one, and with `replay` from nowhere else.
    `total` counts every call, also those of briefs that failed. Raises ModelFault where the model
    can't be opened.
    """
    from service.llm import Meter, open_model  # noqa: PLC0415 - slow, as above
    from service.llm.recorded import RecordedModel  # noqa: PLC0415
    from service.pipeline.brief import make_brief  # noqa: PLC0415

    model = None if replay else open_model(settings)

    async def brief(request: ArticleRequest, repeat: int) -> Brief:
        asked = RecordedModel(settings, recording, model, repeat) if recording else model
        assert asked is not None
        meter = Meter(settings)
        try:
            return await make_brief(request, asked, settings, meter=meter)
        finally:
            total.add(meter.usage())

    try:
        yield brief
    finally:
        if model is not None:
            await model.close()


async def run_tasks(
    tasks: Iterable[Task],
    folder: Path,
    briefer: AbstractAsyncContextManager[Briefer],
    concurrency: int,
    done: Done,
    stop: Stop = lambda: False,
) -> None:
    """Makes the briefs, at most `concurrency` at one time; each result is kept as it comes.

    Once `stop` says so none is begun any more, and those under way are finished.
    """
    left = iter(tasks)

    async def work(brief: Briefer) -> None:
        for task in _until(stop, left):
            prediction = await _predict(task, brief)
            add_prediction(folder, prediction)
            done(prediction)

    async with briefer as brief, asyncio.TaskGroup() as group:
        for _ in range(concurrency):
            group.create_task(work(brief))


def _until(stop: Stop, tasks: Iterator[Task]) -> Iterator[Task]:
    while not stop() and (task := next(tasks, None)) is not None:
        yield task


async def _predict(task: Task, brief: Briefer) -> Prediction:
    started = time.perf_counter()
    made, error = None, None
    try:
        made = await brief(task.gold.request, task.repeat)
    except Exception as fault:
        # The type alone: a message could repeat the article.
        error = type(fault).__name__
    return Prediction(
        case=task.gold.case.id,
        repeat=task.repeat,
        brief=made,
        error=error,
        seconds=round(time.perf_counter() - started, 3),
    )
