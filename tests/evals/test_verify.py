from typing import Any

import pytest

from evals.verify import verify
from tests.evals.build import actor, gold

STEEL = {"goods": "steel plate", "status": "reported", "evidence": "40 tons of steel plate"}
WAY = {"key": "way", "origin": "China", "destination": "Russia", "evidence": "from China"}
CLAIM = {"text": "x", "evidence": "may send drones", "basis": "speculation", "cue": "may"}
ACME = actor("Acme Corporation", aliases=["Acme"])


def test_a_case_that_is_true_to_its_article() -> None:
    case = gold(
        actors=[ACME, actor("Ann Lee", affiliation="Acme Corporation")],
        shipments=[STEEL | {"sender": "Acme Corporation", "route": "way"}],
        routes=[WAY],
        quotes=[{"text": "We broke no law,", "speaker": "Ann Lee"}],
        unverified_claims=[CLAIM],
        summary={"points": [{"evidence": "through Turkey"}]},
        traps=[{"section": "routes", "field": "transit", "value": "Chad", "why": "-"}],
    )
    assert verify(case) == []


@pytest.mark.parametrize(
    ("sections", "message"),
    [
        ({"actors": [actor("Acme Corp")]}, "actors 1: name “Acme Corp” does not stand"),
        ({"actors": [actor("Ann Lee", aliases=["Anne"])]}, "aliases “Anne” does not stand"),
        ({"shipments": [STEEL | {"quantity": "41 tons"}]}, "quantity “41 tons” does not stand"),
        ({"shipments": [STEEL | {"also": {"goods": ["iron"]}}]}, "goods “iron” does not stand"),
        ({"shipments": [STEEL | {"route": "way"}]}, "route “way” is no route's key"),
        ({"routes": [WAY | {"transit": ["turkey"]}]}, "transit “turkey” does not stand"),
        ({"routes": [WAY, WAY]}, "route “way” occurs twice"),
        ({"quotes": [{"text": "We broke the law,"}]}, "does not stand in the article, whole"),
        ({"quotes": [{"text": "We broke no"}]}, "does not run from one quotation mark"),
        ({"unverified_claims": [CLAIM | {"cue": "might"}]}, "cue “might” does not stand"),
        (
            {"actors": [ACME, actor("Ann Lee", affiliation="Acme")]},
            "affiliation “Acme” is no actor's name (say Acme Corporation)",
        ),
        ({"actors": [actor("Her")]}, "actors 1: “Her” is a pronoun; name the actor it stands for"),
        ({"summary": {"points": [{"evidence": "via Turkey"}]}}, "summary point 1: “via Turkey”"),
        (
            {"traps": [{"section": "quotes", "field": "goods", "value": "x", "why": "-"}]},
            "traps 1: quotes have no field “goods”",
        ),
    ],
)
def test_each_fault_has_one_message(sections: dict[str, Any], message: str) -> None:
    messages = verify(gold(**sections))
    assert len(messages) == 1
    assert message in messages[0]
