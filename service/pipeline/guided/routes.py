"""From the ways that shipments take to routes: ends filled in from who sends and who receives."""

import re
from dataclasses import dataclass, replace

from service.pipeline.candidates.found import Offsets
from service.pipeline.candidates.places import country, country_code
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.consignments import FoundShipment
from service.pipeline.guided.ends import destination_of, origin_of, scene_of
from service.pipeline.guided.parts import Stop
from service.pipeline.guided.ways import Way

_PASSAGE = re.compile(r" (?:border|land|frontier)?\s?(?:crossing|checkpoint|gate|pass|post)\b")
"""Behind a place that goods only pass: “the Malaba crossing”."""
_UNDER_WAY = re.compile(
    r"\b(?:on (?:its|their|the|his|her) way|en route|head(?:ing|ed) (?:for|to)|"
    r"turn(?:ed|ing) (?:back|a?round|away)|travell?ing (?:to|towards)|"
    r"on a (?:flight|bus|train|ferry) to)\b"
)
_VEHICLE = re.compile(
    r"\b(?:lorry|lorries|trucks?|vans?|cars?|bus|buses|coach|train|pickup|convoy|boats?|dhow)\b"
)
_HALTED = re.compile(
    r"\b(?:stopped|intercepted|halted|pulled over|waved over|flagged down|turned back)\b"
)
"""Of a vehicle: stopped while it drove or sailed, rather than searched before it left."""


@dataclass(frozen=True, slots=True)
class FoundRoute:
    """A way with at least two known places, and the sentences that bear it out."""

    way: Way
    sentences: tuple[int, ...]


def find_routes(
    reading: Reading, shipments: list[FoundShipment]
) -> tuple[list[FoundRoute], list[int | None]]:
    """The different routes, and for each shipment the place of its route in them (from 0)."""
    routes: list[FoundRoute] = []
    of_shipment: list[int | None] = []
    returns: list[FoundRoute] = []
    for shipment in shipments:
        route = _route(reading, shipment)
        back = _way_back(reading, shipment, route)
        if back is not None and not any(_are_one(reading, r.way, back.way) for r in returns):
            returns.append(back)
        if route is None:
            of_shipment.append(None)
            continue
        same = [i for i, known in enumerate(routes) if _are_one(reading, known.way, route.way)]
        if not same:
            of_shipment.append(len(routes))
            routes.append(route)
            continue
        known = routes[same[0]]
        more = route if _ends(route.way) > _ends(known.way) else known
        both = tuple(sorted({*known.sentences, *route.sentences}))
        routes[same[0]] = replace(more, sentences=both)
        of_shipment.append(same[0])
    return [*routes, *returns], of_shipment


def _are_one(reading: Reading, one: Way, other: Way) -> bool:
    """Whether two ways name the same places, and neither ends where the other begins."""

    def same(a: Stop, b: Stop) -> bool:
        words = [_word(reading, place) or "" for _, place in (a, b)]
        lands = any(map(country, words))  # “to Iran” and “to Isfahan” may be one.
        codes = [country_code(w) for w in words]
        return words[0] == words[1] or (lands and a[0] == b[0] and codes[0] == codes[1] is not None)

    ends = [{stop[0]: stop for stop in way.stops if stop[0] != "transit"} for way in (one, other)]
    return (
        all(same(stop, ends[1][part]) for part, stop in ends[0].items() if part in ends[1])
        and all(any(same(a, b) for b in other.stops) for a in one.stops)
        and all(any(same(a, b) for b in one.stops) for a in other.stops)
    )


def _ends(way: Way) -> int:
    return (way.origin is not None) + (way.destination is not None)


def _route(reading: Reading, shipment: FoundShipment) -> FoundRoute | None:
    way = shipment.way or Way(None, (), None, None)
    if way.origin is None:
        way = replace(way, origin=origin_of(reading, shipment))
    if way.destination is None:
        way = replace(way, destination=destination_of(reading, shipment))
    way = _without_repeats(reading, way)
    stopped = shipment.stopped_at
    if stopped is None and way.places == 1 and not way.transit:
        stopped = scene_of(reading, shipment, leaving=way.destination is not None)
    if stopped is not None:
        under_way = _is_under_way(reading, shipment)
        way = _without_repeats(reading, _with_seizure(reading, way, stopped, under_way))
    way = _without_lands_of(reading, way)
    if way.places < 2:
        return None
    return FoundRoute(way, _sentences(reading, shipment, way))


