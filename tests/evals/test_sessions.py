from pathlib import Path

import pytest

from evals.conditions import Totals, conditions
from evals.datasets import Gold
from evals.run import Task, run_tasks
from evals.run_folder import (
    Manifest,
    Prediction,
    RunError,
    add_prediction,
    read_manifest,
    read_predictions,
    write_manifest,
)
from evals.sessions import begin, finish
from schemas.brief import PromptVersion, Usage
from service.settings import Settings
from tests.evals.build import CASES, brief, fake_briefer, manifest_of


async def test_a_stopped_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    assert begin(tmp_path, manifest_of(CASES)) == {}
    await run_tasks([Task(CASES[0])], tmp_path, fake_briefer([]), 1, lambda _: None)
    half = '{"case": "test/two", "brie'
    with (tmp_path / "predictions.jsonl").open("a", encoding="utf-8") as file:
        file.write(half)
    assert set(begin(tmp_path, manifest_of(CASES))) == {"test/one"}
    asked: list[str] = []
    await run_tasks(
        [Task(gold) for gold in CASES[1:]], tmp_path, fake_briefer(asked), 1, lambda _: None
    )
    assert asked == ["two", "three"]
    assert set(read_predictions(tmp_path)) == {"test/one", "test/two", "test/three"}


def test_a_run_of_something_else_is_refused(tmp_path: Path) -> None:
    begin(tmp_path, manifest_of(CASES))
    with pytest.raises(RunError, match="another model: fake, not other"):
        begin(tmp_path, manifest_of(CASES, model="other"))
    edited = Gold(case=CASES[0].case.model_copy(update={"ability": "x"}), text="one")
    with pytest.raises(RunError, match="gold has changed since the run began: test/one"):
        begin(tmp_path, manifest_of([edited]))


def test_a_run_under_other_settings_is_refused(tmp_path: Path) -> None:
    def manifest(temperature: float) -> Manifest:
        made = conditions(Settings(temperature=temperature))
        return manifest_of(CASES).model_copy(update={"conditions": made})

    begin(tmp_path, manifest(0.0))
    begin(tmp_path, manifest(0.0))
    with pytest.raises(RunError, match=r"another temperature: 0\.0, not 0\.7"):
        begin(tmp_path, manifest(0.7))


def test_a_run_may_grow(tmp_path: Path) -> None:
    begin(tmp_path, manifest_of(CASES[:1]).model_copy(update={"repeats": 3}))
    begin(tmp_path, manifest_of(CASES))
    assert read_manifest(tmp_path).repeats == 3
    assert list(read_manifest(tmp_path).cases) == ["test/one", "test/two", "test/three"]


def test_prompts_are_taken_from_the_briefs(tmp_path: Path) -> None:
    write_manifest(tmp_path, manifest_of(CASES))
    made = brief("one")
    prompt = PromptVersion(name="direct", version="3", sha256="0")
    made.provenance.prompts.append(prompt)
    add_prediction(tmp_path, Prediction(case="test/one", brief=made))
    assert finish(tmp_path).prompts == [prompt]
    assert read_manifest(tmp_path).prompts == [prompt]


def test_the_totals_of_all_sessions_add_up(tmp_path: Path) -> None:
    write_manifest(tmp_path, manifest_of(CASES))
    first = Totals(
        usage=Usage(calls=2, input_tokens=10, cost=0.25), wall_seconds=1.5, peak_memory_bytes=7
    )
    second = Totals(usage=Usage(calls=1, cost=0.5), wall_seconds=1, peak_memory_bytes=5)
    finish(tmp_path, first)
    totals = finish(tmp_path, second).totals
    assert totals.usage == Usage(calls=3, input_tokens=10, cost=0.75)
    assert (totals.wall_seconds, totals.peak_memory_bytes) == (2.5, 7)
    assert read_manifest(tmp_path).totals == totals
    assert totals.plus(Totals()).usage.cost == 0.75
    # Of a session without prices nobody knows what it cost.
    assert totals.plus(Totals(usage=Usage(calls=1))).usage.cost is None
