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
    ],
)
def test_what_moves(text: str, expected: list[tuple[str, str]]) -> None:
    assert loads(text) == expected


def test_goods_named_before_are_borne_out_by_both_sentences() -> None:
    text = "A lorry carried 40 tonnes of beans to Lomé. In May 3,150 tonnes left for Ghent."
    reading = reading_of(text)
    shipment = _shipment(reading, find_shipments(reading)[-1], None)
    assert (shipment.goods, shipment.quantity) == ("beans", "3,150 tonnes")
    assert shipment.sentences == [1, 2]
