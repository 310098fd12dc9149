import io
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from schemas.article import ArticleRequest
from schemas.brief import Brief
from service.cli import main
from service.commands.brief import completed, content_type, make
from service.errors import StoreUnavailable
from service.progress import Report
from service.settings import Settings
from tests.service.sample import TEXT, sample_brief

Captured = pytest.CaptureFixture[str]
Asked = list[tuple[ArticleRequest, Settings]]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """What the command asks to be briefed; the answer is the sample brief."""
    asked: Asked = []

    async def make(request: ArticleRequest, settings: Settings, report: Report) -> Brief:
        report("Reading the article")
        asked.append((request, settings))
        return sample_brief()

    monkeypatch.setattr("service.commands.brief.make", make)
    return asked


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def code_of(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["brief", *arguments])
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_json_where_stdout_is_no_terminal(asked: Asked, article: Path, capsys: Captured) -> None:
    assert code_of(str(article)) == 0
    shown = capsys.readouterr()
    assert Brief.model_validate_json(shown.out) == sample_brief()
    assert shown.err == ""
    assert asked[0][0].text == TEXT


def test_a_readable_brief_on_a_terminal(
    asked: Asked, article: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "100")
    assert code_of(str(article)) == 0
    assert "Unverified claims" in capsys.readouterr().out
    assert code_of(str(article), "--json") == 0
    assert json.loads(capsys.readouterr().out)["id"] == "brief-1"


def test_options_go_before_the_file_and_the_environment(
    asked: Asked, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NUTGRAF_MODEL", "openai/small")
    options = ["--published-at", "2021-05-03", "--language", "no", "--title", "Laks"]
    assert code_of(str(article), *options, "--model", "openai/big", "--strategy", "direct") == 0
    request, settings = asked[0]
    assert str(request.published_at) == "2021-05-03"
    assert (request.language, request.title) == ("no", "Laks")
    assert (settings.model, settings.strategy) == ("openai/big", "direct")


def test_standard_input(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    page = f"<!DOCTYPE html><html><body><article><p>{TEXT}</p></article></body></html>"
    stdin = io.TextIOWrapper(io.BytesIO(page.encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stdin)
    assert code_of("-") == 0
    assert asked[0][0].text == TEXT


@pytest.mark.parametrize("text", ["", "  \n", "Too short"])
def test_too_little_text_is_bad_use(text: str, asked: Asked, article: Path) -> None:
    article.write_text(text)
    assert code_of(str(article)) == 2
    assert asked == []


@pytest.mark.parametrize("option", ["--published-at=yesterday", "--language=?"])
def test_a_wrong_value_is_bad_use(
    option: str, asked: Asked, article: Path, capsys: Captured
) -> None:
    assert code_of(str(article), option) == 2
    assert f"{option.partition('=')[0]} has to be" in capsys.readouterr().err


def test_what_fails_in_the_service_is_told_in_its_own_words(
    article: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def make(*_: object) -> Brief:
        raise StoreUnavailable("The disk is full.")

    monkeypatch.setattr("service.commands.brief.make", make)
    assert code_of(str(article)) == 1
    assert capsys.readouterr().err == "nutgraf: The disk is full.\n"


@pytest.mark.parametrize(
    ("file", "body", "expected"),
    [
        ("a.html", b"plain", "text/html"),
        ("a.HTM", b"", "text/html"),
        ("a.json", b"", "application/json"),
        ("a.txt", b"<html>", "text/plain"),
        ("-", b"\xef\xbb\xbf <HTML>", "text/html"),
        ("-", b"Words", "text/plain"),
    ],
)
def test_content_type(file: str, body: bytes, expected: str) -> None:
    assert content_type(file, body) == expected


def test_the_file_is_kept_where_the_command_line_is_silent() -> None:
    request = ArticleRequest(text=TEXT, title="From the page")
    given: dict[str, str | None] = {"title": None, "url": "https://example.org/a"}
    made = completed(request, given)
    assert (made.title, made.url) == ("From the page", "https://example.org/a")


async def test_the_model_is_closed_whatever_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[bool] = []

    class Model:
        async def close(self) -> None:
            closed.append(True)

    async def make_brief(*_: object) -> Brief:
        raise StoreUnavailable("The disk is full.")

    for name, member in {
        "service.llm": "open_model",
        "service.pipeline.brief": "make_brief",
    }.items():
        stand_in = ModuleType(name)
        stand_in.__dict__[member] = make_brief if member == "make_brief" else lambda _: Model()
        monkeypatch.setitem(sys.modules, name, stand_in)
    with pytest.raises(StoreUnavailable):
        await make(ArticleRequest(text=TEXT), Settings(), lambda step: None)
    assert closed == [True]
