import pytest

from service.pipeline.guided.extract import attributions
from tests.service.pipeline.candidates.texts import reading_of

BEFORE = "Kofi Osei and the harbour master, Carla Sanchez, met in Lomé. “No,” Osei told her.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Sanchez shrugged. “Then we are done here.”",
        "By then Sanchez had got up. “Then we are done here. Good night.”",
        "Sanchez’s answer was short. “Then we are done here.”",
        "Asked for a reply, Sanchez shook her head.\n\n“Then we are done here.”",
    ],
)
def test_whoever_the_sentence_before_is_about_speaks(text: str) -> None:
    said = list(attributions(reading_of(BEFORE + text)).values())[-1]
    assert said.speaker is not None
    assert said.speaker.name == "Carla Sanchez"


@pytest.mark.parametrize(
    "text",
    [
        "Sanchez shrugged. “Then we are done here.” Nobody else spoke.",  # An aside, or a chorus.
        "The harbour was closed. “Then we are done here.”",  # About nobody.
    ],
)
def test_a_sentence_that_may_be_about_something_else_shows_nobody(text: str) -> None:
    said = list(attributions(reading_of(BEFORE + text)).values())[-1]
    assert said.speaker is None or said.speaker.name != "Carla Sanchez"
