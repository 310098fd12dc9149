"""Ways that goods take, made routes of at least two places."""

import pytest

from service.pipeline.guided.routes import find_routes
from service.pipeline.guided.shipments import find_shipments
from tests.service.pipeline.candidates.texts import reading_of
from tests.service.pipeline.guided.routed import Row, routes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A freighter carried 40 tons of cement from Varna to Tripoli via Istanbul.",
         ("Varna", ["Istanbul"], "Tripoli", "sea")),
        ("Volta Pumps Ltd shipped 30 pumps from Tema to Lagos by sea.",
         ("Tema", [], "Lagos", "sea")),
        ("Two trains took 900 tonnes of wheat from Almaty to Kabul.",
         ("Almaty", [], "Kabul", "rail")),
        ("40 pumps were flown from Accra to Bamako.", ("Accra", [], "Bamako", "air")),
        ("Brazil sold 40 rifles to Kenya.", ("Brazil", [], "Kenya", None)),
        ("Volta Ltd sent 40 pumps from Lagos to Oslo by way of Aktau, Alat and Poti.",
         ("Lagos", ["Aktau", "Alat", "Poti"], "Oslo", None)),
        ("He drove the 40 rifles from Tucson over the border at Nogales to Culiacán.",
         ("Tucson", ["Nogales"], "Culiacán", "road")),
        ("Larkhall denied it. The diesel, 38,000 tonnes, was bought from Larkhall and shipped from "
         "Sohar to Beira.", ("Sohar", [], "Beira", None)),
        ("The tanker, with 900 tonnes of diesel aboard, left Bar for Durrës.",
         ("Bar", [], "Durrës", "sea")),
    ],
)  # fmt: skip
def test_routes(text: str, expected: Row) -> None:
    assert routes(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["The pumps arrived in Lagos.", "Police in Lagos seized 40 rifles.", "Nobody shipped pumps."],
)
def test_one_place_is_no_route(text: str) -> None:
    assert routes(text) == []


def test_goods_were_not_seized_where_what_held_them_had_come_from() -> None:
    text = (
        "ORAN - Officers seized 900 capsules in a container of tiles that had come in from Genoa."
    )
    assert [route[:3] for route in routes(text)] == [("Genoa", [], "ORAN")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Zeda Mills Ltd bought 800 tons of cocoa from Beni Trading to be shipped from Matarani "
            "to Genoa.", ("Matarani", [], "Genoa"),
        ),
        (
            "Tamsin Freight Ltd denies it. A fifth load from Tamsin, of 30 pumps, was stopped at "
            "Bar on its way to Lviv.", (None, ["Bar"], "Lviv"),
        ),
    ],
)  # fmt: skip
def test_a_firm_is_no_place(text: str, expected: tuple[str | None, list[str], str | None]) -> None:
    assert [route[:3] for route in routes(text)] == [expected]


def test_goods_that_were_stopped_under_way_had_come_from_elsewhere() -> None:
    text = "Police at Wa stopped a lorry with 40 tonnes of ore on the way to Lomé."
    assert routes(text) == [(None, ["Wa"], "Lomé", "road")]


def test_a_country_is_no_end_of_a_way_within_it() -> None:
    assert routes("In May a lorry took 40 tonnes of rice from Accra to Ghana.") == []


def test_shipments_on_one_way_share_a_route() -> None:
    reading = reading_of(
        "Brazil sold 40 rifles to Kenya in 2019. Brazil sold 12 helicopters to Kenya in 2021."
    )
    shipments = find_shipments(reading)
    found, of_shipment = find_routes(reading, shipments)
    assert len(shipments) == 2
    assert (len(found), of_shipment) == (1, [0, 0])
    assert found[0].sentences == (1, 2)
