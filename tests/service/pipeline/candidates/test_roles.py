"""What the article says that a person is."""

import pytest

from tests.service.pipeline.candidates.texts import name, reading_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ama Mensah is the mayor of Tema.", "mayor of Tema"),
        ("Ama Mensah was a pilot.", "pilot"),
        ("Ama Mensah is no pilot.", None),
        ("Ama Mensah is not the mayor of Tema.", None),
        ("Ama Mensah will be the mayor of Tema.", None),
        ("Ama Mensah is a nuisance.", None),
    ],
)
def test_a_role_told_by_is(text: str, role: str | None) -> None:
    reading = reading_of(text)
    found = name(reading, "Ama Mensah").role
    assert (reading.page.text[slice(*found)] if found else None) == role
