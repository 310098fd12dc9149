"""The sections of a brief that hold its items, one function each: rows for the terminal."""

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from schemas.brief import ArticleDate, Brief, Place, Quote, Route, Shipment, UnverifiedClaim
from service.render.text import evidence, highlighted, indent, offsets, plain, safe, snippet

_CUE_STYLE = "bold yellow"
_UNKNOWN = "?"


class Names:
    """The actors' names by their ids."""

    def __init__(self, brief: Brief) -> None:
        self._names = {actor.id: actor.name for actor in brief.actors}

    def of(self, actor: str | None) -> str:
        """The name of an actor, or a question mark where there is none."""
        return self._names.get(actor, actor) if actor else _UNKNOWN


def actors(brief: Brief, names: Names) -> list[RenderableType]:
    """A table with a row for each actor."""
    if not brief.actors:
        return []
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="dim")
    table.add_column("Name", ratio=3)
    table.add_column("Kind", no_wrap=True)
    table.add_column("Role", ratio=4)
    table.add_column("Also called", ratio=2)
    table.add_column("At", ratio=1, style="dim")
    for actor in brief.actors:
        role = actor.role or ""
        if actor.affiliation:
            role = f"{role} ({names.of(actor.affiliation)})".strip()
        table.add_row(
            plain(actor.name, "bold"),
            plain(actor.kind.replace("_", " ")),
            plain(role),
            plain(", ".join(actor.aliases)),
            offsets(actor.evidence[:1]),
        )
    return [table]


def shipments(brief: Brief, names: Names) -> list[RenderableType]:
    """Goods and amount, who sends to whom, the way and the date, and the evidence."""
    ways = {route.id: way(route) for route in brief.routes}
    rows: list[RenderableType] = []
    for shipment in brief.shipments:
        rows.append(_shipment_line(shipment))
        facts = [f"{names.of(shipment.sender)} → {names.of(shipment.recipient)}"]
        if shipment.route in ways:
            facts.append(f"way: {ways[shipment.route]}")
        if shipment.date:
            facts.append(_date(shipment.date))
        rows.append(indent(plain("; ".join(facts))))
        rows += [indent(snippet(span)) for span in shipment.evidence]
    return rows


def _shipment_line(shipment: Shipment) -> Text:
    amount = f"{shipment.quantity.text} · " if shipment.quantity else ""
    line = Text("• ").append_text(plain(f"{amount}{shipment.goods}", "bold"))
    return line.append(f"  {shipment.status}", style="magenta")


def _date(date: ArticleDate) -> str:
    if date.earliest is None and date.latest is None:
        return date.text
    days = dict.fromkeys(str(day or _UNKNOWN) for day in (date.earliest, date.latest))
    return f"{date.text} ({' to '.join(days)})"


def routes(brief: Brief) -> list[RenderableType]:
    """Each route drawn as “China → Turkey → Russia”, and its evidence."""
    rows: list[RenderableType] = []
    for route in brief.routes:
        line = Text("• ").append_text(plain(way(route), "bold"))
        rows.append(line.append(f"  by {route.mode}" if route.mode else ""))
        rows += [indent(snippet(span)) for span in route.evidence]
    return rows


def way(route: Route) -> str:
    """A route's places in order, with a question mark for an end that isn't known."""
    return " → ".join(_place(place) for place in (route.origin, *route.transit, route.destination))


def _place(place: Place | None) -> str:
    return safe(place.name) if place else _UNKNOWN


def quotes(brief: Brief, names: Names) -> list[RenderableType]:
    """The words and who said them; the evidence is the words themselves, so offsets do."""
    rows: list[RenderableType] = []
    for quote in brief.quotes:
        rows.append(Text("• ").append_text(plain(f"“{quote.text}”")))
        rows.append(indent(_speaker(quote, names)))
    return rows


def _speaker(quote: Quote, names: Names) -> Text:
    line = Text("— ").append_text(plain(names.of(quote.speaker), "bold"))
    if quote.reported_by:
        line.append_text(plain(f", reported by {names.of(quote.reported_by)}"))
    return line.append(f"  {offsets(quote.evidence)}", style="dim")


def claims(brief: Brief, names: Names) -> list[RenderableType]:
    """What is claimed, by whom and why it isn't established, its cue picked out."""
    rows: list[RenderableType] = []
    for claim in brief.unverified_claims:
        cue = claim.cue.text if claim.cue else None
        rows.append(Text("• ").append_text(highlighted(claim.text, cue, _CUE_STYLE)))
        rows.append(indent(_basis(claim, names)))
        rows += [indent(row) for row in evidence(claim.text, claim.evidence, claim.cue)]
    return rows


def _basis(claim: UnverifiedClaim, names: Names) -> Text:
    line = Text(claim.basis.replace("_", " "), style="magenta")
    if claim.cue:
        line.append(" · ").append(safe(f"“{claim.cue.text}”"), _CUE_STYLE)
    if claim.claimant:
        line.append(" · ").append(safe(f"says {names.of(claim.claimant)}"), "default")
    return line
