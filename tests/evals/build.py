"""Gold cases and briefs for the tests, in few words."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from evals.datasets import Gold, digests
from evals.gold import Case, GoldRoute
from evals.locate import occurrences, quote_parts
from evals.run import Briefer
from evals.run_folder import Manifest
from evals.score import empty_brief
from schemas.article import ArticleRequest
from schemas.brief import (
    Actor,
    ArticleDate,
    Brief,
    Place,
    Quantity,
    Quote,
    Route,
    Shipment,
    Span,
    Summary,
    SummaryPoint,
    UnverifiedClaim,
)

TEXT = """Acme Corporation sent 40 tons of steel plate from China through Turkey to Russia in May.

“We broke no law,” said Ann Lee, a spokeswoman for Acme. Her rival allegedly mailed two rifles.

Bob Lee may send drones to Chad, the Daily reported."""


def gold(text: str = TEXT, **sections: Any) -> Gold:
    """A case with only the given sections filled, each item a plain mapping."""
    case = Case.model_validate({"id": "test/case", "text": text, **sections})
    return Gold(case=case, text=text)


def actor(name: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "kind": "company", **more}


def spans(words: str, text: str = TEXT) -> list[Span]:
    """The first place of the words."""
    start, end = occurrences(words, text)[0]
    return [Span(start=start, end=end, text=text[start:end])]


def brief(text: str = TEXT, **sections: Any) -> Brief:
    """A brief with only the given sections filled."""
    return empty_brief(text).model_copy(update=sections)


def an_actor(number: int, name: str, text: str = TEXT, **more: Any) -> Actor:
    fields = {"kind": "company", "role": None, "aliases": [], "affiliation": None} | more
    return Actor(id=f"actor-{number}", name=name, evidence=spans(name, text), **fields)


def a_quote(number: int, words: str, text: str = TEXT, **more: Any) -> Quote:
    evidence = [
        Span(start=start, end=end, text=text[start:end]) for start, end in quote_parts(words, text)
    ]
    fields = {"speaker": None, "reported_by": None} | more
    return Quote(id=f"quote-{number}", text=words, evidence=evidence, **fields)


def a_shipment(number: int, goods: str, evidence: str, text: str = TEXT, **more: Any) -> Shipment:
    nothing = dict.fromkeys(("quantity", "sender", "recipient", "route", "date"))
    fields: dict[str, Any] = nothing | {"status": "reported"} | more
    if isinstance(fields["quantity"], str):
        fields["quantity"] = Quantity(value=None, unit=None, text=fields["quantity"])
    if isinstance(fields["date"], str):
        fields["date"] = ArticleDate(text=fields["date"], earliest=None, latest=None)
    id_ = f"shipment-{number}"
    return Shipment(id=id_, goods=goods, evidence=spans(evidence, text), **fields)


def a_route(number: int, evidence: str, *way: str | None, text: str = TEXT) -> Route:
    """A route over origin, transit ..., destination."""
    places = [Place(name=name) if name else None for name in way]
    return Route(
        id=f"route-{number}",
        origin=places[0],
        transit=[place for place in places[1:-1] if place],
        destination=places[-1],
        mode=None,
        evidence=spans(evidence, text),
    )


def a_claim(number: int, evidence: str, text: str = TEXT, **more: Any) -> UnverifiedClaim:
    fields: dict[str, Any] = {"text": evidence, "claimant": None, "basis": "alleged", "cue": None}
    fields |= more
    if isinstance(fields["cue"], str):
        fields["cue"] = spans(fields["cue"], text)[0]
    return UnverifiedClaim(id=f"claim-{number}", evidence=spans(evidence, text), **fields)


def perfect(case: Gold) -> Brief:
    """The brief that says what the gold says, and nothing else."""
    text, ids = case.text, {}
    for number, one in enumerate(case.case.actors, start=1):
        ids[one.name] = f"actor-{number}"
    keys = {route.key: f"route-{n}" for n, route in enumerate(case.case.routes, start=1)}

    def points(words: str) -> SummaryPoint:
        return SummaryPoint(text=words, evidence=spans(words, text))

    return brief(
        text,
        summary=Summary(
            headline="", points=[points(point.evidence) for point in case.case.summary.points]
        ),
        actors=[
            an_actor(
                number,
                one.name,
                text,
                kind=one.kind,
                aliases=list(one.aliases),
                affiliation=ids.get(one.affiliation or ""),
            )
            for number, one in enumerate(case.case.actors, start=1)
        ],
        shipments=[
            a_shipment(
                number,
                one.goods,
                one.evidence,
                text,
                quantity=one.quantity,
                date=one.date,
                sender=ids.get(one.sender or ""),
                recipient=ids.get(one.recipient or ""),
                route=keys.get(one.route or ""),
                status=one.status,
            )
            for number, one in enumerate(case.case.shipments, start=1)
        ],
        routes=[_route(number, one, text) for number, one in enumerate(case.case.routes, start=1)],
        quotes=[
            a_quote(
                number,
                one.text,
                text,
                speaker=ids.get(one.speaker or ""),
                reported_by=ids.get(one.reported_by or ""),
            )
            for number, one in enumerate(case.case.quotes, start=1)
        ],
        unverified_claims=[
            a_claim(
                number,
                one.evidence,
                text,
                claimant=ids.get(one.claimant or ""),
                basis=one.basis,
                cue=one.cue,
            )
            for number, one in enumerate(case.case.unverified_claims, start=1)
        ],
    )


def _route(number: int, one: GoldRoute, text: str) -> Route:
    route = a_route(number, one.evidence, one.origin, *one.transit, one.destination, text=text)
    return route.model_copy(update={"mode": one.mode})


CASES = [
    Gold(case=gold(text).case.model_copy(update={"id": f"test/{text}"}), text=text)
    for text in ("one", "two", "three")
]


def manifest_of(cases: Sequence[Gold], model: str = "fake") -> Manifest:
    return Manifest(
        dataset="test",
        model=model,
        strategy="direct",
        code_digest="0",
        started_at=datetime(2023, 3, 16, tzinfo=UTC),
        cases=digests(cases),
    )


@asynccontextmanager
async def fake_briefer(asked: list[str], failing: str = "") -> AsyncIterator[Briefer]:
    """Notes what it is asked, and fails at one text."""

    async def make(request: ArticleRequest, _: int) -> Brief:
        asked.append(request.text)
        if request.text == failing:
            raise RuntimeError(f"words of the article: {request.text}")
        return brief(request.text)

    yield make
