"""The parser sees the prose and nothing else, and its offsets are the page's."""

import pytest

from service.pipeline import linguistics
from service.pipeline.linguistics import bounds, offset, parse
from tests.service.pipeline.candidates.texts import page_of

LEAD = "Officials in Accra sold forty pumps to Togo."


def seen(text: str, language: str | None = "en") -> str:
    """What the parser sees of a text, without outer white space."""
    return "".join(doc.text for doc in parse(page_of(text, language))).strip()


def test_offsets_are_the_pages_own() -> None:
    page = page_of(f"Togo buys forty pumps from Ghana\n\nBy Esi Addo\n\n{LEAD}\n\n{LEAD}")
    tokens = [t for doc in parse(page) for t in doc if not t.is_space]
    assert tokens
    for token in tokens:
        start, end = bounds(token)
        assert (start, page.text[start:end]) == (offset(token), token.text)


def test_boilerplate_and_headings_are_not_parsed() -> None:
    assert seen(f"Togo buys forty pumps from Ghana\n\nBy Esi Addo\n\n{LEAD}") == LEAD


@pytest.mark.parametrize(
    "dateline",
    [
        "LAGOS — ", "LAGOS, Nigeria — ", "NEW DELHI (Reuters) - ", "ST. LOUIS, Mo. (AP) — ",
        "PORT-AU-PRINCE, Haiti, March 3 (AFP) – ", "Accra (Reuters) - ",
    ],
)  # fmt: skip
def test_datelines_are_not_parsed(dateline: str) -> None:
    assert seen(dateline + LEAD) == LEAD


@pytest.mark.parametrize(
    "sentence",
    [
        "NATO — the alliance — sold forty pumps.",
        "UNICEF - which runs the camp - sold forty pumps.",
        "Ama Mensah (left) - the captain - sold forty pumps.",
    ],
)
def test_actors_before_a_dash_are_no_datelines(sentence: str) -> None:
    assert seen(sentence) == sentence


def test_the_pages_sentences_are_the_parsers() -> None:
    page = page_of(f"{LEAD} They flew from the U.S. to St. Kitts. It ended well.")
    starts = [offset(t) for doc in parse(page) for t in doc if t.is_sent_start]
    assert starts == [s.start for s in page.sentences]


@pytest.mark.parametrize("language", ["de", "fr", "zh", "ES"])
def test_other_languages_are_left_alone(language: str) -> None:
    assert parse(page_of(LEAD, language)) == []


@pytest.mark.parametrize("language", ["en", "en-GB", "EN", "pcm"])
def test_all_sorts_of_english_are_parsed(language: str) -> None:
    assert seen(LEAD, language) == LEAD


def test_a_paragraph_without_end_is_parsed_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linguistics, "_CHUNK", 200)
    docs = parse(page_of(f"{LEAD} " * 40))
    assert len(docs) > 2
    assert all(len(doc.text) < 500 for doc in docs)
    assert all(doc.text.strip().startswith("Officials") for doc in docs)
