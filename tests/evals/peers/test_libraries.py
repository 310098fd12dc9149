"""The adapters against an endpoint without a network. langextract is installed for peers alone."""

import json
from typing import Any

import pytest

from evals.peers import with_instructor
from evals.peers.answer import nothing_said
from evals.peers.peer import NothingParsed
from schemas.article import Article
from service.llm.usage import Meter
from tests.evals.build import TEXT
from tests.evals.peers.serving import ENDPOINT, SETTINGS, answering

ARTICLE = Article(sha256="", text=TEXT)


@pytest.fixture
def seen(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    requests: list[dict[str, Any]] = []
    monkeypatch.setattr("httpx.HTTPTransport", answering(request.param, requests))
    return requests


ACTORS = json.dumps(
    nothing_said().model_dump()
    | {"actors": [{"name": "Acme Corporation", "kind": "company", "aliases": []}]}
)


@pytest.mark.parametrize("seen", [ACTORS], indirect=True)
def test_instructor_is_given_the_schema_and_the_limits(seen: list[dict[str, Any]]) -> None:
    meter = Meter(SETTINGS)
    said = with_instructor.peer().ask(ARTICLE, ENDPOINT, meter)
    assert [actor.name for actor in said.actors] == ["Acme Corporation"]
    (sent,) = seen
    assert (sent["model"], sent["max_tokens"], sent["temperature"]) == ("any", 300, 0.0)
    assert "unverified_claims" in json.dumps(sent["response_format"])
    assert sent["messages"][-1]["content"] == TEXT
    used = meter.usage()
    assert (used.calls, used.input_tokens, used.output_tokens) == (1, 30, 7)


@pytest.mark.parametrize("seen", ['{"actors": [{"name": 1}]}'], indirect=True)
def test_instructor_tries_again_and_then_fails(seen: list[dict[str, Any]]) -> None:
    meter = Meter(SETTINGS)
    with pytest.raises(Exception, match="validation"):
        with_instructor.peer().ask(ARTICLE, ENDPOINT, meter)
    assert meter.usage().calls == len(seen) > 1


EXTRACTIONS = json.dumps(
    {
        "extractions": [
            {"actor": "Acme Corporation", "actor_attributes": {"kind": "company"}},
            {"shipment": "sent 40 tons", "shipment_attributes": {"goods": "steel plate"}},
        ]
    }
)


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("seen", [EXTRACTIONS], indirect=True)
def test_langextract_is_given_examples_and_gives_places(seen: list[dict[str, Any]]) -> None:
    pytest.importorskip("langextract", reason="installed for the peers alone")
    from evals.peers import with_langextract  # noqa: PLC0415

    meter = Meter(SETTINGS)
    said = with_langextract.peer().ask(ARTICLE, ENDPOINT, meter)
    place = said.shipments[0].place
    assert place is not None
    assert TEXT[place.start : place.end] == place.text == "sent 40 tons"
    assert said.shipments[0].goods == "steel plate"
    (sent,) = seen
    assert (sent["max_tokens"], sent["temperature"]) == (300, 0.0)
    assert sent["response_format"]["json_schema"]["strict"] is True
    assert "Tamarind Cargo Line" in sent["messages"][-1]["content"]
    assert (meter.usage().calls, meter.usage().output_tokens) == (1, 7)


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("seen", ['{"extractions": [{"actor": "Ac'], indirect=True)
def test_answers_that_langextract_cannot_read_are_a_failure(seen: list[dict[str, Any]]) -> None:
    pytest.importorskip("langextract", reason="installed for the peers alone")
    from evals.peers import with_langextract  # noqa: PLC0415

    with pytest.raises(NothingParsed):
        with_langextract.peer().ask(ARTICLE, ENDPOINT, Meter(SETTINGS))
    assert seen
