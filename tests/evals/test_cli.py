import io
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from evals import plan
from evals.cli import main
from evals.commands.schema import SCHEMA
from evals.datasets import digests, read_dataset
from evals.gold import json_schema
from evals.importers.registry import SETS
from evals.run import Briefer
from evals.run_folder import Prediction, add_prediction, write_manifest
from schemas.article import ArticleRequest
from schemas.brief import Brief
from tests.evals.build import fake_briefer, manifest_of, perfect

CASE = """
id: mini/one
text: |
  Ann Lee sent two rifles to Chad. “We <b>broke</b> no law,” she said.
actors: [{name: Ann Lee, kind: person}, {name: Chad, kind: country}]
quotes: [{text: "We <b>broke</b> no law,", speaker: Ann Lee}]
"""


def _invoke(*arguments: object) -> tuple[int, str]:
    """The exit code and what was printed, on both streams."""
    output = io.StringIO()
    with redirect_stdout(output), redirect_stderr(output):
        code = main([str(argument) for argument in arguments])
    return code, output.getvalue()


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    folder = tmp_path / "mini"
    folder.mkdir()
    (folder / "one.yaml").write_text(CASE, encoding="utf-8")
    return folder


def _run(dataset: Path, name: str, *, sabotaged: bool = False) -> Path:
    cases = read_dataset(str(dataset))
    made = perfect(cases[0])
    if sabotaged:
        made.actors.pop()
    folder = dataset.parent / name
    manifest = manifest_of(cases).model_copy(
        update={"dataset": str(dataset), "cases": digests(cases)}
    )
    write_manifest(folder, manifest)
    add_prediction(folder, Prediction(case="mini/one", brief=made))
    return folder


def test_score(dataset: Path) -> None:
    code, output = _invoke("score", _run(dataset, "a", sabotaged=True), "--json")
    figures = json.loads(output)
    assert code == 0
    assert figures["actors.recall"] == 0.5
    assert figures["actors.precision"] == 1.0
    assert figures["grounding.strings"] == 1.0


def test_score_says_what_it_scored_and_when_gold_has_changed(dataset: Path) -> None:
    run = _run(dataset, "a")
    _, output = _invoke("score", run)
    assert "model fake (direct)" in output
    assert "have changed" not in output
    (dataset / "one.yaml").write_text(CASE.replace("country", "group"), encoding="utf-8")
    assert "have changed" in _invoke("score", run)[1]


def test_show_and_diff_name_the_sabotage(dataset: Path) -> None:
    honest, sabotaged = _run(dataset, "a"), _run(dataset, "b", sabotaged=True)
    assert "missing: Chad" in _invoke("show", sabotaged)[1]
    assert "No case has flipped" in _invoke("diff", honest, honest)[1]
    output = _invoke("diff", honest, sabotaged)[1]
    assert "missing: Chad" in output
    assert output.count("missing") == 1
    assert "A: model fake (direct)" in output
    assert "What it took" in output
    assert _invoke("show", honest, "--case", "mini/two")[0] == 2


def test_html_is_one_file_with_everything_escaped(dataset: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert _invoke("show", _run(dataset, "a"), "--html", page)[0] == 0
    html = page.read_text(encoding="utf-8")
    assert "We &lt;b&gt;broke&lt;/b&gt; no law," in html
    assert "<b>" not in html
    assert "http" not in html
    assert '<mark class="right"' in html


@pytest.mark.parametrize(
    ("thresholds", "code"),
    [
        ("actors.f1: 0.6\ngrounding.spans: 1.0\n", 0),
        ("actors.f1: 0.7\n", 1),
        ("actors.f2: 0.1\n", 2),
        ("shipments.f1: 0.1\n", 2),
        ("[1, 2]", 2),
    ],
    ids=["pass", "below", "unknown figure", "nothing to measure", "no mapping"],
)
def test_gate(dataset: Path, tmp_path: Path, thresholds: str, code: int) -> None:
    path = tmp_path / "thresholds.yaml"
    path.write_text(thresholds, encoding="utf-8")
    run = _run(dataset, "a", sabotaged=True)  # F1 of the actors: 2 / 3
    assert _invoke("gate", run, "--thresholds", path)[0] == code


def test_a_gate_can_not_judge_a_part_of_a_run(dataset: Path, tmp_path: Path) -> None:
    path = tmp_path / "thresholds.yaml"
    path.write_text("actors.f1: 0", encoding="utf-8")
    run = _run(dataset, "a")
    assert _invoke("gate", run, "--thresholds", path)[0] == 0
    add_prediction(run, Prediction(case="mini/one", error="ModelTimeout"))
    code, output = _invoke("gate", run, "--thresholds", path)
    assert code == 2
    assert "no brief of mini/one (ModelTimeout)" in output
    (run / "predictions.jsonl").unlink()
    assert "no brief of mini/one:" in _invoke("gate", run, "--thresholds", path)[1]


def test_thresholds_are_raised_and_never_lowered(dataset: Path, tmp_path: Path) -> None:
    path = tmp_path / "thresholds.yaml"
    path.write_text("# Keep.\nactors.f1: 0.6  # and this\nactors.precision: 1\n", encoding="utf-8")
    run = _run(dataset, "a", sabotaged=True)
    assert _invoke("gate", run, "--thresholds", path, "--raise")[0] == 0
    higher = "# Keep.\nactors.f1: 0.66  # and this\nactors.precision: 1\n"
    assert path.read_text(encoding="utf-8") == higher
    path.write_text(too_high := "actors.precision: 0.5\nactors.f1: 0.7\n", encoding="utf-8")
    assert _invoke("gate", run, "--thresholds", path, "--raise")[0] == 1
    assert path.read_text(encoding="utf-8") == too_high


def test_gate_without_a_run_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "t.yaml").write_text("actors.f1: 0", encoding="utf-8")
    assert _invoke("gate", tmp_path / "gone", "--thresholds", tmp_path / "t.yaml")[0] == 2
    assert _invoke("gate", tmp_path, "--thresholds", tmp_path / "gone.yaml")[0] == 2


