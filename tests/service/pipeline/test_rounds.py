"""Briefs whose first answer misses something, with the model asked a second time."""

from typing import Any

import pytest

from schemas.brief import Brief, Round
from schemas.extraction import ExtractedActor
from service.contract import breaches
from service.llm import Meter
from service.llm.faults import ModelAnswerUnusable
from service.pipeline.brief import make_brief
from service.pipeline.checking import check
from service.pipeline.extracted import Extracted
from service.pipeline.missed import find_missed
from service.pipeline.rounds import extended
from service.settings import Settings
from tests.service.pipeline.missing import (
    BY_SEA,
    FUEL,
    MORTARS,
    QUOTE,
    REQUEST,
    actor,
    additions,
    all_that_is_missing,
    first_answer,
    reading,
)
from tests.service.pipeline.page import extraction_of
from tests.service.pipeline.scripted_model import Answer, ScriptedModel


async def briefed(settings: Settings, *answers: Answer) -> Brief:
    brief = await make_brief(REQUEST, ScriptedModel(answers), settings)
    assert breaches(brief) == []
    return brief


def content(brief: Brief) -> dict[str, Any]:
    return brief.model_dump(exclude={"id", "provenance"})


async def alone(settings: Settings) -> Brief:
    """The brief of the first answer, with nothing asked after it."""
    return await briefed(settings.model_copy(update={"missed_rounds": 0}), first_answer())


async def test_what_was_missed_is_supplied(settings: Settings) -> None:
    before = await alone(settings)
    brief = await briefed(settings, first_answer(), all_that_is_missing())

    assert before.provenance.rounds == []
    assert brief.provenance.rounds == [Round(kind="missed", asked=4, gained=4)]
    assert [(s.goods, s.quantity and s.quantity.text) for s in brief.shipments] == [
        ("fuel", "40 tons"),
        ("mortars", "300"),
    ]
    by_id = {actor.id: actor.name for actor in brief.actors}
    assert [(q.text, by_id[q.speaker or ""]) for q in brief.quotes] == [
        ("We opened nothing,", "Ada Roe")
    ]
    assert by_id[brief.shipments[1].recipient or ""] == "army of Lodria"
    assert [s.route for s in brief.shipments] == ["route-1", "route-2"]
    assert [claim.cue and claim.cue.text for claim in brief.unverified_claims] == ["allegedly"]
    assert not {"quotation", "amount", "cue", "route"} & {u.kind for u in brief.audit.uncovered}
    assert brief.summary == before.summary
    assert "missed" in [prompt.name for prompt in brief.provenance.prompts]


@pytest.mark.parametrize(
    "second",
    [
        additions(),
        ModelAnswerUnusable("Bad form.", partial="I can't see what is missing."),
        additions(
            shipments=[MORTARS | {"goods": "tanks", "quantity": "9,999"}],
            quotes=[QUOTE | {"quotation": 99}],
        ),
        additions(actors=[actor("Ada Roe", 2, role="spy")], shipments=[FUEL], routes=[BY_SEA]),
        additions(
            shipments=[FUEL | {"status": "intercepted", "quantity": "40"}],
            routes=[BY_SEA | {"origin": "Poti", "destination": "Varna"}],
        ),
    ],
    ids=["nothing", "fault", "nonsense", "repeats", "contradicts"],
)
async def test_an_answer_without_what_was_missed_changes_nothing(
    second: Answer, settings: Settings
) -> None:
    brief = await briefed(settings, first_answer(), second)

    assert content(brief) == content(await alone(settings))
    assert brief.provenance.rounds == [Round(kind="missed", asked=4, gained=0)]


async def test_a_part_is_taken_and_what_it_gets_wrong_is_refused(settings: Settings) -> None:
    wrong = all_that_is_missing()
    wrong.quotes[0].speaker = "Boris Gold"
    wrong.routes[0].transit = ["Atlantis"]
    brief = await briefed(settings, first_answer(), wrong)

    assert [quote.speaker for quote in brief.quotes] == [None]
    assert {(r.section, r.said) for r in brief.audit.dropped} >= {("quotes", "Boris Gold")}
    assert brief.provenance.rounds[0].gained >= 3


@pytest.mark.parametrize(("name", "taken"), [("Lodria", False), ("army of Lodria", True)])
def test_additions_that_would_have_something_refused_that_stood_are_not_taken(
    name: str, taken: bool
) -> None:
    """An actor of the name that was another's alias takes that away from it."""
    page = reading()
    first = first_answer()
    named = actor("army of Lodria", 2, kind="armed_force", aliases=["Lodria"])
    first.actors.append(ExtractedActor.model_validate(named))
    before = check(page, Extracted(first))
    added = extraction_of(actors=[actor(name, 2, kind="country")], quotes=[QUOTE])
    missed = find_missed(page, before.sections)
    after, gained = extended(page, before, missed, Extracted(added))

    assert gained == taken
    assert (after is not before) == taken


async def test_a_second_time_follows_only_a_gain(settings: Settings) -> None:
    twice = settings.model_copy(update={"missed_rounds": 2})
    quote, rest = additions(quotes=[QUOTE]), all_that_is_missing()
    gained = await briefed(twice, first_answer(), quote, rest)
    without = await briefed(twice, first_answer(), additions())

    assert [(r.asked, r.gained) for r in gained.provenance.rounds] == [(4, 1), (3, 3)]
    assert [(r.asked, r.gained) for r in without.provenance.rounds] == [(4, 0)]


async def test_nothing_is_asked_where_nothing_was_missed(settings: Settings) -> None:
    whole = first_answer().model_dump()
    for section, items in all_that_is_missing().model_dump().items():
        whole[section] += items
    whole["shipments"][1]["route"] = 2
    answer = type(first_answer()).model_validate(whole)

    assert (await briefed(settings, answer)).provenance.rounds == []


async def test_a_rounds_tokens_are_its_own_and_part_of_the_sum(settings: Settings) -> None:
    class Counting(ScriptedModel):
        async def ask(self, messages: Any, answer: Any, meter: Meter) -> Any:
            usage = {"prompt_tokens": 1000 // (len(self.asked) + 1), "completion_tokens": 10}
            meter.add_tokens(type("Response", (), {"usage": type("Usage", (), usage)}))
            return await super().ask(messages, answer, meter)

    model = Counting([first_answer(), all_that_is_missing()])
    provenance = (await make_brief(REQUEST, model, settings)).provenance

    (second,) = provenance.rounds
    assert (second.input_tokens, second.output_tokens) == (500, 10)
    assert (provenance.usage.input_tokens, provenance.usage.output_tokens) == (1500, 20)
