"""Amounts of goods that move in other words than a verb with its object."""

import pytest

from service.pipeline.guided.extract import _shipment
from service.pipeline.guided.shipments import find_shipments
from tests.service.pipeline.candidates.texts import reading_of


def loads(text: str) -> list[tuple[str, str | None]]:
    """Goods and amount of each shipment of a text."""
    reading = reading_of(text)
    return [
        (text[slice(*s.goods)], text[s.amount.start : s.amount.end] if s.amount else None)
        for s in find_shipments(reading)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The trucks carried:\n\n• 36 pallets of nutrition paste from Norway;\n\n"
            "• 410 tons of sorghum and lentils, enough for a month.",
            [("nutrition paste", "36 pallets"), ("sorghum and lentils", "410 tons")],
        ),
        (
            "The ship is to lift 30,000 tonnes of urea for the state board in June.",
            [("urea", "30,000 tonnes")],
        ),
        (
            "Three trucks loaded with surgical kits remain at Kutum.",
            [("surgical kits", "Three trucks")],
        ),
        (
            "A lorry carried 40 tonnes of cocoa beans to Lomé. In May 3,150 tonnes left for Ghent.",
            [("cocoa beans", "40 tonnes"), ("cocoa beans", "3,150 tonnes")],
        ),
        (
            "Anna Lind sold 40 rifles to a dealer. In May 600 were shipped to Goma.",
            [("rifles", "40"), ("rifles", "600")],
        ),
        ("A box came from Miami. Inside were 19 rifles in pieces.", [("rifles", "19")]),
        ("Officers seized military radios at the gate.", [("military radios", None)]),
        ("Most of the rest crossed into Togo.", []),
        ("The farm grew 15,000 tonnes of cocoa in a good year.", []),
        ("A convoy of 23 trucks arrived in Goma.", []),
        ("The temptation to move 40 tonnes of cocoa into Togo has grown.", []),
        ("Police counted 36 cooling units on the roof.", []),
        (
            "Police showed 3 tons of hashish they said was found under bales of straw.",
            [("hashish", "3 tons")],
        ),
        (
            "Some 600 tonnes of sorghum meant for the camps has been lying at a depot since May.",
            [("sorghum", "Some 600 tonnes")],
        ),
        (
            "Officers seized 12 tons of cocoa. They seized two crates of teak, about 30 kilograms.",
            [("cocoa", "12 tons"), ("teak", "two crates")],
        ),
        ("Ghana promised Mali 90 drums of cooking oil.", [("cooking oil", "90 drums")]),
        (
            "Two of the crates, some 800 fuses, went to Goma by air.",
            [("fuses", "some 800")],
        ),
        (
            "A stove that nobody had ordered turned out to hold 30 pistols and 500 cartridges.",
            [("pistols", "30"), ("cartridges", "500 cartridges")],
        ),
        ("The navy stopped a launch with three outboard engines off Tema.", []),
        (
            "The navy stopped a launch with three stolen statues off Tema.",
            [("stolen statues", "three")],
        ),
        ("A ship laden with 5,000 sheep sank off Sudan.", [("sheep", "5,000")]),
        (
            "The lorry, carrying 40 tonnes of flour to Goma, has not been seen since.",
            [("flour", "40 tonnes")],
        ),
        (
            "The miller will not pay for it, and has bought 600 tonnes of rye from Lund instead.",
            [("rye", "600 tonnes")],
        ),
        ("The talk was of 60 pistols that had turned up in Oran.", [("pistols", "60")]),
        ("The talk was of 60 horses that live in Oran.", []),
        ("The firm said that it had not sold 40 tonnes of flour to Mali.", []),
        (
            "A third lot, twelve pumps worth 96,000 euros, was flown to Goma.",
            [("pumps", "twelve")],
        ),
        (
            "Peru has received the first six of 24 Merlin 155 mm wheeled howitzers.",
            [("155 mm wheeled howitzers", "six")],
        ),
    ],
)
def test_what_moves(text: str, expected: list[tuple[str, str]]) -> None:
    assert loads(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Sixty tonnes of rice went to Haiti in May, and a further 25 in June.",
            [("rice", "Sixty tonnes"), ("rice", "25")], id="a further",
        ),
        pytest.param(
            "The army bought 24 jets. Another six will follow in May.",
            [("jets", "24"), ("jets", "six")], id="another",
        ),
        pytest.param(
            "A courier moved thirty engines. Four were found by officers at Dover.",
            [("engines", "thirty"), ("engines", "Four")], id="a few of them",
        ),
        pytest.param(
            "The firm sold 300 rifles. Two men were arrested. Four were found in a house.",
            [("rifles", "300")], id="a few people",
        ),
        pytest.param(
            "The coffee is late. A van left Lima with 22 tonnes of it.",
            [("coffee", "22 tonnes")], id="not counted before",
        ),
        pytest.param(
            "The train brought 412 wagons of wheat. Some 9,000 tonnes ended up in one mill.",
            [("wheat", "412 wagons"), ("wheat", "Some 9,000 tonnes")], id="counted in wagons",
        ),
        pytest.param(
            "The army bought 24 jets. A further 12, promised by Oslo, are to follow in May.",
            [("jets", "24"), ("jets", "12")], id="a further lot, between commas",
        ),
        pytest.param(
            "A dairy sold 900 cases of goat's cheese. But 212 cases went by lorry to Lund.",
            [("goat's cheese", "900 cases"), ("goat's cheese", "212 cases")], id="the same cases",
        ),
        pytest.param(
            "The clinic had 90 cases of cholera. Two cases were sent to Goma.", [],
            id="cases of no goods",
        ),
        pytest.param(
            "A train took 600 tonnes of rye to Kano. He bought twenty litres from a boy.",
            [("rye", "600 tonnes")], id="litres are no tonnes",
        ),
        pytest.param(
            "The maize is in 200 trucks. Another 9,000 tonnes will come by rail from Lund.",
            [("maize", "9,000 tonnes")], id="not of trucks",
        ),
        pytest.param(
            "Customs seized six urns containing 40 kilos of ivory beads in Oran.",
            [("ivory beads", "40 kilos")], id="what vessels contain",
        ),
        pytest.param(
            "Customs seized six pumps and 40 kilos of ivory beads in Oran.",
            [("pumps", "six"), ("ivory beads", "40 kilos")], id="two goods, no vessel",
        ),
        pytest.param(
            "Acme sent those valves to Lomé in two lots, where a firm collected 14 in May.",
            [("valves", "14")], id="lots are no goods",
        ),
        pytest.param(
            "He sent 400 cans of petrol, each of 25 litres, to Lagos.",
            [("petrol", "400 cans")], id="how large each is",
        ),
        pytest.param(
            "A lorry brought 40 tonnes of sugar. The 50kg bags were headed for Goma.",
            [("sugar", "40 tonnes")], id="how large the bags are",
        ),
        pytest.param(
            "The diesel was loaded on a vessel of 5,000 tonnes in Lagos.",
            [("diesel", None)], id="how much the ship could hold",
        ),
    ],
)  # fmt: skip
def test_what_an_amount_alone_is_of(text: str, expected: list[tuple[str, str]]) -> None:
    assert loads(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Amra Star called at Tyre with 9,000 tonnes of flour said to come from Odesa.",
            [("flour", "9,000 tonnes")],
        ),
        ("It was en route to Cork with 70kg of hashish.", [("hashish", "70kg")]),
        ("Some 300 bags of rice were on sale in the market.", [("rice", "some 300 bags")]),
        ("Also on display were 40 jerrycans of petrol.", [("petrol", "40 jerrycans")]),
        (
            "A third of the diesel, 20,000 tonnes, is for the national oil company.",
            [("diesel", "20,000 tonnes")],
        ),
        ("Farmers let lorries pass and poured two tonnes of maize on the tracks.", []),
        ("Airlines burned 3,000 tonnes of jet fuel.", []),
    ],
)
def test_a_weight_is_moved_by_the_nearest_verb(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(goods, (amount or "").lower()) for goods, amount in loads(text)] == expected


def test_goods_named_before_are_borne_out_by_both_sentences() -> None:
    text = "A lorry carried 40 tonnes of beans to Lomé. In May 3,150 tonnes left for Ghent."
    reading = reading_of(text)
    shipment = _shipment(reading, find_shipments(reading)[-1], None)
    assert (shipment.goods, shipment.quantity) == ("beans", "3,150 tonnes")
    assert shipment.sentences == [1, 2]
