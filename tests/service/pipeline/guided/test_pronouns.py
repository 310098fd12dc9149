"""Goods that only the sentence before “it” or “they” names."""

import pytest

from service.pipeline.guided.shipments import find_shipments
from tests.service.pipeline.candidates.texts import reading_of


def goods(text: str) -> list[str]:
    """The goods of each shipment of a text."""
    return [text[slice(*s.goods)] for s in find_shipments(reading_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The masks were a gift. They were flown to Goma in May.", ["masks"]),
        ("The lathe stood in a shed. It was shipped to Goma in May.", ["lathe"]),
        ("The lathe stood in a shed in Kigali. It left Kigali for Goma in May.", ["lathe"]),
        ("Ghana owned a satellite. It was trucked from Accra to Lomé in May.", ["satellite"]),
    ],
)
def test_a_pronoun_means_what_the_sentence_before_is_about(text: str, expected: list[str]) -> None:
    assert goods(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The children were ill. They were flown to Goma in May.",
        "The minister was ill. It was said that he left Lund.",
        "The storm left Ghana. It entered Togo in May.",
        "The lathe stood in a shed. It was nice.",
    ],
)
def test_a_pronoun_that_means_no_goods(text: str) -> None:
    assert goods(text) == []
