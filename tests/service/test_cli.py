import sys
from pathlib import Path
from types import ModuleType

import pytest
import typer

from service import __version__
from service.cli import main

Captured = pytest.CaptureFixture[str]


def code_of(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_version(capsys: Captured) -> None:
    assert code_of("--version") == 0
    assert capsys.readouterr().out == f"nutgraf {__version__}\n"


def test_without_a_command_the_help_and_bad_use(capsys: Captured) -> None:
    assert code_of() == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "brief" in shown.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["breif"], "Did you mean 'brief'?"),
        (["brief"], "Missing argument"),
        (["brief", "--wrong", "x"], "--wrong"),
        (["brief", "no/such/file.txt"], "Can't read no/such/file.txt: No such file or directory."),
        (["brief", "x", "--strategy", "psychic"], "--strategy"),
        (["serve", "--port", "99999"], "--port"),
    ],
)
def test_bad_use_is_one_sentence_and_code_2(
    arguments: list[str], told: str, capsys: Captured
) -> None:
    assert code_of(*arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert told in shown.err
    assert shown.err.startswith("nutgraf: ")
    assert shown.err.count("\n") == 1


def test_a_setting_out_of_range_is_named_without_its_value(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setenv("NUTGRAF_DEADLINE", "-314")
    assert code_of("brief", "x") == 2
    told = capsys.readouterr().err
    assert "NUTGRAF_DEADLINE" in told
    assert "314" not in told


@pytest.fixture
def scoring(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A stand-in for the evals, which notes what it was asked for."""
    asked: list[str] = []
    app = typer.Typer(add_completion=False)

    @app.command()
    def run(case: str, *, strict: bool = False) -> None:
        asked.append(f"{case} {strict}")
        raise typer.Exit(3)

    @app.callback()
    def group() -> None:
        """Makes `run` a subcommand."""

    module = ModuleType("evals.cli")
    module.__dict__["app"] = app
    monkeypatch.setitem(sys.modules, "evals.cli", module)
    return asked


def test_evals_get_their_arguments_and_give_their_code(scoring: list[str]) -> None:
    assert code_of("evals", "run", "one", "--strict") == 3
    assert scoring == ["one True"]


def test_evals_are_not_imported_for_other_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "evals.cli", None)
    assert code_of("--version") == 0


def test_missing_evals_are_a_failure(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setitem(sys.modules, "evals.cli", None)
    assert code_of("evals", "run") == 1
    assert "aren't installed" in capsys.readouterr().err


def test_interrupted_is_130(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("service.commands.serve.load_settings", interrupted)
    assert code_of("serve") == 130
    assert capsys.readouterr().err == ""


def test_an_unforeseen_error_tells_its_type_and_never_its_message(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured, tmp_path: Path
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("words of the article")

    monkeypatch.setattr("service.commands.brief.article_of", broken)
    assert code_of("brief", str(tmp_path)) == 1
    told = capsys.readouterr().err
    assert "KeyError at test_cli.py" in told
    assert "words" not in told
    assert "Traceback" not in told
