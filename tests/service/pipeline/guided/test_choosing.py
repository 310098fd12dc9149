"""The model weighs who said it, where the grammar isn't sure."""

from pathlib import Path

import pytest

from service.llm import Meter
from service.llm.faults import BadModelSettings, ModelUnreachable
from service.pipeline.candidates.found import Name
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.choosing import choose_speakers, decide
from service.pipeline.guided.speakers import Attribution
from service.settings import Settings
from tests.service.pipeline.candidates.texts import name, reading_of
from tests.service.pipeline.guided.weigher import Weigher

TEXT = (
    "Ama Mensah, a captain, met Kofi Osei, a sailor, in Lomé on Monday. "
    "“The ship is lost at sea,” she said. Nobody answered."
)


def person(key: str) -> Name:
    """A name and nothing else."""
    return Name(key, key, (key,), ((0, 1),), (), "person", None)


def unsure(reading: Reading) -> dict[int, Attribution]:
    """The first quotation as the grammar might have it where it isn't sure."""
    return {1: Attribution(name(reading, "Ama Mensah"), None, 0.7)}


async def test_the_model_is_asked_where_the_grammar_is_unsure() -> None:
    reading = reading_of(TEXT)
    model = Weigher("Kofi Osei")
    chosen, fault = await choose_speakers(reading, unsure(reading), model, Meter(Settings()))
    assert (chosen[1].speaker, fault) == (name(reading, "Kofi Osei"), None)
    ((prompt, options),) = model.asked
    assert "[[The ship is lost at sea,]]" in prompt
    assert {o.strip() for o in options} == {"Ama Mensah", "Kofi Osei"}


@pytest.mark.parametrize(
    "shown", [Attribution(None, None, 0.0), Attribution(person("A"), None, 0.8)]
)
async def test_it_is_not_asked_where_the_grammar_is_sure_or_silent(shown: Attribution) -> None:
    model = Weigher("Kofi Osei")
    chosen, _ = await choose_speakers(reading_of(TEXT), {1: shown}, model, Meter(Settings()))
    assert (chosen, model.asked) == ({1: shown}, [])


async def test_the_grammars_choice_stands_where_the_model_fails() -> None:
    reading = reading_of(TEXT)
    shown = unsure(reading)
    broken = ModelUnreachable("Is it running?", transient=True)
    chosen, fault = await choose_speakers(reading, shown, Weigher(fault=broken), Meter(Settings()))
    assert (chosen, fault) == (shown, broken)


async def test_the_question_is_put_in_a_candidates_words(tmp_path: Path) -> None:
    front = 'name: speaker\nversion: "9.0"\nchanges: {"9.0": Shorter.}\n'
    text = f"---\n{front}---\n## user\n\n<<passage>>\nWho?"
    (tmp_path / "speaker.md").write_text(text, encoding="utf-8")
    reading, model = reading_of(TEXT), Weigher("Kofi Osei")
    shown = unsure(reading)
    await choose_speakers(reading, shown, model, Meter(Settings()), tmp_path)
    ((prompt, _),) = model.asked
    assert prompt.endswith("\nWho?")


async def test_wrong_settings_are_nothing_to_go_on_with() -> None:
    reading = reading_of(TEXT)
    model = Weigher(fault=BadModelSettings("No such model."))
    with pytest.raises(BadModelSettings):
        await choose_speakers(reading, unsure(reading), model, Meter(Settings()))


async def test_one_candidate_is_no_question() -> None:
    reading = reading_of("“The ship is lost at sea,” said Ama Mensah.")
    model = Weigher("Ama Mensah")
    await choose_speakers(reading, unsure(reading), model, Meter(Settings()))
    assert model.asked == []


def test_what_the_model_is_not_certain_of_leaves_the_grammars_choice() -> None:
    ama, kofi = person("Ama"), person("Kofi")
    shown = Attribution(ama, None, 0.7)
    assert decide(shown, [ama, kofi], [0.4, 0.6]) == shown


def test_a_certain_choice_replaces_it_and_keeps_who_passed_the_words_on() -> None:
    ama, kofi, paper = person("Ama"), person("Kofi"), person("Graphic")
    decided = decide(Attribution(ama, paper, 0.7), [ama, kofi], [0.01, 0.99])
    assert decided == Attribution(kofi, paper, 0.99)
