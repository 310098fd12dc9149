import json
from pathlib import Path

import jsonschema
import pytest

from schemas import generate
from schemas.examples import EXAMPLE_BRIEF


def test_the_generated_files_are_fresh() -> None:
    assert generate.stale() == [], f"run `{generate.COMMAND}`"


def test_check_names_the_stale_file_and_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert generate.main([], tmp_path) == 0
    assert generate.main(["--check"], tmp_path) == 0
    (tmp_path / "openapi.json").write_text("{}")

    assert generate.main(["--check"], tmp_path) == 1
    told = capsys.readouterr().err
    assert "schemas/openapi.json is out of date" in told
    assert generate.COMMAND in told
    assert "brief.schema.json" not in told


def test_the_environment_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    before = generate.generated()
    monkeypatch.setenv("NUTGRAF_MODEL", "openai/other")
    monkeypatch.setenv("NUTGRAF_MAX_ARTICLE_BYTES", "17")

    assert generate.generated() == before


def test_a_brief_fits_its_schema() -> None:
    schema = generate.brief_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    validator.validate(json.loads(EXAMPLE_BRIEF.model_dump_json()))
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({"id": "brief without the rest"})
