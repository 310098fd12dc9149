"""Whom a predicted actor means, and which way a predicted route is."""

from typing import Any

import pytest

from evals.datasets import Gold
from evals.scorers.identity import match_actors, match_routes
from tests.evals.build import a_route, actor, an_actor, brief, gold

LEES = [
    actor("Ann Lee", kind="person", aliases=["Lee"]),
    actor("Bob Lee", kind="person", aliases=["Lee"]),
]
WAY = "from China through Turkey to Russia"


def _means(case: Gold, said: list[Any], wanted: str, id_: str = "actor-1") -> bool:
    return match_actors(case, brief(actors=said)).means(wanted, id_)


def test_of_two_people_with_one_surname_neither_stands_for_the_other() -> None:
    # “Lee” is among all four sets of names; the pairs Ann-Ann and Bob-Bob make the highest sum.
    both = [
        an_actor(1, "Ann Lee", aliases=["Lee"]),
        an_actor(2, "Bob Lee", aliases=["Lee"]),
    ]
    assert _means(gold(actors=LEES), both, "Ann Lee")
    assert not _means(gold(actors=LEES), both, "Bob Lee")


@pytest.mark.parametrize("name", ["Ann Lee", "Lee", "spokeswoman"])
def test_a_person_is_known_by_name_part_and_description(name: str) -> None:
    person = actor("Ann Lee", kind="person", aliases=["spokeswoman"])
    assert _means(gold(actors=[person]), [an_actor(1, name)], "Ann Lee")


def test_a_second_item_for_a_person_is_that_person() -> None:
    # The first takes the pair; the second is spurious, but whom it means is plain.
    said = [an_actor(1, "Ann Lee"), an_actor(2, "Lee")]
    case = gold(actors=[actor("Ann Lee", kind="person")])
    assert _means(case, said, "Ann Lee", "actor-2")


def test_a_description_that_is_an_item_of_its_own_is_the_person_described() -> None:
    case = gold(actors=[actor("Ann Lee", kind="person", aliases=["spokeswoman"])])
    said = [an_actor(1, "Ann Lee"), an_actor(2, "spokeswoman")]
    assert _means(case, said, "Ann Lee", "actor-2")


def test_a_pronoun_names_nobody() -> None:
    case = gold(actors=[actor("Ann Lee", kind="person")])
    assert not _means(case, [an_actor(1, "Her")], "Ann Lee")


def test_an_actor_that_may_be_folded_into_another_answers_for_both() -> None:
    folded = actor("China", kind="country", also={"aliases": ["Acme"]})
    case = gold(actors=[folded, actor("Acme", required=False)])
    assert _means(case, [an_actor(1, "Acme")], "China")
    assert _means(case, [an_actor(1, "Acme")], "Acme")


def test_without_labels_for_actors_alike_names_are_enough() -> None:
    # As in an imported set, where one person may be listed under each of her names.
    labelled = gold(actors=[actor("Lee"), actor("Ann Lee")])
    case = Gold(labelled.case, labelled.text, sections=frozenset({"quotes"}))
    assert _means(case, [an_actor(1, "Ann Lee")], "Lee")


def test_a_direct_way_does_not_stand_for_the_way_round_that_is_told_too() -> None:
    # China - Turkey - Russia and China - Russia agree in two of three places.
    ways = [
        {"key": "direct", "origin": "China", "destination": "Russia", "evidence": WAY},
        {
            "key": "round",
            "origin": "China",
            "transit": ["Turkey"],
            "destination": "Russia",
            "evidence": WAY,
        },
    ]
    direct, way_round = a_route(1, WAY, "China", "Russia"), a_route(2, WAY, *WAY.split()[1::2])
    assert [place.name for place in way_round.transit] == ["Turkey"]
    both = match_routes(gold(routes=ways), brief(routes=[direct, way_round]))
    assert [both.means("round", f"route-{n}") for n in (1, 2)] == [False, True]
    assert [both.means("direct", f"route-{n}") for n in (1, 2)] == [True, False]


def test_a_lone_route_that_is_alike_will_do() -> None:
    ways = [{"key": "way", "origin": "China", "destination": "Russia", "evidence": WAY}]
    said = [a_route(1, WAY, "China", "Russia"), a_route(2, WAY, "China", "Turkey", "Russia")]
    routes = match_routes(gold(routes=ways), brief(routes=said))
    assert routes.means("way", "route-2")  # Spurious as a route, but alike.
    assert not routes.means("way", "route-9")
    assert not routes.means("gone", "route-1")
