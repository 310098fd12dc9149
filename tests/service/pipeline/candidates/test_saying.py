"""Words that say that somebody speaks."""

import pytest

from service.pipeline.candidates.saying import NAMING, says


@pytest.mark.parametrize(
    "words",
    [
        "the minister Said", "who was quoted", "according to her", "sagte er", "dit-il", "a-t-il",
        "ha dichiarato", "сказала она", "他说", "と述べた", "قال الوزير", "मंत्री ने कहा",
    ],
)  # fmt: skip
def test_speaking(words: str) -> None:
    assert says(words)


@pytest.mark.parametrize("words", ["", "the ship left", "an unsaid word", "他出去", "the sayings"])
def test_not_speaking(words: str) -> None:
    assert not says(words)


@pytest.mark.parametrize(
    ("before", "names"),
    [
        ("the so-called ", True), ("a report called ", True), ("Operation ", True),
        ("known as ", True), ("the minister said ", False), ("he left the ", False),
    ],
)  # fmt: skip
def test_naming(before: str, names: bool) -> None:
    assert bool(NAMING.search(before)) is names
