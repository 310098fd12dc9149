"""The article as the pipeline reads it: one text with numbered sentences."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from schemas.article import Article
from schemas.brief import Span

Boilerplate = Literal["byline", "caption", "navigation", "advertisement", "heading", "instruction"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's number (from 1), its offsets and the paragraph it stands in (from 1)."""

    number: int
    start: int
    end: int
    paragraph: int
    boilerplate: Boilerplate | None = None


@dataclass(frozen=True)
class Page:
    """An article and its sentences, in order. Pure data; offsets count code points."""

    article: Article
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def span(self, start: int, end: int) -> Span:
        """The stretch between two offsets, with its text."""
        return Span(start=start, end=end, text=self.text[start:end])

    def sentence(self, number: int) -> Sentence | None:
        """The sentence of that number, or None."""
        return self.sentences[number - 1] if 1 <= number <= len(self.sentences) else None

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that an offset lies in, or None between sentences."""
        at = bisect_right(self._starts, offset) - 1
        inside = at >= 0 and offset < self.sentences[at].end
        return self.sentences[at] if inside else None

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    def evidence(self, numbers: Iterable[int]) -> list[Span]:
        """Spans of the sentences of those numbers, in order, without repeats or unknown ones."""
        found = (self.sentence(number) for number in sorted(set(numbers)))
        return [self.span(s.start, s.end) for s in found if s is not None]

    @cached_property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences that are not boilerplate; headings are."""
        return tuple(s for s in self.sentences if s.boilerplate is None)
