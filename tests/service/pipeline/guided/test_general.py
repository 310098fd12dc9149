"""Trade at large, habits and rates: goods on the move, and no consignment."""

import pytest

from service.pipeline.candidates.reading import read
from service.pipeline.guided.shipments import find_shipments
from tests.service.pipeline.candidates.texts import page_of


def goods(text: str) -> list[str]:
    """The goods of each consignment that a text tells of."""
    return [text[slice(*s.goods)] for s in find_shipments(read(page_of(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Ghana exported 90,000 tonnes of cement last year.",
        "The country exported 40,000 tonnes of maize, up 11 percent on the year.",
        "In 2023 the EU shipped 1.4 million tonnes of clothes abroad, twice as much as in 2003.",
        "One crate in five leaves the harbour under a wrong code, the study says.",
        "Most toys travel to Ghana in containers.",
        "The shop sold kites, glue and small engines to retired pilots.",
        "A new wall would take an estimated 900 tonnes of stone.",
        "The firm paid the shop 2.1 million dirhams for its advice.",
        "The shop handed out two loaves a customer on Monday.",
        "The church in Tema was sold to a developer.",
        "Togo sold Benin 60,000 tonnes more maize than it grew.",
        "Ghana shipped 88,000 tonnes of cocoa in May, port data show.",
        "Kenya had seized more than 900 tusks over the past decade.",
        "Some 700 tusks seized in Kenya between 2016 and 2021 were burned.",
    ],
)
def test_trade_at_large_is_no_consignment(text: str) -> None:
    assert goods(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Last year Ghana sent 14 pumps to Togo.", ["pumps"]),
        ("In May Ghana exported 900 tonnes of cement to Togo.", ["cement"]),
        ("In the past week customs seized 40 tusks at Tema.", ["tusks"]),
        ("Osei sold the rifles to gunmen in Tema.", ["rifles"]),
        ("The firm sold rifles to the Ghana Army in May.", ["rifles"]),
    ],
)
def test_what_is_told_apart_is_one(text: str, expected: list[str]) -> None:
    assert goods(text) == expected
