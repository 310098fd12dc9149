"""The fields of gold and predicted items, as words on a card."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from evals.gold import ANY, Case, Item, Part
from schemas.brief import ArticleDate, Brief, Place, Quantity, Span

SHOWN = {
    "actors": ("name", "aliases", "kind", "affiliation"),
    "shipments": ("goods", "quantity", "sender", "recipient", "route", "date", "status"),
    "routes": ("origin", "transit", "destination", "mode"),
    "quotes": ("text", "speaker", "reported_by"),
    "unverified_claims": ("text", "evidence", "claimant", "basis", "cue"),
    "summary": ("text", "evidence"),
}
"""The fields of each section, in order; the first of them that an item has is its title."""
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Field:
    """A field on a card. `also`: other right answers; `gold`: the right one beside a wrong one."""

    name: str
    value: str
    also: str = ""
    wrong: bool = False
    gold: str = ""


def gold_fields(item: Part, section: str, case: Case, wrong: list[str]) -> list[Field]:
    """The fields of a gold item, the key of a route read as its places."""
    return [
        Field(
            name,
            value=_words(_route(name, getattr(item, name), case)),
            also=_others(item, name),
            wrong=name in wrong,
        )
        for name in SHOWN[section]
        if name in type(item).model_fields
    ]


def _route(field: str, value: object, case: Case) -> object:
    route = case.route(str(value)) if field == "route" else None
    return _way([route.origin, *route.transit, route.destination]) if route else value


def predicted_fields(
    item: BaseModel, section: str, brief: Brief, gold: list[Field], wrong: list[str]
) -> list[Field]:
    """The fields of a predicted item, ids read as what they refer to."""
    answers = {field.name: field for field in gold}
    fields = []
    for name in SHOWN[section]:
        right = answers.get(name)
        said = _words(resolved(getattr(item, name), brief))
        answer = right.value if right and name in wrong else ""
        fields.append(Field(name, said, "", name in wrong, answer))
    return fields


def resolved(value: object, brief: Brief) -> object:
    """The name of the actor, or the places of the route, that an id stands for; else the value."""
    for actor in brief.actors:
        if actor.id == value:
            return actor.name
    for route in brief.routes:
        if route.id == value:
            places = (route.origin, *route.transit, route.destination)
            return _way(place.name for place in places if place) or route.id
    return value


def _way(places: Iterable[str | None]) -> str:
    return " – ".join(place for place in places if place)


def _others(item: Part, field: str) -> str:
    others = item.also.get(field, []) if isinstance(item, Item) else []
    return " or ".join("anything" if other == ANY else _words(other) for other in others)


def _words(value: object) -> str:
    return ", ".join(_parts(value)) or NOTHING


def _parts(value: object) -> Iterator[str]:
    match value:
        case None | "":
            return
        case list():
            for part in value:
                yield from _parts(part)
        case Place():
            yield f"{value.name} ({value.country_code})" if value.country_code else value.name
        case ArticleDate():
            days = [str(day) for day in (value.earliest, value.latest) if day]
            yield f"{value.text} ({' to '.join(dict.fromkeys(days))})" if days else value.text
        case Quantity() | Span():
            yield value.text
        case _:
            yield str(value)
