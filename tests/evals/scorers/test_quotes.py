from evals.scorers.quotes import score_quotes
from evals.scorers.score import Counts, Share
from tests.evals.build import a_quote, actor, an_actor, brief, gold

LINE = "We broke no law,"
ACTORS = [actor("Ann Lee", kind="person"), actor("Bob Lee", kind="person")]
SAID = [an_actor(1, "Ann Lee"), an_actor(2, "Bob Lee")]


def test_text_has_to_be_exact_but_for_marks_and_spaces() -> None:
    case = gold(actors=ACTORS, quotes=[{"text": LINE}])
    quote = a_quote(1, LINE)
    for text, counts in (
        (LINE, Counts(1, 0, 0)),
        (f"“{LINE}” ", Counts(1, 0, 0)),
        ("We  broke\nno law,", Counts(1, 0, 0)),
        ("We broke no law", Counts(0, 1, 1)),
        ("We broke the law,", Counts(0, 1, 1)),
    ):
        said = brief(quotes=[quote.model_copy(update={"text": text})])
        assert score_quotes(case, said).counts == counts, text


def test_wrong_speaker() -> None:
    case = gold(actors=ACTORS, quotes=[{"text": LINE, "speaker": "Ann Lee"}])
    score = score_quotes(case, brief(actors=SAID, quotes=[a_quote(1, LINE, speaker="actor-2")]))
    assert score.counts == Counts(1, 0, 0)
    assert score.shares == {"speaker": Share(0, 1), "reported_by": Share(0, 0)}


def test_any_speaker_will_do() -> None:
    case = gold(actors=ACTORS, quotes=[{"text": LINE, "also": {"speaker": ["*"]}}])
    score = score_quotes(case, brief(actors=SAID, quotes=[a_quote(1, LINE, speaker="actor-2")]))
    assert score.shares["speaker"] == Share(0, 0)


def test_an_id_of_nobody_is_a_wrong_speaker() -> None:
    case = gold(actors=ACTORS, quotes=[{"text": LINE, "speaker": "Ann Lee"}])
    score = score_quotes(case, brief(quotes=[a_quote(1, LINE, speaker="actor-9")]))
    assert score.shares["speaker"] == Share(0, 1)


def test_nothing_said_and_nothing_to_be_said() -> None:
    quotes = [{"text": LINE}]
    assert score_quotes(gold(), brief()).counts == Counts(0, 0, 0)
    assert score_quotes(gold(quotes=quotes), brief()).counts == Counts(0, 0, 1)
    assert score_quotes(gold(), brief(quotes=[a_quote(1, LINE)])).counts == Counts(0, 1, 0)


def test_the_same_words_by_two_people_go_each_to_the_own_speaker() -> None:
    # Text alone makes all four pairs equal; in the wrong order both speakers would be wrong.
    text = "“Yes,” said Ann Lee. “Yes,” said Bob Lee."
    quotes = [{"text": "Yes,", "speaker": "Ann Lee"}, {"text": "Yes,", "speaker": "Bob Lee"}]
    said = [
        a_quote(1, "Yes,", text, speaker="actor-2"),
        a_quote(2, "Yes,", text, speaker="actor-1"),
    ]
    score = score_quotes(
        gold(text, actors=ACTORS, quotes=quotes),
        brief(
            text, actors=[an_actor(1, "Ann Lee", text), an_actor(2, "Bob Lee", text)], quotes=said
        ),
    )
    assert score.counts == Counts(2, 0, 0)
    assert score.shares["speaker"] == Share(2, 2)


def test_a_quote_given_twice_is_found_once_and_spurious_once() -> None:
    case = gold(actors=ACTORS, quotes=[{"text": LINE, "speaker": "Ann Lee"}])
    said = [a_quote(1, LINE, speaker="actor-2"), a_quote(2, LINE, speaker="actor-1")]
    score = score_quotes(case, brief(actors=SAID, quotes=said))
    # The one with the right speaker is the one found, whatever the order.
    assert score.counts == Counts(1, 1, 0)
    assert score.shares["speaker"] == Share(1, 1)


def test_an_optional_quote_counts_nowhere_and_neither_does_its_speaker() -> None:
    quote = {"text": LINE, "speaker": "Ann Lee", "required": False}
    case = gold(actors=ACTORS, quotes=[quote])
    said = brief(actors=SAID, quotes=[a_quote(1, LINE, speaker="actor-2")])
    score = score_quotes(case, said)
    assert score.counts == Counts(0, 0, 0)
    assert score.shares["speaker"] == Share(0, 0)
    assert score.findings == []


def test_the_speaker_may_be_found_under_a_description() -> None:
    # “…,” said the spokeswoman: the case names the person meant.
    person = actor("Ann Lee", kind="person", aliases=["spokeswoman"])
    case = gold(actors=[person], quotes=[{"text": LINE, "speaker": "Ann Lee"}])
    said = [an_actor(1, "spokeswoman")]
    score = score_quotes(case, brief(actors=said, quotes=[a_quote(1, LINE, speaker="actor-1")]))
    assert score.shares["speaker"] == Share(1, 1)


def test_a_speaker_where_there_is_none_is_wrong_even_if_it_is_nobody() -> None:
    for actors, name in ((SAID, "Ann Lee"), ([], "actor-1")):
        quotes = [a_quote(1, LINE, speaker="actor-1")]
        score = score_quotes(gold(quotes=[{"text": LINE}]), brief(actors=actors, quotes=quotes))
        assert score.shares["speaker"] == Share(0, 1)
        assert score.findings[0].predicted == name
