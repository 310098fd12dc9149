"""Whether somebody is a woman or a man, as far as the words beside the name tell."""

import pytest

from service.pipeline.candidates.memory import told_gender
from tests.service.pipeline.candidates.texts import name, reading_of


@pytest.mark.parametrize(
    ("text", "form", "gender"),
    [
        ("Her lawyer, Robin Osei, spoke.", "Robin Osei", set()),
        ("Mrs Mensah’s lawyer, Robin Osei, spoke.", "Robin Osei", set()),
        ("Her lawyer, Kofi Osei, spoke.", "Kofi Osei", {"he"}),
        ("Her husband, Kofi Osei, spoke.", "Kofi Osei", {"husband"}),
        ("The chairwoman of the port, Ama Mensah, spoke.", "Ama Mensah", {"chairwoman"}),
        ("A guard who had told his wife, Ama Mensah, wept.", "Ama Mensah", {"wife"}),
    ],
)
def test_the_gender_of_a_name(text: str, form: str, gender: set[str]) -> None:
    reading = reading_of(text)
    assert told_gender(reading.page, name(reading, form)) == gender
