"""Which adapter the settings ask for, and that answers with it aren't taken for others."""

from pathlib import Path

import pytest

from service.llm import adapter
from service.llm.adapter import adapter_digest, find_adapter
from service.llm.faults import BadModelSettings
from service.llm.recording import weigh_key
from service.pipeline.brief import prompt_fingerprint
from service.settings import Settings
from tests.service.pipeline.guided.weigher import Weigher


@pytest.fixture
def packaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "adapter.gguf"
    file.write_bytes(b"matrices")
    monkeypatch.setattr(adapter, "PACKAGED", file)
    return file


def test_the_packages_own_is_taken_where_there_is_one(packaged: Path) -> None:
    assert find_adapter(Settings()) == packaged
    packaged.unlink()
    assert find_adapter(Settings()) is None


def test_it_can_be_turned_off(packaged: Path) -> None:
    assert find_adapter(Settings(embedded_adapter="none")) is None
    assert adapter_digest(Settings(embedded_adapter="none")) is None


def test_other_models_have_none(packaged: Path) -> None:
    assert find_adapter(Settings(model="openai/name")) is None


def test_a_path_is_read_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.gguf"
    other.write_bytes(b"others")
    monkeypatch.setenv("NUTGRAF_EMBEDDED_ADAPTER", str(other))
    assert find_adapter(Settings()) == other


def test_one_that_is_not_there_is_told(tmp_path: Path) -> None:
    settings = Settings(embedded_adapter=tmp_path / "none.gguf")
    with pytest.raises(BadModelSettings, match="NUTGRAF_EMBEDDED_ADAPTER"):
        find_adapter(settings)


def test_answers_depend_on_what_is_in_it(packaged: Path) -> None:
    untuned = Settings(embedded_adapter="none")
    other = packaged.with_name("other.gguf")
    other.write_bytes(b"others")
    ways = [untuned, Settings(), Settings(embedded_adapter=other)]
    assert len({weigh_key(way, "Who?", [" A"], 0) for way in ways}) == 3
    assert len({prompt_fingerprint(Weigher(), way) for way in ways}) == 3


def test_a_new_file_at_the_same_place_is_another(packaged: Path) -> None:
    before = adapter_digest(Settings())
    packaged.write_bytes(b"trained anew")
    assert adapter_digest(Settings()) != before
