from dataclasses import replace

from evals.importers.marked_events import Document, Event, Role
from evals.locate import Offsets
from training.events import asked, summary, weighed

TEXT = (
    "Bulgaria shipped 40 tons of ammunition to the Malian army on Monday, officials said. "
    "The crates left Varna and went to Mali. France said nothing."
)


def _at(words: str) -> Offsets:
    start = TEXT.index(words)
    return start, start + len(words)


def _document() -> Document:
    event = Event(
        key="one",
        required=True,
        trigger=_at("shipped"),
        goods=(_at("ammunition"),),
        sender=Role((_at("Bulgaria"),)),
        recipient=Role((_at("the Malian army"),)),
        origin=Role((_at("Varna"),)),
        destination=Role((_at("Mali."),)),
    )
    return Document("a", TEXT, ((0, len(TEXT)),), (event,))


def test_each_part_of_an_event_is_asked_once_with_the_rules_answer() -> None:
    made = {(q.kind, tuple(q.options[i] for i in q.answers)): q for q in asked(_document())}
    assert set(made) == {
        ("sender", ("Bulgaria",)),
        ("recipient", ("Malian army",)),
        ("place", ("origin",)),
        ("place", ("destination",)),
    }
    sender = made["sender", ("Bulgaria",)]
    assert "40 tons of [[ammunition]] to the Malian army" in sender.passage
    assert sender.found
    assert sender.options[sender.rule or 0] == "Bulgaria"
    assert sender.options[-1] == "nobody named"
    origin = made["place", ("origin",)]
    assert (origin.about, origin.passage) == ("Varna", sender.passage)
    assert "what is Varna?" in origin.prompt


def test_nobody_is_right_where_no_right_name_is_on_offer() -> None:
    sender = next(q for q in asked(_document()) if q.kind == "sender")
    (named,) = weighed([sender])
    assert named.answers == sender.answers
    (unnamed,) = weighed([replace(sender, answers=[], rule=None)])
    assert unnamed.options[unnamed.answers[0]] == "nobody named"
    assert unnamed.right(unnamed.rule)
    place = next(q for q in asked(_document()) if q.kind == "place")
    assert list(weighed([replace(place, answers=[])])) == []


def test_a_part_that_the_set_does_not_mark_is_not_asked() -> None:
    (event,) = _document().events
    bare = Event(event.key, True, event.trigger, event.goods)
    assert list(asked(Document("a", TEXT, ((0, len(TEXT)),), (bare,)))) == []


def test_the_summary_counts_by_kind() -> None:
    head, *rows = summary(list(asked(_document())))
    assert head.split() == ["asked", "on", "offer", "rules", "wrong", "nearest"]
    assert [row.split() for row in rows] == [
        ["goods:", "place", "2", "2", "2", "0", "–"],
        ["goods:", "recipient", "1", "1", "1", "0", "0"],
        ["goods:", "sender", "1", "1", "1", "0", "1"],
    ]


def test_rules_that_look_for_goods_are_not_measured_on_people() -> None:
    document = _document()
    people = replace(document, events=(replace(document.events[0], of_goods=False),))
    _, *rows = summary(list(asked(people)))
    assert [row.split()[:5] for row in rows] == [
        ["other:", "place", "2", "2", "–"],
        ["other:", "recipient", "1", "1", "–"],
        ["other:", "sender", "1", "1", "–"],
    ]
