"""The summary points at sentences: a small model must not write what a reader takes for fact."""

import math
import re

from schemas.extraction import ExtractedPoint, ExtractedSummary
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.claims import FoundClaim
from service.pipeline.guided.shipments import FoundShipment
from service.pipeline.page import Sentence

_POINTS = 6
_DANGLING = re.compile(
    r"^(he|she|it|they|his|her|their|this|that|these|those|but|and|however|moreover|also)\b", re.I
)
_TOO_SHORT = 40
_TOO_LONG = 420


def summarise(
    reading: Reading, shipments: list[FoundShipment], claims: list[FoundClaim]
) -> ExtractedSummary:
    """The article's own headline, and the sentences that tell the most, in their order."""
    page = reading.page
    heading = _headline(reading)
    points = sorted(
        sorted(page.body, key=lambda s: -_weight(reading, s, shipments, claims))[:_POINTS],
        key=lambda s: s.number,
    )
    chosen = [s for s in points if _weight(reading, s, shipments, claims) > 0] or list(
        page.body[:1]
    )
    return ExtractedSummary(
        headline=_plain(page.text[heading.start : heading.end]) if heading else "",
        headline_sentences=[heading.number] if heading else [],
        points=[
            ExtractedPoint(text=page.text[s.start : s.end], sentences=[s.number]) for s in chosen
        ],
    )


def _headline(reading: Reading) -> Sentence | None:
    """The first heading before the prose; without one the first sentence."""
    page = reading.page
    first = page.body[0] if page.body else None
    before = [
        s for s in page.sentences
        if s.boilerplate == "heading" and (first is None or s.number < first.number)
    ]  # fmt: skip
    return before[0] if before else first


def _plain(heading: str) -> str:
    return heading.strip("*#_ ").strip()


def _weight(
    reading: Reading, sentence: Sentence, shipments: list[FoundShipment], claims: list[FoundClaim]
) -> float:
    """How much a sentence tells: its place, its shipments and claims, the actors it names."""
    page = reading.page
    text = page.text[sentence.start : sentence.end]
    place = next(i for i, s in enumerate(page.body) if s.number == sentence.number)
    weight = (
        3.0 if place == 0 else 1.5 if place <= 2 else 0.8 if place <= len(page.body) / 2 else 0.3
    )
    weight += 1.6 * math.sqrt(sum(s.sentence == sentence.number for s in shipments[:8]))
    mine = [c for c in claims if sentence.number in c.sentences]
    weight += 0.8 * any(c.basis != "attributed" for c in mine) + 0.3 * bool(mine)
    named = sum(
        any(sentence.start <= a < sentence.end for a, _ in n.mentions)
        for n in reading.candidates.names
        if n.active
    )
    weight += 0.25 * min(named, 4)
    weight -= 1.0 * bool(_DANGLING.match(text)) + 1.5 * (not _TOO_SHORT <= len(text) <= _TOO_LONG)
    quoted = sum(
        min(b, sentence.end) - max(a, sentence.start)
        for q in reading.candidates.quotations
        for a, b in q.parts
        if a < sentence.end and b > sentence.start
    )
    return weight - 1.5 * (quoted > len(text) / 2)
