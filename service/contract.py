"""Does a brief keep its promise? Read from the brief alone, the way any program outside can."""

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from schemas.brief import Actor, Brief, Quote, Route, Shipment, Span, UnverifiedClaim

Item = Actor | Shipment | Route | Quote | UnverifiedClaim

_QUOTATION_MARKS = "\"'“”„‟‘’‚‛«»‹›「」『』"


def breaches(brief: Brief) -> list[str]:
    """Every place where a brief breaks the contract, a sentence each; empty for a sound one.

    Names fields and offsets, never the article's words.
    """
    return [*_spans(brief), *_ids(brief), *_verbatim(brief)]


def _spans(brief: Brief) -> Iterator[str]:
    text = brief.article.text
    for path, span in _found(brief, ""):
        if not span.start < span.end or text[span.start : span.end] != span.text:
            yield f"{path}: article.text[{span.start}:{span.end}] is not the span's text"


def _found(value: object, path: str) -> Iterator[tuple[str, Span]]:
    """Every span under a value, with where it stands."""
    if isinstance(value, Span):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _found(getattr(value, name), f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from _found(item, f"{path}[{place}]")


def _ids(brief: Brief) -> Iterator[str]:
    actors = {actor.id for actor in brief.actors}
    routes = {route.id for route in brief.routes}
    sections: tuple[Sequence[Item], ...] = (
        brief.actors,
        brief.shipments,
        brief.routes,
        brief.quotes,
        brief.unverified_claims,
    )
    ids = [item.id for section in sections for item in section]
    for repeated in sorted({known for known in ids if ids.count(known) > 1}):
        yield f"{repeated} is the id of more than one item"
    for item, field, actor in _actor_references(brief):
        if actor is not None and actor not in actors:
            yield f"{item}.{field} refers to {actor}, which isn't there"
    for shipment in brief.shipments:
        if shipment.route is not None and shipment.route not in routes:
            yield f"{shipment.id}.route refers to {shipment.route}, which isn't there"


def _actor_references(brief: Brief) -> Iterator[tuple[str, str, str | None]]:
    for actor in brief.actors:
        yield actor.id, "affiliation", actor.affiliation
    for shipment in brief.shipments:
        yield shipment.id, "sender", shipment.sender
        yield shipment.id, "recipient", shipment.recipient
    for quote in brief.quotes:
        yield quote.id, "speaker", quote.speaker
        yield quote.id, "reported_by", quote.reported_by
    for claim in brief.unverified_claims:
        yield claim.id, "claimant", claim.claimant


def _verbatim(brief: Brief) -> Iterator[str]:
    """Copied strings that do not stand in the article word for word."""
    article = _spaced(brief.article.text)
    for item, field, words in _copied(brief):
        if not words.strip() or _spaced(words) not in article:
            yield f"{item}.{field} does not stand in the article"
    for quote in brief.quotes:
        if _spaced(quote.text) not in article and not _joined(quote):
            yield f"{quote.id}.text is not the words at its evidence"


def _copied(brief: Brief) -> Iterator[tuple[str, str, str]]:
    for actor in brief.actors:
        yield actor.id, "name", actor.name
        yield from ((actor.id, "aliases", alias) for alias in actor.aliases)
    for shipment in brief.shipments:
        yield shipment.id, "goods", shipment.goods
        if shipment.quantity:
            yield shipment.id, "quantity.text", shipment.quantity.text
        if shipment.date:
            yield shipment.id, "date.text", shipment.date.text
    for route in brief.routes:
        places = (route.origin, *route.transit, route.destination)
        yield from ((route.id, "place", place.name) for place in places if place)


def _joined(quote: Quote) -> bool:
    """Whether a broken quotation is its parts joined by a single space."""
    parts = [span.text for span in quote.evidence]
    bare = [part.strip().strip(_QUOTATION_MARKS) for part in parts]
    # Evidence may hold the quotation's own marks; marks inside it belong to the text.
    return _spaced(quote.text) in {_spaced(" ".join(parts)), _spaced(" ".join(bare))}


def _spaced(text: str) -> str:
    return " ".join(text.split())
