from evals.importers.marked_events import Document, Event, Role
from evals.locate import Offsets
from training.events import asked, summary

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
    assert sender.right
    assert "left [[Varna]] and" in made["place", ("origin",)].passage


def test_a_part_that_the_set_does_not_mark_is_not_asked() -> None:
    (event,) = _document().events
    bare = Event(event.key, True, event.trigger, event.goods)
    assert list(asked(Document("a", TEXT, ((0, len(TEXT)),), (bare,)))) == []


def test_the_summary_counts_by_kind() -> None:
    head, *rows = summary(list(asked(_document())))
    assert head.split() == ["asked", "on", "offer", "rules", "wrong", "nearest"]
    assert [row.split()[:3] for row in rows] == [
        ["place", "2", "2"],
        ["recipient", "1", "1"],
        ["sender", "1", "1"],
    ]
