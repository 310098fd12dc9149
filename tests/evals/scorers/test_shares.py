"""The scorers that give shares alone: summary, links, grounding, coverage, traps."""

from typing import Any

import pytest

from evals.datasets import Gold
from evals.scorers.coverage import score_coverage
from evals.scorers.grounding import score_grounding, stands, true_to
from evals.scorers.links import score_links
from evals.scorers.score import Share
from evals.scorers.summary import score_summary
from evals.scorers.traps import score_traps
from schemas.brief import Audit, Coverage, Span, Summary, SummaryPoint
from tests.evals.build import TEXT, a_quote, a_route, a_shipment, an_actor, brief, gold, spans


def test_summary_counts_required_points_alone() -> None:
    case = gold(
        summary={
            "points": [
                {"evidence": "sent 40 tons of steel plate"},
                {"evidence": "We broke no law"},
                {"evidence": "may send drones", "required": False},
            ]
        }
    )
    points = [SummaryPoint(text="", evidence=spans("Acme Corporation sent 40 tons of steel plate"))]
    score = score_summary(case, brief(summary=Summary(headline="", points=points)))
    assert score.shares == {"told": Share(1, 2)}
    assert [finding.item for finding in score.findings] == ["We broke no law"]


def test_links() -> None:
    said = brief(
        actors=[an_actor(1, "Ann Lee", affiliation="actor-9"), an_actor(1, "Bob Lee")],
        routes=[a_route(1, "through Turkey", "China", "Russia")],
        shipments=[a_shipment(1, "rifles", "two rifles", sender="route-1", route="route-1")],
    )
    score = score_links(gold(), said)
    # actor-9 does not exist, and a route can't send.
    assert score.shares == {"resolved": Share(1, 3), "unique": Share(2, 3)}
    assert len(score.findings) == 3


def test_grounding_of_an_honest_brief() -> None:
    said = brief(actors=[an_actor(1, "Ann Lee")], quotes=[a_quote(1, "We broke no law,")])
    assert score_grounding(gold(), said).shares == {"spans": Share(2, 2), "strings": Share(2, 2)}


def test_grounding_finds_a_shifted_span_and_made_up_words() -> None:
    shifted = Span(start=1, end=8, text=TEXT[0:7])
    said = brief(
        actors=[an_actor(1, "Ann Lee").model_copy(update={"evidence": [shifted]})],
        shipments=[a_shipment(1, "missiles", "two rifles", quantity="41 tons", date="May")],
    )
    score = score_grounding(gold(), said)
    assert score.shares == {"spans": Share(1, 2), "strings": Share(2, 4)}
    assert [finding.item for finding in score.findings] == [
        "actor-1.evidence.0: Acme Co",
        "shipment-1.goods: missiles",
        "shipment-1.quantity: 41 tons",
    ]


def test_a_quote_in_two_parts_is_grounded() -> None:
    text = "“It is late,” she said. “We go.” It is late, we go."
    said = brief(text, quotes=[a_quote(1, "It is late, We go.", text)])
    assert len(said.quotes[0].evidence) == 2
    assert score_grounding(gold(text), said).shares["strings"] == Share(1, 1)


def test_coverage_comes_from_the_audit() -> None:
    found = [Coverage(kind="quotation", found=4, covered=3, share=0.75)]
    said = brief(audit=Audit(dropped=[], uncovered=[], coverage=found))
    assert score_coverage(gold(), said).shares == {"quotation": Share(3, 4)}


def _trap(section: str, field: str, value: str | list[str], **more: Any) -> Gold:
    trap = {"section": section, "field": field, "value": value, "why": "a trap"}
    return gold(traps=[trap], **more)


