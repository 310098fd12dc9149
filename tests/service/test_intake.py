import json

import pytest

from schemas.article import ArticleRequest
from service import errors
from service.intake import count_words, read_article
from service.settings import Settings

ARTICLE = "A freighter left Varna on Monday. “We saw nothing,” said Ivana Petrova."


def read(body: bytes | str, content_type: str | None = "text/plain") -> ArticleRequest:
    encoded = body.encode() if isinstance(body, str) else body
    return read_article(encoded, content_type, Settings.model_construct())


def read_json(**fields: object) -> ArticleRequest:
    return read(json.dumps(fields), "application/json")


def test_json_keeps_every_field() -> None:
    found = read_json(
        text=ARTICLE,
        title=" A\nship ",
        url="https://example.org/a",
        published_at="2023-03-16",
        language="bg",
    )

    assert found.model_dump(mode="json") == {
        "text": ARTICLE,
        "title": "A ship",
        "url": "https://example.org/a",
        "published_at": "2023-03-16",
        "language": "bg",
    }


@pytest.mark.parametrize("content_type", ["text/plain", "Text/Plain; charset=UTF-8"])
def test_plain_text(content_type: str) -> None:
    assert read(ARTICLE, content_type) == ArticleRequest(text=ARTICLE)


@pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-1", "utf-16", "Mac_Roman"])
def test_a_named_charset_is_honoured(charset: str) -> None:
    codec = "cp1252" if charset == "iso-8859-1" else charset
    found = read(ARTICLE.encode(codec), f'text/plain; charset="{charset}"')

    assert found.text == ARTICLE


def test_byte_order_mark_nul_and_carriage_returns_go() -> None:
    assert read("\ufeffOne two three\x00 four five.\r\nSix\x07.").text == (
        "One two three four five.\nSix."
    )


@pytest.mark.parametrize("charset", ["rot13", "zlib", "idna", "unicode_escape", "nonsense", "\x00"])
def test_what_is_no_character_set_is_refused(charset: str) -> None:
    with pytest.raises(errors.UnsupportedEncoding):
        read(ARTICLE, f"text/plain; charset={charset}")


def test_invalid_utf8_is_told_with_its_byte() -> None:
    with pytest.raises(errors.WrongEncoding) as caught:
        read(b"Seven bytes\xff and more")

    assert caught.value.members == {"byte": 11}
    assert "byte 11" in caught.value.detail


@pytest.mark.parametrize(
    "content_type",
    [None, "", "application/x-www-form-urlencoded", "image/png", "nonsense", "text/plain/x"],
)
def test_other_content_types_are_refused_with_the_three_that_do(content_type: str | None) -> None:
    with pytest.raises(errors.UnsupportedContentType) as caught:
        read(ARTICLE, content_type)

    for taken in ("application/json", "text/plain", "text/html"):
        assert taken in caught.value.detail


@pytest.mark.parametrize(
    "body", ["", "{", "secret words", '{"text": "\\ud800 lone"}', "[" * 100_000, '{"text": NaN}']
)
def test_malformed_json(body: str) -> None:
    with pytest.raises((errors.MalformedJSON, errors.InvalidRequest)) as caught:
        read(body, "application/json")

    assert "secret" not in caught.value.detail


@pytest.mark.parametrize(
    ("fields", "field", "remedy"),
    [
        ({}, "text", "is required"),
        ({"text": 5}, "text", "valid string"),
        ({"text": None}, "text", "valid string"),
        ({"text": ARTICLE, "titel": "x"}, "titel", "`title`"),
        ({"text": ARTICLE, "published_at": "yesterday"}, "published_at", "2023-03-16"),
        ({"text": ARTICLE, "published_at": 20230316}, "published_at", "2023-03-16"),
        ({"text": ARTICLE, "language": "Bulgarian!"}, "language", "BCP 47"),
    ],
)
def test_invalid_fields_are_named(fields: dict[str, object], field: str, remedy: str) -> None:
    with pytest.raises(errors.InvalidRequest) as caught:
        read_json(**fields)

    assert caught.value.members["errors"][0]["field"] == field
    assert remedy in caught.value.detail


@pytest.mark.parametrize(
    "fields",
    [{"SECRET words as a name": 1, "text": ARTICLE}, {"text": ["SECRET"]}, {"language": "SECRET!"}],
)
def test_validation_never_echoes_the_input(fields: dict[str, object]) -> None:
    with pytest.raises(errors.InvalidRequest) as caught:
        read_json(**fields)

    assert "SECRET" not in caught.value.problem().model_dump_json()
    assert caught.value.__cause__ is None


def test_json_that_is_no_object() -> None:
    with pytest.raises(errors.InvalidRequest, match="body"):
        read('"a string"', "application/json")


@pytest.mark.parametrize("text", ["", "  \n\t ", "\x00\x00", "\ufeff"])
def test_an_empty_article(text: str) -> None:
    with pytest.raises(errors.EmptyArticle):
        read(text)


@pytest.mark.parametrize("text", ["Four words are here", "… — “” !! ?? .. ;; ::", "船は出た"])
def test_a_short_article(text: str) -> None:
    with pytest.raises(errors.ArticleTooShort, match="send 5 or more"):
        read(text)


@pytest.mark.parametrize(
    "text",
    [
        "貨船週一離開瓦爾納。",
        "貨物船が月曜に出港した。",
        "เรือออกจากท่าวันจันทร์",
        "Five words are right here",
    ],
)
def test_scripts_without_spaces_count_characters(text: str) -> None:
    assert read(text).text == text


def test_words_are_counted_as_read() -> None:
    assert count_words("Mr. O’Neill’s 1,000 CQ-A rifles cost $3.5m") == 8


def test_a_body_above_the_limit() -> None:
    with pytest.raises(errors.BodyTooLarge, match="NUTGRAF_MAX_ARTICLE_BYTES"):
        read("word " * 200_001)
