import itertools

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient
from starlette.types import Message, Scope

from schemas.brief import Audit, Brief, Coverage, FieldVerdict, Refusal
from schemas.examples import EXAMPLE_HTML, EXAMPLE_REQUEST
from service.llm import ModelFault
from service.llm.faults import ModelOverloaded, ModelTimeout
from service.settings import Settings
from tests.service.fakes import FakeMaker
from tests.service.problems import problem_of

ARTICLE = "A freighter left Varna on Monday. “We saw nothing,” said Ivana Petrova."
PLAIN = {"content-type": "text/plain"}


def post(client: TestClient, text: str = ARTICLE, **headers: str) -> Brief:
    answer = client.post("/v1/briefs", content=text.encode(), headers=PLAIN | headers)
    assert answer.status_code == 200, answer.text
    return Brief.model_validate_json(answer.content)


def test_json(client: TestClient) -> None:
    request = EXAMPLE_REQUEST.model_dump(mode="json", exclude_none=True)
    answer = client.post("/v1/briefs", json=request)
    brief = Brief.model_validate_json(answer.content)

    assert answer.status_code == 200
    assert answer.headers["location"] == f"/v1/briefs/{brief.id}"
    assert answer.headers["cache-control"] == "no-store"
    assert brief.article.text == EXAMPLE_REQUEST.text
    assert brief.article.published_at == EXAMPLE_REQUEST.published_at


def test_plain_text(client: TestClient) -> None:
    assert post(client).article.text == ARTICLE


def test_html(client: TestClient) -> None:
    headers = {"content-type": "text/html"}
    answer = client.post("/v1/briefs", content=EXAMPLE_HTML.encode(), headers=headers)

    assert answer.json()["article"]["title"] == EXAMPLE_REQUEST.title


def test_the_same_article_again_comes_from_the_store(client: TestClient, maker: FakeMaker) -> None:
    first, second = post(client), post(client)
    forced = post(client, **{"cache-control": "max-age=0, No-Cache"})

    assert [brief.provenance.cached for brief in (first, second, forced)] == [False, True, False]
    assert first.id == second.id != forced.id
    assert len(maker.requests) == 2


def test_a_brief_is_kept_as_it_was_made(client: TestClient) -> None:
    made = post(client)
    post(client)
    answer = client.get(f"/v1/briefs/{made.id}")

    assert Brief.model_validate_json(answer.content) == made


def test_list(client: TestClient) -> None:
    made = [post(client, f"{ARTICLE} Part {number}.") for number in range(3)]
    first = client.get("/v1/briefs", params={"limit": 2}).json()
    second = client.get("/v1/briefs", params={"limit": 2, "cursor": first["next"]}).json()

    assert [entry["id"] for entry in first["briefs"]] == [made[2].id, made[1].id]
    assert [entry["id"] for entry in second["briefs"]] == [made[0].id]
    assert second["next"] is None
    assert second["briefs"][0]["headline"] == made[0].summary.headline
    assert second["briefs"][0]["counts"]["points"] == 1
    assert ARTICLE not in client.get("/v1/briefs").text


def test_delete(client: TestClient, settings: Settings, maker: FakeMaker) -> None:
    made = post(client)
    answer = client.delete(f"/v1/briefs/{made.id}")

    assert (answer.status_code, answer.content) == (204, b"")
    problem_of(client.get(f"/v1/briefs/{made.id}"), 404, "unknown-brief")
    problem_of(client.delete(f"/v1/briefs/{made.id}"), 404, "unknown-brief")
    files = b"".join(path.read_bytes() for path in settings.data_dir.iterdir())
    assert b"freighter" not in files
    assert not post(client).provenance.cached
    assert len(maker.requests) == 2


@pytest.mark.parametrize(
    ("content", "content_type", "status", "slug"),
    [
        (b"", "text/plain", 422, "empty-article"),
        (b"Too short", "text/plain", 422, "article-too-short"),
        (b"\xff" + ARTICLE.encode(), "text/plain", 400, "wrong-encoding"),
        (ARTICLE.encode(), "text/plain; charset=x", 415, "unsupported-encoding"),
        (ARTICLE.encode(), "application/pdf", 415, "unsupported-content-type"),
        (ARTICLE.encode(), "application/json", 400, "malformed-json"),
        (b'{"text": 1}', "application/json", 422, "invalid-request"),
        (b'{"text": "\\udc00"}', "application/json", 400, "malformed-json"),
        (b"<html><body></body></html>", "text/html", 422, "no-article"),
        (b"word " * 200_001, "text/plain", 413, "body-too-large"),
    ],
)
def test_bad_input(
    client: TestClient, content: bytes, content_type: str, status: int, slug: str
) -> None:
    headers = {"content-type": content_type}
    answer = client.post("/v1/briefs", content=content, headers=headers)

    problem_of(answer, status, slug)
    assert len(answer.content) < 1000


