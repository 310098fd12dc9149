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


def test_no_way_and_no_way() -> None:
    said = [a_route(1, EVIDENCE, "China", "Turkey", "Russia")]
    assert score_routes(gold(), brief()).counts == Counts(0, 0, 0)
    assert score_routes(gold(routes=[WAY]), brief()).counts == Counts(0, 0, 1)
    assert score_routes(gold(), brief(routes=said)).counts == Counts(0, 1, 0)


def test_a_way_given_twice_is_spurious_once() -> None:
    said = [a_route(n, EVIDENCE, "China", "Turkey", "Russia") for n in (1, 2)]
    assert score_routes(gold(routes=[WAY]), brief(routes=said)).counts == Counts(1, 1, 0)


def test_one_way_that_fits_two_goes_to_the_nearer() -> None:
    # China - Turkey - Russia agrees with `way` in three of three places, with `direct` in two.
    direct = WAY | {"key": "direct", "transit": []}
    said = [a_route(1, EVIDENCE, "China", "Turkey", "Russia")]
    score = score_routes(gold(routes=[direct, WAY]), brief(routes=said))
    assert score.counts == Counts(1, 0, 1)
    assert [finding.item for finding in score.findings] == ["China – Russia"]


def test_an_optional_way_counts_nowhere() -> None:
    case = gold(routes=[WAY | {"required": False}])
    said = [a_route(1, EVIDENCE, "China", "Turkey", "Chad")]
    assert score_routes(case, brief()).counts == Counts(0, 0, 0)
    assert score_routes(case, brief(routes=said)).counts == Counts(0, 0, 0)


def test_a_place_that_may_be_anything_is_not_scored() -> None:
    # Two of two places that count agree; with the origin counted it would be two of three.
    case = gold(routes=[WAY | {"also": {"origin": ["*"], "transit": ["*"]}}])
    score = score_routes(case, brief(routes=[a_route(1, EVIDENCE, "Chad", "Mali", "Russia")]))
    assert score.counts == Counts(1, 0, 0)
    assert {name: share.of for name, share in score.shares.items()} == {
        "origin": 0,
        "transit": 0,
        "destination": 1,
        "mode": 0,
    }


def test_no_origin_may_be_right_too() -> None:
    case = gold(routes=[WAY | {"also": {"origin": [None]}}])
    score = score_routes(case, brief(routes=[a_route(1, EVIDENCE, None, "Turkey", "Russia")]))
    assert score.counts == Counts(1, 0, 0)
    assert score.shares["origin"] == Share(1, 1)
