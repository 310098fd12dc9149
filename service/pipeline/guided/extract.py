"""The guided strategy: the page supplies the candidates, grammar and model choose among them."""

import asyncio
from collections.abc import Iterable

from schemas.brief import MissingSection
from schemas.extraction import (
    ExtractedActor,
    ExtractedClaim,
    ExtractedQuote,
    ExtractedRoute,
    ExtractedShipment,
    Extraction,
)
from service.llm import LanguageModel, Meter
from service.pipeline.candidates.found import Name, Offsets
from service.pipeline.candidates.reading import Reading
from service.pipeline.extracted import Extracted
from service.pipeline.guided.choosing import choose_speakers
from service.pipeline.guided.claim import FoundClaim
from service.pipeline.guided.claims import find_claims
from service.pipeline.guided.consignments import FoundShipment
from service.pipeline.guided.journeys import follow
from service.pipeline.guided.routes import FoundRoute, find_routes
from service.pipeline.guided.shipments import find_shipments
from service.pipeline.guided.speakers import Attribution, attribute
from service.pipeline.guided.summary import summarise
from service.pipeline.guided.unattached import unattached
from service.settings import Settings

_ACTOR_SENTENCES = 3


async def extract(
    reading: Reading, model: LanguageModel, settings: Settings, meter: Meter
) -> Extracted:
    """What the article shows, with the model's choices where grammar leaves several open.

    Without the model the grammar's own choices stand, and `missing` says so. Raises ModelFault
    where the settings are to blame.
    """
    shown = attributions(reading)
    chosen, fault = await choose_speakers(reading, shown, model, meter, settings.prompts)
    reason = f"Some speakers were chosen by grammar alone: {fault.detail}" if fault else ""
    missing = [MissingSection(section="quotes", reason=reason)] if fault else []
    extraction = await asyncio.to_thread(_extraction, reading, chosen)
    return Extracted(extraction=extraction, missing=missing)


def _extraction(reading: Reading, chosen: dict[int, Attribution]) -> Extraction:
    claims = find_claims(reading, chosen)
    shipments = follow(reading, find_shipments(reading))
    routes, route_of = find_routes(reading, shipments)
    routes += unattached(reading, shipments, routes)
    return Extraction(
        summary=summarise(reading, shipments, claims),
        actors=_actors(reading, chosen.values(), claims, shipments),
        shipments=[_shipment(reading, s, r) for s, r in zip(shipments, route_of, strict=True)],
        routes=[_route(reading, route) for route in routes],
        quotes=[
            ExtractedQuote(
                quotation=number,
                speaker=said.speaker.name if said.speaker else None,
                reported_by=said.reported_by.name if said.reported_by else None,
            )
            for number, said in chosen.items()
        ],
        unverified_claims=[_claim(reading, claim) for claim in claims],
    )


def attributions(reading: Reading) -> dict[int, Attribution]:
    """What the grammar shows of each direct quotation's speaker, by its number."""
    found: dict[int, Attribution] = {}
    before: Attribution | None = None
    for quotation in reading.candidates.quotations:
        if quotation.direct:
            before = attribute(reading, quotation, before)
            found[quotation.number] = before
    return found


def _text(reading: Reading, offsets: Offsets | None) -> str | None:
    return reading.page.text[slice(*offsets)] if offsets is not None else None


def _actors(
    reading: Reading,
    said: Iterable[Attribution],
    claims: list[FoundClaim],
    shipments: list[FoundShipment],
) -> list[ExtractedActor]:
    """Whoever acts on the page, and whoever a quote, a claim or a shipment refers to."""
    referred = [n for a in said for n in (a.speaker, a.reported_by)]
    referred += [c.claimant for c in claims]
    referred += [n for s in shipments for n in (s.sender, s.recipient)]
    keys = {n.key for n in referred if n is not None}
    by_key = {n.key: n for n in reading.candidates.names}
    keys |= {by_key[k].affiliation or k for k in keys}
    kept = [
        n for n in reading.candidates.names if n.kind is not None and (n.active or n.key in keys)
    ]
    return [_actor(reading, name, by_key) for name in kept]


def _actor(reading: Reading, name: Name, by_key: dict[str, Name]) -> ExtractedActor:
    assert name.kind is not None
    belongs = by_key.get(name.affiliation or "")
    stands_in = [
        s.number for a, _ in name.mentions if (s := reading.page.sentence_at(a)) is not None
    ]
    return ExtractedActor(
        name=name.name,
        kind=name.kind,
        role=_text(reading, name.role),
        aliases=[form for form in name.forms if form != name.name],
        affiliation=belongs.name if belongs is not None else None,
        sentences=list(dict.fromkeys(stands_in))[:_ACTOR_SENTENCES],
    )


def _shipment(reading: Reading, shipment: FoundShipment, route: int | None) -> ExtractedShipment:
    amount, when = shipment.amount, shipment.date
    named = reading.page.sentence_at(shipment.goods[0])
    return ExtractedShipment(
        goods=reading.page.text[slice(*shipment.goods)],
        quantity=_text(reading, (amount.start, amount.end)) if amount else None,
        sender=_actors_name(shipment.sender),
        recipient=_actors_name(shipment.recipient),
        route=None if route is None else route + 1,
        date=_text(reading, (when.start, when.end)) if when else None,
        status=shipment.status,
        sentences=sorted({shipment.sentence, *([named.number] if named else [])}),
    )


def _route(reading: Reading, route: FoundRoute) -> ExtractedRoute:
    return ExtractedRoute(
        origin=_text(reading, route.way.origin),
        transit=[reading.page.text[slice(*place)] for place in route.way.transit],
        destination=_text(reading, route.way.destination),
        mode=route.way.mode,
        sentences=list(route.sentences),
    )


def _claim(reading: Reading, claim: FoundClaim) -> ExtractedClaim:
    first = reading.page.sentence(claim.sentences[0])
    assert first is not None
    return ExtractedClaim(
        text=reading.page.text[first.start : first.end],
        claimant=claim.claimant.name if claim.claimant else None,
        basis=claim.basis,
        cue=_text(reading, (claim.cue.start, claim.cue.end)),
        sentences=list(claim.sentences),
    )


def _actors_name(name: Name | None) -> str | None:
    """The name, unless it is a ship's or a place's, which send and receive nothing."""
    return name.name if name is not None and name.kind is not None else None
