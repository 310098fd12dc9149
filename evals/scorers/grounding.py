"""Grounding: whether every span and every copied string stands in the article. No gold needed."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from evals.datasets import Gold
from evals.locate import quote_parts
from evals.scorers.score import Finding, SectionScore, Share
from schemas.brief import Brief, Place, Span

SPACED = re.compile(r"[^\W\u2e80-\U0010ffff]")
"""A letter or digit of a script that puts spaces between words."""


def _spans(value: object, where: str) -> Iterator[tuple[str, Span]]:
    """Every span below a value, with the path to it."""
    if isinstance(value, Span):
        yield where, value
    elif isinstance(value, BaseModel):
        for field in type(value).model_fields:
            yield from _spans(getattr(value, field), f"{where}.{field}" if where else field)
    elif isinstance(value, list):
        for place, item in enumerate(value):
            name = getattr(item, "id", None) or f"{where}.{place}"
            yield from _spans(item, name)


def _strings(brief: Brief) -> Iterator[tuple[str, str]]:
    for actor in brief.actors:
        yield f"{actor.id}.name", actor.name
        yield from ((f"{actor.id}.aliases", alias) for alias in actor.aliases)
    for shipment in brief.shipments:
        yield f"{shipment.id}.goods", shipment.goods
        if shipment.quantity:
            yield f"{shipment.id}.quantity", shipment.quantity.text
        if shipment.date:
            yield f"{shipment.id}.date", shipment.date.text
    for route in brief.routes:
        places: list[Place | None] = [route.origin, *route.transit, route.destination]
        yield from ((f"{route.id}.place", place.name) for place in places if place)


def true_to(text: str, span: Span) -> bool:
    """Whether the span is the stretch of the text that it says it is. An empty one is none."""
    inside = 0 <= span.start < span.end <= len(text)
    return inside and text[span.start : span.end] == span.text


def stands(words: str, text: str) -> bool:
    """Whether the words stand in the text: character for character, and not inside other words.

    “40 tons” does not stand in “140 tons” or “3.40 tons”, nor “rifle” in “rifles”.
    """
    before = r"(?<!\w)(?<!\d[.,])" if SPACED.match(words) else ""
    after = r"(?!\w)(?![.,]\d)" if words and SPACED.match(words[-1]) else ""
    return bool(words) and re.search(before + re.escape(words) + after, text) is not None


def score_grounding(_: Gold, brief: Brief) -> SectionScore:
    """Shares: `spans` that equal the article's slice, `strings` that stand in it word for word."""
    spans = list(_spans(brief, ""))
    strings = list(_strings(brief))
    text = brief.article.text
    broken_spans = [(at, span.text) for at, span in spans if not true_to(text, span)]
    broken = [(at, words) for at, words in strings if not stands(words, text)]
    broken += [
        (f"{quote.id}.text", quote.text)
        for quote in brief.quotes
        if not quote_parts(quote.text, text)
    ]
    copied = len(strings) + len(brief.quotes)
    return SectionScore(
        section="grounding",
        shares={
            "spans": Share(len(spans) - len(broken_spans), len(spans)),
            "strings": Share(copied - len(broken), copied),
        },
        findings=[
            Finding(section="grounding", kind="broken", item=f"{at}: {words}")
            for at, words in [*broken_spans, *broken]
        ],
    )
