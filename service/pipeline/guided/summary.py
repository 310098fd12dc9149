"""The summary points at sentences: a small model must not write what a reader takes for fact."""

import math
import re
from collections import Counter

from schemas.extraction import ExtractedPoint, ExtractedSummary
from service.pipeline.candidates.found import Name
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.claim import FoundClaim
from service.pipeline.guided.shipments import FoundShipment
from service.pipeline.page import Page, Sentence

_POINTS = 6
_DANGLING = re.compile(
    r"^(he|she|it|they|his|her|their|this|that|these|those|but|and|however|moreover|also)\b", re.I
)
_TOO_SHORT = 40
_TOO_LONG = 420
_LEAST_WORDS = 5


def summarise(
    reading: Reading, shipments: list[FoundShipment], claims: list[FoundClaim]
) -> ExtractedSummary:
    """The article's own headline, and the sentences that tell the most, in their order."""
    page = reading.page
    heading = _headline(reading)
    weights = _weights(reading, shipments, claims)
    heaviest = sorted(page.body, key=lambda s: -weights[s.number])[:_POINTS]
    chosen = [s for s in heaviest if weights[s.number] > 0] or list(page.body[:1])
    return ExtractedSummary(
        headline=_plain(page.text[heading.start : heading.end]) if heading else "",
        headline_sentences=[heading.number] if heading else [],
        points=[
            ExtractedPoint(text=page.text[s.start : s.end], sentences=[s.number])
            for s in sorted(chosen, key=lambda s: s.number)
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
    return before[0] if before else _first_full(page)


def _first_full(page: Page) -> Sentence | None:
    """The first sentence that is more than a dateline."""
    full = [s for s in page.body if len(page.text[s.start : s.end].split()) >= _LEAST_WORDS]
    return next(iter(full or page.body), None)


def _plain(heading: str) -> str:
    return heading.strip("*#_ ").strip()


def _weights(
    reading: Reading, shipments: list[FoundShipment], claims: list[FoundClaim]
) -> dict[int, float]:
    """How much each sentence tells: its place, its shipments and claims, the actors it names."""
    page = reading.page
    moved = Counter(s.sentence for s in shipments)
    claimed = {n for c in claims for n in c.sentences}
    doubted = {n for c in claims if c.basis != "attributed" for n in c.sentences}
    named = Counter(
        number
        for name in reading.candidates.names
        if name.active
        for number in _sentences(reading, name)
    )
    quoted = _quoted(reading)
    return {
        s.number: _place_weight(at, len(page.body))
        + 1.6 * math.sqrt(min(moved[s.number], 4))
        + 0.8 * (s.number in doubted)
        + 0.3 * (s.number in claimed)
        + 0.25 * min(named[s.number], 4)
        + _form_weight(page.text[s.start : s.end])
        - 1.5 * (quoted[s.number] > (s.end - s.start) / 2)
        for at, s in enumerate(page.body)
    }


def _sentences(reading: Reading, name: Name) -> set[int]:
    """Numbers of the sentences that name an actor."""
    standing = (reading.page.sentence_at(start) for start, _ in name.mentions)
    return {sentence.number for sentence in standing if sentence is not None}


def _place_weight(at: int, count: int) -> float:
    if at == 0:
        return 3.0
    if at <= 2:
        return 1.5
    return 0.8 if at <= count / 2 else 0.3


def _form_weight(text: str) -> float:
    """A sentence that leans on the one before, or is too short or too long, tells less alone."""
    fits = _TOO_SHORT <= len(text) <= _TOO_LONG
    return -1.0 * bool(_DANGLING.match(text)) - 1.5 * (not fits)


def _quoted(reading: Reading) -> Counter[int]:
    """How many code points of each sentence stand between quotation marks."""
    quoted: Counter[int] = Counter()
    for quotation in reading.candidates.quotations:
        for start, end in quotation.parts:
            sentence = reading.page.sentence_at(start)
            while sentence is not None and sentence.start < end:
                quoted[sentence.number] += min(end, sentence.end) - max(start, sentence.start)
                sentence = reading.page.sentence(sentence.number + 1)
    return quoted
