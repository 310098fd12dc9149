"""The article in an HTML page, with what the page says of it."""

import re
from datetime import date
from typing import Any

import trafilatura
from pydantic import ValidationError
from trafilatura.settings import Document

from schemas.article import ArticleRequest

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_SNIFFED = 2048  # Bytes in which a page declares its charset; browsers look at 1024.
# Furniture of a site. Pages too short for trafilatura's rules would keep it otherwise.
_FURNITURE = [
    "//nav | //footer | //button | //select | //noscript",
    "//form[not(.//p)]",
    "//header[not(ancestor::article) and not(.//h1)]",
    "//*[@role='navigation' or @role='contentinfo' or @role='search' or @role='dialog']",
    "//*[@role='banner' and not(.//h1)]",
]
_BLOCKS = {"p", "head", "item", "list", "quote", "code", "table", "row", "div"}
_VERBATIM = {"pre", "script", "style", "textarea"}
_LINE_BREAKS = re.compile(r"[ \t\r\f]*\n\s*")


def declared_charset(body: bytes) -> str | None:
    """The charset that a page's own head names, or None."""
    found = _META_CHARSET.search(body[:_SNIFFED])
    charset = found[1].decode("ascii").lower() if found else None
    # Whoever could read the declaration as ASCII wasn't reading UTF-16.
    return None if charset is None or charset.startswith("utf-16") else charset


def extract(html: str) -> ArticleRequest:
    """The page's article as paragraphs with blank lines between, title, day, address, language.

    Nothing is fetched. The text is empty where trafilatura finds no article.
    """
    tree = trafilatura.load_html(html)
    if tree is None:
        return ArticleRequest(text="")
    language = _language(tree)
    _join_lines(tree)
    found = trafilatura.bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        prune_xpath=_FURNITURE,
        # Only a date that the page states: guessing from its text makes dates up.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if not isinstance(found, Document) or found.body is None:
        return ArticleRequest(text="")
    return ArticleRequest(
        text=_tidy(_text(found.body)),
        title=found.title or None,
        url=found.url if (found.url or "").startswith(("http://", "https://")) else None,
        published_at=_day(found.date),
        language=language,
    )


def _language(tree: Any) -> str | None:
    tag = (tree.get("lang") or tree.get("xml:lang") or "").strip().replace("_", "-")
    try:
        return ArticleRequest(text="", language=tag).language
    except ValidationError:
        return None


def _join_lines(tree: Any) -> None:
    """Make the source's line breaks spaces, as a browser does; trafilatura keeps some."""
    for element in tree.iter():
        if isinstance(element.tag, str) and element.tag not in _VERBATIM and element.text:
            element.text = _LINE_BREAKS.sub(" ", element.text)
        if element.tail:
            element.tail = _LINE_BREAKS.sub(" ", element.tail)


def _text(element: Any) -> str:
    """An element's text, blocks set off by blank lines."""
    if element.tag == "lb":
        return "\n"
    pieces = [_blocks(element.text)]
    for child in element:
        pieces += [_text(child), _blocks(child.tail)]
    text = "".join(pieces)
    if element.tag in _BLOCKS:
        return f"\n\n{text}\n\n"
    return f" {text} " if element.tag == "cell" else text


def _blocks(text: str | None) -> str:
    """Of a page that is hardly marked up, trafilatura makes one element with a line a block."""
    return (text or "").replace("\n", "\n\n")


def _tidy(text: str) -> str:
    lines = (re.sub(r"[ \t]+", " ", line).strip(" ") for line in text.split("\n"))
    return re.sub(r"\n{2,}", "\n\n", "\n".join(lines)).strip()


def _day(found: str | None) -> date | None:
    try:
        return date.fromisoformat((found or "")[:10])
    except ValueError:
        return None
