"""From the ways that shipments take to routes: ends filled in from who sends and who receives."""

import re
from dataclasses import dataclass, replace

from service.pipeline.candidates.found import Name, Offsets
from service.pipeline.candidates.places import country, country_code, demonym
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.consignments import FoundShipment
from service.pipeline.guided.parts import Stop
from service.pipeline.guided.seats import seat_of
from service.pipeline.guided.ways import Way

_PASSAGE = re.compile(r" (?:border|land|frontier)?\s?(?:crossing|checkpoint|gate|pass|post)\b")
"""Behind a place that goods only pass: “the Malaba crossing”."""


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
    for shipment in shipments:
        route = _route(reading, shipment)
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
    return routes, of_shipment


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
    sentences = [shipment.sentence]
    if way.origin is None:
        land = _country_named(reading, _home(reading, shipment), shipment.sentence)
        way = replace(way, origin=seat_of(reading, shipment.sender) or land)
    if way.destination is None:
        land = _country_named(reading, _country_of(reading, shipment.recipient), shipment.sentence)
        way = replace(way, destination=seat_of(reading, shipment.recipient) or land)
    way = _without_repeats(reading, way)
    if shipment.stopped_at is not None:
        way = _without_repeats(reading, _with_seizure(reading, way, shipment.stopped_at))
    if way.places < 2:
        return None
    for place in (way.origin, *way.transit, way.destination):
        stands_in = reading.page.sentence_at(place[0]) if place else None
        if stands_in is not None:
            sentences.append(stands_in.number)
    return FoundRoute(way, tuple(sorted(set(sentences))))


def _with_seizure(reading: Reading, way: Way, place: Offsets) -> Way:
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
    if way.destination is None and not _PASSAGE.match(text, place[1]):
        return replace(way, transit=others, destination=place)
    first = not others or _word(reading, way.transit[0]) == _word(reading, place)
    if way.origin is None and way.destination is not None and first:
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


def _home(reading: Reading, shipment: FoundShipment) -> str | None:
    """Code of the country that the goods come from: the sender's, else the goods' own."""
    return _country_of(reading, shipment.sender) or _goods_country(reading, shipment)


def _goods_country(reading: Reading, shipment: FoundShipment) -> str | None:
    """“Chinese drone equipment”: the nationality just before the goods."""
    before = reading.page.text[max(0, shipment.goods[0] - 20) : shipment.goods[0]].split()
    words = [*before[-1:], *reading.page.text[slice(*shipment.goods)].split()]
    return next((code for w in words if (code := demonym(w.strip(",.“”")))), None)


def _country_of(reading: Reading, name: Name | None) -> str | None:
    """Code of the country that an actor is, belongs to or is named after."""
    if name is None:
        return None
    if name.kind == "country":
        return name.country_code
    for form in (name.name, *name.forms):
        for word in form.split():
            if code := demonym(word) or country(word):
                return code
    belongs = next((n for n in reading.candidates.names if n.key == name.affiliation), None)
    return country_code(belongs.name) if belongs is not None and belongs.kind == "country" else None


def _country_named(reading: Reading, code: str | None, sentence: int) -> Offsets | None:
    """Where the article names that country, nearest to a sentence; None if it never does."""
    if code is None:
        return None
    mentions = [
        span
        for name in reading.candidates.names
        for span in name.mentions
        if country(reading.page.text[slice(*span)]) == code
    ]
    at = reading.page.sentence(sentence)
    here = at.start if at is not None else 0
    return min(mentions, key=lambda span: abs(span[0] - here), default=None)
