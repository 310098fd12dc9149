import asyncio
import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest
import uvicorn
from fastapi import FastAPI
from starlette.testclient import TestClient
from starlette.types import Message, Scope

from service import app as app_module
from service.app import create_app
from service.llm import ModelFault
from service.settings import Settings
from tests.service.fakes import FakeMaker, FakeModel
from tests.service.problems import problem_of

ARTICLE = "A freighter left Varna on Monday with 40 tons of ammunition."
PLAIN = {"content-type": "text/plain"}


def test_an_unforeseen_exception_gives_nothing_away(
    client: TestClient, maker: FakeMaker, caplog: pytest.LogCaptureFixture
) -> None:
    maker.fault = ValueError(ARTICLE)
    with caplog.at_level(logging.DEBUG):
        answer = client.post("/v1/briefs", content=ARTICLE.encode(), headers=PLAIN)

    found = problem_of(answer, 500, "internal")
    assert "freighter" not in answer.text + caplog.text
    assert "Traceback" not in answer.text + caplog.text
    assert "ValueError at " in caplog.text
    assert found["instance"] in caplog.text


@pytest.mark.parametrize("body", [ARTICLE, f'{{"text": "{ARTICLE}", "{ARTICLE}": 1}}', "\ud800"])
def test_one_line_a_request_and_no_word_of_the_article(
    client: TestClient, caplog: pytest.LogCaptureFixture, body: str
) -> None:
    content_type = "application/json" if body.startswith("{") else "text/plain"
    with caplog.at_level(logging.DEBUG):
        answer = client.post(
            "/v1/briefs",
            content=body.encode(errors="surrogatepass"),
            headers={"content-type": content_type, "x-request-id": "desk-7"},
        )

    lines = [record.getMessage() for record in caplog.records if record.name.startswith("service")]
    assert len(lines) == 1
    assert lines[0].startswith(f"POST /v1/briefs {answer.status_code} 0.")
    assert lines[0].endswith("s request=desk-7")
    assert "freighter" not in caplog.text


@pytest.mark.parametrize("given", ["", "spaces and\ttabs", "x" * 65, "é"])
def test_an_unfit_request_id_is_replaced(client: TestClient, given: str) -> None:
    answer = client.get("/healthz", headers={b"x-request-id": given.encode()})

    assert len(answer.headers["x-request-id"]) == 32


def test_a_path_cannot_forge_a_log_line(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        client.get("/a%0AGET%20/forged")

    assert "\n" not in caplog.messages[-1]


@pytest.mark.parametrize("path", ["/", "/docs", "/redoc", "/v1/briefs/", "/v2/briefs"])
def test_unknown_paths(client: TestClient, path: str) -> None:
    problem_of(client.get(path), 404, "unknown-path")


def test_a_method_that_is_not_allowed(client: TestClient) -> None:
    answer = client.put("/v1/briefs")

    problem_of(answer, 405, "method-not-allowed")
    assert answer.headers["allow"] in {"GET", "POST", "GET, POST", "POST, GET"}


def test_other_origins_get_no_leave(client: TestClient) -> None:
    answer = client.get("/healthz", headers={"origin": "https://elsewhere.example"})

    assert not [name for name in answer.headers if name.startswith("access-control")]


def test_every_operation_and_error_is_described(app: FastAPI) -> None:
    description = app.openapi()
    operations = {
        operation["operationId"]: operation
        for path in description["paths"].values()
        for operation in path.values()
    }

    assert set(operations) == {
        "create_brief",
        "list_briefs",
        "get_brief",
        "delete_brief",
        "audit_brief",
        "check_health",
        "check_readiness",
    }
    body = operations["create_brief"]["requestBody"]["content"]
    assert set(body) == {"application/json", "text/plain", "text/html"}
    assert all(form["example"] for form in body.values())
    answers = operations["create_brief"]["responses"]
    assert set(answers) == {"200", "400", "413", "415", "422", "500", "502", "503", "504"}
    for status, answer in answers.items():
        media_type = "application/json" if status == "200" else "application/problem+json"
        form = answer["content"][media_type]
        assert form.get("example") or form["examples"]
    assert "HTTPValidationError" not in description["components"]["schemas"]
    assert_references_hold(description, description)


def assert_references_hold(value: object, description: dict[str, object]) -> None:
    if isinstance(value, list):
        for item in value:
            assert_references_hold(item, description)
    elif isinstance(value, dict):
        if isinstance(reference := value.get("$ref"), str):
            found: object = description
            for part in reference.removeprefix("#/").split("/"):
                assert isinstance(found, dict)
                found = found[part]
        for item in value.values():
            assert_references_hold(item, description)


def test_the_model_is_opened_and_closed_with_the_service(
    settings: Settings, maker: FakeMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[FakeModel] = []

    def open_model(_: Settings) -> FakeModel:
        opened.append(FakeModel())
        return opened[0]

    monkeypatch.setattr(app_module, "open_model", open_model)
    with TestClient(create_app(settings, make=maker)) as client:
        assert client.get("/readyz").status_code == 200
        assert [model.closed for model in opened] == [False]
    assert [model.closed for model in opened] == [True]


def test_a_model_that_was_passed_in_stays_open(client: TestClient, model: FakeModel) -> None:
    client.__exit__()

    assert not model.closed


def test_a_model_that_cannot_be_opened_stops_the_start(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def open_model(_: Settings) -> FakeModel:
        raise ModelFault("Set a key.")

    monkeypatch.setattr(app_module, "open_model", open_model)
    with pytest.raises(ModelFault, match="Set a key"), TestClient(create_app(settings)):
        pass


async def test_a_client_that_leaves_while_it_sends(
    app: FastAPI, caplog: pytest.LogCaptureFixture
) -> None:
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    scope: Scope = {
        "type": "http",
        "method": "POST",
        "path": "/v1/briefs",
        "query_string": b"",
        "headers": [(b"content-type", b"text/plain")],
    }
    async with app.router.lifespan_context(app):
        with caplog.at_level(logging.INFO):
            await app(scope, receive, send)

    assert sent == []
    assert "POST /v1/briefs 499" in caplog.text


async def test_stopping_answers_those_who_wait(app: FastAPI, maker: FakeMaker) -> None:
    maker.may_finish.clear()
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        async with app.router.lifespan_context(app):
            request = client.post("/v1/briefs", content=ARTICLE.encode(), headers=PLAIN)
            waiting = asyncio.create_task(request)
            await maker.started.wait()
        problem_of(await waiting, 503, "shutting-down")


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """A real server in a thread, on a free port of this machine; yields its address."""
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_config=None))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started and thread.is_alive():
            time.sleep(0.005)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


def test_over_real_http(app: FastAPI) -> None:
    with served(app) as address, httpx.Client(base_url=address) as client:
        answer = client.post("/v1/briefs", content=ARTICLE.encode(), headers=PLAIN)
        kept = client.get(answer.headers["location"])
        too_large = client.post("/v1/briefs", content=b"word " * 400_000, headers=PLAIN)

    assert answer.status_code == 200
    assert kept.json() == answer.json()
    problem_of(too_large, 413, "body-too-large")
