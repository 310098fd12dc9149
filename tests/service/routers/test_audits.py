import copy
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from schemas.audit import AuditRequest, ForeignAudit
from schemas.audit_examples import EXAMPLE_AUDIT, EXAMPLE_AUDIT_REQUEST
from service.routers.audits import MOST_STRINGS
from tests.service.fakes import FakeMaker
from tests.service.problems import problem_of

TEXT = (
    "Norsk Fisk AS sent 12 tons of salmon to Hamburg via Gdansk in May 2021.\n\n"
    "“We never broke a rule,” said Kari Moe, its director. “None.”\n\n"
    "The fish was allegedly spoiled. Some 40 crates are missing, the police said."
)
ARTICLE = {"text": TEXT, "published_at": "2021-06-01"}


def span(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


SENT = span(TEXT.partition("\n")[0])
BRIEF: dict[str, Any] = {
    "summary": {
        "headline": "Norsk Fisk AS sent 12 tons of salmon to Hamburg",
        "points": [{"text": "The fish was allegedly spoiled.", "evidence": [span("The fish was")]}],
    },
    "actors": [
        {"id": "firm", "name": "Norsk Fisk AS", "kind": "company", "evidence": [SENT]},
        {"id": "kari", "name": "Kari Moe", "affiliation": "firm"},
    ],
    "shipments": [
        {
            "id": "s1",
            "goods": "salmon",
            "quantity": {"value": 12, "unit": "tons", "text": "12 tons"},
            "sender": "firm",
            "route": "r1",
            "date": {"text": "May 2021"},
            "evidence": [SENT],
        }
    ],
    "routes": [{"id": "r1", "transit": [{"name": "Gdansk"}], "destination": {"name": "Hamburg"}}],
    "quotes": [{"id": "q1", "text": "We never broke a rule, None.", "speaker": "kari"}],
    "unverified_claims": [
        {"text": "The fish was allegedly spoiled.", "cue": {"text": "allegedly"}}
    ],
}


def changed(path: str, value: object) -> dict[str, Any]:
    """The brief with one of its fields changed."""
    brief: Any = copy.deepcopy(BRIEF)
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    holder = brief
    for step in steps:
        holder = holder[step]
    holder[last] = value
    return dict(brief)


def audited(client: TestClient, brief: dict[str, Any]) -> ForeignAudit:
    answer = client.post("/v1/audits", json={"article": ARTICLE, "brief": brief})
    assert answer.status_code == 200, answer.text
    return ForeignAudit.model_validate_json(answer.content)


def test_a_correct_brief_stands(client: TestClient, maker: FakeMaker) -> None:
    audit = audited(client, BRIEF)

    assert (audit.dropped, audit.dangling, audit.grounding) == ([], [], 1.0)
    assert {(v.item, v.field) for v in audit.verdicts} >= {
        ("firm", "name"),
        ("s1", "quantity.text"),
        ("s1", "date.text"),
        ("r1", "transit[0].name"),
        ("q1", "text"),
        ("claim-1", "cue"),
    }
    assert maker.requests == []


def test_what_it_leaves_out_is_told(client: TestClient) -> None:
    audit = audited(client, {"actors": BRIEF["actors"]})

    assert {"12 tons", "allegedly"} <= {stretch.text for stretch in audit.uncovered}
    shares = {coverage.kind: coverage.share for coverage in audit.coverage}
    assert shares["quotation"] == shares["amount"] == 0


@pytest.mark.parametrize(
    ("path", "value", "refused", "change"),
    [
        ("shipments.0.quantity.text", "120 tons", ("quantity.text", "altered"), "number"),
        ("quotes.0.text", "We broke a rule,", ("text", "altered"), "negation"),
        ("quotes.0.text", "We never broke a law, None.", ("text", "altered"), None),
        ("shipments.0.goods", "40 crates", ("goods", "elsewhere"), None),
        ("actors.1.name", "Boris Gold", ("name", "absent"), None),
        ("summary.headline", "Norsk Fisk AS sent 21 tons", ("headline", "unsupported"), "number"),
    ],
)
def test_what_is_made_up_is_refused(
    client: TestClient, path: str, value: str, refused: tuple[str, str], change: str | None
) -> None:
    audit = audited(client, changed(path, value))
    (refusal,) = audit.dropped

    assert (refusal.field, refusal.reason) == refused
    assert refusal.said == value
    assert change is None or change in {found.kind for found in refusal.changes}
    assert audit.grounding is not None
    assert audit.grounding < 1


def test_a_dangling_id(client: TestClient) -> None:
    (link,) = audited(client, changed("shipments.0.sender", "firm-2")).dangling

    assert (link.item, link.field, link.refers_to) == ("s1", "sender", "firm-2")


def test_offsets_that_do_not_match(client: TestClient) -> None:
    wrong = {**SENT, "start": SENT["start"] + 3}
    (refusal,) = audited(client, changed("shipments.0.evidence", [wrong])).dropped

    assert (refusal.field, refusal.reason) == ("evidence[0]", "elsewhere")
    assert refusal.nearest is not None
    assert refusal.nearest.model_dump() == SENT


@pytest.mark.parametrize("evidence", [SENT["text"], [SENT["text"]], [{"text": SENT["text"]}], None])
def test_evidence_of_any_form(client: TestClient, evidence: object) -> None:
    assert audited(client, changed("shipments.0.evidence", evidence)).grounding == 1.0


@pytest.mark.parametrize("brief", [{}, {"summary": 3, "actors": {"name": []}, "quotes": [[None]]}])
def test_a_brief_that_says_nothing(client: TestClient, brief: dict[str, Any]) -> None:
    audit = audited(client, brief)

    assert (audit.verdicts, audit.dropped, audit.grounding) == ([], [], None)
    assert audit.uncovered


ARTICLE_ONLY = '{"article": %s, "brief": {}}'


@pytest.mark.parametrize(
    ("body", "status", "slug"),
    [
        ("freighter", 400, "malformed-json"),
        ('{"article": "\\ud800"}', 400, "malformed-json"),
        (ARTICLE_ONLY % '{"text": " "}', 422, "empty-article"),
        (ARTICLE_ONLY % '{"text": "A freighter"}', 422, "article-too-short"),
        (ARTICLE_ONLY % ('{"text": "' + "freighter " * 100_001 + '"}'), 413, "body-too-large"),
    ],
)
def test_bad_input(client: TestClient, body: str, status: int, slug: str) -> None:
    headers = {"content-type": "application/json"}
    answer = client.post("/v1/audits", content=body.encode(), headers=headers)

    problem_of(answer, status, slug)
    assert "freighter" not in answer.text


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ('["freighter"]', "body"),
        ('{"article": {}}', "brief"),
        ('{"article": {}, "brief": [1]}', "brief"),
        ('{"article": "freighter", "brief": {}}', "article"),
        ('{"article": {}, "brief": {}, "freighter": 1}', "a field"),
        (ARTICLE_ONLY % "{}", "article.text"),
        (ARTICLE_ONLY % '{"text": "x", "published_at": "freighter"}', "article.published_at"),
    ],
)
def test_a_wrong_field_is_named_without_its_value(
    client: TestClient, body: str, field: str
) -> None:
    headers = {"content-type": "application/json"}
    answer = client.post("/v1/audits", content=body.encode(), headers=headers)
    problem = problem_of(answer, 422, "invalid-request")

    assert [error["field"] for error in problem["errors"]] == [field]
    assert "freighter" not in answer.text


