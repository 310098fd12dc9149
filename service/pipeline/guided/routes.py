"""From the ways that shipments take to routes: ends filled in from who sends and who receives."""

from dataclasses import dataclass, replace

from service.pipeline.candidates.found import Name, Offsets
from service.pipeline.candidates.places import country, country_code, demonym
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.consignments import FoundShipment
from service.pipeline.guided.ways import Way


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
        keys = [_key(reading, known.way) for known in routes]
        key = _key(reading, route.way)
        if key in keys:
            i = keys.index(key)
            both = tuple(sorted({*routes[i].sentences, *route.sentences}))
            routes[i] = replace(routes[i], sentences=both)
            of_shipment.append(i)
        else:
            routes.append(route)
            of_shipment.append(len(routes) - 1)
    return routes, of_shipment


def _key(reading: Reading, way: Way) -> tuple[str | None, ...]:
    def text(place: Offsets | None) -> str | None:
        return reading.page.text[slice(*place)].casefold() if place else None

    return (text(way.origin), *map(text, way.transit), text(way.destination))


def _route(reading: Reading, shipment: FoundShipment) -> FoundRoute | None:
    way = shipment.way or Way(None, (), None, None)
    sentences = [shipment.sentence]
    if way.origin is None:
        origin = _country_named(reading, _home(reading, shipment), shipment.sentence)
        if origin is not None:
            way = replace(way, origin=origin)
    if way.destination is None:
        destination = _country_named(
            reading, _country_of(reading, shipment.recipient), shipment.sentence
        )
        if destination is not None:
            way = replace(way, destination=destination)
    way = _without_repeats(reading, way)
    if way.places == 1 and shipment.stopped_at is not None:
        way = _without_repeats(reading, _with_seizure(way, shipment.stopped_at))
    if way.places < 2:
        return None
    for place in (way.origin, *way.transit, way.destination):
        stands_in = reading.page.sentence_at(place[0]) if place else None
        if stands_in is not None:
            sentences.append(stands_in.number)
    return FoundRoute(way, tuple(sorted(set(sentences))))


def _with_seizure(way: Way, place: Offsets) -> Way:
    """The way with the place where goods were stopped: as far as they came, or had yet to leave."""
    if way.destination is None:
        return replace(way, destination=place)
    return replace(way, origin=place)


def _without_repeats(reading: Reading, way: Way) -> Way:
    """The way without an end that is a place passed on the way already."""

    def word(place: Offsets | None) -> str | None:
        return reading.page.text[slice(*place)].casefold() if place else None

    if way.origin and word(way.origin) == word(way.destination):
        way = replace(way, destination=None)
    ends = {word(way.origin), word(way.destination)}
    return replace(way, transit=tuple(t for t in way.transit if word(t) not in ends))


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
