"""Links: whether every id that an item refers to exists, and every id is given once."""

from collections import Counter
from collections.abc import Iterator

from evals.datasets import Gold
from evals.scorers.score import Finding, SectionScore, Share
from schemas.brief import Brief


def _references(brief: Brief) -> Iterator[tuple[str, str, str, str | None]]:
    """Item, field, kind of the item referred to, and the id given."""
    for actor in brief.actors:
        yield actor.id, "affiliation", "actor", actor.affiliation
    for shipment in brief.shipments:
        yield shipment.id, "sender", "actor", shipment.sender
        yield shipment.id, "recipient", "actor", shipment.recipient
        yield shipment.id, "route", "route", shipment.route
    for quote in brief.quotes:
        yield quote.id, "speaker", "actor", quote.speaker
        yield quote.id, "reported_by", "actor", quote.reported_by
    for claim in brief.unverified_claims:
        yield claim.id, "claimant", "actor", claim.claimant


def score_links(_: Gold, brief: Brief) -> SectionScore:
    """Shares: `resolved` of all references, `unique` of all ids."""
    known = {
        "actor": {actor.id for actor in brief.actors},
        "route": {route.id for route in brief.routes},
    }
    given = [reference for reference in _references(brief) if reference[3] is not None]
    broken = [
        Finding(section="links", kind="broken", item=item, field=field, gold=kind, predicted=target)
        for item, field, kind, target in given
        if target not in known[kind]
    ]
    sections = (brief.actors, brief.shipments, brief.routes, brief.quotes, brief.unverified_claims)
    ids = Counter(item.id for section in sections for item in section)
    repeated = [
        Finding(section="links", kind="broken", item=f"{id_} is given {count} times")
        for id_, count in ids.items()
        if count > 1
    ]
    return SectionScore(
        section="links",
        shares={
            "resolved": Share(len(given) - len(broken), len(given)),
            "unique": Share(len(ids) - len(repeated), len(ids)),
        },
        findings=[*broken, *repeated],
    )
