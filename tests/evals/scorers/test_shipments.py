from typing import Any

from evals.scorers.score import Counts, Share
from evals.scorers.shipments import score_shipments
from tests.evals.build import a_route, a_shipment, actor, an_actor, brief, gold

STEEL = "sent 40 tons of steel plate"
RIFLES = "mailed two rifles"
WAY = {"key": "way", "origin": "China", "transit": ["Turkey"], "destination": "Russia"}


def _steel(**more: Any) -> dict[str, Any]:
    steel = {"goods": "steel plate", "quantity": "40 tons", "status": "reported"}
    return steel | {"evidence": STEEL} | more


def test_every_field_right() -> None:
    case = gold(
        actors=[actor("Acme Corporation", aliases=["Acme"])],
        routes=[WAY | {"evidence": "from China through Turkey to Russia"}],
        shipments=[_steel(sender="Acme Corporation", route="way", date="May")],
    )
    shipment = a_shipment(
        1,
        "steel plate",
        STEEL,
        quantity="40 tons",
        sender="actor-1",
        route="route-1",
        date="in May",
    )
    said = brief(
        actors=[an_actor(1, "Acme")],
        routes=[a_route(1, "through Turkey", "China", "Turkey", "Russia")],
        shipments=[shipment],
    )
    score = score_shipments(case, said)
    assert score.counts == Counts(1, 0, 0)
    assert score.findings == []
    assert {name: share.of for name, share in score.shares.items()} == {
        "quantity": 1,
        "sender": 1,
        "recipient": 0,
        "route": 1,
        "date": 1,
        "status": 1,
    }


def test_swapped_parties_and_a_wrong_amount_are_wrong_fields_of_a_found_shipment() -> None:
    case = gold(
        actors=[actor("Acme Corporation"), actor("Chad", kind="country")],
        shipments=[_steel(sender="Acme Corporation", recipient="Chad")],
    )
    shipment = a_shipment(
        1, "steel plate", STEEL, quantity="two", sender="actor-2", recipient="actor-1"
    )
    said = brief(
        actors=[an_actor(1, "Acme Corporation"), an_actor(2, "Chad")], shipments=[shipment]
    )
    score = score_shipments(case, said)
    assert score.counts == Counts(1, 0, 0)
    assert {f.field for f in score.findings} == {"quantity", "sender", "recipient"}


def test_other_goods_in_the_same_words_are_another_shipment() -> None:
    score = score_shipments(
        gold(shipments=[_steel()]), brief(shipments=[a_shipment(1, "drones", STEEL)])
    )
    assert score.counts == Counts(0, 1, 1)


def test_the_same_goods_elsewhere_need_the_same_quantity() -> None:
    case = gold(shipments=[_steel()])
    without = brief(shipments=[a_shipment(1, "steel plate", RIFLES)])
    with_it = brief(shipments=[a_shipment(1, "steel plate", RIFLES, quantity="40 tons")])
    assert score_shipments(case, without).counts == Counts(0, 1, 1)
    assert score_shipments(case, with_it).counts == Counts(1, 0, 0)


def test_goods_named_in_the_quantity_are_left_aside() -> None:
    case = gold(
        shipments=[{"goods": "rifles", "quantity": "two", "status": "reported", "evidence": RIFLES}]
    )
    said = brief(shipments=[a_shipment(1, "rifles", RIFLES, quantity="two rifles")])
    assert score_shipments(case, said).shares["quantity"] == Share(1, 1)


def test_one_prediction_for_two_gold_shipments_leaves_one_missing() -> None:
    both = [_steel(), _steel(evidence="40 tons of steel plate from China")]
    said = brief(shipments=[a_shipment(1, "steel plate", STEEL, quantity="40 tons")])
    assert score_shipments(gold(shipments=both), said).counts == Counts(1, 0, 1)


def test_nothing_shipped_and_nothing_said() -> None:
    said = [a_shipment(1, "steel plate", STEEL)]
    assert score_shipments(gold(), brief()).counts == Counts(0, 0, 0)
    assert score_shipments(gold(shipments=[_steel()]), brief()).counts == Counts(0, 0, 1)
    assert score_shipments(gold(), brief(shipments=said)).counts == Counts(0, 1, 0)


def test_a_shipment_given_twice_is_spurious_once() -> None:
    said = [a_shipment(n, "steel plate", STEEL, quantity="40 tons") for n in (1, 2)]
    score = score_shipments(gold(shipments=[_steel()]), brief(shipments=said))
    assert score.counts == Counts(1, 1, 0)


def test_the_better_of_two_predictions_is_matched() -> None:
    # Same goods and place: 0.8 + 0.2 for the right quantity, 0.8 + 0 for the wrong one.
    said = [
        a_shipment(n, "steel plate", STEEL, quantity=q) for n, q in ((1, "two"), (2, "40 tons"))
    ]
    score = score_shipments(gold(shipments=[_steel()]), brief(shipments=said))
    assert [str(finding) for finding in score.findings] == ["spurious: two steel plate"]


def test_an_optional_shipment_takes_its_prediction_from_nobody() -> None:
    # The rifles are matched with the optional item, so they aren't spurious; the steel is missing.
    rifles = {"goods": "rifles", "status": "reported", "evidence": RIFLES, "required": False}
    case = gold(shipments=[_steel(), rifles])
    said = brief(shipments=[a_shipment(1, "rifles", RIFLES, status="denied")])
    assert score_shipments(case, said).counts == Counts(0, 0, 1)
    assert score_shipments(case, said).shares["status"] == Share(0, 0)


def test_other_right_answers() -> None:
    also = {"goods": ["steel"], "quantity": [None], "status": ["planned"]}
    said = a_shipment(1, "steel", STEEL, status="planned")
    score = score_shipments(gold(shipments=[_steel(also=also)]), brief(shipments=[said]))
    assert score.counts == Counts(1, 0, 0)
    assert score.findings == []


def test_the_wrong_one_of_two_ways_is_a_wrong_route() -> None:
    # Alike in two of three places, so names alone would let the direct way pass.
    direct = {"key": "direct", "origin": "China", "destination": "Russia"}
    evidence = "from China through Turkey to Russia"
    ways = [WAY | {"evidence": evidence}, direct | {"evidence": evidence}]
    said = brief(
        routes=[
            a_route(1, evidence, "China", "Turkey", "Russia"),
            a_route(2, evidence, "China", "Russia"),
        ],
        shipments=[a_shipment(1, "steel plate", STEEL, quantity="40 tons", route="route-2")],
    )
    score = score_shipments(gold(routes=ways, shipments=[_steel(route="way")]), said)
    assert score.shares["route"] == Share(0, 1)
