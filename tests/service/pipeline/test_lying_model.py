"""A model that lies, from its answer to the finished brief: nothing that it made up arrives."""

import json
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

import pytest

from evals.bench.mutations import MEANING, Mutation, change_digit, flip_negation, swap_name
from schemas.article import ArticleRequest
from schemas.brief import Brief, Round
from schemas.extraction import Extraction
from service.contract import breaches
from service.llm.faults import ModelAnswerUnusable
from service.pipeline.additions import Additions
from service.pipeline.brief import make_brief
from service.pipeline.reask import Correction, Corrections
from service.settings import Settings
from tests.service.pipeline.page import extraction_of
from tests.service.pipeline.scripted_model import Answer, ScriptedModel

SENTENCES = (
    "The freighter Nadira left Varna on 4 March 2021 with 1,250 tons of ammunition for Al-Rashid "
    "Trading in Khartoum, the port authority said.",
    "Customs officers did not open the 38 containers, which travelled to Port Sudan via Jebel Ali.",
    "“We saw nothing unusual,” said harbour master Ivana Petrova.",
    "Al-Rashid Trading allegedly bought 6,400 helmets from broker Tomas Nunez in May 2020.",
)
TEXT = " ".join(SENTENCES)
INVENTED = "Boris Gold did not sell 9,999 tanks"
COPIED = {"name", "goods", "quantity", "date", "origin", "destination", "transit", "aliases", "cue"}
WRITTEN = {"headline", "text", "role"}


