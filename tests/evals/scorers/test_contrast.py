"""Contrast pairs. The change: in `after`, 40 tons have become 90."""

from typing import Any

import pytest

from evals.contrasts import concerned, verify_contrast
from evals.datasets import Gold
from evals.gold import Contrast
from evals.metrics import metrics
from evals.run_folder import Prediction
from evals.score import score_cases
from schemas.brief import Brief
from tests.evals.build import TEXT, a_claim, a_shipment, brief, gold, perfect

CHANGED = TEXT.replace("40 tons", "90 tons")
STEEL = {"goods": "steel plate", "status": "reported"}
RIFLES = {
    "goods": "rifles",
    "quantity": "two",
    "status": "reported",
    "evidence": "mailed two rifles",
}
CLAIM = {"text": "-", "evidence": "allegedly mailed two rifles", "basis": "alleged"}
PLAIN = TEXT.replace("allegedly ", "")


def _steel(amount: str) -> dict[str, Any]:
    return STEEL | {"quantity": f"{amount} tons", "evidence": f"sent {amount} tons of steel plate"}


def _case(id_: str, text: str, **sections: Any) -> Gold:
    case = gold(text, **sections)
    return Gold(case.case.model_copy(update={"id": id_}), text)


def _pair(before: dict[str, Any], after: dict[str, Any], text: str, **contrast: Any) -> list[Gold]:
    told = Contrast.model_validate({"of": "test/before", "change": "a change", **contrast})
    changed = _case("test/after", text, ability="quantity", **after)
    case = changed.case.model_copy(update={"contrast": told})
    return [_case("test/before", TEXT, **before), Gold(case, text)]


QUANTITY = _pair(
    {"shipments": [_steel("40"), RIFLES]},
    {"shipments": [_steel("90"), RIFLES]},
    CHANGED,
    section="shipments",
    field="quantity",
)
HEDGE = _pair({"unverified_claims": [CLAIM]}, {}, PLAIN, section="unverified_claims")


def _consistent(cases: list[Gold], before: Brief | None, after: Brief | None) -> bool:
    briefs = zip(("test/before", "test/after"), (before, after), strict=True)
    made = {
        name: Prediction(case=name, brief=one, error=None if one else "ModelFault")
        for name, one in briefs
    }
    figures = metrics(score_cases(cases, made))
    section = str(cases[1].case.contrast and cases[1].case.contrast.section)
    assert figures["contrast.quantity"] == figures["contrast.consistent"]
    assert figures[f"contrast.{section}"] == figures["contrast.consistent"]
    return figures["contrast.consistent"] == 1


def _shipped(text: str, *amounts: str) -> Brief:
    words = "of steel plate from China"
    said = [
        a_shipment(n, "steel plate", words, text, quantity=amount)
        for n, amount in enumerate(amounts, start=1)
    ]
    return brief(text, shipments=said)


def test_right_on_both_sides() -> None:
    assert _consistent(QUANTITY, *(perfect(case) for case in QUANTITY))


@pytest.mark.parametrize("side", [0, 1])
def test_right_on_one_side_alone_is_not_consistent(side: int) -> None:
    # A model that answers 40 tons, whatever the article says, is right in one of two.
    briefs = [perfect(case) for case in QUANTITY]
    briefs[side] = briefs[side].model_copy(
        update={
            "shipments": [s.model_copy(update={"quantity": None}) for s in briefs[side].shipments]
        }
    )
    assert not _consistent(QUANTITY, *briefs)


def test_what_the_change_is_not_about_plays_no_part() -> None:
    # No rifles on either side, the steel twice, its status wrong: nothing to do with the quantity.
    twice = [
        _shipped(text, amount, "May") for text, amount in ((TEXT, "40 tons"), (CHANGED, "90 tons"))
    ]
    for one in twice:
        one.shipments[0] = one.shipments[0].model_copy(update={"status": "denied"})
    assert _consistent(QUANTITY, *twice)


def test_a_missing_item_is_not_right() -> None:
    assert not _consistent(QUANTITY, perfect(QUANTITY[0]), _shipped(CHANGED))
    assert not _consistent(QUANTITY, perfect(QUANTITY[0]), None)


def test_where_an_item_goes_the_prediction_of_it_has_to_go_too() -> None:
    before, after = (perfect(case) for case in HEDGE)
    assert _consistent(HEDGE, before, after)
    stays = brief(PLAIN, unverified_claims=[a_claim(1, "mailed two rifles", PLAIN)])
    assert not _consistent(HEDGE, before, stays)


