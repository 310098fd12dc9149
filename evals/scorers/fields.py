"""Comparison of one field of a matched pair."""

from collections.abc import Callable

from evals.fold import contains, fold, tokens
from evals.gold import ANY, Item
from evals.scorers.match import Verdict

NOTHING = "nothing"
_LEADING = frozenset({"in", "on", "by", "at", "during", "since"})


def compare(
    item: Item, field: str, said: str | None, same: Callable[[str, str], bool]
) -> Verdict | None:
    """Whether what was said is one of the right answers, under the given sense of sameness.

    None where gold and prediction are both silent, or where any answer is right.
    """
    answers = item.accepted(field)
    if ANY in answers or (said is None and answers == [None]):
        return None
    right = any(
        answer == said if answer is None or said is None else same(answer, said)
        for answer in answers
    )
    return Verdict(right, answers[0] or NOTHING, said or NOTHING)


def equal(gold: str, said: str) -> bool:
    """The same words, case and typography folded."""
    return fold(gold) == fold(said)


def same_date(gold: str, said: str) -> bool:
    """The same words, a leading preposition left aside."""
    return _without(gold, _LEADING) == _without(said, _LEADING)


def same_amount(gold: str, said: str, goods: str) -> bool:
    """The same words, those of the goods left aside: “1,000” and “1,000 rifles” are equal."""
    aside = frozenset(tokens(goods))
    return fold(gold) == fold(said) or (
        bool(_without(gold, aside)) and _without(gold, aside) == _without(said, aside)
    )


def same_cue(gold: str, said: str) -> bool:
    """One stands in the other as whole words: “allegedly” and “has allegedly” are equal."""
    return contains(gold, said) or contains(said, gold)


def _without(text: str, aside: frozenset[str]) -> list[str]:
    return [word for word in tokens(text) if word not in aside]
