import pytest

from evals.gold import ANY
from evals.importers.marked_events import Document, Event, Role, as_gold, read_judgements
from evals.locate import Offsets
from evals.scorers import score_brief
from evals.scorers.score import SectionScore, Share
from evals.verify import verify
from schemas.brief import Place, Route, Shipment
from tests.evals.build import an_actor, brief, spans

TEXT = (
    "The Lund brothers and Acme shipped rifles and pistols from Ghana to Chad. "
    "Six tons of flour reached Togo."
)

NOBODY = Role()


def _at(words: str) -> Offsets:
    start = TEXT.index(words)
    return start, start + len(words)


def _document(sender: Role = NOBODY, origin: Role = NOBODY, destination: Role = NOBODY) -> Document:
    first = TEXT.index("Six") - 1
    event = Event(
        key="one",
        required=True,
        trigger=_at("shipped"),
        goods=(_at("rifles and pistols"),),
        sender=sender,
        origin=origin,
        destination=destination,
    )
    return Document("a", TEXT, ((0, first), (first + 1, len(TEXT))), (event,))


def _sections(document: Document, **sections: object) -> dict[str, SectionScore]:
    scores = score_brief(as_gold("test", document), brief(TEXT, **sections))
    return {score.section: score for score in scores}


def _shipment(number: int, goods: str, words: str, **more: object) -> Shipment:
    silent = dict.fromkeys(("quantity", "sender", "recipient", "route", "date"))
    said = {"goods": goods, "status": "reported", "evidence": spans(words, TEXT), **more}
    return Shipment.model_validate({"id": f"shipment-{number}", **silent, **said})


def test_each_of_several_names_is_right_with_or_without_its_article() -> None:
    document = _document(sender=Role((_at("The Lund brothers and Acme"),)))
    assert document.answers(document.events[0].sender) == [
        "The Lund brothers and Acme",
        "Lund brothers and Acme",
        "The Lund brothers",
        "Lund brothers",
        "Acme",
    ]


def test_a_case_is_true_to_its_text_and_labels_no_more_than_the_set() -> None:
    gold = as_gold("test", _document(sender=Role((_at("Acme"),))))
    (shipment,) = gold.case.shipments
    assert verify(gold) == []
    assert shipment.accepted("goods") == ["rifles and pistols", "rifles", "pistols"]
    assert shipment.accepted("recipient") == [None, ANY]
    assert gold.case.routes == []


def test_what_the_set_does_not_mark_is_not_spurious() -> None:
    other = _shipment(1, "flour", "Six tons of flour reached Togo")
    scores = _sections(_document(), shipments=[other])
    assert scores["shipments"].counts is None
    assert scores["shipments"].shares["found"] == Share(0, 1)
    assert [f.kind for f in scores["shipments"].findings] == ["missing"]


@pytest.mark.parametrize(("sender", "share"), [("actor-1", Share(1, 1)), (None, Share(0, 1))])
def test_a_marked_sender_is_compared(sender: str | None, share: Share) -> None:
    found = _shipment(1, "rifles", "shipped rifles and pistols", sender=sender)
    scores = _sections(
        _document(sender=Role((_at("Acme"),))),
        actors=[an_actor(1, "Acme", TEXT)],
        shipments=[found],
    )
    assert scores["shipments"].shares["found"] == Share(1, 1)
    assert scores["shipments"].shares["sender"] == share
    assert scores["shipments"].shares["recipient"] == Share(0, 0)


def test_silence_is_right_where_the_set_marks_who_moves_the_goods() -> None:
    found = _shipment(1, "rifles", "shipped rifles and pistols")
    role = Role((_at("Acme"),), or_nobody=True)
    assert _sections(_document(sender=role), shipments=[found])["shipments"].shares[
        "sender"
    ] == Share(1, 1)


def test_a_route_needs_both_ends_and_may_have_any_transit() -> None:
    ends = _document(origin=Role((_at("Ghana"),)), destination=Role((_at("Chad"),)))
    way = Route(
        id="route-1",
        origin=Place(name="Ghana", country_code="GH"),
        transit=[Place(name="Togo", country_code="TG")],
        destination=Place(name="Chad", country_code="TD"),
        mode="road",
        evidence=spans("from Ghana to Chad", TEXT),
    )
    shares = _sections(ends, routes=[way])["routes"].shares
    assert shares["found"] == shares["origin"] == shares["destination"] == Share(1, 1)
    assert shares["transit"] == shares["mode"] == Share(0, 0)
    assert as_gold("test", _document(origin=Role((_at("Ghana"),)))).case.routes == []


@pytest.mark.parametrize("name", ["rams", "wikievents"])
def test_judgements_hold_both_kinds(name: str) -> None:
    assert set(read_judgements(name).values()) == {True, False}
