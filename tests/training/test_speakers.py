from random import Random

from schemas.article import ArticleRequest
from service.pipeline.article import read_page
from service.pipeline.candidates.found import Candidates, Quotation
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided import choosing
from training.articles import Quoted, write_article
from training.question import Question
from training.speakers import MOST_OPTIONS, beside_verb, groups, window


def questions(seed: int, count: int) -> list[Question]:
    random, made = Random(seed), list[Question]()
    while len(made) < count:
        made += [question for group in groups(random) for question in group]
    return made[:count]


def test_the_same_seed_asks_the_same() -> None:
    assert questions(7, 12) == questions(7, 12)
    assert questions(7, 12) != questions(8, 12)


def test_as_many_as_asked_for_each_with_something_to_choose() -> None:
    made = questions(2, 301)
    assert len(made) == 301
    for question in made:
        assert 2 <= len(question.options) <= MOST_OPTIONS + 1
        assert len(set(question.options)) == len(question.options)
        assert question.passage.count("[[") == question.passage.count("]]") == 1


def test_the_answer_is_now_here_now_there() -> None:
    places = [q.answer for q in questions(4, 400) if q.answer is not None]
    assert {0, 1, 2, 3, 4, 5} <= set(places)


def test_a_few_questions_have_no_right_option() -> None:
    without = sum(question.answer is None for question in questions(6, 600))
    assert 3 <= without <= 60


def test_the_nearest_name_is_often_wrong() -> None:
    """Hard negatives: who goes by nearness alone must fail on a good part of the questions."""
    asked = [q for q in questions(9, 300) if q.answer is not None]
    hits = 0
    for question in asked:
        at = question.passage.index("[[")
        surnames = [option.split()[-1] for option in question.options]
        places = [question.passage.rfind(s, 0, at) for s in surnames]
        assert question.answer is not None
        hits += max(range(len(places)), key=places.__getitem__) == question.answer
    assert hits / len(asked) < 0.6


def test_the_window_is_the_one_that_the_service_cuts() -> None:
    article = next(
        a for a in (write_article(Random(seed)) for seed in range(40)) if len(a.text) > 1500
    )
    page = read_page(ArticleRequest(text=article.text))
    assert page.text == article.text
    quoted = article.quotations[len(article.quotations) // 2]
    outer = (quoted.parts[0][0] - 1, quoted.parts[-1][1] + 1)
    reading = Reading(page, [], Candidates((), (), (), (), (), ()))
    served = choosing.question(reading, Quotation(1, quoted.parts, outer, True))
    cut = (choosing._BEFORE, choosing._AFTER, choosing._QUOTED)
    passage = window(article.text, quoted, *cut)
    assert passage.split("[[")[1] in served
    assert served.split("[[")[0].endswith(passage.split("[[")[0][-200:])


def test_a_window_begins_at_a_sentence_and_cuts_a_long_quotation() -> None:
    text = "One. " * 100 + "“" + "word " * 200 + "”" + " after" * 100
    start = text.index("“") + 1
    speaker = write_article(Random(1)).quotations[0].speaker
    quoted = Quoted(((start, text.index("”")),), speaker)
    before, rest = window(text, quoted, 300, 100, 240).split("[[")
    inner, after = rest.split("]]")
    assert before.startswith("One.")
    assert 290 <= len(before) <= 300
    assert len(inner) == 240
    assert len(after) == 100


def test_most_questions_are_as_plain_as_news_is() -> None:
    made = questions(1, 120)
    plain = sum(beside_verb(q) == q.answer for q in made)
    assert 0.6 < plain / len(made) < 0.9


def test_the_name_beside_the_verb() -> None:
    passage = "Ann Lee met Bo Ray. “[[We left]],” said Ray. Lee wept."
    assert beside_verb(Question("speaker", passage, ("Ann Lee", "Bo Ray"), 1)) == 1
