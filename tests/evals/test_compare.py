from evals.compare import compare_runs
from evals.datasets import Gold
from evals.metrics import CaseScore
from evals.run_folder import Prediction
from evals.score import score_cases
from schemas.brief import Brief
from tests.evals.build import actor, gold, perfect

CASES = [
    Gold(case=one.case.model_copy(update={"id": f"test/{number}"}), text=one.text)
    for number, one in enumerate(
        [
            gold(actors=[actor("Ann Lee", kind="person"), actor("Bob Lee", kind="person")]),
            gold(quotes=[{"text": "We broke no law,"}]),
            gold(actors=[actor("Chad", kind="country")]),
        ]
    )
]


def _scores(briefs: list[Brief]) -> list[CaseScore]:
    pairs = zip(CASES, briefs, strict=True)
    return score_cases(CASES, {c.case.id: Prediction(case=c.case.id, brief=b) for c, b in pairs})


def test_a_run_does_not_differ_from_itself() -> None:
    scores = _scores([perfect(case) for case in CASES])
    difference = compare_runs(scores, scores)
    assert difference.cases == ()
    assert {change.difference for change in difference.sections} == {0.0, None}
    assert (difference.only_a, difference.only_b) == ((), ())


def test_a_sabotaged_copy_differs_in_exactly_the_sabotage() -> None:
    honest = [perfect(case) for case in CASES]
    first = honest[0].actors
    sabotaged = [
        honest[0].model_copy(update={"actors": [first[0].model_copy(update={"kind": "company"})]}),
        *honest[1:],
    ]
    difference = compare_runs(_scores(honest), _scores(sabotaged))
    assert [change.case for change in difference.cases] == ["test/0"]
    assert [str(finding) for finding in difference.cases[0].new] == [
        "missing: Bob Lee",
        "wrong kind: Ann Lee [person -> company]",
    ]
    assert difference.cases[0].mended == ()
    actors = next(change for change in difference.sections if change.section == "actors")
    # Found 3 of 3 before, 2 of 3 after: F1 falls from 1 to 0.8.
    assert actors.difference is not None
    assert round(actors.difference, 3) == -0.2
    assert actors.interval is not None
    assert actors.interval[0] < 0 <= actors.interval[1]
    back = compare_runs(_scores(sabotaged), _scores(honest))
    assert back.cases[0].mended == difference.cases[0].new


def test_cases_of_one_run_alone_are_named() -> None:
    scores = _scores([perfect(case) for case in CASES])
    difference = compare_runs(scores[:2], scores[1:])
    assert difference.only_a == ("test/0",)
    assert difference.only_b == ("test/2",)
