import re
from dataclasses import replace

import pytest

from schemas.brief import Refusal
from service.pipeline.candidates.found import Amount, Candidates, Cue, Name, Quotation
from service.pipeline.grounding import Grounded, ground
from service.pipeline.page import Page, Sentence
from tests.service.pipeline.page import NOTHING, extraction_of, page_of

TEXT = (
    "Norinco sent 1,000 rifles to a Russian company in late 2022.\n"
    "It also sold 12 tons of armor and 1.5 million rounds via Turkey.\n"
    "“We have seen,” said Ann Lee, “no such thing.”\n"
    "Officials in Russia reportedly paid.\n"
    "Photo: Iran sent 40 drones."
)
PAGE = page_of(TEXT, boilerplate={5: "caption"})


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


QUOTATIONS = (Quotation(1, (at("We have seen,"), at("no such thing.")), (0, 1), True),)
CANDIDATES = Candidates(QUOTATIONS, (), (), (), (), ())


def grounded(page: Page = PAGE, candidates: Candidates = CANDIDATES, **parts: object) -> Grounded:
    return ground(extraction_of("Norinco sent rifles", [1], **parts), page, candidates)


def actor(name: str, *sentences: int, **fields: object) -> dict[str, object]:
    empty: dict[str, object] = {"kind": "company", "role": None, "aliases": [], "affiliation": None}
    return {"name": name, "sentences": list(sentences), **empty, **fields}


def shipment(goods: str, *sentences: int, **fields: object) -> dict[str, object]:
    names = ("quantity", "sender", "recipient", "route", "date")
    empty: dict[str, object] = dict.fromkeys(names)
    return {"goods": goods, "sentences": list(sentences), "status": "reported", **empty, **fields}


def only(refusals: tuple[Refusal, ...]) -> Refusal:
    assert len(refusals) == 1
    return refusals[0]


def test_an_actor_named_in_another_sentence_brings_that_sentence_along() -> None:
    result = grounded(actors=[actor("Norinco", 2)])
    assert [span.text[:10] for span in result.actors[0].evidence] == ["Norinco se", "It also so"]
    assert result.refusals == ()


def test_an_actor_that_stands_nowhere_goes() -> None:
    result = grounded(actors=[actor("Norincoo", 1)])
    assert result.actors == ()
    refusal = only(result.refusals)
    assert (refusal.section, refusal.item, refusal.field) == ("actors", 0, "name")
    assert (refusal.reason, refusal.effect) == ("altered", "item_dropped")
    assert refusal.nearest is not None
    assert refusal.nearest.text == "Norinco"


def test_an_alias_and_a_role_fall_alone() -> None:
    result = grounded(
        actors=[actor("Norinco", 1, aliases=["NNC", "Norinco"], role="sent 2,000 rifles")]
    )
    assert [span.text for span in result.actors[0].aliases] == ["Norinco"]
    assert result.actors[0].role is None
    assert [(r.field, r.effect) for r in result.refusals] == [
        ("aliases[0]", "field_cleared"),
        ("role", "field_cleared"),
    ]
    assert ("aliases[0]", "exact") in result.actors[0].verdicts


@pytest.mark.parametrize("sentences", [[], [99], [-1, 0], [5]])
def test_an_item_without_usable_sentences_goes(sentences: list[int]) -> None:
    result = grounded(
        actors=[actor("Norinco", *sentences)],
        shipments=[shipment("rifles", *sentences)],
        unverified_claims=[
            {"text": "x", "claimant": None, "basis": "alleged", "cue": None, "sentences": sentences}
        ],
    )
    assert (result.actors, result.shipments, result.claims) == ((), (), ())
    assert {refusal.reason for refusal in result.refusals} == {"incomplete"}


def test_a_shipment_keeps_what_stands() -> None:
    result = grounded(
        shipments=[shipment("rifles", 1, quantity="1,000", date="early 2022", sender=" null ")]
    )
    item = result.shipments[0]
    assert (item.goods.text, item.date, item.sender) == ("rifles", None, None)
    assert item.quantity is not None
    assert item.quantity.text == "1,000"
    assert only(result.refusals).field == "date.text"


def test_goods_of_other_sentences_are_refused() -> None:
    refusal = only(grounded(shipments=[shipment("armor", 1)]).refusals)
    assert (refusal.reason, refusal.effect) == ("elsewhere", "item_dropped")


def test_a_quantity_cut_before_its_million_is_refused() -> None:
    result = grounded(shipments=[shipment("rounds", 2, quantity="1.5")])
    assert result.shipments[0].quantity is None
    assert only(result.refusals).reason == "altered"
    assert only(result.refusals).changes[0].article == "1.5 million"


def test_the_amount_of_other_goods_is_refused() -> None:
    amounts = (
        Amount(*at("12 tons"), 12, "tons", at("armor")),
        Amount(*at("1.5 million"), 1.5e6, None, at("rounds")),
    )
    candidates = Candidates((), (), amounts, (), (), ())
    good = grounded(candidates=candidates, shipments=[shipment("armor", 2, quantity="12 tons")])
    assert good.refusals == ()
    bad = grounded(candidates=candidates, shipments=[shipment("rounds", 2, quantity="12 tons")])
    assert bad.shipments[0].quantity is None
    assert only(bad.refusals).reason == "unsupported"


def route(origin: str | None, destination: str | None, *sentences: int) -> dict[str, object]:
    return {
        "origin": origin,
        "transit": [],
        "destination": destination,
        "mode": None,
        "sentences": list(sentences),
    }


def test_a_route_needs_two_places() -> None:
    result = grounded(routes=[route("Turkey", "Iran", 2)])
    assert result.routes == ()
    assert [r.effect for r in result.refusals] == ["field_cleared", "item_dropped"]


