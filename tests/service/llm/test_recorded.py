"""Answering from a recording, with and without a model behind it."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest
from pydantic import BaseModel

from service.llm import LanguageModel, Message, Meter, ModelFault
from service.llm.faults import ModelOverloaded
from service.llm.model import T
from service.llm.recorded import NotRecorded, RecordedModel
from service.llm.recording import Recording, ask_key
from service.settings import Settings

from .conftest import QUESTION, Arrival, settings_for


class CountingModel(LanguageModel):
    """Names a new number with each answer; each call takes ten tokens. Fails as told."""

    def __init__(self) -> None:
        self.name = "openai/test-model"
        self.guided = False
        self.calls = 0
        self.fault: ModelFault | None = None

    async def ask(self, messages: list[Message], answer: type[T], meter: Meter) -> T:
        count = self._count(meter)
        await asyncio.sleep(0)
        if self.fault is not None:
            raise self.fault
        return answer.model_validate({"name": "Anna", "count": count})

    async def weigh(self, prompt: str, options: Sequence[str], meter: Meter) -> list[float]:
        self._count(meter)
        return [1 / len(options)] * len(options)

    def _count(self, meter: Meter) -> int:
        self.calls += 1
        meter.add_call(1.5, failed=self.fault is not None)
        meter.add_tokens(_Response())
        return self.calls


class _Tokens(BaseModel):
    prompt_tokens: int = 10
    completion_tokens: int = 0


class _Response(BaseModel):
    usage: _Tokens = _Tokens()


SETTINGS = settings_for(price_input=1_000_000.0, price_output=1.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "answers.jsonl"


def replayed(path: Path, settings: Settings = SETTINGS, repeat: int = 0) -> RecordedModel:
    return RecordedModel(settings, Recording(path), None, repeat)


async def test_a_replay_gives_the_same_answers_at_the_same_cost(path: Path) -> None:
    model = CountingModel()
    first, second = Meter(SETTINGS), Meter(SETTINGS)
    recorder = RecordedModel(SETTINGS, Recording(path), model)
    asked = await recorder.ask(QUESTION, Arrival, first)
    weighed = await recorder.weigh("Who?", ["a", "b", "c"], first)
    player = replayed(path)
    assert await player.ask(QUESTION, Arrival, second) == asked
    assert await player.weigh("Who?", ["a", "b", "c"], second) == weighed
    assert weighed == [0.3333, 0.3333, 0.3333]
    assert model.calls == 2
    # The seconds alone are not those of the recording.
    assert first.usage() == second.usage().model_copy(update={"seconds": 3.0})
    assert second.usage().cost == 20


async def test_a_miss_is_no_fault_that_a_brief_could_be_made_without(path: Path) -> None:
    recording = Recording(path)
    await RecordedModel(SETTINGS, recording, CountingModel()).ask(
        QUESTION, Arrival, Meter(SETTINGS)
    )
    for player in (replayed(path, repeat=1), replayed(path, settings_for(temperature=1.0))):
        with pytest.raises(NotRecorded):
            await player.ask(QUESTION, Arrival, Meter(SETTINGS))
    with pytest.raises(NotRecorded):
        await replayed(path).weigh("Who?", ["a"], Meter(SETTINGS))
    assert not issubclass(NotRecorded, ModelFault)


async def test_an_error_is_counted_and_never_kept(path: Path) -> None:
    model, meter = CountingModel(), Meter(SETTINGS)
    model.fault = ModelOverloaded("Later.")
    recorder = RecordedModel(SETTINGS, Recording(path), model)
    with pytest.raises(ModelOverloaded):
        await recorder.ask(QUESTION, Arrival, meter)
    assert (meter.usage().failed_calls, meter.usage().input_tokens) == (1, 10)
    assert Recording(path).find(ask_key(SETTINGS, QUESTION, Arrival, 0)) is None
    model.fault = None
    assert (await recorder.ask(QUESTION, Arrival, meter)).count == 2


async def test_what_is_recorded_is_not_asked_again(path: Path) -> None:
    model, meter = CountingModel(), Meter(SETTINGS)
    recorder = RecordedModel(SETTINGS, Recording(path), model)
    at_once = await asyncio.gather(*(recorder.ask(QUESTION, Arrival, meter) for _ in range(3)))
    assert {answer.count for answer in at_once} == {1}
    later = RecordedModel(SETTINGS, Recording(path), model)
    calls = model.calls
    assert (await later.ask(QUESTION, Arrival, meter)).count == 1
    assert model.calls == calls
    other = RecordedModel(SETTINGS, Recording(path), model, repeat=1)
    assert (await other.ask(QUESTION, Arrival, meter)).count == calls + 1


async def test_a_replay_is_asked_as_its_model_would_be(path: Path) -> None:

    embedded = replayed(path, Settings(model="embedded"))
    assert (embedded.name, embedded.guided) == ("embedded", True)
    assert not replayed(path).guided
    assert replayed(path, settings_for(strategy="guided")).guided
    await embedded.ready()
    await embedded.close()
