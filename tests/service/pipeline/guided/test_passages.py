from service.pipeline.guided.passages import named_near, passage
from tests.service.pipeline.candidates.texts import reading_of

TEXT = (
    "Ama Mensah, a captain, met Kofi Osei, a sailor, in Lomé on Monday. "
    "A fisherman told them: “The ship is lost at sea, and nobody is looking for her any more.”"
)
WORDS = (TEXT.index("The ship"), len(TEXT) - 1)


def test_a_passage_begins_at_a_sentence_and_is_cut_to_its_lengths() -> None:
    reading = reading_of(TEXT)
    assert passage(reading, WORDS, 60, 1, 8) == "A fisherman told them: “[[The ship]]”"
    assert passage(reading, WORDS, 400, 0, 8).startswith("Ama Mensah, a captain")


def test_whoever_is_named_nearest_comes_first_and_the_unnamed_are_among_them() -> None:
    near = named_near(reading_of(TEXT), WORDS[0])
    assert [name.name for name in near] == ["fisherman", "Kofi Osei", "Ama Mensah"]


def test_a_name_that_stands_far_away_is_not_on_offer() -> None:
    text = TEXT + " Rain fell on the harbour and on the roofs." * 40 + " “Go home,” somebody said."
    assert named_near(reading_of(text), text.index("Go home")) == []
