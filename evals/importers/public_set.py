"""What is known of a public data set: where it comes from, its form, what it can judge."""

from collections.abc import Callable
from dataclasses import dataclass

from evals.candidates.labelled import Labelled
from evals.datasets import Gold

Reader = Callable[[str, str], list[Gold]]
"""From the set's folder and a split to its cases. Raises DatasetError."""
Labeller = Callable[[str, str], list[Labelled]]
"""From the set's folder and a split to what it marks. Raises DatasetError."""


@dataclass(frozen=True, slots=True)
class PublicSet:
    """One public set. Nothing of it is kept in this repository: it is read from a folder.

    `splits`: the first is taken where none is named. `judges` and `mapping`: a line each, for
    people. `not_comparable`: what a figure on this set doesn't say. `label` is
    given where the set marks more than its cases tell.
    """

    name: str
    title: str
    source: str
    licence: str
    layout: tuple[str, ...]
    splits: tuple[str, ...]
    judges: tuple[str, ...]
    mapping: tuple[str, ...]
    not_comparable: tuple[str, ...]
    read: Reader
    label: Labeller | None = None
