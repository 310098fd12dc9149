"""Stops and legs made one way."""

from service.pipeline.guided.ways import Way, joined_ways, make_way
from tests.service.pipeline.candidates.texts import reading_of

READING = reading_of("Accra Bamako Gao Accra Kidal")
ACCRA, BAMAKO, GAO, AGAIN, KIDAL = ((0, 5), (6, 12), (13, 16), (17, 22), (23, 28))


def test_a_way_has_no_place_twice() -> None:
    way = make_way(
        READING, [("origin", ACCRA), ("destination", BAMAKO), ("destination", AGAIN)], None
    )
    assert way is not None
    assert way.origin == ACCRA
    assert way.destination != AGAIN
    assert BAMAKO in (way.destination, *way.transit)


def test_no_place_is_no_way() -> None:
    assert make_way(READING, [], "air") is None


def test_legs_that_meet_are_joined_in_the_order_of_travel() -> None:
    first = Way(ACCRA, (), BAMAKO, "air")
    second = Way(BAMAKO, (), GAO, None)
    whole = Way(ACCRA, (BAMAKO,), GAO, "air")
    assert joined_ways(READING, first, second) == whole
    assert joined_ways(READING, second, first) == whole


def test_legs_that_do_not_meet_stay_apart() -> None:
    first = Way(ACCRA, (), BAMAKO, "air")
    assert joined_ways(READING, first, Way(GAO, (), KIDAL, "road")) == first


def test_two_means_are_none() -> None:
    joined = joined_ways(READING, Way(ACCRA, (), BAMAKO, "air"), Way(BAMAKO, (), GAO, "road"))
    assert joined.mode is None
