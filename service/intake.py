"""From a request's body to an article: content type, encoding, JSON, length."""

import codecs
import re
from collections.abc import Callable
from email.message import Message

from pydantic import ValidationError

from schemas.article import ArticleRequest
from service.errors import (
    ArticleTooShort,
    BodyTooLarge,
    EmptyArticle,
    InvalidRequest,
    MalformedJSON,
    NoArticle,
    UnsupportedContentType,
    UnsupportedEncoding,
    WrongEncoding,
)
from service.pipeline.article import clean
from service.settings import Settings
from service.webpage import declared_charset, extract

# Python knows codecs that are no character sets, and some that take quadratic time.
_CHARACTER_SET = re.compile(
    r"utf-(8|16|32)(-sig|-le|-be)?|ascii|cp\d+|iso8859-\d+|koi8-[rtu]|gb\w+|big5\w*|euc_\w+"
    r"|shift_jis\w*|iso2022_\w+|mac-\w+|tis-620|johab|ptcp154|hz"
)
# A word; or one character, where the script puts no spaces between words: Thai, Lao, Tibetan,
# Burmese, Khmer, kana and Han.
_WORD = re.compile(
    r"[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    r"\U00020000-\U0003ffff]|[^\W_]+(?:['’.-][^\W_]+)*"
)
_FIELD_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,39}")
_FIELDS = ", ".join(f"`{name}`" for name in ArticleRequest.model_fields)


def read_article(body: bytes, content_type: str | None, settings: Settings) -> ArticleRequest:
    """The article in a body of one of the three content types, its text cleaned.

    Raises UnsupportedContentType, UnsupportedEncoding, BodyTooLarge, WrongEncoding,
    MalformedJSON, InvalidRequest, EmptyArticle, ArticleTooShort or NoArticle.
    """
    media_type, charset = parse_content_type(content_type)
    check_size(len(body), settings)
    article = _READERS[media_type](body, charset)
    article = article.model_copy(
        update={
            "text": clean(article.text).removeprefix("\ufeff"),
            "title": _line(article.title),
            "url": _line(article.url),
        }
    )
    _check_length(article, media_type, settings)
    return article


def parse_content_type(header: str | None) -> tuple[str, str | None]:
    """Media type and charset of a Content-Type. Raises UnsupportedContentType."""
    message = Message()
    message["content-type"] = header or ""
    media_type = (header or "").partition(";")[0].strip().lower()
    if media_type not in _READERS:
        named = f"`{media_type[:80]}` is not taken" if media_type else "The header is missing"
        raise UnsupportedContentType(
            f"{named}; send Content-Type `application/json`, `text/plain` or `text/html`."
        )
    return media_type, message.get_content_charset()


def check_size(size: int, settings: Settings) -> None:
    """Raises BodyTooLarge for a body of more bytes than the settings allow."""
    if size > settings.max_article_bytes:
        raise BodyTooLarge(
            f"The body has more than {settings.max_article_bytes} bytes; send a shorter article "
            "or raise NUTGRAF_MAX_ARTICLE_BYTES."
        )


def count_words(text: str) -> int:
    """Words of a text; of scripts without spaces, characters."""
    return sum(1 for _ in _WORD.finditer(text))


def decode(body: bytes, charset: str | None) -> str:
    """The body's text, without a byte order mark; UTF-8 where no charset is named.

    Raises UnsupportedEncoding for an unknown charset, WrongEncoding for bytes that are not in it.
    """
    codec = _codec(charset or "utf-8")
    try:
        return body.decode(codec).removeprefix("\ufeff")
    except UnicodeDecodeError as wrong:
        raise WrongEncoding(
            f"The body is not {charset or 'UTF-8'}: byte {wrong.start} (counted from 0) can't be "
            "read. Send UTF-8, or name the encoding: `Content-Type: text/plain; charset=...`.",
            byte=wrong.start,
        ) from None


def _codec(charset: str) -> str:
    try:
        name = codecs.lookup(charset).name
    except (LookupError, ValueError):
        name = ""
    if not _CHARACTER_SET.fullmatch(name):
        raise UnsupportedEncoding("The charset is unknown; send UTF-8.")
    # What is labelled Latin-1 on the web is Windows-1252, whose quotation marks matter here.
    return "cp1252" if name == "iso8859-1" else name


def _from_json(body: bytes, charset: str | None) -> ArticleRequest:
    try:
        return ArticleRequest.model_validate_json(decode(body, charset), strict=True)
    except ValidationError as invalid:
        raise _json_error(invalid) from None


def _from_text(body: bytes, charset: str | None) -> ArticleRequest:
    return ArticleRequest(text=decode(body, charset))


def _from_html(body: bytes, charset: str | None) -> ArticleRequest:
    return extract(decode(body, charset or declared_charset(body)))


_READERS: dict[str, Callable[[bytes, str | None], ArticleRequest]] = {
    "application/json": _from_json,
    "text/plain": _from_text,
    "text/html": _from_html,
}


def _json_error(invalid: ValidationError) -> MalformedJSON | InvalidRequest:
    """What is wrong with a JSON body, without a word of it: it may be unpublished."""
    errors = invalid.errors(include_input=False, include_url=False, include_context=False)
    if errors[0]["type"] == "json_invalid":
        return MalformedJSON(
            f'{errors[0]["msg"]}. Send one JSON object such as {{"text": "..."}}; a curl user '
            "with a plain file sends `Content-Type: text/plain` instead."
        )
    found = [(_field(error["loc"]), error["type"], error["msg"]) for error in errors[:10]]
    return InvalidRequest(
        "; ".join(f"{field}: {_remedy(kind, message)}" for field, kind, message in found) + ".",
        errors=[{"field": field, "problem": _remedy(*rest)} for field, *rest in found],
    )


def _field(location: tuple[int | str, ...]) -> str:
    """A field's name if it looks like one; a caller's mistake can make it the article itself."""
    name = str(location[0]) if location else ""
    return name if _FIELD_NAME.fullmatch(name) else "body" if not name else "a field"


def _remedy(kind: str, message: str) -> str:
    if kind == "extra_forbidden":
        return f"there is no such field; the fields are {_FIELDS}"
    if kind == "missing":
        return "is required"
    if kind.startswith("date"):
        return "has to be a day such as 2023-03-16"
    if kind == "string_pattern_mismatch":
        return "has to be a BCP 47 language tag such as en or pt-BR"
    return message[0].lower() + message[1:]


def _line(value: str | None) -> str | None:
    """A title or address in one line, or None if nothing is left of it."""
    return " ".join(clean(value).split()) or None if value is not None else None


def _check_length(article: ArticleRequest, media_type: str, settings: Settings) -> None:
    least = settings.min_article_words
    if media_type == "text/html":
        # Navigation has many words but no line of prose.
        if max(map(count_words, article.text.split("\n")), default=0) < least:
            raise NoArticle(
                "No article was found in the page. Send the page as the browser has it, or the "
                "article alone as `text/plain`."
            )
        return
    if not article.text.strip():
        raise EmptyArticle("There is no text; send the article itself.")
    if (count := count_words(article.text)) < least:
        raise ArticleTooShort(
            f"{count} words are no article; send {least} or more (characters are counted where "
            "the script has no spaces)."
        )
