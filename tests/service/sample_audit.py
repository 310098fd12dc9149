"""The audit of a brief of the sample article, with something of every kind."""

from schemas.audit import DanglingLink, ForeignAudit
from schemas.brief import (
    ArticleWarning,
    Coverage,
    FieldVerdict,
    Refusal,
    Uncovered,
    WordChange,
)
from tests.service.sample import span


def sample_audit() -> ForeignAudit:
    """Three strings that stand, three that don't, a loose link and two stretches left out."""
    return ForeignAudit(
        verdicts=[
            FieldVerdict(item="actor-1", field="name", verdict="exact"),
            FieldVerdict(item="actor-1", field="aliases[0]", verdict="typography"),
            FieldVerdict(item="shipment-1", field="goods", verdict="exact"),
        ],
        dropped=[
            _refusal("quantity.text", "21 tons", "altered", WordChange(
                kind="number", said="21", article="12"), nearest="12 tons"),
            _refusal("date.text", "[bold]June[/bold] 2021", "absent"),
            _refusal("text", "We broke rule", "unsupported", WordChange(
                kind="negation", said="", article="no"), detail="The “no” got lost."),
        ],
        dangling=[DanglingLink(item="shipment-1", field="sender", refers_to="actor-\x1b9")],
        uncovered=[
            Uncovered(**span("12 tons").model_dump(), kind="amount", weight=0.8),
            Uncovered(**span("allegedly").model_dump(), kind="cue", weight=0.6),
        ],
        coverage=[
            Coverage(kind="amount", found=2, covered=1, share=0.5),
            Coverage(kind="route", found=0, covered=0, share=None),
        ],
        warnings=[
            ArticleWarning(
                kind="instructions", span=span("“None.”"), detail="Speaks to a language model."
            )
        ],
        grounding=0.5,
    )  # fmt: skip


def _refusal(
    field: str, said: str, reason: str, *changes: WordChange, nearest: str = "", detail: str = "No."
) -> Refusal:
    return Refusal.model_validate(
        {
            "section": "shipments",
            "item": 0,
            "field": field,
            "said": said,
            "reason": reason,
            "effect": "field_cleared",
            "nearest": span(nearest) if nearest else None,
            "changes": changes,
            "detail": detail,
        }
    )
