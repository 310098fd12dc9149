from dataclasses import dataclass

import pytest

from evals.scorers.match import Matcher, Verdict, assign
from evals.scorers.score import Counts, Share


@dataclass(frozen=True)
class Word:
    """A gold item that is nothing but a word."""

    word: str
    required: bool = True


def _same(gold: Word, predicted: str) -> float:
    return float(gold.word.lower() == predicted.lower())


def _case(gold: Word, predicted: str) -> Verdict | None:
    return Verdict(gold.word == predicted, gold.word, predicted)


MATCHER = Matcher[Word, str](
    section="words",
    similarity=_same,
    gold_label=lambda word: word.word,
    predicted_label=str,
    checks={"case": _case},
)


def test_assignment_maximises_the_sum_not_the_first_choice() -> None:
    # Greedy would take 0.9 and leave 0.1; together the other two make 1.6.
    assert assign([[0.9, 0.8], [0.8, 0.1]]) == [(0, 1), (1, 0)]


def test_assignment_never_pairs_what_is_not_alike() -> None:
    assert assign([[0.0, 0.0], [0.0, 0.5]]) == [(1, 1)]
    assert assign([]) == []
    assert assign([[], []]) == []


@pytest.mark.parametrize(
    ("gold", "predicted", "counts"),
    [
        ([], [], Counts(0, 0, 0)),
        ([], ["a", "b"], Counts(0, 2, 0)),
        ([Word("a"), Word("b")], [], Counts(0, 0, 2)),
        ([Word("a")], ["a", "a", "a"], Counts(1, 2, 0)),
        ([Word("a"), Word("a")], ["a"], Counts(1, 0, 1)),
        ([Word("a"), Word("b")], ["b", "c"], Counts(1, 1, 1)),
    ],
    ids=["nothing", "empty gold", "empty prediction", "duplicates", "one for two", "mixed"],
)
def test_counts(gold: list[Word], predicted: list[str], counts: Counts) -> None:
    assert MATCHER.score(gold, predicted).counts == counts


def test_optional_gold_counts_nowhere() -> None:
    optional = Word("a", required=False)
    assert MATCHER.score([optional], []).counts == Counts(0, 0, 0)
    assert MATCHER.score([optional], ["A"]).counts == Counts(0, 0, 0)
    assert MATCHER.score([optional], ["A"]).shares["case"] == Share(0, 0)
    assert MATCHER.score([optional], ["a", "a"]).counts == Counts(0, 1, 0)


def test_a_required_item_wins_a_tie_against_an_optional_one() -> None:
    assert MATCHER.score([Word("a", required=False), Word("a")], ["a"]).counts == Counts(1, 0, 0)


def test_fields_are_compared_on_matched_items_alone() -> None:
    score = MATCHER.score([Word("a"), Word("b"), Word("c")], ["a", "B", "d"])
    assert score.shares["case"] == Share(1, 2)
    assert [str(finding) for finding in score.findings] == [
        "missing: c",
        "spurious: d",
        "wrong case: b [b -> B]",
    ]
