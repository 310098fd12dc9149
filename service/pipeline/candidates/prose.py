"""A parsed stretch of the article whose words are found by their offsets."""

from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from service.pipeline.linguistics import offset


@dataclass(frozen=True, slots=True)
class Prose:
    """A parsed stretch of the article, `start:end`, and where each of its tokens starts."""

    start: int
    end: int
    doc: Doc
    starts: tuple[int, ...]

    @classmethod
    def of(cls, doc: Doc) -> "Prose":
        """The prose of a document."""
        starts = tuple(offset(token) for token in doc)
        return cls(starts[0], starts[-1] + len(doc[-1]), doc, starts)

    def between(self, start: int, stop: int) -> list[Token]:
        """The tokens from one offset up to another, without mere spaces."""
        span = self.doc[bisect_left(self.starts, start) : bisect_left(self.starts, stop)]
        return [token for token in span if not token.is_space]
