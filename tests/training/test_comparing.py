from dataclasses import replace

import pytest

from training.asked import Asked
from training.comparing import answered, interval, rules, table, tables, together

ASKED = Asked(
    article="a",
    kind="speaker",
    group="speaker",
    prompt="",
    options=["Ada", "Bo", "Cy"],
    answers=[0],
    rule=2,
    sureness=0.7,
    others={"nearest name": 1, "nearest name beside a verb": 0},
)


def test_rules_are_right_where_they_point_at_an_answer() -> None:
    rights = dict(rules([ASKED, replace(ASKED, answers=[1, 2])]))
    assert rights == {
        "nearest name": [False, True],
        "nearest name beside a verb": [True, False],
        "rule": [False, True],
    }


def test_simpler_rules_stand_in_for_a_rule_without_an_answer() -> None:
    silent = replace(ASKED, rule=None, answers=[1])
    rights = dict(rules([silent, ASKED]))
    assert rights["rule"] == [False, False]
    assert rights["rule, else the nearest name"] == [True, False]


@pytest.mark.parametrize(
    ("chances", "choice"),
    [((0.96, 0.02, 0.02), 0), ((0.94, 0.03, 0.03), 2), ((0.6, 0.2, 0.2), 2)],
)
def test_a_certain_model_corrects_an_unsure_rule(chances: tuple[float, ...], choice: int) -> None:
    assert together(ASKED, chances) == choice


def test_a_sure_rule_and_a_silent_one_stand() -> None:
    assert together(replace(ASKED, sureness=0.95), (1.0, 0.0, 0.0)) == 2
    assert together(replace(ASKED, rule=None, sureness=0.0), (1.0, 0.0, 0.0)) is None


def test_answered_has_the_model_alone_and_both_together() -> None:
    rows = answered("tuned", [ASKED], [(0.6, 0.2, 0.2)])
    assert [right for _, right in rows] == [[True], [False]]


def test_articles_are_drawn_anew_as_wholes() -> None:
    few = interval([True] * 10 + [False] * 10, ["a"] * 10 + ["b"] * 10)
    many = interval([True] * 10 + [False] * 10, [str(i) for i in range(20)])
    assert few == (0.0, 1.0)
    assert many[0] > 0.2
    assert many[1] < 0.8
    assert interval([True] * 4, ["a", "a", "b", "c"]) == (1.0, 1.0)


def test_the_table_says_how_many_and_how_often() -> None:
    text = table([("rule", [True, False])], [ASKED, replace(ASKED, sureness=0.95)])
    assert "2 questions, 1 articles; the rule is not sure of 1" in text
    assert "50.0%" in text
    assert "100.0%" in text


def test_each_group_has_a_table_of_its_own_with_its_own_answers() -> None:
    goods = replace(ASKED, kind="sender", group="sender", answers=[1])
    made = tables([ASKED, goods], {"tuned": [(1.0, 0.0, 0.0), (0.0, 1.0, 0.0)]})
    assert list(made) == ["sender", "speaker"]
    for lines in made.values():
        (row,) = (line for line in lines.splitlines() if line.startswith("tuned model"))
        assert "100.0%" in row
