"""The file of a recording and its keys."""

from pathlib import Path

import pytest
from pydantic import BaseModel

from schemas.brief import Usage
from service.llm import Message
from service.llm.recording import Recorded, Recording, RecordingError, ask_key, weigh_key
from service.settings import Settings

from .conftest import QUESTION, Arrival, settings_for

SETTINGS = settings_for()


class Departure(BaseModel):
    name: str


def test_a_key_is_the_same_for_the_same_question() -> None:
    same = [Message(role=m["role"], content=m["content"]) for m in QUESTION]
    secret = settings_for(api_key=None, base_url="http://other.test/v1", deadline=5)
    assert ask_key(SETTINGS, QUESTION, Arrival, 0) == ask_key(secret, same, Arrival, 0)
    assert weigh_key(SETTINGS, "Who?", [" A", " B"], 0) == weigh_key(
        secret, "Who?", (" A", " B"), 0
    )


@pytest.mark.parametrize(
    "other",
    [
        ask_key(settings_for(model="openai/other"), QUESTION, Arrival, 0),
        ask_key(settings_for(temperature=0.5), QUESTION, Arrival, 0),
        ask_key(settings_for(mode="tools"), QUESTION, Arrival, 0),
        ask_key(SETTINGS, QUESTION[:1], Arrival, 0),
        ask_key(SETTINGS, QUESTION, Departure, 0),
        ask_key(SETTINGS, QUESTION, Arrival, 1),
    ],
    ids=["model", "temperature", "mode", "messages", "schema", "repeat"],
)
def test_all_that_matters_to_an_answer_is_in_its_key(other: str) -> None:
    assert other != ask_key(SETTINGS, QUESTION, Arrival, 0)


def test_all_that_matters_to_weights_is_in_their_key() -> None:
    keys = {
        weigh_key(SETTINGS, "Who?", [" A", " B"], 0),
        weigh_key(settings_for(model="openai/other"), "Who?", [" A", " B"], 0),
        weigh_key(SETTINGS, "Who", [" A", " B"], 0),
        weigh_key(SETTINGS, "Who?", [" B", " A"], 0),
        weigh_key(SETTINGS, "Who?", [" A B"], 0),
        weigh_key(SETTINGS, "Who?", [" A", " B"], 1),
    }
    assert len(keys) == 6


def test_keys_stay_what_they_are() -> None:
    """Another key would make every recording worthless."""
    settings = Settings(model="embedded", embedded_adapter="none")
    assert weigh_key(settings, "Who?", [" Ann"], 0) == "58d26ca0028676d8815d473d49817b61"


def test_a_recording_is_sorted_and_small(tmp_path: Path) -> None:
    path = tmp_path / "new" / "answers.jsonl"
    recording = Recording(path)
    recording.add(Recorded(key="b", weights=[0.75, 0.25], usage=Usage(calls=2)))
    recording.add(Recorded(key="a", answer={"name": "Ann\u2028Lee"}))
    recording.close()
    assert path.read_text(encoding="utf-8").split("\n") == [
        '{"key":"a","answer":{"name":"Ann\u2028Lee"}}',
        '{"key":"b","weights":[0.75,0.25],"usage":{"calls":2}}',
        "",
    ]
    again = Recording(path)
    assert again.find("a") == Recorded(key="a", answer={"name": "Ann\u2028Lee"})
    assert again.find("c") is None


def test_the_first_answer_counts(tmp_path: Path) -> None:
    recording = Recording(tmp_path / "answers.jsonl")
    recording.add(Recorded(key="a", weights=[1]))
    assert recording.add(Recorded(key="a", weights=[0])).weights == [1]


def test_what_was_answered_outlives_a_killed_run(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    Recording(path).add(Recorded(key="a", weights=[1]))
    with path.open("a", encoding="utf-8") as file:
        file.write('{"key":"b","weig')
    recording = Recording(path)
    recording.add(Recorded(key="c", weights=[0.5]))
    again = Recording(path)
    assert again.find("a") is not None
    assert again.find("b") is None
    assert again.find("c") is not None


def test_what_is_no_recording_is_told(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    with pytest.raises(RecordingError, match="can't be read"):
        Recording(path, must_exist=True)
    path.write_text('{"key":"a"}\n{"weights":[1]}\n', encoding="utf-8")
    with pytest.raises(RecordingError, match="line 2"):
        Recording(path)


def test_reading_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_text('{"key":"b"}\n{"key":"a"}\n', encoding="utf-8")
    Recording(path, must_exist=True).close()
    assert path.read_text(encoding="utf-8") == '{"key":"b"}\n{"key":"a"}\n'


def test_answers_that_nothing_asked_for_can_be_dropped(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_text('{"key":"a"}\n{"key":"b"}\n', encoding="utf-8")
    recording = Recording(path)
    recording.find("b")
    recording.find("c")
    recording.add(Recorded(key="c", weights=[1]))
    recording.drop_unused()
    assert path.read_text(encoding="utf-8") == '{"key":"b"}\n{"key":"c","weights":[1.0]}\n'
