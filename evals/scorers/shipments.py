"""Shipments, matched by goods, quantity and place in the article."""

from rapidfuzz import fuzz

from evals.datasets import Gold
from evals.fold import fold
from evals.gold import GoldShipment
from evals.locate import best_overlap
from evals.scorers.fields import compare, equal, same_amount, same_date
from evals.scorers.identity import match_actors, match_routes
from evals.scorers.match import Matcher, Verdict
from evals.scorers.score import SectionScore
from schemas.brief import Brief, Shipment

SAME_GOODS = 0.7
"""Least similarity of the goods; “drone equipment” and “military equipment” stay below it."""
ACCEPT = 0.65
"""Least similarity: alike goods need an equal quantity or the same place in the article too."""
GOODS, QUANTITY, EVIDENCE = 0.5, 0.2, 0.3


def similarity(gold: GoldShipment, predicted: Shipment, text: str) -> float:
    """0.5 goods + 0.2 quantity + 0.3 evidence, or 0 below `SAME_GOODS` or `ACCEPT`.

    Goods: rapidfuzz's token_set_ratio, best over the right answers. Quantity: 1 if equal, 0.5 if
    either side gives none, else 0. Evidence: overlap of the two.
    """
    answers = [goods for goods in gold.accepted("goods") if goods]
    goods = max(fuzz.token_set_ratio(fold(a), fold(predicted.goods)) for a in answers) / 100
    if goods < SAME_GOODS:
        return 0.0
    evidence = best_overlap(gold.accepted("evidence"), text, predicted.evidence)
    score = GOODS * goods + QUANTITY * _quantity(gold, predicted) + EVIDENCE * evidence
    return score if score >= ACCEPT else 0.0


def _quantity(gold: GoldShipment, predicted: Shipment) -> float:
    if gold.quantity is None or predicted.quantity is None:
        return 0.5
    verdict = _check_quantity(gold, predicted)
    return float(verdict is None or verdict.right)


def _check_quantity(gold: GoldShipment, predicted: Shipment) -> Verdict | None:
    said = predicted.quantity.text if predicted.quantity else None
    goods = f"{gold.goods} {predicted.goods}"
    return compare(gold, "quantity", said, lambda one, other: same_amount(one, other, goods))


def score_shipments(gold: Gold, brief: Brief) -> SectionScore:
    """Fields: quantity, sender, recipient, route, date, status."""
    actors, routes = match_actors(gold, brief), match_routes(gold, brief)
    return Matcher[GoldShipment, Shipment](
        section="shipments",
        similarity=lambda g, p: similarity(g, p, brief.article.text),
        gold_label=lambda g: " ".join(filter(None, (g.quantity, g.goods))),
        predicted_label=lambda p: f"{p.quantity.text} {p.goods}" if p.quantity else p.goods,
        checks={
            "quantity": _check_quantity,
            "sender": lambda g, p: actors.check(g, "sender", p.sender),
            "recipient": lambda g, p: actors.check(g, "recipient", p.recipient),
            "route": lambda g, p: routes.check(g, "route", p.route),
            "date": lambda g, p: compare(g, "date", p.date.text if p.date else None, same_date),
            "status": lambda g, p: compare(g, "status", p.status, equal),
        },
    ).score(gold.case.shipments, brief.shipments)
