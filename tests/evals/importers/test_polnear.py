from pathlib import Path

import pytest

from evals.candidates.labelled import DIRECT, Mark
from evals.datasets import DatasetError
from evals.importers.polnear import (
    Attribution,
    Document,
    QuotedPart,
    attributions,
    named_source,
    read_documents,
    read_labelled,
    read_polnear,
)
from evals.scorers.quotes import score_quotes
from evals.scorers.score import Counts, Share
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


def test_marks_are_the_quoted_parts_and_their_sources(corpus: str) -> None:
    (article,) = read_labelled(corpus, "dev")
    assert article.marks == {
        "quotations": (Mark((_at("we go home now"),), (DIRECT,)), Mark((_at("a deal."),))),
        "speakers": (
            Mark((_at("Ann Lee"), _at(", of Acme")), group="name"),
            Mark((_at("He"),), group="pronoun"),
        ),
    }
    assert article.complete == frozenset()


def test_a_folder_that_is_no_corpus(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="holds no articles"):
        read_documents(str(tmp_path), "dev")


@pytest.mark.parametrize(
    ("words", "rest", "source"),
    [
        ("Rep. Ann Lee (D-N.C.)", "", "Rep. Ann Lee"),
        ("The senator", "", None),
        ("Trump", "", "Trump"),
        ("Officials", " met other officials there", None),
        ("his wife Ann Lee", "", "his wife Ann Lee"),
        ("Secretary of State Ann Lee", "", "Secretary of State Ann Lee"),
        ("Department of Justice", "", "Department of Justice"),
        ("the Ohio congressman", "", None),
        ("the chair of the ACLU", "", None),
        ("Acme’s lawyers", "", None),
        ("She", "", None),
    ],
)
def test_a_source_that_names_nobody(words: str, rest: str, source: str | None) -> None:
    stretch = ((0, len(words)),)
    document = Document("a", words + rest, (Attribution(stretch, ()),))
    assert named_source(document, QuotedPart((0, 0), stretch)) == source