def test_check(dataset: Path) -> None:
    assert _invoke("check", dataset) == (0, "1 cases, 0 faults\n")
    (dataset / "two.yaml").write_text(CASE.replace("name: Chad", "name: Mali"), encoding="utf-8")
    code, output = _invoke("check", dataset)
    assert code == 1
    assert "id “mini/one” should be “mini/two”" in output
    assert "actors 2: name “Mali” does not stand in the article" in output
    assert _invoke("check", "nowhere")[0] == 2


def test_check_reads_the_other_half_of_a_contrast(dataset: Path) -> None:
    changed = CASE.replace("mini/one", "mini/two").replace("two rifles", "six rifles")
    contrast = "contrast: {of: mini/one, change: two became six, section: actors}\n"
    (dataset / "two.yaml").write_text(changed + contrast, encoding="utf-8")
    code, output = _invoke("check", dataset)
    assert code == 1
    assert "actors is the same as in mini/one; say `invariant: true`" in output
    gone = contrast.replace("mini/one", "mini/gone")
    (dataset / "two.yaml").write_text(changed + gone, encoding="utf-8")
    code, output = _invoke("check", dataset)
    assert code == 1
    assert "no case “mini/gone”" in output


def test_run_keeps_scores_and_goes_on(
    dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    failing = read_dataset(str(dataset))[0].text
    arguments = ("run", "--dataset", dataset, "--model", "openai/fake", "--out", tmp_path / "run")
    monkeypatch.setattr(plan, "opened", lambda *_: fake_briefer(asked, failing))
    code, output = _invoke(*arguments)
    assert code == 1
    assert "mini/one: RuntimeError" in output
    assert "model openai/fake (auto)" in output
    monkeypatch.setattr(plan, "opened", lambda *_: fake_briefer(asked))
    assert _invoke(*arguments)[0] == 0
    assert _invoke(*arguments)[0] == 0
    assert len(asked) == 2  # Once in vain, once for good, and never again.
    assert _invoke(*arguments[:-2], "--out", tmp_path / "run", "--strategy", "guided")[0] == 2


def test_a_budget_stops_a_run_and_says_how_it_goes_on(
    dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ("run", "--dataset", dataset, "--model", "openai/fake", "--out", tmp_path / "run")
    code, output = _invoke(*arguments, "--prompts", tmp_path / "gone")
    assert code == 2
    assert "gone holds no prompt" in " ".join(output.split())
    code, output = _invoke(*arguments, "--max-cost", 1)
    assert code == 2
    assert "NUTGRAF_PRICE_INPUT" in output
    monkeypatch.setattr(plan, "opened", lambda *_: fake_briefer([]))
    code, output = _invoke(*arguments, "--max-minutes", 0, "--repeats", 2)
    assert code == 0
    assert "--max-minutes 0 are over; briefs still to be made: 2" in output
    assert f"--out {tmp_path / 'run'}" in output
    code, output = _invoke(*arguments, "--repeats", 2)
    assert code == 0
    assert "1 cases × 2 repeats" in " ".join(output.split())
    assert "still to be made" not in output


def test_an_interrupted_run_keeps_what_is_done(
    dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    @asynccontextmanager
    async def interrupted(*_: object) -> AsyncIterator[Briefer]:
        async with fake_briefer(asked) as brief:

            async def make(request: ArticleRequest, repeat: int) -> Brief:
                if repeat == 1:
                    raise KeyboardInterrupt
                return await brief(request, repeat)

            yield make

    arguments = ("run", "--dataset", dataset, "--model", "openai/fake", "--out", tmp_path / "run")
    monkeypatch.setattr(plan, "opened", interrupted)
    code, output = _invoke(*arguments, "--repeats", 2, "--concurrency", 1)
    assert code == 130
    assert "Stopped, interrupted; briefs still to be made: 1" in output
    monkeypatch.setattr(plan, "opened", lambda *_: fake_briefer(asked))
    assert _invoke(*arguments, "--repeats", 2)[0] == 0
    assert len(asked) == 2


def test_a_replay_asks_no_model_and_names_what_lacks(dataset: Path, tmp_path: Path) -> None:
    arguments = ("run", "--dataset", dataset, "--out", tmp_path / "run", "--model", "openai/fake")
    answers = tmp_path / "answers.jsonl"
    code, output = _invoke(*arguments, "--replay", answers)
    assert code == 2
    assert "answers.jsonl can't be read" in output
    answers.touch()
    code, output = _invoke(*arguments, "--replay", answers)
    assert code == 2
    assert f"{answers} lacks an answer for mini/one" in output
    assert "make record" in output
    assert _invoke(*arguments, "--replay", answers, "--record", answers)[0] == 2


def test_a_recording_keeps_what_a_whole_run_asked_for_alone(
    dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = tmp_path / "answers.jsonl"
    unused = '{"key":"a"}\n'
    arguments = ("run", "--dataset", dataset, "--model", "openai/fake", "--record", answers)
    for dropping, failing, left in ((False, "", unused), (True, "all", unused), (True, "", "")):
        answers.write_text(unused, encoding="utf-8")
        text = read_dataset(str(dataset))[0].text if failing else ""
        monkeypatch.setattr(plan, "opened", lambda *_, text=text: fake_briefer([], text))
        options = ["--drop-unused"] if dropping else []
        _invoke(*arguments, *options, "--out", tmp_path / f"{dropping} {failing}")
        assert answers.read_text(encoding="utf-8") == left


def test_the_schema_is_fresh() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == json_schema()
    assert _invoke("schema", "--check")[0] == 0


@pytest.mark.parametrize("name", SETS)
def test_list_and_fetch_help_name_every_public_set(name: str) -> None:
    assert f"\n{name}  read from --path" in _invoke("list")[1]
    code, output = _invoke("fetch-help", name)
    assert code == 0
    for label in ("Where", "Licence", "Folder for --path", "Judges", "Mapping", "Not comparable"):
        assert f"\n{label}\n  " in output
    assert output in _invoke("fetch-help")[1]


def test_a_set_unknown_or_without_its_folder_or_split_is_bad_use() -> None:
    assert _invoke("fetch-help", "nowhere")[0] == 2
    code, output = _invoke("run", "--dataset", "polnear", "--model", "openai/fake")
    assert code == 2
    assert "fetch-help polnear" in output
    split = ("--path", "x", "--split", "y")
    assert "no split “y”" in _invoke("run", "--dataset", "polnear", *split)[1]


def test_candidates(dataset: Path) -> None:
    code, output = _invoke("candidates", dataset, "--json")
    assert code == 0
    assert json.loads(output)["quotations.recall"] == 1.0
    case = (dataset / "one.yaml").read_text(encoding="utf-8")
    claim = "unverified_claims: [{text: x, evidence: two rifles, basis: alleged}]\n"
    (dataset / "one.yaml").write_text(case + claim, encoding="utf-8")
    code, output = _invoke("candidates", dataset, "--misses")
    assert code == 0
    assert "mini/one, uncertain sentences: two rifles" in output
    assert _invoke("candidates", "polnear")[0] == 2


@pytest.mark.parametrize(
    ("thresholds", "code"),
    [("names.recall: 0.5", 0), ("names.recall: 1.1", 1), ("names.colour: 1.0", 2)],
)
def test_candidates_are_held_to_thresholds(
    dataset: Path, tmp_path: Path, thresholds: str, code: int
) -> None:
    path = tmp_path / "least.yaml"
    path.write_text(thresholds, encoding="utf-8")
    assert _invoke("candidates", dataset, "--thresholds", path)[0] == code
