from importlib.util import find_spec
from pathlib import Path

import pytest

from evals.cli import main


def test_an_unknown_peer_is_bad_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["peers", "--dataset", "seeds", "--only", "nobody"]) == 2
    assert "There is no nobody: name nutgraf" in capsys.readouterr().err


def test_a_folder_without_runs_is_bad_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["peers", "--dataset", "seeds", "--table", "--out", str(tmp_path)]) == 2
    assert "holds no run of a peer" in capsys.readouterr().err


@pytest.mark.skipif(find_spec("langextract") is not None, reason="the peers are installed")
def test_missing_libraries_are_named_with_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["peers", "--dataset", "seeds", "--out", str(tmp_path)]) == 2
    assert "`make peers` makes one" in capsys.readouterr().err
