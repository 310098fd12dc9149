"""Ground actors: the name stands in the article, the role keeps to the evidence."""

from schemas.brief import Span
from schemas.extraction import ExtractedActor
from service.pipeline.grounding.evidence import with_sentence_of
from service.pipeline.grounding.items import GroundedActor
from service.pipeline.grounding.ledger import Ledger, given
from service.pipeline.grounding.locate import Found, locate
from service.pipeline.written import check_written


def ground_actor(item: ExtractedActor, ledger: Ledger) -> GroundedActor | None:
    """Return the actor, or None where its name stands nowhere.

    What an actor does is often told in sentences that call it “he” or “the company”. So a name
    that stands word for word elsewhere in the article is taken, and the sentence of its first
    occurrence is added to the evidence: the evidence then bears out both name and deed.
    """
    if ledger.evidence and not isinstance(locate(item.name, ledger.page, ledger.evidence), Found):
        ledger.evidence = with_sentence_of(item.name, ledger.page, ledger.evidence)
    name = ledger.key("name", item.name)
    if name is None:
        return None
    aliases = _aliases(item, ledger)
    return GroundedActor(
        index=ledger.item or 0,
        evidence=tuple(ledger.evidence),
        verdicts=tuple(ledger.verdicts),
        name=name,
        kind=item.kind,
        role=_role(item, ledger),
        aliases=aliases,
        affiliation=given(item.affiliation),
    )


def _aliases(item: ExtractedActor, ledger: Ledger) -> tuple[Span, ...]:
    """Return the aliases that stand anywhere in the article; each is refused by itself."""
    evidence, ledger.evidence = ledger.evidence, [ledger.page.span(0, len(ledger.page.text))]
    spans = ledger.copied_all("aliases[{}]", item.aliases)
    ledger.evidence = evidence
    return spans


def _role(item: ExtractedActor, ledger: Ledger) -> str | None:
    role = given(item.role)
    if role is None:
        return None
    # In the article's own words it is what the article calls the actor, hedge or no hedge.
    asserted = not ledger.holds(role)
    faults = check_written(role, ledger.evidence, ledger.page, ledger.candidates, asserted=asserted)
    if faults:
        ledger.unsupported("role", role, faults, "field_cleared")
        return None
    return role
