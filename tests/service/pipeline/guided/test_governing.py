"""Whose words stand inside a clause without a verb of saying."""

import pytest

from service.pipeline.guided.governing import claimed, governing
from tests.service.pipeline.candidates.texts import reading_of


@pytest.mark.parametrize(
    ("text", "owner", "subject"),
    [
        (
            "Peter Novak lauded Maria Lopez for helping to draft “new and better rules”.",
            None,
            "Peter Novak",
        ),
        ("Peter Novak rated the plan as “false”.", None, "Peter Novak"),
        ("Police denied Peter Novak’s claim that “the ship is lost”.", "Peter Novak", "Police"),
        (
            "Maria Lopez left. As Peter Novak stood by his remark on Monday that “the sea hates "
            "us,” refusing to back down, Maria Lopez again tried to rebuke him in a calm manner.",
            "Peter Novak",
            "Peter Novak",
        ),
        ("“The ship is lost at sea,” said Peter Novak.", None, None),
        ("Peter Novak left. “The ship is lost.”", None, None),
    ],
)
def test_whose_words(text: str, owner: str | None, subject: str | None) -> None:
    reading = reading_of(text)
    (quotation,) = reading.candidates.quotations
    names = [
        found and found.name for found in (f(reading, quotation) for f in (claimed, governing))
    ]
    assert names == [owner, subject]
