from typing import Any

from evals.datasets import Gold
from evals.html.fields import Field
from evals.html.rows import CaseRows, case_rows
from evals.metrics import CaseScore
from evals.run_folder import Prediction
from evals.score import score_cases
from schemas.brief import Brief, Summary, SummaryPoint
from tests.evals.build import a_quote, a_route, a_shipment, actor, an_actor, brief, gold, spans

STEEL = "sent 40 tons of steel plate"
SHIPMENT: dict[str, Any] = {
    "goods": "steel plate",
    "sender": "Acme Corporation",
    "status": "reported",
    "evidence": STEEL,
    "also": {"sender": [None]},
}


def _rows(case: Gold, said: Brief | None) -> CaseRows:
    error = None if said else "ModelFault"
    made = Prediction(case=case.case.id, brief=said, error=error)
    [score] = score_cases([case], {case.case.id: made})
    return case_rows(case, said, score, "c1")


def _kinds(rows: CaseRows) -> list[tuple[str, str]]:
    return [(row.section, row.kind) for row in rows.rows]


def test_every_item_has_one_row() -> None:
    case = gold(
        actors=[
            actor("Acme Corporation"),
            actor("Ann Lee", kind="person"),
            actor("Chad", kind="country", required=False),
        ]
    )
    said = brief(actors=[an_actor(1, "Bob Lee"), an_actor(2, "Acme"), an_actor(3, "Chad")])
    rows = _rows(case, said)
    found = [
        (
            row.kind,
            row.gold[0].value if row.gold else None,
            row.predicted and row.predicted[0].value,
        )
        for row in rows.rows
    ]
    assert found == [
        ("missing", "Ann Lee", ()),
        ("spurious", None, "Bob Lee"),
        ("right", "Acme Corporation", "Acme"),
        ("unscored", "Chad", "Chad"),
    ]
    assert rows.counts == {"right": 1, "missing": 1, "unscored": 1, "spurious": 1}
    assert {h.row for h in rows.gold} == {"c1-actors-0", "c1-actors-1", "c1-actors-2"}
    assert {h.row for h in rows.predicted} == {"c1-actors-0", "c1-actors-2", "c1-actors-3"}


def test_a_wrong_field_has_the_right_answer_beside_it() -> None:
    case = gold(actors=[actor("Acme Corporation"), actor("Chad")], shipments=[SHIPMENT])
    said = brief(
        actors=[an_actor(1, "Acme Corporation"), an_actor(2, "Chad")],
        routes=[a_route(1, STEEL, "China", "Turkey", "Russia")],
        shipments=[a_shipment(1, "steel plate", STEEL, sender="actor-2", route="route-1")],
    )
    row = next(row for row in _rows(case, said).rows if row.section == "shipments")
    assert row.kind == "wrong"
    fields = {field.name: field for field in row.predicted}
    assert fields["sender"] == Field("sender", "Chad", "", True, "Acme Corporation")
    assert fields["route"] == Field("route", "China – Turkey – Russia", "", True, "–")
    assert fields["goods"] == Field("goods", "steel plate")
    assert [field.name for field in row.gold if field.wrong] == ["sender", "route"]
    assert next(field.also for field in row.gold if field.name == "sender") == "–"


def test_a_gold_route_is_told_by_its_places() -> None:
    way = {"key": "way", "origin": "China", "destination": "Russia", "evidence": STEEL}
    rows = _rows(gold(actors=[], routes=[way], shipments=[SHIPMENT | {"route": "way"}]), brief())
    row = next(row for row in rows.rows if row.section == "shipments")
    assert Field("route", "China – Russia") in row.gold


def test_points_of_a_summary_are_told_or_missing() -> None:
    points = [{"evidence": STEEL}, {"evidence": "may send drones"}]
    told = SummaryPoint(text="Acme sent steel.", evidence=spans(STEEL))
    said = brief(summary=Summary(headline="", points=[told]))
    rows = _rows(gold(summary={"points": points}), said)
    assert _kinds(rows) == [("summary", "missing"), ("summary", "right"), ("summary", "unscored")]


def test_what_is_about_no_item_is_a_note() -> None:
    trap = {"section": "quotes", "field": "text", "value": "We broke no law,", "why": "a trap"}
    lost = a_quote(1, "We broke no law,", speaker="actor-9")
    rows = _rows(gold(traps=[trap]), brief(quotes=[lost]))
    assert [(row.kind, row.section, row.note) for row in rows.rows if row.note] == [
        ("broken", "links", "speaker: quote-1 [actor -> actor-9]"),
        ("sprung", "quotes", "text: “We broke no law,” (a trap)"),
    ]


def test_without_a_brief_all_is_missing() -> None:
    rows = _rows(gold(quotes=[{"text": "We broke no law,"}]), None)
    assert _kinds(rows) == [("brief", "failed"), ("quotes", "missing")]
    assert rows.predicted == ()


def test_rows_and_findings_count_the_same() -> None:
    case = gold(actors=[actor("Acme Corporation"), actor("Ann Lee")], quotes=[{"text": "no law"}])
    said = brief(actors=[an_actor(1, "Ann Lee", kind="group"), an_actor(2, "Chad")])
    made = {case.case.id: Prediction(case=case.case.id, brief=said)}
    [score] = score_cases([case], made)
    assert isinstance(score, CaseScore)
    counts = case_rows(case, said, score, "c1").counts
    for kind in ("missing", "spurious", "wrong"):
        assert counts[kind] == sum(finding.kind == kind for finding in score.findings)
