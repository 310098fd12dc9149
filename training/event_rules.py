"""What the service's rules find of a marked event: its shipment and its way."""

from dataclasses import dataclass

from evals.importers.marked_events import Event
from evals.locate import Offsets
from service.pipeline.candidates.places import country_code
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.consignments import FoundShipment
from service.pipeline.guided.journeys import follow
from service.pipeline.guided.routes import find_routes
from service.pipeline.guided.shipments import find_shipments
from service.pipeline.guided.ways import Way

PARTS = ("origin", "transit", "destination", "none")


@dataclass(frozen=True, slots=True)
class Found:
    """A shipment that the rules found, with its way as the brief would give it."""

    shipment: FoundShipment
    way: Way | None

    def part(self, reading: Reading, place: Offsets) -> str:
        """The part that a place plays on the way, by name or country; “none” without one."""
        for part, stop in self.way.stops if self.way else ():
            if same_place(reading, place, stop):
                return part
        return "none"


@dataclass(frozen=True, slots=True)
class Everything:
    """All shipments of an article, in order."""

    found: tuple[Found, ...]

    def of_goods(self, reading: Reading, goods: Offsets, event: Offsets) -> Found | None:
        """The shipment of these very words; else of the same noun in the event's sentence."""
        for each in self.found:
            if each.shipment.goods[0] < goods[1] and goods[0] < each.shipment.goods[1]:
                return each
        sentence = reading.page.sentence_at(event[0])
        for each in self.found:
            here = sentence is not None and each.shipment.sentence == sentence.number
            if here and _noun(reading, each.shipment.goods) == _noun(reading, goods):
                return each
        return None

    def of_event(self, reading: Reading, event: Event) -> list[Found]:
        """The shipments of any of the event's goods."""
        found = (self.of_goods(reading, goods, event.trigger) for goods in event.goods)
        return [each for each in found if each is not None]


def find_all(reading: Reading) -> Everything:
    """Every shipment with its way, ends filled in as for a brief."""
    shipments = follow(reading, find_shipments(reading))
    routes, route_of = find_routes(reading, shipments)
    return Everything(
        tuple(
            Found(shipment, shipment.way if number is None else routes[number].way)
            for shipment, number in zip(shipments, route_of, strict=True)
        )
    )


def same_place(reading: Reading, one: Offsets, other: Offsets) -> bool:
    """Whether two stretches overlap or name the same place or country."""
    if one[0] < other[1] and other[0] < one[1]:
        return True
    a, b = (reading.page.text[slice(*place)] for place in (one, other))
    code = country_code(a)
    return a.casefold() == b.casefold() or (code is not None and code == country_code(b))


def _noun(reading: Reading, goods: Offsets) -> str:
    return reading.page.text[slice(*goods)].casefold().split()[-1]
