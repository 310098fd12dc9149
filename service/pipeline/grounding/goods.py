"""Ground shipments and routes: goods, amounts, dates and places stand in the evidence."""

import re

from schemas.brief import Span, WordChange
from schemas.extraction import ExtractedRoute, ExtractedShipment
from service.pipeline.candidates.found import Amount, Offsets
from service.pipeline.grounding.evidence import with_sentence_of
from service.pipeline.grounding.items import GroundedRoute, GroundedShipment
from service.pipeline.grounding.ledger import Ledger, given, shown
from service.pipeline.grounding.locate import Fits, Found, locate
from service.pipeline.grounding.places import standing_alone
from service.pipeline.wording.numerals import MAGNITUDES
from service.pipeline.wording.typography import plain
from service.pipeline.written import is_borne_out

_NEXT_WORD = re.compile(r"[\s-]+([^\W\d_]+)|\s?([%‰٪])")
_DIGIT_LAST = re.compile(r"\d\Z")


def ground_shipment(item: ExtractedShipment, ledger: Ledger) -> GroundedShipment | None:
    """Return the shipment, or None where its goods don't stand in the evidence."""
    goods = ledger.key("goods", item.goods)
    if goods is None:
        return None
    quantity = _quantity(item, goods, ledger)
    date = ledger.copied("date.text", item.date)
    return GroundedShipment(
        index=ledger.item or 0,
        evidence=tuple(ledger.evidence),
        verdicts=tuple(ledger.verdicts),
        goods=goods,
        quantity=quantity,
        sender=given(item.sender),
        recipient=given(item.recipient),
        route=None if item.route is None else item.route - 1,
        date=date,
        status=item.status,
    )


def ground_route(item: ExtractedRoute, ledger: Ledger) -> GroundedRoute | None:
    """Return the route, or None where fewer than two of its places stand in the evidence."""
    said = " – ".join(filter(None, (item.origin, *item.transit, item.destination)))
    if not ledger.evidence:
        ledger.key("origin", said)
        return None
    alone = standing_alone(ledger.page, ledger.candidates)
    for place in filter(None, (item.origin, *item.transit, item.destination)):
        _widen(place, ledger, alone)
    origin = ledger.copied("origin.name", item.origin, fits=alone)
    transit = ledger.copied_all("transit[{}].name", item.transit, alone)
    destination = ledger.copied("destination.name", item.destination, fits=alone)
    known = [place for place in (origin, *transit, destination) if place is not None]
    if len({plain(place.text) for place in known}) < 2:
        ledger.refuse(
            "places", said, "incomplete", "item_dropped",
            f"Fewer than two places of the route “{shown(said)}” stand in its sentences.",
        )  # fmt: skip
        return None
    return GroundedRoute(
        index=ledger.item or 0,
        evidence=tuple(ledger.evidence),
        verdicts=tuple(ledger.verdicts),
        origin=origin,
        transit=transit,
        destination=destination,
        mode=item.mode,
    )


def _widen(place: str, ledger: Ledger, alone: Fits) -> None:
    """Add the sentence that names a place which the evidence has in another form.

    “A Russian company” in the evidence speaks of Russia, if the article names it elsewhere.
    """
    if isinstance(locate(place, ledger.page, ledger.evidence, alone), Found):
        return
    if is_borne_out(place, ledger.evidence, ledger.page, ledger.candidates):
        ledger.evidence = with_sentence_of(place, ledger.page, ledger.evidence, alone)


def _quantity(item: ExtractedShipment, goods: Span, ledger: Ledger) -> Span | None:
    quantity = ledger.copied("quantity.text", item.quantity)
    if quantity is None:
        return None
    whole = _uncut(quantity, ledger)
    others = _amount_of_other_goods(quantity, goods, ledger)
    if whole is None and others is None:
        return quantity
    ledger.verdicts.remove(next(v for v in ledger.verdicts if v[0] == "quantity.text"))
    if whole is not None:
        change = WordChange(kind="number", said=quantity.text, article=whole.text)
        ledger.refuse(
            "quantity.text", quantity.text, "altered", "field_cleared",
            f"“{shown(quantity.text)}” is only part of the number “{shown(whole.text)}”.",
            whole, [change],
        )  # fmt: skip
    elif others is not None:
        ledger.refuse(
            "quantity.text", quantity.text, "unsupported", "field_cleared",
            f"“{shown(quantity.text)}” is the amount of “{shown(others.text)}”, "
            f"not of “{shown(goods.text)}”.",
            others,
        )  # fmt: skip
    return None


def _uncut(quantity: Span, ledger: Ledger) -> Span | None:
    """Return the whole number where the quantity is cut off before “million” or “%”."""
    following = _NEXT_WORD.match(ledger.page.text, quantity.end)
    if not following:
        return None
    word = (following[1] or "").lower()
    cut = word in MAGNITUDES or (following[2] and _DIGIT_LAST.search(quantity.text))
    return ledger.page.span(quantity.start, following.end()) if cut else None


def _amount_of_other_goods(quantity: Span, goods: Span, ledger: Ledger) -> Span | None:
    """Return the goods that the page gives this amount of, where it gives these another one."""
    amounts = [
        a for a in ledger.candidates.amounts
        if a.goods is not None and a.goods[0] >= a.end  # Of “900 bags” nobody says what is in them.
    ]  # fmt: skip
    here = next((a for a in amounts if _meet((a.start, a.end), quantity)), None)
    own = next((a for a in amounts if _is_of(a, goods)), None)
    if here is None or own is None or here is own or here.goods is None or _is_of(here, goods):
        return None
    return ledger.page.span(*here.goods)


def _is_of(amount: Amount, goods: Span) -> bool:
    return amount.goods is not None and _meet(amount.goods, goods)


def _meet(offsets: Offsets, span: Span) -> bool:
    return offsets[0] < span.end and span.start < offsets[1]
