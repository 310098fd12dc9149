"""The gate that needs no model: what grammar and rules alone make of the seeds may not get worse.

The least figures only go up.
"""

from evals.datasets import read_dataset
from evals.metrics import CaseScore, metrics
from evals.scorers import score_brief
from evals.undecided import Undecided
from service.pipeline.brief import make_brief
from service.settings import Settings

LEAST = {
    "actors.f1": 0.95,
    "shipments.f1": 0.90,
    "routes.f1": 0.80,
    "quotes.f1": 1.0,
    "quotes.speaker": 1.0,
    "unverified_claims.f1": 0.93,
    "traps.avoided": 1.0,
    "grounding.spans": 1.0,
    "grounding.strings": 1.0,
    "links.resolved": 1.0,
}


async def test_the_seeds_are_read_no_worse_than_before() -> None:
    scores = [
        CaseScore(
            case=gold.case.id,
            sections=score_brief(
                gold,
                await make_brief(gold.request, Undecided(), Settings()),
            ),
        )
        for gold in read_dataset("seeds")
    ]
    figures = metrics(scores)
    below = {
        name: figures.get(name) for name, least in LEAST.items() if (figures.get(name) or 0) < least
    }
    assert below == {}