def test_an_item_spurious_in_both_halves_is_not_about_the_change() -> None:
    before, after = (perfect(case) for case in HEDGE)
    extra = [a_claim(2, "may send drones", text) for text in (TEXT, PLAIN)]
    before.unverified_claims.append(extra[0])
    assert not _consistent(HEDGE, before, after)
    after.unverified_claims.append(extra[1])
    assert _consistent(HEDGE, before, after)


def test_a_sprung_trap_of_the_field_is_not_right() -> None:
    trap = {"section": "shipments", "field": "quantity", "value": "40 tons", "why": "as it was"}
    after = {"shipments": [_steel("90")], "traps": [trap]}
    more = {"section": "shipments", "field": "quantity"}
    cases = _pair({"shipments": [_steel("40")]}, after, CHANGED, **more)
    both = _shipped(CHANGED, "90 tons", "40 tons")
    assert not _consistent(cases, perfect(cases[0]), both)
    assert _consistent(cases, perfect(cases[0]), perfect(cases[1]))


def test_where_nothing_may_change_all_items_are_concerned() -> None:
    more = {"section": "shipments", "field": "status", "invariant": True}
    same = {"shipments": [RIFLES]}
    cases = _pair(same, same, CHANGED, **more)
    assert verify_contrast(cases[1], cases[0]) == []
    assert _consistent(cases, *(perfect(case) for case in cases))
    assert not _consistent(cases, perfect(cases[0]), _shipped(CHANGED))


def test_half_a_pair_is_nothing_to_measure() -> None:
    made = {"test/after": Prediction(case="test/after", brief=perfect(QUANTITY[1]))}
    assert "contrast.consistent" not in metrics(score_cases(QUANTITY, made))


def test_each_repeat_makes_a_pair_of_its_own() -> None:
    briefs = [perfect(QUANTITY[0]), perfect(QUANTITY[1]), perfect(QUANTITY[0]), _shipped(CHANGED)]
    made = {
        one.label: one
        for number, said in enumerate(briefs)
        for one in [Prediction(case=QUANTITY[number % 2].case.id, repeat=number // 2, brief=said)]
    }
    assert metrics(score_cases(QUANTITY, made))["contrast.consistent"] == 0.5


def test_the_finding_says_which_side_is_wrong() -> None:
    made = {
        "test/before": Prediction(case="test/before", brief=perfect(QUANTITY[0])),
        "test/after": Prediction(case="test/after", brief=_shipped(CHANGED, "May")),
    }
    findings = [f for score in score_cases(QUANTITY, made) for f in score.findings]
    assert [str(finding) for finding in findings if finding.section == "contrast"] == [
        "broken: a change: right as it was, not as changed (test/before)"
    ]


def test_items_are_told_apart_by_all_but_their_evidence() -> None:
    before, after = (case.case for case in QUANTITY)
    assert concerned(after, before, "shipments") == [0]
    assert concerned(HEDGE[0].case, HEDGE[1].case, "unverified_claims") == [0]
    assert concerned(HEDGE[1].case, HEDGE[0].case, "unverified_claims") == []
    moved = [RIFLES | {"evidence": "two rifles"}]
    assert concerned(_case("x", TEXT, shipments=moved).case, before, "shipments") == []


@pytest.mark.parametrize(
    ("after", "text", "contrast", "message"),
    [
        (_steel("90"), CHANGED, {"field": "quantity"}, None),
        (_steel("90"), CHANGED, {}, None),
        (_steel("90"), CHANGED, {"field": "amount"}, "shipments have no field “amount” (say goods"),
        (_steel("90"), CHANGED, {"field": "sender"}, "shipments.sender is the same as in test"),
        (_steel("40"), TEXT, {"field": "quantity", "invariant": True}, "the article is the same"),
        (_steel("40"), CHANGED, {}, "shipments is the same as in test/before; say `invariant"),
        (_steel("90"), CHANGED, {"invariant": True}, "`invariant: true` is not true"),
    ],
)
def test_verify(
    after: dict[str, Any], text: str, contrast: dict[str, Any], message: str | None
) -> None:
    cases = _pair(
        {"shipments": [_steel("40")]}, {"shipments": [after]}, text, section="shipments", **contrast
    )
    messages = verify_contrast(cases[1], cases[0])
    assert len(messages) == (message is not None)
    assert message is None or message in messages[0]


def test_a_section_that_is_not_labelled_can_not_be_compared() -> None:
    before, after = QUANTITY
    unlabelled = Gold(after.case, after.text, frozenset({"quotes"}))
    assert verify_contrast(unlabelled, before) == ["contrast: test/after does not label shipments"]
