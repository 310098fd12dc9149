"""Check written words against the sentences that should bear them out."""

from collections.abc import Sequence
from functools import lru_cache

from schemas.brief import Span
from service.pipeline.candidates.found import Candidates
from service.pipeline.page import Page
from service.pipeline.wording.numerals import number_keys
from service.pipeline.wording.words import words
from service.pipeline.written.certainty import hedge_faults, negation_faults
from service.pipeline.written.direction import direction_faults
from service.pipeline.written.faults import Fault
from service.pipeline.written.likeness import KEPT, closest, texts_of
from service.pipeline.written.names import name_faults


def check_written(
    text: str,
    evidence: Sequence[Span],
    page: Page,
    candidates: Candidates,
    *,
    asserted: bool = True,
) -> list[Fault]:
    """Return what the text says beyond its evidence; an empty list where it keeps to it.

    `asserted` is False for a text that is presented as unverified anyway, and so may leave out
    a hedge. Numbers and capitalised names are checked in any language, negation and hedges in
    those whose words the service knows.
    """
    return [
        *_number_faults(text, evidence, page.article.language),
        *name_faults(text, evidence, page, candidates),
        *negation_faults(text, evidence),
        *direction_faults(text, evidence),
        *(hedge_faults(text, evidence, page, candidates) if asserted else ()),
    ]


def closest_sentence(text: str, evidence: Sequence[Span]) -> Span:
    """Return the stretch of the evidence that shares most words with the text."""
    return closest(text, evidence)[0]


def _number_faults(text: str, evidence: Sequence[Span], language: str | None) -> list[Fault]:
    borne_out = _numbers(texts_of(evidence), language)
    spelled_one = {"1"} if "one" in {word.key for word in words(text)} else set()
    return [
        Fault("number", said, f"The number “{said}” is not in the evidence.")
        for key, said in number_keys(text, language).items()
        if key not in borne_out | spelled_one
    ]


@lru_cache(maxsize=KEPT)
def _numbers(texts: tuple[str, ...], language: str | None) -> frozenset[str]:
    return frozenset(key for text in texts for key in number_keys(text, language))
