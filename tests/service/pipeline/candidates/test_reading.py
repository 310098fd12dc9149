"""One reading of a page: what is found where, by token and by sentence."""

import pytest

from service.pipeline.linguistics import offset
from tests.service.pipeline.candidates.texts import reading_of

TEXT = "Ama Mensah, a captain, left Tema. “We left at dawn,” she said. Ama Mensah slept."


def test_tokens_are_found_by_sentence() -> None:
    reading = reading_of(TEXT)
    per_sentence = [[t.text for t in reading.tokens(s)] for s in reading.page.sentences]
    assert [words[0] for words in per_sentence] == ["Ama", "“", "Ama"]
    assert sum(map(len, per_sentence)) == sum(not t.is_space for d in reading.docs for t in d)


def test_names_are_found_by_token() -> None:
    reading = reading_of(TEXT)
    named = {t.text for d in reading.docs for t in d if reading.name_at(t) is not None}
    assert {"Ama", "Mensah", "she"} <= named
    assert "slept" not in named


def test_what_is_quoted() -> None:
    reading = reading_of(TEXT)
    quoted = [t.text for d in reading.docs for t in d if reading.in_quotation(offset(t))]
    assert quoted == ["We", "left", "at", "dawn", ","]


def test_terms_stand_between_marks_and_are_no_speech() -> None:
    reading = reading_of("The “tank” left Tema. “We left at dawn,” Ama Mensah said.")
    between = [t.text for d in reading.docs for t in d if reading.between_marks(offset(t))]
    assert between == ["tank", "We", "left", "at", "dawn", ","]


@pytest.mark.parametrize("text", ["", " \n ", "***", "Ama", "“", "。", "a" * 500, "1 2 3 4 5."])
@pytest.mark.parametrize("language", ["en", "de", None])
def test_anything_can_be_read(text: str, language: str | None) -> None:
    reading = reading_of(text, language)
    assert reading.page.text == text


def test_a_language_that_the_parser_does_not_know() -> None:
    reading = reading_of("« Nous partons demain », a déclaré Awa Diop à Lomé.", "fr")
    assert reading.docs == []
    assert [n.name for n in reading.candidates.names if n.kind == "person"] == ["Awa Diop"]
    assert [q.direct for q in reading.candidates.quotations] == [True]
