"""Similarity of two actors, each under all its names."""

from collections.abc import Collection

from evals.fold import fold, head, tokens

SAME_NAME = 1.0
SAME_ALIAS = 0.9
PART_OF_NAME = 0.8


def same_names(gold: Collection[str], predicted: Collection[str]) -> float:
    """How surely two actors are the same; both lists start with the actor's longest name.

    1 where these names are equal (case and typography folded), 0.9 where any two names are, 0.8
    where the words of one are among the words of another and both have the same head (Biden and
    Joe Biden; not China and Bank of China), else 0.
    """
    if not gold or not predicted:
        return 0.0
    if fold(next(iter(gold))) == fold(next(iter(predicted))):
        return SAME_NAME
    if {fold(name) for name in gold} & {fold(name) for name in predicted}:
        return SAME_ALIAS
    if any(_part(one, other) for one in gold for other in predicted):
        return PART_OF_NAME
    return 0.0


def _part(one: str, other: str) -> bool:
    words, others = set(tokens(one)), set(tokens(other))
    return bool(words) and (words <= others or others <= words) and head(one) == head(other)
