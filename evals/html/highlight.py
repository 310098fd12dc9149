"""Where the items of a gold case and of a brief stand in the article, and the text cut by that."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from evals.gold import GoldActor, GoldQuote, Part
from evals.locate import Offsets, occurrences, quote_parts
from schemas.brief import Actor, Span

KINDS = ("failed", "broken", "sprung", "missing", "spurious", "wrong", "unscored", "right")
"""What a row can be, worst first. Optional gold and the points of a summary are unscored."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of the article, and the row (by id and kind) that it belongs to."""

    start: int
    end: int
    row: str
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same highlights; none for plain text."""

    text: str
    over: tuple[Highlight, ...]

    @property
    def kind(self) -> str:
        """The worst kind of the rows that it belongs to."""
        return min((h.kind for h in self.over), key=KINDS.index)

    @property
    def rows(self) -> str:
        """The ids of the rows, each once."""
        return " ".join(dict.fromkeys(h.row for h in self.over))

    @property
    def title(self) -> str:
        """What it stands for, a line each."""
        return "\n".join(dict.fromkeys(h.label for h in self.over))


def cut(text: str, highlights: Sequence[Highlight]) -> list[Piece]:
    """The text, cut where a highlight starts or ends, each piece with all of its own."""
    ends = {end for h in highlights for end in (h.start, h.end)}
    cuts = sorted({0, len(text), *(end for end in ends if 0 < end < len(text))})
    return [
        Piece(text[start:end], tuple(h for h in highlights if h.start <= start and end <= h.end))
        for start, end in pairwise(cuts)
    ]


def gold_places(item: Part, text: str) -> list[Offsets]:
    """Where a gold item stands: an actor at every mention, a quote in its parts."""
    if isinstance(item, GoldActor):
        return [place for name in item.names for place in occurrences(name, text)]
    if isinstance(item, GoldQuote):
        return quote_parts(item.text, text)
    return occurrences(str(getattr(item, "evidence", "")), text)


def predicted_places(item: object, text: str) -> list[Offsets]:
    """Where a predicted item stands: by its evidence, an actor by its names inside that."""
    evidence: Iterable[Span] = getattr(item, "evidence", ())
    whole = [(span.start, span.end) for span in evidence]
    if not isinstance(item, Actor):
        return whole
    named = [place for name in (item.name, *item.aliases) for place in occurrences(name, text)]
    inside = [(s, e) for s, e in named if any(start <= s and e <= end for start, end in whole)]
    return inside or whole
