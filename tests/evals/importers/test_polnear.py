from pathlib import Path

import pytest

from evals.datasets import DatasetError
from evals.importers.polnear import (
    Attribution,
    Document,
    QuotedPart,
    attributions,
    named_source,
    read_documents,
    read_polnear,
)
from evals.quotations import measure, measure_speakers
from evals.scorers.quotes import score_quotes
from evals.scorers.score import Counts, Share
from service.pipeline.candidates.found import Name, Quotation
from service.pipeline.page import Page
from tests.evals.build import a_quote, an_actor, brief

TEXT = "Ann Lee, of Acme, said “we go home now” on Monday. He called it “a deal.” “Nobody’s.”"


def _standoff() -> str:
    def stretch(words: str) -> str:
        start = TEXT.index(words)
        return f"{start} {start + len(words)}"

    source = f"{stretch('Ann Lee')};{stretch(', of Acme')}"
    return "\n".join(
        [
            f"T1\tSource {source}\tAnn Lee , of Acme",
            f"T2\tContent {stretch('“we go home now”')}\t...",
            f"T3\tSource {stretch('He')}\tHe",
            f"T4\tContent {stretch('it “a deal.”')}\t...",
            f"T5\tCue {stretch('said')}\tsaid",
            "E1\tAttribution:T5 Content:T2 Cue:T5 Source:T1",
            "E2\tAttribution:T5 Source2:T3 Content:T4",
            "",
        ]
    )


@pytest.fixture
def corpus(tmp_path: Path) -> str:
    for folder, name, content in (
        ("text", "a.txt", TEXT),
        ("text", "b.txt", "Nobody annotated this."),
        ("attributions", "a_1.ann", _standoff()),
        ("attributions", "a_2.ann", ""),
    ):
        path = tmp_path / "data" / "dev" / folder
        path.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(content, encoding="utf-8")
    return str(tmp_path)


def test_standoff() -> None:
    first, second = attributions(_standoff())
    assert [TEXT[a:b] for a, b in first.source] == ["Ann Lee", ", of Acme"]
    assert [TEXT[a:b] for a, b in second.source] == ["He"]
    assert [TEXT[a:b] for a, b in second.content] == ["it “a deal.”"]


def test_gold_quotes_are_the_attributed_words_between_marks(corpus: str) -> None:
    (gold,) = read_polnear(corpus, "dev")
    assert [(q.text, q.speaker) for q in gold.case.quotes] == [
        ("we go home now", "Ann Lee"),
        ("a deal.", None),
    ]
    assert gold.sections == {"quotes"}


def test_a_pronoun_as_source_leaves_the_speaker_open(corpus: str) -> None:
    (gold,) = read_polnear(corpus, "dev")
    said = brief(
        TEXT,
        actors=[an_actor(1, "Acme", TEXT)],
        quotes=[
            a_quote(1, "we go home now", TEXT, speaker="actor-1"),
            a_quote(2, "a deal.", TEXT, speaker="actor-1"),
        ],
    )
    score = score_quotes(gold, said)
    assert score.counts == Counts(2, 0, 0)
    assert score.shares["speaker"] == Share(0, 1)


def _at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_recall_of_a_finder_that_misses_a_mark(corpus: str) -> None:
    def find(page: Page) -> list[Quotation]:
        del page
        parts = (_at("we go home now"),), (_at("“a deal."),)
        return [Quotation(n, part, part[0], direct=True) for n, part in enumerate(parts, 1)]

    recall = measure(read_documents(corpus, "dev"), find)
    assert (recall.parts, recall.exact) == (2, 1)
    assert (recall.speech, recall.speech_direct) == (1, 1)
    assert recall.misses == [("a", "a deal.")]


def test_speakers_on_offer(corpus: str) -> None:
    def find(page: Page) -> list[Name]:
        del page
        return [Name("1", "Ann Lee", ("Ann Lee",), (_at("Lee"),), (), "person", None)]

    speakers = measure_speakers(read_documents(corpus, "dev"), find)
    assert (speakers.named, speakers.named_right) == (1, 1)
    assert (speakers.pronouns, speakers.pronouns_right) == (1, 0)


def test_a_folder_that_is_no_corpus(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="holds no articles"):
        read_documents(str(tmp_path), "dev")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Rep. Ann Lee (D-N.C.)", "Rep. Ann Lee"),
        ("The senator", None),
        ("Trump", "Trump"),
        ("Officials met other officials there", None),
        ("his wife Ann Lee", "his wife Ann Lee"),
        ("She", None),
    ],
)
def test_a_source_that_names_nobody(text: str, source: str | None) -> None:
    words = text if source or len(text) < 20 else "Officials"
    stretch = ((0, len(words)),)
    document = Document("a", text, (Attribution(stretch, ()),))
    assert named_source(document, QuotedPart((0, 0), stretch)) == source