def actor(name: str, sentence: int, kind: str, **more: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {"role": None, "aliases": [], "affiliation": None}
    return {"name": name, "kind": kind, "sentences": [sentence], **empty, **more}


def truth() -> Extraction:
    """An answer that keeps to the article."""
    return extraction_of(
        "Freighter Nadira left Varna with 1,250 tons of ammunition",
        [1],
        actors=[
            actor("Al-Rashid Trading", 1, "company", aliases=["Al-Rashid Trading in Khartoum"]),
            actor("Ivana Petrova", 3, "person", role="harbour master", aliases=["Petrova"]),
            actor("Tomas Nunez", 4, "person"),
        ],
        shipments=[
            {
                "goods": "ammunition", "quantity": "1,250 tons", "sender": None,
                "recipient": "Al-Rashid Trading", "route": 1, "date": "4 March 2021",
                "status": "reported", "sentences": [1],
            },
            {
                "goods": "helmets", "quantity": "6,400", "sender": "Tomas Nunez",
                "recipient": "Al-Rashid Trading", "route": None, "date": "May 2020",
                "status": "reported", "sentences": [4],
            },
        ],
        routes=[
            {
                "origin": "Varna", "transit": ["Jebel Ali"], "destination": "Port Sudan",
                "mode": "sea", "sentences": [1, 2],
            }
        ],
        quotes=[{"quotation": 1, "speaker": "Ivana Petrova", "reported_by": None}],
        unverified_claims=[
            {
                "text": "Al-Rashid Trading allegedly bought 6,400 helmets from Tomas Nunez.",
                "claimant": None, "basis": "alleged", "cue": "allegedly", "sentences": [4],
            }
        ],
    )  # fmt: skip


def bring_in_a_stranger(words: str, _: Sequence[str], random: Random) -> str | None:
    return swap_name(words, ["by Boris Gold"], random)


def lie(words: str, kinds: list[Mutation], random: Random) -> str | None:
    """The words with their meaning changed, or None where the article has them all the same."""
    said: str | None = random.choice(kinds)(words, SENTENCES, random)
    return said if said and said not in TEXT else None


def lies_in(value: Any, random: Random) -> Iterator[str]:
    """Change about half of the strings under a JSON value in place, and yield what they became."""
    kinds: dict[str, list[Mutation]] = {field: [*MEANING.values()] for field in COPIED}
    # Free words may be chosen from the evidence, if wrongly; they may add nothing to it.
    kinds |= {field: [change_digit, bring_in_a_stranger, flip_negation] for field in WRITTEN}
    entries = value.items() if isinstance(value, dict) else enumerate(value)
    for key, entry in list(entries):
        if isinstance(entry, list) and key in COPIED:
            wrapped = [{key: words} for words in entry]
            yield from lies_in(wrapped, random)
            value[key] = [holder[key] for holder in wrapped]
        elif isinstance(entry, dict | list):
            yield from lies_in(entry, random)
        elif isinstance(entry, str) and key in kinds and random.random() < 0.5:
            said = lie(entry, kinds[key], random)
            if said is not None:
                value[key] = said
                yield said


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for entry in value.values() if isinstance(value, dict) else value:
            yield from strings(entry)


def shown(brief: Brief) -> list[str]:
    """Every string that a reader takes for the article's, or for true to it."""
    return [*strings(brief.model_dump(mode="json", exclude={"audit", "article", "provenance"}))]


def lying_additions(random: Random) -> tuple[Additions, list[str]]:
    answer = truth().model_dump(exclude={"summary"})
    told = list(lies_in(answer, random))
    return Additions.model_validate(answer), told


async def briefed(settings: Settings, *answers: Answer, missed_rounds: int = 0) -> Brief:
    """The brief of TEXT; by default the model isn't asked for what was missed."""
    settings = settings.model_copy(update={"missed_rounds": missed_rounds})
    request = ArticleRequest(text=TEXT, language="en")
    return await make_brief(request, ScriptedModel(answers), settings)


async def test_the_truth_stands(settings: Settings) -> None:
    brief = await briefed(settings, truth())

    assert breaches(brief) == []
    assert brief.audit.dropped == []
    assert {len(brief.shipments), len(brief.quotes), len(brief.unverified_claims)} == {2, 1}
    assert {"1,250 tons", "Jebel Ali", "harbour master", "May 2020"} <= {*shown(brief)}


@pytest.mark.parametrize("seed", range(20))
async def test_no_lie_reaches_the_brief_and_each_is_listed(seed: int, settings: Settings) -> None:
    random = Random(seed)
    answer = truth().model_dump()
    told = list(lies_in(answer, random))
    again = [
        Correction(number=n, value=INVENTED, sentences=[random.randint(1, 4)])
        for n in range(1, len(told) + 1)
    ]
    additions, added = lying_additions(random)
    brief = await briefed(
        settings,
        Extraction.model_validate(answer),
        Corrections(corrections=again),
        additions,
        missed_rounds=1,
    )

    assert breaches(brief) == []
    assert not {*told, *added, INVENTED} & {*shown(brief)}
    listed = {refusal.said for refusal in brief.audit.dropped}
    assert {*told} & listed
    # The fields of an item that is dropped as a whole aren't looked at one by one.
    assert {*told} <= listed or "item_dropped" in {r.effect for r in brief.audit.dropped}
    assert [r.kind for r in brief.provenance.rounds] == ["refused", "missed"]


async def test_each_lie_is_refused_with_what_the_article_says(settings: Settings) -> None:
    answer = truth()
    answer.shipments[0].quantity = "1,350 tons"
    answer.summary.headline = "Customs officers opened the 38 containers"
    answer.summary.headline_sentences = [2]
    brief = await briefed(settings, answer, Corrections(corrections=[]))

    refusals = {(r.section, r.field): r for r in brief.audit.dropped}
    quantity = refusals["shipments", "quantity.text"]
    assert (quantity.reason, quantity.effect) == ("altered", "field_cleared")
    assert quantity.nearest is not None
    assert quantity.nearest.text == "1,250 tons"
    assert [change.kind for change in quantity.changes] == ["number"]
    headline = refusals["summary", "headline"]
    assert (headline.reason, headline.effect) == ("unsupported", "replaced")
    assert brief.summary.headline == SENTENCES[1]
    assert brief.shipments[0].goods == "ammunition"
    assert brief.shipments[0].quantity is None


@pytest.mark.parametrize(
    ("value", "gained", "quantity"), [("1,250 tons", 1, "1,250 tons"), ("1,450 tons", 0, None)]
)
async def test_asking_again_is_counted(
    value: str, gained: int, quantity: str | None, settings: Settings
) -> None:
    answer = truth()
    answer.shipments[0].quantity = "1,350 tons"
    correction = Correction(number=1, value=value, sentences=[])
    brief = await briefed(settings, answer, Corrections(corrections=[correction]))

    assert brief.provenance.rounds == [Round(asked=1, gained=gained)]
    assert len(brief.audit.dropped) == 1 - gained
    shipment = brief.shipments[0]
    assert (shipment.quantity.text if shipment.quantity else None) == quantity


async def test_nothing_is_asked_again_without_a_round(settings: Settings) -> None:
    answer = truth()
    answer.shipments[0].quantity = "1,350 tons"
    brief = await briefed(settings.model_copy(update={"refusal_rounds": 0}), answer)

    assert brief.provenance.rounds == []
    assert brief.audit.dropped[0].said == "1,350 tons"


async def test_sections_that_came_back_unusable_are_reported_and_the_rest_stands(
    settings: Settings,
) -> None:
    answer = truth().model_dump()
    answer["routes"] = [{"origin": "Varna"}]
    answer["quotes"] = "none"
    del answer["unverified_claims"]
    fault = ModelAnswerUnusable("The answer had the wrong form.", partial=json.dumps(answer))
    brief = await briefed(settings, fault, Corrections(corrections=[]))

    assert {lost.section for lost in brief.audit.missing} == {
        "routes",
        "quotes",
        "unverified_claims",
    }
    assert all("wrong form" in lost.reason for lost in brief.audit.missing)
    assert (brief.routes, brief.quotes, brief.unverified_claims) == ([], [], [])
    assert len(brief.shipments) == 2
    assert breaches(brief) == []
    assert "quotation" in {stretch.kind for stretch in brief.audit.uncovered}
