"""What asking for what was missed would cost and could regain, with gold in the model's place.

`python -m evals.bench.missed` asks no model. It takes each gold brief for a model's first answer
and counts what the audit would still ask for: with a whole answer that is noise, and what a
question about nothing costs. Then it leaves out one gold item after the other and counts how many
of the omissions the audit notices: no more than these can be regained.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from evals.datasets import Gold, read_dataset
from evals.gold import GoldQuote, Item
from evals.locate import occurrences, quote_parts
from schemas.extraction import (
    ExtractedActor,
    ExtractedClaim,
    ExtractedQuote,
    ExtractedRoute,
    ExtractedShipment,
    ExtractedSummary,
    Extraction,
)
from service.llm import Message
from service.pipeline import direct, missed
from service.pipeline.article import read_page
from service.pipeline.assembly import Sections
from service.pipeline.candidates.found import Expected, Offsets
from service.pipeline.candidates.reading import Reading, read
from service.pipeline.checking import check
from service.pipeline.extracted import Extracted
from service.pipeline.presentation import numbers_of, readable
from service.pipeline.prompts import load

SECTIONS = ("shipments", "routes", "quotes", "unverified_claims")


@dataclass(slots=True)
class Measured:
    """Counts over the cases; `first` and `second` are characters of the two requests."""

    cases: int = 0
    asked: int = 0
    wanted: Counter[str] = field(default_factory=Counter)
    noise: Counter[str] = field(default_factory=Counter)
    items: Counter[str] = field(default_factory=Counter)
    noticed: Counter[str] = field(default_factory=Counter)
    first: int = 0
    second: int = 0


def measure(golds: Sequence[Gold]) -> Measured:
    """Ask about every case as if its gold had been answered, whole and with one item left out."""
    total = Measured(cases=len(golds))
    for gold in golds:
        reading = read(read_page(gold.request))
        whole = check(reading, Extracted(answer(gold, reading))).sections
        left = missed.find_missed(reading, whole)
        nothing = check(reading, Extracted(_bare())).sections
        total.wanted.update(item.kind for item in missed.find_missed(reading, nothing))
        total.noise.update(item.kind for item in left)
        total.asked += bool(left)
        total.first += _size(direct.messages(reading, readable(reading.page), load("brief")))
        total.second += _size(_question(reading, whole, left)) if left else 0
        for section, item in _required(gold):
            without = check(reading, Extracted(answer(gold, reading, item))).sections
            total.items[section] += 1
            total.noticed[section] += len(missed.find_missed(reading, without)) > len(left)
    return total


def answer(gold: Gold, reading: Reading, without: Item | None = None) -> Extraction:
    """The gold of a case as a model would answer it, with one item left out if one is given.

    An item points at the first sentence that can bear out its evidence, and each of its names or
    places.
    """
    case, text = gold.case, gold.text
    sentences = readable(reading.page)

    def near(place: Offsets) -> list[int]:
        return numbers_of([place], sentences)

    def at(evidence: str, *copied: str | None) -> list[int]:
        found = [
            [numbers for place in occurrences(words, text) if (numbers := near(place))]
            for words in (evidence, *copied)
            if words
        ]
        return sorted({number for first, *_ in filter(None, found) for number in first})

    routes = [route for route in case.routes if route is not without]
    numbers = {route.key: number for number, route in enumerate(routes, start=1)}
    extraction = _bare()
    extraction.actors = [
        ExtractedActor(
            name=a.name, kind=a.kind, role=None, aliases=a.aliases, affiliation=a.affiliation,
            sentences=at(a.name, *a.aliases),
        )
        for a in case.actors
    ]  # fmt: skip
    extraction.shipments = [
        ExtractedShipment(
            goods=s.goods, quantity=s.quantity, sender=s.sender, recipient=s.recipient,
            route=numbers.get(s.route or ""), date=s.date, status=s.status,
            sentences=at(s.evidence),
        )
        for s in case.shipments if s is not without
    ]  # fmt: skip
    extraction.routes = [
        ExtractedRoute(
            origin=r.origin, transit=r.transit, destination=r.destination, mode=r.mode,
            sentences=at(r.evidence, r.origin, *r.transit, r.destination),
        )
        for r in routes
    ]  # fmt: skip
    extraction.quotes = [
        ExtractedQuote(quotation=number, speaker=q.speaker, reported_by=q.reported_by)
        for q in case.quotes
        if q is not without and (number := _number(q, reading))
    ]
    extraction.unverified_claims = [
        ExtractedClaim(
            text=c.evidence, claimant=c.claimant, basis=c.basis, cue=c.cue,
            sentences=at(c.evidence),
        )
        for c in case.unverified_claims if c is not without
    ]  # fmt: skip
    return extraction


def _number(quote: GoldQuote, reading: Reading) -> int | None:
    parts = quote_parts(quote.text, reading.page.text)
    quotations = reading.candidates.quotations
    return next((q.number for q in quotations if parts and q.parts[0][0] == parts[0][0]), None)


def _required(gold: Gold) -> Iterator[tuple[str, Item]]:
    for section in SECTIONS:
        items: list[Item] = getattr(gold.case, section)
        yield from ((section, item) for item in items if item.required)


def _question(reading: Reading, sections: Sections, left: Sequence[Expected]) -> list[Message]:
    passage = missed.around(reading.page, left)
    return missed.messages(reading, sections, left, passage, load("missed"))


def _size(messages: Sequence[Message]) -> int:
    return sum(len(message["content"]) for message in messages)


def _bare() -> Extraction:
    summary = ExtractedSummary(headline="", headline_sentences=[], points=[])
    return Extraction(
        summary=summary, actors=[], shipments=[], routes=[], quotes=[], unverified_claims=[]
    )


def report(measured: Measured) -> str:
    """The counts, a line each."""
    lines = [
        f"asked after a whole answer    {measured.asked} of {measured.cases} articles",
        f"characters, second / first    {measured.second / max(1, measured.first):.2f}",
    ]
    lines += [
        f"asked in vain, {kind:<14} {measured.noise[kind]} of {found}"
        for kind, found in sorted(measured.wanted.items())
    ]
    lines += [
        f"omission noticed, {section:<17} {measured.noticed[section]} of {found}"
        for section, found in measured.items.items()
    ]
    return "\n".join(lines)


def main(names: Sequence[str]) -> None:
    """Measure the data sets of these names together; seeds and desk if none is given."""
    golds = [gold for name in names or ("seeds", "desk") for gold in read_dataset(name)]
    sys.stdout.write(f"{report(measure(golds))}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
