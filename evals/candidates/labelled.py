"""What a data set marks in an article, by kind of candidate."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from evals.locate import Offsets
from schemas.article import ArticleRequest

Kind = Literal[
    "quotations",
    "speakers",
    "names",
    "places",
    "amounts",
    "dates",
    "route words",
    "cues",
    "cues and sayings",
    "uncertain sentences",
]

NO_ACTOR = "none"
"""What is said of a name that is a mere place on the page."""
DIRECT = "direct"
"""What is said of a quotation that is speech, not a term or a title."""


def days(earliest: date | None, latest: date | None) -> str:
    """What is said of a date: its first and last day, empty where unknown."""
    return f"{earliest or ''}..{latest or ''}"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that a candidate should be found for.

    `places` are the stretches where it stands, any of which will do. `answers` are the right
    answers to what the candidate says of it besides; empty where the set doesn't tell. Of a mark
    that is not `required` a candidate is neither right nor spurious. `group` is what recall is
    told apart by.
    """

    places: tuple[Offsets, ...]
    answers: tuple[str, ...] = ()
    required: bool = True
    group: str = ""


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article with its marks.

    Of a kind in `complete` everything is marked, so that whatever else is found is spurious.
    `sentences` are the set's own; empty where the service's count.
    """

    name: str
    text: str
    marks: Mapping[Kind, tuple[Mark, ...]]
    complete: frozenset[Kind] = frozenset()
    published_at: date | None = None
    sentences: tuple[Offsets, ...] = ()

    @property
    def request(self) -> ArticleRequest:
        """What the service is asked for this article."""
        return ArticleRequest(text=self.text, published_at=self.published_at)
