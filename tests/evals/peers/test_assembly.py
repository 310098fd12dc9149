from typing import Any

from evals.peers.answer import (
    ActorSaid,
    Answer,
    ClaimSaid,
    QuoteSaid,
    RouteSaid,
    ShipmentSaid,
    nothing_said,
)
from evals.peers.assembly import assemble
from evals.score import empty_brief
from evals.scorers import score_brief
from evals.scorers.score import SectionScore, Share
from schemas.article import Article
from schemas.brief import Brief
from tests.evals.build import TEXT, actor, gold

EMPTY = empty_brief(TEXT)


def answer(**sections: Any) -> Answer:
    return nothing_said().model_copy(update=sections)


def an_actor(name: str, **more: Any) -> ActorSaid:
    return ActorSaid.model_validate({"name": name, "kind": "company", "aliases": [], **more})


def a_shipment(goods: str, **more: Any) -> ShipmentSaid:
    fields = {"goods": goods, "status": "reported", "evidence": "", **more}
    return ShipmentSaid.model_validate(fields)


def a_route(number: str, **places: Any) -> RouteSaid:
    return RouteSaid.model_validate({"id": number, "transit": [], "evidence": "", **places})


def brief(said: Answer) -> Brief:
    made = assemble(Article(sha256="", text=TEXT), said, EMPTY.provenance)
    return Brief.model_validate_json(made.model_dump_json())


def grounding(made: Brief) -> SectionScore:
    return next(s for s in score_brief(gold(), made) if s.section == "grounding")


RIGHT = answer(
    headline="Steel for Russia",
    actors=[
        an_actor("Acme Corporation", kind="company", aliases=["Acme"]),
        an_actor("Ann Lee", kind="person", affiliation="Acme"),
    ],
    shipments=[
        a_shipment(
            "steel plate",
            quantity="40 tons",
            sender="Acme",
            recipient="Russia",
            route="route-1",
            date="May",
            evidence="sent 40 tons of steel plate",
        )
    ],
    routes=[a_route("route-1", origin="China", transit=["Turkey"], destination="Russia")],
    quotes=[QuoteSaid(text="We broke no law,", speaker="Lee")],
    unverified_claims=[
        ClaimSaid(
            text="She mailed rifles",
            basis="alleged",
            cue="allegedly",
            evidence="allegedly mailed two rifles",
        )
    ],
)


def test_names_become_ids() -> None:
    made = brief(RIGHT)
    (shipment,) = made.shipments
    assert [a.name for a in made.actors] == ["Acme Corporation", "Ann Lee", "Russia"]
    assert made.actors[1].affiliation == "actor-1"
    assert (shipment.sender, shipment.recipient, shipment.route) == (
        "actor-1",
        "actor-3",
        "route-1",
    )
    assert made.quotes[0].speaker == "actor-2"


def test_what_stands_has_its_place() -> None:
    made = brief(RIGHT)
    assert grounding(made).shares == {"spans": Share(8, 8), "strings": Share(11, 11)}
    cue = made.unverified_claims[0].cue
    assert cue is not None
    assert TEXT[cue.start : cue.end] == "allegedly"


def test_what_does_not_stand_is_kept_and_counted() -> None:
    made = brief(
        answer(
            actors=[an_actor("Acme Corporation", kind="company")],
            shipments=[a_shipment("iron plate", quantity="40 tons", evidence="sent iron plate")],
        )
    )
    assert made.shipments[0].goods == "iron plate"
    assert made.shipments[0].evidence[0].text == "sent iron plate"
    assert grounding(made).shares == {"spans": Share(1, 2), "strings": Share(2, 3)}


def test_an_actor_named_twice_is_one_actor_with_all_its_aliases() -> None:
    made = brief(
        answer(
            actors=[
                an_actor("Acme Corporation", kind="company"),
                an_actor("acme corporation", kind="company", aliases=["Acme"]),
            ]
        )
    )
    assert [(a.name, a.aliases) for a in made.actors] == [("Acme Corporation", ["Acme"])]


def test_a_route_without_places_and_a_reference_to_it_are_left_out() -> None:
    made = brief(
        answer(
            routes=[a_route("1"), a_route("2", origin="China", destination="Russia")],
            shipments=[
                a_shipment("drones", route="1"),
                a_shipment("rifles", route="2"),
            ],
        )
    )
    assert [route.id for route in made.routes] == ["route-2"]
    assert [shipment.route for shipment in made.shipments] == [None, "route-2"]


def test_a_right_answer_scores_as_right() -> None:
    case = gold(
        actors=[actor("Acme Corporation"), actor("Ann Lee", kind="person"), actor("Russia")],
        quotes=[{"text": "We broke no law,", "speaker": "Ann Lee"}],
    )
    by_section = {s.section: s.counts for s in score_brief(case, brief(RIGHT))}
    assert by_section["actors"] == (3, 0, 0)
    assert by_section["quotes"] == (1, 0, 0)
