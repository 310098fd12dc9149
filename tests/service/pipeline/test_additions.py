import re
from typing import Any

import pytest

from schemas.extraction import Extraction
from service.llm import Meter
from service.llm.faults import ModelOverloaded
from service.pipeline import additions as module
from service.pipeline.additions import Additions, ask_missed, belonging
from service.pipeline.checking import check
from service.pipeline.extracted import Extracted
from service.pipeline.missed import find_missed
from service.settings import Settings
from tests.service.pipeline.missing import (
    BY_RAIL,
    BY_SEA,
    CLAIM,
    FUEL,
    MORTARS,
    QUOTE,
    actor,
    additions,
    all_that_is_missing,
    first_answer,
    reading,
    shipment,
)
from tests.service.pipeline.scripted_model import Answer, ScriptedModel

READING = reading()
SECTIONS = check(READING, Extracted(first_answer())).sections
MISSED = find_missed(READING, SECTIONS)


def kept(answer: Additions) -> Extraction | None:
    return belonging(READING, SECTIONS, MISSED, answer)


def test_all_that_covers_something_is_kept() -> None:
    answer = all_that_is_missing()
    extraction = kept(answer)

    assert extraction is not None
    assert extraction.model_dump(exclude={"summary"}) == answer.model_dump()
    assert extraction.summary.headline == ""


@pytest.mark.parametrize(
    "items",
    [
        {},
        {"shipments": [FUEL], "routes": [BY_SEA]},
        {"shipments": [FUEL | {"status": "denied"}]},
        {"shipments": [MORTARS | {"quantity": "3,000"}]},
        {"shipments": [MORTARS | {"sentences": [1]}]},
        {"routes": [BY_RAIL | {"sentences": [1]}]},
        {"quotes": [QUOTE | {"quotation": 7}]},
        {"unverified_claims": [CLAIM | {"sentences": [5]}]},
        {"actors": [actor("army of Lodria", 2)]},
    ],
)
def test_what_covers_nothing_that_was_missed_is_left_out(
    items: dict[str, list[dict[str, Any]]],
) -> None:
    assert kept(additions(**items)) is None


def test_shipments_keep_their_routes_and_wrong_numbers_stay_wrong() -> None:
    answer = additions(
        shipments=[MORTARS | {"route": 2}, MORTARS | {"route": 9}, MORTARS | {"route": None}],
        routes=[BY_SEA, BY_SEA],
    )
    extraction = kept(answer)

    assert extraction is not None
    assert len(extraction.routes) == 1
    assert [item.route for item in extraction.shipments] == [1, 2, None]


def test_only_new_actors_whom_the_items_name_come_along() -> None:
    named = actor("army of Lodria", 2, kind="armed_force")
    others = [actor("Lodria", 2), actor("Roe", 2, aliases=["Ada Roe"])]
    extraction = kept(additions(actors=[named, *others], shipments=[MORTARS], quotes=[QUOTE]))

    assert extraction is not None
    assert [item.name for item in extraction.actors] == ["army of Lodria"]


async def test_a_fault_adds_nothing(settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    model = ScriptedModel([ModelOverloaded("Busy.")])

    assert await ask_missed(READING, SECTIONS, MISSED, model, Meter(settings)) is None
    assert "Busy." in caplog.text
    assert "mortars" not in caplog.text


async def test_too_many_sentences_are_asked_about_in_parts(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(user: str) -> Answer:
        if "Q1:" in user:
            return ModelOverloaded("Busy.")
        found = re.search(r"^\[2\] 300 of", user, re.MULTILINE)
        return additions(shipments=[MORTARS]) if found else additions(routes=[BY_RAIL])

    monkeypatch.setattr(module, "WINDOW", 100)
    model = ScriptedModel(answer)
    added = await ask_missed(READING, SECTIONS, MISSED, model, Meter(settings))

    assert len(model.asked) == 3
    assert added is not None
    assert [item.goods for item in added.extraction.shipments] == ["mortars"]
    assert [item.transit for item in added.extraction.routes] == [["Gori"]]


def test_a_shipment_needs_no_more_than_its_amount() -> None:
    assert kept(additions(shipments=[shipment("mortars", 2, quantity="300 mortars")]))
