"""What a gold case marks: the strings of its items, where they stand in the article."""

from collections.abc import Iterable, Iterator

from evals.candidates.labelled import DIRECT, Kind, Labelled, Mark
from evals.datasets import Gold
from evals.gold import ANY, Item
from evals.locate import Offsets, occurrences, quote_parts
from evals.places import country_of

_COMPLETE: dict[str, Kind] = {"quotes": "quotations", "unverified_claims": "uncertain sentences"}
"""Sections that label all there is of a kind. Names, amounts and dates stand outside items too."""


def labels(gold: Gold) -> Labelled:
    """The marks of a case, for the sections that it labels.

    An optional item's strings are optional marks. A string that stands in several places counts
    at those inside its item's evidence, if it stands there.
    """
    marks = {kind: tuple(made) for kind, made in _marks(gold).items() if made}
    return Labelled(
        name=gold.case.id,
        text=gold.text,
        marks=marks,
        complete=frozenset(_COMPLETE[s] for s in gold.sections & _COMPLETE.keys()) & marks.keys(),
        published_at=gold.case.published_at,
    )


def _marks(gold: Gold) -> dict[Kind, list[Mark]]:
    made: dict[Kind, list[Mark]] = {}
    sections = gold.sections
    if "quotes" in sections:
        made["quotations"] = list(_quotations(gold))
    if "actors" in sections:
        made["names"] = list(_names(gold))
    if "shipments" in sections:
        made["amounts"], made["dates"] = list(_amounts(gold)), list(_dates(gold))
    if "routes" in sections:
        made["places"], made["route words"] = list(_places(gold)), list(_routes(gold))
    if "unverified_claims" in sections:
        made["cues"] = made["cues and sayings"] = list(_cues(gold))
        made["uncertain sentences"] = list(_claims(gold))
    return made


def _quotations(gold: Gold) -> Iterator[Mark]:
    for quote in gold.case.quotes:
        for part in quote_parts(quote.text, gold.text):
            yield Mark((part,), (DIRECT,), quote.required)


def _names(gold: Gold) -> Iterator[Mark]:
    for actor in gold.case.actors:
        kinds = tuple(kind for kind in actor.accepted("kind") if kind)
        yield from _mark(gold, actor, actor.names, answers=kinds, group=actor.kind)


def _amounts(gold: Gold) -> Iterator[Mark]:
    for one in gold.case.shipments:
        goods = tuple(words for words in one.accepted("goods") if words)
        yield from _mark(gold, one, one.accepted("quantity"), one.evidence, answers=goods)


def _dates(gold: Gold) -> Iterator[Mark]:
    for one in gold.case.shipments:
        yield from _mark(gold, one, one.accepted("date"), one.evidence)


def _places(gold: Gold) -> Iterator[Mark]:
    for route in gold.case.routes:
        for name in (route.origin, *route.transit, route.destination):
            code = country_of(name) if name else None
            yield from _mark(gold, route, [name], answers=(code,) if code else ())


def _routes(gold: Gold) -> Iterator[Mark]:
    for route in gold.case.routes:
        yield from _mark(gold, route, route.accepted("evidence"))


def _cues(gold: Gold) -> Iterator[Mark]:
    for claim in gold.case.unverified_claims:
        bases = tuple(basis for basis in claim.accepted("basis") if basis)
        yield from _mark(gold, claim, claim.accepted("cue"), claim.evidence, answers=bases)


def _claims(gold: Gold) -> Iterator[Mark]:
    for claim in gold.case.unverified_claims:
        yield from _mark(gold, claim, claim.accepted("evidence"))


def _mark(
    gold: Gold,
    item: Item,
    words: Iterable[str | None],
    evidence: str | None = None,
    *,
    answers: tuple[str, ...] = (),
    group: str = "",
) -> Iterator[Mark]:
    """One mark for all places of the words; none where the first answer is null.

    Where any answer is right, there is nothing to tell.
    """
    first, *others = words
    if first is None:
        return
    known = [one for one in (first, *others) if one and one != ANY]
    places = [p for one in known for p in occurrences(one, gold.text)]
    if places:
        near = _inside(places, occurrences(evidence, gold.text) if evidence else [])
        told = () if ANY in answers else answers
        yield Mark(tuple(near or places), told, item.required, group)


def _inside(places: list[Offsets], stretches: list[Offsets]) -> list[Offsets]:
    return [(a, b) for a, b in places if any(c <= a and b <= d for c, d in stretches)]
