"""From flat extractions with attributes, as langextract returns them, to an answer. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast, get_args

from evals.fold import fold
from evals.peers.answer import (
    ActorSaid,
    Answer,
    ClaimSaid,
    Item,
    PointSaid,
    QuoteSaid,
    RouteSaid,
    ShipmentSaid,
    nothing_said,
)
from schemas.brief import ActorKind, ClaimBasis, ShipmentStatus, Span, TransportMode

I = TypeVar("I", bound=Item)  # noqa: E741 - an item

_NOTHING = frozenset(("", "null", "none", "n/a"))


@dataclass(frozen=True, slots=True)
class Extracted:
    """One extraction: its class, its words, where the library says they stand, and attributes."""

    kind: str
    words: str
    place: Span | None = None
    attributes: Mapping[str, Any] = field(default_factory=dict)

    def text(self, name: str) -> str | None:
        """An attribute as a string; None where it is missing or says that there is none."""
        value = self.attributes.get(name)
        if isinstance(value, list):
            value = value[0] if value else None
        said = "" if value is None else str(value).strip()
        return None if said.lower() in _NOTHING else said

    def texts(self, name: str) -> list[str]:
        """An attribute as a list of strings."""
        value = self.attributes.get(name)
        values = value if isinstance(value, list) else [value]
        said = [str(one).strip() for one in values if one is not None]
        return [one for one in said if one.lower() not in _NOTHING]

    def choice(self, name: str, kinds: Any) -> Any:
        """An attribute that is one of a Literal's values; None where it is none of them."""
        said = (self.text(name) or "").lower().replace(" ", "_")
        return said if said in get_args(kinds) else None


def answer(extracted: Sequence[Extracted]) -> Answer:
    """The answer that the extractions make. Classes that were not asked for are left aside.

    A route is each way that a shipment or a route tells of, with at least two places known. The
    library has no fields of its own kind, so a kind, status or basis that is none of those asked
    for becomes `organisation`, `reported` or `attributed`.
    """
    routes: dict[tuple[str, ...], RouteSaid] = {}
    said = nothing_said()
    for one in extracted:
        if one.kind == "point":
            said.points.append(_placed(PointSaid(text=one.words, evidence=one.words), one))
        elif one.kind == "actor":
            said.actors.append(_placed(_actor(one), one))
        elif one.kind == "shipment":
            said.shipments.append(_placed(_shipment(one, _route(one, routes)), one))
        elif one.kind == "route":
            _route(one, routes)
        elif one.kind == "quote":
            said.quotes.append(_placed(_quote(one), one))
        elif one.kind == "claim":
            said.unverified_claims.append(_placed(_claim(one), one))
    said.routes = list(routes.values())
    return said


def _placed(item: I, one: Extracted) -> I:
    item.at(one.place)
    return item


def _actor(one: Extracted) -> ActorSaid:
    return ActorSaid(
        name=one.words,
        kind=one.choice("kind", ActorKind) or "organisation",
        role=one.text("role"),
        aliases=one.texts("aliases"),
        affiliation=one.text("affiliation"),
    )


def _shipment(one: Extracted, route: RouteSaid | None) -> ShipmentSaid:
    return ShipmentSaid(
        goods=one.text("goods") or one.words,
        quantity=one.text("quantity"),
        sender=one.text("sender"),
        recipient=one.text("recipient"),
        route=route.id if route else None,
        date=one.text("date"),
        status=one.choice("status", ShipmentStatus) or "reported",
        evidence=one.words,
    )


def _route(one: Extracted, routes: dict[tuple[str, ...], RouteSaid]) -> RouteSaid | None:
    """The way that an extraction tells of, from `routes` or entered there."""
    origin, transit, end = one.text("origin"), one.texts("transit"), one.text("destination")
    if sum(place is not None for place in (origin, *transit, end)) < 2:
        return None
    way = tuple(fold(place or "") for place in (origin, *transit, end))
    if way not in routes:
        mode = cast(TransportMode | None, one.choice("mode", TransportMode))
        said = RouteSaid(
            id=f"route-{len(routes) + 1}",
            origin=origin,
            transit=transit,
            destination=end,
            mode=mode,
            evidence=one.words,
        )
        routes[way] = _placed(said, one)
    return routes[way]


def _quote(one: Extracted) -> QuoteSaid:
    return QuoteSaid(
        text=one.words, speaker=one.text("speaker"), reported_by=one.text("reported_by")
    )


def _claim(one: Extracted) -> ClaimSaid:
    return ClaimSaid(
        text=one.words,
        claimant=one.text("claimant"),
        basis=one.choice("basis", ClaimBasis) or "attributed",
        cue=one.text("cue"),
        evidence=one.words,
    )
