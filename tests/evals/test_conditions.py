from multiprocessing import get_context
from pathlib import Path

import pytest
from pydantic import SecretStr

from evals.conditions import conditions, peak_memory, without_secrets
from service.pipeline.prompts import load
from service.settings import Settings


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        (None, None),
        ("http://127.0.0.1:8000/v1", "http://127.0.0.1:8000/v1"),
        ("https://me:hush@model.test/v1?key=hush#hush", "https://model.test/v1"),
    ],
)
def test_no_address_keeps_a_secret(url: str | None, kept: str | None) -> None:
    assert without_secrets(url) == kept


def test_conditions_hold_what_matters_and_no_key() -> None:
    settings = Settings(
        api_key=SecretStr("hush"), base_url="http://a:hush@model.test/v1", temperature=0.5
    )
    made = conditions(settings)
    assert (made.temperature, made.missed_rounds) == (0.5, 1)
    assert "hush" not in made.model_dump_json()


def test_prompts_that_replace_others_are_told_by_version_and_hash(tmp_path: Path) -> None:
    assert conditions(Settings()).replaced_prompts == []
    front = 'name: speaker\nversion: "9.0"\nchanges: {"9.0": Shorter.}\n'
    text = f"---\n{front}---\n## user\n\n<<passage>> Who?"
    (tmp_path / "speaker.md").write_text(text, encoding="utf-8")
    (replaced,) = conditions(Settings(prompts=tmp_path)).replaced_prompts
    assert (replaced.name, replaced.version) == ("speaker", "9.0")
    assert replaced.sha256 != load("speaker").sha256


def test_a_process_has_held_some_memory() -> None:
    peak = peak_memory()
    assert peak is None or peak > 10_000_000


def test_a_parents_memory_is_not_counted() -> None:
    held = bytearray(b"x") * 400_000_000
    with get_context("spawn").Pool(1) as pool:
        peak = pool.apply(peak_memory)
    assert peak is None or peak < len(held)
