from pathlib import Path

import pytest

from evals.candidates.labelled import Labelled
from evals.datasets import DatasetError
from evals.importers.szeged import FACTBANK, WIKIWEASEL, read_labelled
from evals.verify import verify

SAMPLE = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE Annotation PUBLIC "-//Uncertainty//DTD  SCOPE ANNOTATION 1.0//EN" "Uncertainty.dtd">
<Annotation><DocumentSet> <Document type="unknown"><DocID type="FILENAME">own-1.txt</DocID>\
<DocumentPart type="unknown"/>\
<DocumentPart type="unknown"><Sentence id="S1.1">The ferry  left   Split.</Sentence>\
<Sentence id="S1.2">It <ccue type="speculation_modal_probable_">may</ccue> sink, she\
 <ccue type="speculation_hypo_doxastic _"> thinks</ccue>.</Sentence></DocumentPart>\
<DocumentPart type="unknown"><Sentence id="S1.3">He stays \
<ccue type="speculation_hypo_condition _">if</ccue> it rains.</Sentence></DocumentPart>\
</Document><Document><DocID>empty</DocID></Document></DocumentSet></Annotation>
"""
TEXT = "The ferry left Split. It may sink, she thinks.\n\nHe stays if it rains."


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "factbank.xml").write_text(SAMPLE, encoding="utf-8")
    return str(tmp_path)


def _words(article: Labelled, kind: str) -> list[tuple[str, str]]:
    marks = dict(article.marks)[kind]  # type: ignore[index]
    return [(article.text[slice(*mark.places[0])], mark.group) for mark in marks]


def test_cues_and_their_sentences(folder: str) -> None:
    (article,) = read_labelled("factbank.xml", folder, "all")
    assert (article.name, article.text) == ("own-1.txt", TEXT)
    assert _words(article, "cues") == [
        ("may", "probable"),
        ("thinks", "doxastic"),
        ("if", "condition"),
    ]
    assert _words(article, "uncertain sentences") == [
        ("It may sink, she thinks.", "claim"),
        ("He stays if it rains.", "condition"),
    ]
    assert article.text[slice(*article.sentences[0])] == "The ferry left Split."
    assert article.complete == {"cues", "uncertain sentences"}


def test_gold_claims_are_sentences_and_a_condition_is_optional(folder: str) -> None:
    (gold,) = FACTBANK.read(folder, "all")
    assert verify(gold) == []
    assert gold.sections == {"unverified_claims"}
    assert [(c.evidence, c.cue, c.basis, c.required) for c in gold.case.unverified_claims] == [
        ("It may sink, she thinks.", "may", "speculation", True),
        ("He stays if it rains.", "if", "speculation", False),
    ]


@pytest.mark.parametrize("content", [None, "<Annotation>", "<Annotation/>"])
def test_a_file_that_is_missing_or_no_corpus(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "wiki.xml").write_text(content, encoding="utf-8")
    with pytest.raises(DatasetError, match=r"wiki\.xml"):
        WIKIWEASEL.read(str(tmp_path), "all")
