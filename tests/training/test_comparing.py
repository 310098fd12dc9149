from dataclasses import replace

import pytest

from training.comparing import answered, interval, mixed, rules, table
from training.polnear import Asked

ASKED = Asked(
    article="a",
    prompt="",
    options=["Ada", "Bo", "Cy"],
    answer=0,
    nearest=1,
    beside_verb=0,
    grammar=2,
    sureness=0.7,
)


def test_rules_are_right_where_they_point_at_the_answer() -> None:
    rights = dict(rules([ASKED, replace(ASKED, answer=2)]))
    assert rights == {
        "nearest name": [False, False],
        "nearest name beside a verb of saying": [True, False],
        "grammar": [False, True],
        "grammar, else the nearest name": [False, True],
    }


def test_the_nearest_name_stands_in_for_a_grammar_without_an_answer() -> None:
    silent = replace(ASKED, grammar=None, answer=1)
    assert dict(rules([silent]))["grammar, else the nearest name"] == [True]


@pytest.mark.parametrize(
    ("chances", "weight", "best"),
    [
        ((0.9, 0.05, 0.05), 0.3, 2),  # Grammar outweighs a light model ...
        ((0.9, 0.05, 0.05), 1.0, 0),  # ... and not one of equal weight.
        ((0.4, 0.3, 0.3), 1.0, 2),
    ],
)
def test_mixed(chances: tuple[float, ...], weight: float, best: int) -> None:
    assert mixed(ASKED, chances, weight) == best


def test_without_a_grammatical_speaker_the_model_decides() -> None:
    assert mixed(replace(ASKED, grammar=None, sureness=0.0), (0.2, 0.5, 0.3), 0.3) == 1


def test_answered_has_the_model_alone_and_two_mixtures() -> None:
    rows = answered("model", [ASKED], [(0.6, 0.2, 0.2)], 0.3)
    assert [right for _, right in rows] == [[True], [False], [False]]


def test_an_interval_holds_the_share_and_is_wider_for_few_articles() -> None:
    right = [True, False, True, True] * 10
    many = interval(right, [str(i) for i in range(40)])
    few = interval(right, ["a"] * 10 + ["b"] * 8 + ["c"] * 22)
    assert many[0] < 0.75 < many[1]
    assert interval([True] * 4, ["a", "a", "b", "c"]) == (1.0, 1.0)
    assert few != many


def test_the_table_says_how_many_and_how_often() -> None:
    text = table([("rule", [True, False])], [ASKED, replace(ASKED, sureness=0.95)], 0.9)
    assert "2 questions, 1 articles; grammar is not sure of 1" in text
    assert "50.0%" in text
    assert "100.0%" in text
