"""The routes that a text tells of, as rows to compare."""

from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.journeys import follow
from service.pipeline.guided.routes import find_routes
from service.pipeline.guided.shipments import find_shipments
from service.pipeline.guided.ways import Way
from tests.service.pipeline.candidates.texts import reading_of

Row = tuple[str | None, list[str], str | None, str | None]


def row(reading: Reading, way: Way) -> Row:
    """Origin, transit, destination and means, in the article's words."""
    origin, destination = (
        reading.page.text[slice(*place)] if place else None
        for place in (way.origin, way.destination)
    )
    return origin, [reading.page.text[slice(*p)] for p in way.transit], destination, way.mode


def routes(text: str) -> list[Row]:
    """The routes of a text."""
    reading = reading_of(text)
    found, _ = find_routes(reading, follow(reading, find_shipments(reading)))
    return [row(reading, route.way) for route in found]
