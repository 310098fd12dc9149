"""From a request to a page: clean text, language, numbered sentences, boilerplate marked.

The text is never normalised beyond line endings and control characters, so that offsets mean
what the caller thinks they mean.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from schemas.article import Article, ArticleRequest
from service.pipeline.boilerplate import mark
from service.pipeline.credits import dateline_length, is_sign_off
from service.pipeline.instructions import is_instruction
from service.pipeline.page import Boilerplate, Page, Sentence
from service.pipeline.sentences import Offsets, split_paragraphs, split_sentences

_LINE_ENDINGS = re.compile(r"\r\n?|[\x0b\x0c\x85]")  # A word processor's and a page's break too.
_LANGUAGE_SAMPLE = 4000  # Code points; more text doesn't change the verdict.
_MIN_LANGUAGE_CONFIDENCE = 0.6


def clean(text: str) -> str:
    """The text with line endings made `\\n` and control characters (tabs apart) removed.

    So is a byte order mark at its start: it tells of the file, not of the article.
    """
    text = _LINE_ENDINGS.sub("\n", text.removeprefix("\ufeff"))
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc")


def read_page(request: ArticleRequest) -> Page:
    """The request's article with its sentences numbered and its boilerplate marked."""
    text = clean(request.text)
    article = Article(
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        title=request.title,
        url=request.url,
        published_at=request.published_at,
        language=request.language or detect_language(text),
    )
    paragraphs = split_paragraphs(text)
    marks = mark([text[start:end] for start, end in paragraphs], title=request.title)
    sentences: list[Sentence] = []
    for number, ((start, end), kind) in enumerate(zip(paragraphs, marks, strict=True), 1):
        for piece, own in _pieces(text, start, end, kind):
            sentences.append(Sentence(len(sentences) + 1, *piece, number, own))
    return Page(article, tuple(sentences))


def _pieces(
    text: str, start: int, end: int, kind: Boilerplate | None
) -> Iterator[tuple[Offsets, Boilerplate | None]]:
    """A paragraph's sentences, each with the kind of boilerplate that it is."""
    if kind == "heading" and is_instruction(text[start:end]):
        kind = "instruction"
    if kind is not None:
        yield (start, end), kind
        return
    if dateline := dateline_length(text[start:end]):
        yield (start, start + len(text[start : start + dateline].rstrip())), "byline"
    for piece in split_sentences(text, start + dateline, end):
        if is_sign_off(text[slice(*piece)]):
            kind = "byline"  # And so is what follows it: thanks, illustrators.
        elif is_instruction(text[slice(*piece)]):
            kind = "instruction"  # To a language model, and what follows it belongs to it.
        yield piece, kind


def detect_language(text: str) -> str | None:
    """ISO 639-1 code of the text's language, or None where it is too little to tell."""
    language, confidence = _identifier().classify(text[:_LANGUAGE_SAMPLE])
    return str(language) if confidence >= _MIN_LANGUAGE_CONFIDENCE else None


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 (0.1 s to load)

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
