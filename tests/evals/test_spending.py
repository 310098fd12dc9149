from evals.run_folder import Prediction
from evals.spending import spending
from schemas.brief import Usage
from tests.evals.build import brief


def _prediction(cost: float | None) -> Prediction:
    made = brief()
    usage = Usage(calls=2, input_tokens=100, output_tokens=10, seconds=1.5, cost=cost)
    made.provenance.usage = usage
    return Prediction(case="a", brief=made, seconds=2)


def test_sums() -> None:
    failed = Prediction(case="b", error="ModelFault", seconds=30)
    spent = spending([_prediction(0.25), _prediction(0.5), failed])
    assert (spent.cases, spent.briefs, spent.calls) == (3, 2, 4)
    assert (spent.input_tokens, spent.output_tokens) == (200, 20)
    assert (spent.model_seconds, spent.seconds, spent.cost) == (3.0, 34.0, 0.75)


def test_a_price_that_is_missing_makes_no_cheap_run() -> None:
    assert spending([_prediction(0.25), _prediction(None)]).cost is None
    assert spending([]).cost is None
