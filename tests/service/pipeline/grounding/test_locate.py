import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.pipeline.grounding import Found, NotFound, locate
from tests.service.pipeline.page import page_of, whole

TEXT = (
    "Iran sent “12 tons” of body armor and 1,000 rifles. The gun’s barrel…was not found — "
    "officials said.\nChina’s non-lethal aid can’t stop, 312 tons of it. 共12吨装备运往俄罗斯。 "
    "She said: “The ship ‘Nur’ left.” 𝒜 café with ﬁve guns. Iranian officials deny it."
)
PAGE = page_of(TEXT)


def found(said: str) -> Found:
    outcome = locate(said, PAGE, whole(PAGE))
    assert isinstance(outcome, Found), outcome
    assert TEXT[outcome.span.start : outcome.span.end] == outcome.span.text
    return outcome


def lost(said: str, *numbers: int) -> NotFound:
    outcome = locate(said, PAGE, PAGE.evidence(numbers) if numbers else whole(PAGE))
    assert isinstance(outcome, NotFound), outcome
    return outcome


@pytest.mark.parametrize("said", ["12 tons", "1,000 rifles", "Iran", "俄罗斯", "12吨", "gun"])
def test_words_that_stand_as_they_are_said_are_exact(said: str) -> None:
    assert found(said).verdict == "exact"
    assert found(said).span.text == said


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ('Iran sent "12 tons" of', "Iran sent “12 tons” of"),
        ("the gun's barrel...was", "The gun’s barrel…was"),
        ("was not found - officials", "was not found — officials"),
        ("cafe\u0301 with five guns", "café with ﬁve guns"),
        ("the ship 'Nur' left", "The ship ‘Nur’ left"),
        ("officials said. China's", "officials said.\nChina’s"),
        ('"1,000 rifles"', "1,000 rifles"),
        ("body armor.", "body armor"),
        ("Body armor", "body armor"),
        (" 12 tons\n", "12 tons"),
    ],
)
def test_typography_may_differ_and_the_article_wins(said: str, printed: str) -> None:
    assert found(said).span.text == printed


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("13 tons", "number"),
        ("2 tons", "number"),
        ("1.000 rifles", "number"),
        ("1000 rifles", "number"),
        ("was found", "negation"),
        ("lethal aid", "negation"),
        ("China’s non-lethal aid can stop", "negation"),
        ("Iraq sent “12 tons”", "name"),
        ("Iran sent … body armor", "ellipsis"),
        ("1,000 rifles 312 tons of it", "join"),
        ("Iran shipped “12 tons”", "words"),
    ],
)
def test_changed_words_are_refused_and_the_change_is_shown(said: str, kind: str) -> None:
    refused = lost(said)
    assert refused.reason == "altered"
    assert refused.nearest is not None
    assert kind in [change.kind for change in refused.changes]


def test_words_of_another_sentence_are_elsewhere() -> None:
    refused = lost("café", 1)
    assert refused.reason == "elsewhere"
    assert refused.nearest is not None
    assert refused.nearest.text == "café"


@pytest.mark.parametrize("said", ["submarines", "…", "“”", "", " \n", "\u200b"])
def test_what_the_article_does_not_have_is_absent(said: str) -> None:
    assert lost(said).reason == "absent"


def test_the_occurrence_in_the_evidence_comes_first() -> None:
    page = page_of("Guns left. Some guns came. More guns came.")
    outcome = locate("guns", page, page.evidence([2, 3]))
    assert isinstance(outcome, Found)
    assert outcome.span.start == page.text.index("guns")


def test_a_sentence_cut_in_two_by_mistake_is_read_as_one() -> None:
    page = page_of("Acme & Co. Ltd. sent guns.")
    assert len(page.sentences) > 1
    assert isinstance(locate("Acme & Co. Ltd.", page, whole(page)), Found)


def test_right_to_left_text_keeps_its_own_order() -> None:
    page = page_of("أرسلت إيران 12 طنا إلى روسيا.", "ar")
    outcome = locate("إلى روسيا", page, whole(page))
    assert isinstance(outcome, Found)
    assert outcome.span.text == "إلى روسيا"


@given(text=st.text(max_size=80), said=st.text(max_size=20))
@settings(max_examples=100, deadline=None)
def test_whatever_is_found_stands_there(text: str, said: str) -> None:
    page = page_of(text)
    outcome = locate(said, page, whole(page))
    span = outcome.span if isinstance(outcome, Found) else outcome.nearest
    assert span is None or text[span.start : span.end] == span.text


@given(
    text=st.text(alphabet="ab 1,2.…“\"’'-–\u0301éﬁ\u00ad", min_size=1, max_size=40), data=st.data()
)
@settings(max_examples=100, deadline=None)
def test_what_is_exact_is_what_was_said(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    page = page_of(text)
    outcome = locate(text[start:end], page, [page.span(0, len(text))])
    if isinstance(outcome, Found) and outcome.verdict == "exact":
        assert outcome.span.text == text[start:end].strip()


@pytest.mark.parametrize("said", ["Joe Bidden", "Al Qaida", "the Boeing"])
def test_letters_alone_make_nothing_near(said: str) -> None:
    page = page_of("There is more evidence. The officials are quite alone in the dark.")
    assert locate(said, page, page.evidence([1])) == NotFound("absent")


@pytest.mark.parametrize(
    ("said", "nearest"),
    [("Joe Bidden", "Joe Biden"), ("Jo Biden", "Joe Biden"), ("Zalenskyy", "Zelenskyy")],
)
def test_the_nearest_to_a_misspelt_name_is_the_name(said: str, nearest: str) -> None:
    page = page_of("There is more evidence of it. President Joe Biden said Zelenskyy had left.")
    outcome = locate(said, page, page.evidence([1]))
    assert isinstance(outcome, NotFound)
    assert outcome.reason == "altered"
    assert outcome.nearest is not None
    assert outcome.nearest.text == nearest
    assert [change.kind for change in outcome.changes] == ["name"]


def test_a_number_is_never_taken_for_a_misspelt_one() -> None:
    page = page_of("They sent 12 tons. Others sent 113 tons.")
    outcome = locate("13 tons", page, page.evidence([1]))
    assert isinstance(outcome, NotFound)
    assert outcome.nearest is not None
    assert outcome.nearest.text == "12 tons"
