"""What became of goods: sent, planned, denied, or never on their way."""

import pytest

from service.pipeline.guided.shipments import find_shipments
from tests.service.pipeline.candidates.texts import reading_of


@pytest.mark.parametrize(
    "text",
    [
        "Volta Pumps considered shipping 40 pumps through Lomé but decided against it.",
        "Volta Pumps had thought of sending another 40 pumps by way of Lomé.",
        "Had there been a permit, 40 pumps would have gone to Mali.",
        "It is not the Mara that was seized in 2019 with 40 tonnes of rice.",
        "The ship is not the Mara that sank off Lomé with 40 tonnes of rice on its way to Dakar.",
        "The firm said it had turned down an order for 40 pumps from a buyer in Bamako.",
        "About 40,000 tonnes of rice leave Ghana for Mali every year, traders say.",
    ],
)
def test_nothing_is_sent(text: str) -> None:
    assert find_shipments(reading_of(text)) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Reports that 40 pumps had been sent to Mali were false, the ministry said.", "denied"),
        ("Rumours that the ship would carry 40 pumps to Mali are untrue.", "denied"),
        ("The ship that carried 40 pumps to Mali is not the Mara.", "reported"),
        ("The firm would send 40 pumps to Mali in May, it said.", "planned"),
        ("The firm began shipping 40 pumps to Mali in May.", "reported"),
    ],
)
def test_the_status_of_what_is_told(text: str, status: str) -> None:
    assert [s.status for s in find_shipments(reading_of(text))] == [status]
