"""What a given name tells of whoever bears it."""

import pytest

from service.pipeline.candidates.given_names import pronoun_of


@pytest.mark.parametrize(
    ("name", "pronoun"),
    [
        ("Rosa Vidal", "she"),
        ("Agnès Lind", "she"),
        ("María-José Pino", "she"),
        ("Kofi Osei", "he"),
        ("Juan Cordova", "he"),
        ("Wiola Kovářová", "she"),
        ("Jordan Petrova", "she"),
        ("Robin Osei", None),
        ("Andrea Osei", None),
        ("Rosa", None),
        ("Robin Villanueva", None),
    ],
)
def test_the_pronoun_of_a_name(name: str, pronoun: str | None) -> None:
    assert pronoun_of(name) == pronoun
