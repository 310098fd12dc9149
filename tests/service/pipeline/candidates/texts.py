"""Pages and readings of the tests' own sentences."""

import time
from collections.abc import Callable, Iterable
from typing import Protocol

from schemas.article import ArticleRequest
from service.pipeline.article import read_page
from service.pipeline.candidates.found import Name
from service.pipeline.candidates.reading import Reading, read
from service.pipeline.page import Page

SECONDS = 4.0
"""Processor time that 60,000 code points may take; what is quadratic takes ten times as long."""


class Stretch(Protocol):
    """Anything with offsets."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def page_of(text: str, language: str | None = "en") -> Page:
    """The page of a text."""
    return read_page(ArticleRequest(text=text, language=language))


def reading_of(text: str, language: str | None = "en") -> Reading:
    """Everything that a text shows."""
    return read(page_of(text, language))


def printed(page: Page, stretches: Iterable[Stretch]) -> list[str]:
    """The stretches' words, as the page prints them."""
    return [page.text[s.start : s.end] for s in stretches]


def name(reading: Reading, form: str) -> Name:
    """The one name of the reading that goes by a form."""
    (found,) = [n for n in reading.candidates.names if form in n.forms]
    return found


def seconds(call: Callable[[], object]) -> float:
    """Processor time of a call."""
    started = time.process_time()
    call()
    return time.process_time() - started
