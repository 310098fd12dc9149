import re

import pytest

from schemas.brief import ActorKind
from service.pipeline.assembly import Sections, assemble
from service.pipeline.candidates.found import Candidates, DateMention, Name, Quotation
from service.pipeline.grounding import ground
from service.pipeline.page import Page
from tests.service.pipeline.page import extraction_of, page_of

TEXT = (
    "Zach Cooper of Norinco sent 12 rifles to Iran in late 2022.\n"
    "Cooper, citing Norinco, denied it. President Kim Jong Un met Kim Yo Jong.\n"
    "Kim spoke. “We saw it,” said Cooper."
)


def chain(page: Page, *forms: str, kind: ActorKind | None = "person") -> Name:
    pattern = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    places = tuple(match.span() for match in re.finditer(pattern, page.text))
    return Name(forms[0], forms[0], forms, places, (), kind, None)


def build(text: str = TEXT, **parts: object) -> Sections:
    page = page_of(text)
    names = (
        chain(page, "Zach Cooper", "Cooper"),
        chain(page, "Kim Jong Un", "Kim"),
        chain(page, "Kim Yo Jong", "Kim"),
        chain(page, "Norinco", kind="company"),
    )
    mention = re.search("late 2022", text)
    dates = (DateMention(*mention.span(), None, None),) if mention else ()
    quoted = re.search("We saw it,", text)
    quotations = (Quotation(1, (quoted.span(),), quoted.span(), True),) if quoted else ()
    candidates = Candidates(quotations, names, (), dates, (), ())
    return assemble(ground(extraction_of("x", [1], **parts), page, candidates), page, candidates)


def actor(name: str, *sentences: int, **fields: object) -> dict[str, object]:
    empty: dict[str, object] = {"kind": "person", "role": None, "aliases": [], "affiliation": None}
    return {"name": name, "sentences": list(sentences), **empty, **fields}


def shipment(**fields: object) -> dict[str, object]:
    names = ("quantity", "sender", "recipient", "route", "date")
    empty: dict[str, object] = dict.fromkeys(names)
    return {"goods": "rifles", "sentences": [1], "status": "reported", **empty, **fields}


def test_one_actor_under_two_names_is_one_with_its_longest_name() -> None:
    result = build(actors=[actor("Cooper", 2, aliases=["Zach Cooper"]), actor("Zach Cooper", 1)])
    (only,) = result.actors
    assert (only.id, only.name, only.aliases) == ("actor-1", "Zach Cooper", ["Cooper"])
    assert len(only.evidence) == 2


def test_two_people_of_one_surname_stay_two() -> None:
    result = build(
        actors=[actor("Kim Jong Un", 3), actor("Kim Yo Jong", 3, aliases=["Kim Jong Un"])],
        shipments=[shipment(sender="Kim")],
    )
    assert [a.name for a in result.actors] == ["Kim Jong Un", "Kim Yo Jong"]
    assert result.shipments[0].sender is None
    assert {(r.field, r.reason) for r in result.dropped if r.section != "summary"} == {
        ("aliases", "unresolved"),
        ("sender", "unresolved"),
    }


def test_links_follow_any_form_of_a_name_and_bring_in_new_actors() -> None:
    quote = {"quotation": 1, "speaker": "Cooper", "reported_by": "norinco"}
    result = build(
        actors=[actor("Zach Cooper", 1, affiliation="Norinco")],
        shipments=[shipment(sender="Norinco", recipient="Iran", date="in late 2022")],
        quotes=[quote],
    )
    by_name = {a.name: a for a in result.actors}
    assert list(by_name) == ["Zach Cooper", "Norinco", "Iran"]
    assert by_name["Zach Cooper"].affiliation == by_name["Norinco"].id
    assert by_name["Norinco"].kind == "company"
    assert result.shipments[0].recipient == by_name["Iran"].id
    assert result.quotes[0].speaker == by_name["Zach Cooper"].id
    assert result.quotes[0].reported_by == by_name["Norinco"].id


def test_a_title_before_a_person_is_no_new_actor_but_an_institution_is() -> None:
    page = "President Ann Lee met the Bank of Ann Lee."
    candidates = Candidates((), (chain(page_of(page), "Ann Lee"),), (), (), (), ())
    parts = {"shipments": [{**shipment(sender="President Ann Lee"), "goods": "met"}]}
    said = extraction_of("x", [1], **parts)
    result = assemble(ground(said, page_of(page), candidates), page_of(page), candidates)
    assert [a.name for a in result.actors] == ["Ann Lee"]
    parts = {"shipments": [{**shipment(sender="Bank of Ann Lee"), "goods": "met"}]}
    said = extraction_of("x", [1], **parts)
    result = assemble(ground(said, page_of(page), candidates), page_of(page), candidates)
    assert [a.name for a in result.actors] == ["Bank of Ann Lee"]


@pytest.mark.parametrize("name", ["he", "Boeing", "Zachary Cooper"])
def test_a_link_to_nobody_is_null_and_said_so(name: str) -> None:
    result = build(shipments=[shipment(sender=name)])
    assert result.shipments[0].sender is None
    assert result.actors == []
    assert [r.reason for r in result.dropped if r.field == "sender"] == ["unresolved"]


def test_routes_are_found_again_after_merging_and_a_missing_one_is_null() -> None:
    route = {
        "origin": "Norinco",
        "transit": [],
        "destination": "Iran",
        "mode": None,
        "sentences": [1],
    }
    lost = {**route, "origin": "Mars"}
    result = build(
        routes=[lost, route, route],
        shipments=[
            shipment(route=3, quantity="12"),
            shipment(route=1, goods="12 rifles"),
            shipment(route=8, goods="Zach"),
        ],
    )
    assert [r.id for r in result.routes] == ["route-1"]
    assert [s.route for s in result.shipments] == ["route-1", None, None]
    assert sum(r.field == "route" for r in result.dropped) == 2


def test_equal_shipments_merge_and_different_ones_stay() -> None:
    merged = build(shipments=[shipment(quantity="12"), shipment(sender="Norinco")])
    assert len(merged.shipments) == 1
    assert merged.shipments[0].sender is not None
    apart = build(shipments=[shipment(quantity="12"), shipment(quantity="12 rifles")])
    assert [s.id for s in apart.shipments] == ["shipment-1", "shipment-2"]


def test_each_copied_string_has_a_verdict() -> None:
    result = build(
        actors=[actor("Zach Cooper", 1)], shipments=[shipment(quantity="12", date="late  2022")]
    )
    stands = {(v.item, v.field): v.verdict for v in result.verdicts}
    assert stands == {
        ("actor-1", "name"): "exact",
        ("actor-1", "aliases[0]"): "exact",
        ("shipment-1", "goods"): "exact",
        ("shipment-1", "quantity.text"): "exact",
        ("shipment-1", "date.text"): "typography",
    }
