"""Items that say the same of the same sentences become one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from schemas.brief import Span
from service.pipeline.grounding.items import (
    GroundedClaim,
    GroundedQuote,
    GroundedRoute,
    GroundedShipment,
    Item,
)
from service.pipeline.wording.typography import plain

AnyItem = TypeVar("AnyItem", bound=Item)


def merge_shipments(items: Sequence[GroundedShipment]) -> list[GroundedShipment]:
    """Join shipments of the same goods; those that differ in anything known stay apart."""

    def same(one: GroundedShipment, other: GroundedShipment) -> bool:
        return (
            _key(one.goods) == _key(other.goods)
            and one.status == other.status
            and _agree(_key(one.quantity), _key(other.quantity))
            and _agree(_key(one.date), _key(other.date))
            and _agree(one.sender, other.sender)
            and _agree(one.recipient, other.recipient)
            and _agree(one.route, other.route)
        )

    def join(one: GroundedShipment, other: GroundedShipment) -> GroundedShipment:
        return replace(
            one,
            quantity=one.quantity or other.quantity,
            date=one.date or other.date,
            sender=one.sender or other.sender,
            recipient=one.recipient or other.recipient,
            route=other.route if one.route is None else one.route,
        )

    return _merged(items, same, join)[0]


def merge_routes(items: Sequence[GroundedRoute]) -> tuple[list[GroundedRoute], dict[int, int]]:
    """Join equal routes; also return, for each index in the answer, the index of the route kept."""

    def same(one: GroundedRoute, other: GroundedRoute) -> bool:
        return _agree(one.mode, other.mode) and _places(one) == _places(other)

    return _merged(items, same, lambda one, other: replace(one, mode=one.mode or other.mode))


def merge_quotes(items: Sequence[GroundedQuote]) -> list[GroundedQuote]:
    """Join quotes of one quotation."""

    def join(one: GroundedQuote, other: GroundedQuote) -> GroundedQuote:
        return replace(
            one,
            speaker=one.speaker or other.speaker,
            reported_by=one.reported_by or other.reported_by,
        )

    return _merged(items, lambda one, other: one.evidence == other.evidence, join)[0]


def merge_claims(items: Sequence[GroundedClaim]) -> list[GroundedClaim]:
    """Join claims in the same words, unless other words mark each: one sentence may hold two."""

    def same(one: GroundedClaim, other: GroundedClaim) -> bool:
        apart = one.cue is not None and other.cue is not None and one.cue != other.cue
        return plain(one.text) == plain(other.text) and not apart

    def join(one: GroundedClaim, other: GroundedClaim) -> GroundedClaim:
        return replace(one, claimant=one.claimant or other.claimant, cue=one.cue or other.cue)

    return _merged(items, same, join)[0]


def _merged(
    items: Sequence[AnyItem],
    same: Callable[[AnyItem, AnyItem], bool],
    join: Callable[[AnyItem, AnyItem], AnyItem],
) -> tuple[list[AnyItem], dict[int, int]]:
    kept: list[AnyItem] = []
    became: dict[int, int] = {}
    for item in items:
        at = next((n for n, k in enumerate(kept) if _overlap(k, item) and same(k, item)), None)
        if at is None:
            kept.append(item)
        else:
            kept[at] = _with_all(join(kept[at], item), item)
        became[item.index] = kept[-1 if at is None else at].index
    return kept, became


def _with_all(one: AnyItem, other: AnyItem) -> AnyItem:
    spans = {(span.start, span.end): span for span in (*one.evidence, *other.evidence)}
    return replace(
        one,
        evidence=tuple(spans[place] for place in sorted(spans)),
        verdicts=tuple((dict(other.verdicts) | dict(one.verdicts)).items()),
    )


def _overlap(one: Item, other: Item) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.evidence for b in other.evidence)


def _agree(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def _key(span: Span | None) -> str | None:
    return None if span is None else plain(span.text)


def _places(route: GroundedRoute) -> list[str | None]:
    return [_key(place) for place in (route.origin, *route.transit, route.destination)]
