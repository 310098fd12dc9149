import pytest

from evals.scorers.actors import score_actors
from evals.scorers.names import same_names
from evals.scorers.score import Counts, Share
from tests.evals.build import actor, an_actor, brief, gold


@pytest.mark.parametrize(
    ("gold_names", "predicted", "similarity"),
    [
        (["Ann Lee"], ["ann  LEE"], 1.0),
        (["Rosoboronexport’s"], ["Rosoboronexport"], 1.0),
        (["Acme Corporation", "Acme"], ["the Acme"], 0.9),
        (["Joe Biden"], ["Biden"], 0.8),
        (["President Joe Biden"], ["Joe Biden"], 0.8),
        (
            ["China North Industries Group Corporation Limited"],
            ["China North Industries Group"],
            0.8,
        ),
        (["Bank of China"], ["China"], 0.0),
        (["Ministry of Defence of Chad"], ["Ministry"], 0.8),
        (["Ann Lee"], ["Bob Lee"], 0.0),
        (["Russian Ministry of Defence"], ["Ukrainian Ministry of Defence"], 0.0),
        (["Chad"], [], 0.0),
    ],
)
def test_same_names(gold_names: list[str], predicted: list[str], similarity: float) -> None:
    assert same_names(gold_names, predicted) == similarity


def test_kind_and_affiliation() -> None:
    case = gold(
        actors=[
            actor("Acme Corporation", aliases=["Acme"]),
            actor("Ann Lee", kind="person", affiliation="Acme Corporation"),
            actor("Chad", kind="country", also={"kind": ["government"]}),
            actor("Bob Lee", kind="person"),
        ]
    )
    score = score_actors(
        case,
        brief(
            actors=[
                an_actor(1, "Acme"),
                an_actor(2, "Ann Lee", kind="organisation", affiliation="actor-1"),
                an_actor(3, "Chad", kind="government", affiliation="actor-1"),
            ]
        ),
    )
    assert score.counts == Counts(3, 0, 1)
    assert score.shares["kind"] == Share(2, 3)
    # Acme's is left out of the count: neither side says anything.
    assert score.shares["affiliation"] == Share(1, 2)
    assert [str(finding) for finding in score.findings] == [
        "missing: Bob Lee",
        "wrong kind: Ann Lee [person -> organisation]",
        "wrong affiliation: Chad [nothing -> Acme]",
    ]


def test_the_full_name_takes_the_item_from_its_part() -> None:
    case = gold(actors=[actor("Ann Lee", kind="person")])
    score = score_actors(case, brief(actors=[an_actor(1, "Lee"), an_actor(2, "Ann Lee")]))
    assert [str(f) for f in score.findings if f.kind == "spurious"] == ["spurious: Lee"]


def test_nobody_and_nobody() -> None:
    lee = actor("Ann Lee", kind="person")
    assert score_actors(gold(), brief()).counts == Counts(0, 0, 0)
    assert score_actors(gold(actors=[lee]), brief()).counts == Counts(0, 0, 1)
    assert score_actors(gold(), brief(actors=[an_actor(1, "Ann Lee")])).counts == Counts(0, 1, 0)


def test_one_name_that_fits_two_people_is_one_of_them() -> None:
    # Lee is part of both names (0.8 each): one is found, one is missing, nothing is spurious.
    case = gold(actors=[actor("Ann Lee", kind="person"), actor("Bob Lee", kind="person")])
    assert score_actors(case, brief(actors=[an_actor(1, "Lee")])).counts == Counts(1, 0, 1)


def test_the_required_one_of_two_that_a_name_fits_is_found() -> None:
    case = gold(actors=[actor("Ann Lee", required=False), actor("Bob Lee")])
    assert score_actors(case, brief(actors=[an_actor(1, "Lee")])).counts == Counts(1, 0, 0)


def test_another_right_name() -> None:
    case = gold(actors=[actor("Acme Corporation", also={"name": ["the Daily"]})])
    assert score_actors(case, brief(actors=[an_actor(1, "Daily")])).counts == Counts(1, 0, 0)


def test_pairs_say_which_item_is_which() -> None:
    case = gold(actors=[actor("Chad", kind="country"), actor("Ann Lee", kind="person")])
    score = score_actors(case, brief(actors=[an_actor(1, "Ann Lee", kind="group")]))
    assert [pair.model_dump() for pair in score.pairs] == [
        {"gold": 1, "predicted": 0, "wrong": ["kind"]}
    ]