@pytest.mark.parametrize(
    ("section", "field", "value", "avoided"),
    [
        ("actors", "name", "ann lee", 0),
        ("actors", "name", "Lee", 1),
        ("shipments", "sender", "Ann Lee", 0),
        ("shipments", "recipient", "Ann Lee", 1),
        ("shipments", "goods", "plate", 0),
        ("shipments", "goods", "plat", 1),
        ("shipments", "status", "reported", 0),
        ("quotes", "text", "law", 1),
        ("quotes", "text", "We broke no law", 0),
        ("routes", "transit", ["Turkey", "Chad"], 0),
        ("routes", "transit", ["Turkey", "Russia"], 1),
        ("routes", "destination", "Russia", 0),
        ("unverified_claims", "text", "Russia", 1),
    ],
)
def test_traps(section: str, field: str, value: str | list[str], avoided: int) -> None:
    said = brief(
        actors=[an_actor(1, "Ann Lee")],
        routes=[a_route(1, "through Turkey", "China", "Turkey", "Chad", "Russia")],
        shipments=[a_shipment(1, "steel plate", "steel plate", sender="actor-1")],
        quotes=[a_quote(1, "We broke no law,")],
    )
    assert score_traps(_trap(section, field, value), said).shares["avoided"] == Share(avoided, 1)


def test_a_right_answer_springs_no_trap() -> None:
    right = {"goods": "steel plate", "status": "reported", "evidence": "40 tons of steel plate"}
    said = brief(shipments=[a_shipment(1, "steel plate", "steel plate")])
    case = _trap("shipments", "goods", "steel", shipments=[right])
    assert score_traps(case, said).shares["avoided"] == Share(1, 1)


def test_one_long_point_tells_every_point_and_no_point_tells_none() -> None:
    points = [{"evidence": "sent 40 tons of steel plate"}, {"evidence": "We broke no law"}]
    case = gold(summary={"points": points})
    whole = SummaryPoint(text="", evidence=[Span(start=0, end=len(TEXT), text=TEXT)])
    said = brief(summary=Summary(headline="", points=[whole, whole]))
    assert score_summary(case, said).shares == {"told": Share(2, 2)}
    assert score_summary(case, brief()).shares == {"told": Share(0, 2)}
    assert score_summary(gold(), said).shares == {"told": Share(0, 0)}


def test_an_empty_brief_has_nothing_to_link_or_ground() -> None:
    assert score_links(gold(), brief()).shares == {"resolved": Share(0, 0), "unique": Share(0, 0)}
    shares = score_grounding(gold(), brief()).shares
    assert shares == {"spans": Share(0, 0), "strings": Share(0, 0)}
    assert score_coverage(gold(), brief()).shares == {}


@pytest.mark.parametrize(
    ("start", "end", "text", "true"),
    [
        (0, 4, "Acme", True),
        (0, 4, "acme", False),
        (3, 3, "", False),
        (0, len(TEXT) + 9, TEXT, False),  # A slice forgives an end beyond the text.
        (5, 0, "", False),
    ],
    ids=["true", "case", "empty", "too far", "backwards"],
)
def test_a_span_is_its_own_stretch(start: int, end: int, text: str, true: bool) -> None:
    assert true_to(TEXT, Span(start=start, end=end, text=text)) == true


@pytest.mark.parametrize(
    ("words", "text", "stand"),
    [
        ("40 tons", "sent 40 tons.", True),
        ("40 tons", "sent 140 tons", False),
        ("40 tons", "sent 3.40 tons", False),
        ("1", "sent 1,000 rifles", False),
        ("12", "a 12-ton crate", True),
        ("rifle", "two rifles", False),
        ("Acme", "acme", False),
        ("步枪", "一千支步枪运往", True),
        ("", "anything", False),
    ],
)
def test_words_stand_whole(words: str, text: str, stand: bool) -> None:
    assert stands(words, text) == stand


def test_a_trap_is_sprung_by_any_name_of_the_one_referred_to() -> None:
    lee = an_actor(1, "Ann Lee", aliases=["Her"])
    said = brief(
        actors=[lee], shipments=[a_shipment(1, "steel plate", "steel plate", sender="actor-1")]
    )
    score = score_traps(_trap("shipments", "sender", "Her"), said)
    assert [str(finding) for finding in score.findings] == ["sprung sender: “Her” (a trap)"]


def test_no_traps_and_an_empty_brief() -> None:
    assert score_traps(gold(), brief()).shares == {"avoided": Share(0, 0)}
    assert score_traps(_trap("quotes", "text", "law"), brief()).shares == {"avoided": Share(1, 1)}


def test_a_trap_sprung_twice_is_one_trap() -> None:
    said = brief(actors=[an_actor(1, "Ann Lee"), an_actor(2, "Ann Lee")])
    assert score_traps(_trap("actors", "name", "Ann Lee"), said).shares["avoided"] == Share(0, 1)
