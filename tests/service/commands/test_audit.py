import io
import json
import sys
from pathlib import Path

import pytest

from schemas.article import ArticleRequest
from schemas.audit import ForeignAudit
from service.cli import main
from service.commands.audit import check
from tests.service.sample import TEXT, sample_brief
from tests.service.sample_audit import sample_audit

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def brief(tmp_path: Path) -> str:
    path = tmp_path / "brief.json"
    path.write_text('\ufeff{"actors": [{"name": "Kari Moe"}]}', encoding="utf-8")
    return str(path)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[tuple[ArticleRequest, dict[str, object]]]:
    """What the command asks to be audited; the answer is the sample audit."""
    asked: list[tuple[ArticleRequest, dict[str, object]]] = []

    def check(request: ArticleRequest, given: dict[str, object]) -> ForeignAudit:
        asked.append((request, given))
        return sample_audit()

    monkeypatch.setattr("service.commands.audit.check", check)
    return asked


Made = list[tuple[ArticleRequest, dict[str, object]]]


def code_of(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["audit", *arguments])
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_json_and_code_1_where_something_was_refused(
    made: Made, article: str, brief: str, capsys: Captured
) -> None:
    assert code_of(article, brief) == 1
    shown = capsys.readouterr()
    assert ForeignAudit.model_validate_json(shown.out) == sample_audit()
    assert shown.err == ""
    ((request, given),) = made
    assert request.text == TEXT
    assert given == {"actors": [{"name": "Kari Moe"}]}


@pytest.mark.parametrize(
    ("kept", "code"), [("dropped", 1), ("dangling", 1), ("uncovered", 0), ("warnings", 0)]
)
def test_the_code_tells_whether_all_of_it_stands(
    kept: str, code: int, article: str, brief: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lists: dict[str, object] = {
        name: [] for name in ("dropped", "dangling", "uncovered", "warnings") if name != kept
    }
    found = sample_audit().model_copy(update=lists)
    monkeypatch.setattr("service.commands.audit.check", lambda *_: found)
    assert code_of(article, brief) == code


def test_a_readable_audit_on_a_terminal(
    made: Made, article: str, brief: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert code_of(article, brief) == 1
    assert "Dangling links" in capsys.readouterr().out
    assert code_of(article, brief, "--json") == 1
    assert json.loads(capsys.readouterr().out)["grounding"] == 0.5


@pytest.mark.parametrize(
    "content", [b"", b"[1]", b"{", b'"text"', b'{"a": "\\ud800"}', b"\xff\xfe"]
)
def test_what_is_no_brief_is_bad_use(
    content: bytes, made: Made, article: str, brief: str, capsys: Captured
) -> None:
    Path(brief).write_bytes(content)
    assert code_of(article, brief) == 2
    assert "is not a brief" in capsys.readouterr().err
    assert made == []


@pytest.mark.parametrize("arguments", [["-", "-"], ["only-one"], ["no/such.txt", "no/such.json"]])
def test_bad_use(arguments: list[str], capsys: Captured) -> None:
    assert code_of(*arguments) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_missing_brief_is_bad_use(article: str, capsys: Captured) -> None:
    assert code_of(article, "no/such.json") == 2
    assert "Can't read no/such.json" in capsys.readouterr().err


def test_the_brief_may_come_from_standard_input(
    made: Made, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(b'{"routes": []}'), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stdin)
    assert code_of(article, "-") == 1
    assert made[0][1] == {"routes": []}


def test_the_services_own_brief_can_be_checked() -> None:
    audit = check(ArticleRequest(text=TEXT), sample_brief().model_dump(mode="json"))
    assert audit.dangling == []
    assert {(v.item, v.field) for v in audit.verdicts} >= {("shipment-1", "goods")}
