from pathlib import Path

from starlette.testclient import TestClient

from service.llm import ModelFault
from service.settings import Settings
from service.store import FILE
from tests.service.fakes import FakeModel
from tests.service.problems import problem_of


def test_a_sound_service(client: TestClient) -> None:
    assert client.get("/healthz").json()["status"] == "ok"
    assert client.get("/readyz").json()["status"] == "ready"


def test_what_fails_is_named(client: TestClient, model: FakeModel, settings: Settings) -> None:
    model.fault = ModelFault("The endpoint is down.")
    only_model = problem_of(client.get("/readyz"), 503, "not-ready")
    Path(settings.data_dir / FILE).unlink()
    both = problem_of(client.get("/readyz"), 503, "not-ready")

    assert only_model["failing"] == ["model"]
    assert "The endpoint is down." in only_model["detail"]
    assert both["failing"] == ["model", "store"]
    assert client.get("/healthz").status_code == 200
