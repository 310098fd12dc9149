"""Ways that no shipment takes."""

import pytest

from service.pipeline.guided.journeys import follow
from service.pipeline.guided.routes import find_routes
from service.pipeline.guided.shipments import find_shipments
from service.pipeline.guided.unattached import unattached
from tests.service.pipeline.candidates.texts import reading_of
from tests.service.pipeline.guided.routed import row


@pytest.mark.parametrize(
    "text",
    [
        "Eight refugees were driven from Oaxaca to Tucson.",
        "Somebody cleared the way from Lagos to Abuja.",
        "The minister travelled from Accra to Lagos.",
        "The third, a nurse from Bergen, was driven to Lviv.",
        "The cars were sold to dealers in Oman, and some ended up in Sudan.",
        "The road runs from Mombasa to Nairobi.",
        "The company moved from Paris to Lyon.",
        "The fish go from Kisumu to Nairobi by bus.",
        "Freight from Bremen to Oran has come down by four dollars.",
        "40,000 doses could be flown from Oslo to Accra if the money came.",
    ],
)
def test_what_is_no_goods_has_no_way(text: str) -> None:
    reading = reading_of(text)
    assert unattached(reading, []) == []


def test_goods_of_which_nothing_more_is_told_have_a_way() -> None:
    reading = reading_of("They were flown from Belgrade to Sharjah.")
    (route,) = unattached(reading, [])
    assert row(reading, route.way)[:3] == ("Belgrade", [], "Sharjah")


@pytest.mark.parametrize(
    ("text", "origin", "destination"),
    [
        ("The statue was sawn off and carried from Denizli to Munich.", "Denizli", "Munich"),
        ("Another consignment from Durban to Maputo was lost.", "Durban", "Maputo"),
        ("The relics went from Aswan to Basel.", "Aswan", "Basel"),
        ("Samples of the resin were flown from Praia to a lab in Lisbon.", "Praia", "Lisbon"),
        ("The third, an ambulance from Bergen, was driven to Lviv.", "Bergen", "Lviv"),
    ],
)
def test_things_that_are_no_counted_goods_have_a_way(
    text: str, origin: str, destination: str
) -> None:
    reading = reading_of(text)
    (route,) = unattached(reading, [])
    assert row(reading, route.way)[:3] == (origin, [], destination)


def test_a_way_that_a_shipment_takes_is_not_told_twice() -> None:
    reading = reading_of(
        "40 pumps were flown from Accra to Bamako. The plane flew from Accra to Bamako."
    )
    shipments = follow(reading, find_shipments(reading))
    routes, _ = find_routes(reading, shipments)
    assert len(routes) == 1
    assert unattached(reading, shipments, routes) == []
