from typing import get_args

import pytest

from evals.peers.prompts import EXAMPLES, Example
from schemas.brief import ActorKind, ClaimBasis, ShipmentStatus, TransportMode

KINDS = {
    "actor": ("kind", ActorKind),
    "shipment": ("status", ShipmentStatus),
    "claim": ("basis", ClaimBasis),
    "route": ("mode", TransportMode),
}


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples_keep_their_own_rules(example: Example) -> None:
    for one in example.marked:
        assert one.words in example.text
        for name in ("goods", "quantity", "sender", "recipient", "date", "origin", "cue"):
            assert str(one.attributes.get(name, "")) in example.text
        if one.kind in KINDS:
            field, values = KINDS[one.kind]
            assert one.attributes[field] in get_args(values)


def test_every_class_is_shown() -> None:
    shown = {one.kind for example in EXAMPLES for one in example.marked}
    assert shown == {"point", "actor", "shipment", "route", "quote", "claim"}
