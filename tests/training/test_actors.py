import re
from random import Random

import pytest

from training.actors import confusable, groups
from training.names import KINDS, Actor, distinct, draw_actor
from training.question import Question
from training.words import actors as words


@pytest.fixture(scope="module")
def asked() -> list[Question]:
    random = Random(8)
    return [question for _ in range(300) for group in groups(random) for question in group]


def _answer(question: Question) -> str:
    assert question.answer is not None
    return question.options[question.answer]


def test_other_names_asked_about_stand_in_the_passage(asked: list[Question]) -> None:
    for question in asked:
        if question.kind == "same":
            assert question.about is not None
            assert question.about.lower() in question.passage.lower()


def test_a_surname_alone_is_the_same_and_a_namesake_is_not(asked: list[Question]) -> None:
    same = [q for q in asked if q.kind == "same" and q.about]
    marked = [(q, re.findall(r"\[\[(.*?)\]\]", q.passage)[0]) for q in same]
    for question, name in marked:
        assert question.about is not None
        if name.endswith(f" {question.about}") and not name.startswith(("the ", "The ")):
            assert _answer(question) == "yes"
        elif question.about.split()[-1] == name.split()[-1] and " " in question.about:
            assert _answer(question) == "no"
    assert {_answer(q) for q in same} == {"yes", "no"}


def test_names_that_tell_the_kind_are_of_that_kind(asked: list[Question]) -> None:
    kinds = [q for q in asked if q.kind == "kind"]
    for question in kinds:
        marked = re.findall(r"\[\[(.*?)\]\]", question.passage)[0]
        if marked.endswith((" navy", " army", " Regiment")):
            assert _answer(question) == "military"
        if marked.endswith((" Inc.", " GmbH", " Ltd")):
            assert _answer(question) == "company"
        if marked.endswith(" Ministry"):
            assert _answer(question) == "government"
    assert len({_answer(q) for q in kinds}) == len(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_actors_of_every_kind(kind: str) -> None:
    random = Random(3)
    drawn = [draw_actor(random, kind) for _ in range(60)]
    assert {actor.kind for actor in drawn} == {kind}
    assert len({actor.name for actor in drawn}) > 20
    assert all(actor.name in actor.printed for actor in drawn)
    assert len(words.TELLING[kind]) >= 8


def test_actors_of_one_passage_share_no_word() -> None:
    random = Random(4)
    for _ in range(100):
        one, other = distinct(random, ["company", "organisation"], set())
        assert not {w for w in one.name.split() if len(w) > 3} & set(other.name.split())


def test_confusable_names_are_others() -> None:
    random = Random(5)
    haddad = Actor("Rania Haddad", "Rania Haddad", ("Haddad",), "She", "person")
    other = confusable(random, haddad)
    assert other is not None
    assert other.name.endswith(" Haddad")
    assert other.name != haddad.name
    navy = Actor("Turkish navy", "the Turkish navy", (), "It", "armed_force")
    assert confusable(random, navy) != navy
