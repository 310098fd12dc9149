from random import Random

from service.pipeline.candidates.reading import Reading
from tests.service.pipeline.candidates.texts import name, reading_of
from training import cutting
from training.question import Question
from training.words.people import ORIGINS

TEXT = (
    "Nora Lindgren met Pavel Horak, a ferryman, in Split on Monday. She asked for the keys. "
    "He gave her none.\n\n“The bridge is closed until May,” Horak said."
)
WORDS = (TEXT.index("The bridge"), TEXT.index(",”"))


def made(reading: Reading) -> list[Question]:
    options = cutting.offered(reading, WORDS)
    right = name(reading, "Pavel Horak")
    return list(cutting.questions(Random(5), reading, WORDS, options, right))


def test_the_first_question_is_the_article_as_it_stands() -> None:
    first, *others = made(reading_of(TEXT))
    assert len(others) == cutting.EACH - 1
    assert first.answer is not None
    assert first.options[first.answer] == "Pavel Horak"
    assert "“[[The bridge is closed until May]],” Horak said." in first.passage


def test_the_others_have_other_names_and_still_the_same_answer() -> None:
    for question in made(reading_of(TEXT))[1:]:
        assert question.answer is not None
        speaker = question.options[question.answer]
        assert f"]],” {speaker.split()[-1]} said." in question.passage
        assert "Horak" not in question.passage + str(question.options)


def test_a_name_keeps_the_gender_that_pronouns_tell() -> None:
    reading = reading_of("Nora Lindgren came in. She sat down. “The bridge is closed,” she said.")
    women = {given for origin in ORIGINS.values() for given in origin.women}
    for seed in range(20):
        [other], _ = cutting.renamed(
            Random(seed), reading, [name(reading, "Nora Lindgren")], "Nora Lindgren"
        )
        assert other.split()[0] in women
