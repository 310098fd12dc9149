from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from evals.datasets import Gold, digests
from evals.run import Briefer, begin, finish, run_cases
from evals.run_folder import (
    Manifest,
    Prediction,
    RunError,
    add_prediction,
    read_manifest,
    read_predictions,
    write_manifest,
)
from schemas.article import ArticleRequest
from schemas.brief import Brief, PromptVersion
from tests.evals.build import brief, gold

CASES = [
    Gold(case=gold(text).case.model_copy(update={"id": f"test/{text}"}), text=text)
    for text in ("one", "two", "three")
]


def manifest_of(cases: list[Gold], model: str = "fake") -> Manifest:
    return Manifest(
        dataset="test",
        model=model,
        strategy="direct",
        code_digest="0",
        started_at=datetime(2023, 3, 16, tzinfo=UTC),
        cases=digests(cases),
    )


@asynccontextmanager
async def fake_briefer(asked: list[str], failing: str = "") -> AsyncIterator[Briefer]:
    async def make(request: ArticleRequest) -> Brief:
        asked.append(request.text)
        if request.text == failing:
            raise RuntimeError(f"words of the article: {request.text}")
        return brief(request.text)

    yield make


async def test_a_failed_case_is_kept_by_its_kind_alone(tmp_path: Path) -> None:
    seen: list[Prediction] = []
    await run_cases(CASES, tmp_path, fake_briefer([], failing="two"), 2, seen.append)
    predictions = read_predictions(tmp_path)
    assert set(predictions) == {"test/one", "test/two", "test/three"}
    assert predictions["test/two"].error == "RuntimeError"
    assert predictions["test/two"].brief is None
    assert len(seen) == 3


async def test_a_stopped_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    assert begin(tmp_path, manifest_of(CASES)) == {}
    await run_cases(CASES[:1], tmp_path, fake_briefer([]), 1, lambda _: None)
    half = '{"case": "test/two", "brie'
    with (tmp_path / "predictions.jsonl").open("a", encoding="utf-8") as file:
        file.write(half)
    assert set(begin(tmp_path, manifest_of(CASES))) == {"test/one"}
    asked: list[str] = []
    await run_cases(CASES[1:], tmp_path, fake_briefer(asked), 1, lambda _: None)
    assert asked == ["two", "three"]
    assert set(read_predictions(tmp_path)) == {"test/one", "test/two", "test/three"}


def test_a_run_of_something_else_is_refused(tmp_path: Path) -> None:
    begin(tmp_path, manifest_of(CASES))
    with pytest.raises(RunError, match="another model: fake, not other"):
        begin(tmp_path, manifest_of(CASES, model="other"))
    edited = Gold(case=CASES[0].case.model_copy(update={"ability": "x"}), text="one")
    with pytest.raises(RunError, match="gold has changed since the run began: test/one"):
        begin(tmp_path, manifest_of([edited]))


def test_a_run_may_grow(tmp_path: Path) -> None:
    begin(tmp_path, manifest_of(CASES[:1]))
    begin(tmp_path, manifest_of(CASES))
    assert list(read_manifest(tmp_path).cases) == ["test/one", "test/two", "test/three"]


def test_prompts_are_taken_from_the_briefs(tmp_path: Path) -> None:
    write_manifest(tmp_path, manifest_of(CASES))
    made = brief("one")
    prompt = PromptVersion(name="direct", version="3", sha256="0")
    made.provenance.prompts.append(prompt)
    add_prediction(tmp_path, Prediction(case="test/one", brief=made))
    assert finish(tmp_path).prompts == [prompt]
    assert read_manifest(tmp_path).prompts == [prompt]


def test_an_unusual_line_separator_does_not_split_a_line(tmp_path: Path) -> None:
    add_prediction(tmp_path, Prediction(case="test/one", brief=brief("a\u2028b")))
    assert list(read_predictions(tmp_path)) == ["test/one"]


def test_no_run_folder(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="no run folder"):
        read_manifest(tmp_path / "gone")
