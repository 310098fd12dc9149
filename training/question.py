"""A small closed question, and those that are asked about the same passage."""

from dataclasses import dataclass

from service.pipeline.prompts import load


@dataclass(frozen=True, slots=True)
class Question:
    """A passage with the thing asked about in [[ ]], and the options to choose from.

    `kind` is the prompt's name. `answer` is the right option's place, None where none of them is
    right. `about` is what the prompt names besides the passage: a place, another name.
    """

    kind: str
    passage: str
    options: tuple[str, ...]
    answer: int | None
    about: str | None = None

    @property
    def prompt(self) -> str:
        """The text that the options follow."""
        values = {"passage": self.passage} | ({"about": self.about} if self.about else {})
        return load(self.kind).fill("user", **values)


def closed(kind: str, passage: str, right: str, about: str | None = None) -> Question:
    """A question whose options stand in its prompt; `right` is the contract's word for the answer.

    Raises:
        KeyError: it is not one of them.
    """
    options = load(kind).options
    return Question(kind, passage, tuple(options.values()), list(options).index(right), about)


def named(kind: str, passage: str, names: list[str], right: str | None) -> Question:
    """A question with the page's names as options, and nobody besides."""
    options = [*names, *load(kind).options.values()]
    return Question(
        kind, passage, tuple(options), len(names) if right is None else options.index(right)
    )