@pytest.mark.parametrize(
    ("headers", "status", "slug"),
    [
        ({}, 415, "unsupported-content-type"),
        ({"content-type": "text/plain"}, 415, "unsupported-content-type"),
        ({"content-type": "application/pdf"}, 415, "unsupported-content-type"),
        ({"content-type": "application/json; charset=x"}, 415, "unsupported-encoding"),
        ({"content-type": "application/json; charset=ascii"}, 400, "wrong-encoding"),
        (
            {"content-type": "application/json", "content-encoding": "gzip"},
            415,
            "unsupported-encoding",
        ),
    ],
)
def test_a_body_of_another_form(
    client: TestClient, headers: dict[str, str], status: int, slug: str
) -> None:
    answer = client.post("/v1/audits", content="é".encode(), headers=headers)

    problem_of(answer, status, slug)


def test_the_example_is_what_the_service_answers(client: TestClient) -> None:
    request = EXAMPLE_AUDIT_REQUEST.model_dump(mode="json", exclude_none=True)
    audit = ForeignAudit.model_validate_json(client.post("/v1/audits", json=request).content)

    for name in ("verdicts", "dropped", "dangling", "uncovered", "grounding"):
        assert getattr(audit, name) == getattr(EXAMPLE_AUDIT, name)
    assert set(map(str, EXAMPLE_AUDIT.coverage)) <= set(map(str, audit.coverage))


def test_the_operation_is_described(app: FastAPI) -> None:
    description = app.openapi()
    operation = description["paths"]["/v1/audits"]["post"]
    form = operation["requestBody"]["content"]["application/json"]

    assert operation["operationId"] == "audit_brief"
    assert AuditRequest.model_validate(form["example"]).brief
    assert form["schema"]["$ref"].rpartition("/")[2] in description["components"]["schemas"]
    assert set(operation["responses"]) == {"200", "400", "413", "415", "422", "500"}


def test_a_brief_of_too_many_strings_is_refused_before_it_is_read(client: TestClient) -> None:
    brief = {"provenance": ["x"] * 3_000, "actors": [{"name": "Kari Moe"}] * (MOST_STRINGS + 1)}
    answer = client.post("/v1/audits", json={"article": ARTICLE, "brief": brief})
    problem = problem_of(answer, 422, "invalid-request")

    assert problem["errors"][0]["field"] == "brief"
    assert f"at most {MOST_STRINGS}" in problem["detail"]
    assert "Kari" not in answer.text


def test_strings_outside_the_sections_do_not_count(client: TestClient) -> None:
    audited(client, {**BRIEF, "provenance": ["x"] * (MOST_STRINGS + 1)})
