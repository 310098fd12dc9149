"""What a brief leaves out: the article's own evidence, read without a model, against the items."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, get_args

from schemas.brief import (
    Actor,
    ClaimBasis,
    Coverage,
    Quote,
    Route,
    Shipment,
    Span,
    Uncovered,
    UncoveredKind,
    UnverifiedClaim,
)
from service.pipeline.candidates.found import Candidates, Expected, Name, Offsets
from service.pipeline.page import Page
from service.pipeline.wording.typography import plain
from service.pipeline.wording.words import words

_CUE_WEIGHTS: dict[ClaimBasis, float] = {
    "alleged": 0.9,
    "anonymous_source": 0.9,
    "stated_unverified": 0.9,
    "disputed": 0.85,
    "attributed": 0.7,
    "speculation": 0.6,
}
_AMOUNT_WEIGHT = 0.8
_ROUTE_WEIGHT = 0.7
TRAILING = ",.;:，。；：、،؛ \n"
"""What an article prints before a closing quotation mark, whether or not it was said."""

_LONG_QUOTATION = 15  # Words from which a quotation weighs 1.
_MENTIONS = 2  # An actor that is named once only and says nothing is not looked for.


class BriefParts(Protocol):
    """The parts of a brief that can cover something."""

    actors: list[Actor]
    shipments: list[Shipment]
    routes: list[Route]
    quotes: list[Quote]
    unverified_claims: list[UnverifiedClaim]


def expected(page: Page, candidates: Candidates) -> list[Expected]:
    """Return what an editor would look for in a brief of this page; boilerplate holds nothing."""
    found = [
        *(
            Expected("quotation", *_extent(q.parts), _quotation_weight(page, q.parts))
            for q in candidates.quotations
            if q.direct
        ),
        *(Expected("cue", c.start, c.end, _CUE_WEIGHTS[c.basis]) for c in candidates.cues),
        *(
            Expected("amount", amount.start, amount.end, _AMOUNT_WEIGHT)
            for amount in candidates.amounts
            if amount.goods is not None
        ),
        *(Expected("route", r.start, r.end, _ROUTE_WEIGHT) for r in candidates.routes),
        *_expected_actors(page, candidates),
    ]
    return [item for item in found if _is_body(page, item.start)]


def uncovered(
    brief: BriefParts, wanted: Sequence[Expected], page: Page, candidates: Candidates
) -> list[Uncovered]:
    """Return what no item of the brief covers, weightiest first, then in the page's order."""
    missing = [item for item in wanted if not _is_covered(item, brief, page, candidates)]
    return [
        Uncovered(
            kind=item.kind,
            weight=item.weight,
            start=item.start,
            end=item.end,
            text=page.text[item.start : item.end],
        )
        for item in sorted(missing, key=lambda item: (-item.weight, item.start))
    ]


def coverage(wanted: Sequence[Expected], missing: Sequence[Uncovered]) -> list[Coverage]:
    """Return, for each kind of stretch, how many were found and how many of them are covered."""
    figures = []
    for kind in get_args(UncoveredKind):
        found = sum(item.kind == kind for item in wanted)
        covered = found - sum(item.kind == kind for item in missing)
        share = covered / found if found else None
        figures.append(Coverage(kind=kind, found=found, covered=covered, share=share))
    return figures


def _expected_actors(page: Page, candidates: Candidates) -> Iterable[Expected]:
    """Yield actors that the page names again and again, or beside somebody's words."""
    for name in candidates.names:
        mentions = [place for place in name.mentions if _is_body(page, place[0])]
        if name.kind is None or not mentions:
            continue
        speaks = any(_is_beside_quotation(page, candidates, place) for place in mentions)
        if speaks or len(mentions) >= _MENTIONS:
            weight = min(0.6, 0.2 + 0.05 * len(mentions) + 0.2 * speaks)
            yield Expected("actor", *mentions[0], max(0.3, round(weight, 2)))


def _is_beside_quotation(page: Page, candidates: Candidates, place: Offsets) -> bool:
    sentence = page.sentence_at(place[0])
    return sentence is not None and any(
        quotation.direct
        and sentence.start < quotation.outer[1]
        and quotation.outer[0] < sentence.end
        and not quotation.outer[0] <= place[0] < quotation.outer[1]
        for quotation in candidates.quotations
    )


def _is_body(page: Page, offset: int) -> bool:
    sentence = page.sentence_at(offset)
    return sentence is None or sentence.boilerplate is None


def _extent(parts: Sequence[Offsets]) -> Offsets:
    return parts[0][0], parts[-1][1]


def _quotation_weight(page: Page, parts: Sequence[Offsets]) -> float:
    length = sum(len(words(page.text, *part)) for part in parts)
    return round(0.7 + 0.3 * min(1, length / _LONG_QUOTATION), 2)


def _is_covered(item: Expected, brief: BriefParts, page: Page, candidates: Candidates) -> bool:
    rules: dict[UncoveredKind, Callable[[Expected, BriefParts, Page], bool]] = {
        "quotation": _quotation_covered,
        "cue": _cue_covered,
        "amount": _amount_covered,
        "route": _route_covered,
    }
    if item.kind == "actor":
        return _actor_covered(item, brief, page, candidates.names)
    return rules[item.kind](item, brief, page)


def _quotation_covered(item: Expected, brief: BriefParts, page: Page) -> bool:
    """A quote covers the quotation whose first and last words are its own.

    The comma or full stop that the article prints before the closing mark may be missing.
    """
    end = item.start + len(page.text[item.start : item.end].rstrip(TRAILING))
    return any(
        min(span.start for span in quote.evidence) <= item.start
        and end <= max(span.end for span in quote.evidence)
        for quote in brief.quotes
    )


def _cue_covered(item: Expected, brief: BriefParts, _: Page) -> bool:
    """A claim covers a cue in its evidence; a quote one among the words quoted."""
    return any(_holds(claim.evidence, item) for claim in brief.unverified_claims) or any(
        _holds(quote.evidence, item) for quote in brief.quotes
    )


def _amount_covered(item: Expected, brief: BriefParts, page: Page) -> bool:
    """A shipment of just this amount covers it, and a claim or quote that it stands in."""
    amount = plain(page.text[item.start : item.end])
    said = [*(c.evidence for c in brief.unverified_claims), *(q.evidence for q in brief.quotes)]
    return any(
        shipment.quantity is not None
        and _same_amount(plain(shipment.quantity.text), amount)
        and _holds(shipment.evidence, item)
        for shipment in brief.shipments
    ) or any(_holds(evidence, item) for evidence in said)


def _same_amount(said: str, amount: str) -> bool:
    """Tell whether one is the other, with or without what is counted: “1,000 rifles”, “1,000”."""
    return said == amount or said.startswith(f"{amount} ") or amount.startswith(f"{said} ")


def _route_covered(item: Expected, brief: BriefParts, _: Page) -> bool:
    return any(_holds(route.evidence, item) for route in brief.routes)


def _actor_covered(item: Expected, brief: BriefParts, page: Page, names: Sequence[Name]) -> bool:
    """An actor covers a chain of names if it goes by any of its forms."""
    chains = [name for name in names if (item.start, item.end) in name.mentions]
    forms = {plain(page.text[item.start : item.end])}
    forms |= {plain(form) for chain in chains for form in (chain.name, *chain.forms)}
    return any(
        plain(called) in forms for actor in brief.actors for called in (actor.name, *actor.aliases)
    )


def _holds(evidence: Sequence[Span], item: Expected) -> bool:
    return any(span.start <= item.start and item.end <= span.end for span in evidence)
