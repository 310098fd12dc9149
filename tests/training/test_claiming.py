from random import Random

import pytest

from training.claiming import CLASSES, Statement, contrast, draw_scene, groups, write
from training.filling import SLOT
from training.question import Question
from training.words import claims


@pytest.fixture(scope="module")
def asked() -> list[Question]:
    random = Random(6)
    return [question for _ in range(900) for group in groups(random) for question in group]


@pytest.mark.parametrize(
    ("cue", "answer"),
    [
        ("Court records show that [[", "fact"),
        ("Why [[", "fact"),
        (" claimed that [[", "claim"),
        ("[[It is rumoured", "claim"),
        (" denied that [[", "claim"),
        ("could not confirm that [[", "claim"),
    ],
)
def test_whether_the_article_vouches_for_it(asked: list[Question], cue: str, answer: str) -> None:
    found = [q for q in asked if q.kind == "vouched" and cue in q.passage]
    assert found
    assert all(q.options[q.answer or 0] == answer for q in found)


def test_who_denies_a_claim_does_not_claim_it(asked: list[Question]) -> None:
    found = [q for q in asked if q.kind == "claimant" and " denied that [[" in q.passage]
    assert found
    assert all(q.answer == len(q.options) - 1 for q in found)


def test_a_claimant_stands_in_the_passage(asked: list[Question]) -> None:
    for question in asked:
        if question.kind == "claimant":
            answer = question.options[question.answer or 0]
            assert answer == "nobody named" or answer.lower() in question.passage.lower()


def test_a_contrast_tells_the_same_statement_in_another_manner() -> None:
    random = Random(1)
    for _ in range(50):
        scene = draw_scene(random)
        at = next(i for i, one in enumerate(scene.sentences) if isinstance(one, Statement))
        other = contrast(random, scene, at)
        before, after = scene.sentences[at], other.sentences[at]
        assert isinstance(before, Statement)
        assert isinstance(after, Statement)
        assert before.manner != after.manner
        assert before.values == after.values
        assert write(scene, at, whole=False) != write(other, at, whole=False)


@pytest.mark.parametrize("manner", CLASSES)
def test_every_manner_has_many_frames_with_one_statement(manner: str) -> None:
    frames = CLASSES[manner]
    assert len(set(frames)) >= 40
    for frame in frames:
        assert frame.count("«{P}»") == 1
        assert ("C" in SLOT.findall(frame)) == (manner == "named")


def test_frames_of_deeds_mark_the_deed() -> None:
    for frame in claims.NAMED_DEEDS + claims.UNNAMED_DEEDS:
        assert frame.count("«") == frame.count("»") == 1
        assert "E" in SLOT.findall(frame)
