"""A small brief that keeps the contract, for tests that need one."""

from datetime import UTC, date, datetime

from schemas.article import Article
from schemas.brief import (
    Actor,
    ArticleDate,
    Audit,
    Brief,
    Place,
    Provenance,
    Quantity,
    Quote,
    Refusal,
    Route,
    Shipment,
    Span,
    Summary,
    SummaryPoint,
    Uncovered,
    UnverifiedClaim,
    Usage,
)

TEXT = (
    "Norsk Fisk AS sent 12 tons of salmon to Hamburg via Gdansk in May 2021. "
    "“We broke no rule,” said Kari Moe, its director. “None.” "
    "The fish was allegedly spoiled. Some 40 crates are missing."
)


def span(words: str) -> Span:
    """The first place in the sample text where those words stand."""
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words), text=words)


def sample_brief() -> Brief:
    """One item of every section, a refusal and an uncovered stretch."""
    sent = [span(TEXT.partition("2021.")[0] + "2021.")]
    spoiled = span("The fish was allegedly spoiled.")
    return Brief(
        id="brief-1",
        article=Article(sha256="0" * 64, text=TEXT, title="Fish [bold]gone[/bold]", language="en"),
        summary=Summary(
            headline="Norsk Fisk AS shipped salmon",
            points=[SummaryPoint(text="Salmon went to Hamburg.", evidence=sent)],
        ),
        actors=[_actor("actor-1", "Norsk Fisk AS", "company"), _actor("actor-2", "Kari Moe")],
        shipments=[
            Shipment(
                id="shipment-1",
                goods="salmon",
                quantity=Quantity(value=12, unit="tons", text="12 tons"),
                sender="actor-1",
                recipient=None,
                route="route-1",
                date=ArticleDate(
                    text="May 2021", earliest=date(2021, 5, 1), latest=date(2021, 5, 31)
                ),
                status="reported",
                evidence=sent,
            )
        ],
        routes=[
            Route(
                id="route-1",
                origin=None,
                transit=[Place(name="Gdansk", country_code="PL")],
                destination=Place(name="Hamburg", country_code="DE"),
                mode="sea",
                evidence=sent,
            )
        ],
        quotes=[
            Quote(
                id="quote-1",
                text="We broke no rule, None.",
                speaker="actor-2",
                reported_by=None,
                evidence=[span("We broke no rule,"), span("None.")],
            )
        ],
        unverified_claims=[
            UnverifiedClaim(
                id="claim-1",
                text="The fish was spoiled.",
                claimant=None,
                basis="alleged",
                cue=span("allegedly"),
                evidence=[spoiled],
            )
        ],
        audit=Audit(
            dropped=[
                Refusal(
                    section="shipments",
                    item=1,
                    field="quantity.text",
                    said="21 tons",
                    reason="altered",
                    effect="field_cleared",
                    nearest=span("12 tons"),
                    detail="The article says something else here.",
                )
            ],
            uncovered=[
                Uncovered(**span("40 crates").model_dump(), kind="amount", weight=0.4),
                Uncovered(**span("missing").model_dump(), kind="cue", weight=0.9),
            ],
        ),
        provenance=Provenance(
            model="embedded",
            strategy="guided",
            prompt_version="guided 1",
            prompts=[],
            usage=Usage(calls=7, input_tokens=1200, output_tokens=34, seconds=2.5),
            service_version="0.1.0",
            created_at=datetime(2024, 1, 2, tzinfo=UTC),
        ),
    )


def _actor(id_: str, name: str, kind: str = "person") -> Actor:
    return Actor.model_validate(
        {
            "id": id_,
            "name": name,
            "kind": kind,
            "role": "director" if kind == "person" else None,
            "aliases": [],
            "affiliation": "actor-1" if kind == "person" else None,
            "evidence": [span(name)],
        }
    )
