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
    """The figures that are below the settings' thresholds; empty for a brief that passes.

    `grounding` is the share of strings that stand, among those that the brief holds and those
    that were refused. `section.quotes` and the like, each with a share of 0, are sections that
    could not be had, in whole or in part; no setting allows for those.
    """
    figures = [
        *((f"section.{name}", 0.0, 1.0) for name in _missing(brief)),
        *(("grounding", share, settings.min_grounding) for share in _grounding(brief)),
        *((figure, share, settings.min_coverage) for figure, share in _coverage(brief)),
    ]
    return [
        Shortfall(figure=figure, share=round(share, 4), least=least)
        for figure, share, least in figures
        if share < least
    ]


def _missing(brief: Brief) -> list[str]:
    return list(dict.fromkeys(missing.section for missing in brief.audit.missing))


def _grounding(brief: Brief) -> Iterator[float]:
    """Copied strings that stand have a verdict; written ones stand unless they were replaced."""
    refused = len(brief.audit.dropped)
    replaced = sum(refusal.effect == "replaced" for refusal in brief.audit.dropped)
    stand = len(brief.audit.verdicts) + max(0, _written(brief) - replaced)
    if stand + refused:
        yield stand / (stand + refused)


def _written(brief: Brief) -> int:
    """How many written strings the brief holds: headline, points, roles and claims."""
    return (
        bool(brief.summary.headline)
        + len(brief.summary.points)
        + sum(actor.role is not None for actor in brief.actors)
        + len(brief.unverified_claims)
    )


def _coverage(brief: Brief) -> Iterator[tuple[str, float]]:
    for coverage in brief.audit.coverage:
        if coverage.share is not None:
            yield f"coverage.{coverage.kind}", coverage.share
