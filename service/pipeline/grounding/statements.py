"""Ground quotes, claims and the summary."""

from collections.abc import Sequence

from schemas.brief import SummaryPoint
from schemas.extraction import ExtractedClaim, ExtractedPoint, ExtractedQuote, ExtractedSummary
from service.pipeline.grounding.items import GroundedClaim, GroundedQuote
from service.pipeline.grounding.ledger import Ledger, given, shown
from service.pipeline.page import Page


def ground_quote(item: ExtractedQuote, ledger: Ledger) -> GroundedQuote | None:
    """Return the page's own quotation of that number, or None where there is no such number."""
    quotation = next((q for q in ledger.candidates.quotations if q.number == item.quotation), None)
    if quotation is None:
        ledger.refuse(
            "quotation", str(item.quotation), "unresolved", "item_dropped",
            f"The article has no quotation number {item.quotation}.",
        )  # fmt: skip
        return None
    parts = [ledger.page.span(*part) for part in quotation.parts]
    return GroundedQuote(
        index=ledger.item or 0,
        evidence=tuple(parts),
        verdicts=(("text", "exact"),),
        text=" ".join(part.text for part in parts),
        speaker=given(item.speaker),
        reported_by=given(item.reported_by),
    )


def ground_claim(item: ExtractedClaim, ledger: Ledger) -> GroundedClaim | None:
    """Return the claim, or None where no sentence bears it out."""
    if not ledger.evidence:
        ledger.key("text", item.text)
        return None
    # Being listed as unverified keeps it at a distance already, so a hedge may be left out.
    text = ledger.written("text", item.text, asserted=False)
    cue = ledger.copied("cue", item.cue)
    return GroundedClaim(
        index=ledger.item or 0,
        evidence=tuple(ledger.evidence),
        verdicts=tuple(ledger.verdicts),
        text=text,
        claimant=given(item.claimant),
        basis=item.basis,
        cue=cue,
    )


def ground_point(item: ExtractedPoint, ledger: Ledger) -> SummaryPoint | None:
    """Return the point, in the model's words or the article's, or None without evidence."""
    if not ledger.evidence:
        ledger.key("text", item.text)
        return None
    return SummaryPoint(text=ledger.written("text", item.text), evidence=ledger.evidence)


def ground_headline(item: ExtractedSummary, points: Sequence[SummaryPoint], ledger: Ledger) -> str:
    """Return a headline on one line; without evidence of its own, the article's first words."""
    if ledger.evidence and item.headline.strip():
        return " ".join(ledger.written("headline", item.headline).split())
    own = _first_words(ledger.page, points)
    ledger.refuse(
        "headline", item.headline, "incomplete", "replaced",
        f"The headline “{shown(item.headline)}” came without a sentence that bears it out.",
    )  # fmt: skip
    return own


def _first_words(page: Page, points: Sequence[SummaryPoint]) -> str:
    if points:
        return " ".join(points[0].evidence[0].text.split())
    readable = [s for s in page.sentences if s.boilerplate in (None, "heading")]
    return " ".join(page.text[readable[0].start : readable[0].end].split()) if readable else ""
