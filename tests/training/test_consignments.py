import re
from random import Random

import pytest

from training.consignments import ask, groups
from training.filling import SLOT
from training.question import Question
from training.scenes import STATUSES, contrast, draw_scene, write
from training.words import consignments as words
from training.words import trade


@pytest.fixture(scope="module")
def asked() -> list[Question]:
    random = Random(5)
    return [question for _ in range(900) for group in groups(random) for question in group]


def _of(asked: list[Question], kind: str) -> list[tuple[Question, str]]:
    return [(q, q.options[q.answer]) for q in asked if q.kind == kind and q.answer is not None]


def test_who_sends_or_gets_stands_in_the_passage(asked: list[Question]) -> None:
    for kind in ("sender", "recipient"):
        for question, answer in _of(asked, kind):
            assert answer == "nobody named" or answer.lower() in question.passage.lower()


def test_places_asked_about_stand_in_the_passage(asked: list[Question]) -> None:
    for question, _ in _of(asked, "place"):
        assert question.about is not None
        assert question.about in question.passage


@pytest.mark.parametrize(
    ("pattern", "role"),
    [
        (r"\]\] \w+ flown from ([A-Z][\w ’-]+?) to [A-Z]", "origin"),
        (r"\]\] came to [^.]*by way of ([A-Z][\w ’-]+?)( (on|last|in|over|two|this|earlier) .*|)\.",
         "transit"),
    ],
)  # fmt: skip
def test_places_are_what_plain_sentences_say(
    asked: list[Question], pattern: str, role: str
) -> None:
    seen = 0
    for question, answer in _of(asked, "place"):
        found = re.search(pattern, question.passage)
        if found and found[1] == question.about:
            assert answer == role
            seen += 1
    assert seen


def test_one_passage_can_hold_two_consignments_with_other_answers() -> None:
    random = Random(2)
    for _ in range(200):
        scene = draw_scene(random)
        if len(scene.told) == 2 and all(one.status for one in scene.told):
            break
    first, second = (write(scene, at, whole=True) for at in (0, 1))
    assert first != second
    assert re.sub(r"\[\[|\]\]", "", first) == re.sub(r"\[\[|\]\]", "", second)


def test_a_contrast_changes_one_fact_and_an_answer() -> None:
    random, changed = Random(4), 0
    for _ in range(200):
        scene = draw_scene(random)
        other = contrast(random, scene, 0)
        if other is None:
            continue
        changed += 1
        before, after = scene.told[0], other.told[0]
        assert (before.status != after.status) != (before.values != after.values)
        assert other.before == scene.before
        assert other.after == scene.after
        assert ask(random, other, 0)
    assert changed > 50


def test_goods_that_go_nowhere_are_no_shipment() -> None:
    random = Random(9)
    for _ in range(100):
        scene = draw_scene(random)
        for at, one in enumerate(scene.told):
            kinds = {q.kind: q.options[q.answer or 0] for q in ask(random, scene, at)}
            if one.status is None:
                assert kinds["shipment"] == "no"
                assert "sender" not in kinds
            elif "shipment" in kinds:
                assert kinds["shipment"] == "yes"


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_has_many_frames_with_goods(status: str) -> None:
    frames = STATUSES[status]
    assert len(set(frames)) == len(frames) >= 25
    for frame in frames:
        assert {"G", "g"} & set(SLOT.findall(frame))
        assert {"S", "R", "A", "V", "Z"} & set(SLOT.findall(frame))


def test_asides_and_idle_goods_name_no_party() -> None:
    for frame in trade.ASIDES + trade.IDLE:
        assert not {"S", "R", "A", "V", "Z"} & set(SLOT.findall(frame))
    assert len(trade.ASIDES) + len(trade.IDLE) > 100
    assert sum(map(len, words.FOLLOWING.values())) > 25
