"""Put grounded items together: one actor under all its names, ids, links, normal forms."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from pydantic import BaseModel

from schemas.brief import (
    Actor,
    FieldVerdict,
    Place,
    Quote,
    Refusal,
    Route,
    SectionName,
    Shipment,
    Span,
    Summary,
    UnverifiedClaim,
)
from service.pipeline.candidates.found import Candidates
from service.pipeline.candidates.places import country_code
from service.pipeline.grounding.items import (
    Grounded,
    GroundedClaim,
    GroundedQuote,
    GroundedRoute,
    GroundedShipment,
    Item,
)
from service.pipeline.grounding.ledger import shown
from service.pipeline.links import Cast, Draft
from service.pipeline.merging import merge_claims, merge_quotes, merge_routes, merge_shipments
from service.pipeline.page import Page
from service.pipeline.quantities import article_date, quantity


class Sections(BaseModel):
    """A brief's sections, what was refused on the way, and how each copied field stands."""

    summary: Summary
    actors: list[Actor]
    shipments: list[Shipment]
    routes: list[Route]
    quotes: list[Quote]
    unverified_claims: list[UnverifiedClaim]
    dropped: list[Refusal]
    verdicts: list[FieldVerdict]


def assemble(grounded: Grounded, page: Page, candidates: Candidates) -> Sections:
    """Return the sections of a brief. Items are numbered in the order of their first evidence.

    A name in a link that is no actor yet becomes one if the article has it; otherwise the link
    is null and a refusal says so.
    """
    routes, became = merge_routes(grounded.routes)
    routes.sort(key=_first)
    assembly = _Assembly(
        page=page,
        candidates=candidates,
        cast=Cast(grounded.actors, page, candidates),
        route_ids={route.index: f"route-{n}" for n, route in enumerate(routes, start=1)},
        became=became,
        refusals=list(grounded.refusals),
    )
    shipments = sorted(merge_shipments(grounded.shipments), key=_first)
    quotes = sorted(merge_quotes(grounded.quotes), key=_first)
    claims = sorted(merge_claims(grounded.claims), key=_first)
    # All links are followed before any id is given, since a link may bring in a new actor.
    assembly.link_actors()
    assembly.link("shipments", shipments, ("sender", "recipient"))
    assembly.link("quotes", quotes, ("speaker", "reported_by"))
    assembly.link("unverified_claims", claims, ("claimant",))
    assembly.number_actors()
    return Sections(
        summary=Summary(headline=grounded.headline, points=list(grounded.points)),
        actors=[assembly.actor(draft) for draft in assembly.cast.drafts],
        shipments=[assembly.shipment(n, item) for n, item in enumerate(shipments, start=1)],
        routes=[assembly.route(item) for item in routes],
        quotes=[assembly.quote(n, item) for n, item in enumerate(quotes, start=1)],
        unverified_claims=[assembly.claim(n, item) for n, item in enumerate(claims, start=1)],
        dropped=assembly.refusals,
        verdicts=assembly.verdicts,
    )


def _first(item: Item) -> int:
    return item.evidence[0].start


