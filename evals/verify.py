"""Checks that a gold case is true to its article. Pure: messages come back, nothing is raised."""

from collections import Counter
from collections.abc import Callable, Iterator

from pydantic import BaseModel

from evals.datasets import Gold
from evals.gold import ANY, GoldQuote, Item
from evals.locate import closes, occurrences, opens, quote_parts
from schemas import brief

COPIED = {
    "actors": ("name", "aliases"),
    "shipments": ("goods", "quantity", "date", "evidence"),
    "routes": ("origin", "transit", "destination", "evidence"),
    "quotes": (),
    "unverified_claims": ("evidence", "cue"),
}
REFERENCES = {
    "actors": ("affiliation",),
    "shipments": ("sender", "recipient"),
    "routes": (),
    "quotes": ("speaker", "reported_by"),
    "unverified_claims": ("claimant",),
}
PRONOUNS = frozenset("he him his she her hers they them their it its i we you who".split())
MODELS: dict[str, type[BaseModel]] = {
    "actors": brief.Actor,
    "shipments": brief.Shipment,
    "routes": brief.Route,
    "quotes": brief.Quote,
    "unverified_claims": brief.UnverifiedClaim,
}


def verify(gold: Gold) -> list[str]:
    """What is wrong with the case, one message each; empty if nothing is."""
    checks: tuple[Callable[[Gold], Iterator[str]], ...] = (
        _copied,
        _quotes,
        _references,
        _repeats,
        _traps,
        _pronouns,
    )
    return [message for check in checks for message in check(gold)]


def _items(gold: Gold) -> Iterator[tuple[str, str, Item]]:
    for section in COPIED:
        for number, item in enumerate(getattr(gold.case, section), start=1):
            yield section, f"{section} {number}", item


def _values(item: Item, field: str) -> list[str]:
    values: list[str] = []
    for answer in [getattr(item, field), *item.also.get(field, [])]:
        values += answer if isinstance(answer, list) else [answer]
    return [value for value in values if value is not None and value != ANY]


def _copied(gold: Gold) -> Iterator[str]:
    for section, where, item in _items(gold):
        for field in COPIED[section]:
            for value in _values(item, field):
                if not occurrences(value, gold.text):
                    yield f"{where}: {field} “{value}” does not stand in the article"
    for number, point in enumerate(gold.case.summary.points, start=1):
        if not occurrences(point.evidence, gold.text):
            yield f"summary point {number}: “{point.evidence}” does not stand in the article"


def _quotes(gold: Gold) -> Iterator[str]:
    for number, quote in enumerate(gold.case.quotes, start=1):
        for text in _values(quote, "text"):
            if message := _quote(quote, text, gold.text):
                yield f"quotes {number}: “{text}” {message}"


def _quote(quote: GoldQuote, text: str, article: str) -> str | None:
    parts = quote_parts(text, article)
    if not parts:
        return "does not stand in the article, whole or in parts"
    if len(parts) > 1 or text != quote.text:
        return None
    places = occurrences(text, article)
    if not any(opens(start, article) and closes(end, article) for start, end in places):
        return "does not run from one quotation mark to the other"
    return None


def _references(gold: Gold) -> Iterator[str]:
    names = {actor.name for actor in gold.case.actors}
    owners = {alias: actor.name for actor in gold.case.actors for alias in actor.aliases}
    for section, where, item in _items(gold):
        for field in REFERENCES[section]:
            for value in set(_values(item, field)) - names:
                hint = f" (say {owners[value]})" if value in owners else ""
                yield f"{where}: {field} “{value}” is no actor's name{hint}"
    keys = {route.key for route in gold.case.routes}
    for number, shipment in enumerate(gold.case.shipments, start=1):
        for value in sorted(set(_values(shipment, "route")) - keys):
            yield f"shipments {number}: route “{value}” is no route's key"


def _repeats(gold: Gold) -> Iterator[str]:
    for what, values in (
        ("actor", [actor.name for actor in gold.case.actors]),
        ("route", [route.key for route in gold.case.routes]),
    ):
        yield from (
            f"{what} “{value}” occurs twice" for value, n in Counter(values).items() if n > 1
        )


def _traps(gold: Gold) -> Iterator[str]:
    for number, trap in enumerate(gold.case.traps, start=1):
        model = MODELS.get(trap.section)
        fields = {"headline", "text", "evidence"} if model is None else set(model.model_fields)
        if trap.field.split(".")[0] not in fields:
            yield f"traps {number}: {trap.section} have no field “{trap.field}”"


def _pronouns(gold: Gold) -> Iterator[str]:
    """A pronoun as a name would make everybody a right answer."""
    for number, actor in enumerate(gold.case.actors, start=1):
        for name in actor.names:
            if name[:1].lower() + name[1:] in PRONOUNS:  # WHO is none.
                yield f"actors {number}: “{name}” is a pronoun; name the actor it stands for"