def test_a_missing_content_type(client: TestClient) -> None:
    problem_of(client.post("/v1/briefs"), 415, "unsupported-content-type")


def test_a_compressed_body(client: TestClient) -> None:
    headers = PLAIN | {"content-encoding": "gzip"}
    answer = client.post("/v1/briefs", content=b"\x1f\x8b", headers=headers)

    problem_of(answer, 415, "unsupported-encoding")


async def test_a_body_without_length_is_refused_before_its_end(app: FastAPI) -> None:
    chunks = itertools.count()
    sent: list[Message] = []

    async def receive() -> Message:
        assert next(chunks) < 200
        return {"type": "http.request", "body": b"word " * 2000, "more_body": True}

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
        await app(scope, receive, send)

    assert sent[0]["status"] == 413


@pytest.mark.parametrize("query", ["limit=0", "limit=201", "limit=many"])
def test_a_bad_parameter(client: TestClient, query: str) -> None:
    found = problem_of(client.get(f"/v1/briefs?{query}"), 422, "invalid-request")

    assert found["errors"][0]["field"] == "limit"
    assert "many" not in found["detail"]


def test_a_bad_cursor(client: TestClient) -> None:
    problem_of(client.get("/v1/briefs?cursor=nonsense"), 400, "bad-cursor")


def poor_audit() -> Audit:
    refusal = Refusal(
        section="actors",
        item=0,
        field="name",
        said="Bulgaria",
        reason="absent",
        effect="item_dropped",
        detail="Not in the article.",
    )
    return Audit(
        dropped=[refusal],
        uncovered=[],
        verdicts=[FieldVerdict(item="actor-1", field="name", verdict="exact")],
        coverage=[
            Coverage(kind="quotation", found=4, covered=1, share=0.25),
            Coverage(kind="amount", found=1, covered=1, share=1.0),
            Coverage(kind="route", found=0, covered=0, share=None),
        ],
    )


def test_strict_names_what_is_too_low_and_shows_the_brief(
    client: TestClient, maker: FakeMaker
) -> None:
    maker.audit = poor_audit()
    answer = client.post("/v1/briefs?strict=true", content=ARTICLE.encode(), headers=PLAIN)
    found = problem_of(answer, 422, "below-threshold")

    assert found["figures"] == [
        {"figure": "grounding", "share": 0.75, "least": 0.9},
        {"figure": "coverage.quotation", "share": 0.25, "least": 0.5},
    ]
    assert Brief.model_validate(found["brief"]).article.text == ARTICLE
    assert answer.headers["location"] == f"/v1/briefs/{found['brief']['id']}"
    assert "grounding 0.75 of 0.90" in found["detail"]


def test_strict_lets_a_good_brief_through(client: TestClient, maker: FakeMaker) -> None:
    answer = client.post("/v1/briefs?strict=true", content=ARTICLE.encode(), headers=PLAIN)

    assert answer.status_code == 200


def test_a_poor_brief_is_returned_to_who_does_not_ask_for_strict(
    client: TestClient, maker: FakeMaker
) -> None:
    maker.audit = poor_audit()

    assert len(post(client).audit.dropped) == 1


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (ModelTimeout("Use a faster model."), (504, "model-timeout", None)),
        (ModelOverloaded("Ask later.", retry_after=1.2), (503, "model-overloaded", "2")),
        (ModelFault("See the endpoint's log."), (502, "model-failed", None)),
    ],
)
def test_a_fault_of_the_model(
    client: TestClient,
    maker: FakeMaker,
    fault: ModelFault,
    told: tuple[int, str, str | None],
) -> None:
    status, slug, retry_after = told
    maker.fault = fault
    answer = client.post("/v1/briefs", content=ARTICLE.encode(), headers=PLAIN)

    assert problem_of(answer, status, slug)["detail"] == fault.detail
    assert answer.headers.get("retry-after") == retry_after


def test_a_store_that_fails(client: TestClient, app: FastAPI) -> None:
    app.state.store._connection.close()

    problem_of(client.get("/v1/briefs"), 503, "store-unavailable")
