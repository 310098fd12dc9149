from random import Random

import pytest

from training.articles import Article, write_article
from training.cast import draw_cast
from training.words import narration, saying
from training.words.subjects import SUBJECTS


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    random = Random(11)
    return [write_article(random) for _ in range(150)]


def test_the_same_seed_writes_the_same_article() -> None:
    assert write_article(Random(3)) == write_article(Random(3))
    assert write_article(Random(3)).text != write_article(Random(4)).text


def test_no_slot_is_left_open(articles: list[Article]) -> None:
    assert not any(set("{}\ue000\ue001") & set(article.text) for article in articles)


def test_parts_lie_between_quotation_marks(articles: list[Article]) -> None:
    marks = '“”"‘’«»„'
    for article in articles:
        for quoted in article.quotations:
            assert article.text[quoted.parts[0][0] - 1] in marks
            assert article.text[quoted.parts[-1][1]] in marks
            assert all(article.text[start:end].strip() for start, end in quoted.parts)


def test_every_kind_of_speaker_and_of_quotation_comes_up(articles: list[Article]) -> None:
    quotations = [quoted for article in articles for quoted in article.quotations]
    assert {quoted.speaker.kind for quoted in quotations} == {"person", "body", "described"}
    assert any(len(quoted.parts) > 1 for quoted in quotations)
    opening = {a.text[q.parts[0][0] - 1] for a in articles for q in a.quotations}
    assert opening >= {"“", '"', "‘", "«", "„"}


def test_a_second_speaker_in_a_template_is_the_other_one() -> None:
    found = {
        tuple(dict.fromkeys(quoted.speaker.name for quoted in article.quotations))
        for article in (write_article(Random(seed)) for seed in range(20))
    }
    assert any(len(speakers) > 2 for speakers in found)


def test_two_people_of_a_cast_share_a_name_only_where_both_are_named_in_full() -> None:
    random = Random(5)
    for _ in range(300):
        people = draw_cast(random, SUBJECTS[0]).people
        surnames = [person.name.split(" ", 1)[-1] for person in people]
        for person, surname in zip(people, surnames, strict=True):
            if surnames.count(surname) > 1:
                assert person.later == ()


@pytest.mark.parametrize("template", saying.ANYONE + saying.INDIRECT + saying.PERSON + saying.NEXT)
def test_each_way_of_saying_has_a_quotation(template: str) -> None:
    slots = [piece.split("}")[0] for piece in template.split("{")[1:]]
    assert any(slot.lstrip("+").split("@")[0] in saying.QUOTATIONS for slot in slots)


def test_narration_has_no_quotations() -> None:
    for sentence in narration.BACKGROUND + narration.LEADS:
        assert not {"{q}", "{Q}", "{f}", "{v}", "{!}", "{?}"} & set(sentence.split())
