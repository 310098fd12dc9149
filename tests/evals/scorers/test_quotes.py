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
