"""One article and its brief, as the API's description shows them."""

import hashlib
from datetime import UTC, date, datetime

from schemas.article import Article, ArticleRequest
from schemas.brief import (
    Actor,
    ArticleDate,
    Audit,
    Brief,
    Coverage,
    FieldVerdict,
    PromptVersion,
    Provenance,
    Quantity,
    Quote,
    Shipment,
    Span,
    Summary,
    SummaryPoint,
    UnverifiedClaim,
    Usage,
)
from schemas.listing import BriefEntry, BriefPage

EXAMPLE_REQUEST = ArticleRequest(
    text="A freighter left Varna on Monday with 40 tons of ammunition, the port authority said. "
    "“We saw nothing unusual,” said harbour master Ivana Petrova.",
    title="Freighter leaves Varna with ammunition",
    published_at=date(2023, 3, 16),
)
_TEXT = EXAMPLE_REQUEST.text
_FIRST, _SECOND = (
    "A freighter left Varna on Monday with 40 tons of ammunition, the port authority said.",
    "“We saw nothing unusual,” said harbour master Ivana Petrova.",
)

EXAMPLE_HTML = f"""<!doctype html>
<html lang="en">
<head>
<title>{EXAMPLE_REQUEST.title}</title>
<meta property="article:published_time" content="2023-03-16T09:30:00Z">
</head>
<body><article><h1>{EXAMPLE_REQUEST.title}</h1><p>{_FIRST}</p><p>{_SECOND}</p></article></body>
</html>
"""


def _span(words: str) -> Span:
    start = _TEXT.index(words)
    return Span(start=start, end=start + len(words), text=words)


EXAMPLE_BRIEF = Brief(
    id="0b0f6b0c5e3d4b0f9d3a3c1f6f0a2e11",
    article=Article(
        sha256=hashlib.sha256(_TEXT.encode()).hexdigest(),
        text=_TEXT,
        title=EXAMPLE_REQUEST.title,
        published_at=EXAMPLE_REQUEST.published_at,
        language="en",
    ),
    summary=Summary(
        headline="Freighter leaves Varna with 40 tons of ammunition, port authority says",
        points=[SummaryPoint(text=_FIRST, evidence=[_span(_FIRST)])],
    ),
    actors=[
        Actor(
            id="actor-1",
            name="port authority",
            kind="government",
            role=None,
            aliases=[],
            affiliation=None,
            evidence=[_span(_FIRST)],
        ),
        Actor(
            id="actor-2",
            name="Ivana Petrova",
            kind="person",
            role="harbour master",
            aliases=[],
            affiliation=None,
            evidence=[_span(_SECOND)],
        ),
    ],
    shipments=[
        Shipment(
            id="shipment-1",
            goods="ammunition",
            quantity=Quantity(value=40, unit="tons", text="40 tons"),
            sender=None,
            recipient=None,
            route=None,
            date=ArticleDate(text="Monday", earliest=date(2023, 3, 13), latest=date(2023, 3, 13)),
            status="reported",
            evidence=[_span(_FIRST)],
        )
    ],
    routes=[],
    quotes=[
        Quote(
            id="quote-1",
            text="We saw nothing unusual,",
            speaker="actor-2",
            reported_by=None,
            evidence=[_span("“We saw nothing unusual,”")],
        )
    ],
    unverified_claims=[
        UnverifiedClaim(
            id="claim-1",
            text=_FIRST,
            claimant="actor-1",
            basis="attributed",
            cue=_span("said"),
            evidence=[_span(_FIRST)],
        )
    ],
    audit=Audit(
        dropped=[],
        uncovered=[],
        coverage=[Coverage(kind="quotation", found=1, covered=1, share=1.0)],
        verdicts=[
            FieldVerdict(item="shipment-1", field="goods", verdict="exact"),
            FieldVerdict(item="shipment-1", field="quantity.text", verdict="exact"),
        ],
    ),
    provenance=Provenance(
        model="openai/gpt-5-mini",
        strategy="direct",
        prompt_version="brief 1",
        prompts=[
            PromptVersion(
                name="brief", version="1", sha256=hashlib.sha256(b"the prompt").hexdigest()
            )
        ],
        usage=Usage(calls=1, input_tokens=1912, output_tokens=604, seconds=6.2),
        service_version="0.1.0",
        created_at=datetime(2023, 3, 16, 9, 45, tzinfo=UTC),
    ),
)
EXAMPLE_PAGE = BriefPage(briefs=[BriefEntry.of(EXAMPLE_BRIEF)], next="YmVmb3JlIDQy")
