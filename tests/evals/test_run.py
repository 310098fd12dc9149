from pathlib import Path

import pytest

from evals.run import Task, run_tasks
from evals.run_folder import Prediction, RunError, add_prediction, read_manifest, read_predictions
from tests.evals.build import CASES, brief, fake_briefer


async def test_a_failed_case_is_kept_by_its_kind_alone(tmp_path: Path) -> None:
    seen: list[Prediction] = []
    tasks = [Task(gold) for gold in CASES]
    await run_tasks(tasks, tmp_path, fake_briefer([], failing="two"), 2, seen.append)
    predictions = read_predictions(tmp_path)
    assert set(predictions) == {"test/one", "test/two", "test/three"}
    assert predictions["test/two"].error == "RuntimeError"
    assert predictions["test/two"].brief is None
    assert len(seen) == 3


async def test_nothing_is_begun_once_told_to_stop(tmp_path: Path) -> None:
    asked: list[str] = []
    tasks = [Task(gold) for gold in CASES]
    stop = lambda: len(asked) >= 2  # noqa: E731
    await run_tasks(tasks, tmp_path, fake_briefer(asked), 1, lambda _: None, stop)
    assert asked == ["one", "two"]
    assert set(read_predictions(tmp_path)) == {"test/one", "test/two"}


async def test_repeats_are_kept_apart(tmp_path: Path) -> None:
    tasks = [Task(CASES[0], repeat) for repeat in range(3)]
    await run_tasks(tasks, tmp_path, fake_briefer([]), 2, lambda _: None)
    kept = read_predictions(tmp_path)
    assert sorted(kept) == ["test/one", "test/one #2", "test/one #3"]
    assert {prediction.repeat for prediction in kept.values()} == {0, 1, 2}


def test_an_unusual_line_separator_does_not_split_a_line(tmp_path: Path) -> None:
    add_prediction(tmp_path, Prediction(case="test/one", brief=brief("a\u2028b")))
    assert list(read_predictions(tmp_path)) == ["test/one"]


def test_no_run_folder(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="no run folder"):
        read_manifest(tmp_path / "gone")
