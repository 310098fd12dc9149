"""Runs a data set through the service, in this process, and keeps what comes back."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from evals.datasets import Gold
from evals.run_folder import (
    Manifest,
    Prediction,
    RunError,
    add_prediction,
    mend_predictions,
    read_manifest,
    read_predictions,
    write_manifest,
)
from schemas.article import ArticleRequest
from schemas.brief import Brief, PromptVersion
from service.settings import Settings

Briefer = Callable[[ArticleRequest], Awaitable[Brief]]
Done = Callable[[Prediction], None]


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Briefer]:
    """The service's own way from a request to a brief, with its model open."""
    from service.llm import open_model  # noqa: PLC0415 - scoring needs no model
    from service.pipeline.brief import make_brief  # noqa: PLC0415

    model = open_model(settings)
    try:
        yield lambda request: make_brief(request, model, settings, lambda _: None)
    finally:
        await model.close()


def begin(folder: Path, manifest: Manifest) -> dict[str, Prediction]:
    """Starts a run in a folder or goes on with the one that is there; what it has is returned.

    Raises RunError where the folder holds a run of something else.
    """
    if not (folder / "manifest.json").exists():
        write_manifest(folder, manifest)
        return {}
    begun = read_manifest(folder)
    for field in ("dataset", "model", "strategy", "code_digest"):
        was, now = getattr(begun, field), getattr(manifest, field)
        if was != now:
            raise RunError(f"{folder} holds a run of another {field}: {was}, not {now}")
    # More cases than at first (a larger --limit) are welcome; none is taken back.
    cases = begun.cases | manifest.cases
    changed = [case for case in begun.cases if cases[case] != begun.cases[case]]
    if changed:
        raise RunError(f"{folder}: gold has changed since the run began: {', '.join(changed)}")
    write_manifest(folder, begun.model_copy(update={"cases": cases}))
    return mend_predictions(folder)


async def run_cases(
    cases: Sequence[Gold],
    folder: Path,
    briefer: AbstractAsyncContextManager[Briefer],
    concurrency: int,
    done: Done,
) -> None:
    """Briefs every case, at most `concurrency` at one time; each result is kept as it comes."""
    slots = asyncio.Semaphore(concurrency)

    async def one(gold: Gold, brief: Briefer) -> None:
        async with slots:
            prediction = await _predict(gold, brief)
        add_prediction(folder, prediction)
        done(prediction)

    async with briefer as brief, asyncio.TaskGroup() as group:
        for gold in cases:
            group.create_task(one(gold, brief))


async def _predict(gold: Gold, brief: Briefer) -> Prediction:
    started = time.perf_counter()
    made, error = None, None
    try:
        made = await brief(gold.request)
    except Exception as fault:
        # The type alone: a message could repeat the article.
        error = type(fault).__name__
    seconds = round(time.perf_counter() - started, 3)
    return Prediction(case=gold.case.id, brief=made, error=error, seconds=seconds)


def finish(folder: Path) -> Manifest:
    """Writes into the manifest which prompts the briefs name, and returns it."""
    used: dict[tuple[str, str], PromptVersion] = {}
    for prediction in read_predictions(folder).values():
        for prompt in prediction.brief.provenance.prompts if prediction.brief else []:
            used[prompt.name, prompt.sha256] = prompt
    prompts = sorted(used.values(), key=lambda prompt: prompt.name)
    manifest = read_manifest(folder).model_copy(update={"prompts": prompts})
    write_manifest(folder, manifest)
    return manifest
