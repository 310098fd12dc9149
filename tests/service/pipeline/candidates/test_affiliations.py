"""Which body a person belongs to, by the words before, behind and around the name."""

import pytest

from tests.service.pipeline.candidates.texts import name, reading_of

_UNION = "Canal Users Union"


@pytest.mark.parametrize(
    "text",
    [
        "The Canal Users Union’s inspector for the north, Kofi Boateng, said no.",
        "The Canal Users Union paid. The union’s treasurer, Kofi Boateng, left.",
        "Ghana waited. The Canal Users Union said no. A spokesman, Kofi Boateng, said why.",
        "The Canal Users Union said no. “We owe nothing,” said a spokesperson, Kofi Boateng.",
        "Togo paid. The Canal Users Union scoffed. Its president, Kofi Boateng, said no.",
        "The Canal Users Union voted on Monday. Union member Kofi Boateng said no.",
        "Kofi Boateng, 51, whose family runs the lobby group, Canal Users Union, was held.",
        "Kofi Boateng, who led procurement at the Canal Users Union, left.",
    ],
)
def test_a_body_told_beside_the_name_or_before(text: str) -> None:
    reading = reading_of(text)
    assert name(reading, "Kofi Boateng").affiliation == name(reading, _UNION).key


@pytest.mark.parametrize(
    "text",
    [
        "The Canal Users Union said no. A former spokesman, Kofi Boateng, said why.",
        "The Canal Users Union said no. A broker, Kofi Boateng, said why.",
        "Kofi Boateng, 51, accused the court of helping the Canal Users Union.",
        "The Canal Users Union’s lorry hit Kofi Boateng.",
    ],
)
def test_no_body_where_none_is_told(text: str) -> None:
    assert name(reading_of(text), "Kofi Boateng").affiliation is None


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Boateng was fined. His company, Volta Pumps Ltd, was closed.",
        "Kofi Boateng’s family firm, Volta Pumps Ltd, was closed.",
        "A firm controlled by Kofi Boateng, Volta Pumps Ltd, was closed.",
        "Volta Pumps Ltd, which is owned by the financier Kofi Boateng, was closed.",
        "Volta Pumps Ltd belongs to Kofi Boateng, a former customs officer.",
    ],
)
def test_an_owner_belongs_to_what_is_owned(text: str) -> None:
    reading = reading_of(text)
    assert name(reading, "Kofi Boateng").affiliation == name(reading, "Volta Pumps Ltd").key


def test_a_described_body_goes_before_the_town_in_its_name() -> None:
    reading = reading_of("Kofi Boateng, manager of the Tolvan local municipality, left.")
    body = name(reading, "Tolvan local municipality")
    assert body.kind == "government"
    assert name(reading, "Kofi Boateng").affiliation == body.key
