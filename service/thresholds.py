"""Is a brief good enough to go on by itself? Read from its own audit."""

from collections.abc import Iterator
from typing import TypedDict

from schemas.brief import Brief
from service.settings import Settings


class Shortfall(TypedDict):
    """A figure of the audit that is too low; shares from 0 to 1."""

    figure: str
    share: float
    least: float


def shortfalls(brief: Brief, settings: Settings) -> list[Shortfall]:
    """The figures that are below the settings' thresholds; empty for a brief that passes."""
    least = {"grounding": settings.min_grounding}
    return [
        Shortfall(figure=figure, share=round(share, 4), least=needed)
        for figure, share in _figures(brief)
        if share < (needed := least.get(figure, settings.min_coverage))
    ]


def _figures(brief: Brief) -> Iterator[tuple[str, float]]:
    kept, refused = len(brief.audit.verdicts), len(brief.audit.dropped)
    if kept + refused:
        yield "grounding", kept / (kept + refused)
    for coverage in brief.audit.coverage:
        if coverage.share is not None:
            yield f"coverage.{coverage.kind}", coverage.share
