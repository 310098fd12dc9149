"""What a run took: calls, tokens, time and money, summed over its briefs."""

from collections.abc import Iterable
from dataclasses import dataclass

from evals.run_folder import Prediction


@dataclass(frozen=True, slots=True)
class Spending:
    """Sums over briefs; a case that failed before it had a brief is known by its time alone.

    `seconds` are those from request to brief, `model_seconds` those spent waiting for the model.
    `cost` is None where any brief came without prices.
    """

    cases: int
    briefs: int
    calls: int
    input_tokens: int
    output_tokens: int
    model_seconds: float
    seconds: float
    cost: float | None


def spending(predictions: Iterable[Prediction]) -> Spending:
    """The sums over the given predictions."""
    predictions = list(predictions)
    usages = [p.brief.provenance.usage for p in predictions if p.brief is not None]
    costs = [usage.cost for usage in usages if usage.cost is not None]
    return Spending(
        cases=len(predictions),
        briefs=len(usages),
        calls=sum(usage.calls for usage in usages),
        input_tokens=sum(usage.input_tokens for usage in usages),
        output_tokens=sum(usage.output_tokens for usage in usages),
        model_seconds=sum(usage.seconds for usage in usages),
        seconds=sum(p.seconds for p in predictions),
        cost=sum(costs) if costs and len(costs) == len(usages) else None,
    )
