from collections import Counter

import pytest

from service.pipeline.prompts import load
from training.question import Question
from training.questions import FOR_NAMES, passages, questions

CLOSED = ("kind", "place", "same", "shipment", "status", "vouched")


@pytest.fixture(scope="module")
def made() -> list[list[Question]]:
    return list(passages(3, 700))


@pytest.fixture(scope="module")
def asked(made: list[list[Question]]) -> list[Question]:
    return [question for group in made for question in group]


def test_the_same_seed_asks_the_same() -> None:
    assert list(questions(7, 40)) == list(questions(7, 40))
    assert list(questions(7, 40)) != list(questions(8, 40))
    assert len(list(questions(7, 41))) == 41


def test_questions_of_one_group_share_their_passage(made: list[list[Question]]) -> None:
    assert all(len({question.passage for question in group}) == 1 for group in made)
    assert any(len(group) > 3 for group in made)
    for group in made:
        assert len({(question.kind, question.about) for question in group}) == len(group)


def test_every_kind_comes_up_with_something_marked(asked: list[Question]) -> None:
    assert {q.kind for q in asked} == {"speaker", *CLOSED, *FOR_NAMES}
    for question in asked:
        assert question.passage.count("[[") == question.passage.count("]]") == 1
        assert not set("{}‹›") & set(question.passage)
        assert len(set(question.options)) == len(question.options) >= 2
        assert question.prompt.endswith("Answer:")


@pytest.mark.parametrize("kind", CLOSED)
def test_no_closed_answer_is_a_good_guess(asked: list[Question], kind: str) -> None:
    answers = Counter(q.options[q.answer] for q in asked if q.kind == kind and q.answer is not None)
    assert set(answers) == set(load(kind).options.values())
    assert max(answers.values()) < 1.4 * answers.total() / len(answers) + 4


@pytest.mark.parametrize("kind", sorted(FOR_NAMES))
def test_neither_nobody_nor_a_place_among_the_names_is_a_good_guess(
    asked: list[Question], kind: str
) -> None:
    some = [q for q in asked if q.kind == kind and q.answer is not None]
    nobody = sum(q.answer == len(q.options) - 1 for q in some)
    assert 0.1 < nobody / len(some) < 0.35
    first = sum(q.answer == 0 for q in some)
    assert first / len(some) < 0.45


def test_half_of_the_passages_stand_in_the_midst_of_other_news(made: list[list[Question]]) -> None:
    lengths = [len(group[0].passage) for group in made if group[0].kind != "speaker"]
    assert min(lengths) < 150
    assert max(lengths) > 600
