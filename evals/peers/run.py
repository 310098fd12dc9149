"""Runs the peers over a data set, one after the other, each into a run folder of its own."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from evals.conditions import Totals, conditions
from evals.datasets import Gold, digests
from evals.peers.assembly import assemble
from evals.peers.endpoint import PeerEndpoint, peer_endpoint
from evals.peers.peer import Peer
from evals.plan import Plan
from evals.progress import progress
from evals.run import Briefer, Task, run_tasks
from evals.run_folder import Manifest, Prediction, code_digest
from evals.score import load
from evals.sessions import begin, finish
from schemas.article import ArticleRequest
from schemas.brief import Brief, Provenance
from service import __version__
from service.llm.usage import Meter
from service.pipeline.article import read_page
from service.settings import Settings


def installed() -> list[Peer]:
    """The peers. Raises ImportError where their libraries are missing."""
    from evals.peers import with_instructor, with_langextract  # noqa: PLC0415 - optional

    return [with_langextract.peer(), with_instructor.peer()]


async def run_peers(plan: Plan, settings: Settings, peers: Sequence[Peer], folder: Path) -> None:
    """Asks each peer for every case that its folder lacks, one article at a time.

    A case that failed is not tried again: failures are part of the result.
    """
    cases = load(plan.dataset, plan.path, plan.split)[: plan.limit]
    async with peer_endpoint(settings) as endpoint:
        for peer in peers:
            manifest = _manifest(plan, settings, peer, cases)
            have = begin(folder / peer.name, manifest)
            left = [Task(gold) for gold in cases if gold.case.id not in have]
            await _run(peer, endpoint, left, folder / peer.name)


async def _run(peer: Peer, endpoint: PeerEndpoint, tasks: Sequence[Task], folder: Path) -> None:
    if not tasks:
        return
    total, began, console = Meter(endpoint.settings), time.perf_counter(), Console(stderr=True)
    try:
        with progress(console, peer.name, len(tasks), total.usage) as advance:

            def done(prediction: Prediction) -> None:
                if prediction.error:
                    console.print(f"{prediction.label}: {prediction.error}", markup=False)
                advance()

            await run_tasks(tasks, folder, _opened(peer, endpoint, total), 1, done)
    finally:
        seconds = time.perf_counter() - began
        finish(folder, Totals(usage=total.usage(), wall_seconds=seconds))


@asynccontextmanager
async def _opened(peer: Peer, endpoint: PeerEndpoint, total: Meter) -> AsyncIterator[Briefer]:
    async def brief(request: ArticleRequest, _repeat: int) -> Brief:
        meter = Meter(endpoint.settings)
        article = read_page(request).article
        try:
            answer = await asyncio.to_thread(peer.ask, article, endpoint, meter)
        finally:
            total.add(meter.usage())
        return assemble(article, answer, _provenance(peer, endpoint.settings, meter))

    yield brief


def _provenance(peer: Peer, settings: Settings, meter: Meter) -> Provenance:
    return Provenance(
        model=settings.model,
        strategy="direct",
        prompt_version=f"{peer.prompt.name} {peer.prompt.version}",
        prompts=[peer.prompt],
        usage=meter.usage(),
        service_version=__version__,
        created_at=datetime.now(UTC),
    )


def _manifest(plan: Plan, settings: Settings, peer: Peer, cases: Sequence[Gold]) -> Manifest:
    return Manifest(
        dataset=plan.dataset,
        path=plan.path,
        split=plan.split,
        model=settings.model,
        strategy=f"{peer.name} {peer.version}",
        conditions=conditions(settings),
        code_digest=code_digest(),
        started_at=datetime.now(UTC),
        cases=digests(cases),
    )
