"""A brief that was made elsewhere and its audit, as the API's description shows them."""

from schemas.audit import AuditRequest, DanglingLink, ForeignAudit
from schemas.brief import Coverage, FieldVerdict, Refusal, Span, Uncovered, WordChange
from schemas.examples import EXAMPLE_REQUEST

EXAMPLE_AUDIT_REQUEST = AuditRequest(
    article=EXAMPLE_REQUEST,
    brief={
        "actors": [{"id": "harbour-master", "name": "Ivana Petrova"}],
        "shipments": [
            {"goods": "ammunition", "quantity": {"text": "400 tons"}, "sender": "port-authority"}
        ],
        "quotes": [{"text": "We saw nothing unusual,", "speaker": "harbour-master"}],
    },
)
_AMOUNT = Span(start=38, end=45, text="40 tons")

EXAMPLE_AUDIT = ForeignAudit(
    verdicts=[
        FieldVerdict(item="harbour-master", field="name", verdict="exact"),
        FieldVerdict(item="shipment-1", field="goods", verdict="exact"),
        FieldVerdict(item="quote-1", field="text", verdict="exact"),
    ],
    dropped=[
        Refusal(
            section="shipments",
            item=0,
            field="quantity.text",
            said="400 tons",
            reason="altered",
            effect="field_cleared",
            nearest=_AMOUNT,
            changes=[WordChange(kind="number", said="400", article="40")],
            detail="“400 tons” is not what the article says; the nearest words are “40 tons”.",
        )
    ],
    dangling=[DanglingLink(item="shipment-1", field="sender", refers_to="port-authority")],
    uncovered=[Uncovered(**_AMOUNT.model_dump(), kind="amount", weight=0.8)],
    coverage=[
        Coverage(kind="quotation", found=1, covered=1, share=1.0),
        Coverage(kind="amount", found=1, covered=0, share=0.0),
    ],
    warnings=[],
    grounding=0.75,
)
