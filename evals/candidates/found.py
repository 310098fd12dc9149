"""The one form in which candidates are measured."""

from dataclasses import dataclass

from evals.locate import Offsets


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate: where it stands and what it says besides, if anything.

    `offered` is False of one that nobody takes for more than a hint (scare quotes,
    “a Western diplomat”): it finds a
    mark, but is not spurious.
    """

    places: tuple[Offsets, ...]
    answer: str | None = None
    offered: bool = True
