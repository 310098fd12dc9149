from evals.compare import Change, Comparison, compare_runs, verdict
from evals.datasets import Gold
from evals.metrics import CaseScore
from evals.run_folder import Prediction
from evals.score import score_cases
from evals.scorers.score import Counts, Finding, SectionScore
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
    changes = [*difference.sections, *difference.shares]
    assert {change.difference for change in changes} == {0.0, None}
    assert {change.differing for change in changes} == {0}
    assert {change.p for change in changes} <= {1.0, None}
    assert verdict(difference).startswith("A and B do not differ")
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
    actors = next(change for change in difference.sections if change.name == "actors.f1")
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


SPOKEN = [
    Gold(case=one.case.model_copy(update={"id": f"test/{number}"}), text=one.text)
    for number, one in enumerate(
        [
            gold(
                actors=[actor("Acme Corporation"), actor("Chad", kind="country")],
                quotes=[{"text": "We broke no law,"}],
                shipments=[
                    {
                        "goods": "steel plate",
                        "sender": "Acme Corporation",
                        "status": "reported",
                        "evidence": "sent 40 tons of steel plate",
                    }
                ],
            )
        ]
        * 3
    )
]


def test_one_sender_changed_and_one_quote_dropped_are_all_that_is_found() -> None:
    honest, sabotaged = ([perfect(case) for case in SPOKEN] for _ in range(2))
    sabotaged[0].shipments[0] = sabotaged[0].shipments[0].model_copy(update={"sender": "actor-2"})
    sabotaged[2].quotes.clear()
    runs = []
    for briefs in (honest, sabotaged):
        made = {
            case.case.id: Prediction(case=case.case.id, brief=one)
            for case, one in zip(SPOKEN, briefs, strict=True)
        }
        runs.append(score_cases(SPOKEN, made))
    difference = compare_runs(*runs)
    assert [(c.case, [str(f) for f in c.new], c.mended) for c in difference.cases] == [
        ("test/0", ["wrong sender: steel plate [Acme Corporation -> Chad]"], ()),
        ("test/2", ["missing: We broke no law,"], ()),
    ]
    moved = {
        change.name: (change.differing, round(change.difference or 0, 3))
        for change in (*difference.sections, *difference.shares)
        if change.difference
    }
    # F1 of 2 of 3 quotes: 4 / 5. One sender of three.
    assert moved == {"quotes.f1": (1, -0.2), "shipments.sender": (1, round(-1 / 3, 3))}
    assert verdict(difference) == (
        "No difference that 3 documents can show. Fewer than 6 documents can't show any."
    )


def _change(name: str, a: float, b: float, p: float) -> Change:
    return Change(name, a, b, documents=14, differing=9, interval=None, p=p)


def test_the_verdict_names_what_is_hardly_luck() -> None:
    sections = (_change("actors.f1", 0.9, 0.94, 0.01), _change("quotes.f1", 0.9, 0.8, 0.2))
    found = Comparison(14, sections, (), (), (), ())
    assert verdict(found) == (
        "B is better in actors.f1 (+0.040, p = 0.010); "
        "elsewhere no difference that 14 documents can show."
    )
    shares = (_change("quotes.speaker", 0.9, 0.7, 0.04),)
    assert "and worse in quotes.speaker (-0.200, p = 0.040)" in verdict(
        Comparison(14, sections, shares, (), (), ())
    )
    assert verdict(Comparison(14, sections[1:], (), (), (), ())) == (
        "No difference that 14 documents can show."
    )
    assert "share no case" in verdict(Comparison(0, (), (), (), (), ()))


def _repeat(number: int, *wrong: str) -> CaseScore:
    findings = [Finding(section="actors", kind="missing", item=item) for item in wrong]
    counts = Counts(1, 0, len(wrong))
    section = SectionScore(section="actors", counts=counts, findings=findings)
    return CaseScore(case="a", repeat=number, sections=[section])


def test_repeats_of_a_case_are_one_document() -> None:
    # Wrong in one of two repeats before, in both of two after: F1 of the means 0.8 and 2 / 3.
    before, after = [_repeat(0, "Lee"), _repeat(1)], [_repeat(0, "Lee"), _repeat(1, "Lee")]
    difference = compare_runs(before, after)
    assert difference.documents == 1
    assert [str(finding) for finding in difference.cases[0].new] == ["missing: Lee"]
    assert [round(change.difference or 0, 3) for change in difference.sections] == [-0.133]
    assert compare_runs(before, [*before, *before]).cases == ()


def test_figures_of_one_family_are_corrected_for_their_number() -> None:
    # Six documents, each better in two sections: p = 2 / 64 each, twice that by Holm.
    def run(found: int) -> list[CaseScore]:
        counts = Counts(found, 0, 1 - found)
        names = ("actors", "quotes", "routes")
        return [
            CaseScore(
                case=str(number),
                sections=[
                    SectionScore(section=name, counts=Counts(1) if name == "routes" else counts)
                    for name in names
                ],
            )
            for number in range(6)
        ]

    difference = compare_runs(run(0), run(1))
    assert [change.p for change in difference.sections] == [4 / 64, 4 / 64, 1.0]
