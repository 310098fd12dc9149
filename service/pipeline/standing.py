"""What a brief already says of a passage, a line an item, for a model that is to add to it."""

from collections.abc import Iterator, Sequence

from schemas.brief import Place, Route, Shipment, Span
from service.pipeline.assembly import Sections
from service.pipeline.page import Sentence
from service.pipeline.presentation import numbers_of, one_line


def standing(sections: Sections, passage: Sequence[Sentence]) -> str:
    """The items whose evidence touches the passage, each with its sentences' numbers."""
    lines = []
    for told, evidence in _items(sections):
        numbers = numbers_of([(span.start, span.end) for span in evidence], passage)
        if numbers:
            lines.append(f"[{', '.join(map(str, numbers))}] {one_line(told)}")
    return "\n".join(lines) or "nothing"


def _items(sections: Sections) -> Iterator[tuple[str, list[Span]]]:
    names = {actor.id: actor.name for actor in sections.actors}
    for actor in sections.actors:
        yield f"actor: {actor.name} ({actor.kind})", actor.evidence
    for shipment in sections.shipments:
        yield f"shipment: {_shipment(shipment, names)}", shipment.evidence
    for route in sections.routes:
        yield f"route: {_route(route)}", route.evidence
    for quote in sections.quotes:
        yield f"quote: {quote.text} – {names.get(quote.speaker or '', 'nobody')}", quote.evidence
    for claim in sections.unverified_claims:
        yield f"claim ({claim.basis}): {claim.text}", claim.evidence


def _shipment(shipment: Shipment, names: dict[str, str]) -> str:
    amount = shipment.quantity.text if shipment.quantity else None
    ends = (
        ("from", names.get(shipment.sender or "")),
        ("to", names.get(shipment.recipient or "")),
        ("on", shipment.date.text if shipment.date else None),
    )
    known = [f"{word} {what}" for word, what in ends if what]
    goods = f"{amount} of: {shipment.goods}" if amount else shipment.goods
    return ", ".join((goods, *known, shipment.status))


def _route(route: Route) -> str:
    places: tuple[Place | None, ...] = (route.origin, *route.transit, route.destination)
    return " – ".join(place.name if place else "?" for place in places)
