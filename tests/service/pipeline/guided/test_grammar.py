"""Small questions to the parse tree."""

import pytest
from spacy.tokens import Token

from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.grammar import joined, objects, prepositional, subject, whose
from tests.service.pipeline.candidates.texts import reading_of


def token(reading: Reading, word: str) -> Token:
    """The first token of that word."""
    return next(t for doc in reading.docs for t in doc if t.text == word)


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The captain left.", "left", "captain"),
        ("The rifles were sold.", "sold", "rifles"),
        ("The captain left and ran.", "ran", "captain"),
        ("The captain tried to run.", "run", "captain"),
        ("The captain who left was old.", "left", "captain"),
        ("They punished a firm for selling rifles.", "selling", "firm"),
        ("Leave the room.", "Leave", None),
    ],
)
def test_the_subject(text: str, verb: str, expected: str | None) -> None:
    found = subject(token(reading_of(text), verb))
    assert (found.text if found is not None else None) == expected


def test_the_objects_of_prepositions() -> None:
    reading = reading_of("They sold rifles to Mali, Chad and Togo for cash.")
    assert [t.text for t in prepositional(token(reading, "sold"), "to")] == ["Mali", "Chad", "Togo"]
    assert [t.text for t in objects(token(reading, "for"))] == ["cash"]
    assert list(prepositional(token(reading, "sold"), "from")) == []


def test_joined_nouns() -> None:
    reading = reading_of("They sold rifles, boots and tents.")
    assert [t.text for t in joined(token(reading, "rifles"))] == ["boots", "tents"]


def test_a_name_beside_a_description_is_meant() -> None:
    reading = reading_of("A Togolese firm, Volta Pumps Ltd, left. Nobody stayed.")
    found = whose(reading, token(reading, "firm"))
    assert found is not None
    assert found.name == "Volta Pumps Ltd"
    assert whose(reading, token(reading, "Nobody")) is None
    assert whose(reading, None) is None
