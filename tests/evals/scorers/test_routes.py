from typing import Any

import pytest

from evals.places import country_of, same_place
from evals.scorers.routes import score_routes
from evals.scorers.score import Counts, Share
from tests.evals.build import a_route, brief, gold

EVIDENCE = "from China through Turkey to Russia"
WAY: dict[str, Any] = {
    "key": "way",
    "origin": "China",
    "transit": ["Turkey"],
    "destination": "Russia",
    "evidence": EVIDENCE,
}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("the UAE", "AE"),
        ("Türkiye", "TR"),
        ("Istanbul", "TR"),
        ("Varna, Bulgaria", "BG"),
        ("Georgia", "GE"),
        ("the high seas", None),
    ],
)
def test_country_of(name: str, code: str | None) -> None:
    assert country_of(name) == code


def test_places_agree_at_the_level_of_countries() -> None:
    assert same_place("Turkey", "Istanbul")
    assert same_place("Port Nowhere", "port nowhere")
    assert same_place("Jebel Ali", "the UAE", "AE") == same_place("Jebel Ali", "the UAE")
    assert not same_place("Port Nowhere", "Port Somewhere")


def test_two_places_of_three_make_the_same_route() -> None:
    said = brief(routes=[a_route(1, EVIDENCE, "China", "Turkey", None)])
    score = score_routes(gold(routes=[WAY]), said)
    assert score.counts == Counts(1, 0, 0)
    assert score.shares["origin"] == Share(1, 1)
    assert score.shares["transit"] == Share(1, 1)
    assert score.shares["destination"] == Share(0, 1)
    assert score.shares["mode"] == Share(0, 0)


def test_one_place_of_two_makes_another_route() -> None:
    direct = WAY | {"transit": []}
    said = brief(routes=[a_route(1, EVIDENCE, "China", "Turkey")])
    assert score_routes(gold(routes=[direct]), said).counts == Counts(0, 1, 1)


def test_a_reversed_route_is_another_route() -> None:
    said = brief(routes=[a_route(1, EVIDENCE, "Russia", "Turkey", "China")])
    assert score_routes(gold(routes=[WAY]), said).counts == Counts(0, 1, 1)


def test_another_right_transit() -> None:
    case = gold(routes=[WAY | {"also": {"transit": [[], ["Chad", "Turkey"]]}}])
    for way in (["China", "Russia"], ["China", "Chad", "Turkey", "Russia"]):
        score = score_routes(case, brief(routes=[a_route(1, EVIDENCE, *way)]))
        assert score.findings == []
