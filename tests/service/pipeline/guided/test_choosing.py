"""The model weighs who said it, where the grammar isn't sure."""

from pathlib import Path

import pytest

from service.llm import Meter
from service.llm.faults import BadModelSettings, ModelUnreachable
from service.pipeline.candidates.found import Name
from service.pipeline.guided.choosing import choose_speakers, decide
from service.pipeline.guided.extract import attributions
from service.pipeline.guided.speakers import Attribution
from service.settings import Settings
from tests.service.pipeline.candidates.texts import name, reading_of
from tests.service.pipeline.guided.weigher import Weigher

TEXT = (
    "Ama Mensah, a captain, met Kofi Osei, a sailor, in Lomé on Monday. "
    "“The ship is lost at sea.” Nobody answered."
)


def person(key: str) -> Name:
    """A name and nothing else."""
    return Name(key, key, (key,), ((0, 1),), (), "person", None)


async def test_the_model_is_asked_where_the_grammar_shows_nobody() -> None:
    reading = reading_of(TEXT)
    model = Weigher("Kofi Osei")
    chosen, fault = await choose_speakers(reading, attributions(reading), model, Meter(Settings()))
    assert (chosen[1].speaker, fault) == (name(reading, "Kofi Osei"), None)
    ((prompt, options),) = model.asked
    assert "[[The ship is lost at sea.]]" in prompt
    assert {o.strip() for o in options} == {"Ama Mensah", "Kofi Osei"}


async def test_the_grammars_choice_stands_where_the_model_fails() -> None:
    reading = reading_of(TEXT)
    shown = attributions(reading)
    broken = ModelUnreachable("Is it running?", transient=True)
    chosen, fault = await choose_speakers(reading, shown, Weigher(fault=broken), Meter(Settings()))
    assert (chosen, fault) == (shown, broken)


async def test_the_question_is_put_in_a_candidates_words(tmp_path: Path) -> None:
    front = 'name: speaker\nversion: "9.0"\nchanges: {"9.0": Shorter.}\n'
    text = f"---\n{front}---\n## user\n\n<<passage>>\nWho?"
    (tmp_path / "speaker.md").write_text(text, encoding="utf-8")
    reading, model = reading_of(TEXT), Weigher("Kofi Osei")
    shown = attributions(reading)
    await choose_speakers(reading, shown, model, Meter(Settings()), tmp_path)
    ((prompt, _),) = model.asked
    assert prompt.endswith("\nWho?")


async def test_wrong_settings_are_nothing_to_go_on_with() -> None:
    reading = reading_of(TEXT)
    model = Weigher(fault=BadModelSettings("No such model."))
    with pytest.raises(BadModelSettings):
        await choose_speakers(reading, attributions(reading), model, Meter(Settings()))


async def test_one_candidate_is_no_question() -> None:
    reading = reading_of("“The ship is lost at sea,” said Ama Mensah.")
    model = Weigher("Ama Mensah")
    await choose_speakers(reading, attributions(reading), model, Meter(Settings()))
    assert model.asked == []


def test_sure_grammar_outweighs_a_slight_preference() -> None:
    ama, kofi = person("Ama"), person("Kofi")
    shown = Attribution(ama, None, 0.95)
    assert decide(shown, [ama, kofi], [0.4, 0.6]).speaker == ama


def test_a_clear_preference_outweighs_no_grammar() -> None:
    ama, kofi = person("Ama"), person("Kofi")
    assert decide(Attribution(None, None, 0.0), [ama, kofi], [0.02, 0.98]).speaker == kofi


def test_a_tie_of_many_is_left_open() -> None:
    people = [person(str(i)) for i in range(6)]
    assert decide(Attribution(None, None, 0.0), people, [1 / 6] * 6).speaker is None


def test_who_passed_the_words_on_is_kept() -> None:
    ama, kofi, paper = person("Ama"), person("Kofi"), person("Graphic")
    decided = decide(Attribution(ama, paper, 0.5), [ama, kofi], [0.01, 0.99])
    assert decided.reported_by == paper
    assert 0 < decided.confidence <= 1
