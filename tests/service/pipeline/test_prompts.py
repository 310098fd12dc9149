import json
from importlib.resources import files
from pathlib import Path

import pytest

from service.pipeline.prompts import PromptError, candidates, load, main, parsed

NAMES = sorted(f.name.removesuffix(".md") for f in files("prompts").iterdir() if ".md" in f.name)
TEXT = """---
name: small
version: "1.0"
changes:
  "1.0": First version.
---
## system

Read.

## user

<<one>> and <<two>>
"""


@pytest.mark.parametrize("name", NAMES)
def test_every_prompt_says_what_changed_in_its_version(name: str) -> None:
    prompt = load(name)

    assert prompt.changes[prompt.version]
    assert prompt.version_record.sha256 == prompt.sha256
    assert "user" in prompt.sections


def test_recorded_versions_are_fresh() -> None:
    assert main(["--check"]) == 0


def test_values_are_not_filled_again() -> None:
    filled = parsed("small", TEXT).fill("user", one="<<two>> {{ 7*7 }} {% x \\1", two="2")

    assert filled == "<<two>> {{ 7*7 }} {% x \\1 and 2"


@pytest.mark.parametrize("values", [{"one": "1"}, {"one": "1", "two": "2", "three": "3"}])
def test_values_have_to_match_the_placeholders(values: dict[str, str]) -> None:
    with pytest.raises(PromptError, match=r"two|three"):
        parsed("small", TEXT).fill("user", **values)


def test_a_section_that_does_not_exist() -> None:
    with pytest.raises(PromptError, match="assistant"):
        parsed("small", TEXT).fill("assistant")


def test_a_prompt_that_does_not_exist() -> None:
    with pytest.raises(PromptError, match=r"no prompts/other\.md"):
        load("other")


@pytest.mark.parametrize(
    "text",
    [
        "no front matter",
        "---\n- a\n---\n## user\nx\n",
        TEXT.replace("name: small", "name: other"),
        TEXT.replace('version: "1.0"', 'version: "1.1"'),
        TEXT.replace("First version.", '""'),
    ],
)
def test_malformed_prompts(text: str) -> None:
    with pytest.raises(PromptError, match=r"small\.md"):
        parsed("small", text)


def test_a_changed_body_needs_a_new_version(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "small.md"
    file.write_text(TEXT, "utf-8")
    assert main(["--check"], tmp_path) == 1
    assert main([], tmp_path) == 0
    assert main(["--check"], tmp_path) == 0

    file.write_text(TEXT.replace("Read.", "Read well."), "utf-8")
    assert main([], tmp_path) == 1
    assert "new version" in capsys.readouterr().err

    changed = TEXT.replace("Read.", "Read well.").replace('version: "1.0"', 'version: "1.1"')
    changed = changed.replace("changes:\n", 'changes:\n  "1.1": Read well.\n')
    file.write_text(changed, "utf-8")
    assert main([], tmp_path) == 0
    assert list(json.loads((tmp_path / "versions.json").read_text())["small"]) == ["1.0", "1.1"]


def test_the_question_for_a_speaker_ends_where_the_answer_begins() -> None:
    filled = load("speaker").fill("user", passage="[[Yes,]] she said.")

    assert filled.startswith("[[Yes,]] she said.\n")
    assert filled.endswith("Answer:")


def _speaker(folder: Path, version: str = "9.0", name: str = "speaker") -> Path:
    text = (
        TEXT.replace("small", name)
        .replace("1.0", version)
        .replace("<<one>> and <<two>>", "<<passage>> Who?")
    )
    (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


def test_a_candidate_replaces_the_prompt_of_its_name_alone(tmp_path: Path) -> None:
    folder = _speaker(tmp_path)
    assert load("speaker", folder).fill("user", passage="P") == "P Who?"
    assert load("speaker", folder).version == "9.0"
    assert load("speaker").version != "9.0"
    assert load("again", folder) == load("again")
    assert [prompt.version for prompt in candidates(folder)] == ["9.0"]


def test_what_can_be_no_candidate(tmp_path: Path) -> None:
    with pytest.raises(PromptError, match="no folder"):
        load("speaker", tmp_path / "gone")
    with pytest.raises(PromptError, match="holds no prompt"):
        candidates(tmp_path)
    with pytest.raises(PromptError, match="give it a new version"):
        candidates(_speaker(tmp_path, version=load("speaker").version))
    (tmp_path / "other").mkdir()
    with pytest.raises(PromptError, match=r"no prompts/speeker\.md"):
        candidates(_speaker(tmp_path / "other", name="speeker"))
