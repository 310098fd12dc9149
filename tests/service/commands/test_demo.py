"""The demo against a stand-in for the service: the server and the requests are real."""

import sys
from collections.abc import Callable
from types import ModuleType

import pytest
from fastapi import FastAPI, Request, Response

from schemas.brief import Brief
from service.cli import main
from service.commands.demo import SEEDS
from service.settings import Settings
from tests.service.sample import sample_brief

Captured = pytest.CaptureFixture[str]
Serve = Callable[[Response], list[bytes]]


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Serve:
    """Starts a service that gives one answer to everything and notes the bodies it gets."""

    def start(answer: Response) -> list[bytes]:
        bodies: list[bytes] = []

        def create_app(settings: Settings) -> FastAPI:
            assert settings.data_dir.is_dir()
            app = FastAPI()

            @app.post("/v1/briefs")
            async def post(request: Request) -> Response:
                assert request.headers["content-type"].startswith("text/plain")
                bodies.append(await request.body())
                return answer

            return app

        module = ModuleType("service.app")
        module.__dict__["create_app"] = create_app
        monkeypatch.setitem(sys.modules, "service.app", module)
        return bodies

    return start


def demo() -> int:
    with pytest.raises(SystemExit) as ended:
        main(["demo"])
    assert isinstance(ended.value.code, int)
    return ended.value.code


def json_of(brief: Brief) -> Response:
    return Response(brief.model_dump_json(), media_type="application/json")


def test_both_seeds_are_sent_and_shown(serve: Serve, capsys: Captured) -> None:
    bodies = serve(json_of(sample_brief()))
    assert demo() == 0
    seeds = sorted(SEEDS.glob("*.txt"))
    assert bodies == [seed.read_bytes() for seed in seeds]
    shown = capsys.readouterr()
    assert shown.out.count("? → Gdansk → Hamburg") >= len(seeds) > 1
    assert "Contract checked" in shown.out
    assert "\x1b" not in shown.out
    assert f"Briefing {seeds[0].name} ..." in shown.err


def test_a_breach_of_the_contract_fails_the_demo(serve: Serve, capsys: Captured) -> None:
    brief = sample_brief()
    brief.quotes[0].speaker = "actor-9"
    serve(json_of(brief))
    assert demo() == 1
    shown = capsys.readouterr()
    assert "quote-1.speaker refers to actor-9" in shown.out
    assert "break the contract in 2 places" in shown.err


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Response('{"detail": "The model is down."}', 502), "The model is down."),
        (Response("oops", 500), "The server answered 500."),
        (Response("{}", 200), "The server's answer is not a brief."),
    ],
)
def test_an_answer_that_is_no_brief_is_a_failure(
    answer: Response, told: str, serve: Serve, capsys: Captured
) -> None:
    serve(answer)
    assert demo() == 1
    assert capsys.readouterr().err.endswith(f"nutgraf: {told}\n")
