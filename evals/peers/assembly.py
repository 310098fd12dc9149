"""From a peer's answer to a brief that the scorers can judge. Pure.

Nothing is put right: a string that doesn't stand in the article stays as the peer said it.
"""

from evals.peers.answer import Answer, ClaimSaid, QuoteSaid, RouteSaid, ShipmentSaid
from evals.peers.places import quote_spans, spans
from evals.peers.roll import Roll
from schemas.article import Article
from schemas.brief import (
    ArticleDate,
    Audit,
    Brief,
    Place,
    Provenance,
    Quantity,
    Quote,
    Route,
    Shipment,
    Summary,
    SummaryPoint,
    UnverifiedClaim,
)


def assemble(article: Article, answer: Answer, provenance: Provenance) -> Brief:
    """The brief that a user of the peer would make of its answer."""
    text = article.text
    roll = Roll(text)
    for said in answer.actors:
        roll.enter(said)
    for said in answer.actors:
        actor = roll.enter(said)
        if actor is not None and actor.affiliation is None and said.affiliation != actor.name:
            actor.affiliation = roll.id_of(said.affiliation)
    routes = {said.id: _route(text, said) for said in answer.routes if _places(said)}
    return Brief(
        id="peer",
        article=article,
        summary=Summary(
            headline=answer.headline,
            points=[
                SummaryPoint(text=point.text, evidence=spans(text, point.place, point.evidence))
                for point in answer.points
            ],
        ),
        actors=roll.actors,
        shipments=[
            _shipment(text, said, f"shipment-{number}", roll, routes)
            for number, said in enumerate(answer.shipments, 1)
        ],
        routes=[r.model_copy(update={"id": _id(said)}) for said, r in routes.items()],
        quotes=[
            _quote(text, said, f"quote-{number}", roll)
            for number, said in enumerate(answer.quotes, 1)
        ],
        unverified_claims=[
            _claim(text, said, f"claim-{number}", roll)
            for number, said in enumerate(answer.unverified_claims, 1)
        ],
        audit=Audit(dropped=[], uncovered=[]),
        provenance=provenance,
    )


def _id(said: str) -> str:
    return said if said.startswith("route-") else f"route-{said}"


def _places(said: RouteSaid) -> list[str]:
    return [place for place in (said.origin, *said.transit, said.destination) if place]


def _place(name: str | None) -> Place | None:
    return Place(name=name) if name else None


def _route(text: str, said: RouteSaid) -> Route:
    return Route(
        id=said.id,
        origin=_place(said.origin),
        transit=[Place(name=name) for name in said.transit if name],
        destination=_place(said.destination),
        mode=said.mode,
        evidence=spans(text, said.place, said.evidence, *_places(said)),
    )


def _shipment(
    text: str, said: ShipmentSaid, number: str, roll: Roll, routes: dict[str, Route]
) -> Shipment:
    quantity = Quantity(value=None, unit=None, text=said.quantity) if said.quantity else None
    date = ArticleDate(text=said.date, earliest=None, latest=None) if said.date else None
    return Shipment(
        id=number,
        goods=said.goods,
        quantity=quantity,
        sender=roll.id_of(said.sender),
        recipient=roll.id_of(said.recipient),
        route=_id(said.route) if said.route in routes else None,
        date=date,
        status=said.status,
        evidence=spans(text, said.place, said.evidence, said.goods),
    )


def _quote(text: str, said: QuoteSaid, number: str, roll: Roll) -> Quote:
    return Quote(
        id=number,
        text=said.text,
        speaker=roll.id_of(said.speaker),
        reported_by=roll.id_of(said.reported_by),
        evidence=quote_spans(text, said.place, said.text),
    )


def _claim(text: str, said: ClaimSaid, number: str, roll: Roll) -> UnverifiedClaim:
    return UnverifiedClaim(
        id=number,
        text=said.text,
        claimant=roll.id_of(said.claimant),
        basis=said.basis,
        cue=spans(text, None, said.cue)[0] if said.cue else None,
        evidence=spans(text, said.place, said.evidence, said.text),
    )
