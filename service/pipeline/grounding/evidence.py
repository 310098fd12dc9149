"""The sentences that bear something out."""

from collections.abc import Iterable

from schemas.brief import Span
from service.pipeline.grounding.locate import Fits, Found, anywhere_fits, locate
from service.pipeline.page import Page, Sentence

_NO_EVIDENCE = frozenset({"caption", "navigation", "advertisement", "instruction"})


def is_evidence(sentence: Sentence) -> bool:
    """Tell whether a sentence can bear anything out: not captions, menus, advertising, orders."""
    return sentence.boilerplate not in _NO_EVIDENCE


def evidence_of(page: Page, numbers: Iterable[int]) -> list[Span]:
    """Return the sentences of those numbers that can bear something out, in order, as spans."""
    sentences = (page.sentence(number) for number in sorted(set(numbers)))
    return [page.span(s.start, s.end) for s in sentences if s is not None and is_evidence(s)]


def with_sentence_of(
    name: str, page: Page, evidence: list[Span], fits: Fits = anywhere_fits
) -> list[Span]:
    """Return the evidence with the first sentence that holds the name where it `fits`, if any."""
    usable = [page.span(s.start, s.end) for s in page.sentences if is_evidence(s)]
    found = locate(name, page, usable, fits)
    if not isinstance(found, Found):
        return evidence
    holding = [s for s in usable if s.start < found.span.end and found.span.start < s.end]
    return sorted(
        [*evidence, *(span for span in holding if span not in evidence)], key=lambda s: s.start
    )