def _without_lands_of(reading: Reading, way: Way) -> Way:
    """The way without an end that is the country in which its other end lies."""
    if way.origin is None or way.destination is None:
        return way
    origin, destination = (reading.page.text[slice(*p)] for p in (way.origin, way.destination))
    lands = country(origin), country(destination)
    if lands[0] is not None and lands[0] == country_code(destination) and lands[1] is None:
        return replace(way, origin=None)
    if lands[1] is not None and lands[1] == country_code(origin) and lands[0] is None:
        return replace(way, destination=None)
    return way


def _way_back(
    reading: Reading, shipment: FoundShipment, route: FoundRoute | None
) -> FoundRoute | None:
    """The way that goods were sent back on, from as far as they had come."""
    back = shipment.returned
    if back is None:
        return None
    there = route.way if route is not None else shipment.way
    ends = (there.destination, *reversed(there.transit)) if there is not None else ()
    if shipment.status == "intercepted" and there is not None and there.transit:
        ends = (*reversed(there.transit), there.destination)  # They never got to the end.
    reached = (back.origin, shipment.stopped_at, *ends)
    home = _word(reading, back.destination)
    start = next((p for p in reached if p is not None and _word(reading, p) != home), None)
    if start is None:
        return None
    way = _without_repeats(reading, replace(back, origin=start))
    return FoundRoute(way, _sentences(reading, shipment, way))


def _sentences(reading: Reading, shipment: FoundShipment, way: Way) -> tuple[int, ...]:
    """The sentences that tell of a shipment and of the places of its way."""
    told = (reading.page.sentence_at(place[0]) for _, place in way.stops)
    return tuple(sorted({shipment.sentence, *(s.number for s in told if s is not None)}))


def _is_under_way(reading: Reading, shipment: FoundShipment) -> bool:
    """Whether goods were stopped on their way, so that they came from elsewhere."""
    sentence = reading.page.sentence(shipment.sentence)
    told = reading.page.text[sentence.start : sentence.end] if sentence is not None else ""
    return bool(_UNDER_WAY.search(told) or (_HALTED.search(told) and _VEHICLE.search(told)))


def _with_seizure(reading: Reading, way: Way, place: Offsets, under_way: bool) -> Way:
    """The way with the place where goods were stopped: as far as they came, or had yet to leave.

    Where both ends are known they passed it. The way as it is where no place is known, or one in
    the country of that name is.
    """
    text = reading.page.text
    land = country(text[slice(*place)])
    others = tuple(p for p in way.transit if _word(reading, p) != _word(reading, place))
    ends = [text[slice(*end)] for end in (way.origin, way.destination) if end is not None]
    if not (ends or others) or any(land is not None and country_code(e) == land for e in ends):
        return way
    passed = _PASSAGE.match(text, place[1]) is not None
    if way.destination is None and not passed:
        return replace(way, transit=others, destination=place)
    first = not others or _word(reading, way.transit[0]) == _word(reading, place)
    leaving = first and not under_way and not passed
    if way.origin is None and way.destination is not None and leaving:
        return replace(way, origin=place, transit=others)
    return replace(way, transit=(*others, place))


def _without_repeats(reading: Reading, way: Way) -> Way:
    """The way without an end that is a place passed on the way already."""
    if way.origin and _word(reading, way.origin) == _word(reading, way.destination):
        way = replace(way, destination=None)
    ends = {_word(reading, way.origin), _word(reading, way.destination)}
    words = [(_word(reading, place), place) for place in reversed(way.transit)]
    passed = {word: place for word, place in words if word not in ends}
    return replace(way, transit=tuple(reversed(passed.values())))


def _word(reading: Reading, place: Offsets | None) -> str | None:
    return reading.page.text[slice(*place)].casefold() if place else None
