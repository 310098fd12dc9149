"""From a request to a page: what is cleaned away, what is numbered, what is left as it came."""

from datetime import date
from hashlib import sha256

import pytest

from schemas.article import ArticleRequest
from service.pipeline.article import clean, detect_language, read_page

ENGLISH = "The minister said on Monday that the ship had left the port with forty tons of cement."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\r\nb\rc\nd", "a\nb\nc\nd", id="line endings"),
        pytest.param("a\u0085b", "a\nb", id="NEL"),
        pytest.param("a\x0bb\x0cc", "a\nb\nc", id="word processor's breaks"),
        pytest.param("a\x00b\x07c\x1b[0md\x7f\x9f", "abc[0md", id="control characters"),
        pytest.param("a\tb", "a\tb", id="tab stays"),
        pytest.param("\ufeffa", "a", id="byte order mark"),
        pytest.param("a\ufeffb\u200bc\u200dd", "a\ufeffb\u200bc\u200dd", id="invisible inside"),
        pytest.param("a\u2028b\u2029c\u00a0d", "a\u2028b\u2029c\u00a0d", id="other white space"),
        pytest.param("“é” e\u0301 ﬁ 𝒜 – …", "“é” e\u0301 ﬁ 𝒜 – …", id="typography"),
    ],
)
def test_only_line_endings_and_control_characters_change(text: str, expected: str) -> None:
    assert clean(text) == expected
    assert clean(clean(text)) == clean(text)


def test_a_page_keeps_what_the_request_says() -> None:
    day = date(2023, 3, 16)
    request = ArticleRequest(
        text=ENGLISH, title="Ship leaves", url="https://example.org/a", published_at=day
    )
    article = read_page(request).article
    assert (article.title, article.url, article.published_at) == (
        "Ship leaves", "https://example.org/a", day,
    )  # fmt: skip
    assert article.sha256 == sha256(ENGLISH.encode()).hexdigest()


def test_sentences_are_numbered_from_one_and_tell_their_paragraph() -> None:
    page = read_page(ArticleRequest(text="The ship left. It sank.\r\n\r\nNobody knew why."))
    assert page.text == "The ship left. It sank.\n\nNobody knew why."
    assert [(s.number, s.paragraph) for s in page.sentences] == [(1, 1), (2, 1), (3, 2)]
    assert [page.text[s.start : s.end] for s in page.sentences] == [
        "The ship left.", "It sank.", "Nobody knew why.",
    ]  # fmt: skip


def test_a_sign_off_at_the_end_of_prose_is_a_byline() -> None:
    text = f"{ENGLISH} (Reporting by Ama Mensah in Accra; Editing by Kofi Boateng.) Map: Esi Addo."
    marks = [s.boilerplate for s in read_page(ArticleRequest(text=text)).sentences]
    assert marks == [None, "byline", "byline"]


def test_boilerplate_is_marked_and_not_cut() -> None:
    text = f"Ship leaves Tema for Lomé\n\nBy Ama Mensah\n\n{ENGLISH}\n\nAdvertisement\n\nIt sank."
    page = read_page(ArticleRequest(text=text))
    assert page.text == text
    assert [s.boilerplate for s in page.sentences] == [
        "heading", "byline", None, "advertisement", None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        ("Der Minister sagte am Montag, das Schiff habe den Hafen verlassen.", "de"),
        ("Le ministre a déclaré lundi que le navire avait quitté le port.", "fr"),
        ("El ministro dijo el lunes que el barco había salido del puerto.", "es"),
        ("Министр заявил в понедельник, что судно покинуло порт.", "ru"),
        ("部长星期一表示，货轮已经离开港口。官员说，他们没有看到任何异常情况。", "zh"),
        ("قال الوزير يوم الاثنين إن السفينة غادرت الميناء.", "ar"),
    ],
)
def test_the_language_is_detected(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_the_language_given_wins() -> None:
    assert read_page(ArticleRequest(text=ENGLISH, language="en-GB")).article.language == "en-GB"


def test_no_language_is_guessed_from_nothing() -> None:
    assert detect_language("") is None


def test_text_without_a_word_has_no_prose() -> None:
    assert read_page(ArticleRequest(text="*** — …\n\n© ®")).body == ()


def test_a_dateline_is_no_part_of_the_first_sentence() -> None:
    page = read_page(ArticleRequest(text=f"TEMA, Ghana (GNA) — {ENGLISH} It will be back."))
    pieces = [(page.text[s.start : s.end], s.boilerplate) for s in page.sentences]
    assert pieces == [
        ("TEMA, Ghana (GNA) —", "byline"),
        (ENGLISH, None),
        ("It will be back.", None),
    ]
