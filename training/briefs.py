"""What the model adds to whole briefs: rules alone, with the untuned and with the tuned model."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Literal

from evals.conditions import peak_memory
from evals.datasets import read_dataset
from evals.metrics import CaseScore, metrics, shares
from evals.scorers import score_brief
from evals.scorers.score import Share
from evals.undecided import Undecided
from service.llm import LanguageModel, open_model
from service.pipeline.brief import make_brief
from service.settings import Settings

Way = Literal["rules alone", "untuned model", "tuned model"]
WAYS: tuple[Way, ...] = ("rules alone", "untuned model", "tuned model")
SECTIONS = ("actors", "shipments", "routes", "quotes", "unverified_claims")
FIELDS = (
    "quotes.speaker",
    "shipments.sender",
    "shipments.recipient",
    "unverified_claims.claimant",
    "traps.avoided",
)


@dataclass(frozen=True, slots=True)
class Measured:
    """The briefs of one data set made one way; seconds an article, memory in bytes at its peak."""

    way: Way
    f1: dict[str, float | None]
    fields: dict[str, Share]
    calls: int
    seconds: float
    slowest: float
    memory: int | None


def measure(dataset: str, way: Way, adapter: Path | None = None) -> Measured:
    """Brief every article of a data set. In a process of its own, so that memory can be told."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(_measure, (dataset, way, adapter))


def table(rows: Sequence[Measured]) -> Iterator[str]:
    """Lines of a Markdown table, a column a way."""
    yield f"| | {' | '.join(row.way for row in rows)} |"
    yield "| --- |" + " --: |" * len(rows)
    for section in SECTIONS:
        yield _line(f"{section.replace('_', ' ')}, F1", [_figure(r.f1.get(section)) for r in rows])
    for field in FIELDS:
        shown = [row.fields.get(field, Share()) for row in rows]
        name = "traps avoided" if field == "traps.avoided" else f"{field.split('.')[1]} right"
        yield _line(name, [f"{share.right} of {share.of}" for share in shown])
    yield _line("calls of the model", [str(row.calls) for row in rows])
    yield _line("seconds an article", [f"{row.seconds:.1f}" for row in rows])
    yield _line("the slowest article", [f"{row.slowest:.1f}" for row in rows])
    yield _line("peak memory, MB", [f"{(row.memory or 0) / 1e6:.0f}" for row in rows])


def _line(name: str, cells: Sequence[str]) -> str:
    return f"| {name} | {' | '.join(cells)} |"


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _measure(dataset: str, way: Way, adapter: Path | None) -> Measured:
    tuned: Path | Literal["packaged", "none"] = adapter or "packaged"
    settings = Settings(embedded_adapter=tuned if way == "tuned model" else "none")
    model = Undecided() if way == "rules alone" else open_model(settings)
    return asyncio.run(_brief_all(dataset, way, model, settings))


async def _brief_all(dataset: str, way: Way, model: LanguageModel, settings: Settings) -> Measured:
    scores, took, calls = list[CaseScore](), list[float](), 0
    await model.ready()
    try:
        for gold in read_dataset(dataset):
            begun = time.perf_counter()
            brief = await make_brief(gold.request, model, settings)
            took.append(time.perf_counter() - begun)
            calls += brief.provenance.usage.calls
            scores.append(CaseScore(case=gold.case.id, sections=score_brief(gold, brief)))
    finally:
        await model.close()
    figures = metrics(scores)
    return Measured(
        way=way,
        f1={section: figures.get(f"{section}.f1") for section in SECTIONS},
        fields=shares(scores),
        calls=calls,
        seconds=sum(took) / max(1, len(took)),
        slowest=max(took, default=0.0),
        memory=peak_memory(),
    )
