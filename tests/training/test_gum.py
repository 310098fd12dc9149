from evals.candidates.labelled import NO_ACTOR, Labelled, Mark
from evals.locate import Offsets
from training.gum import questions

TEXT = (
    "Nora Lindgren criticised the Interior Ministry, which is in Split. "
    "The ministry sent a letter to Lindgren in Hartvale."
)


def _at(words: str) -> Offsets:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_every_actor_is_asked_about_once_and_a_place_never() -> None:
    names = (
        Mark((_at("Nora Lindgren"),), ("person",)),
        Mark((_at("Interior Ministry"),), ("organisation", "company", "government")),
        Mark((_at("Hartvale"),), (NO_ACTOR,)),
        Mark((_at("letter"),)),
    )
    person, body = questions(Labelled("own", TEXT, {"names": names}))
    assert "[[Nora Lindgren]] criticised" in person.prompt
    assert [person.options[i] for i in person.answers] == ["person"]
    assert "the [[Interior Ministry]], which" in body.prompt
    assert len(body.answers) == 3
    assert (person.group, body.group) == ("kind, person", "kind, any body")
    assert person.right(person.rule)
    assert body.right(body.rule)
