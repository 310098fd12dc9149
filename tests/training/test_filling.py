from random import Random

import pytest

from training.filling import Values, fill, inside, pick, sentence, suits
from training.names import Actor

FIRM = Actor("Kestrel", "Kestrel", ("the company", "the firm"), "It", "company")
LYLE = Actor("Tess Lyle", "Tess Lyle", ("Lyle",), "She", "person")
REBELS = Actor("hill farmers", "hill farmers", (), "They", "group")


@pytest.mark.parametrize(
    ("frame", "actor", "fits"),
    [
        ("{X} has its seat in Riga.", FIRM, True),
        ("{X} has its seat in Riga.", LYLE, False),
        ("{X} has called for an inquiry.", LYLE, True),
        ("{X} has called for an inquiry.", REBELS, False),
        ("{X} denied the report.", REBELS, True),
        ("{X}, which insures such cargoes, declined to comment.", FIRM, True),
        ("Analysts at {X} were not surprised.", LYLE, False),
        ("{Y} denied the report.", FIRM, False),
    ],
)
def test_actors_stand_only_where_grammar_lets_them(frame: str, actor: Actor, fits: bool) -> None:
    assert suits(frame, {"X": actor}) is fits


def test_a_frame_without_a_fitting_actor() -> None:
    with pytest.raises(ValueError, match="no frame suits"):
        pick(Random(1), ["{X} has its seat in Riga."], {"X": LYLE})


def test_filling_leaves_no_doubled_commas_or_spaces() -> None:
    broker = Actor("Kestrel", "Kestrel, a broker,", (), "It", "company")
    frame = "{S} sent tea to {R} {D}. {S} paid."
    values: Values = {"S": FIRM, "R": broker, "D": ""}
    assert fill(frame, values) == "Kestrel sent tea to Kestrel, a broker. Kestrel paid."


def test_a_second_sentence_of_a_frame_begins_with_a_capital() -> None:
    assert fill("Tea came. {X} paid.", {"X": REBELS}) == "Tea came. Hill farmers paid."


def test_capitals_at_the_start_alone() -> None:
    assert sentence("[[two crates]] came") == "[[Two crates]] came"
    assert sentence("[[1,200 rifles]] came") == "[[1,200 rifles]] came"
    assert inside("The end.", "The end.") == "the end"
    assert inside("Kestrel paid.", "{X} paid.") == "Kestrel paid"


def test_quoted_words_begin_with_a_capital_and_clauses_do_not() -> None:
    farmers: Values = {"X": REBELS}
    assert fill("Lyle said: “«{X} paid».”", farmers) == "Lyle said: “«Hill farmers paid».”"
    assert fill("Lyle said that «{X} paid».", farmers) == "Lyle said that «hill farmers paid»."
    assert sentence("“[[hill farmers paid]],” she said") == "“[[Hill farmers paid]],” she said"
