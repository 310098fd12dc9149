from pathlib import Path

import pytest

from service import settings_page
from service.settings import Settings


def test_every_setting_has_a_row() -> None:
    page = settings_page.page()
    assert page.count("\n| `NUTGRAF_") == len(Settings.model_fields)
    assert "| `NUTGRAF_MODEL` | `embedded` |" in page
    assert "One of `auto`, `direct`, `guided`." in page


def test_check_tells_a_stale_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(settings_page, "PAGE", tmp_path / "docs" / "settings.md")
    assert settings_page.main(["--check"]) == 1
    assert "stale" in capsys.readouterr().err
    assert settings_page.main([]) == 0
    assert settings_page.main(["--check"]) == 0
