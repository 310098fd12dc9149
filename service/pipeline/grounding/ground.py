"""Hold everything that a model said against the article."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from schemas.brief import Refusal, SectionName, SummaryPoint
from schemas.extraction import Extraction
from service.pipeline.candidates.found import Candidates
from service.pipeline.grounding.actors import ground_actor
from service.pipeline.grounding.evidence import evidence_of
from service.pipeline.grounding.goods import ground_route, ground_shipment
from service.pipeline.grounding.items import Grounded
from service.pipeline.grounding.ledger import Ledger
from service.pipeline.grounding.statements import (
    ground_claim,
    ground_headline,
    ground_point,
    ground_quote,
)
from service.pipeline.page import Page

Said = TypeVar("Said")
Kept = TypeVar("Kept")


def ground(extraction: Extraction, page: Page, candidates: Candidates) -> Grounded:
    """Return what of an extraction stands in the article, and a refusal for all that doesn't.

    An item goes when its key field falls (an actor's name, a shipment's goods, a route's second
    place, a quotation's number) or when no sentence bears it out; any other field goes alone.
    """
    refusals: list[Refusal] = []

    def ledger(section: SectionName, index: int | None, numbers: Sequence[int]) -> Ledger:
        return Ledger(section, index, page, candidates, evidence_of(page, numbers), refusals)

    def each(
        section: SectionName, items: Sequence[Said], check: Callable[[Said, Ledger], Kept | None]
    ) -> tuple[Kept, ...]:
        checked = (
            check(item, ledger(section, index, getattr(item, "sentences", ())))
            for index, item in enumerate(items)
        )
        return tuple(kept for kept in checked if kept is not None)

    summary = extraction.summary
    points = each("summary", summary.points, ground_point)
    return Grounded(
        headline=ground_headline(
            summary, points, ledger("summary", None, summary.headline_sentences)
        ),
        points=_distinct(points),
        actors=each("actors", extraction.actors, ground_actor),
        shipments=each("shipments", extraction.shipments, ground_shipment),
        routes=each("routes", extraction.routes, ground_route),
        quotes=each("quotes", extraction.quotes, ground_quote),
        claims=each("unverified_claims", extraction.unverified_claims, ground_claim),
        refusals=tuple(refusals),
    )


def _distinct(points: Sequence[SummaryPoint]) -> tuple[SummaryPoint, ...]:
    first: dict[str, SummaryPoint] = {}
    for point in points:
        first.setdefault(point.text, point)
    return tuple(first.values())
