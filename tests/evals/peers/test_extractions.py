from evals.peers.extractions import Extracted, answer
from schemas.brief import Span

PLACE = Span(start=3, end=9, text="rifles")


def test_attributes_become_fields() -> None:
    said = answer(
        [
            Extracted("actor", "Ann Lee", PLACE, {"kind": "person", "aliases": ["Lee"]}),
            Extracted("quote", "We broke no law,", None, {"speaker": "Ann Lee"}),
            Extracted("claim", "mailed rifles", None, {"basis": "alleged", "cue": "allegedly"}),
            Extracted("point", "She mailed rifles"),
        ]
    )
    assert (said.actors[0].kind, said.actors[0].aliases) == ("person", ["Lee"])
    assert said.actors[0].place == PLACE
    assert said.quotes[0].speaker == "Ann Lee"
    assert (said.unverified_claims[0].basis, said.unverified_claims[0].cue) == (
        "alleged",
        "allegedly",
    )
    assert said.points[0].text == said.points[0].evidence == "She mailed rifles"


def test_ways_are_one_route_each_and_need_two_places() -> None:
    way = {"origin": "China", "transit": ["Turkey"], "destination": "Russia", "mode": "sea"}
    said = answer(
        [
            Extracted("shipment", "sent steel", None, {"goods": "steel", **way}),
            Extracted("shipment", "sent iron", None, {"goods": "iron", **way, "mode": None}),
            Extracted("shipment", "sent drones", None, {"goods": "drones", "origin": "Chad"}),
            Extracted("route", "from Chad to Mali", None, {"origin": "Chad", "transit": "Mali"}),
        ]
    )
    assert [(r.id, r.origin, r.transit, r.mode) for r in said.routes] == [
        ("route-1", "China", ["Turkey"], "sea"),
        ("route-2", "Chad", ["Mali"], None),
    ]
    assert [s.route for s in said.shipments] == ["route-1", "route-1", None]


def test_what_says_that_there_is_nothing_is_nothing() -> None:
    (shipment,) = answer(
        [
            Extracted(
                "shipment",
                "40 tons",
                None,
                {"sender": "null", "recipient": "None", "quantity": "", "status": "seized"},
            )
        ]
    ).shipments
    assert (shipment.sender, shipment.recipient, shipment.quantity) == (None, None, None)
    assert (shipment.goods, shipment.status) == ("40 tons", "reported")


def test_classes_that_nobody_asked_for_are_left_aside() -> None:
    assert answer([Extracted("weather", "rain")]) == answer([])
