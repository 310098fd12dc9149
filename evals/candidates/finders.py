"""The service's candidates, in the one form in which they are measured."""

from collections.abc import Callable, Iterable, Sequence

from evals.candidates.found import Found
from evals.candidates.labelled import DIRECT, NO_ACTOR, Kind, days
from service.pipeline.candidates.amounts import find_amounts
from service.pipeline.candidates.cues import find_cues, find_sayings
from service.pipeline.candidates.dates import find_dates
from service.pipeline.candidates.found import Name
from service.pipeline.candidates.names import find_names
from service.pipeline.candidates.plain_names import find_plain_names
from service.pipeline.candidates.quotations import find_quotations
from service.pipeline.candidates.route_words import find_route_mentions
from service.pipeline.linguistics import parse
from service.pipeline.page import Page


def find(page: Page, kinds: Iterable[Kind]) -> dict[Kind, list[Found]]:
    """The candidates of these kinds. The page is parsed only where one of them needs it."""
    wanted = set(kinds)
    found = {kind: _PLAIN[kind](page) for kind in wanted & _PLAIN.keys()}
    if parsed := wanted & {"speakers", "names", "places", "amounts"}:
        docs = parse(page)
        names = find_names(page, docs) if docs else find_plain_names(page)
        if "amounts" in parsed:
            found["amounts"] = [
                Found(((a.start, a.end),), page.text[slice(*a.goods)] if a.goods else None)
                for a in find_amounts(page, docs)
            ]
        found |= {kind: _NAMED[kind](names) for kind in parsed & _NAMED.keys()}
    return found


def _quotations(page: Page) -> list[Found]:
    return [
        Found((part,), DIRECT if quotation.direct else None, offered=quotation.direct)
        for quotation in find_quotations(page)
        for part in quotation.parts
    ]


def _dates(page: Page) -> list[Found]:
    return [Found(((d.start, d.end),), days(d.earliest, d.latest)) for d in find_dates(page)]


def _cues(page: Page) -> list[Found]:
    return [Found(((cue.start, cue.end),), cue.basis) for cue in find_cues(page)]


def _cues_and_sayings(page: Page) -> list[Found]:
    return [*_cues(page), *(Found(((s.start, s.end),), s.basis) for s in find_sayings(page))]


def _routes(page: Page) -> list[Found]:
    return [Found(((route.start, route.end),)) for route in find_route_mentions(page)]


def _names(names: Sequence[Name]) -> list[Found]:
    return [Found(n.mentions, n.kind or NO_ACTOR, offered=not n.described) for n in names]


def _places(names: Sequence[Name]) -> list[Found]:
    return [Found(n.mentions, n.country_code) for n in names if not n.described]


def _speakers(names: Sequence[Name]) -> list[Found]:
    return [Found((*n.mentions, *n.references)) for n in names]


_PLAIN: dict[Kind, Callable[[Page], list[Found]]] = {
    "quotations": _quotations,
    "dates": _dates,
    "route words": _routes,
    "cues": _cues,
    "cues and sayings": _cues_and_sayings,
    "uncertain sentences": _cues,
}
_NAMED: dict[Kind, Callable[[Sequence[Name]], list[Found]]] = {
    "names": _names,
    "places": _places,
    "speakers": _speakers,
}
