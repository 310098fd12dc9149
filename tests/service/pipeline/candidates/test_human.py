"""Names that are people's by what is done by them or to them, and by “he” or “she” behind."""

import pytest

from service.pipeline.candidates.human import is_human
from service.pipeline.candidates.mentions import find_mentions
from tests.service.pipeline.candidates.texts import reading_of


def signs(text: str, form: str) -> bool:
    """Whether the first mention of a form is shown to be a person's."""
    reading = reading_of(text)
    found = find_mentions(reading.page, list(reading.docs))
    return is_human(next(m for m in found if m.text == form))


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested Ifeoma Udeh on Monday.",
        "Ifeoma Udeh was detained at the border.",
        "Ifeoma Udeh shrugged.",
        "“It is late,” Ifeoma Udeh wrote to the port. “I know,” she said.",
        "Ifeoma Udeh owns the ship. She bought it in May.",
        "The port wrote to Ifeoma Udeh. She didn't answer.",
    ],
)
def test_a_person(text: str) -> None:
    assert signs(text, "Ifeoma Udeh")


@pytest.mark.parametrize(
    "text",
    [
        "Ifeoma Udeh owns the ship. It is late.",
        "Ifeoma Udeh owns the ship. A clerk said she had seen it.",
        "Ifeoma Udeh owns the ship. “She is late,” the port said.",
        "They flew to Ifeoma Udeh. She was tired.",
        "Ama Mensah works for Ifeoma Udeh. She is late.",
        "Ifeoma Udeh owns the ship. It sank. She was lost with all hands.",
    ],
)
def test_what_may_be_no_person(text: str) -> None:
    assert not signs(text, "Ifeoma Udeh")


def test_whoever_there_may_be_three_of_is_nobody() -> None:
    names = reading_of("“You would need three Palo Santos,” she said.").candidates.names
    assert not any(n.kind for n in names if "Palo" in n.name)


def test_a_name_of_common_words_shows_nothing_by_he() -> None:
    assert not signs("Harbour Light was shut. He came late.", "Harbour Light")
