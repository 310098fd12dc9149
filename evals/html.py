"""A run as one self-contained HTML page: each article with gold and prediction highlighted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from evals.datasets import Gold
from evals.gold import Item
from evals.locate import Offsets, occurrences, quote_parts
from evals.metrics import CaseScore
from evals.run_folder import Manifest, Prediction
from schemas.brief import Brief

SIDES = ("gold", "predicted")

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 80rem; margin: 2rem auto; padding: 0 1rem; }
main { display: grid; grid-template-columns: 3fr 2fr; gap: 2rem; border-top: 1px solid #8888; }
article { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { color: inherit; background: none; }
mark.gold { border-bottom: 3px solid #2a9d4a; }
mark.predicted { background: #4a90d940; }
li.missing { color: #c0392b; } li.spurious { color: #b07d00; }
li.wrong { color: #1a7f9c; } li.broken, li.failed { color: #a0309c; }
@media (max-width: 50rem) { main { display: block; } }
"""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of the article, whose it is (`gold` or `predicted`) and what it stands for."""

    start: int
    end: int
    side: str
    label: str


def page(
    manifest: Manifest,
    cases: Sequence[Gold],
    predictions: Mapping[str, Prediction],
    scores: Sequence[CaseScore],
) -> str:
    """The whole page. Every string is escaped."""
    gold = {case.case.id: case for case in cases}
    parts = [_case(gold[score.case], predictions[score.case].brief, score) for score in scores]
    title = escape(f"{manifest.dataset}: {manifest.model}, {manifest.started_at:%Y-%m-%d %H:%M}")
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style><h1>{title}</h1>"
        '<p><mark class="gold">Underlined</mark>: gold. <mark class="predicted">Shaded</mark>: '
        f"predicted. Hold the pointer over words to see what for.</p>{''.join(parts)}</html>\n"
    )


def _case(gold: Gold, brief: Brief | None, score: CaseScore) -> str:
    text = brief.article.text if brief else gold.text
    highlights = [*gold_highlights(gold, text), *(predicted_highlights(brief) if brief else ())]
    findings = "".join(
        f'<li class="{finding.kind}">{escape(finding.section)}: {escape(str(finding))}</li>'
        for finding in score.findings
    )
    return (
        f"<h2>{escape(gold.case.id)}</h2><main><article>{marked(text, highlights)}</article>"
        f"<ul>{findings or '<li>Nothing is wrong.</li>'}</ul></main>"
    )


def marked(text: str, highlights: Sequence[Highlight]) -> str:
    """The text as HTML, cut where a highlight starts or ends, each piece with all of its own."""
    cuts = sorted({0, len(text), *(h.start for h in highlights), *(h.end for h in highlights)})
    pieces = []
    for start, end in pairwise(cuts):
        over = [h for h in highlights if h.start <= start and end <= h.end]
        piece = escape(text[start:end])
        if over:
            sides = " ".join(side for side in SIDES if any(h.side == side for h in over))
            labels = escape("\n".join(dict.fromkeys(f"{h.side}: {h.label}" for h in over)))
            piece = f'<mark class="{sides}" title="{labels}">{piece}</mark>'
        pieces.append(piece)
    return "".join(pieces)


def gold_highlights(gold: Gold, text: str) -> Iterator[Highlight]:
    """Where the gold items stand: quotes in their parts, actors at every mention."""
    case = gold.case
    for actor in case.actors:
        places = [place for name in actor.names for place in occurrences(name, text)]
        yield from _highlights(places, actor, f"actor {actor.name}")
    for shipment in case.shipments:
        places = occurrences(shipment.evidence, text)
        yield from _highlights(places, shipment, f"shipment {shipment.goods}")
    for route in case.routes:
        yield from _highlights(occurrences(route.evidence, text), route, f"route {route.key}")
    for quote in case.quotes:
        label = f"quote, {quote.speaker or 'no speaker'}"
        yield from _highlights(quote_parts(quote.text, text), quote, label)
    for claim in case.unverified_claims:
        yield from _highlights(occurrences(claim.evidence, text), claim, f"claim, {claim.basis}")
    for point in case.summary.points:
        for start, end in occurrences(point.evidence, text):
            yield Highlight(start, end, "gold", "summary point")


def predicted_highlights(brief: Brief) -> Iterator[Highlight]:
    """Where the predicted items stand, by their evidence."""
    for items in (
        brief.actors,
        brief.shipments,
        brief.routes,
        brief.quotes,
        brief.unverified_claims,
    ):
        for item in items:
            for span in item.evidence:
                yield Highlight(span.start, span.end, "predicted", item.id)
    for point in brief.summary.points:
        for span in point.evidence:
            yield Highlight(span.start, span.end, "predicted", "summary point")


def _highlights(places: Sequence[Offsets], item: Item, label: str) -> Iterator[Highlight]:
    label = label if item.required else f"{label} (optional)"
    return (Highlight(start, end, "gold", label) for start, end in places)
