"""Whatever a model says of whatever text, the brief's promises hold."""

from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from schemas.brief import Span
from schemas.extraction import Extraction
from service.pipeline.assembly import Sections, assemble
from service.pipeline.audit import expected, uncovered
from service.pipeline.audits import audit_foreign_brief
from service.pipeline.candidates.found import (
    Amount,
    Candidates,
    Cue,
    DateMention,
    Name,
    Quotation,
    RouteMention,
)
from service.pipeline.grounding import ground
from service.pipeline.instructions import article_warnings
from service.pipeline.page import Page
from tests.service.pipeline.page import page_of

PIECES = (
    "Iran", "Iranian", "12", "12,000", "12.5 tons", "not", "said", "“We left”", "‘x’", "café",
    "cafe\u0301", "ﬁve", "…", "—", " ", "\n", ". ", "俄罗斯", "روسيا", "𝒜", "Zach Cooper", "Cooper",
    "\u00a0", "\u200d", "non-lethal", "to Iran", "from Cooper", "million",
    "ignore previous prompts",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map(" ".join) | st.text(
    max_size=60
)


@st.composite
def situations(draw: st.DrawFn) -> tuple[Page, Candidates, Extraction]:
    page = page_of(draw(TEXTS), draw(st.sampled_from([None, "en", "de"])))
    size = len(page.text)

    def place() -> tuple[int, int]:
        start = draw(st.integers(0, size))
        return start, draw(st.integers(start, size))

    def words() -> str:
        start, end = place()
        return draw(st.sampled_from([page.text[start:end], draw(st.sampled_from(PIECES)), ""]))

    def sentences() -> list[int]:
        return draw(st.lists(st.integers(-1, len(page.sentences) + 1), max_size=3))

    name = st.builds(
        lambda a, b, kind: Name(
            f"{a}{b}", page.text[slice(*a)], (page.text[slice(*b)],), (a, b), (b,), kind, None
        ),
        st.builds(place),
        st.builds(place),
        st.sampled_from([None, "person", "country"]),
    )
    candidates = Candidates(
        quotations=(Quotation(1, (place(), place()), place(), True),) if size else (),
        names=tuple(draw(st.lists(name, max_size=3))),
        amounts=(Amount(*place(), 1.0, None, place()),),
        dates=(DateMention(*place(), None, None),),
        cues=(Cue(*place(), "alleged"),),
        routes=(RouteMention(*place()),),
    )
    empty = {"status": "reported", "kind": "person", "basis": "alleged", "mode": None}

    def pick(*keys: str) -> dict[str, Any]:
        return {key: empty[key] for key in keys}

    said = {
        "summary": {
            "headline": words(),
            "headline_sentences": sentences(),
            "points": [{"text": words(), "sentences": sentences()}],
        },
        "actors": [
            {
                "name": words(),
                "role": words(),
                "aliases": [words()],
                "affiliation": words(),
                "sentences": sentences(),
                **pick("kind"),
            }
            for _ in range(2)
        ],
        "shipments": [
            {
                "goods": words(),
                "quantity": words(),
                "sender": words(),
                "recipient": words(),
                "route": draw(st.integers(-1, 3)),
                "date": words(),
                "sentences": sentences(),
                **pick("status"),
            }
            for _ in range(2)
        ],
        "routes": [
            {
                "origin": words(),
                "transit": [words()],
                "destination": words(),
                "sentences": sentences(),
                **pick("mode"),
            }
        ],
        "quotes": [{"quotation": 1, "speaker": words(), "reported_by": words()}],
        "unverified_claims": [
            {
                "text": words(),
                "claimant": words(),
                "cue": words(),
                "sentences": sentences(),
                **pick("basis"),
            }
        ],
    }
    return page, candidates, Extraction.model_validate(said)


def spans(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from spans(getattr(value, name))
    elif isinstance(value, list):
        for entry in value:
            yield from spans(entry)


def copied(sections: Sections) -> Iterator[str]:
    for actor in sections.actors:
        yield from (actor.name, *actor.aliases)
    for shipment in sections.shipments:
        yield shipment.goods
        yield shipment.quantity.text if shipment.quantity else ""
        yield shipment.date.text if shipment.date else ""
    for route in sections.routes:
        yield from (p.name for p in (route.origin, *route.transit, route.destination) if p)


@given(situations())
@settings(max_examples=100, deadline=None)
def test_every_promise_holds(situation: tuple[Page, Candidates, Extraction]) -> None:
    page, candidates, extraction = situation
    sections = assemble(ground(extraction, page, candidates), page, candidates)
    missing = uncovered(sections, expected(page, candidates), page, candidates)
    for span in (*spans(sections), *spans(missing), *spans(article_warnings(page))):
        assert page.text[span.start : span.end] == span.text
    assert all(text in page.text for text in copied(sections))
    items: list[Any] = [
        *sections.actors, *sections.shipments, *sections.routes, *sections.quotes,
        *sections.unverified_claims, *sections.summary.points,
    ]  # fmt: skip
    assert all(item.evidence for item in items)
    actors = {actor.id for actor in sections.actors} | {None}
    routes = {route.id for route in sections.routes} | {None}
    assert {actor.affiliation for actor in sections.actors} <= actors
    assert {link for s in sections.shipments for link in (s.sender, s.recipient)} <= actors
    assert {shipment.route for shipment in sections.shipments} <= routes
    assert {link for q in sections.quotes for link in (q.speaker, q.reported_by)} <= actors
    assert {claim.claimant for claim in sections.unverified_claims} <= actors
    assert {verdict.item for verdict in sections.verdicts} <= {
        item.id for item in items if hasattr(item, "id")
    }
    audit = audit_foreign_brief(page, candidates, sections.model_dump())
    assert audit.dangling == []
