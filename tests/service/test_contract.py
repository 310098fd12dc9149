from collections.abc import Callable

import pytest

from schemas.brief import Brief, Place, Span
from service.contract import breaches
from tests.service.sample import sample_brief

Spoil = Callable[[Brief], object]


def test_a_sound_brief_has_no_breaches() -> None:
    assert breaches(sample_brief()) == []


def shift(brief: Brief) -> None:
    brief.actors[0].evidence[0].start += 1


def misword(brief: Brief) -> None:
    brief.audit.uncovered[0] = brief.audit.uncovered[0].model_copy(update={"text": "50 crates"})


def dangle(brief: Brief) -> None:
    brief.quotes[0].speaker = "actor-9"


def lose_route(brief: Brief) -> None:
    brief.routes.clear()


def repeat(brief: Brief) -> None:
    brief.actors[1].id = "actor-1"


def alter_amount(brief: Brief) -> None:
    assert brief.shipments[0].quantity
    brief.shipments[0].quantity.text = "21 tons"


def invent_place(brief: Brief) -> None:
    brief.routes[0].origin = Place(name="Oslo")


def misquote(brief: Brief) -> None:
    brief.quotes[0].text = "We broke a rule, None."


def lose_cue(brief: Brief) -> None:
    brief.unverified_claims[0].cue = Span(start=0, end=9, text="allegedly")


@pytest.mark.parametrize(
    ("spoil", "named"),
    [
        (shift, "actors[0].evidence[0]"),
        (misword, "audit.uncovered[0]"),
        (dangle, "quote-1.speaker"),
        (lose_route, "shipment-1.route"),
        (repeat, "actor-1 is the id of more than one item"),
        (alter_amount, "shipment-1.quantity.text"),
        (invent_place, "route-1.place"),
        (misquote, "quote-1.text"),
        (lose_cue, "unverified_claims[0].cue"),
    ],
)
def test_each_breach_is_named(spoil: Spoil, named: str) -> None:
    brief = sample_brief()
    spoil(brief)
    assert any(named in breach for breach in breaches(brief))
