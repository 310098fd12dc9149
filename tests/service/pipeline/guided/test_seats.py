"""Where a party sits, by the words beside its name."""

import pytest

from service.pipeline.guided.seats import seat_of
from tests.service.pipeline.candidates.texts import reading_of


@pytest.mark.parametrize(
    ("text", "name", "seat"),
    [
        ("Aksoy Mills Ltd, a miller in Adana, bought the maize.", "Aksoy Mills Ltd", "Adana"),
        ("They sold it to Pendle Joinery Ltd, a Falmouth firm.", "Pendle Joinery Ltd", "Falmouth"),
        ("Oryza Trading SA, of Lomé, bought the rice.", "Oryza Trading SA", "Lomé"),
        ("Oryza Trading SA, based in Lomé, bought the rice.", "Oryza Trading SA", "Lomé"),
        ("The Fujairah trader Al Noor Energy LLC paid.", "Al Noor Energy LLC", "Fujairah"),
        ("Oryza Trading SA, registered in Lomé, paid.", "Oryza Trading SA", "Lomé"),
        ("A Lomé firm, Oryza Trading SA, paid.", "Oryza Trading SA", "Lomé"),
        ("Near the Lomé terminal, Oryza Trading SA paid.", "Oryza Trading SA", None),
        ("The Port Authority of Beira paid.", "Port Authority of Beira", "Beira"),
        ("The pumps were sold to a dealer in Lomé.", "dealer in Lomé", "Lomé"),
        ("Aksoy Mills Ltd, which bought the maize in Kyiv, paid.", "Aksoy Mills Ltd", None),
        ("Aksoy Mills Ltd sold the maize in Kyiv.", "Aksoy Mills Ltd", None),
        ("Aksoy Mills Ltd from Adana paid.", "Aksoy Mills Ltd", None),
    ],
)
def test_the_seat_beside_a_name(text: str, name: str, seat: str | None) -> None:
    reading = reading_of(text)
    party = next(n for n in reading.candidates.names if n.name == name)
    found = seat_of(reading, party)
    assert (found and text[slice(*found)]) == seat


def test_nobody_sits_nowhere() -> None:
    assert seat_of(reading_of("The maize was sold."), None) is None
