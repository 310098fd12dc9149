"""Audit a brief that was made elsewhere, by the same rules as the service's own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from schemas.audit import DanglingLink, ForeignAudit
from schemas.brief import (
    Actor,
    FieldVerdict,
    Quantity,
    Quote,
    Refusal,
    Route,
    SectionName,
    Shipment,
    Span,
    UnverifiedClaim,
)
from service.pipeline.audit import TRAILING, coverage, expected, uncovered
from service.pipeline.candidates.found import Candidates
from service.pipeline.foreign import Fields, cited_evidence, items_of, text_of, texts_of
from service.pipeline.grounding.ledger import Ledger
from service.pipeline.grounding.places import standing_alone
from service.pipeline.instructions import article_warnings
from service.pipeline.page import Page
from service.pipeline.wording.typography import fold, plain
from service.pipeline.written import check_written

_LINKS = ("affiliation", "sender", "recipient", "speaker", "reported_by", "claimant")
_NOUNS: dict[SectionName, str] = {
    "actors": "actor",
    "shipments": "shipment",
    "routes": "route",
    "quotes": "quote",
    "unverified_claims": "claim",
}


def audit_foreign_brief(page: Page, candidates: Candidates, brief: Fields) -> ForeignAudit:
    """Return how each string of a brief stands in the article, and what the brief leaves out.

    Missing fields and evidence are no error: an item without evidence is held to the whole
    article, and covers the sentences in which its own words stand.
    """
    audit = _ForeignAudit(page, candidates)
    audit.read_summary(brief)
    checks: dict[SectionName, Callable[[str, Fields, Ledger], None]] = {
        "actors": audit.read_actor,
        "shipments": audit.read_shipment,
        "routes": audit.read_route,
        "quotes": audit.read_quote,
        "unverified_claims": audit.read_claim,
    }
    for section, check in checks.items():
        for index, item in enumerate(items_of(brief, section)):
            audit.read(section, index, item, check)
    wanted = expected(page, candidates)
    missing = uncovered(audit, wanted, page, candidates)
    stand = len(audit.verdicts) + audit.borne_out
    checked = stand + len(audit.refusals)
    return ForeignAudit(
        verdicts=audit.verdicts,
        dropped=audit.refusals,
        dangling=_dangling(brief),
        uncovered=missing,
        coverage=coverage(wanted, missing),
        warnings=article_warnings(page),
        grounding=stand / checked if checked else None,
    )


@dataclass(slots=True)
class _ForeignAudit:
    """What has been read of one brief so far; its items are kept for the coverage.

    `borne_out` counts the written strings that keep to the article; they have no verdict.
    """

    page: Page
    candidates: Candidates
    actors: list[Actor] = field(default_factory=list)
    shipments: list[Shipment] = field(default_factory=list)
    routes: list[Route] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    unverified_claims: list[UnverifiedClaim] = field(default_factory=list)
    verdicts: list[FieldVerdict] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    borne_out: int = 0

    def read(
        self,
        section: SectionName,
        index: int,
        item: Fields,
        check: Callable[[str, Fields, Ledger], None],
    ) -> None:
        """Check one item, and note how its strings stand."""
        own = text_of(item.get("id")) or f"{_NOUNS[section]}-{index + 1}"
        ledger = Ledger(section, index, self.page, self.candidates, [], self.refusals)
        ledger.evidence = cited_evidence(item.get("evidence"), self.page, ledger) or self._whole()
        check(own, item, ledger)
        self._note(own, ledger)

    def read_summary(self, brief: Fields) -> None:
        """Check the headline and the points."""
        summary = brief.get("summary")
        parts: Fields = summary if isinstance(summary, dict) else {}
        ledger = Ledger("summary", None, self.page, self.candidates, self._whole(), self.refusals)
        self._written("headline", text_of(parts.get("headline")), ledger)
        for index, point in enumerate(items_of(parts, "points")):
            ledger = Ledger("summary", index, self.page, self.candidates, [], self.refusals)
            ledger.evidence = cited_evidence(point.get("evidence"), self.page, ledger)
            ledger.evidence = ledger.evidence or self._whole()
            self._written("text", text_of(point), ledger)
            self._note(f"point-{index + 1}", ledger)

    def read_actor(self, own: str, item: Fields, ledger: Ledger) -> None:
        """Check an actor; its names may stand anywhere in the article."""
        evidence, ledger.evidence = ledger.evidence, self._whole()
        name = ledger.copied("name", text_of(item.get("name")))
        aliases = ledger.copied_all("aliases[{}]", texts_of(item.get("aliases"), "name"))
        ledger.evidence = evidence
        role = text_of(item.get("role"))
        self._written("role", role, ledger, asserted=role is None or not ledger.holds(role))
        called = [span.text for span in (name, *aliases) if span is not None]
        if called:
            self.actors.append(
                Actor(
                    id=own,
                    name=called[0],
                    kind="organisation",
                    role=None,
                    aliases=called[1:],
                    affiliation=None,
                    evidence=self._covering(ledger, [name, *aliases]),
                )
            )

    def read_shipment(self, own: str, item: Fields, ledger: Ledger) -> None:
        """Check a shipment's goods, amount and date."""
        goods = ledger.copied("goods", text_of(item.get("goods")))
        amount = ledger.copied("quantity.text", text_of(item.get("quantity")))
        date = ledger.copied("date.text", text_of(item.get("date")))
        self.shipments.append(
            Shipment(
                id=own,
                goods=goods.text if goods else "",
                quantity=Quantity(value=None, unit=None, text=amount.text) if amount else None,
                sender=None,
                recipient=None,
                route=None,
                date=None,
                status="reported",
                evidence=self._covering(ledger, [goods, amount, date]),
            )
        )

    def read_route(self, own: str, item: Fields, ledger: Ledger) -> None:
        """Check a route's places."""
        alone = standing_alone(self.page, self.candidates)
        origin, destination = (
            ledger.copied(f"{end}.name", text_of(item.get(end), "name"), fits=alone)
            for end in ("origin", "destination")
        )
        passed = texts_of(item.get("transit"), "name")
        transit = ledger.copied_all("transit[{}].name", passed, alone)
        evidence = self._covering(ledger, [origin, *transit, destination])
        self.routes.append(
            Route(id=own, origin=None, transit=[], destination=None, mode=None, evidence=evidence)
        )

    def read_quote(self, own: str, item: Fields, ledger: Ledger) -> None:
        """Check a quote: one stretch of the article, or a quotation's parts joined by a space."""
        said = text_of(item.get("text"))
        parts = self._quotation(said, ledger.evidence) if said else None
        if parts:
            ledger.verdicts.append(
                ("text", "exact" if " ".join(p.text for p in parts) == said else "typography")
            )
        else:
            parts = [span for span in [ledger.copied("text", said)] if span is not None]
        if said and parts:
            self.quotes.append(
                Quote(id=own, text=said, speaker=None, reported_by=None, evidence=parts)
            )

    def read_claim(self, own: str, item: Fields, ledger: Ledger) -> None:
        """Check a claim's words and its cue."""
        self._written("text", text_of(item), ledger, asserted=False)
        cue = ledger.copied("cue", text_of(item.get("cue")))
        self.unverified_claims.append(
            UnverifiedClaim(
                id=own,
                text=text_of(item) or "",
                claimant=None,
                basis="alleged",
                cue=cue,
                evidence=self._covering(ledger, [cue]),
            )
        )

    def _quotation(self, said: str, evidence: Sequence[Span]) -> list[Span] | None:
        quotations = [[self.page.span(*p) for p in q.parts] for q in self.candidates.quotations]
        for parts in (*quotations, list(evidence)):
            if len(parts) > 1 and _bare(" ".join(part.text for part in parts)) == _bare(said):
                return parts
        return None

    def _written(
        self, name: str, said: str | None, ledger: Ledger, *, asserted: bool = True
    ) -> None:
        if said is None:
            return
        evidence = ledger.evidence
        if evidence == self._whole() and self.page.sentences:
            # Sentence by sentence: a “not” somewhere in the article doesn't bear on all of it.
            evidence = self.page.evidence(s.number for s in self.page.sentences)
        faults = check_written(said, evidence, self.page, self.candidates, asserted=asserted)
        if faults:
            replace(ledger, evidence=evidence).unsupported(name, said, faults, "field_cleared")
        else:
            self.borne_out += 1

    def _covering(self, ledger: Ledger, stood: Sequence[Span | None]) -> list[Span]:
        """Return the item's own evidence, or the sentences in which its words stand."""
        if ledger.evidence != self._whole():
            return ledger.evidence
        sentences = [self.page.sentence_at(span.start) for span in stood if span is not None]
        spans = [self.page.span(s.start, s.end) for s in sentences if s is not None]
        return spans or [self.page.span(0, 0)]

    def _whole(self) -> list[Span]:
        return [self.page.span(0, len(self.page.text))]

    def _note(self, own: str, ledger: Ledger) -> None:
        self.verdicts += [FieldVerdict(item=own, field=f, verdict=v) for f, v in ledger.verdicts]


def _bare(words: str) -> str:
    """Return quoted words without what the article prints before the closing mark."""
    return fold(words).text.strip().rstrip(TRAILING)


def _dangling(brief: Fields) -> list[DanglingLink]:
    actors, routes = _known(brief, "actors"), _known(brief, "routes")
    found = []
    for section, noun in _NOUNS.items():
        for index, item in enumerate(items_of(brief, section)):
            own = text_of(item.get("id")) or f"{noun}-{index + 1}"
            links = [(name, actors) for name in _LINKS] + [("route", routes)]
            for name, known in links:
                said = text_of(item.get(name), "id")
                if said is not None and plain(said) not in known:
                    found.append(DanglingLink(item=own, field=name, refers_to=said))
    return found


def _known(brief: Fields, section: SectionName) -> set[str]:
    """Return the ids of a section's items, given or made from their place, and their names."""
    known = set()
    for index, item in enumerate(items_of(brief, section), start=1):
        known.add(plain(text_of(item.get("id")) or f"{_NOUNS[section]}-{index}"))
        known |= {plain(name) for name in (text_of(item.get("name")),) if name}
    return known