@dataclass(slots=True)
class _Assembly:
    """What is known while one brief is put together."""

    page: Page
    candidates: Candidates
    cast: Cast
    route_ids: dict[int, str]
    became: dict[int, int]
    refusals: list[Refusal]
    verdicts: list[FieldVerdict] = field(default_factory=list)
    linked: dict[tuple[str, int, str], Draft] = field(default_factory=dict)
    ids: dict[Draft, str] = field(default_factory=dict)

    def link_actors(self) -> None:
        """Find what each actor belongs to, and report aliases that are other actors' names."""
        for draft, alias in self.cast.clashes:
            detail = f"“{shown(alias)}” is the name of another actor."
            self._refuse("actors", draft.item, "aliases", alias, detail)
        for draft in list(self.cast.drafts):
            if draft.affiliation is None:
                continue
            whole = self.cast.find(draft.affiliation, draft.evidence)
            if whole is None:
                self._unresolved("actors", draft.item, "affiliation", draft.affiliation)
            elif whole is not draft:
                draft.belongs_to = whole

    def link(self, section: SectionName, items: Iterable[Item], names: tuple[str, ...]) -> None:
        """Find the actor that each of the items' name fields means."""
        for item in items:
            for name in names:
                said: str | None = getattr(item, name)
                if said is None:
                    continue
                draft = self.cast.find(said, self._around(item))
                if draft is None:
                    self._unresolved(section, item.index, name, said)
                else:
                    self.linked[section, item.index, name] = draft

    def number_actors(self) -> None:
        """Give every actor its id."""
        self.cast.drafts.sort(key=lambda draft: draft.evidence[0].start)
        for number, draft in enumerate(self.cast.drafts, start=1):
            self.ids[draft] = f"actor-{number}"

    def actor(self, draft: Draft) -> Actor:
        """Return the finished actor."""
        own = self.ids[draft]
        verdicts = [("name", draft.verdict)]
        verdicts += [
            (f"aliases[{n}]", draft.alias_verdicts.get(alias, "exact"))
            for n, alias in enumerate(draft.aliases)
        ]
        self.verdicts += [FieldVerdict(item=own, field=f, verdict=v) for f, v in verdicts]
        return Actor(
            id=own,
            name=draft.name,
            kind=draft.kind,
            role=draft.role,
            aliases=draft.aliases,
            affiliation=self.ids[draft.belongs_to] if draft.belongs_to else None,
            evidence=draft.evidence,
        )

    def shipment(self, number: int, item: GroundedShipment) -> Shipment:
        """Return the finished shipment."""
        amount, when = item.quantity, item.date
        language = self.page.article.language
        return Shipment(
            id=self._id("shipment", number, item),
            goods=item.goods.text,
            quantity=None if amount is None else quantity(amount.text, language),
            sender=self._actor("shipments", item, "sender"),
            recipient=self._actor("shipments", item, "recipient"),
            route=self._route(item),
            date=None if when is None else article_date(when, self.candidates.dates),
            status=item.status,
            evidence=list(item.evidence),
        )

    def route(self, item: GroundedRoute) -> Route:
        """Return the finished route."""
        own = self.route_ids[item.index]
        self._stand(own, item)
        return Route(
            id=own,
            origin=_place(item.origin) if item.origin else None,
            transit=[_place(place) for place in item.transit],
            destination=_place(item.destination) if item.destination else None,
            mode=item.mode,
            evidence=list(item.evidence),
        )

    def quote(self, number: int, item: GroundedQuote) -> Quote:
        """Return the finished quote."""
        return Quote(
            id=self._id("quote", number, item),
            text=item.text,
            speaker=self._actor("quotes", item, "speaker"),
            reported_by=self._actor("quotes", item, "reported_by"),
            evidence=list(item.evidence),
        )

    def claim(self, number: int, item: GroundedClaim) -> UnverifiedClaim:
        """Return the finished claim."""
        return UnverifiedClaim(
            id=self._id("claim", number, item),
            text=item.text,
            claimant=self._actor("unverified_claims", item, "claimant"),
            basis=item.basis,
            cue=item.cue,
            evidence=list(item.evidence),
        )

    def _id(self, noun: str, number: int, item: Item) -> str:
        self._stand(f"{noun}-{number}", item)
        return f"{noun}-{number}"

    def _stand(self, own: str, item: Item) -> None:
        self.verdicts += [FieldVerdict(item=own, field=f, verdict=v) for f, v in item.verdicts]

    def _actor(self, section: SectionName, item: Item, name: str) -> str | None:
        draft = self.linked.get((section, item.index, name))
        return None if draft is None else self.ids[draft]

    def _route(self, item: GroundedShipment) -> str | None:
        if item.route is None:
            return None
        own = self.route_ids.get(self.became.get(item.route, -1))
        if own is None:
            said = str(item.route + 1)
            detail = f"There is no route number {said} in the brief."
            self._refuse("shipments", item.index, "route", said, detail)
        return own

    def _around(self, item: Item) -> list[Span]:
        """Return the item's evidence, widened to whole sentences, for a quote."""
        spans = list(item.evidence)
        for sentence in self.page.sentences:
            if any(sentence.start < s.end and s.start < sentence.end for s in item.evidence):
                spans.append(self.page.span(sentence.start, sentence.end))
        return spans

    def _unresolved(self, section: SectionName, item: int | None, name: str, said: str) -> None:
        detail = f"“{shown(said)}” is no actor that the article names, or could be two of them."
        self._refuse(section, item, name, said, detail)

    def _refuse(
        self, section: SectionName, item: int | None, name: str, said: str, detail: str
    ) -> None:
        self.refusals.append(
            Refusal(
                section=section,
                item=item,
                field=name,
                said=said,
                reason="unresolved",
                effect="field_cleared",
                detail=detail,
            )
        )


def _place(span: Span) -> Place:
    return Place(name=span.text, country_code=country_code(span.text))