def test_a_place_that_the_evidence_has_as_an_adjective_brings_its_sentence() -> None:
    page = page_of("A Turkish ship took guns to Iran.\nTurkey was silent.")
    result = grounded(page, NOTHING, routes=[route("Turkey", "Iran", 1)])
    assert len(result.routes[0].evidence) == 2
    assert not [refusal for refusal in result.refusals if refusal.section == "routes"]


def test_a_quote_is_the_articles_own() -> None:
    quote = {"quotation": 1, "speaker": "Ann Lee", "reported_by": None}
    result = grounded(quotes=[quote, {**quote, "quotation": 7}])
    assert result.quotes[0].text == "We have seen, no such thing."
    assert [TEXT[s.start : s.end] for s in result.quotes[0].evidence] == [
        "We have seen,",
        "no such thing.",
    ]
    assert only(result.refusals).reason == "unresolved"


def test_a_claim_in_unsupported_words_takes_the_sentences() -> None:
    claim = {
        "text": "Officials in Russia paid 3 million.",
        "claimant": None,
        "basis": "alleged",
        "cue": "allegedly",
        "sentences": [4],
    }
    result = grounded(unverified_claims=[claim])
    assert result.claims[0].text == "Officials in Russia reportedly paid."
    assert result.claims[0].cue is None
    assert [(r.field, r.reason, r.effect) for r in result.refusals] == [
        ("text", "unsupported", "replaced"),
        ("cue", "absent", "field_cleared"),
    ]


def test_a_headline_and_points_hold_to_their_sentences() -> None:
    points = [
        {"text": "Norinco sent 1,000 rifles.", "sentences": [1]},
        {"text": "Norinco sent 9,000 rifles.", "sentences": [1]},
        {"text": "Nothing.", "sentences": []},
    ]
    said = extraction_of("Iran sent rifles", [1]).model_dump()
    said["summary"]["points"] = points
    result = ground(extraction_of().model_validate(said), PAGE, NOTHING)
    first = TEXT.splitlines()[0]
    assert result.headline == first
    assert [point.text for point in result.points] == ["Norinco sent 1,000 rifles.", first]
    assert [r.field for r in result.refusals] == ["text", "sentences", "headline"]


def test_a_headline_without_evidence_becomes_the_articles_first_words() -> None:
    result = ground(extraction_of("Anything"), PAGE, NOTHING)
    assert result.headline == TEXT.splitlines()[0]
    assert only(result.refusals).reason == "incomplete"
    empty = ground(extraction_of(), page_of(""), NOTHING)
    assert empty.headline == ""


def test_every_refusal_reads_as_a_sentence() -> None:
    result = grounded(
        actors=[actor("Boeing", 1)], shipments=[shipment("tanks", 1)], routes=[route("X", "Y", 1)]
    )
    assert all(re.match(r"[“A-Z].*\.$", refusal.detail) for refusal in result.refusals)


def test_a_role_in_the_articles_own_words_stands_in_a_hedged_sentence() -> None:
    page = page_of("Ann Lee, a broker in Minsk, reportedly paid.")
    hedge = page.text.index("reportedly")
    cue = Cue(hedge, hedge + len("reportedly"), "alleged")
    candidates = Candidates((), (), (), (), (cue,), ())
    said = [actor("Ann Lee", 1, role=role) for role in ("a broker in Minsk", "brokers pay Minsk")]
    roles = [item.role for item in grounded(page, candidates, actors=said).actors]
    assert roles == ["a broker in Minsk", None]


CHINA = "China North Corp. sent guns to Iran"


def china(text: str) -> tuple[Page, Candidates]:
    """A page with the company's name as a mention of its own."""
    company = (0, len("China North Corp."))
    name = Name("c", "China North Corp.", ("China North Corp.",), (company,), (), "company", None)
    page = Page(page_of(text).article, (Sentence(1, 0, len(text), 1),))
    return page, Candidates((), (name,), (), (), (), ())


def test_a_place_inside_somebodys_name_is_no_place_of_a_route() -> None:
    page, candidates = china(f"{CHINA}.")
    result = grounded(page, candidates, routes=[route("China", "Iran", 1)])
    assert result.routes == ()
    refusal = next(r for r in result.refusals if r.field == "origin.name")
    assert (refusal.reason, refusal.effect) == ("unsupported", "field_cleared")
    assert "part of a longer name" in refusal.detail


def test_a_place_that_also_stands_alone_is_taken_from_there() -> None:
    page, candidates = china(f"{CHINA} from China.")
    result = grounded(page, candidates, routes=[route("China", "Iran", 1)])
    origin = result.routes[0].origin
    assert origin is not None
    assert origin.start == page.text.rindex("China")


def test_a_place_may_be_part_of_a_longer_places_name() -> None:
    page, candidates = china(f"{CHINA}.")
    port = replace(candidates.names[0], kind=None)
    result = grounded(page, replace(candidates, names=(port,)), routes=[route("China", "Iran", 1)])
    assert len(result.routes) == 1


@pytest.mark.parametrize(
    ("name", "described"), [("a buyer in Iran", True), ("China to Iran", False)]
)
def test_a_place_goes_by_its_own_in_a_description_and_beside_another(
    name: str, described: bool
) -> None:
    text = "They sent them from China to Iran, to a buyer in Iran."
    page = Page(page_of(text).article, (Sentence(1, 0, len(text), 1),))
    start = text.rindex(name)
    body = Name("b", name, (name,), ((start, start + len(name)),), (), "company", None)
    candidates = Candidates((), (replace(body, described=described),), (), (), (), ())
    result = grounded(page, candidates, routes=[route("China", "Iran", 1)])
    assert len(result.routes) == 1
